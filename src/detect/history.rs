//! What one client loaded that can cause further requests: documents, scripts, stylesheets, data and redirects, in the order
//! in which they became complete.
//!
//! In: loads, as they complete. Out: answers to "which load is this Referer", "which loads belong to this document".
//! Bounded in number and bytes; the oldest is forgotten first.

use std::{
    collections::{BTreeSet, VecDeque},
    time::Duration,
};

use hashbrown::HashMap;

use super::{
    connection::Connections,
    jar::Jar,
    load::{Asked, Load, LoadKind, Placed, SLACK},
    reference::{Kinship, Party, UrlKey},
    view::LoadId,
};
use crate::base::CaptureTime;

/// A redirect is followed at once; what comes this much later is another request for the same URL.
const FOLLOWED_WITHIN: Duration = Duration::from_secs(30);
/// Redirects whose target was not asked for yet are few.
const REDIRECTS_MAX: usize = 64;

/// From so many loads on, the newest of a URL and of an origin are looked up.
const INDEXED_FROM: usize = 32;

/// Documents beyond this depth of frames in frames are taken for top-level ones.
const FRAMES_MAX: usize = 16;

/// What an entry of the table of all clients takes beside what lies on the heap, roughly.
const ENTRY_BYTES: usize = size_of::<History>() + 96;

/// What a load is looked for by, apart from the loads: looking through hundreds of them must cost little.
#[derive(Clone, Copy)]
struct Mark {
    key: UrlKey,
    origin: UrlKey,
    /// The document it belongs to, and the origin of the page above that one, once they are known.
    document: Option<LoadId>,
    site: Option<UrlKey>,
    /// Whose that page is.
    party: Option<Party>,
    is_acting_document: bool,
    has_frames: bool,
    /// The load before this one of the same URL, and the one of the same origin.
    before: Option<LoadId>,
    neighbour: Option<LoadId>,
    /// Of a document: the newest that acts in it. Of what acts: the one before it in the same document.
    acting: Option<LoadId>,
}

impl Mark {
    fn of(load: &Load) -> Self {
        Self {
            key: load.request.key,
            origin: UrlKey::of(load.origin()),
            document: None,
            site: None,
            party: None,
            is_acting_document: load.is_acting_document(),
            has_frames: load.body.as_ref().is_some_and(|body| body.has_frames()),
            before: None,
            neighbour: None,
            acting: None,
        }
    }
}

/// A load that a document makes and that makes more: these are looked through for each request that nothing else explains.
#[derive(Clone, Copy)]
struct Act {
    id: LoadId,
    /// The origin of the page it belongs to, once that is known.
    site: Option<UrlKey>,
    kind: LoadKind,
}

const fn is_acting(kind: LoadKind) -> bool {
    matches!(kind, LoadKind::Script | LoadKind::Style | LoadKind::Data)
}

/// The newest load of each URL and of each origin; older ones hang on their marks.
#[derive(Default)]
struct Newest {
    of_url: HashMap<UrlKey, LoadId, foldhash::fast::RandomState>,
    of_origin: HashMap<UrlKey, LoadId, foldhash::fast::RandomState>,
}

impl Newest {
    fn add(&mut self, mark: &Mark, id: LoadId) {
        self.of_url.insert(mark.key, id);
        self.of_origin.insert(mark.origin, id);
    }

    /// Forgets a load, unless a newer one has taken its place.
    fn remove(&mut self, mark: &Mark, id: LoadId) {
        for (newest, key) in [(&mut self.of_url, mark.key), (&mut self.of_origin, mark.origin)] {
            if newest.get(&key) == Some(&id) {
                newest.remove(&key);
            }
        }
    }

    fn bytes(&self) -> usize {
        size_of::<Self>() + (self.of_url.capacity() + self.of_origin.capacity()) * (size_of::<(UrlKey, LoadId)>() + 1)
    }
}

