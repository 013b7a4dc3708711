//! Which third-party cookies travel.
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
    seen::Seen,
    set_cookie::{is_identifying, text},
    vendor::VendorTable,
};
use crate::base::IdKey;

/// The shortest value under a vendor's own name that is taken for its identifier.
const KNOWN_FROM: usize = 6;

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
}
