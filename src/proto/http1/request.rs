//! The client's direction of a connection: requests, one after the other.

use super::{
    BAD_HEAD, HEAD_CUT, HEAD_TOO_LONG, TOO_MANY_REQUESTS,
    body::{Body, Part},
    framing,
    head::{self, RequestHead},
    line::{self, Found, Guess},
    queue::Queue,
    rest::HeadRest,
};
use crate::{
    base::{CaptureTime, Host, Private, Step},
    content,
    observe::{FieldName, HttpVersion, Request, Scheme},
    proto::Context,
};

/// Reads requests.
#[derive(Debug)]
pub(super) struct Requests {
    at: At,
    /// Time of the first byte of the head that is not complete.
    began: Option<CaptureTime>,
    /// The first bytes of a body that can hold parameters.
    kept: Option<Vec<u8>>,
}

#[derive(Debug)]
enum At {
    /// A head, of which so many bytes were searched; and whether it is known to be one.
    Head {
        scanned: usize,
        is_believed: bool,
    },
    /// The rest of a head longer than the limit.
    Rest(Box<HeadRest>),
    Body(Body),
    /// Somewhere in what followed a loss.
    Anywhere,
    /// Behind a request that may change the protocol: nothing can be said before its answer.
    Held,
}

const HEAD: At = At::Head { scanned: 0, is_believed: false };

impl Requests {
    pub(super) fn new(is_synced: bool) -> Self {
        Self { at: if is_synced { HEAD } else { At::Anywhere }, began: None, kept: None }
    }

    /// Whether the client may send another protocol once it has its answer.
    pub(super) fn is_held(&self) -> bool {
        matches!(self.at, At::Held)
    }

    /// The answer did not change the protocol.
    pub(super) fn release(&mut self) {
        if self.is_held() {
            self.at = HEAD;
        }
    }

    pub(super) fn bytes(&mut self, bytes: &[u8], queue: &mut Queue, cx: &mut Context<'_>) -> Step {
        match &mut self.at {
            At::Head { .. } => self.head(bytes, queue, cx),
            At::Rest(rest) => {
                let (taken, is_over) = rest.take(bytes);
                if let Some(request) = queue.current_request().and_then(|transaction| transaction.request.as_mut()) {
                    request.bytes = request.bytes.saturating_add(u64::try_from(taken).unwrap_or(0));
                }
                if is_over {
                    let framed = rest.framing();
                    self.body(framing::of_request(&framed), queue, cx);
                } else if rest.is_endless() {
                    cx.counts.http_parse_errors.add([HEAD_TOO_LONG.name()], 1);
                    self.lose(queue, cx);
                } else if taken == 0 {
                    return Step::Need(bytes.len().saturating_add(1));
                }
                Step::Took(taken)
            }
            At::Body(_) => self.part(bytes, false, queue, cx),
            At::Anywhere => match line::find_request(bytes) {
                Found::At(at) => {
                    self.at = HEAD;
                    Step::Took(at)
                }
                Found::Perhaps(0) => Step::Need(bytes.len().saturating_add(1)),
                Found::Perhaps(at) => Step::Took(at),
                Found::Nowhere => Step::Took(bytes.len()),
            },
            At::Held => match line::guess(bytes) {
                Guess::Request => {
                    self.at = HEAD;
                    Step::Took(0)
                }
                _ => Step::Need(bytes.len().saturating_add(1)),
            },
        }
    }

