//! Where a bug is stopped: a panic costs what was at hand, is counted, and tells where it happened and nothing more.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe, catch_unwind},
    sync::Once,
};

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Runs something that meets traffic; whether it came to its end.
///
/// The message of a panic may hold bytes of a packet, so it is not printed.
pub(super) fn guarded(run: impl FnOnce()) -> bool {
    hide_messages();
    let before = IS_GUARDED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(run));
    IS_GUARDED.set(before);
    result.is_ok()
}

fn hide_messages() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if IS_GUARDED.get() {
                let place = info.location().map_or_else(String::new, ToString::to_string);
                tracing::error!("a bug at {place}: what was at hand is lost; please report it");
            } else {
                before(info);
            }
        }));
    });
}
