//! Every way to a datagram, from bytes built here.

use std::net::Ipv6Addr;

use proptest::prelude::*;

use super::*;
use crate::base::{LinkType, Place};
use fragment_tests::{fragments_v4, fragments_v6};

#[path = "fragment_tests.rs"]
mod fragment_tests;

const V4: [u8; 2] = [0x08, 0x00];
const V6: [u8; 2] = [0x86, 0xdd];

/// A UDP datagram.
fn udp(src: u16, dst: u16, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 8).unwrap();
    [&src.to_be_bytes()[..], &dst.to_be_bytes(), &length.to_be_bytes(), &[0, 0], payload].concat()
}

/// A TCP segment.
fn tcp(payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xc3, 0x50, 0, 80, 0, 0, 0, 7, 0, 0, 0, 9, 0x60, 0x18, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0];
    bytes.extend_from_slice(payload);
    bytes
}

fn v4_with(protocol: u8, id: u16, fragment: u16, payload: &[u8]) -> Vec<u8> {
    let total = u16::try_from(payload.len() + 20).unwrap().to_be_bytes();
    let (id, fragment) = (id.to_be_bytes(), fragment.to_be_bytes());
    let mut bytes = vec![0x45, 0, total[0], total[1], id[0], id[1], fragment[0], fragment[1], 64, protocol, 0, 0];
    bytes.extend_from_slice(&[10, 0, 0, 1, 10, 0, 0, 2]);
    bytes.extend_from_slice(payload);
    bytes
}

fn v4(protocol: u8, payload: &[u8]) -> Vec<u8> {
    v4_with(protocol, 1, 0, payload)
}

fn v6(next: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len()).unwrap().to_be_bytes();
    let mut bytes = vec![0x60, 0, 0, 0, length[0], length[1], next, 64];
    bytes.extend_from_slice(&Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).octets());
    bytes.extend_from_slice(&Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 2).octets());
    bytes.extend_from_slice(payload);
    bytes
}

fn ethernet(kind: [u8; 2], payload: &[u8]) -> Vec<u8> {
    [&[2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2][..], &kind, payload].concat()
}

