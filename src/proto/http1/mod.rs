//! HTTP/1: heads, framing, and the pairing of requests with responses (RFC 9112).
//!
//! In: bytes of both directions, in any interleaving; either may be missing, and the start too. Out: [`HttpTransaction`]s, given
//! out when both messages are complete or can't become so. Must never shift a pair: what was lost is made good, or told.

mod body;
mod chunked;
mod framing;
mod head;
pub(super) mod line;
mod queue;
mod request;
mod response;
mod rest;

pub(super) use self::{
    body::Part,
    request::{can_hold_parameters, known_method, port},
    response::class,
};
use self::{
    queue::Queue,
    request::Requests,
    response::{Responses, Turn},
};
use super::{Context, Upgrade, http2};
use crate::{
    base::{Direction, Reason, Step, Stretch},
    observe::{FieldName, HttpTransaction},
};

/// Bytes where a head should begin that can be none.
const BAD_HEAD: Reason = Reason::new("bad_head");
/// A head longer than the limit.
const HEAD_TOO_LONG: Reason = Reason::new("head_too_long");
/// A head whose end was lost, cut off, or never sent.
const HEAD_CUT: Reason = Reason::new("head_cut");
/// More requests without an answer than the limit.
const TOO_MANY_REQUESTS: Reason = Reason::new("too_many_requests");

/// One connection.
#[derive(Debug)]
pub(crate) struct Connection {
    requests: Requests,
    responses: Responses,
    queue: Queue,
    upgrade: Option<Upgrade>,
}

impl Connection {
    /// A connection of which both directions, or only one, are seen from the start of a message on.
    pub(crate) fn new(client_synced: bool, server_synced: bool) -> Self {
        Self {
            requests: Requests::new(client_synced),
            responses: Responses::new(server_synced),
            queue: Queue::new(!client_synced || !server_synced),
            upgrade: None,
        }
    }

    pub(crate) fn stretch(&mut self, direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        let (queue, responses, requests) = (&mut self.queue, &mut self.responses, &mut self.requests);
        match (direction, stretch) {
            (_, Stretch::Bytes([])) => return Step::Need(1),
            (Direction::ToServer, Stretch::Bytes(bytes))
                if requests.is_held() && http2::begins(bytes) == Some(true) =>
            {
                // The answer that agreed to this was not seen.
                if let Some(transaction) = queue.take_answered() {
                    self.upgrade = Some(http2_after(&transaction));
                    queue::give(transaction, cx);
                }
                self.queue.finish(cx);
            }
            (Direction::ToServer, Stretch::Bytes(bytes)) => return requests.bytes(bytes, queue, cx),
            (Direction::ToClient, Stretch::Bytes(bytes)) => {
                let (step, turn) = responses.bytes(bytes, queue, cx);
                self.turn(turn, cx);
                return step;
            }
            (Direction::ToServer, Stretch::Gap(size)) => requests.gap(size, queue, cx),
            (Direction::ToClient, Stretch::Gap(size)) => responses.gap(size, queue, cx),
            (Direction::ToServer, Stretch::End) => requests.finish(queue, cx),
            (Direction::ToClient, Stretch::End) => responses.finish(queue, cx),
        }
        Step::Took(0)
    }

    /// The beginning of a head whose rest will never come tells what it can.
    pub(crate) fn left(&mut self, direction: Direction, bytes: &[u8], cx: &mut Context<'_>) {
        match direction {
            Direction::ToServer => self.requests.left(bytes, &mut self.queue, cx),
            Direction::ToClient => self.responses.left(bytes, &mut self.queue, cx),
        }
    }

    fn turn(&mut self, turn: Turn, cx: &mut Context<'_>) {
        match turn {
            Turn::Stays => {}
            Turn::Refused if self.queue.waits() => {}
            Turn::Refused => self.requests.release(),
            Turn::Tunnel => self.upgrade = Some(Upgrade::Fresh),
            Turn::Switched => {
                if let Some(transaction) = self.queue.take_answered() {
                    self.switch(transaction, cx);
                }
            }
        }
    }

    /// 101: both directions are of another protocol from here on.
    fn switch(&mut self, transaction: Box<HttpTransaction>, cx: &mut Context<'_>) {
        let names = |list: &[u8], wanted: &[u8]| {
            let is_wanted =
                |name: &[u8]| name.get(..wanted.len()).is_some_and(|name| name.eq_ignore_ascii_case(wanted));
            list.split(|&byte| byte == b',').any(|name| is_wanted(name.trim_ascii()))
        };
        let response = transaction.response.as_ref();
        let is_to = |wanted| {
            response.is_some_and(|response| response.head.all(FieldName::Upgrade).any(|list| names(list, wanted)))
        };
        let upgrade = if is_to(b"TLS/") {
            // RFC 2817, as printers ask for it.
            Upgrade::Fresh
        } else if is_to(b"h2c") {
            http2_after(&transaction)
        } else {
            Upgrade::Ignored
        };
        self.upgrade = Some(upgrade);
        queue::give(transaction, cx);
        self.queue.finish(cx);
    }

    pub(crate) fn finish(&mut self, cx: &mut Context<'_>) {
        self.requests.finish(&mut self.queue, cx);
        self.responses.finish(&mut self.queue, cx);
        self.queue.finish(cx);
    }

    /// Whether the rest of both directions is another protocol; told once.
    pub(crate) fn take_upgrade(&mut self) -> Option<Upgrade> {
        self.upgrade.take()
    }
}

/// HTTP/2 behind a request that asked for it: that was answered by the switch, and its answer in the other protocol is told there.
fn http2_after(transaction: &HttpTransaction) -> Upgrade {
    Upgrade::Http2(Box::new(http2::Connection::upgraded(transaction.scheme, transaction.visibility)))
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
