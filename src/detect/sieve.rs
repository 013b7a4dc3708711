//! A sieve: what most hashes fall through, so that an index is asked only for those it may hold.
//!
//! In: hashes. Out: "may be" or "is not". Eight bits for each hash that it was made of; one of them is set.

/// One bit for each hash, by its lowest bits.
#[derive(Debug, Default)]
pub(crate) struct Sieve(Box<[u64]>);

impl Sieve {
    /// A sieve that keeps these.
    pub(crate) fn of(hashes: impl ExactSizeIterator<Item = u64>) -> Self {
        let words = hashes.len().div_ceil(8).next_power_of_two();
        let mut sieve = Self(vec![0; words].into());
        for hash in hashes {
            let (place, bit) = sieve.place(hash);
            if let Some(word) = sieve.0.get_mut(place) {
                *word |= bit;
            }
        }
        sieve
    }

    /// Whether it may be among those that it was made of; never `false` for one of them.
    pub(crate) fn may_hold(&self, hash: u64) -> bool {
        let (place, bit) = self.place(hash);
        self.0.get(place).is_some_and(|word| word & bit != 0)
    }

    /// Number of the word and the bit in it; the count of words is a power of two.
    fn place(&self, hash: u64) -> (usize, u64) {
        let places = u64::try_from(self.0.len()).unwrap_or_default().saturating_sub(1);
        (usize::try_from(hash >> 6 & places).unwrap_or_default(), 1 << (hash & 63))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_it_was_made_of_is_held_and_most_else_is_not(hashes in prop::collection::hash_set(any::<u64>(), 0..300)) {
            let sieve = Sieve::of(hashes.iter().copied().collect::<Vec<_>>().into_iter());
            prop_assert!(hashes.iter().all(|&hash| sieve.may_hold(hash)));
            let others = (0..1_000_u64).map(|number| number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            prop_assert!(others.filter(|&hash| sieve.may_hold(hash) && !hashes.contains(&hash)).count() < 250);
        }
    }

    #[test]
    fn an_empty_one_holds_nothing() {
        assert!(!Sieve::default().may_hold(1) && !Sieve::of([].into_iter()).may_hold(1));
    }
}