/// What a decoder made of one packet, owned.
#[derive(Debug, PartialEq, Eq)]
struct Got {
    src: IpAddr,
    vlan: Option<u16>,
    /// `tcp`, `udp` or `other`, with ports, payload and bytes cut.
    what: (&'static str, u16, Vec<u8>, usize),
}

fn decode_with(decoder: &mut Decoder, link: LinkType, frame: &[u8], wire_len: usize) -> Option<Got> {
    let wire_len = u32::try_from(wire_len).unwrap();
    let packet = Packet { place: Place(1), time: CaptureTime::default(), interface: 0, link, wire_len, frame };
    let mut got = None;
    decoder.decode(&packet, |datagram| {
        let what = match datagram.what {
            Payload::Tcp(segment) => ("tcp", segment.dst_port, segment.payload.to_vec(), segment.cut),
            Payload::Udp { dst_port, payload, is_cut, .. } => ("udp", dst_port, payload.to_vec(), usize::from(is_cut)),
            Payload::Other => ("other", 0, Vec::new(), 0),
        };
        got = Some(Got { src: datagram.src, vlan: datagram.vlan, what });
    });
    got
}

fn decode(link: LinkType, frame: &[u8]) -> Option<Got> {
    decode_with(&mut Decoder::new(&Limits::default(), 0), link, frame, frame.len())
}

fn errors(decoder: &mut Decoder) -> Vec<([&'static str; 2], u64)> {
    let mut counts = Counts::default();
    decoder.take_counts(&mut counts);
    counts.decode_errors.rows().collect()
}

/// The packet that every test carries.
fn inner() -> Vec<u8> {
    v4(6, &tcp(b"GET /"))
}

#[track_caller]
fn finds_inner(link: LinkType, frame: &[u8]) {
    let got = decode(link, frame).expect("a datagram");
    assert_eq!(got.what, ("tcp", 80, b"GET /".to_vec(), 0));
}

#[test]
fn every_link_layer_is_peeled_off() {
    let (four, six) = (inner(), v6(6, &tcp(b"GET /")));
    for ip in [&four, &six] {
        let kind = if ip[0] >> 4 == 4 { V4 } else { V6 };
        let cat = |parts: &[&[u8]]| [parts, &[ip]].concat().concat();
        finds_inner(LinkType::ETHERNET, &ethernet(kind, ip));
        finds_inner(LinkType::ETHERNET, &ethernet([0x81, 0], &cat(&[&[0, 5], &kind])));
        finds_inner(LinkType::ETHERNET, &ethernet([0x88, 0xa8], &cat(&[&[0, 5, 0x81, 0, 0, 6, 0x91, 0, 0, 7], &kind])));
        let length = u16::try_from(ip.len() + 8).unwrap().to_be_bytes();
        finds_inner(LinkType::ETHERNET, &ethernet(length, &cat(&[&[0xaa, 0xaa, 3, 0, 0, 0], &kind])));
        for link in [LinkType::RAW, LinkType::RAW_BSD, LinkType::RAW_OPENBSD, LinkType::IPV4, LinkType::IPV6] {
            finds_inner(link, ip);
        }
        finds_inner(LinkType::NULL, &cat(&[&[2, 0, 0, 0]]));
        finds_inner(LinkType::NULL, &cat(&[&[0, 0, 0, 2]]));
        finds_inner(LinkType::LOOP, &cat(&[&[0, 0, 0, 24]]));
        finds_inner(LinkType::LINUX_SLL, &cat(&[&[0, 0, 3, 4, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0], &kind]));
        finds_inner(LinkType::LINUX_SLL2, &cat(&[&kind, &[0; 18]]));
        finds_inner(LinkType::C_HDLC, &cat(&[&[0x0f, 0], &kind]));
        finds_inner(LinkType::PPP, &cat(&[&[0x0f, 0], &kind]));
        let protocol = if kind == V4 { 0x21 } else { 0x57 };
        finds_inner(LinkType::PPP, &cat(&[&[0xff, 3, 0, protocol]]));
        finds_inner(LinkType::PPP, &cat(&[&[0, protocol]]));
        finds_inner(LinkType::PPP, &cat(&[&[protocol]]));
        let length = u16::try_from(ip.len() + 2).unwrap().to_be_bytes();
        let session = cat(&[&[0x11, 0, 0, 1], &length, &[0, protocol]]);
        finds_inner(LinkType::ETHERNET, &ethernet([0x88, 0x64], &session));
        finds_inner(LinkType::PPP_ETHER, &session);
        let length = u16::try_from(ip.len() + 4).unwrap().to_le_bytes();
        finds_inner(LinkType::NFLOG, &cat(&[&[2, 0, 0, 0, 6, 0, 10, 0, 0, 0, 0, 0], &length, &[9, 0]]));
        finds_inner(LinkType(10), &cat(&[&[0x50; 13], &[0xaa, 0xaa, 3, 0, 0, 0], &kind]));
        let llc = cat(&[&[0xaa, 0xaa, 3, 0, 0, 0], &kind]);
        finds_inner(LinkType::IEEE802_11, &[&[8, 1][..], &[0; 22], &llc].concat());
        let qos = [&[0x88, 1][..], &[0; 24], &llc].concat();
        finds_inner(LinkType::IEEE802_11, &qos);
        finds_inner(LinkType::IEEE802_11_RADIOTAP, &[&[0, 0, 9, 0, 2, 0, 0, 0, 0][..], &qos].concat());
        let padded = [&[0x88, 1][..], &[0; 26], &llc].concat();
        finds_inner(LinkType::IEEE802_11_RADIOTAP, &[&[0, 0, 9, 0, 2, 0, 0, 0, 0x20][..], &padded].concat());
        finds_inner(LinkType::IEEE802_11_PRISM, &[&[0; 144][..], &qos].concat());
        finds_inner(LinkType(192), &[&[0, 0, 8, 0, 1, 0, 0, 0][..], &ethernet(kind, ip)].concat());
    }
}

#[test]
fn link_layers_that_are_rare_are_peeled_off_too() {
    let (ip, frame) = (inner(), ethernet(V4, &inner()));
    let cat = |head: &[u8]| [head, &ip].concat();
    let around = |head: &[u8]| [head, &frame].concat();
    let snap = [0xaa, 0xaa, 3, 0, 0, 0, 8, 0];
    let wireless = [&[8, 1][..], &[0; 22], &snap, &ip].concat();
    for (link, bytes) in [
        (107, cat(&[0x18, 0x41, 3, 0xcc])),
        (107, cat(&[0x18, 0x41, 8, 0])),
        (107, cat(&[0x18, 0x41, 3, 0, 0x80, 0, 0, 0, 8, 0])),
        (107, around(&[0x18, 0x41, 3, 0, 0x80, 0, 0x80, 0xc2, 0, 7])),
        (100, cat(&snap)),
        (100, around(&[0xaa, 0xaa, 3, 0, 0x80, 0xc2, 0, 7, 0, 0])),
        (123, cat(&[&[2, 0, 0, 100][..], &snap].concat())),
        (122, cat(&[&[0; 16][..], &snap].concat())),
        (117, cat(&[&[61][..], &[0; 63]].concat())),
        (163, [&[0x80, 0x21, 0x10, 1, 0, 0, 0, 64][..], &[0; 56], &wireless].concat()),
        (178, around(b"MGC\x80\0\x02xx")),
        (178, around(b"MGC\0")),
        (178, cat(b"MGC\x02\x02\0\0\0")),
        (205, cat(&[0, 0x0f, 0, 8, 0])),
        (219, cat(&[0, 0, 0x11, 64])),
        (240, around(&[0; 4])),
        (241, around(&[0; 12])),
        (274, around(&[0x55; 8])),
    ] {
        finds_inner(LinkType(link), &bytes);
    }
}

#[test]
fn tags_and_frames_within_frames_are_peeled_off() {
    let (ip, frame) = (inner(), ethernet(V4, &inner()));
    let length = u16::try_from(ip.len() + 6).unwrap().to_be_bytes();
    for (kind, head, payload) in [
        ([0x88, 0xe7], &[0, 0, 1, 0x23][..], &frame),
        ([0x88, 0xa8], &[0, 10, 0x88, 0xe7, 0, 0, 1, 0x23], &frame),
        ([0x89, 0x03], &[0, 0x20], &frame),
        ([0x88, 0xe5], &[0, 0, 0, 0, 0, 7, 8, 0], &ip),
        ([0x88, 0xe5], &[0x20, 0, 0, 0, 0, 7, 2, 0, 0, 0, 0, 1, 0, 1, 8, 0], &ip),
        ([0x89, 0x09], &[1, 1, 0, 1, 0, 100, 8, 0], &ip),
        ([0x89, 0x2f], &[0x10 | length[0], length[1], 0, 7, 8, 0], &ip),
        ([0xf1, 0xc1], &[0, 0, 0, 5, 8, 0], &ip),
        ([0x22, 0xf3], &[0, 0x20, 0, 1, 0, 2], &frame),
        ([0x22, 0xf3], &[0, 0x60, 0, 1, 0, 2, 9, 9, 9, 9], &frame),
        ([0x43, 0x05], &[0x40, 15, 50, 1, 2, 0, 0, 0, 0, 1], &frame),
        ([0x93, 0x00], &[0, 5, 0x81, 0, 0, 6, 8, 0], &ip),
    ] {
        finds_inner(LinkType::ETHERNET, &ethernet(kind, &[head, payload].concat()));
    }
    let hidden = [&[0x0c, 0, 0, 0, 0, 7][..], &V4, &inner()].concat();
    assert!(decode(LinkType::ETHERNET, &ethernet([0x88, 0xe5], &hidden)).is_none(), "encrypted");
}

#[test]
fn a_wire_without_control_word_may_carry_any_address() {
    for first in [0x00, 0x02, 0x40, 0x60, 0x1c, 0xf0] {
        let mut frame = ethernet(V4, &inner());
        frame[0] = first;
        frame[4] = 0x9a;
        for control in [&[][..], &[0; 4]] {
            if control.is_empty() && first == 0x1c {
                continue; // An associated channel, for all that can be told.
            }
            let labelled = [&[0, 1, 1, 64][..], control, &frame].concat();
            finds_inner(LinkType::ETHERNET, &ethernet([0x88, 0x47], &labelled));
        }
    }
}

#[test]
fn encrypted_and_management_frames_carry_nothing() {
    let frame = |control: [u8; 2]| [&control[..], &[0; 22], &[0xaa, 0xaa, 3, 0, 0, 0, 8, 0], &inner()].concat();
    assert!(decode(LinkType::IEEE802_11, &frame([8, 0x41])).is_none());
    assert!(decode(LinkType::IEEE802_11, &frame([0x80, 0])).is_none());
}

#[test]
fn the_outermost_tag_names_the_vlan() {
    let frame = ethernet([0x88, 0xa8], &[&[0xe0, 5, 0x81, 0, 0, 6][..], &V4, &inner()].concat());
    assert_eq!(decode(LinkType::ETHERNET, &frame).unwrap().vlan, Some(5));
    assert_eq!(decode(LinkType::ETHERNET, &ethernet(V4, &inner())).unwrap().vlan, None);
}

#[test]
fn tunnels_in_ip_are_opened() {
    let frame = ethernet(V4, &inner());
    let gre = |head: &[u8], payload: &[u8]| v4(47, &[head, payload].concat());
    for tunnel in [
        v4(4, &inner()),
        v6(4, &inner()),
        v4(41, &v6(6, &tcp(b"GET /"))),
        v4(97, &[&[0x30, 0][..], &frame].concat()),
        v4(137, &[&[0, 0, 0x11, 64][..], &inner()].concat()),
        v4(103, &[&[0x21, 0, 0, 0, 0, 0, 0, 0][..], &inner()].concat()),
        v6(143, &frame),
        v4(145, &[&[0x0f, 0xc2, 2, 1, 0, 0, 1, 0xff][..], &inner()].concat()),
        v4(51, &[&[4, 4, 0, 0][..], &[0; 20], &inner()].concat()),
        gre(&[0, 0, 8, 0], &inner()),
        gre(&[0xb0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2], &inner()),
        gre(&[0, 0, 0x65, 0x58], &frame),
        gre(&[0, 0, 0x88, 0xbe], &frame),
        gre(&[0x10, 0, 0x88, 0xbe, 0, 0, 0, 1, 0x10, 0, 0, 0, 0, 0, 0, 0], &frame),
        gre(&[0x10, 0, 0x22, 0xeb, 0, 0, 0, 1, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], &frame),
        gre(&[0x30, 0x81, 0x88, 0x0b, 0, 9, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0xff, 3, 0, 0x21], &inner()),
        gre(&[0, 0, 0x88, 0x47, 0, 0, 0x11, 64], &inner()),
        gre(&[0, 0, 0x82, 0, 8, 1], &[&[0; 22][..], &[0xaa, 0xaa, 3, 0, 0, 0, 8, 0], &inner()].concat()),
    ] {
        finds_inner(LinkType::RAW, &tunnel);
    }
}

#[test]
fn tunnels_in_udp_are_opened() {
    let (frame, ip) = (ethernet(V4, &inner()), inner());
    let length = u16::try_from(ip.len()).unwrap().to_be_bytes();
    let wireless = [&[8, 1][..], &[0; 22], &[0xaa, 0xaa, 3, 0, 0, 0, 8, 0], &ip].concat();
    let swapped = [&[1, 8][..], &wireless[2..]].concat();
    let teredo = {
        let mut bytes = v6(6, &tcp(b"GET /"));
        bytes[8..12].copy_from_slice(&[0x20, 1, 0, 0]);
        bytes
    };
    for (port, head, payload) in [
        (4789, &[8, 0, 0, 0, 0, 0, 9, 0][..], &frame),
        (4790, &[0x0c, 0, 0, 1, 0, 0, 9, 0], &ip),
        (6081, &[0, 0, 0x65, 0x58, 0, 0, 9, 0], &frame),
        (6081, &[1, 0, 8, 0, 0, 0, 9, 0, 1, 1, 1, 0], &ip),
        (2152, &[0x30, 255, length[0], length[1], 0, 0, 0, 1], &ip),
        (2152, &[0x32, 255, length[0], length[1] + 4, 0, 0, 0, 1, 0, 1, 0, 0], &ip),
        (3544, &[], &teredo),
        (3545, &[0, 0, 1, 2, 3, 4, 5, 6], &teredo),
        (3544, &[0, 1, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0], &teredo),
        (
            5072,
            &[
                0x41, 0x52, 0x11, 4, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 2, 3, 4, 5,
                6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
            ],
            &ip,
        ),
        (5247, &[0, 0x10, 3, 0, 0, 0, 0, 0], &wireless),
        (5247, &[0, 0x10, 3, 0, 0, 0, 0, 0], &swapped),
        (4789, &[0xff, 1, 2, 3, 0, 0, 9, 7], &frame),
        (5247, &[0, 0x10, 0, 0, 0, 0, 0, 0], &frame),
        (1701, &[0, 2, 0, 1, 0, 2, 0xff, 3, 0, 0x21], &ip),
        (37008, &[1, 0, 0, 1, 10, 1, 0xff, 1], &frame),
        (4341, &[8, 0, 0, 0, 0, 0, 0, 0], &ip),
        (6635, &[0, 0, 0x11, 64], &ip),
        (4754, &[0, 0, 8, 0], &ip),
        (3386, &[0x1e, 255, length[0], length[1], 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1], &ip),
    ] {
        let packet = v4(17, &udp(40_000, port, &[head, payload].concat()));
        let got = decode(LinkType::RAW, &packet).expect("a datagram");
        assert_eq!(got.what, ("tcp", 80, b"GET /".to_vec(), 0), "port {port}, {head:?}");
    }
}

#[test]
fn ordinary_datagrams_on_ports_of_tunnels_stay_what_they_are() {
    for port in [4789, 8472, 4790, 6081, 2152, 3544, 5072, 5247, 1701, 37008, 4341, 6635, 4754, 3386, 53] {
        for payload in
            [&b"\x08hello, world, this is no tunnel at all"[..], b"", b"\0\0\0\0\0\0\0\0\0\0\0\0", &[0x60; 60]]
        {
            let got = decode(LinkType::RAW, &v4(17, &udp(40_000, port, payload))).expect("a datagram");
            assert_eq!(got.what, ("udp", port, payload.to_vec(), 0), "port {port}");
        }
    }
}

#[test]
fn extension_headers_of_ipv6_are_walked() {
    let segment = tcp(b"GET /");
    let options =
        [&[60, 0, 1, 4, 0, 0, 0, 0][..], &[51, 0, 1, 4, 0, 0, 0, 0], &[6, 4, 0, 0], &[0; 20], &segment].concat();
    finds_inner(LinkType::RAW, &v6(0, &options));
    let atomic = [&[6, 0, 0, 0, 0, 0, 0, 1][..], &segment].concat();
    finds_inner(LinkType::RAW, &v6(44, &atomic));
    let mut decoder = Decoder::new(&Limits::default(), 0);
    let endless = [60, 0, 1, 4, 0, 0, 0, 0].repeat(40);
    assert!(decode_with(&mut decoder, LinkType::RAW, &v6(60, &endless), 360).is_none());
    assert_eq!(errors(&mut decoder), [(["network", "too_many_extensions"], 1)]);
}

#[test]
fn a_length_of_zero_is_all_there_is_and_padding_is_none_of_it() {
    let mut offloaded = v4(6, &tcp(&[b'x'; 100]));
    offloaded[2..4].copy_from_slice(&[0, 0]);
    assert_eq!(decode(LinkType::RAW, &offloaded).unwrap().what.2.len(), 100);
    let mut jumbo = v6(0, b"");
    jumbo.extend_from_slice(&[6, 0, 0xc2, 4, 0, 1, 0x11, 0x88]);
    jumbo.extend_from_slice(&tcp(&vec![b'x'; 70_000]));
    assert_eq!(decode(LinkType::RAW, &jumbo).unwrap().what.2.len(), 70_000);
    let mut padded = ethernet(V4, &inner());
    padded.extend_from_slice(&[0; 12]);
    finds_inner(LinkType::ETHERNET, &padded);
}

#[test]
fn what_the_snap_length_cut_is_marked() {
    let whole = ethernet(V4, &inner());
    let mut decoder = Decoder::new(&Limits::default(), 0);
    let got = decode_with(&mut decoder, LinkType::ETHERNET, &whole[..whole.len() - 3], whole.len());
    assert_eq!(got.unwrap().what, ("tcp", 80, b"GE".to_vec(), 3));
    let got = decode_with(&mut decoder, LinkType::ETHERNET, &whole[..whole.len() - 7], whole.len());
    assert_eq!(got.unwrap().what, ("tcp", 80, b"".to_vec(), 5), "options cut as well");
    let datagram = v4(17, &udp(1, 53, b"question"));
    let got = decode_with(&mut decoder, LinkType::RAW, &datagram[..datagram.len() - 1], datagram.len());
    assert_eq!(got.unwrap().what, ("udp", 53, b"questio".to_vec(), 1));
    // A length that the wire did not carry either is an error of the sender, and nothing was cut.
    let got = decode_with(&mut decoder, LinkType::RAW, &datagram[..datagram.len() - 1], datagram.len() - 1);
    assert_eq!(got.unwrap().what.3, 0);
}

#[test]
fn no_packet_lacks_more_bytes_than_a_packet_can_have() {
    let mut frame = v6(6, &tcp(b"start"));
    frame[4..6].fill(0); // a jumbogram
    let got = decode_with(&mut Decoder::new(&Limits::default(), 0), LinkType::RAW, &frame, u32::MAX as usize);
    assert_eq!(got.unwrap().what, ("tcp", 80, b"start".to_vec(), 1 << 20));
}

#[test]
fn icmp_errors_and_other_protocols_are_no_flows() {
    for protocol in [1, 58, 132, 50] {
        let quoting = [&[3, 3, 0, 0, 0, 0, 0, 0][..], &inner()].concat();
        assert_eq!(decode(LinkType::RAW, &v4(protocol, &quoting)).unwrap().what.0, "other");
    }
}

#[test]
fn wrong_checksums_count_only_where_asked_for() {
    let (mut strict, mut lax) =
        (Decoder::new(&Limits { verify_checksums: true, ..Limits::default() }, 0), Decoder::new(&Limits::default(), 0));
    let mut packet = v6(17, &udp(1, 53, b"question!"));
    packet[46..48].copy_from_slice(&[0x12, 0x34]);
    assert!(decode_with(&mut lax, LinkType::RAW, &packet, packet.len()).is_some());
    assert!(decode_with(&mut strict, LinkType::RAW, &packet, packet.len()).is_none());
    assert_eq!(errors(&mut strict), [(["transport", "checksum"], 1)]);
    let addresses = (
        IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1)),
        IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 2)),
    );
    let right = (0..=u16::MAX).find(|sum| {
        packet[46..48].copy_from_slice(&sum.to_be_bytes());
        *sum != 0 && transport::verify(17, addresses, Rest { bytes: &packet[40..], cut: 0 }).is_ok()
    });
    assert!(right.is_some());
    assert!(decode_with(&mut strict, LinkType::RAW, &packet, packet.len()).is_some());
}

