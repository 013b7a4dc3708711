//! Addresses of pages in the parameters of requests: trackers are told where they stand.
//!
//! In: the URL of a request. Out: how well a page agrees with what stands in it. Parameters that name the page before are
//! left out. Keeps nothing.

use percent_encoding::percent_decode_str;

use super::reference::Parts;

/// How well a page agrees with the parameters of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Agreement {
    /// Nothing there speaks of it.
    None,
    /// Its host stands there.
    Host,
    /// Its path stands there.
    Path,
    /// Its address stands there.
    Address,
}

/// What the parameters of a request say about pages.
pub(crate) struct Hints {
    values: Vec<Vec<u8>>,
}

impl Hints {
    /// The parameters of a URL that can hold an address.
    pub(crate) fn of(url: &str) -> Self {
        let query = Parts::of(url).and_then(|parts| parts.query).unwrap_or_default();
        let pairs = query.split('&').filter_map(|pair| pair.split_once('=')).take(64);
        let telling = pairs.filter(|(name, value)| value.len() >= 2 && !is_of_page_before(name));
        Self { values: telling.map(|(_, value)| percent_decode_str(value).collect()).collect() }
    }

    /// How well a page agrees.
    pub(crate) fn of_page(&self, page: &str) -> Agreement {
        let Some(parts) = Parts::of(page).filter(|_| !self.values.is_empty()) else { return Agreement::None };
        let holds = |needle: &str| self.values.iter().any(|value| holds_apart(value, needle.as_bytes()));
        if holds(page) {
            return Agreement::Address;
        }
        if parts.path.len() > 1 && self.values.iter().any(|value| *value == *parts.path.as_bytes()) {
            return Agreement::Path;
        }
        if holds(parts.authority) { Agreement::Host } else { Agreement::None }
    }
}

/// Names of parameters that hold the referrer.
fn is_of_page_before(name: &str) -> bool {
    let name = name.trim_start_matches('_');
    name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("ref"))
        || ["dr", "rl", "rf", "urlref", "rurl", "prev", "pref"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether a value holds an address that neither begins before nor goes on behind.
fn holds_apart(value: &[u8], address: &[u8]) -> bool {
    let goes_on = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.~%/".contains(byte);
    let is_before = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    memchr::memmem::find_iter(value, address).any(|at| {
        let before = at.checked_sub(1).and_then(|at| value.get(at));
        let after = value.get(at + address.len());
        // A host may be followed by its path.
        let is_host = !address.contains(&b'/');
        !before.is_some_and(is_before) && !after.is_some_and(|byte| goes_on(byte) && !(is_host && *byte == b'/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_in_a_parameter_is_the_pages_own() {
        let hints = Hints::of("http://t.example/c?dl=http%3A%2F%2Fwww.shop.example%2Fitem%2F7&cid=1");
        assert_eq!(hints.of_page("http://www.shop.example/item/7"), Agreement::Address);
        assert_eq!(hints.of_page("http://www.shop.example/item/"), Agreement::Host);
        assert_eq!(hints.of_page("http://www.shop.example/item"), Agreement::Host);
        assert_eq!(hints.of_page("http://shop.example/"), Agreement::None, "another host");
        let path = Hints::of("http://t.example/c?u=%2Fitem%2F7&h=www.shop.example");
        assert_eq!(path.of_page("http://www.shop.example/item/7"), Agreement::Path);
        assert_eq!(path.of_page("http://www.shop.example/"), Agreement::Host);
    }

    #[test]
    fn the_page_before_is_no_hint() {
        let hints = Hints::of("http://t.example/c?dr=http%3A%2F%2Fwww.shop.example%2F&referrer=www.shop.example");
        assert_eq!(hints.of_page("http://www.shop.example/"), Agreement::None);
    }
}
