use proptest::prelude::*;

use super::{fixture::*, *};
use crate::base::{Shed, Transport};

const TO_SERVER: Direction = Direction::ToServer;
const TO_CLIENT: Direction = Direction::ToClient;

/// Brings turns of a conversation in pieces of at most so many bytes.
fn converse(turns: &[(Direction, Vec<u8>)], piece: usize) -> Bench {
    converse_while(Shed::Nothing, turns, piece)
}

/// The same with so much left undone.
fn converse_while(shed: Shed, turns: &[(Direction, Vec<u8>)], piece: usize) -> Bench {
    let mut bench = Bench::new(443, Transport::Tcp);
    bench.shed = shed;
    let mut feed = Feed::default();
    let mut connection = Connection::default();
    for (direction, bytes) in turns {
        for piece in bytes.chunks(piece) {
            feed.bytes(*direction, piece, |direction, stretch| {
                connection.stretch(direction, stretch, &mut bench.context())
            });
        }
        bench.now = bench.now.after(std::time::Duration::from_millis(10));
    }
    connection.finish(&mut bench.context());
    bench
}

fn names(bench: &Bench) -> Vec<(Option<&str>, bool)> {
    bench.hellos().iter().map(|hello| (hello.sni.as_ref().map(Host::as_str), hello.retry)).collect()
}

/// A ServerHello; a random of zeros, or of a HelloRetryRequest.
fn server_hello(cipher: u16, extensions: &[Vec<u8>], random: [u8; 32]) -> Vec<u8> {
    let head = [&[3, 3], random.as_slice(), &[0], &cipher.to_be_bytes(), &[0]].concat();
    record(22, &message(2, &[head, vector(2, &extensions.concat())].concat()))
}

fn server_hello_1_3() -> Vec<u8> {
    server_hello(0x1301, &[extension(43, &[3, 4])], [0; 32])
}

const CHANGE: [u8; 6] = [20, 3, 3, 0, 1, 1];

/// A record of application data that holds so many bytes, in TLS 1.3.
fn data(bytes: usize) -> Vec<u8> {
    record(23, &vec![0x55; bytes + 17])
}

/// A connection of TLS 1.3 with two exchanges over HTTP/1.1.
fn whole_connection() -> Vec<(Direction, Vec<u8>)> {
    let hello =
        message(1, &hello_body(&[server_name("www.example.com"), protocols(&["http/1.1"]), versions(&[0x0304])]));
    vec![
        (TO_SERVER, record(22, &hello)),
        (TO_CLIENT, [server_hello_1_3(), CHANGE.to_vec(), data(3000)].concat()),
        (TO_SERVER, [CHANGE.to_vec(), data(36), data(400)].concat()),
        (TO_CLIENT, [data(233), data(233), data(1000), data(2000)].concat()),
        (TO_SERVER, data(500)),
        (TO_CLIENT, data(43)),
    ]
}

#[test]
fn a_hello_tells_name_protocols_version_and_fingerprint() {
    let bench = converse(&[(TO_SERVER, hello("WWW.Example.com"))], usize::MAX);
    let hellos = bench.hellos();
    let [hello] = hellos.as_slice() else { panic!("{hellos:?}") };
    assert_eq!(hello.sni.as_ref().map(Host::as_str), Some("www.example.com"));
    assert_eq!(hello.alpn, ["h2", "http/1.1"]);
    assert_eq!(hello.version, Some("TLS 1.3"));
    assert!(hello.ja4.as_ref().is_some_and(|ja4| ja4.starts_with("t13d0203h2_")));
    assert!(!hello.ech && !hello.retry);
    assert_eq!(bench.counts.tls_hellos.rows().collect::<Vec<_>>(), [(["tcp", "present"], 1)]);
}

#[test]
fn the_byte_that_ends_a_string_is_none_of_the_name() {
    let bench = converse(&[(TO_SERVER, hello("www.example.com\0"))], usize::MAX);
    assert_eq!(names(&bench), [(Some("www.example.com"), false)]);
}

