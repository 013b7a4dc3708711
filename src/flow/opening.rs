//! SYNs that nobody answered yet, remembered in a few bytes each, so that a flood of them costs no flow.
//!
//! What is remembered only helps: an answer tells both sequence numbers as well. So a place that two openings share holds the
//! later one, and nothing is ever searched or let go.

use super::{SeqNumber, Side};

/// Places of one shard.
const PLACES: usize = 1024;

#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// Of the key's hash; zero where nothing is remembered.
    tag: u32,
    first: SeqNumber,
}

/// The latest openings of a shard.
#[derive(Debug)]
pub struct Openings {
    places: Box<[Place]>,
}

impl Default for Openings {
    fn default() -> Self {
        Self { places: vec![Place::default(); PLACES].into_boxed_slice() }
    }
}

impl Openings {
    /// Remembers a SYN: the hash of the flow's key, who sent it, the first sequence number of the bytes behind it.
    ///
    /// False where the same was remembered already.
    pub fn remember(&mut self, hash: u64, side: Side, first: SeqNumber) -> bool {
        let (index, tag) = place_of(hash, side);
        let Some(place) = self.places.get_mut(index) else { return false };
        let is_new = (place.tag, place.first) != (tag, first);
        *place = Place { tag, first };
        is_new
    }

    /// Takes back what was remembered of a side's SYN.
    pub fn take(&mut self, hash: u64, side: Side) -> Option<SeqNumber> {
        let (index, tag) = place_of(hash, side);
        let place = self.places.get_mut(index).filter(|place| place.tag == tag)?;
        place.tag = 0;
        Some(place.first)
    }
}

fn place_of(hash: u64, side: Side) -> (usize, u32) {
    let [high, low] = [hash >> 32, hash & 0xffff_ffff].map(|half| u32::try_from(half).unwrap_or(0));
    let mark = match side {
        Side::Low => 1,
        Side::High => 2,
    };
    // Never zero, and never the same for both sides.
    (usize::try_from(low).unwrap_or(0) & PLACES.saturating_sub(1), high & !3 | mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syn_is_remembered_for_its_side_until_it_is_taken() {
        let mut openings = Openings::default();
        let hash = 0x1234_5678_9abc_def0;
        assert!(openings.remember(hash, Side::Low, SeqNumber(7)));
        assert!(!openings.remember(hash, Side::Low, SeqNumber(7)), "the same SYN once more");
        assert_eq!(openings.take(hash, Side::High), None);
        assert_eq!(openings.take(hash, Side::Low), Some(SeqNumber(7)));
        assert_eq!(openings.take(hash, Side::Low), None);
    }
}
