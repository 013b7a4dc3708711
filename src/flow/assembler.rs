//! One direction of a TCP flow: what is next passes through, what is early waits, what never came becomes a gap.

mod show;

use super::{
    Budget, Limits, SeqNumber, Side,
    early::{Early, Part, Waiting},
    tcp::Listener,
};
use crate::base::{Reason, Step, Stretch};

/// The other side has the bytes, the capture has not.
pub const GAP_UNSEEN: Reason = Reason::new("not_captured");
/// More would have to wait than may wait.
pub const GAP_BUDGET: Reason = Reason::new("buffer_limit");
/// The flow ended, or was let go, before the bytes came.
pub const GAP_END: Reason = Reason::new("flow_end");
/// The snap length cut them.
pub const GAP_SNAPLEN: Reason = Reason::new("snap_length");
/// A parser wanted more bytes in a row than may wait.
pub const GAP_HELD: Reason = Reason::new("message_too_long");

/// Bytes that will never come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostBytes {
    /// How many.
    pub bytes: u64,
    /// Why they are taken for lost.
    pub reason: Reason,
}

/// What a half needs of its surroundings.
pub(super) struct Surroundings<'a, L> {
    pub(super) limits: &'a Limits,
    pub(super) budget: &'a mut Budget,
    pub(super) listener: &'a mut L,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// Nothing came this way yet.
    #[default]
    Unseen,
    /// Bytes are shown.
    Open,
    /// Bytes do not matter, the end does.
    Deaf,
    /// Nothing matters any more.
    Over,
}

/// Parts that wait in one direction.
pub(super) const PARTS_MAX: usize = 4096;

/// One direction.
#[derive(Debug, Default)]
pub(super) struct Half {
    /// The first sequence number of its bytes.
    start: SeqNumber,
    /// What comes next.
    next: SeqNumber,
    /// What the other side has; means nothing before `is_acknowledged`.
    acknowledged: SeqNumber,
    /// Bytes from `next` on that do not matter. Invariant: where it is not zero, nothing is held.
    skip: u64,
    store: Option<Box<Store>>,
    /// Where the FIN stands.
    fin: Option<SeqNumber>,
    mode: Mode,
    is_acknowledged: bool,
    /// Whether a segment came this way, with or without payload.
    is_heard: bool,
    /// Segments of the flow since the other side has bytes that did not come.
    late: u8,
}

#[derive(Debug, Default)]
struct Store {
    /// Bytes before `next` that were shown and not taken.
    held: Vec<u8>,
    /// How many of them were shown.
    shown: usize,
    /// How many there must be before they are shown again.
    need: usize,
    early: Early,
    /// What the budget knows of.
    charged: usize,
}

impl Half {
    /// Says where its bytes begin, if that is not known yet.
    pub(super) fn open(&mut self, at: SeqNumber) {
        if self.mode == Mode::Unseen {
            (self.start, self.next, self.mode) = (at, at, Mode::Open);
        }
    }

    /// Says that bytes, or the end, stand at `at`. Where the start was missed, what the other side said it has tells where it lies:
    /// so the first two segments that are met may come in the wrong order.
    fn meet(&mut self, at: SeqNumber) {
        const NEAR: usize = 1 << 16;
        let is_behind = self.is_acknowledged && (1..=NEAR).contains(&at.since(self.acknowledged));
        self.open(if is_behind { self.acknowledged } else { at });
    }

    /// Notes that a segment came this way.
    pub(super) fn hear(&mut self) {
        self.is_heard = true;
    }

    pub(super) fn is_heard(&self) -> bool {
        self.is_heard
    }

    pub(super) fn is_unseen(&self) -> bool {
        self.mode == Mode::Unseen
    }

    pub(super) fn is_over(&self) -> bool {
        self.mode == Mode::Over
    }

    /// Whether bytes need not be looked at.
    pub(super) fn is_deaf(&self) -> bool {
        matches!(self.mode, Mode::Deaf | Mode::Over)
    }

    pub(super) fn start(&self) -> SeqNumber {
        self.start
    }

    pub(super) fn next(&self) -> SeqNumber {
        self.next
    }

    pub(super) fn has_fin(&self) -> bool {
        self.fin.is_some()
    }

    /// The other side has everything before `at`, if that can be: no receiver has more than a window beyond what came.
    pub(super) fn acknowledge(&mut self, at: SeqNumber) {
        const WINDOW: usize = 1 << 26;
        if self.mode == Mode::Open && at.since(self.reach()) > WINDOW {
            return;
        }
        self.acknowledged = if self.is_acknowledged { self.acknowledged.max(at) } else { at };
        self.is_acknowledged = true;
    }

    /// Whether anything waits for bytes in front of it.
    pub(super) fn has_early(&self) -> bool {
        self.store.as_ref().is_some_and(|store| !store.early.is_empty())
    }

