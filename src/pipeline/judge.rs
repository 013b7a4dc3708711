//! The last stage: observations of all shards meet, in order, and are judged.

use std::{mem, ops::ControlFlow};

use super::{
    Output,
    deal::{Dealt, What},
    guard::guarded,
    merge::Merged,
};
use crate::{
    base::{CaptureTime, Counts},
    detect::{self, Detection, Judged},
    inspect::Gauges,
    observe::Observation,
};

/// So many findings are told at once at the end of a capture, where all that waits is judged: telling goes on beside judging.
const AT_END: usize = 512;

/// Detection, and what it was made with.
pub(super) struct Judge {
    settings: detect::Settings,
    detection: Detection,
    judged: Vec<Judged>,
    counts: Counts,
}

/// What became known with one batch, on its way to the consumer.
#[derive(Debug)]
pub(super) struct Told {
    judged: Vec<Judged>,
    counts: Counts,
    gauges: Gauges,
    time: CaptureTime,
}

impl Told {
    /// As the consumer sees it.
    pub(super) fn output(&mut self) -> Output<'_> {
        let Self { judged, counts, gauges, time } = self;
        Output { judged, counts, gauges: *gauges, time: *time }
    }
}

impl Judge {
    pub(super) fn new(settings: &detect::Settings) -> Self {
        let detection = Detection::new(settings.clone());
        Self { settings: settings.clone(), detection, judged: Vec::new(), counts: Counts::default() }
    }

    /// Judges what was observed in one batch, and tells it, until nobody wants to hear more.
    pub(super) fn judge(
        &mut self,
        dealt: &Dealt,
        mut merged: Merged,
        tell: &mut impl FnMut(Told) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        merged.sort();
        let Merged { observations, mut counts, mut gauges } = merged;
        counts.take(&mut dealt.counts.clone());
        gauges.buffered_bytes += dealt.fragment_bytes;
        let mut observations = observations.into_iter().peekable();
        let mut told = |judge: &mut Self| {
            let mut counts = mem::take(&mut counts);
            counts.take(&mut judge.counts);
            judge.detection.take_counts(&mut counts);
            // As many as now are likely the next time too.
            let next = Vec::with_capacity(judge.judged.len());
            let judged = mem::replace(&mut judge.judged, next);
            tell(Told { judged, counts, gauges, time: dealt.time })
        };
        for mark in &dealt.marks {
            while let Some(observation) = observations.next_if(|next| next.moment.place <= mark.place) {
                self.observe(observation);
            }
            match mark.what {
                What::Tick => self.guarded(|detection, judged| detection.advance(mark.time, judged)),
                What::End => {
                    while self.detection.holds_any() {
                        self.guarded(|detection, judged| detection.finish(AT_END, judged));
                        told(self)?;
                    }
                    self.detection.take_counts(&mut self.counts);
                    self.detection = Detection::new(self.settings.clone());
                }
            }
        }
        for observation in observations {
            self.observe(observation);
        }
        told(self)
    }

    fn observe(&mut self, observation: Observation) {
        self.guarded(|detection, judged| detection.observe(observation, judged));
    }

    fn guarded(&mut self, run: impl FnOnce(&mut Detection, &mut Vec<Judged>)) {
        let Self { detection, judged, .. } = self;
        if !guarded(|| run(detection, judged)) {
            self.counts.panics += 1;
        }
    }
}
