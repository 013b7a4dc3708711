//! What a request carries inside: events in a body of JSON, a request for bids, the address of somebody else's pixel.
//!
//! In: a request that could be a pixel. Out: claims about the form of what it carries. Looks at names and shapes, keeps nothing.

use serde_json::Value;

use super::{
    look::Look,
    words::{self, parts},
};
use crate::{
    base::{Words, is_unix_ms},
    detect::{
        exchange::{path_value, url_parts},
        identifier::{Shape, is_identifier},
        parameter::{documents, inner_json, pairs, unescape},
    },
};

/// The most elements of a list that are looked at.
const ELEMENTS_MAX: usize = 64;

/// Names of what an event is called; `type` alone is said of everything.
static EVENT_NAME: Words =
    Words::new(&["en", "ev", "event", "event_name", "event_type", "eventname", "eventtype", "evtname"]);

/// Names of when it happened.
static TIMES: Words = Words::new(&["client_ts", "event_time", "time", "timestamp", "ts"]);

/// What lists of things that happened are called.
static BATCHES: Words = Words::new(&["batch", "ev", "events", "evs", "evts", "hits"]);

/// Names of what an element of such a list is called.
static ITEM_NAME: Words = Words::new(&["event_id", "n", "name"]);

/// What `type` says in the batches of measuring libraries.
static EVENT_TYPE: Words =
    Words::new(&["alias", "custom", "event", "group", "identify", "page", "pageview", "screen", "session", "track"]);

/// Whether the body is JSON with a list of events, each by its name.
pub(super) fn is_event_batch(look: &Look<'_>) -> bool {
    let is_called_so = look.path_has(&BATCHES);
    let lists = |body: &Value| match body {
        Value::Array(_) => is_list_of_events(body) || is_called_so && is_list_of_names(body),
        Value::Object(fields) => fields.iter().any(|(name, value)| {
            is_list_of_events(value)
                || BATCHES.has(name.as_bytes()) && (is_list_of_times(value) || is_list_of_names(value))
        }),
        _ => false,
    };
    let letters: &[&[u8]] = if is_called_so { &[b"\""] } else { &[b"ev", b"\"batch\""] };
    body(look, letters).is_some_and(|body| lists(&body)) || are_lines_of_events(look)
}

/// Whether a parameter holds pairs that begin with an event's name: `p0=e%3DviewItem`.
pub(super) fn holds_events(look: &Look<'_>) -> bool {
    look.exchange.parameters.iter().any(|parameter| {
        let at = memchr::memchr(b'=', &parameter.value).unwrap_or_default();
        matches!(&parameter.value[..at], b"e" | b"en" | b"ev" | b"event") && parameter.value.len() > at + 2
    })
}

/// Whether the body is JSON line by line, each an event but perhaps the first, which says what they have in common.
fn are_lines_of_events(look: &Look<'_>) -> bool {
    let Some(body) = look.exchange.request.body.as_ref() else { return false };
    let body = body.expose();
    if !body.starts_with(b"{") || memchr::memmem::find(body, b"}\n{").is_none() {
        return false;
    }
    let lines = documents(body);
    lines.len() > 1 && lines.iter().skip(1).all(is_event)
}

/// Whether the body is JSON in base64: an interface has no reason to disguise what it is told.
pub(super) fn is_disguised(look: &Look<'_>) -> bool {
    let Some(body) = look.exchange.request.body.as_ref() else { return false };
    let body = body.expose();
    matches!(body.first(), Some(b'e' | b'W')) && inner_json(body).is_some()
}

/// Whether the body asks for bids: the list of places to fill is what such a request can't be without (`OpenRTB` 2.6, 3.2.1).
pub(super) fn is_bid_request(look: &Look<'_>) -> bool {
    body(look, &[b"\"imp\""]).is_some_and(|body| match body.get("imp") {
        Some(Value::Array(places)) => {
            !places.is_empty()
                && places
                    .iter()
                    .take(ELEMENTS_MAX)
                    .all(|place| ["id", "bidfloor", "banner"].iter().any(|name| place.get(name).is_some()))
        }
        _ => false,
    })
}

