//! Message heads: where they end, and what they say.
//!
//! In: the bytes of a head. Out: first line and kept fields. httparse reads what follows the rules; what does not is split into
//! lines here, so that one odd line costs neither Host nor Referer nor Cookie.

use std::mem::MaybeUninit;

use compact_str::CompactString;

use super::line::{is_token, version_at};
use crate::observe::{FieldName, Head, HttpVersion};

/// Fields of a head that httparse has room for; a head with more is split here.
const FIELDS: usize = 96;
/// Longest method that is kept.
const METHOD_MAX: usize = 64;

/// The head of a request.
#[derive(Debug)]
pub(super) struct RequestHead {
    pub(super) method: CompactString,
    pub(super) target: Box<[u8]>,
    pub(super) version: HttpVersion,
    pub(super) fields: Head,
}

/// The head of a response.
#[derive(Debug)]
pub(super) struct ResponseHead {
    pub(super) status: u16,
    pub(super) version: HttpVersion,
    pub(super) fields: Head,
}

/// Finds the end of a head, after its empty line; `scanned` remembers what was searched. Bare LF ends a line as well as CRLF.
pub(super) fn find_end(bytes: &[u8], scanned: &mut usize) -> Option<usize> {
    let mut at = *scanned;
    while let Some(newline) = memchr::memchr(b'\n', bytes.get(at..)?).map(|found| found.saturating_add(at)) {
        let next = newline.saturating_add(1);
        match bytes.get(next..)? {
            [b'\n', ..] => return Some(next.saturating_add(1)),
            [b'\r', b'\n', ..] => return Some(next.saturating_add(2)),
            [] | [b'\r'] => {
                *scanned = newline;
                return None;
            }
            _ => at = next,
        }
    }
    *scanned = bytes.len();
    None
}

/// The lines of a cut head that are whole; the first line counts even if it is not.
pub(super) fn whole_lines(bytes: &[u8]) -> &[u8] {
    memchr::memrchr(b'\n', bytes).map_or(bytes, |end| bytes.get(..=end).unwrap_or(bytes))
}

/// Reads the head of a request, whole or cut.
pub(super) fn read_request(bytes: &[u8]) -> Option<RequestHead> {
    let mut fields = [const { MaybeUninit::uninit() }; FIELDS];
    let mut request = httparse::Request::new(&mut []);
    let config = httparse::ParserConfig::default();
    if let Ok(httparse::Status::Complete(_)) =
        config.parse_request_with_uninit_headers(&mut request, bytes, &mut fields)
        && let (Some(method), Some(target), Some(version)) = (request.method, request.path, request.version)
    {
        return Some(RequestHead {
            method: method.into(),
            target: target.as_bytes().into(),
            version: if version == 0 { HttpVersion::Http10 } else { HttpVersion::Http11 },
            fields: kept(request.headers),
        });
    }
    let (line, rest) = split_line(bytes);
    let is_cut = line.len() == bytes.len();
    let (method, after) = line.split_at_checked(line.iter().position(|&byte| !is_token(byte))?)?;
    if method.is_empty() || method.len() > METHOD_MAX {
        return None;
    }
    let after = after.trim_ascii();
    let (target, version) = match version_at(after) {
        Some(at) => after.split_at_checked(at)?,
        // Of a cut line the first word is the target, perhaps not all of it.
        None if is_cut => (after.split(|&byte| byte == b' ').next().unwrap_or(after), b"HTTP/1.1".as_slice()),
        None => (after, b"".as_slice()),
    };
    Some(RequestHead {
        method: std::str::from_utf8(method).ok()?.into(),
        target: target.trim_ascii().into(),
        version: version_of(version),
        fields: split_fields(rest),
    })
}

/// Reads the head of a response, whole or cut.
pub(super) fn read_response(bytes: &[u8]) -> Option<ResponseHead> {
    let mut fields = [const { MaybeUninit::uninit() }; FIELDS];
    let mut response = httparse::Response::new(&mut []);
    let mut config = httparse::ParserConfig::default();
    config.allow_multiple_spaces_in_response_status_delimiters(true);
    if let Ok(httparse::Status::Complete(_)) =
        config.parse_response_with_uninit_headers(&mut response, bytes, &mut fields)
        && let (Some(status), Some(version)) = (response.code, response.version)
    {
        let version = if version == 0 { HttpVersion::Http10 } else { HttpVersion::Http11 };
        return Some(ResponseHead { status, version, fields: kept(response.headers) });
    }
    let (line, rest) = split_line(bytes);
    let blank = line.iter().position(|byte| matches!(byte, b' ' | b'\t'))?;
    let (version, after) = line.split_at_checked(blank)?;
    let after = after.trim_ascii_start();
    let digits = after.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(after.len());
    // As browsers do: leading zeros and what follows three digits are passed over, fewer digits are a number as well.
    let zeros = after.iter().take(digits.saturating_sub(3)).take_while(|&&byte| byte == b'0').count();
    let status = after.get(zeros..digits.min(zeros.saturating_add(3)))?;
    let status = std::str::from_utf8(status).ok()?.parse().ok()?;
    Some(ResponseHead { status, version: version_of(version), fields: split_fields(rest) })
}

