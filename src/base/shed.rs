//! What a sensor that is behind leaves undone.

/// How much is left undone: what is worth least comes first, and each level holds those before it. Heads and hellos are read
/// at every level. A replay leaves nothing undone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shed {
    /// Everything is read.
    #[default]
    Nothing,
    /// Of the text of bodies the beginning alone is read.
    Bodies,
    /// Encrypted connections in the middle of something long are not followed any more.
    Bulk,
}
