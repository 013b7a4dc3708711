//! The last stage: observations of all shards meet, in order, and are judged.

use std::mem;

use super::{
    Output,
    deal::{Dealt, Mark, What},
    guard::guarded,
    merge::Merged,
};
use crate::{
    base::{CaptureTime, Counts},
    detect::{self, Detection, Judged},
    inspect::Gauges,
    observe::Observation,
};

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

    /// Judges what was observed in one batch.
    pub(super) fn judge(&mut self, dealt: &Dealt, mut merged: Merged) -> Told {
        merged.sort();
        let mut observations = merged.observations.into_iter().peekable();
        for mark in &dealt.marks {
            while let Some(observation) = observations.next_if(|next| next.moment.place <= mark.place) {
                self.observe(observation);
            }
            self.mark(mark);
        }
        for observation in observations {
            self.observe(observation);
        }
        let mut counts = mem::take(&mut self.counts);
        counts.take(&mut merged.counts);
        self.detection.take_counts(&mut counts);
        // As many as in this batch are likely in the next one too.
        let next = Vec::with_capacity(self.judged.len());
        let judged = mem::replace(&mut self.judged, next);
        Told { judged, counts, gauges: merged.gauges, time: dealt.time }
    }

    fn observe(&mut self, observation: Observation) {
        if !guarded(|| self.detection.observe(observation, &mut self.judged)) {
            self.counts.panics += 1;
        }
    }

    fn mark(&mut self, mark: &Mark) {
        let is_well = guarded(|| match mark.what {
            What::Tick => self.detection.advance(mark.time, &mut self.judged),
            What::End => self.detection.finish(&mut self.judged),
        });
        if !is_well {
            self.counts.panics += 1;
        }
        if mark.what == What::End {
            self.detection.take_counts(&mut self.counts);
            self.detection = Detection::new(self.settings.clone());
        }
    }
}
