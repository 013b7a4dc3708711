//! HTTP/2: frames, field blocks and streams (RFC 9113).
//!
//! In: bytes of both directions, in clear; it is all the same to this room whether they were decrypted. Out:
//! [`HttpTransaction`](crate::observe::HttpTransaction)s, one a stream. Must never take a field for another because others were lost.

mod block;
mod frame;
mod hpack;
mod stream;

use self::{
    block::Blocks,
    frame::{FrameHead, HEAD, begin_here, kind},
    stream::Stream,
};
use super::{Context, http1::Part};
use crate::{
    base::{Direction, Reason, Shed, Step, Stretch},
    observe::{Scheme, Visibility},
};

/// What a client says first (RFC 9113, section 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A field block that is broken or refers to what was lost.
const BAD_BLOCK: Reason = Reason::new("bad_field_block");
/// A field block longer than the limit.
const BLOCK_TOO_LONG: Reason = Reason::new("head_too_long");
/// Frames that can't be.
const BAD_FRAME: Reason = Reason::new("bad_frame");

/// Whether the bytes begin a connection of HTTP/2: `Some(false)` where they may.
pub(super) fn begins(bytes: &[u8]) -> Option<bool> {
    let shown = bytes.len().min(PREFACE.len());
    (bytes.get(..shown) == PREFACE.get(..shown)).then_some(shown == PREFACE.len())
}

/// One connection.
#[derive(Debug)]
pub(crate) struct Connection {
    client: Side,
    server: Side,
    /// In the order in which they were opened.
    streams: Vec<Stream>,
    visibility: Visibility,
}

/// One direction.
#[derive(Debug)]
struct Side {
    at: At,
    blocks: Blocks,
    /// A block that goes on in CONTINUATION.
    open: Option<OpenBlock>,
    /// Whether frames were lost: streams may lack what this side said.
    has_lost: bool,
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
enum At {
    /// The preface, or frames: a server has none.
    Start,
    Frame,
    /// So many bytes of content, then of padding.
    Data {
        stream: u32,
        left: u64,
        pad: u64,
        ends_stream: bool,
    },
    /// Somewhere in what followed a loss.
    Anywhere,
}

#[derive(Debug)]
struct OpenBlock {
    head: FrameHead,
    stream: u32,
    bytes: Vec<u8>,
    /// Bytes of its frames, their heads left out.
    size: u64,
    is_too_long: bool,
    started: crate::base::CaptureTime,
}

impl Side {
    fn new() -> Self {
        Self { at: At::Start, blocks: Blocks::default(), open: None, has_lost: false }
    }

    /// Frames were lost: what the table holds is no longer known.
    fn lose(&mut self) {
        *self = Self { at: At::Anywhere, has_lost: true, ..Self::new() };
    }
}

impl Connection {
    pub(crate) fn new(visibility: Visibility) -> Self {
        Self { client: Side::new(), server: Side::new(), streams: Vec::new(), visibility }
    }

    /// A connection that HTTP/1 turned into this: its request was told there, and is answered on the first stream (RFC 7540,
    /// section 3.2).
    pub(crate) fn upgraded(scheme: Scheme, visibility: Visibility) -> Self {
        let mut connection = Self::new(visibility);
        connection.streams.push(Stream::new(1, scheme, visibility, true));
        connection
    }

    pub(crate) fn stretch(&mut self, direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        match stretch {
            Stretch::Bytes(bytes) => match self.side(direction).at {
                At::Start => self.start(direction, bytes, cx),
                At::Frame => self.frame(direction, bytes, cx),
                At::Data { stream, left, pad, ends_stream } => {
                    self.data(direction, bytes, (stream, left, pad, ends_stream), cx)
                }
                At::Anywhere if bytes.len() < HEAD => Step::Need(HEAD),
                At::Anywhere if begin_here(bytes) => {
                    self.side(direction).at = At::Frame;
                    Step::Took(0)
                }
                At::Anywhere => Step::Took(bytes.len()),
            },
            Stretch::Gap(size) => {
                self.gap(direction, size, cx);
                Step::Took(0)
            }
            Stretch::End => {
                if direction == Direction::ToClient {
                    self.finish(cx);
                }
                Step::Took(0)
            }
        }
    }

    pub(crate) fn finish(&mut self, cx: &mut Context<'_>) {
        self.streams.drain(..).for_each(|stream| stream.give(cx));
    }

    fn side(&mut self, direction: Direction) -> &mut Side {
        match direction {
            Direction::ToServer => &mut self.client,
            Direction::ToClient => &mut self.server,
        }
    }

