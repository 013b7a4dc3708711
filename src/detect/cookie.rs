//! Cookies: what `Set-Cookie` says, and which third-party cookies travel.
//!
//! In: exchanges with their page. Out: one finding for each third-party cookie sent or set. Remembers names and attributes of
//! cookies with keyed hashes of their values, never a value; bounded by the client's memory.

use std::{collections::VecDeque, hash::BuildHasher, sync::Arc};

use compact_str::CompactString;

use super::{
    Cookie, Finding, SetCookie,
    client::{PerClient, Weighs},
    common::Common,
    identifier::Shape,
    phrases::Phrases,
    seen::Seen,
    vendor::VendorTable,
};
use crate::{
    base::{CaptureTime, IdKey},
    observe::escaped,
};

/// Seconds from which a persistent cookie can follow a client: one day. Shorter ones serve a visit.
const FOLLOWS_FROM_S: u64 = 86_400;

/// The shortest value under a vendor's own name that is taken for its identifier.
const KNOWN_FROM: usize = 6;

/// Reads one `Set-Cookie` field: the value, and what a browser would keep (RFC 6265, sections 4.1 and 5.2).
///
/// `None` where a browser would drop it. A cookie without a name has the name "". `now` turns dates into lifetimes.
pub(crate) fn read_set_cookie(line: &[u8], now: CaptureTime) -> Option<(&[u8], SetCookie)> {
    let pair = line.split(|&byte| byte == b';').next()?;
    let (name, value) = match memchr::memchr(b'=', pair) {
        Some(at) => (pair[..at].trim_ascii(), pair[at + 1..].trim_ascii()),
        None => (b"".as_slice(), pair.trim_ascii()),
    };
    if name.is_empty() && value.is_empty() {
        return None;
    }
    // The crate wants a name; attributes are the same under any.
    let attributes = std::str::from_utf8(&line[pair.len()..]).ok()?;
    let parsed = cookie::Cookie::parse(["n=v", attributes].concat()).ok()?;
    let lifetime_s = match parsed.max_age() {
        Some(age) => Some(u64::try_from(age.whole_seconds()).unwrap_or(0)),
        None => expires(&parsed, attributes).map(|at| u64::try_from(at.saturating_sub(now.secs())).unwrap_or(0)),
    };
    let same_site = parsed.same_site().map(|same_site| match same_site {
        cookie::SameSite::Strict => "Strict",
        cookie::SameSite::Lax => "Lax",
        cookie::SameSite::None => "None",
    });
    let cookie = SetCookie {
        name: text(name),
        persistent: lifetime_s.is_some_and(|seconds| seconds > 0),
        lifetime_s,
        same_site,
        secure: parsed.secure() == Some(true),
        http_only: parsed.http_only() == Some(true),
        partitioned: parsed.partitioned() == Some(true),
    };
    Some((value, cookie))
}

/// Unix seconds of `Expires`; the forms that servers send beside the standard one count too, as browsers take them.
fn expires(parsed: &cookie::Cookie<'_>, attributes: &str) -> Option<i64> {
    if let Some(at) = parsed.expires_datetime() {
        return Some(at.unix_timestamp());
    }
    let date = attributes.split(';').find_map(|attribute| {
        let (name, value) = attribute.split_once('=')?;
        name.trim().eq_ignore_ascii_case("expires").then(|| value.trim())
    })?;
    let date = date.trim_end_matches("UTC").trim_end_matches("GMT").trim_end();
    [
        "%a %b %d %H:%M:%S %Y",
        "%a, %d %b %Y %H:%M:%S",
        "%a, %d-%b-%Y %H:%M:%S",
        "%d %b %Y %H:%M:%S",
        "%Y-%m-%dT%H:%M:%SZ",
    ]
    .iter()
    .find_map(|format| jiff::civil::DateTime::strptime(format, date).ok())
    .and_then(|date| date.to_zoned(jiff::tz::TimeZone::UTC).ok())
    .map(|date| date.timestamp().as_second())
}

/// A name as events write it.
pub(crate) fn text(name: &[u8]) -> CompactString {
    escaped(name).into()
}

