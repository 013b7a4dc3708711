//! First lines of messages: what can only be one, told from few bytes.
//!
//! Used to recognise who speaks, and to find the next message after bytes were lost. Must never take a line of RTSP, SIP or of
//! a mail protocol for one of HTTP.

use memchr::{memchr, memchr_iter, memmem};

/// What bytes begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guess {
    /// A request.
    Request,
    /// A response.
    Response,
    /// More bytes are needed to say.
    Maybe,
    /// Neither.
    Neither,
}

/// Methods that are taken for one before the line is complete: RFC 9110, web folders and their kin, home networks, caches.
const METHODS: &[&[u8]] = &[
    b"GET",
    b"POST",
    b"HEAD",
    b"PUT",
    b"DELETE",
    b"OPTIONS",
    b"CONNECT",
    b"TRACE",
    b"PATCH",
    b"PROPFIND",
    b"PROPPATCH",
    b"MKCOL",
    b"COPY",
    b"MOVE",
    b"LOCK",
    b"UNLOCK",
    b"REPORT",
    b"SEARCH",
    b"MKACTIVITY",
    b"CHECKOUT",
    b"MERGE",
    b"M-SEARCH",
    b"NOTIFY",
    b"SUBSCRIBE",
    b"UNSUBSCRIBE",
    b"PURGE",
    b"LINK",
    b"UNLINK",
    b"MKCALENDAR",
    b"ACL",
    b"BIND",
    b"REBIND",
    b"UNBIND",
    b"SOURCE",
];

/// Longest method.
const METHOD_MAX: usize = 32;
/// Bytes of an unfinished line after which a known method is believed.
const BELIEVED: usize = 256;
/// Bytes of an unfinished line after which an unknown method is not believed.
const DOUBTED: usize = 4096;
/// Longest target that is looked for in front of a version after bytes were lost.
const LOOK_BACK: usize = 8192;

/// Says what the bytes begin. (RFC 9112, sections 3 and 4; `ICY` as Shoutcast servers answer.)
pub(crate) fn guess(bytes: &[u8]) -> Guess {
    match begins_response(bytes) {
        Guess::Neither => begins_request(bytes),
        Guess::Maybe if begins_request(bytes) == Guess::Request => Guess::Request,
        other => other,
    }
}

fn begins_response(bytes: &[u8]) -> Guess {
    for (name, after) in [(b"HTTP/".as_slice(), 5), (b"ICY ", 4)] {
        let shown = bytes.len().min(name.len());
        if bytes.get(..shown) != name.get(..shown) {
            continue;
        }
        return match bytes.get(after) {
            None => Guess::Maybe,
            Some(byte) if byte.is_ascii_digit() => Guess::Response,
            Some(_) => Guess::Neither,
        };
    }
    Guess::Neither
}

fn begins_request(bytes: &[u8]) -> Guess {
    let token = bytes.iter().position(|&byte| !is_token(byte)).unwrap_or(bytes.len());
    let (Some(method), Some(rest)) = (bytes.get(..token), bytes.get(token..)) else { return Guess::Neither };
    if token > METHOD_MAX {
        return Guess::Neither;
    }
    let Some((b' ' | b'\t', after)) = rest.split_first() else {
        return if rest.is_empty() { Guess::Maybe } else { Guess::Neither };
    };
    if method.is_empty() {
        return Guess::Neither;
    }
    let newline = memchr(b'\n', bytes);
    let line = match newline.unwrap_or(bytes.len()) {
        BELIEVED.. if METHODS.contains(&method) && is_target(after) => return Guess::Request,
        DOUBTED.. => return Guess::Neither,
        _ if newline.is_none() => return Guess::Maybe,
        end => bytes.get(token..end).unwrap_or_default().trim_ascii(),
    };
    // A word alone before the version is the end of a target of which the beginning was lost.
    let has_version = version_at(line).is_some_and(|at| at > 0 || METHODS.contains(&method));
    let is_simple = method == b"GET" && line.first() == Some(&b'/') && !line.contains(&b' ');
    if has_version || is_simple { Guess::Request } else { Guess::Neither }
}

