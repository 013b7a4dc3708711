//! What is served over HTTP: metrics, health, and the dashboard.
//!
//! In: metrics, the history and the event feed. Out: pages, JSON and expositions, on an address of this machine unless the
//! operator wants another. Must never let captured text become markup, and answers nobody who calls it by a foreign name.

mod access;
mod charts;
mod gate;
mod pages;
mod report;
mod server;
mod view;

pub use access::{Access, AccessError, Clients, Group, Tls, User, cipher_suites};
pub use axum::Router as Routes;
pub use gate::Gate;
pub use pages::Pages;
pub use report::{ReportError, report};
pub use server::{Server, serve};

#[cfg(test)]
mod tests;
