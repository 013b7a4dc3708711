//! The sets of parameters by which widespread measuring programs are known, wherever they are installed.
//!
//! In: a request. Out: whether it speaks the protocol of such a program. Names are as the programs' documentation has them.

use crate::{base::Words, detect::exchange::Exchange};

/// Names that only stand together where a program of this make sends them; the first is the rarest.
const PROTOCOLS: &[&[&str]] = &[
    &["idsite", "rec"],
    &["tid", "v", "cid"],
    &["AQB", "AQE"],
    &["utmwv", "utmac"],
    &["dl", "id", "ev"],
    &["writeKey", "messageId"],
    &["anonymousId", "messageId"],
    &["aid", "tv", "e"],
    &["website", "hostname", "screen"],
    &["ord", "src", "type", "cat"],
    &["c1", "c2", "c7"],
    &["ns__t", "c1", "c2"],
    &["distinct_id", "token", "$current_url"],
    &["distinct_id", "api_key"],
    &["app_token", "environment", "gps_adid"],
    &["app_token", "environment", "idfa"],
    &["app_token", "environment", "idfv"],
    &["hardware_id", "branch_key"],
    &["hardware_id", "is_hardware_id_real"],
    &["app_key", "device_id", "begin_session"],
    &["app_key", "device_id", "events"],
    &["browser-info", "page-url"],
    &["plid", "idsite", "action"],
    &["idclient", "s"],
    &["fpan", "fpa"],
    &["obApiVersion", "marketerId"],
    &["sc_project", "security"],
    &["tealium_account", "tealium_profile"],
    &["siteToken", "pageloadId"],
    &["OrgId", "SessionId", "PageId"],
    &["cp", "st", "pt", "rf"],
    &["dcsuri", "dcssip"],
    &["Ver", "ti", "evt"],
];

/// The first of each: nearly every request has none of them.
static RAREST: Words = Words::new(&[
    "idsite",
    "tid",
    "aqb",
    "utmwv",
    "dl",
    "writekey",
    "anonymousid",
    "aid",
    "website",
    "ord",
    "c1",
    "ns__t",
    "distinct_id",
    "app_token",
    "hardware_id",
    "app_key",
    "browser-info",
    "plid",
    "idclient",
    "fpan",
    "obapiversion",
    "sc_project",
    "tealium_account",
    "sitetoken",
    "orgid",
    "cp",
    "dcsuri",
    "ver",
]);

/// Whether the parameters are those that a widespread measuring program sends.
pub(super) fn is_spoken(exchange: &Exchange<'_>) -> bool {
    exchange.parameters.iter().any(|parameter| RAREST.has(&parameter.name))
        && PROTOCOLS.iter().any(|names| names.iter().all(|name| exchange.parameter(name).is_some()))
}

/// Whether they are those of a program that site owners measure their own pages with.
pub(super) fn measures_sites(exchange: &Exchange<'_>) -> bool {
    const PROGRAMS: &[&[&str]] = &[&["idsite", "rec"], &["tid", "v", "cid"]];
    PROGRAMS.iter().any(|names| names.iter().all(|name| exchange.parameter(name).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_name_of_each_protocol_is_among_the_rarest() {
        for names in PROTOCOLS {
            assert!(names.first().is_some_and(|name| RAREST.has(name.as_bytes())), "{names:?}");
            assert!(names.len() >= 2, "{names:?}");
        }
    }
}
