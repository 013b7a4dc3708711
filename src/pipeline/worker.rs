//! A worker: the shards it owns, and what becomes of the packets that belong to them.

use std::{ops::Range, sync::Arc};

use super::{
    deal::{Dealt, Mark, What},
    guard::guarded,
};
use crate::{
    base::{Counts, Secrets},
    decode::SHARDS,
    inspect::{self, Gauges, Inspector},
    observe::Observation,
};

const _: () = assert!(SHARDS <= 64, "each has its bit");

/// What one worker made of one batch.
#[derive(Debug)]
pub(super) struct Inspected {
    pub(super) dealt: Arc<Dealt>,
    /// In order, but for what marks and packets of one place completed in several shards.
    pub(super) observations: Vec<Observation>,
    pub(super) counts: Counts,
    pub(super) gauges: Gauges,
}

/// One of `of` workers: owns the shards whose number leaves `number` when divided by `of`.
pub(super) struct Worker {
    number: usize,
    of: usize,
    settings: inspect::Settings,
    /// Of the shards `number`, `number + of`, and so on.
    inspectors: Vec<Inspector>,
    /// Those that may have counted something, one bit each: most batches are of few flows.
    touched: u64,
    /// Those beside what inspectors count.
    counts: Counts,
}

impl Worker {
    /// A worker that has seen nothing yet. `number` is below `of`, and `of` at most the number of shards.
    pub(super) fn new(number: usize, of: usize, settings: &inspect::Settings) -> Self {
        let inspectors = Self::begin(number, of, settings);
        Self { number, of, settings: settings.clone(), inspectors, touched: 0, counts: Counts::default() }
    }

    fn begin(number: usize, of: usize, settings: &inspect::Settings) -> Vec<Inspector> {
        let shards = (0..SHARDS).filter(|shard| usize::from(*shard) % of == number);
        shards.map(|shard| Inspector::new(shard, settings)).collect()
    }

    /// Inspects the packets of its own shards.
    pub(super) fn inspect(&mut self, dealt: Arc<Dealt>) -> Inspected {
        let mut observations = Vec::new();
        self.learn(dealt.batch.secrets());
        for inspector in &mut self.inspectors {
            inspector.shed(dealt.shed);
        }
        let mut at = 0;
        for mark in &dealt.marks {
            self.packets(&dealt, at..mark.before, &mut observations);
            at = mark.before;
            self.mark(mark, &mut observations);
        }
        self.packets(&dealt, at..dealt.len(), &mut observations);
        let mut counts = std::mem::take(&mut self.counts);
        let mut gauges = Gauges::default();
        let touched = std::mem::take(&mut self.touched);
        for (inspector, bit) in self.inspectors.iter_mut().zip(0..) {
            if touched & 1 << bit != 0 {
                inspector.take_counts(&mut counts);
            }
            let more = inspector.gauges();
            gauges.tcp_flows += more.tcp_flows;
            gauges.udp_flows += more.udp_flows;
            gauges.buffered_bytes += more.buffered_bytes;
        }
        Inspected { dealt, observations, counts, gauges }
    }

    /// Takes in secrets that a capture brought along. All inspectors share one table: while it grows, none may hold it.
    fn learn(&mut self, secrets: &Secrets) {
        if secrets.is_empty() {
            return;
        }
        let nothing = Arc::default();
        for inspector in &mut self.inspectors {
            inspector.know(&nothing);
        }
        Arc::make_mut(&mut self.settings.secrets).extend(secrets);
        for inspector in &mut self.inspectors {
            inspector.know(&self.settings.secrets);
        }
    }

    fn packets(&mut self, dealt: &Dealt, range: Range<usize>, out: &mut Vec<Observation>) {
        let mut at = range.start;
        // A panic costs the packet at hand; the others are taken up behind it.
        while at < range.end {
            let run = || {
                while at < range.end {
                    let (shard, is_fragment) = dealt.shard(at);
                    at += 1;
                    if shard % self.of == self.number {
                        self.touched |= 1 << (shard / self.of);
                        let (inspector, packet) = (&mut self.inspectors[shard / self.of], dealt.batch.packet(at - 1));
                        if is_fragment {
                            inspector.fragment(&packet, dealt.whole(at - 1), out);
                        } else {
                            inspector.packet(&packet, out);
                        }
                    }
                }
            };
            if !guarded(run) {
                self.counts.panics += 1;
            }
        }
    }

    fn mark(&mut self, mark: &Mark, out: &mut Vec<Observation>) {
        self.touched = u64::MAX;
        for inspector in &mut self.inspectors {
            let run = || match mark.what {
                What::Tick => inspector.tick(mark.place, mark.time, out),
                What::End => inspector.finish(mark.place, mark.time, out),
            };
            if !guarded(run) {
                self.counts.panics += 1;
            }
        }
        if mark.what == What::End {
            for inspector in &mut self.inspectors {
                inspector.take_counts(&mut self.counts);
            }
            self.inspectors = Self::begin(self.number, self.of, &self.settings);
        }
    }
}
