//! What a flow says reaches the listener the same, however it was cut, ordered and repeated on the way.

use proptest::prelude::*;

use super::{
    Overlap::{Bsd, First, Last, Linux, Solaris, Windows},
    assembler::PARTS_MAX,
    *,
};
use crate::{
    base::{CaptureTime, Step, Stretch},
    decode::{Segment, TcpFlags},
};

/// A listener that keeps what it is shown, and answers in one of several manners.
#[derive(Default)]
struct Recorder {
    shown: [Vec<u8>; 2],
    /// In the order in which it was told: side, first byte.
    told: Vec<(usize, u8)>,
    /// At each of these: bytes shown before of this side and of the other.
    before: Vec<(usize, usize)>,
    lost: [u64; 2],
    ended: [u32; 2],
    passed: usize,
    manner: Manner,
}

#[derive(Clone, Copy, Debug, Default)]
enum Manner {
    #[default]
    TakeAll,
    /// Bytes in rows of so many, taken by halves.
    Rows(usize),
    /// Takes one byte, lets so many go.
    Skip(u64),
}

fn side_index(side: Side) -> usize {
    usize::from(side == Side::High)
}

impl Listener for Recorder {
    fn left(&mut self, _side: Side, bytes: &[u8]) {
        assert!(!bytes.is_empty());
    }

    fn stretch(&mut self, side: Side, stretch: Stretch<'_>) -> Step {
        let index = side_index(side);
        let bytes = match stretch {
            Stretch::Bytes(bytes) => bytes,
            Stretch::Gap(n) => {
                self.shown[index].extend(std::iter::repeat_n(0xff, usize::try_from(n).unwrap()));
                return Step::Took(0);
            }
            Stretch::End => {
                self.ended[index] += 1;
                return Step::Done;
            }
        };
        match self.manner {
            Manner::TakeAll => {
                self.told.push((index, bytes[0]));
                self.before.push((self.shown[index].len(), self.shown[1 - index].len()));
                self.shown[index].extend_from_slice(bytes);
                Step::Took(bytes.len())
            }
            Manner::Rows(row) if bytes.len() < row => Step::Need(row),
            Manner::Rows(row) => {
                let took = row.div_ceil(2);
                self.shown[index].extend_from_slice(&bytes[..took]);
                Step::Took(took)
            }
            Manner::Skip(n) if self.told.last() == Some(&(index, 1)) => {
                self.told.push((index, 0));
                Step::Skip(n)
            }
            Manner::Skip(_) => {
                self.told.push((index, 1));
                self.shown[index].push(bytes[0]);
                Step::Took(1)
            }
        }
    }

    fn lost(&mut self, side: Side, lost: LostBytes) {
        self.lost[side_index(side)] += lost.bytes;
    }

    fn passed(&mut self, bytes: usize) {
        self.passed += bytes;
    }
}

/// A flow with its surroundings.
struct Bench {
    tcp: Option<Tcp>,
    limits: Limits,
    budget: Budget,
    recorder: Recorder,
    now: CaptureTime,
}

impl Bench {
    fn new(manner: Manner) -> Self {
        Self {
            tcp: None,
            limits: Limits::default(),
            budget: Budget::new(1 << 20),
            recorder: Recorder { manner, ..Recorder::default() },
            now: CaptureTime::default(),
        }
    }

    fn send(&mut self, side: Side, segment: &Segment<'_>) {
        let tcp = match &mut self.tcp {
            Some(tcp) => tcp,
            None => match Tcp::new(side, segment, None) {
                Some(tcp) => self.tcp.insert(tcp),
                None => return,
            },
        };
        tcp.segment(side, segment, self.now, (&self.limits, &mut self.budget), &mut self.recorder);
    }

    fn finish(&mut self) {
        if let Some(tcp) = &mut self.tcp {
            tcp.finish((&self.limits, &mut self.budget), &mut self.recorder);
        }
        assert_eq!(self.budget.used(), 0, "a flow that is let go keeps nothing");
    }
}

