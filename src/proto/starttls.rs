//! Protocols that begin in clear and turn into TLS, or into anything (SOCKS), on request.
//!
//! In: bytes of both directions. Out: what the TLS inside tells, or the word that all is to be recognised afresh. Watches only for where a line or message ends, since that is
//! where TLS may begin; it need not understand who asked for it and who agreed, so that one direction alone suffices.
//! (RFC 3207 SMTP, RFC 9051 IMAP, RFC 2595 POP3, RFC 4217 FTP, RFC 6120 XMPP, RFC 4511 LDAP; the protocol manuals of
//! PostgreSQL and MySQL; MS-TDS, section 2.2.6.5.)

mod socks;

use self::socks::Message;
use super::{Context, Upgrade, tls};
use crate::base::{Direction, Step, Stretch};

/// Bytes in clear of one direction after which TLS is no longer waited for: a mail or file is under way.
const CLEAR_MAX: u64 = 64 << 10;
/// Longest line or message in clear.
const UNIT_MAX: usize = 16 << 10;
/// Bytes at the start of a handshake record that make it known.
const TLS_START: usize = 6;

/// Bytes behind a client's request for a tunnel that are held until the server grants it.
const TUNNEL_MAX: usize = 512;

/// Head of a packet of the tabular data stream: kind, status, length with the head, and what does not matter here.
const TABULAR_HEAD: usize = 8;
/// Its kind before a login, and that of an answer.
const TABULAR_LOGIN: u8 = 0x12;
const TABULAR_ANSWER: u8 = 0x04;

/// PostgreSQL's request for TLS: length and code.
const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];

/// What is spoken before TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Lines of text: SMTP, IMAP, POP3, FTP.
    Text,
    /// XMPP.
    Xmpp,
    /// LDAP.
    Ldap,
    /// PostgreSQL.
    PostgreSql,
    /// MySQL.
    MySql,
    /// Tabular Data Stream, as Microsoft's SQL Server speaks it: the handshake of TLS stands in its packets.
    Tabular,
    /// SOCKS, version 4 or 5.
    Socks,
}

/// A connection that may turn into TLS.
#[derive(Debug)]
pub(crate) struct Dialogue {
    language: Language,
    sides: [Side; 2],
    tls: tls::Connection,
    is_tunnel: bool,
}

/// One direction.
#[derive(Clone, Copy, Debug)]
enum Side {
    /// Still in clear, for so many bytes; and so many of an unfinished line were searched.
    Clear { bytes: u64, searched: usize },
    /// TLS from here on.
    Tls,
    /// The tunnel begins here, once the other direction is as far.
    Tunnel,
}

impl Dialogue {
    pub(crate) fn new(language: Language) -> Self {
        let side = Side::Clear { bytes: 0, searched: 0 };
        Self { language, sides: [side; 2], tls: tls::Connection::default(), is_tunnel: false }
    }

    pub(crate) fn stretch(&mut self, direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        let [client, server] = &mut self.sides;
        let side = if direction == Direction::ToServer { client } else { server };
        let (total, searched) = match side {
            Side::Tls => return self.tls.stretch(direction, stretch, cx),
            Side::Tunnel => return self.wait(stretch),
            Side::Clear { bytes, searched } => (bytes, searched),
        };
        let Stretch::Bytes(bytes) = stretch else {
            *searched = 0;
            return Step::Took(0);
        };
        if self.language == Language::Socks {
            return self.socks(direction, bytes);
        }
        match begins_tls(bytes) {
            Some(true) => {
                *side = Side::Tls;
                return Step::Took(0);
            }
            None => return Step::Need(TLS_START),
            Some(false) => {}
        }
        if *total > CLEAR_MAX {
            return Step::Skip(u64::MAX);
        }
        match unit(self.language, direction, bytes, *searched) {
            Unit::Of(length) => {
                *total = total.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
                *searched = 0;
                if length <= bytes.len() { Step::Took(length) } else { Step::Skip(u64::try_from(length).unwrap_or(1)) }
            }
            Unit::Longer(wanted) if wanted <= UNIT_MAX => {
                *searched = bytes.len();
                Step::Need(wanted)
            }
            Unit::Longer(_) | Unit::Unknown => Step::Skip(u64::MAX),
        }
    }

    pub(crate) fn finish(&mut self, cx: &mut Context<'_>) {
        if self.sides.iter().any(|side| matches!(side, Side::Tls)) {
            self.tls.finish(cx);
        }
    }

