//! The keys of a client's Initial packets, which everybody on the path can make.
//!
//! In: a version and the identifier that the client made up. Out: the frames of an Initial packet. Each version has a salt of
//! its own and some have labels of their own, so that only who knows the version can look. (RFC 9001, section 5.2; RFC 9369,
//! sections 3.3.1 and 3.3.2; the drafts of both, and Google's own versions, for the older salts.)

use ring::{
    aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey, quic},
    hkdf::{HKDF_SHA256, Prk, Salt},
};

use super::packet::Long;
use crate::proto::tls::expand_label;

/// How one version makes its keys.
#[derive(Debug)]
pub(super) struct Recipe {
    salt: [u8; 20],
    /// Labels of key, IV and header protection.
    labels: [&'static str; 3],
}

const LABELS: [&str; 3] = ["quic key", "quic iv", "quic hp"];

const V1: Recipe = Recipe {
    salt: [
        0x38, 0x76, 0x2c, 0xf7, 0xf5, 0x59, 0x34, 0xb3, 0x4d, 0x17, 0x9a, 0xe6, 0xa4, 0xc8, 0x0c, 0xad, 0xcc, 0xbb,
        0x7f, 0x0a,
    ],
    labels: LABELS,
};
const V2: Recipe = Recipe {
    salt: [
        0x0d, 0xed, 0xe3, 0xde, 0xf7, 0x00, 0xa6, 0xdb, 0x81, 0x93, 0x81, 0xbe, 0x6e, 0x26, 0x9d, 0xcb, 0xf9, 0xbd,
        0x2e, 0xd9,
    ],
    labels: ["quicv2 key", "quicv2 iv", "quicv2 hp"],
};
/// What came before version 2 was published (draft-ietf-quic-v2, 01 to 07).
const V2_DRAFT: Recipe = Recipe {
    salt: [
        0xa7, 0x07, 0xc2, 0x03, 0xa5, 0x9b, 0x47, 0x18, 0x4a, 0x1d, 0x62, 0xca, 0x57, 0x04, 0x06, 0xea, 0x7a, 0xe3,
        0xe5, 0xd3,
    ],
    labels: ["quicv2 key", "quicv2 iv", "quicv2 hp"],
};
const DRAFT_29: Recipe = Recipe {
    salt: [
        0xaf, 0xbf, 0xec, 0x28, 0x99, 0x93, 0xd2, 0x4c, 0x9e, 0x97, 0x86, 0xf1, 0x9c, 0x61, 0x11, 0xe0, 0x43, 0x90,
        0xa8, 0x99,
    ],
    labels: LABELS,
};
const DRAFT_23: Recipe = Recipe {
    salt: [
        0xc3, 0xee, 0xf7, 0x12, 0xc7, 0x2e, 0xbb, 0x5a, 0x11, 0xa7, 0xd2, 0x43, 0x2b, 0xb4, 0x63, 0x65, 0xbe, 0xf9,
        0xf5, 0x02,
    ],
    labels: LABELS,
};
const DRAFT_21: Recipe = Recipe {
    salt: [
        0x7f, 0xbc, 0xdb, 0x0e, 0x7c, 0x66, 0xbb, 0xe9, 0x19, 0x3a, 0x96, 0xcd, 0x21, 0x51, 0x9e, 0xbd, 0x7a, 0x02,
        0x64, 0x4a,
    ],
    labels: LABELS,
};
const Q050: Recipe = Recipe {
    salt: [
        0x50, 0x45, 0x74, 0xef, 0xd0, 0x66, 0xfe, 0x2f, 0x9d, 0x94, 0x5c, 0xfc, 0xdb, 0xd3, 0xa7, 0xf0, 0xd3, 0xb5,
        0x6b, 0x45,
    ],
    labels: LABELS,
};
const T050: Recipe = Recipe {
    salt: [
        0x7f, 0xf5, 0x79, 0xe5, 0xac, 0xd0, 0x72, 0x91, 0x55, 0x80, 0x30, 0x4c, 0x43, 0xa2, 0x36, 0x7c, 0x60, 0x48,
        0x83, 0x10,
    ],
    labels: LABELS,
};
const T051: Recipe = Recipe {
    salt: [
        0x7a, 0x4e, 0xde, 0xf4, 0xe7, 0xcc, 0xee, 0x5f, 0xa4, 0x50, 0x6c, 0x19, 0x12, 0x4f, 0xc8, 0xcc, 0xda, 0x6e,
        0x03, 0x3d,
    ],
    labels: LABELS,
};

/// The recipes that a version may follow. A version that nobody knows may follow any: clients make some up so that servers
/// stay tolerant (RFC 9000, section 15).
pub(super) fn recipes(version: u32) -> &'static [&'static Recipe] {
    match version {
        0x0000_0001 | 0xff00_0021..=0xff00_0022 => &[&V1],
        0x6b33_43cf => &[&V2],
        0x709a_50c4 => &[&V2_DRAFT, &V2],
        0xff00_001d..=0xff00_0020 => &[&DRAFT_29],
        0xff00_0017..=0xff00_001c | 0xface_b002 | 0xface_b00e | 0xface_b010..=0xface_b013 => &[&DRAFT_23, &DRAFT_29],
        0xff00_0015..=0xff00_0016 | 0xface_b000..=0xface_b001 => &[&DRAFT_21],
        0x5130_3530 => &[&Q050],
        0x5430_3530 => &[&T050],
        0x5430_3531 => &[&T051],
        _ => &[&V1, &DRAFT_29, &V2, &DRAFT_23],
    }
}

