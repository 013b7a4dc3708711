//! Memory per client, bounded: what each part of detection keeps of one browser or device.

use std::num::NonZeroUsize;

use lru::LruCache;

use super::seen::ClientKey;

/// One value for each client; the least recently seen client is forgotten first.
pub(crate) struct PerClient<T> {
    clients: LruCache<ClientKey, T, foldhash::quality::RandomState>,
}

impl<T: Default> PerClient<T> {
    /// Memory for at most so many clients, at least one.
    pub(crate) fn new(most: usize) -> Self {
        let most = NonZeroUsize::new(most).unwrap_or(NonZeroUsize::MIN);
        Self { clients: LruCache::with_hasher(most, foldhash::quality::RandomState::default()) }
    }

    /// What is known of a client, made anew where nothing is.
    pub(crate) fn of(&mut self, client: ClientKey) -> &mut T {
        self.clients.get_or_insert_mut(client, T::default)
    }

    /// What is known of a client, if anything.
    pub(crate) fn known(&mut self, client: ClientKey) -> Option<&mut T> {
        self.clients.get_mut(&client)
    }
}
