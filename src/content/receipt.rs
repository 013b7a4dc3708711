//! JSON that a collector answers with: that something arrived, how much of it, and the number of the receipt.
//!
//! In: a whole body of a few hundred bytes, JSON or a script that hands JSON to a function. Out: whether it tells whoever asked
//! anything beyond that. Keeps nothing.

use serde_json::Value;
use smallvec::SmallVec;

use crate::base::{Words, is_unix_ms};

/// How deep a receipt is nested at most.
const DEPTH_MAX: u8 = 3;

/// Names under which collectors say how it went.
static OUTCOMES: Words = Words::new(&[
    "accepted",
    "ack",
    "acknowledged",
    "attributed",
    "code",
    "count",
    "counted",
    "counts",
    "created",
    "dropped",
    "e",
    "enqueued",
    "err",
    "errcode",
    "errmsg",
    "error",
    "errorcode",
    "errors",
    "events",
    "eventsingested",
    "eventsreceived",
    "failed",
    "ingested",
    "inserted",
    "invalid",
    "itemsaccepted",
    "itemsreceived",
    "logged",
    "message",
    "messages",
    "msg",
    "ok",
    "processed",
    "quarantinedrows",
    "queued",
    "rc",
    "received",
    "recorded",
    "rejected",
    "response",
    "result",
    "resultcode",
    "ret",
    "retcode",
    "returncode",
    "rspcode",
    "s",
    "status",
    "statuscode",
    "statusmessage",
    "success",
    "successful",
    "successfulrows",
    "tracked",
]);

/// Names of what numbers and dates a receipt.
static RECEIPTS: Words = Words::new(&[
    "bundletime",
    "contentuuid",
    "duration",
    "fbtraceid",
    "payloadsizebytes",
    "requestid",
    "servertime",
    "serveruploadtime",
    "time",
    "timestamp",
    "took",
    "traceid",
    "ts",
]);

/// Names of how long to wait before more is told: numbers alone.
static PACES: Words = Words::new(&[
    "backoff",
    "delay",
    "flushinterval",
    "hb",
    "hbi",
    "heartbeat",
    "heartbeatinterval",
    "interval",
    "next",
    "nextin",
    "nextping",
    "pinginterval",
    "reportinterval",
    "retryafter",
    "seq",
    "sequence",
    "wait",
]);

/// What a receipt says in words.
static WORDS: Words = Words::new(&[
    "", "0", "00", "000", "0000", "1", "200", "accepted", "done", "none", "ok", "okay", "received", "success", "true",
]);

/// Names of a sentence for people, and words of one that says that something was counted.
static SENTENCES: Words = Words::new(&["message", "msg"]);
static COUNTED: Words = Words::new(&["counted", "ingested", "logged", "recorded", "tracked"]);

/// The longest such sentence.
const SENTENCE_MAX: usize = 80;

/// Whether a body says that something arrived, and nothing else.
pub(super) fn acknowledges(body: &[u8]) -> bool {
    let body = handed_over(body).unwrap_or(body);
    matches!(body.trim_ascii().first(), Some(b'{'))
        && serde_json::from_slice(body).is_ok_and(|value| matches!(value, Value::Object(_)) && is_receipt(&value, 0))
}

/// What a script hands to a function by its name, where it does nothing else: `seen({"ok":1});`. It may ask first whether there
/// is such a function.
fn handed_over(body: &[u8]) -> Option<&[u8]> {
    let body = body.trim_ascii();
    let asked = body.strip_prefix(b"typeof ").and_then(|rest| {
        let at = memchr::memmem::find(rest, b"&& ")?;
        rest.get(at.saturating_add(3)..)
    });
    let body = asked.unwrap_or(body);
    let body = body.strip_suffix(b";").unwrap_or(body).strip_suffix(b")")?;
    let open = memchr::memchr(b'(', body)?;
    let (function, rest) = body.split_at_checked(open)?;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'.' | b'/' | b'*');
    (!function.is_empty() && function.iter().all(is_name)).then(|| rest.get(1..))?
}

