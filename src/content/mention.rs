//! What a body mentions, collected within bounds; and which strings can be part of a host or a URL.

use std::{borrow::Cow, hash::BuildHasher};

use foldhash::quality::FixedState;
use hashbrown::HashSet;

use super::Limits;
use crate::{
    base::ByteSet,
    observe::{Mention, MentionKind, Mentions},
};

/// Links that a person may follow are worth least: a page of nothing but links leaves room for what it loads.
const ANCHORS_MAX: usize = 512;

/// How a mention stands in its page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Standing {
    /// Inside `noscript`.
    pub(super) in_noscript: bool,
    /// Meant not to be seen.
    pub(super) is_tiny: bool,
    /// In data that scripts read, and that acts by nothing of its own.
    pub(super) is_data: bool,
}

/// Collects mentions, each once, in the order of their first appearance.
///
/// Invariant: after a bound was reached nothing changes any more, so that the answer does not depend on how the body was cut.
#[derive(Debug)]
pub(super) struct Collector {
    found: Mentions,
    known: HashSet<u64, FixedState>,
    hasher: FixedState,
    anchors: usize,
    bytes: usize,
    is_full: bool,
    mentions_max: usize,
    mention_max: usize,
    mention_bytes_max: usize,
}

impl Collector {
    pub(super) fn new(limits: &Limits) -> Self {
        let hasher = FixedState::with_seed(0);
        Self {
            found: Mentions::default(),
            known: HashSet::with_hasher(hasher.clone()),
            hasher,
            anchors: 0,
            bytes: 0,
            is_full: false,
            mentions_max: limits.mentions_max,
            mention_max: limits.mention_max,
            mention_bytes_max: limits.mention_bytes_max,
        }
    }

    /// A collector that takes nothing, to stand where another was taken out.
    pub(super) fn closed() -> Self {
        Self { is_full: true, ..Self::new(&Limits::default()) }
    }

    /// Whether a bound was reached.
    pub(super) fn is_full(&self) -> bool {
        self.is_full
    }

    /// The facts of the document beside its mentions.
    pub(super) fn document(&mut self) -> Option<&mut Mentions> {
        (!self.is_full).then_some(&mut self.found)
    }

    /// A URL as it stood in an attribute, entities undone, or in a stylesheet.
    pub(super) fn url(&mut self, kind: MentionKind, text: &str, standing: Standing) {
        let text = tidy(text);
        if loads(&text) {
            self.add(kind, &text, standing);
        }
    }

    /// A string of a script or of JSON, escapes undone: kept where it can be part of a host or URL.
    pub(super) fn literal(&mut self, bytes: &[u8], standing: Standing) {
        let Ok(text) = std::str::from_utf8(bytes) else { return };
        let text = text.trim_ascii();
        let kind = if standing.is_data { MentionKind::Data } else { MentionKind::Literal };
        if is_markup(text) {
            let is_end = |letter: char| letter.is_ascii_whitespace() || "\"'<>`()\\,;".contains(letter);
            for word in text.split(is_end) {
                let word = ["src=", "href=", "url="].iter().find_map(|name| word.strip_prefix(name)).unwrap_or(word);
                if word.contains("//") && is_part_of_url(word) {
                    self.add(kind, &tidy(word), standing);
                }
            }
        } else if is_part_of_url(text) {
            self.add(kind, text, standing);
        }
    }

    /// A string that a script spells letter by letter: whoever hides it so has a reason.
    pub(super) fn spelt(&mut self, bytes: &[u8], standing: Standing) {
        if let Ok(text) = std::str::from_utf8(bytes) {
            self.add(MentionKind::Literal, text, standing);
        }
    }

    /// All that was found; `is_cut` where not all was read.
    pub(super) fn finish(mut self, is_cut: bool) -> Mentions {
        self.found.truncated |= is_cut;
        self.found
    }

    fn add(&mut self, kind: MentionKind, text: &str, standing: Standing) {
        if self.is_full || text.is_empty() {
            return;
        }
        if text.len() > self.mention_max {
            self.found.truncated = true;
            return;
        }
        let Standing { in_noscript, is_tiny, .. } = standing;
        if !self.known.insert(self.hasher.hash_one((kind, text, in_noscript))) {
            return;
        }
        if kind == MentionKind::Anchor {
            if self.anchors == ANCHORS_MAX {
                self.found.truncated = true;
                return;
            }
            self.anchors = self.anchors.saturating_add(1);
        }
        self.bytes = self.bytes.saturating_add(text.len());
        if self.found.list.len() >= self.mentions_max || self.bytes > self.mention_bytes_max {
            self.is_full = true;
            self.found.truncated = true;
            return;
        }
        self.found.list.push(Mention { kind, text: text.into(), in_noscript, is_tiny });
    }
}

