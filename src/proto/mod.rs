//! Protocols: what flows and datagrams say, told as observations.
//!
//! In: in-order bytes of the two directions of a flow, or datagrams, each with the capture time. Out: [`Observed`] things and
//! counts. Must never know packets, keep bytes that it was shown (what is not taken is shown again), or read a clock.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::arithmetic_side_effects))]

mod dns;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod http1;
mod http2;
mod quic;
mod recognise;
mod starttls;
mod tls;
#[cfg(any(test, fuzzing))]
mod wire;

use self::http1::line::is_beginning;
use self::recognise::{Speaks, SpeaksDatagrams, Verdict};
use crate::{
    base::{CaptureTime, Counts, Direction, FlowInfo, Secrets, Shed, Step, Stretch},
    content,
    observe::{Observed, Visibility},
};

/// Bounds of what parsers hold and wait for.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bounds of what is read of bodies.
    pub content: content::Limits,
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
            content: content::Limits::default(),
            head_max: 64 << 10,
            request_body_max: 8 << 10,
            pipeline_max: 1024,
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
    /// With which connections of TLS are decrypted.
    pub secrets: &'a Secrets,
    /// How the bytes came to be read.
    pub visibility: Visibility,
    /// What is left undone.
    pub shed: Shed,
    /// What is counted.
    pub counts: &'a mut Counts,
    /// What was seen; the caller adds moment and flow.
    pub out: &'a mut Vec<Observed>,
}

impl Context<'_> {
    /// The same for a flow whose ends are told otherwise.
    fn with_flow<'b>(&'b mut self, flow: &'b FlowInfo) -> Context<'b> {
        Context { flow, ..self.with_visibility(self.visibility) }
    }

    /// The same for bytes that came to be read otherwise.
    fn with_visibility(&mut self, visibility: Visibility) -> Context<'_> {
        let Self { now, flow, limits, secrets, shed, .. } = *self;
        Context { now, flow, limits, secrets, visibility, shed, counts: self.counts, out: self.out }
    }
}

/// What becomes of both directions from where a parser stopped taking bytes.
#[derive(Debug)]
pub(crate) enum Upgrade {
    /// A connection of its own, recognised afresh: TLS after STARTTLS, anything inside a CONNECT tunnel.
    Fresh,
    /// HTTP/2.
    Http2(Box<http2::Connection>),
    /// Nothing that is followed.
    Ignored,
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
    Unknown(Unknown),
    /// Nothing that is followed.
    Ignored,
    Http1(Box<http1::Connection>),
    Http2(Box<http2::Connection>),
    Tls(Box<tls::Connection>),
    Dns(Box<dns::TcpStream>),
    Dialogue(Box<starttls::Dialogue>),
}

/// What is remembered of a flow as long as nobody knows who speaks.
#[derive(Clone, Copy, Debug)]
struct Unknown {
    /// Whether the start of the flow was missed.
    is_midstream: bool,
    /// Whether the client, and the server, said something that was passed over.
    spoke: [bool; 2],
    /// Stretches that are still looked at.
    tries: u8,
}

/// Answers of a parser that it takes to read what a client said first, and which waited for the end.
const OPENING_STEPS: usize = 64;
/// Stretches of a flow that are looked at before it is given up.
const TRIES: u8 = 32;

impl Unknown {
    fn new(is_midstream: bool) -> Self {
        Self { is_midstream, spoke: [is_midstream; 2], tries: TRIES }
    }

    fn spoke(&mut self, direction: Direction) -> &mut bool {
        let [client, server] = &mut self.spoke;
        match direction {
            Direction::ToServer => client,
            Direction::ToClient => server,
        }
    }
}

impl Conversation {
    /// A flow of which nothing is known but its ends, and whether its opening was missed.
    #[must_use]
    pub fn new(_flow: &FlowInfo, is_midstream: bool) -> Self {
        Self { state: State::Unknown(Unknown::new(is_midstream)), is_reversed: false }
    }

    /// What speaks inside a connection that is decrypted, by the name of the protocol that both sides agreed on, if they did.
    fn agreed(protocol: Option<&str>) -> Self {
        let state = match protocol {
            Some("h2") => State::Http2(Box::new(http2::Connection::new(Visibility::Decrypted))),
            Some("http/1.1" | "http/1.0") => State::Http1(Box::new(http1::Connection::new(true, true))),
            _ => State::Unknown(Unknown::new(false)),
        };
        Self { state, is_reversed: false }
    }

    /// Shows in-order bytes of one direction, or what stands in their place.
    ///
    /// The caller asks again with what was not taken until the answer is `Need`, `Skip` or `Lost`; a gap and the end of a
    /// direction are told once. After `Skip(u64::MAX)` and `Lost` nothing of that direction need be shown any more.
    pub fn stretch(&mut self, direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        if self.is_reversed {
            let flow = cx.flow.reverse();
            let cx = &mut cx.with_flow(&flow);
            self.step(direction.reverse(), stretch, cx)
        } else {
            self.step(direction, stretch, cx)
        }
    }

