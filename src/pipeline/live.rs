//! Live: packets as they come. Nothing waits for a slow stage for long; what finds no room is dropped and counted.

use std::{
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    thread,
    time::Duration,
};

use crossbeam_channel::{Receiver, Sender, bounded};

use super::{
    Output, Pulse, Settings,
    deal::{Dealer, Dealt},
    pulse::Heart,
    shed,
    threads::{Crew, judging, spawn},
};
use crate::{
    base::Shed,
    capture::{
        Batch, Error, Interfaces, TimeOrder,
        live::{self, Captured, Source},
    },
};

/// Batches that may wait before each stage: of 512 KiB at most, so that a burst of some tenths of a second finds room.
const QUEUE: usize = 128;

/// How long a batch waits for room before it is dropped: the kernel's ring holds what comes meanwhile.
const PATIENCE: Duration = Duration::from_millis(100);

/// How long a full queue is left alone before the next look.
const PAUSE: Duration = Duration::from_millis(1);

/// What live capture is given.
#[derive(Clone, Debug)]
pub struct Live {
    /// Names of the interfaces to capture on.
    pub names: Vec<String>,
    /// How.
    pub capture: live::Settings,
    /// Whether work is left undone, what is worth least first, while the workers are behind.
    pub sheds: bool,
    /// What is open from the run before, and stays so for the next.
    pub open: live::Open,
    /// Where it is counted what came of it.
    pub interfaces: Interfaces,
    /// Ends the capture once it is set; what was captured by then is told.
    pub stop: Arc<AtomicBool>,
    /// Where every stage gives signs of life.
    pub pulse: Pulse,
}

/// Captures on all interfaces, and tells the consumer what became known, in the order of the capture, until it breaks or
/// `stop` is set. The consumer runs on the calling thread, at least once a second.
///
/// # Errors
///
/// Where an interface can't be captured on for a reason that won't go away by itself: before anything is captured.
pub fn live(
    live: &Live,
    settings: &Settings,
    mut consumer: impl FnMut(Output<'_>) -> ControlFlow<()>,
) -> Result<(), Error> {
    let sources = Source::all(&live.names, &live.capture, &live.interfaces, &live.open);
    for source in &sources {
        source.check()?;
    }
    let (stop, pulse) = (&*live.stop, &live.pulse);
    thread::scope(|scope| {
        let crew = Crew::start(scope, settings, QUEUE, pulse);
        let order = TimeOrder::new(sources.len());
        let (capturing, captured) = bounded(QUEUE);
        for source in sources {
            let (heart, capturing) = (pulse.stage(source.interface().name()), capturing.clone());
            spawn(scope, "capture", move || {
                source.run(stop, &mut || heart.beat(), &mut |captured: Captured| {
                    // Fails when the pipeline has ended, and then nobody wants it.
                    capturing.send(captured).unwrap_or_default();
                });
            });
        }
        drop(capturing);
        let (inspect, interfaces) = (&settings.inspect, live.interfaces.clone());
        let dealer = Dealer::new(inspect.seed, &inspect.decode, interfaces);
        let shed = live.sheds.then(Shed::default);
        let intake = Intake { order, dealer, shed, workers: crew.queues, interfaces: live.interfaces.clone() };
        let heart = pulse.stage("intake");
        spawn(scope, "intake", move || intake.run(&captured, &heart));
        let told = judging(scope, &settings.detect, crew.results, pulse.stage("judge"));
        let heart = pulse.stage("sinks");
        for mut told in &told {
            heart.beat();
            if consumer(told.output()).is_break() {
                break;
            }
        }
        stop.store(true, Relaxed);
        drop(told);
    });
    Ok(())
}

/// Between capture and workers: puts packets in order, deals them, and sets ticks when nothing comes.
struct Intake {
    order: TimeOrder,
    dealer: Dealer,
    /// What is left undone; `None` where everything is to be done.
    shed: Option<Shed>,
    workers: Vec<Sender<Arc<Dealt>>>,
    interfaces: Interfaces,
}

impl Intake {
    fn run(mut self, captured: &Receiver<Captured>, heart: &Heart) {
        for part in captured {
            heart.beat();
            self.order.add(part);
            while let Some(batch) = self.order.next_batch(false) {
                if self.has_room() {
                    self.shed(captured.len());
                    let dealt = self.dealer.deal(batch);
                    self.send(dealt);
                } else {
                    self.drop(&batch);
                }
            }
            if let Some(time) = self.order.complete_until()
                && self.has_room()
                && let Some(tick) = self.dealer.tick(time)
            {
                self.send(tick);
            }
        }
        while let Some(batch) = self.order.next_batch(true) {
            let dealt = self.dealer.deal(batch);
            self.send(dealt);
        }
        let end = self.dealer.end();
        self.send(end);
    }

    /// Says what is left undone from the next batch on, by how many batches wait before this stage and behind it.
    fn shed(&mut self, before: usize) {
        if let Some(level) = &mut self.shed {
            let behind = self.workers.iter().map(Sender::len).max().unwrap_or(0);
            *level = shed::next(*level, before.saturating_add(behind), 2 * QUEUE);
            self.dealer.shed(*level);
        }
    }

    /// Whether every worker has room, now or after a short wait. Nobody else sends to them.
    fn has_room(&self) -> bool {
        let mut waited = Duration::ZERO;
        while self.workers.iter().any(Sender::is_full) {
            if waited >= PATIENCE {
                return false;
            }
            thread::sleep(PAUSE);
            waited += PAUSE;
        }
        true
    }

    fn send(&self, dealt: Dealt) {
        let dealt = Arc::new(dealt);
        for worker in &self.workers {
            // Fails when the pipeline has ended, and then nobody wants it.
            worker.send(Arc::clone(&dealt)).unwrap_or_default();
        }
    }

    fn drop(&self, batch: &Batch) {
        for packet in batch.packets() {
            if let Some(interface) = self.interfaces.at(packet.interface) {
                interface.add_queue_drops(1);
            }
        }
    }
}
