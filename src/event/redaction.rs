//! What of a URL may be written: names of parameters, words of known event parameters, path segments that name nobody.
//!
//! In: URLs and targets as they were seen. Out: the same with every other query value, and every path segment that holds an
//! identifier, replaced by `…`. Errs on the side of hiding.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::Text;
use crate::{
    base::{ByteSet, Words},
    detect::{IDENTIFIER_LEAST, is_identifier},
};

/// What stands where something was left out.
const HIDDEN: &str = "…";

/// The longest value that is taken for the name of an event.
const WORD_MAX: usize = 40;

/// The longest name of a parameter; longer ones carry data.
const NAME_MAX: usize = 64;

/// Parameters whose values say which event is reported, in the words of the vendors' own documentation.
static EVENT_PARAMETERS: Words = Words::new(&[
    "a",
    "action",
    "ae",
    "cd[event]",
    "conversion",
    "e",
    "ea",
    "ec",
    "ed",
    "en",
    "ev",
    "event",
    "event_action",
    "event_category",
    "event_name",
    "event_type",
    "eventaction",
    "eventcategory",
    "eventname",
    "eventtype",
    "evt",
    "hit",
    "hit_type",
    "hittype",
    "kind",
    "page_type",
    "pagetype",
    "t",
    "tagid_event",
    "trigger",
    "type",
    "verb",
]);

/// Whether query values are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QueryPolicy {
    /// They are replaced by `…`, and so are identifiers in paths.
    #[default]
    Redact,
    /// URLs stay as they were seen.
    Keep,
}

impl QueryPolicy {
    /// A URL, an absolute or relative reference, or a request-target as events may write it.
    pub(super) fn url(self, url: &str) -> Text {
        match self {
            Self::Keep => Text::from(url),
            Self::Redact => Text::from(redacted(url)),
        }
    }

    /// The name of a parameter; one that is itself a value is not written.
    pub(super) fn parameter(self, name: &str) -> Text {
        match self {
            Self::Redact if is_value(name) => Text::from(HIDDEN),
            _ => Text::from(name),
        }
    }

    /// A User-Agent, without the tokens that tell one device from another of its kind.
    pub(super) fn agent(self, agent: &str) -> Text {
        if self == Self::Keep {
            return Text::from(agent);
        }
        let is_end =
            |c: char| c.is_whitespace() || matches!(c, '(' | ')' | ';' | ',' | '/' | '[' | ']' | '"' | '=' | ':');
        let mut out = String::with_capacity(agent.len());
        for piece in agent.split_inclusive(is_end) {
            let token = piece.trim_end_matches(is_end);
            if is_identifier(token.as_bytes()) {
                out.push_str(HIDDEN);
                out.push_str(piece.get(token.len()..).unwrap_or_default());
            } else {
                out.push_str(piece);
            }
        }
        Text::from(out)
    }
}

fn redacted(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    let (rest, fragment) = cut(url, b'#');
    let (rest, query) = cut(rest, b'?');
    path(authority(rest, &mut out), &mut out);
    if let Some(query) = query {
        out.push('?');
        self::query(query, &mut out);
    }
    if let Some(fragment) = fragment {
        out.push('#');
        if !fragment.is_empty() {
            out.push_str(HIDDEN);
        }
    }
    out
}

/// Copies scheme and authority, without user information; gives the rest, from the path on.
fn authority<'a>(url: &'a str, out: &mut String) -> &'a str {
    let after = match url.find("//") {
        Some(0) => 2,
        Some(at) if is_scheme(url.get(..at).unwrap_or_default()) => at + 2,
        _ => {
            // `data:`, `mailto:` and the like carry what they mean behind the colon.
            return match url.split_once(':') {
                Some((scheme, rest)) if is_opaque(scheme, rest) => {
                    out.push_str(scheme);
                    out.push(':');
                    out.push_str(HIDDEN);
                    ""
                }
                _ => url,
            };
        }
    };
    let (scheme, rest) = url.split_at(after);
    out.push_str(scheme);
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    if let Some((_, host)) = authority.rsplit_once('@') {
        out.push_str(HIDDEN);
        out.push('@');
        out.push_str(host);
    } else {
        out.push_str(authority);
    }
    path
}

