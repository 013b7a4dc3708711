//! What the parts of detection hand each other: an observation with all that is known around it, and what was said of it.
//!
//! Plain data. A view ([`Seen`]) is read-only to detectors; what leaves the room is [`Judged`].

use compact_str::CompactString;

use super::{
    Finding,
    browse::Source,
    exchange::Exchange,
    lists::ListVerdict,
    vendor::VendorMatch,
    view::{ClientKey, PageView},
};
use crate::{
    base::Host,
    observe::{DerivedName, Observation},
};

/// A first-party name whose CNAME chain leads to another party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CloakedName {
    /// Registrable domain at the end of the chain.
    pub(crate) domain: CompactString,
    /// Vendor, where known.
    pub(crate) vendor: Option<CompactString>,
}

/// What a request says about the identifiers of its client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a claim of its own")]
pub(crate) struct Handed {
    /// It hands an identifier that the page itself keeps in a cookie to another party.
    pub(crate) companion: bool,
    /// It brings its party an identifier of another one.
    pub(crate) received: bool,
    /// Its answer sends an identifier on to another party.
    pub(crate) passed_on: bool,
    /// It carries a cookie of its party by which the client was known on another site's pages before.
    pub(crate) follows: bool,
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
