//! Values that many clients have: however drawn they look, they tell nobody apart.
//!
//! In: hashes of values with whose they are. Out: whether several clients were seen with the same. Bounded; the value that was
//! not seen for longest is forgotten first.

use std::{net::IpAddr, num::NonZeroUsize};

use lru::LruCache;
use smallvec::SmallVec;

/// Values that are remembered.
const VALUES: NonZeroUsize = NonZeroUsize::new(16_384).unwrap();

/// From so many addresses on a value is nobody's own: one person has two or three at a time (IPv4, IPv6, a change of network).
const CLIENTS: usize = 4;

/// Addresses of clients by the values that they were seen with.
pub(crate) struct Common {
    values: LruCache<u64, SmallVec<[IpAddr; 1]>, foldhash::quality::RandomState>,
}

impl Common {
    /// Nothing seen yet.
    pub(crate) fn new() -> Self {
        Self { values: LruCache::with_hasher(VALUES, foldhash::quality::RandomState::default()) }
    }

    /// Whether this value is one of many clients, of which this is another.
    pub(crate) fn is_common(&mut self, value: u64, client: IpAddr) -> bool {
        let clients = self.values.get_or_insert_mut(value, SmallVec::new);
        if clients.len() < CLIENTS && !clients.contains(&client) {
            clients.push(client);
        }
        clients.len() == CLIENTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_four_clients_is_nobodys_own() {
        let mut common = Common::new();
        let client = |number: u8| IpAddr::from([10, 0, 0, number]);
        let seen: Vec<bool> = [1, 2, 3, 3, 1, 4, 1].iter().map(|&number| common.is_common(7, client(number))).collect();
        assert_eq!(seen, [false, false, false, false, false, true, true]);
        assert!(!common.is_common(8, client(1)));
    }
}
