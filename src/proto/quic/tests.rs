use proptest::prelude::*;

use super::{
    keys::{
        fixture::{crypto, initial},
        tests::{CRYPTO, DESTINATION, bytes},
    },
    *,
};
use crate::{
    base::{Host, Transport},
    proto::tls::fixture::{Bench, extension, hello_body, message, server_name, versions},
};

const VERSIONS: [u32; 6] = [1, 0x6b33_43cf, 0x709a_50c4, 0xff00_001d, 0xff00_0017, 0xff00_0016];

/// A hello so long that it takes two packets, as one with a post-quantum key share does.
fn long_hello() -> Vec<u8> {
    let share = extension(51, &[0; 1300]);
    message(1, &hello_body(&[share, server_name("www.example.com"), versions(&[0x0304])]))
}

fn run(datagrams: &[Vec<u8>]) -> Bench {
    let mut bench = Bench::new(443, Transport::Udp);
    let mut connection = Connection::default();
    for datagram in datagrams {
        connection.datagram(Direction::ToServer, datagram, false, &mut bench.context());
    }
    connection.finish(&mut bench.context());
    bench
}

fn names(bench: &Bench) -> Vec<Option<&str>> {
    bench.hellos().iter().map(|hello| hello.sni.as_ref().map(Host::as_str)).collect()
}

#[test]
fn the_published_hello_names_its_server() {
    let bench = run(&[initial(1, &bytes(DESTINATION), 2, &bytes(CRYPTO))]);
    let hello = bench.hellos()[0];
    assert_eq!(hello.sni, Host::parse(b"example.com"));
    assert_eq!(hello.alpn, ["alpn"]);
    assert_eq!((hello.version, hello.transport), (Some("TLS 1.3"), HelloTransport::Quic));
    assert!(hello.ja4.as_ref().is_some_and(|ja4| ja4.starts_with("q13d0211an_")));
    assert_eq!(bench.counts.tls_hellos.rows().collect::<Vec<_>>(), [(["quic", "present"], 1)]);
}

#[test]
fn every_version_has_its_own_keys() {
    for version in VERSIONS {
        let packet = initial(version, &[9; 8], 0, &crypto(0, &long_hello()[..1100]));
        assert_eq!(recognise(&packet), Some(true), "{version:x}");
        let rest = initial(version, &[9; 8], 1, &crypto(1100, &long_hello()[1100..]));
        assert_eq!(names(&run(&[packet, rest])), [Some("www.example.com")], "{version:x}");
    }
}

#[test]
fn a_version_that_nobody_knows_is_tried_with_known_keys() {
    let mut packet = initial(1, &[9; 8], 0, &bytes(CRYPTO));
    assert_eq!(recognise(&packet), Some(true));
    packet[1..5].copy_from_slice(&[0x5a; 4]);
    assert_eq!(recognise(&packet), None, "the version is authenticated");
}

#[test]
fn after_a_retry_the_keys_are_made_anew() {
    let hello = long_hello();
    let first = initial(1, &[1; 8], 0, &crypto(0, &hello[..1000]));
    let again = initial(1, &[2; 16], 1, &crypto(0, &hello[..1000]));
    let rest = initial(1, &[2; 16], 2, &crypto(1000, &hello[1000..]));
    assert_eq!(names(&run(&[first, again, rest])), [Some("www.example.com")]);
}

#[test]
fn a_hello_is_told_once_however_often_it_is_sent() {
    let packet = initial(1, &[9; 8], 0, &bytes(CRYPTO));
    assert_eq!(names(&run(&[packet.clone(), packet])), [Some("example.com")]);
}

#[test]
fn each_connection_between_the_same_ports_is_told_once() {
    let named = |name: &str, random: u8| {
        let mut hello = message(1, &hello_body(&[extension(51, &[0; 1300]), server_name(name), versions(&[0x0304])]));
        hello[6..38].fill(random);
        hello
    };
    let (one, two) = (named("one.example", 1), named("two.example", 2));
    let packets = |destination: &[u8], hello: &[u8]| {
        [
            initial(1, destination, 0, &crypto(0, &hello[..1100])),
            initial(1, destination, 1, &crypto(1100, &hello[1100..])),
        ]
    };
    let ([a, b], [c, d]) = (packets(&[1; 8], &one), packets(&[2; 8], &two));
    // The first one's packets may come again in between, and so may its hello after a Retry, under another identifier.
    let [late, later] = packets(&[3; 8], &one);
    let acknowledged = initial(1, &[1; 8], 2, &[2, 0, 0, 0, 0]);
    let datagrams = [a.clone(), b, acknowledged, late, later, a.clone(), c.clone(), a, d, c];
    assert_eq!(names(&run(&datagrams)), [Some("one.example"), Some("two.example")]);
}

