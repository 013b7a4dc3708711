//! Clients, loads and pages, as the parts of detection name them to each other. Plain data.

use std::net::IpAddr;

use compact_str::CompactString;

use crate::observe::MentionKind;

/// One browser or device: an address and what tells the agents behind it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ClientKey {
    /// Address of the client.
    pub(crate) ip: IpAddr,
    /// Hash of its User-Agent; 0 where none is known (TLS, DNS).
    pub(crate) agent: u64,
}

/// Number of a load in its client's history, counted from the beginning of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LoadId(pub(super) u64);

/// The top-level document that a request belongs to.
#[derive(Clone, Debug)]
pub(crate) struct PageView {
    /// Its URL, in clear, without fragment.
    pub(crate) url: String,
    /// Its registrable domain, or the host itself.
    pub(crate) site: CompactString,
    /// Its title, where its body was seen.
    pub(crate) title: Option<Box<str>>,
}

/// How the body of the initiator names the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MentionSeen {
    /// Where it stood.
    pub(crate) kind: MentionKind,
    /// By its attributes or style at most 3 pixels each way, or hidden.
    pub(crate) is_tiny: bool,
    /// Inside `noscript`.
    pub(crate) in_noscript: bool,
}
