//! HTTP transactions of every version.

use compact_str::CompactString;
use percent_encoding::{AsciiSet, CONTROLS, percent_encode};

use super::{BodyFacts, Head};
use crate::base::{CaptureTime, Host, Private};

/// A request with its response. One of the two may be missing, never both.
#[derive(Clone, Debug, PartialEq)]
pub struct HttpTransaction {
    /// What the client sent; absent where the capture began later or lost it.
    pub request: Option<Request>,
    /// What the server answered; absent where none was seen. 1xx answers are not kept.
    pub response: Option<Response>,
    /// Version of the protocol.
    pub version: HttpVersion,
    /// Scheme of the URL: what carried it, or what an absolute-form target says.
    pub scheme: Scheme,
    /// Whether it was read in clear or decrypted.
    pub visibility: Visibility,
    /// Whether part of a head or body is missing: lost, cut by the snap length, over a limit, or the capture ended.
    pub truncated: bool,
}

/// A request.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Capture time of its first byte.
    pub started: CaptureTime,
    /// Method as sent.
    pub method: CompactString,
    /// Request-target as sent, whole; odd bytes are escaped when it is written.
    pub target: Box<[u8]>,
    /// Host by absolute-form target, `Host` field or `:authority`.
    pub host: Option<Host>,
    /// Port named beside the host, else the flow's server port.
    pub port: u16,
    /// The kept fields.
    pub head: Head,
    /// Bytes of head and body on the wire.
    pub bytes: u64,
    /// Bytes of the body on the wire, without chunk framing.
    pub body_bytes: u64,
    /// The first bytes of the body, where it can hold parameters (text, form or JSON); content coding undone.
    pub body: Option<Private>,
}

/// A response.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Capture time of its first byte.
    pub started: CaptureTime,
    /// Capture time of its last byte.
    pub ended: CaptureTime,
    /// Status code, 200 to 999, or 101 where the connection switched protocols.
    pub status: u16,
    /// The kept fields.
    pub head: Head,
    /// Bytes of head and body on the wire.
    pub bytes: u64,
    /// What the body taught.
    pub body: BodyFacts,
}

/// Version of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HttpVersion {
    /// RFC 1945, and 0.9 where it is met.
    Http10,
    /// RFC 9112.
    Http11,
    /// RFC 9113.
    Http2,
    /// RFC 9114.
    Http3,
}

impl HttpVersion {
    /// As events write it: `1.0`, `1.1`, `2`, `3`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Http10 => "1.0",
            Self::Http11 => "1.1",
            Self::Http2 => "2",
            Self::Http3 => "3",
        }
    }
}

/// Scheme of a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// Plain.
    Http,
    /// Over TLS.
    Https,
}

impl Scheme {
    /// `http` or `https`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    /// The port a URL need not name.
    #[must_use]
    pub const fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

/// How bytes came to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Visibility {
    /// Sent in clear.
    Plaintext,
    /// Decrypted with keys that the operator gave.
    Decrypted,
}

impl Visibility {
    /// `plaintext` or `decrypted`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plaintext => "plaintext",
            Self::Decrypted => "decrypted",
        }
    }

    /// The scheme of a URL that says none itself.
    #[must_use]
    pub const fn scheme(self) -> Scheme {
        match self {
            Self::Plaintext => Scheme::Http,
            Self::Decrypted => Scheme::Https,
        }
    }
}

impl HttpTransaction {
    /// The URL as a browser would write it, bytes outside the printable ASCII range as `%XX`; `None` without host.
    ///
    /// The port is left out where it is the scheme's own. A target in asterisk or authority form gives no URL. Holds
    /// identifiers: what is written of it goes through redaction first.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        let request = self.request.as_ref()?;
        let host = request.host.as_ref()?;
        let path = request.origin_form()?;
        let mut url = String::with_capacity(host.as_str().len() + path.len() + 16);
        url.push_str(self.scheme.name());
        url.push_str("://");
        if host.as_str().contains(':') {
            url.push('[');
            url.push_str(host.as_str());
            url.push(']');
        } else {
            url.push_str(host.as_str());
        }
        if request.port != self.scheme.default_port() {
            url.push(':');
            url.push_str(&request.port.to_string());
        }
        if path.first() != Some(&b'/') {
            url.push('/');
        }
        escape_into(path, &mut url);
        Some(url)
    }
}

impl Request {
    /// Path and query of the target, also out of an absolute-form one; `None` for `*` and for CONNECT's authority form.
    #[must_use]
    pub fn origin_form(&self) -> Option<&[u8]> {
        let target = &*self.target;
        if target.first() == Some(&b'/') {
            return Some(target);
        }
        if self.method == "CONNECT" || target == b"*" {
            return None;
        }
        let scheme =
            memchr::memmem::find(target, b"://").filter(|&at| target[..at].iter().all(u8::is_ascii_alphanumeric));
        let Some(at) = scheme else { return Some(target) };
        let rest = &target[at + 3..];
        Some(rest.iter().position(|byte| matches!(byte, b'/' | b'?')).map_or(b"/".as_slice(), |slash| &rest[slash..]))
    }

    /// The target as events write it: bytes outside the printable ASCII range as `%XX`.
    #[must_use]
    pub fn escaped_target(&self) -> String {
        let mut text = String::with_capacity(self.target.len());
        escape_into(&self.target, &mut text);
        text
    }
}

/// Appends bytes as text; what is no printable ASCII, and a space, becomes `%XX` (RFC 3986, section 2.1).
fn escape_into(bytes: &[u8], text: &mut String) {
    const UNPRINTABLE: &AsciiSet = &CONTROLS.add(b' ');
    text.extend(percent_encode(bytes, UNPRINTABLE));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transaction(method: &str, target: &[u8], host: &str, port: u16) -> HttpTransaction {
        let request = Request {
            started: CaptureTime::default(),
            method: method.into(),
            target: target.into(),
            host: Host::parse(host.as_bytes()),
            port,
            head: Head::default(),
            bytes: 0,
            body_bytes: 0,
            body: None,
        };
        HttpTransaction {
            request: Some(request),
            response: None,
            version: HttpVersion::Http11,
            scheme: Scheme::Http,
            visibility: Visibility::Plaintext,
            truncated: false,
        }
    }

    #[test]
    fn urls_name_only_ports_that_are_not_the_schemes_own() {
        assert_eq!(transaction("GET", b"/a?b=c", "x.example", 80).url().unwrap(), "http://x.example/a?b=c");
        assert_eq!(transaction("GET", b"/", "x.example", 8080).url().unwrap(), "http://x.example:8080/");
        assert_eq!(transaction("GET", b"/", "2001:db8::1", 80).url().unwrap(), "http://[2001:db8::1]/");
    }

    #[test]
    fn odd_bytes_are_escaped() {
        assert_eq!(transaction("GET", b"/\xfc \x01", "x.example", 80).url().unwrap(), "http://x.example/%FC%20%01");
    }

    #[test]
    fn absolute_forms_give_their_path_and_connect_gives_none() {
        assert_eq!(transaction("GET", b"http://x.example/p?q", "x.example", 80).url().unwrap(), "http://x.example/p?q");
        assert_eq!(transaction("GET", b"http://x.example", "x.example", 80).url().unwrap(), "http://x.example/");
        assert_eq!(transaction("CONNECT", b"x.example:443", "x.example", 443).url(), None);
        assert_eq!(transaction("OPTIONS", b"*", "x.example", 80).url(), None);
    }
}
