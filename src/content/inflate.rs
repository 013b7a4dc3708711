//! Content codings undone, piece by piece: gzip, deflate in both of its meanings, brotli and zstd.
//!
//! In: coded bytes. Out: decoded bytes, handed to a sink as they come; the sink says when it has had enough, and that is what
//! bounds a bomb. A body that is not what its coding says passes as it is, as browsers do with the mislabelled ones.

use std::{cell::Cell, io::Read};

use flate2::{Decompress, FlushDecompress, Status};

/// Bytes that are decoded at a time.
const PIECE: usize = 16 << 10;

/// The largest zstd window a sender may ask for, as browsers allow (RFC 9659): 8 MiB.
const ZSTD_WINDOW_LOG: u32 = 23;

thread_local! {
    /// Room for one decoded piece. To clear new room for each segment costs more than to decode most of them.
    static ROOM: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// What lies around a body (RFC 9110, section 8.4.1; RFC 8878, section 7.2; RFC 7932, section 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// Nothing.
    Identity,
    /// `gzip`, `x-gzip`.
    Gzip,
    /// `deflate`: zlib by the letter, raw by many a server.
    Deflate,
    /// `br`.
    Brotli,
    /// `zstd`.
    Zstd,
}

impl Coding {
    /// By the value of `Content-Encoding`; `None` where it names something else, or several.
    pub(super) fn from_field(value: Option<&[u8]>) -> Option<Self> {
        let mut coding = Self::Identity;
        for name in value.unwrap_or_default().split(|&byte| byte == b',').map(<[u8]>::trim_ascii) {
            let is = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
            let next = if name.is_empty() || is("identity") || is("none") {
                continue;
            } else if is("gzip") || is("x-gzip") {
                Self::Gzip
            } else if is("deflate") {
                Self::Deflate
            } else if is("br") {
                Self::Brotli
            } else if is("zstd") {
                Self::Zstd
            } else {
                return None;
            };
            if coding != Self::Identity {
                return None;
            }
            coding = next;
        }
        Some(coding)
    }
}

/// Undoes one coding.
pub(super) struct Decoder {
    state: State,
}

enum State {
    Plain,
    /// The coding shows by its first two bytes; at most one is held.
    Start(Coding, Option<u8>),
    Inflate(Box<Decompress>),
    /// Decoded in one go at the end, or when so much lies here.
    Whole {
        coding: Coding,
        held: Vec<u8>,
        max: usize,
    },
    /// Ended well (`true`), or nothing more can be made of it.
    Ended(bool),
}

impl Decoder {
    pub(super) fn new(coding: Coding, coded_max: usize) -> Self {
        let state = match coding {
            Coding::Identity => State::Plain,
            Coding::Gzip | Coding::Deflate => State::Start(coding, None),
            Coding::Brotli | Coding::Zstd => State::Whole { coding, held: Vec::new(), max: coded_max },
        };
        Self { state }
    }

    /// Coded bytes that lie here until all can be decoded in one go.
    pub(super) fn held(&self) -> usize {
        if let State::Whole { held, .. } = &self.state { held.len() } else { 0 }
    }

    /// Takes no more bytes.
    pub(super) fn stop(&mut self) {
        self.state = State::Ended(false);
    }

    /// Whether no byte that still comes can change anything.
    pub(super) fn is_done(&self) -> bool {
        matches!(self.state, State::Ended(_))
    }

    /// Whether the coded stream came to its own end, where it has one. To be asked after [`Decoder::finish`].
    pub(super) fn ended_well(&self) -> bool {
        matches!(self.state, State::Plain | State::Ended(true))
    }

