//! The server's direction of a connection: responses, one after the other.

use super::{
    BAD_HEAD, HEAD_CUT, HEAD_TOO_LONG,
    body::{Body, Part},
    framing::{self, Asked},
    head::{self, ResponseHead},
    line::{self, Found, Guess},
    queue::{self, Queue},
    rest::HeadRest,
};
use crate::{
    base::{CaptureTime, Shed, Step},
    content::BodyReader,
    observe::{BodyFacts, HttpVersion},
    proto::Context,
};

/// Reads responses.
#[derive(Debug)]
pub(super) struct Responses {
    at: At,
    /// Time of the first byte of the head that is not complete.
    began: Option<CaptureTime>,
    reader: Option<BodyReader>,
    /// Content of the body so far.
    content: u64,
}

#[derive(Debug)]
enum At {
    /// A head, of which so many bytes were searched; and whether it is known to be one.
    Head {
        scanned: usize,
        is_believed: bool,
    },
    /// The rest of a head longer than the limit.
    Rest(Box<HeadRest>, Asked),
    Body(Body),
    /// Behind the beginning of a head whose rest was lost.
    Torn,
    /// Somewhere in what followed a loss.
    Anywhere,
}

/// How a response begins.
const VERSION: &[u8] = b"HTTP/1.";

const HEAD: At = At::Head { scanned: 0, is_believed: false };

/// What a response made of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It stays what it is.
    Stays,
    /// What was asked for by Upgrade or CONNECT was not granted.
    Refused,
    /// 101: another protocol follows.
    Switched,
    /// A tunnel follows.
    Tunnel,
}

impl Responses {
    pub(super) fn new(is_synced: bool) -> Self {
        Self { at: if is_synced { HEAD } else { At::Anywhere }, began: None, reader: None, content: 0 }
    }

    pub(super) fn bytes(&mut self, bytes: &[u8], queue: &mut Queue, cx: &mut Context<'_>) -> (Step, Turn) {
        let step = match &mut self.at {
            At::Head { .. } => return self.head(bytes, queue, cx),
            At::Rest(rest, asked) => {
                let (taken, is_over) = rest.take(bytes);
                let (mut status, mut version) = (0, HttpVersion::Http11);
                if let Some(transaction) = queue.current_answer() {
                    version = transaction.version;
                    if let Some(response) = &mut transaction.response {
                        response.bytes = response.bytes.saturating_add(u64::try_from(taken).unwrap_or(0));
                        status = response.status;
                    }
                }
                if is_over {
                    let body = framing::of_response(status, *asked, version, &rest.framing());
                    self.body(body, queue, cx);
                } else if rest.is_endless() {
                    cx.counts.http_parse_errors.add([HEAD_TOO_LONG.name()], 1);
                    self.lose(queue, cx);
                } else if taken == 0 {
                    return (Step::Need(bytes.len().saturating_add(1)), Turn::Stays);
                }
                Step::Took(taken)
            }
            At::Body(_) => self.part(bytes, false, queue, cx),
            At::Torn | At::Anywhere => match line::find_response(bytes) {
                Found::At(at) => {
                    self.at = HEAD;
                    Step::Took(at)
                }
                Found::Perhaps(0) => Step::Need(bytes.len().saturating_add(1)),
                Found::Perhaps(at) => Step::Took(at),
                Found::Nowhere => Step::Took(bytes.len()),
            },
        };
        (step, Turn::Stays)
    }

    fn head(&mut self, bytes: &[u8], queue: &mut Queue, cx: &mut Context<'_>) -> (Step, Turn) {
        let At::Head { scanned, is_believed } = &mut self.at else { return (Step::Took(0), Turn::Stays) };
        let blank = bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        if blank > 0 {
            return (Step::Took(blank), Turn::Stays);
        }
        let began = *self.began.get_or_insert(cx.now);
        if !*is_believed {
            match line::guess(bytes) {
                Guess::Response => *is_believed = true,
                Guess::Maybe => return (Step::Need(bytes.len().saturating_add(1)), Turn::Stays),
                Guess::Request | Guess::Neither => {
                    cx.counts.http_parse_errors.add([BAD_HEAD.name()], 1);
                    self.lose(queue, cx);
                    return (Step::Took(0), Turn::Stays);
                }
            }
        }
        let limit = cx.limits.head_max;
        let (end, is_cut) = match head::find_end(bytes, scanned) {
            Some(end) if end <= limit => (end, false),
            _ if bytes.len() >= limit => (limit, true),
            _ => return (Step::Need(bytes.len().saturating_add(1)), Turn::Stays),
        };
        self.began = None;
        let shown = bytes.get(..end).unwrap_or_default();
        let Some(head) = head::read_response(shown) else {
            cx.counts.http_parse_errors.add([BAD_HEAD.name()], 1);
            self.lose(queue, cx);
            return (Step::Took(end), Turn::Stays);
        };
        let rest = is_cut.then(|| Box::new(HeadRest::new(shown, &head.fields)));
        (Step::Took(end), self.take_head(head, (began, end), rest, queue, cx))
    }

