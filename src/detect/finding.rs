//! What detection can say. Values in here are as they were seen; `event` redacts them on the way out.

use compact_str::CompactString;

use crate::{
    base::{Host, ValueId},
    observe::{HelloTransport, Visibility},
};

/// One thing that was found in one observation.
#[derive(Clone, Debug)]
pub enum Finding {
    /// A flagged pixel-like request.
    Pixel(Box<Pixel>),
    /// A third-party cookie, sent or set.
    Cookie(Box<Cookie>),
    /// An identifier that passed from one party to another.
    Sync(Box<Sync>),
    /// A pixel-like exchange inside an encrypted connection.
    Beacon(Box<Beacon>),
    /// A first-party name that leads to a tracker.
    Cloak(Box<Cloak>),
}

/// A named rule that fired, with its weight in thousandths of log-odds; negative speaks against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Evidence {
    /// Stable name in kebab case, explained in docs/detection.md.
    pub rule: &'static str,
    /// Weight.
    pub weight: i32,
}

/// Kinds of pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PixelKind {
    /// Tells that a goal was reached: an order, a registration.
    Conversion,
    /// Puts the client into an audience by what it looked at.
    Retargeting,
    /// Tells that a letter was opened.
    EmailOpen,
    /// Of a social network.
    Social,
    /// Measures use.
    Analytics,
    /// Passes an identifier to another party.
    Sync,
    /// None of these can be told.
    Unknown,
}

impl PixelKind {
    /// As events and metrics write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conversion => "conversion",
            Self::Retargeting => "retargeting",
            Self::EmailOpen => "email_open",
            Self::Social => "social",
            Self::Analytics => "analytics",
            Self::Sync => "sync",
            Self::Unknown => "unknown",
        }
    }
}

/// What caused a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InitiatorType {
    /// A script.
    Script,
    /// The markup of the top-level document.
    Page,
    /// A stylesheet.
    Style,
    /// The markup of a frame.
    Frame,
    /// A redirect.
    Redirect,
    /// Not known.
    #[default]
    Unknown,
}

impl InitiatorType {
    /// As events write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Page => "page",
            Self::Style => "style",
            Self::Frame => "frame",
            Self::Redirect => "redirect",
            Self::Unknown => "unknown",
        }
    }
}

/// A flagged pixel-like request. Host, domain, method, flow and client are the observation's.
#[derive(Clone, Debug)]
pub struct Pixel {
    /// URL of the request, in clear.
    pub url: String,
    /// Method.
    pub method: CompactString,
    /// Host of the request.
    pub host: Host,
    /// URL of the top-level document, in clear, where known.
    pub page: Option<String>,
    /// Registrable domain of that document.
    pub page_domain: Option<CompactString>,
    /// Whether page and request belong to different parties, as a browser would say; `None` without a page.
    pub third_party: Option<bool>,
    /// Whether the name leads to another party by its CNAME chain.
    pub cloaked: bool,
    /// Kind.
    pub kind: PixelKind,
    /// Vendor, where known.
    pub vendor: Option<CompactString>,
    /// Probability in thousandths.
    pub score: u16,
    /// The rules that fired, strongest first.
    pub evidence: Vec<Evidence>,
    /// What caused the request, and how sure that is.
    pub initiator: Initiator,
    /// What the request handed over.
    pub leaked: Leaked,
    /// What the answer set.
    pub cookies_set: Vec<SetCookie>,
    /// What was said about consent.
    pub consent: Consent,
    /// What came back.
    pub response: Option<PixelResponse>,
    /// Plaintext or decrypted.
    pub visibility: Visibility,
}

/// What caused a request.
#[derive(Clone, Debug, Default)]
pub struct Initiator {
    /// URL of the script, page, stylesheet, frame or redirect, in clear. `None` below a confidence of one half.
    pub url: Option<String>,
    /// Its type.
    pub kind: InitiatorType,
    /// Confidence in thousandths; 1000 when seen.
    pub confidence: u16,
    /// URLs from the page down to the initiator, both included, in clear.
    pub chain: Vec<String>,
}