const CLIENT: Side = Side::Low;
const SERVER: Side = Side::High;
/// Near the wrap, so that every test goes across it.
const ISN: [u32; 2] = [0xffff_ff00, 0xffff_fff0];

fn segment(side: Side, at: usize, peer_at: usize, flags: TcpFlags, payload: &[u8]) -> Segment<'_> {
    let number = |side: Side, at: usize| SeqNumber(ISN[side_index(side)]).after(at + 1).0;
    let (src_port, dst_port) = if side == CLIENT { (50_000, 80) } else { (80, 50_000) };
    let sequence = if flags.has(TcpFlags::SYN) { ISN[side_index(side)] } else { number(side, at) };
    Segment { src_port, dst_port, sequence, acknowledgment: number(side.other(), peer_at), flags, payload, cut: 0 }
}

fn handshake(bench: &mut Bench) {
    bench.send(CLIENT, &segment(CLIENT, 0, 0, TcpFlags::SYN, b""));
    bench.send(SERVER, &segment(SERVER, 0, 0, TcpFlags::SYN.with(TcpFlags::ACK), b""));
    bench.send(CLIENT, &segment(CLIENT, 0, 0, TcpFlags::ACK, b""));
}

#[test]
fn a_start_that_was_missed_is_known_by_what_the_other_side_has() {
    let mut bench = Bench::new(Manner::TakeAll);
    bench.send(CLIENT, &segment(CLIENT, 0, 0, TcpFlags::ACK, b"ask"));
    bench.send(SERVER, &segment(SERVER, 6, 3, TcpFlags::ACK.with(TcpFlags::FIN), b""));
    bench.send(SERVER, &segment(SERVER, 3, 3, TcpFlags::ACK, b"wer"));
    bench.send(SERVER, &segment(SERVER, 0, 3, TcpFlags::ACK, b"ans"));
    bench.finish();
    assert_eq!(bench.recorder.shown, [b"ask".to_vec(), b"answer".to_vec()]);
    assert_eq!((bench.recorder.lost, bench.recorder.ended), ([0, 0], [1, 1]));
}

fn data(side: Side, at: usize, peer_at: usize, payload: &[u8]) -> Segment<'_> {
    segment(side, at, peer_at, TcpFlags::ACK, payload)
}

/// Bytes that tell their place; never 0xff, which stands for a gap.
fn stream(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from((at * 7 + at / 251) % 255).unwrap()).collect()
}

#[test]
fn bytes_in_order_pass_and_both_ends_are_told_once() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    bench.send(CLIENT, &data(CLIENT, 0, 0, b"request"));
    bench.send(SERVER, &data(SERVER, 0, 7, b"answer"));
    bench.send(CLIENT, &segment(CLIENT, 7, 6, TcpFlags::FIN.with(TcpFlags::ACK), b""));
    bench.send(SERVER, &segment(SERVER, 6, 8, TcpFlags::FIN.with(TcpFlags::ACK), b""));
    bench.send(CLIENT, &segment(CLIENT, 8, 7, TcpFlags::ACK, b""));
    assert_eq!(bench.recorder.shown, [b"request".to_vec(), b"answer".to_vec()]);
    assert_eq!((bench.recorder.ended, bench.recorder.lost), ([1, 1], [0, 0]));
    assert_eq!(bench.tcp.as_ref().unwrap().class(), Class::Closed);
    bench.finish();
    assert_eq!(bench.recorder.ended, [1, 1]);
}

#[test]
fn an_answer_waits_for_its_request_that_comes_late() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    bench.send(SERVER, &data(SERVER, 0, 7, b"answer"));
    assert!(bench.recorder.told.is_empty());
    bench.send(CLIENT, &data(CLIENT, 0, 0, b"request"));
    assert_eq!(bench.recorder.told, [(0, b'r'), (1, b'a')]);
    assert_eq!(bench.recorder.lost, [0, 0]);
}

