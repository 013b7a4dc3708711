//! What a fuzz target asks of QUIC, beyond that nothing upsets it.
//!
//! Most bytes open with no key: so the target makes packets itself, of frames that are anything, and of a handshake message that
//! is anything and cut anyhow.

use super::{
    CONNECTIONS_MAX, Connection,
    keys::fixture::{crypto, initial},
};
use crate::{
    base::{
        Direction,
        fuzz::{Dice, Input},
    },
    observe::Observed,
    proto::{Limits, wire::Wire},
};

const VERSIONS: [u32; 4] = [1, 0x6b33_43cf, 0xff00_001d, 0xff00_0016];
const DESTINATION: [u8; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

/// Datagrams of one flow: as they are, or packets made of their bytes.
pub(in crate::proto) fn datagrams(mut input: Input<'_>, limits: &Limits) {
    let mut datagrams = Vec::new();
    let mut number = 0;
    while !input.is_empty() {
        let (kind, length) = (input.u8(), usize::from(input.u16()));
        let bytes = input.bytes(length);
        let direction = if kind & 1 == 0 { Direction::ToServer } else { Direction::ToClient };
        number += 1;
        datagrams.push(match kind >> 1 & 3 {
            0 => (direction, bytes.to_vec()),
            1 => (direction, initial(VERSIONS[usize::from(kind >> 3 & 3)], &DESTINATION, number, bytes)),
            _ => (direction, initial(VERSIONS[0], &DESTINATION, number, &crypto(usize::from(kind >> 3) * 16, bytes))),
        });
    }
    let seen = hear(&datagrams, limits);
    let most = datagrams.len().min(usize::from(CONNECTIONS_MAX));
    assert!(seen.len() <= most, "a connection has one hello, and a flow so many connections");
}

/// A handshake message whole in one packet, and cut into frames that come in any order, some of them twice.
pub(in crate::proto) fn any_order(message: &[u8], seed: u16, limits: &Limits) {
    let packet = |number, frames: &[u8]| (Direction::ToServer, initial(VERSIONS[0], &DESTINATION, number, frames));
    let whole = hear(&[packet(0, &crypto(0, message))], limits);
    let mut at = 0;
    let mut frames = Vec::new();
    let mut dice = Dice::new(seed);
    for piece in dice.cut(message, b"HTTP/") {
        frames.push(crypto(at, piece));
        at += piece.len();
    }
    // As many holes at once as are kept, and no more.
    for frames in frames.chunks_mut(16) {
        for last in (1..frames.len()).rev() {
            frames.swap(last, dice.below(last + 1));
        }
    }
    let packets: Vec<_> = (0_u32..).zip(frames.chunks(4)).map(|(number, few)| packet(number, &few.concat())).collect();
    // Who gives up after so many packets saw a part at most.
    if packets.len() < 200 {
        assert_eq!(whole, hear(&packets, limits));
    }
}

fn hear(datagrams: &[(Direction, Vec<u8>)], limits: &Limits) -> Vec<Observed> {
    let mut wire = Wire::new(false);
    wire.limits = limits.clone();
    let mut connection = Connection::default();
    for (direction, datagram) in datagrams {
        wire.tell(|_, cx| connection.datagram(*direction, datagram, false, cx));
        assert!(connection.crypto.prefix().len() <= limits.handshake_max);
    }
    wire.tell(|_, cx| connection.finish(cx));
    wire.out
}
