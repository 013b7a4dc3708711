//! Which document a request belongs to, and which page that is: the top-level document of its tab.
//!
//! In: what a request says of itself, and what its client loaded. Out: the document, with how sure that is. A Referer says most;
//! where it holds the origin alone, or nothing, mentions and time decide. What nobody saw is inferred from what names it.

use std::{sync::Arc, time::Duration};

use smallvec::SmallVec;

use super::{
    exchange::Destination,
    hint::Hints,
    history::History,
    initiator,
    load::{Asked, By, Cause, Found, Load, LoadKind, Placed},
    memory::{BodyMemory, Remembered},
    reference::{Kinship, Parts, UrlKey},
    view::LoadId,
};
use crate::observe::MentionKind;

/// How many documents of one origin are asked whether they mention a request.
const ASKED_MAX: usize = 8;
/// A document whose mentions explain a request without Referer is at most this old.
const ACTS_FOR: Duration = Duration::from_secs(600);
/// A page is still being put together: what it loads of itself, nobody clicked on.
const BURST: Duration = Duration::from_secs(5);

/// So sure is the newest of several documents of different sites that may all be meant: too little to learn from.
const DOUBTFUL: u16 = 850;

/// How sure the most likely document is, where only it would be `sure`.
fn doubted(sure: u16, is_clear: bool) -> u16 {
    if is_clear { sure } else { DOUBTFUL }
}

/// A few loads.
type Ids = SmallVec<[LoadId; ASKED_MAX]>;

/// Finds the place of a request and what caused it. `itself` is its number where it is a load.
pub(crate) fn place(history: &mut History, memory: &BodyMemory, asked: &Asked<'_>, itself: Option<LoadId>) -> Placed {
    let (placed, found) = find(history, memory, asked, itself);
    match found {
        Some(found) => Placed { cause: initiator::cause(history, memory, asked, &found), ..placed },
        None => placed,
    }
}

/// Finds the place of a request; with it, the document in which to look for its cause, where that was not found with it.
pub(crate) fn find(
    history: &mut History,
    memory: &BodyMemory,
    asked: &Asked<'_>,
    itself: Option<LoadId>,
) -> (Placed, Option<Found>) {
    if let Some(id) = history.redirect_to(asked)
        && let Some(from) = history.get(id)
    {
        let before = from.placed.clone().unwrap_or_default();
        let is_document = asked.is_document() && from.kind == LoadKind::Document;
        let document = if is_document { itself } else { before.document };
        return (Placed { document, cause: Cause::redirect(id), ..before }, None);
    }
    if asked.is_document() && (asked.claims.asks_for_html || !history.asks_for_html) {
        return (place_document(history, memory, asked, itself), None);
    }
    let Some(found) = find_document(history, memory, asked) else { return (Placed::default(), None) };
    let placed = Placed { document: Some(found.document), confidence: found.confidence, ..Placed::default() };
    (placed, Some(found))
}

fn place_document(history: &mut History, memory: &BodyMemory, asked: &Asked<'_>, itself: Option<LoadId>) -> Placed {
    let tab = Placed { document: itself, confidence: 1000, ..Placed::default() };
    let holder = match asked.referer {
        Some(_) => find_document(history, memory, asked),
        None => None,
    }
    .or_else(|| framed_by(history, asked))
    .or_else(|| framed_by_script(history, memory, asked));
    let is_frame = match asked.destination {
        Destination::Document { is_frame: Some(is_frame) } => is_frame,
        _ => match &holder {
            _ if itself.and_then(|id| history.get(id)).is_some_and(|load| load.has_icon) => false,
            Some(holder) => looks_framed(history, memory, asked, holder),
            None => false,
        },
    };
    if asked.claims.is_prefetch
        && let Some(holder) = holder
    {
        let cause = initiator::cause(history, memory, asked, &holder);
        let document = Some(holder.document);
        return Placed { document, confidence: holder.confidence, cause, ..Placed::default() };
    }
    if !is_frame {
        return tab;
    }
    let Some(holder) = holder else { return Placed { is_frame, confidence: 0, ..tab } };
    let cause = initiator::cause(history, memory, asked, &holder);
    Placed { is_frame, parent: Some(holder.document), confidence: holder.confidence, cause, ..tab }
}

