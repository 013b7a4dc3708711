//! What a fuzz target asks of TCP reassembly, beyond that nothing upsets it.
//!
//! Each byte that is shown was sent for that place, by the policy the right one; what is told lost never came; whatever came is
//! shown before the flow is let go; an end is told once; and what waits stays within its budget.
#![expect(
    clippy::missing_panics_doc,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a target panics where what it asks does not hold"
)]

use super::{Budget, GAP_HELD, Limits, Listener, LostBytes, Overlap, SeqNumber, Side, Tcp};
use crate::{
    base::{CaptureTime, Step, Stretch, fuzz::Input},
    decode::{Segment, TcpFlags},
};

/// Places of a direction.
const PLACES: usize = 1 << 12;
/// Near the wrap, so that every input goes across it.
const FIRST: [u32; 2] = [0xffff_ff00, 0xffff_fff0];

/// How the listener answers.
#[derive(Clone, Copy)]
enum Manner {
    TakeAll,
    /// Wants bytes in rows of so many, and takes half of them.
    Rows(usize),
    /// Takes a byte, lets so many go.
    Skip(usize),
}

/// One direction, as the listener is told it and as it was sent.
struct Line {
    /// The bytes that came for each place, in order.
    sent: Vec<Vec<u8>>,
    /// How far it was told.
    at: usize,
    /// Bytes that are skipped from here on.
    skip: usize,
    is_over: bool,
    has_skipped: bool,
}

/// Checks what it is told.
struct Listening {
    lines: [Line; 2],
    manner: Manner,
    overlap: Overlap,
    reason: Option<LostBytes>,
}

fn index(side: Side) -> usize {
    usize::from(side == Side::High)
}

impl Line {
    fn pass(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// Bytes that do not matter may have been captured or not.
    fn skip(&mut self) {
        self.at += std::mem::take(&mut self.skip);
    }
}

impl Listener for Listening {
    fn stretch(&mut self, side: Side, stretch: Stretch<'_>) -> Step {
        let line = &mut self.lines[index(side)];
        assert!(!line.is_over, "told behind its end");
        let bytes = match stretch {
            Stretch::Bytes(bytes) => bytes,
            Stretch::Gap(count) => {
                line.skip();
                let lost = self.reason.take().expect("a gap has a reason");
                assert_eq!(lost.bytes, count);
                let count = usize::try_from(count).unwrap();
                if lost.reason != GAP_HELD {
                    let missing = line.sent.get(line.at..line.at + count).unwrap_or_default();
                    assert!(missing.iter().all(Vec::is_empty), "{:?}: it came", lost.reason);
                }
                line.pass(count);
                return Step::Took(0);
            }
            Stretch::End => {
                line.is_over = true;
                return Step::Done;
            }
        };
        line.skip();
        assert!(!bytes.is_empty());
        for (byte, sent) in bytes.iter().zip(&line.sent[line.at..]) {
            match self.overlap {
                Overlap::First => assert_eq!(sent.first(), Some(byte)),
                _ => assert!(sent.contains(byte)),
            }
        }
        let step = match self.manner {
            Manner::TakeAll => Step::Took(bytes.len()),
            Manner::Rows(row) if bytes.len() < row => Step::Need(row),
            Manner::Rows(row) => Step::Took(row.div_ceil(2)),
            Manner::Skip(_) if !line.has_skipped => Step::Took(1),
            Manner::Skip(count) => {
                line.skip = count;
                Step::Skip(u64::try_from(count).unwrap())
            }
        };
        line.has_skipped = matches!(step, Step::Took(_));
        if let Step::Took(count) = step {
            line.pass(count);
        }
        step
    }

    fn left(&mut self, side: Side, bytes: &[u8]) {
        assert!(!bytes.is_empty());
        self.lines[index(side)].pass(bytes.len());
    }

    fn lost(&mut self, _: Side, lost: LostBytes) {
        assert!(lost.bytes > 0 && self.reason.is_none());
        self.reason = Some(lost);
    }