/// Whether a cookie tells clients apart: long enough, drawn, and kept beyond a visit where its life is known.
///
/// (Fouad et al., "Missed by Filter Lists", PETS 2020, section 3.2; Englehardt et al., WWW 2015, section 3.2.)
pub(crate) fn is_identifying(shape: Shape, cookie: Option<&SetCookie>) -> bool {
    shape == Shape::Identifier
        && cookie.is_none_or(|cookie| {
            cookie.lifetime_s.is_none_or(|seconds| seconds >= FOLLOWS_FROM_S) && !keeps_a_server(&cookie.name)
        })
}

/// Whether a cookie keeps a server for its client, or lets people past a guard, by its name.
pub(crate) fn keeps_a_server(name: impl AsRef<[u8]>) -> bool {
    BALANCE.are_in(name)
}

/// Cookies by which balancers of load and guards against programs find their way back, as their documentation names them.
static BALANCE: Phrases = Phrases::any_case(&[
    "awsalb",
    "awselb",
    "arraffinity",
    "bigipserver",
    "serverid",
    "__cf_bm",
    "cf_clearance",
    "incap_ses",
    "ak_bmsc",
    "datadome",
]);

/// Attributes of the cookies that a client was given, by site and name; bounded.
#[derive(Default)]
pub(crate) struct CookieJar {
    /// Keyed hashes of site and name: looking through hundreds must cost little.
    ///
    /// Invariant: one for each cookie, in the same order.
    keys: VecDeque<u64>,
    cookies: VecDeque<SetCookie>,
}

impl Weighs for CookieJar {
    fn heap_bytes(&self) -> usize {
        self.keys.capacity() * size_of::<u64>() + self.cookies.capacity() * size_of::<SetCookie>()
    }
}

impl CookieJar {
    const MOST: usize = 512;

    fn get(&self, key: u64) -> Option<&SetCookie> {
        self.cookies.get(self.position(key)?)
    }

    fn set(&mut self, key: u64, cookie: &SetCookie) {
        let known = self.position(key);
        if let Some(at) = known.or_else(|| (self.keys.len() == Self::MOST).then_some(0)) {
            self.keys.remove(at);
            self.cookies.remove(at);
        }
        self.keys.push_back(key);
        self.cookies.push_back(cookie.clone());
    }

    fn position(&self, key: u64) -> Option<usize> {
        self.keys.iter().position(|known| *known == key)
    }
}

/// Finds the third-party cookies of one exchange, and lets the client's jar learn what was set.
pub(crate) struct ThirdPartyCookies {
    jars: PerClient<CookieJar>,
    /// Cookies with their values that many clients have alike.
    common: Common,
    hasher: foldhash::quality::RandomState,
    key: IdKey,
    vendors: Arc<VendorTable>,
}

impl ThirdPartyCookies {
    /// With room for the jars of so many clients and for so many bytes, and with the vendors whose identifier cookies are known by name.
    pub(crate) fn new(clients: usize, bytes: usize, key: IdKey, vendors: Arc<VendorTable>) -> Self {
        Self {
            jars: PerClient::new(clients, bytes),
            common: Common::new(),
            hasher: foldhash::quality::RandomState::default(),
            key,
            vendors,
        }
    }

