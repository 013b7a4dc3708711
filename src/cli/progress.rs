//! How far a replay has come, on standard error where that is a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::capture::Progress;

/// Draws at most so many times a second.
const DRAWS: u8 = 10;

/// A bar of what has been read; invisible without a terminal.
pub(super) struct Bar {
    bar: ProgressBar,
    progress: Progress,
}

impl Bar {
    /// A bar that shows this progress; `is_wanted` is false where a bar would mix with other output.
    pub(super) fn new(progress: Progress, is_wanted: bool) -> Self {
        let target = if is_wanted { ProgressDrawTarget::stderr_with_hz(DRAWS) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(progress.total(), target);
        let form = if progress.total().is_some() {
            "{wide_bar} {binary_bytes}/{binary_total_bytes} {binary_bytes_per_sec} {eta} left"
        } else {
            "{spinner} {binary_bytes} {binary_bytes_per_sec}"
        };
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar, progress }
    }

    /// Shows how far it has come.
    pub(super) fn update(&self) {
        self.bar.set_position(self.progress.read());
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