    fn step(&mut self, direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        if self.answers_in_clear(direction, stretch) {
            self.finish(cx);
            self.state = State::Http1(Box::new(http1::Connection::new(false, true)));
        }
        let (step, upgrade) = match &mut self.state {
            State::Unknown(_) => return self.recognise(direction, stretch, cx),
            State::Ignored => (Step::Skip(u64::MAX), None),
            State::Http1(http) => (http.stretch(direction, stretch, cx), http.take_upgrade()),
            State::Http2(http) => (http.stretch(direction, stretch, cx), None),
            State::Tls(tls) => (tls.stretch(direction, stretch, cx), None),
            State::Dns(dns) => (dns.stretch(direction, stretch, cx), None),
            State::Dialogue(dialogue) => (dialogue.stretch(direction, stretch, cx), dialogue.take_upgrade()),
        };
        match upgrade {
            Some(Upgrade::Fresh) => self.state = State::Unknown(Unknown::new(false)),
            Some(Upgrade::Http2(http)) => self.state = State::Http2(http),
            Some(Upgrade::Ignored) => self.state = State::Ignored,
            None => {}
        }
        step
    }

    /// Shows bytes that were shown before and not taken, and behind which nothing comes: told once, before a gap or the end.
    pub fn left(&mut self, direction: Direction, bytes: &[u8], cx: &mut Context<'_>) {
        let flow = if self.is_reversed { cx.flow.reverse() } else { *cx.flow };
        let direction = if self.is_reversed { direction.reverse() } else { direction };
        let cx = &mut cx.with_flow(&flow);
        if let State::Unknown(mut unknown) = self.state
            && direction == Direction::ToServer
            && is_beginning(bytes)
        {
            *unknown.spoke(direction) = false;
            self.begin(Speaks::Http1, unknown, cx);
        }
        if let State::Http1(http) = &mut self.state {
            http.left(direction, bytes, cx);
        }
        if matches!(&self.state, State::Dialogue(dialogue) if dialogue.is_waiting(direction)) {
            self.state = State::Unknown(Unknown::new(false));
        }
        // A client need not wait for its tunnel, nor say anything more once it is granted; and its server may not be seen.
        if matches!(self.state, State::Unknown(_)) && recognise::is_opening(bytes) {
            let mut rest = bytes;
            for _ in 0..OPENING_STEPS {
                match self.step(direction, Stretch::Bytes(rest), cx) {
                    Step::Took(taken) => rest = rest.get(taken..).unwrap_or_default(),
                    _ => break,
                }
            }
        }
    }

    /// Whether a server that was spoken to in TLS answers in HTTP: it speaks no TLS there. No record begins like that.
    fn answers_in_clear(&self, direction: Direction, stretch: Stretch<'_>) -> bool {
        matches!((&self.state, direction, stretch), (State::Tls(tls), Direction::ToClient, Stretch::Bytes(bytes))
            if bytes.starts_with(b"HTTP/") && tls.may_begin(direction))
    }

    fn recognise(&mut self, direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        let State::Unknown(unknown) = &mut self.state else { return Step::Took(0) };
        let bytes = match stretch {
            Stretch::Bytes([]) => return Step::Need(1),
            Stretch::Bytes(bytes) => bytes,
            Stretch::Gap(_) => {
                *unknown.spoke(direction) = true;
                return Step::Took(0);
            }
            Stretch::End => return Step::Took(0),
        };
        let is_first = unknown.is_midstream || !*unknown.spoke(direction);
        match recognise::stream(bytes, direction, is_first, cx.flow) {
            Verdict::Is(speaks, meant) => {
                let mut unknown = *unknown;
                *unknown.spoke(direction) = false;
                if meant.is_some_and(|meant| meant != direction) {
                    self.is_reversed = !self.is_reversed;
                    unknown.spoke.reverse();
                }
                self.begin(speaks, unknown, cx);
                Step::Took(0)
            }
            Verdict::Prefix(size) => Step::Took(size),
            Verdict::Maybe => Step::Need(bytes.len().saturating_add(1)),
            Verdict::Unknown => {
                *unknown.spoke(direction) = true;
                // The answer to a request that was missed may be long: on the ports of the web the next one is waited for.
                let is_web =
                    [cx.flow.client.port, cx.flow.server.port].iter().any(|port| matches!(port, 80 | 8080 | 3128));
                if !(unknown.is_midstream && is_web) {
                    unknown.tries = unknown.tries.saturating_sub(1);
                }
                if unknown.tries > 0 {
                    return Step::Took(bytes.len());
                }
                self.state = State::Ignored;
                Step::Skip(u64::MAX)
            }
        }
    }

