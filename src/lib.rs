//! pixeltap: a packet-capture sensor that makes tracking pixels visible on the wire.
//!
//! Packets come in by [`capture`], events and metrics go out by [`sink`]. In between everything is sans-IO: no room from
//! [`base`] to [`event`] reads a clock, a file or a socket, so one code serves live capture, replay, tests and fuzzers.
//! Fuzz targets are built of the rooms up to [`inspect`] alone.
//! ARCHITECTURE.md follows one packet through the house; `tests/layers.rs` says which room may know which.

pub mod base;
#[cfg(not(fuzzing))]
pub mod capture;
#[cfg(not(fuzzing))]
pub mod cli;
#[cfg(not(fuzzing))]
pub mod config;
pub mod content;
pub mod decode;
#[cfg(not(fuzzing))]
pub mod detect;
#[cfg(not(fuzzing))]
pub mod event;
pub mod flow;
pub mod inspect;
pub mod observe;
#[cfg(not(fuzzing))]
pub mod pipeline;
pub mod proto;
#[cfg(not(fuzzing))]
pub mod sink;
#[cfg(not(fuzzing))]
pub mod web;
