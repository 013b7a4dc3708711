//! The chunked transfer coding.

use super::body::Part;
use crate::base::Reason;

/// A chunk-size line without a size, or content without its end.
pub(super) const BAD_CHUNK: Reason = Reason::new("bad_chunk");
/// A chunk-size line, a trailer or all trailers longer than the limit.
pub(super) const LINE_TOO_LONG: Reason = Reason::new("line_too_long");

/// Longest line; extensions make chunk-size lines longer than their digits.
const LINE_MAX: usize = 16 << 10;
/// Most trailer lines.
const TRAILERS_MAX: u16 = 1024;

/// Walks a chunked body from its first chunk to the end of its trailers (RFC 9112, section 7.1).
#[derive(Debug, Default)]
pub(super) struct ChunkedBody {
    expect: Expect,
    /// Bytes of an unfinished line already searched, so that a slow sender costs no second look.
    scanned: usize,
    trailers: u16,
}

#[derive(Debug, Default)]
enum Expect {
    #[default]
    Size,
    Content(u64),
    ContentEnd,
    Trailer,
    Nothing,
}

impl ChunkedBody {
    /// Says what the next bytes are; `wants`: whether somebody looks at the content.
    pub(super) fn part(&mut self, bytes: &[u8], wants: bool) -> Part {
        match &mut self.expect {
            Expect::Nothing => return Part::Done,
            Expect::Content(0) => self.expect = Expect::ContentEnd,
            Expect::Content(left) => return Part::content(left, bytes.len(), wants),
            Expect::Size | Expect::ContentEnd | Expect::Trailer => {}
        }
        let is_odd = |byte: &u8| match self.expect {
            Expect::Size => !byte.is_ascii_hexdigit(),
            Expect::ContentEnd => !matches!(byte, b'\r' | b'\n'),
            _ => false,
        };
        if bytes.first().is_some_and(is_odd) {
            return Part::Lost(BAD_CHUNK);
        }
        let unseen = bytes.get(self.scanned..).unwrap_or_default();
        let Some(end) = memchr::memchr(b'\n', unseen).map(|at| at.saturating_add(self.scanned)) else {
            self.scanned = bytes.len();
            return if self.scanned >= LINE_MAX {
                Part::Lost(LINE_TOO_LONG)
            } else {
                Part::Need(self.scanned.saturating_add(1))
            };
        };
        if end >= LINE_MAX {
            return Part::Lost(LINE_TOO_LONG);
        }
        self.scanned = 0;
        let line = bytes.get(..end).unwrap_or_default();
        match self.line(line.strip_suffix(b"\r").unwrap_or(line)) {
            Ok(()) => Part::Framing(end.saturating_add(1)),
            Err(reason) => Part::Lost(reason),
        }
    }

    fn line(&mut self, line: &[u8]) -> Result<(), Reason> {
        match self.expect {
            Expect::Size => {
                self.expect = match chunk_size(line).ok_or(BAD_CHUNK)? {
                    0 => Expect::Trailer,
                    size => Expect::Content(size),
                };
            }
            Expect::ContentEnd if line.is_empty() => self.expect = Expect::Size,
            Expect::ContentEnd => return Err(BAD_CHUNK),
            Expect::Trailer if line.is_empty() => self.expect = Expect::Nothing,
            Expect::Trailer => {
                self.trailers = self.trailers.saturating_add(1);
                if self.trailers > TRAILERS_MAX {
                    return Err(LINE_TOO_LONG);
                }
            }
            Expect::Content(_) | Expect::Nothing => {}
        }
        Ok(())
    }

    /// Whether so many lost bytes all lie in the content of one chunk, so that what follows is known.
    pub(super) fn gap(&mut self, bytes: u64) -> bool {
        match &mut self.expect {
            Expect::Content(left) if bytes <= *left => {
                *left = left.saturating_sub(bytes);
                true
            }
            _ => false,
        }
    }

    /// Whether all content was there, even if the last line was not sent.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.expect, Expect::Trailer | Expect::Nothing)
    }

    /// Whether the last byte was taken.
    pub(super) fn is_done(&self) -> bool {
        matches!(self.expect, Expect::Nothing)
    }
}

/// The size in a chunk-size line: digits alone, then white space or an extension. A sign, a blank in front or no digit at all
/// is none; one too large for a number is as large as any, so that nothing behind it is taken for a message.
fn chunk_size(line: &[u8]) -> Option<u64> {
    let digits = line.iter().position(|byte| !byte.is_ascii_hexdigit()).unwrap_or(line.len());
    let (size, rest) = line.split_at_checked(digits)?;
    let ends_well = matches!(rest.trim_ascii_start().first(), None | Some(b';'));
    let size = std::str::from_utf8(size).ok()?;
    if !ends_well || size.is_empty() { None } else { Some(u64::from_str_radix(size, 16).unwrap_or(u64::MAX)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_digits_and_nothing_else() {
        for (line, size) in [
            (b"1a".as_slice(), Some(26)),
            (b"1A;name=value", Some(26)),
            (b"5  ", Some(5)),
            (b"000000000000000000005", Some(5)),
            (b"0", Some(0)),
            (b"", None),
            (b"+5", None),
            (b" 5", None),
            (b"5 5", None),
            (b"0x5", None),
            (b"ffffffffffffffffff", Some(u64::MAX)),
        ] {
            assert_eq!(chunk_size(line), size, "{}", line.escape_ascii());
        }
    }
}
