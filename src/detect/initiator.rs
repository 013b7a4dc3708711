//! What caused a request: the markup, script, stylesheet or frame that names it, or whose strings make up its URL.
//!
//! In: a request with its document, and what the client loaded before it. Out: the load (or the cached body) that did it, and
//! how sure that is. What was seen beats what is likely; what is likely says so, and what is a mere guess is left out.

use std::{sync::Arc, time::Duration};

use compact_str::CompactString;

use super::{
    Initiator, InitiatorType,
    exchange::Destination,
    history::{History, LoadId},
    literal::{Explained, Target},
    load::{Asked, By, CachedBody, Cause, Load, LoadKind},
    memory::{Body, BodyMemory},
    page::{Found, top},
    reference::{Parts, UrlKey},
    seen::MentionSeen,
};
use crate::{
    base::CaptureTime,
    observe::{Mention, MentionKind},
};

/// The most bodies that are asked for one request.
const ASKED_MAX: usize = 64;
/// The most bodies that one load is believed to find in the cache.
const CACHED_MAX: usize = 32;
/// The longest way from a load to a cached body.
const CACHED_DEPTH: usize = 4;
/// The most loads in a chain.
const CHAIN_MAX: usize = 12;
/// Below this, in thousandths, an initiator is left out.
const STATED_FROM: u16 = 500;

/// Finds what caused a request that was made in a document.
pub(crate) fn cause(history: &History, memory: &BodyMemory, asked: &Asked<'_>, found: &Found) -> Cause {
    if let Some(via) = found.via.and_then(|id| Some((id, history.get(id)?))) {
        return named_as_referrer(asked, via);
    }
    let Some(document) = history.get(found.document) else { return Cause::default() };
    let in_markup = document.body.as_deref().and_then(|body| best_mention(body, asked));
    if let Some(mention) = in_markup.filter(|mention| is_loaded_by_parser(mention, asked)) {
        return Cause {
            by: By::Load(found.document),
            kind: Some(markup_kind(document)),
            confidence: 1000,
            mention: Some(seen(mention)),
        };
    }
    let likely = Likely::find(history, memory, asked, found.document);
    let mention = in_markup.map(seen);
    match (likely, in_markup) {
        (Some(cause), _) if cause.confidence >= STATED_FROM => Cause { mention: cause.mention.or(mention), ..cause },
        // Scripts may be off.
        (_, Some(of)) if of.in_noscript => {
            Cause { by: By::Load(found.document), kind: Some(markup_kind(document)), confidence: 700, mention }
        }
        (likely, _) => Cause { mention, ..likely.unwrap_or_default() },
    }
}

/// The newest script whose strings say by themselves that it made this request.
pub(crate) fn explaining(history: &History, asked: &Asked<'_>, within: Duration) -> Option<LoadId> {
    let target = Target::of(asked.url)?;
    let is_near = |load: &Load| load.was_there(asked.started) && asked.started.since(load.ended) <= within;
    let scripts = history.acting().filter(|(_, load)| load.kind == LoadKind::Script && is_near(load)).take(ASKED_MAX);
    let explained = scripts.filter_map(|(id, load)| Some((id, load.body.as_ref()?.explain(&target))));
    let telling = explained.filter(|(_, explained)| explained.share >= 500 && explained.names_party);
    // Of equals, the newest.
    telling.collect::<Vec<_>>().into_iter().rev().max_by_key(|(_, explained)| explained.share).map(|(id, _)| id)
}

/// What a load may have found in the cache.
pub(crate) fn cached<'a>(load: &'a Load, memory: &BodyMemory, now: CaptureTime) -> &'a [CachedBody] {
    load.cached.get_or_init(|| cached_of(load, memory, now))
}

/// The request names a stylesheet or a worker as its referrer.
fn named_as_referrer(asked: &Asked<'_>, (id, load): (LoadId, &Load)) -> Cause {
    let mention = load.body.as_deref().and_then(|body| best_mention(body, asked));
    let kind = if load.kind == LoadKind::Style { InitiatorType::Style } else { InitiatorType::Script };
    let confidence = if mention.is_some() { 1000 } else { 950 };
    Cause { by: By::Load(id), kind: Some(kind), confidence, mention: mention.map(seen) }
}