#[test]
fn a_request_that_was_not_captured_is_a_gap_before_its_answer() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    let answer = stream(4000);
    for at in (0..4000).step_by(100) {
        bench.send(SERVER, &data(SERVER, at, 7, &answer[at..at + 100]));
    }
    assert_eq!(bench.recorder.shown, [vec![0xff; 7], answer]);
    assert_eq!(bench.recorder.lost, [7, 0]);
}

#[test]
fn time_gives_up_what_segments_do_not() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    bench.send(SERVER, &data(SERVER, 0, 7, b"answer"));
    let later = bench.now.after(Duration::from_secs(5));
    let tcp = bench.tcp.as_mut().unwrap();
    assert!(tcp.is_waiting());
    assert!(!tcp.tick(later, (&bench.limits, &mut bench.budget), &mut bench.recorder));
    assert_eq!(bench.recorder.shown[1], b"answer");
    assert_eq!(bench.recorder.lost, [7, 0]);
}

#[test]
fn two_sides_that_wait_for_each_other_are_both_told() {
    // Both were sent again, with acknowledgments newer than the bytes, and nothing else was captured.
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    bench.send(CLIENT, &data(CLIENT, 0, 6, b"request"));
    bench.send(SERVER, &data(SERVER, 0, 7, b"answer"));
    for _ in 0..60 {
        bench.send(CLIENT, &data(CLIENT, 7, 6, b""));
    }
    assert_eq!(bench.recorder.shown, [b"request".to_vec(), b"answer".to_vec()]);
    assert_eq!(bench.recorder.lost, [0, 0]);
}

#[test]
fn a_hole_that_nobody_acknowledged_is_waited_for() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    for round in 1..200 {
        bench.send(CLIENT, &data(CLIENT, round * 2, 0, b"ab"));
        bench.send(SERVER, &data(SERVER, 0, 0, b""));
    }
    assert!(bench.recorder.shown[0].is_empty());
    bench.send(CLIENT, &data(CLIENT, 0, 0, b"xx"));
    assert_eq!(bench.recorder.shown[0].len(), 400);
    assert_eq!(bench.recorder.lost, [0, 0]);
}

#[test]
fn data_on_a_syn_is_read_once() {
    let mut bench = Bench::new(Manner::TakeAll);
    let mut syn = segment(CLIENT, 0, 0, TcpFlags::SYN, b"early");
    bench.send(CLIENT, &syn);
    bench.send(CLIENT, &syn);
    bench.send(SERVER, &segment(SERVER, 0, 5, TcpFlags::SYN.with(TcpFlags::ACK), b""));
    syn = data(CLIENT, 0, 0, b"early and late");
    bench.send(CLIENT, &syn);
    assert_eq!(bench.recorder.shown[0], b"early and late");
}

#[test]
fn two_that_open_at_once_are_one_flow_of_the_first() {
    let mut bench = Bench::new(Manner::TakeAll);
    bench.send(CLIENT, &segment(CLIENT, 0, 0, TcpFlags::SYN, b""));
    let back = segment(SERVER, 0, 0, TcpFlags::SYN, b"");
    assert_eq!(bench.tcp.as_mut().unwrap().opening(SERVER, &back), Opening::No);
    bench.send(SERVER, &back);
    bench.send(CLIENT, &segment(CLIENT, 0, 0, TcpFlags::SYN.with(TcpFlags::ACK), b""));
    bench.send(SERVER, &segment(SERVER, 0, 0, TcpFlags::SYN.with(TcpFlags::ACK), b""));
    bench.send(SERVER, &data(SERVER, 0, 0, b"b"));
    bench.send(CLIENT, &data(CLIENT, 0, 1, b"a"));
    assert_eq!(bench.tcp.as_ref().unwrap().client(), CLIENT);
    assert_eq!(bench.recorder.shown, [b"a".to_vec(), b"b".to_vec()]);
}