    /// Whether a direction stands before a tunnel that the other one has not reached.
    pub(crate) fn is_waiting(&self, direction: Direction) -> bool {
        let [client, server] = &self.sides;
        matches!(if direction == Direction::ToServer { client } else { server }, Side::Tunnel)
    }

    /// Whether the rest of both directions is another protocol; told once.
    pub(crate) fn take_upgrade(&mut self) -> Option<Upgrade> {
        std::mem::take(&mut self.is_tunnel).then_some(Upgrade::Fresh)
    }

    /// What SOCKS says before the tunnel.
    fn socks(&mut self, direction: Direction, bytes: &[u8]) -> Step {
        let [client, server] = &mut self.sides;
        let side = if direction == Direction::ToServer { client } else { server };
        let Side::Clear { bytes: total, .. } = side else { return Step::Took(0) };
        let (length, is_last) = match socks::next(direction, bytes, *total == 0) {
            Message::More(length) => (length, false),
            Message::Last(length) => (length, true),
            Message::Longer(wanted) if wanted > bytes.len() && wanted <= UNIT_MAX => return Step::Need(wanted),
            Message::Longer(_) | Message::Odd => return Step::Skip(u64::MAX),
        };
        if length > bytes.len() {
            return Step::Need(length);
        }
        *total = total.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
        if is_last {
            *side = Side::Tunnel;
            self.is_tunnel = self.sides.iter().all(|side| matches!(side, Side::Tunnel));
        }
        Step::Took(length)
    }

    /// A client may speak into the tunnel before the server's answer is seen.
    fn wait(&mut self, stretch: Stretch<'_>) -> Step {
        match stretch {
            Stretch::Bytes(bytes) if bytes.len() < TUNNEL_MAX => Step::Need(bytes.len().saturating_add(1)),
            Stretch::Bytes(_) => {
                self.is_tunnel = true;
                Step::Took(0)
            }
            Stretch::Gap(_) | Stretch::End => Step::Took(0),
        }
    }
}

/// Whether a client's first bytes ask for a tunnel of SOCKS.
pub(crate) fn is_socks(bytes: &[u8]) -> bool {
    socks::is_request(bytes)
}

/// Whether a client's first bytes are what stands before a login to SQL Server: a list of options, the version first.
pub(crate) fn is_tabular(bytes: &[u8]) -> bool {
    matches!(bytes, [TABULAR_LOGIN, 1, _, _, 0, 0, _, 0, 0, 0, _, 0, 6, 1, ..])
}

/// Whether a handshake record of TLS begins here; `None` where more bytes are needed to say so.
fn begins_tls(bytes: &[u8]) -> Option<bool> {
    let known = bytes.get(..TLS_START.min(bytes.len())).unwrap_or(&[]);
    let fits = known.iter().enumerate().all(|(at, &byte)| match at {
        0 => byte == 22,
        1 => byte == 3,
        2 => byte <= 4,
        3 => byte <= 0x48,
        5 => matches!(byte, 1 | 2),
        _ => true,
    });
    if fits && known.len() < TLS_START { None } else { Some(fits) }
}

/// A line or message in clear.
enum Unit {
    /// It ends after so many bytes.
    Of(usize),
    /// Its end is not here; so many bytes are needed to look again.
    Longer(usize),
    /// This is no message of the language.
    Unknown,
}

fn unit(language: Language, direction: Direction, bytes: &[u8], searched: usize) -> Unit {
    let until = |end: u8| {
        let rest = bytes.get(searched..).unwrap_or(&[]);
        match memchr::memchr(end, rest) {
            Some(at) => Unit::Of(searched.saturating_add(at).saturating_add(1)),
            None => Unit::Longer(bytes.len().saturating_add(1)),
        }
    };
    match language {
        Language::Text => until(b'\n'),
        Language::Xmpp => until(b'>'),
        Language::Ldap => match ber_length(bytes) {
            Some((length, _)) => Unit::Of(length),
            None if bytes.len() < 6 && bytes.first() == Some(&0x30) => Unit::Longer(6),
            None => Unit::Unknown,
        },
        // The server answers a request for TLS by one byte.
        Language::PostgreSql => match (direction, bytes.first()) {
            (Direction::ToClient, Some(b'S' | b'N')) => Unit::Of(1),
            _ if bytes.starts_with(&SSL_REQUEST) => Unit::Of(SSL_REQUEST.len()),
            _ if bytes.len() < SSL_REQUEST.len() => Unit::Longer(SSL_REQUEST.len()),
            _ => Unit::Unknown,
        },
        Language::MySql => match bytes.first_chunk() {
            Some(&[low, middle, high, _]) => Unit::Of(
                usize::try_from(u32::from_le_bytes([low, middle, high, 0])).unwrap_or(usize::MAX).saturating_add(4),
            ),
            None => Unit::Longer(4),
        },
        Language::Tabular => match bytes.first_chunk() {
            // The handshake goes on behind the head of the packet that brings it.
            Some(&[TABULAR_LOGIN, _, _, _])
                if begins_tls(bytes.get(TABULAR_HEAD..).unwrap_or_default()) == Some(true) =>
            {
                Unit::Of(TABULAR_HEAD)
            }
            Some(&[TABULAR_LOGIN, _, _, _]) if bytes.len() < TABULAR_HEAD.saturating_add(TLS_START) => {
                Unit::Longer(TABULAR_HEAD.saturating_add(TLS_START))
            }
            Some(&[TABULAR_LOGIN | TABULAR_ANSWER, _, high, low]) => {
                Unit::Of(usize::from(u16::from_be_bytes([high, low])).max(TABULAR_HEAD))
            }
            Some(_) => Unit::Unknown,
            None => Unit::Longer(TABULAR_HEAD),
        },
        Language::Socks => Unit::Unknown,
    }
}