/// A recent document that mentions this one as a frame, for documents that name no referrer.
fn framed_by(history: &History, asked: &Asked<'_>) -> Option<Found> {
    let recent = |load: &Load| load.request.started <= asked.started && asked.started.since(load.ended) <= BURST * 2;
    let is_frame = |kind| matches!(kind, MentionKind::Frame | MentionKind::Object);
    history
        .documents()
        .filter(|(_, load)| recent(load))
        .find(|(_, load)| mentions(load, asked).any(is_frame))
        .map(|(id, _)| Found::sure(id, 800))
}

/// A page that is still being put together, where it or a script of its spells out this document, which names no referrer: a
/// browser that says of a document that it goes into a frame needs no more than the page.
fn framed_by_script(history: &History, memory: &BodyMemory, asked: &Asked<'_>) -> Option<Found> {
    let is_said = asked.destination == Destination::Document { is_frame: Some(true) };
    if asked.referer.is_some() || asked.destination == (Destination::Document { is_frame: Some(false) }) {
        return None;
    }
    let by_script = || {
        let script = history.get(initiator::explaining(history, asked, BURST)?)?;
        user_of(history, memory, asked, script)
    };
    let in_burst = |load: &Load| {
        load.request.started <= asked.started
            && asked.started.since(load.request.started) <= BURST
            && !load.is_inferred
            && load.request.key != asked.key
    };
    let may_hold = |&(id, load): &(LoadId, &Load)| in_burst(load) && history.may_have_made(id, asked);
    let pages: SmallVec<[_; ASKED_MAX]> = history.documents().filter(may_hold).take(ASKED_MAX).collect();
    let by_page = |load: &Load| load.body.as_ref().is_some_and(|body| initiator::spells_out(body, asked));
    let spelling = pages.iter().find(|(_, load)| by_page(load)).map(|&(id, _)| id);
    let newest = pages.first().filter(|_| is_said).map(|&(id, _)| id);
    by_script().or(spelling).or(newest).map(|id| Found::sure(id, 800))
}

/// Whether a document that does not say so goes into a frame of `holder`.
fn looks_framed(history: &mut History, memory: &BodyMemory, asked: &Asked<'_>, holder: &Found) -> bool {
    let Some(load) = history.get(holder.document) else { return false };
    for kind in mentions(load, asked) {
        match kind {
            MentionKind::Frame | MentionKind::Object => return true,
            MentionKind::Anchor | MentionKind::Refresh => return false,
            _ => {}
        }
    }
    let site = |url: &str| Parts::of(url).and_then(|parts| parts.host());
    let is_same_site = match (site(load.url()), site(asked.url)) {
        (Some(one), Some(other)) => one.site() == other.site(),
        _ => true,
    };
    if is_same_site || load.is_inferred {
        return false;
    }
    let is_burst = asked.started.since(load.request.started) <= BURST;
    is_burst || initiator::cause(history, memory, asked, holder).confidence >= 800
}

/// The document that a request was made in.
fn find_document(history: &mut History, memory: &BodyMemory, asked: &Asked<'_>) -> Option<Found> {
    let Some(referer) = asked.referer else { return without_referer(history, memory, asked) };
    let parts = Parts::of(referer)?;
    let behind_origin = asked.url.strip_prefix(parts.origin);
    let is_same_origin = behind_origin.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
    let is_whole = !parts.path.is_empty() && (is_same_origin || !parts.is_origin_alone());
    if !is_whole {
        return by_origin(history, memory, asked, parts.origin);
    }
    let key = UrlKey::of(referer);
    by_url(history, memory, asked, key)
        .or_else(|| inferred_style(history, memory, asked, referer))
        .or_else(|| inferred_frame(history, memory, asked, |named| named == referer))
        .or_else(|| {
            // A single-page application changes its URL without loading it.
            if memory.get(key, asked.started).is_some() {
                return None;
            }
            let there = |load: &Load| load.is_acting_document() && load.request.started <= asked.started;
            let documents = history.of_origin(parts.origin).filter(|(_, load)| there(load) && !load.is_inferred);
            let mut own = documents.filter(|&(id, _)| history.may_have_made(id, asked));
            own.next().map(|(id, _)| Found::sure(id, 850))
        })
        .or_else(|| Some(infer(history, memory, asked, (referer, key), None)))
}

