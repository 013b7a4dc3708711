//! Which response belongs to which request.
//!
//! In: heads and ends of messages, and what was lost between them. Out: transactions, each once. A response answers the oldest
//! request that has none (RFC 9112, section 9.3.2); what was lost must not shift the pairs that follow.

use std::collections::VecDeque;

use super::framing::Asked;
use crate::{
    base::CaptureTime,
    observe::{BodyFacts, Head, HttpTransaction, HttpVersion, Observed, Request, Response, Scheme, Visibility},
    proto::Context,
};

/// Responses kept that came before their requests, as captures that merge two taps show them.
const EARLY_MAX: usize = 16;
/// How long a request waits where no byte of the server was ever seen: then the capture holds one side alone.
const ONE_SIDED: std::time::Duration = std::time::Duration::from_secs(15);
/// The shortest head of a response that servers send.
const HEAD_MIN: u64 = 16;
/// Most messages taken for lost in one gap.
const LOST_MAX: u64 = 256;

/// A transaction under way.
#[derive(Debug)]
struct Pending {
    transaction: Box<HttpTransaction>,
    /// Whether the request is complete, or is known never to come.
    request_done: bool,
    response_done: bool,
    /// When the request was complete.
    asked_at: Option<CaptureTime>,
}

/// Transactions of one connection, oldest first.
#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: VecDeque<Pending>,
    /// Whole responses that came before their requests.
    early: VecDeque<Box<HttpTransaction>>,
    /// Whether requests may have passed unseen: then a response without one is not early, but alone.
    lacks_requests: bool,
    /// Whether no response comes any more.
    is_over: bool,
    /// Whether the client was seen to send several requests before the first answer.
    is_pipelined: bool,
    /// Requests that were told without their answers, since too many waited.
    told_unanswered: u64,
    /// Responses that are taken for lost since the last one.
    lost_answers: u64,
    requests: Mean,
    responses: Mean,
}

#[derive(Debug, Default)]
struct Mean {
    sum: u64,
    number: u32,
}

impl Mean {
    fn add(&mut self, size: u64) {
        self.sum = self.sum.saturating_add(size);
        self.number = self.number.saturating_add(1);
    }

    /// How many of these so many bytes are, rounded.
    fn number_in(&self, bytes: u64) -> Option<u64> {
        let mean = self.sum.checked_div(u64::from(self.number))?.max(1);
        bytes.saturating_add(mean >> 1).checked_div(mean)
    }
}

impl Queue {
    /// A queue of a connection whose start was missed or not.
    pub(super) fn new(lacks_requests: bool) -> Self {
        Self { lacks_requests, ..Self::default() }
    }

    /// A request began. `false` where too many wait already.
    pub(super) fn ask(&mut self, request: Request, head: (HttpVersion, Scheme), cx: &mut Context<'_>) -> bool {
        let (version, scheme) = head;
        if let Some(mut transaction) = self.early.pop_front() {
            transaction.request = Some(request);
            transaction.scheme = scheme;
            self.waiting.push_back(Pending { transaction, request_done: false, response_done: true, asked_at: None });
            return true;
        }
        if let Some(pending) =
            self.waiting.back_mut().filter(|pending| !pending.request_done && pending.transaction.request.is_none())
        {
            pending.transaction.request = Some(request);
            pending.transaction.scheme = scheme;
            return true;
        }
        let is_stale = |pending: &Pending| {
            pending.transaction.response.is_none()
                && pending.asked_at.is_some_and(|complete| request.started.since(complete) > ONE_SIDED)
        };
        while self.responses.number == 0 && self.waiting.front().is_some_and(is_stale) {
            self.give_front(cx);
        }
        if self.waiting.len() >= cx.limits.pipeline_max {
            // The oldest is told without its answer, which will stand alone, unless it is that of which the server speaks.
            if self.waiting.front().is_some_and(|pending| pending.transaction.response.is_some()) {
                return false;
            }
            self.give_front(cx);
            self.told_unanswered = self.told_unanswered.saturating_add(1);
        }
        let transaction = transaction(Some(request), version, scheme, cx.visibility);
        self.waiting.push_back(Pending { transaction, request_done: false, response_done: false, asked_at: None });
        true
    }