/// White space around a URL and line ends inside it are not part of it (URL, section 4.4).
fn tidy(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(|letter: char| letter <= ' ');
    if text.bytes().any(|byte| matches!(byte, b'\t' | b'\n' | b'\r')) {
        Cow::Owned(text.replace(['\t', '\n', '\r'], ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a URL leads to a request at all: not a fragment, and no scheme that stays inside the browser.
fn loads(text: &str) -> bool {
    const STAYS: [&str; 7] = ["data:", "javascript:", "about:", "blob:", "mailto:", "tel:", "#"];
    !text.is_empty()
        && !STAYS.iter().any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// A string that holds more than one word, or markup with URLs in it.
fn is_markup(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'<' | b' ' | b'\n' | b'"' | b'\''))
}

/// Whether a script's string can be a URL, or a part that it puts one together from: a host or the end of one, a path, a
/// file, a query. Words, class names and texts are not.
fn is_part_of_url(text: &str) -> bool {
    if text.len() < 2 || !URL_BYTES.has_all(text.as_bytes()) {
        return false;
    }
    if memchr::memmem::find(text.as_bytes(), b"//").is_some() {
        return true;
    }
    let (path, query) = text.split_once('?').map_or((text, None), |(path, query)| (path, Some(query)));
    if query.is_some_and(|query| query.is_empty() || query.contains('=')) || is_part_of_query(text) {
        return true;
    }
    if path.contains('/') {
        // `/path/x.gif`, `collect/`, `cdn.example/x`, `b/ss/shop`; not `and/or`, `image/gif`.
        let is_long = path.matches('/').count() > 1;
        return path.len() > 3 && (path.starts_with('/') || path.ends_with('/') || path.contains('.') || is_long);
    }
    path.contains('.') && is_host_or_file(path)
}

/// `&ev=`, `id=1&ev=`, `uid=`, `;src=7;type=`; not `a==b`.
fn is_part_of_query(text: &str) -> bool {
    if !text.contains('=') {
        return false;
    }
    let name = text.trim_start_matches(['&', ';']).split('=').next().unwrap_or_default();
    let is_name = !name.is_empty() && NAME_BYTES.has_all(name.as_bytes());
    is_name && !text.contains("==") && (text.starts_with(['&', ';']) || text.ends_with('=') || text.contains('&'))
}

/// Bytes of the names of parameters.
static NAME_BYTES: ByteSet = ByteSet::alphanumeric_or(b"-_.[]");

/// Bytes that stand in URLs as scripts write them (RFC 3986, section 2), and braces of templates.
static URL_BYTES: ByteSet = ByteSet::alphanumeric_or(b"-._~:/?#[]@!$&'()*+,;=%{}|");

/// `px.host.tld`, `.host.tld`, `host.tld:8080`, `x.gif`; not `1.2`, `e.g.`, `Foo.barBaz`, `.active`.
fn is_host_or_file(text: &str) -> bool {
    let name = text.split_once(':').map_or(text, |(name, _)| name);
    let (name, starts_inside) = name.strip_prefix('.').map_or((name, false), |rest| (rest, true));
    let Some((front, last)) = name.rsplit_once('.') else { return false };
    if starts_inside && front.is_empty() {
        return false;
    }
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let is_end = |label: &str| {
        (2..=24).contains(&label.len())
            && (label.bytes().all(|byte| byte.is_ascii_lowercase()) || label.starts_with("xn--"))
    };
    is_label(last) && is_end(last) && front.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(text: &str) -> Vec<String> {
        let mut collector = Collector::new(&Limits::default());
        collector.literal(text.as_bytes(), Standing::default());
        collector.finish(false).list.into_iter().map(|mention| mention.text.into()).collect()
    }

    #[test]
    fn parts_of_urls_are_kept() {
        for text in [
            "//",
            "https://",
            "https://px.host.net/p?id=",
            "host.net",
            ".host.net",
            "px.host.net:8080",
            "/path/x.gif",
            "x.gif?",
            "?id=",
            "collect/",
            "cdn.host.net/lib.js",
            "/i/adsct",
            "x.gif",
            "https://{host}/p",
            "&ev=1?x=2",
            "id=481516&ev=",
            "&uid=",
            "uid=",
            ";src=7;type=",
            "b/ss/shop",
        ] {
            assert_eq!(literals(text), [text], "{text}");
        }
    }

    #[test]
    fn words_and_texts_are_not() {
        for text in [
            "",
            "a",
            "script",
            "use strict",
            "e.g.",
            "a==b",
            "image/gif",
            "1.25",
            "and/or",
            ".active",
            "Foo.barBaz",
            "a,b",
            "Hello, world.",
            "#top",
        ] {
            assert!(literals(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn markup_in_a_string_gives_its_absolute_urls() {
        let text = r#"<img height="1" src="https://px.host.net/tr?id=1&noscript=1" alt='a/b'> <a href=//x.host.net/y>"#;
        assert_eq!(literals(text), ["https://px.host.net/tr?id=1&noscript=1", "//x.host.net/y"]);
    }

    #[test]
    fn the_same_mention_counts_once_and_a_full_list_says_so() {
        let limits = Limits { mentions_max: 3, ..Limits::default() };
        let mut collector = Collector::new(&limits);
        for name in ["/a", "/b", "/a", "/c", "/d", "/e"] {
            collector.url(MentionKind::Image, name, Standing::default());
        }
        assert!(collector.is_full());
        let found = collector.finish(false);
        assert_eq!(found.list.iter().map(|mention| &*mention.text).collect::<Vec<_>>(), ["/a", "/b", "/c"]);
        assert!(found.truncated);
    }

    #[test]
    fn links_leave_room_for_what_a_page_loads() {
        let mut collector = Collector::new(&Limits::default());
        for number in 0..10_000 {
            collector.url(MentionKind::Anchor, &format!("/page/{number}"), Standing::default());
        }
        collector.url(MentionKind::Image, "/p.gif", Standing::default());
        let found = collector.finish(false);
        assert_eq!(&*found.list.last().unwrap().text, "/p.gif");
        assert!(found.truncated);
    }

    #[test]
    fn what_stays_in_the_browser_is_no_mention() {
        let mut collector = Collector::new(&Limits::default());
        for text in ["data:image/gif;base64,R0", "JavaScript:void(0)", "#top", " \n", "mailto:a@b.example"] {
            collector.url(MentionKind::Image, text, Standing::default());
        }
        collector.url(MentionKind::Image, " /a\n/b.gif ", Standing::default());
        let found = collector.finish(false);
        assert_eq!(found.list.iter().map(|mention| &*mention.text).collect::<Vec<_>>(), ["/a/b.gif"]);
    }
}
