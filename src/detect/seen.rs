//! What the parts of detection hand each other: an observation with all that is known around it, and what was said of it.
//!
//! Plain data. Views ([`Seen`], [`PageView`]) are read-only to detectors; what leaves the room is [`Judged`].

use std::net::IpAddr;

use compact_str::CompactString;

use super::{Finding, browse::Source, exchange::Exchange, sync::Handed};
use crate::{
    base::Host,
    observe::{DerivedName, MentionKind, Observation},
};

/// One browser or device: an address and what tells the agents behind it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ClientKey {
    /// Address of the client.
    pub(crate) ip: IpAddr,
    /// Hash of its User-Agent; 0 where none is known (TLS, DNS).
    pub(crate) agent: u64,
}

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

/// What the vendor table says of a request or a server name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VendorMatch {
    /// Name of the vendor.
    pub(crate) name: CompactString,
    /// Its category: `analytics`, `social`, `conversion`, `retargeting`, `sync`, `email_open`, `advertising`, …
    pub(crate) category: CompactString,
    /// Whether the URL matches one of the vendor's pixel patterns, not its domain alone.
    pub(crate) is_pixel_url: bool,
    /// Kind by the vendor's event map, where a parameter of this request says so.
    pub(crate) event_kind: Option<super::PixelKind>,
}

/// What filter lists say of a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ListVerdict {
    /// No list is loaded, or none knows it.
    #[default]
    Silent,
    /// A rule would block it.
    Listed,
    /// An exception lets it pass.
    Excepted,
}

/// A first-party name whose CNAME chain leads to another party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CloakedName {
    /// Registrable domain at the end of the chain.
    pub(crate) domain: CompactString,
    /// Vendor, where known.
    pub(crate) vendor: Option<CompactString>,
}

/// An observation and what is known around it. Read-only to detectors.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    /// The observation.
    pub(crate) observation: &'a Observation,
    /// Whose it is.
    pub(crate) client: ClientKey,
    /// The transaction in parts, where it is one with a URL.
    pub(crate) exchange: Option<&'a Exchange<'a>>,
    /// Its page, where known. A top-level document is its own page.
    pub(crate) page: Option<&'a PageView>,
    /// What caused it.
    pub(crate) source: &'a Source<'a>,
    /// Whether this is a document of its own: top level or frame.
    pub(crate) is_document: bool,
    /// Vendor by host and path, or by server name.
    pub(crate) vendor: Option<&'a VendorMatch>,
    /// Whether the host is known to track and to do nothing else.
    pub(crate) is_tracker: bool,
    /// What filter lists say.
    pub(crate) lists: ListVerdict,
    /// What it says about the identifiers of its client.
    pub(crate) handed: Handed,
    /// The cloak this host hides behind, where the client's DNS answers show one.
    pub(crate) cloak: Option<&'a CloakedName>,
}

/// What the rest of the house wants to know of an observation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Vendor of the server, where known.
    pub vendor: Option<CompactString>,
    /// Category of the vendor.
    pub category: Option<CompactString>,
    /// Whether the server is a known tracker, by the vendor table or by a list.
    pub is_tracker: bool,
    /// Server name of a connection that sent none, by the client's DNS answers or a certificate.
    pub derived_name: Option<DerivedName>,
    /// Page of a transaction, where known: its registrable domain.
    pub page_domain: Option<CompactString>,
    /// Host the observation is about.
    pub host: Option<Host>,
}

/// An observation with what detection says of it, in the order of the capture.
#[derive(Debug)]
pub struct Judged {
    /// What was seen.
    pub observation: Observation,
    /// What is known of its server and page.
    pub about: About,
    /// What was found, in a fixed order.
    pub findings: Vec<Finding>,
}
