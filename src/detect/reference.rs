//! URLs as requests, Referers and bodies write them, made comparable.
//!
//! In: text. Out: absolute http(s) URLs without fragment, as a browser sends them, and their parts and keys. Keeps nothing.

use std::{borrow::Cow, hash::BuildHasher};

use crate::base::{ByteSet, Host};

/// The longest reference that is resolved; browsers and servers refuse much longer ones.
const LONGEST: usize = 8192;

/// What stands for a URL in indexes. Equal URLs have equal keys; whoever needs certainty compares the text too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct UrlKey(u64);

impl UrlKey {
    /// The key of a URL, its fragment left out.
    pub(crate) fn of(url: &str) -> Self {
        Self(foldhash::quality::FixedState::with_seed(0x75_72_6c).hash_one(without_fragment(url).as_bytes()))
    }

    /// As a number in which every bit is worth as much.
    pub(crate) const fn bits(self) -> u64 {
        self.0
    }
}

/// An absolute URL in parts. All of them are slices of the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parts<'a> {
    /// Scheme, host and port: `http://www.example.com:8080`.
    pub(crate) origin: &'a str,
    /// Host and port.
    pub(crate) authority: &'a str,
    /// From the first `/` to the query.
    pub(crate) path: &'a str,
    /// Without its `?`.
    pub(crate) query: Option<&'a str>,
}

impl<'a> Parts<'a> {
    /// Takes an absolute http(s) URL apart; the fragment is dropped. `None` for anything else.
    pub(crate) fn of(url: &'a str) -> Option<Self> {
        let scheme = scheme_len(url)?;
        let url = without_fragment(url);
        let rest = url.get(scheme..)?;
        let end = memchr::memchr2(b'/', b'?', rest.as_bytes()).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at_checked(end)?;
        if authority.is_empty() {
            return None;
        }
        let origin = url.get(..scheme.checked_add(end)?)?;
        let (path, query) = match memchr::memchr(b'?', tail.as_bytes()) {
            Some(at) => (tail.get(..at)?, tail.get(at.checked_add(1)?..)),
            None => (tail, None),
        };
        Some(Self { origin, authority, path, query })
    }

    /// Whether nothing but an origin is named: what cross-site requests are told of the page they come from.
    pub(crate) fn is_origin_alone(&self) -> bool {
        matches!(self.path, "" | "/") && self.query.is_none()
    }

    /// The host as it is written, without its port.
    pub(crate) fn name(&self) -> &'a str {
        let port = self.authority.rfind(':').filter(|&at| !self.authority.get(at..).unwrap_or_default().contains(']'));
        port.and_then(|at| self.authority.get(..at)).unwrap_or(self.authority)
    }

    /// The host.
    pub(crate) fn host(&self) -> Option<Host> {
        Host::parse(self.authority.as_bytes())
    }
}

/// Host and party of a URL, as hashes: compared often, never told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Party {
    host: u64,
    site: u64,
}

/// How near two parties are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kinship {
    /// They are two.
    #[default]
    None,
    /// The same registrable domain.
    Site,
    /// The same host.
    Host,
}

impl Party {
    /// Of an absolute URL.
    pub(crate) fn of(url: &str) -> Option<Self> {
        let host = Parts::of(url)?.host()?;
        let hash = |text: &str| foldhash::quality::FixedState::with_seed(0).hash_one(text.as_bytes());
        Some(Self { host: hash(host.as_str()), site: hash(host.site()) })
    }

    /// How near another one is.
    pub(crate) fn kinship(self, other: Self) -> Kinship {
        match self {
            Self { host, .. } if host == other.host => Kinship::Host,
            Self { site, .. } if site == other.site => Kinship::Site,
            _ => Kinship::None,
        }
    }
}

/// A URL as it is asked for.
fn without_fragment(url: &str) -> &str {
    memchr::memchr(b'#', url.as_bytes()).and_then(|at| url.get(..at)).unwrap_or(url)
}

/// Length of `http://` or `https://` in front.
fn scheme_len(url: &str) -> Option<usize> {
    let starts = |scheme: &str| {
        url.as_bytes().get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
    };
    match url.as_bytes() {
        // As nearly all are written.
        [b'h', b't', b't', b'p', b':', b'/', b'/', ..] => Some("http://".len()),
        [b'h', b't', b't', b'p', b's', b':', b'/', b'/', ..] => Some("https://".len()),
        _ => ["http://", "https://"].into_iter().find(|scheme| starts(scheme)).map(str::len),
    }
}

/// The URL that a reference in a document or stylesheet at `base` means: see [`Base::resolve`].
pub(crate) fn resolve<'a>(base: &str, reference: &'a str) -> Option<Cow<'a, str>> {
    Base::of(base).resolve(reference)
}

/// A reference as far as it counts: without white space around it and without fragment.
pub(crate) fn bare(reference: &str) -> &str {
    without_fragment(reference.trim_matches(|letter: char| letter.is_ascii_whitespace() || letter.is_ascii_control()))
}

