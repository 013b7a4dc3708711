//! URLs as requests, Referers and bodies write them, made comparable.
//!
//! In: text. Out: absolute http(s) URLs without fragment, as a browser sends them, and their parts and keys. Keeps nothing.

use std::{borrow::Cow, hash::BuildHasher};

use crate::base::Host;

/// The longest reference that is resolved; browsers and servers refuse much longer ones.
const LONGEST: usize = 8192;

/// What stands for a URL in indexes. Equal URLs have equal keys; whoever needs certainty compares the text too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct UrlKey(u64);

impl UrlKey {
    /// The key of a URL, its fragment left out.
    pub(crate) fn of(url: &str) -> Self {
        let url = url.split('#').next().unwrap_or_default();
        Self(foldhash::quality::FixedState::with_seed(0x75_72_6c).hash_one(url.as_bytes()))
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
        let url = url.split('#').next()?;
        let rest = url.get(scheme..)?;
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at_checked(end)?;
        if authority.is_empty() {
            return None;
        }
        let origin = url.get(..scheme.checked_add(end)?)?;
        let (path, query) = match tail.split_once('?') {
            Some((path, query)) => (path, Some(query)),
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

/// Length of `http://` or `https://` in front.
fn scheme_len(url: &str) -> Option<usize> {
    [7, 8].into_iter().find(|&len| {
        let scheme = if len == 7 { "http://" } else { "https://" };
        url.get(..len).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// The URL that a reference in a document or stylesheet at `base` means: absolute, http(s), without fragment.
///
/// `None` for other schemes, for a reference to the document itself, and for what is no URL. (RFC 3986, section 5.2; WHATWG
/// URL, "basic URL parser", for all that is not plain.)
pub(crate) fn resolve<'a>(base: &str, reference: &'a str) -> Option<Cow<'a, str>> {
    let reference = reference.trim_matches(|c: char| c.is_ascii_whitespace() || c.is_ascii_control());
    let reference = reference.split('#').next()?;
    if reference.is_empty() || reference.len() > LONGEST {
        return None;
    }
    if is_plain(reference) {
        if let Some(parts) = Parts::of(reference) {
            return is_plain_authority(parts.authority, reference.starts_with("https"))
                .then(|| with_path(reference, &parts))
                .or_else(|| by_the_book(base, reference));
        }
        let bytes = reference.as_bytes();
        let parts = Parts::of(base)?;
        match bytes {
            [b'/', b'/', rest @ ..] => {
                let end = rest.iter().position(|byte| matches!(byte, b'/' | b'?')).unwrap_or(rest.len());
                let is_https = base.starts_with("https");
                let authority = reference.get(2..2 + end)?;
                if end < rest.len() && rest.get(end) == Some(&b'/') && is_plain_authority(authority, is_https) {
                    return Some(format!("{}:{reference}", if is_https { "https" } else { "http" }).into());
                }
            }
            [b'/', ..] => return Some([parts.origin, reference].concat().into()),
            [b'?', ..] => {
                let path = if parts.path.is_empty() { "/" } else { parts.path };
                return Some([parts.origin, path, reference].concat().into());
            }
            _ if !bytes.iter().take_while(|byte| !matches!(byte, b'/' | b'?')).any(|&byte| byte == b':') => {
                let folder = parts.path.rfind('/').and_then(|at| parts.path.get(..=at)).unwrap_or("/");
                return Some([parts.origin, folder, reference].concat().into());
            }
            _ => {}
        }
    }
    by_the_book(base, reference)
}

/// Whether a reference is written just as a browser would send it.
fn is_plain(reference: &str) -> bool {
    let odd = |byte: u8| {
        !byte.is_ascii_graphic()
            || matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'`' | b'{' | b'}' | b'^' | b'|' | b'\\')
    };
    let is_relative = |pair: &[u8]| pair == b"/.";
    !reference.bytes().any(odd) && !reference.as_bytes().windows(2).any(is_relative) && !reference.starts_with('.')
}

/// Whether a browser leaves host and port as they are written. Numbers it reads as addresses, A-labels it checks.
fn is_plain_authority(authority: &str, is_https: bool) -> bool {
    let (name, port) = match authority.split_once(':') {
        Some((name, port)) => (name, Some(port)),
        None => (authority, None),
    };
    let own = if is_https { "443" } else { "80" };
    let is_plain_port = port.is_none_or(|port| {
        port != own
            && (2..=4).contains(&port.len())
            && !port.starts_with('0')
            && port.bytes().all(|byte| byte.is_ascii_digit())
    });
    let last = name.rsplit('.').next().unwrap_or_default();
    is_plain_port
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'_'))
        && last.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase())
        && !name.contains("xn--")
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