#[test]
fn nesting_ends_somewhere() {
    let mut packet = inner();
    for _ in 0..60 {
        packet = v4(4, &packet);
    }
    let mut decoder = Decoder::new(&Limits::default(), 0);
    assert!(decode_with(&mut decoder, LinkType::RAW, &packet, packet.len()).is_none());
    assert_eq!(errors(&mut decoder), [(["link", "too_deep"], 1)]);
}

fn raw(frame: &[u8]) -> Packet<'_> {
    let wire_len = u32::try_from(frame.len()).unwrap();
    Packet { place: Place(1), time: CaptureTime::default(), interface: 0, link: LinkType::RAW, wire_len, frame }
}

fn shard(packet: &Packet<'_>) -> u16 {
    match home(packet, 42) {
        Home::Shard(shard) | Home::Fragment(shard) => shard,
    }
}

/// The same packet the other way: addresses and ports change places.
fn turned(packet: &[u8], has_ports: bool) -> Vec<u8> {
    let mut packet = packet.to_vec();
    packet[12..20].rotate_left(4);
    if has_ports {
        packet[20..24].rotate_left(2);
    }
    packet
}

#[test]
fn a_shard_is_the_same_for_both_directions_under_tags_and_all_are_used() {
    let packet = inner();
    let wanted = shard(&raw(&packet));
    assert_eq!(home(&raw(&packet), 42), Home::Shard(wanted));
    assert_eq!(shard(&raw(&turned(&packet, true))), wanted);
    let tagged = ethernet([0x81, 0], &[&[0, 5, 8, 0][..], &packet].concat());
    assert_eq!(shard(&Packet { link: LinkType::ETHERNET, ..raw(&tagged) }), wanted);
    for vary in [14, 20, 22] {
        let used: std::collections::BTreeSet<_> = (0..2000_u16)
            .map(|value| {
                let mut packet = packet.clone();
                packet[vary..vary + 2].copy_from_slice(&value.to_be_bytes());
                shard(&raw(&packet))
            })
            .collect();
        assert!(used.into_iter().eq(0..SHARDS), "addresses and ports of TCP tell shards apart");
    }
}