#[test]
fn exchanges_leave_out_the_handshake_and_session_tickets() {
    let bench = converse(&whole_connection(), usize::MAX);
    let sizes: Vec<_> =
        bench.exchanges().iter().map(|seen| (seen.number, seen.request_bytes, seen.response_bytes)).collect();
    assert_eq!(sizes, [(0, 400, 3000), (1, 500, 43)]);
    let records: Vec<_> = bench.exchanges().iter().map(|seen| seen.response_records).collect();
    assert_eq!(records, [2, 1]);
}

#[test]
fn a_connection_in_the_middle_of_something_long_is_left_where_there_is_no_time() {
    let mut turns = whole_connection();
    turns.push((TO_SERVER, data(300)));
    turns.extend((0..20).map(|_| (TO_CLIENT, data(16_000))));
    turns.extend([(TO_SERVER, data(200)), (TO_CLIENT, data(43)), (TO_SERVER, data(200)), (TO_CLIENT, data(43))]);
    for (shed, told, left) in [(Shed::Nothing, 5, 0), (Shed::Bodies, 5, 0), (Shed::Bulk, 2, 1)] {
        for piece in [usize::MAX, 1000] {
            let bench = converse_while(shed, &turns, piece);
            assert_eq!(bench.exchanges().len(), told, "{shed:?}");
            assert_eq!(bench.counts.shed.rows().map(|(_, count)| count).sum::<u64>(), left);
            assert_eq!(names(&bench), [(Some("www.example.com"), false)]);
        }
    }
}

#[test]
fn a_hello_after_a_retry_request_is_marked_and_counted_once() {
    let retry = server_hello(
        0x1301,
        &[extension(43, &[3, 4])],
        *b"\xcf\x21\xad\x74\xe5\x9a\x61\x11\xbe\x1d\x8c\x02\x1e\x65\xb8\x91\xc2\xa2\x11\x16\x7a\xbb\x8c\x5e\x07\x9e\x09\xe2\xc8\xa8\x33\x9c",
    );
    let bench = converse(
        &[
            (TO_SERVER, hello("a.example")),
            (TO_CLIENT, [retry, CHANGE.to_vec()].concat()),
            (TO_SERVER, [CHANGE.to_vec(), hello("a.example")].concat()),
            (TO_CLIENT, [server_hello_1_3(), data(100)].concat()),
            (TO_SERVER, [data(36), data(80), data(300)].concat()),
            (TO_CLIENT, data(900)),
        ],
        usize::MAX,
    );
    assert_eq!(names(&bench), [(Some("a.example"), false), (Some("a.example"), true)]);
    assert_eq!(bench.counts.tls_hellos.rows().collect::<Vec<_>>(), [(["tcp", "present"], 1)]);
    assert_eq!(bench.exchanges().len(), 1);
}

#[test]
fn one_malformed_extension_costs_no_other() {
    let broken = extension(13, &[0xff, 0xff, 1]);
    let body = hello_body(&[broken, server_name("a.example"), versions(&[0x0303])]);
    let bench = converse(&[(TO_SERVER, record(22, &message(1, &body)))], usize::MAX);
    assert_eq!(names(&bench), [(Some("a.example"), false)]);
}

#[test]
fn an_outer_hello_of_ech_is_flagged_and_counts_as_hidden_only_behind_a_public_name() {
    for (name, label) in [("a.example", "present"), ("cloudflare-ech.com", "ech")] {
        let body = hello_body(&[server_name(name), extension(0xfe0d, &[0, 0, 1, 0, 1, 7])]);
        let bench = converse(&[(TO_SERVER, record(22, &message(1, &body)))], usize::MAX);
        assert!(bench.hellos()[0].ech);
        assert_eq!(bench.counts.tls_hellos.rows().collect::<Vec<_>>(), [(["tcp", label], 1)]);
    }
}

#[test]
fn records_may_hold_parts_of_a_hello() {
    let message = message(1, &hello_body(&[server_name("a.example"), extension(51, &[0; 1300])]));
    let records: Vec<u8> = message.chunks(100).flat_map(|part| record(22, part)).collect();
    let bench = converse(&[(TO_SERVER, records)], usize::MAX);
    assert_eq!(names(&bench), [(Some("a.example"), false)]);
}

