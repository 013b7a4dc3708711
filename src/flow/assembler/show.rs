//! How bytes are shown to a parser: as they are while it takes them, from a copy once it wants more than there is.

use std::mem;

use super::{GAP_HELD, Half, LostBytes, Mode, Surroundings};
use crate::{
    base::{Reason, Step, Stretch},
    flow::{Budget, Listener, Side},
};

/// How often in a row a parser may take nothing and ask to be shown the same again.
const STALLS_MAX: u8 = 64;
/// Bytes copied at least when bytes that are held have to grow.
const GROWTH: usize = 2048;

/// What becomes of bytes after they were shown.
enum Shown {
    /// All are dealt with.
    All,
    /// From here on they wait for more.
    Held(usize),
}

impl Half {
    /// Shows bytes that are next.
    pub(super) fn deliver<L: Listener>(&mut self, side: Side, bytes: &[u8], around: &mut Surroundings<'_, L>) {
        self.next = self.next.after(bytes.len());
        around.listener.passed(bytes.len());
        let mut rest = bytes;
        while self.mode == Mode::Open {
            let skipped = usize::try_from(self.skip).unwrap_or(usize::MAX).min(rest.len());
            self.skip = self.skip.saturating_sub(u64::try_from(skipped).unwrap_or(u64::MAX));
            rest = rest.get(skipped..).unwrap_or_default();
            if rest.is_empty() {
                return;
            }
            if let Some(mut held) = self.take_held(around.budget) {
                let missing = self.store.as_ref().map_or(0, |store| store.need).saturating_sub(held.len());
                let (more, behind) = rest.split_at_checked(missing.max(GROWTH)).unwrap_or((rest, &[]));
                held.extend_from_slice(more);
                rest = behind;
                let is_enough = more.len() >= missing;
                let shown = if is_enough { self.show(side, &held, around) } else { Shown::Held(0) };
                if let Shown::Held(from) = shown {
                    held.drain(..from);
                    let length = held.len();
                    self.hold(side, held, if is_enough { length } else { 0 }, around);
                }
                continue;
            }
            match self.show(side, rest, around) {
                Shown::All => return,
                Shown::Held(from) => {
                    let held = rest.get(from..).unwrap_or_default().to_vec();
                    let length = held.len();
                    return self.hold(side, held, length, around);
                }
            }
        }
    }

    /// Shows bytes until the parser wants no more of them, and does what it answers. `need` is left where it asked for more.
    fn show<L: Listener>(&mut self, side: Side, bytes: &[u8], around: &mut Surroundings<'_, L>) -> Shown {
        let mut at: usize = 0;
        let mut stalls: u8 = 0;
        loop {
            let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) else { return Shown::All };
            match around.listener.stretch(side, Stretch::Bytes(rest)) {
                Step::Took(0) if stalls < STALLS_MAX => stalls = stalls.saturating_add(1),
                Step::Took(0) | Step::Done | Step::Lost(_) => {
                    self.mode = Mode::Over;
                    self.release(around.budget);
                    return Shown::All;
                }
                Step::Took(n) => {
                    at = at.saturating_add(n.min(rest.len()));
                    stalls = 0;
                }
                Step::Need(n) => {
                    let need = n.max(rest.len().saturating_add(1));
                    self.store.get_or_insert_default().need = need;
                    return Shown::Held(at);
                }
                Step::Skip(u64::MAX) => {
                    self.mode = Mode::Deaf;
                    self.release(around.budget);
                    return Shown::All;
                }
                Step::Skip(n) => {
                    let there = u64::try_from(rest.len()).unwrap_or(u64::MAX);
                    self.skip = n.saturating_sub(there);
                    at = at.saturating_add(usize::try_from(n.min(there)).unwrap_or(rest.len()));
                }
            }
        }
    }

    /// Keeps bytes that were not taken, or gives them up where they may not wait.
    fn hold<L: Listener>(&mut self, side: Side, held: Vec<u8>, shown: usize, around: &mut Surroundings<'_, L>) {
        let length = held.len();
        let need = self.store.as_ref().map_or(0, |store| store.need);
        if need > around.limits.flow_bytes || !self.has_room(length, around) {
            if let Some(store) = &mut self.store {
                store.need = 0;
            }
            let bytes = u64::try_from(length).unwrap_or(u64::MAX);
            self.tell_gap(side, LostBytes { bytes, reason: GAP_HELD }, around);
            return;
        }
        let store = self.store.get_or_insert_default();
        store.held = held;
        if shown > 0 {
            store.shown = shown;
        }
        store.charge(around.budget);
    }

    fn take_held(&mut self, budget: &mut Budget) -> Option<Vec<u8>> {
        let store = self.store.as_mut().filter(|store| !store.held.is_empty())?;
        let held = mem::take(&mut store.held);
        store.charge(budget);
        Some(held)
    }

    /// Shows bytes that are held a last time if there are more than were shown, and lets them go: nothing comes behind them.
    /// The parser is told of what it did not take.
    pub(super) fn let_go_of_held<L: Listener>(&mut self, side: Side, around: &mut Surroundings<'_, L>) {
        let shown = self.store.as_ref().map_or(0, |store| store.shown);
        let Some(held) = self.take_held(around.budget) else { return };
        let left = if held.len() > shown {
            match self.show(side, &held, around) {
                Shown::Held(from) => held.get(from..),
                Shown::All => None,
            }
        } else {
            Some(held.as_slice())
        };
        if let Some(left) = left.filter(|left| !left.is_empty()) {
            around.listener.left(side, left);
            if let Some(store) = &mut self.store {
                store.need = 0;
            }
        }
        if let Some(store) = &mut self.store {
            store.shown = 0;
        }
    }

    /// Passes over bytes that will not come.
    pub(super) fn gap<L: Listener>(
        &mut self,
        side: Side,
        missing: usize,
        reason: Reason,
        around: &mut Surroundings<'_, L>,
    ) {
        if missing == 0 {
            return;
        }
        self.next = self.next.after(missing);
        let mut bytes = u64::try_from(missing).unwrap_or(u64::MAX);
        let mut pass_over = |half: &mut Self| {
            let skipped = half.skip.min(bytes);
            half.skip = half.skip.saturating_sub(skipped);
            bytes = bytes.saturating_sub(skipped);
            bytes
        };
        if self.mode != Mode::Open || pass_over(self) == 0 {
            return;
        }
        self.let_go_of_held(side, around);
        if self.mode != Mode::Open || pass_over(self) == 0 {
            return;
        }
        self.tell_gap(side, LostBytes { bytes, reason }, around);
    }

    fn tell_gap<L: Listener>(&mut self, side: Side, lost: LostBytes, around: &mut Surroundings<'_, L>) {
        around.listener.lost(side, lost);
        match around.listener.stretch(side, Stretch::Gap(lost.bytes)) {
            Step::Took(_) | Step::Need(_) => {}
            Step::Skip(u64::MAX) => {
                self.mode = Mode::Deaf;
                self.release(around.budget);
            }
            Step::Skip(n) => self.skip = n,
            Step::Done | Step::Lost(_) => {
                self.mode = Mode::Over;
                self.release(around.budget);
            }
        }
    }
}
