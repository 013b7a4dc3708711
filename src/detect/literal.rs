//! How much of a URL the strings of a script explain.
//!
//! In: the literals of one body, and the URL of a request. Out: which share of what makes that URL particular (host, path,
//! parameter names) stands in the body, even where the script puts it together from pieces. Keeps hashes and offsets only.

use std::{cmp::Reverse, hash::BuildHasher};

use hashbrown::{HashMap, HashSet};

use crate::base::{ByteSet, registrable_domain};

use super::{reference::Parts, sieve::Sieve};

/// The most words of one URL that are looked at: one bit each.
const TOKENS_MAX: usize = 64;
/// The most parameters of one URL that are looked at.
const PARAMETERS_MAX: usize = 10;
/// Longer values are pages, identifiers and the like.
const VALUE_MAX: usize = 40;
/// The most pieces that one body is known by.
const PIECES_MAX: usize = 8_192;

/// A request's URL as something to be explained.
pub(crate) struct Target<'a> {
    /// The URL from its host on.
    text: &'a str,
    tokens: Vec<Token>,
    total: u32,
}

#[derive(Clone, Copy)]
struct Token {
    start: usize,
    end: usize,
    hash: u32,
    weight: u32,
    /// The label that names the party.
    is_party: bool,
    /// Part of path or query: whoever writes these composes the request.
    is_shape: bool,
}

/// What of a target one body explains, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Explained {
    /// Share of all that is particular.
    pub(crate) share: u32,
    /// Share of path and parameter names.
    pub(crate) shape: u32,
    /// Whether the name of the party is among it.
    pub(crate) names_party: bool,
}

impl Explained {
    /// The same where the host goes without saying: then path and parameters are all that is particular.
    pub(crate) fn beside_host(self) -> Self {
        Self { share: self.share.max(self.shape), ..self }
    }

    /// Whether whoever wrote this named the party, and most of what it is asked.
    pub(crate) fn is_telling(self) -> bool {
        self.share >= 500 && self.names_party
    }
}

impl<'a> Target<'a> {
    /// What there is to explain of an absolute URL.
    pub(crate) fn of(url: &'a str) -> Option<Self> {
        let parts = Parts::of(url)?;
        let text = url.split_once("://")?.1;
        let mut target = Self { text, tokens: Vec::with_capacity(16), total: 0 };
        target.add_host(&parts);
        let path_at = parts.authority.len();
        for (start, end) in runs(parts.path) {
            let word = parts.path.get(start..end).unwrap_or_default();
            let after_dot = start > 0 && parts.path.as_bytes().get(start - 1) == Some(&b'.');
            let weight = match word {
                _ if after_dot && word.len() <= 5 => 1,
                _ if is_drawn(word) => 0,
                _ if word.bytes().all(|byte| byte.is_ascii_digit()) => 1,
                _ => 4,
            };
            target.add(path_at + start, path_at + end, weight, false, weight > 1);
        }
        if let Some(query) = parts.query {
            target.add_query(path_at + parts.path.len() + 1, query);
        }
        target.total = target.tokens.iter().map(|token| token.weight).sum();
        (target.total > 0).then_some(target)
    }

    fn add_host(&mut self, parts: &Parts<'_>) {
        let Some(host) = parts.host() else { return };
        let name = parts.name();
        let suffix = registrable_domain(&host)
            .map_or(0, |domain| domain.len().saturating_sub(domain.find('.').unwrap_or(domain.len())));
        let is_address = host.is_address();
        let named = name.len().saturating_sub(suffix);
        let label = name.get(..named).unwrap_or_default().rfind('.').map_or(0, |at| at + 1);
        for (start, end) in runs(name) {
            let is_party = is_address || (start >= label && start < named);
            let is_plain = matches!(name.get(start..end), Some("www")) || start >= named;
            let weight = if is_party { 5 } else { u32::from(!is_plain) * 4 };
            self.add(start, end, weight, is_party, false);
        }
    }