/// How a reference is written that means just its own text, behind a part of its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `http://host/path`: behind nothing.
    Url,
    /// `//host/path`: behind the scheme.
    Authority,
    /// `/path`: behind the origin.
    Path,
    /// `?query`: behind the path.
    Query,
    /// `name` or `folder/name`: behind the folder.
    Name,
}

/// The shape of a reference without fragment; `None` where a browser rewrites it, so that only resolving it tells what it means.
pub(crate) fn shape(reference: &str) -> Option<Shape> {
    if reference.is_empty() || reference.len() > LONGEST || !is_plain(reference) {
        return None;
    }
    let authority = |behind: usize| {
        let rest = reference.get(behind..)?;
        let end = memchr::memchr2(b'/', b'?', rest.as_bytes())?;
        rest.get(..end).filter(|_| rest.as_bytes().get(end) == Some(&b'/'))
    };
    match reference.as_bytes() {
        [b'/', b'/', ..] => {
            authority(2).is_some_and(|name| is_plain_authority(name, &["80", "443"])).then_some(Shape::Authority)
        }
        [b'/', ..] => Some(Shape::Path),
        [b'?', ..] => Some(Shape::Query),
        bytes => match scheme_len(reference) {
            Some(len) if reference.starts_with("http") => {
                let own = if len == "https://".len() { "443" } else { "80" };
                authority(len).is_some_and(|name| is_plain_authority(name, &[own])).then_some(Shape::Url)
            }
            Some(_) => None,
            None => {
                let has_scheme = bytes.iter().take_while(|byte| !matches!(byte, b'/' | b'?')).any(|&byte| byte == b':');
                (!has_scheme).then_some(Shape::Name)
            }
        },
    }
}

/// What references of a document are read against: an absolute http(s) URL. Against anything else nothing has a meaning.
pub(crate) struct Base<'a> {
    url: Cow<'a, str>,
    /// Ends of scheme, origin, folder and path in the URL; all 0 where it is none.
    scheme: usize,
    origin: usize,
    folder: usize,
    path: usize,
}

impl<'a> Base<'a> {
    /// Of a URL.
    pub(crate) fn of(url: &'a str) -> Self {
        let Some(parts) = Parts::of(url) else {
            return Self { url: Cow::Borrowed(url), scheme: 0, origin: 0, folder: 0, path: 0 };
        };
        let origin = parts.origin.len();
        let path = if parts.path.is_empty() { "/" } else { parts.path };
        let scheme = origin.saturating_sub(parts.authority.len() + 2);
        let folder = origin + path.rfind('/').map_or(0, |at| at + 1);
        Self { url: with_path(url, &parts), scheme, origin, folder, path: origin + path.len() }
    }

    /// The same, to be kept.
    pub(crate) fn into_owned(self) -> Base<'static> {
        Base { url: Cow::Owned(self.url.into_owned()), ..self }
    }

    /// The URL that a reference in a document or stylesheet here means: absolute, http(s), without fragment.
    ///
    /// `None` for other schemes, for a reference to the document itself, and for what is no URL. (RFC 3986, section 5.2; WHATWG
    /// URL, "basic URL parser", for all that is not plain.)
    pub(crate) fn resolve<'b>(&self, reference: &'b str) -> Option<Cow<'b, str>> {
        let reference = bare(reference);
        if reference.is_empty() || reference.len() > LONGEST {
            return None;
        }
        let behind = match shape(reference) {
            None => return by_the_book(&self.url, reference),
            Some(Shape::Url) => return Some(Cow::Borrowed(reference)),
            Some(Shape::Authority) => self.scheme,
            Some(Shape::Path) => self.origin,
            Some(Shape::Name) => self.folder,
            Some(Shape::Query) => self.path,
        };
        let head = self.url.get(..behind).filter(|head| !head.is_empty())?;
        Some([head, reference].concat().into())
    }

    /// Bytes it takes on the heap.
    pub(crate) fn bytes(&self) -> usize {
        self.url.len()
    }

    /// Whether its scheme is https.
    pub(crate) fn is_https(&self) -> bool {
        self.url.starts_with("https")
    }

    /// The texts by which references of a [`Shape`] other than a query may mean a URL that has a path.
    pub(crate) fn forms<'b>(&self, url: &'b str) -> [Option<&'b str>; 4] {
        let behind = |len: usize| {
            let (head, rest) = url.split_at_checked(len).filter(|_| len > 0)?;
            (self.url.as_bytes().get(..len) == Some(head.as_bytes())).then_some(rest)
        };
        [
            Some(url),
            behind(self.scheme),
            behind(self.origin).filter(|rest| rest.starts_with('/') && !rest.starts_with("//")),
            behind(self.folder).filter(|rest| !rest.is_empty() && !rest.starts_with(['/', '?'])),
        ]
    }
}

/// Bytes that a browser sends as they are written.
static PLAIN: ByteSet = ByteSet::alphanumeric_or(b"!#$%&()*+,-./:;=?@[]_~");