    /// Judges one observation; what it finds goes to `out`.
    pub(crate) fn observe(&mut self, seen: Seen<'_>, out: &mut Vec<Finding>) {
        let Some(exchange) = seen.exchange else { return };
        let jar_key = |name: &str| self.hasher.hash_one((exchange.site, name));
        if let Some(page) = seen.page.filter(|page| page.site != exchange.site) {
            let (key, vendors, common, hasher) = (&self.key, &self.vendors, &mut self.common, &self.hasher);
            let client = seen.client.ip;
            let is_known = |name: &str, value: &[u8]| {
                value.len() >= KNOWN_FROM && vendors.is_id_cookie(exchange.host, name.as_bytes())
            };
            let mut is_own = |name: &str, value: &[u8], shape, attributes: Option<&SetCookie>| {
                is_identifying(shape, attributes)
                    && !common.is_common(hasher.hash_one((exchange.site, name, value)), client)
            };
            let mut found =
                |is_set: bool, name: CompactString, (value, shape): (&[u8], Shape), attributes: Option<&SetCookie>| {
                    Finding::Cookie(Box::new(Cookie {
                        host: exchange.host.clone(),
                        domain: exchange.site.into(),
                        page_domain: page.site.clone(),
                        is_set,
                        identifier: is_own(&name, value, shape, attributes) || is_known(&name, value),
                        value_id: key.value_id(value),
                        name,
                        attributes: attributes.cloned(),
                    }))
                };
            let jar = self.jars.known(seen.client);
            for sent in &exchange.cookies {
                let name = text(sent.name);
                let known = jar.as_ref().and_then(|jar| jar.get(jar_key(&name)));
                out.push(found(false, name, (sent.value, sent.shape), known));
            }
            for set in &exchange.cookies_set {
                out.push(found(true, set.cookie.name.clone(), (set.value, set.shape), Some(&set.cookie)));
            }
        }
        if exchange.cookies_set.is_empty() {
            return;
        }
        let jar = self.jars.of(seen.client);
        for set in &exchange.cookies_set {
            jar.set(jar_key(&set.cookie.name), &set.cookie);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::sample::Sample;

    fn read(line: &str) -> Option<SetCookie> {
        read_set_cookie(line.as_bytes(), CaptureTime::from_secs(1_790_000_000)).map(|(_, cookie)| cookie)
    }

    #[test]
    fn attributes_are_read_as_browsers_do() {
        let cookie = read("anuid=1; SameSite=None; Secure; Max-Age=31536000; Path=/; Partitioned").unwrap();
        assert_eq!((cookie.lifetime_s, cookie.same_site, cookie.partitioned), (Some(31_536_000), Some("None"), true));
        assert!(cookie.persistent && cookie.secure && !cookie.http_only);
        let session = read("s=1; HttpOnly").unwrap();
        assert!(!session.persistent && session.http_only && session.lifetime_s.is_none());
        assert!(!read("gone=; Max-Age=0").unwrap().persistent);
    }

    #[test]
    fn every_form_of_date_gives_a_lifetime() {
        for date in [
            "Thu, 24 Sep 2026 14:13:20 GMT",
            "Thu, 24-Sep-2026 14:13:20 GMT",
            "Thu, 24 Sep 2026 14:13:20 UTC",
            "Thu Sep 24 14:13:20 2026",
        ] {
            let life = read(&format!("a=b; expires={date}")).unwrap().lifetime_s;
            assert_eq!(life, Some(259_200), "{date}");
        }
    }

    #[test]
    fn cookies_without_a_name_are_kept_and_nothing_is_not() {
        assert_eq!(read("justvalue; Secure").unwrap().name, "");
        assert_eq!(read("; Secure"), None);
    }

    #[test]
    fn what_every_client_has_alike_identifies_none() {
        let vendors = Arc::new(VendorTable::new(&[]).unwrap());
        let mut cookies = ThirdPartyCookies::new(8, 1 << 20, IdKey::REPLAY, vendors);
        let mut is_identifier = |client: u8, value: &str| {
            let mut out = Vec::new();
            Sample::new(&format!("GET http://px.other.example/p\nCookie: cfg={value}"))
                .on("http://www.shop.example/")
                .from([10, 0, 0, client])
                .show(|seen| cookies.observe(seen, &mut out));
            matches!(&out[..], [Finding::Cookie(cookie)] if cookie.identifier)
        };
        let same: Vec<bool> = (1..6).map(|client| is_identifier(client, "9f31c07b2d5e4a60")).collect();
        assert_eq!(same, [true, true, true, false, false]);
        let own = ["77aa0c1d2e3f4b5c", "1b2c3d4e5f607182", "a0b1c2d3e4f50617", "0c1d2e3f4b5c77aa", "5e4a609f31c07b2d"];
        assert!((1..6).zip(own).all(|(client, value)| is_identifier(client, value)));
    }

    #[test]
    fn short_lives_and_settings_are_no_identifiers() {
        let cookie = |line: &str| read(line).unwrap();
        let value = Shape::Identifier;
        assert!(is_identifying(value, Some(&cookie("a=b; Max-Age=31536000"))));
        assert!(!is_identifying(value, Some(&cookie("a=b; Max-Age=60"))));
        assert!(!is_identifying(Shape::Text, None));
    }
}
