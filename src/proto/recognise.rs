//! Who speaks: recognises a protocol by its first bytes, on any port and from either direction.
//!
//! In: the bytes of one stretch or datagram. Out: a [`Verdict`]. Must never wait for more than a few bytes, nor take a protocol
//! for another because of a port.

use super::{
    dns,
    http1::line::{Guess, guess, has_known_method},
    http2, quic,
    starttls::{self, Language},
};
use crate::base::{Direction, FlowInfo};

/// Bytes after which a first message that is still not known stays so.
const UNKNOWN_MAX: usize = 8 << 10;

/// What a stretch tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// This is spoken; the direction in which the bytes must have gone, where they tell.
    Is(Speaks, Option<Direction>),
    /// So many bytes stand in front of what is spoken (PROXY protocol).
    Prefix(usize),
    /// More bytes are needed.
    Maybe,
    /// Nothing that is known.
    Unknown,
}

/// What is spoken over TCP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaks {
    Http1,
    Http2,
    Tls,
    Dns,
    Dialogue(Language),
}

/// What is spoken over UDP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpeaksDatagrams {
    Dns,
    Quic,
    Dtls,
}

/// Judges the bytes of a stretch; `is_first`: nothing of this direction was seen before.
pub(super) fn stream(bytes: &[u8], direction: Direction, is_first: bool, flow: &FlowInfo) -> Verdict {
    let mut verdict = http(bytes);
    // Behind bytes that were passed over, a word may be the end of a longer one.
    if !is_first && matches!(verdict, Verdict::Is(Speaks::Http1, Some(Direction::ToServer))) && !has_known_method(bytes)
    {
        verdict = Verdict::Unknown;
    }
    if is_first && verdict == Verdict::Unknown {
        verdict = blank_lines(bytes);
    }
    if !verdict.is_found() {
        verdict = verdict.or(tls(bytes, is_first));
    }
    if is_first && !verdict.is_found() {
        verdict = verdict.or(proxy(bytes)).or(dialogue(bytes, direction)).or(dns_message(bytes, flow));
    }
    if verdict == Verdict::Maybe && bytes.len() >= UNKNOWN_MAX { Verdict::Unknown } else { verdict }
}

impl Verdict {
    fn is_found(self) -> bool {
        matches!(self, Self::Is(..) | Self::Prefix(_))
    }

    /// The clearer of two.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Is(..) | Self::Prefix(_), _) | (Self::Maybe, Self::Maybe | Self::Unknown) => self,
            (Self::Maybe | Self::Unknown, _) => other,
        }
    }
}

fn http(bytes: &[u8]) -> Verdict {
    match http2::begins(bytes) {
        Some(true) => return Verdict::Is(Speaks::Http2, Some(Direction::ToServer)),
        Some(false) => return Verdict::Maybe,
        None => {}
    }
    match guess(bytes) {
        Guess::Request => Verdict::Is(Speaks::Http1, Some(Direction::ToServer)),
        Guess::Response => Verdict::Is(Speaks::Http1, Some(Direction::ToClient)),
        Guess::Maybe => Verdict::Maybe,
        Guess::Neither => Verdict::Unknown,
    }
}

/// Whether a client's hello or request begins here.
pub(super) fn is_opening(bytes: &[u8]) -> bool {
    matches!(bytes, [22, 3, 0..=4, _, _, 1, 0, ..]) || guess(bytes) == Guess::Request
}

/// Empty lines, which servers pass over in front of a request (RFC 9112, section 2.2).
fn blank_lines(bytes: &[u8]) -> Verdict {
    const MOST: usize = 16;
    let blank = bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let behind = bytes.get(blank..).unwrap_or_default();
    match guess(behind) {
        _ if !(1..=MOST).contains(&blank) => Verdict::Unknown,
        Guess::Request | Guess::Response => Verdict::Prefix(blank),
        Guess::Maybe => Verdict::Maybe,
        Guess::Neither if behind.is_empty() => Verdict::Maybe,
        Guess::Neither => Verdict::Unknown,
    }
}

