//! History of findings in an embedded database (`SQLite`): what the dashboard and the report look at.
//!
//! In: events as they are written. Out: the questions that a page asks, answered by [`Reader`]. Keeps what the event file keeps,
//! redacted alike, within an age and a size; survives a restart. Never blocks the pipeline: whoever owns a [`Store`] gives it a
//! thread of its own.

mod query;
mod rows;

use std::{path::PathBuf, time::Duration};

use rusqlite::{Connection, OpenFlags, params};

pub use query::{Filter, Reader, Span};
pub use rows::{Beaconing, Blind, Bucket, CookieDomain, Edge, Passing, PixelRow, Ranked, Totals};

use crate::{
    base::CaptureTime,
    event::{Event, What},
};

/// Schema of this version; a file of another version is set aside and begun anew.
const VERSION: i64 = 1;

/// How many findings are deleted at once when the file is too large.
const CHUNK: i64 = 5_000;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS finding (
        id INTEGER PRIMARY KEY,
        ts INTEGER NOT NULL,          -- microseconds since the epoch, capture time
        type TEXT NOT NULL,
        domain TEXT NOT NULL,         -- registrable domain of the other side
        page_domain TEXT,
        vendor TEXT,
        kind TEXT,                    -- of a pixel its kind, of a cookie its direction, of an identifier passed on its way
        party TEXT,                   -- first, third, cloaked
        initiator TEXT,
        without_consent INTEGER NOT NULL DEFAULT 0,
        json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS finding_by_time ON finding (type, ts, domain, kind, party, page_domain, vendor);
";

/// Where the history lies, and how much of it.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The database file; `None` keeps it in memory.
    pub file: Option<PathBuf>,
    /// Findings older than this are deleted, by capture time.
    pub max_age: Duration,
    /// The file's largest size in bytes; the oldest findings go first.
    pub max_bytes: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { file: None, max_age: Duration::from_secs(30 * 86_400), max_bytes: 512 << 20 }
    }
}

/// What can go wrong with the history.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database can't be opened or begun.
    #[error(
        "{place}: can't open the history: {source}; make its folder writable for the sensor's user, or set store.file to another place"
    )]
    Open {
        /// File name, or `memory`.
        place: String,
        /// What the database says.
        source: rusqlite::Error,
    },
    /// A question or a change failed.
    #[error("history: {0}")]
    Sql(#[from] rusqlite::Error),
}

/// The history as its writer holds it.
pub struct Store {
    connection: Connection,
    uri: String,
    settings: Settings,
    newest: i64,
}

impl Store {
    /// Opens the history, or begins it.
    ///
    /// # Errors
    /// [`Error::Open`] where the file can't be opened, is no database, or its folder can't be written.
    pub fn open(settings: Settings) -> Result<Self, Error> {
        let place = settings.file.as_ref().map_or_else(|| "memory".to_owned(), |file| file.display().to_string());
        let opened = |source| Error::Open { place: place.clone(), source };
        let uri = match &settings.file {
            Some(file) => file.display().to_string(),
            None => memory_name(),
        };
        let connection = connect(&uri).map_err(opened)?;
        begin(&connection).map_err(opened)?;
        let newest =
            connection.query_row("SELECT coalesce(max(ts), 0) FROM finding", [], |row| row.get(0)).map_err(opened)?;
        Ok(Self { connection, uri, settings, newest })
    }

    /// Adds the findings among these events, all in one transaction; gives how many they were.
    ///
    /// # Errors
    /// [`Error::Sql`], for example where the disk is full; nothing of the batch is kept then.
    pub fn append(&mut self, events: &[Event]) -> Result<usize, Error> {
        let mut newest = self.newest;
        let mut added = 0;
        let transaction = self.connection.transaction()?;
        {
            let mut insert = transaction.prepare_cached(
                "INSERT INTO finding (ts, type, domain, page_domain, vendor, kind, party, initiator, without_consent, json) \
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?;
            for event in events {
                let Some(row) = Columns::of(event) else { continue };
                // Serialising an event can't fail: its types have no maps with other keys than text.
                let json = serde_json::to_string(event).unwrap_or_default();
                let ts = event.ts.0.nanos().div_euclid(1_000);
                newest = newest.max(ts);
                insert.execute(params![
                    ts,
                    event.kind.name(),
                    row.domain,
                    row.page_domain,
                    row.vendor,
                    row.kind,
                    row.party,
                    row.initiator,
                    row.without_consent,
                    json
                ])?;
                added += 1;
            }
        }
        transaction.commit()?;
        self.newest = newest;
        Ok(added)
    }

    /// Deletes what is too old, then the oldest until the file is small enough.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn prune(&mut self, now: CaptureTime) -> Result<(), Error> {
        let age = i64::try_from(self.settings.max_age.as_micros()).unwrap_or(i64::MAX);
        let oldest = now.nanos().div_euclid(1_000).saturating_sub(age);
        self.connection.execute("DELETE FROM finding WHERE ts < ?", [oldest])?;
        while self.bytes()? > self.settings.max_bytes {
            let gone = self
                .connection
                .execute("DELETE FROM finding WHERE id IN (SELECT id FROM finding ORDER BY ts LIMIT ?)", [CHUNK])?;
            self.connection.execute_batch("PRAGMA incremental_vacuum")?;
            if gone == 0 {
                break;
            }
        }
        Ok(())
    }