    /// The request at which the client is, if it was not given out.
    pub(super) fn current_request(&mut self) -> Option<&mut HttpTransaction> {
        self.waiting.back_mut().filter(|pending| !pending.request_done).map(|pending| &mut *pending.transaction)
    }

    /// Whether the request at which the client is was answered.
    pub(super) fn is_answered(&self) -> bool {
        self.waiting.back().is_some_and(|pending| !pending.request_done && pending.transaction.response.is_some())
    }

    /// The request at which the client is ended.
    pub(super) fn asked(&mut self, cx: &mut Context<'_>) {
        let Some(pending) = self.waiting.back_mut().filter(|pending| pending.transaction.request.is_some()) else {
            return;
        };
        pending.request_done = true;
        pending.asked_at = Some(cx.now);
        if let Some(request) = &pending.transaction.request {
            self.requests.add(request.bytes);
        }
        if (pending.response_done || self.is_over)
            && let Some(pending) = self.waiting.pop_back()
        {
            give(pending.transaction, cx);
        }
    }

    /// A response begins: says what its request was. What was lost before it is made good here.
    pub(super) fn answer(&mut self, response: Response, version: HttpVersion, cx: &mut Context<'_>) -> Asked {
        while self.waiting.front().is_some_and(|pending| pending.transaction.response.is_some()) {
            self.give_front(cx);
        }
        self.skip_lost(cx);
        if self.told_unanswered > 0 {
            self.told_unanswered = self.told_unanswered.saturating_sub(1);
            let transaction = transaction(None, version, cx.visibility.scheme(), cx.visibility);
            self.waiting.push_front(Pending { transaction, request_done: true, response_done: false, asked_at: None });
        }
        let unanswered = self.waiting.iter().filter(|pending| pending.transaction.request.is_some()).nth(1);
        self.is_pipelined |= unanswered.is_some();
        if self.waiting.is_empty() {
            let transaction = transaction(None, version, cx.visibility.scheme(), cx.visibility);
            self.waiting.push_back(Pending {
                transaction,
                request_done: self.lacks_requests,
                response_done: false,
                asked_at: None,
            });
        }
        let Some(pending) = self.waiting.front_mut() else { return Asked::Unknown };
        pending.transaction.response = Some(response);
        match pending.transaction.request.as_ref().map(|request| request.method.as_str()) {
            None => Asked::Unknown,
            Some("HEAD") => Asked::Head,
            Some("CONNECT") => Asked::Connect,
            Some(_) => Asked::Other,
        }
    }

    /// The response at which the server is, with its request.
    pub(super) fn current_answer(&mut self) -> Option<&mut HttpTransaction> {
        self.waiting.front_mut().filter(|pending| !pending.response_done).map(|pending| &mut *pending.transaction)
    }

    /// Whether the request of the response at which the server is was not seen, and never will be.
    pub(super) fn is_alone(&self) -> bool {
        self.waiting.front().is_some_and(|pending| pending.request_done && pending.transaction.request.is_none())
    }

    /// Whether another request waits behind the one that is being answered.
    pub(super) fn has_next(&self) -> bool {
        self.waiting.len() > 1
    }

    /// Whether a request waits of whose answer nothing was seen.
    pub(super) fn waits(&self) -> bool {
        self.waiting.iter().any(|pending| pending.transaction.response.is_none())
    }

    /// The response at which the server is ended.
    pub(super) fn answered(&mut self, cx: &mut Context<'_>) {
        let Some(pending) = self.waiting.front_mut().filter(|pending| pending.transaction.response.is_some()) else {
            return;
        };
        pending.response_done = true;
        if let Some(response) = &pending.transaction.response {
            self.responses.add(response.bytes);
        }
        let is_early = pending.transaction.request.is_none() && !pending.request_done;
        if is_early && let Some(pending) = self.waiting.pop_front() {
            self.early.push_back(pending.transaction);
            if self.early.len() > EARLY_MAX {
                self.give_early(1, cx);
            }
        } else if self.waiting.front().is_some_and(|pending| pending.request_done) {
            self.give_front(cx);
        }
    }