/// A record of TLS: a hello anywhere, another handshake message, alert or data where the start was missed; or a ClientHello of
/// SSL 2.0 (RFC 5246, appendix E.2), which has no record around it.
fn tls(bytes: &[u8], is_first: bool) -> Verdict {
    let is_v2 = |length: u8, major: u8, minor: u8| length & 0x80 != 0 && matches!((major, minor), (0, 2) | (3, 0..=3));
    match bytes {
        [22, 3, 0..=4, _, _, 1, 0, ..] => Verdict::Is(Speaks::Tls, Some(Direction::ToServer)),
        [22, 3, 0..=4, _, _, 2, 0, ..] => Verdict::Is(Speaks::Tls, Some(Direction::ToClient)),
        [22, 3, 0..=4, high, _, rest @ ..] if *high <= 0x48 => match rest {
            [] | [1 | 2] => Verdict::Maybe,
            _ if is_first => Verdict::Is(Speaks::Tls, None),
            _ => Verdict::Unknown,
        },
        [20 | 21 | 23, 3, 0..=4, high, _, ..] if *high <= 0x48 => Verdict::Is(Speaks::Tls, None),
        [length, _, 1, major, minor, rest @ ..] if is_first && is_v2(*length, *major, *minor) => match rest {
            [ciphers_high, ciphers_low, 0, 0 | 16, 0, 8..=32, ..]
                if u16::from_be_bytes([*ciphers_high, *ciphers_low]) % 3 == 0 =>
            {
                Verdict::Is(Speaks::Tls, Some(Direction::ToServer))
            }
            _ if rest.len() < 6 => Verdict::Maybe,
            _ => Verdict::Unknown,
        },
        [22 | 128.., ..] if is_first && bytes.len() < 5 => Verdict::Maybe,
        [20 | 21 | 23, 3] | [20 | 21 | 23, 3, _] | [20 | 21 | 23, 3, _, _] if is_first => Verdict::Maybe,
        _ => Verdict::Unknown,
    }
}

/// What a balancer puts in front of a connection ("The PROXY protocol", versions 1 and 2).
fn proxy(bytes: &[u8]) -> Verdict {
    const LINE: &[u8] = b"PROXY ";
    const HEAD: &[u8] = b"\r\n\r\n\0\r\nQUIT\n";
    if bytes.starts_with(LINE) {
        return match memchr::memchr(b'\n', bytes) {
            Some(end) => Verdict::Prefix(end.saturating_add(1)),
            None if bytes.len() < 108 => Verdict::Maybe,
            None => Verdict::Unknown,
        };
    }
    let shown = bytes.len().min(HEAD.len());
    if bytes.get(..shown) != HEAD.get(..shown) {
        return Verdict::Unknown;
    }
    match bytes.get(14..16) {
        Some(&[high, low]) => {
            let whole = usize::from(u16::from_be_bytes([high, low])).saturating_add(16);
            if bytes.len() < whole { Verdict::Maybe } else { Verdict::Prefix(whole) }
        }
        _ => Verdict::Maybe,
    }
}

/// A protocol that may turn into TLS or into a tunnel, by what server or client says first.
fn dialogue(bytes: &[u8], direction: Direction) -> Verdict {
    let is = |language, direction| Verdict::Is(Speaks::Dialogue(language), direction);
    if starttls::is_socks(bytes) {
        return is(Language::Socks, Some(Direction::ToServer));
    }
    if bytes.starts_with(&[0, 0, 0, 8, 4, 210, 22, 47]) {
        return is(Language::PostgreSql, Some(Direction::ToServer));
    }
    if starttls::is_tabular(bytes) {
        return is(Language::Tabular, Some(Direction::ToServer));
    }
    if let [length, _, 0, 0, 10, version, rest @ ..] = bytes
        && version.is_ascii_digit()
        && *length > 20
        && rest.iter().take(64).any(|&byte| byte == 0)
    {
        return is(Language::MySql, Some(Direction::ToClient));
    }
    if is_ldap(bytes) {
        return is(Language::Ldap, None);
    }
    let start = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    if memchr::memmem::find(start, b"<stream:stream").is_some() {
        return is(Language::Xmpp, None);
    }
    if start.starts_with(b"<?xml") && start.len() < 512 && !start.ends_with(b">\n") {
        return Verdict::Maybe;
    }
    let begins = |words: &[&[u8]]| {
        words.iter().any(|word| start.get(..word.len()).is_some_and(|shown| shown.eq_ignore_ascii_case(word)))
    };
    if begins(&[b"220 ", b"220-", b"* OK", b"* PREAUTH", b"+OK"]) {
        return is(Language::Text, Some(Direction::ToClient));
    }
    if begins(&[b"EHLO ", b"HELO ", b"LHLO ", b"STLS\r", b"AUTH TLS", b"AUTH SSL", b"CAPA\r", b"USER "]) {
        return is(Language::Text, Some(Direction::ToServer));
    }
    let may_begin = [b"220 ".as_slice(), b"* OK", b"+OK"].iter().any(|word| word.starts_with(start));
    if direction == Direction::ToClient && may_begin { Verdict::Maybe } else { Verdict::Unknown }
}