    fn take_head(
        &mut self,
        head: ResponseHead,
        (began, size): (CaptureTime, usize),
        rest: Option<Box<HeadRest>>,
        queue: &mut Queue,
        cx: &mut Context<'_>,
    ) -> Turn {
        let ResponseHead { status, version, fields } = head;
        cx.counts.http_responses.add([class(status)], 1);
        let mut response = queue::response(status, fields, began);
        response.bytes = u64::try_from(size).unwrap_or(0);
        response.ended = cx.now;
        if matches!(status, 100..=199) && status != 101 {
            // An interim answer leaves the request waiting: it is told alone.
            let mut interim = queue::transaction(None, version, cx.visibility.scheme(), cx.visibility);
            interim.response = Some(response);
            queue::give(interim, cx);
            self.at = HEAD;
            return Turn::Stays;
        }
        let asked = queue.answer(response, version, cx);
        let is_alone = queue.is_alone();
        let Some(transaction) = queue.current_answer() else { return Turn::Stays };
        let Some(response) = &transaction.response else { return Turn::Stays };
        let body = framing::of_response(status, asked, version, &response.head);
        self.content = 0;
        self.reader = None;
        if body.is_some() || rest.is_some() {
            let asked_for = transaction.request.as_ref().map(|request| &*request.target);
            let target = asked_for.or((!is_alone).then_some(b"".as_slice()));
            self.reader = BodyReader::new(&response.head, target, &cx.limits.content);
        }
        if let Some(rest) = rest {
            cx.counts.http_parse_errors.add([HEAD_TOO_LONG.name()], 1);
            transaction.truncated = true;
            self.at = At::Rest(rest, asked);
            return Turn::Stays;
        }
        let turn = match status {
            101 => Turn::Switched,
            200..=299 if asked == Asked::Connect => Turn::Tunnel,
            _ => Turn::Refused,
        };
        if turn == Turn::Switched {
            return turn;
        }
        self.body(body, queue, cx);
        turn
    }

    fn body(&mut self, body: Option<Body>, queue: &mut Queue, cx: &mut Context<'_>) {
        match body {
            Some(body) => self.at = At::Body(body),
            None => self.end(true, queue, cx),
        }
    }

    /// Bytes of a body; `is_last` where nothing comes behind them.
    fn part(&mut self, bytes: &[u8], is_last: bool, queue: &mut Queue, cx: &mut Context<'_>) -> Step {
        let At::Body(body) = &mut self.at else { return Step::Took(0) };
        // A server that names no length and does not close: the next request tells that the body is over.
        if matches!(body, Body::UntilClose) && queue.has_next() {
            if bytes.starts_with(VERSION) {
                self.end(true, queue, cx);
                return Step::Took(0);
            }
            if VERSION.starts_with(bytes) && !is_last {
                return Step::Need(VERSION.len());
            }
        }
        // The answer to HEAD, where the request was not seen: a length, and no body.
        let Some(transaction) = queue.current_answer().filter(|transaction| transaction.response.is_some()) else {
            // It was given out: the capture showed the end of the connection before this.
            (self.at, self.reader, self.content) = (At::Anywhere, None, 0);
            return Step::Took(0);
        };
        if transaction.request.is_none() && self.content == 0 {
            let is_whole = u64::try_from(bytes.len()).is_ok_and(|shown| shown == body.left());
            match line::find_response(bytes) {
                Found::At(0) => {
                    self.end(true, queue, cx);
                    return Step::Took(0);
                }
                Found::Perhaps(0) if !is_last && !is_whole => return Step::Need(bytes.len().saturating_add(1)),
                _ => {}
            }
        }
        let Some(response) = &mut transaction.response else { return Step::Took(0) };
        if cx.shed >= Shed::Bodies && self.reader.as_mut().is_some_and(BodyReader::leave_rest) {
            cx.counts.shed.add(["body"], 1);
        }
        let wants = self.reader.as_ref().is_some_and(BodyReader::wants_more);
        let step = match body.part(bytes, wants) {
            Part::Content(size) => {
                let long = u64::try_from(size).unwrap_or(0);
                self.content = self.content.saturating_add(long);
                response.bytes = response.bytes.saturating_add(long);
                if let Some(reader) = self.reader.as_mut().filter(|_| wants) {
                    reader.push(bytes.get(..size).unwrap_or_default());
                }
                Step::Took(size)
            }
            Part::Framing(size) => {
                response.bytes = response.bytes.saturating_add(u64::try_from(size).unwrap_or(0));
                Step::Took(size)
            }
            Part::Skip(size) => {
                self.content = self.content.saturating_add(size);
                response.bytes = response.bytes.saturating_add(size);
                Step::Skip(size)
            }
            Part::Need(size) => Step::Need(size),
            Part::Done => Step::Took(0),
            Part::Lost(reason) => {
                cx.counts.http_parse_errors.add([reason.name()], 1);
                self.lose(queue, cx);
                return Step::Took(0);
            }
        };
        response.ended = cx.now;
        if body.is_done() {
            self.end(true, queue, cx);
        }
        step
    }

