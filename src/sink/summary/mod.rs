//! What a person wants to know of a replay, in the order of the contract.
//!
//! In: events, then the counts at the end. Out: tables that fit the terminal, or JSON. Holds a bounded number of rows; holds
//! nothing that events would not show.

mod tables;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use tables::Width;

use super::metrics::Snapshot;
use crate::{
    base::CaptureTime,
    event::{Event, HexId, Text, Timestamp, What},
};

/// Rows of one kind that are kept; what comes later under a new name is only counted.
const ROWS_MAX: usize = 10_000;

/// What was found, as far as it has come.
#[derive(Debug, Default)]
pub struct Summary {
    until: Option<CaptureTime>,
    pixels: Rows<(&'static str, Text), Pixels>,
    causes: Rows<(Text, Text, &'static str), Cause>,
    cookies: Rows<Text, Cookies>,
    passed: Rows<(Text, Text), Passed>,
    beacons: Rows<Text, Beacons>,
    cloaks: Rows<(Text, Text), u64>,
}

/// Rows by name, bounded.
#[derive(Debug)]
struct Rows<K, V> {
    rows: BTreeMap<K, V>,
    omitted: u64,
}

impl<K, V> Default for Rows<K, V> {
    fn default() -> Self {
        Self { rows: BTreeMap::new(), omitted: 0 }
    }
}

impl<K: Ord, V: Default> Rows<K, V> {
    fn of(&mut self, key: K) -> Option<&mut V> {
        if self.rows.len() >= ROWS_MAX && !self.rows.contains_key(&key) {
            self.omitted += 1;
            return None;
        }
        Some(self.rows.entry(key).or_default())
    }
}

#[derive(Debug, Default)]
struct Pixels {
    count: u64,
    hosts: BTreeSet<Text>,
}

#[derive(Debug, Default)]
struct Cause {
    count: u64,
    hosts: BTreeMap<Text, u64>,
}

#[derive(Debug, Default)]
struct Cookies {
    sent: u64,
    set: u64,
    identifiers: u64,
    pages: BTreeSet<Text>,
}

#[derive(Debug, Default)]
struct Passed {
    count: u64,
    identifiers: BTreeSet<HexId>,
    via: BTreeSet<&'static str>,
}

#[derive(Debug, Default)]
struct Beacons {
    count: u64,
    vendor: Option<Text>,
}

impl Summary {
    /// The capture is told up to this time.
    pub fn until(&mut self, time: CaptureTime) {
        self.until = self.until.max(Some(time));
    }

    /// Takes note of an event.
    pub fn add(&mut self, event: &Event) {
        let known = |text: &Option<Text>| text.clone().unwrap_or_default();
        match &event.what {
            What::Pixel(pixel) => {
                if let Some(row) = self.pixels.of((pixel.kind, known(&pixel.vendor))) {
                    row.count += 1;
                    row.hosts.insert(pixel.host.clone());
                }
                let key = (known(&pixel.page_domain), known(&pixel.initiator), pixel.initiator_type);
                if let Some(row) = self.causes.of(key) {
                    row.count += 1;
                    *row.hosts.entry(pixel.host.clone()).or_default() += 1;
                }
            }
            What::Cookie(cookie) => {
                if let Some(row) = self.cookies.of(cookie.domain.clone()) {
                    *if cookie.direction == "set" { &mut row.set } else { &mut row.sent } += 1;
                    row.identifiers += u64::from(cookie.identifier);
                    row.pages.insert(cookie.page_domain.clone());
                }
            }
            What::Sync(sync) => {
                if let Some(row) = self.passed.of((sync.from_domain.clone(), sync.to_domain.clone())) {
                    row.count += 1;
                    row.identifiers.insert(sync.value_id);
                    row.via.insert(sync.via);
                }
            }
            What::Beacon(beacon) => {
                if let Some(row) = self.beacons.of(beacon.sni.clone()) {
                    row.count += 1;
                    row.vendor.clone_from(&beacon.vendor);
                }
            }
            What::Cloak(cloak) => {
                if let Some(row) = self.cloaks.of((cloak.query.clone(), cloak.domain.clone())) {
                    *row += 1;
                }
            }
            What::Http(_) | What::Tls(_) | What::Dns(_) | What::Gap(_) => {}
        }
    }

    /// The whole of it, with what was counted and what could not be read.
    #[must_use]
    pub fn finish(self, snapshot: &Snapshot, problems: Vec<String>) -> Finished {
        let read = Read::new(snapshot, self.until);
        let wrong = Wrong::new(snapshot, problems);
        let omitted = self.pixels.omitted
            + self.causes.omitted
            + self.cookies.omitted
            + self.passed.omitted
            + self.beacons.omitted
            + self.cloaks.omitted;
        let texts = |set: BTreeSet<Text>| set.into_iter().collect::<Vec<_>>();
        let mut pixels: Vec<PixelRow> = self
            .pixels
            .rows
            .into_iter()
            .map(|((kind, vendor), row)| PixelRow {
                kind,
                vendor: Some(vendor).filter(|vendor| !vendor.is_empty()),
                count: row.count,
                hosts: texts(row.hosts),
            })
            .collect();
        pixels.sort_by_key(|row| std::cmp::Reverse(row.count));
        let mut causes: Vec<CauseRow> = self
            .causes
            .rows
            .into_iter()
            .map(|((page, initiator, kind), row)| CauseRow {
                page_domain: Some(page).filter(|page| !page.is_empty()),
                initiator: Some(initiator).filter(|initiator| !initiator.is_empty()),
                initiator_type: kind,
                count: row.count,
                pixel_hosts: row.hosts,
            })
            .collect();
        causes.sort_by(|one, other| one.page_domain.cmp(&other.page_domain).then(other.count.cmp(&one.count)));
        let mut cookies: Vec<CookieRow> = self
            .cookies
            .rows
            .into_iter()
            .map(|(domain, row)| CookieRow {
                domain,
                sent: row.sent,
                set: row.set,
                identifiers: row.identifiers,
                pages: texts(row.pages),
            })
            .collect();
        cookies.sort_by_key(|row| std::cmp::Reverse((row.pages.len(), row.sent + row.set)));
        let mut passed: Vec<PassedRow> = self
            .passed
            .rows
            .into_iter()
            .map(|((from, to), row)| PassedRow {
                from_domain: from,
                to_domain: to,
                count: row.count,
                identifiers: row.identifiers.len(),
                via: row.via.into_iter().collect(),
            })
            .collect();
        passed.sort_by_key(|row| std::cmp::Reverse(row.count));
        let mut beacons: Vec<BeaconRow> = self
            .beacons
            .rows
            .into_iter()
            .map(|(sni, row)| BeaconRow { sni, vendor: row.vendor, count: row.count })
            .collect();
        beacons.sort_by_key(|row| std::cmp::Reverse(row.count));
        let cloaks =
            self.cloaks.rows.into_iter().map(|((query, domain), count)| CloakRow { query, domain, count }).collect();
        Finished { read, pixels, beacons, cloaks, causes, third_party_cookies: cookies, syncs: passed, wrong, omitted }
    }
}

/// The whole summary.
#[derive(Debug, Serialize)]
pub struct Finished {
    read: Read,
    pixels: Vec<PixelRow>,
    beacons: Vec<BeaconRow>,
    cloaks: Vec<CloakRow>,
    causes: Vec<CauseRow>,
    third_party_cookies: Vec<CookieRow>,
    syncs: Vec<PassedRow>,
    wrong: Wrong,
    /// Findings that no row was kept for.
    omitted: u64,
}

/// What was read, and what stayed blind.
#[derive(Debug, Serialize)]
struct Read {
    packets: u64,
    bytes: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Timestamp>,
    interfaces: Vec<String>,
    flows: BTreeMap<String, u64>,
    http_requests: u64,
    http_responses: u64,
    tls_connections: BTreeMap<String, u64>,
    tls_decrypted: u64,
    dns_responses: u64,
    blind_connections: BTreeMap<String, u64>,
}

#[derive(Debug, Serialize)]
struct PixelRow {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    vendor: Option<Text>,
    count: u64,
    hosts: Vec<Text>,
}

#[derive(Debug, Serialize)]
struct BeaconRow {
    sni: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    vendor: Option<Text>,
    count: u64,
}

#[derive(Debug, Serialize)]
struct CloakRow {
    query: Text,
    domain: Text,
    count: u64,
}

#[derive(Debug, Serialize)]
struct CauseRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    page_domain: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    initiator: Option<Text>,
    initiator_type: &'static str,
    count: u64,
    pixel_hosts: BTreeMap<Text, u64>,
}

#[derive(Debug, Serialize)]
struct CookieRow {
    domain: Text,
    sent: u64,
    set: u64,
    identifiers: u64,
    pages: Vec<Text>,
}

#[derive(Debug, Serialize)]
struct PassedRow {
    from_domain: Text,
    to_domain: Text,
    count: u64,
    identifiers: usize,
    via: Vec<&'static str>,
}

/// What went wrong.
#[derive(Debug, Serialize)]
struct Wrong {
    input: Vec<String>,
    gap_bytes: u64,
    panics: u64,
    decode_errors: BTreeMap<String, u64>,
    parse_errors: BTreeMap<String, u64>,
    flows_evicted: BTreeMap<String, u64>,
}

fn rows<const N: usize>(tally: &crate::base::Tally<N>) -> BTreeMap<String, u64> {
    tally.rows().map(|(labels, count)| (labels.join(" "), count)).collect()
}

impl Read {
    fn new(snapshot: &Snapshot, until: Option<CaptureTime>) -> Self {
        let counts = snapshot.counts();
        let sum = |tally: BTreeMap<String, u64>| tally.values().sum();
        Self {
            packets: snapshot.interfaces.iter().map(|interface| interface.packets).sum(),
            bytes: snapshot.interfaces.iter().map(|interface| interface.bytes).sum(),
            until: until.map(Timestamp),
            interfaces: snapshot.interfaces.iter().map(|interface| interface.name.clone()).collect(),
            flows: rows(&counts.flows),
            http_requests: sum(rows(&counts.http_requests)),
            http_responses: sum(rows(&counts.http_responses)),
            tls_connections: rows(&counts.tls_hellos),
            tls_decrypted: counts.tls_decrypted,
            dns_responses: sum(rows(&counts.dns_responses)),
            blind_connections: rows(&counts.blind_connections),
        }
    }
}

impl Wrong {
    fn new(snapshot: &Snapshot, input: Vec<String>) -> Self {
        let counts = snapshot.counts();
        let named = |protocol: &str, tally: BTreeMap<String, u64>| {
            tally.into_iter().map(|(reason, count)| (format!("{protocol} {reason}"), count)).collect::<Vec<_>>()
        };
        let parse_errors = named("http", rows(&counts.http_parse_errors))
            .into_iter()
            .chain(named("tls", rows(&counts.tls_parse_errors)))
            .chain(named("dns", rows(&counts.dns_parse_errors)));
        Self {
            input,
            gap_bytes: counts.gap_bytes,
            panics: counts.panics,
            decode_errors: rows(&counts.decode_errors),
            parse_errors: parse_errors.collect(),
            flows_evicted: rows(&counts.flows_evicted),
        }
    }
}

impl Finished {
    /// As JSON.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }
}
