//! `tls`: one `ClientHello`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Text;
use crate::{detect::About, observe::ClientHello};

/// The first message of a TLS, QUIC or DTLS connection.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TlsEvent {
    /// Server name as sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sni: Option<Text>,
    /// Server name that was not sent, but follows from something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derived_name: Option<Text>,
    /// What it follows from: `certificate` or `dns`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derived_from: Option<&'static str>,
    /// Protocols offered, in order.
    pub alpn: Vec<Text>,
    /// The highest version offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<&'static str>,
    /// `tcp`, `quic` or `dtls`.
    pub transport: &'static str,
    /// Whether an encrypted hello was offered beside this one. Browsers offer it to everybody.
    pub ech: bool,
    /// Whether it is the second hello of its connection.
    pub retry: bool,
    /// JA4 fingerprint of the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ja4: Option<Text>,
    /// Vendor of the server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Text>,
    /// Category of the vendor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Text>,
    /// Whether the server is a known tracker.
    pub tracker: bool,
}

impl TlsEvent {
    /// What may be written of a hello.
    pub(super) fn new(hello: &ClientHello, about: &About) -> Self {
        let derived = hello.derived_name.as_ref().or(about.derived_name.as_ref());
        Self {
            sni: hello.sni.as_ref().map(Text::from),
            derived_name: derived.map(|name| Text::from(&name.host)),
            derived_from: derived.map(|name| name.source),
            alpn: hello.alpn.iter().map(Text::from).collect(),
            version: hello.version,
            transport: hello.transport.name(),
            ech: hello.ech,
            retry: hello.retry,
            ja4: hello.ja4.as_ref().map(Text::from),
            vendor: about.vendor.as_ref().map(Text::from),
            category: about.category.as_ref().map(Text::from),
            tracker: about.is_tracker,
        }
    }
}
