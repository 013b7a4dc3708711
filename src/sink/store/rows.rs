//! What questions to the history are answered with: plain rows, ready for a page or for JSON.

use serde::Serialize;

/// Sums over a span of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Flagged pixel-like requests.
    pub pixels: u64,
    /// Those of them that went to another party than the page.
    pub third_party: u64,
    /// Those that hid behind a first-party name.
    pub cloaked: u64,
    /// Those against a signal or without one.
    pub without_consent: u64,
    /// Third-party cookies, sent and set.
    pub cookies: u64,
    /// Identifiers passed from one party to another.
    pub syncs: u64,
    /// First-party names that lead to a tracker.
    pub cloaks: u64,
    /// Pixel-like exchanges inside encrypted connections.
    pub beacons: u64,
    /// Pages' registrable domains with at least one finding.
    pub sites: u64,
}

/// Pixels of one kind in one step of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bucket {
    /// Number of the step, from 0.
    pub step: u32,
    /// Kind of the pixels.
    pub kind: String,
    /// How many.
    pub count: u64,
}

/// A name with its number of findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ranked {
    /// Domain, vendor or URL.
    pub name: String,
    /// Whose it is, or on how many sites it was seen, where that is asked.
    pub note: String,
    /// How many.
    pub count: u64,
}

/// A third-party cookie domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CookieDomain {
    /// Registrable domain.
    pub domain: String,
    /// Cookies sent to it.
    pub sent: u64,
    /// Cookies that it set.
    pub set: u64,
    /// Sites on which that happened.
    pub sites: u64,
}

/// Who passed identifiers to whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passing {
    /// Registrable domain that knew it.
    pub from: String,
    /// Registrable domain that got it.
    pub to: String,
    /// By what way.
    pub via: String,
    /// How often.
    pub count: u64,
}

/// A server name with pixel-like exchanges inside TLS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Beaconing {
    /// Server name.
    pub sni: String,
    /// Vendor, or "".
    pub vendor: String,
    /// How many.
    pub count: u64,
}

/// Findings of one third party on one site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// Registrable domain of the page.
    pub site: String,
    /// Registrable domain of the third party.
    pub domain: String,
    /// Pixels and cookies.
    pub count: u64,
}

/// A pixel in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PixelRow {
    /// Number of the finding.
    pub id: i64,
    /// Capture time, RFC 3339 in UTC.
    pub ts: String,
    /// Client as the privacy policy names it.
    pub client: String,
    /// Host and path.
    pub url: String,
    /// Registrable domain.
    pub domain: String,
    /// Registrable domain of the page, or "".
    pub page_domain: String,
    /// Kind.
    pub kind: String,
    /// Vendor, or "".
    pub vendor: String,
    /// URL of the initiator, or "".
    pub initiator: String,
    /// Score between 0 and 1.
    pub score: f64,
}

impl PixelRow {
    /// Day and clock as a table shows them: `2026-11-24 10:15:00`.
    #[must_use]
    pub fn clock(&self) -> String {
        self.ts.chars().take(19).map(|sign| if sign == 'T' { ' ' } else { sign }).collect()
    }
}

/// One thing that the sensor could not see, with how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Blind {
    /// What it was.
    pub what: String,
    /// How often, or how many bytes.
    pub count: u64,
}
