//! What runs beside the pipeline: the web server, signals, and the watchdog of the service manager.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use sd_notify::NotifyState;
use tokio::{
    runtime::Builder,
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
};

use crate::{
    pipeline::Pulse,
    web::{self, Gate, Routes},
};

/// How long requests that were begun may take once the sensor ends.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the outside asks of the pipeline; clones share it.
#[derive(Clone, Default)]
pub(super) struct Asked {
    /// The pipeline to end, having told what was captured by then: for good, or to begin anew.
    pub(super) stop: Arc<AtomicBool>,
    /// The sensor to end.
    pub(super) end: Arc<AtomicBool>,
    /// To read configuration and lists again, and to open the event file anew.
    pub(super) reload: Arc<AtomicBool>,
    /// To log its state.
    pub(super) state: Arc<AtomicBool>,
    /// Signs of life of the pipeline that runs.
    pub(super) pulse: Arc<Mutex<Pulse>>,
}

/// What the web server serves, and to whom.
pub(super) struct Site {
    pub(super) listener: std::net::TcpListener,
    pub(super) routes: Routes,
    pub(super) gate: Gate,
}

/// The thread that all of this runs on.
pub(super) struct Service {
    thread: JoinHandle<()>,
    done: watch::Sender<bool>,
}

impl Service {
    /// Starts it; the routes are served where there is a listener.
    ///
    /// # Errors
    ///
    /// Where the system has no thread left.
    pub(super) fn start(asked: Asked, site: Option<Site>) -> std::io::Result<Self> {
        let (done, is_done) = watch::channel(false);
        let runtime = Builder::new_current_thread().enable_all().build()?;
        // Before the thread starts: from here on no signal ends the sensor before it has flushed.
        let signals = {
            let _inside = runtime.enter();
            Signals::new()?
        };
        let thread = thread::Builder::new().name("service".to_owned()).spawn(move || {
            runtime.block_on(async move {
                tokio::spawn(signals.listen(asked.clone()));
                tokio::spawn(watchdog(asked));
                let mut ended = is_done.clone();
                if let Some(Site { listener, routes, gate }) = site {
                    let stop =
                        async move { is_done.clone().wait_for(|done| *done).await.map(drop).unwrap_or_default() };
                    let serving = tokio::spawn(web::serve(listener, routes, gate, stop, PATIENCE));
                    ended.wait_for(|done| *done).await.map(drop).unwrap_or_default();
                    if let Ok(Ok(Err(error))) = tokio::time::timeout(PATIENCE * 2, serving).await {
                        tracing::error!(%error, "the web server failed");
                    }
                } else {
                    ended.wait_for(|done| *done).await.map(drop).unwrap_or_default();
                }
            });
        })?;
        Ok(Self { thread, done })
    }

    /// Ends it.
    pub(super) fn finish(self) {
        self.done.send_replace(true);
        if self.thread.join().is_err() {
            tracing::error!("the service thread ended by a mistake of its own");
        }
    }
}

struct Signals {
    hangup: Signal,
    interrupt: Signal,
    terminate: Signal,
    user: Signal,
}

impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Self {
            hangup: signal(SignalKind::hangup())?,
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            user: signal(SignalKind::user_defined1())?,
        })
    }

    async fn listen(mut self, asked: Asked) {
        loop {
            tokio::select! {
                _ = self.hangup.recv() => asked.reload.store(true, Relaxed),
                _ = self.user.recv() => asked.state.store(true, Relaxed),
                _ = self.interrupt.recv() => end(&asked),
                _ = self.terminate.recv() => end(&asked),
            }
        }
    }
}

/// Asks the pipeline to end; asked a second time the program ends at once.
fn end(asked: &Asked) {
    if asked.end.swap(true, Relaxed) {
        std::process::exit(130);
    }
    asked.stop.store(true, Relaxed);
    notify(&[NotifyState::Stopping]);
    tracing::info!("ending: what was captured is being written");
}

/// Tells the service manager that the sensor lives, as long as every stage of the pipeline does.
async fn watchdog(asked: Asked) {
    let Some(limit) = sd_notify::watchdog_enabled() else { return };
    let mut beat = tokio::time::interval(limit / 3);
    loop {
        beat.tick().await;
        let silent = asked.pulse.lock().unwrap_or_else(PoisonError::into_inner).silent();
        if silent.is_empty() || asked.stop.load(Relaxed) {
            notify(&[NotifyState::Watchdog]);
        } else {
            tracing::error!("no sign of life from: {}", silent.join(", "));
        }
    }
}

/// Tells the service manager, where there is one.
pub(super) fn notify(states: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(states) {
        tracing::warn!(%error, "the service manager can't be told");
    }
}
