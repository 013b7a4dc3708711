//! Questions and their answers.

use compact_str::CompactString;

use super::{
    MALFORMED, Message,
    message::{Question, rcode_label, rcode_text},
};
use crate::{
    base::CaptureTime,
    observe::{DnsExchange, DnsTransport, Observed},
    proto::Context,
};

/// Questions of one flow that wait.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    waiting: Vec<Waiting>,
}

#[derive(Debug)]
struct Waiting {
    id: u16,
    question: Question,
    asked: CaptureTime,
    transport: DnsTransport,
}

impl Pairs {
    /// Takes one message; gives out what it answers, and what has waited too long. Of a message that the capture cut, what is
    /// there counts.
    pub(super) fn message(&mut self, bytes: &[u8], is_cut: bool, transport: DnsTransport, cx: &mut Context<'_>) {
        let late = |waiting: &mut Waiting| cx.now.since(waiting.asked) > cx.limits.dns_wait;
        let late: Vec<_> = self.waiting.extract_if(.., late).collect();
        for waiting in late {
            give(waiting.unanswered(), cx);
        }
        let Some(message) = Message::read(bytes) else {
            cx.counts.dns_parse_errors.add([MALFORMED.name()], 1);
            return;
        };
        if message.is_malformed && !is_cut {
            cx.counts.dns_parse_errors.add([MALFORMED.name()], 1);
        }
        if message.is_response {
            self.response(message, transport, cx);
        } else {
            self.query(message, transport, cx);
        }
    }

    /// Whether none waits.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Gives out all that still waits.
    pub(super) fn give_all(&mut self, cx: &mut Context<'_>) {
        for waiting in self.waiting.drain(..) {
            give(waiting.unanswered(), cx);
        }
    }

    fn query(&mut self, message: Message, transport: DnsTransport, cx: &mut Context<'_>) {
        for question in message.questions {
            // Asked again: the first time counts.
            if self.waiting.iter().any(|waiting| waiting.id == message.id && waiting.question == question) {
                continue;
            }
            if self.waiting.len() >= cx.limits.dns_waiting_max {
                let oldest = self.waiting.remove(0);
                give(oldest.unanswered(), cx);
            }
            self.waiting.push(Waiting { id: message.id, question, asked: cx.now, transport });
        }
    }

    fn response(&mut self, message: Message, transport: DnsTransport, cx: &mut Context<'_>) {
        cx.counts.dns_responses.add([rcode_label(message.rcode)], 1);
        let Message { id, rcode, mut questions, answers, .. } = message;
        if questions.is_empty() {
            // Some answers repeat no question, and those of mDNS never do.
            let asked = self.waiting.iter().find(|waiting| waiting.id == id && transport != DnsTransport::Mdns);
            let told =
                answers.first().map(|record| Question { name: record.owner.clone(), qtype: record.rtype.clone() });
            questions.extend(asked.map(|waiting| waiting.question.clone()).or(told));
        }
        let mut answers = Some(answers);
        for question in questions {
            let at = self.waiting.iter().position(|waiting| waiting.id == id && waiting.question == question);
            let asked = at.map(|at| self.waiting.remove(at).asked);
            let answers = answers.take().unwrap_or_default();
            give(exchange(question, asked, Some(rcode_text(rcode)), answers, transport), cx);
        }
    }
}

impl Waiting {
    fn unanswered(self) -> DnsExchange {
        exchange(self.question, Some(self.asked), None, Vec::new(), self.transport)
    }
}

fn exchange(
    question: Question,
    asked: Option<CaptureTime>,
    rcode: Option<CompactString>,
    answers: Vec<crate::observe::DnsRecord>,
    transport: DnsTransport,
) -> DnsExchange {
    DnsExchange { asked, query: question.name, qtype: question.qtype, rcode, answers, transport }
}

fn give(exchange: DnsExchange, cx: &mut Context<'_>) {
    cx.out.push(Observed::Dns(Box::new(exchange)));
}
