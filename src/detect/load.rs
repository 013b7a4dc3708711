//! One load of a client: what asked for it, what it mentions, and what was found out about it.
//!
//! In: transactions. Out: plain data for [`History`](super::history::History) and those who ask it. Holds URLs in clear, and so
//! prints nothing.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use super::{
    InitiatorType,
    body::Body,
    exchange::{Claims, Destination, Outline, path_value},
    identifier::is_identifier,
    jar::Token,
    parameter::unescape,
    reference::{Kinship, Parts, Party, UrlKey, resolve},
    view::{LoadId, MentionSeen},
};
use crate::{
    base::{CaptureTime, Words},
    observe::{self, FieldName, LooksLike, ReferrerPolicy, Response},
};

/// Captures see packets of two connections in an order that is not quite that of the browser.
pub(crate) const SLACK: Duration = Duration::from_millis(5);

/// A request as it is asked about: where it belongs, what caused it.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// Its URL.
    pub(crate) url: &'a str,
    /// Key of the URL.
    pub(crate) key: UrlKey,
    /// When its first byte was seen.
    pub(crate) started: CaptureTime,
    /// What it was made for.
    pub(crate) destination: Destination,
    /// Where it says that it comes from: by Referer, else `Ping-From`, else Origin.
    pub(crate) referer: Option<&'a str>,
    /// What else it says of itself.
    pub(crate) claims: Claims,
    /// Cookies that it sent, as far as they may tell browsers apart.
    pub(crate) tokens: &'a [Token],
    /// Its connection, as a hash; 0 where none is known.
    pub(crate) connection: u64,
}

impl<'a> Asked<'a> {
    /// What an exchange says of itself.
    pub(crate) fn of(request: &'a observe::Request, outline: &'a Outline) -> Self {
        Self {
            url: &outline.url,
            key: outline.key,
            started: request.started,
            destination: outline.destination,
            referer: outline.referer.and_then(|name| request.head.text(name)),
            claims: outline.claims,
            tokens: &[],
            connection: outline.connection,
        }
    }

    /// Whether it asks for a document.
    pub(crate) const fn is_document(&self) -> bool {
        matches!(self.destination, Destination::Document { .. })
    }
}

/// What a load is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoadKind {
    /// A document of a tab or frame.
    Document,
    /// A script.
    Script,
    /// A script that pages talk to, and that asks for things in its own name.
    ServiceWorker,
    /// A stylesheet.
    Style,
    /// JSON, XML and other text that scripts read.
    Data,
    /// Anything else that sent the client elsewhere.
    Redirect,
}

/// The request of a load, to be asked about again.
#[derive(Clone)]
pub(crate) struct Request {
    /// Its URL.
    pub(crate) url: Arc<str>,
    /// Key of the URL.
    pub(crate) key: UrlKey,
    /// When it was asked for.
    pub(crate) started: CaptureTime,
    destination: Destination,
    referer: Option<Arc<str>>,
    claims: Claims,
    connection: u64,
}

impl Request {
    fn of(asked: &Asked<'_>) -> Self {
        Self {
            url: asked.url.into(),
            key: asked.key,
            started: asked.started,
            destination: asked.destination,
            referer: asked.referer.map(Into::into),
            claims: asked.claims,
            connection: asked.connection,
        }
    }

    /// The same, as it is asked about.
    pub(crate) fn asked(&self) -> Asked<'_> {
        Asked {
            url: &self.url,
            key: self.key,
            started: self.started,
            destination: self.destination,
            referer: self.referer.as_deref(),
            claims: self.claims,
            tokens: &[],
            connection: self.connection,
        }
    }
}

/// One thing that was loaded and can cause further requests.
#[expect(clippy::struct_excessive_bools, reason = "each was seen by itself")]
pub(crate) struct Load {
    /// What asked for it.
    pub(crate) request: Request,
    /// What it is.
    pub(crate) kind: LoadKind,
    /// When its last byte was seen.
    pub(crate) ended: CaptureTime,
    /// Where it sent the client.
    pub(crate) leads_to: Option<UrlKey>,
    /// Whether that is another party, and the address holds something drawn.
    pub(crate) hands_on: bool,
    /// What it mentions, by its own bytes or by what is remembered of its URL.
    pub(crate) body: Option<Arc<Body>>,
    /// A document whose requests name no referrer.
    pub(crate) hides_referrer: bool,
    /// A document that the client showed in a tab of its own: it asked for the site's icon.
    pub(crate) has_icon: bool,
    /// A document that was not seen on the wire: another request names it.
    pub(crate) is_inferred: bool,
    /// What it names or was seen to cause, and what lay in memory by then: a browser may have had it in its cache.
    pub(crate) cached: OnceLock<Box<[CachedBody]>>,
    /// What was found out about it, once it was asked.
    pub(crate) placed: Option<Placed>,
    origin: usize,
}