    /// Takes coded bytes; `sink` gets what they decode to, and answers whether it wants more.
    pub(super) fn push(&mut self, bytes: &[u8], sink: &mut impl FnMut(&[u8]) -> bool) {
        match &mut self.state {
            State::Plain => {
                if !sink(bytes) {
                    self.state = State::Ended(false);
                }
            }
            State::Start(coding, held) => {
                let (coding, held) = (*coding, *held);
                let (first, second) = match (held, bytes) {
                    (None, [first, second, ..]) => (*first, *second),
                    (Some(first), [second, ..]) => (first, *second),
                    (None, [first]) => {
                        self.state = State::Start(coding, Some(*first));
                        return;
                    }
                    (_, []) => return,
                };
                self.state = start(coding, first, second);
                if held.is_some() {
                    self.push(&[first], sink);
                }
                self.push(bytes, sink);
            }
            State::Inflate(inflate) => {
                let mut room = ROOM.take();
                room.resize(PIECE, 0);
                if let Some(well) = inflated(inflate, bytes, &mut room, sink) {
                    self.state = State::Ended(well);
                }
                ROOM.set(room);
            }
            State::Whole { coding, held, max } => {
                let room = max.saturating_sub(held.len());
                held.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
                if bytes.len() >= room {
                    let well = unpacked(*coding, held, sink);
                    self.state = State::Ended(well);
                }
            }
            State::Ended(_) => {}
        }
    }

    /// No more bytes come.
    pub(super) fn finish(&mut self, sink: &mut impl FnMut(&[u8]) -> bool) {
        match &self.state {
            State::Start(_, held) => {
                if let Some(first) = *held {
                    sink(&[first]);
                }
                self.state = State::Ended(false);
            }
            State::Whole { coding, held, .. } => {
                let well = unpacked(*coding, held, sink);
                self.state = State::Ended(well);
            }
            State::Plain | State::Inflate(_) | State::Ended(_) => {}
        }
    }
}

/// The magic of RFC 1952, section 2.3.1, and the header check of RFC 1950, section 2.2.
fn start(coding: Coding, first: u8, second: u8) -> State {
    let is_zlib = first & 0x0f == 8 && u16::from_be_bytes([first, second]).is_multiple_of(31);
    match coding {
        Coding::Gzip if (first, second) == (0x1f, 0x8b) => State::Inflate(Box::new(Decompress::new_gzip(15))),
        Coding::Deflate => State::Inflate(Box::new(Decompress::new(is_zlib))),
        _ => State::Plain,
    }
}

/// `None` while the stream goes on, else whether it ended well.
fn inflated(
    inflate: &mut Decompress,
    mut input: &[u8],
    room: &mut [u8],
    sink: &mut impl FnMut(&[u8]) -> bool,
) -> Option<bool> {
    loop {
        let (before_in, before_out) = (inflate.total_in(), inflate.total_out());
        let status = inflate.decompress(input, room, FlushDecompress::None);
        let used = usize::try_from(inflate.total_in().wrapping_sub(before_in)).unwrap_or(usize::MAX);
        let made = usize::try_from(inflate.total_out().wrapping_sub(before_out)).unwrap_or(usize::MAX);
        let wants_more = match room.get(..made) {
            None | Some([]) => true,
            Some(made) => sink(made),
        };
        input = input.get(used..).unwrap_or_default();
        match status {
            Ok(Status::StreamEnd) => return Some(true),
            Ok(Status::Ok | Status::BufError) => {
                if !wants_more {
                    return Some(false);
                }
                let is_stuck = used == 0 && made == 0;
                if is_stuck || (input.is_empty() && made < room.len()) {
                    return None;
                }
            }
            Err(_) => return Some(false),
        }
    }
}

/// Decodes what lies there in a row; answers whether that was a whole stream.
fn unpacked(coding: Coding, held: &[u8], sink: &mut impl FnMut(&[u8]) -> bool) -> bool {
    match coding {
        Coding::Brotli => copied(brotli_decompressor::Decompressor::new(held, 4096), sink),
        Coding::Zstd => match zstd::stream::read::Decoder::with_buffer(held) {
            Ok(mut decoder) => decoder.window_log_max(ZSTD_WINDOW_LOG).is_ok() && copied(decoder, sink),
            Err(_) => false,
        },
        Coding::Identity | Coding::Gzip | Coding::Deflate => false,
    }
}

