//! Records, and the handshake messages that lie in them.
//!
//! In: the bytes of one direction. Out: record heads, and whole messages of the kinds that somebody wants; a message that lies
//! whole in the bytes shown is lent, not copied. (RFC 8446, sections 4 and 5.1.)

use std::borrow::Cow;

/// Bytes of a record's head.
pub(super) const HEAD: usize = 5;
/// Longest content: 2^14 and what ciphers before TLS 1.3 may add (RFC 5246, section 6.2.3).
const CONTENT_MAX: u16 = (1 << 14) + 2048;

/// What a record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    ChangeCipherSpec,
    Alert,
    Handshake,
    ApplicationData,
    Heartbeat,
}

impl Content {
    pub(super) fn of(kind: u8) -> Option<Self> {
        Some(match kind {
            20 => Self::ChangeCipherSpec,
            21 => Self::Alert,
            22 => Self::Handshake,
            23 => Self::ApplicationData,
            24 => Self::Heartbeat,
            _ => return None,
        })
    }
}

/// The head of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RecordHead {
    pub(super) content: Content,
    pub(super) length: u16,
}

impl RecordHead {
    /// `None` where the bytes can be none.
    pub(super) fn read(head: [u8; HEAD]) -> Option<Self> {
        let [kind, major, minor, high, low] = head;
        let content = Content::of(kind)?;
        let length = u16::from_be_bytes([high, low]);
        (major == 3 && minor <= 4 && length <= CONTENT_MAX).then_some(Self { content, length })
    }
}

/// Kinds of handshake messages that are read.
pub(super) mod kind {
    pub(in crate::proto) const CLIENT_HELLO: u8 = 1;
    pub(in crate::proto) const SERVER_HELLO: u8 = 2;
    pub(in crate::proto) const HELLO_VERIFY_REQUEST: u8 = 3;
    /// Of drafts of TLS 1.3 alone.
    pub(in crate::proto) const HELLO_RETRY_REQUEST: u8 = 6;
    pub(in crate::proto) const ENCRYPTED_EXTENSIONS: u8 = 8;
    pub(in crate::proto) const CERTIFICATE: u8 = 11;
    pub(in crate::proto) const FINISHED: u8 = 20;
    pub(in crate::proto) const KEY_UPDATE: u8 = 24;
}

/// Whether a handshake message of this kind exists; in encrypted records anything may stand there.
pub(super) fn is_known_kind(kind: u8) -> bool {
    matches!(kind, 0..=6 | 8 | 11..=16 | 20..=25 | 67 | 203 | 254)
}

/// Joins handshake messages out of pieces of records.
#[derive(Debug, Default)]
pub(super) struct Messages {
    state: State,
}

#[derive(Debug)]
enum State {
    /// Some of the four bytes of type and length.
    Head { bytes: [u8; 4], have: usize },
    /// A wanted message of `length` bytes, so far.
    Keep { kind: u8, length: usize, body: Vec<u8> },
    /// So many bytes of a message that nobody wants.
    Pass(usize),
}

impl Default for State {
    fn default() -> Self {
        Self::Head { bytes: [0; 4], have: 0 }
    }
}

/// What came of bytes that were fed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fed<'a> {
    /// All was taken; nothing is complete.
    More,
    /// After `used` bytes a message was complete.
    Message { used: usize, kind: u8, body: Cow<'a, [u8]> },
    /// This is no handshake message.
    Odd,
    /// A wanted message is longer than the limit; it will be passed over.
    TooLong { used: usize },
}