/// A load whose URL is the Referer.
fn by_url(history: &mut History, memory: &BodyMemory, asked: &Asked<'_>, key: UrlKey) -> Option<Found> {
    let is_there = |load: &Load| load.request.started <= asked.started;
    let same: Ids = history.of_url(key).filter(|(_, load)| is_there(load)).map(|(id, _)| id).take(ASKED_MAX).collect();
    let is_document = |id: &LoadId| history.get(*id).is_some_and(Load::is_acting_document);
    let documents: Ids = same.iter().copied().filter(is_document).collect();
    if let Some((id, is_clear)) = most_likely(history, asked, &documents) {
        return Some(Found::sure(shown_again(history, memory, asked, id), doubted(1000, is_clear)));
    }
    let (via, load) = same.iter().find_map(|&id| {
        let load = history.get(id)?;
        matches!(load.kind, LoadKind::Style | LoadKind::Script | LoadKind::ServiceWorker).then_some((id, load))
    })?;
    let document = user_of(history, memory, asked, load)?;
    Some(Found { document, via: Some(via), confidence: 950 })
}

/// Only the origin of the document is known.
fn by_origin(history: &mut History, memory: &BodyMemory, asked: &Asked<'_>, origin: &str) -> Option<Found> {
    let of_origin = |history: &History| {
        let there = |load: &Load| load.is_acting_document() && load.request.started <= asked.started;
        let documents = history.of_origin(origin).filter(|(_, load)| there(load)).take(ASKED_MAX);
        documents.map(|(id, _)| id).collect::<Ids>()
    };
    // A frame that came out of the cache with a newer page is a document of that page.
    for id in of_origin(history) {
        shown_again(history, memory, asked, id);
    }
    let likely = most_likely(history, asked, &of_origin(history));
    let is_named =
        |(id, _): &(LoadId, bool)| history.get(*id).is_some_and(|load| mentions(load, asked).next().is_some());
    if let Some((id, is_clear)) = likely.filter(is_named) {
        return Some(Found::sure(id, doubted(980, is_clear)));
    }
    // A stylesheet of another origin is the referrer of what it loads.
    let style = history
        .of_origin(origin)
        .filter(|(_, load)| load.kind == LoadKind::Style && load.request.started <= asked.started)
        .find(|(_, load)| mentions(load, asked).next().is_some());
    if let Some((via, load)) = style
        && let Some(document) = user_of(history, memory, asked, load)
    {
        return Some(Found { document, via: Some(via), confidence: 950 });
    }
    if let Some((id, is_clear)) = likely {
        return Some(Found::sure(id, doubted(920, is_clear)));
    }
    let is_origin = |named: &str| Parts::of(named).is_some_and(|parts| parts.origin == origin);
    inferred_frame(history, memory, asked, is_origin).or_else(|| {
        let url = format!("{origin}/");
        Some(infer(history, memory, asked, (&url, UrlKey::of(&url)), None))
    })
}

/// Of documents that may all have made a request, the newest first, the one that most likely did, and whether one of another site
/// did not as likely.
///
/// Another browser's made none of them, nor did one whose site the connection does not serve; a mention says most; then an address
/// in the parameters that is the page's own; then time.
fn most_likely(history: &History, asked: &Asked<'_>, documents: &[LoadId]) -> Option<(LoadId, bool)> {
    if documents.len() <= 1 {
        return documents.first().map(|&id| (id, true));
    }
    let hints = Hints::of(asked.url);
    let rank = |&id: &LoadId| {
        let load = history.get(id)?;
        let is_named = mentions(load, asked).next().is_some();
        let page = history.top(id).and_then(|id| history.get(id)).map_or("", Load::url);
        Some((history.may_have_made(id, asked), is_named, hints.of_page(page).max(hints.of_page(load.url()))))
    };
    let ranks: SmallVec<[_; ASKED_MAX]> = documents.iter().map(|id| (rank(id), *id)).collect();
    // Of equals, the last is taken: the newest.
    let &(best, id) = ranks.iter().rev().max_by_key(|(rank, _)| *rank)?;
    let is_elsewhere = |other: LoadId| {
        let both = history.party(id).zip(history.party(other));
        both.is_some_and(|(one, other)| one.kinship(other) == Kinship::None)
    };
    let is_clear = !ranks.iter().any(|&(rank, other)| rank == best && is_elsewhere(other));
    Some((id, is_clear))
}

