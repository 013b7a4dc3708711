//! The history behind the dashboard, written by a thread of its own: a slow disk costs findings there, counted, and nothing
//! elsewhere.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    thread::{self, JoinHandle},
};

use crossbeam_channel::{Receiver, Sender, bounded};
use tokio::sync::broadcast;

use crate::{
    base::Counts,
    event::Event,
    sink::{
        metrics::SinkCounts,
        store::{Blind, Store},
    },
};

/// Batches of findings that may wait for the disk.
const QUEUE: usize = 64;

/// After so many batches the history is looked over for what is too old.
const PRUNE_EVERY: u32 = 64;

/// Hands findings to the thread that writes them.
pub(super) struct History {
    queue: Option<Sender<Vec<Event>>>,
    thread: Option<JoinHandle<()>>,
    told: Arc<Told>,
    dropped: u64,
}

/// What the thread tells.
#[derive(Default)]
struct Told {
    written: AtomicU64,
    lost: AtomicU64,
    is_failing: AtomicBool,
}

impl History {
    /// Starts the thread; `feed` is told how many findings were added.
    ///
    /// # Errors
    ///
    /// Where the system has no thread left.
    pub(super) fn start(store: Store, feed: broadcast::Sender<u64>) -> std::io::Result<Self> {
        let (sender, receiver) = bounded(QUEUE);
        let told = Arc::new(Told::default());
        let writer = Arc::clone(&told);
        let thread =
            thread::Builder::new().name("history".to_owned()).spawn(move || write(store, &receiver, &writer, &feed))?;
        Ok(Self { queue: Some(sender), thread: Some(thread), told, dropped: 0 })
    }

    /// Hands over findings; where the queue is full they are lost, and counted.
    pub(super) fn add(&mut self, events: Vec<Event>) {
        if events.is_empty() {
            return;
        }
        let Some(queue) = &self.queue else { return };
        if let Err(refused) = queue.try_send(events) {
            self.dropped += refused.into_inner().len() as u64;
        }
    }

    /// What became of the findings so far.
    pub(super) fn counts(&self) -> SinkCounts {
        SinkCounts {
            name: "store",
            written: self.told.written.load(Relaxed),
            dropped: vec![("queue", self.dropped), ("error", self.told.lost.load(Relaxed))],
            is_up: !self.told.is_failing.load(Relaxed),
        }
    }

    /// Waits until all is written.
    pub(super) fn finish(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the history's thread ended by a mistake of its own");
        }
    }
}

fn write(mut store: Store, queue: &Receiver<Vec<Event>>, told: &Told, feed: &broadcast::Sender<u64>) {
    let mut batches = 0_u32;
    for events in queue {
        let result = store.append(&events).and_then(|added| {
            batches = batches.wrapping_add(1);
            if batches.is_multiple_of(PRUNE_EVERY) {
                store.prune(store.newest())?;
            }
            Ok(added as u64)
        });
        match result {
            Ok(added) => {
                told.written.fetch_add(added, Relaxed);
                if told.is_failing.swap(false, Relaxed) {
                    tracing::info!("the history is written again");
                }
                // Fails where nobody looks.
                feed.send(added).unwrap_or_default();
            }
            Err(error) => {
                told.lost.fetch_add(events.len() as u64, Relaxed);
                if !told.is_failing.swap(true, Relaxed) {
                    tracing::error!(%error, "findings can't be kept in the history");
                }
            }
        }
    }
}

/// What stayed unseen, in words.
pub(super) fn blind(counts: &Counts) -> Vec<Blind> {
    let mut rows: Vec<(&str, u64)> = counts.blind_connections.rows().map(|([reason], count)| (reason, count)).collect();
    rows.sort_unstable();
    let words = |reason: &str| match reason {
        "ech" => "connections whose name is hidden by ECH".to_owned(),
        "no_sni" => "connections without a server name".to_owned(),
        "doh" => "connections to resolvers over HTTPS".to_owned(),
        "dot" => "connections to resolvers over TLS".to_owned(),
        "unknown" => "connections in no known protocol".to_owned(),
        other => format!("connections: {other}"),
    };
    let mut blind: Vec<Blind> = rows.into_iter().map(|(reason, count)| Blind { what: words(reason), count }).collect();
    if counts.gap_bytes > 0 {
        blind.push(Blind { what: "bytes lost inside flows".to_owned(), count: counts.gap_bytes });
    }
    blind
}
