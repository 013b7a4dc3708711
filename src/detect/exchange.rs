//! One HTTP transaction as detectors look at it: URL in parts, parameters, cookies, and what the request was for.
//!
//! In: a transaction. Out: borrowed views, computed once for all detectors. Must not be remembered: it holds private values.

use std::{borrow::Cow, hash::BuildHasher};

use super::{
    SetCookie,
    identifier::{Shape, shape},
    parameter::{
        Parameter, body_parameters, inner_parameters, is_never_an_identifier, is_of_files, pairs, path_parameters,
        unescape,
    },
    reference::{Parts, UrlKey},
    set_cookie::{SetCookies, is_identifying},
};
use crate::{
    base::{FlowInfo, Host},
    observe::{FieldName, HttpTransaction, LooksLike, Request, Response},
};

/// What a request was made for (Fetch, "destination"), as far as it can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Destination {
    /// A document; `Some(true)` where the browser said that it goes into a frame.
    Document {
        /// What `Sec-Fetch-Dest` says of it.
        is_frame: Option<bool>,
    },
    /// An image.
    Image,
    /// A script.
    Script,
    /// A script that stands between pages and the network, and acts in none of them.
    ServiceWorker,
    /// A stylesheet.
    Style,
    /// A font, a video, a plug-in object, a manifest.
    Other,
    /// `fetch`, `XMLHttpRequest`, `sendBeacon`, `EventSource`, or something no browser made.
    Fetch,
    /// Hyperlink auditing.
    Ping,
}

/// A cookie that a request sends.
pub(crate) struct CookieSent<'a> {
    /// Name as sent.
    pub(crate) name: &'a [u8],
    /// Value as sent.
    pub(crate) value: &'a [u8],
    /// Shape of the value.
    pub(crate) shape: Shape,
}

/// A cookie that an answer sets.
pub(crate) struct CookieSet<'a> {
    /// Value as sent.
    pub(crate) value: &'a [u8],
    /// Shape of the value.
    pub(crate) shape: Shape,
    /// Name and attributes.
    pub(crate) cookie: SetCookie,
}

/// What a request says of what it is for.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each depends on nothing but the request")]
pub(crate) struct Claims {
    /// Made ahead of a navigation that may never come.
    pub(crate) is_prefetch: bool,
    /// Whether a browser may have made it for a page: no internal service of the browser names what it accepts.
    pub(crate) may_be_of_page: bool,
    /// Whether the request itself says that it asks for a document; else its answer alone looked like one.
    pub(crate) asks_for_html: bool,
    /// Whether it sends something.
    pub(crate) is_post: bool,
}

impl Claims {
    fn of(request: &Request, destination: Destination) -> Self {
        let text = |name| request.head.text(name).filter(|text| !text.is_empty());
        let purpose = text(FieldName::SecPurpose).or_else(|| text(FieldName::Purpose));
        let accept = text(FieldName::Accept);
        Self {
            is_prefetch: purpose.is_some_and(|purpose| purpose.contains("prefetch") || purpose.contains("prerender")),
            may_be_of_page: accept.is_some(),
            asks_for_html: accept.is_some_and(|accept| accept.starts_with("text/html"))
                || request.head.has(FieldName::UpgradeInsecureRequests)
                || matches!(destination, Destination::Document { is_frame: Some(_) }),
            is_post: !matches!(request.method.as_str(), "GET" | "HEAD"),
        }
    }
}

/// The field in which a request says where it comes from: Referer, else `Ping-From`, else Origin. The first that is there counts,
/// and only where it holds an address.
fn referring_field(request: &Request) -> Option<FieldName> {
    let says = |name, text: &str| !text.is_empty() && (name != FieldName::Origin || text != "null");
    let fields = [FieldName::Referer, FieldName::PingFrom, FieldName::Origin];
    let mut said = fields.into_iter().filter_map(|name| Some((name, request.head.text(name)?)));
    let (name, text) = said.find(|&(name, text)| says(name, text))?;
    Parts::of(text).map(|_| name)
}

