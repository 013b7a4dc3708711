//! Sets of bytes, asked for each byte of what passes: one look into a table.
//!
//! In: a byte. Out: yes or no. Knows no set itself.

/// Some of the 256 bytes.
pub(crate) struct ByteSet([bool; 256]);

impl ByteSet {
    /// These bytes.
    pub(crate) const fn of(bytes: &[u8]) -> Self {
        let mut set = Self([false; 256]);
        let mut at = 0;
        while at < bytes.len() {
            set.0[bytes[at] as usize] = true;
            at += 1;
        }
        set
    }

    /// Letters and digits of ASCII, and these bytes.
    pub(crate) const fn alphanumeric_or(bytes: &[u8]) -> Self {
        let mut set = Self::of(bytes);
        let mut byte = 0;
        while byte < 128_u8 {
            set.0[byte as usize] |= byte.is_ascii_alphanumeric();
            byte += 1;
        }
        set
    }

    /// These, and all bytes from `first` on.
    pub(crate) const fn and_from(mut self, first: u8) -> Self {
        let mut at = first as usize;
        while at < 256 {
            self.0[at] = true;
            at += 1;
        }
        self
    }

    /// Whether a byte is among them.
    pub(crate) const fn has(&self, byte: u8) -> bool {
        self.0[byte as usize]
    }

    /// Whether all of these are.
    pub(crate) fn has_all(&self, bytes: &[u8]) -> bool {
        bytes.iter().all(|&byte| self.has(byte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_have_what_they_were_made_of_and_nothing_else() {
        static SET: ByteSet = ByteSet::alphanumeric_or(b"-_").and_from(0xf0);
        for byte in 0..=u8::MAX {
            let wanted = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | 0xf0..);
            assert_eq!(SET.has(byte), wanted, "{byte}");
        }
        assert!(SET.has_all(b"a-z_9") && SET.has_all(b"") && !SET.has_all(b"a b"));
        assert!(ByteSet::of(b"").has_all(b"") && !ByteSet::of(b"a").has(b'b'));
    }
}
