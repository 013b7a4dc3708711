//! Words that URLs of pixels, and of what looks like them, are built with. General vocabulary only: no name of a company.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

/// A list of words, asked far more often for what it does not hold than for what it does.
pub(crate) struct Words {
    list: &'static [&'static str],
    /// For each length the [`trait_of`] of the words that long: one look refuses nearly every other word.
    traits: [u64; LENGTHS],
}

/// Longer words share the last place.
const LENGTHS: usize = 24;

impl Words {
    /// Of words in lower case.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let mut traits = [0; LENGTHS];
        let mut at = 0;
        while at < list.len() {
            let word = list[at].as_bytes();
            traits[place(word.len())] |= trait_of(word);
            at += 1;
        }
        Self { list, traits }
    }

    /// Whether it holds this word, in any case.
    pub(crate) fn has(&self, word: &[u8]) -> bool {
        self.traits[place(word.len())] & trait_of(word) != 0
            && self.list.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
    }
}

const fn place(length: usize) -> usize {
    if length < LENGTHS { length } else { LENGTHS - 1 }
}

/// One bit of 64, by the first and the last letter in either case; none for the empty word.
const fn trait_of(word: &[u8]) -> u64 {
    let [first, .., last] = word else {
        return if let [only] = word { 1 << (only.to_ascii_lowercase() & 63) } else { 0 };
    };
    1 << ((first.to_ascii_lowercase() ^ last.to_ascii_lowercase().rotate_left(3)) & 63)
}

/// Texts that are looked for inside another one, all at once.
pub(crate) struct Phrases {
    list: &'static [&'static str],
    is_any_case: bool,
    /// `None` where it can't be built, which no list here is too large for.
    automaton: OnceLock<Option<AhoCorasick>>,
}

impl Phrases {
    /// Found as they are written.
    pub(crate) const fn exact(list: &'static [&'static str]) -> Self {
        Self { list, is_any_case: false, automaton: OnceLock::new() }
    }

    /// Found in any case.
    pub(crate) const fn any_case(list: &'static [&'static str]) -> Self {
        Self { list, is_any_case: true, automaton: OnceLock::new() }
    }

    /// Whether one of them is part of a text.
    pub(crate) fn are_in(&self, text: impl AsRef<[u8]>) -> bool {
        let build = || AhoCorasick::builder().ascii_case_insensitive(self.is_any_case).build(self.list).ok();
        self.automaton.get_or_init(build).as_ref().is_some_and(|automaton| automaton.is_match(text.as_ref()))
    }
}

/// Words of paths that measure, each as a whole part of the path between two other characters.
pub(crate) static MEASURING: Words = Words::new(&[
    "activity",
    "adview",
    "analytics",
    "audience",
    "bcn",
    "beacon",
    "beacons",
    "cksync",
    "clickstream",
    "cm",
    "cms",
    "collect",
    "collector",
    "collectevent",
    "conv",
    "conversion",
    "conversions",
    "cookiesync",
    "count",
    "counter",
    "cs",
    "cws",
    "event",
    "events",
    "fp",
    "getuid",
    "hb",
    "heartbeat",
    "hit",
    "hits",
    "idsync",
    "imp",
    "impression",
    "impressions",
    "ingest",
    "log",
    "logger",
    "match",
    "measure",
    "metrics",
    "oo",
    "open",
    "opens",
    "op",
    "pageload",
    "pageview",
    "piggyback",
    "ping",
    "pings",
    "pix",
    "pixel",
    "pixels",
    "plog",
    "ptq",
    "pv",
    "px",
    "quartile",
    "remarketing",
    "report",
    "retarget",
    "retargeting",
    "rp",
    "rtg",
    "rum",
    "seg",
    "segment",
    "setuid",
    "stat",
    "statistics",
    "stats",
    "sync",
    "tap",
    "telemetry",
    "tr",
    "track",
    "tracker",
    "tracking",
    "trk",
    "usermatch",
    "usersync",
    "utm",
    "view",
    "viewability",
    "viewthrough",
    "visit",
    "visits",
    "vt",
    "webevents",
    "wf",
]);

/// Parts of host names that measure; found inside a label too.
pub(crate) const MEASURING_HOST: &[&str] =
    &["adserv", "analytic", "beacon", "counter", "metric", "measure", "pixel", "stats", "sync", "telemetry", "track"];