impl Messages {
    /// Takes handshake bytes as far as the end of the next message that is wanted.
    pub(super) fn feed<'a>(&mut self, bytes: &'a [u8], max: usize, wants: impl Fn(u8) -> bool) -> Fed<'a> {
        let mut rest = bytes;
        while !rest.is_empty() {
            match &mut self.state {
                State::Head { bytes: head, have } => {
                    for slot in head.iter_mut().skip(*have) {
                        let Some((&byte, after)) = rest.split_first() else { break };
                        (*slot, *have, rest) = (byte, have.saturating_add(1), after);
                    }
                    if *have > 0 && !is_known_kind(head[0]) {
                        return Fed::Odd;
                    }
                    if *have < head.len() {
                        return Fed::More;
                    }
                    let [kind, high, middle, low] = *head;
                    let length = usize::try_from(u32::from_be_bytes([0, high, middle, low])).unwrap_or(usize::MAX);
                    if !wants(kind) {
                        self.state = State::Pass(length);
                        if length == 0 {
                            self.state = State::default();
                        }
                        continue;
                    }
                    if length > max {
                        self.state = State::Pass(length);
                        return Fed::TooLong { used: bytes.len().saturating_sub(rest.len()) };
                    }
                    if let Some((body, after)) = rest.split_at_checked(length) {
                        self.state = State::default();
                        let used = bytes.len().saturating_sub(after.len());
                        return Fed::Message { used, kind, body: Cow::Borrowed(body) };
                    }
                    self.state = State::Keep { kind, length, body: Vec::with_capacity(length) };
                }
                State::Keep { kind, length, body } => {
                    let missing = length.saturating_sub(body.len()).min(rest.len());
                    let (more, after) = rest.split_at(missing);
                    body.extend_from_slice(more);
                    rest = after;
                    if body.len() == *length {
                        let message = Fed::Message {
                            used: bytes.len().saturating_sub(rest.len()),
                            kind: *kind,
                            body: Cow::Owned(std::mem::take(body)),
                        };
                        self.state = State::default();
                        return message;
                    }
                }
                State::Pass(left) => {
                    let passed = (*left).min(rest.len());
                    rest = rest.get(passed..).unwrap_or(&[]);
                    *left = left.saturating_sub(passed);
                    if *left == 0 {
                        self.state = State::default();
                    }
                }
            }
        }
        Fed::More
    }

    /// What was seen of a message that will not be completed: its kind and the first bytes of its body. Starts afresh.
    pub(super) fn take_part(&mut self) -> Option<(u8, Vec<u8>)> {
        match std::mem::take(&mut self.state) {
            State::Keep { kind, body, .. } => Some((kind, body)),
            State::Head { .. } | State::Pass(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// All messages out of handshake bytes that are fed in pieces.
    fn joined(pieces: &[&[u8]]) -> Vec<(u8, Vec<u8>)> {
        let mut messages = Messages::default();
        let mut found = Vec::new();
        for piece in pieces {
            let mut rest = *piece;
            while let Fed::Message { used, kind, body } = messages.feed(rest, 1 << 16, |kind| kind == 1) {
                found.push((kind, body.into_owned()));
                rest = &rest[used..];
            }
        }
        found
    }

    fn message(kind: u8, body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&[kind], &length[1..], body].concat()
    }

    proptest! {
        #[test]
        fn messages_are_the_same_for_every_cut(
            list in prop::collection::vec((prop::sample::select(vec![0_u8, 1, 2, 11, 20]), prop::collection::vec(any::<u8>(), 0..40)), 0..6),
            cuts in prop::collection::vec(1..20_usize, 1..8),
        ) {
            let stream: Vec<u8> = list.iter().flat_map(|(kind, body)| message(*kind, body)).collect();
            let mut pieces = Vec::new();
            let mut rest = stream.as_slice();
            for cut in cuts.iter().cycle() {
                if rest.is_empty() {
                    break;
                }
                let (piece, after) = rest.split_at((*cut).min(rest.len()));
                pieces.push(piece);
                rest = after;
            }
            let wanted: Vec<_> = list.into_iter().filter(|(kind, _)| *kind == 1).collect();
            prop_assert_eq!(joined(&pieces), wanted);
        }
    }

    #[test]
    fn a_message_that_lies_whole_in_the_bytes_is_lent() {
        let stream = message(1, b"hello");
        let fed = Messages::default().feed(&stream, 100, |_| true);
        assert!(matches!(fed, Fed::Message { used: 9, kind: 1, body: Cow::Borrowed(b"hello") }));
    }

    #[test]
    fn a_message_over_the_limit_is_passed_over_and_the_next_is_found() {
        let mut messages = Messages::default();
        let stream = [message(1, &[7; 101]), message(1, b"next")].concat();
        let Fed::TooLong { used } = messages.feed(&stream, 100, |_| true) else { panic!("not too long") };
        let fed = messages.feed(&stream[used..], 100, |_| true);
        assert!(matches!(fed, Fed::Message { kind: 1, body: Cow::Borrowed(b"next"), .. }));
    }

    #[test]
    fn encrypted_bytes_are_no_messages() {
        assert_eq!(Messages::default().feed(&[0x9c, 1, 2, 3], 100, |_| true), Fed::Odd);
    }

    #[test]
    fn heads_that_no_record_can_have_are_none() {
        for head in [*b"GET /", [22, 2, 0, 0, 1], [22, 3, 1, 0x48, 1], [19, 3, 3, 0, 1]] {
            assert_eq!(RecordHead::read(head), None, "{head:?}");
        }
    }
}
