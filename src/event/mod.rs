//! The events of the outer contract: what was seen and found, as lines for whoever reads the sensor.
//!
//! In: observations as `detect` judged them. Out: [`Event`]s, one serde type each, redacted. Must never let a cookie value, an
//! identifier or a query value out in clear, nor a client's address where the operator wants none; absent knowledge is an
//! absent field.
#![forbid(unsafe_code)]

mod beacon;
mod client;
mod cloak;
mod cookie;
mod dns;
mod flow;
mod gap;
mod http;
mod json;
mod kind;
mod lately;
mod line;
mod memo;
mod pixel;
mod redaction;
mod render;
mod schema;
mod sync;
mod text;
mod tls;
mod written;

pub use beacon::BeaconEvent;
pub use client::ClientPolicy;
pub use cloak::CloakEvent;
pub use cookie::CookieEvent;
pub use dns::DnsEvent;
pub use flow::{Flow, FlowRecord};
pub use gap::GapEvent;
pub use http::{HttpEvent, ImageRecord};
pub use kind::{EventType, EventTypes, UnknownType};
pub use line::LineWriter;
pub use pixel::{
    AgentRecord, ConsentRecord, CookieSetRecord, EvidenceRecord, LeakedRecord, PixelEvent, ResponseRecord,
};
pub use redaction::QueryPolicy;
pub use render::{Renderer, Settings};
pub use schema::schema;
pub use sync::SyncEvent;
pub use text::{HexId, Text, Thousandths, Timestamp};
pub use tls::TlsEvent;
pub use written::Written;

use std::sync::Arc;

use serde::Serialize;

/// One line of the event file: the envelope that every event has, and what this one is about.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// Capture time: of the first byte of the request for `http`, `pixel` and `cookie`, of the packet that completed the
    /// message for all others.
    pub ts: Timestamp,
    /// What kind of event it is.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Name of the sensor.
    pub sensor: Arc<str>,
    /// Address of the client, or what the privacy policy makes of it.
    pub client: Text,
    /// The flow it was seen in.
    pub flow: Arc<Flow>,
    /// The fields of its own.
    #[serde(flatten)]
    pub what: What,
}

/// The fields that an event has beside the envelope, by its type.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum What {
    /// `http`
    Http(Box<HttpEvent>),
    /// `tls`
    Tls(Box<TlsEvent>),
    /// `dns`
    Dns(Box<DnsEvent>),
    /// `pixel`
    Pixel(Box<PixelEvent>),
    /// `cookie`
    Cookie(Box<CookieEvent>),
    /// `sync`
    Sync(Box<SyncEvent>),
    /// `beacon`
    Beacon(Box<BeaconEvent>),
    /// `cloak`
    Cloak(Box<CloakEvent>),
    /// `gap`
    Gap(GapEvent),
}
