//! Records that were made lately, to be used again.
//!
//! In: keys. Out: what was made of them, anew where it is not there any more. Each record has one place, by the hash of its
//! key, and the newer one stays: unlike a list of what was used last, finding one touches nothing else. Bounded.

use std::{
    borrow::Borrow,
    hash::{BuildHasher, Hash},
};

use foldhash::quality::RandomState;

/// Records by their keys.
pub(super) struct Lately<K, V> {
    places: Box<[Option<(K, V)>]>,
    hasher: RandomState,
}

impl<K, V: Clone> Lately<K, V> {
    /// Room for so many records at most.
    pub(super) fn new(most: usize) -> Self {
        Self { places: (0..most.max(1)).map(|_| None).collect(), hasher: RandomState::default() }
    }

    /// The record of a key; `make` gives it with the key to know it by.
    pub(super) fn get_or_make<Q>(&mut self, key: &Q, make: impl FnOnce() -> (K, V)) -> V
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let places = u64::try_from(self.places.len()).unwrap_or(u64::MAX);
        let at = usize::try_from(self.hasher.hash_one(key) % places).unwrap_or_default();
        let place = &mut self.places[at];
        match place {
            Some((known, record)) if (*known).borrow() == key => record.clone(),
            _ => place.insert(make()).1.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_not_made_again_and_what_had_to_go_is() {
        let mut lately = Lately::<String, usize>::new(1);
        let mut made = 0;
        let mut get = |key: &str| {
            lately.get_or_make(key, || {
                made += 1;
                (key.to_owned(), made)
            })
        };
        assert_eq!((get("one"), get("one")), (1, 1));
        assert_eq!((get("other"), get("one")), (2, 3));
    }
}