/// A frame that is not asked for again when a newer page shows it: the document of that newer frame.
fn shown_again(history: &mut History, memory: &BodyMemory, asked: &Asked<'_>, id: LoadId) -> LoadId {
    let Some((load, placed)) = history.get(id).and_then(|load| Some((load, load.placed.as_ref()?))) else { return id };
    if !placed.is_frame {
        return id;
    }
    if history.of_url(load.request.key).next().is_none_or(|(newest, _)| newest != id) {
        return id;
    }
    let is_newer = |page: &Load| page.request.started > load.request.started && page.ended <= asked.started;
    let own = history.top(id).and_then(|id| history.get(id)).map(Load::origin);
    let again = history.documents().filter(|(_, page)| is_newer(page)).find(|(page, holder)| {
        // A script that several sites share makes the same frame on the same site only.
        let is_same_site = Some(holder.origin()) == own;
        let makes = || is_same_site && holds(history, memory, *page, load, asked) && !has_anew(history, *page, load);
        *page != id && (shows(holder, load) || makes())
    });
    let Some(parent) = again.map(|(page, _)| page) else { return id };
    let (url, key) = (load.url().to_owned(), load.request.key);
    infer(history, memory, asked, (&url, key), Some(parent)).document
}

/// Whether a page has the frame of a script under another address already: the address that it had on another page is not asked
/// for here.
fn has_anew(history: &History, page: LoadId, frame: &Load) -> bool {
    history.of_origin(frame.origin()).any(|(_, other)| {
        let is_frame = other.placed.as_ref().is_some_and(|placed| placed.is_frame && placed.parent == Some(page));
        is_frame && !other.is_inferred && other.request.key != frame.request.key
    })
}

/// The newest document that uses a script or stylesheet, be it out of the cache.
fn user_of(history: &History, memory: &BodyMemory, asked: &Asked<'_>, load: &Load) -> Option<LoadId> {
    let own = load.placed.as_ref().and_then(|placed| placed.document);
    history
        .documents()
        .filter(|&(id, page)| page.request.started <= asked.started && history.may_have_made(id, asked))
        .take(ASKED_MAX)
        .map(|(id, _)| id)
        .find(|&id| Some(id) == own || holds(history, memory, id, load, asked))
        .or(own)
}

/// Whether a document holds what another one loaded: by its own mention, or through a script that it shares.
fn holds(history: &History, memory: &BodyMemory, document: LoadId, load: &Load, asked: &Asked<'_>) -> bool {
    let Some(document) = history.get(document) else { return false };
    let Some(body) = &document.body else { return false };
    let names = |key: UrlKey, url: &str| {
        let named = body.mentions_of(key, url);
        named.iter().any(|mention| !matches!(mention.kind, MentionKind::Anchor | MentionKind::Refresh))
            || initiator::cached(document, memory, asked.started).iter().any(|known| known.key == key)
    };
    if names(load.request.key, load.url()) {
        return true;
    }
    match load.placed.as_ref().map(|placed| &placed.cause.by) {
        Some(By::Load(id)) => history
            .get(*id)
            .is_some_and(|by| matches!(by.kind, LoadKind::Script | LoadKind::Style) && names(by.request.key, by.url())),
        Some(By::Cached(_, path)) => path.first().is_some_and(|url| names(UrlKey::of(url), url)),
        _ => false,
    }
}

/// The request says nothing of where it comes from.
fn without_referer(history: &History, memory: &BodyMemory, asked: &Asked<'_>) -> Option<Found> {
    if !asked.claims.may_be_of_page {
        return None;
    }
    let acting =
        |load: &Load| load.request.started <= asked.started && asked.started.since(load.request.started) <= ACTS_FOR;
    let may_be = |id| history.may_have_made(id, asked);
    let documents = || history.documents().filter(|&(id, load)| acting(load) && !load.is_inferred && may_be(id));
    // A document may hide its URL as a whole, or one element may.
    let mention = |hides: bool| {
        documents().filter(move |(_, load)| load.hides_referrer == hides).take(ASKED_MAX).find(|(_, load)| {
            mentions(load, asked).any(|kind| !matches!(kind, MentionKind::Anchor | MentionKind::LazyImage))
        })
    };
    if let Some((id, _)) = mention(true).or_else(|| mention(false)) {
        return Some(Found::sure(id, 950));
    }
    let hides = || documents().filter(|(_, load)| load.hides_referrer).take(ASKED_MAX);
    let script = initiator::explaining(history, asked, ACTS_FOR).and_then(|id| history.get(id));
    if let Some(script) = script {
        let hiding = hides().map(|(id, _)| id).find(|&id| holds(history, memory, id, script, asked));
        let document = hiding.or_else(|| user_of(history, memory, asked, script))?;
        return Some(Found::sure(document, if hiding.is_some() { 900 } else { 800 }));
    }
    if let Some((id, _)) = hides().next() {
        return Some(Found::sure(id, 850));
    }
    let (id, load) = documents().next()?;
    if history.connections.serves(asked.connection).is_some() {
        return Some(Found::sure(id, 900));
    }
    let is_burst = asked.started.since(load.request.started) <= BURST * 2;
    (!history.names_referrers && is_burst).then(|| Found::sure(id, 600))
}

