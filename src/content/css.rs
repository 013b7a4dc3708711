//! URLs of stylesheets, read by a tokenizer that works over any cut.
//!
//! In: text of a stylesheet, or of a `style` attribute, in pieces. Out: what `url()` and `@import` name, escapes undone.
//! (CSS Syntax, section 4.) Images inside the sheet (`data:`) are passed over without being kept.

use super::mention::{Collector, Standing};
use crate::observe::MentionKind;

/// Longer URLs are passed over.
const URL_MAX: usize = 4096;

/// Letters of a name that are kept: enough for `@import` and `image-set`.
const NAME_MAX: usize = 16;

/// Reads one stylesheet.
#[derive(Debug, Default)]
pub(super) struct CssReader {
    state: State,
    standing: Standing,
    /// Letters of the name at hand, in lower case.
    name: Vec<u8>,
    /// The string or URL at hand.
    text: Vec<u8>,
    is_spoilt: bool,
    /// What the next string or URL is for.
    wanted: Wanted,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Plain,
    Name,
    /// After `/`, and where to go on if it opens no comment.
    Slash,
    Comment {
        star: bool,
    },
    /// Inside `url(`, before its first letter.
    UrlStart,
    Url,
    String(u8),
    /// After a backslash in a string, or in a URL where the quote is 0.
    Escape(u8),
    /// Hex digits of an escape.
    Hex {
        quote: u8,
        digits: u8,
        value: u32,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Wanted {
    #[default]
    Nothing,
    /// After `@import`.
    Import,
    /// Inside `url(` with quotes, or `image-set(`.
    Url,
    /// Inside `url(` that belongs to `@import`.
    ImportUrl,
}

impl CssReader {
    /// A reader of one stylesheet, which stands in its page like this.
    pub(super) fn new(standing: Standing) -> Self {
        Self { standing, ..Self::default() }
    }

    /// Takes the next piece of text.
    pub(super) fn push(&mut self, text: &[u8], out: &mut Collector) {
        let mut rest = text;
        while let Some((&byte, after)) = rest.split_first() {
            rest = match self.state {
                State::Plain => self.plain(byte, rest, after),
                State::Name => self.in_name(byte, rest, after),
                State::Slash => {
                    self.state = if byte == b'*' { State::Comment { star: false } } else { State::Plain };
                    if byte == b'*' { after } else { rest }
                }
                State::Comment { star } => {
                    if star && byte == b'/' {
                        self.state = State::Plain;
                        after
                    } else {
                        let at = memchr::memchr(b'*', rest);
                        self.state = State::Comment { star: at.is_some() };
                        at.and_then(|at| rest.get(at.saturating_add(1)..)).unwrap_or_default()
                    }
                }
                State::UrlStart => match byte {
                    b'"' | b'\'' => {
                        self.begin(State::String(byte));
                        after
                    }
                    byte if byte.is_ascii_whitespace() => after,
                    _ => {
                        self.begin(State::Url);
                        rest
                    }
                },
                State::Url => self.in_url(byte, after, out),
                State::String(quote) => self.in_string(quote, byte, rest, after, out),
                State::Escape(quote) => {
                    self.escape(quote, byte);
                    after
                }
                State::Hex { quote, digits, value } => match char::from(byte).to_digit(16) {
                    Some(digit) if digits < 6 => {
                        let value = value.wrapping_mul(16).wrapping_add(digit);
                        self.state = State::Hex { quote, digits: digits.saturating_add(1), value };
                        after
                    }
                    _ => {
                        let letter = char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER);
                        self.put(letter.encode_utf8(&mut [0; 4]).as_bytes());
                        self.state = back(quote);
                        // One white space ends an escape and belongs to it.
                        if byte.is_ascii_whitespace() { after } else { rest }
                    }
                },
            };
        }
    }

    fn plain<'a>(&mut self, byte: u8, rest: &'a [u8], after: &'a [u8]) -> &'a [u8] {
        match byte {
            b'"' | b'\'' => self.begin(State::String(byte)),
            b'/' => self.state = State::Slash,
            b';' | b'{' | b'}' | b')' => self.wanted = Wanted::Nothing,
            b'@' | b'-' | b'_' => {
                self.name.clear();
                self.state = State::Name;
                return rest;
            }
            byte if byte.is_ascii_alphabetic() => {
                self.name.clear();
                self.state = State::Name;
                return rest;
            }
            _ => {
                let more = rest.iter().position(|byte| byte.is_ascii_alphabetic() || b"\"'/;{})@-_".contains(byte));
                return more.and_then(|at| rest.get(at..)).unwrap_or_default();
            }
        }
        after
    }

    fn in_name<'a>(&mut self, byte: u8, rest: &'a [u8], after: &'a [u8]) -> &'a [u8] {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'-' | b'_') {
            if self.name.len() < NAME_MAX {
                self.name.push(byte.to_ascii_lowercase());
            }
            return after;
        }
        self.state = State::Plain;
        if byte == b'(' {
            match (&*self.name, self.wanted) {
                (b"url", Wanted::Import) => (self.wanted, self.state) = (Wanted::ImportUrl, State::UrlStart),
                (b"url" | b"src", _) => (self.wanted, self.state) = (Wanted::Url, State::UrlStart),
                (b"image-set" | b"-webkit-image-set", _) => self.wanted = Wanted::Url,
                _ => {}
            }
            return after;
        }
        if *self.name == *b"@import" {
            self.wanted = Wanted::Import;
        }
        rest
    }

