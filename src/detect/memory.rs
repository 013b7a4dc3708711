//! What bodies taught, kept for as long as they may act: beside the load that brought them, and by URL for all clients.
//!
//! A script that lies in a browser's cache is not on the wire again; what it mentions still holds. In: mentions of a body
//! with its URL. Out: whether and how a body names a URL. Bounded in bytes, aged by capture time; prints nothing.

use std::{
    num::NonZeroUsize,
    sync::{Arc, Weak},
    time::Duration,
};

use lru::LruCache;
use smallvec::SmallVec;

use super::{
    body::{Body, Index},
    load::LoadKind,
    reference::UrlKey,
};
use crate::{base::CaptureTime, observe::Mentions};

/// The most bodies that one body is remembered to have caused.
const CAUSED_MAX: usize = 16;
/// The most mentions whose index is looked for when they come again under another URL.
const INDEXES_MAX: NonZeroUsize = NonZeroUsize::new(4096).unwrap();

/// Bodies of scripts, stylesheets and documents by URL, for all clients.
pub(crate) struct BodyMemory {
    bodies: LruCache<UrlKey, Remembered, foldhash::quality::RandomState>,
    /// Indexes by the address of their mentions, for as long as a body has them.
    indexes: LruCache<usize, Weak<Index>, foldhash::quality::RandomState>,
    bytes: usize,
    most_bytes: usize,
    longest: Duration,
}

/// What a body taught.
#[derive(Clone, Copy)]
pub(crate) struct Taught<'a> {
    /// What it mentions.
    pub(crate) mentions: &'a Arc<Mentions>,
    /// What brought it.
    pub(crate) kind: LoadKind,
}

/// One body as it was last seen under its URL.
pub(crate) struct Remembered {
    /// Its URL.
    pub(crate) url: Arc<str>,
    /// The body.
    pub(crate) body: Arc<Body>,
    /// Scripts and stylesheets that it was seen to cause.
    pub(crate) caused: SmallVec<[UrlKey; 2]>,
    /// What brought it first.
    pub(crate) kind: LoadKind,
    at: CaptureTime,
}

impl Remembered {
    /// Whether it is a script or stylesheet: what a document loads and keeps in the cache.
    pub(crate) const fn is_acting(&self) -> bool {
        matches!(self.kind, LoadKind::Script | LoadKind::Style)
    }
}

impl BodyMemory {
    /// Memory of so many bytes, in which a body is believed for so long.
    pub(crate) fn new(most_bytes: usize, longest: Duration) -> Self {
        let bodies = LruCache::unbounded_with_hasher(foldhash::quality::RandomState::default());
        let indexes = LruCache::with_hasher(INDEXES_MAX, foldhash::quality::RandomState::default());
        Self { bodies, indexes, bytes: 0, most_bytes, longest }
    }

    /// Takes in a body. The same body under the same URL is kept once, however many clients load it.
    pub(crate) fn learn(&mut self, key: UrlKey, url: &str, taught: &Taught<'_>, now: CaptureTime) -> Arc<Body> {
        let Taught { mentions, kind } = *taught;
        if let Some(known) = self.bodies.get_mut(&key).filter(|known| Arc::ptr_eq(known.body.mentions(), mentions)) {
            known.at = now;
            return Arc::clone(&known.body);
        }
        let body = Body::new(url, self.index(mentions));
        if let Some(known) = self.bodies.get_mut(&key) {
            known.at = now;
            if known.body.fingerprint() == body.fingerprint() {
                return Arc::clone(&known.body);
            }
            self.bytes = self.bytes.saturating_sub(known.body.bytes()).saturating_add(body.bytes());
            known.body = Arc::new(body);
            return Arc::clone(&known.body);
        }
        let body = Arc::new(body);
        self.bytes = self.bytes.saturating_add(body.bytes());
        let remembered =
            Remembered { url: url.into(), body: Arc::clone(&body), caused: SmallVec::new(), kind, at: now };
        self.bodies.put(key, remembered);
        while self.bytes > self.most_bytes
            && let Some((_, oldest)) = self.bodies.pop_lru()
        {
            self.bytes = self.bytes.saturating_sub(oldest.body.bytes());
        }
        body
    }

    /// The index of mentions, which the same mentions under another URL may have already.
    fn index(&mut self, mentions: &Arc<Mentions>) -> Arc<Index> {
        let address = Arc::as_ptr(mentions).addr();
        let known = self.indexes.get(&address).and_then(Weak::upgrade);
        known.filter(|known| Arc::ptr_eq(known.mentions(), mentions)).unwrap_or_else(|| {
            let index = Arc::new(Index::of(Arc::clone(mentions)));
            self.indexes.put(address, Arc::downgrade(&index));
            index
        })
    }

    /// What is known of a URL, where it is not too old.
    pub(crate) fn get(&self, key: UrlKey, now: CaptureTime) -> Option<&Remembered> {
        self.bodies.peek(&key).filter(|known| now.since(known.at) <= self.longest)
    }

    /// A body acted again, out of a browser's cache: it is worth keeping.
    pub(crate) fn acted(&mut self, url: &str) {
        self.bodies.promote(&UrlKey::of(url));
    }

    /// Remembers that one body caused another to be loaded, whatever pieces its URL was made of.
    pub(crate) fn caused(&mut self, cause: UrlKey, effect: UrlKey) {
        if cause != effect
            && let Some(known) = self.bodies.peek_mut(&cause)
            && !known.caused.contains(&effect)
        {
            if known.caused.len() == CAUSED_MAX {
                known.caused.remove(0);
            }
            known.caused.push(effect);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observe::{Mention, MentionKind};

    fn mentions(list: &[(MentionKind, &str)]) -> Arc<Mentions> {
        let list =
            list.iter().map(|&(kind, text)| Mention { kind, text: text.into(), in_noscript: false, is_tiny: false });
        Arc::new(Mentions { list: list.collect(), ..Mentions::default() })
    }

    fn taught(mentions: &Arc<Mentions>) -> Taught<'_> {
        Taught { mentions, kind: LoadKind::Script }
    }

    const PAGE: &str = "http://www.shop.example/a/";

    #[test]
    fn memory_is_bounded_in_bytes_and_believes_nothing_old() {
        let mut memory = BodyMemory::new(4_000, Duration::from_secs(60));
        for number in 0..100 {
            let url = format!("http://a.example/{number}.js");
            memory.learn(
                UrlKey::of(&url),
                &url,
                &taught(&mentions(&[(MentionKind::Literal, "/x/y.gif")])),
                CaptureTime::default(),
            );
            assert!(memory.bytes <= 4_000);
        }
        let newest = UrlKey::of("http://a.example/99.js");
        assert!(memory.get(UrlKey::of("http://a.example/0.js"), CaptureTime::default()).is_none());
        assert!(memory.get(newest, CaptureTime::from_secs(60)).is_some());
        assert!(memory.get(newest, CaptureTime::from_secs(61)).is_none());
    }

    #[test]
    fn one_body_for_all_clients_until_it_changes() {
        let mut memory = BodyMemory::new(100_000, Duration::from_secs(60));
        let mut learn = |text| {
            memory.learn(
                UrlKey::of(PAGE),
                PAGE,
                &taught(&mentions(&[(MentionKind::Image, text)])),
                CaptureTime::default(),
            )
        };
        let (one, same, other) = (learn("a.gif"), learn("a.gif"), learn("b.gif"));
        assert!(Arc::ptr_eq(&one, &same) && !Arc::ptr_eq(&one, &other));
    }
}
