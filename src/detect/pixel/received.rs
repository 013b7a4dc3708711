//! Rules about what came back: images that nobody sees, what caches may keep, validators that know somebody.

use super::{
    answer::Answer,
    bodies,
    caching::Caching,
    look::{Look, Party},
};
use crate::{detect::identifier::is_identifier, observe::FieldName};

/// One of the invisible images that have been copied from server to server for decades.
pub(super) fn well_known_image(look: &Look<'_>) -> bool {
    look.answer == Answer::TinyImage
        && look
            .exchange
            .response
            .and_then(|response| response.body.digest)
            .is_some_and(|digest| bodies::is_well_known_image(&digest))
}

pub(super) fn is_image_answer(look: &Look<'_>) -> bool {
    matches!(look.answer, Answer::TinyImage | Answer::EmptyImage)
}

/// An image that is called something else.
pub(super) fn mismatched_type(look: &Look<'_>) -> bool {
    look.answer == Answer::TinyImage
        && look.exchange.mime().is_some_and(|mime| {
            !mime.starts_with("image/") && look.exchange.response.is_some_and(|r| r.body.image.is_some())
        })
}

/// No cache may answer the next one.
pub(super) fn is_uncachable(look: &Look<'_>) -> bool {
    look.exchange.response.is_some_and(|response| caching(look).is_uncachable(&response.head))
}

/// Seconds for which a cache may keep the answer.
pub(super) fn lifetime(look: &Look<'_>) -> Option<u64> {
    caching(look).lifetime()
}

fn caching(look: &Look<'_>) -> Caching {
    let of_answer = || look.exchange.response.map(|response| Caching::of(&response.head)).unwrap_or_default();
    *look.answers.caching.get_or_init(of_answer)
}

/// A validator that looks drawn, on an answer that has nothing to validate and asks for being asked again (Soltani et al., 2011).
pub(super) fn etag_identifier(look: &Look<'_>) -> bool {
    let exchange = look.exchange;
    let validators = [
        exchange.response.and_then(|response| response.head.get(FieldName::ETag)),
        exchange.request.head.get(FieldName::IfNoneMatch),
    ];
    matches!(look.answer, Answer::TinyImage | Answer::EmptyImage | Answer::Unchanged)
        && lifetime(look).is_none_or(|seconds| seconds < 86_400)
        && exchange.response.is_none_or(|response| response.head.get(FieldName::LastModified).is_none_or(is_no_date))
        && is_uncachable(look)
        && validators.iter().flatten().any(|tag| {
            let tag = tag.strip_prefix(b"W/").unwrap_or(tag);
            let tag = tag.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")).unwrap_or(tag);
            is_identifier(tag)
        })
}

/// What stands in a field of a date and is none: `Tue, 24 Nov 2026 11:21:07 GMT` has its signs in their places (RFC 9110, 5.6.7).
fn is_no_date(text: &[u8]) -> bool {
    text.len() != 29 || text.get(19) != Some(&b':') || text.get(22) != Some(&b':') || !text.ends_with(b" GMT")
}

pub(super) fn credentials_allowed(look: &Look<'_>) -> bool {
    look.party == Party::Third
        && look.exchange.response_text(FieldName::AccessControlAllowCredentials).is_some_and(|text| text == "true")
}