    /// A head of which nothing more comes, or what looked like one.
    pub(super) fn left(&mut self, bytes: &[u8], queue: &mut Queue, cx: &mut Context<'_>) {
        if matches!(self.at, At::Body(Body::Length(_) | Body::UntilClose)) {
            let _of_the_body = self.part(bytes, true, queue, cx);
            return;
        }
        let At::Head { is_believed: true, .. } = self.at else { return };
        let Some(ResponseHead { status, version, fields }) = head::read_response(head::whole_lines(bytes)) else {
            return;
        };
        if status < 200 && status != 101 {
            return;
        }
        let began = self.began.take().unwrap_or(cx.now);
        cx.counts.http_parse_errors.add([HEAD_CUT.name()], 1);
        cx.counts.http_responses.add([class(status)], 1);
        let mut response = queue::response(status, fields, began);
        response.bytes = u64::try_from(bytes.len()).unwrap_or(0);
        response.ended = cx.now;
        self.reader = None;
        queue.answer(response, version, cx);
        self.end(false, queue, cx);
        self.at = At::Torn;
    }

    /// The response ends here, whole or not.
    fn end(&mut self, is_whole: bool, queue: &mut Queue, cx: &mut Context<'_>) {
        self.at = HEAD;
        let content = std::mem::take(&mut self.content);
        let reader = self.reader.take();
        if let Some(transaction) = queue.current_answer() {
            let is_complete = is_whole && !transaction.truncated;
            transaction.truncated |= !is_whole;
            if let Some(response) = &mut transaction.response {
                // Where bytes were lost, what was read before them stands there already.
                if let Some(reader) = reader {
                    response.body = facts(reader, is_complete, content, cx);
                }
                (response.body.wire_bytes, response.body.complete) = (content, is_complete);
            }
        }
        queue.answered(cx);
    }

    /// Nobody can tell where the response ends: it is given up, and the next one looked for.
    fn lose(&mut self, queue: &mut Queue, cx: &mut Context<'_>) {
        if matches!(self.at, At::Body(_) | At::Rest(..)) {
            self.end(false, queue, cx);
        }
        self.began = None;
        self.at = At::Anywhere;
    }

    pub(super) fn gap(&mut self, bytes: u64, queue: &mut Queue, cx: &mut Context<'_>) {
        let At::Body(body) = &mut self.at else {
            let is_inside = matches!(self.at, At::Rest(..) | At::Torn);
            self.lose(queue, cx);
            queue.lose_answers(bytes, is_inside);
            return;
        };
        let left = body.left();
        let survives = body.gap(bytes);
        let is_done = body.is_done();
        if let Some(transaction) = queue.current_answer() {
            transaction.truncated = true;
        }
        if survives {
            self.content = self.content.saturating_add(bytes);
            if let Some(response) = queue.current_answer().and_then(|transaction| transaction.response.as_mut()) {
                response.bytes = response.bytes.saturating_add(bytes);
            }
            // What follows a hole would be misread.
            if let Some(reader) = self.reader.take() {
                let facts = facts(reader, false, self.content, cx);
                if let Some(response) = queue.current_answer().and_then(|transaction| transaction.response.as_mut()) {
                    response.body = facts;
                }
            }
            if is_done {
                self.end(false, queue, cx);
            }
        } else {
            self.lose(queue, cx);
            queue.lose_answers(bytes.saturating_sub(left), left == 0);
        }
    }

    /// The server sends no more.
    pub(super) fn finish(&mut self, queue: &mut Queue, cx: &mut Context<'_>) {
        match &self.at {
            At::Body(body) => {
                let is_whole = body.is_whole_at_end();
                self.end(is_whole, queue, cx);
            }
            At::Rest(..) => self.end(false, queue, cx),
            _ => {}
        }
        self.at = At::Anywhere;
        queue.close(cx);
    }
}

/// What a body tells. Of one that was torn, little is read where there is no time.
fn facts(reader: BodyReader, is_complete: bool, content: u64, cx: &Context<'_>) -> BodyFacts {
    if cx.shed >= Shed::Bodies && !is_complete {
        reader.finish_early(content)
    } else {
        reader.finish(is_complete, content)
    }
}

/// The class of a status, as a metric names it.
pub(crate) fn class(status: u16) -> &'static str {
    match status {
        100..=199 => "1xx",
        200..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        500..=599 => "5xx",
        _ => "other",
    }
}