    fn passed(&mut self, _: usize) {}
}

const OVERLAPS: [Overlap; 6] =
    [Overlap::First, Overlap::Last, Overlap::Linux, Overlap::Bsd, Overlap::Windows, Overlap::Solaris];

/// Segments of a flow in any order, contradicting each other, with acknowledgments, FIN, RST and time.
pub fn segments(data: &[u8]) {
    let mut input = Input(data);
    let [kind, row, room] = [input.u8(), input.u8(), input.u8()];
    let row = usize::from(row) + 1;
    let manner = match kind >> 4 & 3 {
        0 | 1 => Manner::TakeAll,
        2 => Manner::Rows(row),
        _ => Manner::Skip(row),
    };
    let overlap = OVERLAPS[usize::from(kind & 15) % OVERLAPS.len()];
    let line = || Line { sent: vec![Vec::new(); PLACES], at: 0, skip: 0, is_over: false, has_skipped: false };
    let mut listening = Listening { lines: [line(), line()], manner, overlap, reason: None };
    let room = if kind & 0x80 == 0 { usize::MAX } else { usize::from(room) * 16 };
    let limits = Limits { overlap, flow_bytes: room, ..Limits::default() };
    let mut budget = Budget::new(room);
    let mut now = CaptureTime::default();

    let syn = segment(0, (None, 0), TcpFlags::SYN, b"");
    let mut tcp = Tcp::new(Side::Low, &syn, None).expect("a SYN opens a flow");
    tcp.segment(Side::Low, &syn, now, (&limits, &mut budget), &mut listening);
    let answer = segment(1, (None, 0), TcpFlags::SYN.with(TcpFlags::ACK), b"");
    tcp.segment(Side::High, &answer, now, (&limits, &mut budget), &mut listening);

    let mut is_whole = true;
    while !input.is_empty() {
        let [kind, length] = [input.u8(), input.u8()];
        let side = if kind & 1 == 0 { Side::Low } else { Side::High };
        let (at, has_acknowledged) = (usize::from(input.u16()) % (PLACES - 256), usize::from(input.u16()) % PLACES);
        let payload: Vec<u8> = (at..at + usize::from(length)).map(|place| told(place, kind >> 6)).collect();
        let flags = match kind >> 2 & 15 {
            0 => TcpFlags::FIN.with(TcpFlags::ACK),
            1 => TcpFlags::RST,
            2..=5 => TcpFlags::ACK,
            _ => TcpFlags::default(),
        };
        is_whole &= !flags.has(TcpFlags::FIN) && !flags.has(TcpFlags::RST);
        if kind >> 2 & 15 == 15 {
            now = now.after(std::time::Duration::from_secs(2));
            tcp.tick(now, (&limits, &mut budget), &mut listening);
        }
        if !flags.has(TcpFlags::RST) {
            for (&byte, sent) in payload.iter().zip(&mut listening.lines[index(side)].sent[at..]) {
                sent.push(byte);
            }
        }
        let segment = segment(index(side), (Some(at), has_acknowledged), flags, &payload);
        tcp.segment(side, &segment, now, (&limits, &mut budget), &mut listening);
        assert!(budget.used() <= room);
    }
    tcp.finish((&limits, &mut budget), &mut listening);
    assert_eq!(budget.used(), 0, "a flow that is let go keeps nothing");
    for line in &mut listening.lines {
        assert!(line.is_over);
        line.skip();
        let end = line.sent.iter().rposition(|sent| !sent.is_empty()).map_or(0, |last| last + 1);
        assert!(!is_whole || line.at >= end, "told as far as {}, came as far as {end}", line.at);
    }
}

/// What is sent for a place, in one of four ways.
fn told(place: usize, way: u8) -> u8 {
    u8::try_from(place * 7 % 61).unwrap_or(0) | way << 6
}

/// A segment at a place, or a SYN.
fn segment(side: usize, (at, acknowledged): (Option<usize>, usize), flags: TcpFlags, payload: &[u8]) -> Segment<'_> {
    let number = |side: usize, at: usize| SeqNumber(FIRST[side]).after(at + 1).0;
    let (src_port, dst_port) = if side == 0 { (50_000, 80) } else { (80, 50_000) };
    let sequence = at.map_or(FIRST[side], |at| number(side, at));
    let acknowledgment = number(1 - side, acknowledged);
    Segment { src_port, dst_port, sequence, acknowledgment, flags, payload, cut: 0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_the_fuzz_target_asks_holds_for_random_bytes(data in prop::collection::vec(any::<u8>(), 0..600)) {
            super::segments(&data);
        }
    }
}