/// The keys of one connection.
pub(super) struct Keys {
    body: LessSafeKey,
    iv: [u8; 12],
    head: quic::HeaderProtectionKey,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

impl Keys {
    /// The keys that follow from the identifier in the client's first packet.
    pub(super) fn new(recipe: &Recipe, destination: &[u8]) -> Option<Self> {
        let initial = Salt::new(HKDF_SHA256, &recipe.salt).extract(destination);
        let secret = Prk::new_less_safe(HKDF_SHA256, &expand::<32>(&initial, "client in")?);
        let [key, iv, head] = recipe.labels;
        Some(Self {
            body: LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &expand::<16>(&secret, key)?).ok()?),
            iv: expand(&secret, iv)?,
            head: quic::HeaderProtectionKey::new(&quic::AES_128, &expand::<16>(&secret, head)?).ok()?,
        })
    }

    /// Opens an Initial packet: its frames. `None` where the keys do not fit.
    pub(super) fn open(&self, long: &Long<'_>) -> Option<Vec<u8>> {
        let mut packet = long.packet.to_vec();
        let (head, rest) = packet.split_at_mut_checked(long.number_at)?;
        let mask = self.head.new_mask(rest.get(4..20)?).ok()?;
        let first = head.first_mut()?;
        *first ^= mask[0] & 0x0f;
        let width = usize::from(*first & 3).checked_add(1)?;
        let mut number = 0_u32;
        for (byte, mask) in rest.iter_mut().zip(&mask[1..]).take(width) {
            *byte ^= mask;
            number = number << 8 | u32::from(*byte);
        }
        let mut nonce = self.iv;
        for (byte, part) in nonce.iter_mut().rev().zip(number.to_le_bytes()) {
            *byte ^= part;
        }
        let frames_at = long.number_at.checked_add(width)?;
        let (head, body) = packet.split_at_mut_checked(frames_at)?;
        let length = self.body.open_in_place(Nonce::assume_unique_for_key(nonce), Aad::from(head), body).ok()?.len();
        packet.truncate(frames_at.checked_add(length)?);
        packet.drain(..frames_at);
        Some(packet)
    }
}

fn expand<const N: usize>(secret: &Prk, label: &str) -> Option<[u8; N]> {
    let mut out = [0; N];
    expand_label(secret, label, &mut out)?;
    Some(out)
}

/// Packets as clients make them, for tests.
#[cfg(any(test, fuzzing))]
#[expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]
pub(super) mod fixture {
    use super::*;

