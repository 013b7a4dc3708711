//! One TCP flow: how it opens and closes, and which of its two directions is told first.
//!
//! A parser must see a request before its answer. So what one side says waits while the other side's bytes that it has already
//! acknowledged are missing: for a few segments, in case the capture has them in another order, and not for longer.

use super::{
    Budget, Class, Limits, SeqNumber, Side, Who,
    assembler::{GAP_UNSEEN, Half, LostBytes, Surroundings},
    early::Waiting,
    server_side,
};
use crate::{
    base::{CaptureTime, Step, Stretch},
    decode::{Segment, TcpFlags},
};

/// Who is told what a flow says.
pub trait Listener {
    /// In-order bytes of one side, or what stands in their place.
    fn stretch(&mut self, side: Side, stretch: Stretch<'_>) -> Step;
    /// Bytes that were shown and not taken, told once before a gap or the end: nothing comes behind them.
    fn left(&mut self, side: Side, bytes: &[u8]);
    /// Bytes of one side will never come; a `Stretch::Gap` follows.
    fn lost(&mut self, side: Side, lost: LostBytes);
    /// So many bytes passed in order, whether they were shown or not.
    fn passed(&mut self, bytes: usize);
}

/// How a segment stands to a flow that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It belongs to it.
    No,
    /// It opens another between the same ports.
    Again,
    /// It may open another; whether the other side agrees is not known yet.
    Perhaps,
}

/// How far bytes may lie behind a SYN that is taken for theirs.
const NEAR: usize = 1 << 20;

/// The two directions of a TCP flow.
#[derive(Debug)]
pub struct Tcp {
    low: Half,
    high: Half,
    client: Side,
    /// Since when bytes wait, where `is_waiting`.
    waiting_since: CaptureTime,
    /// A SYN came that may open another flow: the first sequence number of its bytes.
    syn_again: Option<SeqNumber>,
    /// Who gave it up.
    reset_by: Option<Side>,
    is_midstream: bool,
    has_payload: bool,
    is_waiting: bool,
}

impl Tcp {
    /// A flow by the first segment that makes one, and by the SYN that came before it: who sent that, and the first sequence
    /// number of the bytes behind it. `None` where the segment says nothing of which a flow could be made.
    #[must_use]
    pub fn new(side: Side, segment: &Segment<'_>, syn: Option<(Side, SeqNumber)>) -> Option<Self> {
        let is_syn = segment.flags.has(TcpFlags::SYN);
        let is_answer = segment.flags.has(TcpFlags::ACK);
        if segment.flags.has(TcpFlags::RST) || (!is_syn && segment.payload.is_empty() && segment.cut == 0) {
            return None;
        }
        let at = SeqNumber(segment.sequence);
        // One of long ago says nothing of this flow.
        let syn = syn.filter(|&(who, first)| who != side || is_syn || at.since(first) < NEAR && !at.is_before(first));
        let client = match (syn, is_syn, is_answer) {
            (Some((who, _)), ..) => who,
            (None, true, false) => side,
            (None, true, true) => side.other(),
            (None, false, _) => match server_side(segment.src_port, segment.dst_port) {
                Some(Who::Sender) => side.other(),
                Some(Who::Receiver) | None => side,
            },
        };
        let mut tcp = Self {
            low: Half::default(),
            high: Half::default(),
            client,
            waiting_since: CaptureTime::default(),
            syn_again: None,
            reset_by: None,
            is_midstream: !is_syn && syn.is_none(),
            has_payload: false,
            is_waiting: false,
        };
        if is_syn && is_answer {
            tcp.half(side.other()).open(SeqNumber(segment.acknowledgment));
        }
        if let Some((who, first)) = syn {
            tcp.half(who).open(first);
            tcp.half(who).hear();
        }
        Some(tcp)
    }

    /// The side that opened the flow, as far as that is known.
    #[must_use]
    pub const fn client(&self) -> Side {
        self.client
    }

    /// Whether its opening was not seen.
    #[must_use]
    pub const fn is_midstream(&self) -> bool {
        self.is_midstream
    }