/// The loads of one client.
#[derive(Default)]
pub(crate) struct History {
    loads: VecDeque<Load>,
    /// Invariant: one for each load, in the same order.
    marks: VecDeque<Mark>,
    /// Made once there are many loads: few are found sooner by looking at each.
    newest: Option<Box<Newest>>,
    /// The latest loads that sent the client elsewhere, and where.
    redirects: VecDeque<(UrlKey, LoadId)>,
    first: u64,
    /// What loads take on the heap.
    bytes: usize,
    /// Loads that have no place yet, by when they were asked for.
    unplaced: BTreeSet<(CaptureTime, LoadId)>,
    /// Scripts, stylesheets and data among the loads, in their order.
    acts: VecDeque<Act>,
    /// How many loads show frames.
    framing: usize,
    /// What its documents were known by.
    pub(crate) jar: Jar,
    /// By which connections its pages asked.
    pub(crate) connections: Connections,
    most: usize,
    most_bytes: usize,
    /// Whether this client was ever seen to name a referrer.
    pub(crate) names_referrers: bool,
    /// Whether this client asks for HTML where it navigates.
    pub(crate) asks_for_html: bool,
}

impl History {
    /// Room for so many loads and bytes.
    pub(crate) fn new(most: usize, most_bytes: usize) -> Self {
        Self { most, most_bytes, ..Self::default() }
    }

    /// Takes in a load; gives its number. The oldest is forgotten where room ends.
    pub(crate) fn push(&mut self, load: Load) -> LoadId {
        self.unplaced.insert((load.request.started, self.number(self.loads.len())));
        self.push_placed(load)
    }

    /// Takes in a load that was inferred and gets its place at once.
    pub(crate) fn push_placed(&mut self, load: Load) -> LoadId {
        let id = self.number(self.loads.len());
        self.bytes = self.bytes.saturating_add(load.bytes());
        self.note_redirect(id, &load);
        let mut mark = Mark::of(&load);
        (mark.before, mark.neighbour) = (self.newest_of_url(mark.key), self.newest_of_origin(mark.origin));
        self.framing += usize::from(mark.has_frames);
        if is_acting(load.kind) {
            self.acts.push_back(Act { id, site: None, kind: load.kind });
        }
        self.marks.push_back(mark);
        if let Some(newest) = &mut self.newest {
            newest.add(&mark, id);
        } else if self.marks.len() == INDEXED_FROM {
            let mut newest = Box::<Newest>::default();
            (self.first..).zip(&self.marks).for_each(|(number, mark)| newest.add(mark, LoadId(number)));
            self.newest = Some(newest);
        }
        self.loads.push_back(load);
        while (self.loads.len() > self.most || self.in_use() > self.most_bytes) && self.loads.len() > 1 {
            self.forget_oldest();
        }
        id
    }

    /// Puts a document in the place of the one that was inferred.
    pub(crate) fn replace(&mut self, id: LoadId, load: Load) {
        let Some(at) = self.position(id) else { return };
        self.note_redirect(id, &load);
        if let (Some(known), Some(mark)) = (self.loads.get_mut(at), self.marks.get_mut(at)) {
            self.bytes = self.bytes.saturating_sub(known.bytes()).saturating_add(load.bytes());
            debug_assert!(mark.key == load.request.key && !is_acting(load.kind), "a document stands in for itself");
            self.unplaced.insert((load.request.started, id));
            let new = Mark { before: mark.before, neighbour: mark.neighbour, acting: mark.acting, ..Mark::of(&load) };
            let old = std::mem::replace(mark, new);
            *known = load;
            self.framing = self.framing - usize::from(old.has_frames) + usize::from(new.has_frames);
        }
    }

    /// Bytes of what is kept, room that waits for more left out.
    fn in_use(&self) -> usize {
        ENTRY_BYTES + self.bytes + self.loads.len() * (size_of::<Load>() + size_of::<Mark>())
    }

    fn note_redirect(&mut self, id: LoadId, load: &Load) {
        if let Some(leads_to) = load.leads_to {
            if self.redirects.len() >= REDIRECTS_MAX {
                self.redirects.pop_front();
            }
            self.redirects.push_back((leads_to, id));
        }
    }