    fn begin(&mut self, speaks: Speaks, unknown: Unknown, cx: &mut Context<'_>) {
        let [client_spoke, server_spoke] = unknown.spoke;
        self.state = match speaks {
            Speaks::Http1 => State::Http1(Box::new(http1::Connection::new(!client_spoke, !server_spoke))),
            Speaks::Http2 => State::Http2(Box::new(http2::Connection::new(cx.visibility))),
            Speaks::Tls => {
                let mut tls = Box::<tls::Connection>::default();
                for (direction, spoke) in [(Direction::ToServer, client_spoke), (Direction::ToClient, server_spoke)] {
                    if spoke {
                        let _taken = tls.stretch(direction, Stretch::Gap(0), cx);
                    }
                }
                State::Tls(tls)
            }
            Speaks::Dns => State::Dns(Box::default()),
            Speaks::Dialogue(language) => State::Dialogue(Box::new(starttls::Dialogue::new(language))),
        };
    }

    /// Whether client and server turned out to be the other way round than the flow says.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.is_reversed
    }

    /// The flow idles too long, is evicted, or the capture ends: gives out whatever is half done.
    pub fn finish(&mut self, cx: &mut Context<'_>) {
        let flow = if self.is_reversed { cx.flow.reverse() } else { *cx.flow };
        let cx = &mut cx.with_flow(&flow);
        match &mut self.state {
            State::Unknown(_) | State::Ignored => {}
            State::Http1(http) => http.finish(cx),
            State::Http2(http) => http.finish(cx),
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
    /// Nobody has said anything that is known; so many datagrams are still looked at.
    Unknown(u8),
    Ignored,
    Dns(Box<dns::Datagrams>),
    Quic(Box<quic::Connection>),
    Dtls(Box<tls::Dtls>),
}

/// Datagrams of a flow that are looked at before it is given up.
const DATAGRAM_TRIES: u8 = 8;

impl Datagrams {
    /// A flow of which nothing is known but its ends.
    #[must_use]
    pub fn new(_flow: &FlowInfo) -> Self {
        Self { state: DatagramState::Unknown(DATAGRAM_TRIES), is_reversed: false }
    }

    /// Shows the payload of one datagram; `is_cut` where the snap length or a lost fragment cost its end.
    pub fn datagram(&mut self, direction: Direction, payload: &[u8], is_cut: bool, cx: &mut Context<'_>) {
        if payload.is_empty() {
            return;
        }
        if let DatagramState::Unknown(tries) = &mut self.state {
            let Some((speaks, meant)) = recognise::datagram(payload, cx.flow) else {
                *tries = tries.saturating_sub(1);
                if *tries == 0 {
                    self.state = DatagramState::Ignored;
                }
                return;
            };
            self.is_reversed = meant.is_some_and(|meant| meant != direction);
            self.state = match speaks {
                SpeaksDatagrams::Dns => DatagramState::Dns(Box::default()),
                SpeaksDatagrams::Quic => DatagramState::Quic(Box::default()),
                SpeaksDatagrams::Dtls => DatagramState::Dtls(Box::default()),
            };
        }
        let (flow, direction) =
            if self.is_reversed { (cx.flow.reverse(), direction.reverse()) } else { (*cx.flow, direction) };
        let cx = &mut cx.with_flow(&flow);
        match &mut self.state {
            DatagramState::Unknown(_) | DatagramState::Ignored => {}
            DatagramState::Dns(dns) => dns.datagram(direction, payload, is_cut, cx),
            DatagramState::Quic(quic) => quic.datagram(direction, payload, is_cut, cx),
            DatagramState::Dtls(dtls) => dtls.datagram(direction, payload, is_cut, cx),
        }
    }

    /// The flow idles too long, is evicted, or the capture ends: gives out whatever is half done.
    pub fn finish(&mut self, cx: &mut Context<'_>) {
        let flow = if self.is_reversed { cx.flow.reverse() } else { *cx.flow };
        let cx = &mut cx.with_flow(&flow);
        match &mut self.state {
            DatagramState::Unknown(_) | DatagramState::Ignored => {}
            DatagramState::Dns(dns) => dns.finish(cx),
            DatagramState::Quic(quic) => quic.finish(cx),
            DatagramState::Dtls(dtls) => dtls.finish(cx),
        }
        self.state = DatagramState::Ignored;
    }

    /// Whether anything can be learned of a payload: else it need not be shown.
    #[must_use]
    pub fn wants(&self, payload: &[u8]) -> bool {
        match &self.state {
            DatagramState::Unknown(_) => true,
            DatagramState::Ignored => false,
            DatagramState::Dns(dns) => !dns.is_done(),
            DatagramState::Quic(quic) => quic.wants(payload),
            DatagramState::Dtls(dtls) => !dtls.is_done(),
        }
    }

    /// Whether all that was asked is answered: what comes later stands for itself, be it in a flow of its own.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        matches!(&self.state, DatagramState::Dns(dns) if dns.is_at_rest())
    }

    /// Whether client and server turned out to be the other way round than the flow says.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.is_reversed
    }
}
