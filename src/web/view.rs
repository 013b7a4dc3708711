//! What the dashboard and the report show, gathered from the history: one view for both.

use askama::Template;
use url::form_urlencoded;

use super::charts;
use crate::sink::store::{
    Beaconing, Blind, CookieDomain, Error, Filter, Passing, PixelRow, Ranked, Reader, Span, Totals,
};

/// Rows of each table.
const ROWS: u32 = 15;

/// Rows of the list of pixels.
pub(super) const PIXELS: u32 = 50;

/// Pixels that a report holds in full.
const REPORT_PIXELS: u32 = 1_000;

/// A range that a reader can choose.
pub(super) struct Range {
    /// As it stands in the URL.
    pub(super) name: &'static str,
    /// As it stands on the page.
    pub(super) label: &'static str,
    /// Its length; `None` is all there is.
    pub(super) seconds: Option<i64>,
}

/// The ranges, the default first.
pub(super) const RANGES: [Range; 4] = [
    Range { name: "day", label: "24 hours", seconds: Some(86_400) },
    Range { name: "hour", label: "1 hour", seconds: Some(3_600) },
    Range { name: "week", label: "7 days", seconds: Some(7 * 86_400) },
    Range { name: "all", label: "everything", seconds: None },
];

/// What is the same on every page.
pub(super) struct Frame {
    /// Names the only styles and scripts that the browser may run; empty in a report, which no server guards.
    pub(super) nonce: String,
    /// Name of the sensor, or of what was replayed.
    pub(super) sensor: String,
    /// When it was made, RFC 3339.
    pub(super) made: String,
}

/// The dashboard, and the report.
#[derive(Template)]
#[template(path = "dashboard.html")]
pub(super) struct Dashboard {
    pub(super) frame: Frame,
    pub(super) is_report: bool,
    pub(super) range: &'static str,
    pub(super) totals: Totals,
    pub(super) third_party: String,
    pub(super) without_consent: String,
    pub(super) colours: Vec<(&'static str, String)>,
    pub(super) timeline: String,
    pub(super) graph: String,
    pub(super) domains: Vec<Ranked>,
    pub(super) vendors: Vec<Ranked>,
    pub(super) initiators: Vec<Ranked>,
    pub(super) cookies: Vec<CookieDomain>,
    pub(super) passings: Vec<Passing>,
    pub(super) cloaks: Vec<Ranked>,
    pub(super) beacons: Vec<Beaconing>,
    pub(super) blind: Vec<Blind>,
    pub(super) filter: Filter,
    pub(super) vendor_names: Vec<String>,
    pub(super) pixels: Vec<PixelRow>,
    pub(super) details: Vec<Detail>,
}

impl Dashboard {
    /// Asks the history for all that the page shows.
    pub(super) fn gather(
        reader: &Reader,
        span: Span,
        filter: Filter,
        blind: Vec<Blind>,
        frame: Frame,
        range: &'static str,
    ) -> Result<Self, Error> {
        // A chart of everything reaches from the first finding to the last.
        let shown = match (span == Span::ALL).then(|| reader.extent()).transpose()?.flatten() {
            Some(extent) => extent,
            None => span,
        };
        let vendor_names = reader.vendor_names(span)?;
        let totals = reader.totals(span)?;
        Ok(Self {
            third_party: share(totals.third_party, totals.pixels),
            without_consent: share(totals.without_consent, totals.pixels),
            totals,
            colours: charts::colours(),
            timeline: charts::timeline(&reader.timeline(shown, charts::STEPS)?, shown),
            graph: charts::graph(&reader.edges(span, 200)?),
            domains: reader.pixel_domains(span, ROWS)?,
            vendors: reader.vendors(span, ROWS)?,
            initiators: reader.initiators(span, ROWS)?,
            cookies: reader.cookie_domains(span, ROWS)?,
            passings: reader.passings(span, ROWS)?,
            cloaks: reader.cloaks(span, ROWS)?,
            beacons: reader.beacons(span, ROWS)?,
            pixels: reader.pixels(span, &filter)?,
            is_report: false,
            details: Vec::new(),
            range,
            blind,
            filter,
            vendor_names,
            frame,
        })
    }

    /// The same page as a file of its own: all of the history, and its pixels in full.
    pub(super) fn report(reader: &Reader, blind: Vec<Blind>, frame: Frame) -> Result<Self, Error> {
        let filter = Filter { limit: REPORT_PIXELS, ..Filter::default() };
        let mut page = Self::gather(reader, Span::ALL, filter, blind, frame, "all")?;
        page.is_report = true;
        for row in &page.pixels {
            if let Some(event) = reader.pixel(row.id)? {
                page.details.push(Detail::new(row.id, &event));
            }
        }
        Ok(page)
    }

    fn ranges(&self) -> impl Iterator<Item = (&'static Range, bool)> {
        let chosen = self.range;
        RANGES.iter().map(move |range| (range, range.name == chosen))
    }

