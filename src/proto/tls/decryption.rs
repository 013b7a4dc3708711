//! A connection whose secrets are known: its records are opened, and what they hold is told as if it had been sent in clear.
//!
//! In: whole sealed records of both directions, each direction in its order. Out: what the conversation inside observes, as
//! decrypted. Must never guess: once a record of a direction is lost or will not open, that direction has ended. Holds what the
//! conversation inside asked to see again, within its limits, and no record longer than it takes to open it.

use super::{
    Context,
    keys::{Suite, Traffic},
    record::{Content, Fed, HEAD, Messages, kind},
    server::{self, Choice},
};
use crate::{
    base::{ClientRandom, Direction, Reason, SecretKind, SessionSecrets, Step, Stretch},
    observe::Visibility,
    proto::Conversation,
};

/// Not one record opens with the secrets that were given.
pub(super) const WRONG_KEYS: Reason = Reason::new("wrong_keys");
/// A connection that was decrypted can't be any longer: a record was lost, or both sides agreed on other keys.
pub(super) const DECRYPTION_LOST: Reason = Reason::new("decryption_lost");

/// Records of one direction that may stay closed before the first opens: early data, whose secret nobody looks for, and a
/// handshake of which the secret is not known.
const CLOSED_MAX: u8 = 32;
/// Bytes of the content of one record (RFC 8446, section 5.1; RFC 5246, section 6.2.1).
const CONTENT_MAX: usize = 1 << 14;
/// How often in a row the conversation may take nothing and ask to be shown the same again.
const STALLS_MAX: u8 = 64;
/// Memory that stays for the next record.
const KEPT: usize = 32 << 10;

/// One connection.
#[derive(Debug)]
pub(super) struct Decryption {
    client: Half,
    server: Half,
    is_1_3: bool,
    has_opened: bool,
    conversation: Conversation,
}

/// One direction.
#[derive(Debug, Default)]
struct Half {
    /// Of TLS 1.3, until the handshake is over.
    handshake: Option<Traffic>,
    data: Option<Traffic>,
    messages: Messages,
    /// Records before the first that opened.
    closed: u8,
    has_opened: bool,
    /// Whether data was sent that is not decrypted.
    has_missed: bool,
    is_lost: bool,
    feed: Feed,
}

impl Decryption {
    /// A connection of which the server chose this, with the randoms of both hellos. `None` where its suite is not known, or
    /// the secrets are not those that it takes.
    pub(super) fn new(choice: &Choice, randoms: [&ClientRandom; 2], secrets: &SessionSecrets) -> Option<Self> {
        let suite = Suite::of(choice.cipher)?;
        let (mut client, mut server) = (Half::default(), Half::default());
        if choice.is_1_3 {
            let traffic = |kind| secrets.expose(kind).and_then(|secret| Traffic::of_secret(suite, secret));
            client.handshake = traffic(SecretKind::ClientHandshake);
            client.data = traffic(SecretKind::ClientTraffic);
            server.handshake = traffic(SecretKind::ServerHandshake);
            server.data = traffic(SecretKind::ServerTraffic);
            client.data.as_ref().or(server.data.as_ref())?;
        } else {
            let [client_random, server_random] = randoms;
            let master = secrets.expose(SecretKind::Master)?;
            let [of_client, of_server] = Traffic::of_master(suite, master, client_random, server_random)?;
            (client.data, server.data) = (Some(of_client), Some(of_server));
        }
        let conversation = Conversation::agreed(choice.alpn.as_deref());
        Some(Self { client, server, is_1_3: choice.is_1_3, has_opened: false, conversation })
    }

    /// Whether any record was opened so far.
    pub(super) fn has_opened(&self) -> bool {
        self.has_opened
    }

    /// Whether records of this direction can still be opened.
    pub(super) fn follows(&self, direction: Direction) -> bool {
        match direction {
            Direction::ToServer => !self.client.is_lost,
            Direction::ToClient => !self.server.is_lost,
        }
    }

    fn half(&mut self, direction: Direction) -> &mut Half {
        match direction {
            Direction::ToServer => &mut self.client,
            Direction::ToClient => &mut self.server,
        }
    }

