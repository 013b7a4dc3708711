//! Bytes that come in pieces, in any order: fragments of a DTLS message, CRYPTO frames of QUIC.

/// Holes that are kept at once. So many are an attack: what a sender needs, it sends again.
const HOLES_MAX: usize = 64;

/// Bytes from offset 0, with holes where nothing came yet.
#[derive(Debug, Default)]
pub(crate) struct Pieces {
    bytes: Vec<u8>,
    /// What was seen, as ranges that do not touch, in order.
    seen: Vec<(usize, usize)>,
}

impl Pieces {
    /// Puts a piece in its place, unless it ends behind `max`. What came first is kept.
    pub(crate) fn add(&mut self, offset: usize, piece: &[u8], max: usize) {
        let Some(end) = offset.checked_add(piece.len()).filter(|&end| end <= max) else { return };
        if piece.is_empty() || self.seen.iter().any(|&(from, to)| from <= offset && end <= to) {
            return;
        }
        if self.seen.len() >= HOLES_MAX {
            return;
        }
        if self.bytes.len() < end {
            self.bytes.resize(end, 0);
        }
        let Some(place) = self.bytes.get_mut(offset..end) else { return };
        for (at, (slot, byte)) in (offset..).zip(place.iter_mut().zip(piece)) {
            if !self.seen.iter().any(|&(from, to)| (from..to).contains(&at)) {
                *slot = *byte;
            }
        }
        let (mut start, mut end) = (offset, end);
        self.seen.retain(|&(from, to)| {
            let touches = from <= end && to >= start;
            if touches {
                (start, end) = (start.min(from), end.max(to));
            }
            !touches
        });
        let at = self.seen.partition_point(|&(from, _)| from < start);
        self.seen.insert(at, (start, end));
    }

    /// The bytes from the beginning to the first hole.
    pub(crate) fn prefix(&self) -> &[u8] {
        match self.seen.first() {
            Some(&(0, end)) => self.bytes.get(..end).unwrap_or(&[]),
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_order_of_pieces_does_not_matter(
            bytes in prop::collection::vec(any::<u8>(), 1..200),
            pieces in prop::collection::vec((0..200_usize, 1..60_usize), 1..30),
        ) {
            let mut joined = Pieces::default();
            let mut known = vec![false; bytes.len()];
            for (offset, length) in pieces {
                let start = offset.min(bytes.len());
                let end = (start + length).min(bytes.len());
                joined.add(start, &bytes[start..end], 1000);
                known[start..end].fill(true);
            }
            let prefix = known.iter().take_while(|known| **known).count();
            prop_assert_eq!(joined.prefix(), &bytes[..prefix]);
        }
    }

    #[test]
    fn a_piece_that_ends_behind_the_limit_is_left_out() {
        let mut joined = Pieces::default();
        joined.add(0, &[1; 10], 10);
        joined.add(10, &[1], 10);
        joined.add(usize::MAX, &[1], 10);
        assert_eq!(joined.prefix().len(), 10);
    }
}
