//! The browsing of all clients: what each loaded, and what bodies taught, joined to say where a request belongs.
//!
//! In: transactions, twice: when they complete (to learn), and when they are judged (to place). Out: page and, for who asks,
//! initiator and mention.
//! Bounded in clients and bytes: the client that was seen longest ago is forgotten first.

use std::{cell::OnceCell, net::IpAddr, sync::Arc};

use lru::LruCache;

use super::{
    Initiator, InitiatorType, Limits,
    exchange::{Exchange, Outline},
    history::History,
    initiator,
    jar::Minter,
    load::{Asked, By, Cause, Found, Load, LoadKind, Placed},
    memory::{BodyMemory, Taught},
    page,
    reference::{Parts, UrlKey, resolve},
    view::{ClientKey, LoadId, MentionSeen, PageView},
};
use crate::{
    base::CaptureTime,
    observe::{FieldName, HttpTransaction},
};

/// No client may take more than this share of the memory for all.
const SHARE_OF_ONE: usize = 4;

/// A page that is less likely than not, in thousandths, is none.
const STATED_FROM: u16 = 500;

/// Redirects that are followed to see where one ends.
const HOPS_MAX: usize = 4;

/// From this confidence on, in thousandths, a document is known by the cookies of a request.
const KNOWN_FROM: u16 = 900;

/// Where a request belongs.
#[derive(Default)]
pub(crate) struct Scene {
    /// Its page.
    pub(crate) page: Option<PageView>,
    /// Whether it is a document itself.
    pub(crate) is_document: bool,
    document: Option<LoadId>,
    cause: Cause,
    /// The document in which to look for what caused it, where that was not found yet.
    found: Option<Found>,
}

/// What caused a request.
#[derive(Default)]
pub(crate) struct Source<'a> {
    sought: Option<Sought<'a>>,
    told: OnceCell<Told>,
}

/// What it takes to find out.
struct Sought<'a> {
    history: &'a History,
    memory: &'a BodyMemory,
    scene: &'a Scene,
    /// The request and the document to look in, where the cause is not known yet.
    asked: Option<(&'a Found, &'a Exchange<'a>, &'a Outline)>,
}

/// What was found out.
#[derive(Default)]
struct Told {
    initiator: Initiator,
    mention: Option<MentionSeen>,
    /// URL of the body that acted out of a browser's cache.
    cached: Option<Arc<str>>,
}

impl Sought<'_> {
    fn told(&self) -> Told {
        let cause = self.asked.map(|(found, exchange, outline)| {
            initiator::cause(self.history, self.memory, &Asked::of(exchange.request, outline), found)
        });
        let cached = cause.as_ref().and_then(Cause::cached).cloned();
        let cause = cause.as_ref().unwrap_or(&self.scene.cause);
        let initiator = initiator::tell(self.history, self.scene.document, cause);
        Told { initiator, mention: cause.mention, cached }
    }
}