/// An LDAP message: a sequence of a message number and an operation (RFC 4511, section 4.1.1).
fn is_ldap(bytes: &[u8]) -> bool {
    let Some((0x30, rest)) = bytes.split_first() else { return false };
    let ([0x84, _, _, _, _, rest @ ..] | [0x82, _, _, rest @ ..] | [0x81, _, rest @ ..] | [0..=0x7f, rest @ ..]) = rest
    else {
        return false;
    };
    let ([2, 1, _, operation, ..] | [2, 2, _, _, operation, ..]) = rest else { return false };
    matches!(operation, 0x60 | 0x61 | 0x63 | 0x64 | 0x65 | 0x77 | 0x78)
}

/// DNS behind its length (RFC 1035, section 4.2.2).
fn dns_message(bytes: &[u8], flow: &FlowInfo) -> Verdict {
    let is_known_port = [flow.client.port, flow.server.port].contains(&53);
    let Some((length, rest)) = bytes.split_first_chunk() else {
        return if is_known_port { Verdict::Maybe } else { Verdict::Unknown };
    };
    let length = usize::from(u16::from_be_bytes(*length));
    if length < 12 || (!is_known_port && length > 4096) {
        return Verdict::Unknown;
    }
    let Some(message) = rest.get(..length) else {
        let may_be = is_known_port || matches!(rest, [_, _, flags, ..] if flags & 0x78 == 0);
        return if may_be && rest.len() < 12 { Verdict::Maybe } else { part_of_dns(rest, is_known_port) };
    };
    match dns::recognise(message, is_known_port) {
        Some(true) => Verdict::Is(Speaks::Dns, Some(Direction::ToClient)),
        Some(false) => Verdict::Is(Speaks::Dns, Some(Direction::ToServer)),
        None => Verdict::Unknown,
    }
}

/// The head of a message whose rest is still to come, on the port of DNS.
fn part_of_dns(head: &[u8], is_known_port: bool) -> Verdict {
    match head {
        [_, _, flags, ..] if is_known_port && flags & 0x78 <= 0x30 => Verdict::Is(Speaks::Dns, None),
        [_, _, flags, z, 0, 0 | 1, ..] if flags & 0x78 == 0 && z & 0x40 == 0 => Verdict::Maybe,
        _ => Verdict::Unknown,
    }
}

