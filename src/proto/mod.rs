//! Protocols: what flows and datagrams say, told as observations.
//!
//! In: in-order bytes of the two directions of a flow, or datagrams, each with the capture time. Out: [`Observed`] things and
//! counts. Must never know packets, keep bytes that it was shown (what is not taken is shown again), or read a clock.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::arithmetic_side_effects))]

mod dns;
mod http1;
mod http2;
mod quic;
mod recognise;
mod starttls;
mod tls;

use crate::{
    base::{CaptureTime, Counts, Direction, FlowInfo, Step, Stretch},
    observe::Observed,
};

/// Bounds of what parsers hold and wait for.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Longest HTTP head, and longest HPACK block, in bytes; a longer head is read as far as this and marked truncated.
    pub head_max: usize,
    /// Bytes kept of a request body that can hold parameters.
    pub request_body_max: usize,
    /// Requests of one connection that wait for their answers.
    pub pipeline_max: usize,
    /// HTTP/2 streams of one connection that are open at once.
    pub streams_max: usize,
    /// Longest handshake message of TLS, or stream of QUIC CRYPTO frames, that is put together, in bytes.
    pub handshake_max: usize,
    /// Exchanges of one encrypted connection that are told; 0 for none.
    pub exchanges_max: u32,
    /// DNS questions of one flow that wait for their answers.
    pub dns_waiting_max: usize,
    /// How long a DNS question waits.
    pub dns_wait: std::time::Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head_max: 64 << 10,
            request_body_max: 8 << 10,
            pipeline_max: 4096,
            streams_max: 256,
            handshake_max: 64 << 10,
            exchanges_max: 256,
            dns_waiting_max: 256,
            dns_wait: std::time::Duration::from_secs(10),
        }
    }
}

/// What a parser is handed with each call.
#[derive(Debug)]
pub struct Context<'a> {
    /// Capture time of the packet that is looked at.
    pub now: CaptureTime,
    /// The flow, as it was opened: its client and server are exchanged where the parser says so by `is_reversed`.
    pub flow: &'a FlowInfo,
    /// Bounds.
    pub limits: &'a Limits,
    /// What is counted.
    pub counts: &'a mut Counts,
    /// What was seen; the caller adds moment and flow.
    pub out: &'a mut Vec<Observed>,
}

/// What becomes of both directions from where a parser stopped taking bytes.
#[derive(Debug)]
pub(crate) enum Upgrade {
    /// A connection of its own, recognised afresh: TLS after STARTTLS, anything inside a CONNECT tunnel.
    Fresh,
}

/// What speaks over one TCP flow. Small: whatever a protocol remembers lies in a box.
#[derive(Debug)]
pub struct Conversation {
    state: State,
    is_reversed: bool,
}

#[derive(Debug)]
enum State {
    /// Nobody has said enough yet.
    Unknown,
    /// Nothing that is followed.
    Ignored,
    Tls(Box<tls::Connection>),
    Dns(Box<dns::TcpStream>),
    Dialogue(Box<starttls::Dialogue>),
}

impl Conversation {
    /// A flow of which nothing is known but its ends, and whether its opening was missed.
    #[must_use]
    pub fn new(_flow: &FlowInfo, _is_midstream: bool) -> Self {
        Self { state: State::Unknown, is_reversed: false }
    }

    /// Shows in-order bytes of one direction, or what stands in their place.
    ///
    /// The caller asks again with what was not taken until the answer is `Need`, `Skip` or `Lost`; a gap and the end of a
    /// direction are told once. After `Skip(u64::MAX)` and `Lost` nothing of that direction need be shown any more.
    pub fn stretch(&mut self, direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        let direction = if self.is_reversed { direction.reverse() } else { direction };
        let (step, upgrade) = match &mut self.state {
            State::Unknown | State::Ignored => (Step::Skip(u64::MAX), None),
            State::Tls(tls) => (tls.stretch(direction, stretch, cx), None),
            State::Dns(dns) => (dns.stretch(direction, stretch, cx), None),
            State::Dialogue(dialogue) => (dialogue.stretch(direction, stretch, cx), dialogue.take_upgrade()),
        };
        if let Some(Upgrade::Fresh) = upgrade {
            self.state = State::Unknown;
        }
        step
    }

    /// Whether client and server turned out to be the other way round than the flow says.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.is_reversed
    }

    /// The flow idles too long, is evicted, or the capture ends: gives out whatever is half done.
    pub fn finish(&mut self, cx: &mut Context<'_>) {
        match &mut self.state {
            State::Unknown | State::Ignored => {}
            State::Tls(tls) => tls.finish(cx),
            State::Dns(dns) => dns.finish(cx),
            State::Dialogue(dialogue) => dialogue.finish(cx),
        }
        self.state = State::Ignored;
    }
}

/// What speaks over one UDP flow.
#[derive(Debug)]
pub struct Datagrams {
    state: DatagramState,
    is_reversed: bool,
}

#[derive(Debug)]
enum DatagramState {
    Unknown,
    Ignored,
    Dns(Box<dns::Datagrams>),
    Quic(Box<quic::Connection>),
    Dtls(Box<tls::Dtls>),
}

impl Datagrams {
    /// A flow of which nothing is known but its ends.
    #[must_use]
    pub fn new(_flow: &FlowInfo) -> Self {
        Self { state: DatagramState::Unknown, is_reversed: false }
    }

    /// Shows the payload of one datagram; `is_cut` where the snap length or a lost fragment cost its end.
    pub fn datagram(&mut self, direction: Direction, payload: &[u8], is_cut: bool, cx: &mut Context<'_>) {
        let direction = if self.is_reversed { direction.reverse() } else { direction };
        match &mut self.state {
            DatagramState::Unknown => self.state = DatagramState::Ignored,
            DatagramState::Ignored => {}
            DatagramState::Dns(dns) => dns.datagram(direction, payload, is_cut, cx),
            DatagramState::Quic(quic) => quic.datagram(direction, payload, is_cut, cx),
            DatagramState::Dtls(dtls) => dtls.datagram(direction, payload, is_cut, cx),
        }
    }

    /// The flow idles too long, is evicted, or the capture ends: gives out whatever is half done.
    pub fn finish(&mut self, cx: &mut Context<'_>) {
        match &mut self.state {
            DatagramState::Unknown | DatagramState::Ignored => {}
            DatagramState::Dns(dns) => dns.finish(cx),
            DatagramState::Quic(quic) => quic.finish(cx),
            DatagramState::Dtls(dtls) => dtls.finish(cx),
        }
        self.state = DatagramState::Ignored;
    }

    /// Whether nothing more can be learned: payload need not be shown.
    #[must_use]
    pub fn is_done(&self) -> bool {
        match &self.state {
            DatagramState::Unknown => false,
            DatagramState::Ignored => true,
            DatagramState::Dns(dns) => dns.is_done(),
            DatagramState::Quic(quic) => quic.is_done(),
            DatagramState::Dtls(dtls) => dtls.is_done(),
        }
    }

    /// Whether client and server turned out to be the other way round than the flow says.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.is_reversed
    }
}