#[test]
fn a_syn_opens_another_flow_only_where_the_old_one_ended_or_the_server_agrees() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    bench.send(CLIENT, &data(CLIENT, 0, 0, b"abc"));
    let mut again = segment(CLIENT, 0, 0, TcpFlags::SYN, b"");
    let tcp = bench.tcp.as_mut().unwrap();
    assert_eq!(tcp.opening(CLIENT, &again), Opening::No, "the same SYN once more");
    again.sequence = 77;
    assert_eq!(tcp.opening(CLIENT, &again), Opening::Perhaps);
    let mut answer = segment(SERVER, 0, 3, TcpFlags::ACK, b"");
    assert_eq!(tcp.opening(SERVER, &answer), Opening::No, "the old flow lives");
    answer.flags = TcpFlags::SYN.with(TcpFlags::ACK);
    answer.acknowledgment = 78;
    assert_eq!(tcp.opening(SERVER, &answer), Opening::Again);
    bench.send(CLIENT, &segment(CLIENT, 3, 0, TcpFlags::RST, b""));
    assert_eq!(bench.tcp.as_mut().unwrap().opening(CLIENT, &again), Opening::Again);
}

#[test]
fn a_reset_from_outside_the_window_ends_nothing() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    bench.send(SERVER, &segment(SERVER, 5 << 20, 0, TcpFlags::RST, b""));
    bench.send(CLIENT, &data(CLIENT, 0, 0, b"abc"));
    assert_eq!((bench.recorder.shown[0].as_slice(), bench.recorder.ended), (b"abc".as_slice(), [0, 0]));
    bench.send(SERVER, &segment(SERVER, 0, 3, TcpFlags::RST, b""));
    assert_eq!(bench.recorder.ended, [1, 1]);
}

#[test]
fn a_side_that_goes_on_after_its_own_reset_never_sent_it() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    bench.send(CLIENT, &segment(CLIENT, 0, 0, TcpFlags::RST.with(TcpFlags::ACK), b""));
    let tcp = bench.tcp.as_mut().unwrap();
    assert_eq!(tcp.opening(SERVER, &data(SERVER, 0, 0, b"still under way")), Opening::No);
    assert_eq!(tcp.opening(CLIENT, &data(CLIENT, 0, 0, b"request")), Opening::Again);
}

#[test]
fn an_acknowledgment_of_an_older_flow_makes_no_hole() {
    let mut bench = Bench::new(Manner::TakeAll);
    bench.send(CLIENT, &segment(CLIENT, 0, 0, TcpFlags::SYN, b""));
    bench.send(SERVER, &segment(SERVER, 77, 5000, TcpFlags::ACK, b""));
    bench.send(SERVER, &segment(SERVER, 0, 0, TcpFlags::SYN.with(TcpFlags::ACK), b""));
    bench.send(SERVER, &segment(SERVER, 0, 1 << 30, TcpFlags::ACK, b""));
    bench.send(CLIENT, &data(CLIENT, 0, 0, b"request"));
    bench.send(SERVER, &data(SERVER, 0, 7, b"answer"));
    assert_eq!(bench.recorder.shown, [b"request".to_vec(), b"answer".to_vec()]);
    assert_eq!(bench.recorder.lost, [0, 0]);
}

#[test]
fn keep_alives_are_old_bytes() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    bench.send(CLIENT, &data(CLIENT, 0, 0, b"abc"));
    bench.send(CLIENT, &data(CLIENT, 2, 0, b"\0"));
    bench.send(CLIENT, &data(CLIENT, 3, 0, b"def"));
    assert_eq!(bench.recorder.shown[0], b"abcdef");
    assert_eq!(bench.recorder.lost, [0, 0]);
}