/// What is worked out of a transaction once, while it still has to wait for its judgement.
pub(crate) struct Outline {
    /// URL in clear.
    pub(crate) url: String,
    /// Key of the URL.
    pub(crate) key: UrlKey,
    /// The field that says where it comes from: Referer, else `Ping-From`, else Origin.
    pub(crate) referer: Option<FieldName>,
    /// What else it says of itself.
    pub(crate) claims: Claims,
    /// What the request was made for.
    pub(crate) destination: Destination,
    /// Tells the browsers behind one address apart.
    pub(crate) agent: u64,
    /// The connection, as a hash; 0 where none is known.
    pub(crate) connection: u64,
}

impl Outline {
    /// Of a transaction; `None` without request or host, since then there is no URL to speak of.
    pub(crate) fn of(transaction: &HttpTransaction) -> Option<Self> {
        let request = transaction.request.as_ref()?;
        let url = transaction.url()?;
        let agent = request.head.get(FieldName::UserAgent).unwrap_or_default();
        let destination = destination(request, transaction.response.as_ref());
        Some(Self {
            key: UrlKey::of(&url),
            referer: referring_field(request),
            claims: Claims::of(request, destination),
            url,
            destination,
            agent: foldhash::quality::FixedState::with_seed(0).hash_one(agent),
            connection: 0,
        })
    }

    /// The same, on this connection.
    pub(crate) fn on(self, flow: &FlowInfo) -> Self {
        let ends = (flow.client.ip, flow.client.port, flow.server.ip, flow.server.port, flow.interface);
        Self { connection: foldhash::quality::FixedState::with_seed(1).hash_one(ends), ..self }
    }
}

/// One transaction in parts.
pub(crate) struct Exchange<'a> {
    /// What it is made of.
    pub(crate) transaction: &'a HttpTransaction,
    /// Its request.
    pub(crate) request: &'a Request,
    /// Its response, where one was seen.
    pub(crate) response: Option<&'a Response>,
    /// URL in clear.
    pub(crate) url: &'a str,
    /// Host of the request.
    pub(crate) host: &'a Host,
    /// Party of the request.
    pub(crate) site: &'a str,
    /// Path as sent, without the query.
    pub(crate) path: &'a [u8],
    /// Parameters of query and body.
    pub(crate) parameters: Vec<Parameter<'a>>,
    /// Segments of the path that look like identifiers, escapes undone, without extension.
    drawn_segments: Vec<Cow<'a, [u8]>>,
    /// Cookies sent.
    pub(crate) cookies: Vec<CookieSent<'a>>,
    /// Cookies set.
    pub(crate) cookies_set: Vec<CookieSet<'a>>,
    /// What it was made for.
    pub(crate) destination: Destination,
}

impl<'a> Exchange<'a> {
    /// Takes a transaction apart; `None` where it has no outline either.
    pub(crate) fn new(
        transaction: &'a HttpTransaction,
        outline: &'a Outline,
        set_cookies: &mut SetCookies,
    ) -> Option<Self> {
        let request = transaction.request.as_ref()?;
        let host = request.host.as_ref()?;
        let target = request.origin_form()?;
        let (path, query) = match memchr::memchr(b'?', target) {
            Some(at) => (&target[..at], &target[at + 1..]),
            None => (target, [].as_slice()),
        };
        let response = transaction.response.as_ref();
        let mut parameters = Vec::new();
        path_parameters(path, &mut parameters);
        pairs(query, &mut parameters);
        if let Some(body) = &request.body {
            body_parameters(body.expose(), &mut parameters);
        }
        inner_parameters(&mut parameters);
        let cookies = request.head.all(FieldName::Cookie).flat_map(split_cookies).collect();
        let cookies_set = response.map_or_else(Vec::new, |response| {
            response
                .head
                .all(FieldName::SetCookie)
                .filter_map(|line| {
                    set_cookies.read(line, response.started).map(|(value, cookie)| CookieSet {
                        value,
                        shape: shape(value),
                        cookie,
                    })
                })
                .collect()
        });
        Some(Self {
            transaction,
            request,
            response,
            url: &outline.url,
            host,
            site: host.site(),
            path,
            parameters,
            drawn_segments: segments(path).filter(|segment| !is_file(segment)).filter_map(drawn).collect(),
            cookies,
            cookies_set,
            destination: outline.destination,
        })
    }