impl Source<'_> {
    /// This cause, however it was found.
    #[cfg(test)]
    pub(crate) fn known(initiator: Initiator, mention: Option<MentionSeen>) -> Self {
        Self { sought: None, told: OnceCell::from(Told { initiator, mention, cached: None }) }
    }

    fn told(&self) -> &Told {
        self.told.get_or_init(|| self.sought.as_ref().map(Sought::told).unwrap_or_default())
    }

    /// What caused it, as it is told.
    pub(crate) fn initiator(&self) -> &Initiator {
        &self.told().initiator
    }

    /// URL of the request that was redirected to it.
    pub(crate) fn redirect(&self) -> Option<&str> {
        // What is still to be looked for was not redirected.
        let is_known = self.sought.as_ref().is_none_or(|sought| sought.asked.is_none());
        let initiator = is_known.then(|| self.initiator())?;
        initiator.url.as_deref().filter(|_| initiator.kind == InitiatorType::Redirect)
    }

    /// Whether the redirects that follow within its own party end in one that hands something drawn to another. What a client
    /// asked for in the seconds since is known by the time of judgement.
    pub(crate) fn leads_on(&self, exchange: &Exchange<'_>) -> bool {
        let history = self.sought.as_ref().map(|sought| sought.history);
        let to = exchange.response_text(FieldName::Location).and_then(|to| resolve(exchange.url, to));
        let Some((history, to)) = history.zip(to) else { return false };
        let mut key = Some(UrlKey::of(&to));
        for _ in 0..HOPS_MAX {
            let is_next = |load: &Load| load.request.started >= exchange.request.started;
            let next = key.and_then(|key| history.of_url(key).map(|(_, load)| load).find(|load| is_next(load)));
            match next {
                Some(next) if next.hands_on => return true,
                Some(next) => key = next.leads_to,
                None => return false,
            }
        }
        false
    }

    /// How the body of the initiator names it.
    pub(crate) fn mention(&self) -> Option<&MentionSeen> {
        self.told().mention.as_ref()
    }

    /// URL of the body that acted out of a browser's cache, where somebody asked and it is news.
    pub(crate) fn acted(self) -> Option<Arc<str>> {
        self.told.into_inner()?.cached
    }
}

/// The browsing of all clients.
pub(crate) struct Browsing {
    clients: LruCache<ClientKey, History, foldhash::quality::RandomState>,
    memory: BodyMemory,
    minter: Minter,
    bytes: usize,
    limits: Limits,
}

impl Browsing {
    /// Nobody seen yet.
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            clients: LruCache::unbounded_with_hasher(foldhash::quality::RandomState::default()),
            memory: BodyMemory::new(limits.body_bytes, limits.body_age),
            minter: Minter::default(),
            bytes: 0,
            limits,
        }
    }

    /// Learns from a transaction the moment it is complete; gives its number where it can cause further requests.
    pub(crate) fn learn(&mut self, ip: IpAddr, transaction: &HttpTransaction, outline: &Outline) -> Option<LoadId> {
        let (request, response) = (transaction.request.as_ref()?, transaction.response.as_ref());
        let asked = Asked::of(request, outline);
        let (now, client) = (asked.started, ClientKey { ip, agent: outline.agent });
        let load = Load::of(&asked, response);
        let icon = asked.referer.filter(|_| is_icon(asked.url));
        if load.is_none() && icon.is_none() {
            return None;
        }
        let limits = self.limits;
        let history = self
            .clients
            .get_or_insert_mut(client, || History::new(limits.loads_per_client, limits.load_bytes / SHARE_OF_ONE));
        let before = if history.is_empty() { 0 } else { history.bytes() };
        let id = load.map(|mut load| {
            let mentions = response.and_then(|response| response.body.mentions.as_ref());
            load.body = match mentions {
                Some(mentions) => {
                    let taught = Taught { mentions, kind: load.kind };
                    Some(self.memory.learn(load.request.key, load.url(), &taught, now))
                }
                // Not modified, or lost on the way: what is known of the URL holds.
                None => self.memory.get(load.request.key, now).map(|known| Arc::clone(&known.body)),
            };
            if load.kind == LoadKind::Document {
                history.asks_for_html |= load.request.asked().claims.asks_for_html;
                if let Some(id) = history.inferred_during(&load) {
                    history.replace(id, load);
                    return id;
                }
            }
            history.push(load)
        });
        if let Some(page) = icon {
            history.show_icon(UrlKey::of(page));
        }
        self.bytes = self.bytes.saturating_sub(before).saturating_add(history.bytes());
        self.forget();
        id
    }

    /// Says where a transaction belongs. `load` is its number where it is a load.
    pub(crate) fn place(
        &mut self,
        client: ClientKey,
        exchange: &Exchange<'_>,
        outline: &Outline,
        load: Option<LoadId>,
    ) -> Scene {
        let tokens = self.minter.tokens(exchange);
        let asked = Asked { tokens: &tokens, ..Asked::of(exchange.request, outline) };
        let limits = self.limits;
        let history = self
            .clients
            .get_or_insert_mut(client, || History::new(limits.loads_per_client, limits.load_bytes / SHARE_OF_ONE));
        let before = if history.is_empty() { 0 } else { history.bytes() };
        history.names_referrers |= asked.referer.is_some();
        place_loads(history, &mut self.memory, asked.started);
        let known = load.and_then(|id| history.get(id)).and_then(|load| load.placed.clone());
        let (placed, found) = match known {
            Some(known) => (known, None),
            None => page::find(history, &self.memory, &asked, load),
        };
        if let Some(url) = placed.cause.cached() {
            self.memory.acted(url);
        }
        if let Some(document) = placed.document.filter(|_| placed.confidence >= KNOWN_FROM) {
            history.jar.note(document, &tokens);
            if let Some(page) = history.party(document) {
                history.connections.note(outline.connection, page);
            }
        }
        let scene = scene(history, &asked, load, placed, found);
        self.bytes = self.bytes.saturating_sub(before).saturating_add(history.bytes());
        self.forget();
        scene
    }

    /// What caused a request that was just placed; looked for when it is first asked, since most requests are not worth it.
    pub(crate) fn source<'a>(
        &'a self,
        client: ClientKey,
        exchange: &'a Exchange<'a>,
        outline: &'a Outline,
        scene: &'a Scene,
    ) -> Source<'a> {
        let sought = self.clients.peek(&client).map(|history| Sought {
            history,
            memory: &self.memory,
            asked: scene.found.as_ref().map(|found| (found, exchange, outline)),
            scene,
        });
        Source { sought, told: OnceCell::new() }
    }

    /// A body acted again, out of a browser's cache.
    pub(crate) fn acted(&mut self, url: &str) {
        self.memory.acted(url);
    }

    fn forget(&mut self) {
        while (self.bytes > self.limits.load_bytes || self.clients.len() > self.limits.clients)
            && let Some((_, oldest)) = self.clients.pop_lru()
        {
            self.bytes = self.bytes.saturating_sub(oldest.bytes());
        }
    }
}

