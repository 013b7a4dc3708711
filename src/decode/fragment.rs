//! Fragments put together, bounded in number, bytes and age.
//!
//! Only bytes that came are kept: a fragment that lies at the far end of a datagram costs no more than its own length, so
//! that bombs hit the byte limit and not memory.

use std::{collections::VecDeque, hash::BuildHasher, mem, net::IpAddr, time::Duration};

use foldhash::quality::FixedState;
use hashbrown::HashMap;

use super::{Fault, Limits};
use crate::base::CaptureTime;

/// Whose bytes count where fragments of one datagram overlap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FragmentOverlap {
    /// Those that came first.
    #[default]
    First,
    /// Those that came last.
    Last,
    /// Nobody's: the datagram is dropped, unless the overlapping bytes are the same (RFC 5722; Linux since 4.20).
    Discard,
}

/// A fragment, as its IP header describes it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) src: IpAddr,
    pub(super) dst: IpAddr,
    /// Of the outermost tag.
    pub(super) vlan: Option<u16>,
    pub(super) protocol: u8,
    pub(super) id: u32,
    /// Of its first byte in the datagram's payload.
    pub(super) offset: u32,
    /// Whether others follow behind it.
    pub(super) more: bool,
    pub(super) bytes: &'a [u8],
    /// Bytes behind these that the snap length cut.
    pub(super) cut: usize,
}

impl Piece<'_> {
    /// Whether it is the first fragment, and cut: what was not captured never comes.
    pub(super) const fn is_all_that_comes(&self) -> bool {
        self.cut > 0 && self.offset == 0
    }
}

