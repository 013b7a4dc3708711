//! The rest of a packet while its headers are peeled off.

/// Bytes not yet peeled, and how many more there were on the wire behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rest<'a> {
    pub(super) bytes: &'a [u8],
    /// Bytes behind the last one that the snap length cut.
    pub(super) cut: usize,
}

impl<'a> Rest<'a> {
    /// What is left without the first `n` bytes.
    pub(super) fn skip(self, n: usize) -> Option<Self> {
        Some(Self { bytes: self.bytes.get(n..)?, cut: self.cut })
    }

    /// The first `N` bytes, and what is left without them.
    pub(super) fn split<const N: usize>(self) -> Option<(&'a [u8; N], Self)> {
        let (head, bytes) = self.bytes.split_first_chunk()?;
        Some((head, Self { bytes, cut: self.cut }))
    }

    /// How many bytes there were on the wire.
    pub(super) fn room(self) -> usize {
        self.bytes.len().saturating_add(self.cut)
    }

    /// The first `len` bytes that a header says there are: padding goes, and what the capture lacks of them stays known.
    ///
    /// A length beyond what was on the wire is taken down to that.
    pub(super) fn limit(self, len: usize) -> Self {
        match self.bytes.get(..len) {
            Some(bytes) => Self { bytes, cut: 0 },
            None => Self { bytes: self.bytes, cut: self.cut.min(len.saturating_sub(self.bytes.len())) },
        }
    }

    pub(super) fn u8(self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    pub(super) fn be16(self, at: usize) -> Option<u16> {
        self.bytes.get(at..)?.first_chunk().map(|&bytes| u16::from_be_bytes(bytes))
    }

    pub(super) fn le16(self, at: usize) -> Option<u16> {
        self.bytes.get(at..)?.first_chunk().map(|&bytes| u16::from_le_bytes(bytes))
    }

    pub(super) fn be32(self, at: usize) -> Option<u32> {
        self.bytes.get(at..)?.first_chunk().map(|&bytes| u32::from_be_bytes(bytes))
    }

    pub(super) fn le32(self, at: usize) -> Option<u32> {
        self.bytes.get(at..)?.first_chunk().map(|&bytes| u32::from_le_bytes(bytes))
    }
}