/// Places all loads that were asked for by then, in that order: each rests on those before it.
fn place_loads(history: &mut History, memory: &mut BodyMemory, until: CaptureTime) {
    for id in history.take_unplaced(until) {
        let Some(request) = history.get(id).map(|load| load.request.clone()) else { continue };
        let placed = page::place(history, memory, &request.asked(), Some(id));
        history.set_place(id, placed);
        remember_cause(history, memory, id);
    }
}

/// What a body was seen to load, it will load again, in whatever pieces it holds the URL.
fn remember_cause(history: &History, memory: &mut BodyMemory, id: LoadId) {
    let Some((load, placed)) = history.get(id).and_then(|load| Some((load, load.placed.as_ref()?))) else { return };
    if placed.cause.confidence < 850 || !matches!(load.kind, LoadKind::Script | LoadKind::Style) {
        return;
    }
    let cause = match &placed.cause.by {
        By::Load(id) => history.get(*id).map(|cause| cause.request.key),
        By::Cached(..) | By::Unknown => placed.cause.cached().map(|url| UrlKey::of(url)),
    };
    if let Some(cause) = cause {
        memory.caused(cause, load.request.key);
    }
}

fn scene(history: &History, asked: &Asked<'_>, load: Option<LoadId>, placed: Placed, found: Option<Found>) -> Scene {
    let is_document = load.is_some() && placed.document == load;
    // A frame's own request belongs to the page that shows it, known or not.
    let page = if placed.is_frame { placed.parent } else { placed.document };
    let page = match page.and_then(|id| history.top(id)) {
        Some(id) if Some(id) == load => view(asked.url, None, placed.confidence),
        Some(id) => history.get(id).and_then(|page| {
            let title = page.body.as_ref().and_then(|body| body.mentions().title.clone());
            view(page.url(), title, placed.confidence)
        }),
        None => None,
    };
    Scene { page, is_document, document: placed.document, cause: placed.cause, found }
}