/// A datagram put together: addresses, protocol, payload.
type Whole = ((IpAddr, IpAddr), u8, Vec<u8>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Key {
    src: IpAddr,
    dst: IpAddr,
    vlan: Option<u16>,
    id: u32,
    /// Of IPv4 alone: in IPv6 it may differ from fragment to fragment (RFC 8200, section 4.5).
    protocol: Option<u8>,
}

#[derive(Debug)]
struct Partial {
    since: CaptureTime,
    /// Tells this datagram from a later one of the same key in `order`.
    number: u64,
    /// Sorted by offset, without overlap.
    parts: Vec<(u32, Box<[u8]>)>,
    /// Known once the last fragment came.
    length: Option<u32>,
    protocol: Option<u8>,
    cost: usize,
}

/// What it costs to keep one part beside its bytes.
const PART_COST: usize = 64;
/// Parts of one datagram: the smallest fragments that routers make of the largest datagram stay far below.
const PARTS_MAX: usize = 1024;
/// The largest payload of a datagram.
const LENGTH_MAX: u32 = 65_535;

/// The datagrams of one shard that wait for fragments.
#[derive(Debug)]
pub(super) struct Fragments {
    waiting: HashMap<Key, Partial, FixedState>,
    /// In the order in which they began to wait; some may be done already.
    order: VecDeque<(Key, u64)>,
    number: u64,
    bytes: usize,
    datagrams_max: usize,
    bytes_max: usize,
    wait: Duration,
    overlap: FragmentOverlap,
    spare: Vec<u8>,
}

impl Fragments {
    pub(super) fn new(limits: &Limits, seed: u64) -> Self {
        let seed = FixedState::default().hash_one(seed);
        Self {
            waiting: HashMap::with_hasher(FixedState::with_seed(seed)),
            order: VecDeque::new(),
            number: 0,
            bytes: 0,
            datagrams_max: limits.fragmented_datagrams.max(1),
            bytes_max: limits.fragment_bytes,
            wait: limits.fragment_wait,
            overlap: limits.fragment_overlap,
            spare: Vec::new(),
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    /// Takes the buffer of a datagram back, for the next one.
    pub(super) fn recycle(&mut self, whole: Vec<u8>) {
        self.spare = whole;
    }

    /// Keeps a fragment; gives the datagram that it completes.
    pub(super) fn add(&mut self, piece: &Piece<'_>, now: CaptureTime) -> Result<Option<Whole>, Fault> {
        let length = u32::try_from(piece.bytes.len()).unwrap_or(u32::MAX);
        let end = piece.offset.checked_add(length).filter(|&end| end <= LENGTH_MAX);
        let end = end.ok_or(Fault::new("fragment", "too_long"))?;
        if piece.cut > 0 {
            return Err(Fault::new("fragment", "cut"));
        }
        if length == 0 || (piece.more && length % 8 != 0) {
            return Err(Fault::malformed("fragment"));
        }
        let is_v4 = piece.src.is_ipv4();
        let Piece { src, dst, vlan, id, .. } = *piece;
        let key = Key { src, dst, vlan, id, protocol: is_v4.then_some(piece.protocol) };
        if self.waiting.get(&key).is_some_and(|partial| now.since(partial.since) > self.wait) {
            self.remove(&key);
        }
        if !self.waiting.contains_key(&key) {
            self.open(key, now);
        }
        let Some(partial) = self.waiting.get_mut(&key) else { return Ok(None) };
        if !piece.more {
            if partial.length.is_some_and(|known| known != end) {
                self.remove(&key);
                return Err(Fault::new("fragment", "two_ends"));
            }
            partial.length = Some(end);
        }
        if piece.offset == 0 {
            partial.protocol = Some(piece.protocol);
        }
        let before = partial.cost;
        let kept = partial.insert(piece.offset, piece.bytes, self.overlap);
        self.bytes = self.bytes.saturating_sub(before).saturating_add(partial.cost);
        let is_whole = partial.is_whole();
        if !kept {
            self.remove(&key);
            return Err(Fault::new("fragment", "overlap"));
        }
        if is_whole {
            return Ok(self.finish(&key));
        }
        while self.bytes > self.bytes_max && self.drop_oldest() {}
        Ok(None)
    }

    /// Drops what waited too long and says how many datagrams that were.
    pub(super) fn expire(&mut self, now: CaptureTime) -> u64 {
        let mut lost: u64 = 0;
        while let Some(&(key, number)) = self.order.front() {
            match self.waiting.get(&key) {
                Some(partial) if partial.number == number && now.since(partial.since) <= self.wait => break,
                Some(partial) if partial.number == number => {
                    self.remove(&key);
                    lost = lost.saturating_add(1);
                }
                _ => {}
            }
            self.order.pop_front();
        }
        lost
    }

    /// Drops everything and says how many datagrams that were.
    pub(super) fn clear(&mut self) -> u64 {
        let lost = u64::try_from(self.waiting.len()).unwrap_or(u64::MAX);
        self.waiting.clear();
        self.order.clear();
        self.bytes = 0;
        lost
    }

    fn open(&mut self, key: Key, now: CaptureTime) {
        while self.waiting.len() >= self.datagrams_max && self.drop_oldest() {}
        // Datagrams that became whole leave their line in the order behind: it goes when it is twice too long.
        if self.order.len() >= self.datagrams_max.saturating_mul(2) {
            let waiting = &self.waiting;
            self.order.retain(|(key, number)| waiting.get(key).is_some_and(|partial| partial.number == *number));
        }
        self.number = self.number.wrapping_add(1);
        let number = self.number;
        let partial = Partial { since: now, number, parts: Vec::new(), length: None, protocol: None, cost: PART_COST };
        self.bytes = self.bytes.saturating_add(partial.cost);
        self.waiting.insert(key, partial);
        self.order.push_back((key, number));
    }

    fn drop_oldest(&mut self) -> bool {
        while let Some((key, number)) = self.order.pop_front() {
            if self.waiting.get(&key).is_some_and(|partial| partial.number == number) {
                self.remove(&key);
                return true;
            }
        }
        false
    }

    fn remove(&mut self, key: &Key) -> Option<Partial> {
        let partial = self.waiting.remove(key)?;
        self.bytes = self.bytes.saturating_sub(partial.cost);
        Some(partial)
    }

    fn finish(&mut self, key: &Key) -> Option<Whole> {
        let partial = self.remove(key)?;
        let mut whole = mem::take(&mut self.spare);
        whole.clear();
        for (_, bytes) in &partial.parts {
            whole.extend_from_slice(bytes);
        }
        whole.truncate(usize::try_from(partial.length?).ok()?);
        Some(((key.src, key.dst), partial.protocol?, whole))
    }
}

impl Partial {
    /// Adds bytes where they belong; false where the datagram can't be kept.
    fn insert(&mut self, offset: u32, bytes: &[u8], overlap: FragmentOverlap) -> bool {
        if overlap == FragmentOverlap::Discard && self.contradicts(offset, bytes) {
            return false;
        }
        if overlap == FragmentOverlap::Last {
            self.cut_out(offset, end_of(offset, bytes));
        }
        let mut at = offset;
        let mut rest = bytes;
        let mut index = self.parts.partition_point(|(start, part)| end_of(*start, part) <= offset);
        while !rest.is_empty() {
            let (next_start, next_end) =
                self.parts.get(index).map_or((u32::MAX, u32::MAX), |(start, part)| (*start, end_of(*start, part)));
            let free = usize::try_from(next_start.saturating_sub(at)).unwrap_or(usize::MAX).min(rest.len());
            let (fresh, behind) = rest.split_at_checked(free).unwrap_or((rest, &[]));
            if !fresh.is_empty() {
                if self.parts.len() >= PARTS_MAX {
                    return false;
                }
                self.cost = self.cost.saturating_add(fresh.len()).saturating_add(PART_COST);
                self.parts.insert(index, (at, fresh.into()));
                index = index.saturating_add(1);
            }
            let covered = usize::try_from(next_end.saturating_sub(next_start.max(at))).unwrap_or(usize::MAX);
            rest = behind.get(covered..).unwrap_or_default();
            at = next_end;
            index = index.saturating_add(1);
        }
        true
    }

    /// Whether bytes that are there already differ from these.
    fn contradicts(&self, offset: u32, bytes: &[u8]) -> bool {
        let end = end_of(offset, bytes);
        self.parts.iter().any(|(start, part)| {
            let (from, to) = (offset.max(*start), end.min(end_of(*start, part)));
            from < to && slice_of(offset, bytes, from, to) != slice_of(*start, part, from, to)
        })
    }

    /// Takes out whatever lies between two offsets.
    fn cut_out(&mut self, from: u32, to: u32) {
        let parts = mem::take(&mut self.parts);
        for (start, part) in parts {
            let end = end_of(start, &part);
            if end <= from || start >= to {
                self.parts.push((start, part));
                continue;
            }
            self.cost = self.cost.saturating_sub(part.len()).saturating_sub(PART_COST);
            for (left, right) in [(start, end.min(from)), (start.max(to), end)] {
                if left < right && self.parts.len() < PARTS_MAX {
                    let kept = slice_of(start, &part, left, right);
                    self.cost = self.cost.saturating_add(kept.len()).saturating_add(PART_COST);
                    self.parts.push((left, kept.into()));
                }
            }
        }
    }

    fn is_whole(&self) -> bool {
        let Some(length) = self.length else { return false };
        let mut at = 0;
        for (start, part) in &self.parts {
            if *start != at {
                return false;
            }
            at = end_of(*start, part);
        }
        at >= length
    }
}

fn end_of(start: u32, bytes: &[u8]) -> u32 {
    start.saturating_add(u32::try_from(bytes.len()).unwrap_or(u32::MAX))
}

/// The bytes between two offsets of a part that begins at `start`.
fn slice_of(start: u32, bytes: &[u8], from: u32, to: u32) -> &[u8] {
    let index = |offset: u32| usize::try_from(offset.saturating_sub(start)).unwrap_or(usize::MAX);
    bytes.get(index(from)..index(to)).unwrap_or_default()
}