    /// So many bytes of the client were lost between requests or over the end of one.
    pub(super) fn lose_requests(&mut self, bytes: u64, cx: &mut Context<'_>) {
        self.lacks_requests = true;
        self.give_early(usize::MAX, cx);
        if let Some(pending) = self.waiting.back_mut().filter(|pending| pending.transaction.request.is_none()) {
            pending.request_done = true;
        }
        // One after the other, the server's silence keeps the pairs: only requests sent ahead need a place kept.
        let is_ahead = self.waiting.iter().any(|pending| pending.transaction.response.is_none());
        if self.is_pipelined && is_ahead {
            for _ in 0..self.requests.number_in(bytes).unwrap_or(0).min(LOST_MAX) {
                let (scheme, visibility) = (cx.visibility.scheme(), cx.visibility);
                let transaction = transaction(None, HttpVersion::Http11, scheme, visibility);
                self.waiting.push_back(Pending {
                    transaction,
                    request_done: true,
                    response_done: false,
                    asked_at: None,
                });
            }
        }
    }

    /// So many bytes of the server were lost, and where the next response begins is not known; `is_inside`: they may all be of
    /// a response of which the head was seen.
    pub(super) fn lose_answers(&mut self, bytes: u64, is_inside: bool) {
        let lost = self.responses.number_in(bytes).unwrap_or(0).min(LOST_MAX);
        let lost = if is_inside || bytes < HEAD_MIN { lost } else { lost.max(1) };
        self.lost_answers = self.lost_answers.saturating_add(lost);
    }

    /// Gives out the requests whose answers were lost: as many as the lost bytes are responses of the mean size, at least one
    /// where a head must be among them, and never the last.
    fn skip_lost(&mut self, cx: &mut Context<'_>) {
        let most = self.waiting.len().saturating_sub(1);
        let lost = std::mem::take(&mut self.lost_answers);
        for _ in 0..usize::try_from(lost).unwrap_or(usize::MAX).min(most) {
            self.give_front(cx);
        }
    }

    /// No response comes any more.
    pub(super) fn close(&mut self, cx: &mut Context<'_>) {
        self.is_over = true;
        self.give_early(usize::MAX, cx);
        while self.waiting.len() > 1 || self.waiting.front().is_some_and(|pending| pending.request_done) {
            self.give_front(cx);
        }
    }

    /// No request comes any more.
    pub(super) fn close_requests(&mut self, cx: &mut Context<'_>) {
        self.lacks_requests = true;
        self.give_early(usize::MAX, cx);
        if let Some(pending) = self.waiting.back_mut() {
            pending.request_done = true;
        }
    }

    /// Nothing comes any more.
    pub(super) fn finish(&mut self, cx: &mut Context<'_>) {
        self.give_early(usize::MAX, cx);
        while !self.waiting.is_empty() {
            self.give_front(cx);
        }
    }

    /// Takes out the transaction whose answer changed the protocol.
    pub(super) fn take_answered(&mut self) -> Option<Box<HttpTransaction>> {
        self.waiting.pop_front().map(|pending| pending.transaction)
    }

    fn give_front(&mut self, cx: &mut Context<'_>) {
        if let Some(pending) = self.waiting.pop_front() {
            give(pending.transaction, cx);
        }
    }

    fn give_early(&mut self, number: usize, cx: &mut Context<'_>) {
        let number = number.min(self.early.len());
        self.early.drain(..number).for_each(|transaction| give(transaction, cx));
    }
}

/// A transaction that begins.
pub(super) fn transaction(
    request: Option<Request>,
    version: HttpVersion,
    scheme: Scheme,
    visibility: Visibility,
) -> Box<HttpTransaction> {
    Box::new(HttpTransaction { request, response: None, version, scheme, visibility, truncated: false })
}

/// Gives a transaction out; a place kept for what never came is none.
pub(super) fn give(transaction: Box<HttpTransaction>, cx: &mut Context<'_>) {
    if transaction.request.is_some() || transaction.response.is_some() {
        cx.out.push(Observed::Http(transaction));
    }
}

/// A response of which the head was read, and that has no body as far as is known.
pub(super) fn response(status: u16, head: Head, started: CaptureTime) -> Response {
    let body = BodyFacts { complete: true, ..BodyFacts::default() };
    Response { started, ended: started, status, head, bytes: 0, body }
}
