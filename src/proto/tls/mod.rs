//! TLS over TCP, and DTLS: hellos, what the server answers in clear, and the sizes of what follows.
//!
//! In: bytes of both directions, in any interleaving; either may be missing, and the start too. Out: [`ClientHello`]s and
//! exchanges, and what is spoken inside a connection whose secrets are known. Must never hold more than one handshake message a
//! direction, nor look into the records of any other connection: those are skipped.
//! (RFC 8446, RFC 5246; RFC 6347 and RFC 9147 for DTLS.)

mod blind;
mod certificate;
mod decryption;
mod dtls;
mod exchange;
mod hello;
mod ja4;
mod keys;
mod pieces;
mod record;
mod secrecy;
mod server;

pub(crate) use self::{
    blind::count as count_hello,
    dtls::Dtls,
    exchange::Burst,
    hello::{Offer, printable, read as read_hello},
    keys::expand_label,
    pieces::Pieces,
};
use self::{
    exchange::{Exchanges, Nature},
    record::{Content, Fed, HEAD, Messages, RecordHead, kind},
    secrecy::{Fate, Secrecy},
    server::Choice,
};
use super::Context;
use crate::{
    base::{CaptureTime, Direction, Host, Reason, Shed, Step, Stretch},
    observe::{ClientHello, DerivedName, HelloTransport, Observed, TlsExchange},
};

/// Bytes that are no record.
pub(crate) const BAD_RECORD: Reason = Reason::new("bad_record");
/// A ClientHello of which not even the fixed fields can be read.
pub(crate) const BAD_HELLO: Reason = Reason::new("bad_hello");
/// A ClientHello or certificate longer than the limit.
pub(crate) const HANDSHAKE_TOO_LONG: Reason = Reason::new("handshake_too_long");
/// The end of a ClientHello was lost or cut off.
pub(crate) const CUT_HELLO: Reason = Reason::new("cut_hello");

/// Bytes of a hello of SSL 2.0 that are read, its two of length included.
const V2_HELLO: usize = 11;

/// One TLS connection.
#[derive(Debug, Default)]
pub(crate) struct Connection {
    client: Side,
    server: Side,
    /// What the first hello said, once there was one.
    offer: Option<Offer>,
    /// Whether that hello waits for a certificate to name its server.
    is_held: bool,
    choice: Option<Choice>,
    /// A name from a certificate that came before the hello.
    certificate: Option<Host>,
    exchanges: Option<Exchanges>,
    /// Whether it was left in the middle of something long.
    is_left: bool,
    secrecy: Secrecy,
}

/// One direction of a connection.
#[derive(Debug, Default)]
struct Side {
    at: At,
    messages: Messages,
    is_encrypted: bool,
}

/// What comes next.
#[derive(Clone, Copy, Debug, Default)]
enum At {
    /// The first byte.
    #[default]
    Start,
    /// The head of a record.
    Head,
    /// So many bytes of a handshake record in clear.
    Handshake(usize),
    /// The last byte of a record of application data, which tells when it was complete.
    LastByte { length: u16, began: CaptureTime },
    /// Something in the middle of a record.
    Anywhere,
}

impl Connection {
    pub(crate) fn stretch(&mut self, direction: Direction, stretch: Stretch<'_>, cx: &mut Context<'_>) -> Step {
        match stretch {
            Stretch::Bytes(bytes) => self.bytes(direction, bytes, cx),
            Stretch::Gap(bytes) => {
                self.give_part(direction, cx);
                let side = self.side(direction);
                side.at = At::Anywhere;
                side.messages = Messages::default();
                self.secrecy.gap(direction, bytes, cx);
                if let Some(exchanges) = &mut self.exchanges {
                    exchanges.lose();
                }
                Step::Took(0)
            }
            Stretch::End => {
                self.give_part(direction, cx);
                self.secrecy.end(direction, cx);
                Step::Took(0)
            }
        }
    }