/// The mention of a body that most likely loads the request.
fn best_mention<'a>(body: &'a Body, asked: &Asked<'a>) -> Option<&'a Mention> {
    body.mentions_of(asked.key, asked.url).max_by_key(|mention| is_loaded_by_parser(mention, asked))
}

/// Whether a browser loads what is mentioned so by itself, and in this way.
fn is_loaded_by_parser(mention: &Mention, asked: &Asked<'_>) -> bool {
    let is_ping = asked.destination == Destination::Ping;
    !mention.in_noscript
        && match mention.kind {
            MentionKind::Literal | MentionKind::LazyImage | MentionKind::Anchor | MentionKind::Refresh => false,
            MentionKind::Ping => is_ping,
            _ => !asked.is_post && !is_ping,
        }
}

fn markup_kind(document: &Load) -> InitiatorType {
    let is_frame = document.placed.as_ref().is_some_and(|placed| placed.is_frame);
    if is_frame { InitiatorType::Frame } else { InitiatorType::Page }
}

fn seen(mention: &Mention) -> MentionSeen {
    MentionSeen { kind: mention.kind, is_tiny: mention.is_tiny, in_noscript: mention.in_noscript }
}

/// One body that may have caused the request.
struct Candidate<'a> {
    by: By,
    key: UrlKey,
    url: &'a str,
    kind: LoadKind,
    body: Option<&'a Body>,
    /// How much less likely its place makes it, in points.
    handicap: i64,
}

/// The search for the most likely of many bodies.
struct Likely<'a> {
    asked: &'a Asked<'a>,
    target: Target<'a>,
    host: Option<crate::base::Host>,
    best: Option<(i64, Cause)>,
    asked_bodies: Vec<(UrlKey, u64)>,
    /// Scripts of the same party as the request, whatever they say.
    relatives: Vec<(bool, By)>,
    scripts: usize,
}

impl<'a> Likely<'a> {
    fn find(history: &'a History, memory: &BodyMemory, asked: &'a Asked<'a>, document: LoadId) -> Option<Cause> {
        let mut search = Self {
            asked,
            target: Target::of(asked.url)?,
            host: Parts::of(asked.url)?.host(),
            best: None,
            asked_bodies: Vec::new(),
            relatives: Vec::new(),
            scripts: 0,
        };
        let load = history.get(document)?;
        let by = By::Load(document);
        let (key, url, body) = (load.request.key, load.url(), load.body.as_deref());
        search.ask(history, Candidate { by, key, url, kind: LoadKind::Document, body, handicap: 0 });
        search.ask_loads(history, |load, placed| placed == Some(document) && load.request.key != key, 0);
        search.ask_cached(history, memory, document);
        if search.best.as_ref().is_none_or(|(_, cause)| cause.confidence < 850) {
            // A script in the cache that no body of this page names: it was loaded for another page of the site.
            let page = top(history, document);
            let origin = page.and_then(|id| history.get(id)).map(Load::origin);
            let is_of_site = |placed: Option<LoadId>| {
                let other = placed.and_then(|id| top(history, id)).and_then(|id| history.get(id));
                other.map(Load::origin) == origin
            };
            search.ask_loads(history, |_, placed| is_of_site(placed), 150);
        }
        search.conclude()
    }

    /// Asks the scripts, stylesheets and data of the client that `wanted` picks by themselves and their document.
    fn ask_loads(&mut self, history: &'a History, wanted: impl Fn(&Load, Option<LoadId>) -> bool, handicap: i64) {
        for (id, load) in history.acting() {
            if load.request.key == self.asked.key || !load.was_there(self.asked.started) {
                continue;
            }
            let placed = load.placed.as_ref().and_then(|placed| placed.document);
            if self.asked_bodies.len() >= ASKED_MAX {
                return;
            }
            if wanted(load, placed) && !self.was_asked(load.request.key, load.body.as_deref()) {
                let (key, url, kind, body) = (load.request.key, load.url(), load.kind, load.body.as_deref());
                self.ask(history, Candidate { by: By::Load(id), key, url, kind, body, handicap });
            }
        }
    }