    /// Protects a packet as a client does: head with a packet number of four bytes, then frames.
    pub(in crate::proto::quic) fn seal(version: u32, destination: &[u8], head: &[u8], frames: &[u8]) -> Vec<u8> {
        let keys = Keys::new(recipes(version)[0], destination).unwrap();
        let number_at = head.len() - 4;
        let mut nonce = keys.iv;
        for (byte, part) in nonce[8..].iter_mut().zip(&head[number_at..]) {
            *byte ^= part;
        }
        let mut body = frames.to_vec();
        keys.body.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(head), &mut body).unwrap();
        let mut packet = [head, &body].concat();
        let mask = keys.head.new_mask(&packet[number_at + 4..number_at + 20]).unwrap();
        packet[0] ^= mask[0] & 0x0f;
        for (byte, mask) in packet[number_at..].iter_mut().zip(&mask[1..]) {
            *byte ^= mask;
        }
        packet
    }

    /// A client's Initial with these frames, in a datagram of at least 1,200 bytes.
    pub(in crate::proto) fn initial(version: u32, destination: &[u8], number: u32, frames: &[u8]) -> Vec<u8> {
        let kind = if matches!(version, 0x6b33_43cf | 0x709a_50c4) { 0xd3 } else { 0xc3 };
        let mut frames = frames.to_vec();
        frames.resize(frames.len().max(1150), 0);
        let length = u16::try_from(frames.len() + 20).unwrap() | 0x4000;
        let width = u8::try_from(destination.len()).unwrap();
        let head = [
            [kind].as_slice(),
            &version.to_be_bytes(),
            &[width],
            destination,
            &[0, 0],
            &length.to_be_bytes(),
            &number.to_be_bytes(),
        ]
        .concat();
        seal(version, destination, &head, &frames)
    }

    pub(in crate::proto) fn crypto(offset: usize, piece: &[u8]) -> Vec<u8> {
        let number = |value: usize| (u16::try_from(value).unwrap() | 0x4000).to_be_bytes();
        [[6].as_slice(), &number(offset), &number(piece.len()), piece].concat()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{super::packet::next_long, fixture::seal, *};

    pub(in crate::proto::quic) fn bytes(hex: &str) -> Vec<u8> {
        let digits: Vec<char> = hex.chars().filter(char::is_ascii_hexdigit).collect();
        digits.chunks(2).map(|pair| u8::from_str_radix(&String::from_iter(pair), 16).unwrap()).collect()
    }

    /// The CRYPTO frame of RFC 9001, appendix A.2, and RFC 9369, appendix A.2: a ClientHello for `example.com`.
    pub(in crate::proto::quic) const CRYPTO: &str = "
        060040f1010000ed0303ebf8fa56f12939b9584a3896472ec40bb863cfd3e868
        04fe3a47f06a2b69484c00000413011302010000c000000010000e00000b6578
        616d706c652e636f6dff01000100000a00080006001d00170018001000070005
        04616c706e000500050100000000003300260024001d00209370b2c9caa47fba
        baf4559fedba753de171fa71f50f1ce15d43e994ec74d748002b000302030400
        0d0010000e0403050306030203080408050806002d00020101001c0002400100
        3900320408ffffffffffffffff05048000ffff07048000ffff08011001048000
        75300901100f088394c8f03e51570806048000ffff";

    pub(in crate::proto::quic) const DESTINATION: &str = "8394c8f03e515708";

    #[test]
    fn the_published_packet_of_version_1_is_made_and_opened() {
        let mut frames = bytes(CRYPTO);
        frames.resize(1162, 0);
        let head = bytes("c300000001088394c8f03e5157080000449e00000002");
        let packet = seal(1, &bytes(DESTINATION), &head, &frames);
        assert_eq!(packet.len(), 1200);
        assert!(packet.starts_with(&bytes("c000000001088394c8f03e5157080000449e7b9aec34d1b1c98dd7689fb8ec11d242b123dc9bd8bab936b47d92ec356c0bab7df5976d27cd449f63300099f399")));
        assert!(packet.ends_with(&bytes("e221af44860018ab0856972e194cd934")));
        let (long, rest) = next_long(&packet).unwrap();
        assert!(rest.is_empty());
        let keys = Keys::new(recipes(1)[0], long.destination).unwrap();
        assert_eq!(keys.open(&long).as_deref(), Some(frames.as_slice()));
    }

    #[test]
    fn the_published_packet_of_version_2_is_made_and_opened() {
        let mut frames = bytes(CRYPTO);
        frames.resize(1162, 0);
        let head = bytes("d36b3343cf088394c8f03e5157080000449e00000002");
        let packet = seal(0x6b33_43cf, &bytes(DESTINATION), &head, &frames);
        assert!(packet.starts_with(&bytes(
            "d76b3343cf088394c8f03e5157080000449ea0c95e82ffe67b6abcdb4298b485dd04de806071bf03dceebfa162e75d6c9605"
        )));
        let (long, _) = next_long(&packet).unwrap();
        let keys = Keys::new(recipes(long.version)[0], long.destination).unwrap();
        assert_eq!(keys.open(&long).as_deref(), Some(frames.as_slice()));
    }

    #[test]
    fn other_keys_open_nothing() {
        let packet = seal(1, &bytes(DESTINATION), &bytes("c300000001088394c8f03e5157080000449e00000002"), &[0; 1162]);
        let (long, _) = next_long(&packet).unwrap();
        for recipe in [&DRAFT_29, &V2] {
            let keys = Keys::new(recipe, long.destination).unwrap();
            assert_eq!(keys.open(&long), None);
        }
    }
}
