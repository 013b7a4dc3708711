//! Memory per client, bounded: what each part of detection keeps of one browser or device.

use lru::LruCache;

use super::view::ClientKey;

/// What an entry of the table takes beside its value, roughly: key, links and its place in the table.
const ENTRY_BYTES: usize = size_of::<ClientKey>() + 48;

/// What is kept of a client knows how much it takes.
pub(crate) trait Weighs: Default {
    /// Bytes on the heap, about; in constant time, and the same for the same observations.
    fn heap_bytes(&self) -> usize;
}

/// One value for each client; the client that was silent longest is forgotten first.
pub(crate) struct PerClient<T> {
    clients: LruCache<ClientKey, Weighed<T>, foldhash::quality::RandomState>,
    most: usize,
    most_bytes: usize,
    bytes: usize,
}

/// A value, and what it took when it was last asked for.
#[derive(Default)]
struct Weighed<T> {
    value: T,
    bytes: usize,
}

impl<T: Weighs> PerClient<T> {
    /// Memory for at most so many clients, at least one, and of about so many bytes: what a client's latest observation added
    /// is counted with its next one.
    pub(crate) fn new(most: usize, most_bytes: usize) -> Self {
        let clients = LruCache::unbounded_with_hasher(foldhash::quality::RandomState::default());
        Self { clients, most: most.max(1), most_bytes, bytes: 0 }
    }

    /// What is known of a client, made anew where nothing is.
    pub(crate) fn of(&mut self, client: ClientKey) -> &mut T {
        // Found first, so that it is the last to be forgotten.
        let weighed = self.clients.get_or_insert_mut(client, Weighed::default);
        let now = ENTRY_BYTES + size_of::<Weighed<T>>() + weighed.value.heap_bytes();
        self.bytes = self.bytes.saturating_sub(weighed.bytes).saturating_add(now);
        weighed.bytes = now;
        while (self.bytes > self.most_bytes || self.clients.len() > self.most)
            && self.clients.len() > 1
            && let Some((_, silent)) = self.clients.pop_lru()
        {
            self.bytes = self.bytes.saturating_sub(silent.bytes);
        }
        &mut self.clients.get_or_insert_mut(client, Weighed::default).value
    }

    /// What is known of a client, if anything.
    pub(crate) fn known(&mut self, client: ClientKey) -> Option<&mut T> {
        self.clients.get_mut(&client).map(|weighed| &mut weighed.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Notes(Vec<u8>);

    impl Weighs for Notes {
        fn heap_bytes(&self) -> usize {
            self.0.capacity()
        }
    }

    fn client(number: u8) -> ClientKey {
        ClientKey { ip: [10, 0, 0, number].into(), agent: 0 }
    }

    #[test]
    fn the_client_that_was_silent_longest_is_forgotten_where_clients_are_too_many() {
        let mut notes = PerClient::<Notes>::new(2, usize::MAX);
        for number in [1, 2, 1, 3] {
            notes.of(client(number)).0.push(number);
        }
        assert_eq!(notes.known(client(1)).map(|notes| notes.0.len()), Some(2));
        assert!(notes.known(client(2)).is_none() && notes.known(client(3)).is_some());
    }

    #[test]
    fn bytes_are_bounded_over_all_clients_and_the_one_at_hand_is_kept() {
        let mut notes = PerClient::<Notes>::new(1_000, 20_000);
        for round in 0..20 {
            for number in 0..200 {
                notes.of(client(number)).0.resize(round * 20, 0);
                assert!(notes.bytes <= 20_000 + 400);
                assert!(notes.known(client(number)).is_some());
            }
        }
        let true_sum: usize = notes.clients.iter().map(|(_, weighed)| weighed.bytes).sum();
        assert_eq!(notes.bytes, true_sum);
        assert!(notes.clients.len() < 200);
    }
}