/// Whether the answer is fetched for a page by a proxy of its site, from another party's address that measures and holds an
/// identifier: what providers of mail and forums do with the pictures of letters and posts.
pub(super) fn is_proxied_pixel(look: &Look<'_>) -> bool {
    proxied(look, |part| words::MEASURING.has(part))
}

/// Whether such an address speaks of the opening of a letter.
pub(super) fn is_proxied_open(look: &Look<'_>, opens: fn(&[u8]) -> bool) -> bool {
    proxied(look, opens)
}

fn proxied(look: &Look<'_>, says: fn(&[u8]) -> bool) -> bool {
    look.wants_image()
        && look.exchange.parameters.iter().filter(|parameter| parameter.shape == Shape::Url).any(|parameter| {
            url_parts(&parameter.value).is_some_and(|(host, path, query)| {
                host.site() != look.exchange.site && parts(path).any(says) && holds_identifier(path, query)
            })
        })
}

fn holds_identifier(path: &[u8], query: &[u8]) -> bool {
    let mut parameters = Vec::new();
    pairs(query, &mut parameters);
    parameters.iter().any(|parameter| parameter.shape == Shape::Identifier)
        || path.split(|&byte| byte == b'/').any(|segment| is_identifier(path_value(&unescape(segment))))
}

/// The body of an upload as JSON, where it holds some of these letters at all: few do, and reading it costs most.
fn body(look: &Look<'_>, letters: &[&[u8]]) -> Option<Value> {
    let body = look.exchange.request.body.as_ref()?.expose();
    let is_json = matches!(body.trim_ascii_start().first(), Some(b'{' | b'['));
    let may_tell = || letters.iter().any(|letters| memchr::memmem::find(body, letters).is_some());
    (is_json && may_tell()).then(|| serde_json::from_slice(body).ok())?
}

fn is_list_of_events(value: &Value) -> bool {
    let Value::Array(items) = value else { return false };
    !items.is_empty() && items.iter().take(ELEMENTS_MAX).all(is_event)
}

/// Whether a list that is called after events holds nothing but what has a name of one word.
fn is_list_of_names(value: &Value) -> bool {
    let is_named = |item: &Value| match item {
        Value::Object(fields) => fields.iter().any(|(name, value)| ITEM_NAME.has(name.as_bytes()) && is_word(value)),
        _ => false,
    };
    matches!(value, Value::Array(items) if !items.is_empty() && items.iter().take(ELEMENTS_MAX).all(is_named))
}

fn is_word(value: &Value) -> bool {
    let is_of_words =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'.'));
    value.as_str().is_some_and(|text| (2..=40).contains(&text.len()) && is_of_words(text))
}

/// Whether a list holds nothing but things that happened, each with its time in milliseconds and a word.
fn is_list_of_times(value: &Value) -> bool {
    let is_time = |value: &Value| value.as_u64().is_some_and(is_unix_ms);
    let happened = |item: &Value| match item {
        Value::Object(fields) => fields.values().any(is_time) && fields.values().any(is_word),
        _ => false,
    };
    matches!(value, Value::Array(items) if !items.is_empty() && items.iter().take(ELEMENTS_MAX).all(happened))
}

/// A type of the libraries, or one that has a name of several parts and a number: `analytics.appStart.v1`.
fn is_event_type(text: &str) -> bool {
    let is_versioned = || {
        let mut parts = text.rsplit('.');
        let version = parts.next().and_then(|last| last.strip_prefix('v'));
        version.is_some_and(|version| !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit()))
            && parts.count() >= 2
    };
    EVENT_TYPE.has(text.as_bytes()) || is_versioned()
}

fn is_event(value: &Value) -> bool {
    let Value::Object(fields) = value else { return false };
    // One that has a number and a time is told, whatever it is called.
    let is_dated = || fields.keys().any(|name| TIMES.has(name.as_bytes()));
    fields.get("event_id").is_some_and(Value::is_string) && is_dated()
        || fields.iter().any(|(name, value)| match value {
            Value::String(text) if name == "type" => is_event_type(text),
            Value::String(text) => !text.is_empty() && EVENT_NAME.has(name.as_bytes()),
            // The event itself, wrapped with what its sender needs.
            Value::Object(inner) => {
                inner.iter().any(|(name, value)| value.is_string() && EVENT_NAME.has(name.as_bytes()))
            }
            _ => false,
        })
}