    fn head(&mut self, bytes: &[u8], queue: &mut Queue, cx: &mut Context<'_>) -> Step {
        let At::Head { scanned, is_believed } = &mut self.at else { return Step::Took(0) };
        let blank = bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        if blank > 0 {
            return Step::Took(blank);
        }
        let began = *self.began.get_or_insert(cx.now);
        if !*is_believed {
            match line::guess(bytes) {
                Guess::Request => *is_believed = true,
                Guess::Maybe => return Step::Need(bytes.len().saturating_add(1)),
                Guess::Response | Guess::Neither => {
                    cx.counts.http_parse_errors.add([BAD_HEAD.name()], 1);
                    self.lose(queue, cx);
                    return Step::Took(0);
                }
            }
        }
        let limit = cx.limits.head_max;
        let (end, is_cut) = match head::find_end(bytes, scanned) {
            _ if is_simple(bytes) == Some(true) => (bytes.len().saturating_sub(head::split_line(bytes).1.len()), false),
            Some(end) if end <= limit => (end, false),
            _ if bytes.len() >= limit => (limit, true),
            _ => return Step::Need(bytes.len().saturating_add(1)),
        };
        self.began = None;
        let shown = bytes.get(..end).unwrap_or_default();
        let Some(head) = head::read_request(shown) else {
            cx.counts.http_parse_errors.add([BAD_HEAD.name()], 1);
            self.lose(queue, cx);
            return Step::Took(end);
        };
        let rest = is_cut.then(|| Box::new(HeadRest::new(shown, &head.fields)));
        self.take_head(head, (began, end), rest, queue, cx).unwrap_or(Step::Took(end))
    }

    /// Takes a head; an answer where nothing more of this direction can be followed.
    fn take_head(
        &mut self,
        head: RequestHead,
        (began, size): (CaptureTime, usize),
        rest: Option<Box<HeadRest>>,
        queue: &mut Queue,
        cx: &mut Context<'_>,
    ) -> Option<Step> {
        cx.counts.http_requests.add([known_method(&head.method)], 1);
        let body = framing::of_request(&head.fields);
        let is_switch = head.method == "CONNECT" || (head.fields.has(FieldName::Upgrade) && body.is_none());
        self.kept = None;
        if can_hold_parameters(head.fields.get(FieldName::ContentType)) && (rest.is_some() || body.is_some()) {
            self.kept = Some(Vec::new());
        }
        let (request, version, scheme) = request(head, began, size, cx);
        if !queue.ask(request, (version, scheme), cx) {
            return Some(Step::Lost(TOO_MANY_REQUESTS));
        }
        if let Some(rest) = rest {
            cx.counts.http_parse_errors.add([HEAD_TOO_LONG.name()], 1);
            if let Some(transaction) = queue.current_request() {
                transaction.truncated = true;
            }
            self.at = At::Rest(rest);
        } else if is_switch {
            self.at = At::Held;
            queue.asked(cx);
        } else {
            self.body(body, queue, cx);
        }
        None
    }

    fn body(&mut self, body: Option<Body>, queue: &mut Queue, cx: &mut Context<'_>) {
        match body {
            Some(body) => self.at = At::Body(body),
            None => self.end(queue, cx),
        }
    }

