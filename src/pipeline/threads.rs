//! The workers' threads and their queues, for replay and live alike.

use std::{
    ops::ControlFlow,
    sync::Arc,
    thread::{self, Scope, ScopedJoinHandle},
};

use crossbeam_channel::{Receiver, Sender, bounded};

use crate::detect;

use super::{
    Pulse, Settings,
    deal::Dealt,
    judge::{Judge, Told},
    merge::Merged,
    pulse::Heart,
    worker::{Inspected, Worker},
};

/// What workers made of so many batches may wait to be judged: it may take more memory than the batches. While much is to be
/// judged, workers get ahead; while little is, as of encrypted traffic, the judge catches up.
const RESULTS: usize = 32;

/// Workers at work: each takes from its queue and gives to its results, in the same order.
pub(super) struct Crew {
    pub(super) queues: Vec<Sender<Arc<Dealt>>>,
    pub(super) results: Vec<Receiver<Inspected>>,
}

impl Crew {
    /// Starts as many workers as are set, with queues of so many batches before each.
    pub(super) fn start<'scope>(
        scope: &'scope Scope<'scope, '_>,
        settings: &Settings,
        queue: usize,
        pulse: &Pulse,
    ) -> Self {
        let (mut queues, mut results) = (Vec::new(), Vec::new());
        let workers = settings.workers();
        for number in 0..workers {
            let (sender, dealt) = bounded(queue);
            let (done, result) = bounded(RESULTS);
            let worker = Worker::new(number, workers, &settings.inspect);
            let name = format!("worker-{number}");
            let heart = pulse.stage(&name);
            spawn(scope, &name, move || work(worker, &dealt, &done, &heart));
            queues.push(sender);
            results.push(result);
        }
        Self { queues, results }
    }
}

fn work(mut worker: Worker, dealt: &Receiver<Arc<Dealt>>, done: &Sender<Inspected>, heart: &Heart) {
    for dealt in dealt {
        heart.beat();
        if done.send(worker.inspect(dealt)).is_err() {
            break;
        }
    }
}

/// What is judged of so many batches may wait to be told: it takes many times the memory of its packets.
const TOLD: usize = 4;

/// Starts the one stage that judges; what it tells comes in the order of the capture.
pub(super) fn judging<'scope>(
    scope: &'scope Scope<'scope, '_>,
    settings: &detect::Settings,
    results: Vec<Receiver<Inspected>>,
    heart: Heart,
) -> Receiver<Told> {
    let (tell, told) = bounded(TOLD);
    let mut judge = Judge::new(settings);
    spawn(scope, "judge", move || {
        while let Some((dealt, merged)) = gather(&results) {
            heart.beat();
            let mut tell =
                |told| if tell.send(told).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
            if judge.judge(&dealt, merged, &mut tell).is_break() {
                break;
            }
        }
    });
    told
}

/// What all workers made of the next batch; `None` when there is none to come.
fn gather(results: &[Receiver<Inspected>]) -> Option<(Arc<Dealt>, Merged)> {
    let mut merged = Merged::default();
    let mut batch = None;
    for result in results {
        let mut inspected = result.recv().ok()?;
        merged.add(&mut inspected);
        batch = Some(inspected.dealt);
    }
    Some((batch?, merged))
}

/// A thread of this name, which tools that list threads show.
#[expect(clippy::panic, reason = "without threads there is no pipeline, and nothing to do but say so")]
pub(super) fn spawn<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    name: &str,
    run: impl FnOnce() -> T + Send + 'scope,
) -> ScopedJoinHandle<'scope, T> {
    let builder = thread::Builder::new().name(name.to_owned());
    builder.spawn_scoped(scope, run).unwrap_or_else(|error| panic!("the system refuses a thread: {error}"))
}