    pub(crate) fn finish(&mut self, cx: &mut Context<'_>) {
        self.give_part(Direction::ToServer, cx);
        self.release(cx);
        if let Some(reason) = self.secrecy.finish(cx) {
            self.give_up(reason, cx);
        }
        if let Some(burst) = self.exchanges.as_mut().and_then(Exchanges::finish) {
            self.give_exchange(burst, cx);
        }
        if self.offer.is_none() {
            cx.counts.blind_connections.add(["unknown"], 1);
        }
    }

    /// Whether the next bytes of a direction may be its first that are read.
    pub(crate) fn may_begin(&self, direction: Direction) -> bool {
        let side = if direction == Direction::ToServer { &self.client } else { &self.server };
        matches!(side.at, At::Start | At::Anywhere)
    }

    fn side(&mut self, direction: Direction) -> &mut Side {
        match direction {
            Direction::ToServer => &mut self.client,
            Direction::ToClient => &mut self.server,
        }
    }

    fn bytes(&mut self, direction: Direction, bytes: &[u8], cx: &mut Context<'_>) -> Step {
        match self.side(direction).at {
            At::Start => self.start(direction, bytes, cx),
            At::Head => self.head(direction, bytes, cx),
            At::Handshake(left) => self.handshake(direction, bytes, left, cx),
            At::LastByte { length, began } => {
                self.side(direction).at = At::Head;
                self.exchange_record(direction, length, (began, cx.now), cx);
                Step::Took(1)
            }
            At::Anywhere => match bytes.first_chunk() {
                // A segment often begins where a record does. Else its bytes are passed over, and the next are tried.
                Some(&head) if RecordHead::read(head).is_some_and(|head| head.length > 0) => {
                    self.side(direction).at = At::Head;
                    Step::Took(0)
                }
                Some(_) => Step::Took(bytes.len()),
                None => Step::Need(HEAD),
            },
        }
    }

    /// The first bytes of a direction: a record, or a hello of SSL 2.0, which has no record around it.
    fn start(&mut self, direction: Direction, bytes: &[u8], cx: &mut Context<'_>) -> Step {
        let Some(&[high, low, kind, major, _]) = bytes.first_chunk() else { return Step::Need(HEAD) };
        self.side(direction).at = At::Head;
        let is_v2 = direction == Direction::ToServer && high & 0x80 != 0 && kind == 1 && matches!(major, 0 | 3);
        if !is_v2 {
            return Step::Took(0);
        }
        if bytes.len() < V2_HELLO {
            self.side(direction).at = At::Start;
            return Step::Need(V2_HELLO);
        }
        let Some(offer) = bytes.get(2..).and_then(hello::read_v2) else { return Step::Took(0) };
        self.take_offer(offer, cx);
        Step::Skip(u64::from(u16::from_be_bytes([high & 0x7f, low])).saturating_add(2))
    }

    fn head(&mut self, direction: Direction, bytes: &[u8], cx: &mut Context<'_>) -> Step {
        if self.is_sealed(direction, cx) {
            self.leave_bulk(cx);
            if self.is_left || self.is_read_out(cx) {
                return Step::Skip(u64::MAX);
            }
        }
        let Some((&head, rest)) = bytes.split_first_chunk() else { return Step::Need(HEAD) };
        let Some(RecordHead { content, length }) = RecordHead::read(head) else {
            cx.counts.tls_parse_errors.add([BAD_RECORD.name()], 1);
            return Step::Lost(BAD_RECORD);
        };
        if let Some(step) = self.sealed(direction, bytes, RecordHead { content, length }, cx) {
            return step;
        }
        let whole = u64::from(length).saturating_add(5);
        match content {
            Content::Handshake => {
                if self.side(direction).is_encrypted {
                    match hidden_hello(rest, length, direction) {
                        None => return Step::Need(HEAD.saturating_add(HIDDEN_HELLO)),
                        Some(false) => return Step::Skip(whole),
                        Some(true) => self.side(direction).is_encrypted = false,
                    }
                }
                self.side(direction).at = At::Handshake(usize::from(length));
                Step::Took(HEAD)
            }
            Content::ChangeCipherSpec => {
                self.secrecy.change(direction);
                self.encrypted(direction, cx);
                Step::Skip(whole)
            }
            Content::Alert | Content::Heartbeat => Step::Skip(whole),
            Content::ApplicationData => {
                if self.choice.as_ref().is_none_or(|choice| choice.is_retry) {
                    self.secrecy.early(direction);
                }
                self.encrypted(direction, cx);
                if rest.len() >= usize::from(length) {
                    self.exchange_record(direction, length, (cx.now, cx.now), cx);
                    return Step::Skip(whole);
                }
                self.side(direction).at = At::LastByte { length, began: cx.now };
                Step::Skip(whole.saturating_sub(1))
            }
        }
    }