    fn add_query(&mut self, at: usize, query: &str) {
        let mut start = 0;
        for (number, pair) in query.split('&').enumerate() {
            if number == PARAMETERS_MAX {
                return;
            }
            let name_len = pair.find('=').unwrap_or(pair.len());
            let (name, value) = pair.split_at_checked(name_len).unwrap_or((pair, ""));
            let is_named = !value.is_empty() && !is_drawn(name);
            for (from, to) in runs(name) {
                let weight = u32::from(is_named) * if from == 0 { 3 } else { 1 };
                self.add(at + start + from, at + start + to, weight, false, true);
            }
            let value = value.get(1..).unwrap_or_default();
            if value.len() <= VALUE_MAX && !value.contains('%') {
                let is_word = value.len() >= 2 && !is_drawn(value);
                let from = at + start + name_len + 1;
                for (word, (first, last)) in runs(value).enumerate() {
                    self.add(from + first, from + last, u32::from(is_word && word == 0), false, false);
                }
            }
            start += pair.len() + 1;
        }
    }

    fn add(&mut self, start: usize, end: usize, weight: u32, is_party: bool, is_shape: bool) {
        if self.tokens.len() < TOKENS_MAX {
            let hash = hash(self.text.as_bytes().get(start..end).unwrap_or_default());
            self.tokens.push(Token { start, end, hash, weight, is_party, is_shape });
        }
    }
}

/// The strings of one body, by the word that finds each fastest.
#[derive(Debug, Default)]
pub(crate) struct Literals {
    /// Sorted by their hashes.
    pieces: Box<[Piece]>,
    /// Most words of a URL find no piece.
    words: Sieve,
}

/// A piece of a literal, found by one word of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Piece {
    /// Hash of the word.
    hash: u32,
    /// Number of the literal.
    number: u32,
    /// Start of the piece in the literal.
    start: u32,
    /// Its end.
    end: u32,
    /// Start of the word in the piece.
    word: u32,
    /// Its last bytes, where it has as many: they differ for most of the pieces that share a word.
    tail: Option<[u8; 4]>,
}

/// A word of a piece.
struct Word {
    start: usize,
    end: usize,
    hash: u32,
    is_drawn: bool,
}

impl Word {
    fn of(piece: &str, start: usize, end: usize) -> Self {
        let word = piece.get(start..end).unwrap_or_default();
        Self { start, end, hash: hash(word.as_bytes()), is_drawn: is_drawn(word) }
    }
}

impl Literals {
    /// Indexes the texts, each under its number.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = (u32, &'a str)>) -> Self {
        // A page that writes one address a hundred times explains it no better than once.
        let mut known = HashSet::<_, foldhash::fast::RandomState>::default();
        let (mut found, mut words) = (Vec::new(), Vec::new());
        for (number, text) in texts {
            split_pieces(text, |start, end| {
                let piece = text.get(start..end).unwrap_or_default();
                if known.insert(piece) {
                    let from = words.len();
                    words.extend(runs(piece).map(|(start, end)| Word::of(piece, start, end)));
                    found.push((number, start, piece, from..words.len()));
                }
            });
            if found.len() >= PIECES_MAX {
                break;
            }
        }
        let mut counts = HashMap::<u32, u32, foldhash::fast::RandomState>::default();
        for word in &words {
            *counts.entry(word.hash).or_default() += 1;
        }
        let indexed = found.into_iter().filter_map(|(number, start, piece, own)| {
            let word = key_word(piece, words.get(own)?, &counts)?;
            let (start, len, at) =
                (start.try_into().ok()?, u32::try_from(piece.len()).ok()?, word.start.try_into().ok()?);
            let tail = piece.as_bytes().last_chunk().copied();
            Some(Piece { hash: word.hash, number, start, end: len.checked_add(start)?, word: at, tail })
        });
        let mut pieces: Vec<_> = indexed.collect();
        pieces.sort_unstable();
        let words = Sieve::of(pieces.iter().map(|piece| u64::from(piece.hash)));
        Self { pieces: pieces.into(), words }
    }

    /// What of a target these strings explain; `text` gives the literal of a number.
    pub(crate) fn explain<'a>(&self, target: &Target<'_>, text: impl Fn(u32) -> &'a str) -> Explained {
        let mut covered = 0_u64;
        for token in &target.tokens {
            if !self.words.may_hold(u64::from(token.hash)) {
                continue;
            }
            let from = self.pieces.partition_point(|piece| piece.hash < token.hash);
            let found = self.pieces.get(from..).unwrap_or_default();
            for piece in found.iter().take_while(|piece| piece.hash == token.hash) {
                // Where the piece would stand if its word is this token; other places are other tokens' turn.
                let Some(at) = token.start.checked_sub(piece.word as usize) else { continue };
                if !target.has_tail(piece, at) {
                    continue;
                }
                let bytes = text(piece.number).as_bytes().get(piece.start as usize..piece.end as usize);
                covered |= target.covered_by(bytes.unwrap_or_default(), at);
            }
        }
        target.sum(covered)
    }
}

