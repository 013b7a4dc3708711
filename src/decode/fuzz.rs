//! What fuzz targets ask of decoding, beyond that nothing upsets it.
//!
//! Packets are held to the frame they came in, and a packet cut by the snap length to what the whole one says. Fragments are put
//! together a second time, as simply as can be.
#![expect(clippy::missing_panics_doc, clippy::panic, reason = "a target panics where what it asks does not hold")]

use std::{collections::HashMap, net::IpAddr};

use super::{
    Datagram, Decoder, FragmentOverlap, Home, LONGEST, Limits, Payload, SHARDS, Segment,
    fragment::{Fragments, Piece},
    home,
};
use crate::base::{CaptureTime, LinkType, Packet, Place, fuzz::Input};

const LINKS: [LinkType; 17] = [
    LinkType::ETHERNET,
    LinkType::NULL,
    LinkType::PPP,
    LinkType::RAW_BSD,
    LinkType::RAW_OPENBSD,
    LinkType::PPP_ETHER,
    LinkType::RAW,
    LinkType::C_HDLC,
    LinkType::IEEE802_11,
    LinkType::LOOP,
    LinkType::LINUX_SLL,
    LinkType::IEEE802_11_PRISM,
    LinkType::IEEE802_11_RADIOTAP,
    LinkType::IPV4,
    LinkType::IPV6,
    LinkType::NFLOG,
    LinkType::LINUX_SLL2,
];

/// Reads a packet: link type, bytes that the snap length cut, length, frame.
pub(crate) fn packet<'a>(input: &mut Input<'a>, place: u64) -> Packet<'a> {
    let link = LINKS[usize::from(input.u8()) % LINKS.len()];
    let cut = match input.u8() {
        u8::MAX => u32::MAX / 2,
        cut => cut.into(),
    };
    let length = usize::from(input.u16());
    let frame = input.bytes(length);
    let wire_len = u32::try_from(frame.len()).unwrap_or(u32::MAX).saturating_add(cut);
    let time = CaptureTime::from_nanos(i64::try_from(place).unwrap_or(0).saturating_mul(50_000_000));
    Packet { place: Place(place), time, interface: 0, link, wire_len, frame }
}

/// What is compared of a datagram.
#[derive(Debug, PartialEq, Eq)]
enum Got {
    Tcp { ends: (IpAddr, IpAddr), ports: (u16, u16), sequence: u32, payload: Vec<u8>, cut: usize },
    Udp { length: usize },
    Other,
}

fn got(datagram: &Datagram<'_>) -> Got {
    match datagram.what {
        Payload::Tcp(Segment { src_port, dst_port, sequence, payload, cut, .. }) => Got::Tcp {
            ends: (datagram.src, datagram.dst),
            ports: (src_port, dst_port),
            sequence,
            payload: payload.to_vec(),
            cut,
        },
        Payload::Udp { payload, .. } => Got::Udp { length: payload.len() },
        Payload::Other => Got::Other,
    }
}

/// Any packets, one after the other.
pub fn packets(data: &[u8]) {
    let mut input = Input(data);
    let limits = Limits { fragmented_datagrams: 4, fragment_bytes: 4096, ..Limits::default() };
    let mut decoder = Decoder::new(&limits, 1);
    let mut frames: usize = 0;
    for place in 1.. {
        if input.is_empty() {
            break;
        }
        let packet = packet(&mut input, place);
        frames += packet.frame.len();
        assert!(matches!(home(&packet, place), Home::Shard(shard) | Home::Fragment(shard) if shard < SHARDS));
        let whole = decode(&mut decoder, &packet);
        assert!(decoder.buffered_bytes() <= limits.fragment_bytes);
        match &whole {
            Some(Got::Tcp { payload, .. }) => assert!(payload.len() <= frames, "more payload than bytes came"),
            Some(Got::Udp { length }) => assert!(*length <= frames, "more payload than bytes came"),
            Some(Got::Other) | None => {}
        }
        for kept in [packet.frame.len() / 2, packet.frame.len().saturating_sub(1)] {
            compare(&packet, kept);
        }
        decoder.expire(packet.time);
    }
    decoder.finish();
    assert_eq!(decoder.buffered_bytes(), 0);
}

fn decode(decoder: &mut Decoder, packet: &Packet<'_>) -> Option<Got> {
    let mut found = None;
    decoder.decode(packet, |datagram| found = Some(got(&datagram)));
    found
}

/// Of a segment the snap length costs the end of its payload alone.
fn compare(packet: &Packet<'_>, kept: usize) {
    if usize::try_from(packet.wire_len).is_ok_and(|length| length > LONGEST) {
        return;
    }
    let alone = |packet: &Packet<'_>| decode(&mut Decoder::new(&Limits::default(), 0), packet);
    let part = Packet { frame: packet.frame.get(..kept).unwrap_or_default(), ..*packet };
    let (Some(Got::Tcp { ends, ports, sequence, payload, cut }), Some(whole)) = (alone(&part), alone(packet)) else {
        return;
    };
    let Got::Tcp { payload: all, cut: missing, .. } = &whole else { return };
    assert!(all.starts_with(&payload));
    // Of a first fragment in another protocol nobody knows how much is missing.
    if *missing <= LONGEST / 2 {
        assert_eq!(cut - missing, all.len() - payload.len(), "bytes that were cut are known");
    }
    assert_eq!(whole, Got::Tcp { ends, ports, sequence, payload: all.clone(), cut: *missing });
}

