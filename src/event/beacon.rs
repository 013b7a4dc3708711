//! `beacon`: a pixel-like exchange inside an encrypted connection.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Text, Thousandths};
use crate::detect::Beacon;

/// A pixel-like exchange inside an encrypted connection, by sizes and times alone.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BeaconEvent {
    /// Server name.
    pub sni: Text,
    /// Vendor of the server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Text>,
    /// Category of the vendor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Text>,
    /// Registrable domain of the page that the client was loading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_domain: Option<Text>,
    /// Probability that it is a pixel.
    pub confidence: Thousandths,
    /// Bytes of the request inside the encryption.
    pub request_bytes: u64,
    /// Bytes of the answer inside the encryption.
    pub response_bytes: u64,
    /// `tcp`, `quic` or `dtls`.
    pub transport: &'static str,
}

impl BeaconEvent {
    /// What is written of a beacon.
    pub(super) fn new(beacon: &Beacon) -> Self {
        Self {
            sni: Text::from(&beacon.sni),
            vendor: beacon.vendor.as_ref().map(Text::from),
            category: beacon.category.as_ref().map(Text::from),
            page_domain: beacon.page_domain.as_ref().map(Text::from),
            confidence: Thousandths::from(beacon.confidence),
            request_bytes: beacon.request_bytes,
            response_bytes: beacon.response_bytes,
            transport: beacon.transport.name(),
        }
    }
}
