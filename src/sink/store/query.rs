//! The questions that a page asks of the history.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};

use super::{
    Error,
    rows::{Beaconing, Bucket, CookieDomain, Edge, Passing, PixelRow, Ranked, Totals},
};
use crate::base::CaptureTime;

/// A stretch of capture time: from its first to its last microsecond, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First microsecond since the epoch.
    pub from: i64,
    /// Last microsecond.
    pub to: i64,
}

impl Span {
    /// All there is.
    pub const ALL: Self = Self { from: i64::MIN, to: i64::MAX };

    /// So many seconds up to `now`.
    #[must_use]
    pub fn last(seconds: i64, now: CaptureTime) -> Self {
        let to = now.nanos().div_euclid(1_000);
        Self { from: to.saturating_sub(seconds.saturating_mul(1_000_000)), to }
    }
}

/// Which pixels a list shows. An empty text asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kind.
    pub kind: String,
    /// Vendor.
    pub vendor: String,
    /// Registrable domain of the request.
    pub domain: String,
    /// Registrable domain of the page.
    pub page: String,
    /// Only findings before this number: the next page of the list.
    pub before: Option<i64>,
    /// At most so many.
    pub limit: u32,
}

/// A connection that only reads.
pub struct Reader {
    connection: Connection,
}

impl Reader {
    pub(super) const fn new(connection: Connection) -> Self {
        Self { connection }
    }

    /// First and last capture time of all findings; `None` where there are none.
    ///
    /// # Errors
    /// [`Error::Sql`], like every question here.
    pub fn extent(&self) -> Result<Option<Span>, Error> {
        let bounds = |row: &Row<'_>| Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, Option<i64>>(1)?));
        let (from, to) = self.connection.query_row("SELECT min(ts), max(ts) FROM finding", [], bounds)?;
        Ok(from.zip(to).map(|(from, to)| Span { from, to }))
    }