/// URLs of bodies in a cache, each of which names the next.
pub(crate) type Path = Arc<[Arc<str>]>;

/// A body that a client may have had in its cache.
pub(crate) struct CachedBody {
    /// Key of its URL.
    pub(crate) key: UrlKey,
    /// The body.
    pub(crate) body: Arc<Body>,
    /// A script's or a stylesheet's.
    pub(crate) kind: LoadKind,
    /// URLs from the one that the load names down to this one.
    pub(crate) path: Path,
}

/// Where a request belongs and what caused it.
#[derive(Clone, Default)]
pub(crate) struct Placed {
    /// The document that made it; of a document, the document itself.
    pub(crate) document: Option<LoadId>,
    /// Of a document in a frame: the document that holds the frame.
    pub(crate) parent: Option<LoadId>,
    /// Whether it is a document of a frame.
    pub(crate) is_frame: bool,
    /// How sure that is, in thousandths.
    pub(crate) confidence: u16,
    /// What caused it.
    pub(crate) cause: Cause,
}

/// What caused a request.
#[derive(Clone, Default)]
pub(crate) struct Cause {
    /// The load that did, or one that lay in the browser's cache.
    pub(crate) by: By,
    /// What it is in the browser's words.
    pub(crate) kind: Option<InitiatorType>,
    /// How sure that is, in thousandths.
    pub(crate) confidence: u16,
    /// How its body names the request.
    pub(crate) mention: Option<MentionSeen>,
}

impl Cause {
    /// A redirect that was seen.
    pub(crate) fn redirect(from: LoadId) -> Self {
        Self { by: By::Load(from), kind: Some(InitiatorType::Redirect), confidence: 1000, mention: None }
    }

    /// URL of the body that acted, where it did so out of a browser's cache.
    pub(crate) fn cached(&self) -> Option<&Arc<str>> {
        match &self.by {
            By::Cached(_, path) => path.last(),
            By::Load(_) | By::Unknown => None,
        }
    }
}

/// Who caused a request.
#[derive(Clone, Default)]
pub(crate) enum By {
    /// Not known.
    #[default]
    Unknown,
    /// A load of this client.
    Load(LoadId),
    /// Bodies that lay in the browser's cache, from the one that this load named to the one that acted.
    Cached(LoadId, Path),
}

/// Whether an address names the function that its answer is to call.
fn names_callback(url: &str) -> bool {
    static NAMES: Words = Words::new(&[
        "_callback",
        "callback",
        "callbackname",
        "cb",
        "cbname",
        "func",
        "jscallback",
        "jsoncallback",
        "jsonp",
    ]);
    let query = url.split_once('?').map_or("", |(_, query)| query);
    query.split('&').any(|pair| pair.split_once('=').is_some_and(|(name, _)| NAMES.has(name.as_bytes())))
}

/// Whether an address is another party's and holds what could be an identifier.
fn hands_on(from: &str, to: &str) -> bool {
    let is_another = Party::of(from).zip(Party::of(to)).is_some_and(|(from, to)| from.kinship(to) == Kinship::None);
    let behind = || Parts::of(to).and_then(|parts| to.get(parts.origin.len()..)).unwrap_or_default();
    is_another
        && behind().split(['/', '?', '&', ';', '=']).any(|part| is_identifier(path_value(&unescape(part.as_bytes()))))
}