    /// Whether bytes wait for others to come before them.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        self.is_waiting
    }

    /// Whether both directions are over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.low.is_over() && self.high.is_over()
    }

    /// How much it is worth keeping.
    #[must_use]
    pub fn class(&self) -> Class {
        if self.is_over() || (self.low.has_fin() && self.high.has_fin()) {
            Class::Closed
        } else if self.low.is_heard() && self.high.is_heard() {
            Class::Open
        } else if self.has_payload {
            Class::OneSided
        } else {
            Class::Unanswered
        }
    }

    /// Whether a segment opens another flow between the same ports.
    pub fn opening(&mut self, side: Side, segment: &Segment<'_>) -> Opening {
        let (is_syn, is_answer) = (segment.flags.has(TcpFlags::SYN), segment.flags.has(TcpFlags::ACK));
        if !is_syn {
            let at = SeqNumber(segment.sequence);
            // Who goes on after its own reset never sent that.
            let goes_on = self.reset_by == Some(side) && self.half(side).next() == at;
            let begins = (goes_on || self.syn_again == Some(at)) && !segment.payload.is_empty();
            return if begins { Opening::Again } else { Opening::No };
        }
        let begins = SeqNumber(segment.sequence).after(1);
        if is_answer {
            let is_agreed = self.syn_again == Some(SeqNumber(segment.acknowledgment));
            return if is_agreed { Opening::Again } else { Opening::No };
        }
        let is_closed = self.class() == Class::Closed;
        let half = self.half(side);
        if half.is_unseen() || half.start() == begins {
            return Opening::No;
        }
        if is_closed || half.has_fin() || half.is_over() {
            return Opening::Again;
        }
        self.syn_again = Some(begins);
        Opening::Perhaps
    }

    /// Takes a segment of this flow.
    pub fn segment<L: Listener>(
        &mut self,
        side: Side,
        segment: &Segment<'_>,
        now: CaptureTime,
        (limits, budget): (&Limits, &mut Budget),
        listener: &mut L,
    ) {
        let around = &mut Surroundings { limits, budget, listener };
        let flags = segment.flags;
        self.half(side).hear();
        let mut at = SeqNumber(segment.sequence);
        if flags.has(TcpFlags::SYN) {
            at = at.after(1);
            self.half(side).open(at);
        }
        let has_payload = !segment.payload.is_empty() || segment.cut > 0;
        // From a side that has said nothing yet, a bare acknowledgment is an echo of an older flow.
        if flags.has(TcpFlags::ACK) && (has_payload || !self.half(side).is_unseen()) {
            self.half(side.other()).acknowledge(SeqNumber(segment.acknowledgment));
        }
        if flags.has(TcpFlags::RST) {
            if self.is_credible_reset(side, at) {
                self.close(around);
                self.reset_by = Some(side);
            }
            return;
        }
        if has_payload {
            self.has_payload = true;
            let needs = flags.has(TcpFlags::ACK).then_some(SeqNumber(segment.acknowledgment));
            let needs = needs.filter(|&needs| !self.half(side.other()).has_told(needs));
            let arrived = Waiting { start: at, bytes: segment.payload, cut: segment.cut, needs };
            self.half(side).accept(side, arrived, around);
        }
        if flags.has(TcpFlags::FIN) {
            self.half(side).finish_at(at.after(segment.payload.len()).after(segment.cut));
        }
        // Nearly always: nothing waits, nothing is missed and nothing ends.
        if self.low.is_at_ease() && self.high.is_at_ease() {
            self.is_waiting = false;
            return;
        }
        self.settle(side, around);
        self.note_waiting(now);
    }

    /// Time went on: gives up what was missed for too long. Says whether bytes still wait.
    pub fn tick<L: Listener>(
        &mut self,
        now: CaptureTime,
        (limits, budget): (&Limits, &mut Budget),
        listener: &mut L,
    ) -> bool {
        if now.since(self.waiting_since) < limits.hole_wait {
            return self.is_waiting;
        }
        let around = &mut Surroundings { limits, budget, listener };
        for side in [self.client, self.client.other()] {
            let (half, other) = self.halves(side);
            if half.is_stuck(other) {
                half.close_hole(side, GAP_UNSEEN, around);
            }
        }
        self.settle(self.client, around);
        self.waiting_since = now;
        self.note_waiting(now);
        self.is_waiting
    }

    /// The flow is let go: gives out what waits, the client's first, and tells both ends.
    pub fn finish<L: Listener>(&mut self, (limits, budget): (&Limits, &mut Budget), listener: &mut L) {
        self.close(&mut Surroundings { limits, budget, listener });
    }

    fn close<L: Listener>(&mut self, around: &mut Surroundings<'_, L>) {
        for side in [self.client, self.client.other()] {
            self.half(side).close(side, around);
        }
        self.is_waiting = false;
    }

    /// Hands on whatever need not wait any longer, the direction first that the other one waits for.
    fn settle<L: Listener>(&mut self, side: Side, around: &mut Surroundings<'_, L>) {
        for late in [side.other(), side] {
            let (half, other) = self.halves(late);
            if half.is_too_late(other, around.limits) {
                half.close_hole(late, GAP_UNSEEN, around);
            }
        }
        // What one direction is told may be what the other waits for, and so on.
        let (mut ready, mut quiet) = (side.other(), 0_u8);
        while quiet < 2 {
            let (half, other) = self.halves(ready);
            let before = half.next();
            half.drain(ready, Some(other), around);
            quiet = if half.next() == before { quiet.saturating_add(1) } else { 0 };
            ready = ready.other();
        }
    }

    fn note_waiting(&mut self, now: CaptureTime) {
        let is_waiting = self.low.has_early()
            || self.high.has_early()
            || self.low.has_acknowledged_hole()
            || self.high.has_acknowledged_hole();
        if is_waiting && !self.is_waiting {
            self.waiting_since = now;
        }
        self.is_waiting = is_waiting;
    }

    /// A reset counts where the receiver would take it: in its window, or in answer to a SYN (RFC 5961, section 3).
    fn is_credible_reset(&mut self, side: Side, at: SeqNumber) -> bool {
        const WINDOW: i32 = 1 << 20;
        let half = self.half(side);
        half.is_unseen() || (-1..=WINDOW).contains(&at.ahead_of(half.next()))
    }

    /// One direction, and the other.
    const fn halves(&mut self, side: Side) -> (&mut Half, &Half) {
        match side {
            Side::Low => (&mut self.low, &self.high),
            Side::High => (&mut self.high, &self.low),
        }
    }

    const fn half(&mut self, side: Side) -> &mut Half {
        match side {
            Side::Low => &mut self.low,
            Side::High => &mut self.high,
        }
    }
}
