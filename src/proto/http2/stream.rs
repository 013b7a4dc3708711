//! Streams: one request with its response each (RFC 9113, section 8.1).

use super::block::Block;
use crate::{
    base::{CaptureTime, Host, Private},
    content::{self, BodyReader},
    observe::{BodyFacts, FieldName, HttpTransaction, HttpVersion, Observed, Request, Response, Scheme, Visibility},
    proto::{
        Context,
        http1::{can_hold_parameters, class, known_method, port},
    },
};

/// A stream that is open.
#[derive(Debug)]
pub(super) struct Stream {
    pub(super) number: u32,
    transaction: Box<HttpTransaction>,
    request_done: bool,
    response_done: bool,
    /// The first bytes of a request body that can hold parameters.
    kept: Option<Vec<u8>>,
    reader: Option<BodyReader>,
    /// Content of the response so far.
    content: u64,
}

impl Stream {
    /// A stream of which nothing is known yet; `request_done`: its request came otherwise, or is promised and has no body.
    pub(super) fn new(number: u32, scheme: Scheme, visibility: Visibility, request_done: bool) -> Self {
        let (version, truncated) = (HttpVersion::Http2, false);
        let transaction =
            Box::new(HttpTransaction { request: None, response: None, version, scheme, visibility, truncated });
        Self { number, transaction, request_done, response_done: false, kept: None, reader: None, content: 0 }
    }

    /// A block of the client, or a promise: the first is the head, another is trailers.
    pub(super) fn request(&mut self, block: Block, size: u64, started: CaptureTime, cx: &mut Context<'_>) {
        self.transaction.truncated |= block.is_cut;
        if let Some(request) = &mut self.transaction.request {
            request.bytes = request.bytes.saturating_add(size);
            return;
        }
        let Some(method) = block.method else { return };
        cx.counts.http_requests.add([known_method(&method)], 1);
        match block.scheme.as_deref() {
            Some("https") => self.transaction.scheme = Scheme::Https,
            Some("http") => self.transaction.scheme = Scheme::Http,
            _ => {}
        }
        let authority = block.authority.as_deref().or_else(|| block.fields.get(FieldName::Host));
        if can_hold_parameters(block.fields.get(FieldName::ContentType)) {
            self.kept = Some(Vec::new());
        }
        self.transaction.request = Some(Request {
            started,
            host: authority.and_then(Host::parse),
            port: authority.and_then(port).unwrap_or(cx.flow.server.port),
            target: block.path.or_else(|| block.authority.clone()).unwrap_or_default().into(),
            method,
            head: block.fields,
            bytes: size,
            body_bytes: 0,
            body: None,
        });
    }

    /// A block of the server: interim answers, the head, or trailers.
    pub(super) fn response(&mut self, block: Block, size: u64, cx: &mut Context<'_>) {
        self.transaction.truncated |= block.is_cut;
        if let Some(response) = &mut self.transaction.response {
            response.bytes = response.bytes.saturating_add(size);
            return;
        }
        let Some(status) = block.status else { return };
        cx.counts.http_responses.add([class(status)], 1);
        let body = BodyFacts { complete: true, ..BodyFacts::default() };
        let (started, ended, head) = (cx.now, cx.now, block.fields);
        let response = Response { started, ended, status, head, bytes: size, body };
        if matches!(status, 100..=199) {
            let (version, visibility, scheme) =
                (HttpVersion::Http2, self.transaction.visibility, self.transaction.scheme);
            let (request, response, truncated) = (None, Some(response), false);
            let interim = HttpTransaction { request, response, version, scheme, visibility, truncated };
            cx.out.push(Observed::Http(Box::new(interim)));
            return;
        }
        let target = self.transaction.request.as_ref().map_or(b"".as_slice(), |request| &request.target);
        self.reader = BodyReader::new(&response.head, Some(target), &cx.limits.content);
        self.transaction.response = Some(response);
        self.response_done = false;
    }

    /// Whether somebody looks at the content that the client, or the server, sends.
    pub(super) fn wants(&self, is_client: bool, limit: usize) -> bool {
        if is_client {
            self.kept.as_ref().is_some_and(|kept| kept.len() < limit)
        } else {
            self.reader.as_ref().is_some_and(BodyReader::wants_more)
        }
    }

    /// Leaves the rest of the response unread, as far as that spares anything; says whether that is new.
    pub(super) fn leave_rest(&mut self) -> bool {
        self.reader.as_mut().is_some_and(BodyReader::leave_rest)
    }

    /// Content; `bytes` is less than `size` where it was passed over.
    pub(super) fn data(&mut self, is_client: bool, bytes: &[u8], size: u64, cx: &Context<'_>) {
        if is_client {
            if let Some(request) = &mut self.transaction.request {
                request.bytes = request.bytes.saturating_add(size);
                request.body_bytes = request.body_bytes.saturating_add(size);
            }
            if let Some(kept) = &mut self.kept {
                let room = cx.limits.request_body_max.saturating_sub(kept.len());
                kept.extend_from_slice(bytes.get(..bytes.len().min(room)).unwrap_or_default());
            }
            return;
        }
        self.content = self.content.saturating_add(size);
        if let Some(response) = &mut self.transaction.response {
            response.bytes = response.bytes.saturating_add(size);
            response.ended = cx.now;
        }
        if let Some(reader) = &mut self.reader {
            reader.push(bytes);
        }
    }

    /// Content was lost: what follows it would be misread.
    pub(super) fn lose(&mut self, is_client: bool, size: u64) {
        self.transaction.truncated = true;
        if is_client {
            self.kept = None;
        } else {
            self.content = self.content.saturating_add(size);
            self.facts(false);
        }
    }

    /// One side is done; answers whether both are.
    pub(super) fn end(&mut self, is_client: bool, cx: &Context<'_>) -> bool {
        if is_client {
            self.request_done = true;
            self.keep(cx);
        } else {
            self.response_done = true;
            let is_whole = !self.transaction.truncated;
            self.facts(is_whole);
            if let Some(response) = &mut self.transaction.response {
                response.ended = cx.now;
            }
        }
        self.request_done && self.response_done
    }

    /// Whether an answer is all that was seen.
    pub(super) fn lacks_request(&self) -> bool {
        self.response_done && self.transaction.request.is_none()
    }

    fn facts(&mut self, is_whole: bool) {
        if let Some(response) = &mut self.transaction.response {
            if let Some(reader) = self.reader.take() {
                response.body = reader.finish(is_whole, self.content);
            } else {
                response.body.wire_bytes = self.content;
                response.body.complete = is_whole;
            }
        }
    }

    fn keep(&mut self, cx: &Context<'_>) {
        let Some(kept) = self.kept.take().filter(|kept| !kept.is_empty()) else { return };
        let Some(request) = &mut self.transaction.request else { return };
        let coding = request.head.get(FieldName::ContentEncoding);
        request.body = Some(match coding {
            None => Private::from(kept),
            Some(_) => Private::from(content::decoded_prefix(coding, &kept, cx.limits.request_body_max)),
        });
    }

    /// Gives out what was seen of the stream.
    pub(super) fn give(mut self, cx: &mut Context<'_>) {
        if !self.request_done {
            self.keep(cx);
            self.transaction.truncated |= self.transaction.request.is_some() && !self.response_done;
        }
        if !self.response_done && self.transaction.response.is_some() {
            self.transaction.truncated = true;
            self.facts(false);
        }
        if self.transaction.request.is_some() || self.transaction.response.is_some() {
            cx.out.push(Observed::Http(self.transaction));
        }
    }
}
