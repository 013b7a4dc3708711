//! Buffers that are handed on, and filled again once nobody looks into them any more: memory that is warm costs neither a page
//! fault every 4 KiB nor a way to it past the caches.

use std::{collections::VecDeque, sync::Arc};

use super::batch::Buffer;

/// The buffers that are lent, the longest lent first, as many as are remembered.
#[derive(Debug)]
pub(super) struct Lent {
    buffers: VecDeque<Buffer>,
    max: usize,
}

impl Lent {
    /// Remembers at most `max`, at least one: so many at most are held while nobody needs them.
    pub(super) fn new(max: usize) -> Self {
        Self { buffers: VecDeque::new(), max: max.max(1) }
    }

    /// An empty buffer: one that nobody else holds any more, where there is one.
    pub(super) fn empty(&mut self) -> Vec<u8> {
        let free = self.buffers.iter().position(|buffer| Arc::strong_count(buffer) == 1);
        let free = free.and_then(|at| self.buffers.remove(at));
        let mut bytes = free.and_then(|buffer| Arc::try_unwrap(buffer).ok()).unwrap_or_default();
        bytes.clear();
        bytes
    }

    /// Shares what a buffer was filled with.
    pub(super) fn lend(&mut self, bytes: Vec<u8>) -> Buffer {
        let buffer = Buffer::new(bytes);
        if self.buffers.len() == self.max {
            self.buffers.pop_front();
        }
        self.buffers.push_back(Buffer::clone(&buffer));
        buffer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_buffer_comes_back_empty_once_nobody_holds_it() {
        let mut lent = Lent::new(2);
        let mut bytes = lent.empty();
        bytes.extend([1; 100]);
        let held = lent.lend(bytes);
        assert_eq!(lent.empty().capacity(), 0);
        assert_eq!(*held, [1; 100]);
        drop(held);
        let again = lent.empty();
        assert!(again.is_empty() && again.capacity() >= 100);
        assert_eq!(lent.empty().capacity(), 0);
    }

    #[test]
    fn no_more_are_remembered_than_may_be() {
        let mut lent = Lent::new(2);
        for len in 1..=5 {
            drop(lent.lend(vec![0; len]));
        }
        let found = [lent.empty(), lent.empty(), lent.empty()].map(|bytes| bytes.capacity());
        assert_eq!(found, [4, 5, 0]);
    }
}
