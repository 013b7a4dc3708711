//! URLs in XML: of advertisements and feeds, in texts, in CDATA sections and in attributes alike.
//!
//! In: text in pieces of any size. Out: each word that holds a URL, as a string that a script will read. Builds no tree and
//! checks no form; keeps no more than one word.

use super::mention::{Collector, Standing};

/// The longest word that is kept: no URL is longer.
const WORD_MAX: usize = 4096;

/// Reads one XML document.
#[derive(Debug, Default)]
pub(super) struct XmlReader {
    word: Vec<u8>,
    /// The word at hand is longer than any that is kept.
    is_too_long: bool,
}

impl XmlReader {
    /// Takes the next piece of text.
    pub(super) fn push(&mut self, text: &[u8], out: &mut Collector) {
        let mut pieces = text.split(|&byte| is_end(byte));
        if let Some(first) = pieces.next() {
            self.extend(first);
        }
        for piece in pieces {
            self.end(out);
            self.extend(piece);
        }
    }

    /// The document ends.
    pub(super) fn finish(&mut self, out: &mut Collector) {
        self.end(out);
    }

    fn extend(&mut self, piece: &[u8]) {
        self.is_too_long |= self.word.len().saturating_add(piece.len()) > WORD_MAX;
        if !self.is_too_long {
            self.word.extend_from_slice(piece);
        }
    }

    fn end(&mut self, out: &mut Collector) {
        if !self.is_too_long && memchr::memmem::find(&self.word, b"//").is_some() {
            match std::str::from_utf8(&self.word) {
                Ok(word) if word.contains('&') => {
                    out.literal(htmlize::unescape(word).as_bytes(), Standing::default());
                }
                _ => out.literal(&self.word, Standing::default()),
            }
        }
        self.word.clear();
        self.is_too_long = false;
    }
}

/// What no URL holds, and brackets: of CDATA sections, and of macros that a player fills in.
fn is_end(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, b'<' | b'>' | b'"' | b'\'' | b'[' | b']')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Limits;

    fn read(pieces: &[&[u8]]) -> Vec<String> {
        let (mut reader, mut out) = (XmlReader::default(), Collector::new(&Limits::default()));
        for piece in pieces {
            reader.push(piece, &mut out);
        }
        reader.finish(&mut out);
        out.finish(false).list.into_iter().map(|mention| mention.text.into()).collect()
    }

    const AD: &str = "<VAST version='3.0'><Impression> <![CDATA[https://a.example/i?n=[CACHEBUSTING]]]></Impression>\
        <Tracking event=\"start\">http://b.example/e?x=1&amp;y=2</Tracking><MediaFile src='//c.example/v.mp4'/><a>x</a></VAST>";

    #[test]
    fn urls_are_found_in_texts_sections_and_attributes() {
        assert_eq!(
            read(&[AD.as_bytes()]),
            ["https://a.example/i?n=", "http://b.example/e?x=1&y=2", "//c.example/v.mp4"]
        );
    }

    #[test]
    fn any_cut_gives_the_same() {
        let whole = read(&[AD.as_bytes()]);
        for at in 0..AD.len() {
            let (head, tail) = AD.as_bytes().split_at(at);
            assert_eq!(read(&[head, tail]), whole, "cut at {at}");
        }
        let bytes: Vec<_> = AD.as_bytes().chunks(1).collect();
        assert_eq!(read(&bytes), whole);
    }

    #[test]
    fn a_word_without_end_is_not_kept() {
        let long = format!("<a>http://a.example/{}</a> http://b.example/x", "x".repeat(10_000));
        assert_eq!(read(&[long.as_bytes()]), ["http://b.example/x"]);
    }
}
