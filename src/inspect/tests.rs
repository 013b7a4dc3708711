//! A shard from packets to observations.

use super::*;
use crate::{base::LinkType, observe::Observed};

const CLIENT: ([u8; 4], u16) = ([10, 0, 0, 1], 50_000);
const SERVER: ([u8; 4], u16) = ([10, 0, 0, 2], 80);

type End = ([u8; 4], u16);

/// A raw IPv4 packet.
fn ip((src, _): End, (dst, _): End, protocol: u8, payload: &[u8]) -> Vec<u8> {
    let total = u16::try_from(payload.len() + 20).unwrap().to_be_bytes();
    let head = [0x45, 0, total[0], total[1], 0, 0, 0, 0, 64, protocol, 0, 0];
    [&head[..], &src, &dst, payload].concat()
}

fn tcp(src: End, dst: End, (sequence, acknowledgment): (u32, u32), flags: TcpFlags, payload: &[u8]) -> Vec<u8> {
    let ports = [src.1.to_be_bytes(), dst.1.to_be_bytes()].concat();
    let numbers = [sequence.to_be_bytes(), acknowledgment.to_be_bytes()].concat();
    ip(src, dst, 6, &[&ports, &numbers, &[0x50, flags.0, 0, 0, 0, 0, 0, 0][..], payload].concat())
}

fn udp(src: End, dst: End, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 8).unwrap();
    let head = [src.1.to_be_bytes(), dst.1.to_be_bytes(), length.to_be_bytes(), [0, 0]].concat();
    ip(src, dst, 17, &[&head, payload].concat())
}

/// An inspector that is fed one packet a millisecond.
struct Bench {
    inspector: Inspector,
    place: u64,
    link: LinkType,
    seen: Vec<Observation>,
}

impl Bench {
    fn new(settings: &Settings) -> Self {
        Self { inspector: Inspector::new(3, settings), place: 0, link: LinkType::RAW, seen: Vec::new() }
    }

    fn now(&self) -> CaptureTime {
        CaptureTime::from_nanos(i64::try_from(self.place * 1_000_000).unwrap())
    }

    fn send(&mut self, frame: &[u8]) {
        self.place += 1;
        let (place, time) = (Place(self.place), self.now());
        let wire_len = u32::try_from(frame.len()).unwrap();
        let packet = Packet { place, time, interface: 7, link: self.link, wire_len, frame };
        self.inspector.packet(&packet, &mut self.seen);
    }

    fn counts(&mut self) -> Counts {
        let mut counts = Counts::default();
        self.inspector.take_counts(&mut counts);
        counts
    }

    fn finish(&mut self) {
        let (place, now) = (Place(self.place), self.now());
        self.inspector.finish(place, now, &mut self.seen);
        assert_eq!(self.inspector.gauges(), Gauges::default());
    }

    fn paths(&self) -> Vec<(String, Option<u16>)> {
        let http = self.seen.iter().filter_map(|seen| match &seen.what {
            Observed::Http(http) => Some(http),
            _ => None,
        });
        http.map(|http| {
            let target = http.request.as_ref().map(|request| request.target.to_vec()).unwrap_or_default();
            (String::from_utf8(target).unwrap(), http.response.as_ref().map(|response| response.status))
        })
        .collect()
    }
}

const PUSH: TcpFlags = TcpFlags::ACK;
const REQUEST: &[u8] = b"GET /one HTTP/1.1\r\nHost: a.example\r\n\r\n";
const ANSWER: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap()
}

fn open(bench: &mut Bench, client: End) {
    bench.send(&tcp(client, SERVER, (9, 0), TcpFlags::SYN, b""));
    bench.send(&tcp(SERVER, client, (99, 10), TcpFlags::SYN.with(TcpFlags::ACK), b""));
}

#[test]
fn a_request_and_its_answer_are_one_observation_at_the_place_of_the_last_packet() {
    let mut bench = Bench::new(&Settings::default());
    open(&mut bench, CLIENT);
    bench.send(&tcp(CLIENT, SERVER, (10, 100), PUSH, REQUEST));
    bench.send(&tcp(SERVER, CLIENT, (100, 10 + length(REQUEST)), PUSH, ANSWER));
    assert_eq!(bench.paths(), [("/one".to_owned(), Some(204))]);
    let seen = &bench.seen[0];
    assert_eq!((seen.moment.place, seen.moment.shard, seen.moment.ordinal), (Place(4), 3, 0));
    assert_eq!((seen.flow.client.port, seen.flow.server.port, seen.flow.interface), (50_000, 80, 7));
    let counts = bench.counts();
    assert_eq!((counts.packets, counts.gap_bytes), (4, 0));
    assert_eq!(counts.stream_bytes, u64::from(length(REQUEST) + length(ANSWER)));
    bench.finish();
}