/// How long a message of LDAP is, and what is in it as far as it is here.
fn ber_length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (&[0x30, first], rest) = bytes.split_first_chunk()? else { return None };
    if first < 0x80 {
        return Some((usize::from(first).saturating_add(2), rest));
    }
    let width = usize::from(first & 0x7f);
    let (digits, rest) = rest.split_at_checked(width).filter(|_| (1..=4).contains(&width))?;
    let length = digits.iter().fold(0_usize, |length, &digit| length << 8 | usize::from(digit));
    Some((length.saturating_add(width).saturating_add(2), rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        base::Transport,
        proto::tls::fixture::{Bench, Feed, hello},
    };

    const TO_SERVER: Direction = Direction::ToServer;
    const TO_CLIENT: Direction = Direction::ToClient;

    type Turns = Vec<(Direction, Vec<u8>)>;

    /// The names of servers in a dialogue, brought in pieces of so many bytes.
    fn names(language: Language, turns: &[(Direction, Vec<u8>)], piece: usize) -> Vec<String> {
        let mut bench = Bench::new(25, Transport::Tcp);
        let mut feed = Feed::default();
        let mut dialogue = Dialogue::new(language);
        for (direction, bytes) in turns {
            for piece in bytes.chunks(piece) {
                feed.bytes(*direction, piece, |direction, stretch| {
                    dialogue.stretch(direction, stretch, &mut bench.context())
                });
            }
        }
        dialogue.finish(&mut bench.context());
        bench.hellos().iter().filter_map(|hello| hello.sni.as_ref()).map(ToString::to_string).collect()
    }

    fn dialogues() -> Vec<(Language, Turns)> {
        let say = |direction: Direction, bytes: &[u8]| (direction, bytes.to_vec());
        let start = |direction| (direction, hello("mail.example"));
        let ldap = [&[0x30, 0x1d, 2, 1, 1, 0x77, 0x18, 0x80, 0x16], b"1.3.6.1.4.1.1466.20037".as_slice()].concat();
        vec![
            (
                Language::Text,
                vec![
                    say(TO_CLIENT, b"220-mail.example\r\n220 ready\r\n"),
                    say(TO_SERVER, b"EHLO me\r\n"),
                    say(TO_CLIENT, b"250-mail.example\r\n250 STARTTLS\r\n"),
                    say(TO_SERVER, b"STARTTLS\r\n"),
                    say(TO_CLIENT, b"220 go ahead\r\n"),
                    start(TO_SERVER),
                ],
            ),
            (Language::Text, vec![say(TO_SERVER, b"a1 STARTTLS\r\n"), start(TO_SERVER)]),
            (
                Language::Xmpp,
                vec![
                    say(TO_SERVER, b"<?xml version='1.0'?><stream:stream to='mail.example'>"),
                    say(TO_CLIENT, b"<stream:features><starttls/></stream:features>"),
                    say(TO_SERVER, b"<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"),
                    say(TO_CLIENT, b"<proceed/>"),
                    start(TO_SERVER),
                ],
            ),
            (
                Language::Ldap,
                vec![
                    (TO_SERVER, ldap),
                    say(TO_CLIENT, &[0x30, 12, 2, 1, 1, 0x78, 7, 10, 1, 0, 4, 0, 4, 0]),
                    start(TO_SERVER),
                ],
            ),
            (Language::PostgreSql, vec![say(TO_SERVER, &SSL_REQUEST), say(TO_CLIENT, b"S"), start(TO_SERVER)]),
            (
                Language::MySql,
                vec![
                    say(TO_CLIENT, &[&[30, 0, 0, 0, 10], b"8.0.36".as_slice(), &[0; 23]].concat()),
                    say(TO_SERVER, &[&[32, 0, 0, 1], [0x0f; 32].as_slice()].concat()),
                    start(TO_SERVER),
                ],
            ),
            (Language::Tabular, {
                let packet = |kind: u8, inside: &[u8]| {
                    let length = u16::try_from(inside.len() + 8).unwrap().to_be_bytes();
                    [&[kind, 1, length[0], length[1], 0, 0, 0, 0], inside].concat()
                };
                let options = [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 16, 0, 0, 0, 0, 0, 1];
                vec![
                    (TO_SERVER, packet(0x12, &options)),
                    (TO_CLIENT, packet(4, &options)),
                    (TO_SERVER, packet(0x12, &hello("mail.example"))),
                ]
            }),
        ]
    }

    #[test]
    fn each_language_turns_into_tls() {
        for (language, turns) in dialogues() {
            assert_eq!(names(language, &turns, usize::MAX), ["mail.example"], "{language:?}");
        }
    }

    /// Whether a tunnel begins behind these turns, and not before.
    fn is_tunnel(turns: &[(Direction, &[u8])], piece: usize) -> bool {
        let mut bench = Bench::new(1080, Transport::Tcp);
        let mut feed = Feed::default();
        let mut dialogue = Dialogue::new(Language::Socks);
        let mut found = Vec::new();
        for (direction, bytes) in turns {
            for piece in bytes.chunks(piece) {
                feed.bytes(*direction, piece, |direction, stretch| {
                    dialogue.stretch(direction, stretch, &mut bench.context())
                });
                found.push(dialogue.take_upgrade().is_some());
            }
        }
        let last = found.pop();
        last == Some(true) && !found.contains(&true)
    }

    #[test]
    fn socks_ends_where_its_tunnel_begins() {
        let host = [&[5, 1, 0, 3, 9], b"a.example".as_slice(), &[1, 0xbb]].concat();
        let four = [&[4, 1, 0, 80, 0, 0, 0, 1], b"me\0a.example\0".as_slice()].concat();
        let reply: &[u8] = &[5, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        let plain: &[(Direction, &[u8])] =
            &[(TO_SERVER, &[5, 1, 0]), (TO_CLIENT, &[5, 0]), (TO_SERVER, &host), (TO_CLIENT, reply)];
        let password: &[(Direction, &[u8])] = &[
            (TO_SERVER, &[5, 2, 0, 2]),
            (TO_CLIENT, &[5, 2]),
            (TO_SERVER, &[1, 1, b'u', 2, b'p', b'p']),
            (TO_CLIENT, &[1, 0]),
            (TO_SERVER, &host),
            (TO_CLIENT, reply),
        ];
        let four: &[(Direction, &[u8])] = &[(TO_SERVER, &four), (TO_CLIENT, &[0, 90, 0, 80, 0, 0, 0, 0])];
        for turns in [plain, password, four] {
            assert!(is_socks(turns[0].1));
            for piece in [1, 2, 3, 100] {
                assert!(is_tunnel(turns, piece), "{turns:?}");
            }
        }
    }

    #[test]
    fn other_beginnings_ask_for_no_tunnel() {
        for bytes in [b"GET / HTTP/1.1\r\n".as_slice(), &[5, 1], &[5, 1, 0, 0], &[4, 1, 0, 80, 1, 2, 3, 4], &[5, 0]] {
            assert!(!is_socks(bytes), "{bytes:?}");
        }
    }

    #[test]
    fn a_long_mail_in_clear_is_passed_by() {
        let mail = b"a line of a mail that was sent without TLS\r\n".repeat(4000);
        let turns = [(TO_SERVER, mail), (TO_SERVER, hello("late.example"))];
        assert!(names(Language::Text, &turns, 1400).is_empty());
    }

    proptest! {
        #[test]
        fn every_cut_gives_the_same(piece in 1..80_usize) {
            for (language, turns) in dialogues() {
                prop_assert_eq!(names(language, &turns, piece), ["mail.example"]);
            }
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>, piece in 1..40_usize) {
            for language in [Language::Text, Language::Xmpp, Language::Ldap, Language::PostgreSql, Language::MySql, Language::Tabular, Language::Socks] {
                for direction in [TO_SERVER, TO_CLIENT] {
                    names(language, &[(direction, bytes.clone())], piece);
                }
            }
        }
    }
}