    /// Opens a record, where it is a sealed one and the secrets are known; else it is for others to say what becomes of it.
    fn sealed(&mut self, direction: Direction, bytes: &[u8], head: RecordHead, cx: &mut Context<'_>) -> Option<Step> {
        let choice = self.choice.as_ref().filter(|choice| !choice.is_retry)?;
        let side = if direction == Direction::ToServer { &self.client } else { &self.server };
        let is_sealed = if choice.is_1_3 { head.content == Content::ApplicationData } else { side.is_encrypted };
        if !is_sealed {
            return None;
        }
        match self.secrecy.record(direction, (bytes, head.length), choice, cx) {
            Fate::Done => {
                // What is told of its contents is not told of its sizes as well.
                self.exchanges = None;
                Some(Step::Skip(u64::from(head.length).saturating_add(5)))
            }
            Fate::Need(whole) => Some(Step::Need(whole)),
            Fate::Sealed => None,
            Fate::GivenUp(reason) => {
                self.give_up(reason, cx);
                None
            }
        }
    }

    /// The connection stays blind although its secrets are there.
    fn give_up(&self, reason: Reason, cx: &mut Context<'_>) {
        cx.counts.tls_parse_errors.add([reason.name()], 1);
        if let Some(offer) = &self.offer {
            blind::count_blind(&offer.hello, cx.flow, cx.counts);
        }
    }

    /// Whether all that comes is encrypted, for good, and what stands before it is told.
    fn is_sealed(&self, direction: Direction, cx: &Context<'_>) -> bool {
        let side = if direction == Direction::ToServer { &self.client } else { &self.server };
        side.is_encrypted
            && !self.secrecy.is_known(cx)
            && self.offer.is_some()
            && !self.is_held
            && !self.choice.as_ref().is_some_and(|choice| choice.is_retry)
    }

    /// Whether as many exchanges were told as may be.
    fn is_read_out(&self, cx: &Context<'_>) -> bool {
        self.exchanges.as_ref().map_or(0, Exchanges::number) >= cx.limits.exchanges_max
    }

    /// Leaves the connection for good where it carries something long and there is no time for that.
    fn leave_bulk(&mut self, cx: &mut Context<'_>) {
        if cx.shed >= Shed::Bulk
            && !self.is_left
            && let Some(exchanges) = self.exchanges.as_mut().filter(|exchanges| exchanges.is_bulk())
        {
            exchanges.lose();
            self.is_left = true;
            cx.counts.shed.add(["connection"], 1);
        }
    }

    fn encrypted(&mut self, direction: Direction, cx: &mut Context<'_>) {
        self.side(direction).is_encrypted = true;
        self.release(cx);
    }