    /// A field of the request as text.
    pub(crate) fn request_text(&self, name: FieldName) -> Option<&'a str> {
        self.request.head.text(name)
    }

    /// A field of the response as text.
    pub(crate) fn response_text(&self, name: FieldName) -> Option<&'a str> {
        self.response?.head.text(name)
    }

    /// Media type of the response, without parameters.
    pub(crate) fn mime(&self) -> Option<&'a str> {
        self.response_text(FieldName::ContentType).map(essence).filter(|mime| !mime.is_empty())
    }

    /// The value of a parameter by its name.
    pub(crate) fn parameter(&self, name: &str) -> Option<&[u8]> {
        self.parameters.iter().find(|parameter| *parameter.name == *name.as_bytes()).map(|parameter| &*parameter.value)
    }

    /// Segments of the path with their escapes undone.
    pub(crate) fn segments(&self) -> impl Iterator<Item = Cow<'a, [u8]>> + use<'a> {
        segments(self.path)
    }

    /// The last segment of the path as sent, without its extension.
    pub(crate) fn last_segment(&self) -> &'a [u8] {
        path_value(self.path.rsplit(|&byte| byte == b'/').next().unwrap_or_default())
    }

    /// Values of cookies sent that look like identifiers.
    pub(crate) fn cookie_identifiers(&self) -> impl Iterator<Item = &'a [u8]> {
        self.cookies.iter().filter(|cookie| cookie.shape == Shape::Identifier).map(|cookie| cookie.value)
    }

    /// Whether one of the cookies sent tells clients apart.
    pub(crate) fn sends_identifier_cookie(&self) -> bool {
        self.cookie_identifiers().next().is_some()
    }

    /// Whether one of the cookies set tells clients apart beyond a visit.
    pub(crate) fn sets_identifier_cookie(&self) -> bool {
        self.cookies_set.iter().any(|set| set.cookie.persistent && is_identifying(set.shape, Some(&set.cookie)))
    }

    /// Host, path and query of the absolute address that the answer names to go on to.
    pub(crate) fn location(&self) -> Option<(Host, &'a [u8], &'a [u8])> {
        self.response?.head.get(FieldName::Location).and_then(url_parts)
    }

    /// Whether a cookie that is sent or set has this value.
    pub(crate) fn has_cookie_value(&self, value: &[u8]) -> bool {
        self.cookies.iter().any(|cookie| cookie.value == value) || self.cookies_set.iter().any(|set| set.value == value)
    }

    /// Every value that this request hands over and that looks like an identifier: parameters, then path segments without extension.
    pub(crate) fn identifiers(&self) -> impl Iterator<Item = &[u8]> {
        self.parameter_identifiers().chain(self.path_identifiers())
    }

    /// The segments of the path among them.
    pub(crate) fn path_identifiers(&self) -> impl Iterator<Item = &[u8]> {
        self.drawn_segments.iter().map(|segment| &**segment)
    }

    /// The parameters among them. What is also a cookie's value tells no versions of a file apart.
    pub(crate) fn parameter_identifiers(&self) -> impl Iterator<Item = &[u8]> {
        let is_file = names_file(self.path);
        let is_version = move |parameter: &Parameter<'_>| {
            is_file && is_of_files(&parameter.name) && !self.has_cookie_value(&parameter.value)
        };
        self.parameters
            .iter()
            .filter(move |parameter| {
                parameter.shape == Shape::Identifier
                    && !is_never_an_identifier(&parameter.name)
                    && !is_version(parameter)
            })
            .map(|parameter| &*parameter.value)
    }
}