impl Target<'_> {
    /// Whether a piece that begins here would end as the URL reads there.
    fn has_tail(&self, piece: &Piece, at: usize) -> bool {
        let end = at + (piece.end - piece.start) as usize;
        piece.tail.is_none_or(|tail| self.text.as_bytes().get(..end).is_some_and(|text| text.ends_with(&tail)))
    }

    /// The tokens that a piece covers at this place of the URL, one bit each; none where the URL reads otherwise.
    fn covered_by(&self, piece: &[u8], at: usize) -> u64 {
        let end = at + piece.len();
        if piece.is_empty() || self.text.as_bytes().get(at..end) != Some(piece) {
            return 0;
        }
        // A piece may be the head of a word ("/s" before a random number), if it says something besides.
        let is_cut = self.joins(end) && (piece.len() < 6 || WORD.has_all(piece));
        if self.joins(at) || is_cut {
            return 0;
        }
        let inside = self.tokens.iter().enumerate().filter(|(_, token)| token.start >= at && token.end <= end);
        inside.fold(0, |covered, (bit, _)| covered | 1 << bit)
    }

    /// Whether word bytes stand on both sides of an offset.
    fn joins(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let is_word = |at: usize| bytes.get(at).is_some_and(|&byte| WORD.has(byte));
        at > 0 && is_word(at - 1) && is_word(at)
    }

    fn sum(&self, covered: u64) -> Explained {
        let (mut weight, mut composed, mut all_composed, mut names_party) = (0, 0, 0, false);
        for (bit, token) in self.tokens.iter().enumerate() {
            let is_covered = covered & (1 << bit) != 0;
            if token.is_shape {
                all_composed += token.weight;
            }
            if is_covered {
                weight += token.weight;
                names_party |= token.is_party;
                if token.is_shape {
                    composed += token.weight;
                }
            }
        }
        let share = weight * 1000 / self.total.max(1);
        Explained { share, shape: composed * 1000 / all_composed.max(1), names_party }
    }
}

/// Pieces of a literal that can stand in a URL: what is markup or script around them is cut off, and so is a scheme in front.
fn split_pieces(text: &str, mut piece: impl FnMut(usize, usize)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let end = bytes[at..].iter().position(|&byte| !URL.has(byte)).map_or(bytes.len(), |len| at + len);
        let mut start = at;
        let whole = bytes.get(at..end).unwrap_or_default();
        for scheme in [b"https://".as_slice(), b"http://", b"://", b"//"] {
            if whole.starts_with(scheme) {
                start += scheme.len();
                break;
            }
        }
        if is_telling(bytes.get(start..end).unwrap_or_default()) {
            piece(start, end);
        }
        around_filled(text.get(start..end).unwrap_or_default(), |from, to| piece(start + from, start + to));
        at = end + 1;
    }
}

