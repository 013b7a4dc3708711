//! For tests: a flow that shows its bytes to a [`Conversation`] as the flow table does.
#![expect(clippy::panic, reason = "helpers of tests fail as tests do")]
#![cfg_attr(fuzzing, expect(dead_code, reason = "tests say more than fuzz targets"))]

use super::{Context, Conversation, Limits};
use crate::{
    base::{CaptureTime, Counts, Direction, Endpoint, FlowInfo, Secrets, Shed, Step, Stretch, Transport},
    observe::{HttpTransaction, Observed, Visibility},
};

/// One TCP flow.
pub(super) struct Wire {
    pub(super) conversation: Conversation,
    pub(super) limits: Limits,
    pub(super) secrets: Secrets,
    pub(super) shed: Shed,
    pub(super) counts: Counts,
    pub(super) out: Vec<Observed>,
    pub(super) flow: FlowInfo,
    pub(super) now: i64,
    /// Nanoseconds between segments.
    pub(super) tick: i64,
    sides: [Side; 2],
}

#[derive(Default)]
struct Side {
    kept: Vec<u8>,
    need: usize,
    skip: u64,
    is_dead: bool,
}

/// The flow of every test.
pub(super) fn flow() -> FlowInfo {
    let end = |last, port| Endpoint { ip: [192, 0, 2, last].into(), port };
    FlowInfo { client: end(1, 50_000), server: end(2, 80), transport: Transport::Tcp, vlan: None, interface: 0 }
}

impl Wire {
    pub(super) fn new(is_midstream: bool) -> Self {
        let flow = flow();
        Self {
            conversation: Conversation::new(&flow, is_midstream),
            limits: Limits::default(),
            secrets: Secrets::default(),
            shed: Shed::default(),
            counts: Counts::default(),
            out: Vec::new(),
            flow,
            now: 0,
            tick: 1_000_000,
            sides: [Side::default(), Side::default()],
        }
    }

    /// Client and server say these things in turn, each whole.
    pub(super) fn say(mut self, words: &[(Direction, &[u8])]) -> Self {
        for (direction, bytes) in words {
            self.bytes(*direction, bytes);
        }
        self
    }

    pub(super) fn client(&mut self, bytes: &[u8]) {
        self.bytes(Direction::ToServer, bytes);
    }

    pub(super) fn server(&mut self, bytes: &[u8]) {
        self.bytes(Direction::ToClient, bytes);
    }

    /// One segment.
    pub(super) fn bytes(&mut self, direction: Direction, bytes: &[u8]) {
        self.now += self.tick;
        let at = direction as usize;
        let skipped = usize::try_from(self.sides[at].skip).unwrap_or(usize::MAX).min(bytes.len());
        if self.sides[at].skip != u64::MAX {
            self.sides[at].skip -= skipped as u64;
        }
        self.sides[at].kept.extend_from_slice(&bytes[skipped..]);
        let mut asked = 0;
        while !self.sides[at].is_dead && !self.sides[at].kept.is_empty() {
            if self.sides[at].kept.len() < self.sides[at].need {
                break;
            }
            let kept = std::mem::take(&mut self.sides[at].kept);
            let step = self.step(direction, Stretch::Bytes(&kept));
            let side = &mut self.sides[at];
            side.kept = kept;
            side.need = 0;
            asked += 1;
            assert!(asked < 64 + 2 * bytes.len() + side.kept.len(), "asked again and again");
            match step {
                Step::Took(taken) => drop(side.kept.drain(..taken)),
                Step::Need(need) => {
                    assert!(need > side.kept.len(), "needs what it was shown");
                    side.need = need;
                }
                Step::Skip(u64::MAX) => {
                    side.skip = u64::MAX;
                    side.kept.clear();
                }
                Step::Skip(left) => {
                    let here = side.kept.len().min(usize::try_from(left).unwrap_or(usize::MAX));
                    side.kept.drain(..here);
                    side.skip = left - here as u64;
                }
                Step::Done => panic!("a conversation is never done"),
                Step::Lost(_) => side.is_dead = true,
            }
        }
    }

    /// Bytes of one direction that were shown and not taken.
    pub(super) fn held(&self, direction: Direction) -> usize {
        let side = &self.sides[direction as usize];
        if side.is_dead { 0 } else { side.kept.len() }
    }

    /// Bytes that the capture lacks.
    pub(super) fn gap(&mut self, direction: Direction, bytes: u64) {
        self.left(direction);
        let side = &mut self.sides[direction as usize];
        let skipped = side.skip.min(bytes);
        side.skip -= skipped;
        if bytes > skipped && !side.is_dead {
            let _step = self.step(direction, Stretch::Gap(bytes - skipped));
        }
    }

    fn left(&mut self, direction: Direction) {
        let side = &mut self.sides[direction as usize];
        side.need = 0;
        let kept = std::mem::take(&mut side.kept);
        if !kept.is_empty() && !side.is_dead {
            self.tell(|conversation, cx| conversation.left(direction, &kept, cx));
        }
    }

    pub(super) fn end(&mut self, direction: Direction) {
        self.left(direction);
        let _step = self.step(direction, Stretch::End);
    }

    fn step(&mut self, direction: Direction, stretch: Stretch<'_>) -> Step {
        self.tell(|conversation, cx| conversation.stretch(direction, stretch, cx))
    }

    /// Lets the conversation hear something.
    pub(super) fn tell<R>(&mut self, run: impl FnOnce(&mut Conversation, &mut Context<'_>) -> R) -> R {
        let mut cx = Context {
            now: CaptureTime::from_nanos(self.now),
            flow: &self.flow,
            limits: &self.limits,
            secrets: &self.secrets,
            visibility: Visibility::Plaintext,
            shed: self.shed,
            counts: &mut self.counts,
            out: &mut self.out,
        };
        run(&mut self.conversation, &mut cx)
    }

    /// Both ends close; what was seen.
    pub(super) fn close(mut self) -> Vec<HttpTransaction> {
        self.end(Direction::ToServer);
        self.end(Direction::ToClient);
        self.finish()
    }

    /// The capture ends; what was seen.
    pub(super) fn finish(mut self) -> Vec<HttpTransaction> {
        self.finish_in_place();
        transactions(self.out)
    }

    pub(super) fn finish_in_place(&mut self) {
        self.tell(Conversation::finish);
    }
}

pub(super) fn transactions(seen: Vec<Observed>) -> Vec<HttpTransaction> {
    seen.into_iter()
        .filter_map(|seen| match seen {
            Observed::Http(transaction) => Some(*transaction),
            _ => None,
        })
        .collect()
}

/// A transaction in one line: method, target, request body bytes; status, body bytes; what is missing.
pub(super) fn line(transaction: &HttpTransaction) -> String {
    let request = transaction.request.as_ref().map_or("-".into(), |request| {
        format!("{} {} {}", request.method, request.target.escape_ascii(), request.body_bytes)
    });
    let response = transaction.response.as_ref().map_or("-".into(), |response| {
        format!("{} {}{}", response.status, response.body.wire_bytes, if response.body.complete { "" } else { "?" })
    });
    format!("{request} > {response}{}", if transaction.truncated { " cut" } else { "" })
}

pub(super) fn lines(transactions: &[HttpTransaction]) -> Vec<String> {
    transactions.iter().map(line).collect()
}
