//! Label values that are known before anything is counted: their rows are there from the start, at zero, since a rate needs a
//! beginning. Labels that traffic or the operator's tables choose (domains, vendors) have no such rows.

const KINDS: [&str; 7] = ["conversion", "retargeting", "email_open", "social", "analytics", "sync", "unknown"];
const PARTIES: [&str; 4] = ["first", "third", "cloaked", "unknown"];
const VISIBILITIES: [&str; 2] = ["plaintext", "decrypted"];

pub(super) const METHODS: [[&str; 1]; 10] =
    [["GET"], ["POST"], ["HEAD"], ["PUT"], ["DELETE"], ["OPTIONS"], ["CONNECT"], ["TRACE"], ["PATCH"], ["other"]];

pub(super) const CLASSES: [[&str; 1]; 6] = [["1xx"], ["2xx"], ["3xx"], ["4xx"], ["5xx"], ["other"]];

pub(super) const HTTP_REASONS: [[&str; 1]; 8] = [
    ["bad_chunk"],
    ["bad_field_block"],
    ["bad_frame"],
    ["bad_head"],
    ["head_cut"],
    ["head_too_long"],
    ["line_too_long"],
    ["too_many_requests"],
];

pub(super) const TLS_REASONS: [[&str; 1]; 8] = [
    ["bad_hello"],
    ["bad_record"],
    ["closed_suite"],
    ["cut_hello"],
    ["decryption_lost"],
    ["handshake_too_long"],
    ["initial_not_opened"],
    ["wrong_keys"],
];

pub(super) const HELLOS: [[&str; 2]; 6] =
    [["tcp", "present"], ["tcp", "absent"], ["tcp", "ech"], ["quic", "present"], ["quic", "absent"], ["quic", "ech"]];

pub(super) const DNS_REASONS: [[&str; 1]; 3] = [["bad_length"], ["lost_bytes"], ["malformed"]];

pub(super) const RCODES: [[&str; 1]; 14] = [
    ["NOERROR"],
    ["FORMERR"],
    ["SERVFAIL"],
    ["NXDOMAIN"],
    ["NOTIMP"],
    ["REFUSED"],
    ["YXDOMAIN"],
    ["YXRRSET"],
    ["NXRRSET"],
    ["NOTAUTH"],
    ["NOTZONE"],
    ["BADVERS"],
    ["BADCOOKIE"],
    ["other"],
];

pub(super) const BLIND_REASONS: [[&str; 1]; 5] = [["ech"], ["no_sni"], ["doh"], ["dot"], ["unknown"]];

pub(super) const SHED: [[&str; 1]; 2] = [["body"], ["connection"]];

pub(super) const CONSENT_REASONS: [[&str; 1]; 6] =
    [["gpc"], ["dnt"], ["tcf_absent"], ["tcf_invalid"], ["tcf_refused"], ["us_optout"]];

/// Every kind, by party and visibility.
pub(super) fn pixels() -> Vec<[&'static str; 3]> {
    let parties = |kind| PARTIES.into_iter().map(move |party| (kind, party));
    let of_kinds = KINDS.into_iter().flat_map(parties);
    of_kinds.flat_map(|(kind, party)| VISIBILITIES.map(|visibility| [kind, party, visibility])).collect()
}