    fn handshake(&mut self, direction: Direction, bytes: &[u8], left: usize, cx: &mut Context<'_>) -> Step {
        let bytes = bytes.get(..left).unwrap_or(bytes);
        let wants_certificate = self.wants_certificate();
        let wants = |kind| match direction {
            Direction::ToServer => kind == kind::CLIENT_HELLO,
            Direction::ToClient => match kind {
                kind::SERVER_HELLO | kind::HELLO_RETRY_REQUEST => true,
                kind::CERTIFICATE => wants_certificate,
                _ => false,
            },
        };
        let side = self.side(direction);
        let used = match side.messages.feed(bytes, cx.limits.handshake_max, wants) {
            Fed::More => bytes.len(),
            Fed::Message { used, kind, body } => {
                self.message(kind, &body, cx);
                used
            }
            Fed::Odd => {
                side.messages = Messages::default();
                side.at = At::Head;
                self.encrypted(direction, cx);
                return Step::Skip(u64::try_from(left).unwrap_or(u64::MAX));
            }
            Fed::TooLong { used } => {
                cx.counts.tls_parse_errors.add([HANDSHAKE_TOO_LONG.name()], 1);
                used
            }
        };
        let left = left.saturating_sub(used);
        self.side(direction).at = if left == 0 { At::Head } else { At::Handshake(left) };
        Step::Took(used)
    }

    fn wants_certificate(&self) -> bool {
        self.is_held || (self.offer.is_none() && self.certificate.is_none())
    }

    fn message(&mut self, kind: u8, body: &[u8], cx: &mut Context<'_>) {
        match kind {
            kind::CLIENT_HELLO => {
                self.secrecy.hello(Direction::ToServer, body);
                match hello::read(body, HelloTransport::Tcp, true) {
                    Some(offer) => self.take_offer(offer, cx),
                    None => cx.counts.tls_parse_errors.add([BAD_HELLO.name()], 1),
                }
            }
            kind::HELLO_RETRY_REQUEST => {
                self.choice = Some(Choice {
                    is_1_3: true,
                    cipher: 0,
                    overhead: server::OVERHEAD_1_3,
                    alpn: None,
                    is_retry: true,
                });
            }
            kind::SERVER_HELLO => {
                let choice = server::read_hello(body);
                self.secrecy.hello(Direction::ToClient, body);
                if choice.as_ref().is_some_and(|choice| choice.is_1_3) {
                    self.release(cx);
                }
                self.choice = choice.or(self.choice.take());
            }
            _ => {
                let name = server::certificate_name(body);
                if let (Some(offer), Some(host)) = (&mut self.offer, &name)
                    && self.is_held
                {
                    offer.hello.derived_name = Some(DerivedName { host: host.clone(), source: "certificate" });
                }
                self.certificate = name;
                self.release(cx);
            }
        }
    }

    /// Takes a hello, and gives it out unless a certificate may still name its server.
    fn take_offer(&mut self, offer: Offer, cx: &mut Context<'_>) {
        let is_retry = self.offer.is_some() || self.choice.as_ref().is_some_and(|choice| choice.is_retry);
        self.release(cx);
        if is_retry {
            let hello = ClientHello { retry: true, ..offer.hello.clone() };
            cx.out.push(Observed::Hello(Box::new(hello)));
            self.offer.get_or_insert(offer);
            return;
        }
        let offer = self.offer.insert(offer);
        self.is_held = !offer.has_name;
        if let Some(host) = self.certificate.take().filter(|_| !offer.has_name) {
            offer.hello.derived_name = Some(DerivedName { host, source: "certificate" });
            self.release(cx);
        } else if offer.has_name {
            self.is_held = true;
            self.release(cx);
        }
    }

    /// Gives out the hello that waits for a name, if one does.
    fn release(&mut self, cx: &mut Context<'_>) {
        if let Some(offer) = self.offer.as_ref().filter(|_| self.is_held) {
            blind::count_hello(&offer.hello, offer.has_name, cx.counts);
            if !self.secrecy.is_known(cx) {
                blind::count_blind(&offer.hello, cx.flow, cx.counts);
            }
            cx.out.push(Observed::Hello(Box::new(offer.hello.clone())));
        }
        self.is_held = false;
    }