#[test]
fn a_start_in_the_middle_takes_the_better_known_port_for_the_servers() {
    let mut bench = Bench::new(Manner::TakeAll);
    bench.send(SERVER, &data(SERVER, 500, 900, b"rest of an answer"));
    let tcp = bench.tcp.as_ref().unwrap();
    assert!(tcp.is_midstream());
    assert_eq!(tcp.client(), CLIENT);
    bench.send(CLIENT, &data(CLIENT, 900, 517, b"request"));
    assert_eq!(bench.recorder.shown, [b"request".to_vec(), b"rest of an answer".to_vec()]);
    assert_eq!(bench.recorder.lost, [0, 0]);
}

#[test]
fn what_the_snap_length_cut_is_a_gap_at_once() {
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    let mut cut = data(CLIENT, 0, 0, b"abc");
    cut.cut = 4;
    bench.send(CLIENT, &cut);
    bench.send(CLIENT, &data(CLIENT, 7, 0, b"def"));
    assert_eq!(bench.recorder.shown[0], b"abc\xff\xff\xff\xffdef");
    assert_eq!(bench.recorder.lost, [4, 0]);
}

#[test]
fn overlaps_are_decided_as_the_receiver_does() {
    // "aaaa" waits at 4..8; then comes "bbbb" before it, "ccccc" over the same start, "dd" inside it.
    let shown = |overlap: Overlap, at: usize, later: &[u8]| {
        let mut bench = Bench::new(Manner::TakeAll);
        bench.limits.overlap = overlap;
        handshake(&mut bench);
        bench.send(CLIENT, &data(CLIENT, 4, 0, b"aaaa"));
        bench.send(CLIENT, &data(CLIENT, at, 0, later));
        bench.send(CLIENT, &data(CLIENT, 0, 0, b"0"));
        bench.send(CLIENT, &data(CLIENT, 1, 0, b"1"));
        bench.send(CLIENT, &data(CLIENT, 2, 0, b"2"));
        bench.send(CLIENT, &data(CLIENT, 3, 0, b"3"));
        String::from_utf8(bench.recorder.shown[0].clone()).unwrap()
    };
    for (overlap, before, longer, inside) in [
        (Linux, "012bbbaa", "0123ccccc", "0123aaaa"),
        (Bsd, "012bbbaa", "0123aaaac", "0123aaaa"),
        (Windows, "012baaaa", "0123aaaac", "0123aaaa"),
        (Solaris, "012baaaa", "0123ccccc", "0123aaaa"),
        (First, "012baaaa", "0123aaaac", "0123aaaa"),
        (Last, "012bbbaa", "0123ccccc", "0123adda"),
    ] {
        assert_eq!(shown(overlap, 3, b"bbb"), before, "{overlap:?}, begins before");
        assert_eq!(shown(overlap, 4, b"ccccc"), longer, "{overlap:?}, same start and longer");
        assert_eq!(shown(overlap, 5, b"dd"), inside, "{overlap:?}, inside");
    }
}

#[test]
fn a_parser_that_wants_too_much_gets_a_gap() {
    let mut bench = Bench::new(Manner::Rows(100_000));
    bench.limits.flow_bytes = 10_000;
    handshake(&mut bench);
    bench.send(CLIENT, &data(CLIENT, 0, 0, &stream(1000)));
    assert_eq!(bench.recorder.lost, [1000, 0]);
    assert_eq!(bench.budget.used(), 0);
}

#[test]
fn what_comes_late_and_finds_no_room_is_told_and_not_lost() {
    let bytes = stream(800);
    let mut bench = Bench::new(Manner::TakeAll);
    bench.limits.flow_bytes = 600;
    handshake(&mut bench);
    bench.send(CLIENT, &data(CLIENT, 560, 0, &bytes[560..800]));
    bench.send(CLIENT, &data(CLIENT, 10, 0, &bytes[10..300]));
    assert_eq!(bench.recorder.lost, [10, 0]);
    bench.finish();
    let expected = [&[0xff; 10], &bytes[10..300], &[0xff; 260], &bytes[560..]].concat();
    assert_eq!(bench.recorder.shown[0], expected);
}

