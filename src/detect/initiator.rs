//! What caused a request: the markup, script, stylesheet or frame that names it, or whose strings make up its URL.
//!
//! In: a request with its document, and what the client loaded before it. Out: the load (or the cached body) that did it, and
//! how sure that is. What was seen beats what is likely; what is likely says so, and what is a mere guess is left out.

use std::{sync::Arc, time::Duration};

use smallvec::SmallVec;

use super::{
    Initiator, InitiatorType,
    body::Body,
    exchange::Destination,
    history::History,
    literal::{Explained, Target},
    load::{Asked, By, CachedBody, Cause, Found, Load, LoadKind, Path},
    memory::BodyMemory,
    reference::{Kinship, Party, UrlKey},
    view::{LoadId, MentionSeen},
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
/// How much less likely a script is that was loaded for another page of the site, in points.
const ELSEWHERE: i64 = 150;
/// Below this, in thousandths, an initiator is left out.
const STATED_FROM: u16 = 500;

/// Finds what caused a request that was made in a document.
pub(crate) fn cause(history: &History, memory: &BodyMemory, asked: &Asked<'_>, found: &Found) -> Cause {
    if let Some(via) = found.via.and_then(|id| Some((id, history.get(id)?))) {
        return named_as_referrer(asked, via);
    }
    let Some(document) = history.get(found.document) else { return Cause::default() };
    if asked.is_document() && asked.claims.is_post {
        // A form's: whoever filled it in or sent it off, it stands in its document.
        let (by, kind) = (By::Load(found.document), Some(markup_kind(document)));
        return Cause { by, kind, confidence: 900, mention: None };
    }
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
    // Where no script was seen to be loaded, they may be off.
    let is_seen = |cause: &Cause| !matches!(cause.by, By::Cached(..));
    // What a script puts together is hardly what stands there for those without scripts, to the last parameter.
    let is_put_together = |cause: &Cause| cause.mention.is_none() && asked.url.contains('?');
    let is_for_none = in_markup.is_some_and(|of| of.in_noscript);
    let is_likely = |cause: &Cause| !is_for_none || is_seen(cause) && !is_put_together(cause);
    match (likely.filter(is_likely), in_markup) {
        (Some(cause), _) if cause.confidence >= STATED_FROM => Cause { mention: cause.mention.or(mention), ..cause },
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
    let scripts = history.scripts().filter(|(_, load)| is_near(load)).take(ASKED_MAX);
    let explained = scripts.filter_map(|(id, load)| Some((id, load.body.as_ref()?.explain(&target))));
    let telling = explained.filter(|(_, explained)| explained.is_telling());
    // Of equals, the newest.
    telling.collect::<Vec<_>>().into_iter().rev().max_by_key(|(_, explained)| explained.share).map(|(id, _)| id)
}

/// Whether strings of a body say by themselves where this request goes.
pub(crate) fn spells_out(body: &Body, asked: &Asked<'_>) -> bool {
    Target::of(asked.url).is_some_and(|target| body.explain(&target).is_telling())
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
    body.mentions_of(asked.key, asked.url).into_iter().max_by_key(|mention| is_loaded_by_parser(mention, asked))
}

/// Whether a browser loads what is mentioned so by itself, and in this way.
fn is_loaded_by_parser(mention: &Mention, asked: &Asked<'_>) -> bool {
    let is_ping = asked.destination == Destination::Ping;
    !mention.in_noscript
        && match mention.kind {
            MentionKind::Literal
            | MentionKind::Data
            | MentionKind::LazyImage
            | MentionKind::Anchor
            | MentionKind::Refresh => false,
            MentionKind::Ping => is_ping,
            _ => !asked.claims.is_post && !is_ping,
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
    who: Who<'a>,
    key: UrlKey,
    party: Option<Party>,
    kind: LoadKind,
    body: Option<&'a Body>,
    /// How much less likely its place makes it, in points.
    handicap: i64,
}

/// Where a candidate came from.
#[derive(Clone, Copy)]
enum Who<'a> {
    /// A load of this client.
    Load(LoadId),
    /// What a load may have found in the cache.
    Cached(LoadId, &'a CachedBody),
}

impl Who<'_> {
    fn told(self) -> By {
        match self {
            Self::Load(id) => By::Load(id),
            Self::Cached(from, body) => By::Cached(from, body.path.clone()),
        }
    }
}

/// The best explanation so far.
struct Best<'a> {
    points: i64,
    who: Who<'a>,
    kind: InitiatorType,
    confidence: u16,
    mention: Option<MentionSeen>,
}

/// The search for the most likely of many bodies.
struct Likely<'a> {
    history: &'a History,
    /// The body of the document.
    document: Option<&'a Body>,
    asked: &'a Asked<'a>,
    target: Target<'a>,
    party: Option<Party>,
    /// Whose the page is.
    page: Option<Party>,
    best: Option<Best<'a>>,
    asked_bodies: SmallVec<[(UrlKey, u64); 16]>,
    /// The newest script of the same host as the request, and of the same party, whatever they say.
    relatives: [Option<Who<'a>>; 2],
    /// What data in the document explain: points, as for a script.
    by_data: i64,
    /// The scripts that may have read them, and acted.
    scripts: SmallVec<[Who<'a>; 4]>,
}

impl<'a> Likely<'a> {
    fn find(history: &'a History, memory: &BodyMemory, asked: &'a Asked<'a>, document: LoadId) -> Option<Cause> {
        let load = history.get(document)?;
        if load.body.is_none() && !history.has_acting() {
            return None;
        }
        let mut search = Self {
            history,
            document: load.body.as_deref(),
            asked,
            target: Target::of(asked.url)?,
            party: Party::of(asked.url),
            page: history.top(document).and_then(|page| history.get(page)?.party()),
            best: None,
            asked_bodies: SmallVec::new(),
            relatives: [None; 2],
            by_data: 0,
            scripts: SmallVec::new(),
        };
        search.ask_load(document, load, 0);
        for (id, load) in history.acting_in(document) {
            search.ask_load(id, load, 0);
        }
        search.ask_cached(memory, document);
        if search.best.as_ref().is_none_or(|best| best.confidence < 850)
            && let Some(site) = history.site(document)
        {
            // A script in the cache that no body of this page names: it was loaded for another page of the site.
            for (id, load) in history.acting_on(site) {
                search.ask_load(id, load, ELSEWHERE);
            }
        }
        search.conclude()
    }

    fn ask_load(&mut self, id: LoadId, load: &'a Load, handicap: i64) {
        let is_there = load.kind == LoadKind::Document || load.was_there(self.asked.started);
        let key = load.request.key;
        let body = load.body.as_deref();
        if key != self.asked.key && is_there && !self.is_answered(key, body) {
            let (who, party, kind) = (Who::Load(id), load.party(), load.kind);
            self.ask(&Candidate { who, key, party, kind, body, handicap });
        }
    }

    /// Asks the bodies that the document and its scripts name, and that were not on the wire again.
    fn ask_cached(&mut self, memory: &BodyMemory, document: LoadId) {
        let history = self.history;
        let scripts = history.acting_in(document).filter(|(_, load)| load.kind == LoadKind::Script);
        let there = scripts.filter(|(_, load)| load.was_there(self.asked.started));
        let acting: SmallVec<[_; 16]> =
            history.get(document).map(|load| (document, load)).into_iter().chain(there).collect();
        for (from, load) in acting {
            for cached in cached(load, memory, self.asked.started) {
                if !self.is_answered(cached.key, Some(&cached.body)) {
                    let (who, kind) = (Who::Cached(from, cached), cached.kind);
                    let (key, party, body) = (cached.key, cached.body.party(), Some(&*cached.body));
                    self.ask(&Candidate { who, key, party, kind, body, handicap: 30 });
                }
            }
        }
    }

    /// Whether a body was asked already, or enough were.
    fn is_answered(&self, key: UrlKey, body: Option<&Body>) -> bool {
        self.asked_bodies.len() >= ASKED_MAX || self.asked_bodies.contains(&(key, body.map_or(0, Body::fingerprint)))
    }

    fn ask(&mut self, candidate: &Candidate<'a>) {
        let Candidate { who, key, kind, body, handicap, .. } = *candidate;
        self.asked_bodies.push((key, body.map_or(0, Body::fingerprint)));
        let kinship = candidate.party.zip(self.party).map(|(one, other)| one.kinship(other)).unwrap_or_default();
        if kind == LoadKind::Script && !self.comes_later(candidate) {
            if handicap < ELSEWHERE {
                self.scripts.push(who);
            }
            let nearest = match kinship {
                Kinship::None => None,
                Kinship::Host => self.relatives.get_mut(0),
                Kinship::Site => self.relatives.get_mut(1),
            };
            if let Some(relative) = nearest {
                relative.get_or_insert(who);
            }
        }
        let Some(body) = body else { return };
        if kind == LoadKind::Document {
            let by_data = body.explain_by_data(&self.target);
            self.by_data = if by_data.share >= 250 { strength(by_data) } else { 0 };
        }
        if kind != LoadKind::Document
            && let Some(mention) = best_mention(body, self.asked)
            && is_loaded_by_parser(mention, self.asked)
        {
            let (points, mention) = (3_000 - handicap, Some(seen(mention)));
            self.offer(Best { points, who, kind: InitiatorType::Style, confidence: 1000, mention });
            return;
        }
        if kind == LoadKind::Style {
            return;
        }
        let explained = body.explain(&self.target);
        // Who asks its own host need not name it.
        let explained = if kinship == Kinship::Host { explained.beside_host() } else { explained };
        if explained.share == 0 || self.comes_later(candidate) {
            return;
        }
        let kin = match (kind, kinship) {
            (LoadKind::Document, _) => 0,
            (_, Kinship::Host) => 150,
            (_, Kinship::Site) => 110,
            (_, Kinship::None) => 30,
        };
        let points = strength(explained) + kin - handicap;
        let confidence = confidence(explained, kinship != Kinship::None);
        self.offer(Best { points, who, kind: InitiatorType::Script, confidence, mention: None });
    }

    /// Whether a body that is believed to lie in the cache was asked for only later.
    fn comes_later(&self, candidate: &Candidate<'_>) -> bool {
        matches!(candidate.who, Who::Cached(..))
            && self.history.is_loaded_after(candidate.key, self.asked.started, self.page)
    }

    fn offer(&mut self, offered: Best<'a>) {
        match &mut self.best {
            Some(best) if offered.points > best.points => {
                let is_close = offered.points - best.points < 40 && best.confidence >= STATED_FROM;
                let confidence = if is_close { offered.confidence.min(800) } else { offered.confidence };
                *best = Best { confidence, ..offered };
            }
            Some(best) if best.points - offered.points < 40 && best.confidence < 1000 => {
                best.confidence = best.confidence.min(800);
            }
            Some(_) => {}
            None => self.best = Some(offered),
        }
    }

    /// The script that read the data in the document which name the request, where it can only be one; data do nothing.
    fn reader_of_data(&self) -> Option<Cause> {
        let best = self.best.as_ref().filter(|best| best.confidence >= STATED_FROM);
        let is_better = best.is_none_or(|best| {
            let is_document = matches!(best.who, Who::Load(id) if self.is_document(id));
            is_document && best.kind == InitiatorType::Script && best.points < self.by_data
        });
        let [reader] = self.scripts[..] else { return None };
        let confidence = if best.is_none() { 800 } else { 650 };
        (self.by_data > 0 && is_better).then(|| Cause {
            by: reader.told(),
            kind: Some(InitiatorType::Script),
            confidence,
            mention: None,
        })
    }

    fn is_document(&self, id: LoadId) -> bool {
        self.history.get(id).is_some_and(|load| load.kind == LoadKind::Document)
    }

    /// The script of a document that names one and holds none of its own: what no markup names can only be its work. An image may
    /// stand in markup that the script adds, and is the document's then.
    fn only_script(&self) -> Option<Who<'a>> {
        let [script] = self.scripts[..] else { return None };
        if self.asked.destination == Destination::Image {
            return None;
        }
        let mentions = self.document?.mentions();
        let of_kind = |kind| mentions.list.iter().filter(move |mention| mention.kind == kind && !mention.in_noscript);
        let is_alone = of_kind(MentionKind::Script).count() == 1 && of_kind(MentionKind::Literal).next().is_none();
        (is_alone && !mentions.truncated).then_some(script)
    }

    /// The best explanation; without one, a script of the request's own party, or the only one there is.
    fn conclude(self) -> Option<Cause> {
        if let Some(cause) = self.reader_of_data() {
            return Some(cause);
        }
        let best = self.best.as_ref().filter(|best| best.confidence >= STATED_FROM);
        if let Some(&Best { who, kind, confidence, mention, .. }) = best {
            let fetched = match who {
                Who::Load(id) => self.history.get(id).filter(|load| load.kind == LoadKind::Data),
                Who::Cached(..) => None,
            };
            // What reads data and acts on it is the script that fetched them.
            let Some(data) = fetched else {
                return Some(Cause { by: who.told(), kind: Some(kind), confidence, mention });
            };
            let cause = data.placed.as_ref().map(|placed| &placed.cause)?;
            let confidence = confidence.min(cause.confidence);
            return Some(Cause { by: cause.by.clone(), kind: Some(kind), confidence, mention });
        }
        let [of_host, of_site] = self.relatives;
        let relative = of_host.map(|who| (who, 700)).or(of_site.map(|who| (who, 650)));
        let (who, confidence) = relative.or_else(|| Some((self.only_script()?, 600)))?;
        Some(Cause { by: who.told(), kind: Some(InitiatorType::Script), confidence, mention: None })
    }
}

/// Points for so much of a URL.
fn strength(explained: Explained) -> i64 {
    i64::from(explained.share) + i64::from(explained.shape) / 2 + i64::from(explained.names_party) * 150
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
    let mut layer = vec![(load.request.key, Arc::clone(body), Path::default())];
    for _ in 0..CACHED_DEPTH {
        for (key, body, path) in std::mem::take(&mut layer) {
            let caused = memory.get(key, now).map(|known| known.caused.clone()).unwrap_or_default();
            for next in body.acting().chain(caused) {
                if found.len() == CACHED_MAX {
                    return found.into();
                }
                // Most of what a body names was never loaded.
                let Some(known) = memory.get(next, now).filter(|known| known.is_acting()) else { continue };
                if next == load.request.key || found.iter().any(|known| known.key == next) {
                    continue;
                }
                let path: Path = path.iter().chain([&known.url]).cloned().collect();
                let body = Arc::clone(&known.body);
                layer.push((next, Arc::clone(&body), path.clone()));
                found.push(CachedBody { key: next, body, kind: known.kind, path });
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
    if let Some(page) = document.and_then(|id| history.top(id)).and_then(|id| history.get(id))
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