/// Whether a reference is written just as a browser would send it.
fn is_plain(reference: &str) -> bool {
    let bytes = reference.as_bytes();
    let is_relative = || memchr::memchr_iter(b'.', bytes).any(|at| at == 0 || bytes[at - 1] == b'/');
    PLAIN.has_all(bytes) && !is_relative()
}

/// Bytes of a name that a browser leaves as they are.
static PLAIN_NAME: ByteSet = ByteSet::of(b"abcdefghijklmnopqrstuvwxyz0123456789.-_");

/// Whether a browser leaves host and port as they are written; the port may be none that it would leave out. Numbers it reads as
/// addresses, A-labels it checks.
fn is_plain_authority(authority: &str, left_out: &[&str]) -> bool {
    let bytes = authority.as_bytes();
    let name_len = bytes.iter().position(|&byte| !PLAIN_NAME.has(byte)).unwrap_or(bytes.len());
    let (name, port) = bytes.split_at_checked(name_len).unwrap_or((bytes, &[]));
    let is_plain_port = || match port {
        [b':', port @ ..] => {
            !left_out.iter().any(|known| known.as_bytes() == port)
                && (2..=4).contains(&port.len())
                && !port.starts_with(b"0")
                && port.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    let last_label = name.iter().rposition(|&byte| byte == b'.').map_or(0, |at| at + 1);
    let is_named = name.get(last_label).is_some_and(u8::is_ascii_lowercase);
    let may_be_encoded = || name.windows(4).any(|bytes| bytes == b"xn--");
    (port.is_empty() || is_plain_port()) && is_named && !may_be_encoded()
}

/// An absolute URL has a path, be it `/`.
fn with_path<'a>(url: &'a str, parts: &Parts<'a>) -> Cow<'a, str> {
    if parts.path.is_empty() {
        let query = url.get(parts.origin.len()..).unwrap_or_default();
        return [parts.origin, "/", query].concat().into();
    }
    Cow::Borrowed(url)
}

fn by_the_book(base: &str, reference: &str) -> Option<Cow<'static, str>> {
    let url = url::Url::parse(base).ok()?.join(reference).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| Cow::Owned(url.into()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn references_mean_what_a_browser_makes_of_them() {
        let base = "http://www.shop.example/a/b.html?x=1";
        for (reference, wanted) in [
            ("c.gif", "http://www.shop.example/a/c.gif"),
            ("/c.gif?d=1", "http://www.shop.example/c.gif?d=1"),
            ("?y=2", "http://www.shop.example/a/b.html?y=2"),
            ("//cdn.example/s.js", "http://cdn.example/s.js"),
            ("//cdn.example", "http://cdn.example/"),
            ("https://cdn.example?q", "https://cdn.example/?q"),
            ("../up.css", "http://www.shop.example/up.css"),
            ("HTTP://CDN.example:80/A B", "http://cdn.example/A%20B"),
            (" /c.gif#part\n", "http://www.shop.example/c.gif"),
            ("http://0/x", "http://0.0.0.0/x"),
            ("a:b/c", ""),
            ("mailto:me@example.com", ""),
            ("javascript:void(0)", ""),
            ("data:image/gif;base64,R0lGOD", ""),
            ("#top", ""),
            ("", ""),
        ] {
            assert_eq!(resolve(base, reference).as_deref().unwrap_or_default(), wanted, "{reference}");
        }
    }

    #[test]
    fn origins_alone_are_told_from_pages() {
        let is_origin = |url| Parts::of(url).unwrap().is_origin_alone();
        assert!(is_origin("http://a.example/") && is_origin("http://a.example:81"));
        assert!(!is_origin("http://a.example/b") && !is_origin("http://a.example/?b"));
        let name = |url| Parts::of(url).unwrap().name();
        assert_eq!(name("http://www.example.com:8080/a:b"), "www.example.com");
        assert_eq!((name("http://[2001:db8::1]:8080/"), name("https://[::1]/")), ("[2001:db8::1]", "[::1]"));
        assert_eq!(Parts::of("about:blank"), None);
        assert_eq!(Parts::of("http:///x"), None);
    }

    proptest! {
        #[test]
        fn the_short_way_gives_what_the_book_gives(
            base in "http://[a-z]{1,5}\\.example(:8080)?(/[a-z]{0,4}){0,3}(\\?[a-z=&]{0,6})?",
            reference in "(https?://|//|/|\\.\\./|\\?)?([a-z]{1,4}\\.[a-z]{2}|[a-z0-9.:-]{0,6})?[a-zA-Z0-9/.?&=_:%' ~-]{0,24}",
        ) {
            let ours = resolve(&base, &reference);
            let trimmed = reference.trim();
            let wanted = if trimmed.is_empty() { None } else { by_the_book(&base, trimmed) };
            prop_assert_eq!(ours.as_deref(), wanted.as_deref());
        }
    }
}
