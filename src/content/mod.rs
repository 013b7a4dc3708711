//! Bodies to facts: what a response body is and what it mentions, while its bytes pass by.
//!
//! In: body bytes as on the wire, without chunk framing, in pieces of any size. Out: [`BodyFacts`](crate::observe::BodyFacts): an image's size by its own
//! header, the digest of a tiny body, the URLs and strings that a page, a stylesheet or a script can cause requests with. The
//! answer is the same for every way the body is cut. Must never keep a body: what is held is bounded by [`Limits`].
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::arithmetic_side_effects))]

mod css;
mod html;
mod image;
mod inflate;
mod kind;
mod mention;
mod reader;
mod receipt;
mod script;
mod shelf;
mod xml;

pub use inflate::decoded_prefix;
pub use reader::BodyReader;
pub use shelf::Shelf;

/// How much of a body is looked at, and how much of what was found is kept.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Decoded bytes of one page, stylesheet or script that are read; this bounds what a compression bomb can unfold to.
    pub text_max: u64,
    /// Bytes of a brotli or zstd body that are kept until they are decoded in one go, so that only one window lives at a time.
    pub coded_max: usize,
    /// Bytes of an image within which its size has to stand.
    pub image_header_max: usize,
    /// Mentions kept of one body.
    pub mentions_max: usize,
    /// Bytes of one mention; longer ones are left out.
    pub mention_max: usize,
    /// Bytes of all mentions of one body.
    pub mention_bytes_max: usize,
    /// Bodies read before, within a bound of bytes. It spares work and changes no fact.
    pub shelf: Shelf,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text_max: 1 << 20,
            coded_max: 256 << 10,
            image_header_max: 64 << 10,
            mentions_max: 2048,
            mention_max: 2048,
            mention_bytes_max: 128 << 10,
            shelf: Shelf::new(16 << 20),
        }
    }
}

#[cfg(test)]
mod tests;
