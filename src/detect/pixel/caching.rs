//! What an answer says of being kept by caches. (RFC 9111, sections 5.2 to 5.4.)

use crate::observe::{FieldName, Head};

/// What parts directives; blanks and semicolons are sloppy, and not rare.
const BETWEEN: [char; 4] = [',', ';', ' ', '\t'];

/// The directives of `Cache-Control` that say for how long an answer serves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Caching {
    /// Whether there is such a field.
    pub(super) is_told: bool,
    pub(super) no_store: bool,
    no_cache: bool,
    /// Seconds.
    max_age: Option<u64>,
}

impl Caching {
    pub(super) fn of(response: &Head) -> Self {
        let mut told = Self { is_told: response.has(FieldName::CacheControl), ..Self::default() };
        let fields = response.all(FieldName::CacheControl).filter_map(|field| std::str::from_utf8(field).ok());
        for directive in fields.flat_map(|field| field.split(BETWEEN)) {
            let (name, argument) = directive.split_once('=').unwrap_or((directive, ""));
            if name.eq_ignore_ascii_case("no-store") {
                told.no_store = true;
            } else if name.eq_ignore_ascii_case("no-cache") {
                told.no_cache = true;
            } else if name.eq_ignore_ascii_case("max-age") && told.max_age.is_none() {
                told.max_age = argument.trim_matches('"').parse().ok();
            }
        }
        told
    }

    /// Whether it must not be kept, or not be used again without asking.
    pub(super) const fn forbids(self) -> bool {
        self.no_store || self.no_cache
    }

    /// Seconds for which it serves, where that is told.
    pub(super) fn lifetime(self) -> Option<u64> {
        self.max_age.filter(|_| !self.forbids())
    }

    /// Whether no cache may answer the next request, by whichever field of this response says so.
    pub(super) fn is_uncachable(self, response: &Head) -> bool {
        self.forbids()
            || self.max_age == Some(0)
            || response.text(FieldName::Pragma).is_some_and(|text| text.to_ascii_lowercase().contains("no-cache"))
            || !self.is_told && response.text(FieldName::Expires).is_some_and(is_past)
    }
}

/// Dates that servers write to say "never": 0, -1, the epoch, the nineties.
fn is_past(expires: &str) -> bool {
    expires == "0" || expires == "-1" || expires.contains(" 19") || expires.contains("-19")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(fields: &[(FieldName, &str)]) -> Head {
        let mut head = Head::default();
        for (name, value) in fields {
            head.push(*name, value.as_bytes());
        }
        head
    }

    #[test]
    fn directives_are_read_however_they_are_written() {
        for (text, no_store, no_cache, max_age) in [
            ("no-store", true, false, None),
            ("No-Cache, NO-STORE,Max-Age=0", true, true, Some(0)),
            ("private; no-cache max-age=\"60\"", false, true, Some(60)),
            ("public, s-maxage=5, max-age=31536000, immutable", false, false, Some(31_536_000)),
            ("x-no-store, max-age=forever", false, false, None),
            ("max-age=1, max-age=2", false, false, Some(1)),
        ] {
            let told = Caching::of(&head(&[(FieldName::CacheControl, text)]));
            assert_eq!(told, Caching { is_told: true, no_store, no_cache, max_age }, "{text}");
            assert_eq!(told.lifetime(), max_age.filter(|_| !no_store && !no_cache), "{text}");
        }
        let twice = head(&[(FieldName::CacheControl, "max-age=60"), (FieldName::CacheControl, "private")]);
        assert_eq!(Caching::of(&twice).lifetime(), Some(60));
        let twice = head(&[(FieldName::CacheControl, "max-age=60"), (FieldName::CacheControl, "no-store")]);
        assert!(Caching::of(&twice).forbids());
        assert_eq!(Caching::of(&Head::default()), Caching::default());
    }

    #[test]
    fn older_fields_forbid_too_unless_a_newer_one_allows() {
        for (fields, forbids) in [
            (&[(FieldName::Pragma, "No-Cache")][..], true),
            (&[(FieldName::Expires, "Thu, 01 Jan 1970 00:00:00 GMT")], true),
            (&[(FieldName::Expires, "-1"), (FieldName::CacheControl, "max-age=60")], false),
            (&[(FieldName::Expires, "Thu, 01 Jan 2099 00:00:00 GMT")], false),
            (&[(FieldName::CacheControl, "private, max-age=0")], true),
            (&[], false),
        ] {
            let head = head(fields);
            assert_eq!(Caching::of(&head).is_uncachable(&head), forbids, "{fields:?}");
        }
    }
}