    /// Asks the bodies that the document and its scripts name, and that were not on the wire again.
    fn ask_cached(&mut self, history: &'a History, memory: &BodyMemory, document: LoadId) {
        let of_document = |load: &Load| load.placed.as_ref().and_then(|placed| placed.document) == Some(document);
        let acting = history.newest().filter(|(id, load)| {
            *id == document
                || (load.kind == LoadKind::Script && of_document(load) && load.was_there(self.asked.started))
        });
        for (id, load) in acting.collect::<Vec<_>>() {
            for body in cached(load, memory, self.asked.started) {
                if self.asked_bodies.len() >= ASKED_MAX
                    || self.was_asked(body.key, Some(&body.body))
                    || history.is_loaded_after(body.key, self.asked.started)
                {
                    continue;
                }
                let by = By::Cached(id, body.path.clone());
                let url = body.path.last().map_or("", |url| url.as_str());
                let (key, kind, body) = (body.key, LoadKind::Script, Some(&*body.body));
                self.ask(history, Candidate { by, key, url, kind, body, handicap: 30 });
            }
        }
    }

    fn was_asked(&self, key: UrlKey, body: Option<&Body>) -> bool {
        self.asked_bodies.contains(&(key, body.map_or(0, Body::fingerprint)))
    }

    fn ask(&mut self, history: &History, candidate: Candidate<'_>) {
        let Candidate { by, key, url, kind, body, handicap } = candidate;
        self.asked_bodies.push((key, body.map_or(0, Body::fingerprint)));
        let is_script = matches!(kind, LoadKind::Script | LoadKind::Document);
        let host = Parts::of(url).and_then(|parts| parts.host());
        let (is_same_host, is_same_site) = match (&host, &self.host) {
            (Some(one), Some(other)) => (one == other, one.site() == other.site()),
            _ => (false, false),
        };
        if kind == LoadKind::Script {
            self.scripts += 1;
            if is_same_site {
                self.relatives.push((is_same_host, by.clone()));
            }
        }
        let Some(body) = body else { return };
        if let Some(mention) = best_mention(body, self.asked)
            && is_loaded_by_parser(mention, self.asked)
            && kind != LoadKind::Document
        {
            let cause = Cause { by, kind: Some(InitiatorType::Style), confidence: 1000, mention: Some(seen(mention)) };
            self.offer(3_000 - handicap, cause);
            return;
        }
        if !is_script && kind != LoadKind::Data {
            return;
        }
        let explained = body.explain(&self.target);
        if explained.share == 0 {
            return;
        }
        let kinship = if kind == LoadKind::Document {
            0
        } else {
            i64::from(is_same_site) * 80 + i64::from(is_same_host) * 40 + 30
        };
        let named = i64::from(explained.names_party) * 150;
        let points = i64::from(explained.share) + i64::from(explained.shape) / 2 + named + kinship - handicap;
        let confidence = confidence(explained, is_same_site);
        let by = match (kind, &by) {
            // What reads data and acts on it is the script that fetched them.
            (LoadKind::Data, By::Load(id)) => match history.get(*id).and_then(|load| load.placed.as_ref()) {
                Some(placed) if placed.cause.confidence >= STATED_FROM => placed.cause.by.clone(),
                _ => return,
            },
            _ => by,
        };
        self.offer(points, Cause { by, kind: Some(InitiatorType::Script), confidence, mention: None });
    }

    fn offer(&mut self, points: i64, cause: Cause) {
        match &mut self.best {
            Some((best, known)) if points > *best => {
                let is_close = points - *best < 40 && known.confidence >= STATED_FROM;
                let confidence = if is_close { cause.confidence.min(800) } else { cause.confidence };
                self.best = Some((points, Cause { confidence, ..cause }));
            }
            Some((best, known)) if *best - points < 40 && known.confidence < 1000 => {
                known.confidence = known.confidence.min(800);
            }
            Some(_) => {}
            None => self.best = Some((points, cause)),
        }
    }

    /// The best explanation; without one, a script of the request's own party, or the only one there is.
    fn conclude(self) -> Option<Cause> {
        let best = self.best.map(|(_, cause)| cause);
        if best.as_ref().is_some_and(|cause| cause.confidence >= STATED_FROM) {
            return best;
        }
        let by_kin = self.relatives.iter().find(|(is_same_host, _)| *is_same_host).or(self.relatives.first());
        if let Some((is_same_host, by)) = by_kin {
            let confidence = if *is_same_host { 700 } else { 650 };
            return Some(Cause { by: by.clone(), kind: Some(InitiatorType::Script), confidence, mention: None });
        }
        best
    }
}

