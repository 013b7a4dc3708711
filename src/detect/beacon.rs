//! Pixel-like exchanges inside encrypted connections.
//!
//! In: hellos and the sizes and times of exchanges inside TLS. Out: one finding for each exchange that is as small as a
//! pixel's, with another party than the page's or with a host of its own that is called after measuring, with a confidence
//! that says how often such a guess is right. Remembers, for each client, when it asked whom, and how much servers are used
//! to answering. What is inside stays unknown: this is inference, and says so by its confidence.

mod history;
mod names;

use super::{Beacon, Evidence, Finding, client::PerClient, pixel::score::probability, seen::Seen, view::ClientKey};
use crate::{
    base::Host,
    observe::{Observation, Observed, TlsExchange},
};
use history::{Habits, History, LONG_BY, NAVIGATION_USUALLY_BY};
pub(crate) use names::may_be_page;
use names::{has_measuring_word, is_answering, is_measuring, is_of_measurers, is_serving};

/// Bytes of an answer that no pixel exceeds: a head with a cookie and a redirect, and 43 bytes of image.
const ANSWER_MAX: u64 = 700;

/// Bytes of the shortest answer of HTTP/2 that says when it was given. What is shorter answers in another protocol.
const ANSWER_MIN: u64 = 28;

/// Probability in thousandths from which an exchange is told.
const THRESHOLD: u16 = 550;

/// Log-odds of a small exchange with another party, in thousandths.
const PRIOR: i32 = -3_200;

/// One exchange and what is known around it.
struct Look<'a> {
    exchange: &'a TlsExchange,
    /// Bytes of the answer, as HTTP/2 would have written it; of several at once, each.
    answer: u64,
    sni: &'a Host,
    name: Name,
    standing: Standing,
    has_page: bool,
    habits: Habits,
    length: Length,
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
    /// The main host of somebody of whom nothing is known.
    Main,
    /// Nothing.
    Stranger,
}

/// What a host's name says of measuring.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    /// It is called so.
    Measuring,
    /// Who it belongs to is.
    OfMeasurers,
    /// Nothing.
    Silent,
}

impl Name {
    fn of(host: &Host) -> Self {
        if is_measuring(host) {
            Self::Measuring
        } else if is_of_measurers(host) {
            Self::OfMeasurers
        } else {
            Self::Silent
        }
    }
}

/// How long a request is, by what its client needs for the shortest. Header compression makes two scales of it: for requests of
/// which nothing was said before, and for the later ones of a connection of HTTP/2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    /// Shorter than any browser's.
    NoBrowsers,
    /// A whole one without a body and with an address as short as scripts have.
    Shortest,
    /// A whole one with a short address, as interfaces have.
    Short,
    /// A whole one with a long address.
    Long,
    /// A whole one that is longer still, as of a frame.
    Frame,
    /// A later one of which little was new.
    ShortLater,
    /// A later one with an address that was new and long.
    LongLater,
    /// A later one with a body.
    Body,
}

impl Length {
    fn of(exchange: &TlsExchange, longer_by: u64) -> Self {
        let is_whole = exchange.is_whole();
        match exchange.head_bytes {
            ..BROWSERS_MIN if is_whole => Self::NoBrowsers,
            _ if is_whole => match longer_by {
                ..SHORTEST_BY if !exchange.has_request_body && exchange.request_records == 1 => Self::Shortest,
                ..LONG_BY => Self::Short,
                FRAME_BY.. if !exchange.has_request_body => Self::Frame,
                _ => Self::Long,
            },
            _ if exchange.has_request_body => Self::Body,
            ..LONG_LATER => Self::ShortLater,
            _ => Self::LongLater,
        }
    }
}

/// Bytes below which no request of a browser is that says everything.
const BROWSERS_MIN: u64 = 100;

/// Bytes by which a request for a script is longer at most.
const SHORTEST_BY: u64 = 40;

/// Bytes by which a frame's is longer, which says more about itself.
const FRAME_BY: u64 = 170;

/// Bytes of a later request that are needed for a new address, where the rest was said before.
const LONG_LATER: u64 = 64;

/// Name, weight in thousandths of log-odds, test; as in the table of pixels, for what can be seen from outside.
type Rule = (&'static str, i32, fn(&Look<'_>) -> bool);