    fn forget_oldest(&mut self) {
        let oldest = self.number(0);
        if let Some(mark) = self.marks.pop_front() {
            self.framing -= usize::from(mark.has_frames);
            if let Some(newest) = &mut self.newest {
                newest.remove(&mark, oldest);
            }
        }
        if let Some(load) = self.loads.pop_front() {
            self.bytes = self.bytes.saturating_sub(load.bytes());
            self.unplaced.remove(&(load.request.started, oldest));
            self.first += 1;
            if self.acts.front().is_some_and(|act| act.id.0 < self.first) {
                self.acts.pop_front();
            }
        }
    }

    /// Whether nothing was ever kept.
    pub(crate) fn is_empty(&self) -> bool {
        self.loads.is_empty() && self.first == 0
    }

    /// Bytes it takes, shared bodies counted as if they were its own.
    pub(crate) fn bytes(&self) -> usize {
        ENTRY_BYTES
            + self.bytes
            + self.loads.capacity() * size_of::<Load>()
            + self.marks.capacity() * size_of::<Mark>()
            + self.newest.as_ref().map_or(0, |newest| newest.bytes())
            + self.redirects.capacity() * size_of::<(UrlKey, LoadId)>()
            + self.acts.capacity() * size_of::<Act>()
            + self.jar.bytes()
            + self.connections.bytes()
    }

    /// A load, unless it is forgotten.
    pub(crate) fn get(&self, id: LoadId) -> Option<&Load> {
        self.loads.get(self.position(id)?)
    }

    /// The top-level document above a document.
    pub(crate) fn top(&self, document: LoadId) -> Option<LoadId> {
        let mut id = document;
        for _ in 0..FRAMES_MAX {
            let placed = self.get(id)?.placed.as_ref();
            match placed.filter(|placed| placed.is_frame) {
                Some(placed) => id = placed.parent?,
                None => return Some(id),
            }
        }
        Some(id)
    }

    /// Says where a load belongs.
    pub(crate) fn set_place(&mut self, id: LoadId, placed: Placed) {
        let holder = if placed.is_frame { placed.parent } else { placed.document };
        let (site, party) = match holder {
            Some(holder) if holder == id => (self.mark(id).map(|mark| mark.origin), self.get(id).and_then(Load::party)),
            Some(holder) => self.mark(holder).map_or((None, None), |mark| (mark.site, mark.party)),
            None => (None, None),
        };
        let Some(at) = self.position(id) else { return };
        let mut joins = None;
        if let (Some(load), Some(mark)) = (self.loads.get_mut(at), self.marks.get_mut(at)) {
            joins = placed.document.filter(|_| mark.document.is_none() && is_acting(load.kind));
            mark.document = placed.document;
            mark.site = site;
            mark.party = party;
            load.placed = Some(placed);
        }
        if let Ok(at) = self.acts.binary_search_by_key(&id, |act| act.id)
            && let Some(act) = self.acts.get_mut(at)
        {
            act.site = site;
        }
        if let Some(document) = joins {
            self.join(id, document);
        }
    }

    /// Hangs what acts on its document, behind whatever is newer.
    fn join(&mut self, id: LoadId, document: LoadId) {
        let mut behind = document;
        let mut next = self.mark(document).and_then(|mark| mark.acting);
        while let Some(newer) = next.filter(|&next| next > id) {
            behind = newer;
            next = self.mark(newer).and_then(|mark| mark.acting);
        }
        for (from, to) in [(behind, Some(id)), (id, next)] {
            if let Some(mark) = self.position(from).and_then(|at| self.marks.get_mut(at)) {
                mark.acting = to;
            }
        }
    }

    /// Whether anything was loaded that loads more.
    pub(crate) fn has_acting(&self) -> bool {
        !self.acts.is_empty()
    }

    /// What stands for the origin of the page that a document belongs to.
    pub(crate) fn site(&self, document: LoadId) -> Option<UrlKey> {
        self.mark(document)?.site
    }

    /// Whether a document may have made a request, by the cookies and the connection of both.
    pub(crate) fn may_have_made(&self, document: LoadId, asked: &Asked<'_>) -> bool {
        let is_of_another_site = || {
            let served = self.connections.serves(asked.connection).zip(self.party(document));
            served.is_some_and(|(served, own)| served.kinship(own) == Kinship::None)
        };
        !self.jar.is_of_another(document, asked.tokens) && !is_of_another_site()
    }

