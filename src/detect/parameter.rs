//! Parameters of a request, wherever they stand: in its query, in a form, in JSON.
//!
//! In: query and body. Out: names, values, and the shape of each value. Must not be remembered: it holds private values.

use std::borrow::Cow;

use base64::{
    Engine as _,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose::URL_SAFE_NO_PAD},
};
use percent_encoding::percent_decode;

use super::identifier::{Shape, shape};
use crate::base::Words;

/// The most parameters of one request that are looked at.
const PARAMETERS_MAX: usize = 128;

/// Documents of JSON, or lines of pairs, in one body that are looked at.
const LINES_MAX: usize = 64;

/// Bytes of JSON inside a value that are worth a look.
const MIN_JSON: usize = 8;
const MAX_JSON: usize = 8_192;

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

impl Parameter<'_> {
    fn into_owned<'b>(self) -> Parameter<'b> {
        let (name, value) = (Cow::Owned(self.name.into_owned()), Cow::Owned(self.value.into_owned()));
        Parameter { name, value, shape: self.shape }
    }
}

/// Parameters that hold what a server or a consent dialogue drew, and nobody in particular.
///
/// Signatures and keys authorise a request; consent strings are decoded apart.
pub(crate) fn is_never_an_identifier(name: &[u8]) -> bool {
    static NAMES: Words = Words::new(&[
        "apikey",
        "api_key",
        "api-key",
        "appid",
        "app_id",
        "appkey",
        "key",
        "label",
        "gtm",
        "gcd",
        "gcs",
        "tag_exp",
        "dma_cps",
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
        "state",
        "code",
        "code_challenge",
    ]);
    let starts = |prefix: &[u8]| name.len() >= prefix.len() && name[..prefix.len()].eq_ignore_ascii_case(prefix);
    let is_field_of_key = || starts(b"x-") && name[name.len() - 3..].eq_ignore_ascii_case(b"key");
    starts(b"x-amz-") || starts(b"x-goog-") || name.len() >= 5 && is_field_of_key() || NAMES.has(name)
}

/// Parameters that tell versions of a file apart, where a file is asked for: checksums and the like. Elsewhere a letter as
/// short as `v` is also what a visitor is called.
pub(crate) fn is_of_files(name: &[u8]) -> bool {
    static NAMES: Words = Words::new(&[
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
    ]);
    NAMES.has(name)
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

/// Parameters that stand in the path, behind the first `;` of its last segment (RFC 3986, section 3.3). What a server keeps a visit
/// by is not among them: it stands in every address of its pages.
pub(crate) fn path_parameters<'a>(path: &'a [u8], out: &mut Vec<Parameter<'a>>) {
    let last = path.rsplit(|&byte| byte == b'/').next().unwrap_or_default();
    let Some(at) = memchr::memchr(b';', last) else { return };
    let mut found = Vec::new();
    pairs(&last[at..], &mut found);
    let is_of_visit = |name: &[u8]| name.windows(4).any(|part| part.eq_ignore_ascii_case(b"sess"));
    out.extend(found.into_iter().filter(|parameter| !is_of_visit(&parameter.name)));
}

/// Parameters of a body: those of a form, also of one a line, or the fields of JSON at any depth.
pub(crate) fn body_parameters<'a>(body: &'a [u8], out: &mut Vec<Parameter<'a>>) {
    match body.trim_ascii_start().first() {
        Some(b'{' | b'[') => {
            for document in &documents(body) {
                json_parameters("", document, 0, out);
            }
        }
        Some(b'-') if body.starts_with(b"--") => parts(body, out),
        Some(b'e' | b'W') if let Some(value) = inner_json(body) => json_parameters("", &value, 0, out),
        // A form, or several, one a line.
        Some(_)
            if body.contains(&b'=')
                && body.iter().all(|byte| byte.is_ascii_graphic() || matches!(byte, b' ' | b'\r' | b'\n')) =>
        {
            for line in body.split(|&byte| byte == b'\n').take(LINES_MAX) {
                pairs(line.strip_suffix(b"\r").unwrap_or(line), out);
            }
        }
        _ => {}
    }
}

