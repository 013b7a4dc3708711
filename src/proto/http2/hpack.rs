//! HPACK: fields out of blocks, and the tables of both ends (RFC 7541).
//!
//! In: the blocks of one direction, in order. Out: names and values, as they come. Bounded by the size of the table; what the
//! fields of a block come to, whoever asks has to bound.

use std::collections::VecDeque;

use httlib_huffman::DecoderSpeed;

/// What an entry takes beside its bytes (section 4.1).
const ENTRY: usize = 32;

/// The table that both ends may have before either says more (RFC 9113, section 6.5.2).
const TABLE_DEFAULT: usize = 4_096;

/// The block can't be read: it ends within a field, names an entry that is not there, or holds what nobody may write.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken;

/// Decodes the blocks of one direction.
pub(super) struct Decoder {
    /// The newest first.
    entries: VecDeque<Entry>,
    /// What they take, as section 4.1 counts.
    size: usize,
    /// The size that the encoder chose.
    most: usize,
    /// The size that it may choose.
    allowed: usize,
    name: Vec<u8>,
    value: Vec<u8>,
}

/// Name and value, one behind the other.
struct Entry {
    bytes: Box<[u8]>,
    name: usize,
}

impl Entry {
    fn field(&self) -> (&[u8], &[u8]) {
        self.bytes.split_at_checked(self.name).unwrap_or_default()
    }

    fn size(&self) -> usize {
        self.bytes.len().saturating_add(ENTRY)
    }
}

impl Decoder {
    /// A decoder with an empty table, which the encoder may let grow this far.
    pub(super) fn new(allowed: usize) -> Self {
        let (name, value) = (Vec::new(), Vec::new());
        Self { entries: VecDeque::new(), size: 0, most: TABLE_DEFAULT, allowed, name, value }
    }

    /// Gives out the fields of a block, names as they are written.
    ///
    /// # Errors
    ///
    /// Where the block is broken. What stands before that place has been given out, and is in the table.
    pub(super) fn decode(&mut self, block: &[u8], mut field: impl FnMut(&[u8], &[u8])) -> Result<(), Broken> {
        let mut rest = block;
        while let Some(&first) = rest.first() {
            match first {
                // An indexed field (section 6.1).
                0x80.. => {
                    let index = integer(&mut rest, 7)?;
                    let (name, value) = self.entry(index)?;
                    field(name, value);
                }
                // A field to be added to the table (section 6.2.1).
                0x40.. => {
                    self.literal(&mut rest, 6)?;
                    field(&self.name, &self.value);
                    self.add();
                }
                // Another size of the table (section 6.3).
                0x20.. => {
                    let most = integer(&mut rest, 5)?;
                    if most > self.allowed {
                        return Err(Broken);
                    }
                    self.most = most;
                    self.evict(0);
                }
                // A field that is not added, be it a secret (sections 6.2.2 and 6.2.3).
                _ => {
                    self.literal(&mut rest, 4)?;
                    field(&self.name, &self.value);
                }
            }
        }
        Ok(())
    }

    /// Reads a name, or the index of one, and a value.
    fn literal(&mut self, rest: &mut &[u8], prefix: u32) -> Result<(), Broken> {
        let index = integer(rest, prefix)?;
        let mut name = std::mem::take(&mut self.name);
        name.clear();
        if index == 0 {
            string(rest, &mut name)?;
        } else {
            name.extend_from_slice(self.entry(index)?.0);
        }
        self.name = name;
        self.value.clear();
        string(rest, &mut self.value)
    }

    /// An entry of the static table, or of the dynamic one behind it (section 2.3.3).
    fn entry(&self, index: usize) -> Result<(&[u8], &[u8]), Broken> {
        let index = index.checked_sub(1).ok_or(Broken)?;
        if let Some((name, value)) = STATIC.get(index) {
            return Ok((name.as_bytes(), value.as_bytes()));
        }
        let dynamic = index.checked_sub(STATIC.len()).and_then(|index| self.entries.get(index));
        dynamic.map(Entry::field).ok_or(Broken)
    }

