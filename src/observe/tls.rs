//! TLS and QUIC connections, as far as they speak in clear.

use compact_str::CompactString;

use crate::base::{CaptureTime, Host};

/// A ClientHello, over TCP, in QUIC Initials or over DTLS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientHello {
    /// Server name, where it is one that a host can have. (RFC 6066, section 3.)
    pub sni: Option<Host>,
    /// Server name that was not sent but follows from a certificate (TLS 1.2 and before) or from the client's DNS answers.
    pub derived_name: Option<DerivedName>,
    /// Protocols offered, in order, GREASE left out; bytes outside printable ASCII as `\xNN`. (RFC 7301.)
    pub alpn: Vec<CompactString>,
    /// The highest version offered, GREASE left out: `SSL 2.0` to `TLS 1.3`, `DTLS 1.2`; `None` where it is none known.
    pub version: Option<&'static str>,
    /// What carried it.
    pub transport: HelloTransport,
    /// Whether `encrypted_client_hello` was offered as an outer hello. Browsers send it to everybody as GREASE, so this alone
    /// says nothing about the name. (RFC 9849.)
    pub ech: bool,
    /// Whether it is the second hello of a connection, after a HelloRetryRequest. (RFC 8446, section 4.1.2.)
    pub retry: bool,
    /// JA4 fingerprint of the client (FoxIO, JA4 technical details).
    pub ja4: Option<CompactString>,
}

/// A server name that the client did not send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivedName {
    /// The name.
    pub host: Host,
    /// `certificate` or `dns`.
    pub source: &'static str,
}

/// What carried a hello.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HelloTransport {
    /// TLS over TCP.
    Tcp,
    /// QUIC.
    Quic,
    /// DTLS over UDP.
    Dtls,
}

impl HelloTransport {
    /// As events and metrics write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Quic => "quic",
            Self::Dtls => "dtls",
        }
    }
}

/// One burst of application data from the client and the burst that answers it, by sizes and times alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsExchange {
    /// The connection's server name.
    pub sni: Option<Host>,
    /// Protocol by ALPN where the server's choice was seen, else the first that was offered.
    pub alpn: Option<CompactString>,
    /// What carries it.
    pub transport: HelloTransport,
    /// Number of the exchange in its connection, from 0; handshake messages are none.
    pub number: u32,
    /// Capture time of the first byte from the client.
    pub started: CaptureTime,
    /// Capture time of the last byte from the server.
    pub ended: CaptureTime,
    /// Application-data bytes from the client, record and authentication overhead taken off.
    pub request_bytes: u64,
    /// Application-data records from the client, control frames of HTTP/2 left out.
    pub request_records: u32,
    /// Application-data bytes from the server, likewise.
    pub response_bytes: u64,
    /// Application-data records from the server.
    pub response_records: u32,
    /// Whether HTTP/2 is spoken, as far as ALPN and the first records show.
    pub is_http2: bool,
    /// Bytes of the client's first record of it: of HTTP/2, what asks, without a body.
    pub head_bytes: u64,
    /// Whether a body was sent, as far as a server of HTTP/2 shows it.
    pub has_request_body: bool,
    /// Whether a body was answered, as far as a server of HTTP/2 shows it.
    pub has_response_body: bool,
}

impl TlsExchange {
    /// Bytes of an answer: where as many records of HTTP/2 answered as had asked, and none of them held a body, each is one.
    #[must_use]
    pub fn answer_bytes(&self) -> u64 {
        let is_even = self.is_http2 && !self.has_request_body && self.request_records == self.response_records;
        let answers = if is_even { self.request_records.max(1) } else { 1 };
        self.response_bytes / u64::from(answers)
    }

    /// Whether the request's head was written whole: header compression leaves nothing out of the first of a connection, and
    /// HTTP/1 has none.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.number == 0 || !self.is_http2
    }
}
