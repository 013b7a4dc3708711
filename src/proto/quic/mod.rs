//! QUIC, as far as its Initials can be read: the ClientHello of each connection.
//!
//! In: datagrams of one UDP flow, which may hold several connections, one after the other. Out: one [`ClientHello`] a
//! connection, from as many Initial packets as it takes, their CRYPTO frames in any order. Must never hold more than one
//! hello, nor try keys without end.
//! (RFC 9000, RFC 9001, RFC 9369.)

#[cfg(any(test, fuzzing))]
pub(super) mod fuzz;
mod google;
mod keys;
mod packet;

use self::{
    keys::{Keys, recipes},
    packet::{Kind, Long, next_long, varint},
};
use super::{Context, tls};
use crate::{
    base::{Direction, Reason},
    observe::{ClientHello, HelloTransport, Observed},
};

/// Initial packets that no key opens: of another connection, of a version that nobody knows, or cut.
pub(crate) const INITIAL_NOT_OPENED: Reason = Reason::new("initial_not_opened");

/// The version of Google's whose Initials are encrypted like any, and hold tags and values.
const Q050: u32 = 0x5130_3530;
/// Kind of a handshake message.
const CLIENT_HELLO: u8 = 1;

/// Initial packets of one flow that may fail before it is given up.
const FAILURES_MAX: u8 = 16;
/// Initial packets of one flow that are opened for one hello.
const PACKETS_MAX: u16 = 256;
/// Least bytes of a client's datagram that holds an Initial packet (RFC 9000, section 14.1), less what old drafts and cut
/// captures need.
const INITIAL_MIN: usize = 1000;

/// Connections that are told of one flow.
const CONNECTIONS_MAX: u8 = 16;

/// The connections of one flow, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Connection {
    keys: Option<Keys>,
    crypto: tls::Pieces,
    /// The identifier to which the last Initial that could be opened went.
    destination: Box<[u8]>,
    /// And the one from which it came.
    source: Box<[u8]>,
    is_given: bool,
    failures: u8,
    packets: u16,
    /// What is known of those that were told, where any was.
    told: Option<Box<Told>>,
}

/// What tells packets of a connection that was told from those of another between the same ports.
#[derive(Debug)]
struct Told {
    connections: u8,
    /// The random of the last hello: after a Retry the same one comes again, under another identifier.
    random: [u8; 32],
    /// What its client called itself: some make a new hello after a Retry, but keep that.
    source: Box<[u8]>,
    /// Identifiers to which the client's Initials went, and that begin nothing: those of the hello, and that of the server.
    destinations: [Option<Box<[u8]>>; 3],
}

impl Told {
    fn knows(&self, destination: &[u8]) -> bool {
        self.destinations.iter().flatten().any(|known| **known == *destination)
    }

    /// Remembers an identifier; the oldest goes.
    fn note(&mut self, destination: &[u8]) {
        self.destinations.rotate_right(1);
        self.destinations[0] = Some(destination.into());
    }
}

impl Connection {
    pub(crate) fn datagram(&mut self, direction: Direction, payload: &[u8], _is_cut: bool, cx: &mut Context<'_>) {
        if self.is_given {
            match direction {
                Direction::ToServer => self.again(payload, cx),
                Direction::ToClient => self.named(payload),
            }
            return;
        }
        if google::is_packet(payload) {
            if let Some(hello) = google::read_hello(payload) {
                self.give(hello, true, cx);
            }
            return;
        }
        // The keys of what the server sends open nothing that matters.
        if direction == Direction::ToClient && self.keys.is_some() {
            return;
        }
        let mut rest = payload;
        while let Some((long, after)) = next_long(rest) {
            rest = after;
            if long.kind == Kind::Initial && !self.is_done() {
                self.initial(&long, cx);
            }
        }
    }

    /// What the server calls itself is what the client's next Initials go to.
    fn named(&mut self, payload: &[u8]) {
        if let (Some(told), Some((long, _))) = (&mut self.told, next_long(payload))
            && !told.knows(long.source)
        {
            told.note(long.source);
        }
    }