/// How sure it is that a body made a URL of which it explains so much.
fn confidence(explained: Explained, is_same_site: bool) -> u16 {
    let base = match explained.share {
        700.. => 950,
        450.. => 900,
        250.. => 750,
        120.. => 550,
        _ => 300,
    };
    let names = if explained.names_party || explained.shape >= 500 { 0 } else { 100 };
    let kin = if is_same_site { 40 } else { 0 };
    (base + kin - names).min(980)
}

/// The bodies that a load names or was seen to cause, and theirs, as far as memory has them.
fn cached_of(load: &Load, memory: &BodyMemory, now: CaptureTime) -> Box<[CachedBody]> {
    let mut found: Vec<CachedBody> = Vec::new();
    let Some(body) = &load.body else { return Box::default() };
    let mut layer: Vec<(UrlKey, Arc<Body>, Vec<CompactString>)> =
        vec![(load.request.key, Arc::clone(body), Vec::new())];
    for _ in 0..CACHED_DEPTH {
        for (key, body, path) in std::mem::take(&mut layer) {
            let acting = |kind| {
                use MentionKind::{CssImport, Link, Literal, Script, Stylesheet};
                matches!(kind, Script | Stylesheet | Link | CssImport | Literal)
            };
            let named = body.names().filter(|(_, mention)| acting(mention.kind)).map(|(key, _)| key);
            let caused = memory.get(key, now).map(|known| known.caused.clone()).unwrap_or_default();
            for next in named.chain(caused) {
                if found.len() == CACHED_MAX {
                    return found.into();
                }
                if next == load.request.key || found.iter().any(|known| known.key == next) {
                    continue;
                }
                let Some(known) = memory.get(next, now).filter(|known| known.is_acting) else { continue };
                let path: Vec<_> = path.iter().cloned().chain([CompactString::from(&*known.url)]).collect();
                let body = Arc::clone(&known.body);
                layer.push((next, Arc::clone(&body), path.clone()));
                found.push(CachedBody { key: next, body, path: path.into() });
            }
        }
    }
    found.into()
}

/// A cause as it is told: with its URL, and the chain from the page down to it.
pub(crate) fn tell(history: &History, document: Option<LoadId>, cause: &Cause) -> Initiator {
    let unknown = Initiator { url: None, kind: InitiatorType::Unknown, confidence: 0, chain: Vec::new() };
    let mut chain = Vec::new();
    match &cause.by {
        By::Unknown => return unknown,
        By::Load(id) => chain_to(history, *id, &mut chain),
        By::Cached(from, path) => {
            chain.extend(path.iter().rev().map(ToString::to_string));
            chain_to(history, *from, &mut chain);
        }
    }
    if chain.is_empty() || cause.confidence < STATED_FROM {
        return Initiator { confidence: cause.confidence, ..unknown };
    }
    // A chain that lost its head (forgotten, or caused by nobody knows what) still belongs to its page.
    if let Some(page) = document.and_then(|id| top(history, id)).and_then(|id| history.get(id))
        && chain.last().is_none_or(|last| last != page.url())
        && chain.len() < CHAIN_MAX
    {
        chain.push(page.url().to_owned());
    }
    chain.reverse();
    let kind = cause.kind.unwrap_or(InitiatorType::Unknown);
    Initiator { url: chain.last().cloned(), kind, confidence: cause.confidence, chain }
}

/// Adds a load and what caused it, up to its page.
fn chain_to(history: &History, load: LoadId, chain: &mut Vec<String>) {
    let mut next = Some(load);
    while let Some((id, load)) = next.and_then(|id| Some((id, history.get(id)?))) {
        if chain.len() >= CHAIN_MAX {
            return;
        }
        chain.push(load.url().to_owned());
        let Some(placed) = &load.placed else { return };
        let holder = if load.kind == LoadKind::Document { placed.parent } else { placed.document };
        next = match &placed.cause.by {
            By::Load(cause) if placed.cause.confidence >= STATED_FROM => Some(*cause),
            By::Cached(from, path) if placed.cause.confidence >= STATED_FROM => {
                chain.extend(path.iter().rev().map(ToString::to_string));
                Some(*from)
            }
            _ => holder,
        }
        .filter(|&next| next != id);
    }
}
