//! One response body, from its first byte to its facts.

use std::sync::Arc;

use encoding_rs::Encoding;

use super::{
    Limits,
    css::CssReader,
    html::HtmlReader,
    image,
    inflate::{Coding, Decoder},
    kind::{Declared, Reading, reading},
    mention::{Collector, Standing},
    receipt,
    script::ScriptReader,
    shelf::{Kept, Record, Shelf},
    xml::XmlReader,
};
use crate::observe::{BodyFacts, FieldName, Head, Image, LooksLike, Mentions};

/// Bodies up to this long are told by their digest.
const DIGEST_MAX: usize = 512;

/// Decoded bytes that decide what a body is: one more than has a digest.
const PREFIX: usize = DIGEST_MAX + 1;

/// The longest body of an unnamed sort that is looked at.
const UNNAMED_MAX: u64 = 1 << 20;

/// Bytes of a text that are read in any case: a page names in its head what it loads first.
const BEGINNING: usize = 4 << 10;

/// Coded bytes out of which a beginning is decoded where a coding is undone in one go: Zstandard gives nothing of half a block.
const CODED_BEGINNING: usize = 32 << 10;

/// Reads one response body.
pub struct BodyReader {
    way: Way,
    name: u64,
    shelf: Shelf,
}

enum Way {
    /// Its bytes are read; and recorded, for the next time.
    Read { body: Box<Coded>, record: Option<Record> },
    /// So far it is a body that was read before: so many bytes were the same.
    Same { kept: Arc<Kept>, same: usize, otherwise: Option<Box<Coded>> },
}

/// A body in its content coding.
struct Coded {
    decoder: Decoder,
    body: Body,
}

/// A body behind its content coding.
struct Body {
    declared: Declared,
    charset: Option<&'static Encoding>,
    /// The first bytes, until it is known what they are; of an image until its size is known.
    prefix: Vec<u8>,
    /// Decoded bytes seen.
    seen: u64,
    /// Whether it was left before its end.
    is_cut: bool,
    /// Whether what it names can be found: its own address is known.
    has_base: bool,
    image: Option<Image>,
    looks_like: Option<LooksLike>,
    phase: Phase,
    limits: Limits,
}

enum Phase {
    /// Not enough is there to say what it is.
    Prefix,
    Raster,
    Svg,
    Text(Box<Text>),
    /// Nothing more can be learned.
    Over(Option<Mentions>),
}

/// A text and the reader that is at it.
struct Text {
    /// Of a page in UTF-16: what turns it into UTF-8.
    utf16: Option<encoding_rs::Decoder>,
    sort: Sort,
}

enum Sort {
    Html(Box<HtmlReader>),
    Css(CssReader, Collector),
    Script(ScriptReader, Collector),
    Xml(XmlReader, Collector),
}

impl std::fmt::Debug for BodyReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BodyReader").field("wants_more", &self.wants_more()).finish_non_exhaustive()
    }
}

impl BodyReader {
    /// A reader for the body of a response to a request for `request_target`; `None` where the body can teach nothing: sound,
    /// video, fonts, archives, long bodies of no named sort, and codings that are not known. Then its bytes are counted alone.
    ///
    /// Without a target, of a request that nobody saw or will see, only what the body is shows: what it names has no base.
    #[must_use]
    pub fn new(response: &Head, request_target: Option<&[u8]>, limits: &Limits) -> Option<Self> {
        let content_type = response.get(FieldName::ContentType);
        let declared = Declared::new(content_type, request_target.unwrap_or_default())?;
        let coding = Coding::from_field(response.get(FieldName::ContentEncoding))?;
        if declared == Declared::Unknown {
            let length = response.text(FieldName::ContentLength).and_then(|length| length.parse::<u64>().ok());
            if length.is_some_and(|length| length > UNNAMED_MAX) {
                return None;
            }
        }
        let body = Body {
            declared,
            charset: content_type.and_then(charset),
            prefix: Vec::new(),
            seen: 0,
            is_cut: false,
            has_base: request_target.is_some(),
            image: None,
            looks_like: None,
            phase: Phase::Prefix,
            limits: limits.clone(),
        };
        let body = Box::new(Coded { decoder: Decoder::new(coding, limits.coded_max), body });
        let shelf = limits.shelf.clone();
        // The size of an image stands in its first bytes: there is nothing to spare.
        let target = request_target.filter(|_| declared != Declared::Image);
        let (name, known) = target.map_or((0, None), |target| shelf.ask(response, target));
        let way = match known {
            None => Way::Read { body, record: target.map(|_| shelf.record()) },
            Some(kept) => Way::Same { kept, same: 0, otherwise: Some(body) },
        };
        Some(Self { way, name, shelf })
    }

