//! Recognises TLS and DTLS by their first bytes, whichever side sent them.

use super::record::{Content, RecordHead, kind};

/// Who sent the bytes that were looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// They are something else.
    No,
    /// More are needed to tell.
    More,
    /// The client of a connection.
    Client,
    /// Its server.
    Server,
    /// One of the two.
    Either,
}

/// Looks at the first bytes of one direction of a TCP flow.
pub(crate) fn recognise(bytes: &[u8]) -> Sight {
    match bytes.first() {
        Some(20..=24) => record(bytes),
        Some(0x80..=0xff) => hello_v2(bytes),
        Some(_) => Sight::No,
        None => Sight::More,
    }
}

fn record(bytes: &[u8]) -> Sight {
    let Some((&head, rest)) = bytes.split_first_chunk() else {
        let is_tls = bytes.get(1).is_none_or(|&major| major == 3) && bytes.get(2).is_none_or(|&minor| minor <= 4);
        return if is_tls { Sight::More } else { Sight::No };
    };
    let Some(head) = RecordHead::read(head) else { return Sight::No };
    match (head.content, rest.first()) {
        _ if head.length == 0 => Sight::No,
        (Content::Handshake, None) => Sight::More,
        (Content::Handshake, Some(&kind::CLIENT_HELLO)) => Sight::Client,
        (Content::Handshake, Some(&kind::SERVER_HELLO)) => Sight::Server,
        // In the middle of a connection; a handshake message or data, encrypted.
        (Content::Handshake, Some(_)) => {
            if head.length >= 4 {
                Sight::Either
            } else {
                Sight::No
            }
        }
        (Content::ChangeCipherSpec, _) => {
            if head.length == 1 {
                Sight::Either
            } else {
                Sight::No
            }
        }
        (Content::Alert, _) => {
            if head.length == 2 || head.length >= 18 {
                Sight::Either
            } else {
                Sight::No
            }
        }
        (Content::ApplicationData | Content::Heartbeat, _) => {
            if head.length >= 17 {
                Sight::Either
            } else {
                Sight::No
            }
        }
    }
}

/// A hello of SSL 2.0 whose lengths agree (RFC 5246, appendix E.2).
fn hello_v2(bytes: &[u8]) -> Sight {
    let Some(&[high, low, kind, major, minor, c1, c0, s1, s0, r1, r0]) = bytes.first_chunk() else {
        let is_hello =
            bytes.get(2).is_none_or(|&kind| kind == 1) && bytes.get(3).is_none_or(|major| matches!(major, 0 | 3));
        return if is_hello { Sight::More } else { Sight::No };
    };
    let number = |high, low| u32::from(u16::from_be_bytes([high, low]));
    let (ciphers, session, random) = (number(c1, c0), number(s1, s0), number(r1, r0));
    let is_version = matches!((major, minor), (0, 2) | (3, 0..=4));
    let whole = [9, ciphers, session, random].iter().fold(0_u32, |sum, part| sum.saturating_add(*part));
    let is_hello = kind == 1 && is_version && ciphers > 0 && ciphers % 3 == 0 && (16..=32).contains(&random);
    if is_hello && whole == number(high & 0x7f, low) { Sight::Client } else { Sight::No }
}

/// Looks at a datagram of a UDP flow. (RFC 6347, section 4.1; RFC 9147, section 4, only for records in clear.)
pub(crate) fn recognise_dtls(payload: &[u8]) -> Sight {
    let Some((&[content, major, minor, e1, e0, _, _, _, _, _, _, l1, l0], rest)) = payload.split_first_chunk() else {
        return Sight::No;
    };
    let length = usize::from(u16::from_be_bytes([l1, l0]));
    let is_version = matches!((major, minor), (0xfe, 0xfc..=0xff) | (1, 0));
    if !is_version || !(20..=26).contains(&content) || length == 0 {
        return Sight::No;
    }
    let is_clear = e1 == 0 && e0 == 0;
    match (content, rest.first()) {
        (22, Some(&kind::CLIENT_HELLO)) if is_clear => Sight::Client,
        (22, Some(&(kind::SERVER_HELLO | kind::HELLO_VERIFY_REQUEST))) if is_clear => Sight::Server,
        _ if length <= rest.len() => Sight::Either,
        _ => Sight::No,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::fixture::{hello, message, record},
        Sight, recognise, recognise_dtls,
    };

    #[test]
    fn both_sides_are_told_by_their_hellos() {
        assert_eq!(recognise(&hello("a.example")), Sight::Client);
        assert_eq!(recognise(&record(22, &message(2, &[3, 3]))), Sight::Server);
        assert_eq!(recognise(&record(23, &[0; 100])), Sight::Either);
    }

    #[test]
    fn a_beginning_that_may_become_a_record_needs_more() {
        let bytes = hello("a.example");
        for cut in 0..6 {
            assert_eq!(recognise(&bytes[..cut]), Sight::More);
        }
    }

    #[test]
    fn hellos_of_ssl_2_are_told_by_lengths_that_agree() {
        let body = [&[1, 3, 1, 0, 3, 0, 0, 0, 16, 0, 0, 4], [5; 16].as_slice()].concat();
        let bytes = [&[0x80, u8::try_from(body.len()).unwrap()], body.as_slice()].concat();
        assert_eq!(recognise(&bytes), Sight::Client);
        assert_eq!(recognise(&bytes[..10]), Sight::More);
        assert_eq!(recognise(&[0x80, 44, 1, 3, 1, 0, 3, 0, 0, 0, 16]), Sight::No);
    }

    #[test]
    fn other_bytes_are_not_taken_for_tls() {
        for other in [b"GET / HTTP/1.1".as_slice(), &[0x16, 0x04, 0, 0, 0], &[0x17, 3, 3, 0, 0, 0], b"SSH-2.0"] {
            assert_eq!(recognise(other), Sight::No);
            assert_eq!(recognise_dtls(other), Sight::No);
        }
    }
}