    /// Another connection between the same ports begins with an Initial to an identifier that is new, and that makes its keys.
    fn again(&mut self, payload: &[u8], cx: &mut Context<'_>) {
        let Some((long, _)) = next_long(payload).filter(|(long, _)| long.kind == Kind::Initial) else { return };
        let may_follow = |told: &&mut Box<Told>| told.connections < CONNECTIONS_MAX && !told.knows(long.destination);
        let Some(told) = self.told.as_mut().filter(may_follow) else { return };
        let is_after_retry = long.has_token && *told.source == *long.source;
        self.keys = if is_after_retry { None } else { fresh_keys(&long).map(|(keys, _)| keys) };
        if self.keys.is_none() {
            told.note(long.destination);
            self.failures = self.failures.saturating_add(1);
            return;
        }
        (self.is_given, self.failures, self.packets) = (false, 0, 0);
        self.datagram(Direction::ToServer, payload, false, cx);
    }

    pub(crate) fn finish(&mut self, cx: &mut Context<'_>) {
        if self.is_given {
            return;
        }
        let is_repeated = self.is_told_already();
        if let Some(tls::Offer { hello, has_name, .. }) = self.crypto.prefix().get(4..).and_then(|body| {
            tls::read_hello(body, HelloTransport::Quic, false).filter(|offer| offer.hello.sni.is_some())
        }) {
            if !is_repeated {
                cx.counts.tls_parse_errors.add([tls::CUT_HELLO.name()], 1);
            }
            self.give(hello, has_name, cx);
            return;
        }
        if self.told.is_some() {
            return;
        }
        if self.keys.is_none() {
            cx.counts.tls_parse_errors.add([INITIAL_NOT_OPENED.name()], 1);
        }
        cx.counts.blind_connections.add(["unknown"], 1);
    }

    fn is_done(&self) -> bool {
        self.is_given || self.failures >= FAILURES_MAX || self.packets >= PACKETS_MAX
    }

    /// Whether a datagram can tell anything. Once the hello is told only the beginning of another connection can, which fills
    /// a datagram.
    pub(crate) fn wants(&self, payload: &[u8]) -> bool {
        if !self.is_given {
            return !self.is_done();
        }
        let is_long = payload.first().is_some_and(|first| first & 0xc0 == 0xc0);
        is_long
            && payload.len() >= INITIAL_MIN
            && self.failures < FAILURES_MAX
            && self.told.as_ref().is_some_and(|told| told.connections < CONNECTIONS_MAX)
    }

    /// The random of the hello that came, if it came as far as that.
    fn random(&self) -> Option<[u8; 32]> {
        self.crypto.prefix().get(6..)?.first_chunk().copied()
    }

    fn is_told_already(&self) -> bool {
        self.told.as_ref().is_some_and(|told| self.random() == Some(told.random))
    }

    /// Opens a packet with the keys of the connection; else it may be the first of one, or follow on a Retry, which makes new
    /// keys from the identifier that the server gave.
    fn initial(&mut self, long: &Long<'_>, cx: &mut Context<'_>) {
        self.packets = self.packets.saturating_add(1);
        let known = self.keys.as_ref().and_then(|keys| keys.open(long));
        if let Some(told) = &self.told
            && known.is_none()
            && told.knows(long.destination)
        {
            return;
        }
        let Some(frames) = known.or_else(|| self.open_afresh(long)) else {
            self.failures = self.failures.saturating_add(1);
            return;
        };
        if *self.destination != *long.destination || *self.source != *long.source {
            (self.destination, self.source) = (long.destination.into(), long.source.into());
        }
        if long.version == Q050 {
            if let Some(hello) = google::read_hello(&frames) {
                self.give(hello, true, cx);
            }
            return;
        }
        self.frames(&frames, cx.limits.handshake_max);
        let Some((&[kind, high, middle, low], body)) = self.crypto.prefix().split_first_chunk() else { return };
        let length = usize::try_from(u32::from_be_bytes([0, high, middle, low])).unwrap_or(usize::MAX);
        if kind != CLIENT_HELLO || length > cx.limits.handshake_max {
            cx.counts.tls_parse_errors.add([tls::BAD_HELLO.name()], 1);
            self.give_up();
            return;
        }
        let Some(body) = body.get(..length) else { return };
        if let Some(tls::Offer { hello, has_name, .. }) = tls::read_hello(body, HelloTransport::Quic, true) {
            self.give(hello, has_name, cx);
        } else {
            cx.counts.tls_parse_errors.add([tls::BAD_HELLO.name()], 1);
            self.give_up();
        }
    }

    /// What came is no hello, nor the beginning of one.
    fn give_up(&mut self) {
        self.failures = FAILURES_MAX;
        self.crypto = tls::Pieces::default();
    }