    /// Adds the field at hand. One that is larger than the table empties it (section 4.4).
    fn add(&mut self) {
        let entry = Entry { bytes: [&*self.name, &*self.value].concat().into(), name: self.name.len() };
        self.evict(entry.size());
        if entry.size() <= self.most {
            self.size = self.size.saturating_add(entry.size());
            self.entries.push_front(entry);
        }
    }

    /// Makes room for so much; the oldest entries go first.
    fn evict(&mut self, more: usize) {
        while self.size.saturating_add(more) > self.most
            && let Some(oldest) = self.entries.pop_back()
        {
            self.size = self.size.saturating_sub(oldest.size());
        }
    }
}

/// An integer whose first bits are the lowest of a byte (section 5.1); none that anybody needs is longer than four bytes more.
fn integer(rest: &mut &[u8], prefix: u32) -> Result<usize, Broken> {
    let most = usize::from(u8::MAX) >> (8_u32.saturating_sub(prefix));
    let (&first, mut behind) = rest.split_first().ok_or(Broken)?;
    let mut value = usize::from(first) & most;
    let mut goes_on = value == most;
    for shift in [0_u32, 7, 14, 21] {
        if !goes_on {
            break;
        }
        let (&byte, next) = behind.split_first().ok_or(Broken)?;
        behind = next;
        value = value.saturating_add(usize::from(byte & 0x7f) << shift);
        goes_on = byte >= 0x80;
    }
    *rest = behind;
    if goes_on { Err(Broken) } else { Ok(value) }
}

/// A string, as it is or by the code of appendix B (section 5.2).
fn string(rest: &mut &[u8], out: &mut Vec<u8>) -> Result<(), Broken> {
    let is_coded = rest.first().is_some_and(|byte| byte & 0x80 != 0);
    let length = integer(rest, 7)?;
    let (text, behind) = rest.split_at_checked(length).ok_or(Broken)?;
    *rest = behind;
    if is_coded {
        return httlib_huffman::decode(text, out, DecoderSpeed::FourBits).map_err(|_| Broken);
    }
    out.extend_from_slice(text);
    Ok(())
}

/// Appendix A.
const STATIC: [(&str, &str); 61] = [
    (":authority", ""),
    (":method", "GET"),
    (":method", "POST"),
    (":path", "/"),
    (":path", "/index.html"),
    (":scheme", "http"),
    (":scheme", "https"),
    (":status", "200"),
    (":status", "204"),
    (":status", "206"),
    (":status", "304"),
    (":status", "400"),
    (":status", "404"),
    (":status", "500"),
    ("accept-charset", ""),
    ("accept-encoding", "gzip, deflate"),
    ("accept-language", ""),
    ("accept-ranges", ""),
    ("accept", ""),
    ("access-control-allow-origin", ""),
    ("age", ""),
    ("allow", ""),
    ("authorization", ""),
    ("cache-control", ""),
    ("content-disposition", ""),
    ("content-encoding", ""),
    ("content-language", ""),
    ("content-length", ""),
    ("content-location", ""),
    ("content-range", ""),
    ("content-type", ""),
    ("cookie", ""),
    ("date", ""),
    ("etag", ""),
    ("expect", ""),
    ("expires", ""),
    ("from", ""),
    ("host", ""),
    ("if-match", ""),
    ("if-modified-since", ""),
    ("if-none-match", ""),
    ("if-range", ""),
    ("if-unmodified-since", ""),
    ("last-modified", ""),
    ("link", ""),
    ("location", ""),
    ("max-forwards", ""),
    ("proxy-authenticate", ""),
    ("proxy-authorization", ""),
    ("range", ""),
    ("referer", ""),
    ("refresh", ""),
    ("retry-after", ""),
    ("server", ""),
    ("set-cookie", ""),
    ("strict-transport-security", ""),
    ("transfer-encoding", ""),
    ("user-agent", ""),
    ("vary", ""),
    ("via", ""),
    ("www-authenticate", ""),
];

#[cfg(test)]
mod tests {
    use loona_hpack::Encoder;
    use proptest::prelude::*;

    use super::*;

    type Fields = Vec<(Vec<u8>, Vec<u8>)>;