    /// Bytes that the other side has, that matter, and that did not come.
    fn acknowledged_hole(&self) -> usize {
        if self.mode != Mode::Open || !self.is_acknowledged {
            return 0;
        }
        let hole = self.acknowledged.since(self.next);
        if hole == 0 {
            return 0;
        }
        let data_end = self.fin.filter(|fin| fin.is_before(self.acknowledged)).unwrap_or(self.acknowledged);
        let hole = data_end.since(self.reach());
        // One number more than bytes: a FIN that was not captured.
        let is_fin = hole == 1 && !self.has_early();
        if is_fin { 0 } else { hole }
    }

    /// How far its bytes are there, or do not matter.
    fn reach(&self) -> SeqNumber {
        let next = self.behind_skipped();
        self.store.as_ref().map_or(next, |store| store.early.reach(next))
    }

    /// What comes next of the bytes that matter.
    fn behind_skipped(&self) -> SeqNumber {
        self.next.after(usize::try_from(self.skip.min(1 << 30)).unwrap_or(0))
    }

    /// Whether what the other direction said after these bytes had come may be told.
    pub(super) fn has_told(&self, needed: SeqNumber) -> bool {
        if self.mode != Mode::Open {
            return true;
        }
        let missing = needed.since(self.behind_skipped());
        missing == 0 || (missing == 1 && !self.has_early())
    }

    /// Whether bytes are there that wait for the other direction alone.
    fn is_blocked(&self, other: &Self) -> bool {
        let first = self.store.as_ref().and_then(|store| store.early.first());
        first.is_some_and(|first| {
            !self.next.is_before(first.start) && first.needs.is_some_and(|needs| !other.has_told(needs))
        })
    }

    pub(super) fn has_acknowledged_hole(&self) -> bool {
        self.acknowledged_hole() > 0
    }

    /// Whether there is nothing to settle: nothing waits or is held, nothing is missed, and the end is not in sight.
    pub(super) fn is_at_ease(&self) -> bool {
        self.store.is_none() && self.fin.is_none() && self.late == 0 && !self.has_acknowledged_hole()
    }

    /// Whether something waits that may come to nothing: the other side has what is missing, or is not seen at all, or both
    /// directions wait for each other.
    pub(super) fn is_stuck(&self, other: &Self) -> bool {
        self.has_acknowledged_hole() || (!self.is_acknowledged && self.has_early()) || self.is_blocked(other)
    }

    /// Counts a segment that passed while the direction is stuck; true once it is time to give up what is missing.
    ///
    /// What waits for the other direction is patient enough to see that one give up first.
    pub(super) fn is_too_late(&mut self, other: &Self, limits: &Limits) -> bool {
        let is_hole = self.has_acknowledged_hole();
        if !is_hole && (self.store.is_none() || !self.is_stuck(other)) {
            self.late = 0;
            return false;
        }
        self.late = self.late.saturating_add(1);
        let patience = if is_hole { limits.late_segments } else { limits.late_segments.saturating_mul(4) };
        self.late > patience
    }

    /// Takes the payload of a segment. Where it `needs` something of the other direction, it waits as if it were early.
    pub(super) fn accept<L: Listener>(&mut self, side: Side, segment: Waiting<'_>, around: &mut Surroundings<'_, L>) {
        self.meet(segment.start);
        let end = segment.end();
        if self.is_deaf() {
            around.listener.passed(end.since(self.next));
            self.next = self.next.max(end);
            return;
        }
        if !self.next.is_before(end) {
            return;
        }
        let segment = segment.from(self.next);
        let hole = u64::try_from(segment.start.since(self.next)).unwrap_or(u64::MAX);
        let is_before_early = self.first_early().is_none_or(|first| !first.is_before(end));
        if hole <= self.skip && is_before_early && segment.needs.is_none() {
            // Bytes that do not matter may come later or never.
            self.skip = self.skip.saturating_sub(hole);
            self.next = segment.start;
            self.deliver(side, segment.bytes, around);
            self.gap(side, segment.cut, GAP_SNAPLEN, around);
        } else {
            self.keep(side, &segment, around);
        }
    }

    /// Notes the FIN.
    pub(super) fn finish_at(&mut self, fin: SeqNumber) {
        self.meet(fin);
        self.fin.get_or_insert(fin);
    }

    /// Hands on what need not wait any longer, and the end if it is reached. What waits for the `other` direction goes on waiting
    /// unless that has been told as far, or is not asked.
    pub(super) fn drain<L: Listener>(&mut self, side: Side, other: Option<&Self>, around: &mut Surroundings<'_, L>) {
        if self.store.is_some() {
            while let Some(part) = self.pop_early(other, around.budget) {
                let old = self.next.since(part.start);
                if let Some(fresh) = part.bytes.get(old..) {
                    self.deliver(side, fresh, around);
                }
                self.gap(side, part.end().since(self.next).min(part.cut), GAP_SNAPLEN, around);
            }
            self.shrink();
        }
        let Some(fin) = self.fin else { return };
        if self.mode == Mode::Deaf || (self.mode == Mode::Open && !self.has_early() && !self.next.is_before(fin)) {
            self.end(side, around);
        }
    }