    /// Bytes that the history takes, free pages not counted.
    ///
    /// # Errors
    /// [`Error::Sql`].
    pub fn bytes(&self) -> Result<u64, Error> {
        let pragma = |name: &str| self.connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        let pages = pragma("page_count")? - pragma("freelist_count")?;
        Ok(u64::try_from(pages * pragma("page_size")?).unwrap_or(0))
    }

    /// Capture time of the newest finding.
    #[must_use]
    pub fn newest(&self) -> CaptureTime {
        CaptureTime::from_nanos(self.newest.saturating_mul(1_000))
    }

    /// A second connection that only reads.
    ///
    /// # Errors
    /// [`Error::Open`].
    pub fn reader(&self) -> Result<Reader, Error> {
        let connection = connect(&self.uri).map_err(|source| Error::Open { place: self.uri.clone(), source })?;
        // The sensor may write beside its history alone, and temporary files lie elsewhere.
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(Reader::new(connection))
    }
}

/// A name of its own for each history in memory, so that two in one process share nothing.
fn memory_name() -> String {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    format!("file:pixeltap-{number}?mode=memory&cache=shared")
}

fn connect(uri: &str) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(uri, OpenFlags::default())?;
    connection.busy_timeout(Duration::from_secs(5))?;
    Ok(connection)
}

fn begin(connection: &Connection) -> rusqlite::Result<()> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version != 0 && version != VERSION {
        connection.execute_batch("DROP TABLE IF EXISTS finding")?;
    }
    // These take effect only before the first table; on a history that exists they change nothing.
    connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.execute_batch(SCHEMA)?;
    connection.pragma_update(None, "user_version", VERSION)
}

/// What is searched and counted of one finding.
struct Columns<'a> {
    domain: &'a str,
    page_domain: Option<&'a str>,
    vendor: Option<&'a str>,
    kind: Option<&'a str>,
    party: Option<&'static str>,
    initiator: Option<&'a str>,
    without_consent: bool,
}

impl<'a> Columns<'a> {
    /// `None` for what is no finding.
    fn of(event: &'a Event) -> Option<Self> {
        let plain = Self {
            domain: "",
            page_domain: None,
            vendor: None,
            kind: None,
            party: None,
            initiator: None,
            without_consent: false,
        };
        Some(match &event.what {
            What::Pixel(pixel) => Self {
                domain: &pixel.domain,
                page_domain: pixel.page_domain.as_deref(),
                vendor: pixel.vendor.as_deref(),
                kind: Some(pixel.kind),
                party: match (pixel.cloaked, pixel.third_party) {
                    (true, _) => Some("cloaked"),
                    (false, Some(true)) => Some("third"),
                    (false, Some(false)) => Some("first"),
                    (false, None) => None,
                },
                initiator: pixel.initiator.as_deref(),
                without_consent: !pixel.without_consent.is_empty(),
            },
            What::Cookie(cookie) => Self {
                domain: &cookie.domain,
                page_domain: Some(&cookie.page_domain),
                kind: Some(cookie.direction),
                ..plain
            },
            What::Sync(sync) => Self {
                domain: &sync.to_domain,
                page_domain: sync.page_domain.as_deref(),
                vendor: Some(&sync.from_domain),
                kind: Some(sync.via),
                ..plain
            },
            What::Beacon(beacon) => Self {
                domain: &beacon.sni,
                page_domain: beacon.page_domain.as_deref(),
                vendor: beacon.vendor.as_deref(),
                kind: beacon.category.as_deref(),
                ..plain
            },
            What::Cloak(cloak) => Self {
                domain: &cloak.domain,
                page_domain: Some(&cloak.query),
                vendor: cloak.vendor.as_deref(),
                ..plain
            },
            What::Http(_) | What::Tls(_) | What::Dns(_) | What::Gap(_) => return None,
        })
    }
}

#[cfg(test)]
pub(crate) mod tests;
