//! The threads of the house and the queues between them: from batches of packets to findings in the order of the capture.
//!
//! In: a [`capture::Reader`](crate::capture::Reader), or live interfaces. Out: [`Output`]s, told to one consumer in order.
//! One thread deals packets into shards, workers inspect the shards they own, one stage judges. What comes out does not
//! depend on how many workers there are. Must never look into a frame itself, and every queue is bounded: replay waits for
//! a slow stage, live capture drops and counts.

mod deal;
mod guard;
mod judge;
mod live;
mod merge;
mod pulse;
mod replay;
mod shed;
mod threads;
mod worker;

pub use live::{Live, live};
pub use pulse::Pulse;
pub use replay::replay;

use crate::{
    base::{CaptureTime, Counts},
    decode::SHARDS,
    detect,
    detect::Judged,
    inspect,
};

/// What the stages are made with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Of every shard's inspector.
    pub inspect: inspect::Settings,
    /// Of the one detection stage.
    pub detect: detect::Settings,
    /// How many threads inspect; at least one, and no more than there are shards.
    pub workers: usize,
}

impl Settings {
    fn workers(&self) -> usize {
        self.workers.clamp(1, usize::from(SHARDS))
    }
}

/// What became known with one batch of packets, in the order of the capture.
#[derive(Debug)]
pub struct Output<'a> {
    /// Observations that are judged, with what was found.
    pub judged: &'a [Judged],
    /// What was counted since the last output. Whatever is left in it is forgotten.
    pub counts: &'a mut Counts,
    /// How much is held at the moment.
    pub gauges: inspect::Gauges,
    /// Capture time up to which all is told, but for what detection still holds.
    pub time: CaptureTime,
}

#[cfg(test)]
mod tests;