    /// The client sent early data before it was known who decrypts what.
    pub(super) fn miss_early_data(&mut self) {
        self.client.has_missed = true;
    }

    /// Opens one record, if it can.
    pub(super) fn record(&mut self, direction: Direction, head: [u8; HEAD], body: &[u8], cx: &mut Context<'_>) {
        let (is_1_3, is_client) = (self.is_1_3, direction == Direction::ToServer);
        let half = self.half(direction);
        let may_be_closed = is_1_3 && !half.has_opened && (is_client || half.handshake.is_none());
        let Some((content, from)) = half.open(head, body, is_1_3) else {
            half.closed = half.closed.saturating_add(1);
            if !may_be_closed || half.closed > CLOSED_MAX {
                self.lose(direction, u64::try_from(body.len()).unwrap_or(u64::MAX), cx);
            }
            return;
        };
        if !std::mem::replace(&mut self.has_opened, true) {
            cx.counts.tls_decrypted = cx.counts.tls_decrypted.saturating_add(1);
        }
        match content {
            Some(Content::ApplicationData) => self.show(direction, cx),
            Some(Content::Handshake) if is_1_3 => {
                let messages = self.half(direction).feed.held.split_off(from);
                self.handshake(direction, &messages, cx);
            }
            // Keys of their own follow, which nobody gave.
            Some(Content::ChangeCipherSpec) => self.lose(direction, 0, cx),
            _ => self.half(direction).feed.held.truncate(from),
        }
    }

    /// So many bytes of sealed records were lost: those behind them have numbers that nobody knows.
    pub(super) fn lose(&mut self, direction: Direction, bytes: u64, cx: &mut Context<'_>) {
        let half = self.half(direction);
        if half.is_lost {
            return;
        }
        half.is_lost = true;
        if half.has_opened {
            cx.counts.tls_parse_errors.add([DECRYPTION_LOST.name()], 1);
            let gap = Stretch::Gap(bytes.max(1));
            self.stop(direction, gap, cx);
        }
    }

    /// Nothing more comes this way.
    pub(super) fn end(&mut self, direction: Direction, cx: &mut Context<'_>) {
        self.stop(direction, Stretch::End, cx);
    }

    pub(super) fn finish(&mut self, cx: &mut Context<'_>) {
        self.conversation.finish(&mut cx.with_visibility(Visibility::Decrypted));
    }

    fn stop(&mut self, direction: Direction, how: Stretch<'_>, cx: &mut Context<'_>) {
        let Self { conversation, client, server, .. } = self;
        let half = if direction == Direction::ToServer { client } else { server };
        half.feed.stop(direction, how, conversation, &mut cx.with_visibility(Visibility::Decrypted));
    }

    fn show(&mut self, direction: Direction, cx: &mut Context<'_>) {
        let Self { conversation, client, server, .. } = self;
        let half = if direction == Direction::ToServer { client } else { server };
        let cx = &mut cx.with_visibility(Visibility::Decrypted);
        if std::mem::take(&mut half.has_missed) {
            half.feed.tell_gap(direction, conversation, cx);
        }
        half.feed.show(direction, conversation, cx);
    }

    /// Takes handshake messages of TLS 1.3: what was agreed on, and from where on other keys are used.
    fn handshake(&mut self, direction: Direction, bytes: &[u8], cx: &mut Context<'_>) {
        let wants = |kind| matches!(kind, kind::ENCRYPTED_EXTENSIONS | kind::FINISHED | kind::KEY_UPDATE);
        let mut rest = bytes;
        loop {
            let half = self.half(direction);
            let used = match half.messages.feed(rest, cx.limits.handshake_max, wants) {
                Fed::More | Fed::Odd => return,
                Fed::TooLong { used } => used,
                Fed::Message { used, kind, body } => {
                    match kind {
                        kind::FINISHED => half.handshake = None,
                        kind::KEY_UPDATE => half.data = half.data.as_ref().and_then(Traffic::next),
                        _ => {
                            let protocol = server::agreed_protocol(&body);
                            self.conversation = Conversation::agreed(protocol.as_deref());
                        }
                    }
                    used
                }
            };
            rest = rest.get(used..).unwrap_or_default();
        }
    }
}