    fn in_url<'a>(&mut self, byte: u8, after: &'a [u8], out: &mut Collector) -> &'a [u8] {
        match byte {
            b')' => {
                self.give(out);
                self.wanted = Wanted::Nothing;
                self.state = State::Plain;
            }
            b'\\' => self.state = State::Escape(0),
            byte if byte.is_ascii_whitespace() => {}
            byte => self.put(&[byte]),
        }
        after
    }

    fn in_string<'a>(&mut self, quote: u8, byte: u8, rest: &'a [u8], after: &'a [u8], out: &mut Collector) -> &'a [u8] {
        match byte {
            b'\\' => self.state = State::Escape(quote),
            b'\n' => self.state = State::Plain,
            byte if byte == quote => {
                self.give(out);
                self.state = State::Plain;
            }
            _ => {
                let end = memchr::memchr3(quote, b'\\', b'\n', rest).unwrap_or(rest.len());
                let (inside, from) = rest.split_at_checked(end).unwrap_or((rest, &[]));
                self.put(inside);
                return from;
            }
        }
        after
    }

    fn escape(&mut self, quote: u8, byte: u8) {
        if let Some(value) = char::from(byte).to_digit(16) {
            self.state = State::Hex { quote, digits: 1, value };
            return;
        }
        if byte != b'\n' {
            self.put(&[byte]);
        }
        self.state = back(quote);
    }

    fn begin(&mut self, state: State) {
        self.text.clear();
        self.is_spoilt = false;
        self.state = state;
    }

    fn put(&mut self, bytes: &[u8]) {
        let is_inline =
            self.text.len() >= 5 && self.text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case(b"data:"));
        if is_inline || self.text.len().saturating_add(bytes.len()) > URL_MAX {
            self.is_spoilt = true;
        }
        if !self.is_spoilt {
            self.text.extend_from_slice(bytes);
        }
    }

    fn give(&mut self, out: &mut Collector) {
        let kind = match self.wanted {
            Wanted::Nothing => return,
            Wanted::Import | Wanted::ImportUrl => MentionKind::CssImport,
            Wanted::Url => MentionKind::CssUrl,
        };
        if !self.is_spoilt
            && let Ok(text) = std::str::from_utf8(&self.text)
        {
            out.url(kind, text, self.standing);
        }
        if self.wanted == Wanted::Import {
            self.wanted = Wanted::Nothing;
        }
    }
}

fn back(quote: u8) -> State {
    if quote == 0 { State::Url } else { State::String(quote) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Limits;

    fn read_in(pieces: &[&[u8]]) -> Vec<(MentionKind, String)> {
        let mut out = Collector::new(&Limits::default());
        let mut reader = CssReader::new(Standing::default());
        for piece in pieces {
            reader.push(piece, &mut out);
        }
        out.finish(false).list.into_iter().map(|mention| (mention.kind, mention.text.into())).collect()
    }

    fn read(text: &str) -> Vec<(MentionKind, String)> {
        read_in(&[text.as_bytes()])
    }

    #[test]
    fn urls_and_imports_are_told_apart() {
        let text = "@import url('/print.css') screen;@import \"a.css\";footer{background:URL( //h.net/p.png?p=1 )}";
        let wanted = [
            (MentionKind::CssImport, "/print.css"),
            (MentionKind::CssImport, "a.css"),
            (MentionKind::CssUrl, "//h.net/p.png?p=1"),
        ];
        assert_eq!(read(text), wanted.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn comments_contents_and_data_hold_no_urls() {
        assert!(
            read("/* url(a.png) **/ a:after{content:'url(b.png)'} b{background:url(data:image/gif;base64,R0lGOD)}")
                .is_empty()
        );
    }

    #[test]
    fn escapes_are_undone() {
        assert_eq!(read(r"a{b:url(\2f\2f x.net\/p.gif)}"), [(MentionKind::CssUrl, "//x.net/p.gif".to_owned())]);
    }

    #[test]
    fn every_cut_gives_the_same() {
        let text = br#"@import "a.css";/*x*/ a{b:url( "p\2e gif" ) } c{d:url(/q.png)} e{f:image-set("g.png" 1x)}"#;
        let whole = read_in(&[text]);
        assert_eq!(whole.len(), 4);
        for at in 0..text.len() {
            assert_eq!(read_in(&[&text[..at], &text[at..]]), whole, "{at}");
        }
    }
}