fn segments(path: &[u8]) -> impl Iterator<Item = Cow<'_, [u8]>> {
    path.split(|&byte| byte == b'/').filter(|segment| !segment.is_empty()).map(unescape)
}

/// A segment without extension, where it looks like an identifier.
fn drawn(segment: Cow<'_, [u8]>) -> Option<Cow<'_, [u8]>> {
    let value = path_value(&segment);
    if shape(value) != Shape::Identifier {
        return None;
    }
    let len = value.len();
    Some(match segment {
        Cow::Borrowed(segment) => Cow::Borrowed(&segment[..len]),
        Cow::Owned(mut segment) => {
            segment.truncate(len);
            Cow::Owned(segment)
        }
    })
}

/// Whether a path segment names a file of content: what is drawn in such a name tells versions of the file apart. Images in
/// formats that pixels have are not among them.
fn is_file(segment: &[u8]) -> bool {
    const EXTENSIONS: [&[u8]; 16] = [
        b"avif", b"css", b"html", b"ico", b"jpeg", b"jpg", b"js", b"m4s", b"mjs", b"mp4", b"svg", b"ts", b"ttf",
        b"webp", b"woff", b"woff2",
    ];
    let extension = segment.iter().rposition(|&byte| byte == b'.').map_or(b"".as_slice(), |dot| &segment[dot + 1..]);
    EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// Whether a path ends in the name of a file that lies there; a program that answers is none.
fn names_file(path: &[u8]) -> bool {
    const PROGRAMS: [&[u8]; 9] = [b"ashx", b"asp", b"aspx", b"cgi", b"do", b"fcgi", b"jsp", b"php", b"pl"];
    let last = path.rsplit(|&byte| byte == b'/').next().unwrap_or_default();
    let extension = last.get(path_value(last).len()..).unwrap_or_default();
    match extension.split_first() {
        Some((_, extension)) => !PROGRAMS.iter().any(|program| extension.eq_ignore_ascii_case(program)),
        None => false,
    }
}

/// A path segment without its file extension: `9a1c…e0.gif` gives `9a1c…e0`.
pub(crate) fn path_value(segment: &[u8]) -> &[u8] {
    match segment.iter().rposition(|&byte| byte == b'.') {
        Some(dot) if (2..=5).contains(&(segment.len() - dot)) && dot > 0 => &segment[..dot],
        _ => segment,
    }
}

/// A media type without parameters, white space trimmed.
pub(crate) fn essence(mime: &str) -> &str {
    mime.split(';').next().unwrap_or_default().trim()
}

/// Host, path and query of an absolute URL, or of one that leaves out its scheme; a fragment is no part of them.
pub(crate) fn url_parts(url: &[u8]) -> Option<(Host, &[u8], &[u8])> {
    let (authority, path, query) = url_slices(url)?;
    Some((Host::parse(authority)?, path, query))
}

/// The same with the authority as it is written.
pub(crate) fn url_slices(url: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let at = memchr::memmem::find(url, b"//")?;
    if at > 0 && (at > 12 || url[at - 1] != b':') {
        return None;
    }
    let rest = &url[at + 2..];
    let rest = &rest[..memchr::memchr(b'#', rest).unwrap_or(rest.len())];
    let end = rest.iter().position(|byte| matches!(byte, b'/' | b'?')).unwrap_or(rest.len());
    let (authority, target) = rest.split_at(end);
    let (path, query) = match memchr::memchr(b'?', target) {
        Some(at) => (&target[..at], &target[at + 1..]),
        None => (target, [].as_slice()),
    };
    Some((authority, path, query))
}

fn split_cookies(line: &[u8]) -> impl Iterator<Item = CookieSent<'_>> {
    line.split(|&byte| byte == b';').map(<[u8]>::trim_ascii).filter(|pair| !pair.is_empty()).map(|pair| {
        let at = memchr::memchr(b'=', pair);
        let (name, value) =
            at.map_or((b"".as_slice(), pair), |at| (pair[..at].trim_ascii(), pair[at + 1..].trim_ascii()));
        CookieSent { name, value, shape: shape(value) }
    })
}

/// What a request was for: by Fetch Metadata, by what it accepts, and at last by what came back.
fn destination(request: &Request, response: Option<&Response>) -> Destination {
    let head = &request.head;
    if head.has(FieldName::PingTo) {
        return Destination::Ping;
    }
    match head.get(FieldName::SecFetchDest) {
        Some(b"document") => return Destination::Document { is_frame: Some(false) },
        Some(b"iframe" | b"frame" | b"fencedframe") => return Destination::Document { is_frame: Some(true) },
        Some(b"image") => return Destination::Image,
        Some(b"script" | b"worker" | b"sharedworker") => return Destination::Script,
        Some(b"serviceworker") => return Destination::ServiceWorker,
        Some(b"style") => return Destination::Style,
        Some(b"empty") => return Destination::Fetch,
        Some(_) => return Destination::Other,
        None => {}
    }
    let accept = head.get(FieldName::Accept).unwrap_or_default();
    if accept.starts_with(b"text/html") || head.get(FieldName::UpgradeInsecureRequests) == Some(b"1") {
        return Destination::Document { is_frame: None };
    }
    if accept.starts_with(b"text/css") {
        return Destination::Style;
    }
    // Chromium asks for images with `image/avif,…`; mail programs and Safari with `image/…` in front too. Nobody posts for one.
    if accept.starts_with(b"image/") && request.method != "POST" {
        return Destination::Image;
    }
    by_answer(request, response)
}

/// Bytes of a body that is called HTML and holds a word: the shortest document has a tag.
const WORD_BYTES: u64 = 8;

fn by_answer(request: &Request, response: Option<&Response>) -> Destination {
    let Some(response) = response else { return Destination::Fetch };
    if response.body.image.is_some() {
        return Destination::Image;
    }
    let mime = response.head.text(FieldName::ContentType).map(essence).unwrap_or_default();
    match mime {
        // What asks for anything and names a referrer is a script of the page; a navigation asks for HTML first.
        "text/html" | "application/xhtml+xml" => {
            let is_word = response.body.complete && response.body.wire_bytes <= WORD_BYTES;
            let is_navigation = request.method == "GET"
                && response.body.looks_like == Some(LooksLike::Html)
                && !is_word
                && !request.head.has(FieldName::Referer)
                && !request.head.has(FieldName::Origin)
                && !request.head.has(FieldName::XRequestedWith);
            if is_navigation { Destination::Document { is_frame: None } } else { Destination::Fetch }
        }
        "text/css" => Destination::Style,
        mime if mime.ends_with("javascript") || mime.ends_with("ecmascript") => Destination::Script,
        mime if mime.starts_with("image/") => Destination::Image,
        mime if mime.starts_with("font/") || mime.starts_with("video/") || mime.starts_with("audio/") => {
            Destination::Other
        }
        // Nothing came: what is called an image was wanted as one.
        "" if request.method == "GET" && is_called_image(&request.target) => Destination::Image,
        _ => Destination::Fetch,
    }
}

/// Whether the path of a target ends like the file of an image of the kind that pixels are.
fn is_called_image(target: &[u8]) -> bool {
    let path = &target[..memchr::memchr(b'?', target).unwrap_or(target.len())];
    let end = path.get(path.len().saturating_sub(4)..).unwrap_or_default();
    end.eq_ignore_ascii_case(b".gif") || end.eq_ignore_ascii_case(b".png")
}
