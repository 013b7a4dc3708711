//! Deals packets into shards, and sets the ticks by which all shards tell the time.
//!
//! In: batches. Out: the same batches with a column of shards and a few [`Mark`]s. Ticks depend on the packets alone, never
//! on where a batch ends, so that a capture that comes in other pieces gives the same. Fragments are put together here, since
//! only the whole tells to which flow it belongs.

use std::time::Duration;

use super::guard::guarded;
use crate::{
    base::{CaptureTime, Counts, Packet, Place, Shed},
    capture::{Batch, Interfaces},
    decode::{self, Decoder, Gathered, Home, SHARDS, Whole},
};

/// Marks a packet in the column of shards as a fragment that was kept.
const FRAGMENT: u8 = 0x80;

const _: () = assert!(SHARDS <= FRAGMENT as u16, "shards leave the bit free");

/// Fragments wait for all shards together as for so many of them by themselves.
const SHARES: usize = 16;

/// A time that lies further ahead than this is believed when the next packet confirms it: one odd time stamp must not end
/// all flows.
const LEAP: Duration = Duration::from_secs(3600);

/// A batch as all workers see it.
#[derive(Debug)]
pub(super) struct Dealt {
    pub(super) batch: Batch,
    /// One a packet, with [`FRAGMENT`] where it is one.
    shards: Vec<u8>,
    /// Datagrams that fragments made whole, by the index of the packet that did, in order.
    wholes: Vec<(usize, Whole)>,
    /// In order.
    pub(super) marks: Vec<Mark>,
    /// Capture time behind the last packet.
    pub(super) time: CaptureTime,
    /// What is left undone from its first packet on.
    pub(super) shed: Shed,
    /// What was counted while fragments were put together.
    pub(super) counts: Counts,
    /// Bytes of fragments that wait.
    pub(super) fragment_bytes: usize,
}

impl Dealt {
    /// How many packets it holds.
    pub(super) fn len(&self) -> usize {
        self.shards.len()
    }

    /// The shard of the packet at an index, and whether that is a fragment.
    #[inline]
    pub(super) fn shard(&self, index: usize) -> (usize, bool) {
        let shard = self.shards[index];
        (usize::from(shard & !FRAGMENT), shard & FRAGMENT != 0)
    }

    /// The datagram that the fragment at an index made whole.
    pub(super) fn whole(&self, index: usize) -> Option<&Whole> {
        let at = self.wholes.binary_search_by_key(&index, |(index, _)| *index).ok()?;
        Some(&self.wholes[at].1)
    }
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
    fragments: Decoder,
    counts: Counts,
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
    /// A dealer with this key of shards and these bounds of one shard; what passes is counted by interface.
    pub(super) fn new(seed: u64, shard: &decode::Limits, interfaces: Interfaces) -> Self {
        let limits = decode::Limits {
            fragmented_datagrams: shard.fragmented_datagrams.saturating_mul(SHARES),
            fragment_bytes: shard.fragment_bytes.saturating_mul(SHARES),
            ..shard.clone()
        };
        Self {
            seed,
            fragments: Decoder::new(&limits, seed),
            counts: Counts::default(),
            interfaces,
            clock: Clock::default(),
            next: Place(1),
            shed: Shed::default(),
        }
    }

    /// From the next batch on so much is left undone.
    pub(super) fn shed(&mut self, shed: Shed) {
        self.shed = shed;
    }

    /// Deals a batch.
    pub(super) fn deal(&mut self, batch: Batch) -> Dealt {
        let mut shards = Vec::with_capacity(batch.len());
        let (mut marks, mut wholes) = (Vec::new(), Vec::new());
        if batch.is_other_capture() {
            marks.push(self.mark(What::End, 0, batch.first()));
            self.clock = Clock::default();
        }
        let mut run = Run::default();
        for (packet, index) in batch.packets().zip(0..) {
            if self.clock.passes(packet.time) {
                marks.push(self.mark(What::Tick, index, packet.place));
            }
            shards.push(match decode::home(&packet, self.seed) {
                Home::Shard(shard) => low(shard),
                Home::Fragment(shard) => self.fragment(&packet, shard, |whole| wholes.push((index, whole))),
            });
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
        Dealt { batch, shards, wholes, ..self.dealt(marks) }
    }

    /// Keeps a fragment, which alone would belong to this shard; gives what to write into the column.
    #[cold]
    fn fragment(&mut self, packet: &Packet<'_>, shard: u16, whole: impl FnOnce(Whole)) -> u8 {
        let mut gathered = Gathered::Waits;
        if !guarded(|| gathered = self.fragments.gather(packet)) {
            self.counts.panics += 1;
            self.fragments.finish();
        }
        match gathered {
            Gathered::Alone => low(shard),
            Gathered::Waits => low(shard) | FRAGMENT,
            Gathered::Whole(datagram) => {
                let shard = datagram.shard(self.seed);
                whole(datagram);
                low(shard) | FRAGMENT
            }
        }
    }

    /// A tick, where time has come to another second without a packet to tell it.
    pub(super) fn tick(&mut self, time: CaptureTime) -> Option<Dealt> {
        self.clock.passes(time).then(|| self.empty(What::Tick))
    }

    /// The last thing to deal: the end of the input.
    pub(super) fn end(&mut self) -> Dealt {
        self.empty(What::End)
    }

    fn empty(&mut self, what: What) -> Dealt {
        let marks = vec![self.mark(what, 0, self.next)];
        self.dealt(marks)
    }

    /// Marks without packets, and what was counted up to here.
    fn dealt(&mut self, marks: Vec<Mark>) -> Dealt {
        let mut counts = std::mem::take(&mut self.counts);
        self.fragments.take_counts(&mut counts);
        Dealt {
            batch: Batch::default(),
            shards: Vec::new(),
            wholes: Vec::new(),
            marks,
            time: self.clock.time(),
            shed: self.shed,
            counts,
            fragment_bytes: self.fragments.buffered_bytes(),
        }
    }

    /// A mark before the packet of this index and place.
    fn mark(&mut self, what: What, before: usize, place: Place) -> Mark {
        match what {
            What::Tick => self.fragments.expire(self.clock.time()),
            What::End => self.fragments.finish(),
        }
        Mark { before, place: Place(place.0.saturating_sub(1)), time: self.clock.time(), what }
    }
}

/// A shard as it stands in the column.
#[expect(clippy::cast_possible_truncation, reason = "there are fewer shards than 256")]
const fn low(shard: u16) -> u8 {
    shard as u8
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
