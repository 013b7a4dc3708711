//! Deals packets into shards, and sets the ticks by which all shards tell the time.
//!
//! In: batches. Out: the same batches with a column of shards and a few [`Mark`]s. Ticks depend on the packets alone, never
//! on where a batch ends, so that a capture that comes in other pieces gives the same.

use std::time::Duration;

use crate::{
    base::{CaptureTime, Place, Shed},
    capture::{Batch, Interfaces},
    decode,
};

/// A time that lies further ahead than this is believed when the next packet confirms it: one odd time stamp must not end
/// all flows.
const LEAP: Duration = Duration::from_secs(3600);

/// A batch as all workers see it.
#[derive(Debug)]
pub(super) struct Dealt {
    pub(super) batch: Batch,
    /// One a packet.
    pub(super) shards: Vec<u8>,
    /// In order.
    pub(super) marks: Vec<Mark>,
    /// Capture time behind the last packet.
    pub(super) time: CaptureTime,
    /// What is left undone from its first packet on.
    pub(super) shed: Shed,
}

/// Something that happens to every shard between two packets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Index of the packet before which it happens; the number of packets where it happens behind them all.
    pub(super) before: usize,
    /// Place of the packet behind which it happens, be it the last one of the batch before.
    pub(super) place: Place,
    pub(super) time: CaptureTime,
    pub(super) what: What,
}

/// What a mark tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Capture time passed a second.
    Tick,
    /// The capture ends here; another one may begin, and knows nothing of this one.
    End,
}

/// The dealer of one input.
#[derive(Debug)]
pub(super) struct Dealer {
    seed: u64,
    interfaces: Interfaces,
    clock: Clock,
    next: Place,
    shed: Shed,
}

/// Capture time, which never goes back.
#[derive(Clone, Copy, Debug, Default)]
struct Clock {
    /// `None` before the first packet.
    latest: Option<CaptureTime>,
    /// Whether the packet before leapt ahead.
    is_leaping: bool,
}

impl Clock {
    /// Whether a packet of this time takes the clock to another second.
    #[inline]
    fn passes(&mut self, time: CaptureTime) -> bool {
        let Some(latest) = self.latest else {
            self.latest = Some(time);
            return false;
        };
        if time <= latest {
            self.is_leaping = false;
            return false;
        }
        if time.since(latest) > LEAP && !self.is_leaping {
            self.is_leaping = true;
            return false;
        }
        self.is_leaping = false;
        self.latest = Some(time);
        time.secs() > latest.secs()
    }

    fn time(self) -> CaptureTime {
        self.latest.unwrap_or_default()
    }
}

impl Dealer {
    /// A dealer with this key of shards; what passes is counted by interface.
    pub(super) fn new(seed: u64, interfaces: Interfaces) -> Self {
        Self { seed, interfaces, clock: Clock::default(), next: Place(1), shed: Shed::default() }
    }

    /// From the next batch on so much is left undone.
    pub(super) fn shed(&mut self, shed: Shed) {
        self.shed = shed;
    }

    /// Deals a batch.
    pub(super) fn deal(&mut self, batch: Batch) -> Dealt {
        let mut shards = Vec::with_capacity(batch.len());
        let mut marks = Vec::new();
        if batch.is_other_capture() {
            marks.push(self.mark(What::End, 0, batch.first()));
            self.clock = Clock::default();
        }
        let mut run = Run::default();
        for (packet, index) in batch.packets().zip(0..) {
            if self.clock.passes(packet.time) {
                marks.push(self.mark(What::Tick, index, packet.place));
            }
            #[expect(clippy::cast_possible_truncation, reason = "there are fewer shards than 256")]
            shards.push(decode::shard_of(&packet, self.seed) as u8);
            if packet.interface != run.interface {
                run.count(&self.interfaces);
                run = Run { interface: packet.interface, ..Run::default() };
            }
            run.packets += 1;
            run.bytes += u64::from(packet.wire_len);
            run.last = packet.time;
        }
        run.count(&self.interfaces);
        self.next = Place(batch.first().0 + batch.len() as u64);
        Dealt { batch, shards, marks, time: self.clock.time(), shed: self.shed }
    }

    /// A tick, where time has come to another second without a packet to tell it.
    pub(super) fn tick(&mut self, time: CaptureTime) -> Option<Dealt> {
        self.clock.passes(time).then(|| self.empty(What::Tick))
    }

    /// The last thing to deal: the end of the input.
    pub(super) fn end(&self) -> Dealt {
        self.empty(What::End)
    }

    fn empty(&self, what: What) -> Dealt {
        let marks = vec![self.mark(what, 0, self.next)];
        Dealt { batch: Batch::default(), shards: Vec::new(), marks, time: self.clock.time(), shed: self.shed }
    }

    /// A mark before the packet of this index and place.
    fn mark(&self, what: What, before: usize, place: Place) -> Mark {
        Mark { before, place: Place(place.0.saturating_sub(1)), time: self.clock.time(), what }
    }
}

/// Packets in a row from one interface.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    interface: u16,
    packets: u64,
    bytes: u64,
    last: CaptureTime,
}

impl Run {
    fn count(self, interfaces: &Interfaces) {
        if self.packets > 0
            && let Some(interface) = interfaces.at(self.interface)
        {
            interface.add(self.packets, self.bytes, self.last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The seconds at which the clock ticks.
    fn ticks(times: &[i64]) -> Vec<i64> {
        let mut clock = Clock::default();
        times.iter().copied().filter(|time| clock.passes(CaptureTime::from_secs(*time))).collect()
    }

    #[test]
    fn time_never_goes_back() {
        assert_eq!(ticks(&[10, 10, 11, 9, 10, 11, 12]), [11, 12]);
    }

    #[test]
    fn one_odd_time_stamp_does_not_move_the_clock() {
        assert_eq!(ticks(&[10, 9_000_000, 11, 12]), [11, 12]);
        assert_eq!(ticks(&[10, 9_000_000, 9_000_000, 9_000_001]), [9_000_000, 9_000_001]);
    }
}
