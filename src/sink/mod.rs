//! Where what was found goes: the event file, the metrics, the summary. Each takes it at its own pace, or counts its loss.
//!
//! In: events and counts. Out: lines, an exposition for Prometheus, tables for people. Must never parse traffic, and writes
//! nothing that `event` has not redacted.

pub mod jsonl;
pub mod metrics;
pub mod store;
pub mod summary;