/// Whole labels of host names that measure.
pub(crate) static MEASURING_LABEL: Words = Words::new(&[
    "bcn",
    "beacons",
    "c",
    "cm",
    "collect",
    "conv",
    "cv",
    "collector",
    "count",
    "data",
    "e",
    "event",
    "events",
    "hit",
    "hits",
    "imp",
    "in",
    "ingest",
    "log",
    "logs",
    "match",
    "p",
    "ping",
    "pings",
    "pix",
    "px",
    "rum",
    "seg",
    "stat",
    "stats",
    "t",
    "tr",
    "trk",
    "visit",
]);

/// Labels of hosts that serve files, accounts, interfaces or upkeep.
pub(crate) static SERVING_LABEL: Words = Words::new(&[
    "account",
    "accounts",
    "ajax",
    "api",
    "apis",
    "assets",
    "auth",
    "cdn",
    "chat",
    "clients",
    "code",
    "content",
    "css",
    "dl",
    "download",
    "downloads",
    "embed",
    "feed",
    "feeds",
    "files",
    "font",
    "fonts",
    "gateway",
    "graphql",
    "icons",
    "im",
    "image",
    "images",
    "img",
    "imgs",
    "js",
    "lib",
    "libs",
    "login",
    "mail",
    "maps",
    "media",
    "message",
    "messages",
    "mqtt",
    "notification",
    "notifications",
    "notify",
    "npm",
    "oauth",
    "ocsp",
    "photos",
    "pics",
    "player",
    "presence",
    "push",
    "realtime",
    "res",
    "resources",
    "rtc",
    "safebrowsing",
    "script",
    "scripts",
    "search",
    "signal",
    "signaling",
    "signin",
    "socket",
    "sso",
    "static",
    "stream",
    "stun",
    "style",
    "themes",
    "thumbs",
    "tile",
    "tiles",
    "time",
    "turn",
    "update",
    "updates",
    "upload",
    "video",
    "videos",
    "websocket",
    "widget",
    "widgets",
    "ws",
    "wss",
]);

/// Words of images that hold a place, draw a line or push a cell apart.
pub(crate) static PLACEHOLDER: Words = Words::new(&[
    "1x1",
    "blank",
    "clear",
    "clearpixel",
    "dot",
    "dummy",
    "empty",
    "filler",
    "grey",
    "lazy",
    "lazyload",
    "line",
    "loader",
    "loading",
    "placeholder",
    "shim",
    "space",
    "spacer",
    "transparent",
    "transp",
    "trans",
]);

/// Words of small pictures that belong to a page's looks.
pub(crate) static ICON: Words = Words::new(&["favicon", "icon", "icons", "sprite", "sprites"]);

/// Words of updates, licences, certificates and clocks: machines that look after themselves.
pub(crate) static MAINTENANCE: Words = Words::new(&[
    "check",
    "checkin",
    "checkforupdate",
    "checkupdate",
    "crl",
    "firmware",
    "fota",
    "activate",
    "activation",
    "lic",
    "license",
    "licensing",
    "licence",
    "ntp",
    "ocsp",
    "ota",
    "pki",
    "release",
    "releases",
    "repo",
    "time",
    "update",
    "updates",
    "updater",
    "upgrade",
    "version",
    "versions",
    "wpad",
]);

/// Words of probes that ask whether a network or a service lives.
pub(crate) static PROBE: Words = Words::new(&[
    "204",
    "alive",
    "captive",
    "connectivity",
    "connecttest",
    "health",
    "healthcheck",
    "healthz",
    "hotspot",
    "keepalive",
    "live",
    "livez",
    "ncsi",
    "portal",
    "ready",
    "readyz",
    "status",
    "success",
]);

/// Words of tests that tell people from programs.
pub(crate) static CAPTCHA: Words = Words::new(&["captcha", "challenge", "hcaptcha", "recaptcha", "turnstile"]);

/// Words of auctions and of requests for advertisements.
pub(crate) static ADVERTISEMENT: Words = Words::new(&[
    "adrequest",
    "adreq",
    "auction",
    "bid",
    "bidder",
    "bidrequest",
    "bids",
    "getad",
    "openrtb",
    "openrtb2",
    "prebid",
]);

/// Words of dialogues that ask for consent, and of what keeps the answer.
pub(crate) static CONSENT: Words =
    Words::new(&["cmp", "consent", "consents", "cookieconsent", "gdpr", "optout", "tcf"]);

/// Words of interfaces that programs use to do their work.
pub(crate) static API: Words =
    Words::new(&["ajax", "api", "gateway", "graphql", "jsonrpc", "rest", "rpc", "service", "services"]);

/// Words of transports that carry messages both ways over many requests.
pub(crate) static TRANSPORT: Words = Words::new(&[
    "bosh",
    "cometd",
    "httpbind",
    "polling",
    "signalr",
    "sockjs",
    "socket",
    "xhr_send",
    "xhr_streaming",
    "xmpp",
]);

