//! Which site's pages a client's connections serve.
//!
//! Browsers open connections of their own for each site that is visited, so that what two sites load of one host comes by two (Fetch,
//! "network partition key"). In: connections of requests whose page is known. Out: the site of a page that asks by one of them.
//! Nothing where a client shares them more than now and then: old browsers and proxies do. Ports are used again, which looks like
//! that, and is rare. Bounded.

use hashbrown::HashMap;

use super::reference::{Kinship, Party};

/// Connections of one client that are remembered at most: more than a browser keeps open. Beyond, all are learned anew.
const MOST: usize = 256;

/// So many requests must agree with what is known of their connection for each that does not.
const AGREEING: u32 = 8;

/// Connections of one client, each with the site of the pages that it serves.
#[derive(Default)]
pub(crate) struct Connections {
    served: HashMap<u64, Party, foldhash::fast::RandomState>,
    agreed: u32,
    contradicted: u32,
}

impl Connections {
    /// A page of this site was seen to ask by a connection.
    pub(crate) fn note(&mut self, connection: u64, page: Party) {
        if connection == 0 {
            return;
        }
        match self.served.get_mut(&connection) {
            Some(known) if known.kinship(page) != Kinship::None => self.agreed = self.agreed.saturating_add(1),
            Some(known) => {
                self.contradicted = self.contradicted.saturating_add(1);
                *known = page;
            }
            None => {
                if self.served.len() == MOST {
                    self.served.clear();
                }
                self.served.insert(connection, page);
            }
        }
    }

    /// Whose pages a connection serves.
    pub(crate) fn serves(&self, connection: u64) -> Option<Party> {
        if self.contradicted.saturating_mul(AGREEING) > self.agreed {
            return None;
        }
        self.served.get(&connection).copied()
    }

    /// What they take on the heap.
    pub(crate) fn bytes(&self) -> usize {
        self.served.allocation_size()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_serves_one_site_unless_the_client_shares_them() {
        let (shop, news) = (Party::of("http://shop.example/").unwrap(), Party::of("http://news.example/").unwrap());
        let mut connections = Connections::default();
        connections.note(7, shop);
        connections.note(8, news);
        connections.note(0, news);
        connections.note(7, Party::of("http://www.shop.example/a").unwrap());
        let served = |connections: &Connections| [0, 7, 8].map(|connection| connections.serves(connection));
        assert_eq!(served(&connections), [None, Some(shop), Some(news)]);
        connections.note(7, news);
        assert_eq!(served(&connections), [None; 3], "this client shares them");
        (0..AGREEING).for_each(|_| connections.note(8, news));
        assert_eq!(served(&connections), [None, Some(news), Some(news)], "a port was used again");
    }

    #[test]
    fn memory_is_bounded_and_the_newest_connection_is_always_known() {
        let shop = Party::of("http://shop.example/").unwrap();
        let mut connections = Connections::default();
        for connection in 1..=1_000 {
            connections.note(connection, shop);
            assert_eq!(connections.serves(connection), Some(shop));
        }
        assert_eq!(connections.serves(1), None);
        assert!(connections.bytes() <= 2 * 512 * size_of::<(u64, Party)>());
    }
}
