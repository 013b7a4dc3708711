//! pixeltap: a packet-capture sensor that makes tracking pixels visible on the wire.
//!
//! Packets come in by [`capture`], events and metrics go out by [`sink`]. In between everything is sans-IO: no room from
//! [`base`] to [`event`] reads a clock, a file or a socket, so one code serves live capture, replay, tests and fuzzers.
//! ARCHITECTURE.md follows one packet through the house; `tests/layers.rs` says which room may know which.

pub mod base;
pub mod capture;
pub mod cli;
pub mod config;
pub mod content;
pub mod decode;
pub mod detect;
pub mod event;
pub mod flow;
pub mod inspect;
pub mod observe;
pub mod pipeline;
pub mod proto;
pub mod sink;
pub mod web;