fn is_scheme(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next_back() == Some(b':')
        && !text.is_empty()
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// Whether `scheme:rest` is no path and no `host:port`.
fn is_opaque(scheme: &str, rest: &str) -> bool {
    !scheme.is_empty()
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-'))
        && !rest.bytes().all(|byte| byte.is_ascii_digit())
}

fn path(path: &str, out: &mut String) {
    for (at, segment) in path.split('/').enumerate() {
        if at > 0 {
            out.push('/');
        }
        if let Some((name, parameters)) = segment.split_once(';') {
            // Matrix parameters, such as a session identifier that the server writes into links.
            self::segment(name, out);
            out.push(';');
            query(parameters, out);
        } else {
            self::segment(segment, out);
        }
    }
}

fn segment(segment: &str, out: &mut String) {
    if !holds_identifier(segment) {
        out.push_str(segment);
        return;
    }
    out.push_str(HIDDEN);
    if let Some((_, extension)) = segment.rsplit_once('.')
        && (1..=5).contains(&extension.len())
        && extension.bytes().all(|byte| byte.is_ascii_alphabetic())
    {
        out.push('.');
        out.push_str(extension);
    }
}

/// Whether a path segment, all layers of percent encoding undone, names somebody.
fn holds_identifier(segment: &str) -> bool {
    static WORD: ByteSet = ByteSet::alphanumeric_or(b".-_");
    if segment.len() < IDENTIFIER_LEAST && WORD.has_all(segment.as_bytes()) {
        return false;
    }
    let mut text = Cow::Borrowed(segment.as_bytes());
    for _ in 0..3 {
        if !text.contains(&b'%') {
            break;
        }
        text = Cow::Owned(percent_encoding::percent_decode(&text).collect());
    }
    if text.iter().any(|byte| matches!(byte, b'@' | b'?' | b'&' | b'=')) {
        return true;
    }
    text.split(|byte| matches!(byte, b'/' | b'\\')).any(|part| {
        let dot = part.iter().rposition(|&byte| byte == b'.').filter(|&dot| dot > 0 && part.len() - dot <= 6);
        let without_extension = dot.and_then(|dot| part.get(..dot));
        let joined = part.split(|byte| matches!(byte, b'_' | b'-' | b'+' | b'$' | b'(' | b')'));
        let smaller = without_extension.into_iter().chain(joined.filter(|piece| piece.len() < part.len()));
        std::iter::once(part).chain(smaller).any(is_identifier)
    })
}

fn query(query: &str, out: &mut String) {
    let is_end = |c: char| matches!(c, '&' | ';');
    for pair in query.split_inclusive(is_end) {
        let bare = pair.trim_end_matches(is_end);
        match bare.split_once('=') {
            Some((name, value)) => {
                out.push_str(if is_value(name) { HIDDEN } else { name });
                out.push('=');
                out.push_str(if value.is_empty() || is_event(name, value) { value } else { HIDDEN });
            }
            None if bare.is_empty() => {}
            None => out.push_str(HIDDEN),
        }
        out.push_str(pair.get(bare.len()..).unwrap_or_default());
    }
}

/// Whether what stands in a parameter's place of a name is a value: an identifier, or too long or odd for a name.
fn is_value(name: &str) -> bool {
    let decoded = Cow::from(percent_decode_str(name));
    decoded.len() > NAME_MAX
        || is_identifier(&decoded)
        || decoded.iter().any(|byte| matches!(byte, b'@' | b'/' | b'?' | b'=') || byte.is_ascii_whitespace())
}

/// Whether this parameter names an event by a word that a person wrote.
fn is_event(name: &str, value: &str) -> bool {
    if !EVENT_PARAMETERS.has(name.as_bytes()) {
        return false;
    }
    let decoded = Cow::from(percent_decode_str(value));
    let digits = decoded.iter().filter(|byte| byte.is_ascii_digit()).count();
    decoded.len() <= WORD_MAX
        && digits <= 2
        && decoded.first().is_some_and(u8::is_ascii_alphabetic)
        && decoded
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b' ' | b'+' | b':'))
        && !is_identifier(&decoded)
}

