//! Pixel-like exchanges inside encrypted connections.
//!
//! In: hellos and the sizes and times of exchanges in TLS and QUIC. Out: one finding for each exchange with another party than
//! the page's that is as small as a pixel's, with a confidence that says how often such a guess is right. Remembers, for each
//! client, when it asked whom, and how much servers are used to answering. What is inside stays unknown: this is inference,
//! and says so by its confidence.

mod history;

use super::{
    Beacon, Evidence, Finding,
    client::PerClient,
    pixel::{score::probability, words},
    seen::{ClientKey, Seen},
};
use crate::{
    base::Host,
    observe::{Observation, Observed, TlsExchange},
};
use history::{Habits, History};

/// Bytes of an answer that no pixel exceeds: a head with a cookie and a redirect, and 43 bytes of image.
const ANSWER_MAX: u64 = 700;

/// Bytes of the shortest answer of HTTP/2 that says when it was given. What is shorter answers in another protocol.
const ANSWER_MIN: u64 = 28;

/// Probability in thousandths from which an exchange is told.
const THRESHOLD: u16 = 550;

/// Log-odds of a small exchange with another party, in thousandths.
const PRIOR: i32 = -1_400;

/// One exchange and what is known around it.
struct Look<'a> {
    exchange: &'a TlsExchange,
    sni: &'a Host,
    standing: Standing,
    has_page: bool,
    habits: Habits,
}

/// What is known of a host beforehand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// It tracks, and does nothing else.
    Tracker,
    /// It is the main host of a company whose pixels live beside its site.
    Vendor,
    /// It is a name of the page's own that leads to a tracker.
    Cloak,
    /// Nothing.
    Stranger,
}

/// Name, weight in thousandths of log-odds, test; as in the table of pixels, for what can be seen from outside.
type Rule = (&'static str, i32, fn(&Look<'_>) -> bool);

const RULES: &[Rule] = &[
    ("answer-without-body", 1_600, |look| look.exchange.response_bytes <= 130),
    ("answer-of-tiny-image", 1_200, |look| (131..=200).contains(&look.exchange.response_bytes)),
    ("answer-with-cookie", 300, |look| (201..=260).contains(&look.exchange.response_bytes)),
    ("answer-of-script", -1_500, |look| (301..=400).contains(&look.exchange.response_bytes)),
    ("answer-of-content", -2_500, |look| look.exchange.response_bytes > 400),
    ("known-tracker", 2_200, |look| look.standing == Standing::Tracker),
    ("host-of-vendor", 1_600, |look| look.standing == Standing::Vendor),
    ("cloaked", 1_600, |look| look.standing == Standing::Cloak),
    ("measuring-name", 1_500, |look| is_measuring(look.sni)),
    ("serving-name", -2_600, |look| is_serving(look.sni)),
    ("new-address-each-time", 800, |look| {
        look.exchange.number > 0 && (58..=900).contains(&look.exchange.request_bytes)
    }),
    ("same-address-again", -900, |look| look.exchange.number > 0 && look.exchange.request_bytes < 58),
    ("long-request", 400, |look| look.exchange.number == 0 && look.exchange.request_bytes >= 440),
    ("too-short-a-request", -2_500, |look| look.exchange.number == 0 && look.exchange.request_bytes < 100),
    ("small-each-time", 700, |look| look.habits.small >= 2 && look.habits.large == 0),
    ("serves-content-too", -1_500, |look| look.habits.large > 0),
    ("upload", -1_500, |look| look.exchange.request_bytes > 8_192),
    ("no-page", -1_500, |look| !look.has_page),
];

/// Finds pixel-like exchanges.
pub(crate) struct Beacons {
    clients: PerClient<History>,
}

impl Beacons {
    /// With room for what so many clients asked, and for so many bytes.
    pub(crate) fn new(clients: usize, bytes: usize) -> Self {
        Self { clients: PerClient::new(clients, bytes) }
    }

