//! Where in the input something happened, which is what output is ordered by.

use super::CaptureTime;

/// The number of a packet in the whole input, from 1, over all files or interfaces in the order in which they are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub u64);

/// When and where an observation became complete. Its order is the order of all output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Of the packet, or of the tick, that completed it.
    pub place: Place,
    /// The shard that saw it; a tick completes observations in many shards at one place.
    pub shard: u16,
    /// Counts what one packet or tick completed in one shard, from 0.
    pub ordinal: u32,
    /// Capture time of that packet.
    pub time: CaptureTime,
}
