//! Replay: captures as fast as the machine allows. Every stage waits for the next one; nothing is dropped.

use std::{
    ops::ControlFlow,
    sync::{Arc, atomic::Ordering::Relaxed},
    thread,
};

use super::{
    Output, Pulse, Settings,
    deal::{Dealer, Dealt},
    judge::Judge,
    merge::Merged,
    threads::{Crew, judging, spawn},
    worker::Worker,
};
use crate::capture::{Batch, Error, Reader};

/// Batches that may wait before each stage.
const QUEUE: usize = 8;

/// Replays all that the reader reads, and tells the consumer what became known, in the order of the capture, until it breaks.
///
/// The consumer runs on the calling thread. Gives what could not be read; all that was readable has been told by then.
pub fn replay(reader: Reader, settings: &Settings, consumer: impl FnMut(Output<'_>) -> ControlFlow<()>) -> Vec<Error> {
    if settings.workers() == 1 { alone(reader, settings, consumer) } else { together(reader, settings, consumer) }
}

/// The input as it is dealt: batches, then the end. What could not be read is noted.
struct Source {
    reader: Reader,
    dealer: Dealer,
    errors: Vec<Error>,
    is_ended: bool,
}

impl Source {
    fn new(reader: Reader, settings: &Settings) -> Self {
        let dealer = Dealer::new(settings.inspect.seed, &settings.inspect.decode, reader.interfaces().clone());
        Self { reader, dealer, errors: Vec::new(), is_ended: false }
    }

    fn read(&mut self) -> Option<Batch> {
        loop {
            match self.reader.next_batch() {
                Ok(batch) => return batch,
                Err(error) => self.errors.push(error),
            }
        }
    }
}

impl Iterator for Source {
    type Item = Arc<Dealt>;

    fn next(&mut self) -> Option<Arc<Dealt>> {
        if self.is_ended {
            return None;
        }
        let dealt = if let Some(batch) = self.read() {
            self.dealer.deal(batch)
        } else {
            self.is_ended = true;
            self.dealer.end()
        };
        Some(Arc::new(dealt))
    }
}

/// All stages on one thread: hand-overs would cost more than they bring.
fn alone(reader: Reader, settings: &Settings, mut consumer: impl FnMut(Output<'_>) -> ControlFlow<()>) -> Vec<Error> {
    let mut source = Source::new(reader, settings);
    let mut worker = Worker::new(0, 1, &settings.inspect);
    let mut judge = Judge::new(&settings.detect);
    for dealt in source.by_ref() {
        let mut inspected = worker.inspect(dealt);
        let mut merged = Merged::default();
        merged.add(&mut inspected);
        if judge.judge(&inspected.dealt, merged, &mut |mut told| consumer(told.output())).is_break() {
            break;
        }
    }
    source.errors
}

/// One thread reads and deals, each worker has its own, one judges, and this one tells.
fn together(
    reader: Reader,
    settings: &Settings,
    mut consumer: impl FnMut(Output<'_>) -> ControlFlow<()>,
) -> Vec<Error> {
    thread::scope(|scope| {
        let pulse = Pulse::default();
        let Crew { queues, results } = Crew::start(scope, settings, QUEUE, &pulse);
        let stop = reader.stop();
        let mut source = Source::new(reader, settings);
        let reading = spawn(scope, "reader", move || {
            for dealt in source.by_ref() {
                if queues.iter().any(|queue| queue.send(Arc::clone(&dealt)).is_err()) {
                    break;
                }
            }
            source.errors
        });
        let told = judging(scope, &settings.detect, results, pulse.stage("judge"));
        for mut told in &told {
            if consumer(told.output()).is_break() {
                break;
            }
        }
        // Whoever still sends finds nobody listening and ends; whoever waits for a pipe is told.
        stop.store(true, Relaxed);
        drop(told);
        reading.join().unwrap_or_default()
    })
}