    /// Takes body bytes as on the wire, without chunk framing.
    pub fn push(&mut self, bytes: &[u8]) {
        if let Way::Same { kept, same, .. } = &mut self.way {
            let expected = kept.bytes.get(*same..).unwrap_or_default();
            let part = bytes.get(..expected.len()).filter(|_| !kept.is_whole).unwrap_or(bytes);
            if expected.starts_with(part) {
                *same = same.saturating_add(part.len());
                return;
            }
            self.read_after_all();
        }
        if let Way::Read { body, record } = &mut self.way {
            if !body.decoder.is_done() {
                *record = record.take().and_then(|record| record.with(bytes));
            }
            body.push(bytes);
        }
    }

    /// Whether the bytes that still come can tell anything; else the rest of the body may be skipped.
    #[must_use]
    pub fn wants_more(&self) -> bool {
        match &self.way {
            Way::Read { body, .. } => !body.decoder.is_done(),
            Way::Same { kept, same, .. } => kept.is_whole || *same < kept.bytes.len(),
        }
    }

    /// Leaves the rest of a text unread, where its beginning was read; what was found there stays. Says whether that is new.
    ///
    /// A body that is the same as one that was read before goes on: to compare costs next to nothing.
    pub fn leave_rest(&mut self) -> bool {
        let Way::Read { body, record } = &mut self.way else { return false };
        let Coded { decoder, body } = &mut **body;
        let beginning = u64::try_from(BEGINNING).unwrap_or(u64::MAX);
        let is_far = matches!(body.phase, Phase::Text(_)) && body.seen >= beginning;
        if decoder.is_done() || !(is_far || decoder.held() >= CODED_BEGINNING) {
            return false;
        }
        *record = None;
        body.limits.text_max = beginning.max(body.seen);
        decoder.finish(&mut |decoded| body.take(decoded));
        decoder.stop();
        body.is_cut = true;
        true
    }

    /// The facts. `complete`: the whole body was seen; `wire_bytes`: its length on the wire.
    #[must_use]
    pub fn finish(mut self, complete: bool, wire_bytes: u64) -> BodyFacts {
        if let Way::Same { kept, same, .. } = &self.way {
            if *same == kept.bytes.len() && (complete || !kept.is_whole) {
                return BodyFacts { wire_bytes, complete, ..kept.facts.clone() };
            }
            self.read_after_all();
        }
        let Way::Read { mut body, record } = self.way else { return BodyFacts::default() };
        let (facts, is_whole) = body.finish(complete, wire_bytes);
        match record.filter(|_| facts.mentions.is_some() && (is_whole || body.body.is_cut)) {
            Some(record) => BodyFacts { wire_bytes, complete, ..self.shelf.keep(self.name, record, is_whole, facts) },
            None => facts,
        }
    }

    /// The facts of a body of which no more can be read, told by its beginning where it would have to be read from there.
    #[must_use]
    pub fn finish_early(mut self, wire_bytes: u64) -> BodyFacts {
        if let Way::Same { kept, same, .. } = &mut self.way
            && (kept.is_whole || *same < kept.bytes.len())
        {
            *same = (*same).min(BEGINNING);
        }
        self.finish(false, wire_bytes)
    }

    /// It is another body than the one that is kept: reads what was the same so far, and records it for the next time.
    fn read_after_all(&mut self) {
        if let Way::Same { kept, same, otherwise } = &mut self.way
            && let Some(mut body) = otherwise.take()
        {
            let bytes = kept.bytes.get(..*same).unwrap_or_default();
            body.push(bytes);
            self.way = Way::Read { body, record: self.shelf.record().with(bytes) };
        }
    }
}

impl Coded {
    fn push(&mut self, bytes: &[u8]) {
        let body = &mut self.body;
        self.decoder.push(bytes, &mut |decoded| body.take(decoded));
    }