    /// A hello whose end is lost still names its server, as a rule.
    fn give_part(&mut self, direction: Direction, cx: &mut Context<'_>) {
        let Some((kind::CLIENT_HELLO, body)) = self.side(direction).messages.take_part() else { return };
        cx.counts.tls_parse_errors.add([CUT_HELLO.name()], 1);
        if let Some(offer) = hello::read(&body, HelloTransport::Tcp, false)
            && offer.hello.sni.is_some()
        {
            self.take_offer(offer, cx);
        }
    }

    fn exchange_record(
        &mut self,
        direction: Direction,
        length: u16,
        (began, ended): (CaptureTime, CaptureTime),
        cx: &mut Context<'_>,
    ) {
        let is_midstream = self.offer.is_none() && self.choice.is_none();
        let (offer, choice) = (&self.offer, &self.choice);
        let exchanges = self.exchanges.get_or_insert_with(|| {
            let offers_1_3 = offer.as_ref().is_some_and(|offer| offer.offers_1_3);
            let alpn = alpn(offer.as_ref(), choice.as_ref());
            let nature = Nature {
                is_1_3: choice.as_ref().map_or(offers_1_3, |choice| choice.is_1_3),
                overhead: choice.as_ref().map_or(server::OVERHEAD_1_3, |choice| choice.overhead),
                is_http2: alpn.is_some_and(|name| name == "h2"),
            };
            Exchanges::new(nature, is_midstream)
        });
        if let Some(burst) = exchanges.record(direction, length, began, ended) {
            self.give_exchange(burst, cx);
        }
    }

    fn give_exchange(&self, burst: Burst, cx: &mut Context<'_>) {
        if burst.number >= cx.limits.exchanges_max {
            return;
        }
        let alpn = alpn(self.offer.as_ref(), self.choice.as_ref());
        let hello = self.offer.as_ref().map(|offer| &offer.hello);
        let derived = hello.and_then(|hello| hello.derived_name.as_ref()).map(|name| &name.host);
        cx.out.push(Observed::TlsExchange(Box::new(TlsExchange {
            sni: hello.and_then(|hello| hello.sni.as_ref()).or(derived).cloned(),
            alpn: alpn.cloned(),
            transport: HelloTransport::Tcp,
            number: burst.number,
            started: burst.started,
            ended: burst.ended,
            request_bytes: burst.request_bytes,
            request_records: burst.request_records,
            response_bytes: burst.response_bytes,
            response_records: burst.response_records,
            is_http2: burst.is_http2,
            head_bytes: burst.head_bytes,
            has_request_body: burst.has_request_body,
            has_response_body: burst.has_response_body,
        })));
    }
}

/// The protocol that the server chose in clear, else the first that the client offered.
fn alpn<'a>(offer: Option<&'a Offer>, choice: Option<&'a Choice>) -> Option<&'a compact_str::CompactString> {
    choice.and_then(|choice| choice.alpn.as_ref()).or_else(|| offer.and_then(|offer| offer.hello.alpn.first()))
}

/// Bytes that tell a hello in clear from an encrypted message.
const HIDDEN_HELLO: usize = 6;

/// Whether a handshake record after ChangeCipherSpec is a hello in clear, as after a HelloRetryRequest (RFC 8446, appendix
/// D.4), and not an encrypted message. `None`: more bytes are needed.
fn hidden_hello(content: &[u8], length: u16, direction: Direction) -> Option<bool> {
    if usize::from(length) < HIDDEN_HELLO {
        return Some(false);
    }
    let kind = if direction == Direction::ToServer { kind::CLIENT_HELLO } else { kind::SERVER_HELLO };
    content
        .first_chunk()
        .map(|&[first, high, _, _, major, minor]| first == kind && high == 0 && major == 3 && matches!(minor, 1..=3))
}

#[cfg(test)]
mod decryption_tests;
#[cfg(test)]
mod dtls_tests;
#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
#[path = "../../../tests/support/tls.rs"]
mod peers;
#[cfg(test)]
mod tests;
