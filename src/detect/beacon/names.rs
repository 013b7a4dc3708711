//! What the name of a server says about what it is there for.
//!
//! In: host names. Out: whether they speak of measuring or of serving. Words only, no names of sites: labels that are common
//! before registrable domains in public filter lists, and what such hosts and interfaces are usually called.

use crate::{
    base::{Host, Words},
    detect::pixel::words,
};

/// Letters that are labels of hosts that count. The others stand for images, scripts, files and small screens as well.
const MEASURING_LETTERS: &[u8] = b"bcdefghklnopqrtuvxyz";

/// Labels of hosts that measure, beside those that requests in clear are judged by.
static MEASURING: Words = Words::new(&[
    "ad",
    "attribution",
    "bat",
    "burl",
    "capi",
    "click",
    "clicks",
    "clk",
    "cnt",
    "conversion",
    "conversions",
    "cs",
    "ct",
    "dc",
    "dmp",
    "dsp",
    "em",
    "engage",
    "et",
    "ev",
    "evt",
    "impression",
    "impressions",
    "insight",
    "insights",
    "logger",
    "logging",
    "matomo",
    "nurl",
    "omni",
    "open",
    "opens",
    "piwik",
    "plausible",
    "postback",
    "pxl",
    "qoe",
    "rec",
    "recorder",
    "s2s",
    "sc",
    "snowplow",
    "sp",
    "tk",
    "tp",
    "trc",
    "trck",
    "trx",
    "umami",
    "usermatch",
    "view",
    "viewability",
    "wa",
    "win",
    "wt",
]);

/// Labels of hosts that answer questions of programs, take their faults or ask for bids, beside those that a page may not have.
static SERVING: Words = Words::new(&[
    "ab",
    "abtest",
    "address",
    "apm",
    "auction",
    "autocomplete",
    "avatar",
    "avatars",
    "badge",
    "badges",
    "bid",
    "bidder",
    "bidding",
    "bids",
    "bot",
    "bug",
    "bugs",
    "calendar",
    "captcha",
    "captchas",
    "captions",
    "catalog",
    "cfg",
    "challenge",
    "checkout",
    "cmp",
    "complete",
    "config",
    "configs",
    "configuration",
    "consent",
    "cookie",
    "cookies",
    "crash",
    "crashes",
    "csp",
    "currency",
    "decide",
    "desk",
    "device",
    "drm",
    "emoji",
    "error",
    "errors",
    "exp",
    "experiment",
    "experiments",
    "face",
    "faces",
    "feature",
    "features",
    "flag",
    "flags",
    "form",
    "forms",
    "fraud",
    "fx",
    "geo",
    "geocode",
    "geoip",
    "hb",
    "health",
    "help",
    "icon",
    "identity",
    "idp",
    "inventory",
    "ip",
    "key",
    "keys",
    "leaderboard",
    "license",
    "licence",
    "live",
    "loader",
    "location",
    "lookup",
    "manifest",
    "map",
    "meet",
    "nel",
    "ortb",
    "otlp",
    "otp",
    "pay",
    "payment",
    "payments",
    "photo",
    "picture",
    "pictures",
    "places",
    "poll",
    "polls",
    "prebid",
    "preview",
    "price",
    "prices",
    "pricing",
    "privacy",
    "profile",
    "proxy",
    "quota",
    "quote",
    "quotes",
    "rates",
    "rating",
    "ratings",
    "reco",
    "recommend",
    "recommendations",
    "recs",
    "remoteconfig",
    "report",
    "reporting",
    "reports",
    "review",
    "reviews",
    "risk",
    "rooms",
    "rpc",
    "save",
    "schema",
    "score",
    "scores",
    "seal",
    "sentry",
    "session",
    "sessions",
    "settings",
    "sse",
    "status",
    "stock",
    "storage",
    "streaming",
    "subs",
    "subtitles",
    "suggest",
    "suggestions",
    "support",
    "survey",
    "thumb",
    "ticker",
    "token",
    "tokens",
    "trace",
    "traces",
    "tracing",
    "translate",
    "tts",
    "unfurl",
    "vast",
    "verify",
    "version",
    "versions",
    "vote",
    "weather",
]);

/// A name that speaks of measuring, before its registrable domain or by what that is called.
pub(super) fn is_measuring(host: &Host) -> bool {
    let suffix = psl::suffix_str(host.as_str()).unwrap_or_default();
    let name = host.as_str().strip_suffix(suffix).unwrap_or_default();
    has_measuring_label(host) || words::MEASURING_HOST.iter().any(|word| name.contains(word))
}

fn has_measuring_label(host: &Host) -> bool {
    let own = own_labels(host);
    let is_word = |part: &[u8]| {
        let is_letter = matches!(part, [letter] if MEASURING_LETTERS.contains(letter));
        is_letter || words::MEASURING_LABEL.has(part) || MEASURING.has(part)
    };
    words::parts(own.as_bytes()).any(is_word) || words::MEASURING_HOST.iter().any(|word| own.contains(word))
}

/// A name that speaks of files, accounts, interfaces or upkeep, before its registrable domain or by what that is called.
pub(super) fn is_serving(host: &Host) -> bool {
    let is_word = |part: &[u8]| words::SERVING_LABEL.has(letters(part));
    words::parts(own_labels(host).as_bytes()).any(is_word)
        || ["cdn", "static", "fonts"].iter().any(|word| host.site().contains(word))
}

/// A name that speaks of answers for programs: a page may have it, a pixel hardly.
pub(super) fn is_answering(host: &Host) -> bool {
    words::parts(own_labels(host).as_bytes()).any(|part| SERVING.has(letters(part)))
}

/// Whether a navigation may lead there: no label says that it measures, and nothing that it serves. What a site is called may
/// speak of anything.
pub(crate) fn may_be_page(host: &Host) -> bool {
    !has_measuring_label(host) && !is_serving(host)
}

/// A label's part without the number at its end.
fn letters(part: &[u8]) -> &[u8] {
    let end = part.iter().rposition(|byte| !byte.is_ascii_digit()).map_or(0, |at| at + 1);
    &part[..end]
}

/// Labels that a party chose for this host: those before its registrable domain, and below a company's suffix the whole name.
fn own_labels(host: &Host) -> &str {
    let own = host.as_str().strip_suffix(host.site()).unwrap_or_default();
    match psl::suffix(host.as_str().as_bytes()) {
        Some(suffix) if suffix.typ() == Some(psl::Type::Private) => {
            let end = host.as_str().len().saturating_sub(suffix.as_bytes().len());
            host.as_str().get(..end).unwrap_or_default()
        }
        _ => own,
    }
}
