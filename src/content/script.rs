//! Strings of scripts and of JSON, read by a tokenizer that works over any cut.
//!
//! In: text of a script in pieces. Out: its string literals with escapes undone, and the simple disguises that are seen on the
//! wire put together: `'a' + 'b'`, `['a','b'].join('.')`, numbers of characters, `atob('…')`. Runs nothing, keeps one literal.
//! Where it loses its way (a regular expression that is none) it finds it again at the next end of a line.

use base64::{Engine, prelude::BASE64_STANDARD};
use smallvec::SmallVec;

use super::mention::{Collector, Standing};
use crate::base::ByteSet;

/// Longer strings are data, not hosts; they are passed over.
const LITERAL_MAX: usize = 4096;

/// Templates inside templates that are followed.
const NESTING_MAX: usize = 8;

/// Letters of a word that are kept: enough for every keyword that is asked for.
const WORD_MAX: usize = 12;

/// Reads one script.
#[derive(Debug, Default)]
pub(super) struct ScriptReader {
    state: State,
    standing: Standing,
    /// The literal at hand, escapes undone.
    literal: Vec<u8>,
    /// Whether the literal at hand grew too long, or holds an expression.
    is_spoilt: bool,
    /// The word of code at hand or just left: its first letters, and how many it has.
    word: SmallVec<[u8; WORD_MAX]>,
    /// What stood last, white space and comments aside.
    last: Last,
    /// Braces open inside each expression of a template.
    templates: SmallVec<[u32; NESTING_MAX]>,
    /// Literals joined by `+` so far, and how many they are.
    sum: Vec<u8>,
    summands: u32,
    list: List,
    /// Characters written as numbers in a row: `[104, 116]`, `(104, 116)`; `None` outside.
    numbers: Option<Vec<u8>>,
    /// Whether `atob(` stands before the literal.
    is_encoded: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Code,
    /// A word goes on, maybe over the end of the piece.
    Word,
    /// After `/`: a comment, a regular expression or a division.
    Slash,
    LineComment,
    BlockComment {
        star: bool,
    },
    Literal(u8),
    /// After a backslash inside a literal.
    Escape(u8),
    /// Hex digits of an escape still to come, and the value so far.
    Hex {
        quote: u8,
        left: u8,
        value: u32,
    },
    /// Inside `\u{…}`.
    Braced {
        quote: u8,
        value: u32,
    },
    /// After `$` inside a template.
    Dollar,
    Regex {
        in_class: bool,
        escaped: bool,
    },
}

/// The last token of code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    Word,
    Literal,
    Byte(u8),
}

/// An array of literals and the call that joins it.
#[derive(Debug, Default)]
struct List {
    parts: Vec<u8>,
    ends: SmallVec<[u16; 8]>,
    at: ListAt,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum ListAt {
    #[default]
    Nowhere,
    Open,
    Closed,
    Dot,
    Join,
    Call,
}

impl ScriptReader {
    /// A reader of one script, which stands in its page like this.
    pub(super) fn new(standing: Standing) -> Self {
        Self { standing, ..Self::default() }
    }