#[test]
fn more_parts_than_may_wait_give_up_what_is_missing_before_them() {
    let missing = 500;
    let bytes = stream(missing + 1 + PARTS_MAX);
    let mut bench = Bench::new(Manner::TakeAll);
    handshake(&mut bench);
    for at in (missing + 1..bytes.len()).rev() {
        bench.send(CLIENT, &data(CLIENT, at, 0, &bytes[at..=at]));
    }
    assert_eq!(bench.recorder.lost, [0, 0]);
    bench.send(CLIENT, &data(CLIENT, missing, 0, &bytes[missing..=missing]));
    assert_eq!(bench.recorder.lost, [u64::try_from(missing).unwrap(), 0]);
    assert_eq!(bench.recorder.shown[0], [&vec![0xff; missing], &bytes[missing..]].concat());
    assert_eq!(bench.budget.used(), 0);
}

/// A segment of one side to send: where it begins, how long it is.
type Cut = (usize, usize);

/// Cuts of a stream: all of it, some of it more than once.
fn cuts(length: usize) -> impl Strategy<Value = Vec<Cut>> {
    let sizes = prop::collection::vec(1..400_usize, 1..40);
    let extra = prop::collection::vec((0..length, 1..500_usize), 0..10);
    (sizes, extra).prop_map(move |(sizes, extra)| {
        let mut cuts = Vec::new();
        let mut at = 0;
        let mut sizes = sizes.into_iter().cycle();
        while at < length {
            let size = sizes.next().unwrap().min(length - at);
            cuts.push((at, size));
            at += size;
        }
        cuts.extend(extra.into_iter().map(|(at, size)| (at, size.min(length - at))));
        cuts
    })
}

/// A stream of which all bytes may wait at once, each a part of its own, those sent twice as well.
const WAITING: usize = PARTS_MAX - 96;

fn manners() -> impl Strategy<Value = Manner> {
    prop_oneof![Just(Manner::TakeAll), (1..3000_usize).prop_map(Manner::Rows)]
}

