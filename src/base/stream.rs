//! Flows and the bytes of their two directions, as parsers are shown them.

use std::{fmt, net::IpAddr};

/// Which way bytes of a flow go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From the client that opened the flow.
    ToServer,
    /// From the server that was called.
    ToClient,
}

impl Direction {
    /// The other way.
    #[must_use]
    pub const fn reverse(self) -> Self {
        match self {
            Self::ToServer => Self::ToClient,
            Self::ToClient => Self::ToServer,
        }
    }

    /// `to_server` or `to_client`, as events write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ToServer => "to_server",
            Self::ToClient => "to_client",
        }
    }
}

/// Transport protocol of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Transport {
    /// Transmission Control Protocol (RFC 9293).
    Tcp,
    /// User Datagram Protocol (RFC 768).
    Udp,
}

impl Transport {
    /// `tcp` or `udp`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
        }
    }

    /// Protocol number in an IP header.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Tcp => 6,
            Self::Udp => 17,
        }
    }
}

/// An address and a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Endpoint {
    /// IPv4 or IPv6; an IPv4-mapped IPv6 address stays what it is on the wire.
    pub ip: IpAddr,
    /// Port in host order.
    pub port: u16,
}

/// Who talks to whom: what every observation of a flow carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FlowInfo {
    /// The side that opened the flow, as far as that is known.
    pub client: Endpoint,
    /// The side that was called.
    pub server: Endpoint,
    /// TCP or UDP.
    pub transport: Transport,
    /// VLAN identifier of the outermost tag, of the packet that opened the flow.
    pub vlan: Option<u16>,
    /// Interface of the packet that opened the flow.
    pub interface: u16,
}

impl FlowInfo {
    /// The same flow with its two ends exchanged, for a flow whose opening was not seen and guessed wrongly.
    #[must_use]
    pub const fn reverse(self) -> Self {
        Self { client: self.server, server: self.client, ..self }
    }
}

/// Contiguous in-order bytes of one direction of a flow, or what stands in their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch<'a> {
    /// Bytes; those not taken before come again in front.
    Bytes(&'a [u8]),
    /// So many bytes will never come.
    Gap(u64),
    /// Nothing more comes this way: FIN, RST, timeout, eviction or the end of the capture.
    End,
}

/// A parser's answer to the bytes it was shown. The caller asks again until `Need`, `Done` or `Lost`.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The first `n` bytes shown are dealt with. Zero is allowed when the parser changed state and wants to be asked again.
    Took(usize),
    /// Nothing can be said before `n` bytes lie there in a row, more than were shown.
    Need(usize),
    /// The next `n` bytes of the stream do not matter, whether captured or lost. `u64::MAX` is all that is to come.
    Skip(u64),
    /// The message ends before the first byte shown.
    Done,
    /// This direction can't be followed any further; the reason labels a metric, so the set is closed.
    Lost(Reason),
}

/// Why traffic could not be followed. A room makes its own as constants; the name labels a metric and is part of the docs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reason(&'static str);

impl Reason {
    /// A reason by its label: lower case, words joined by `_`.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The label.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

impl fmt::Debug for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