/// What stands around words that differ in the URL: drawn ones, since a server writes identifiers into scripts, of another client
/// or another hour; and names for what is still to be filled in, in capitals or behind a mark (`%%CACHE%%`, `~t`).
fn around_filled(piece: &str, mut part: impl FnMut(usize, usize)) {
    let bytes = piece.as_bytes();
    let is_mark = |at: usize| bytes.get(at).is_some_and(|byte| matches!(byte, b'~' | b'!' | b'@' | b'#' | b'%'));
    let is_marked =
        |at: usize| at > 0 && is_mark(at - 1) && (bytes.get(at - 1) != Some(&b'%') || at > 1 && is_mark(at - 2));
    let is_name = |word: &str| word.len() >= 4 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let differs = |start: usize, end: usize| {
        is_marked(start) || piece.get(start..end).is_some_and(|word| is_drawn(word) || is_name(word))
    };
    let mut tell = |mut from: usize, mut to: usize| {
        while from < to && is_mark(from) {
            from += 1;
        }
        while from < to && is_mark(to - 1) {
            to -= 1;
        }
        if is_telling(bytes.get(from..to).unwrap_or_default()) {
            part(from, to);
        }
    };
    let mut from = 0;
    for (start, end) in runs(piece).filter(|&(start, end)| differs(start, end)) {
        tell(from, start);
        from = end;
    }
    if from > 0 {
        tell(from, piece.len());
    }
}

/// Whether a piece can tell one URL from another: a word of four letters, or less with a delimiter beside it.
fn is_telling(piece: &[u8]) -> bool {
    let words = piece.iter().filter(|&&byte| WORD.has(byte)).count();
    words >= 4 || (words >= 1 && piece.len() > words)
}

/// The word that a piece is found by: if it can be helped none of a parameter's value, whose words a target may not have, none
/// that the URL may continue, and none that was drawn; of the others the one that the fewest pieces have, and the longest of these.
fn key_word<'a>(
    piece: &str,
    words: &'a [Word],
    counts: &HashMap<u32, u32, foldhash::fast::RandomState>,
) -> Option<&'a Word> {
    let count = |word: &Word| counts.get(&word.hash).copied().unwrap_or_default();
    let is_of_value = |word: &Word| {
        let before = piece.as_bytes().get(..word.start).unwrap_or_default();
        before.iter().rev().find(|byte| matches!(byte, b'=' | b'&' | b'?' | b'/' | b';')) == Some(&b'=')
    };
    let rank = |word: &&Word| {
        (!is_of_value(word), word.end < piece.len(), !word.is_drawn, Reverse(count(word)), word.end - word.start)
    };
    if let [word] = words { Some(word) } else { words.iter().max_by_key(rank) }
}

/// Words of a text: runs of letters, digits and `_`.
fn runs(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes.get(at..)?.iter().position(|&byte| WORD.has(byte))?;
        let len = bytes.get(start..)?.iter().position(|&byte| !WORD.has(byte));
        let end = len.map_or(bytes.len(), |len| start + len);
        at = end;
        Some((start, end))
    })
}

/// Bytes of words.
static WORD: ByteSet = ByteSet::alphanumeric_or(b"_");

/// Bytes that stand in URLs as they are, and around no URL in a script.
static URL: ByteSet = ByteSet::alphanumeric_or(b"!#%&+-./:=?@_~");

/// Whether a word was drawn by a machine for this one request or client, and so cannot stand in a script.
fn is_drawn(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    (word.len() >= 8 && digits >= 2) || word.len() > 32
}

