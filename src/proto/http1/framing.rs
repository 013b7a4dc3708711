//! Which body follows a head (RFC 9112, section 6.3).

use super::{body::Body, chunked::ChunkedBody};
use crate::observe::{FieldName, Head, HttpVersion};

/// What the request of a response says about its framing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// HEAD: no body, whatever the fields say.
    Head,
    /// CONNECT: a 2xx answer is followed by the tunnel.
    Connect,
    /// Another method.
    Other,
    /// The request was not seen.
    Unknown,
}

/// What the fields say about length.
enum Length {
    Absent,
    Is(u64),
    /// Not a number, or two that differ.
    Odd,
}

/// The body of a request; `None` where there is none.
pub(super) fn of_request(head: &Head) -> Option<Body> {
    if is_chunked(head) {
        return Some(Body::Chunked(ChunkedBody::default()));
    }
    match content_length(head) {
        Length::Is(0) | Length::Absent | Length::Odd => None,
        Length::Is(length) => Some(Body::Length(length)),
    }
}

/// The body of a response; `None` where there is none.
pub(super) fn of_response(status: u16, asked: Asked, version: HttpVersion, head: &Head) -> Option<Body> {
    if asked == Asked::Head || matches!(status, 100..=199 | 204 | 304) {
        return None;
    }
    if asked == Asked::Connect && matches!(status, 200..=299) {
        return None;
    }
    if is_chunked(head) {
        return Some(Body::Chunked(ChunkedBody::default()));
    }
    let has_other_coding =
        head.all(FieldName::TransferEncoding).any(|coding| !coding.eq_ignore_ascii_case(b"identity"));
    match content_length(head) {
        _ if has_other_coding && version != HttpVersion::Http10 => Some(Body::UntilClose),
        Length::Is(0) => None,
        Length::Is(length) => Some(Body::Length(length)),
        Length::Absent | Length::Odd => Some(Body::UntilClose),
    }
}

/// Whether `chunked` is among the transfer codings: it frames the body even where a length is named too.
fn is_chunked(head: &Head) -> bool {
    let codings = head.all(FieldName::TransferEncoding).flat_map(|list| list.split(|&byte| byte == b','));
    codings.into_iter().any(|coding| coding.trim_ascii().eq_ignore_ascii_case(b"chunked"))
}

/// The length named: digits, perhaps repeated, all the same.
fn content_length(head: &Head) -> Length {
    let mut length = Length::Absent;
    for value in head.all(FieldName::ContentLength).flat_map(|list| list.split(|&byte| byte == b',')) {
        let value = value.trim_ascii();
        let is_number = !value.is_empty() && value.iter().all(u8::is_ascii_digit);
        let number = std::str::from_utf8(value).ok().filter(|_| is_number).and_then(|text| text.parse().ok());
        length = match (length, number) {
            (Length::Absent, Some(number)) => Length::Is(number),
            (Length::Is(known), Some(number)) if known == number => Length::Is(known),
            _ => return Length::Odd,
        };
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(fields: &[(FieldName, &[u8])]) -> Head {
        let mut head = Head::default();
        for (name, value) in fields {
            head.push(*name, value);
        }
        head
    }

    fn response(status: u16, asked: Asked, fields: &[(FieldName, &[u8])]) -> String {
        format!("{:?}", of_response(status, asked, HttpVersion::Http11, &head(fields)))
    }

    const LENGTH: FieldName = FieldName::ContentLength;
    const CODING: FieldName = FieldName::TransferEncoding;

    #[test]
    fn chunked_wins_over_a_length() {
        assert!(response(200, Asked::Other, &[(LENGTH, b"5"), (CODING, b"gzip, Chunked")]).contains("Chunked"));
    }

    #[test]
    fn repeated_lengths_count_once_when_they_agree_and_not_at_all_when_they_differ() {
        assert_eq!(response(200, Asked::Other, &[(LENGTH, b"5"), (LENGTH, b"5, 5")]), "Some(Length(5))");
        assert_eq!(response(200, Asked::Other, &[(LENGTH, b"5"), (LENGTH, b"6")]), "Some(UntilClose)");
        assert_eq!(response(200, Asked::Other, &[(LENGTH, b"+5")]), "Some(UntilClose)");
    }

    #[test]
    fn statuses_and_methods_without_body_have_none_whatever_the_fields_say() {
        for (status, asked) in [(204, Asked::Other), (304, Asked::Other), (200, Asked::Head), (200, Asked::Connect)] {
            assert_eq!(response(status, asked, &[(LENGTH, b"5")]), "None");
        }
        assert_eq!(response(407, Asked::Connect, &[(LENGTH, b"5")]), "Some(Length(5))");
    }

    #[test]
    fn requests_without_length_have_no_body() {
        assert!(of_request(&head(&[])).is_none());
        assert!(matches!(of_request(&head(&[(LENGTH, b"7")])), Some(Body::Length(7))));
        assert!(matches!(of_request(&head(&[(CODING, b"chunked")])), Some(Body::Chunked(_))));
    }
}