/// Where in what follows the method the last word begins, if it is a version of HTTP.
pub(super) fn version_at(line: &[u8]) -> Option<usize> {
    let mut at = line.len();
    loop {
        let before = line.get(..at)?;
        let start =
            before.iter().rposition(|byte| matches!(byte, b' ' | b'\t')).map_or(0, |blank| blank.saturating_add(1));
        let word = before.get(start..)?;
        if word.get(..5).is_some_and(|name| name.eq_ignore_ascii_case(b"HTTP/")) {
            return Some(start);
        }
        if start == 0 || line.len().saturating_sub(start) > 64 {
            return None;
        }
        at = start.saturating_sub(1);
    }
}

/// Whether the bytes begin with one of the methods that are known.
pub(crate) fn has_known_method(bytes: &[u8]) -> bool {
    let end = bytes.iter().position(|&byte| !is_token(byte)).unwrap_or(bytes.len());
    bytes.get(..end).is_some_and(|method| METHODS.contains(&method))
}

/// Whether the bytes, of which nothing more comes, are the beginning of a request with a known method.
pub(crate) fn is_beginning(bytes: &[u8]) -> bool {
    let method = bytes.iter().position(|&byte| byte == b' ');
    let (method, after) = method.and_then(|end| bytes.split_at_checked(end)).unwrap_or_default();
    METHODS.contains(&method) && is_target(after) && guess(bytes) != Guess::Neither
}

fn is_target(after: &[u8]) -> bool {
    let after = after.trim_ascii_start();
    matches!(after.first(), Some(b'/' | b'*'))
        || after.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"http"))
}

/// Whether a byte can stand in a token (RFC 9110, section 5.6.2).
pub(super) fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// Where in the bytes a message begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Here.
    At(usize),
    /// Not before here: more bytes are needed to say.
    Perhaps(usize),
    /// Nowhere.
    Nowhere,
}

/// Where in the bytes a request begins that can only be one: at their start, or where a known method, a target and a version
/// stand in one line.
pub(super) fn find_request(bytes: &[u8]) -> Found {
    match guess(bytes) {
        Guess::Request => return Found::At(0),
        Guess::Maybe => return Found::Perhaps(0),
        Guess::Response | Guess::Neither => {}
    }
    let is_request = |at: &usize| matches!(bytes.get(*at..).map(guess), Some(Guess::Request | Guess::Maybe));
    let versions = memmem::find_iter(bytes, b" HTTP/1.");
    let found = versions.filter_map(|version| request_before(bytes, version)).find(is_request);
    found.map_or_else(|| unfinished_request(bytes).map_or(Found::Nowhere, Found::Perhaps), Found::At)
}

/// Where in the last line, which is not whole, a known method begins, perhaps not whole either.
fn unfinished_request(bytes: &[u8]) -> Option<usize> {
    const LONGEST: usize = 11;
    let end = bytes.len();
    let line = bytes.get(end.saturating_sub(LOOK_BACK)..)?;
    let line =
        line.iter().rposition(|&byte| byte == b'\n').map_or(Some(line), |at| line.get(at.saturating_add(1)..))?;
    let is_method =
        |word: &[u8]| METHODS.iter().filter(|method| word.ends_with(method)).map(|method| method.len()).max();
    let from_method = memchr_iter(b' ', line).find_map(|blank| {
        let (head, target) = (line.get(..blank)?, line.get(blank.saturating_add(1)..)?);
        let is_target =
            is_target(target) || b"http".get(..target.len()).is_some_and(|start| target.eq_ignore_ascii_case(start));
        let length = is_method(head).filter(|_| is_target || head.ends_with(b"CONNECT"))?;
        Some(blank.saturating_sub(length))
    });
    let start = from_method.or_else(|| {
        (line.len().saturating_sub(LONGEST)..line.len())
            .find(|&at| line.get(at..).is_some_and(|word| METHODS.iter().any(|method| method.starts_with(word))))
    })?;
    Some(end.saturating_sub(line.len()).saturating_add(start))
}

