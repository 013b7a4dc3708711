//! Brings together what all workers made of one batch, in the order of the capture.

use super::worker::Inspected;
use crate::{
    base::{Counts, Place},
    inspect::Gauges,
    observe::Observation,
};

/// All workers' observations of one batch.
#[derive(Debug, Default)]
pub(super) struct Merged {
    pub(super) observations: Vec<Observation>,
    pub(super) counts: Counts,
    pub(super) gauges: Gauges,
}

impl Merged {
    /// Takes what one worker found.
    pub(super) fn add(&mut self, inspected: &mut Inspected) {
        if self.observations.is_empty() {
            std::mem::swap(&mut self.observations, &mut inspected.observations);
        } else {
            self.observations.append(&mut inspected.observations);
        }
        self.counts.take(&mut inspected.counts);
        self.gauges.tcp_flows += inspected.gauges.tcp_flows;
        self.gauges.udp_flows += inspected.gauges.udp_flows;
        self.gauges.buffered_bytes += inspected.gauges.buffered_bytes;
    }

    /// Puts the observations into the order of all output.
    ///
    /// The sort is stable and its key names the shard, in which order is time: so the result does not depend on how many
    /// workers there are. It is fast, since each worker's part is nearly in order.
    pub(super) fn sort(&mut self) {
        self.observations.sort_by_key(key);
    }
}

fn key(observation: &Observation) -> (Place, u16) {
    (observation.moment.place, observation.moment.shard)
}
