//! Connections that stay blind spots: what their hello tells about why.
//!
//! In: a hello and its flow. Out: a label of `blind_connections`, for the first hello of a connection alone.

use crate::{
    base::{Counts, FlowInfo, Host},
    observe::ClientHello,
};

/// DNS over TLS (RFC 7858) and over QUIC (RFC 9250).
const ENCRYPTED_DNS_PORT: u16 = 853;

/// Public resolvers by DNS over HTTPS, each with all names below it. Their operators publish these names.
const RESOLVERS: &[&str] = &[
    "cloudflare-dns.com",
    "one.one.one.one",
    "dns.google",
    "dns.quad9.net",
    "dns9.quad9.net",
    "dns10.quad9.net",
    "dns11.quad9.net",
    "doh.opendns.com",
    "doh.familyshield.opendns.com",
    "dns.adguard.com",
    "dns.adguard-dns.com",
    "dns.nextdns.io",
    "doh.cleanbrowsing.org",
    "freedns.controld.com",
    "dns.controld.com",
    "doh.xfinity.com",
    "doh.mullvad.net",
    "dns.mullvad.net",
    "doh.dns.sb",
    "doh.li",
    "doh.libredns.gr",
    "dns0.eu",
    "ordns.he.net",
    "dns.alidns.com",
    "doh.pub",
    "doh.360.cn",
    "dns.switch.ch",
    "doh.ffmuc.net",
    "dnsforge.de",
    "doh.applied-privacy.net",
    "wikimedia-dns.org",
    "doh.dns.apple.com",
];

/// Public names in the ECH configurations of providers: who sends one of these hides another behind it. Browsers offer ECH to
/// everybody, as GREASE and with the true name outside, so the offer alone hides nothing. (RFC 9849, section 6.2.)
const ECH_PUBLIC_NAMES: &[&str] = &["cloudflare-ech.com", "public.tls-ech.dev", "cover.defo.ie"];

fn is_one_of(host: Option<&Host>, list: &[&str]) -> bool {
    host.is_some_and(|host| list.iter().any(|domain| host.is_within(domain)))
}

/// Whether the name sent is the cover of another one.
fn is_hidden(hello: &ClientHello) -> bool {
    hello.ech && is_one_of(hello.sni.as_ref(), ECH_PUBLIC_NAMES)
}

/// Why the hello leaves the sensor blind, if it does.
fn reason(hello: &ClientHello, flow: &FlowInfo) -> Option<&'static str> {
    let offers = |name: &str| hello.alpn.iter().any(|protocol| protocol == name);
    if flow.server.port == ENCRYPTED_DNS_PORT || offers("dot") || offers("doq") {
        return Some("dot");
    }
    if is_one_of(hello.sni.as_ref(), RESOLVERS) {
        return Some("doh");
    }
    if is_hidden(hello) {
        return Some("ech");
    }
    (hello.sni.is_none() && hello.derived_name.is_none()).then_some("no_sni")
}

/// Counts the first hello of a connection, and why that stays blind, if it does.
pub(crate) fn count(hello: &ClientHello, has_name: bool, flow: &FlowInfo, counts: &mut Counts) {
    count_hello(hello, has_name, counts);
    count_blind(hello, flow, counts);
}

/// Counts the first hello of a connection.
pub(super) fn count_hello(hello: &ClientHello, has_name: bool, counts: &mut Counts) {
    let name = match () {
        () if is_hidden(hello) => "ech",
        () if has_name => "present",
        () => "absent",
    };
    counts.tls_hellos.add([hello.transport.name(), name], 1);
}

/// Counts why a connection stays blind, if it does.
pub(super) fn count_blind(hello: &ClientHello, flow: &FlowInfo, counts: &mut Counts) {
    if let Some(reason) = reason(hello, flow) {
        counts.blind_connections.add([reason], 1);
    }
}