    /// Gives the next missing bytes up.
    pub(super) fn close_hole<L: Listener>(&mut self, side: Side, reason: Reason, around: &mut Surroundings<'_, L>) {
        let hole = self.acknowledged_hole();
        let missing = match self.first_early() {
            Some(first) => first.since(self.next),
            None => hole,
        };
        self.late = 0;
        self.gap(side, missing, reason, around);
        self.drain(side, None, around);
    }

    /// Gives out everything that waits, with a gap for every hole, and tells the end.
    pub(super) fn close<L: Listener>(&mut self, side: Side, around: &mut Surroundings<'_, L>) {
        while self.has_early() {
            self.close_hole(side, GAP_END, around);
        }
        if self.has_acknowledged_hole() {
            self.close_hole(side, GAP_END, around);
        }
        self.end(side, around);
    }

    /// Tells the end, once, and lets go of everything.
    fn end<L: Listener>(&mut self, side: Side, around: &mut Surroundings<'_, L>) {
        if self.mode != Mode::Over {
            self.let_go_of_held(side, around);
            if self.mode != Mode::Over {
                let _told: Step = around.listener.stretch(side, Stretch::End);
            }
            self.mode = Mode::Over;
        }
        self.release(around.budget);
    }

    fn release(&mut self, budget: &mut Budget) {
        if let Some(store) = self.store.take() {
            budget.change(store.charged, 0);
        }
    }

    fn first_early(&self) -> Option<SeqNumber> {
        self.store.as_ref()?.early.first().map(|part| part.start)
    }

    /// The first early part, if nothing is missing before it.
    fn pop_early(&mut self, other: Option<&Self>, budget: &mut Budget) -> Option<Part> {
        let store = self.store.as_mut()?;
        let first = store.early.first()?;
        let hole = u64::try_from(first.start.since(self.next)).unwrap_or(u64::MAX);
        if hole > self.skip || first.needs.is_some_and(|needs| other.is_some_and(|other| !other.has_told(needs))) {
            return None;
        }
        self.skip = self.skip.saturating_sub(hole);
        self.next = self.next.max(first.start);
        let part = store.early.pop_first();
        store.charge(budget);
        part
    }

    /// Keeps bytes that came early. Where they may not wait, what is missing before them is given up, and before that what is missing
    /// before those that wait already and lie in front of them.
    fn keep<L: Listener>(&mut self, side: Side, segment: &Waiting<'_>, around: &mut Surroundings<'_, L>) {
        let end = segment.end();
        while self.next.is_before(end) && !self.is_deaf() {
            let segment = segment.from(self.next);
            if self.has_room_for(&segment, around) {
                let store = self.store.get_or_insert_default();
                store.early.insert(&segment, around.limits.overlap);
                store.charge(around.budget);
                return;
            }
            let first = self.first_early();
            if first.is_some_and(|first| !segment.start.is_before(first)) {
                self.close_hole(side, GAP_BUDGET, around);
                continue;
            }
            let free = first.map_or(usize::MAX, |first| first.since(segment.start));
            let bytes = segment.bytes.get(..free).unwrap_or(segment.bytes);
            self.gap(side, segment.start.since(self.next), GAP_BUDGET, around);
            self.deliver(side, bytes, around);
            self.gap(side, segment.cut.min(free.saturating_sub(bytes.len())), GAP_SNAPLEN, around);
        }
    }

    fn has_room_for<L>(&self, segment: &Waiting<'_>, around: &Surroundings<'_, L>) -> bool {
        let cost = match &self.store {
            Some(store) => store.early.cost_of(segment),
            None => Early::default().cost_of(segment),
        };
        self.has_room(cost, around)
    }

    fn has_room<L>(&self, cost: usize, around: &Surroundings<'_, L>) -> bool {
        let (charged, parts) = self.store.as_ref().map_or((0, 0), |store| (store.charged, store.early.len()));
        parts < PARTS_MAX && charged.saturating_add(cost) <= around.limits.flow_bytes && around.budget.has_room(cost)
    }

    /// An idle direction keeps nothing.
    fn shrink(&mut self) {
        if self.store.as_ref().is_some_and(|store| store.held.is_empty() && store.early.is_empty()) {
            self.store = None;
        }
    }
}

impl Store {
    fn charge(&mut self, budget: &mut Budget) {
        let cost = self.held.len().saturating_add(self.early.cost());
        budget.change(self.charged, cost);
        self.charged = cost;
    }
}