/// What a request handed over.
#[derive(Clone, Debug, Default)]
pub struct Leaked {
    /// Browser, operating system and device class by the User-Agent, where they can be told.
    pub browser: Option<CompactString>,
    /// Operating system.
    pub os: Option<CompactString>,
    /// Device class: `pc`, `smartphone`, `mobilephone`, `appliance`, `crawler`, `misc`.
    pub device: Option<CompactString>,
    /// Whether a User-Agent was sent at all.
    pub user_agent: bool,
    /// Referrer as sent, in clear.
    pub referrer: Option<String>,
    /// Names of cookies.
    pub cookies: Vec<CompactString>,
    /// Names of query and body parameters.
    pub parameters: Vec<CompactString>,
    /// Values that look like identifiers.
    pub identifiers: Vec<ValueId>,
}

/// One cookie that an answer set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "attributes of a cookie are independent flags")]
pub struct SetCookie {
    /// Name.
    pub name: CompactString,
    /// Whether it outlives the browser's session.
    pub persistent: bool,
    /// Life in seconds, of a persistent one; 0 where it is deleted.
    pub lifetime_s: Option<u64>,
    /// `Strict`, `Lax`, `None`, where stated.
    pub same_site: Option<&'static str>,
    /// Attribute `Secure`.
    pub secure: bool,
    /// Attribute `HttpOnly`.
    pub http_only: bool,
    /// Attribute `Partitioned`.
    pub partitioned: bool,
}

/// What was said about consent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consent {
    /// Global Privacy Control was on.
    pub gpc: bool,
    /// Do Not Track was on.
    pub dnt: bool,
    /// Value of the `gdpr` parameter.
    pub gdpr: Option<u8>,
    /// `absent`, `present`, `invalid`.
    pub tcf: &'static str,
    /// Purposes consented to, by the TCF string.
    pub purposes: Vec<u8>,
    /// US privacy string, where valid.
    pub us_privacy: Option<CompactString>,
    /// Section identifiers of a GPP string, where valid.
    pub gpp: Option<CompactString>,
}

/// What came back for a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PixelResponse {
    /// Status code.
    pub status: u16,
    /// Media type without parameters.
    pub mime: Option<CompactString>,
    /// Body bytes on the wire.
    pub bytes: u64,
    /// Image format by its header.
    pub format: Option<&'static str>,
    /// Image width in pixels.
    pub width: Option<u32>,
    /// Image height in pixels.
    pub height: Option<u32>,
}

/// A third-party cookie, sent or set.
#[derive(Clone, Debug)]
pub struct Cookie {
    /// Host of the request.
    pub host: Host,
    /// Registrable domain of the request.
    pub domain: CompactString,
    /// Registrable domain of the page.
    pub page_domain: CompactString,
    /// Whether the answer set it; else the request sent it.
    pub is_set: bool,
    /// Name.
    pub name: CompactString,
    /// Keyed hash of the value.
    pub value_id: ValueId,
    /// Whether the value tells clients apart.
    pub identifier: bool,
    /// Its attributes, of one that was set, or of the last one set under this name where the request sends it.
    pub attributes: Option<SetCookie>,
}

/// An identifier that passed from one party to another.
#[derive(Clone, Debug)]
pub struct Sync {
    /// Registrable domain that knew it.
    pub from_domain: CompactString,
    /// Registrable domain that got it.
    pub to_domain: CompactString,
    /// Registrable domain of the page.
    pub page_domain: Option<CompactString>,
    /// `redirect`, `referer`, `parameter` or `path`.
    pub via: &'static str,
    /// Name of the parameter, or `path`, `referer`.
    pub name: CompactString,
    /// Keyed hash of the value.
    pub value_id: ValueId,
}

/// A pixel-like exchange inside an encrypted connection.
#[derive(Clone, Debug)]
pub struct Beacon {
    /// Server name.
    pub sni: Host,
    /// Vendor, where known.
    pub vendor: Option<CompactString>,
    /// Category of the vendor.
    pub category: Option<CompactString>,
    /// Registrable domain of the page that the client was loading.
    pub page_domain: Option<CompactString>,
    /// Calibrated confidence in thousandths.
    pub confidence: u16,
    /// Bytes of the request.
    pub request_bytes: u64,
    /// Bytes of the answer.
    pub response_bytes: u64,
    /// What carried it.
    pub transport: HelloTransport,
}

/// A first-party name whose CNAME chain leads to a tracker.
#[derive(Clone, Debug)]
pub struct Cloak {
    /// The first-party name.
    pub query: Host,
    /// The chain from that name on.
    pub cname_chain: Vec<CompactString>,
    /// Registrable domain at its end.
    pub domain: CompactString,
    /// Vendor, where known.
    pub vendor: Option<CompactString>,
}