#[test]
fn hellos_of_ssl_2_are_recognised() {
    let body = [&[1, 3, 1, 0, 3, 0, 0, 0, 16, 0, 0, 4], [5; 16].as_slice()].concat();
    let bytes = [&[0x80, u8::try_from(body.len()).unwrap()], body.as_slice()].concat();
    let bench = converse(&[(TO_SERVER, bytes)], 1);
    assert_eq!(bench.hellos()[0].version, Some("TLS 1.0"));
    assert_eq!(bench.counts.blind_connections.rows().collect::<Vec<_>>(), [(["no_sni"], 1)]);
}

#[test]
fn a_hello_that_is_cut_off_still_names_its_server() {
    let bytes = hello("a.example");
    let bench = converse(&[(TO_SERVER, bytes[..bytes.len() - 20].to_vec())], usize::MAX);
    assert_eq!(names(&bench), [(Some("a.example"), false)]);
    assert_eq!(bench.hellos()[0].ja4, None);
}

#[test]
fn what_is_no_record_ends_the_direction() {
    let bench = converse(&[(TO_SERVER, hello("a.example")), (TO_SERVER, b"GET / HTTP/1.1\r\n".to_vec())], usize::MAX);
    assert_eq!(bench.hellos().len(), 1);
    assert_eq!(bench.counts.tls_parse_errors.rows().collect::<Vec<_>>(), [(["bad_record"], 1)]);
}

#[test]
fn a_start_in_the_middle_counts_as_blind() {
    let bench = converse(&[(TO_SERVER, data(100)), (TO_CLIENT, data(100))], usize::MAX);
    assert_eq!(bench.counts.blind_connections.rows().collect::<Vec<_>>(), [(["unknown"], 1)]);
    assert_eq!(bench.exchanges().len(), 1);
}

#[test]
fn encrypted_dns_is_told_by_port_protocol_and_resolver() {
    for (name, protocol, port, label) in
        [("a.example", "dot", 443, "dot"), ("a.example", "h2", 853, "dot"), ("dns.google", "h2", 443, "doh")]
    {
        let mut bench = Bench::new(port, Transport::Tcp);
        let mut connection = Connection::default();
        let bytes = record(22, &message(1, &hello_body(&[server_name(name), protocols(&[protocol])])));
        Feed::default().bytes(TO_SERVER, &bytes, |direction, stretch| {
            connection.stretch(direction, stretch, &mut bench.context())
        });
        assert_eq!(bench.counts.blind_connections.rows().collect::<Vec<_>>(), [([label], 1)]);
    }
}

proptest! {
    #[test]
    fn every_cut_gives_the_same(piece in 1..600_usize) {
        let (whole, cut) = (converse(&whole_connection(), usize::MAX), converse(&whole_connection(), piece));
        prop_assert_eq!(whole.hellos(), cut.hellos());
        let (whole, cut) = (whole.exchanges(), cut.exchanges());
        prop_assert_eq!(whole, cut);
    }

    #[test]
    fn no_bytes_make_it_panic(
        at in 0..200_usize,
        with: u8,
        junk in prop::collection::vec(any::<u8>(), 0..200),
        gap in 0..400_usize,
        piece in 1..300_usize,
    ) {
        let mut bytes: Vec<u8> = [hello("a.example"), CHANGE.to_vec(), data(36), junk].concat();
        if let Some(byte) = bytes.get_mut(at) {
            *byte = with;
        }
        converse(&[(TO_SERVER, bytes.clone()), (TO_CLIENT, bytes.clone())], piece);
        let mut bench = Bench::new(443, Transport::Tcp);
        let mut connection = Connection::default();
        let mut feed = Feed::default();
        feed.bytes(TO_SERVER, &bytes[..gap.min(bytes.len())], |direction, stretch| connection.stretch(direction, stretch, &mut bench.context()));
        assert_eq!(connection.stretch(TO_SERVER, Stretch::Gap(9), &mut bench.context()), Step::Took(0));
        Feed::default().bytes(TO_SERVER, &hello("b.example"), |direction, stretch| connection.stretch(direction, stretch, &mut bench.context()));
        connection.finish(&mut bench.context());
    }
}