/// A datagram put together naively: what stands at each place, and where it ends.
#[derive(Default)]
struct Model {
    bytes: Vec<Option<u8>>,
    length: Option<usize>,
}

impl Model {
    /// Whether the bytes contradict what is there.
    fn contradicts(&self, offset: usize, bytes: &[u8]) -> bool {
        let there = self.bytes.get(offset..).unwrap_or_default();
        there.iter().zip(bytes).any(|(old, new)| old.is_some_and(|old| old != *new))
    }

    fn insert(&mut self, offset: usize, bytes: &[u8], overlap: FragmentOverlap) {
        if self.bytes.len() < offset + bytes.len() {
            self.bytes.resize(offset + bytes.len(), None);
        }
        for (slot, &byte) in self.bytes[offset..].iter_mut().zip(bytes) {
            if slot.is_none() || overlap == FragmentOverlap::Last {
                *slot = Some(byte);
            }
        }
    }

    fn whole(&self) -> Option<Vec<u8>> {
        let length = self.length?;
        if self.bytes.len() < length || self.bytes.iter().any(Option::is_none) {
            return None;
        }
        self.bytes[..length].iter().copied().collect()
    }
}

/// Fragments of a few datagrams, in any order, overlapping, within bounds and without.
pub fn fragments(data: &[u8]) {
    /// Fewer than can be kept of one datagram.
    const FRAGMENTS: usize = 400;
    let mut input = Input(data);
    let overlap = match input.u8() % 3 {
        0 => FragmentOverlap::First,
        1 => FragmentOverlap::Last,
        _ => FragmentOverlap::Discard,
    };
    let roomy = Limits { fragment_overlap: overlap, fragment_bytes: 64 << 20, ..Limits::default() };
    let tight = Limits { fragmented_datagrams: 2, fragment_bytes: 2000, ..roomy.clone() };
    let (mut fragments, mut bounded) = (Fragments::new(&roomy, 1), Fragments::new(&tight, 1));
    let mut models = HashMap::<u8, Model>::new();
    let mut now = CaptureTime::default();
    for _ in 0..FRAGMENTS {
        if input.is_empty() {
            break;
        }
        let [kind, place, size] = [input.u8(), input.u8(), input.u8()];
        let (id, more, is_far) = (kind & 3, kind & 4 != 0, kind & 0x80 != 0);
        let offset = usize::from(place) * if is_far { 256 } else { 8 };
        let bytes = input.bytes(usize::from(size));
        let piece = Piece {
            src: [10, 0, 0, 1].into(),
            dst: [10, 0, 0, 2].into(),
            vlan: None,
            protocol: 17,
            id: u32::from(id),
            offset: u32::try_from(offset).unwrap_or(u32::MAX),
            more,
            bytes,
            cut: usize::from(kind & 0x78 == 0x78),
        };
        now = now.after(std::time::Duration::from_millis(u64::from(kind >> 3 & 7) * 1000));
        let _counted = bounded.add(&piece, now);
        assert!(bounded.bytes() <= tight.fragment_bytes);
        bounded.expire(now);

        let model = models.entry(id).or_default();
        let is_odd =
            bytes.is_empty() || piece.cut > 0 || (more && bytes.len() % 8 != 0) || offset + bytes.len() > 65_535;
        match fragments.add(&piece, CaptureTime::default()) {
            Err(fault) if is_odd => assert!(matches!(fault.reason.name(), "too_long" | "cut" | "malformed")),
            Err(fault) => {
                let end = offset + bytes.len();
                match fault.reason.name() {
                    "two_ends" => assert!(!more && model.length.is_some_and(|length| length != end)),
                    "overlap" => assert!(overlap == FragmentOverlap::Discard && model.contradicts(offset, bytes)),
                    other => panic!("{other}: of what is not odd"),
                }
                models.remove(&id);
            }
            Ok(whole) => {
                assert!(!is_odd);
                model.insert(offset, bytes, overlap);
                if !more {
                    model.length = Some(offset + bytes.len());
                }
                assert_eq!(whole.as_ref().map(|(_, _, payload)| payload), model.whole().as_ref());
                if whole.is_some() {
                    models.remove(&id);
                }
            }
        }
    }
    fragments.clear();
    bounded.clear();
    assert_eq!((fragments.bytes(), bounded.bytes()), (0, 0));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_fuzz_targets_ask_holds_for_random_bytes(data in prop::collection::vec(any::<u8>(), 0..600)) {
            super::packets(&data);
            super::fragments(&data);
        }
    }
}