    /// Bytes of a body; `is_last` where nothing comes behind them.
    fn part(&mut self, bytes: &[u8], is_last: bool, queue: &mut Queue, cx: &mut Context<'_>) -> Step {
        let At::Body(body) = &mut self.at else { return Step::Took(0) };
        let Some(request) = queue.current_request().and_then(|transaction| transaction.request.as_mut()) else {
            self.at = At::Anywhere;
            return Step::Took(0);
        };
        let is_refused = request.body_bytes == 0 && request.head.has(FieldName::Expect);
        let wants = self.kept.as_ref().is_some_and(|kept| kept.len() < cx.limits.request_body_max);
        let count = |request: &mut Request, content: u64, all: u64| {
            request.body_bytes = request.body_bytes.saturating_add(content);
            request.bytes = request.bytes.saturating_add(all);
        };
        // A client whose expectation was refused goes on with its next request (RFC 9110, section 10.1.1).
        if is_refused && queue.is_answered() {
            let is_whole = u64::try_from(bytes.len()).is_ok_and(|shown| shown == body.left());
            match line::guess(bytes) {
                Guess::Request => {
                    self.end(queue, cx);
                    return Step::Took(0);
                }
                Guess::Maybe if !is_last && !is_whole => return Step::Need(bytes.len().saturating_add(1)),
                _ => {}
            }
        }
        let Some(request) = queue.current_request().and_then(|transaction| transaction.request.as_mut()) else {
            self.at = At::Anywhere;
            return Step::Took(0);
        };
        let step = match body.part(bytes, wants) {
            Part::Content(size) => {
                let long = u64::try_from(size).unwrap_or(0);
                count(request, long, long);
                if let Some(kept) = &mut self.kept {
                    let room = cx.limits.request_body_max.saturating_sub(kept.len());
                    kept.extend_from_slice(bytes.get(..size.min(room)).unwrap_or_default());
                }
                Step::Took(size)
            }
            Part::Framing(size) => {
                count(request, 0, u64::try_from(size).unwrap_or(0));
                Step::Took(size)
            }
            Part::Skip(size) => {
                count(request, size, size);
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
        if body.is_done() {
            self.end(queue, cx);
        }
        step
    }

    /// A head of which nothing more comes, or what looked like one.
    pub(super) fn left(&mut self, bytes: &[u8], queue: &mut Queue, cx: &mut Context<'_>) {
        if matches!(self.at, At::Body(Body::Length(_))) {
            let _of_the_body = self.part(bytes, true, queue, cx);
            return;
        }
        // Behind a loss the next head is looked for, and this may be the beginning of it.
        let is_believed = match self.at {
            At::Head { is_believed, .. } => is_believed,
            At::Anywhere => false,
            _ => return,
        };
        if !is_believed && !line::is_beginning(bytes) {
            return;
        }
        let Some(head) = head::read_request(head::whole_lines(bytes)) else { return };
        let began = self.began.take().unwrap_or(cx.now);
        let is_cut = is_simple(bytes) == Some(false);
        if is_cut {
            cx.counts.http_parse_errors.add([HEAD_CUT.name()], 1);
        }
        cx.counts.http_requests.add([known_method(&head.method)], 1);
        let (request, version, scheme) = request(head, began, bytes.len(), cx);
        self.kept = None;
        if queue.ask(request, (version, scheme), cx) {
            if let Some(transaction) = queue.current_request() {
                transaction.truncated = is_cut;
            }
            self.end(queue, cx);
        }
        self.at = At::Anywhere;
    }

    /// The request ends here.
    fn end(&mut self, queue: &mut Queue, cx: &mut Context<'_>) {
        self.at = HEAD;
        if let (Some(kept), Some(transaction)) = (self.kept.take(), queue.current_request())
            && let Some(request) = &mut transaction.request
            && !kept.is_empty()
        {
            let coding = request.head.get(FieldName::ContentEncoding);
            request.body = Some(match coding {
                None => Private::from(kept),
                Some(_) => Private::from(content::decoded_prefix(coding, &kept, cx.limits.request_body_max)),
            });
        }
        queue.asked(cx);
    }

    /// Nobody can tell where the request ends: it is given up, and the next one looked for.
    fn lose(&mut self, queue: &mut Queue, cx: &mut Context<'_>) {
        if matches!(self.at, At::Body(_) | At::Rest(_)) {
            if let Some(transaction) = queue.current_request() {
                transaction.truncated = true;
            }
            self.end(queue, cx);
        }
        self.began = None;
        self.at = At::Anywhere;
    }

    pub(super) fn gap(&mut self, bytes: u64, queue: &mut Queue, cx: &mut Context<'_>) {
        if let At::Body(body) = &mut self.at {
            let left = body.left();
            let survives = body.gap(bytes);
            let is_done = body.is_done();
            if let Some(transaction) = queue.current_request() {
                transaction.truncated = true;
            }
            if survives {
                if let Some(request) = queue.current_request().and_then(|transaction| transaction.request.as_mut()) {
                    request.bytes = request.bytes.saturating_add(bytes);
                    request.body_bytes = request.body_bytes.saturating_add(bytes);
                }
                if is_done {
                    self.end(queue, cx);
                }
                return;
            }
            self.lose(queue, cx);
            queue.lose_requests(bytes.saturating_sub(left), cx);
        } else if !self.is_held() {
            self.lose(queue, cx);
            queue.lose_requests(bytes, cx);
        }
    }

    /// The client sends no more.
    pub(super) fn finish(&mut self, queue: &mut Queue, cx: &mut Context<'_>) {
        match &self.at {
            At::Body(body) => {
                let is_whole = body.is_whole_at_end();
                if let Some(transaction) = queue.current_request() {
                    transaction.truncated |= !is_whole;
                }
                self.end(queue, cx);
            }
            At::Rest(_) => self.end(queue, cx),
            _ => {}
        }
        self.at = At::Anywhere;
        queue.close_requests(cx);
    }
}

/// Whether the bytes begin with a request of HTTP/0.9: a line without a version, which neither field nor empty line follows. `None`
/// where what follows will tell.
fn is_simple(bytes: &[u8]) -> Option<bool> {
    let Some(rest) = bytes.strip_prefix(b"GET ") else { return Some(false) };
    let Some(end) = memchr::memchr(b'\n', rest) else { return Some(false) };
    let (line, after) = (rest.get(..end)?, rest.get(end.saturating_add(1)..)?);
    if line::version_at(line.trim_ascii()).is_some() {
        return Some(false);
    }
    let name = after.iter().position(|&byte| !line::is_token(byte) && !matches!(byte, b' ' | b'\t'))?;
    Some(!matches!(after.get(name), Some(b':' | b'\r' | b'\n')))
}

/// The request a head tells of, with its version and scheme. (RFC 9112, section 3.2, for the forms of the target.)
fn request(head: RequestHead, started: CaptureTime, size: usize, cx: &Context<'_>) -> (Request, HttpVersion, Scheme) {
    let (implied, flow_port) = (cx.visibility.scheme(), cx.flow.server.port);
    let RequestHead { method, target, version, fields, .. } = head;
    let absolute = memchr::memmem::find(&target, b"://").and_then(|at| {
        let (scheme, rest) = (target.get(..at)?, target.get(at.saturating_add(3)..)?);
        let end = rest.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
        let scheme = match scheme {
            _ if scheme.eq_ignore_ascii_case(b"http") => Scheme::Http,
            _ if scheme.eq_ignore_ascii_case(b"https") => Scheme::Https,
            _ => return None,
        };
        Some((scheme, rest.get(..end)?))
    });
    let (scheme, authority, default) = match absolute {
        Some((scheme, authority)) => (scheme, Some(authority), scheme.default_port()),
        None if method == "CONNECT" => (implied, Some(&*target), flow_port),
        None => (implied, fields.get(FieldName::Host), flow_port),
    };
    let host = authority.and_then(Host::parse).or_else(|| fields.get(FieldName::Host).and_then(Host::parse));
    let port = authority.and_then(port).unwrap_or(default);
    let bytes = u64::try_from(size).unwrap_or(0);
    let request = Request { started, method, host, port, head: fields, bytes, body_bytes: 0, body: None, target };
    (request, version, scheme)
}

/// The port named beside a host.
pub(crate) fn port(authority: &[u8]) -> Option<u16> {
    let colon = authority.iter().rposition(|&byte| byte == b':')?;
    let (host, port) = (authority.get(..colon)?, authority.get(colon.saturating_add(1)..)?);
    let is_address = host.contains(&b':') && host.last() != Some(&b']');
    std::str::from_utf8(port.trim_ascii()).ok().filter(|_| !is_address)?.parse().ok()
}

/// Whether a body of this media type can hold parameters: forms, JSON and text; a body without type as well.
pub(crate) fn can_hold_parameters(media_type: Option<&[u8]>) -> bool {
    let Some(media_type) = media_type else { return true };
    let end = media_type.iter().position(|byte| matches!(byte, b';' | b',')).unwrap_or(media_type.len());
    let name = media_type.get(..end).unwrap_or_default().trim_ascii().to_ascii_lowercase();
    name.starts_with(b"text/")
        || name.ends_with(b"json")
        || matches!(name.as_slice(), b"application/x-www-form-urlencoded" | b"multipart/form-data" | b"application/xml")
        || name.ends_with(b"csp-report")
}

/// The method as a metric names it.
pub(crate) fn known_method(method: &str) -> &'static str {
    const KNOWN: &[&str] = &["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH"];
    KNOWN.iter().copied().find(|known| *known == method).unwrap_or("other")
}
