//! Bodies: where their bytes end, and which of the bytes shown are content.

use super::chunked::ChunkedBody;
use crate::base::Reason;

/// Most bytes passed over at once: so exact is the length of a body that is cut off where nobody looked.
const SKIP_MAX: u64 = 16 << 10;

/// Where a body ends.
#[derive(Debug)]
pub(super) enum Body {
    /// After so many more bytes.
    Length(u64),
    /// After its last chunk and trailers.
    Chunked(ChunkedBody),
    /// With the connection.
    UntilClose,
}

/// What the next bytes of a body are.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The first `n` bytes shown are content.
    Content(usize),
    /// The first `n` bytes shown are framing.
    Framing(usize),
    /// The next `n` bytes are content that nobody looks at.
    Skip(u64),
    /// Nothing can be said before `n` bytes lie there.
    Need(usize),
    /// The body ends before the first byte shown.
    Done,
    /// Nobody can tell where the body ends.
    Lost(Reason),
}

impl Part {
    /// Content of which so much is left. The last byte is never passed over: it tells when the body was complete.
    pub(crate) fn content(left: &mut u64, shown: usize, wants: bool) -> Self {
        let here = usize::try_from(*left).unwrap_or(usize::MAX).min(shown);
        let here_long = u64::try_from(here).unwrap_or(u64::MAX);
        if wants || here_long == *left {
            *left = left.saturating_sub(here_long);
            Self::Content(here)
        } else {
            let skip = left.saturating_sub(1).min(SKIP_MAX.max(here_long));
            *left = left.saturating_sub(skip);
            Self::Skip(skip)
        }
    }
}

impl Body {
    /// Says what the next bytes are; `wants`: whether somebody looks at the content.
    pub(super) fn part(&mut self, bytes: &[u8], wants: bool) -> Part {
        match self {
            Self::Length(0) => Part::Done,
            Self::Length(left) => Part::content(left, bytes.len(), wants),
            Self::Chunked(chunked) => chunked.part(bytes, wants),
            Self::UntilClose => Part::Content(bytes.len()),
        }
    }

    /// Whether the framing survives so many lost bytes.
    pub(super) fn gap(&mut self, bytes: u64) -> bool {
        match self {
            Self::Length(left) if bytes <= *left => {
                *left = left.saturating_sub(bytes);
                true
            }
            Self::Length(_) => false,
            Self::Chunked(chunked) => chunked.gap(bytes),
            Self::UntilClose => true,
        }
    }

    /// Bytes that are known to be left; what a gap holds beyond them is another message.
    pub(super) fn left(&self) -> u64 {
        match self {
            Self::Length(left) => *left,
            Self::Chunked(_) | Self::UntilClose => 0,
        }
    }

    /// Whether the body is whole where the connection ends now.
    pub(super) fn is_whole_at_end(&self) -> bool {
        match self {
            Self::Length(left) => *left == 0,
            Self::Chunked(chunked) => chunked.is_whole(),
            Self::UntilClose => true,
        }
    }

    /// Whether the last byte was taken.
    pub(super) fn is_done(&self) -> bool {
        match self {
            Self::Length(left) => *left == 0,
            Self::Chunked(chunked) => chunked.is_done(),
            Self::UntilClose => false,
        }
    }
}