    /// The facts, and whether the body was read from its first byte to its last.
    fn finish(&mut self, complete: bool, wire_bytes: u64) -> (BodyFacts, bool) {
        let body = &mut self.body;
        self.decoder.finish(&mut |decoded| body.take(decoded));
        let is_whole = complete && self.decoder.ended_well() && !self.body.is_cut;
        (self.body.finish(complete, is_whole, wire_bytes), is_whole)
    }
}

impl Body {
    /// Takes decoded bytes; answers whether more could tell more.
    fn take(&mut self, mut bytes: &[u8]) -> bool {
        let room = usize::try_from(self.limits.text_max.saturating_sub(self.seen)).unwrap_or(usize::MAX);
        if bytes.len() >= room {
            // The end of what is read at all: the same byte for every cut.
            bytes = bytes.get(..room).unwrap_or(bytes);
            self.is_cut = true;
        }
        self.seen = self.seen.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if matches!(self.phase, Phase::Prefix) {
            bytes = self.fill(bytes, PREFIX);
            if self.prefix.len() < PREFIX {
                return self.goes_on();
            }
            self.decide();
        }
        match &mut self.phase {
            Phase::Raster | Phase::Svg => self.look_on(bytes),
            Phase::Text(text) => {
                if !text.push(bytes) {
                    self.is_cut = true;
                }
            }
            Phase::Prefix | Phase::Over(_) => {}
        }
        self.goes_on()
    }

    fn goes_on(&mut self) -> bool {
        if matches!(self.phase, Phase::Over(_)) {
            self.is_cut = true;
        }
        !self.is_cut
    }

    /// Adds to the prefix up to a length; gives back what is left.
    fn fill<'a>(&mut self, bytes: &'a [u8], len: usize) -> &'a [u8] {
        let room = len.saturating_sub(self.prefix.len());
        let (part, rest) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
        self.prefix.extend_from_slice(part);
        rest
    }

    /// Says what the body is, by its prefix, and begins to read it so.
    fn decide(&mut self) {
        let mut utf16 = utf16(&self.prefix, self.charset);
        let text = utf16.as_mut().map(|decoder| to_utf8(decoder, &self.prefix));
        let (reading, looks_like) = reading(self.declared, text.as_ref().map_or(&*self.prefix, String::as_bytes));
        self.looks_like = looks_like;
        let reading = if self.has_base { reading } else { reading.of_unnamed() };
        let collector = || Collector::new(&self.limits);
        let sort = match reading {
            Reading::Raster => {
                self.phase = Phase::Raster;
                return self.look(PREFIX);
            }
            Reading::Svg => {
                self.phase = Phase::Svg;
                return self.look(PREFIX);
            }
            Reading::Nothing => {
                self.phase = Phase::Over(None);
                return;
            }
            Reading::Html => {
                let charset = self.charset.filter(|charset| charset.is_ascii_compatible());
                Sort::Html(Box::new(HtmlReader::new(collector(), charset)))
            }
            Reading::Css => Sort::Css(CssReader::new(Standing::default()), collector()),
            Reading::Script => Sort::Script(ScriptReader::new(Standing::default()), collector()),
            Reading::Xml => Sort::Xml(XmlReader::default(), collector()),
        };
        let mut reader = Text { utf16: None, sort };
        if !reader.push(text.as_ref().map_or(&*self.prefix, String::as_bytes)) {
            self.is_cut = true;
        }
        reader.utf16 = utf16;
        self.phase = Phase::Text(Box::new(reader));
    }

    /// Reads on in an image whose size has not shown yet.
    fn look_on(&mut self, mut bytes: &[u8]) {
        for len in image::LOOKS {
            if matches!(self.phase, Phase::Over(_)) || self.prefix.len() >= len {
                continue;
            }
            bytes = self.fill(bytes, len);
            if self.prefix.len() < len {
                return;
            }
            self.look(len);
        }
    }

    /// Looks for the size in the prefix.
    fn look(&mut self, len: usize) {
        self.image =
            if matches!(self.phase, Phase::Svg) { image::svg(&self.prefix) } else { image::raster(&self.prefix) };
        let is_last = len >= self.limits.image_header_max || image::LOOKS.last().is_some_and(|&last| len >= last);
        if self.image.is_some() || is_last {
            self.phase = Phase::Over(None);
        }
    }

    fn finish(&mut self, complete: bool, is_whole: bool, wire_bytes: u64) -> BodyFacts {
        let digest = (is_whole
            && self.prefix.len() <= DIGEST_MAX
            && matches!(self.phase, Phase::Prefix)
            && !self.prefix.is_empty())
        .then(|| digest(&self.prefix));
        let acknowledges = digest.is_some() && receipt::acknowledges(&self.prefix);
        let says_something = digest.is_some() && says_something(&self.prefix);
        if matches!(self.phase, Phase::Prefix) {
            self.decide();
        }
        if matches!(self.phase, Phase::Raster | Phase::Svg) {
            self.look(self.limits.image_header_max);
        }
        let mentions = match std::mem::replace(&mut self.phase, Phase::Over(None)) {
            Phase::Text(text) => Some(text.finish(!is_whole)),
            Phase::Over(mentions) => mentions,
            Phase::Prefix | Phase::Raster | Phase::Svg => None,
        };
        BodyFacts {
            wire_bytes,
            decoded_bytes: (!self.is_cut).then_some(self.seen),
            complete,
            image: self.image,
            digest,
            acknowledges,
            says_something,
            looks_like: self.looks_like,
            mentions: mentions.map(Arc::new),
        }
    }
}

