//! `pixel`: one flagged pixel-like request, with all that speaks for it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::{HexId, Text, Thousandths, memo::Memo, written::Written};
use crate::detect::{Consent, Evidence, Initiator, InitiatorType, Leaked, Pixel, PixelResponse, SetCookie};

/// A flagged pixel-like request.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PixelEvent {
    /// URL of the request.
    pub url: Text,
    /// Method.
    pub method: Text,
    /// Host of the request.
    pub host: Text,
    /// Registrable domain of the request.
    pub domain: Text,
    /// URL of the top-level document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<Text>,
    /// Registrable domain of the top-level document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_domain: Option<Text>,
    /// Whether request and page belong to different parties, as a browser would say; absent where the page is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third_party: Option<bool>,
    /// Whether the host leads to another party by its CNAME chain.
    pub cloaked: bool,
    /// `conversion`, `retargeting`, `email_open`, `social`, `analytics`, `sync` or `unknown`.
    pub kind: &'static str,
    /// Vendor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Text>,
    /// Probability that it is a pixel.
    pub score: Thousandths,
    /// The rules that fired, strongest first.
    #[schemars(with = "Vec<EvidenceRecord>")]
    pub evidence: Arc<Written<Vec<EvidenceRecord>>>,
    /// URL of the script, page, stylesheet, frame or redirect that caused the request; absent below a confidence of one half.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiator: Option<Text>,
    /// `script`, `page`, `style`, `frame`, `redirect` or `unknown`.
    pub initiator_type: &'static str,
    /// 1 when it was seen, less when it is inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiator_confidence: Option<Thousandths>,
    /// From the page down to the initiator.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub initiator_chain: Vec<Text>,
    /// What the request handed over.
    pub leaked: LeakedRecord,
    /// What the answer set.
    pub cookies_set: Vec<CookieSetRecord>,
    /// What was said about consent.
    pub consent: ConsentRecord,
    /// Against which signals it fired: `gpc`, `dnt`, `tcf_absent`, `tcf_invalid`, `tcf_refused`, `us_optout`; absent where none is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without_consent: Vec<&'static str>,
    /// What came back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseRecord>,
    /// `plaintext` or `decrypted`.
    pub visibility: &'static str,
}

/// A named rule that fired.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EvidenceRecord {
    /// Its name.
    pub rule: &'static str,
    /// Its weight in log-odds; negative speaks against a pixel.
    pub weight: Thousandths,
}

/// What a request handed over.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LeakedRecord {
    /// The client's address: every request does.
    pub ip: bool,
    /// What the User-Agent says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<AgentRecord>,
    /// Referrer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referrer: Option<Text>,
    /// Names of cookies.
    pub cookies: Vec<Text>,
    /// Names of query and body parameters.
    pub parameters: Vec<Text>,
    /// Keyed hashes of the values that look like identifiers.
    pub identifiers: Vec<HexId>,
}

/// What a User-Agent says.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AgentRecord {
    /// Browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub browser: Option<Text>,
    /// Operating system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub os: Option<Text>,
    /// Device class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<Text>,
}

/// A cookie that an answer set.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "attributes that a cookie has or has not")]
pub struct CookieSetRecord {
    /// Name; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Whether it outlives the browser's session.
    pub persistent: bool,
    /// Its life in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lifetime_s: Option<u64>,
    /// `Strict`, `Lax` or `None`, where stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_site: Option<&'static str>,
    /// Attribute `Secure`.
    pub secure: bool,
    /// Attribute `HttpOnly`.
    pub http_only: bool,
    /// Attribute `Partitioned`.
    pub partitioned: bool,
}

/// What was said about consent.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ConsentRecord {
    /// Global Privacy Control was on.
    pub gpc: bool,
    /// Do Not Track was on.
    pub dnt: bool,
    /// Value of the `gdpr` parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gdpr: Option<u8>,
    /// `absent`, `present` or `invalid`.
    pub tcf: &'static str,
    /// Purposes consented to, by the TCF string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purposes: Option<Vec<u8>>,
    /// US privacy string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub us_privacy: Option<Text>,
    /// Section identifiers of a GPP string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gpp: Option<Text>,
}