    fn decoded(decoder: &mut Decoder, block: &[u8]) -> (Fields, Result<(), Broken>) {
        let mut fields = Vec::new();
        let result = decoder.decode(block, |name, value| fields.push((name.to_vec(), value.to_vec())));
        (fields, result)
    }

    fn text(fields: &Fields) -> Vec<String> {
        let text = |(name, value): &(Vec<u8>, Vec<u8>)| format!("{}={}", name.escape_ascii(), value.escape_ascii());
        fields.iter().map(text).collect()
    }

    /// Appendix C.4: requests with the code of appendix B.
    #[test]
    fn the_requests_of_the_specification_are_read() {
        let mut decoder = Decoder::new(4_096);
        for (block, wanted) in [
            ("828684418cf1e3c2e5f23a6ba0ab90f4ff", vec![":authority=www.example.com"]),
            ("828684be5886a8eb10649cbf", vec![":authority=www.example.com", "cache-control=no-cache"]),
            (
                "828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf",
                vec![":authority=www.example.com", "custom-key=custom-value"],
            ),
        ] {
            let (fields, result) = decoded(&mut decoder, &hex::decode(block).unwrap());
            assert_eq!(
                (&text(&fields)[3..], result),
                (&wanted.iter().map(ToString::to_string).collect::<Vec<_>>()[..], Ok(()))
            );
        }
        assert_eq!(decoder.size, 164);
    }

    /// Appendix C.6: answers, with a table of 256 bytes.
    #[test]
    fn entries_leave_the_table_as_the_specification_says() {
        let mut decoder = Decoder::new(4_096);
        decoder.most = 256;
        for (block, size, last) in [
            (
                "488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3",
                222,
                "location=https://www.example.com",
            ),
            ("4883640effc1c0bf", 222, "location=https://www.example.com"),
            (
                "88c16196d07abe941054d444a8200595040b8166e084a62d1bffc05a839bd9ab77ad94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007",
                215,
                "set-cookie=foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1",
            ),
        ] {
            let (fields, result) = decoded(&mut decoder, &hex::decode(block).unwrap());
            assert_eq!((text(&fields).last().map(String::as_str), result), (Some(last), Ok(())));
            assert_eq!(decoder.size, size);
        }
    }

    #[test]
    fn what_nobody_may_write_is_broken() {
        for block in [
            b"\x80".as_slice(),
            b"\xbe",
            b"\x41",
            b"\x41\x05abc",
            b"\x00\x81\xff\x01a",
            b"\x3f\xff\xff\xff\xff\x01",
            b"\xff\xff\xff\xff\xff\xff\x01",
        ] {
            assert_eq!(decoded(&mut Decoder::new(4_096), block).1, Err(Broken), "{block:x?}");
        }
    }

    proptest! {
        #[test]
        fn what_another_encoder_wrote_is_read_as_it_was(
            blocks in prop::collection::vec(prop::collection::vec(("[a-z:-]{0,12}", "[ -~]{0,200}"), 0..20), 1..6),
        ) {
            let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new(4_096));
            for fields in blocks {
                let fields: Fields = fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
                let block = encoder.encode(fields.iter().map(|(name, value)| (&name[..], &value[..])));
                prop_assert_eq!(decoded(&mut decoder, &block), (fields, Ok(())));
            }
        }

        #[test]
        fn another_decoder_reads_nothing_else_and_the_table_keeps_its_size(
            blocks in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..60), 1..6),
        ) {
            let (mut other, mut decoder) = (loona_hpack::Decoder::new(), Decoder::new(4_096));
            for block in blocks {
                let mut theirs = Vec::new();
                let result = other.decode_with_cb(&block, |name, value| theirs.push((name.to_vec(), value.to_vec())));
                let (ours, ok) = decoded(&mut decoder, &block);
                prop_assert!(decoder.size <= decoder.most);
                prop_assert_eq!(decoder.size, decoder.entries.iter().map(Entry::size).sum::<usize>());
                if result.is_err() || ok.is_err() {
                    break;
                }
                prop_assert_eq!(ours, theirs);
            }
        }
    }
}