/// A stylesheet, worker or module out of the cache that a request names as its referrer: a page that uses it is known.
fn inferred_style(history: &mut History, memory: &BodyMemory, asked: &Asked<'_>, referer: &str) -> Option<Found> {
    let path = Parts::of(referer)?.path;
    let extension = path.rsplit('/').next()?.rsplit_once('.').map(|(_, extension)| extension);
    let is_style = extension == Some("css");
    let key = UrlKey::of(referer);
    let known = memory.get(key, asked.started);
    if !known.is_some_and(Remembered::is_acting) && !matches!(extension, Some("css" | "js" | "mjs")) {
        return None;
    }
    let kind = if is_style { LoadKind::Style } else { LoadKind::Script };
    let mut load = Load::inferred(referer, key, asked.started).of_kind(kind);
    load.body = known.map(|known| Arc::clone(&known.body));
    let document = user_of(history, memory, asked, &load)?;
    let via = history.push_placed(load);
    let own = Asked { destination: Destination::Other, key, url: referer, ..*asked };
    let cause = initiator::cause(history, memory, &own, &Found::sure(document, 900));
    history.set_place(via, Placed { document: Some(document), confidence: 900, cause, ..Placed::default() });
    Some(Found { document, via: Some(via), confidence: 900 })
}

/// A frame whose document lay in the cache: it was not seen, but a document that was seen has it.
fn inferred_frame(
    history: &mut History,
    memory: &BodyMemory,
    asked: &Asked<'_>,
    is_referer: impl Fn(&str) -> bool,
) -> Option<Found> {
    let recent =
        |load: &Load| load.request.started <= asked.started && asked.started.since(load.request.started) <= ACTS_FOR;
    let (parent, url) = history.documents_with_frames().filter(|(_, load)| recent(load)).find_map(|(id, load)| {
        let body = load.body.as_ref()?;
        let frames = body.frames();
        frames.into_iter().find(|url| is_referer(url)).map(|url| (id, url))
    })?;
    Some(infer(history, memory, asked, (&url, UrlKey::of(&url)), Some(parent)))
}

/// Adds a document that a request names and nobody saw.
fn infer(
    history: &mut History,
    memory: &BodyMemory,
    asked: &Asked<'_>,
    (url, key): (&str, UrlKey),
    parent: Option<LoadId>,
) -> Found {
    let mut load = Load::inferred(url, key, asked.started);
    load.body = memory.get(load.request.key, asked.started).map(|known| Arc::clone(&known.body));
    let confidence = if parent.is_some() { 850 } else { 800 };
    let document = history.push_placed(load);
    let placed =
        Placed { document: Some(document), is_frame: parent.is_some(), parent, confidence, ..Placed::default() };
    history.set_place(document, placed);
    Found::sure(document, confidence)
}

/// Whether the body of a document shows another one in a frame.
fn shows(document: &Load, load: &Load) -> bool {
    mentions(document, &load.request.asked()).any(|kind| matches!(kind, MentionKind::Frame | MentionKind::Object))
}

/// How the body of a load names a request.
pub(crate) fn mentions<'a>(load: &'a Load, asked: &Asked<'a>) -> impl Iterator<Item = MentionKind> + use<'a> {
    let (key, url) = (asked.key, asked.url);
    load.body.iter().flat_map(move |body| body.mentions_of(key, url)).map(|mention| mention.kind)
}
