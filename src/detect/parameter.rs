//! Parameters of a request, wherever they stand: in its query, in a form, in JSON.
//!
//! In: query and body. Out: names, values, and the shape of each value. Must not be remembered: it holds private values.

use std::borrow::Cow;

use percent_encoding::percent_decode;

use super::identifier::{Shape, shape};
use crate::base::Words;

/// The most parameters of one request that are looked at.
const PARAMETERS_MAX: usize = 128;

/// A parameter with its escapes undone. Without `=` it has no name.
#[derive(Clone)]
pub(crate) struct Parameter<'a> {
    /// Name; may itself be an identifier.
    pub(crate) name: Cow<'a, [u8]>,
    /// Value.
    pub(crate) value: Cow<'a, [u8]>,
    /// Shape of the value.
    pub(crate) shape: Shape,
}

/// Parameters that hold what a server or a consent dialogue drew, and nobody in particular.
///
/// Signatures and keys authorise a request; consent strings are decoded apart; checksums and versions are of files.
pub(crate) fn is_never_an_identifier(name: &[u8]) -> bool {
    static NAMES: Words = Words::new(&[
        "apikey",
        "api_key",
        "api-key",
        "appid",
        "app_id",
        "appkey",
        "key",
        "sig",
        "signature",
        "sign",
        "hmac",
        "nonce",
        "csrf",
        "csrf_token",
        "token",
        "access_token",
        "captcha",
        "vkey",
        "auth_key",
        "wssecret",
        "txsecret",
        "hdnts",
        "hdnea",
        "policy",
        "expires",
        "gdpr_consent",
        "us_privacy",
        "gpp",
        "gpp_sid",
        "consent",
        "consent_string",
        "addtl_consent",
        "euconsent",
        "hash",
        "checksum",
        "md5",
        "sha1",
        "sha256",
        "etag",
        "build",
        "commit",
        "rev",
        "version",
        "v",
        "ver",
        "integrity",
        "state",
        "code",
        "code_challenge",
    ]);
    let starts = |prefix: &[u8]| name.len() >= prefix.len() && name[..prefix.len()].eq_ignore_ascii_case(prefix);
    starts(b"x-amz-") || starts(b"x-goog-") || NAMES.has(name)
}

/// Escapes undone.
pub(crate) fn unescape(text: &[u8]) -> Cow<'_, [u8]> {
    percent_decode(text).into()
}

/// `a=1&b=2`, also with `;` between, as they stand in queries and forms.
pub(crate) fn pairs<'a>(text: &'a [u8], out: &mut Vec<Parameter<'a>>) {
    for pair in text.split(|&byte| byte == b'&' || byte == b';').filter(|pair| !pair.is_empty()) {
        if out.len() == PARAMETERS_MAX {
            return;
        }
        let (name, value) = match memchr::memchr(b'=', pair) {
            Some(at) => (unescape(&pair[..at]), unescape(&pair[at + 1..])),
            None => (Cow::Borrowed(b"".as_slice()), unescape(pair)),
        };
        let shape = shape(&value);
        out.push(Parameter { name, value, shape });
    }
}

/// Parameters of a body: those of a form, or the fields of JSON at any depth.
pub(crate) fn body_parameters<'a>(body: &'a [u8], out: &mut Vec<Parameter<'a>>) {
    match body.trim_ascii_start().first() {
        Some(b'{' | b'[') => {
            if let Ok(value) = serde_json::from_slice(body) {
                json_parameters("", &value, 0, out);
            }
        }
        Some(_) if body.contains(&b'=') && body.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ') => {
            pairs(body, out);
        }
        _ => {}
    }
}

fn json_parameters(name: &str, value: &serde_json::Value, depth: u8, out: &mut Vec<Parameter<'_>>) {
    if out.len() == PARAMETERS_MAX || depth == 8 {
        return;
    }
    let text = match value {
        serde_json::Value::Object(fields) => {
            return fields.iter().for_each(|(name, value)| json_parameters(name, value, depth + 1, out));
        }
        serde_json::Value::Array(items) => {
            return items.iter().for_each(|item| json_parameters(name, item, depth + 1, out));
        }
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => return,
        other => other.to_string(),
    };
    let shape = shape(text.as_bytes());
    let (name, value) = (Cow::Owned(name.as_bytes().to_vec()), Cow::Owned(text.into_bytes()));
    out.push(Parameter { name, value, shape });
}