    /// Takes the next piece of text.
    pub(super) fn push(&mut self, text: &[u8], out: &mut Collector) {
        let mut rest = text;
        while let Some((&byte, after)) = rest.split_first() {
            rest = match self.state {
                State::Code => self.code(byte, rest, after, out),
                State::Word => self.in_word(rest),
                State::Literal(quote) => self.in_literal(quote, rest, out),
                State::LineComment => match memchr::memchr2(b'\n', b'\r', rest) {
                    Some(at) => {
                        self.state = State::Code;
                        tail(rest, at)
                    }
                    None => &[],
                },
                State::BlockComment { star } => self.in_comment(star, byte, rest, after),
                State::Slash => self.slash(byte, rest, after, out),
                State::Regex { in_class, escaped } => self.in_regex(in_class, escaped, byte, rest, after),
                State::Escape(quote) => self.escape(quote, byte, after),
                State::Hex { quote, left, value } => match char::from(byte).to_digit(16) {
                    Some(digit) => {
                        self.hex(quote, left, value.wrapping_mul(16).wrapping_add(digit));
                        after
                    }
                    None if byte == b'{' && left == 4 => {
                        self.state = State::Braced { quote, value: 0 };
                        after
                    }
                    None => {
                        self.state = State::Literal(quote);
                        rest
                    }
                },
                State::Braced { quote, value } => match char::from(byte).to_digit(16) {
                    Some(digit) if value < 0x11_0000 => {
                        self.state = State::Braced { quote, value: value.wrapping_mul(16).wrapping_add(digit) };
                        after
                    }
                    _ => {
                        self.put_char(value);
                        self.state = State::Literal(quote);
                        if byte == b'}' { after } else { rest }
                    }
                },
                State::Dollar => {
                    if byte == b'{' {
                        self.open_expression(out);
                        after
                    } else {
                        self.put(b"$");
                        self.state = State::Literal(b'`');
                        rest
                    }
                }
            };
        }
    }

    /// The script ends.
    pub(super) fn finish(&mut self, out: &mut Collector) {
        self.end_sum(out);
        self.state = State::Code;
    }

    fn code<'a>(&mut self, byte: u8, rest: &'a [u8], after: &'a [u8], out: &mut Collector) -> &'a [u8] {
        match byte {
            b'"' | b'\'' | b'`' => {
                self.literal.clear();
                self.is_spoilt = false;
                self.state = State::Literal(byte);
            }
            b'/' => self.state = State::Slash,
            byte if byte.is_ascii_whitespace() => {}
            byte if WORD.has(byte) => {
                self.word.clear();
                self.state = State::Word;
                self.end_sum(out);
                return rest;
            }
            byte => self.punctuation(byte, out),
        }
        after
    }

    /// Goes to the end of the word, which may lie in the next piece.
    fn in_word<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        let end = rest.iter().position(|&byte| !WORD.has(byte));
        let part = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
        let room = WORD_MAX.saturating_sub(self.word.len());
        self.word.extend_from_slice(part.get(..room).unwrap_or(part));
        let Some(end) = end else { return &[] };
        self.state = State::Code;
        self.end_word();
        tail(rest, end)
    }

    fn end_word(&mut self) {
        self.list.at = match self.list.at {
            ListAt::Dot if *self.word == *b"join" => ListAt::Join,
            _ => ListAt::Nowhere,
        };
        if let Some(numbers) = &mut self.numbers {
            match number(&self.word) {
                Some(letter) if numbers.len() < LITERAL_MAX => numbers.push(letter),
                _ => self.numbers = None,
            }
        }
        self.is_encoded = false;
        self.last = Last::Word;
    }

    fn punctuation(&mut self, byte: u8, out: &mut Collector) {
        let after_word = self.last == Last::Word;
        let after_literal = self.last == Last::Literal;
        if byte != b'+' || !after_literal {
            self.end_sum(out);
        }
        self.list.at = match (self.list.at, byte) {
            (_, b'[') => {
                self.list.parts.clear();
                self.list.ends.clear();
                ListAt::Open
            }
            (ListAt::Open, b',') => ListAt::Open,
            (ListAt::Open, b']') if self.list.ends.len() > 1 => ListAt::Closed,
            (ListAt::Closed, b'.') => ListAt::Dot,
            (ListAt::Join, b'(') => ListAt::Call,
            _ => ListAt::Nowhere,
        };
        match byte {
            b'[' | b'(' => self.numbers = Some(Vec::new()),
            b',' => {}
            b']' | b')' => {
                if let Some(numbers) = self.numbers.take() {
                    spelt(&numbers, self.standing, out);
                }
            }
            _ => self.numbers = None,
        }
        self.is_encoded = byte == b'(' && after_word && *self.word == *b"atob";
        match byte {
            b'{' => {
                if let Some(open) = self.templates.last_mut() {
                    *open = open.saturating_add(1);
                }
            }
            b'}' => match self.templates.last_mut() {
                Some(0) => {
                    self.templates.pop();
                    self.literal.clear();
                    self.is_spoilt = false;
                    self.state = State::Literal(b'`');
                }
                Some(open) => *open = open.saturating_sub(1),
                None => {}
            },
            _ => {}
        }
        self.last = Last::Byte(byte);
    }