#[test]
fn what_one_packet_completes_is_numbered() {
    let mut bench = Bench::new(&Settings::default());
    open(&mut bench, CLIENT);
    bench.send(&tcp(CLIENT, SERVER, (10, 100), PUSH, &REQUEST.repeat(3)));
    bench.send(&tcp(SERVER, CLIENT, (100, 10 + 3 * length(REQUEST)), PUSH, &ANSWER.repeat(3)));
    let moments: Vec<(u64, u32)> = bench.seen.iter().map(|seen| (seen.moment.place.0, seen.moment.ordinal)).collect();
    assert_eq!(moments, [(4, 0), (4, 1), (4, 2)]);
}

#[test]
fn a_lost_packet_is_a_gap_and_the_rest_is_read() {
    let mut bench = Bench::new(&Settings::default());
    open(&mut bench, CLIENT);
    bench.send(&tcp(CLIENT, SERVER, (10, 100), PUSH, REQUEST));
    let (mut asked, mut answered) = (10 + 2 * length(REQUEST), 100 + length(ANSWER));
    for _ in 0..20 {
        bench.send(&tcp(CLIENT, SERVER, (asked, answered), PUSH, REQUEST));
        asked += length(REQUEST);
        bench.send(&tcp(SERVER, CLIENT, (answered, asked), PUSH, ANSWER));
        answered += length(ANSWER);
    }
    bench.finish();
    let gaps = bench.seen.iter().filter(|seen| matches!(seen.what, Observed::Gap(_))).count();
    assert_eq!(gaps, 2, "a request and an answer are lost");
    assert!(bench.paths().len() >= 20, "{:?}", bench.paths());
    assert_eq!(bench.counts().gap_bytes, u64::from(length(REQUEST) + length(ANSWER)));
}

#[test]
fn an_opening_of_which_one_side_is_seen_says_where_the_bytes_begin() {
    let mut bench = Bench::new(&Settings::default());
    bench.send(&tcp(CLIENT, SERVER, (9, 0), TcpFlags::SYN, b""));
    bench.send(&tcp(CLIENT, SERVER, (10, 100), TcpFlags::ACK, b""));
    bench.send(&tcp(CLIENT, SERVER, (30, 100), PUSH, REQUEST));
    bench.finish();
    assert_eq!(bench.paths(), [("/one".to_owned(), None)]);
    assert_eq!(bench.counts().gap_bytes, 20);
}

#[test]
fn a_port_used_again_is_another_flow() {
    let mut bench = Bench::new(&Settings::default());
    for _ in 0..2 {
        open(&mut bench, CLIENT);
        bench.send(&tcp(CLIENT, SERVER, (10, 100), PUSH, REQUEST));
        bench.send(&tcp(SERVER, CLIENT, (100, 10 + length(REQUEST)), PUSH, ANSWER));
        let (asked, answered) = (10 + length(REQUEST), 100 + length(ANSWER));
        bench.send(&tcp(CLIENT, SERVER, (asked, answered), TcpFlags::FIN.with(PUSH), b""));
        bench.send(&tcp(SERVER, CLIENT, (answered, asked + 1), TcpFlags::FIN.with(PUSH), b""));
        bench.send(&tcp(CLIENT, SERVER, (asked + 1, answered + 1), PUSH, b""));
        // The next one begins elsewhere, as real ones do.
        bench.send(&tcp(CLIENT, SERVER, (5000, 0), TcpFlags::SYN, b""));
        bench.send(&tcp(CLIENT, SERVER, (5001, 0), TcpFlags::RST, b""));
    }
    assert_eq!(bench.paths().len(), 2);
    assert_eq!(bench.counts().flows.rows().map(|(_, count)| count).sum::<u64>(), 4);
    bench.finish();
}