/// Judges a datagram; the direction it must have gone, where it tells.
pub(super) fn datagram(payload: &[u8], flow: &FlowInfo) -> Option<(SpeaksDatagrams, Option<Direction>)> {
    let ports = [flow.client.port, flow.server.port];
    let is_multicast = ports.iter().any(|port| matches!(port, 5353 | 5355));
    let is_known_port = is_multicast || ports.contains(&53);
    let of_dns = |is_response: bool| {
        let direction = if is_response { Direction::ToClient } else { Direction::ToServer };
        (SpeaksDatagrams::Dns, Some(direction).filter(|_| !is_multicast))
    };
    if is_known_port && let Some(is_response) = dns::recognise(payload, true) {
        return Some(of_dns(is_response));
    }
    if let [20..=25, 0xfe, 0xff | 0xfd | 0xfc, epoch, ..] = payload
        && payload.len() > 13
        && *epoch == 0
    {
        let direction = match payload {
            [22, _, _, _, 0, ..] => match payload.get(13) {
                Some(1) => Some(Direction::ToServer),
                Some(2 | 3) => Some(Direction::ToClient),
                _ => None,
            },
            _ => None,
        };
        return Some((SpeaksDatagrams::Dtls, direction));
    }
    if let Some(is_client) = quic::recognise(payload) {
        return Some((SpeaksDatagrams::Quic, is_client.then_some(Direction::ToServer)));
    }
    dns::recognise(payload, false).map(of_dns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Endpoint, Transport};

    fn flow(port: u16) -> FlowInfo {
        let end = |port| Endpoint { ip: [192, 0, 2, 1].into(), port };
        FlowInfo { client: end(50_000), server: end(port), transport: Transport::Tcp, vlan: None, interface: 0 }
    }

    fn says(bytes: &[u8]) -> Verdict {
        stream(bytes, Direction::ToServer, true, &flow(7777))
    }

    #[test]
    fn protocols_are_told_by_their_first_bytes_on_any_port() {
        let (to_server, to_client) = (Some(Direction::ToServer), Some(Direction::ToClient));
        for (bytes, speaks, direction) in [
            (b"GET / HTTP/1.1\r\n".as_slice(), Speaks::Http1, to_server),
            (b"HTTP/1.1 200 OK\r\n", Speaks::Http1, to_client),
            (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Speaks::Http2, to_server),
            (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", Speaks::Tls, to_server),
            (b"\x16\x03\x03\x00\x7a\x02\x00\x00\x76\x03\x03", Speaks::Tls, to_client),
            (b"\x80\x2e\x01\x03\x01\x00\x15\x00\x00\x00\x10", Speaks::Tls, to_server),
            (b"220 mail.example ESMTP\r\n", Speaks::Dialogue(Language::Text), to_client),
            (b"* OK ready\r\n", Speaks::Dialogue(Language::Text), to_client),
            (b"\x05\x01\0", Speaks::Dialogue(Language::Socks), to_server),
            (b"\0\0\0\x08\x04\xd2\x16\x2f", Speaks::Dialogue(Language::PostgreSql), to_server),
            (
                b"\x12\x01\0\x1a\0\0\0\0\0\0\x0b\0\x06\x01\0\x11\0\x01\xff",
                Speaks::Dialogue(Language::Tabular),
                to_server,
            ),
            (b"<?xml version='1.0'?><stream:stream to='a'>", Speaks::Dialogue(Language::Xmpp), None),
            (b"\x30\x0c\x02\x01\x01\x60\x07\x02\x01\x03\x04\x00\x80\x00", Speaks::Dialogue(Language::Ldap), None),
            (b"\0\x1b\x12\x34\x01\0\0\x01\0\0\0\0\0\0\x01a\x07example\0\0\x01\0\x01", Speaks::Dns, to_server),
        ] {
            assert_eq!(says(bytes), Verdict::Is(speaks, direction), "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn every_beginning_of_a_known_protocol_asks_for_more() {
        for whole in [
            b"GET / HTTP/1.1\r\n".as_slice(),
            b"HTTP/1.1 200 OK\r\n",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
            b"\x80\x2e\x01\x03\x01\x00\x15\x00\x00\x00\x10",
        ] {
            let first_known = (1..=whole.len()).find(|&end| says(&whole[..end]) != Verdict::Maybe).unwrap();
            assert!(matches!(says(&whole[..first_known]), Verdict::Is(..)), "{}", whole[..first_known].escape_ascii());
        }
    }

    #[test]
    fn what_is_not_known_is_let_go_at_once() {
        for bytes in [b"\x13BitTorrent protocol".as_slice(), b"SSH-2.0-x\r\n", b"\0\0\0\0\0\0\0\0\0\0", b"\x05\x00\0"] {
            assert_eq!(says(bytes), Verdict::Unknown, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn empty_lines_before_a_first_message_are_passed_over() {
        assert_eq!(says(b"\r\n\r\nGET / HTTP/1.1\r\n"), Verdict::Prefix(4));
        assert_eq!(says(b"\nGET / HTTP/1.1\r\n"), Verdict::Prefix(1));
        for bytes in [b"\r".as_slice(), b"\r\n", b"\r\n\r\nGE", b"\r\n\r\n\0\r\nQUI"] {
            assert_eq!(says(bytes), Verdict::Maybe, "{}", bytes.escape_ascii());
        }
        assert_eq!(says(b"\r\n\x01"), Verdict::Unknown);
    }

    #[test]
    fn behind_bytes_that_nobody_knows_a_method_must_be_known() {
        let later = |bytes| stream(bytes, Direction::ToServer, false, &flow(7777));
        assert!(later(b"GET / HTTP/1.1\r\n").is_found());
        assert_eq!(later(b"T / HTTP/1.1\r\n"), Verdict::Unknown);
        assert!(says(b"T / HTTP/1.1\r\n").is_found());
        // The end of a target is no method, wherever it stands.
        assert_eq!(says(b"logo.png HTTP/1.1\r\nHost: a.example\r\n"), Verdict::Unknown);
    }

    #[test]
    fn what_a_balancer_puts_in_front_is_passed_over() {
        assert_eq!(says(b"PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nGET /"), Verdict::Prefix(32));
        assert_eq!(says(b"\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x02ab"), Verdict::Prefix(18));
    }
}