    fn in_literal<'a>(&mut self, quote: u8, rest: &'a [u8], out: &mut Collector) -> &'a [u8] {
        let stop = if quote == b'`' { b'$' } else { b'\n' };
        let at = memchr::memchr3(quote, b'\\', stop, rest);
        let (inside, from) = at.and_then(|at| rest.split_at_checked(at)).unwrap_or((rest, &[]));
        self.put(inside);
        let Some((&byte, after)) = from.split_first() else { return &[] };
        self.state = if byte == quote {
            self.end_literal(out);
            State::Code
        } else {
            match byte {
                b'\\' => State::Escape(quote),
                b'$' => State::Dollar,
                // No quoted string goes over the end of a line: this was none.
                _ => {
                    self.last = Last::Nothing;
                    State::Code
                }
            }
        };
        after
    }

    fn end_literal(&mut self, out: &mut Collector) {
        if !self.is_spoilt {
            self.give(out);
        }
        self.numbers = None;
        self.last = Last::Literal;
    }

    /// Hands out the literal and what it completes.
    fn give(&mut self, out: &mut Collector) {
        let plain = self.is_encoded.then(|| BASE64_STANDARD.decode(&self.literal).ok()).flatten();
        out.literal(plain.as_ref().unwrap_or(&self.literal), self.standing);
        self.is_encoded = false;
        match self.list.at {
            ListAt::Call => {
                self.list.joined(&self.literal, self.standing, out);
                self.list.at = ListAt::Nowhere;
            }
            ListAt::Open => self.list.add(&self.literal),
            _ => self.list.at = ListAt::Nowhere,
        }
        if self.last != Last::Byte(b'+') {
            self.end_sum(out);
        }
        if self.sum.len().saturating_add(self.literal.len()) <= LITERAL_MAX {
            self.sum.extend_from_slice(&self.literal);
            self.summands = self.summands.saturating_add(1);
        }
    }

    fn end_sum(&mut self, out: &mut Collector) {
        if self.summands > 1 {
            out.literal(&self.sum, self.standing);
        }
        self.sum.clear();
        self.summands = 0;
    }

    fn open_expression(&mut self, out: &mut Collector) {
        if !self.is_spoilt {
            out.literal(&self.literal, self.standing);
        }
        self.end_sum(out);
        if self.templates.len() < NESTING_MAX {
            self.templates.push(0);
        }
        self.last = Last::Byte(b'(');
        self.list.at = ListAt::Nowhere;
        self.numbers = None;
        self.state = State::Code;
    }

    fn escape<'a>(&mut self, quote: u8, byte: u8, after: &'a [u8]) -> &'a [u8] {
        self.state = State::Literal(quote);
        match byte {
            b'x' => self.state = State::Hex { quote, left: 2, value: 0 },
            b'u' => self.state = State::Hex { quote, left: 4, value: 0 },
            b'n' | b'r' | b't' | b'b' | b'f' | b'v' | b'0' => self.put(b"\n"),
            b'\n' | b'\r' => {}
            byte => self.put(&[byte]),
        }
        after
    }

    fn hex(&mut self, quote: u8, left: u8, value: u32) {
        let left = left.saturating_sub(1);
        if left == 0 {
            self.put_char(value);
            self.state = State::Literal(quote);
        } else {
            self.state = State::Hex { quote, left, value };
        }
    }

    fn put_char(&mut self, value: u32) {
        let letter = char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.put(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn put(&mut self, bytes: &[u8]) {
        if self.literal.len().saturating_add(bytes.len()) > LITERAL_MAX {
            self.is_spoilt = true;
        }
        if !self.is_spoilt {
            self.literal.extend_from_slice(bytes);
        }
    }

    fn in_comment<'a>(&mut self, star: bool, byte: u8, rest: &'a [u8], after: &'a [u8]) -> &'a [u8] {
        if star && byte == b'/' {
            self.state = State::Code;
            return after;
        }
        let at = memchr::memchr(b'*', rest);
        self.state = State::BlockComment { star: at.is_some() };
        at.map_or(&[], |at| tail(rest, at.saturating_add(1)))
    }

    fn slash<'a>(&mut self, byte: u8, rest: &'a [u8], after: &'a [u8], out: &mut Collector) -> &'a [u8] {
        match byte {
            b'/' => self.state = State::LineComment,
            b'*' => self.state = State::BlockComment { star: false },
            _ => {
                self.state = State::Code;
                let is_regex = self.expects_operand();
                self.punctuation(b'/', out);
                if is_regex {
                    self.state = State::Regex { in_class: false, escaped: false };
                }
                return rest;
            }
        }
        after
    }

    /// Whether a value stands next, so that `/` begins a regular expression.
    fn expects_operand(&self) -> bool {
        match self.last {
            Last::Nothing => true,
            Last::Literal => false,
            Last::Byte(byte) => !matches!(byte, b')' | b']' | b'}'),
            Last::Word => matches!(
                &*self.word,
                b"return"
                    | b"typeof"
                    | b"case"
                    | b"in"
                    | b"of"
                    | b"do"
                    | b"else"
                    | b"void"
                    | b"delete"
                    | b"throw"
                    | b"new"
            ),
        }
    }

    fn in_regex<'a>(&mut self, in_class: bool, escaped: bool, byte: u8, rest: &'a [u8], after: &'a [u8]) -> &'a [u8] {
        let inside = State::Regex { in_class, escaped: false };
        self.state = match byte {
            b'\n' => State::Code,
            _ if escaped => inside,
            b'\\' => State::Regex { in_class, escaped: true },
            b'[' => State::Regex { in_class: true, escaped: false },
            b']' => State::Regex { in_class: false, escaped: false },
            b'/' if !in_class => {
                self.last = Last::Literal;
                State::Code
            }
            _ => {
                let more = rest.iter().position(|byte| matches!(byte, b'\n' | b'\\' | b'[' | b']' | b'/'));
                self.state = inside;
                return more.map_or(&[], |at| tail(rest, at.max(1)));
            }
        };
        after
    }
}

impl List {
    fn add(&mut self, part: &[u8]) {
        let len = self.parts.len().saturating_add(part.len());
        match u16::try_from(len) {
            Ok(end) if len <= LITERAL_MAX => {
                self.parts.extend_from_slice(part);
                self.ends.push(end);
            }
            _ => self.at = ListAt::Nowhere,
        }
    }

    fn joined(&self, separator: &[u8], standing: Standing, out: &mut Collector) {
        let mut text = Vec::new();
        let mut from = 0;
        for &end in &self.ends {
            let end = usize::from(end);
            text.extend_from_slice(self.parts.get(from..end).unwrap_or_default());
            text.extend_from_slice(separator);
            from = end;
        }
        text.truncate(text.len().saturating_sub(separator.len()));
        if text.len() <= LITERAL_MAX {
            out.literal(&text, standing);
        }
    }
}

/// Numbers that spell a part of a host or URL.
fn spelt(numbers: &[u8], standing: Standing, out: &mut Collector) {
    let is_part = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._/:?=&".contains(byte);
    if numbers.len() > 2 && numbers.iter().all(is_part) && numbers.iter().any(u8::is_ascii_lowercase) {
        out.spelt(numbers, standing);
    }
}

/// A printable ASCII character by its decimal or hexadecimal number.
fn number(word: &[u8]) -> Option<u8> {
    let word = std::str::from_utf8(word).ok()?;
    let value = match word.strip_prefix("0x") {
        Some(hex) => u8::from_str_radix(hex, 16),
        None => word.parse::<u8>(),
    };
    value.ok().filter(u8::is_ascii_graphic)
}

/// Bytes of names, in whatever alphabet, and of numbers.
static WORD: ByteSet = ByteSet::alphanumeric_or(b"_$").and_from(0x80);

fn tail(bytes: &[u8], from: usize) -> &[u8] {
    bytes.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Limits;

    fn read_in(pieces: &[&[u8]]) -> Vec<String> {
        let mut out = Collector::new(&Limits::default());
        let mut reader = ScriptReader::new(Standing::default());
        for piece in pieces {
            reader.push(piece, &mut out);
        }
        reader.finish(&mut out);
        out.finish(false).list.into_iter().map(|mention| mention.text.into()).collect()
    }

    fn read(text: &str) -> Vec<String> {
        read_in(&[text.as_bytes()])
    }

    #[test]
    fn strings_of_every_quote_are_read_with_escapes_undone() {
        assert_eq!(
            read(
                r#"a="https:\/\/px.host.net\/a?b=1\u0026c"; b='\x2f\x2fhost.net/'; c=`//t.host.net/x`; d="\u{2f}/x.net""#
            ),
            ["https://px.host.net/a?b=1&c", "//host.net/", "//t.host.net/x", "//x.net"]
        );
    }

    #[test]
    fn parts_that_are_added_are_put_together_too() {
        assert_eq!(
            read("u='https://' + 'px' + '.host.net'+p+'/x.gif?'"),
            ["https://", ".host.net", "https://px.host.net", "/x.gif?"]
        );
    }

    #[test]
    fn joined_lists_numbers_and_base64_are_read() {
        assert_eq!(read("var h=['metrics','blog-fern','org'].join('.');"), ["metrics.blog-fern.org"]);
        assert_eq!(read("String.fromCharCode(116,114,0x61,99,107)"), ["track"]);
        assert_eq!(read("[116,114,97,99,107].map(f).join('')+'.orbit.com'"), ["track", ".orbit.com"]);
        assert_eq!(read("atob('Ly9weC5ob3N0Lm5ldC8=')"), ["//px.host.net/"]);
        assert!(read("size([300,250],[100,97])").is_empty());
    }

    #[test]
    fn comments_and_regular_expressions_hold_no_strings() {
        assert_eq!(read("// it's\n/* \" **/ x=/['\"\\/[\"]/g.test(a); b='//a.net'"), ["//a.net"]);
        assert_eq!(read("a=b/c; d='//a.net'; e=1/2"), ["//a.net"]);
        assert_eq!(read("function f(){return /'/.test('//a.net')}"), ["//a.net"]);
    }

    #[test]
    fn templates_are_read_around_their_expressions() {
        assert_eq!(
            read("x=`https://${a?`//in.net`:{b:'//b.net'}}.host.net/p?${q}`"),
            ["https://", "//in.net", "//b.net", ".host.net/p?"]
        );
    }

    #[test]
    fn a_stray_quote_costs_one_line() {
        assert_eq!(read("don't\nx='//a.net'"), ["//a.net"]);
    }

    #[test]
    fn json_is_read_like_a_script() {
        assert_eq!(
            read(r#"{"host":"px.host.net","n":1,"list":["\/a\/b.gif"],"t":"some text"}"#),
            ["px.host.net", "/a/b.gif"]
        );
    }

    #[test]
    fn every_cut_gives_the_same() {
        let text = r#"/*c*/ var a = "https:\/\/px\u002ehost.net\/a"+'/b'; x = /["'/]/; y=`//${a}.t.net`, ['m','n','io'].join("."), atob("Ly9weC5ob3N0Lm5ldC8="), [104,105,46,105,111] // "end"
            z="\u{2f}/q.net""#.as_bytes();
        let whole = read_in(&[text]);
        assert!(whole.len() > 6, "{whole:?}");
        for at in 0..text.len() {
            assert_eq!(read_in(&[&text[..at], &text[at..]]), whole, "{at}");
        }
        let bytes = text.chunks(1).collect::<Vec<_>>();
        assert_eq!(read_in(&bytes), whole);
    }
}
