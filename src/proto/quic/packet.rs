//! Heads of QUIC packets.
//!
//! In: a datagram, or what is left of it. Out: the packets that lie in it one behind the other. (RFC 9000, section 17; RFC 8999
//! for what holds in every version; RFC 9369, section 3.2.)

/// QUIC version 2 (RFC 9369), and the last draft of it.
const V2: [u32; 2] = [0x6b33_43cf, 0x709a_50c4];
/// Longest connection identifier that is read: 20 by RFC 9000, and nothing longer is seen.
const IDENTIFIER_MAX: usize = 20;

/// A packet with a long head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Long<'a> {
    pub(super) version: u32,
    pub(super) kind: Kind,
    /// Identifier of the connection that the receiver chose; of a first packet of a client, one that the client made up.
    pub(super) destination: &'a [u8],
    /// Identifier that the sender chose for itself.
    pub(super) source: &'a [u8],
    /// Whether a token proves the sender's address, as behind a Retry.
    pub(super) has_token: bool,
    /// The packet to its end, as it is authenticated.
    pub(super) packet: &'a [u8],
    /// Where in it the packet number begins.
    pub(super) number_at: usize,
}

/// What a packet is for, as far as that matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Initial,
    Retry,
    VersionNegotiation,
    /// Encrypted with keys that only the two ends know.
    Hidden,
}

/// Cuts the next packet with a long head off. `None` where there is none, or one of a form that is not known.
pub(super) fn next_long(datagram: &[u8]) -> Option<(Long<'_>, &[u8])> {
    let (&[first, v3, v2, v1, v0], rest) = datagram.split_first_chunk()?;
    if first & 0x80 == 0 {
        return None;
    }
    let version = u32::from_be_bytes([v3, v2, v1, v0]);
    let (destination, rest) = identifier(rest)?;
    let (source, rest) = identifier(rest)?;
    let at = |rest: &[u8]| datagram.len().saturating_sub(rest.len());
    let whole = |kind| {
        let number_at = at(rest);
        let long = Long { version, kind, destination, source, has_token: false, packet: datagram, number_at };
        Some((long, [].as_slice()))
    };
    if version == 0 {
        return whole(Kind::VersionNegotiation);
    }
    let shift = if V2.contains(&version) { 3 } else { 0 };
    let (kind, has_token, rest) = match (first >> 4).wrapping_add(shift) & 3 {
        0 => {
            let (token, rest) = varint(rest)?;
            (Kind::Initial, token > 0, rest.get(usize::try_from(token).ok()?..)?)
        }
        3 => return whole(Kind::Retry),
        _ => (Kind::Hidden, false, rest),
    };
    let (length, rest) = varint(rest)?;
    let number_at = at(rest);
    let end = number_at.checked_add(usize::try_from(length).ok()?)?;
    let (packet, rest) = datagram.split_at_checked(end)?;
    Some((Long { version, kind, destination, source, has_token, packet, number_at }, rest))
}

fn identifier(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (&length, rest) = bytes.split_first()?;
    let length = usize::from(length);
    if length > IDENTIFIER_MAX {
        return None;
    }
    rest.split_at_checked(length)
}

/// A number of 1, 2, 4 or 8 bytes (RFC 9000, section 16).
pub(super) fn varint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let (&first, rest) = bytes.split_first()?;
    let (more, rest) = rest.split_at_checked((1_usize << (first >> 6)).wrapping_sub(1))?;
    let value = more.iter().fold(u64::from(first & 0x3f), |value, &byte| value << 8 | u64::from(byte));
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_all_four_lengths() {
        // RFC 9000, appendix A.1.
        let eight = [0xc2, 0x19, 0x7c, 0x5e, 0xff, 0x14, 0xe8, 0x8c];
        assert_eq!(varint(&eight), Some((151_288_809_941_952_652, [].as_slice())));
        assert_eq!(varint(&[0x9d, 0x7f, 0x3e, 0x7d, 1]), Some((494_878_333, [1].as_slice())));
        assert_eq!(varint(&[0x7b, 0xbd]), Some((15_293, [].as_slice())));
        assert_eq!(varint(&[0x25]), Some((37, [].as_slice())));
        assert_eq!(varint(&[0x7b]), None);
    }
}
