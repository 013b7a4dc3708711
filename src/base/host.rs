//! Names of hosts as the whole house compares them, and the parties they belong to.

use std::{fmt, net::IpAddr};

use compact_str::CompactString;

use super::ByteSet;

/// The longest name DNS allows, in its text form (RFC 1035, section 2.3.4).
const NAME_MAX: usize = 253;

/// Bytes of names that need no more than lower case.
static PLAIN: ByteSet = ByteSet::alphanumeric_or(b"-._");

/// A host: a DNS name in lower case and A-labels, or an IP address in its canonical text. Never a port, never a final dot.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Host(CompactString);

impl Host {
    /// Reads the host of a `Host` field, an authority, an SNI or a DNS name; a port is dropped.
    ///
    /// `None` where it is empty, longer than 253 bytes, or holds a byte that no host can hold. Underscores pass, since
    /// real names have them, and a star for the first label, since clients ask for names as they stand in certificates.
    /// (RFC 9110, section 7.2; RFC 3986, section 3.2.2; RFC 5890 for A-labels.)
    #[must_use]
    pub fn parse(text: &[u8]) -> Option<Self> {
        if PLAIN.has_all(text) {
            return Self::plain(text);
        }
        let text = text.trim_ascii();
        let text = text.iter().rposition(|&byte| byte == b'@').map_or(text, |at| &text[at + 1..]);
        if let Some(inner) = text.strip_prefix(b"[") {
            let end = inner.iter().position(|&byte| byte == b']')?;
            return Self::address(&inner[..end]);
        }
        let name = match text.iter().position(|&byte| byte == b':') {
            Some(at) if text[at + 1..].contains(&b':') => return Self::address(text),
            Some(at) => &text[..at],
            None => text,
        };
        if PLAIN.has_all(name)
            || name.strip_prefix(b"*.").is_some_and(|below| !below.is_empty() && PLAIN.has_all(below))
        {
            return Self::plain(name);
        }
        let name = name.strip_suffix(b".").unwrap_or(name);
        if name.is_ascii() || name.len() > NAME_MAX { None } else { Self::unicode(name) }
    }

    /// A name of plain bytes alone.
    fn plain(name: &[u8]) -> Option<Self> {
        let name = name.strip_suffix(b".").unwrap_or(name);
        if name.is_empty() || name.len() > NAME_MAX || name[0] == b'.' {
            return None;
        }
        // Without a way out of the loop, many bytes are looked at in one step.
        let pairs = name.iter().zip(&name[1..]);
        if pairs.fold(0, |found, (&one, &next)| found | u8::from(one == b'.') & u8::from(next == b'.')) != 0 {
            return None;
        }
        let mut host = CompactString::from_utf8(name).ok()?;
        if name.iter().fold(false, |found, byte| found | byte.is_ascii_uppercase()) {
            host.make_ascii_lowercase();
        }
        Some(Self(host))
    }

    fn address(text: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(text).ok()?;
        text.split('%').next()?.parse::<IpAddr>().ok().map(Self::from)
    }

    fn unicode(name: &[u8]) -> Option<Self> {
        let name = std::str::from_utf8(name).ok()?;
        match url::Host::parse(name).ok()? {
            url::Host::Domain(domain) => Some(Self(domain.into())),
            url::Host::Ipv4(address) => Some(Self::from(IpAddr::V4(address))),
            url::Host::Ipv6(address) => Some(Self::from(IpAddr::V6(address))),
        }
    }

    /// The host as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is an address and no name.
    #[must_use]
    pub fn is_address(&self) -> bool {
        let bytes = self.0.as_bytes();
        // The groups of an IPv6 address have four digits at most.
        bytes.iter().take(5).any(|&byte| byte == b':')
            || (bytes.last().is_some_and(u8::is_ascii_digit) && self.0.parse::<IpAddr>().is_ok())
    }

    /// The party this host belongs to: its registrable domain, or the host itself where it has none.
    #[must_use]
    pub fn site(&self) -> &str {
        registrable_domain(self).unwrap_or(&self.0)
    }

    /// Whether this host is `domain` or lies below it.
    #[must_use]
    pub fn is_within(&self, domain: &str) -> bool {
        self.0.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }
}

impl From<IpAddr> for Host {
    fn from(address: IpAddr) -> Self {
        Self(compact_str::format_compact!("{address}"))
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0.as_str(), f)
    }
}

/// Registrable domain (eTLD+1) of a host: `a.b.example.co.uk` gives `example.co.uk`.
///
/// Private suffixes count: two customers of one hosting company are two parties. `None` for an address and for a name
/// that is itself a public suffix. Allocates nothing. (Public Suffix List, "Algorithm"; RFC 6265, section 5.3, step 5.)
#[must_use]
pub fn registrable_domain(host: &Host) -> Option<&str> {
    if host.is_address() {
        return None;
    }
    let name = host.as_str();
    let domain = psl::domain(name.as_bytes())?;
    name.get(name.len().checked_sub(domain.as_bytes().len())?..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> Option<String> {
        Host::parse(text.as_bytes()).map(|host| host.to_string())
    }

    #[test]
    fn ports_case_and_final_dots_make_no_other_host() {
        for text in ["www.Example.COM", "www.example.com.", "www.example.com:8080", "user@www.example.com:80"] {
            assert_eq!(host(text).as_deref(), Some("www.example.com"), "{text}");
        }
    }

    #[test]
    fn what_stands_in_a_certificate_may_be_asked_for() {
        assert_eq!(host("*.Example.com").as_deref(), Some("*.example.com"));
        assert_eq!(["*", "*.", "a.*", "*a.example"].map(host), [const { None }; 4]);
    }

    #[test]
    fn names_with_other_letters_become_a_labels() {
        assert_eq!(host("bücher.example").as_deref(), Some("xn--bcher-kva.example"));
    }

    #[test]
    fn addresses_are_canonical_and_have_no_registrable_domain() {
        for (text, wanted) in
            [("10.0.0.1:80", "10.0.0.1"), ("[2001:DB8::1]:443", "2001:db8::1"), ("2001:db8:0::1", "2001:db8::1")]
        {
            let host = Host::parse(text.as_bytes()).unwrap();
            assert_eq!(host.as_str(), wanted);
            assert!(host.is_address());
            assert_eq!(registrable_domain(&host), None);
            assert_eq!(host.site(), wanted);
        }
    }

    #[test]
    fn customers_of_one_hosting_company_are_two_parties() {
        let site = |text: &str| Host::parse(text.as_bytes()).unwrap().site().to_owned();
        assert_eq!(site("a.b.example.co.uk"), "example.co.uk");
        assert_eq!(site("one.github.io"), "one.github.io");
        assert_eq!(site("localhost"), "localhost");
    }

    #[test]
    fn what_no_host_can_be_is_none() {
        for text in ["", ".", "a b", "a\0b", "..", "a..b", "<script>", "[::1", &"a".repeat(254)] {
            assert_eq!(host(text), None, "{text:?}");
        }
    }
}
