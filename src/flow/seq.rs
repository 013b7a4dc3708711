//! Sequence numbers of TCP, which wrap around.

/// A sequence number. Its order is that of RFC 9293, section 3.4: what lies less than half the circle ahead is later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeqNumber(pub u32);

impl SeqNumber {
    /// The number `n` bytes later.
    #[must_use]
    pub fn after(self, n: usize) -> Self {
        // The circle has 2^32 places: what does not fit into 32 bits only goes around.
        Self(self.0.wrapping_add(u32::try_from(n & 0xffff_ffff).unwrap_or(0)))
    }

    /// How far `self` lies ahead of `other`; negative where it lies behind.
    #[must_use]
    pub const fn ahead_of(self, other: Self) -> i32 {
        self.0.wrapping_sub(other.0).cast_signed()
    }

    /// Bytes from `other` to `self`, zero where `self` lies behind.
    #[must_use]
    pub fn since(self, other: Self) -> usize {
        usize::try_from(self.ahead_of(other)).unwrap_or(0)
    }

    /// Whether `self` comes before `other`.
    #[must_use]
    pub const fn is_before(self, other: Self) -> bool {
        self.ahead_of(other) < 0
    }

    /// The later of two.
    #[must_use]
    pub const fn max(self, other: Self) -> Self {
        if self.is_before(other) { other } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_holds_across_the_wrap() {
        let (before, behind) = (SeqNumber(0xffff_fff0), SeqNumber(0x10));
        assert!(before.is_before(behind));
        assert!(!behind.is_before(before));
        assert_eq!(behind.since(before), 0x20);
        assert_eq!(before.since(behind), 0);
        assert_eq!(before.after(0x20), behind);
        assert_eq!(before.max(behind), behind);
    }
}
