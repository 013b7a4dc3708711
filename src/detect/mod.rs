//! Detection: what one observation means, given what is known of the client.
//!
//! In: observations in the order of the capture. Out: findings with their evidence, and what the rest of the house wants to
//! know of an observation (vendor, tracker). Remembers keyed hashes, never values; bounded per client and in all.
#![forbid(unsafe_code)]

mod agent;
mod beacon;
mod body;
mod browse;
mod client;
mod cloak;
mod common;
mod connection;
mod consent;
mod cookie;
mod exchange;
mod finding;
mod hint;
mod history;
mod hold;
mod identifier;
mod initiator;
#[cfg(test)]
mod initiator_tests;
mod jar;
mod known;
mod leaked;
mod lists;
mod literal;
mod load;
mod memory;
mod names;
mod page;
#[cfg(test)]
mod page_tests;
mod parameter;
mod phrases;
mod pixel;
mod reference;
#[cfg(test)]
mod sample;
mod seen;
mod set_cookie;
mod sieve;
mod sync;
mod tally;
mod vendor;
mod view;
#[cfg(test)]
mod wire;

use std::{sync::Arc, time::Duration};

pub use finding::{
    Beacon, Cloak, Consent, Cookie, Evidence, Finding, Initiator, InitiatorType, Leaked, Pixel, PixelKind,
    PixelResponse, SetCookie, Sync,
};
pub use identifier::{LEAST as IDENTIFIER_LEAST, is_identifier};
pub use lists::{FilterLists, ListReport};
pub use pixel::pixel_rules;
pub use seen::{About, Judged};
pub use vendor::{VendorError, VendorTable};

use crate::{
    base::{CaptureTime, Counts, Host, IdKey},
    observe::{DerivedName, Observation, Observed},
};
use beacon::Beacons;
use browse::{Browsing, Scene, Source};
use cloak::Cloaks;
use cookie::ThirdPartyCookies;
use exchange::{Exchange, Outline};
use hold::{Held, Most};
use known::Knowledge;
use names::Names;
use pixel::Pixels;
use seen::{Handed, Seen};
use set_cookie::SetCookies;
use sync::Syncs;
use tally::Tally;
use vendor::VendorMatch;
use view::{ClientKey, LoadId};

/// How much detection may remember, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long an observation waits for what completes after it, in capture time.
    pub hold: Duration,
    /// How many observations may wait.
    pub held: usize,
    /// How many bytes these may take.
    pub held_bytes: usize,
    /// Probability in thousandths from which a request is told as a pixel.
    pub pixel_threshold: u16,
    /// How many clients are remembered; the least recently seen is forgotten first.
    pub clients: usize,
    /// How many documents, scripts, stylesheets and redirects are remembered of one client.
    pub loads_per_client: usize,
    /// How many bytes these may take for all clients.
    pub load_bytes: usize,
    /// How many bytes may be taken by what bodies mention.
    pub body_bytes: usize,
    /// How many bytes may be taken by what else is remembered of all clients: identifiers, cookies, connections.
    pub client_bytes: usize,
    /// How many names of addresses are remembered.
    pub names: usize,
    /// How long what a body mentioned is believed of its URL.
    pub body_age: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            hold: Duration::from_secs(2),
            held: 16_384,
            held_bytes: 64 << 20,
            pixel_threshold: pixel::score::THRESHOLD,
            clients: 100_000,
            loads_per_client: 512,
            load_bytes: 64 << 20,
            body_bytes: 32 << 20,
            client_bytes: 96 << 20,
            names: 65_536,
            body_age: Duration::from_secs(86_400),
        }
    }
}

/// What detection is made with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Key of the hashes that stand for values.
    pub key: IdKey,
    /// Known vendors.
    pub vendors: Arc<VendorTable>,
    /// Filter lists, where there are any.
    pub lists: Option<Arc<FilterLists>>,
    /// Bounds of its memory.
    pub limits: Limits,
}

