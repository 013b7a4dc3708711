//! What came back to a request, by what it could give to whoever asked.
//!
//! In: an exchange. Out: the sort of its answer, and its size. Keeps nothing.

use super::{bodies, caching::Caching};
use crate::{
    detect::exchange::{Destination, Exchange},
    observe::{FieldName, Image, LooksLike, Response},
};

/// The widest and highest image that nobody is meant to see.
const TINY: u32 = 3;

/// Pixels of a line that nobody is meant to see, though it is wider than that.
const LINE: u32 = 32;

/// The widest and highest image that may be as little meant to be seen.
const SPECK: u32 = 6;

/// Bytes of an image whose size its header does not tell: no picture is that small.
const TINY_BYTES: u64 = 100;

/// Bytes of text that say no more than that something arrived.
const SHORT_BYTES: u64 = 40;

/// Bytes of a receipt at most.
const RECEIPT_BYTES: u64 = 256;

/// What came back, by what it could give to whoever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// None was seen, or too little of it to tell.
    Silent,
    /// A body without bytes, or no body.
    Empty,
    /// The same for a request that wanted an image.
    EmptyImage,
    /// An image that nobody can see.
    TinyImage,
    /// "Ask there."
    Redirect,
    /// "What you have is still right."
    Unchanged,
    /// Text that only acknowledges.
    Acknowledged,
    /// Text too short to show.
    Short,
    /// An error.
    Failed,
    /// Something to use.
    Content,
}

/// Bytes of a body: decoded where somebody decoded it, else as announced, else as seen.
pub(super) fn size(response: Option<&Response>) -> Option<u64> {
    let response = response?;
    if let Some(decoded) = response.body.decoded_bytes.filter(|_| response.body.complete) {
        return Some(decoded);
    }
    if response.body.complete {
        return Some(response.body.wire_bytes);
    }
    response.head.text(FieldName::ContentLength)?.parse().ok()
}

/// The sort of what came back.
pub(super) fn answer(exchange: &Exchange<'_>) -> Answer {
    let Some(response) = exchange.response else { return Answer::Silent };
    let wants_image = exchange.destination == Destination::Image;
    let empty = if wants_image { Answer::EmptyImage } else { Answer::Empty };
    match response.status {
        204 | 205 => return empty,
        304 => return Answer::Unchanged,
        300..=399 if response.head.has(FieldName::Location) => return Answer::Redirect,
        400.. => return Answer::Failed,
        200..=299 => {}
        _ => return Answer::Content,
    }
    if exchange.request.method == "HEAD" {
        // Nobody sees more than the head, and a page nothing at all of another party's.
        return if exchange.parameter_identifiers().next().is_some() { Answer::Empty } else { Answer::Content };
    }
    if let Some(image) = response.body.image {
        let is_tiny = image.width <= TINY && image.height <= TINY;
        let is_unseen = is_tiny || is_drawn_line(image, response) || is_drawn_speck(image, response, exchange);
        return if is_unseen { Answer::TinyImage } else { Answer::Content };
    }
    // "Accepted", whatever number the receipt bears.
    let is_accepted =
        response.status == 202 && size(Some(response)).is_some_and(|bytes| (1..=RECEIPT_BYTES).contains(&bytes));
    if response.body.acknowledges || is_accepted {
        return Answer::Acknowledged;
    }
    let mime = exchange.mime().unwrap_or_default();
    let is_image = mime.len() > 6 && mime.as_bytes()[..6].eq_ignore_ascii_case(b"image/");
    match size(Some(response)) {
        None => Answer::Silent,
        Some(0) if is_image => Answer::EmptyImage,
        Some(0) => empty,
        Some(bytes) if is_image && bytes <= TINY_BYTES => Answer::TinyImage,
        // A comment at most, or a lone tag: the shortest rule of a stylesheet is longer, and the shortest advertisement.
        Some(..=4) if mime.eq_ignore_ascii_case("text/css") => Answer::Acknowledged,
        Some(..=8) if mime.ends_with("/xml") => Answer::Acknowledged,
        Some(_) if response.body.digest.is_some_and(|digest| bodies::is_acknowledgement(&digest)) => {
            Answer::Acknowledged
        }
        Some(bytes) if bytes <= SHORT_BYTES && is_short_text(mime, response) => {
            // A script of so few bytes calls back, or is a comment; what it hands over in quotes, or assigns, is an answer.
            let is_callback = exchange.destination == Destination::Script
                && !response.body.says_something
                && (bytes <= 24 || exchange.parameter("callback").is_some());
            if is_callback || bytes <= 2 { Answer::Acknowledged } else { Answer::Short }
        }
        Some(_) => Answer::Content,
    }
}

/// Whether nothing stands in what came back, which is JSON all the same.
pub(super) fn is_bare(exchange: &Exchange<'_>) -> bool {
    exchange.response.is_some_and(|response| {
        response.body.looks_like == Some(LooksLike::Json) && response.body.decoded_bytes.is_some_and(|bytes| bytes <= 2)
    })
}

/// A line one pixel high or wide, and not long, that no cache may keep: one that divides or pads is asked for once.
fn is_drawn_line(image: Image, response: &Response) -> bool {
    image.width.min(image.height) == 1 && image.width.max(image.height) <= LINE && Caching::of(&response.head).no_store
}

/// A picture of a few pixels that is asked for with something told, and that no cache may keep: a counter's, which was drawn by
/// hand long ago. Previews of that size are kept, and so are dots and corners.
fn is_drawn_speck(image: Image, response: &Response, exchange: &Exchange<'_>) -> bool {
    image.width <= SPECK
        && image.height <= SPECK
        && exchange.parameters.len() >= 2
        && Caching::of(&response.head).forbids()
}

/// Text of a few bytes that is no document of its own.
fn is_short_text(mime: &str, response: &Response) -> bool {
    let is_document = matches!(response.body.looks_like, Some(LooksLike::Html | LooksLike::Xml | LooksLike::Css));
    let mime = mime.to_ascii_lowercase();
    !is_document
        && (mime.is_empty()
            || mime.starts_with("text/") && mime != "text/css"
            || mime.ends_with("json")
            || mime.ends_with("javascript")
            || mime.starts_with("image/"))
}
