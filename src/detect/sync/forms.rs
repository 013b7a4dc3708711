//! The forms in which an identifier travels: whole, in part, encoded, hashed.
//!
//! Its owner's value is hashed in every form that can't be undone by whoever looks at it later; what is received is only
//! taken apart. So a lookup costs one keyed hash for each part, not one for each disguise.

use std::borrow::Cow;

use md5::Digest as _;
use percent_encoding::percent_decode;

use crate::detect::{
    identifier::{Shape, shape},
    parameter::decode_base64,
};

/// The shortest part that is somebody's on its own.
const PART_LEAST: usize = 8;

/// The most parts of one value.
const PARTS_MAX: usize = 8;

/// Every form in which the owner's value is to be recognised.
pub(super) fn owned(value: &[u8], mut form: impl FnMut(&[u8])) {
    let plain = Cow::from(percent_decode(value));
    form(trim(&plain));
    hashes(&plain, &mut form);
    parts(&plain, |part| {
        form(part);
        false
    });
}

/// Every form that a received value could be recognised by; ends as soon as `form` says that one was.
pub(super) fn received(value: &[u8], mut form: impl FnMut(&[u8]) -> bool) -> bool {
    let plain = Cow::from(percent_decode(value));
    let plain = trim(&plain);
    if form(plain)
        || hash(plain).is_some_and(|digest| form(&digest))
        || parts(plain, &mut form)
        || joined(plain, &mut form)
    {
        return true;
    }
    [from_hex(plain), from_base64(plain)]
        .into_iter()
        .flatten()
        .any(|inner| form(trim(&inner)) || parts(&inner, &mut form))
}

/// Quotes and braces that some put around.
fn trim(value: &[u8]) -> &[u8] {
    let is_wrapper = |byte: &u8| matches!(byte, b'"' | b'{' | b'}' | b'\'');
    let start = value.iter().position(|byte| !is_wrapper(byte)).unwrap_or(value.len());
    let end = value.iter().rposition(|byte| !is_wrapper(byte)).map_or(start, |at| at + 1);
    &value[start..end.max(start)]
}

/// Delimited parts that look drawn, and two numbers side by side as the first analytics cookies keep them.
fn parts(value: &[u8], mut form: impl FnMut(&[u8]) -> bool) -> bool {
    let is_delimiter = |byte: &u8| {
        matches!(byte, b'.' | b':' | b'|' | b'~' | b'!' | b'*' | b',' | b';' | b'&' | b'=' | b'/' | b'$' | b'"')
    };
    if !value.iter().any(is_delimiter) {
        return false;
    }
    let mut before = None;
    let mut start = 0;
    for part in value.split(is_delimiter).take(PARTS_MAX) {
        let end = start + part.len();
        let is_number = part.len() >= PART_LEAST && part.iter().all(u8::is_ascii_digit);
        if part.len() >= PART_LEAST && part.len() < value.len() && shape(part) == Shape::Identifier && form(part) {
            return true;
        }
        if let Some(number) = before.filter(|_| is_number)
            && (number > 0 || end < value.len())
            && form(&value[number..end])
        {
            return true;
        }
        before = is_number.then_some(start);
        start = end + 1;
    }
    false
}

/// Parts that are joined as words are (`partner_ID_1`): looked for only in what is received, since identifiers hold these
/// signs themselves.
fn joined(value: &[u8], form: impl FnMut(&[u8]) -> bool) -> bool {
    let is_joint = |byte: &u8| matches!(byte, b'_' | b'-');
    let is_whole =
        |part: &&[u8]| part.len() >= PART_LEAST && part.len() < value.len() && shape(part) == Shape::Identifier;
    value.split(is_joint).take(PARTS_MAX).filter(is_whole).any(form)
}

/// The hashes that are used to hide a value, as bytes: they travel in hex of either case.
fn hashes(value: &[u8], form: &mut impl FnMut(&[u8])) {
    form(&md5::Md5::digest(value));
    form(&sha1::Sha1::digest(value));
    form(ring::digest::digest(&ring::digest::SHA256, value).as_ref());
}

/// The bytes of such a hash.
fn hash(value: &[u8]) -> Option<Vec<u8>> {
    if matches!(value.len(), 32 | 40 | 64) { hex::decode(value).ok() } else { None }
}

fn from_hex(value: &[u8]) -> Option<Vec<u8>> {
    if value.len() < 2 * PART_LEAST {
        return None;
    }
    hex::decode(value).ok().and_then(readable)
}

fn from_base64(value: &[u8]) -> Option<Vec<u8>> {
    if value.len() < 11 || value.len() > 1_024 {
        return None;
    }
    decode_base64(value).and_then(readable)
}

/// What was encoded was text; else it was no encoding.
fn readable(bytes: Vec<u8>) -> Option<Vec<u8>> {
    (bytes.len() >= PART_LEAST && bytes.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ')).then_some(bytes)
}