    /// Sums.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn totals(&self, span: Span) -> Result<Totals, Error> {
        let sql = "SELECT
            count(*) FILTER (WHERE type = 'pixel'),
            count(*) FILTER (WHERE type = 'pixel' AND party = 'third'),
            count(*) FILTER (WHERE type = 'pixel' AND party = 'cloaked'),
            count(*) FILTER (WHERE type = 'pixel' AND without_consent),
            count(*) FILTER (WHERE type = 'cookie'), count(*) FILTER (WHERE type = 'sync'),
            count(*) FILTER (WHERE type = 'cloak'), count(*) FILTER (WHERE type = 'beacon'),
            count(DISTINCT page_domain) FILTER (WHERE type IN ('pixel', 'cookie'))
            FROM finding WHERE ts BETWEEN ? AND ?";
        let totals = self.connection.query_row(sql, params![span.from, span.to], |row| {
            Ok(Totals {
                pixels: count(row, 0)?,
                third_party: count(row, 1)?,
                cloaked: count(row, 2)?,
                without_consent: count(row, 3)?,
                cookies: count(row, 4)?,
                syncs: count(row, 5)?,
                cloaks: count(row, 6)?,
                beacons: count(row, 7)?,
                sites: count(row, 8)?,
            })
        })?;
        Ok(totals)
    }

    /// Pixels by kind in equal steps of the span.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn timeline(&self, span: Span, steps: u32) -> Result<Vec<Bucket>, Error> {
        let width = (span.to.saturating_sub(span.from) / i64::from(steps.max(1))).saturating_add(1);
        let sql = "SELECT (ts - ?1) / ?3, kind, count(*) FROM finding \
                   WHERE type = 'pixel' AND ts BETWEEN ?1 AND ?2 GROUP BY 1, 2 ORDER BY 1, 2";
        self.rows(sql, params![span.from, span.to, width], |row| {
            Ok(Bucket {
                step: row.get(0)?,
                kind: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                count: count(row, 2)?,
            })
        })
    }

    /// Domains with the most pixels; the note is the vendor.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn pixel_domains(&self, span: Span, limit: u32) -> Result<Vec<Ranked>, Error> {
        self.ranked("SELECT domain, coalesce(max(vendor), ''), count(*) FROM finding WHERE type = 'pixel' AND ts BETWEEN ? AND ? GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ?", span, limit)
    }

    /// Vendors with the most pixels; the note is on how many sites.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn vendors(&self, span: Span, limit: u32) -> Result<Vec<Ranked>, Error> {
        self.ranked("SELECT vendor, count(DISTINCT page_domain), count(*) FROM finding WHERE type = 'pixel' AND vendor IS NOT NULL AND ts BETWEEN ? AND ? GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ?", span, limit)
    }

    /// What caused the most pixels; the note is on how many pixel domains.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn initiators(&self, span: Span, limit: u32) -> Result<Vec<Ranked>, Error> {
        self.ranked("SELECT initiator, count(DISTINCT domain), count(*) FROM finding WHERE type = 'pixel' AND initiator IS NOT NULL AND ts BETWEEN ? AND ? GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ?", span, limit)
    }

    /// First-party names that lead to a tracker; the note is where they lead.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn cloaks(&self, span: Span, limit: u32) -> Result<Vec<Ranked>, Error> {
        self.ranked("SELECT page_domain, domain, count(*) FROM finding WHERE type = 'cloak' AND ts BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT ?", span, limit)
    }

    /// Third-party cookie domains.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn cookie_domains(&self, span: Span, limit: u32) -> Result<Vec<CookieDomain>, Error> {
        let sql = "SELECT domain, count(*) FILTER (WHERE kind = 'sent'), count(*) FILTER (WHERE kind = 'set'), count(DISTINCT page_domain)
            FROM finding WHERE type = 'cookie' AND ts BETWEEN ? AND ? GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?";
        self.rows(sql, params![span.from, span.to, limit], |row| {
            Ok(CookieDomain { domain: row.get(0)?, sent: count(row, 1)?, set: count(row, 2)?, sites: count(row, 3)? })
        })
    }

    /// Who passed identifiers to whom.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn passings(&self, span: Span, limit: u32) -> Result<Vec<Passing>, Error> {
        let sql = "SELECT vendor, domain, kind, count(*) FROM finding WHERE type = 'sync' AND ts BETWEEN ? AND ? GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2 LIMIT ?";
        self.rows(sql, params![span.from, span.to, limit], |row| {
            Ok(Passing { from: row.get(0)?, to: row.get(1)?, via: row.get(2)?, count: count(row, 3)? })
        })
    }

    /// Server names with pixel-like exchanges inside TLS.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn beacons(&self, span: Span, limit: u32) -> Result<Vec<Beaconing>, Error> {
        let sql = "SELECT domain, coalesce(max(vendor), ''), count(*) FROM finding WHERE type = 'beacon' AND ts BETWEEN ? AND ? GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ?";
        self.rows(sql, params![span.from, span.to, limit], |row| {
            Ok(Beaconing { sni: row.get(0)?, vendor: row.get(1)?, count: count(row, 2)? })
        })
    }

    /// Sites with their third parties, the busiest first.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn edges(&self, span: Span, limit: u32) -> Result<Vec<Edge>, Error> {
        let sql =
            "SELECT page_domain, domain, count(*) FROM finding WHERE type IN ('pixel', 'cookie') AND ts BETWEEN ? AND ?
            AND page_domain IS NOT NULL AND page_domain <> domain GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?";
        self.rows(sql, params![span.from, span.to, limit], |row| {
            Ok(Edge { site: row.get(0)?, domain: row.get(1)?, count: count(row, 2)? })
        })
    }

    /// Vendors that a filter can choose from, at most 500.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn vendor_names(&self, span: Span) -> Result<Vec<String>, Error> {
        let sql = "SELECT DISTINCT vendor FROM finding WHERE type = 'pixel' AND vendor IS NOT NULL AND ts BETWEEN ? AND ? \
                   ORDER BY 1 LIMIT 500";
        self.rows(sql, params![span.from, span.to], |row| row.get(0))
    }

    /// The latest pixels that pass a filter, the newest first.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn pixels(&self, span: Span, filter: &Filter) -> Result<Vec<PixelRow>, Error> {
        let mut sql = String::from("SELECT id, json FROM finding WHERE type = 'pixel' AND ts BETWEEN ? AND ?");
        let mut values: Vec<&dyn ToSql> = vec![&span.from, &span.to];
        for (column, value) in [
            ("kind", &filter.kind),
            ("vendor", &filter.vendor),
            ("domain", &filter.domain),
            ("page_domain", &filter.page),
        ] {
            if !value.is_empty() {
                sql.push_str(" AND ");
                sql.push_str(column);
                sql.push_str(" = ?");
                values.push(value);
            }
        }
        if let Some(before) = &filter.before {
            sql.push_str(" AND id < ?");
            values.push(before);
        }
        sql.push_str(" ORDER BY id DESC LIMIT ?");
        values.push(&filter.limit);
        self.rows(&sql, values.as_slice(), |row| Ok(pixel_row(row.get(0)?, &row.get::<_, String>(1)?)))
    }

    /// One pixel as it was written; `None` where there is none of this number.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn pixel(&self, id: i64) -> Result<Option<serde_json::Value>, Error> {
        let json = self
            .connection
            .query_row("SELECT json FROM finding WHERE id = ? AND type = 'pixel'", [id], |row| row.get::<_, String>(0))
            .optional()?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
    }

    fn ranked(&self, sql: &str, span: Span, limit: u32) -> Result<Vec<Ranked>, Error> {
        self.rows(sql, params![span.from, span.to, limit], |row| {
            let note = match row.get_ref(1)? {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str().unwrap_or_default().to_owned(),
            };
            Ok(Ranked { name: row.get(0)?, note, count: count(row, 2)? })
        })
    }

    fn rows<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(values, read)?.collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }
}

fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    row.get::<_, i64>(column).map(|count| u64::try_from(count).unwrap_or(0))
}

fn pixel_row(id: i64, json: &str) -> PixelRow {
    let event: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    let text = |name: &str| event.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    PixelRow {
        id,
        ts: text("ts"),
        client: text("client"),
        url: text("url"),
        domain: text("domain"),
        page_domain: text("page_domain"),
        kind: text("kind"),
        vendor: text("vendor"),
        initiator: text("initiator"),
        score: event.get("score").and_then(serde_json::Value::as_f64).unwrap_or(0.0),
    }
}
