//! Words that URLs of pixels are built with. General vocabulary only: no name of a company.

use crate::base::Words;

/// Words of paths that measure, each as a whole part of the path between two other characters.
pub(crate) static MEASURING: Words = Words::new(&[
    "activity",
    "adview",
    "analytics",
    "attribution",
    "audience",
    "bcn",
    "beacon",
    "beacons",
    "burl",
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
    "ev",
    "evt",
    "exposure",
    "firstquartile",
    "fp",
    "getuid",
    "hb",
    "heartbeat",
    "hit",
    "hits",
    "idsync",
    "identify",
    "imp",
    "impression",
    "impressions",
    "imps",
    "ingest",
    "insights",
    "log",
    "logger",
    "logs",
    "match",
    "measure",
    "metrics",
    "nurl",
    "midpoint",
    "oo",
    "open",
    "opens",
    "op",
    "pageload",
    "pageview",
    "pageviews",
    "piggyback",
    "ping",
    "pings",
    "pix",
    "pixel",
    "pixels",
    "plog",
    "postback",
    "ptq",
    "pv",
    "px",
    "pxl",
    "quartile",
    "remarketing",
    "rendered",
    "report",
    "retarget",
    "retargeting",
    "rp",
    "rtg",
    "rum",
    "screenview",
    "seen",
    "seg",
    "segment",
    "setuid",
    "shown",
    "stat",
    "statistics",
    "stats",
    "sync",
    "tap",
    "telemetry",
    "thirdquartile",
    "tr",
    "track",
    "tracker",
    "tracking",
    "usage",
    "trk",
    "usermatch",
    "usersync",
    "utm",
    "view",
    "viewability",
    "viewable",
    "viewed",
    "viewthrough",
    "visit",
    "visits",
    "vitals",
    "vt",
    "webevents",
    "wf",
    "winnotice",
    // The same of counting and measuring in other languages.
    "compteur",
    "contador",
    "contatore",
    "estadisticas",
    "estatisticas",
    "licznik",
    "matning",
    "medicion",
    "mereni",
    "messung",
    "mesure",
    "mesures",
    "misura",
    "pocitadlo",
    "statistiche",
    "statistik",
    "statistiken",
    "statistiques",
    "statystyki",
    "suivi",
    "zaehler",
    "zaehlung",
]);

/// `androidevent`, `logEvents`: what is told there, written in one word. No other word ends so.
pub(crate) fn is_event_of_something(part: &[u8]) -> bool {
    let part = part.strip_suffix(b"s").unwrap_or(part);
    part.len() >= 8 && part.last() == Some(&b't') && part[part.len() - 5..].eq_ignore_ascii_case(b"event")
}

/// `metricsBatch`, `batchlog`: what is measured, told in one go and written in one word.
pub(crate) fn is_batch_of_something(part: &[u8]) -> bool {
    const BATCH: usize = "batch".len();
    let is_batch = |text: &[u8]| text.eq_ignore_ascii_case(b"batch");
    part.len() > BATCH
        && (is_batch(&part[part.len() - BATCH..]) && MEASURING.has(&part[..part.len() - BATCH])
            || is_batch(&part[..BATCH]) && MEASURING.has(&part[BATCH..]))
}

/// Parts of host names that measure; found inside a label too.
const MEASURING_HOST: &[&str] = &[
    "adserv",
    "analyt",
    "beacon",
    "counter",
    "metric",
    "metrik",
    "measure",
    "pixel",
    "statist",
    "stats",
    "sync",
    "telemetry",
    "track",
];

/// Whether a host's name, or a part of it, holds one of them.
pub(crate) fn speaks_of_measuring(name: &str) -> bool {
    MEASURING_HOST.iter().any(|word| name.contains(word))
}

/// `o4471`: those who take in the faults of programs number their customers so.
pub(crate) fn numbers_organisation(label: &[u8]) -> bool {
    label.len() >= 3 && label.first() == Some(&b'o') && label.iter().skip(1).all(u8::is_ascii_digit)
}

/// Whole labels of host names that measure.
pub(crate) static MEASURING_LABEL: Words = Words::new(&[
    "bcn",
    "attribution",
    "beacons",
    "c",
    "cm",
    "collect",
    "conv",
    "cv",
    "collector",
    "count",
    "ct",
    "data",
    "e",
    "event",
    "ev",
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
    "trx",
    "usage",
    "visit",
    "visitor",
    "clk",
    "cnt",
    "conversion",
    "conversions",
    "evt",
    "impression",
    "impressions",
    "insights",
    "matomo",
    "piwik",
    "pxl",
    "trc",
    "trck",
    "konv",
    "mereni",
    "messung",
    "mesure",
    "misura",
    "suivi",
    "qoe",
    "zaehler",
]);

/// Words of pictures and hosts that count whoever sees them, in several languages.
pub(crate) static COUNTER: Words = Words::new(&[
    "cnt",
    "compteur",
    "contador",
    "contatore",
    "count",
    "counter",
    "counters",
    "hit",
    "hitcounter",
    "hits",
    "licznik",
    "pocitadlo",
    "statcounter",
    "stats",
    "visitors",
    "zaehler",
]);

/// Labels of hosts of letters that are told of their opening.
pub(crate) static OPENING_LABEL: Words = Words::new(&["open", "opened", "opens"]);

/// Parts of a path; what stands behind a `;` are parameters.
pub(crate) fn path_parts(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    parts(path.split(|&byte| byte == b';').next().unwrap_or_default())
}

/// Parts of a path or name between characters that are neither letters nor digits.
pub(crate) fn parts(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|byte| !byte.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
}