    fn open_afresh(&mut self, long: &Long<'_>) -> Option<Vec<u8>> {
        let (keys, frames) = fresh_keys(long)?;
        self.keys = Some(keys);
        self.crypto = tls::Pieces::default();
        Some(frames)
    }

    /// Takes the CRYPTO frames of an Initial packet, as far as the limit. (RFC 9000, sections 12.4 and 19.)
    fn frames(&mut self, mut rest: &[u8], max: usize) {
        while let Some((&kind, after)) = rest.split_first() {
            rest = match kind {
                0 | 1 => after,
                // Google's versions number it anew.
                6 | 8 => {
                    let Some((offset, piece, after)) = crypto_frame(after) else { return };
                    let within = max.saturating_sub(offset).min(piece.len());
                    self.crypto.add(offset, piece.get(..within).unwrap_or_default(), max);
                    after
                }
                2 | 3 => {
                    let Some(after) = skip_ack(after, kind == 3) else { return };
                    after
                }
                _ => return,
            };
        }
    }

    fn give(&mut self, hello: ClientHello, has_name: bool, cx: &mut Context<'_>) {
        if self.is_given {
            return;
        }
        let is_repeated = self.is_told_already();
        let random = self.random();
        self.is_given = true;
        self.keys = None;
        self.crypto = tls::Pieces::default();
        // Google's own hellos have no random, and their connections come alone.
        if let Some(random) = random {
            let told = self.told.get_or_insert_with(|| {
                Box::new(Told { connections: 0, random, source: Box::default(), destinations: [const { None }; 3] })
            });
            (told.random, told.connections) = (random, told.connections.saturating_add(1));
            told.source = std::mem::take(&mut self.source);
            told.note(&self.destination);
        }
        if is_repeated {
            return;
        }
        tls::count_hello(&hello, has_name, cx.flow, cx.counts);
        cx.out.push(Observed::Hello(Box::new(hello)));
    }
}

/// The keys that its identifier makes, where they open a packet, and the frames in it.
fn fresh_keys(long: &Long<'_>) -> Option<(Keys, Vec<u8>)> {
    let mut keys = recipes(long.version).iter().filter_map(|recipe| Keys::new(recipe, long.destination));
    keys.find_map(|keys| keys.open(long).map(|frames| (keys, frames)))
}

fn crypto_frame(bytes: &[u8]) -> Option<(usize, &[u8], &[u8])> {
    let (offset, rest) = varint(bytes)?;
    let (length, rest) = varint(rest)?;
    let (piece, rest) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    Some((usize::try_from(offset).ok()?, piece, rest))
}

fn skip_ack(bytes: &[u8], has_counts: bool) -> Option<&[u8]> {
    let (_largest, rest) = varint(bytes)?;
    let (_delay, rest) = varint(rest)?;
    let (ranges, rest) = varint(rest)?;
    let (_first, mut rest) = varint(rest)?;
    let numbers = ranges.checked_mul(2)?.checked_add(if has_counts { 3 } else { 0 })?;
    for _ in 0..numbers {
        (_, rest) = varint(rest)?;
    }
    Some(rest)
}

/// Whether a datagram begins a QUIC connection: `Some(true)` where its client sent it, `Some(false)` where the server did or
/// where it cannot be told.
pub(crate) fn recognise(payload: &[u8]) -> Option<bool> {
    if google::is_packet(payload) {
        return Some(google::read_hello(payload).is_some());
    }
    let (long, _) = next_long(payload)?;
    if long.kind == Kind::VersionNegotiation {
        return (long.packet.len() > long.number_at).then_some(false);
    }
    let is_known = matches!(long.version, 1 | 0x6b33_43cf | 0x709a_50c4 | 0xff00_0000..=0xff00_00ff | 0xface_b000..=0xface_b0ff)
        || matches!(long.version.to_be_bytes(), [b'Q' | b'T', b'0', _, _]);
    let is_grease = long.version & 0x0f0f_0f0f == 0x0a0a_0a0a;
    if long.kind != Kind::Initial || !(is_known || is_grease || payload.len() >= INITIAL_MIN) {
        return is_known.then_some(false);
    }
    let mut fresh = recipes(long.version).iter().filter_map(|recipe| Keys::new(recipe, long.destination));
    let is_client = fresh.any(|keys| keys.open(&long).is_some());
    (is_client || is_known).then_some(is_client)
}

#[cfg(test)]
mod tests;