#[test]
fn a_flood_of_syns_and_datagrams_hurts_no_honest_flow_and_stays_in_bounds() {
    let mut settings = Settings::default();
    settings.flow.flows = 64 * 500;
    let mut bench = Bench::new(&settings);
    let flood = |bench: &mut Bench, from: u16, to: u16| {
        for port in from..to {
            bench.send(&tcp(([172, 16, 0, 1], port), SERVER, (1, 0), TcpFlags::SYN, b""));
            bench.send(&udp(([172, 16, 0, 1], port), ([10, 0, 0, 2], 9), b"flood"));
        }
    };
    open(&mut bench, CLIENT);
    flood(&mut bench, 1000, 5000);
    bench.send(&tcp(CLIENT, SERVER, (10, 100), PUSH, &REQUEST[..20]));
    flood(&mut bench, 5000, 9000);
    bench.send(&tcp(CLIENT, SERVER, (30, 100), PUSH, &REQUEST[20..]));
    flood(&mut bench, 9000, 12_000);
    bench.send(&tcp(SERVER, CLIENT, (100, 10 + length(REQUEST)), PUSH, ANSWER));
    assert_eq!(bench.paths(), [("/one".to_owned(), Some(204))]);
    let gauges = bench.inspector.gauges();
    assert_eq!(gauges.tcp_flows + gauges.udp_flows, 500);
    let evicted: u64 = bench.counts().flows_evicted.rows().map(|(_, count)| count).sum();
    assert_eq!(evicted, 11_001 - 500, "SYNs that nobody answers are no flows yet");
    bench.finish();
}

#[test]
fn a_lookup_that_was_answered_does_not_keep_its_flow() {
    const QUERY: &[u8] = b"\0\x07\x01\0\0\x01\0\0\0\0\0\0\x01a\x07example\0\0\x01\0\x01";
    let answer = [b"\0\x07\x81\x80", &QUERY[4..]].concat();
    let (mut bench, server) = (Bench::new(&Settings::default()), ([10, 0, 0, 2], 53));
    for port in 0..10 {
        bench.send(&udp((CLIENT.0, 50_000 + port), server, QUERY));
    }
    for port in 0..9 {
        bench.send(&udp(server, (CLIENT.0, 50_000 + port), &answer));
    }
    let mut open_after = |seconds| {
        let now = bench.now().after(Duration::from_secs(seconds));
        bench.inspector.tick(Place(bench.place), now, &mut bench.seen);
        bench.inspector.gauges().udp_flows
    };
    assert_eq!([open_after(1), open_after(15)], [10, 1], "what nobody answered may still be");
    assert_eq!(bench.seen.len(), 9);
}

/// The same in an Ethernet frame with a tag.
fn tagged(vlan: u16, packet: &[u8]) -> Vec<u8> {
    [&[0; 12], &[0x81, 0][..], &vlan.to_be_bytes(), &[8, 0], packet].concat()
}

#[test]
fn two_vlans_with_equal_addresses_are_kept_apart_where_asked_for_and_else_are_one() {
    for is_apart in [false, true] {
        let mut settings = Settings::default();
        settings.flow.vlans_apart = is_apart;
        let mut bench = Bench::new(&settings);
        bench.link = LinkType::ETHERNET;
        let others = b"GET /two HTTP/1.1\r\nHost: a.example\r\n\r\n";
        for (vlan, request) in [(10, REQUEST), (20, others)] {
            bench.send(&tagged(vlan, &tcp(CLIENT, SERVER, (9, 0), TcpFlags::SYN, b"")));
            bench.send(&tagged(vlan, &tcp(SERVER, CLIENT, (99, 10), TcpFlags::SYN.with(TcpFlags::ACK), b"")));
            bench.send(&tagged(vlan, &tcp(CLIENT, SERVER, (10, 100), PUSH, request)));
        }
        for vlan in [20, 10] {
            bench.send(&tagged(vlan, &tcp(SERVER, CLIENT, (100, 10 + length(REQUEST)), PUSH, ANSWER)));
        }
        let (one, two) = (("/one".to_owned(), Some(204)), ("/two".to_owned(), Some(204)));
        assert_eq!(bench.paths(), if is_apart { vec![two, one] } else { vec![one] });
        bench.finish();
    }
}

#[test]
fn silence_ends_a_flow_and_gives_out_what_is_half_done() {
    let mut bench = Bench::new(&Settings::default());
    open(&mut bench, CLIENT);
    bench.send(&tcp(CLIENT, SERVER, (10, 100), PUSH, REQUEST));
    bench.inspector.tick(Place(4), CaptureTime::from_secs(300), &mut bench.seen);
    assert_eq!(bench.inspector.gauges().tcp_flows, 1);
    bench.inspector.tick(Place(5), CaptureTime::from_secs(601), &mut bench.seen);
    assert_eq!(bench.inspector.gauges().tcp_flows, 0);
    assert_eq!(bench.paths(), [("/one".to_owned(), None)]);
    assert_eq!(bench.seen[0].moment.place, Place(5));
}

#[test]
fn an_idle_flow_is_small() {
    let idle = size_of::<Record>() + size_of::<Key>() + 64;
    assert!(idle <= 512, "{idle} bytes");
}
