//! What all flows of a shard may keep together.

/// Bytes that may wait in a shard, and how many do.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    used: usize,
    max: usize,
}

impl Budget {
    /// A budget of which nothing is used.
    #[must_use]
    pub const fn new(max: usize) -> Self {
        Self { used: 0, max }
    }

    /// Whether so many bytes more may wait.
    #[must_use]
    pub const fn has_room(&self, bytes: usize) -> bool {
        self.used.saturating_add(bytes) <= self.max
    }

    /// One flow keeps `to` bytes and no longer `from`.
    pub fn change(&mut self, from: usize, to: usize) {
        debug_assert!(from <= self.used, "more given back than taken");
        self.used = self.used.saturating_sub(from).saturating_add(to);
    }

    /// Bytes that wait.
    #[must_use]
    pub const fn used(&self) -> usize {
        self.used
    }
}