/// A form in parts (RFC 7578), as `FormData` is sent: each part's name and value; files are passed over.
fn parts<'a>(body: &'a [u8], out: &mut Vec<Parameter<'a>>) {
    let delimiter = body.get(..memchr::memchr(b'\n', body).unwrap_or(0)).unwrap_or_default().trim_ascii_end();
    if !(4..=72).contains(&delimiter.len()) {
        return;
    }
    let mut starts = memchr::memmem::find_iter(body, delimiter).take(PARAMETERS_MAX).peekable();
    while let Some(start) = starts.next() {
        let end = starts.peek().copied().unwrap_or(body.len());
        let part = body.get(start.saturating_add(delimiter.len())..end).unwrap_or_default();
        let Some(at) = memchr::memmem::find(part, b"\r\n\r\n") else { continue };
        let (head, rest) = part.split_at(at);
        let value = rest.get(4..).unwrap_or_default();
        let value = value.strip_suffix(b"\r\n").unwrap_or(value);
        let name =
            memchr::memmem::find(head, b" name=\"").and_then(|at| head.get(at.saturating_add(7)..)).unwrap_or_default();
        let name = name.get(..memchr::memchr(b'"', name).unwrap_or(0)).unwrap_or_default();
        if !name.is_empty() && memchr::memmem::find(head, b"filename").is_none() && out.len() < PARAMETERS_MAX {
            out.push(Parameter { name: Cow::Borrowed(name), value: Cow::Borrowed(value), shape: shape(value) });
        }
    }
}

/// JSON: one document, or one a line; none of a report of faults, which numbers itself in its first line, and nobody by it, or says
/// there who wrote it.
pub(crate) fn documents(body: &[u8]) -> Vec<serde_json::Value> {
    let read = serde_json::Deserializer::from_slice(body)
        .into_iter()
        .take(LINES_MAX)
        .collect::<Result<Vec<serde_json::Value>, _>>();
    match read {
        Ok(documents) if is_of_faults(&documents) => Vec::new(),
        Ok(documents) => documents,
        Err(_) => Vec::new(),
    }
}

/// Whether it is such a report: its second line says of what type the third is, and hardly more.
fn is_of_faults(documents: &[serde_json::Value]) -> bool {
    let [first, second, ..] = documents else { return false };
    let heads = || second.as_object().is_some_and(|fields| fields.len() <= 3 && fields.contains_key("type"));
    first.get("event_id").is_some() || ["sdk", "dsn"].iter().any(|name| first.get(name).is_some()) && heads()
}

/// Adds what is written inside values: the fields of JSON, plain or in base64, that is one parameter's value, and pairs in pairs.
pub(crate) fn inner_parameters(out: &mut Vec<Parameter<'_>>) {
    for at in 0..out.len() {
        let Some(parameter) = out.get(at) else { return };
        if let Some(value) = inner_json(&parameter.value) {
            json_parameters("", &value, 0, out);
        } else if are_pairs(&parameter.value) {
            let text = parameter.value.clone().into_owned();
            let mut found = Vec::new();
            pairs(&text, &mut found);
            let room = PARAMETERS_MAX.saturating_sub(out.len());
            out.extend(found.into_iter().take(room).map(Parameter::into_owned));
        }
    }
}

/// `e=viewItem&p=4471`: names of letters, each with a value.
fn are_pairs(value: &[u8]) -> bool {
    let is_pair = |pair: &[u8]| {
        memchr::memchr(b'=', pair)
            .is_some_and(|at| (1..=16).contains(&at) && pair[..at].iter().all(u8::is_ascii_alphanumeric))
    };
    memchr::memchr(b'&', value).is_some() && value.len() <= MAX_JSON && value.split(|&byte| byte == b'&').all(is_pair)
}

/// JSON, plain or in base64, that is one value.
pub(crate) fn inner_json(value: &[u8]) -> Option<serde_json::Value> {
    if !(MIN_JSON..=MAX_JSON).contains(&value.len()) {
        return None;
    }
    match value {
        [b'{' | b'[', ..] => serde_json::from_slice(value).ok(),
        // `{"` and `[{` in base64.
        [b'e', b'y', b'J', ..] | [b'W', b'3', b's', ..] => serde_json::from_slice(&decode_base64(value)?).ok(),
        _ => None,
    }
}

