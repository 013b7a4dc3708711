//! The sets of parameters by which widespread measuring programs are known, wherever they are installed.
//!
//! In: a request. Out: whether it speaks the protocol of such a program. Names are as the programs' documentation has them.

use crate::{
    base::Words,
    detect::{PixelKind, exchange::Exchange},
};

/// Who sends a set of parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Maker {
    /// A program by which most site owners measure their own pages: Matomo, the older Google Analytics, and Adobe's.
    Sites,
    /// A program made for one purpose: by social networks, which know their members on the pages of others, and by those who show
    /// goods again that somebody looked at elsewhere.
    Of(PixelKind),
    /// Any other.
    Other,
}

use Maker::{Of, Other, Sites};

/// Names that only stand together where a program of this make sends them; the first is the rarest.
const PROTOCOLS: &[(Maker, &[&str])] = &[
    (Sites, &["idsite", "rec"]),
    (Sites, &["tid", "v", "cid"]),
    (Sites, &["AQB", "AQE"]),
    (Of(PixelKind::Social), &["dl", "id", "ev"]),
    (Of(PixelKind::Social), &["tw_document_href", "txn_id"]),
    (Of(PixelKind::Social), &["fmt", "pid", "time", "url"]),
    (Of(PixelKind::Social), &["ed", "tid", "event"]),
    (Of(PixelKind::Social), &["ad", "tid", "event"]),
    (Of(PixelKind::Social), &["integration", "id", "event"]),
    (Of(PixelKind::Retargeting), &["adce", "a", "p0"]),
    (Other, &["modified", "api_key", "data"]),
    (Other, &["page_location", "client_id", "event_name"]),
    (Other, &["utmwv", "utmac"]),
    (Other, &["writeKey", "messageId"]),
    (Other, &["anonymousId", "messageId"]),
    (Other, &["aid", "tv", "e"]),
    (Other, &["website", "hostname", "screen"]),
    (Other, &["ord", "src", "type", "cat"]),
    (Other, &["c1", "c2", "c7"]),
    (Other, &["ns__t", "c1", "c2"]),
    (Other, &["distinct_id", "token", "$current_url"]),
    (Other, &["distinct_id", "api_key"]),
    (Other, &["$distinct_id", "$token"]),
    (Other, &["app_token", "environment", "gps_adid"]),
    (Other, &["app_token", "environment", "idfa"]),
    (Other, &["app_token", "environment", "idfv"]),
    (Other, &["hardware_id", "branch_key"]),
    (Other, &["hardware_id", "is_hardware_id_real"]),
    (Other, &["app_key", "device_id", "begin_session"]),
    (Other, &["app_key", "device_id", "events"]),
    (Other, &["browser-info", "page-url"]),
    (Other, &["wmode", "page-url"]),
    (Other, &["plid", "idsite", "action"]),
    (Other, &["idclient", "s"]),
    (Other, &["fpan", "fpa"]),
    (Other, &["obApiVersion", "marketerId"]),
    (Other, &["sc_project", "security"]),
    (Other, &["tealium_account", "tealium_profile"]),
    (Other, &["siteToken", "pageloadId"]),
    (Other, &["OrgId", "SessionId", "PageId"]),
    (Other, &["cp", "st", "pt", "rf"]),
    (Other, &["dcsuri", "dcssip"]),
    (Other, &["Ver", "ti", "evt"]),
    (Other, &["configId", "requestId", "eventType"]),
    (Other, &["time_on_page", "page_id", "uid"]),
    (Other, &["page_uri", "current_page_id"]),
    (Other, &["OrgId", "ScreenWidth", "Url"]),
    (Other, &["timemark", "sessionRoot"]),
    (Other, &["timemark", "code"]),
    (Other, &["s:sc:rsid", "s:event:type"]),
    (Other, &["perf", "be", "fe", "dc"]),
    (Other, &["clid", "pver", "seq"]),
    (Other, &["buildnumber", "app_id"]),
    (Other, &["svrid", "flavor", "crc"]),
    (Other, &["event_token", "app_token"]),
    (Other, &["advertiser_tracking_enabled", "event"]),
    (Other, &["branch_key", "idfv"]),
    (Other, &["branch_key", "aaid"]),
    (Other, &["d_visid_ver", "d_orgid"]),
    (Other, &["d_visid_ver", "mcorgid"]),
];

/// The first of each.
const FIRST: [&str; PROTOCOLS.len()] = {
    let mut first = [""; PROTOCOLS.len()];
    let mut at = 0;
    while at < first.len() {
        first[at] = PROTOCOLS[at].1[0];
        at += 1;
    }
    first
};

/// Nearly every request has none of them.
static RAREST: Words = Words::new(&FIRST);

/// Whether the parameters are those that a widespread measuring program sends.
pub(super) fn is_spoken(exchange: &Exchange<'_>) -> bool {
    makers(exchange).next().is_some()
}

/// Whether they are those of a program that site owners measure their own pages with.
pub(super) fn measures_sites(exchange: &Exchange<'_>) -> bool {
    makers(exchange).any(|maker| maker == Sites)
}

/// The kind of whoever made the program, where it is made for one.
pub(super) fn purpose(exchange: &Exchange<'_>) -> Option<PixelKind> {
    makers(exchange).find_map(|maker| if let Of(kind) = maker { Some(kind) } else { None })
}

/// Makers of the programs whose names are all there.
fn makers(exchange: &Exchange<'_>) -> impl Iterator<Item = Maker> {
    let may_be = exchange.parameters.iter().any(|parameter| RAREST.has(&parameter.name));
    let known = if may_be { PROTOCOLS } else { &[] };
    known
        .iter()
        .filter(|(_, names)| names.iter().all(|name| exchange.parameter(name).is_some()))
        .map(|&(maker, _)| maker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_name_of_each_protocol_is_among_the_rarest() {
        for (_, names) in PROTOCOLS {
            assert!(names.first().is_some_and(|name| RAREST.has(name.as_bytes())), "{names:?}");
            assert!(names.len() >= 2, "{names:?}");
        }
    }
}