/// Whether a script hands anything over: text, what it assigns, or fields of an object.
fn says_something(script: &[u8]) -> bool {
    script.iter().any(|byte| matches!(byte, b'"' | b'\'' | b'='))
        || script.iter().skip_while(|&&byte| byte != b'{').nth(1).is_some_and(|&next| next != b'}')
}

impl Text {
    fn push(&mut self, bytes: &[u8]) -> bool {
        let text = self.utf16.as_mut().map(|decoder| to_utf8(decoder, bytes));
        let bytes = text.as_ref().map_or(bytes, String::as_bytes);
        match &mut self.sort {
            Sort::Html(reader) => reader.push(bytes),
            Sort::Css(reader, out) => {
                reader.push(bytes, out);
                !out.is_full()
            }
            Sort::Script(reader, out) => {
                reader.push(bytes, out);
                !out.is_full()
            }
            Sort::Xml(reader, out) => {
                reader.push(bytes, out);
                !out.is_full()
            }
        }
    }

    fn finish(self, is_cut: bool) -> Mentions {
        match self.sort {
            Sort::Html(reader) => reader.finish(is_cut),
            Sort::Css(_, out) => out.finish(is_cut),
            Sort::Script(mut reader, mut out) => {
                reader.finish(&mut out);
                out.finish(is_cut)
            }
            Sort::Xml(mut reader, mut out) => {
                reader.finish(&mut out);
                out.finish(is_cut)
            }
        }
    }
}

/// BLAKE3 of a whole body, 128 bits.
fn digest(body: &[u8]) -> [u8; 16] {
    let mut digest = [0; 16];
    for (to, from) in digest.iter_mut().zip(blake3::hash(body).as_bytes()) {
        *to = *from;
    }
    digest
}

/// The `charset` parameter of a media type, where it is one that is known.
fn charset(content_type: &[u8]) -> Option<&'static Encoding> {
    let mut parameters = content_type.split(|&byte| byte == b';').skip(1).map(<[u8]>::trim_ascii);
    parameters.find_map(|parameter| {
        let (name, value) = parameter.split_at_checked(8)?;
        let value = value.trim_ascii();
        let value = value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\"")).unwrap_or(value);
        name.eq_ignore_ascii_case(b"charset=").then(|| Encoding::for_label(value)).flatten()
    })
}

/// What turns a text into UTF-8 that is in UTF-16 by its byte order mark or by its sender's word.
fn utf16(prefix: &[u8], charset: Option<&'static Encoding>) -> Option<encoding_rs::Decoder> {
    let by_mark = Encoding::for_bom(prefix).map(|(encoding, _)| encoding);
    let encoding = by_mark.or(charset)?;
    (encoding == encoding_rs::UTF_16LE || encoding == encoding_rs::UTF_16BE).then(|| encoding.new_decoder())
}

fn to_utf8(decoder: &mut encoding_rs::Decoder, bytes: &[u8]) -> String {
    let room = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(0);
    let mut text = String::with_capacity(room);
    // The room is enough for all of it, so nothing is left over; odd units become replacement characters.
    let (_, _, _) = decoder.decode_to_string(bytes, &mut text, false);
    text
}