proptest! {
    #![proptest_config(crate::base::fuzz::cases(300))]

    #[test]
    fn any_cut_order_and_repetition_gives_the_same_bytes(
        cuts in cuts(WAITING).prop_shuffle(), manner in manners(), ends_early in any::<bool>(),
    ) {
        let bytes = stream(WAITING);
        let mut bench = Bench::new(manner);
        handshake(&mut bench);
        let fin = segment(CLIENT, WAITING, 0, TcpFlags::FIN.with(TcpFlags::ACK), b"");
        if ends_early {
            bench.send(CLIENT, &fin);
        }
        for (at, size) in cuts {
            bench.send(CLIENT, &data(CLIENT, at, 0, &bytes[at..at + size]));
        }
        bench.send(CLIENT, &fin);
        let taken = bench.recorder.shown[0].len();
        prop_assert_eq!(&bench.recorder.shown[0], &bytes[..taken]);
        let row = if let Manner::Rows(row) = manner { row } else { 1 };
        prop_assert!(WAITING - taken < row);
        prop_assert_eq!(bench.recorder.lost, [0, 0]);
        prop_assert_eq!(bench.recorder.ended[0], 1);
        bench.finish();
    }

    #[test]
    fn packets_captured_a_little_out_of_order_lose_nothing_and_answers_follow_requests(
        sizes in prop::collection::vec((2..300_usize, 2..3000_usize), 1..12),
        shifts in prop::collection::vec(0..4_usize, 200),
    ) {
        let (requests, answers) = (stream(4000), stream(40_000));
        let (mut asked, mut answered) = (0, 0);
        let mut packets = Vec::new();
        for (ask, answer) in sizes {
            // No segment of a single byte: until it comes, its acknowledgment reads like that of a FIN nobody captured.
            let answer = answer + usize::from(answer % 1000 == 1);
            packets.push(data(CLIENT, asked, answered, &requests[asked..asked + ask]));
            asked += ask;
            for chunk in answers[answered..answered + answer].chunks(1000) {
                packets.push(data(SERVER, answered, asked, chunk));
                answered += chunk.len();
                packets.push(data(CLIENT, asked, answered, b""));
            }
        }
        let mut order: Vec<(usize, usize)> =
            (0..packets.len()).map(|at| (at + shifts[at % shifts.len()], at)).collect();
        order.sort_unstable();
        let mut bench = Bench::new(Manner::TakeAll);
        handshake(&mut bench);
        for (_, at) in order {
            let packet = packets[at];
            bench.send(if packet.src_port == 80 { SERVER } else { CLIENT }, &packet);
        }
        prop_assert_eq!(&bench.recorder.shown[0], &requests[..asked]);
        prop_assert_eq!(&bench.recorder.shown[1], &answers[..answered]);
        prop_assert_eq!(bench.recorder.lost, [0, 0]);
        for (&(side, _), &(own, other)) in bench.recorder.told.iter().zip(&bench.recorder.before) {
            let sent = packets.iter().find(|packet| {
                let at = SeqNumber(packet.sequence).since(SeqNumber(ISN[side]).after(1));
                (packet.src_port == 80) == (side == 1) && at <= own && own < at + packet.payload.len()
            });
            let needed = SeqNumber(sent.unwrap().acknowledgment).since(SeqNumber(ISN[1 - side]).after(1));
            prop_assert!(needed <= other, "told after {other} bytes of the other side, needs {needed}");
        }
        bench.finish();
    }

    #[test]
    fn what_is_lost_leaves_the_rest_in_its_place_and_memory_in_bounds(
        cuts in cuts(6000).prop_shuffle(), kept in prop::collection::vec(any::<bool>(), 60),
        manner in manners(), room in 0..4000_usize, acknowledged in 0..6000_usize,
    ) {
        let bytes = stream(6000);
        let mut bench = Bench::new(manner);
        bench.budget = Budget::new(room);
        handshake(&mut bench);
        for (index, (at, size)) in cuts.into_iter().enumerate() {
            if kept[index % kept.len()] {
                bench.send(CLIENT, &data(CLIENT, at, 0, &bytes[at..at + size]));
            }
            if index % 7 == 0 {
                bench.send(SERVER, &data(SERVER, 0, acknowledged, b""));
            }
            prop_assert!(bench.budget.used() <= room, "{} of {room}", bench.budget.used());
        }
        bench.finish();
        if matches!(manner, Manner::TakeAll) {
            for (at, &byte) in bench.recorder.shown[0].iter().enumerate() {
                prop_assert!(byte == 0xff || byte == bytes[at], "byte {at}");
            }
        }
        prop_assert_eq!(bench.recorder.ended, [1, 1]);
    }

    #[test]
    fn skipped_bytes_may_come_in_any_order_or_not_at_all(
        kept in prop::collection::vec(any::<bool>(), 60), skip in 1..2000_u64,
    ) {
        let bytes = stream(6000);
        let mut bench = Bench::new(Manner::Skip(skip));
        handshake(&mut bench);
        for (index, at) in (0..6000).step_by(100).enumerate() {
            // What the parser wants is every (skip + 1)th byte, and to be asked about the one behind it.
            let wanted = (at..at + 100).any(|at| at % usize::try_from(skip + 1).unwrap() <= 1);
            if kept[index] || wanted {
                bench.send(CLIENT, &data(CLIENT, at, 0, &bytes[at..at + 100]));
            }
        }
        let step = usize::try_from(skip + 1).unwrap();
        let expected: Vec<u8> = bytes.iter().copied().step_by(step).collect();
        prop_assert_eq!(&bench.recorder.shown[0], &expected);
        prop_assert_eq!(bench.recorder.lost, [0, 0]);
        bench.finish();
    }
}
