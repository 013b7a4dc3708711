//! The flows that are known: found by key, let go when silent for too long or when there are too many.

use std::{hash::BuildHasher, time::Duration};

use foldhash::quality::FixedState;
use hashbrown::HashTable;
use slab::Slab;

use super::Key;
use crate::base::CaptureTime;

/// How much a flow is worth keeping; the least first, which is the order in which flows go when there are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Ended.
    Closed,
    /// Nobody answered, and nothing was said.
    Unanswered,
    /// Something was said, and nobody answered.
    OneSided,
    /// Both sides were seen, over UDP.
    Udp,
    /// Both sides were seen, over TCP.
    Open,
}

const CLASSES: [Class; 5] = [Class::Closed, Class::Unanswered, Class::OneSided, Class::Udp, Class::Open];

impl Class {
    const fn index(self) -> usize {
        self as usize
    }
}

/// No flow.
const NONE: u32 = u32::MAX;

#[derive(Debug)]
struct Slot<S> {
    key: Key,
    last: CaptureTime,
    previous: u32,
    next: u32,
    class: Class,
    state: S,
}

#[derive(Clone, Copy, Debug)]
struct List {
    first: u32,
    last: u32,
}

/// A table of flows, each with what the caller hangs on it.
#[derive(Debug)]
pub struct Table<S> {
    places: HashTable<u32>,
    slots: Slab<Slot<S>>,
    /// Of each class, the longest silent first.
    lists: [List; 5],
    hasher: FixedState,
    max: usize,
}

impl<S> Table<S> {
    /// A table of at most `max` flows, whose hash depends on `seed`.
    #[must_use]
    pub fn new(max: usize, seed: u64) -> Self {
        Self {
            places: HashTable::new(),
            slots: Slab::new(),
            lists: [List { first: NONE, last: NONE }; 5],
            hasher: FixedState::with_seed(FixedState::default().hash_one(seed)),
            max: max.clamp(1, (NONE >> 1) as usize),
        }
    }

    /// How many flows are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether none is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The hash of a key, which depends on the seed.
    #[must_use]
    pub fn hash(&self, key: &Key) -> u64 {
        self.hasher.hash_one(key)
    }

    /// The place of a flow, by its key and the hash of that.
    #[must_use]
    pub fn find(&self, hash: u64, key: &Key) -> Option<u32> {
        self.places.find(hash, |&place| self.slot(place).is_some_and(|slot| slot.key == *key)).copied()
    }

    /// What hangs on the flow at a place.
    pub fn get_mut(&mut self, place: u32) -> Option<&mut S> {
        self.slots.get_mut(index(place)).map(|slot| &mut slot.state)
    }

    /// The key of the flow at a place.
    #[must_use]
    pub fn key(&self, place: u32) -> Option<&Key> {
        self.slot(place).map(|slot| &slot.key)
    }

    /// Notes that a flow spoke, and what it is worth now.
    ///
    /// Flows that speak within one second keep their order: to move a flow costs two others a look.
    #[inline]
    pub fn touch(&mut self, place: u32, class: Class, now: CaptureTime) {
        let Some(slot) = self.slots.get_mut(index(place)) else { return };
        if slot.class != class || now.since(slot.last) >= Duration::from_secs(1) {
            slot.last = now.max(slot.last);
            self.unlink(place);
            self.link(place, class);
        }
    }

    /// Whether a flow has to go before another can come.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.slots.len() >= self.max
    }

    /// The flow that is worth least: of the lowest class the longest silent.
    #[must_use]
    pub fn least(&self) -> Option<u32> {
        self.lists.iter().map(|list| list.first).find(|&place| place != NONE)
    }

    /// Takes in a flow whose key is not known yet, and says at which place.
    pub fn insert(&mut self, hash: u64, key: Key, class: Class, now: CaptureTime, state: S) -> u32 {
        debug_assert!(self.find(hash, &key).is_none(), "one flow, one place");
        let slot = Slot { key, last: now, previous: NONE, next: NONE, class, state };
        let place = u32::try_from(self.slots.insert(slot)).unwrap_or(NONE);
        let (slots, hasher) = (&self.slots, &self.hasher);
        let hash_of = |place: &u32| slots.get(index(*place)).map_or(0, |slot| hasher.hash_one(slot.key));
        self.places.insert_unique(hash, place, hash_of);
        self.link(place, class);
        place
    }

    /// Lets a flow go.
    pub fn remove(&mut self, place: u32) -> Option<(Key, S)> {
        let hash = self.hasher.hash_one(self.key(place)?);
        self.unlink(place);
        if let Ok(entry) = self.places.find_entry(hash, |&other| other == place) {
            entry.remove();
        }
        let slot = self.slots.try_remove(index(place))?;
        Some((slot.key, slot.state))
    }

    /// A flow that was silent for longer than its class may be.
    #[must_use]
    pub fn expired(&self, now: CaptureTime, idle: impl Fn(Class) -> Duration) -> Option<u32> {
        CLASSES.iter().zip(&self.lists).find_map(|(&class, list)| {
            self.slot(list.first).filter(|slot| now.since(slot.last) > idle(class)).map(|_| list.first)
        })
    }

    fn slot(&self, place: u32) -> Option<&Slot<S>> {
        self.slots.get(index(place))
    }

    fn link(&mut self, place: u32, class: Class) {
        let Some(list) = self.lists.get_mut(class.index()) else { return };
        let before = std::mem::replace(&mut list.last, place);
        if before == NONE {
            list.first = place;
        }
        if let Some(slot) = self.slots.get_mut(index(before)) {
            slot.next = place;
        }
        if let Some(slot) = self.slots.get_mut(index(place)) {
            (slot.previous, slot.next, slot.class) = (before, NONE, class);
        }
    }

    fn unlink(&mut self, place: u32) {
        let Some(slot) = self.slots.get(index(place)) else { return };
        let (previous, next, class) = (slot.previous, slot.next, slot.class);
        let Some(list) = self.lists.get_mut(class.index()) else { return };
        match self.slots.get_mut(index(previous)) {
            Some(slot) => slot.next = next,
            None => list.first = next,
        }
        match self.slots.get_mut(index(next)) {
            Some(slot) => slot.previous = previous,
            None => list.last = previous,
        }
    }
}

const fn index(place: u32) -> usize {
    place as usize
}