const RULES: &[Rule] = &[
    ("answer-without-body", 1_900, |look| look.answer <= 130 && !look.exchange.has_response_body),
    ("answer-of-tiny-image", 1_600, |look| (131..=260).contains(&look.answer)),
    ("answer-of-few-bytes", -300, |look| look.answer <= 130 && look.exchange.has_response_body),
    ("answer-of-script", -1_000, |look| (301..=400).contains(&look.answer)),
    ("answer-of-content", -2_500, |look| look.answer > 400),
    ("body-sent", 700, |look| look.exchange.has_request_body),
    ("known-tracker", 2_200, |look| look.standing == Standing::Tracker),
    ("host-of-vendor", 1_600, |look| look.standing == Standing::Vendor),
    ("cloaked", 1_600, |look| look.standing == Standing::Cloak),
    ("main-host", -800, |look| look.standing == Standing::Main),
    ("gave-a-page", -2_000, |look| {
        look.standing == Standing::Main && look.habits.longest_for_page_by >= Some(NAVIGATION_USUALLY_BY)
    }),
    ("measuring-name", 1_700, |look| look.name == Name::Measuring),
    ("measuring-company", 1_500, |look| look.name == Name::OfMeasurers),
    ("serving-name", -2_100, |look| {
        look.standing != Standing::Tracker && (is_serving(look.sni) || is_answering(look.sni))
    }),
    ("too-short-a-request", -2_500, |look| look.length == Length::NoBrowsers),
    ("shortest-request", -1_600, |look| look.length == Length::Shortest),
    ("short-request", -500, |look| look.length == Length::Short),
    ("long-request", 800, |look| look.length == Length::Long),
    ("frame-request", -300, |look| {
        look.length == Length::Frame && matches!(look.standing, Standing::Main | Standing::Stranger)
    }),
    ("new-address-each-time", 900, |look| look.length == Length::LongLater),
    ("after-its-script", 1_200, |look| look.length == Length::LongLater && look.habits.gave_script),
    ("asked-at-length", 1_500, |look| look.habits.longest_by >= Some(LONG_BY)),
    ("small-each-time", 600, |look| look.habits.small >= 2 && look.habits.large == 0),
    ("serves-content-too", -700, |look| look.habits.large > 0),
    ("company-serves-too", 300, |look| look.habits.has_siblings),
    ("upload", -1_500, |look| look.exchange.request_bytes > 8_192),
    ("no-page", -2_500, |look| !look.has_page),
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

    /// Learns from an observation when it is made, before those that wait are judged. `may_be_page`: people may go to its
    /// host, for all that is known of that and by what it is called.
    pub(crate) fn learn(&mut self, client: ClientKey, observation: &Observation, may_be_page: bool) {
        match &observation.what {
            Observed::Hello(hello) => {
                if let Some(sni) = &hello.sni {
                    self.clients.of(client).asked(sni, observation.moment.time, may_be_page);
                }
            }
            Observed::TlsExchange(exchange) => {
                if let Some(sni) = &exchange.sni {
                    let history = self.clients.of(client);
                    history.asked(sni, exchange.started, may_be_page);
                    history.answered(sni, exchange);
                }
            }
            Observed::Http(_) | Observed::Dns(_) | Observed::Gap(_) => {}
        }
    }

    /// Judges one observation; what it finds goes to `out`.
    pub(crate) fn observe(&mut self, seen: Seen<'_>, out: &mut Vec<Finding>) {
        let Observed::TlsExchange(exchange) = &seen.observation.what else { return };
        let Some(sni) = &exchange.sni else { return };
        // Heads of HTTP/1 are that much longer than compressed ones.
        let bytes = exchange.answer_bytes();
        let answer = if exchange.is_http2 { bytes } else { bytes * 5 / 8 };
        if !(ANSWER_MIN..=ANSWER_MAX).contains(&answer) || sni.is_address() {
            return;
        }
        let Some(history) = self.clients.known(seen.client) else { return };
        let page = history.page_at(exchange.started, sni, seen.cloak.is_some());
        let is_own = page.is_some_and(|page| page == sni.site()) && seen.cloak.is_none();
        // What a page asks of its own site is a beacon where the name says so: nothing else tells it from the site's work.
        if is_own && !has_measuring_word(sni) {
            return;
        }
        let has_page = page.is_some();
        let habits = history.habits(sni);
        let length = Length::of(exchange, history.longer_by(exchange));
        let standing = standing(&seen, sni);
        let look = Look { exchange, answer, sni, name: Name::of(sni), standing, has_page, habits, length };
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
        None if is_main => Standing::Main,
        _ => Standing::Stranger,
    }
}

fn evidence(look: &Look<'_>) -> impl Iterator<Item = Evidence> {
    RULES.iter().filter(|(_, _, holds)| holds(look)).map(|&(rule, weight, _)| Evidence { rule, weight })
}

#[cfg(test)]
mod tests;
