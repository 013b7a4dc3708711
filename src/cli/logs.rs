//! Logs: to standard error, which journald reads.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

/// Begins to log; `RUST_LOG` chooses what, by default everything an operator acts on.
pub(super) fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let is_terminal = std::io::stderr().is_terminal();
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(is_terminal && std::env::var_os("NO_COLOR").is_none());
    // The journal has its own clock. Fails only where logging was begun before.
    if std::env::var_os("JOURNAL_STREAM").is_some() {
        log.without_time().try_init().unwrap_or_default();
    } else {
        log.try_init().unwrap_or_default();
    }
}