    /// Whose the page is that a document belongs to.
    pub(crate) fn party(&self, document: LoadId) -> Option<Party> {
        self.mark(document)?.party
    }

    fn mark(&self, id: LoadId) -> Option<&Mark> {
        self.marks.get(self.position(id)?)
    }

    /// Documents that can act, the newest first.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (LoadId, &Load)> {
        self.marked(|mark| mark.is_acting_document)
    }

    /// Documents that show frames, the newest first.
    pub(crate) fn documents_with_frames(&self) -> impl Iterator<Item = (LoadId, &Load)> {
        self.marked(|mark| mark.is_acting_document && mark.has_frames).take(self.framing)
    }

    /// Scripts, the newest first.
    pub(crate) fn scripts(&self) -> impl Iterator<Item = (LoadId, &Load)> {
        self.acted(|act| act.kind == LoadKind::Script)
    }

    /// Scripts, stylesheets and data of a document, the newest first.
    pub(crate) fn acting_in(&self, document: LoadId) -> impl Iterator<Item = (LoadId, &Load)> {
        let newest = self.mark(document).and_then(|mark| mark.acting);
        self.chained(newest, |mark| mark.acting).filter(|(_, load)| is_acting(load.kind))
    }

    /// Scripts, stylesheets and data of the pages of an origin, the newest first.
    pub(crate) fn acting_on(&self, site: UrlKey) -> impl Iterator<Item = (LoadId, &Load)> {
        self.acted(move |act| act.site == Some(site))
    }

    /// Loads of a URL, the newest first.
    pub(crate) fn of_url(&self, key: UrlKey) -> impl Iterator<Item = (LoadId, &Load)> {
        self.chained(self.newest_of_url(key), |mark| mark.before)
    }

    /// Loads of an origin, the newest first.
    pub(crate) fn of_origin(&self, origin: &str) -> impl Iterator<Item = (LoadId, &Load)> + use<'_> {
        self.chained(self.newest_of_origin(UrlKey::of(origin)), |mark| mark.neighbour)
    }

    /// The loads that were asked for by then and have no place yet, in the order in which they were asked for.
    pub(crate) fn take_unplaced(&mut self, until: CaptureTime) -> Vec<LoadId> {
        let mut due = Vec::new();
        while self.unplaced.first().is_some_and(|(started, _)| *started <= until) {
            due.extend(self.unplaced.pop_first().map(|(_, id)| id));
        }
        due
    }

    /// The redirect that sent the client to this request.
    pub(crate) fn redirect_to(&self, asked: &Asked<'_>) -> Option<LoadId> {
        let leading = self.redirects.iter().rev().filter(|(leads_to, _)| *leads_to == asked.key);
        leading.map(|&(_, id)| id).find(|&id| {
            self.get(id).is_some_and(|load| {
                load.request.started < asked.started
                    && load.ended <= asked.started.after(SLACK)
                    && asked.started.since(load.ended) <= FOLLOWED_WITHIN
            })
        })
    }

    /// Whether a URL was asked for later on a page of this party: then it did not lie in the cache before. Each site has a cache of
    /// its own (Fetch, "network partition key"), so what other sites asked for says nothing.
    pub(crate) fn is_loaded_after(&self, key: UrlKey, time: CaptureTime, page: Option<Party>) -> bool {
        let is_of_page = |load: &Load| {
            let referer = load.request.asked().referer.and_then(Party::of);
            page.zip(referer).is_none_or(|(page, referer)| page.kinship(referer) != Kinship::None)
        };
        // Loads stand in the order of their ends.
        let later = self.of_url(key).take_while(|(_, load)| load.ended >= time);
        later.filter(|(_, load)| load.request.started >= time).any(|(_, load)| is_of_page(load))
    }

    /// A document that was inferred from requests turns out to be this one, whose answer took long: its number.
    pub(crate) fn inferred_during(&self, load: &Load) -> Option<LoadId> {
        self.of_url(load.request.key)
            .find(|(_, known)| known.is_inferred && known.request.started >= load.request.started)
            .map(|(id, _)| id)
    }

    /// The icon of a page was asked for: that page is shown in a tab.
    pub(crate) fn show_icon(&mut self, page: UrlKey) {
        let page = self.of_url(page).find(|(_, load)| load.is_acting_document()).map(|(id, _)| id);
        if let Some(load) = page.and_then(|id| self.position(id)).and_then(|at| self.loads.get_mut(at)) {
            load.has_icon = true;
        }
    }

    fn newest_of_url(&self, key: UrlKey) -> Option<LoadId> {
        match &self.newest {
            Some(newest) => newest.of_url.get(&key).copied(),
            None => self.number_where(|mark| mark.key == key),
        }
    }

    fn newest_of_origin(&self, origin: UrlKey) -> Option<LoadId> {
        match &self.newest {
            Some(newest) => newest.of_origin.get(&origin).copied(),
            None => self.number_where(|mark| mark.origin == origin),
        }
    }

    fn number_where(&self, wanted: impl Fn(&Mark) -> bool) -> Option<LoadId> {
        self.marks.iter().rposition(wanted).map(|at| self.number(at))
    }

    fn chained(
        &self,
        newest: Option<LoadId>,
        before: fn(&Mark) -> Option<LoadId>,
    ) -> impl Iterator<Item = (LoadId, &Load)> + use<'_> {
        let chain = std::iter::successors(newest, move |&id| before(self.mark(id)?));
        chain.map_while(|id| Some((id, self.get(id)?)))
    }

    fn marked(&self, wanted: impl Fn(&Mark) -> bool) -> impl Iterator<Item = (LoadId, &Load)> {
        let wanted = self.marks.iter().enumerate().rev().filter(move |(_, mark)| wanted(mark));
        wanted.filter_map(|(at, _)| Some((self.number(at), self.loads.get(at)?)))
    }

    fn acted(&self, wanted: impl Fn(&Act) -> bool) -> impl Iterator<Item = (LoadId, &Load)> {
        let wanted = self.acts.iter().rev().filter(move |act| wanted(act));
        wanted.filter_map(|act| Some((act.id, self.get(act.id)?)))
    }

    fn number(&self, at: usize) -> LoadId {
        LoadId(self.first.saturating_add(u64::try_from(at).unwrap_or(u64::MAX)))
    }

    fn position(&self, id: LoadId) -> Option<usize> {
        usize::try_from(id.0.checked_sub(self.first)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(url: &str, kind: LoadKind) -> Load {
        Load::inferred(url, UrlKey::of(url), CaptureTime::from_secs(1)).of_kind(kind)
    }

    fn within(document: LoadId) -> Placed {
        Placed { document: Some(document), ..Placed::default() }
    }

    fn acting(history: &History, document: LoadId) -> Vec<LoadId> {
        history.acting_in(document).map(|(id, _)| id).collect()
    }

    #[test]
    fn what_acts_in_a_document_is_the_newest_first_in_whatever_order_it_was_placed() {
        let mut history = History::new(6, 1 << 20);
        let document = history.push_placed(load("http://a.example/", LoadKind::Document));
        let other = history.push_placed(load("http://b.example/", LoadKind::Document));
        let kinds = [LoadKind::Script, LoadKind::Redirect, LoadKind::Style, LoadKind::Data];
        let [script, redirect, style, data] = kinds.map(|kind| history.push_placed(load("http://a.example/x", kind)));
        for (id, of) in [(style, document), (script, document), (redirect, document), (data, document)] {
            history.set_place(id, within(of));
        }
        assert_eq!(acting(&history, document), [data, style, script]);
        assert_eq!(acting(&history, other), []);
        // The oldest is forgotten, and what acted in it with it.
        let late = history.push_placed(load("http://b.example/s.js", LoadKind::Script));
        history.set_place(late, within(other));
        assert_eq!(acting(&history, document), []);
        assert_eq!(acting(&history, other), [late]);
    }
}
