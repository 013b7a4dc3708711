//! Which site's pages a client's connections serve.
//!
//! Browsers open connections of their own for each site that is visited, so that what two sites load of one host comes by two (Fetch,
//! "network partition key"; in all of them since 2023). In: connections of requests whose page is known. Out: the site of a page
//! that asks by one of them. Nothing where a client was ever seen to share one: old browsers and proxies do. Bounded.

use hashbrown::HashMap;

use super::reference::{Kinship, Party};

/// Connections of one client that are remembered at most: more than a browser keeps open. Beyond, all are learned anew.
const MOST: usize = 256;

/// Connections of one client, each with the site of the pages that it serves.
#[derive(Default)]
pub(crate) struct Connections {
    served: HashMap<u64, Party, foldhash::fast::RandomState>,
    are_shared: bool,
}

impl Connections {
    /// A page of this site was seen to ask by a connection.
    pub(crate) fn note(&mut self, connection: u64, page: Party) {
        if connection == 0 || self.are_shared {
            return;
        }
        match self.served.get(&connection) {
            Some(known) if known.kinship(page) != Kinship::None => {}
            Some(_) => {
                self.are_shared = true;
                self.served = HashMap::default();
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
    fn a_connection_serves_one_site_until_one_serves_two() {
        let (shop, news) = (Party::of("http://shop.example/").unwrap(), Party::of("http://news.example/").unwrap());
        let mut connections = Connections::default();
        connections.note(7, shop);
        connections.note(8, news);
        connections.note(0, news);
        connections.note(7, Party::of("http://www.shop.example/a").unwrap());
        assert_eq!(
            (connections.serves(7), connections.serves(8), connections.serves(0)),
            (Some(shop), Some(news), None)
        );
        connections.note(7, news);
        assert_eq!((connections.serves(7), connections.serves(8)), (None, None), "this client shares them");
        connections.note(9, shop);
        assert_eq!(connections.serves(9), None);
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
