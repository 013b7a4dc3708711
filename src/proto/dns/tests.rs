use proptest::prelude::*;

use super::*;
use crate::{
    base::{CaptureTime, Transport},
    observe::{DnsExchange, DnsRecord, Observed, RecordData},
    proto::tls::fixture::{Bench, Feed},
};

fn name(text: &str) -> Vec<u8> {
    let labels = text.split('.').filter(|label| !label.is_empty());
    let labels: Vec<u8> =
        labels.flat_map(|label| [&[u8::try_from(label.len()).unwrap()], label.as_bytes()].concat()).collect();
    [labels.as_slice(), &[0]].concat()
}

fn record(owner: &str, rtype: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap().to_be_bytes();
    [&name(owner), rtype.to_be_bytes().as_slice(), &[0, 1, 0, 0, 0, 60], &length, data].concat()
}

/// A message with one question, or none, and answers.
fn message(id: u16, flags: u16, question: Option<(&str, u16)>, answers: &[Vec<u8>]) -> Vec<u8> {
    let counts = [u16::from(question.is_some()), u16::try_from(answers.len()).unwrap(), 0, 0];
    let mut bytes: Vec<u8> = [id, flags].iter().chain(&counts).flat_map(|number| number.to_be_bytes()).collect();
    if let Some((text, qtype)) = question {
        bytes.extend([name(text).as_slice(), &qtype.to_be_bytes(), &[0, 1]].concat());
    }
    bytes.extend(answers.concat());
    bytes
}

const QUERY: u16 = 0x0100;
const RESPONSE: u16 = 0x8180;

fn exchanges(bench: &Bench) -> Vec<&DnsExchange> {
    let dns =
        bench.out.iter().filter_map(|seen| if let Observed::Dns(exchange) = seen { Some(&**exchange) } else { None });
    dns.collect()
}

fn datagrams(port: u16, messages: &[Vec<u8>]) -> Bench {
    let mut bench = Bench::new(port, Transport::Udp);
    let mut flow = Datagrams::default();
    for bytes in messages {
        flow.datagram(Direction::ToServer, bytes, false, &mut bench.context());
        bench.now = bench.now.after(std::time::Duration::from_secs(1));
    }
    flow.finish(&mut bench.context());
    bench
}

#[test]
fn an_answer_knows_its_question_and_its_chain() {
    let answers =
        [record("www.example.com", 5, &name("Edge.example.net")), record("edge.example.net", 1, &[192, 0, 2, 7])];
    let bench = datagrams(
        53,
        &[
            message(7, QUERY, Some(("www.Example.com", 1)), &[]),
            message(7, RESPONSE, Some(("www.example.com", 1)), &answers),
        ],
    );
    let seen = exchanges(&bench);
    let [exchange] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((exchange.query.as_str(), exchange.qtype.as_str()), ("www.example.com", "A"));
    assert_eq!(exchange.asked, Some(CaptureTime::from_secs(1)));
    assert_eq!(exchange.rcode.as_deref(), Some("NOERROR"));
    assert_eq!(exchange.cname_chain(), ["edge.example.net"]);
    assert_eq!(exchange.answers[1].data, RecordData::Address([192, 0, 2, 7].into()));
    assert_eq!(bench.counts.dns_responses.rows().collect::<Vec<_>>(), [(["NOERROR"], 1)]);
}

#[test]
fn a_question_asked_twice_and_never_answered_is_told_once() {
    let query = message(7, QUERY, Some(("a.example", 28)), &[]);
    let bench = datagrams(53, &[query.clone(), query]);
    let seen = exchanges(&bench);
    assert_eq!(seen.len(), 1);
    assert_eq!((seen[0].rcode.as_deref(), seen[0].qtype.as_str()), (None, "AAAA"));
}

#[test]
fn a_question_that_waits_too_long_is_told_before_the_flow_ends() {
    let mut bench = Bench::new(53, Transport::Udp);
    let mut flow = Datagrams::default();
    flow.datagram(Direction::ToServer, &message(1, QUERY, Some(("a.example", 1)), &[]), false, &mut bench.context());
    bench.now = CaptureTime::from_secs(100);
    flow.datagram(Direction::ToServer, &message(2, QUERY, Some(("b.example", 1)), &[]), false, &mut bench.context());
    assert_eq!(exchanges(&bench).len(), 1);
}

#[test]
fn answers_without_question_are_told_too() {
    let answer = record("a.example", 1, &[192, 0, 2, 7]);
    let bench = datagrams(
        53,
        &[
            message(7, RESPONSE, Some(("a.example", 1)), std::slice::from_ref(&answer)),
            message(8, RESPONSE, None, &[answer]),
        ],
    );
    assert_eq!(
        exchanges(&bench).iter().map(|seen| (seen.query.as_str(), seen.asked)).collect::<Vec<_>>(),
        [("a.example", None); 2]
    );
}

#[test]
fn multicast_is_told_as_what_it_is() {
    for (port, transport) in [(5353, DnsTransport::Mdns), (5355, DnsTransport::Llmnr)] {
        let bench = datagrams(port, &[message(0, 0x8400, None, &[record("tv.local", 1, &[10, 0, 0, 9])])]);
        assert_eq!(exchanges(&bench)[0].transport, transport);
    }
}