/// Names of parameters that name a person, a browser or a device.
pub(crate) static IDENTITY: Words = Words::new(&[
    "aaid",
    "advertising_id",
    "adid",
    "anonymous_id",
    "anonymousid",
    "anonid",
    "bid",
    "browserid",
    "cid",
    "client_id",
    "clientid",
    "cookie",
    "cookieid",
    "customerid",
    "dev",
    "device",
    "device_id",
    "deviceid",
    "did",
    "distinct_id",
    "dpuuid",
    "duid",
    "fbp",
    "gaid",
    "gps_adid",
    "android_id",
    "advertiser_id",
    "hwid",
    "install_id",
    "installid",
    "machine_id",
    "rida",
    "tifa",
    "gid",
    "guid",
    "idfa",
    "idfv",
    "ifa",
    "lid",
    "mac",
    "mid",
    "muid",
    "partner_uid",
    "partneruid",
    "pid",
    "psid",
    "puid",
    "recipient",
    "session_id",
    "sessionid",
    "sid",
    "ssid",
    "subscriber",
    "suid",
    "tdid",
    "tuid",
    "udid",
    "uid",
    "user",
    "user_id",
    "userid",
    "uuid",
    "vid",
    "viewer",
    "visitor",
    "visitor_id",
    "visitorid",
    "vuid",
    "_id",
    "_fbp",
    "_ga",
]);

/// Names of parameters that say what happened.
pub(crate) static EVENT: Words = Words::new(&[
    "action",
    "action_name",
    "ea",
    "ct",
    "e",
    "ec",
    "en",
    "ev",
    "event",
    "event_name",
    "eventname",
    "events",
    "event_type",
    "eventtype",
    "evt",
    "evtype",
    "goal",
    "hit",
    "hittype",
    "idgoal",
    "pagename",
    "t",
    "type",
]);

/// Values of such parameters that speak of watching somebody, in lower case without separators.
pub(crate) static WATCHING: Words = Words::new(&[
    "view",
    "pageview",
    "pageload",
    "load",
    "click",
    "scroll",
    "impression",
    "imp",
    "open",
    "visit",
    "hit",
    "heartbeat",
    "ping",
    "play",
    "start",
    "complete",
    "viewable",
    "engagement",
    "session",
    "sessionstart",
    "timing",
    "exit",
    "leave",
    "unload",
    "nav",
    "navigation",
]);

/// Names of parameters that change with each request so that no cache answers it.
pub(crate) static CACHE_BUSTER: Words = Words::new(&[
    "_",
    "_cb",
    "_r",
    "_t",
    "cache",
    "cachebuster",
    "cachebust",
    "cb",
    "dc",
    "gtmcb",
    "nc",
    "nocache",
    "noise",
    "ord",
    "r",
    "rand",
    "random",
    "rnd",
    "rn",
    "t",
    "time",
    "timestamp",
    "ts",
    "tt",
    "z",
]);

/// Names of parameters that describe the page a person is on.
pub(crate) static PAGE: Words = Words::new(&[
    "dl",
    "document_location",
    "dr",
    "dt",
    "href",
    "landing",
    "loc",
    "location",
    "page",
    "page_url",
    "pagename",
    "pageurl",
    "pathname",
    "ref",
    "referer",
    "referrer",
    "rl",
    "sref",
    "title",
    "u",
    "uri",
    "url",
    "urlref",
]);

/// Names of parameters that describe the machine a person uses.
pub(crate) static MACHINE: Words = Words::new(&[
    "bh",
    "bw",
    "color",
    "colordepth",
    "de",
    "jv",
    "lang",
    "language",
    "model",
    "os",
    "platform",
    "res",
    "resolution",
    "screen",
    "screensize",
    "scr",
    "sd",
    "sh",
    "sr",
    "sw",
    "timezone",
    "tz",
    "tzo",
    "ul",
    "viewport",
    "vp",
]);

/// Parts of a path or name between characters that are neither letters nor digits.
pub(crate) fn parts(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|byte| !byte.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_its_words_in_any_case_and_no_others() {
        for list in [&MEASURING, &SERVING_LABEL, &IDENTITY, &CACHE_BUSTER, &EVENT] {
            for word in list.list {
                assert!(list.has(word.as_bytes()) && list.has(word.to_ascii_uppercase().as_bytes()), "{word}");
                assert!(
                    !list.has(format!("{word}qq").as_bytes()) && !list.has(&word.as_bytes()[1..].repeat(7)),
                    "{word}"
                );
            }
            assert!(!list.has(b"") && !list.has(&[0xff; 40]));
        }
    }
}
