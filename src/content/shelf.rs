//! Bodies that were read before, so that the same bytes need not be read again.
//!
//! In: what names a body (target, validators, coding), and later its bytes. Out: the bytes and facts of the body that last had
//! that name. A reader compares what comes with what is kept, byte by byte: equal bytes have equal facts, so nothing that is
//! found depends on this memory. Bounded in bytes; what was not asked for longest goes first.

use std::{
    hash::BuildHasher,
    num::NonZeroUsize,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use lru::LruCache;

use crate::observe::{BodyFacts, FieldName, Head};

/// Names of bodies that are remembered, most of them without a body.
const NAMES: NonZeroUsize = NonZeroUsize::new(4096).unwrap();

/// Fields that change when a body does, as far as they go.
const NAMING: [FieldName; 5] = [
    FieldName::ContentType,
    FieldName::ContentEncoding,
    FieldName::ContentLength,
    FieldName::ETag,
    FieldName::LastModified,
];

/// Bodies by what names them. Clones share one memory: all that read with the same limits know each other's bodies.
#[derive(Clone)]
pub struct Shelf(Arc<Mutex<Slots>>);

struct Slots {
    by_name: LruCache<u64, Slot, foldhash::quality::RandomState>,
    hasher: foldhash::quality::RandomState,
    bytes: usize,
    most: usize,
}

/// What is known under a name.
#[derive(Clone)]
pub(super) enum Slot {
    /// It was asked for once: worth keeping when it comes again.
    Seen,
    /// Its last body.
    Kept(Arc<Kept>),
}

/// A body and what it taught.
pub(super) struct Kept {
    /// Its bytes as on the wire, up to where reading them ended.
    pub(super) bytes: Box<[u8]>,
    /// Whether these are all of them; else no byte that may follow changes the facts.
    pub(super) is_whole: bool,
    /// The facts, without what only the message knows.
    pub(super) facts: BodyFacts,
}

impl Shelf {
    /// With room for so many bytes of bodies.
    #[must_use]
    pub fn new(most: usize) -> Self {
        let by_name = LruCache::with_hasher(NAMES, foldhash::quality::RandomState::default());
        Self(Arc::new(Mutex::new(Slots { by_name, hasher: foldhash::quality::RandomState::default(), bytes: 0, most })))
    }

    /// The name of a body by its response's head and the target that was asked for, and what is known under it.
    pub(super) fn ask(&self, response: &Head, target: &[u8]) -> (u64, Option<Slot>) {
        let mut slots = self.locked();
        let name = slots.hasher.hash_one((target, NAMING.map(|field| response.get(field))));
        let known = slots.by_name.get(&name).cloned();
        if known.is_none() {
            slots.put(name, Slot::Seen);
        }
        (name, known)
    }

    /// Keeps a body, where it is small beside the room.
    pub(super) fn keep(&self, name: u64, kept: Kept) {
        self.locked().keep(name, kept);
    }

    fn locked(&self) -> MutexGuard<'_, Slots> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slots {
    fn keep(&mut self, name: u64, kept: Kept) {
        let len = kept.bytes.len();
        if len > self.most / 8 {
            return;
        }
        self.bytes = self.bytes.saturating_add(len);
        self.put(name, Slot::Kept(Arc::new(kept)));
        while self.bytes > self.most {
            let Some((_, slot)) = self.by_name.pop_lru() else { return };
            self.forgot(&slot);
        }
    }

    fn put(&mut self, name: u64, slot: Slot) {
        if let Some((_, old)) = self.by_name.push(name, slot) {
            self.forgot(&old);
        }
    }

    fn forgot(&mut self, slot: &Slot) {
        if let Slot::Kept(kept) = slot {
            self.bytes = self.bytes.saturating_sub(kept.bytes.len());
        }
    }
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shelf").field("bytes", &self.locked().bytes).finish_non_exhaustive()
    }
}