/// What came back.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ResponseRecord {
    /// Status code.
    pub status: u16,
    /// Media type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mime: Option<Text>,
    /// Body bytes on the wire.
    pub bytes: u64,
    /// Image format by its header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    /// Image width in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Image height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

impl PixelEvent {
    /// What may be written of a pixel.
    pub(super) fn new(pixel: &Pixel, memo: &mut Memo) -> Self {
        let Initiator { url: initiator, kind: initiator_type, confidence, chain } = &pixel.initiator;
        let is_known = initiator.is_some() && *initiator_type != InitiatorType::Unknown;
        let chain: &[String] = if is_known { chain } else { &[] };
        Self {
            url: memo.query.url(&pixel.url),
            method: Text::from(&pixel.method),
            host: Text::from(&pixel.host),
            domain: Text::from(pixel.host.site()),
            page: pixel.page.as_ref().map(|page| memo.url(page)),
            page_domain: pixel.page_domain.as_ref().map(Text::from),
            third_party: pixel.third_party,
            cloaked: pixel.cloaked,
            kind: pixel.kind.name(),
            vendor: pixel.vendor.as_ref().map(Text::from),
            score: Thousandths::from(pixel.score),
            evidence: memo.evidence(&pixel.evidence),
            initiator: initiator.as_ref().map(|url| memo.url(url)),
            initiator_type: initiator_type.name(),
            initiator_confidence: is_known.then_some(Thousandths::from(*confidence)),
            initiator_chain: chain.iter().map(|url| memo.url(url)).collect(),
            leaked: LeakedRecord::new(&pixel.leaked, memo),
            cookies_set: pixel.cookies_set.iter().map(CookieSetRecord::from).collect(),
            consent: ConsentRecord::from(&pixel.consent),
            without_consent: pixel.consent.without_consent().collect(),
            response: pixel.response.as_ref().map(ResponseRecord::from),
            visibility: pixel.visibility.name(),
        }
    }
}

impl From<&Evidence> for EvidenceRecord {
    fn from(evidence: &Evidence) -> Self {
        Self { rule: evidence.rule, weight: Thousandths(evidence.weight) }
    }
}

impl LeakedRecord {
    fn new(leaked: &Leaked, memo: &mut Memo) -> Self {
        let agent = || AgentRecord {
            browser: leaked.browser.as_ref().map(Text::from),
            os: leaked.os.as_ref().map(Text::from),
            device: leaked.device.as_ref().map(Text::from),
        };
        let named = |names: &[compact_str::CompactString]| -> Vec<Text> {
            names.iter().filter(|name| !name.is_empty()).map(Text::from).collect()
        };
        Self {
            ip: true,
            user_agent: leaked.user_agent.then(agent),
            referrer: leaked.referrer.as_ref().map(|url| memo.url(url)),
            cookies: named(&leaked.cookies),
            parameters: named(&leaked.parameters).iter().map(|name| memo.query.parameter(name)).collect(),
            identifiers: leaked.identifiers.iter().copied().map(HexId).collect(),
        }
    }
}

impl From<&SetCookie> for CookieSetRecord {
    fn from(cookie: &SetCookie) -> Self {
        Self {
            name: (!cookie.name.is_empty()).then(|| Text::from(&cookie.name)),
            persistent: cookie.persistent,
            lifetime_s: cookie.lifetime_s,
            same_site: cookie.same_site,
            secure: cookie.secure,
            http_only: cookie.http_only,
            partitioned: cookie.partitioned,
        }
    }
}

impl From<&Consent> for ConsentRecord {
    fn from(consent: &Consent) -> Self {
        Self {
            gpc: consent.gpc,
            dnt: consent.dnt,
            gdpr: consent.gdpr,
            tcf: if consent.tcf.is_empty() { "absent" } else { consent.tcf },
            purposes: (consent.tcf == "present").then(|| consent.purposes.clone()),
            us_privacy: consent.us_privacy.as_ref().map(Text::from),
            gpp: consent.gpp.as_ref().map(Text::from),
        }
    }
}

impl From<&PixelResponse> for ResponseRecord {
    fn from(response: &PixelResponse) -> Self {
        Self {
            status: response.status,
            mime: response.mime.as_ref().filter(|mime| !mime.is_empty()).map(Text::from),
            bytes: response.bytes,
            format: response.format,
            width: response.width,
            height: response.height,
        }
    }
}
