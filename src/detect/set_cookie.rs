//! What `Set-Cookie` says, and whether a cookie tells clients apart.
//!
//! In: one field, or a value's shape with what its cookie says of itself. Out: plain data. Remembers what attributes mean.

use std::{hash::BuildHasher, num::NonZeroUsize};

use compact_str::CompactString;
use lru::LruCache;

use super::{SetCookie, identifier::Shape, phrases::Phrases};
use crate::{base::CaptureTime, observe::escaped};

/// Seconds from which a persistent cookie can follow a client: one day. Shorter ones serve a visit.
const FOLLOWS_FROM_S: u64 = 86_400;

/// Texts of attributes whose meaning is remembered.
const ATTRIBUTES: NonZeroUsize = NonZeroUsize::new(256).unwrap();

/// What stands behind name and value: servers write the same again and again.
#[derive(Clone, Copy)]
struct Attributes {
    life: Life,
    same_site: Option<&'static str>,
    secure: bool,
    http_only: bool,
    partitioned: bool,
}

/// How long a cookie is kept, as it is written.
#[derive(Clone, Copy)]
enum Life {
    /// As long as the browser's session.
    Session,
    /// So many seconds.
    Seconds(u64),
    /// Until then, in Unix seconds.
    Until(i64),
}

impl Attributes {
    /// `None` where a browser would drop the cookie.
    fn of(text: &[u8]) -> Option<Self> {
        // The crate wants a name; attributes are the same under any.
        let text = std::str::from_utf8(text).ok()?;
        let parsed = cookie::Cookie::parse(["n=v", text].concat()).ok()?;
        let life = match parsed.max_age() {
            Some(age) => Life::Seconds(u64::try_from(age.whole_seconds()).unwrap_or(0)),
            None => expires(&parsed, text).map_or(Life::Session, Life::Until),
        };
        let same_site = parsed.same_site().map(|same_site| match same_site {
            cookie::SameSite::Strict => "Strict",
            cookie::SameSite::Lax => "Lax",
            cookie::SameSite::None => "None",
        });
        Some(Self {
            life,
            same_site,
            secure: parsed.secure() == Some(true),
            http_only: parsed.http_only() == Some(true),
            partitioned: parsed.partitioned() == Some(true),
        })
    }
}

/// Reads `Set-Cookie`. Remembers what attributes mean, by hashes of their texts; neither names nor values. Bounded.
pub(crate) struct SetCookies {
    known: LruCache<u64, Option<Attributes>, foldhash::quality::RandomState>,
    hasher: foldhash::quality::RandomState,
}

impl SetCookies {
    /// Nothing read yet.
    pub(crate) fn new() -> Self {
        let hasher = foldhash::quality::RandomState::default();
        Self { known: LruCache::with_hasher(ATTRIBUTES, foldhash::quality::RandomState::default()), hasher }
    }

    /// Reads one field: the value, and what a browser would keep (RFC 6265, sections 4.1 and 5.2).
    ///
    /// `None` where a browser would drop it. A cookie without a name has the name "". `now` turns dates into lifetimes.
    pub(crate) fn read<'a>(&mut self, line: &'a [u8], now: CaptureTime) -> Option<(&'a [u8], SetCookie)> {
        let pair = line.split(|&byte| byte == b';').next()?;
        let (name, value) = match memchr::memchr(b'=', pair) {
            Some(at) => (pair[..at].trim_ascii(), pair[at + 1..].trim_ascii()),
            None => (b"".as_slice(), pair.trim_ascii()),
        };
        if name.is_empty() && value.is_empty() {
            return None;
        }
        let written = &line[pair.len()..];
        let attributes = (*self.known.get_or_insert(self.hasher.hash_one(written), || Attributes::of(written)))?;
        let lifetime_s = match attributes.life {
            Life::Session => None,
            Life::Seconds(seconds) => Some(seconds),
            Life::Until(at) => Some(u64::try_from(at.saturating_sub(now.secs())).unwrap_or(0)),
        };
        let cookie = SetCookie {
            name: text(name),
            persistent: lifetime_s.is_some_and(|seconds| seconds > 0),
            lifetime_s,
            same_site: attributes.same_site,
            secure: attributes.secure,
            http_only: attributes.http_only,
            partitioned: attributes.partitioned,
        };
        Some((value, cookie))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<SetCookie> {
        SetCookies::new().read(line.as_bytes(), CaptureTime::from_secs(1_790_000_000)).map(|(_, cookie)| cookie)
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
    fn short_lives_and_settings_are_no_identifiers() {
        let cookie = |line: &str| read(line).unwrap();
        let value = Shape::Identifier;
        assert!(is_identifying(value, Some(&cookie("a=b; Max-Age=31536000"))));
        assert!(!is_identifying(value, Some(&cookie("a=b; Max-Age=60"))));
        assert!(!is_identifying(Shape::Text, None));
    }
}
