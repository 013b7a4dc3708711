//! How fuzz targets read what they are given, and how many cases properties look at.

/// The bytes a fuzz target was given, taken from the front. Behind their end there are zeros, and no bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Input<'a>(pub(crate) &'a [u8]);

impl<'a> Input<'a> {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn u8(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or(0)
    }

    pub(crate) fn u16(&mut self) -> u16 {
        u16::from_be_bytes([self.u8(), self.u8()])
    }

    /// The next bytes, at most so many.
    pub(crate) fn bytes(&mut self, most: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at_checked(most).unwrap_or((self.0, &[]));
        self.0 = rest;
        taken
    }
}

/// Numbers that depend on nothing but the seed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dice(u32);

impl Dice {
    pub(crate) fn new(seed: u16) -> Self {
        Self(u32::from(seed) << 8 | 1)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        // Xorshift: any seed but zero goes through all numbers.
        for shift in [13, -17, 5_i32] {
            let shifted = if shift < 0 { self.0 >> -shift } else { self.0 << shift };
            self.0 ^= shifted;
        }
        usize::try_from(self.0 >> 3).unwrap_or(0).checked_rem(limit).unwrap_or(0)
    }

    /// Cuts bytes into pieces: of one byte, of a few, of many. None but the first begins with `whole`.
    pub(crate) fn cut<'a>(mut self, mut bytes: &'a [u8], whole: &[u8]) -> Vec<&'a [u8]> {
        let mut pieces = Vec::new();
        while !bytes.is_empty() {
            let most = [1, 1, 8, 64, 1500].get(self.below(5)).copied().unwrap_or(1);
            let mut size = self.below(most).saturating_add(1);
            if bytes.get(size..).is_some_and(|rest| rest.starts_with(whole)) {
                size += 1;
            }
            let (piece, rest) = bytes.split_at_checked(size).unwrap_or((bytes, &[]));
            pieces.push(piece);
            bytes = rest;
        }
        pieces
    }
}

/// So many cases of a property that is slower than others; more where more are asked for.
#[cfg(test)]
pub(crate) fn cases(usual: u32) -> proptest::prelude::ProptestConfig {
    const USUAL: u32 = 256;
    let asked = proptest::prelude::ProptestConfig::default();
    let cases = usual.saturating_mul(asked.cases) / USUAL;
    proptest::prelude::ProptestConfig { cases, failure_persistence: None, ..asked }
}