#[test]
fn odd_bytes_in_names_are_escaped() {
    let mut bytes = message(7, QUERY, None, &[]);
    bytes[5] = 1;
    bytes.extend(b"\x04a.\xff\\\x07example\0\0\x01\0\x01");
    let bench = datagrams(53, &[bytes]);
    assert_eq!(exchanges(&bench)[0].query, r"a\.\255\\.example");
}

#[test]
fn names_that_unfold_to_much_text_are_kept_within_bounds() {
    // One long name of odd bytes, and sixty records that point to it.
    let long = ["\u{1}".repeat(63), "\u{1}".repeat(63), "\u{1}".repeat(63)].join(".");
    let pointing = [&[0xc0, 12][..], &[0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 7]].concat();
    let answer = message(7, RESPONSE, Some((&long, 1)), &vec![pointing; 60]);
    assert!(answer.len() < 1_400);
    let bench = datagrams(53, &[answer]);
    let text = exchanges(&bench)[0].answers.iter().map(DnsRecord::text_bytes);
    assert!((15_000..=16_384).contains(&text.sum::<usize>()));
}

#[test]
fn service_bindings_tell_protocols_and_ech() {
    let data = [&[0, 1, 0], [0, 1, 0, 6, 2, b'h', b'3', 2, b'h', b'2'].as_slice(), &[0, 5, 0, 2, 9, 9]].concat();
    let bench = datagrams(53, &[message(7, RESPONSE, Some(("a.example", 65)), &[record("a.example", 65, &data)])]);
    let service = &exchanges(&bench)[0].answers[0];
    assert_eq!(service.rtype, "HTTPS");
    let RecordData::Service { priority: 1, target, alpn, ech: true } = &service.data else { panic!("{service:?}") };
    assert_eq!((target.as_str(), alpn.as_slice()), (".", ["h3".into(), "h2".into()].as_slice()));
}

#[test]
fn a_broken_record_costs_only_what_follows() {
    let mut bytes =
        message(7, RESPONSE, Some(("a.example", 1)), &[record("a.example", 1, &[192, 0, 2, 7]), vec![0xff; 3]]);
    let bench = datagrams(53, &[bytes.clone()]);
    assert_eq!(exchanges(&bench)[0].answers.len(), 1);
    assert_eq!(bench.counts.dns_parse_errors.rows().collect::<Vec<_>>(), [(["malformed"], 1)]);
    bytes.truncate(5);
    assert!(exchanges(&datagrams(53, &[bytes])).is_empty());
}

#[test]
fn other_datagrams_are_not_taken_for_dns() {
    let query = message(7, QUERY, Some(("a.example", 1)), &[]);
    let answer = message(7, RESPONSE, Some(("a.example", 1)), &[record("a.example", 1, &[192, 0, 2, 7])]);
    assert_eq!((recognise(&query, false), recognise(&answer, false)), (Some(false), Some(true)));
    assert_eq!(recognise(&[query.as_slice(), b"more"].concat(), false), None);
    assert_eq!(recognise(&[0; 40], false), None);
    assert_eq!(recognise(&query[..11], true), None);
    let netbios = message(7, QUERY, Some(("FHEPFCELEHFCEPFFFACACACACACACABN", 32)), &[]);
    assert_eq!(recognise(&netbios, false), None);
}

proptest! {
    #[test]
    fn messages_over_tcp_are_the_same_for_every_cut(count in 1..6_u16, piece in 1..50_usize) {
        let messages: Vec<Vec<u8>> = (0..count).map(|id| message(id, QUERY, Some(("a.example", id)), &[])).collect();
        let stream: Vec<u8> = messages.iter().flat_map(|bytes| [&u16::try_from(bytes.len()).unwrap().to_be_bytes(), bytes.as_slice()].concat()).collect();
        let mut bench = Bench::new(53, Transport::Tcp);
        let (mut feed, mut tcp) = (Feed::default(), TcpStream::default());
        for piece in stream.chunks(piece) {
            feed.bytes(Direction::ToServer, piece, |direction, stretch| tcp.stretch(direction, stretch, &mut bench.context()));
        }
        tcp.finish(&mut bench.context());
        prop_assert_eq!(exchanges(&bench).len(), usize::from(count));
    }

    #[test]
    fn no_bytes_make_it_panic(at in 0..120_usize, with: u8, cut in 0..120_usize, junk: Vec<u8>) {
        let answers = [record("a.example", 5, &name("b.example")), record("b.example", 65, &[0, 1, 0, 0, 1, 0, 3, 2, b'h', b'2'])];
        let mut bytes = message(7, RESPONSE, Some(("a.example", 1)), &answers);
        if let Some(byte) = bytes.get_mut(at) {
            *byte = with;
        }
        bytes.truncate(cut);
        for bytes in [bytes, junk] {
            recognise(&bytes, false);
            datagrams(53, &[bytes]);
        }
    }
}
