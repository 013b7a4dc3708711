//! What a fuzz target asks of a shard, beyond that nothing upsets it.
//!
//! Observations come in the order of the packets, the same for every seed of the hashes; flows and bytes that wait stay within their
//! bounds; and a shard that is done holds nothing.
#![expect(clippy::missing_panics_doc, reason = "a target panics where what it asks does not hold")]

use super::{Gauges, Inspector, Settings};
use crate::{
    base::{CaptureTime, Counts, Place, fuzz::Input},
    decode,
    observe::{Observation, Observed},
};

const FLOWS: usize = 8;
const BYTES: usize = 4096;

/// Packets of one shard, with the ticks of capture time among them.
pub fn packets(data: &[u8]) {
    let (seen, counts) = inspect(data, 1);
    let (again, counted) = inspect(data, 0x0123_4567_89ab_cdef);
    assert_eq!(seen, again, "hashes decide");
    assert_eq!(counts, counted, "hashes decide");
}

fn inspect(data: &[u8], seed: u64) -> (Vec<Observation>, Counts) {
    let shards = usize::from(decode::SHARDS);
    let mut settings = Settings { seed, ..Settings::default() };
    settings.flow.flows = FLOWS * shards;
    settings.flow.buffered_bytes = BYTES * shards;
    settings.decode.fragment_bytes = BYTES;
    let mut inspector = Inspector::new(0, &settings);
    let mut out = Vec::new();
    let (mut input, mut place, mut second) = (Input(data), 0, 0);
    while !input.is_empty() {
        place += 1;
        let packet = decode::fuzz::packet(&mut input, place);
        inspector.packet(&packet, &mut out);
        if packet.wire_len.is_multiple_of(16) {
            second += 7;
            inspector.tick(packet.place, CaptureTime::from_secs(second), &mut out);
        }
        let Gauges { tcp_flows, udp_flows, buffered_bytes } = inspector.gauges();
        assert!(tcp_flows + udp_flows <= FLOWS, "{tcp_flows} and {udp_flows} flows");
        assert!(buffered_bytes <= 2 * BYTES, "{buffered_bytes} bytes wait");
    }
    inspector.finish(Place(place), CaptureTime::from_secs(second), &mut out);
    assert_eq!(inspector.gauges(), Gauges::default());
    let is_long = |seen: &Observation| matches!(&seen.what, Observed::Gap(gap) if gap.bytes > 1 << 31);
    assert!(!out.iter().any(is_long), "a gap longer than sequence numbers can tell");
    assert!(out.windows(2).all(|pair| pair[0].moment < pair[1].moment), "out of order");
    let mut counts = Counts::default();
    inspector.take_counts(&mut counts);
    assert_eq!(counts.panics, 0);
    (out, counts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_the_fuzz_target_asks_holds_for_random_bytes(data in prop::collection::vec(any::<u8>(), 0..600)) {
            super::packets(&data);
        }
    }
}