fn copied(mut from: impl Read, sink: &mut impl FnMut(&[u8]) -> bool) -> bool {
    let mut piece = [0; PIECE];
    loop {
        match from.read(&mut piece) {
            Ok(0) => return true,
            Ok(made) => {
                if !piece.get(..made).is_some_and(&mut *sink) {
                    return false;
                }
            }
            Err(_) => return false,
        }
    }
}

/// Content coding undone, for bodies of requests: at most `max` bytes of output, and the bytes as they are under a coding
/// that is not known.
#[must_use]
pub fn decoded_prefix(coding: Option<&[u8]>, bytes: &[u8], max: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut sink = |piece: &[u8]| {
        let room = max.saturating_sub(out.len());
        out.extend_from_slice(piece.get(..room).unwrap_or(piece));
        out.len() < max
    };
    let mut decoder =
        Decoder::new(Coding::from_field(coding).unwrap_or(Coding::Identity), bytes.len().saturating_add(1));
    decoder.push(bytes, &mut sink);
    decoder.finish(&mut sink);
    out
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write};

    use super::*;

    fn coded(coding: &str, plain: &[u8]) -> Vec<u8> {
        match coding {
            "gzip" => {
                let mut encoder = write::GzEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(plain).unwrap();
                encoder.finish().unwrap()
            }
            "deflate" => {
                let mut encoder = write::ZlibEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(plain).unwrap();
                encoder.finish().unwrap()
            }
            "raw" => {
                let mut encoder = write::DeflateEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(plain).unwrap();
                encoder.finish().unwrap()
            }
            "zstd" => zstd::encode_all(plain, 3).unwrap(),
            other => panic!("{other}"),
        }
    }

    fn name(coding: &str) -> &[u8] {
        if coding == "raw" { b"deflate" } else { coding.as_bytes() }
    }

    #[test]
    fn every_coding_is_undone() {
        let plain = b"ev=Purchase&value=42&".repeat(3000);
        for coding in ["gzip", "deflate", "raw", "zstd"] {
            let bytes = coded(coding, &plain);
            assert_eq!(decoded_prefix(Some(name(coding)), &bytes, usize::MAX), plain, "{coding}");
        }
        // `a` by `brotli -c`, since the house only reads that coding.
        assert_eq!(decoded_prefix(Some(b"br"), &[0x0b, 0x00, 0x80, 0x61, 0x03], 100), b"a");
    }

    #[test]
    fn a_bomb_unfolds_to_no_more_than_was_asked_for() {
        let plain = vec![0; 50 << 20];
        for coding in ["gzip", "zstd"] {
            assert_eq!(decoded_prefix(Some(name(coding)), &coded(coding, &plain), 1000).len(), 1000, "{coding}");
        }
    }

    #[test]
    fn a_cut_body_gives_what_it_has() {
        let plain = (0..20_000_u32).flat_map(u32::to_le_bytes).collect::<Vec<_>>();
        for coding in ["gzip", "deflate", "raw", "zstd"] {
            let bytes = coded(coding, &plain);
            let half = decoded_prefix(Some(name(coding)), &bytes[..bytes.len() / 2], usize::MAX);
            assert!(plain.starts_with(&half), "{coding}");
        }
    }

    #[test]
    fn what_is_no_gzip_passes_as_it_is() {
        assert_eq!(decoded_prefix(Some(b"gzip"), b"GIF89a", 100), b"GIF89a");
        assert_eq!(decoded_prefix(Some(b"gzip"), b"G", 100), b"G");
        assert_eq!(decoded_prefix(Some(b"unheard-of"), b"abc", 100), b"abc");
        assert_eq!(decoded_prefix(None, b"abc", 2), b"ab");
    }

    #[test]
    fn several_codings_are_none_that_is_undone() {
        assert_eq!(Coding::from_field(Some(b"gzip, br")), None);
        assert_eq!(Coding::from_field(Some(b"identity, GZIP")), Some(Coding::Gzip));
        assert_eq!(Coding::from_field(None), Some(Coding::Identity));
    }
}