fn hash(word: &[u8]) -> u32 {
    let hash = foldhash::fast::FixedState::with_seed(0x6c_69_74).hash_one(word);
    u32::try_from(hash >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(url: &str, literals: &[&str]) -> Explained {
        let index = Literals::of((0..).zip(literals.iter().copied()));
        let text = |number: u32| literals[usize::try_from(number).unwrap()];
        index.explain(&Target::of(url).unwrap(), text)
    }

    const HIT: &str = "http://track.metric.example/e/view.gif?vid=fc3592410ac7e8e4&u=%2F&z=528065371";

    #[test]
    fn a_url_in_one_string_is_explained_whole() {
        let whole = explained(HIT, &["http://track.metric.example/e/view.gif?vid=", "&u=", "&z="]);
        assert_eq!((whole.share, whole.shape, whole.names_party), (1000, 1000, true));
    }

    #[test]
    fn pieces_put_together_explain_as_much_as_they_are() {
        let pieces = explained(HIT, &["//", ".metric.example/e/", ".gif?vid=", "&u=", "&z=", "view"]);
        assert!(pieces.share > 800 && pieces.names_party, "{pieces:?}");
        let markup = explained(HIT, &["<img src=\"https://track.metric.example/e/", "' width=1>"]);
        assert!(markup.share > 400, "{markup:?}");
    }

    #[test]
    fn a_string_is_found_whose_longest_word_stands_in_a_value_with_escapes() {
        let url = "http://intake.hound.example/api/rum?source=web&tags=sdk_version%3A6.22&request=ab12ab12ab12ab12";
        let whole = explained(url, &["intake.hound.example/api/rum?source=web&tags=sdk_version%3A6.22&request="]);
        assert!(whole.share > 900 && whole.names_party, "{whole:?}");
    }

    #[test]
    fn strings_that_only_look_alike_explain_nothing() {
        for other in [
            "//static.metric.example/m.js?site=",
            "metric.example.org",
            "/e/views",
            "ric.example/e/",
            "rack",
            "id=",
            "https://",
            "/",
        ] {
            assert_eq!(explained(HIT, &[other]).share, 0, "{other}");
        }
    }

    #[test]
    fn who_writes_the_parameters_explains_the_shape_and_a_host_alone_does_not() {
        let url = "http://ads.hub.example/tag/4411.js?gdpr=1&gdpr_consent=CPxyzABPxyzABAGABCENAiCMAP";
        let composer = explained(url, &["/tag/", ".js?gdpr=", "&gdpr_consent="]);
        let settings = explained(url, &["ads.hub.example", "CPxyzABPxyzABAGABCENAiCMAP"]);
        assert!(composer.shape > 900 && settings.shape == 0, "{composer:?} {settings:?}");
    }

    #[test]
    fn identifiers_that_the_server_wrote_into_the_script_do_not_hide_it() {
        let url = "http://rt.talk.example/open?c=0620d98c62ef3e9c&s=http%3A%2F%2Fx";
        assert_eq!(explained(url, &["http://rt.talk.example/open?c=0620d98c62ef3e9c&s="]).share, 1000);
        assert_eq!(
            explained(url, &["http://rt.talk.example/open?c=b877b8cd82107f05&s="]).share,
            1000,
            "of another client"
        );
        assert!(explained("http://evt.pulse.example/v3/batch?k=PG-881", &["?k=PG-881"]).share > 100);
    }

    #[test]
    fn names_in_capitals_are_filled_in() {
        let url = "http://b.score.example/b?c1=2&rn=0.81250129&c7=http%3A%2F%2Fx";
        assert!(explained(url, &["http://b.score.example/b?c1=2&rn=RANDOM&c7=CANONICAL_URL"]).share > 800);
        assert_eq!(explained(url, &["http://b.score.example/b?c1=2&rn=random&c7=canonical_url"]).share, 0);
    }

    #[test]
    fn a_random_number_behind_a_literal_does_no_harm() {
        let url = "http://metrics.blog.example/b/ss/prod/1/JS-2.22/s328404103?AQB=1&mid=2";
        assert!(explained(url, &["metrics.blog.example", "/b/ss/prod/1/JS-2.22/s", "?AQB=1&", "&mid="]).share > 900);
    }
}
