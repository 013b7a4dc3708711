//! DTLS: hellos in datagrams.
//!
//! In: datagrams of both directions. Out: [`ClientHello`](crate::observe::ClientHello)s; a hello may come in fragments, in any order, and twice, the second
//! time with a cookie. (RFC 6347, sections 4.1 and 4.2; RFC 9147, section 5.)

use super::{super::Context, BAD_HELLO, Offer, blind, hello, pieces::Pieces, record::kind};
use crate::{
    base::Direction,
    observe::{HelloTransport, Observed},
};

const RECORD_HEAD: usize = 13;
const MESSAGE_HEAD: usize = 12;

/// One DTLS association.
#[derive(Debug, Default)]
pub(crate) struct Dtls {
    /// The hello that is being put together.
    hello: Option<Fragments>,
    /// Sequence number of the last hello that was given out.
    given: Option<u16>,
    /// Whether the server asked for another hello.
    is_retry: bool,
    is_done: bool,
}

/// A message in fragments.
#[derive(Debug)]
struct Fragments {
    sequence: u16,
    length: usize,
    pieces: Pieces,
}

/// A fragment of a handshake message, with its head taken off.
struct Fragment<'a> {
    kind: u8,
    sequence: u16,
    length: usize,
    offset: usize,
    body: &'a [u8],
}

impl Dtls {
    pub(crate) fn datagram(&mut self, direction: Direction, payload: &[u8], _is_cut: bool, cx: &mut Context<'_>) {
        let mut rest = payload;
        while let Some((content, after)) = next_record(rest) {
            rest = after;
            let Some(mut messages) = content else { continue };
            while let Some((fragment, after)) = next_fragment(messages) {
                messages = after;
                match (direction, fragment.kind) {
                    (Direction::ToServer, kind::CLIENT_HELLO) => self.fragment(&fragment, cx),
                    (Direction::ToClient, kind::HELLO_VERIFY_REQUEST) => self.is_retry = true,
                    (Direction::ToClient, kind::SERVER_HELLO) => {
                        let choice = super::server::read_hello(fragment.body);
                        self.is_retry = choice.is_some_and(|choice| choice.is_retry);
                        self.is_done = !self.is_retry;
                    }
                    _ => {}
                }
            }
        }
    }

    pub(crate) fn finish(&mut self, cx: &mut Context<'_>) {
        if self.given.is_none() {
            cx.counts.blind_connections.add(["unknown"], 1);
        }
    }

    pub(crate) fn is_done(&self) -> bool {
        self.is_done
    }

    fn fragment(&mut self, fragment: &Fragment<'_>, cx: &mut Context<'_>) {
        if fragment.length > cx.limits.handshake_max || self.given == Some(fragment.sequence) {
            return;
        }
        if fragment.offset == 0 && fragment.body.len() == fragment.length {
            self.give(fragment.sequence, fragment.body, cx);
            return;
        }
        let is_same = |have: &Fragments| have.sequence == fragment.sequence && have.length == fragment.length;
        let mut have = self.hello.take().filter(is_same).unwrap_or_else(|| Fragments {
            sequence: fragment.sequence,
            length: fragment.length,
            pieces: Pieces::default(),
        });
        have.pieces.add(fragment.offset, fragment.body, fragment.length);
        if have.pieces.prefix().len() == fragment.length {
            self.give(fragment.sequence, have.pieces.prefix(), cx);
        } else {
            self.hello = Some(have);
        }
    }

    fn give(&mut self, sequence: u16, body: &[u8], cx: &mut Context<'_>) {
        let Some(Offer { mut hello, has_name, .. }) = hello::read(body, HelloTransport::Dtls, true) else {
            cx.counts.tls_parse_errors.add([BAD_HELLO.name()], 1);
            return;
        };
        hello.retry = self.is_retry || self.given.is_some();
        if !hello.retry {
            blind::count(&hello, has_name, cx.flow, cx.counts);
        }
        self.given = Some(sequence);
        self.hello = None;
        cx.out.push(Observed::Hello(Box::new(hello)));
    }
}

/// Cuts the next record off: the content of a handshake record in clear, `None` inside for another one.
fn next_record(bytes: &[u8]) -> Option<(Option<&[u8]>, &[u8])> {
    let (&[content, major, _, epoch_high, epoch_low, _, _, _, _, _, _, high, low], rest) =
        bytes.split_first_chunk::<RECORD_HEAD>()?;
    if !(20..=26).contains(&content) || !matches!(major, 0xfe | 1) {
        return None;
    }
    let length = usize::from(u16::from_be_bytes([high, low]));
    let (body, rest) = rest.split_at_checked(length)?;
    let is_clear = content == 22 && epoch_high == 0 && epoch_low == 0;
    Some((is_clear.then_some(body), rest))
}

fn next_fragment(bytes: &[u8]) -> Option<(Fragment<'_>, &[u8])> {
    let (&[kind, l2, l1, l0, s1, s0, o2, o1, o0, n2, n1, n0], rest) = bytes.split_first_chunk::<MESSAGE_HEAD>()?;
    let three = |high, middle, low| usize::try_from(u32::from_be_bytes([0, high, middle, low])).unwrap_or(usize::MAX);
    let (body, rest) = rest.split_at_checked(three(n2, n1, n0))?;
    let (length, offset) = (three(l2, l1, l0), three(o2, o1, o0));
    let sequence = u16::from_be_bytes([s1, s0]);
    (offset.saturating_add(body.len()) <= length).then_some((Fragment { kind, sequence, length, offset, body }, rest))
}