fn view(url: &str, title: Option<Box<str>>, confidence: u16) -> Option<PageView> {
    let host = Parts::of(url)?.host()?;
    let is_likely = confidence >= STATED_FROM;
    is_likely.then(|| PageView { url: url.to_owned(), site: host.site().into(), title })
}

/// Browsers ask for the icon of a page that they show in a tab, and of no frame.
fn is_icon(url: &str) -> bool {
    url.ends_with("/favicon.ico")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{
        base::Host,
        detect::{exchange::Destination, set_cookie::SetCookies},
        observe::{Head, HttpVersion, Request, Scheme, Visibility},
    };

    fn document(client: u32) -> (IpAddr, HttpTransaction, Outline) {
        let host = Host::parse(b"www.shop.example").unwrap();
        let request = Request {
            started: CaptureTime::from_secs(1_790_000_000 + i64::from(client) / 100),
            method: "GET".into(),
            target: format!("/page/{client}").into_bytes().into(),
            host: Some(host),
            port: 80,
            head: Head::default(),
            bytes: 100,
            body_bytes: 0,
            body: None,
        };
        let transaction = HttpTransaction {
            request: Some(request),
            response: None,
            version: HttpVersion::Http11,
            scheme: Scheme::Http,
            visibility: Visibility::Plaintext,
            truncated: false,
        };
        let ip = IpAddr::from(client.to_be_bytes());
        let known = Outline::of(&transaction).unwrap();
        (ip, transaction, Outline { destination: Destination::Document { is_frame: None }, agent: 1, ..known })
    }

    fn browse(limits: Limits, clients: u32, pages: u32) -> Browsing {
        let mut browsing = Browsing::new(limits);
        for number in 0..pages {
            for client in 0..clients {
                let (ip, transaction, outline) = document(client + number * clients);
                let ip = if pages > 1 { IpAddr::from(client.to_be_bytes()) } else { ip };
                let load = browsing.learn(ip, &transaction, &outline);
                let key = ClientKey { ip, agent: outline.agent };
                browsing.place(
                    key,
                    &Exchange::new(&transaction, &outline, &mut SetCookies::new()).unwrap(),
                    &outline,
                    load,
                );
                assert!(browsing.bytes <= limits.load_bytes);
            }
        }
        browsing
    }

    #[test]
    fn many_clients_stay_within_bounds_and_the_sum_is_true() {
        let limits = Limits { load_bytes: 8 << 20, ..Limits::default() };
        let browsing = browse(limits, 10_000, 1);
        assert!(browsing.clients.len() >= 4_500, "{}", browsing.clients.len());
        assert_eq!(browsing.bytes, browsing.clients.iter().map(|(_, history)| history.bytes()).sum::<usize>());
    }

    #[test]
    fn clients_seen_longest_ago_are_forgotten_first() {
        let limits = Limits { load_bytes: 100_000, ..Limits::default() };
        let browsing = browse(limits, 1_000, 1);
        assert!(browsing.clients.len() < 1_000);
        assert!(browsing.clients.contains(&ClientKey { ip: IpAddr::from(999_u32.to_be_bytes()), agent: 1 }));
        assert!(!browsing.clients.contains(&ClientKey { ip: IpAddr::from(0_u32.to_be_bytes()), agent: 1 }));
    }

    #[test]
    fn one_client_cannot_take_the_memory_of_all() {
        let limits = Limits { load_bytes: 100_000, hold: Duration::ZERO, ..Limits::default() };
        let browsing = browse(limits, 1, 2_000);
        assert!(browsing.bytes <= limits.load_bytes / 2, "{}", browsing.bytes);
    }
}
