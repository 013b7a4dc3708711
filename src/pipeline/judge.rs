//! The last stage: observations of all shards meet, in order, and are judged.

use std::sync::Arc;

use super::{
    Output,
    deal::{Dealt, Mark, What},
    guard::guarded,
    merge::Merged,
};
use crate::{
    base::Counts,
    detect::{self, Detection, Judged},
    observe::Observation,
};

/// Detection, and the buffers it fills.
pub(super) struct Judge {
    settings: detect::Settings,
    detection: Detection,
    judged: Vec<Judged>,
    counts: Counts,
}

impl Judge {
    pub(super) fn new(settings: &detect::Settings) -> Self {
        let detection = Detection::new(settings.clone());
        Self { settings: settings.clone(), detection, judged: Vec::new(), counts: Counts::default() }
    }

    /// Judges what was observed in one batch.
    pub(super) fn judge(&mut self, dealt: &Arc<Dealt>, mut merged: Merged) -> Output<'_> {
        merged.sort();
        self.judged.clear();
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
        self.counts.take(&mut merged.counts);
        self.detection.take_counts(&mut self.counts);
        Output { judged: &self.judged, counts: &mut self.counts, gauges: merged.gauges, time: dealt.time }
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