fn version_of(word: &[u8]) -> HttpVersion {
    match word.get(5..).unwrap_or_default() {
        [b'0', ..] | [b'1', b'.', b'0', ..] | [] => HttpVersion::Http10,
        _ => HttpVersion::Http11,
    }
}

fn kept(fields: &[httparse::Header<'_>]) -> Head {
    let known = |field: &httparse::Header<'_>| FieldName::from_bytes(field.name.as_bytes());
    let size = fields.iter().map(|field| field.value.len()).fold(0, usize::saturating_add);
    let mut head = Head::with_capacity(size);
    for field in fields {
        if let Some(name) = known(field) {
            head.push(name, field.value);
        }
    }
    head
}

/// Splits field lines with every leniency that servers show: white space before the colon, folded lines, control bytes, lines
/// that are no fields. (RFC 9112, sections 5.1 and 5.2.)
pub(super) fn split_fields(mut rest: &[u8]) -> Head {
    let mut head = Head::with_capacity(rest.len());
    let mut field: Option<(FieldName, Vec<u8>)> = None;
    while !rest.is_empty() {
        let (line, after) = split_line(rest);
        rest = after;
        if let (Some(b' ' | b'\t'), Some((_, value))) = (line.first(), &mut field) {
            value.push(b' ');
            value.extend_from_slice(line.trim_ascii());
            continue;
        }
        if let Some((name, value)) = field.take() {
            head.push(name, &value);
        }
        let Some(colon) = memchr::memchr(b':', line) else { continue };
        let (name, value) =
            (line.get(..colon).unwrap_or_default(), line.get(colon.saturating_add(1)..).unwrap_or_default());
        field = FieldName::from_bytes(name.trim_ascii()).map(|name| (name, value.to_vec()));
    }
    if let Some((name, value)) = field {
        head.push(name, &value);
    }
    head
}

/// The first line without its end, and what follows it.
pub(super) fn split_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let (line, rest) = match memchr::memchr(b'\n', bytes) {
        Some(at) => (bytes.get(..at).unwrap_or_default(), bytes.get(at.saturating_add(1)..).unwrap_or_default()),
        None => (bytes, b"".as_slice()),
    };
    (line.strip_suffix(b"\r").unwrap_or(line), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_end_at_an_empty_line_of_either_kind_however_they_are_cut() {
        for text in [b"A\r\nb: c\r\n\r\n".as_slice(), b"A\nb: c\n\n", b"A\r\nb: c\n\r\n"] {
            let mut scanned = 0;
            for end in 0..text.len() {
                assert_eq!(find_end(&text[..end], &mut scanned), None);
            }
            assert_eq!(find_end(text, &mut scanned), Some(text.len()));
        }
    }

    #[test]
    fn odd_lines_cost_nothing_but_themselves() {
        let head = read_request(
            b"GET /a b\x01 HTTP/1.1\r\nnonsense\r\nHost : a.example\r\nX\x01: y\r\nCookie: a=1;\r\n b=2\r\nReferer: \x02x\r\n\r\n",
        )
        .unwrap();
        assert_eq!(&*head.target, b"/a b\x01");
        assert_eq!(head.fields.get(FieldName::Host), Some(b"a.example".as_slice()));
        assert_eq!(head.fields.get(FieldName::Cookie), Some(b"a=1; b=2".as_slice()));
        assert_eq!(head.fields.get(FieldName::Referer), Some(b"\x02x".as_slice()));
    }

    #[test]
    fn both_readers_agree_on_what_follows_the_rules() {
        let text = b"GET /a?b HTTP/1.1\r\nHost: a.example\r\nCookie: c=d\r\nX-Other: y\r\nETag:\r\n\r\n";
        let head = read_request(text).unwrap();
        assert_eq!(head.fields, split_fields(split_line(text).1));
        assert_eq!(
            (head.method.as_str(), &*head.target, head.version),
            ("GET", b"/a?b".as_slice(), HttpVersion::Http11)
        );
    }

    #[test]
    fn a_request_line_without_version_is_of_the_oldest() {
        let head = read_request(b"GET /x\r\n").unwrap();
        assert_eq!((head.version, &*head.target), (HttpVersion::Http10, b"/x".as_slice()));
    }

    #[test]
    fn status_lines_of_odd_servers_are_read() {
        for (line, status) in [
            (b"HTTP/1.1 200 OK\r\n\r\n".as_slice(), Some(200)),
            (b"HTTP/1.0  404\r\n\r\n", Some(404)),
            (b"ICY 200 OK\r\n\r\n", Some(200)),
            (b"HTTP/2.0 302 Found\r\n\r\n", Some(302)),
            (b"HTTP/1.1 2000 OK\r\n\r\n", Some(200)),
            (b"HTTP/1.1 \t0200 OK\r\n\r\n", Some(200)),
            (b"HTTP/1.1 20 OK\r\n\r\n", Some(20)),
            (b"HTTP/1.1 OK\r\n\r\n", None),
        ] {
            assert_eq!(read_response(line).map(|head| head.status), status, "{}", line.escape_ascii());
        }
    }
}