#[test]
fn extension_headers_and_what_is_not_tcp_do_not_part_a_conversation() {
    let plain = v6(6, &tcp(b"GET /"));
    let wanted = shard(&raw(&plain));
    assert_eq!(shard(&raw(&v6(0, &[&[6, 0, 1, 4, 0, 0, 0, 0][..], &tcp(b"GET /")].concat()))), wanted);
    let (one, two) = (v4(17, &udp(1, 53, b"a")), v4(17, &udp(2, 53, b"b")));
    assert_eq!(shard(&raw(&one)), shard(&raw(&two)), "of UDP the addresses alone count, be they a tunnel's");
    assert_eq!(shard(&raw(&turned(&one, false))), shard(&raw(&one)));
}

proptest! {
    #[test]
    fn fragments_in_any_order_make_the_datagram(
        length in 1..3000_usize, size in 1..40_usize, is_v6 in any::<bool>(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 1..400), repeat in any::<bool>(),
    ) {
        let payload: Vec<u8> = (0..length).map(|at| u8::try_from(at % 253).unwrap()).collect();
        let whole = udp(1, 53, &payload);
        let mut packets = if is_v6 { fragments_v6(17, 7, &whole, size * 8) } else { fragments_v4(17, 7, &whole, size * 8) };
        if repeat && packets.len() > 1 {
            packets.push(packets[0].clone());
        }
        for index in &order {
            let at = index.index(packets.len());
            let packet = packets.remove(at);
            packets.push(packet);
        }
        let mut decoder = Decoder::new(&Limits::default(), 0);
        let got: Vec<Got> =
            packets.iter().filter_map(|packet| decode_with(&mut decoder, LinkType::RAW, packet, packet.len())).collect();
        prop_assert_eq!(got.len(), 1);
        prop_assert_eq!(&got[0].what.2, &payload);
    }

    #[test]
    fn no_bytes_at_all_upset_the_decoder(
        frame in prop::collection::vec(any::<u8>(), 0..300), link in 0..280_u16, beyond in 0..100_u32,
    ) {
        upset(&frame, LinkType(link), beyond);
    }

    #[test]
    fn no_damaged_packet_upsets_the_decoder(
        which in 0..6_usize, cut in any::<prop::sample::Index>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6), beyond in 0..100_u32,
    ) {
        let mut frame = match which {
            0 => ethernet([0x81, 0], &[&[0, 5, 8, 0][..], &inner()].concat()),
            1 => ethernet(V4, &v4(47, &[&[0x10, 0, 0x88, 0xbe, 0, 0, 0, 1, 0x10, 0, 0, 0, 0, 0, 0, 0][..], &ethernet(V4, &inner())].concat())),
            2 => ethernet(V4, &v4(17, &udp(1, 4789, &[&[8, 0, 0, 0, 0, 0, 9, 0][..], &ethernet(V4, &inner())].concat()))),
            3 => ethernet(V6, &v6(0, &[&[44, 0, 1, 4, 0, 0, 0, 0][..], &[6, 0, 0, 9, 0, 0, 0, 7], &tcp(b"GET /")].concat())),
            4 => ethernet(V4, &v4(17, &udp(1, 2152, &[&[0x34, 255, 0, 60, 0, 0, 0, 1, 0, 1, 0, 0x85, 1, 0, 0, 0][..], &inner()].concat()))),
            _ => ethernet([0x88, 0x64], &[&[0x11, 0, 0, 1, 0, 80, 0, 0x21][..], &inner()].concat()),
        };
        for (at, byte) in flips {
            let at = at.index(frame.len());
            frame[at] ^= byte;
        }
        frame.truncate(cut.index(frame.len() + 1));
        upset(&frame, LinkType::ETHERNET, beyond);
    }
}

fn upset(frame: &[u8], link: LinkType, beyond: u32) {
    let wire_len = u32::try_from(frame.len()).unwrap() + beyond;
    let packet = Packet { place: Place(1), time: CaptureTime::default(), interface: 0, link, wire_len, frame };
    assert!(matches!(home(&packet, 1), Home::Shard(shard) | Home::Fragment(shard) if shard < SHARDS));
    for verify_checksums in [false, true] {
        let mut decoder = Decoder::new(&Limits { verify_checksums, ..Limits::default() }, 0);
        decoder.decode(&packet, |_| {});
        decoder.gather(&packet);
        decoder.decode(&packet, |_| {});
    }
}