impl Half {
    /// Opens a record behind what is held: what it holds, where TLS knows it, and from where on it lies there.
    fn open(&mut self, head: [u8; HEAD], body: &[u8], is_1_3: bool) -> Option<(Option<Content>, usize)> {
        let plain = &mut self.feed.held;
        let from = plain.len();
        let is_handshake = self.handshake.is_some();
        for keys in [self.handshake.as_mut(), self.data.as_mut()].into_iter().flatten() {
            plain.truncate(from);
            plain.extend_from_slice(body);
            let Some(range) = plain.get_mut(from..).and_then(|sealed| keys.open(head, sealed)) else { continue };
            plain.truncate(from.saturating_add(range.end));
            plain.drain(from..from.saturating_add(range.start));
            let [mut content, ..] = head;
            if is_1_3 {
                // Padding of zeros, and the type in front of it (RFC 8446, section 5.4).
                let end =
                    plain.iter().skip(from).rposition(|&byte| byte != 0).map_or(from, |at| from.saturating_add(at));
                content = plain.get(end).copied().unwrap_or(0);
                plain.truncate(end);
            }
            if !self.has_opened && is_handshake && self.closed > 0 {
                self.has_missed = true;
            }
            self.has_opened = true;
            return Some((Content::of(content), from));
        }
        plain.truncate(from);
        None
    }
}

/// Bytes of one direction that were decrypted, as the conversation is shown them.
#[derive(Debug, Default)]
struct Feed {
    held: Vec<u8>,
    /// How many bytes must lie there before the conversation is asked again.
    need: usize,
    skip: u64,
    is_deaf: bool,
}

impl Feed {
    /// Shows what is held until the conversation wants no more of it.
    fn show(&mut self, direction: Direction, conversation: &mut Conversation, cx: &mut Context<'_>) {
        let mut at: usize = 0;
        let mut stalls: u8 = 0;
        while !self.is_deaf {
            let there = self.held.len().saturating_sub(at);
            let skipped = usize::try_from(self.skip).unwrap_or(usize::MAX).min(there);
            self.skip = self.skip.saturating_sub(u64::try_from(skipped).unwrap_or(u64::MAX));
            at = at.saturating_add(skipped);
            let Some(rest) = self.held.get(at..).filter(|rest| !rest.is_empty() && rest.len() >= self.need) else {
                break;
            };
            self.need = 0;
            match conversation.stretch(direction, Stretch::Bytes(rest), cx) {
                Step::Took(0) if stalls < STALLS_MAX => stalls = stalls.saturating_add(1),
                Step::Took(0) | Step::Done | Step::Lost(_) | Step::Skip(u64::MAX) => self.is_deaf = true,
                Step::Took(count) => (at, stalls) = (at.saturating_add(count), 0),
                Step::Skip(count) => (self.skip, stalls) = (count, 0),
                Step::Need(count) => self.need = count.max(rest.len().saturating_add(1)),
            }
        }
        if self.is_deaf {
            self.held.clear();
        }
        self.held.drain(..at.min(self.held.len()));
        if self.held.len() > cx.limits.head_max.saturating_add(CONTENT_MAX) {
            self.held.clear();
            self.tell_gap(direction, conversation, cx);
        }
        if self.held.is_empty() {
            self.held.shrink_to(KEPT);
        }
    }

    fn tell_gap(&mut self, direction: Direction, conversation: &mut Conversation, cx: &mut Context<'_>) {
        self.need = 0;
        if !self.is_deaf
            && let Step::Skip(count) = conversation.stretch(direction, Stretch::Gap(1), cx)
        {
            self.skip = count;
        }
    }

    /// A gap behind which nothing can be shown, or the end: the conversation is told of what it did not take.
    fn stop(&mut self, direction: Direction, how: Stretch<'_>, conversation: &mut Conversation, cx: &mut Context<'_>) {
        let left = std::mem::take(&mut self.held);
        if !left.is_empty() {
            conversation.left(direction, &left, cx);
        }
        if !self.is_deaf || how == Stretch::End {
            let _nothing_follows = conversation.stretch(direction, how, cx);
        }
        self.is_deaf = true;
    }
}