fn cut(text: &str, at: u8) -> (&str, Option<&str>) {
    let halves = memchr::memchr(at, text.as_bytes()).and_then(|at| text.split_at_checked(at));
    halves.map_or((text, None), |(before, after)| (before, after.get(1..)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn url(text: &str) -> String {
        QueryPolicy::Redact.url(text).to_string()
    }

    #[test]
    fn query_values_are_hidden_and_their_names_are_not() {
        assert_eq!(url("http://x.example/p.gif?uid=1&q=a+b&empty="), "http://x.example/p.gif?uid=…&q=…&empty=");
        assert_eq!(url("/p?a=1;b=2&&c"), "/p?a=…;b=…&&…");
        assert_eq!(url("/p?353742c1a90be7d4=1&353742c1a90be7d4"), "/p?…=…&…");
    }

    #[test]
    fn words_of_known_event_parameters_stay() {
        assert_eq!(url("/tr?id=77&ev=PageView&en=add_to_cart&t=1790000000"), "/tr?id=…&ev=PageView&en=add_to_cart&t=…");
        assert_eq!(url("/tr?ev=353742c1a90be7d4&event=a%40b.example"), "/tr?ev=…&event=…");
        assert_eq!(url("/search?q=PageView"), "/search?q=…");
    }

    #[test]
    fn path_segments_that_hold_an_identifier_are_hidden() {
        assert_eq!(url("http://x.example/u/353742c1a90be7d4/p"), "http://x.example/u/…/p");
        assert_eq!(url("/px/353742c1a90be7d4.gif"), "/px/….gif");
        assert_eq!(url("/a;jsessionid=353742c1a90be7d4/b"), "/a;jsessionid=…/b");
        assert_eq!(url("/u/uid=123/x"), "/u/…/x");
        assert_eq!(url("/m/somebody%40mail.example"), "/m/…");
        assert_eq!(url("/r/http%253A%252F%252Fy.example%252F353742c1a90be7d4"), "/r/…");
        assert_eq!(url("/shop/blue-lamp/index.html"), "/shop/blue-lamp/index.html");
    }

    #[test]
    fn users_fragments_and_opaque_urls_are_hidden() {
        assert_eq!(url("http://me:pw@x.example/#token"), "http://…@x.example/#…");
        assert_eq!(url("data:text/plain,secret"), "data:…");
        assert_eq!(url("mailto:me@x.example"), "mailto:…");
        assert_eq!(url("x.example:443"), "x.example:443");
        assert_eq!(url("*"), "*");
        assert_eq!(url("//x.example/a?b=c"), "//x.example/a?b=…");
        assert_eq!(url("/go//http://y.example/z"), "/go//http://y.example/z");
    }

    #[test]
    fn agents_keep_browser_and_system_and_lose_the_device() {
        let agent =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36";
        assert_eq!(&*QueryPolicy::Redact.agent(agent), agent);
        assert_eq!(
            &*QueryPolicy::Redact.agent("App/2.1 (id 8a7f2c1d-9b34-4f0e-a1c6-0d5be77f3312; Pixel 8)"),
            "App/2.1 (id …; Pixel 8)"
        );
    }

    proptest! {
        #[test]
        fn no_identifier_survives_in_query_or_path(id in "[0-9a-f]{6}[a-f][0-9][a-f][0-9]{3}[a-f]{2}[0-9]", before in "[a-z]{1,5}", name in "[a-z]{1,8}") {
            for text in [
                format!("http://x.example/{before}/{id}/y?a=b"),
                format!("http://x.example/{before}?{name}={id}&z"),
                format!("http://x.example/{before}?{id}"),
                format!("/{before};{name}={id}?{name}"),
                format!("https://{id}@x.example/"),
                format!("/#{id}"),
                format!("/{before}/{id}.png"),
            ] {
                prop_assert!(!url(&text).contains(&id), "{} became {}", text, url(&text));
            }
        }

        #[test]
        fn any_text_is_redacted_without_a_panic_and_once_is_enough(text in "\\PC{0,80}") {
            let once = url(&text);
            prop_assert_eq!(url(&once), once);
        }
    }
}