    /// The link to the next, older pixels.
    fn older(&self) -> Option<String> {
        let last = self.pixels.last().filter(|_| self.pixels.len() == self.filter.limit as usize)?;
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("range", self.range);
        for (name, value) in [
            ("kind", &self.filter.kind),
            ("vendor", &self.filter.vendor),
            ("domain", &self.filter.domain),
            ("page", &self.filter.page),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("before", &last.id.to_string());
        Some(format!("/?{}", query.finish()))
    }
}

/// How many in a hundred, rounded down.
fn share(count: u64, all: u64) -> String {
    count.saturating_mul(100).checked_div(all).map_or_else(|| "–".into(), |share| format!("{share} %"))
}

/// The page of one pixel.
#[derive(Template)]
#[template(path = "pixel.html")]
pub(super) struct PixelPage {
    pub(super) frame: Frame,
    pub(super) is_report: bool,
    pub(super) detail: Detail,
}

/// One pixel opened in full.
pub(super) struct Detail {
    id: i64,
    url: String,
    kind: String,
    facts: Vec<(&'static str, String)>,
    handed_over: Vec<(&'static str, String)>,
    evidence: Vec<(String, f64)>,
    cookies: Vec<(String, String)>,
    consent: Vec<(&'static str, String)>,
    chain: String,
    chain_text: Vec<(String, String)>,
}

impl Detail {
    /// Reads an event as it was written.
    pub(super) fn new(id: i64, event: &serde_json::Value) -> Self {
        let text = |path: &str| event.pointer(path).map(plain).unwrap_or_default();
        let named = |pairs: &[(&'static str, &str)]| -> Vec<(&'static str, String)> {
            pairs.iter().map(|(label, path)| (*label, text(path))).filter(|(_, value)| !value.is_empty()).collect()
        };
        let items =
            |path: &str| event.pointer(path).and_then(serde_json::Value::as_array).map_or(&[][..], Vec::as_slice);
        let mut chain_text: Vec<(String, String)> = Vec::new();
        for url in items("/initiator_chain") {
            let role = if chain_text.is_empty() { "page".to_owned() } else { "script or frame".to_owned() };
            chain_text.push((role, plain(url)));
        }
        let initiator = text("/initiator");
        if !initiator.is_empty() {
            let role = text("/initiator_type");
            match chain_text.last_mut() {
                Some(last) if last.1 == initiator => last.0 = role,
                _ => chain_text.push((role, initiator)),
            }
        }
        chain_text.push(("pixel".to_owned(), text("/url")));
        let links: Vec<(&str, &str)> = chain_text.iter().map(|(role, url)| (role.as_str(), url.as_str())).collect();
        Self {
            id,
            url: text("/url"),
            kind: text("/kind"),
            facts: named(&[
                ("time", "/ts"),
                ("client", "/client"),
                ("method", "/method"),
                ("domain", "/domain"),
                ("page", "/page"),
                ("page domain", "/page_domain"),
                ("third party", "/third_party"),
                ("cloaked", "/cloaked"),
                ("vendor", "/vendor"),
                ("score", "/score"),
                ("initiator", "/initiator"),
                ("initiator confidence", "/initiator_confidence"),
                ("answer", "/response/status"),
                ("media type", "/response/mime"),
                ("bytes", "/response/bytes"),
                ("image", "/response/format"),
                ("width", "/response/width"),
                ("height", "/response/height"),
                ("visibility", "/visibility"),
            ]),
            handed_over: named(&[
                ("address", "/leaked/ip"),
                ("browser", "/leaked/user_agent/browser"),
                ("system", "/leaked/user_agent/os"),
                ("device", "/leaked/user_agent/device"),
                ("referrer", "/leaked/referrer"),
                ("cookies", "/leaked/cookies"),
                ("parameters", "/leaked/parameters"),
                ("identifiers", "/leaked/identifiers"),
            ]),
            evidence: items("/evidence")
                .iter()
                .map(|rule| {
                    (
                        rule.get("rule").map(plain).unwrap_or_default(),
                        rule.get("weight").and_then(serde_json::Value::as_f64).unwrap_or(0.0),
                    )
                })
                .collect(),
            cookies: items("/cookies_set")
                .iter()
                .map(|cookie| (cookie.get("name").map(plain).unwrap_or_default(), cookie_words(cookie)))
                .collect(),
            consent: named(&[
                ("Global Privacy Control", "/consent/gpc"),
                ("Do Not Track", "/consent/dnt"),
                ("GDPR applies", "/consent/gdpr"),
                ("TCF string", "/consent/tcf"),
                ("purposes", "/consent/purposes"),
                ("US privacy", "/consent/us_privacy"),
                ("GPP", "/consent/gpp"),
                ("fired without", "/without_consent"),
            ]),
            chain: charts::chain(&links),
            chain_text,
        }
    }
}

/// A JSON value in words.
fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::Bool(true) => "yes".into(),
        serde_json::Value::Bool(false) => "no".into(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

fn cookie_words(cookie: &serde_json::Value) -> String {
    let is = |name: &str| cookie.get(name).and_then(serde_json::Value::as_bool) == Some(true);
    let mut words = vec![match cookie.get("lifetime_s").and_then(serde_json::Value::as_u64) {
        Some(0) => "deleted".to_owned(),
        Some(seconds) if seconds >= 86_400 => format!("kept for {} days", seconds / 86_400),
        Some(seconds) => format!("kept for {seconds} s"),
        None => "for this session".to_owned(),
    }];
    if let Some(same_site) = cookie.get("same_site").and_then(serde_json::Value::as_str) {
        words.push(format!("SameSite={same_site}"));
    }
    let flags = [("secure", "Secure"), ("http_only", "HttpOnly"), ("partitioned", "Partitioned")];
    words.extend(flags.into_iter().filter(|(name, _)| is(name)).map(|(_, word)| word.to_owned()));
    words.join(", ")
}
