//! Detection: what one observation means, given what is known of the client.
//!
//! In: observations in the order of the capture. Out: findings with their evidence, and what the rest of the house wants to
//! know of an observation (vendor, tracker). Remembers keyed hashes, never values; bounded per client and in all.
#![forbid(unsafe_code)]

mod agent;
mod beacon;
mod client;
mod cloak;
mod consent;
mod cookie;
mod exchange;
mod finding;
mod hold;
mod identifier;
mod initiator;
mod leaked;
mod lists;
mod literal;
mod memory;
mod names;
mod page;
mod pixel;
#[cfg(test)]
mod sample;
mod reference;
mod seen;
mod sync;
mod vendor;

use std::time::Duration;

pub use finding::{
    Beacon, Cloak, Consent, Cookie, Evidence, Finding, Initiator, InitiatorType, Leaked, Pixel, PixelKind,
    PixelResponse, SetCookie, Sync,
};
pub use identifier::is_identifier;
pub use seen::{About, Judged};

use crate::{
    base::{CaptureTime, Counts, IdKey},
    observe::{Observation, Observed},
};
use cookie::ThirdPartyCookies;
use exchange::Exchange;
use hold::Held;
use page::Pages;
use pixel::Pixels;
use seen::{ClientKey, ListVerdict, Seen};
use sync::Syncs;

/// How much detection may remember, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long an observation waits for what completes after it, in capture time.
    pub hold: Duration,
    /// How many observations may wait.
    pub held: usize,
    /// How many clients are remembered; the least recently seen is forgotten first.
    pub clients: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { hold: Duration::from_secs(2), held: 16_384, clients: 100_000 }
    }
}

/// What detection is made with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Key of the hashes that stand for values.
    pub key: IdKey,
    /// Bounds of its memory.
    pub limits: Limits,
}

/// The whole of detection. Observations are learned from at once and judged a little later, in the order in which they came.
pub struct Detection {
    held: Held,
    pages: Pages,
    cookies: ThirdPartyCookies,
    pixels: Pixels,
    syncs: Syncs,
    counts: Counts,
}

impl Detection {
    /// Detection that has seen nothing yet.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let Settings { key, limits } = settings;
        Self {
            held: Held::new(limits.hold, limits.held),
            pages: Pages,
            cookies: ThirdPartyCookies::new(limits.clients, key.clone()),
            pixels: Pixels::new(key.clone()),
            syncs: Syncs::new(limits.clients, key),
            counts: Counts::default(),
        }
    }

    /// Takes one observation, in the order of the capture; whatever has become due is given out in that same order.
    pub fn observe(&mut self, observation: Observation, out: &mut Vec<Judged>) {
        if let Observed::Http(transaction) = &observation.what {
            self.pages.learn(transaction);
        }
        self.held.push(observation);
        self.release(out);
    }

    /// Capture time went on to `now`.
    pub fn advance(&mut self, now: CaptureTime, out: &mut Vec<Judged>) {
        self.held.advance(now);
        self.release(out);
    }

    /// Nothing more will come: judges all that waits.
    pub fn finish(&mut self, out: &mut Vec<Judged>) {
        while let Some(observation) = self.held.pop() {
            let judged = self.judge(observation);
            out.push(judged);
        }
    }

    /// Moves what was counted into `into`.
    pub fn take_counts(&mut self, into: &mut Counts) {
        into.take(&mut self.counts);
    }

    fn release(&mut self, out: &mut Vec<Judged>) {
        while let Some(observation) = self.held.pop_due() {
            let judged = self.judge(observation);
            out.push(judged);
        }
    }

    fn judge(&mut self, observation: Observation) -> Judged {
        let exchange = match &observation.what {
            Observed::Http(transaction) => Exchange::new(transaction),
            _ => None,
        };
        let client =
            ClientKey { ip: observation.flow.client.ip, agent: exchange.as_ref().map_or(0, |exchange| exchange.agent) };
        let place = exchange.as_ref().map(|exchange| self.pages.place(exchange)).unwrap_or_default();
        let initiator = Initiator { url: None, kind: InitiatorType::Unknown, confidence: 0, chain: Vec::new() };
        let mut findings = Vec::new();
        let seen = Seen {
            observation: &observation,
            client,
            exchange: exchange.as_ref(),
            page: place.page.as_ref(),
            initiator: &initiator,
            mention: None,
            is_document: place.is_document,
            vendor: None,
            lists: ListVerdict::default(),
            cloak: None,
        };
        self.pixels.observe(seen, &mut findings);
        self.cookies.observe(seen, &mut findings);
        self.syncs.observe(seen, &mut findings);
        let about = About {
            page_domain: place.page.as_ref().map(|page| page.site.clone()),
            host: host_of(&observation),
            ..About::default()
        };
        drop(exchange);
        Judged { observation, about, findings }
    }
}

/// The host an observation is about, where it names one.
fn host_of(observation: &Observation) -> Option<crate::base::Host> {
    match &observation.what {
        Observed::Http(transaction) => transaction.request.as_ref()?.host.clone(),
        Observed::Hello(hello) => {
            hello.sni.clone().or_else(|| hello.derived_name.as_ref().map(|name| name.host.clone()))
        }
        Observed::TlsExchange(exchange) => exchange.sni.clone(),
        Observed::Dns(_) | Observed::Gap(_) => None,
    }
}
