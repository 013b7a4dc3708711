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

/// The segments of one stream, each as if it followed on those before it.
fn segments(stream: &[u8]) -> Vec<Segment<'_>> {
    let numbers = std::iter::successors(Some(FIRST), |at| Some(at.wrapping_add(1448)));
    let flags = TcpFlags::ACK;
    let of = |(sequence, payload)| Segment {
        src_port: 80,
        dst_port: 50_000,
        sequence,
        acknowledgment: 1,
        flags,
        payload,
        cut: 0,
    };
    numbers.zip(stream.chunks(SEGMENT)).map(of).collect()
}

/// What becomes of the stream when its segments come in this order.
fn assemble(segments: &[Segment<'_>]) -> Taker {
    let (limits, mut budget, mut taker) = (Limits::default(), Budget::new(16 << 20), Taker::default());
    let now = CaptureTime::default();
    let syn = Segment { sequence: FIRST.wrapping_sub(1), flags: TcpFlags::SYN, payload: &[], ..segments[0] };
    let Some(mut tcp) = Tcp::new(Side::Low, &syn, None) else { return taker };
    for segment in std::iter::once(&syn).chain(segments) {
        tcp.segment(Side::Low, segment, now, (&limits, &mut budget), &mut taker);
    }
    tcp.finish((&limits, &mut budget), &mut taker);
    taker
}

fn bench(bencher: Bencher<'_, '_>, reorder: impl Fn(&mut Vec<Segment<'_>>), lost: u64) {
    let stream = vec![b'.'; SEGMENT * SEGMENTS];
    let mut segments = segments(&stream);
    reorder(&mut segments);
    let taker = assemble(&segments);
    let whole = segments.iter().map(|segment| segment.payload.len()).sum::<usize>();
    assert!(taker.lost == lost && taker.taken as u64 + lost >= stream.len() as u64, "the stream did not arrive");
    bencher
        .counter(BytesCount::new(whole))
        .counter(ItemsCount::new(segments.len()))
        .bench_local(|| assemble(&segments).taken);
}

#[divan::bench]
fn in_order(bencher: Bencher<'_, '_>) {
    bench(bencher, |_| {}, 0);
}

/// Two of each three change places: every third segment waits for one.
#[divan::bench]
fn neighbours_swapped(bencher: Bencher<'_, '_>) {
    bench(bencher, |segments| segments.chunks_exact_mut(3).for_each(|three| three.swap(1, 2)), 0);
}

/// Of each 50 the first comes last: 49 wait for it.
#[divan::bench]
fn first_of_fifty_last(bencher: Bencher<'_, '_>) {
    bench(bencher, |segments| segments.chunks_exact_mut(50).for_each(|fifty| fifty.rotate_left(1)), 0);
}

/// All is sent twice.
#[divan::bench]
fn everything_twice(bencher: Bencher<'_, '_>) {
    bench(bencher, |segments| *segments = segments.iter().flat_map(|&segment| [segment, segment]).collect(), 0);
}

/// One in fifty was never captured: what lies behind it waits until it is given up.
#[divan::bench]
fn one_in_fifty_lost(bencher: Bencher<'_, '_>) {
    let reorder = |segments: &mut Vec<Segment<'_>>| {
        let mut number = 0;
        segments.retain(|_| {
            number += 1;
            number % 50 != 25
        });
    };
    bench(bencher, reorder, (SEGMENTS / 50 * SEGMENT) as u64);
}
