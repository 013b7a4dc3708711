//! Signs of life of every stage, for whoever restarts a pipeline that is stuck.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU64, Ordering::Relaxed},
};

/// The signs of life of all stages; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Pulse(Arc<Mutex<Vec<Stage>>>);

#[derive(Debug)]
struct Stage {
    name: String,
    beats: Arc<AtomicU64>,
    /// How many there were when somebody looked last.
    seen: u64,
}

/// What one stage beats.
#[derive(Clone, Debug)]
pub(super) struct Heart(Arc<AtomicU64>);

impl Heart {
    /// The stage is alive; every stage says so at least once a second, with or without traffic.
    pub(super) fn beat(&self) {
        self.0.fetch_add(1, Relaxed);
    }
}

impl Pulse {
    pub(super) fn stage(&self, name: &str) -> Heart {
        let beats = Arc::<AtomicU64>::default();
        let stage = Stage { name: name.to_owned(), beats: Arc::clone(&beats), seen: 0 };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(stage);
        Heart(beats)
    }

    /// The stages that gave no sign of life since this was asked last: ask every few seconds.
    #[must_use]
    pub fn silent(&self) -> Vec<String> {
        let mut stages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut silent = Vec::new();
        for stage in &mut *stages {
            let beats = stage.beats.load(Relaxed);
            if beats == stage.seen {
                silent.push(stage.name.clone());
            }
            stage.seen = beats;
        }
        silent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_that_stopped_is_named() {
        let pulse = Pulse::default();
        let (one, other) = (pulse.stage("one"), pulse.stage("other"));
        one.beat();
        other.beat();
        assert!(pulse.silent().is_empty());
        one.beat();
        assert_eq!(pulse.silent(), ["other"]);
    }
}
