//! Flows: which packets belong together, and the bytes of TCP in the order in which they were sent.
//!
//! In: datagrams as `decode` gives them. Out: stretches of one direction of one flow, to whom the caller says. Must never
//! know a protocol, copy what comes in order, or keep early bytes without a budget.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::arithmetic_side_effects))]

mod assembler;
mod budget;
mod early;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod key;
mod opening;
mod seq;
mod table;
#[cfg(test)]
mod table_tests;
mod tcp;

#[cfg(test)]
mod tests;

use std::time::Duration;

pub use assembler::{GAP_BUDGET, GAP_END, GAP_HELD, GAP_SNAPLEN, GAP_UNSEEN, LostBytes};
pub use budget::Budget;
pub use early::Overlap;
pub use key::{Key, Side, Who, server_side};
pub use opening::Openings;
pub use seq::SeqNumber;
pub use table::{Class, Table};
pub use tcp::{Listener, Opening, Tcp};

/// Bounds of flows. Those that count flows or bytes in all are divided by the number of shards.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Flows known at once, in all.
    pub flows: usize,
    /// Bytes that wait for others to come before them, in all.
    pub buffered_bytes: usize,
    /// Bytes that wait, of one flow.
    pub flow_bytes: usize,
    /// Whether equal addresses and ports in two VLANs are two flows.
    pub vlans_apart: bool,
    /// Whose bytes count where TCP segments that wait overlap.
    pub overlap: Overlap,
    /// Segments of a flow that may still come after a hole was acknowledged, before the hole counts as lost to the capture.
    pub late_segments: u8,
    /// How long a hole may stay that the other side acknowledged, or of whose other side nothing is seen.
    pub hole_wait: Duration,
    /// How long a flow may be silent that was answered.
    pub idle_open: Duration,
    /// How long a flow may be silent that nobody answered.
    pub idle_unanswered: Duration,
    /// How long a UDP flow may be silent that was answered.
    pub idle_udp: Duration,
    /// How long a flow is remembered that ended, so that what comes late opens no other.
    pub idle_closed: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            flows: 1 << 20,
            buffered_bytes: 256 << 20,
            flow_bytes: 1 << 20,
            vlans_apart: false,
            overlap: Overlap::Linux,
            late_segments: 12,
            hole_wait: Duration::from_secs(3),
            idle_open: Duration::from_secs(600),
            idle_unanswered: Duration::from_secs(60),
            idle_udp: Duration::from_secs(120),
            idle_closed: Duration::from_secs(10),
        }
    }
}
