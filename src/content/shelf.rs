//! Bodies that were read before, so that the same bytes need not be read again.
//!
//! In: what names a body (target, validators, coding), and later its bytes. Out: the bytes and facts of the body that last had
//! that name. A reader compares what comes with what is kept, byte by byte: equal bytes have equal facts, so nothing that is
//! found depends on this memory. Bounded in bytes. Bodies that came again have a room of their own, since most never do.

use std::{
    hash::BuildHasher,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use lru::LruCache;

use crate::observe::{BodyFacts, FieldName, Head, Mention};

/// The longest body that is recorded, in bytes on the wire.
const RECORD_MAX: usize = 512 << 10;

/// What a body takes beside its bytes and mentions, about.
const ENTRY_BYTES: usize = 256;

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
pub struct Shelf(Arc<Shared>);

struct Shared {
    rooms: Mutex<Rooms>,
    hasher: foldhash::quality::RandomState,
    /// Bytes of the records that are being made.
    recording: AtomicUsize,
    most: usize,
}

struct Rooms {
    /// Bodies that came once.
    fresh: Room,
    /// Bodies whose name was asked for again.
    proven: Room,
}

/// Bodies within so many bytes; what was not asked for longest goes first.
struct Room {
    by_name: LruCache<u64, Arc<Kept>, foldhash::quality::RandomState>,
    bytes: usize,
    most: usize,
}

/// A body and what it taught.
pub(super) struct Kept {
    /// Its bytes as on the wire, up to where reading them ended.
    pub(super) bytes: Box<[u8]>,
    /// Whether these are all of them; else no byte that may follow changes the facts.
    pub(super) is_whole: bool,
    /// The facts, without what only the message knows.
    pub(super) facts: BodyFacts,
    /// Bytes it takes, about.
    cost: usize,
}

/// A body that is being written down for the next time.
pub(super) struct Record {
    bytes: Vec<u8>,
    shelf: Shelf,
}

impl Shelf {
    /// With room for so many bytes of bodies, and for as many of those that are being recorded.
    #[must_use]
    pub fn new(most: usize) -> Self {
        let rooms = Mutex::new(Rooms { fresh: Room::new(most / 4), proven: Room::new(most.saturating_sub(most / 4)) });
        let hasher = foldhash::quality::RandomState::default();
        Self(Arc::new(Shared { rooms, hasher, recording: AtomicUsize::new(0), most }))
    }

    /// The name of a body by its response's head and the target that was asked for, and what is known under it.
    pub(super) fn ask(&self, response: &Head, target: &[u8]) -> (u64, Option<Arc<Kept>>) {
        let name = self.0.hasher.hash_one((target, NAMING.map(|field| response.get(field))));
        (name, self.locked().ask(name))
    }

    /// An empty record.
    pub(super) fn record(&self) -> Record {
        Record { bytes: Vec::new(), shelf: self.clone() }
    }

    /// Keeps a body, where it is small beside the room. Gives its facts: those of the same body, where it is there already.
    pub(super) fn keep(&self, name: u64, mut record: Record, is_whole: bool, facts: BodyFacts) -> BodyFacts {
        let mut rooms = self.locked();
        let same = |kept: &&Arc<Kept>| *kept.bytes == *record.bytes && kept.is_whole == is_whole;
        if let Some(kept) = rooms.peek(name).filter(same) {
            return kept.facts.clone();
        }
        rooms.keep(name, Arc::new(Kept::new(record.take().into(), is_whole, facts.clone())));
        facts
    }

    fn locked(&self) -> MutexGuard<'_, Rooms> {
        self.0.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Record {
    /// The same with more bytes; `None` where there is no room for them.
    pub(super) fn with(mut self, bytes: &[u8]) -> Option<Self> {
        let Shared { recording, most, .. } = &*self.shelf.0;
        // A bound, not an account: nothing else hangs on the order of these.
        let all = recording.fetch_add(bytes.len(), Ordering::Relaxed).saturating_add(bytes.len());
        self.bytes.extend_from_slice(bytes);
        (all <= *most && self.bytes.len() <= RECORD_MAX).then_some(self)
    }

    fn take(&mut self) -> Vec<u8> {
        self.shelf.0.recording.fetch_sub(self.bytes.len(), Ordering::Relaxed);
        std::mem::take(&mut self.bytes)
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        self.take();
    }
}

impl Rooms {
    fn ask(&mut self, name: u64) -> Option<Arc<Kept>> {
        if let Some(kept) = self.proven.by_name.get(&name) {
            return Some(Arc::clone(kept));
        }
        let kept = self.fresh.take(name)?;
        self.proven.put(name, Arc::clone(&kept));
        Some(kept)
    }

    fn peek(&self, name: u64) -> Option<&Arc<Kept>> {
        self.proven.by_name.peek(&name).or_else(|| self.fresh.by_name.peek(&name))
    }

    fn keep(&mut self, name: u64, kept: Arc<Kept>) {
        let is_proven = self.proven.by_name.contains(&name);
        let room = if is_proven { &mut self.proven } else { &mut self.fresh };
        room.put(name, kept);
    }
}

impl Room {
    fn new(most: usize) -> Self {
        let by_name = LruCache::unbounded_with_hasher(foldhash::quality::RandomState::default());
        Self { by_name, bytes: 0, most }
    }

    fn put(&mut self, name: u64, kept: Arc<Kept>) {
        if kept.cost > self.most / 4 {
            return;
        }
        self.bytes = self.bytes.saturating_add(kept.cost);
        if let Some((_, old)) = self.by_name.push(name, kept) {
            self.bytes = self.bytes.saturating_sub(old.cost);
        }
        while self.bytes > self.most
            && let Some((_, oldest)) = self.by_name.pop_lru()
        {
            self.bytes = self.bytes.saturating_sub(oldest.cost);
        }
    }

    fn take(&mut self, name: u64) -> Option<Arc<Kept>> {
        let kept = self.by_name.pop(&name)?;
        self.bytes = self.bytes.saturating_sub(kept.cost);
        Some(kept)
    }
}

impl Kept {
    fn new(bytes: Box<[u8]>, is_whole: bool, facts: BodyFacts) -> Self {
        let mentions = facts.mentions.iter().flat_map(|mentions| &mentions.list);
        let costs = mentions.map(|mention| size_of::<Mention>().saturating_add(mention.text.len()));
        let cost = costs.fold(bytes.len().saturating_add(ENTRY_BYTES), usize::saturating_add);
        Self { bytes, is_whole, facts, cost }
    }
}

/// Its room alone: settings are compared by this text, and what lies on the shelf is no part of them.
impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shelf").field("most", &self.0.most).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(shelf: &Shelf, target: &[u8]) -> bool {
        shelf.ask(&Head::default(), target).1.is_some()
    }

    fn keep(shelf: &Shelf, target: &[u8], len: usize) -> bool {
        let (name, known) = shelf.ask(&Head::default(), target);
        let Some(record) = shelf.record().with(&vec![b'a'; len]) else { return false };
        if known.is_none() {
            shelf.keep(name, record, true, BodyFacts::default());
        }
        true
    }

    #[test]
    fn bodies_that_came_again_outlast_those_that_never_do() {
        let shelf = Shelf::new(400_000);
        keep(&shelf, b"/lib.js", 10_000);
        assert!(kept(&shelf, b"/lib.js"));
        for number in 0..1_000 {
            keep(&shelf, format!("/page/{number}").as_bytes(), 1_000);
        }
        assert!(kept(&shelf, b"/lib.js") && kept(&shelf, b"/page/999") && !kept(&shelf, b"/page/0"));
        let rooms = shelf.locked();
        assert!(rooms.fresh.bytes <= 100_000 && rooms.proven.bytes <= 300_000);
        let sum = |room: &Room| room.by_name.iter().map(|(_, kept)| kept.cost).sum::<usize>();
        assert_eq!((rooms.fresh.bytes, rooms.proven.bytes), (sum(&rooms.fresh), sum(&rooms.proven)));
    }

    #[test]
    fn what_is_being_recorded_is_bounded_for_all_and_given_back() {
        let shelf = Shelf::new(100_000);
        let first = shelf.record().with(&vec![0; 60_000]).unwrap();
        assert!(shelf.record().with(&vec![0; 60_000]).is_none());
        let first = first.with(&vec![0; 40_000]);
        assert!(first.is_some());
        drop(first);
        assert_eq!(shelf.0.recording.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn settings_read_the_same_whatever_was_kept() {
        let (empty, full) = (Shelf::new(100_000), Shelf::new(100_000));
        assert!(keep(&full, b"/", 1_000));
        assert_eq!(format!("{empty:?}"), format!("{full:?}"));
    }

    #[test]
    fn nothing_is_kept_without_room() {
        let shelf = Shelf::new(0);
        assert!(!keep(&shelf, b"/", 10) && !kept(&shelf, b"/"));
    }
}
