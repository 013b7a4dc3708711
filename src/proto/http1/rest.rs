//! The rest of a head that is longer than the limit: only what frames the body is read of it.

use super::head::{split_fields, split_line};
use crate::observe::{FieldName, Head};

/// Bytes after which a head is given up.
const ENDLESS: usize = 1 << 20;
/// Longest line that is looked at whole; of a longer one the end alone is looked for.
const LINE_MAX: usize = 4096;

/// Walks the lines that are left of a head.
#[derive(Debug)]
pub(super) struct HeadRest {
    seen: usize,
    /// Whether the next byte stands in the middle of a line: the first, or one longer than the limit.
    is_inside: bool,
    framing: Head,
}

impl HeadRest {
    /// What follows a cut head, of which the fields are known that came before the cut.
    pub(super) fn new(cut: &[u8], fields: &Head) -> Self {
        let is_inside = !(cut.ends_with(b"\n") || cut.ends_with(b"\n\r"));
        let mut rest = Self { seen: 0, is_inside, framing: Head::default() };
        rest.keep(fields);
        rest
    }

    /// Takes whole lines, or a piece of a long one; answers how many bytes, and whether the head ended with them.
    pub(super) fn take(&mut self, bytes: &[u8]) -> (usize, bool) {
        let mut taken: usize = 0;
        while let Some(rest) = bytes.get(taken..).filter(|rest| !rest.is_empty()) {
            let Some(end) = memchr::memchr(b'\n', rest) else {
                if rest.len() >= LINE_MAX || self.is_inside {
                    self.is_inside = true;
                    taken = bytes.len();
                }
                break;
            };
            let (line, _) = split_line(rest);
            taken = taken.saturating_add(end).saturating_add(1);
            let was_inside = std::mem::take(&mut self.is_inside);
            if line.is_empty() && !was_inside {
                return (taken, true);
            }
            if !was_inside {
                self.keep(&split_fields(line));
            }
        }
        self.seen = self.seen.saturating_add(taken);
        (taken, false)
    }

    fn keep(&mut self, fields: &Head) {
        for name in [FieldName::ContentLength, FieldName::TransferEncoding] {
            for value in fields.all(name).filter(|value| value.len() < 64) {
                self.framing.push(name, value);
            }
        }
    }

    /// The fields that frame the body.
    pub(super) fn framing(&mut self) -> Head {
        std::mem::take(&mut self.framing)
    }

    /// Whether no end is in sight.
    pub(super) fn is_endless(&self) -> bool {
        self.seen > ENDLESS
    }
}
