//! What is posted: by whom it can be read, whether anybody reads an answer, and whether it is packed.
//!
//! In: a request that could be a pixel. Out: claims that the table of rules weighs.

use super::{
    answer::Answer,
    look::{Look, Party, is_beacon},
    rules::{event_name, hands_over, measuring_host, measuring_path},
};
use crate::{
    detect::exchange::{Destination, Exchange},
    observe::FieldName,
};

/// What has a beacon's shape, and may as well be read by the script that sent it or is no more than a word, tells nothing that can
/// be recognised, nor to whom it would be of use: a mark, a vote, a move, a test of speed.
pub(super) fn is_untold_upload(look: &Look<'_>) -> bool {
    is_beacon(look.exchange)
        && (!look.exchange.request.head.has(FieldName::SecFetchMode) || is_a_word(look.exchange))
        && !hands_over(look)
        && !event_name(look)
        && !measuring_host(look)
        && !measuring_path(look)
        && !look.exchange.sends_identifier_cookie()
}

/// No parameter, and hardly a body of text.
fn is_a_word(exchange: &Exchange<'_>) -> bool {
    let mime = exchange.request.head.get(FieldName::ContentType);
    exchange.request.body_bytes <= 64
        && exchange.parameters.len() <= 1
        && (exchange.request.body_bytes == 0 || mime.is_some_and(|mime| mime.starts_with(b"text/plain")))
}

/// Another party gets something, says nothing, and can't be a form of its own: an interface would answer.
pub(super) fn unread_upload(look: &Look<'_>) -> bool {
    look.party == Party::Third && is_unread_upload(look) && !is_beacon(look.exchange)
}

/// A form that a script posts to the page's own party, and that is answered with nothing: a beacon, for all that is known where no
/// `Sec-Fetch-Mode` says how it was sent.
pub(super) fn is_unread_form(look: &Look<'_>) -> bool {
    let head = &look.exchange.request.head;
    look.party == Party::First
        && is_unread_upload(look)
        && !head.has(FieldName::SecFetchMode)
        && !head.has(FieldName::XRequestedWith)
        && !head.has(FieldName::Authorization)
        && head.get(FieldName::ContentType).is_some_and(|mime| mime.starts_with(b"application/x-www-form-urlencoded"))
}

fn is_unread_upload(look: &Look<'_>) -> bool {
    look.answer == Answer::Empty && is_upload(look.exchange)
}

fn is_upload(exchange: &Exchange<'_>) -> bool {
    exchange.request.method == "POST" && exchange.request.body_bytes > 0 && exchange.destination == Destination::Fetch
}

/// The same of bytes that only their own program can read, and not in simple form: what recorders and players send of a visit.
pub(super) fn opaque_upload(look: &Look<'_>) -> bool {
    let head = &look.exchange.request.head;
    let mime = head.get(FieldName::ContentType).unwrap_or_default();
    let is_binary = || {
        ["application/octet-stream", "application/x-protobuf", "application/protobuf", "application/gzip"]
            .iter()
            .any(|binary| mime.starts_with(binary.as_bytes()))
            || head.has(FieldName::ContentEncoding)
    };
    // An application's own party is not known; that of a page is. Tools send what they were told to.
    let is_of_another = || look.party != Party::First && !is_beacon(look.exchange) && !look.is_tool;
    // A receipt for what nobody else can read, at an address that measures: a file's has its name or number.
    let is_told_arrived = || {
        look.answer == Answer::Acknowledged
            && is_upload(look.exchange)
            && is_binary()
            && (measuring_path(look) || measuring_host(look))
    };
    (is_unread_upload(look) && is_binary() || is_told_arrived()) && is_of_another() || is_packed(look)
}

/// Packed bytes that are called text or nothing, so that nobody is asked for leave: whoever stores files calls them what they are.
pub(super) fn is_packed(look: &Look<'_>) -> bool {
    look.answer == Answer::Acknowledged
        && is_upload(look.exchange)
        && look.exchange.request.head.get(FieldName::ContentType).is_none_or(|mime| mime.starts_with(b"text/plain"))
        && look.exchange.request.body.as_ref().is_some_and(|body| is_no_text(body.expose()))
}

/// Whether the first bytes are none of a text: those of gzip are not, nor is a zero.
fn is_no_text(body: &[u8]) -> bool {
    body.iter().take(16).any(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace())
}
