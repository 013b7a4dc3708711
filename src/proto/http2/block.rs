//! Field blocks: HPACK, and the heads that lie in them (RFC 7541; RFC 9113, section 8.3).

use std::fmt;

use compact_str::CompactString;

use super::hpack::Decoder;
use crate::observe::{FieldName, Head};

/// Largest dynamic table an encoder may use; browsers allow as much.
const TABLE_MAX: usize = 64 << 10;
/// Bytes of fields that are kept of one block: entries of the table can be named a thousand times in few bytes.
const KEPT_MAX: usize = 64 << 10;

/// Decodes the field blocks of one direction.
pub(super) struct Blocks(Decoder);

/// What a block says.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) method: Option<CompactString>,
    pub(super) scheme: Option<CompactString>,
    pub(super) authority: Option<Vec<u8>>,
    pub(super) path: Option<Vec<u8>>,
    pub(super) status: Option<u16>,
    pub(super) fields: Head,
    /// Whether fields are missing: the block is broken, refers to what was lost, or is longer than the limit.
    pub(super) is_cut: bool,
    cookies: Vec<u8>,
    kept: usize,
}

impl Default for Blocks {
    fn default() -> Self {
        Self(Decoder::new(TABLE_MAX))
    }
}

impl fmt::Debug for Blocks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Blocks")
    }
}

impl Blocks {
    /// Reads a block. After one that can't be read whole the table starts anew: its newest entries then count from the next
    /// block on, and older ones are missing, never mistaken.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Block {
        let mut block = Block::default();
        if self.0.decode(bytes, |name, value| block.field(name, value)).is_err() {
            block.is_cut = true;
            *self = Self::default();
        }
        if !block.cookies.is_empty() {
            let cookies = std::mem::take(&mut block.cookies);
            block.fields.push(FieldName::Cookie, &cookies);
        }
        block
    }
}

impl Block {
    fn field(&mut self, name: &[u8], value: &[u8]) {
        self.kept = self.kept.saturating_add(name.len()).saturating_add(value.len());
        if self.kept > KEPT_MAX {
            self.is_cut = true;
            return;
        }
        let text = || std::str::from_utf8(value).ok().map(CompactString::from);
        match name {
            b":method" => self.method = text(),
            b":scheme" => self.scheme = text(),
            b":authority" => self.authority = Some(value.to_vec()),
            b":path" => self.path = Some(value.to_vec()),
            b":status" => self.status = std::str::from_utf8(value).ok().and_then(|digits| digits.parse().ok()),
            // Cookies may come one by one, to be joined like this (RFC 9113, section 8.2.3).
            b"cookie" => {
                if !self.cookies.is_empty() {
                    self.cookies.extend_from_slice(b"; ");
                }
                self.cookies.extend_from_slice(value);
            }
            _ => {
                if let Some(name) = FieldName::from_bytes(name) {
                    self.fields.push(name, value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_sent_apart_are_joined() {
        let block = Blocks::default().read(b"\x82\x84\x00\x06cookie\x03a=1\x00\x06cookie\x03b=2");
        assert_eq!(block.method.as_deref(), Some("GET"));
        assert_eq!(block.path.as_deref(), Some(b"/".as_slice()));
        assert_eq!(block.fields.get(FieldName::Cookie), Some(b"a=1; b=2".as_slice()));
    }

    #[test]
    fn an_entry_that_was_lost_cuts_the_block_and_those_that_follow_are_right() {
        let mut blocks = Blocks::default();
        let block = blocks.read(b"\x82\xbe\x84");
        assert!(block.is_cut && block.path.is_none());
        let block = blocks.read(b"\x82\x41\x01a\xbe");
        assert!(!block.is_cut);
        assert_eq!(block.authority.as_deref(), Some(b"a".as_slice()));
    }

    #[test]
    fn an_entry_named_a_thousand_times_is_kept_within_the_limit() {
        let mut bytes = b"\x40\x06server\x7f\xa1\x0f".to_vec();
        bytes.extend_from_slice(&[b'x'; 2080]);
        bytes.extend_from_slice(&[0xbe; 1000]);
        let block = Blocks::default().read(&bytes);
        assert!(block.is_cut);
        assert!(block.fields.all(FieldName::Server).map(<[u8]>::len).sum::<usize>() <= KEPT_MAX);
    }
}
