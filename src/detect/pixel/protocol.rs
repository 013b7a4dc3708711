//! The sets of parameters by which widespread measuring programs are known, wherever they are installed.
//!
//! In: a request. Out: whether it speaks the protocol of such a program. Names are as the programs' documentation has them.

use crate::{
    base::Words,
    detect::{PixelKind, exchange::Exchange},
};

/// Of programs by which most site owners measure their own pages: Matomo, the older Google Analytics, and Adobe's.
const IDSITE: &[&str] = &["idsite", "rec"];
const TID: &[&str] = &["tid", "v", "cid"];
const AQB: &[&str] = &["AQB", "AQE"];

/// Of social networks, by which they know their members on the pages of others.
const DL: &[&str] = &["dl", "id", "ev"];
const DOCUMENT: &[&str] = &["tw_document_href", "txn_id"];
const FMT: &[&str] = &["fmt", "pid", "time", "url"];
const ED: &[&str] = &["ed", "tid", "event"];
const AD: &[&str] = &["ad", "tid", "event"];
const INTEGRATION: &[&str] = &["integration", "id", "event"];

/// Of those who show goods again that somebody looked at elsewhere.
const ADCE: &[&str] = &["adce", "a", "p0"];

/// Names that only stand together where a program of this make sends them; the first is the rarest.
const PROTOCOLS: &[&[&str]] = &[
    IDSITE,
    TID,
    AQB,
    DL,
    DOCUMENT,
    FMT,
    ED,
    AD,
    INTEGRATION,
    ADCE,
    &["utmwv", "utmac"],
    &["writeKey", "messageId"],
    &["anonymousId", "messageId"],
    &["aid", "tv", "e"],
    &["website", "hostname", "screen"],
    &["ord", "src", "type", "cat"],
    &["c1", "c2", "c7"],
    &["ns__t", "c1", "c2"],
    &["distinct_id", "token", "$current_url"],
    &["distinct_id", "api_key"],
    &["$distinct_id", "$token"],
    &["app_token", "environment", "gps_adid"],
    &["app_token", "environment", "idfa"],
    &["app_token", "environment", "idfv"],
    &["hardware_id", "branch_key"],
    &["hardware_id", "is_hardware_id_real"],
    &["app_key", "device_id", "begin_session"],
    &["app_key", "device_id", "events"],
    &["browser-info", "page-url"],
    &["wmode", "page-url"],
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
    &["configId", "requestId", "eventType"],
    &["time_on_page", "page_id", "uid"],
    &["page_uri", "current_page_id"],
    &["OrgId", "ScreenWidth", "Url"],
    &["timemark", "sessionRoot"],
    &["timemark", "code"],
    &["s:sc:rsid", "s:event:type"],
    &["perf", "be", "fe", "dc"],
    &["clid", "pver", "seq"],
    &["buildnumber", "app_id"],
    &["svrid", "flavor", "crc"],
    &["event_token", "app_token"],
    &["advertiser_tracking_enabled", "event"],
    &["branch_key", "idfv"],
    &["branch_key", "aaid"],
    &["d_visid_ver", "d_orgid"],
    &["d_visid_ver", "mcorgid"],
];

/// The first of each.
const FIRST: [&str; PROTOCOLS.len()] = {
    let mut first = [""; PROTOCOLS.len()];
    let mut at = 0;
    while at < first.len() {
        first[at] = PROTOCOLS[at][0];
        at += 1;
    }
    first
};

/// Nearly every request has none of them.
static RAREST: Words = Words::new(&FIRST);

/// Whether the parameters are those that a widespread measuring program sends.
pub(super) fn is_spoken(exchange: &Exchange<'_>) -> bool {
    exchange.parameters.iter().any(|parameter| RAREST.has(&parameter.name)) && speaks_one_of(PROTOCOLS, exchange)
}

/// Whether they are those of a program that site owners measure their own pages with.
pub(super) fn measures_sites(exchange: &Exchange<'_>) -> bool {
    speaks_one_of(&[IDSITE, TID, AQB], exchange)
}

/// The kind of whoever made the program, where it is made for one.
pub(super) fn maker(exchange: &Exchange<'_>) -> Option<PixelKind> {
    if speaks_one_of(&[DL, DOCUMENT, FMT, ED, AD, INTEGRATION], exchange) {
        Some(PixelKind::Social)
    } else {
        speaks_one_of(&[ADCE], exchange).then_some(PixelKind::Retargeting)
    }
}

fn speaks_one_of(protocols: &[&[&str]], exchange: &Exchange<'_>) -> bool {
    protocols.iter().any(|names| names.iter().all(|name| exchange.parameter(name).is_some()))
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