/// What was learned from an observation that waits.
struct Learned {
    outline: Outline,
    load: Option<LoadId>,
}

/// The whole of detection. Observations are learned from at once and judged a little later, in the order in which they came.
pub struct Detection {
    held: Held<Option<Learned>>,
    set_cookies: SetCookies,
    browsing: Browsing,
    names: Names,
    cookies: ThirdPartyCookies,
    pixels: Pixels,
    syncs: Syncs,
    cloaks: Cloaks,
    beacons: Beacons,
    known: Knowledge,
    tally: Tally,
    counts: Counts,
}

impl Detection {
    /// Detection that has seen nothing yet.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let Settings { key, vendors, lists, limits } = settings;
        Self {
            held: Held::new(limits.hold, Most { number: limits.held, bytes: limits.held_bytes }),
            set_cookies: SetCookies::new(),
            cookies: ThirdPartyCookies::new(limits.clients, limits.client_bytes / 6, key.clone(), Arc::clone(&vendors)),
            pixels: Pixels::new(key.clone(), limits.pixel_threshold),
            syncs: Syncs::new(limits.clients, limits.client_bytes / 2, key),
            browsing: Browsing::new(limits),
            names: Names::new(limits.names),
            known: Knowledge::new(vendors, lists),
            tally: Tally::new(),
            cloaks: Cloaks::new(),
            beacons: Beacons::new(limits.clients, limits.client_bytes / 3),
            counts: Counts::default(),
        }
    }

    /// Takes one observation, in the order of the capture; whatever has become due is given out in that same order.
    pub fn observe(&mut self, observation: Observation, out: &mut Vec<Judged>) {
        let load = self.learn(&observation);
        let ip = observation.flow.client.ip;
        let sni = encrypted_host(&observation);
        let may_be_page = sni.is_some_and(|sni| self.known.of_host(sni).may_be_page);
        self.beacons.learn(ClientKey { ip, agent: 0 }, &observation, may_be_page);
        self.held.push(observation, load);
        self.release(out);
    }

    /// Capture time went on to `now`.
    pub fn advance(&mut self, now: CaptureTime, out: &mut Vec<Judged>) {
        self.held.advance(now);
        self.release(out);
    }

    /// Whether any observation waits for its judgement.
    #[must_use]
    pub fn holds_any(&self) -> bool {
        !self.held.is_empty()
    }

    /// Nothing more will come: judges what waits longest, so many at most.
    pub fn finish(&mut self, most: usize, out: &mut Vec<Judged>) {
        for _ in 0..most {
            let Some((observation, learned)) = self.held.pop() else { return };
            out.push(self.judge(observation, learned.as_ref()));
        }
    }

    /// Moves what was counted into `into`.
    pub fn take_counts(&mut self, into: &mut Counts) {
        into.take(&mut self.counts);
    }

    fn release(&mut self, out: &mut Vec<Judged>) {
        while let Some((observation, learned)) = self.held.pop_due() {
            out.push(self.judge(observation, learned.as_ref()));
        }
    }

    fn learn(&mut self, observation: &Observation) -> Option<Learned> {
        match &observation.what {
            Observed::Http(transaction) => {
                let outline = Outline::of(transaction)?.on(&observation.flow);
                let load = self.browsing.learn(observation.flow.client.ip, transaction, &outline);
                Some(Learned { outline, load })
            }
            Observed::Dns(exchange) => {
                self.names.learn(observation.flow.client.ip, exchange, observation.moment.time);
                None
            }
            _ => None,
        }
    }

    /// The name of the server of a connection that sent none, by a certificate or by what the client asked for.
    fn derived_name(&mut self, observation: &Observation) -> Option<DerivedName> {
        let Observed::Hello(hello) = &observation.what else { return None };
        if hello.sni.is_some() {
            return None;
        }
        let (client, server) = (observation.flow.client.ip, observation.flow.server.ip);
        hello.derived_name.clone().or_else(|| {
            let host = self.names.of(client, server, observation.moment.time)?;
            Some(DerivedName { host, source: "dns" })
        })
    }

    fn judge(&mut self, observation: Observation, learned: Option<&Learned>) -> Judged {
        let exchange = match (&observation.what, learned) {
            (Observed::Http(transaction), Some(learned)) => {
                Exchange::new(transaction, &learned.outline, &mut self.set_cookies)
            }
            _ => None,
        };
        let agent = learned.map_or(0, |learned| learned.outline.agent);
        let client = ClientKey { ip: observation.flow.client.ip, agent };
        let scene = match (&exchange, learned) {
            (Some(exchange), Some(Learned { outline, load })) => self.browsing.place(client, exchange, outline, *load),
            _ => Scene::default(),
        };
        let derived_name = self.derived_name(&observation);
        let named = host_of(&observation);
        let host = named.or_else(|| derived_name.as_ref().map(|name| &name.host)).cloned();
        let facts = host.as_ref().map(|host| self.known.of_host(host)).unwrap_or_default();
        let vendor = match &exchange {
            Some(exchange) => self.known.of_request(exchange, &facts),
            None => facts.vendor.clone(),
        };
        let lists = exchange.as_ref().map(|exchange| self.known.listed(exchange, scene.page.as_ref()));
        let known_cloak = match &observation.what {
            Observed::Dns(dns) => self.known.behind(dns),
            _ => None,
        };
        let source = match (&exchange, learned) {
            (Some(exchange), Some(learned)) => self.browsing.source(client, exchange, &learned.outline, &scene),
            _ => Source::default(),
        };
        let mut findings = Vec::new();
        let seen = Seen {
            observation: &observation,
            client,
            exchange: exchange.as_ref(),
            page: scene.page.as_ref(),
            source: &source,
            is_document: scene.is_document,
            vendor: vendor.as_ref(),
            is_tracker: facts.is_tracker,
            lists: lists.unwrap_or_default(),
            handed: Handed::default(),
            cloak: known_cloak.as_ref(),
        };
        self.cloaks.observe(seen, &mut findings);
        // A name that has just shown what it hides is judged as such.
        let cloak = named.and_then(|host| self.cloaks.of(host));
        let handed = self.syncs.observe(seen, &mut findings);
        let seen = Seen { handed, cloak: cloak.as_ref(), ..seen };
        self.pixels.observe(seen, &mut findings);
        self.cookies.observe(seen, &mut findings);
        self.beacons.observe(seen, &mut findings);
        let about = About {
            page_domain: scene.page.as_ref().map(|page| page.site.clone()),
            host,
            derived_name,
            is_tracker: facts.is_tracker || vendor.as_ref().is_some_and(|vendor| vendor.is_pixel_url),
            ..owner(vendor.or(facts.vendor))
        };
        if let Some(url) = source.acted() {
            self.browsing.acted(&url);
        }
        drop(exchange);
        self.tally.count(&observation, &about, &findings, &mut self.counts);
        Judged { observation, about, findings }
    }
}

/// Name and category of a vendor.
fn owner(vendor: Option<VendorMatch>) -> About {
    let Some(VendorMatch { name, category, .. }) = vendor else { return About::default() };
    About { vendor: Some(name), category: Some(category), ..About::default() }
}

/// The host of a connection whose content is hidden.
fn encrypted_host(observation: &Observation) -> Option<&Host> {
    match &observation.what {
        Observed::Hello(_) | Observed::TlsExchange(_) => host_of(observation),
        Observed::Http(_) | Observed::Dns(_) | Observed::Gap(_) => None,
    }
}

/// The host an observation is about, where it names one.
fn host_of(observation: &Observation) -> Option<&Host> {
    match &observation.what {
        Observed::Http(transaction) => transaction.request.as_ref()?.host.as_ref(),
        Observed::Hello(hello) => hello.sni.as_ref(),
        Observed::TlsExchange(exchange) => exchange.sni.as_ref(),
        Observed::Dns(_) | Observed::Gap(_) => None,
    }
}
