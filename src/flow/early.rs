//! Bytes that came before those in front of them: kept in order, without overlap, by the rules of the system that gets them.

use super::SeqNumber;

/// Whose bytes count where segments overlap that wait for others: how the receiver's system decides it.
///
/// (Novak, Sturges: "Target-Based TCP Stream Reassembly", 2007.) What was handed on already never changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overlap {
    /// The first, except where a later segment begins before it, or at the same byte and ends behind it.
    #[default]
    Linux,
    /// The first, except where a later segment begins before it.
    Bsd,
    /// The first, except where a later segment begins before it and ends behind it.
    Windows,
    /// The last, except where the first ends behind it, or begins before it and ends not before it.
    Solaris,
    /// The first, always.
    First,
    /// The last, always.
    Last,
}

impl Overlap {
    /// Whether the bytes of a new segment count against those of one that waits.
    fn prefers_new(self, new: (SeqNumber, SeqNumber), old: (SeqNumber, SeqNumber)) -> bool {
        let (begins_before, ends_behind) = (new.0.is_before(old.0), old.1.is_before(new.1));
        match self {
            Self::Linux => begins_before || (new.0 == old.0 && ends_behind),
            Self::Bsd => begins_before,
            Self::Windows => begins_before && ends_behind,
            Self::Solaris => {
                let old_ends_behind = new.1.is_before(old.1);
                let old_covers = old.0.is_before(new.0) && !old.1.is_before(new.1);
                !(old_ends_behind || old_covers)
            }
            Self::First => false,
            Self::Last => true,
        }
    }
}

/// A segment, or what is left of it.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) start: SeqNumber,
    pub(super) bytes: Vec<u8>,
    /// Bytes behind these that the snap length cut.
    pub(super) cut: usize,
    /// What of the other direction has to be told first.
    pub(super) needs: Option<SeqNumber>,
    /// Where the segment began and ended, for the policy.
    segment: (SeqNumber, SeqNumber),
}

impl Part {
    pub(super) fn end(&self) -> SeqNumber {
        self.start.after(self.bytes.len()).after(self.cut)
    }
}

/// What it costs to keep a part beside its bytes.
const PART_COST: usize = 96;

/// The parts of one direction, in order.
#[derive(Debug, Default)]
pub(super) struct Early {
    parts: Vec<Part>,
    cost: usize,
}

impl Early {
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// Bytes kept, with what it costs to keep them.
    pub(super) fn cost(&self) -> usize {
        self.cost
    }

    /// What a segment can cost at most: it may fall apart between those that are there, or cut one of them in two.
    pub(super) fn cost_of(&self, segment: &Waiting<'_>) -> usize {
        let (start, end) = (segment.start, segment.end());
        let from = self.parts.partition_point(|part| !start.is_before(part.end()));
        let to = self.parts.partition_point(|part| part.start.is_before(end));
        let pieces = to.saturating_sub(from).saturating_add(2);
        segment.bytes.len().saturating_add(PART_COST.saturating_mul(pieces))
    }

    pub(super) fn first(&self) -> Option<&Part> {
        self.parts.first()
    }

    /// How far bytes lie in a row from `at` on.
    pub(super) fn reach(&self, at: SeqNumber) -> SeqNumber {
        let follows = |reach: SeqNumber, part: &Part| (!reach.is_before(part.start)).then(|| reach.max(part.end()));
        self.parts.iter().try_fold(at, |reach, part| follows(reach, part).ok_or(reach)).unwrap_or_else(|reach| reach)
    }

    pub(super) fn pop_first(&mut self) -> Option<Part> {
        if self.parts.is_empty() {
            return None;
        }
        let part = self.parts.remove(0);
        self.cost = self.cost.saturating_sub(part.bytes.len()).saturating_sub(PART_COST);
        Some(part)
    }

    /// Keeps a segment.
    pub(super) fn insert(&mut self, segment: &Waiting<'_>, policy: Overlap) {
        let start = segment.start;
        let end = segment.end();
        let range = (start, end);
        // From the back: segments that come early mostly come one behind the other.
        let behind = self.parts.iter().rposition(|part| !start.is_before(part.end()));
        let mut at = behind.map_or(0, |at| at.saturating_add(1));
        let mut from = start;
        while from.is_before(end) {
            let Some(old) = self.parts.get(at).filter(|old| old.start.is_before(end)) else {
                self.put(at, piece(segment, from, end));
                return;
            };
            let (old_start, old_end) = (old.start, old.end());
            if from.is_before(old_start) {
                self.put(at, piece(segment, from, old_start));
                at = at.saturating_add(1);
                from = old_start;
                continue;
            }
            if policy.prefers_new(range, old.segment) {
                at = self.replace(at, from, end);
                let to = if old_end.is_before(end) { old_end } else { end };
                self.put(at, piece(segment, from, to));
                at = at.saturating_add(1);
                from = to;
            } else {
                from = old_end;
                at = at.saturating_add(1);
            }
        }
    }

    /// Takes what lies between two numbers out of the part at `at`, and says where what replaces it belongs.
    fn replace(&mut self, at: usize, from: SeqNumber, to: SeqNumber) -> usize {
        if at >= self.parts.len() {
            return at;
        }
        let old = self.parts.remove(at);
        self.cost = self.cost.saturating_sub(old.bytes.len()).saturating_sub(PART_COST);
        let old_end = old.end();
        let mut middle = at;
        if old.start.is_before(from) {
            self.put(at, sub(&old, old.start, from));
            middle = at.saturating_add(1);
        }
        if to.is_before(old_end) {
            self.put(middle, sub(&old, to, old_end));
        }
        middle
    }

    fn put(&mut self, at: usize, part: Part) {
        self.cost = self.cost.saturating_add(part.bytes.len()).saturating_add(PART_COST);
        self.parts.insert(at.min(self.parts.len()), part);
    }
}

/// A segment that has to wait.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting<'a> {
    pub(super) start: SeqNumber,
    pub(super) bytes: &'a [u8],
    pub(super) cut: usize,
    pub(super) needs: Option<SeqNumber>,
}

impl Waiting<'_> {
    pub(super) fn end(&self) -> SeqNumber {
        self.start.after(self.bytes.len()).after(self.cut)
    }

    /// What is left of it from a number on that does not lie behind its end.
    pub(super) fn from(self, at: SeqNumber) -> Self {
        let old = at.since(self.start);
        let start = self.start.after(old);
        match self.bytes.get(old..) {
            Some(bytes) => Self { start, bytes, ..self },
            None => Self { start, bytes: &[], cut: self.end().since(start), ..self },
        }
    }
}

/// What a segment has between two numbers.
fn piece(segment: &Waiting<'_>, from: SeqNumber, to: SeqNumber) -> Part {
    let (skip, length) = (from.since(segment.start), to.since(from));
    let there = segment.bytes.get(skip..).unwrap_or_default();
    let kept = there.get(..length).unwrap_or(there);
    let cut = length.saturating_sub(kept.len());
    Part { start: from, bytes: kept.to_vec(), cut, needs: segment.needs, segment: (segment.start, segment.end()) }
}

fn sub(part: &Part, from: SeqNumber, to: SeqNumber) -> Part {
    let whole = Waiting { start: part.start, bytes: &part.bytes, cut: part.cut, needs: part.needs };
    Part { segment: part.segment, ..piece(&whole, from, to) }
}
