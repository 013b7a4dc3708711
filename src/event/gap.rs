//! `gap`: bytes lost inside a flow.

use schemars::JsonSchema;
use serde::Serialize;

use crate::observe::GapSeen;

/// Bytes that never came.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GapEvent {
    /// `to_server` or `to_client`.
    pub direction: &'static str,
    /// How many.
    pub bytes: u64,
    /// Why they are taken for lost.
    pub reason: &'static str,
}

impl GapEvent {
    /// What is written of a gap.
    pub(super) fn new(gap: GapSeen) -> Self {
        Self { direction: gap.direction.name(), bytes: gap.bytes, reason: gap.reason.name() }
    }
}
