//! Reassembly by itself: one long answer over TCP, shown to whoever takes it all at once.

use divan::{
    Bencher,
    counter::{BytesCount, ItemsCount},
};
use pixeltap::{
    base::{CaptureTime, Step, Stretch},
    decode::{Segment, TcpFlags},
    flow::{Budget, Limits, Listener, LostBytes, Side, Tcp},
};

fn main() {
    divan::main();
}

/// Payload bytes of a segment.
const SEGMENT: usize = 1448;
const SEGMENTS: usize = 700;
/// Near the wrap, so that the stream goes across it.
const FIRST: u32 = 0xfffc_0000;

/// Takes whatever comes, and knows how much it was.
#[derive(Default)]
struct Taker {
    taken: usize,
    lost: u64,
}

impl Listener for Taker {
    fn stretch(&mut self, _side: Side, stretch: Stretch<'_>) -> Step {
        let Stretch::Bytes(bytes) = stretch else { return Step::Took(0) };
        self.taken += bytes.len();
        if bytes.is_empty() { Step::Need(1) } else { Step::Took(bytes.len()) }
    }

    fn left(&mut self, _side: Side, _bytes: &[u8]) {}

    fn lost(&mut self, _side: Side, lost: LostBytes) {
        self.lost += lost.bytes;
    }

    fn passed(&mut self, _bytes: usize) {}
}

/// A segment and who sent it: the server (`Low`), or the client.
type Sent<'a> = (Side, Segment<'a>);

/// What the server says at this place of its stream, or the client once it has all before it.
fn sent(side: Side, at: usize, flags: TcpFlags, payload: &[u8]) -> Sent<'_> {
    let at = u32::try_from(at).unwrap_or_default().wrapping_add(FIRST);
    let (src_port, dst_port, sequence, acknowledgment) =
        if side == Side::Low { (80, 50_000, at, 1) } else { (50_000, 80, 1, at) };
    (side, Segment { src_port, dst_port, sequence, acknowledgment, flags, payload, cut: 0 })
}

/// The stream as it is sent: the client acknowledges every second segment.
fn segments(stream: &[u8]) -> Vec<Sent<'_>> {
    let mut segments = Vec::new();
    for (number, segment) in stream.chunks(SEGMENT).enumerate() {
        segments.push(sent(Side::Low, number * SEGMENT, TcpFlags::ACK, segment));
        if number % 2 == 1 {
            segments.push(sent(Side::High, (number + 1) * SEGMENT, TcpFlags::ACK, &[]));
        }
    }
    segments
}

/// What becomes of the stream when its segments come in this order.
fn assemble(segments: &[Sent<'_>]) -> Taker {
    let (limits, mut budget, mut taker) = (Limits::default(), Budget::new(16 << 20), Taker::default());
    let (_, answer) = sent(Side::Low, 0, TcpFlags::SYN.with(TcpFlags::ACK), &[]);
    let answer = Segment { sequence: FIRST.wrapping_sub(1), ..answer };
    let Some(mut tcp) = Tcp::new(Side::Low, &answer, None) else { return taker };
    for (side, segment) in std::iter::once(&(Side::Low, answer)).chain(segments) {
        tcp.segment(*side, segment, CaptureTime::default(), (&limits, &mut budget), &mut taker);
    }
    tcp.finish((&limits, &mut budget), &mut taker);
    taker
}

fn bench(bencher: Bencher<'_, '_>, lost: usize, reorder: impl Fn(&mut Vec<Sent<'_>>)) {
    let stream = vec![b'.'; SEGMENT * SEGMENTS];
    let mut segments = segments(&stream);
    reorder(&mut segments);
    let taker = assemble(&segments);
    assert_eq!((taker.taken, taker.lost), (stream.len() - lost, lost as u64), "bytes taken and lost");
    let bytes = segments.iter().map(|(_, segment)| segment.payload.len()).sum::<usize>();
    let (bytes, items) = (BytesCount::new(bytes), ItemsCount::new(segments.len()));
    bencher.counter(bytes).counter(items).bench_local(|| assemble(&segments).taken);
}

#[divan::bench]
fn in_order(bencher: Bencher<'_, '_>) {
    bench(bencher, 0, |_| {});
}

/// Of each four the second and the third change places: some wait for one.
#[divan::bench]
fn neighbours_swapped(bencher: Bencher<'_, '_>) {
    bench(bencher, 0, |segments| segments.chunks_exact_mut(4).for_each(|four| four.swap(1, 2)));
}

/// Of each eight the first comes last: all others wait for it.
#[divan::bench]
fn first_of_eight_last(bencher: Bencher<'_, '_>) {
    bench(bencher, 0, |segments| segments.chunks_exact_mut(8).for_each(|eight| eight.rotate_left(1)));
}

/// All is sent twice.
#[divan::bench]
fn everything_twice(bencher: Bencher<'_, '_>) {
    bench(bencher, 0, |segments| *segments = segments.iter().flat_map(|&segment| [segment, segment]).collect());
}

/// One segment of the server in fifty was never captured: what lies behind it waits until the hole is given up.
#[divan::bench]
fn one_in_fifty_lost(bencher: Bencher<'_, '_>) {
    bench(bencher, SEGMENTS / 50 * SEGMENT, |segments| {
        let mut number = 0;
        segments.retain(|(side, _)| {
            number += usize::from(*side == Side::Low);
            *side == Side::High || number % 50 != 25
        });
    });
}