impl Load {
    /// What a transaction loaded, where it can cause anything.
    pub(crate) fn of(asked: &Asked<'_>, response: Option<&Response>) -> Option<Self> {
        let text = |name| response.and_then(|response| response.head.text(name));
        let sends_on = response.is_some_and(|response| (300..400).contains(&response.status));
        let location = text(FieldName::Location).filter(|_| sends_on);
        let facts = response.map(|response| &response.body);
        let mentions = facts.and_then(|facts| facts.mentions.as_ref());
        let looks_like = facts.and_then(|facts| facts.looks_like);
        let kind = match asked.destination {
            Destination::Document { .. } => LoadKind::Document,
            // Data that a function is called with, since it was asked to be: they act no more than others do.
            Destination::Script if names_callback(asked.url) && looks_like == Some(LooksLike::Json) => LoadKind::Data,
            Destination::Script => LoadKind::Script,
            Destination::Style => LoadKind::Style,
            Destination::ServiceWorker => LoadKind::ServiceWorker,
            _ => match looks_like {
                Some(LooksLike::Script) => LoadKind::Script,
                Some(LooksLike::Css) => LoadKind::Style,
                Some(_) if mentions.is_some() => LoadKind::Data,
                _ if location.is_some() => LoadKind::Redirect,
                _ => return None,
            },
        };
        let leads_to = location.and_then(|to| resolve(asked.url, to));
        let header_hides = text(FieldName::ReferrerPolicy)
            .and_then(|policies| policies.rsplit(',').next())
            .map(|policy| policy.trim().eq_ignore_ascii_case("no-referrer"));
        let policy = mentions.and_then(|mentions| mentions.referrer_policy);
        let mut load = Self::new(asked, kind, response.map_or(asked.started, |response| response.ended));
        load.hides_referrer = policy.map_or(header_hides == Some(true), |policy| policy == ReferrerPolicy::NoReferrer);
        load.hands_on = leads_to.as_ref().is_some_and(|to| hands_on(asked.url, to));
        load.leads_to = leads_to.map(|to| UrlKey::of(&to));
        Some(load)
    }

    /// A document that a request names and nobody saw.
    pub(crate) fn inferred(url: &str, key: UrlKey, started: CaptureTime) -> Self {
        let asked = Asked {
            url,
            key,
            started,
            destination: Destination::Document { is_frame: None },
            referer: None,
            claims: Claims { is_prefetch: false, may_be_of_page: true, asks_for_html: true, is_post: false },
            tokens: &[],
            connection: 0,
        };
        Self { is_inferred: true, ..Self::new(&asked, LoadKind::Document, started) }
    }

    /// The same of another kind.
    pub(crate) fn of_kind(self, kind: LoadKind) -> Self {
        Self { kind, ..self }
    }

    fn new(asked: &Asked<'_>, kind: LoadKind, ended: CaptureTime) -> Self {
        Self {
            request: Request::of(asked),
            kind,
            ended,
            leads_to: None,
            hands_on: false,
            body: None,
            hides_referrer: false,
            has_icon: false,
            is_inferred: false,
            cached: OnceLock::new(),
            placed: None,
            origin: Parts::of(asked.url).map_or(0, |parts| parts.origin.len()),
        }
    }

    /// Whose it is.
    pub(crate) fn party(&self) -> Option<Party> {
        self.body.as_ref().map_or_else(|| Party::of(self.url()), |body| body.party())
    }

    /// Its URL.
    pub(crate) fn url(&self) -> &str {
        &self.request.url
    }

    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> &str {
        self.url().get(..self.origin).unwrap_or_default()
    }

    /// Whether it is a document whose scripts and markup can act.
    pub(crate) fn is_acting_document(&self) -> bool {
        self.kind == LoadKind::Document && self.leads_to.is_none()
    }

    /// Whether its whole body was there when a request started.
    pub(crate) fn was_there(&self, started: CaptureTime) -> bool {
        self.request.started < started && self.ended <= started.after(SLACK)
    }

    /// Bytes it takes on the heap, its body included.
    pub(crate) fn bytes(&self) -> usize {
        let body = self.body.as_ref().map_or(0, |body| body.bytes());
        32 + self.url().len() + self.request.referer.as_ref().map_or(0, |referer| referer.len()) + body
    }
}

/// The document that made a request.
pub(crate) struct Found {
    /// The document.
    pub(crate) document: LoadId,
    /// The stylesheet or worker that the request names as its referrer.
    pub(crate) via: Option<LoadId>,
    /// How sure that is, in thousandths.
    pub(crate) confidence: u16,
}

impl Found {
    /// This document, with so much confidence.
    pub(crate) const fn sure(document: LoadId, confidence: u16) -> Self {
        Self { document, via: None, confidence }
    }
}
