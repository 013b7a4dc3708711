//! Frames: their heads, and where in their payload the content lies (RFC 9113, sections 4.1 and 6).

/// Bytes of a frame's head.
pub(super) const HEAD: usize = 9;
/// Longest payload that may be sent unless the receiver allows more; where frames are looked for, no longer one is believed.
const PAYLOAD_MAX: u32 = 1 << 14;

/// The head of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FrameHead {
    pub(super) length: u32,
    pub(super) kind: u8,
    pub(super) flags: u8,
    pub(super) stream: u32,
}

/// Kinds of frames that are read.
pub(super) mod kind {
    pub(in crate::proto::http2) const DATA: u8 = 0;
    pub(in crate::proto::http2) const HEADERS: u8 = 1;
    pub(in crate::proto::http2) const RST_STREAM: u8 = 3;
    pub(in crate::proto::http2) const PUSH_PROMISE: u8 = 5;
    pub(in crate::proto::http2) const CONTINUATION: u8 = 9;
}

const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
const PADDED: u8 = 8;
const PRIORITY: u8 = 0x20;

impl FrameHead {
    pub(super) fn read(head: [u8; HEAD]) -> Self {
        let [l2, l1, l0, kind, flags, stream @ ..] = head;
        let length = u32::from_be_bytes([0, l2, l1, l0]);
        Self { length, kind, flags, stream: u32::from_be_bytes(stream) & 0x7fff_ffff }
    }

    pub(super) fn ends_stream(self) -> bool {
        self.flags & END_STREAM != 0 && matches!(self.kind, kind::DATA | kind::HEADERS)
    }

    pub(super) fn ends_headers(self) -> bool {
        self.flags & END_HEADERS != 0
    }

    pub(super) fn is_padded(self) -> bool {
        self.flags & PADDED != 0
    }

    /// The part of a field block in the payload of `HEADERS` or `PUSH_PROMISE`, and the stream it is for; `None` where padding or
    /// fixed fields are longer than the payload.
    pub(super) fn block(self, payload: &[u8]) -> Option<(u32, &[u8])> {
        let (pad, rest) = if self.is_padded() { payload.split_first()? } else { (&0, payload) };
        let (stream, rest) = match self.kind {
            kind::PUSH_PROMISE => {
                let (promised, rest) = rest.split_first_chunk()?;
                (u32::from_be_bytes(*promised) & 0x7fff_ffff, rest)
            }
            _ if self.flags & PRIORITY != 0 => (self.stream, rest.get(5..)?),
            _ => (self.stream, rest),
        };
        Some((stream, rest.get(..rest.len().checked_sub(usize::from(*pad))?)?))
    }

    /// Whether such a frame may be sent: what is looked for where frames were lost.
    fn is_plausible(self) -> bool {
        let has_stream = match self.kind {
            0 | 1 | 2 | 3 | 5 | 9 => self.stream != 0,
            4 | 6 | 7 => self.stream == 0,
            8 => true,
            _ => return false,
        };
        let has_length = match self.kind {
            2 => self.length == 5,
            3 | 8 => self.length == 4,
            4 => self.length.is_multiple_of(6),
            6 => self.length == 8,
            7 => self.length >= 8,
            _ => true,
        };
        let allowed = match self.kind {
            0 => END_STREAM | PADDED,
            1 => END_STREAM | END_HEADERS | PADDED | PRIORITY,
            4 | 6 => END_STREAM,
            5 => END_HEADERS | PADDED,
            9 => END_HEADERS,
            _ => 0,
        };
        has_stream && has_length && self.flags & !allowed == 0 && self.length <= PAYLOAD_MAX && self.stream < 1 << 24
    }
}

/// Whether frames begin at the first byte shown, as far as the bytes tell.
pub(super) fn begin_here(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some((head, after)) = rest.split_first_chunk() {
        let head = FrameHead::read(*head);
        if !head.is_plausible() {
            return false;
        }
        rest = after.get(usize::try_from(head.length).unwrap_or(usize::MAX)..).unwrap_or_default();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_and_priority_are_no_part_of_a_block() {
        let head = FrameHead { length: 9, kind: kind::HEADERS, flags: PADDED | PRIORITY, stream: 3 };
        assert_eq!(head.block(&[2, 0, 0, 0, 0, 1, 0xaa, 0, 0]), Some((3, [0xaa].as_slice())));
        assert_eq!(head.block(&[9, 0, 0, 0, 0, 1, 0xaa, 0, 0]), None);
        let head = FrameHead { length: 5, kind: kind::PUSH_PROMISE, flags: 0, stream: 3 };
        assert_eq!(head.block(&[0x80, 0, 0, 4, 0xbb]), Some((4, [0xbb].as_slice())));
    }

    #[test]
    fn frames_are_told_from_other_bytes() {
        assert!(begin_here(b"\0\0\x04\x08\0\0\0\0\0\0\0\0\x01\0\0\0\x04\x01\0\0\0\0"));
        assert!(!begin_here(b"<html><body>some text here"));
        assert!(!begin_here(b"\0\0\x04\x08\0\0\0\0\0\0\0\0\x01rest of something"));
    }
}