    /// Learns from an observation when it is made, before those that wait are judged. `is_of_pages`: the host may have pages,
    /// for all that is known of it.
    pub(crate) fn learn(&mut self, client: ClientKey, observation: &Observation, is_of_pages: bool) {
        match &observation.what {
            Observed::Hello(hello) => {
                if let Some(sni) = &hello.sni {
                    self.clients.of(client).asked(sni, observation.moment.time, is_of_pages && may_be_page(sni));
                }
            }
            Observed::TlsExchange(exchange) => {
                if let Some(sni) = &exchange.sni {
                    let history = self.clients.of(client);
                    history.asked(sni, exchange.started, is_of_pages && may_be_page(sni));
                    history.answered(sni, exchange.response_bytes);
                }
            }
            Observed::Http(_) | Observed::Dns(_) | Observed::Gap(_) => {}
        }
    }

    /// Judges one observation; what it finds goes to `out`.
    pub(crate) fn observe(&mut self, seen: Seen<'_>, out: &mut Vec<Finding>) {
        let Observed::TlsExchange(exchange) = &seen.observation.what else { return };
        let Some(sni) = &exchange.sni else { return };
        if !(ANSWER_MIN..=ANSWER_MAX).contains(&exchange.response_bytes) || sni.is_address() {
            return;
        }
        let Some(history) = self.clients.known(seen.client) else { return };
        let page = history.page_at(exchange.started, sni);
        if page.is_some_and(|page| page == sni.site()) && seen.cloak.is_none() {
            return;
        }
        let has_page = page.is_some();
        let look = Look { exchange, sni, standing: standing(&seen, sni), has_page, habits: history.habits(sni) };
        let confidence = probability(PRIOR + evidence(&look).map(|evidence| evidence.weight).sum::<i32>());
        if confidence < THRESHOLD {
            return;
        }
        out.push(Finding::Beacon(Box::new(Beacon {
            sni: sni.clone(),
            vendor: seen.vendor.map(|vendor| vendor.name.clone()),
            category: seen.vendor.map(|vendor| vendor.category.clone()),
            page_domain: page.map(Into::into),
            confidence,
            request_bytes: exchange.request_bytes,
            response_bytes: exchange.response_bytes,
            transport: exchange.transport,
        })));
    }
}

fn standing(seen: &Seen<'_>, sni: &Host) -> Standing {
    // Of a company with many services, pixels live beside its site, not with its accounts and interfaces.
    let is_main = sni.as_str().strip_prefix("www.").unwrap_or(sni.as_str()) == sni.site();
    match seen.vendor {
        _ if seen.cloak.is_some() => Standing::Cloak,
        _ if seen.is_tracker => Standing::Tracker,
        Some(_) if is_main => Standing::Vendor,
        _ => Standing::Stranger,
    }
}

fn evidence(look: &Look<'_>) -> impl Iterator<Item = Evidence> {
    RULES.iter().filter(|(_, _, holds)| holds(look)).map(|&(rule, weight, _)| Evidence { rule, weight })
}

/// Labels that a party chose for this host: those before its registrable domain, and below a company's suffix the whole name.
fn own_labels(host: &Host) -> &str {
    let own = host.as_str().strip_suffix(host.site()).unwrap_or_default();
    match psl::suffix(host.as_str().as_bytes()) {
        Some(suffix) if suffix.typ() == Some(psl::Type::Private) => {
            let end = host.as_str().len().saturating_sub(suffix.as_bytes().len());
            host.as_str().get(..end).unwrap_or_default()
        }
        _ => own,
    }
}

/// A name that speaks of measuring.
fn is_measuring(host: &Host) -> bool {
    let own = own_labels(host);
    let suffix = psl::suffix_str(host.as_str()).unwrap_or_default();
    let name = host.as_str().strip_suffix(suffix).unwrap_or_default();
    words::parts(own.as_bytes()).any(|part| words::MEASURING_LABEL.has(part))
        || words::MEASURING_HOST.iter().any(|word| name.contains(word))
}

/// A name that speaks of files, accounts, interfaces or upkeep, before its registrable domain or by what that is called.
fn is_serving(host: &Host) -> bool {
    let own = own_labels(host);
    let letters = |part: &'_ [u8]| part.iter().rposition(|byte| !byte.is_ascii_digit()).map_or(0, |at| at + 1);
    words::parts(own.as_bytes()).any(|part| words::SERVING_LABEL.has(&part[..letters(part)]))
        || ["cdn", "static", "fonts"].iter().any(|word| host.site().contains(word))
}

/// Whether a navigation may lead there: neither a name that measures nor one that serves.
fn may_be_page(host: &Host) -> bool {
    !is_measuring(host) && !is_serving(host)
}

#[cfg(test)]
mod tests;
