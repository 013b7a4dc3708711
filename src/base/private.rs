//! Values that belong to a person: comparable and hashable, and never printed.

use std::fmt;

/// A cookie value, an identifier, a query value: looked at while an observation is judged, never written or kept.
///
/// Has no `Display` and no `Serialize`; `Debug` prints the length alone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Private(Box<[u8]>);

impl Private {
    /// The bytes, for comparing and hashing. Whoever calls this must not write them anywhere.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl From<&[u8]> for Private {
    fn from(value: &[u8]) -> Self {
        Self(value.into())
    }
}

impl From<Vec<u8>> for Private {
    fn from(value: Vec<u8>) -> Self {
        Self(value.into())
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Private({} bytes)", self.0.len())
    }
}

/// What stands for a private value where it is remembered or written: 128 bits of its keyed hash.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueId([u8; 16]);

impl ValueId {
    /// Shows it in lower-case hex, 32 digits.
    pub fn in_hex<T>(self, show: impl FnOnce(&str) -> T) -> T {
        let mut text = [0; 32];
        // The room is exactly what it takes.
        hex::encode_to_slice(self.0, &mut text).unwrap_or_default();
        show(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl fmt::Display for ValueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.in_hex(|text| f.write_str(text))
    }
}

impl fmt::Debug for ValueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The operator's key, without which nobody can test a guess against a [`ValueId`].
#[derive(Clone)]
pub struct IdKey([u8; 32]);

impl IdKey {
    /// The fixed key of `replay` where no other is configured, so that the same capture gives the same lines. It hides
    /// values from a reader's eye, not from somebody who can guess them.
    pub const REPLAY: Self = Self(*b"pixeltap replay: documented key.");

    /// A key of the operator's own bytes, or of random ones.
    #[must_use]
    pub const fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// Keyed hash of a value (BLAKE3 in keyed mode, the first 128 bits).
    #[must_use]
    pub fn value_id(&self, value: &[u8]) -> ValueId {
        let mut id = [0; 16];
        id.copy_from_slice(&blake3::keyed_hash(&self.0, value).as_bytes()[..16]);
        ValueId(id)
    }
}

impl fmt::Debug for IdKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_of_printing_shows_a_private_value() {
        let value = Private::from(b"secret".as_slice());
        assert_eq!(format!("{value:?}"), "Private(6 bytes)");
        assert_eq!(format!("{:?}", IdKey::REPLAY), "IdKey(…)");
    }

    #[test]
    fn another_key_gives_another_id() {
        let (one, other) = (IdKey::REPLAY.value_id(b"v"), IdKey::new([7; 32]).value_id(b"v"));
        assert_ne!(one, other);
        assert_eq!(one.to_string().len(), 32);
    }
}