fn request_before(bytes: &[u8], version: usize) -> Option<usize> {
    let before = bytes.get(version.saturating_sub(LOOK_BACK)..version)?;
    let line = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline.saturating_add(1));
    let line = before.get(line..)?;
    let start = memchr_iter(b' ', line).find_map(|blank| {
        let (head, target) = (line.get(..blank)?, line.get(blank.saturating_add(1)..)?);
        let method = METHODS.iter().filter(|method| head.ends_with(method)).max_by_key(|method| method.len())?;
        (is_target(target) || *method == b"CONNECT").then(|| blank.saturating_sub(method.len()))
    })?;
    Some(version.saturating_sub(line.len()).saturating_add(start))
}

/// Where in the bytes a response begins that can only be one: a version, a blank and three digits.
pub(super) fn find_response(bytes: &[u8]) -> Found {
    let mut from: usize = 0;
    while let Some(at) = memchr(b'H', bytes.get(from..).unwrap_or_default()).map(|at| at.saturating_add(from)) {
        match begins_status_line(bytes.get(at..).unwrap_or_default()) {
            Some(true) => return Found::At(at),
            Some(false) => return Found::Perhaps(at),
            None => from = at.saturating_add(1),
        }
    }
    Found::Nowhere
}

/// Whether bytes begin a status line: `Some(false)` where they may.
fn begins_status_line(bytes: &[u8]) -> Option<bool> {
    const FORM: &[u8; 13] = b"HTTP/1.0 000 ";
    let fits = bytes.iter().zip(FORM).enumerate().all(|(at, (&byte, form))| match form {
        b'0' => byte.is_ascii_digit(),
        b' ' if at > 8 => matches!(byte, b' ' | b'\r' | b'\n'),
        _ => byte == *form,
    });
    fits.then_some(bytes.len() >= FORM.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_told_from_their_kin() {
        for (bytes, expected) in [
            (b"GET / HTTP/1.1\r\n".as_slice(), Guess::Request),
            (b"GET /", Guess::Maybe),
            (b"GE", Guess::Maybe),
            (b"GET /old\r\n", Guess::Request),
            (b"FROB x HTTP/1.0\r\n", Guess::Request),
            (b"CONNECT a.example:443 HTTP/1.1\r\n", Guess::Request),
            (b"OPTIONS rtsp://a/b RTSP/1.0\r\n", Guess::Neither),
            (b"REGISTER sip:a@b SIP/2.0\r\n", Guess::Neither),
            (b"EHLO mail.example\r\n", Guess::Neither),
            (b"HTTP/1.1 200 OK\r\n", Guess::Response),
            (b"HTT", Guess::Maybe),
            (b"ICY 200 OK\r\n", Guess::Response),
            (b"\x16\x03\x01", Guess::Neither),
            (b"220 ready\r\n", Guess::Neither),
        ] {
            assert_eq!(guess(bytes), expected, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn long_lines_of_known_methods_are_believed_before_they_end() {
        let line = [b"GET /".as_slice(), &[b'x'; 300]].concat();
        assert_eq!(guess(&line), Guess::Request);
        assert_eq!(guess(&[&line, b"\r\n".as_slice()].concat()), Guess::Request, "and stay believed");
        let line = [b"FROB /".as_slice(), &[b'x'; 5000]].concat();
        assert_eq!(guess(&line), Guess::Neither);
        assert_eq!(guess(&[&line, b" HTTP/1.1\r\n".as_slice()].concat()), Guess::Neither);
    }

    #[test]
    fn messages_are_found_behind_the_rest_of_a_body() {
        assert_eq!(find_request(b"a=b&c=dPOST /x HTTP/1.1\r\nHost: a\r\n\r\n"), Found::At(7));
        assert_eq!(find_request(b"x\r\nGET http://a.example/ HTTP/1.1\r\n"), Found::At(3));
        assert_eq!(find_request(b"\0see HTTP/1.1 for more"), Found::Nowhere);
        assert_eq!(find_response(b"\x89PNG\0\0HTTP/1.1 200 OK\r\n"), Found::At(6));
        assert_eq!(find_response(b"HTTP/1.1 is a version"), Found::Nowhere);
    }
}
