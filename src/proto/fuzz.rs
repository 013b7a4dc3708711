//! What fuzz targets ask of parsers, beyond that nothing upsets them.
//!
//! What both sides of a connection say, in turns, gives the same however the turns are cut into segments; nobody holds more bytes
//! or waits for more messages than the limits allow; and whoever is asked again gets on.
#![expect(clippy::missing_panics_doc, reason = "a target panics where what it asks does not hold")]

use super::{Conversation, Limits, State, dns, http1, http2, quic, wire::Wire};
use crate::{
    base::{
        Counts, Direction,
        fuzz::{Dice, Input},
    },
    observe::{Observed, Visibility},
};

/// Small enough for inputs to reach them.
fn limits() -> Limits {
    Limits {
        head_max: 1024,
        request_body_max: 128,
        pipeline_max: 8,
        streams_max: 4,
        handshake_max: 4096,
        exchanges_max: 8,
        dns_waiting_max: 4,
        ..Limits::default()
    }
}

/// What a side says, or how much of it was lost.
#[derive(Clone, Copy, Debug)]
enum Turn<'a> {
    Bytes(Direction, &'a [u8]),
    Gap(Direction, u64),
}

/// Reads turns: direction, whether it is a gap, length, bytes.
fn turns(mut input: Input<'_>) -> Vec<Turn<'_>> {
    let mut turns = Vec::new();
    while !input.is_empty() {
        let head = input.u16();
        let direction = if head & 0x8000 == 0 { Direction::ToServer } else { Direction::ToClient };
        let length = head & 0x1fff;
        turns.push(match head & 0x6000 {
            0x6000 => Turn::Gap(direction, u64::from(length).saturating_mul(u64::from(length)).saturating_add(1)),
            _ => Turn::Bytes(direction, input.bytes(usize::from(length))),
        });
    }
    turns
}

/// What a parser may hold.
struct Bounds {
    /// Bytes shown and not taken, of the client and of the server.
    held: [usize; 2],
    /// Observations that wait for something else.
    waiting: usize,
}

/// Shows the turns to a parser, each in pieces if there are `dice`; what it saw, and what it counted. Ends where the protocol does:
/// what comes next is another's.
fn hear(state: State, turns: &[Turn<'_>], dice: Option<Dice>, bounds: &Bounds) -> (Vec<Observed>, Counts) {
    let mut wire = Wire::new(false);
    wire.limits = limits();
    wire.tick = 0;
    wire.conversation = Conversation { state, is_reversed: false };
    for turn in turns {
        match *turn {
            Turn::Gap(direction, size) => wire.gap(direction, size),
            Turn::Bytes(direction, bytes) => {
                for piece in dice.map_or_else(|| vec![bytes], |dice| dice.cut(bytes, b"HTTP/1.")) {
                    wire.bytes(direction, piece);
                    for (direction, most) in [Direction::ToServer, Direction::ToClient].iter().zip(bounds.held) {
                        assert!(wire.held(*direction) <= most, "{} bytes are held", wire.held(*direction));
                    }
                    if matches!(wire.conversation.state, State::Unknown(_) | State::Ignored) {
                        return (wire.out, wire.counts);
                    }
                }
            }
        }
    }
    let before = wire.out.len();
    wire.end(Direction::ToServer);
    wire.end(Direction::ToClient);
    wire.tell(Conversation::finish);
    assert!(wire.out.len() - before <= bounds.waiting, "{} wait", wire.out.len() - before);
    (wire.out, wire.counts)
}

/// Any turns, whole and cut; the mode says whether the start of each direction was missed. Where that is so, bytes were lost, or nobody can tell what they are, it matters where a segment begins: so may the
/// next message.
fn any_cut(data: &[u8], begin: impl Fn(u8) -> State, bounds: &Bounds) {
    let mut input = Input(data);
    let (mode, seed) = (input.u8(), input.u16());
    let turns = turns(input);
    let whole = hear(begin(mode), &turns, None, bounds);
    let cut = hear(begin(mode), &turns, Some(Dice::new(seed)), bounds);
    // A server that answers TLS in clear leaves nobody knowing where the client's next request begins.
    let speaks_http = |(seen, counts): &(Vec<Observed>, Counts)| {
        seen.iter().any(|seen| matches!(seen, Observed::Http(_))) || counts.http_parse_errors.rows().next().is_some()
    };
    let is_clear = matches!(begin(mode), State::Tls(_)) && [&whole, &cut].into_iter().any(speaks_http);
    let is_lost = is_clear
        || mode & 3 != 0
        || turns.iter().any(|turn| matches!(turn, Turn::Gap(..)))
        || [&whole, &cut].iter().all(|(_, counts)| counts.http_parse_errors.rows().next().is_some());
    if !is_lost {
        assert_eq!(comparable(whole), comparable(cut), "the cut makes a difference");
    }
}

/// Of a body that nobody looks at and that breaks off, the size is told more or less.
fn comparable((mut seen, counts): (Vec<Observed>, Counts)) -> (Vec<Observed>, Counts) {
    for seen in &mut seen {
        if let Observed::Http(http) = seen
            && http.truncated
        {
            if let Some(request) = &mut http.request {
                (request.bytes, request.body_bytes) = (0, 0);
            }
            if let Some(response) = &mut http.response {
                (response.bytes, response.body.wire_bytes) = (0, 0);
            }
        }
    }
    (seen, counts)
}

/// Most bytes of an HTTP head, or of a line that may be too long for what it is, that are held.
fn line_max() -> usize {
    limits().head_max.max(16 << 10)
}

/// HTTP/1.
pub fn http1(data: &[u8]) {
    // Behind a request for another protocol nothing can be said before its answer.
    let may_hold = [b"CONNECT ".as_slice(), b"pgrade"].iter().any(|word| memchr::memmem::find(data, word).is_some());
    let held = [if may_hold { usize::MAX } else { line_max() }, line_max()];
    let begin = |mode: u8| State::Http1(Box::new(http1::Connection::new(mode & 1 == 0, mode & 2 == 0)));
    any_cut(data, begin, &Bounds { held, waiting: limits().pipeline_max + 16 });
}

/// HTTP/2 in clear.
pub fn http2(data: &[u8]) {
    let Limits { head_max, streams_max, .. } = limits();
    let begin = |_| State::Http2(Box::new(http2::Connection::new(Visibility::Plaintext)));
    any_cut(data, begin, &Bounds { held: [head_max + 9; 2], waiting: streams_max });
}

/// TLS over TCP.
pub fn tls(data: &[u8]) {
    // A server may answer in clear.
    let is_clear = memchr::memmem::find(data, b"HTTP/").is_some();
    let (held, waiting) = if is_clear { (line_max(), limits().pipeline_max + 16) } else { (16, 3) };
    any_cut(data, |_| State::Tls(Box::default()), &Bounds { held: [held; 2], waiting });
}

/// DNS over TCP, and the same bytes over UDP.
pub fn dns(data: &[u8]) {
    let limits = limits();
    let bounds = Bounds { held: [usize::from(u16::MAX) + 2; 2], waiting: limits.dns_waiting_max };
    any_cut(data, |_| State::Dns(Box::default()), &bounds);

    let mut wire = Wire::new(false);
    wire.limits = limits;
    let mut datagrams = dns::Datagrams::default();
    let mut before = 0;
    for turn in turns(Input(data.get(3..).unwrap_or_default())) {
        match turn {
            Turn::Gap(_, millis) => wire.now += i64::try_from(millis).unwrap_or(0) * 1_000_000,
            Turn::Bytes(direction, bytes) => {
                let message = bytes.get(2..).unwrap_or_default();
                let is_cut = message.len() % 7 == 0;
                wire.tell(|_, cx| datagrams.datagram(direction, message, is_cut, cx));
            }
        }
        before = wire.out.len();
    }
    wire.tell(|_, cx| datagrams.finish(cx));
    assert!(wire.out.len() - before <= wire.limits.dns_waiting_max);
}

/// QUIC: datagrams, and a handshake message in frames of any order.
pub fn quic(data: &[u8]) {
    let mut input = Input(data);
    let (mode, seed) = (input.u8(), input.u16());
    if mode & 1 == 0 {
        quic::fuzz::datagrams(input, &limits());
    } else {
        quic::fuzz::any_order(input.0, seed, &limits());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_fuzz_targets_ask_holds_for_random_bytes(data in prop::collection::vec(any::<u8>(), 0..300)) {
            for target in [http1, http2, tls, dns, quic] {
                target(&data);
            }
        }
    }
}