    fn start(&mut self, direction: Direction, bytes: &[u8], cx: &mut Context<'_>) -> Step {
        let side = self.side(direction);
        match (direction, begins(bytes)) {
            (Direction::ToServer, Some(false)) => Step::Need(bytes.len().saturating_add(1)),
            (Direction::ToServer, Some(true)) => {
                side.at = At::Frame;
                Step::Took(PREFACE.len())
            }
            _ if bytes.len() < HEAD => Step::Need(HEAD),
            _ => {
                let first = bytes.get(..HEAD).unwrap_or(bytes);
                side.at = At::Frame;
                if !begin_here(first) {
                    cx.counts.http_parse_errors.add([BAD_FRAME.name()], 1);
                    side.at = At::Anywhere;
                }
                Step::Took(0)
            }
        }
    }

    fn frame(&mut self, direction: Direction, bytes: &[u8], cx: &mut Context<'_>) -> Step {
        let Some((head, payload)) = bytes.split_first_chunk() else { return Step::Need(HEAD) };
        let head = FrameHead::read(*head);
        let length = usize::try_from(head.length).unwrap_or(usize::MAX);
        let whole = length.saturating_add(HEAD);
        let skip = Step::Skip(u64::from(head.length).saturating_add(9));
        match head.kind {
            kind::DATA => return self.begin_data(direction, head, payload, cx),
            kind::HEADERS | kind::PUSH_PROMISE | kind::CONTINUATION if length > cx.limits.head_max => {
                cx.counts.http_parse_errors.add([BLOCK_TOO_LONG.name()], 1);
                let side = self.side(direction);
                (side.blocks, side.open) = (Blocks::default(), None);
                return skip;
            }
            kind::HEADERS | kind::PUSH_PROMISE | kind::CONTINUATION => {}
            kind::RST_STREAM => {
                self.give(head.stream, cx);
                return skip;
            }
            2 | 4 | 6..=8 => return skip,
            _ if head.length > 1 << 20 => {
                cx.counts.http_parse_errors.add([BAD_FRAME.name()], 1);
                self.side(direction).lose();
                return Step::Took(0);
            }
            _ => return skip,
        }
        let Some(payload) = payload.get(..length) else { return Step::Need(whole) };
        match head.kind {
            kind::CONTINUATION => self.go_on(direction, head, payload, cx),
            _ => self.block(direction, head, payload, cx),
        }
        Step::Took(whole)
    }

    fn begin_data(&mut self, direction: Direction, head: FrameHead, payload: &[u8], cx: &mut Context<'_>) -> Step {
        let (pad, fixed) = match payload.first() {
            _ if !head.is_padded() => (0, 0),
            // It has no room for the length of its padding, whatever follows.
            _ if head.length == 0 => (0, 1),
            Some(&pad) => (u64::from(pad), 1),
            None => return Step::Need(HEAD.saturating_add(1)),
        };
        let Some(left) = u64::from(head.length).checked_sub(pad.saturating_add(fixed)) else {
            cx.counts.http_parse_errors.add([BAD_FRAME.name()], 1);
            return Step::Skip(u64::from(head.length).saturating_add(9));
        };
        let (stream, ends_stream) = (head.stream, head.ends_stream());
        self.side(direction).at = At::Data { stream, left, pad, ends_stream };
        if left == 0 {
            self.end_data(direction, stream, ends_stream, cx);
            return Step::Skip(pad.saturating_add(fixed).saturating_add(9));
        }
        Step::Took(HEAD.saturating_add(usize::from(fixed == 1)))
    }

    fn data(
        &mut self,
        direction: Direction,
        bytes: &[u8],
        (stream, mut left, pad, ends_stream): (u32, u64, u64, bool),
        cx: &mut Context<'_>,
    ) -> Step {
        let is_client = direction == Direction::ToServer;
        let mut known = self.streams.iter_mut().find(|known| known.number == stream);
        if cx.shed >= Shed::Bodies && known.as_mut().is_some_and(|known| !is_client && known.leave_rest()) {
            cx.counts.shed.add(["body"], 1);
        }
        let wants = known.as_ref().is_some_and(|known| known.wants(is_client, cx.limits.request_body_max));
        let (step, content, size) = match Part::content(&mut left, bytes.len(), wants) {
            Part::Skip(size) => (Step::Skip(size), b"".as_slice(), size),
            Part::Content(size) => {
                (Step::Took(size), bytes.get(..size).unwrap_or_default(), u64::try_from(size).unwrap_or(0))
            }
            _ => (Step::Took(0), b"".as_slice(), 0),
        };
        if let Some(known) = known {
            known.data(is_client, content, size, cx);
        }
        self.side(direction).at = At::Data { stream, left, pad, ends_stream };
        if left > 0 {
            return step;
        }
        self.end_data(direction, stream, ends_stream, cx);
        match step {
            Step::Took(size) => Step::Skip(pad.saturating_add(u64::try_from(size).unwrap_or(0))),
            other => other,
        }
    }

