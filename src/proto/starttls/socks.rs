//! SOCKS, versions 4, 4a and 5: how long what stands before the tunnel is.
//!
//! In: bytes of one direction. Out: the length of its next message, and whether it is the last. Each message tells by its first
//! byte which one it is, so that one direction alone suffices. (RFC 1928, RFC 1929; "SOCKS: A protocol for TCP proxy across
//! firewalls" and its addition 4A.)

use crate::base::Direction;

/// A message of SOCKS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// So long, and others follow before the tunnel.
    More(usize),
    /// So long, and the tunnel begins behind it.
    Last(usize),
    /// Its end is not here; at least so many bytes are needed.
    Longer(usize),
    /// This is none.
    Odd,
}

/// Reads the next message; `is_first`: nothing of this direction was seen before.
pub(super) fn next(direction: Direction, bytes: &[u8], is_first: bool) -> Message {
    match (direction, is_first, bytes) {
        (_, _, [] | [_]) => Message::Longer(2),
        (Direction::ToServer, true, [5, methods, ..]) => Message::More(usize::from(*methods).saturating_add(2)),
        (Direction::ToServer, true, [4, 1 | 2, ..]) => version_4(bytes),
        (Direction::ToServer, false, [1, name, rest @ ..]) => match rest.get(usize::from(*name)) {
            Some(password) => {
                Message::More(usize::from(*name).saturating_add(usize::from(*password)).saturating_add(3))
            }
            None => Message::Longer(usize::from(*name).saturating_add(3)),
        },
        (Direction::ToServer, false, [5, 1..=3, ..]) | (Direction::ToClient, false, [5, ..]) => address(bytes),
        (Direction::ToClient, true, [5, method, ..]) if *method != 0xff => Message::More(2),
        (Direction::ToClient, true, [0, 90..=93, ..]) => Message::Last(8),
        (Direction::ToClient, false, [1, _, ..]) => Message::More(2),
        _ => Message::Odd,
    }
}

/// A request or reply of version 5: a head of three bytes, then address and port.
fn address(bytes: &[u8]) -> Message {
    match bytes.get(3..) {
        Some([1, ..]) => Message::Last(10),
        Some([4, ..]) => Message::Last(22),
        Some([3, length, ..]) => Message::Last(usize::from(*length).saturating_add(7)),
        Some([3] | []) | None => Message::Longer(5),
        Some(_) => Message::Odd,
    }
}

/// A request of version 4: a user behind the address, and a host behind that where the address is `0.0.0.x`.
fn version_4(bytes: &[u8]) -> Message {
    let Some((&[_, _, _, _, a, b, c, d], rest)) = bytes.split_first_chunk() else { return Message::Longer(9) };
    let names_before = usize::from([a, b, c] == [0; 3] && d != 0);
    match memchr::memchr_iter(0, rest).nth(names_before) {
        Some(end) => Message::Last(end.saturating_add(9)),
        None => Message::Longer(bytes.len().saturating_add(1)),
    }
}

/// Whether a client's first bytes are a request for a tunnel.
pub(super) fn is_request(bytes: &[u8]) -> bool {
    match bytes {
        // A greeting with nothing behind it, since the client waits, and only methods that exist.
        [5, count @ 1..=16, methods @ ..] => {
            methods.len() == usize::from(*count) && methods.iter().all(|method| matches!(method, 0..=9 | 0x80..=0xfe))
        }
        [4, 1, _, _, ..] => matches!(version_4(bytes), Message::Last(length) if length == bytes.len()),
        _ => false,
    }
}