/// Bytes in base64 of either alphabet, with or without what pads them.
pub(crate) fn decode_base64(value: &[u8]) -> Option<Vec<u8>> {
    const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    const STANDARD: GeneralPurpose = GeneralPurpose::new(&base64::alphabet::STANDARD, LENIENT);
    let unpadded = value.strip_suffix(b"==").or_else(|| value.strip_suffix(b"=")).unwrap_or(value);
    STANDARD.decode(unpadded).or_else(|_| URL_SAFE_NO_PAD.decode(unpadded)).ok()
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
        // A whole query as text: hits that a library sends in bulk.
        serde_json::Value::String(text) if text.starts_with('?') => {
            let mut found = Vec::new();
            pairs(text.get(1..).unwrap_or_default().as_bytes(), &mut found);
            let room = PARAMETERS_MAX.saturating_sub(out.len());
            out.extend(found.into_iter().take(room).map(Parameter::into_owned));
            return;
        }
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => return,
        other => other.to_string(),
    };
    let shape = shape(text.as_bytes());
    let (name, value) = (Cow::Owned(name.as_bytes().to_vec()), Cow::Owned(text.into_bytes()));
    out.push(Parameter { name, value, shape });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names<'a>(parameters: &'a [Parameter<'_>]) -> Vec<&'a str> {
        parameters.iter().map(|parameter| str::from_utf8(&parameter.name).unwrap()).collect()
    }

    #[test]
    fn json_inside_a_value_is_taken_apart_plain_or_in_base64() {
        let mut found = Vec::new();
        pairs(b"ed=%7B%22value%22%3A%2223.50%22%2C%22currency%22%3A%22EUR%22%7D&data=eyJ1aWQiOiIxIn0", &mut found);
        inner_parameters(&mut found);
        assert_eq!(names(&found), ["ed", "data", "currency", "value", "uid"]);
        let mut nested = Vec::new();
        pairs(b"p0=e%3DviewItem%26p%3D4471&u=http%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D2", &mut nested);
        inner_parameters(&mut nested);
        assert_eq!(names(&nested), ["p0", "u", "e", "p"], "pairs in pairs, but no address is taken apart");
        let mut none = Vec::new();
        pairs(b"a=%7Bmacro%7D-and-more&b=eyJhbGciOiJIUzI1NiJ9.eyJ1IjoxfQ.x&c=eyJ1", &mut none);
        inner_parameters(&mut none);
        assert_eq!(names(&none), ["a", "b", "c"], "neither macros nor signed tokens are JSON");
    }

    #[test]
    fn queries_that_a_list_of_json_holds_are_taken_apart() {
        let mut found = Vec::new();
        body_parameters(br#"{"requests":["?idsite=1&rec=1&url=a","?idsite=1&rec=1"],"q":"what?a=b"}"#, &mut found);
        assert_eq!(names(&found), ["q", "idsite", "rec", "url", "idsite", "rec"]);
    }

    #[test]
    fn bodies_are_forms_or_json_at_once_by_lines_or_in_base64() {
        let of = |body: &[u8]| {
            let mut found = Vec::new();
            body_parameters(body, &mut found);
            names(&found).join(" ")
        };
        assert_eq!(of(b"a=1&b=2"), "a b");
        let part = |name: &str| format!("------x7\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n1\r\n");
        let form = format!("{}{}------x7--\r\n", part("amount"), part("cur"));
        assert_eq!(of(form.as_bytes()), "amount cur");
        assert_eq!(of(form.replace("\"cur\"", "\"cur\"; filename=\"a\"").as_bytes()), "amount", "a file");
        assert_eq!(of(b"--"), "");
        assert_eq!(of(b"en=view_item&v=1\r\nen=purchase&w=2\r\n"), "en v en w");
        assert_eq!(of(b"{\"event_id\":1,\"u\":[2]}"), "event_id u");
        assert_eq!(of(b"{\"a\":1}\n{\"b\":2}\n"), "a b");
        assert_eq!(of(b"{\"event_id\":1}\n{\"b\":2}"), "", "a report of a fault");
        assert_eq!(of(b"eyJ1aWQiOiIxIn0="), "uid");
        assert_eq!(of(b"{\"a\":1}\nnonsense"), "");
    }

    #[test]
    fn parameters_stand_in_the_path_too_but_visits_are_not_among_them() {
        let mut found = Vec::new();
        path_parameters(b"/a;x=1/activity;src=88;cost=50", &mut found);
        assert_eq!(names(&found), ["src", "cost"]);
        let mut none = Vec::new();
        path_parameters(b"/shop/spacer.gif;jsessionid=0A1B2C3D4E5F6071", &mut none);
        assert!(none.is_empty());
    }
}