    fn end_data(&mut self, direction: Direction, stream: u32, ends_stream: bool, cx: &mut Context<'_>) {
        self.side(direction).at = At::Frame;
        if ends_stream {
            self.end(direction, stream, cx);
        }
    }

    /// `HEADERS` or `PUSH_PROMISE`.
    fn block(&mut self, direction: Direction, head: FrameHead, payload: &[u8], cx: &mut Context<'_>) {
        let Some((stream, bytes)) = head.block(payload) else {
            cx.counts.http_parse_errors.add([BAD_FRAME.name()], 1);
            self.side(direction).blocks = Blocks::default();
            return;
        };
        let (size, started) = (u64::from(head.length), cx.now);
        let mut block = OpenBlock { head, stream, bytes: Vec::new(), size, is_too_long: false, started };
        if head.ends_headers() {
            self.read(direction, &block, bytes, cx);
        } else {
            block.bytes.extend_from_slice(bytes);
            self.side(direction).open = Some(block);
        }
    }

    fn go_on(&mut self, direction: Direction, head: FrameHead, payload: &[u8], cx: &mut Context<'_>) {
        let side = self.side(direction);
        let Some(mut block) = side.open.take() else {
            // The start of the block was lost.
            side.blocks = Blocks::default();
            return;
        };
        block.size = block.size.saturating_add(u64::from(head.length));
        if block.bytes.len().saturating_add(payload.len()) > cx.limits.head_max {
            block.is_too_long = true;
        } else {
            block.bytes.extend_from_slice(payload);
        }
        if head.ends_headers() {
            let bytes = std::mem::take(&mut block.bytes);
            self.read(direction, &block, &bytes, cx);
        } else {
            side.open = Some(block);
        }
    }

    fn read(&mut self, direction: Direction, open: &OpenBlock, bytes: &[u8], cx: &mut Context<'_>) {
        let is_promise = open.head.kind == kind::PUSH_PROMISE;
        let is_client = direction == Direction::ToServer;
        let side = self.side(direction);
        let mut block = side.blocks.read(bytes);
        if open.is_too_long {
            cx.counts.http_parse_errors.add([BLOCK_TOO_LONG.name()], 1);
            side.blocks = Blocks::default();
            block.is_cut = true;
        } else if block.is_cut {
            cx.counts.http_parse_errors.add([BAD_BLOCK.name()], 1);
        }
        if !self.streams.iter().any(|known| known.number == open.stream) {
            // Trailers, or an answer whose stream is over.
            let is_head = block.method.is_some() || block.status.is_some();
            if !is_head {
                return;
            }
            while self.streams.len() >= cx.limits.streams_max.max(1) {
                self.streams.remove(0).give(cx);
            }
            let visibility = self.visibility;
            self.streams.push(Stream::new(open.stream, visibility.scheme(), visibility, is_promise));
        }
        if let Some(stream) = self.streams.iter_mut().find(|known| known.number == open.stream) {
            if is_client || is_promise {
                stream.request(block, open.size, open.started, cx);
            } else {
                stream.response(block, open.size, cx);
            }
        }
        if open.head.ends_stream() {
            self.end(direction, open.stream, cx);
        }
    }

    /// One side of a stream is done.
    fn end(&mut self, direction: Direction, stream: u32, cx: &mut Context<'_>) {
        let is_client = direction == Direction::ToServer;
        let Some(known) = self.streams.iter_mut().find(|known| known.number == stream) else { return };
        if known.end(is_client, cx) || (self.client.has_lost && known.lacks_request()) {
            self.give(stream, cx);
        }
    }

    fn give(&mut self, stream: u32, cx: &mut Context<'_>) {
        if let Some(at) = self.streams.iter().position(|known| known.number == stream) {
            self.streams.remove(at).give(cx);
        }
    }

    fn gap(&mut self, direction: Direction, size: u64, cx: &mut Context<'_>) {
        let is_client = direction == Direction::ToServer;
        let At::Data { stream, left, pad, ends_stream } = self.side(direction).at else {
            self.side(direction).lose();
            return;
        };
        if let Some(known) = self.streams.iter_mut().find(|known| known.number == stream) {
            known.lose(is_client, size.min(left));
        }
        match left.checked_sub(size) {
            Some(0) => {
                self.end_data(direction, stream, ends_stream, cx);
                if pad > 0 {
                    self.side(direction).at = At::Data { stream: 0, left: pad, pad: 0, ends_stream: false };
                }
            }
            Some(left) => self.side(direction).at = At::Data { stream, left, pad, ends_stream },
            None => self.side(direction).lose(),
        }
    }
}

#[cfg(test)]
mod tests;