fn is_receipt(value: &Value, depth: u8) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => has(&WORDS, text),
        // One for each of what was sent.
        Value::Array(items) => items.iter().all(|item| item.is_object() && is_receipt(item, depth)),
        Value::Object(_) if depth == DEPTH_MAX => false,
        Value::Object(fields) => {
            let says_how = fields.is_empty()
                || fields.iter().any(|(name, value)| {
                    has(&OUTCOMES, name) || has(&RECEIPTS, name) && value.as_u64().is_some_and(is_unix_ms)
                });
            says_how
                && fields.iter().all(|(name, value)| match value {
                    Value::String(_) | Value::Number(_) if has(&RECEIPTS, name) => true,
                    Value::Number(_) if has(&PACES, name) => true,
                    Value::String(text) if has(&SENTENCES, name) && says_counted(text) => true,
                    _ => (has(&OUTCOMES, name) || is_empty(value)) && is_receipt(value, depth.saturating_add(1)),
                })
        }
    }
}

/// `Hit was recorded successfully.`
fn says_counted(text: &str) -> bool {
    text.len() <= SENTENCE_MAX
        && text.split(|letter: char| !letter.is_ascii_alphanumeric()).any(|word| COUNTED.has(word.as_bytes()))
}

/// A field that is there for its place alone: `"data":{}`.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::String(text) => text.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Whether a list holds this word, in any case and however its parts are joined.
fn has(list: &Words, word: &str) -> bool {
    let letters: SmallVec<[u8; 32]> = word.bytes().filter(|byte| !matches!(byte, b'_' | b'-' | b' ' | b'.')).collect();
    list.has(&letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipts_of_collectors_acknowledge() {
        for body in [
            r#"{"events_received":1,"messages":[],"fbtrace_id":"AbCd12"}"#,
            r#"{"code":200,"events_ingested":50,"payload_size_bytes":50,"server_upload_time":1396381378123}"#,
            r#"{ "ok": true }"#,
            r#"{"status":"OK","error":null,"data":{}}"#,
            r#"{"result":{"accepted":3,"rejected":0},"requestId":"7c1e0b2a"}"#,
            r#"{"ok":true,"message":"-"}"#,
            r#"seen({"status":"ok"});"#,
            r#"typeof seen === 'function' && seen({"created":true});"#,
            r#"{"result":[{"status":200,"message":"ok"},{"status":200}]}"#,
            r#"{"rc":0}"#,
            r#"{"s":1}"#,
            r#"{"success":true,"content_uuid":"7c1e0b2a"}"#,
            "/**/jsonp_7.seen({})",
            r#"{"logged":true}"#,
            r#"{"rspCode":"00"}"#,
            r#"{"status":true,"message":"Visitor hit was recorded successfully."}"#,
            r#"{"BundleTime":1790000000123}"#,
            r#"{"ok":true,"next_ping":10}"#,
            r#"{"status_code":200,"status_message":"OK","response":null}"#,
            "{}",
        ] {
            assert!(acknowledges(body.as_bytes()), "{body}");
        }
    }

    #[test]
    fn answers_that_say_something_do_not() {
        for body in [
            r#"{"items":1}"#,
            r#"seen({"items":1});"#,
            "if(a){seen({})}",
            r#"{"status":"shipped"}"#,
            r#"{"success":true,"token":"9f8e7d6c5b4a"}"#,
            r#"{"error":"no such user"}"#,
            r#"{"status":true,"message":"Your table is booked."}"#,
            r#"{"requestId":"7c1e0b2a"}"#,
            r#"{"ok":true,"data":{"temperature":21}}"#,
            r#"["ok"]"#,
            r#"{"result":[{"status":200,"name":"lamp"}]}"#,
            r#"{"results":[]}"#,
            r#"{"ok":{"ok":{"ok":{"ok":{}}}}}"#,
            r#"{"ok":{"ok":{"ok":[{"ok":{}}]}}}"#,
            r#"{"time":17}"#,
            r#"{"interval":17}"#,
            r#"{"s":"shipped"}"#,
            r#"{"ok":true,"next":"/cart"}"#,
            "ok",
        ] {
            assert!(!acknowledges(body.as_bytes()), "{body}");
        }
    }
}