#[test]
fn once_told_only_what_may_begin_another_connection_is_looked_at() {
    let mut bench = Bench::new(443, Transport::Udp);
    let mut connection = Connection::default();
    let packet = initial(1, &[9; 8], 0, &bytes(CRYPTO));
    connection.datagram(Direction::ToServer, &packet, false, &mut bench.context());
    assert!(connection.wants(&packet));
    assert!(!connection.wants(&[0x40; 1200]));
    assert!(!connection.wants(&packet[..200]));
}

#[test]
fn keys_are_not_tried_without_end_once_the_hello_was_told() {
    let mut bench = Bench::new(443, Transport::Udp);
    let mut connection = Connection::default();
    connection.datagram(Direction::ToServer, &initial(1, &[9; 8], 0, &bytes(CRYPTO)), false, &mut bench.context());
    // Initials whose identifier was changed: no key that is made of it opens anything.
    let others = (0..=FAILURES_MAX).map(|number| {
        let mut other = initial(1, &[9; 8], 0, &bytes(CRYPTO));
        other[6] = 100 + number;
        other
    });
    let wanted: Vec<bool> = others
        .map(|other| {
            let wants = connection.wants(&other);
            connection.datagram(Direction::ToServer, &other, false, &mut bench.context());
            wants
        })
        .collect();
    assert_eq!(wanted.iter().filter(|wants| **wants).count(), usize::from(FAILURES_MAX));
}

#[test]
fn packets_that_share_a_datagram_are_all_read() {
    let hello = long_hello();
    let handshake = bytes("e3000000010009090909090909090945 0102030405");
    let coalesced = [
        initial(1, &[9; 8], 0, &crypto(700, &hello[700..])),
        handshake,
        initial(1, &[9; 8], 1, &crypto(0, &hello[..700])),
    ];
    let bytes = [coalesced[0].as_slice(), &coalesced[2]].concat();
    assert_eq!(names(&run(&[bytes])), [Some("www.example.com")]);
}

#[test]
fn only_a_client_hello_within_the_limit_names_a_server() {
    let named = message(1, &hello_body(&[server_name("www.example.com"), versions(&[0x0304])]));
    let (mut other, mut endless) = (named.clone(), named);
    other[0] = 2;
    endless[1] = 0xff;
    for message in [other, endless] {
        let bench = run(&[initial(1, &[9; 8], 0, &crypto(0, &message))]);
        assert!(bench.hellos().is_empty());
    }
}

#[test]
fn what_stands_behind_a_hello_costs_nothing_of_it_where_both_are_more_than_the_limit() {
    let hello = message(1, &hello_body(&[server_name("www.example.com"), versions(&[0x0304])]));
    let mut bench = Bench::new(443, Transport::Udp);
    bench.limits.handshake_max = hello.len() + 100;
    let whole = [hello, vec![0; 900]].concat();
    let mut connection = Connection::default();
    connection.datagram(Direction::ToServer, &initial(1, &[9; 8], 0, &crypto(0, &whole)), false, &mut bench.context());
    assert_eq!(names(&bench), [Some("www.example.com")]);
}

#[test]
fn what_cannot_be_opened_is_blind() {
    let mut packet = initial(1, &[9; 8], 0, &bytes(CRYPTO));
    *packet.last_mut().unwrap() ^= 1;
    let bench = run(&[packet]);
    assert!(bench.hellos().is_empty());
    assert_eq!(bench.counts.blind_connections.rows().collect::<Vec<_>>(), [(["unknown"], 1)]);
}

#[test]
fn other_datagrams_are_not_taken_for_quic() {
    for other in [vec![0; 1200], vec![0xff; 1200], b"\xc0\x12\x34\x56\x78\x00\x00\x00\x04abcd".to_vec(), Vec::new()] {
        assert_eq!(recognise(&other), None);
    }
}

proptest! {
    #[test]
    fn frames_may_come_in_any_order(order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle(), per_packet in 1..9_usize) {
        let hello = long_hello();
        let pieces: Vec<(usize, &[u8])> = hello.chunks(hello.len().div_ceil(8)).scan(0, |at, piece| {
            let offset = *at;
            *at += piece.len();
            Some((offset, piece))
        }).collect();
        let datagrams: Vec<Vec<u8>> = order.chunks(per_packet).zip(0..).map(|(part, number)| {
            let frames: Vec<u8> = part.iter().flat_map(|&at| [&[1, 0], crypto(pieces[at].0, pieces[at].1).as_slice()].concat()).collect();
            initial(1, &[9; 8], number, &frames)
        }).collect();
        let bench = run(&datagrams);
        prop_assert_eq!(names(&bench), [Some("www.example.com")]);
    }

    #[test]
    fn no_bytes_make_it_panic(at in 0..60_usize, with: u8, cut in 0..1300_usize, junk: Vec<u8>) {
        let mut packet = initial(1, &[9; 8], 0, &bytes(CRYPTO));
        packet[at] = with;
        packet.truncate(cut);
        for bytes in [packet, junk.clone()] {
            recognise(&bytes);
            run(&[bytes]);
        }
        let frames = initial(1, &[9; 8], 0, &junk);
        run(&[frames]);
    }
}
