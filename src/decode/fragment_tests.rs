//! Fragments: put together, bounded, and dealt where their datagram belongs.

use super::*;

/// The fragments of a datagram, each of so many bytes (a multiple of 8).
pub(super) fn fragments_v4(protocol: u8, id: u16, payload: &[u8], size: usize) -> Vec<Vec<u8>> {
    let count = payload.len().div_ceil(size);
    let place = |at: usize| u16::try_from(at * size / 8).unwrap() | if at + 1 < count { 0x2000 } else { 0 };
    payload.chunks(size).enumerate().map(|(at, chunk)| v4_with(protocol, id, place(at), chunk)).collect()
}

pub(super) fn fragments_v6(next: u8, id: u32, payload: &[u8], size: usize) -> Vec<Vec<u8>> {
    let count = payload.len().div_ceil(size);
    let fragment = |at: usize, chunk: &[u8]| {
        let place = (u16::try_from(at * size).unwrap() | u16::from(at + 1 < count)).to_be_bytes();
        v6(44, &[&[next, 0][..], &place, &id.to_be_bytes(), chunk].concat())
    };
    payload.chunks(size).enumerate().map(|(at, chunk)| fragment(at, chunk)).collect()
}

#[test]
fn overlapping_fragments_follow_the_policy() {
    let whole = udp(1, 53, b"aaaaaaaabbbbbbbbcccccccc");
    for (overlap, wanted) in [
        (FragmentOverlap::First, Some(&b"aaaaaaaabbbbbbbbcccccccc"[..])),
        (FragmentOverlap::Last, Some(b"aaaaaaaaXXXXXXXXcccccccc")),
        (FragmentOverlap::Discard, None),
    ] {
        let mut decoder = Decoder::new(&Limits { fragment_overlap: overlap, ..Limits::default() }, 0);
        let packets = [
            v4_with(17, 1, 0x2000, &whole[..24]),
            v4_with(17, 1, 0x2002, b"XXXXXXXX"),
            v4_with(17, 1, 0x0003, &whole[24..]),
        ];
        let got =
            packets.iter().filter_map(|packet| decode_with(&mut decoder, LinkType::RAW, packet, packet.len())).last();
        assert_eq!(got.map(|got| got.what.2).as_deref(), wanted, "{overlap:?}");
    }
}

#[test]
fn fragments_wait_within_number_bytes_and_age() {
    let limits = Limits { fragmented_datagrams: 8, fragment_bytes: 4000, ..Limits::default() };
    let mut decoder = Decoder::new(&limits, 0);
    for id in 0..1000 {
        let packet = v4_with(17, id, 0x3fff & !0x1000 | 0x2000 | 0x100, &[7; 256]);
        assert!(decode_with(&mut decoder, LinkType::RAW, &packet, packet.len()).is_none());
        assert!(decoder.buffered_bytes() <= 4000);
    }
    decoder.expire(CaptureTime::from_secs(31));
    assert_eq!(decoder.buffered_bytes(), 0);
    // A bomb: fragments that lie beyond the largest datagram.
    let packet = v4_with(17, 1, 0x1fff, &[7; 256]);
    errors(&mut decoder);
    decode_with(&mut decoder, LinkType::RAW, &packet, packet.len());
    assert_eq!(errors(&mut decoder), [(["fragment", "too_long"], 1)]);
}

#[test]
fn fragments_of_two_vlans_do_not_mix() {
    let mut decoder = Decoder::new(&Limits::default(), 0);
    let tagged = |vlan: u8, packet: &[u8]| ethernet([0x81, 0], &[&[0, vlan], &V4[..], packet].concat());
    let fragments = |byte: u8| fragments_v4(17, 1, &udp(1, 53, &[byte; 24]), 16);
    let (one, two) = (fragments(b'1'), fragments(b'2'));
    let mut found = Vec::new();
    for (piece, other) in one.iter().zip(&two) {
        for (vlan, piece) in [(1, piece), (2, other)] {
            let frame = tagged(vlan, piece);
            found.extend(decode_with(&mut decoder, LinkType::ETHERNET, &frame, frame.len()));
        }
    }
    let payloads: Vec<Vec<u8>> = found.into_iter().map(|got| got.what.2).collect();
    assert_eq!(payloads, [vec![b'1'; 24], vec![b'2'; 24]]);
}

#[test]
fn a_fragmented_tunnel_is_opened_when_it_is_whole() {
    let mut decoder = Decoder::new(&Limits::default(), 0);
    let mut got = None;
    for packet in fragments_v4(47, 9, &[&[0, 0, 8, 0][..], &inner()].concat(), 16) {
        got = decode_with(&mut decoder, LinkType::RAW, &packet, packet.len()).or(got);
    }
    assert_eq!(got.unwrap().what, ("tcp", 80, b"GET /".to_vec(), 0));
}

#[test]
fn of_a_fragment_that_was_cut_no_more_is_missing_than_is_known() {
    let fragment = v4_with(6, 1, 0x2000, &tcp(&[b'x'; 136]));
    let got = decode_with(&mut Decoder::new(&Limits::default(), 0), LinkType::RAW, &fragment[..100], fragment.len());
    assert_eq!(got.unwrap().what, ("tcp", 80, vec![b'x'; 56], 80));
}

#[test]
fn a_datagram_in_fragments_belongs_where_it_would_belong_whole() {
    for (protocol, payload) in [(6, tcp(&[b'x'; 64])), (17, udp(1, 53, &[0; 64]))] {
        let wanted = shard(&raw(&v4(protocol, &payload)));
        let mut fragments = fragments_v4(protocol, 3, &payload, 16);
        fragments.reverse();
        let mut decoder = Decoder::new(&Limits::default(), 0);
        let mut wholes = Vec::new();
        for fragment in &fragments {
            assert!(matches!(home(&raw(fragment), 42), Home::Fragment(_)));
            match decoder.gather(&raw(fragment)) {
                Gathered::Whole(whole) => wholes.push(whole),
                Gathered::Waits => {}
                Gathered::Alone => panic!("others come"),
            }
        }
        let [whole] = &*wholes else { panic!("one datagram") };
        assert_eq!(whole.shard(42), wanted);
        let mut length = 0;
        decoder.decode_whole(whole, CaptureTime::default(), |datagram| {
            length = match datagram.what {
                Payload::Tcp(segment) => segment.payload.len(),
                Payload::Udp { payload, .. } => payload.len(),
                Payload::Other => 0,
            };
        });
        assert_eq!(length, 64);
    }
    let cut = &fragments_v4(6, 3, &tcp(&[b'x'; 64]), 64)[0];
    let packet = Packet { wire_len: 1000, ..raw(&cut[..60]) };
    assert!(matches!(Decoder::new(&Limits::default(), 0).gather(&packet), Gathered::Alone), "the rest never comes");
    assert_eq!(shard(&packet), shard(&raw(&v4(6, &tcp(&[b'x'; 64])))));
}
