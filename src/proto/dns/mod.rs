//! DNS over UDP and TCP, mDNS and LLMNR.
//!
//! In: messages of one flow, in either direction. Out: one [`DnsExchange`](crate::observe::DnsExchange) for each response, and
//! one for each question that stayed without. Questions wait for their answers within bounds of number and time.
//! (RFC 1035, sections 4.1 and 4.2.2; RFC 6762; RFC 4795.)

mod message;
mod pairs;

use self::{message::Message, pairs::Pairs};
use super::Context;
use crate::{
    base::{Direction, Reason, Step, Stretch},
    observe::DnsTransport,
};

/// A message without a whole head, or with a section that cannot be read.
pub(crate) const MALFORMED: Reason = Reason::new("malformed");
/// A length in front of a message over TCP that no message can have.
pub(crate) const BAD_LENGTH: Reason = Reason::new("bad_length");
/// Bytes were lost, and with them where messages begin.
pub(crate) const LOST_BYTES: Reason = Reason::new("lost_bytes");

/// Bytes of a message's head.
const HEAD: usize = 12;

/// DNS messages over one TCP connection.
#[derive(Debug, Default)]
pub(crate) struct TcpStream {
    pairs: Pairs,
}

impl TcpStream {
    pub(crate) fn stretch(&mut self, _direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        let bytes = match stretch {
            Stretch::Bytes(bytes) => bytes,
            Stretch::Gap(_) => {
                cx.counts.dns_parse_errors.add([LOST_BYTES.name()], 1);
                return Step::Lost(LOST_BYTES);
            }
            Stretch::End => return Step::Took(0),
        };
        let Some((length, rest)) = bytes.split_first_chunk() else { return Step::Need(2) };
        let length = usize::from(u16::from_be_bytes(*length));
        if length < HEAD {
            cx.counts.dns_parse_errors.add([BAD_LENGTH.name()], 1);
            return Step::Lost(BAD_LENGTH);
        }
        let whole = length.saturating_add(2);
        let Some(message) = rest.get(..length) else { return Step::Need(whole) };
        self.pairs.message(message, false, DnsTransport::Tcp, cx);
        Step::Took(whole)
    }

    pub(crate) fn finish(&mut self, cx: &mut Context<'_>) {
        self.pairs.give_all(cx);
    }
}

/// DNS messages of one UDP flow.
#[derive(Debug, Default)]
pub(crate) struct Datagrams {
    pairs: Pairs,
}

impl Datagrams {
    pub(crate) fn datagram(&mut self, _direction: Direction, payload: &[u8], is_cut: bool, cx: &mut Context<'_>) {
        let ports = [cx.flow.server.port, cx.flow.client.port];
        let transport = match () {
            () if ports.contains(&5353) => DnsTransport::Mdns,
            () if ports.contains(&5355) => DnsTransport::Llmnr,
            () => DnsTransport::Udp,
        };
        self.pairs.message(payload, is_cut, transport, cx);
    }

    pub(crate) fn finish(&mut self, cx: &mut Context<'_>) {
        self.pairs.give_all(cx);
    }

    /// Whether no question waits for its answer.
    pub(crate) fn is_at_rest(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Names may be asked for as long as the flow lives.
    #[expect(clippy::unused_self, reason = "all parsers of datagrams are asked alike")]
    pub(crate) fn is_done(&self) -> bool {
        false
    }
}

/// Whether a datagram is a DNS message: `Some(true)` for a response, `Some(false)` for a query.
///
/// On the ports of DNS its head is enough; elsewhere each record up to its end must be one.
pub(crate) fn recognise(payload: &[u8], is_known_port: bool) -> Option<bool> {
    message::recognise(payload, is_known_port)
}

#[cfg(test)]
mod tests;
