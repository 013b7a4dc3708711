//! Signals that end a replay early: what was read by then is flushed.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    thread,
};

use tokio::{
    runtime::Builder,
    signal::unix::{SignalKind, signal},
};

/// Sets `stop` at the first SIGINT or SIGTERM; the second one ends the program at once.
pub(super) fn stop_on_signal(stop: Arc<AtomicBool>) {
    let listen = move || {
        let Ok(runtime) = Builder::new_current_thread().enable_io().build() else { return };
        runtime.block_on(async {
            let signals = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()));
            let (Ok(mut interrupt), Ok(mut terminate)) = signals else { return };
            loop {
                tokio::select! {
                    _ = interrupt.recv() => {}
                    _ = terminate.recv() => {}
                }
                if stop.swap(true, Relaxed) {
                    std::process::exit(130);
                }
            }
        });
    };
    // Without this thread a signal ends the program as it would any other.
    thread::Builder::new().name("signals".to_owned()).spawn(listen).map(drop).unwrap_or_default();
}
