//! Whether the records of a connection can be opened, by what its hellos say and whose secrets are known.
//!
//! In: hellos, losses and sealed records of one connection. Out: what becomes of each record. A connection of which no secrets
//! are known is looked up once, at its first sealed record, and costs nothing more than without any.

use super::{
    Context,
    decryption::{Decryption, WRONG_KEYS},
    record::HEAD,
    server::Choice,
};
use crate::{
    base::{ClientRandom, Direction, Reason},
    observe::Visibility,
};

/// A connection whose secrets are known, but not its cipher suite, or not all the secrets that it takes.
pub(super) const CLOSED_SUITE: Reason = Reason::new("closed_suite");

/// What is known of one connection.
#[derive(Debug, Default)]
pub(super) struct Secrecy {
    client: Side,
    server: Side,
    state: State,
}

/// One direction.
#[derive(Debug, Default)]
struct Side {
    random: Option<ClientRandom>,
    /// Whether bytes were lost since which no keys were changed.
    is_gapped: bool,
    /// Whether data came before the server chose anything.
    is_early: bool,
}

#[derive(Debug, Default)]
enum State {
    /// No sealed record came so far.
    #[default]
    Untried,
    Closed,
    Open(Box<Decryption>),
}

/// What becomes of a sealed record.
pub(super) enum Fate {
    /// It was opened, or could be but for others that were lost.
    Done,
    /// So many bytes must lie there in a row.
    Need(usize),
    /// It is what it is to all others.
    Sealed,
    /// The same, and so are all of this connection from here on, although its secrets are known.
    GivenUp(Reason),
}

impl Secrecy {
    fn side(&mut self, direction: Direction) -> &mut Side {
        match direction {
            Direction::ToServer => &mut self.client,
            Direction::ToClient => &mut self.server,
        }
    }

    /// The body of a hello: its random stands behind its version (RFC 8446, sections 4.1.2 and 4.1.3).
    pub(super) fn hello(&mut self, direction: Direction, body: &[u8]) {
        self.side(direction).random = body.get(2..).and_then(|rest| rest.first_chunk().copied());
    }

    /// Whether the secrets are there and nothing speaks against them yet. Inside a connection that is decrypted itself none are
    /// looked for: that ends somewhere.
    pub(super) fn is_known(&self, cx: &Context<'_>) -> bool {
        match (&self.state, &self.client.random) {
            (State::Open(_), _) => true,
            (State::Untried, Some(random)) => cx.visibility == Visibility::Plaintext && cx.secrets.of(random).is_some(),
            (State::Untried, None) | (State::Closed, _) => false,
        }
    }

    /// Bytes were lost.
    pub(super) fn gap(&mut self, direction: Direction, bytes: u64, cx: &mut Context<'_>) {
        self.side(direction).is_gapped = true;
        if let State::Open(decryption) = &mut self.state {
            decryption.lose(direction, bytes, cx);
        }
    }

    /// `ChangeCipherSpec` in clear: what is sealed begins behind it, whatever was lost before.
    pub(super) fn change(&mut self, direction: Direction) {
        self.side(direction).is_gapped = false;
    }

    /// Sealed data came, and the server has not chosen anything.
    pub(super) fn early(&mut self, direction: Direction) {
        self.side(direction).is_early = true;
    }

    /// Takes a record whose head announces so many bytes, of those shown.
    pub(super) fn record(
        &mut self,
        direction: Direction,
        (bytes, length): (&[u8], u16),
        choice: &Choice,
        cx: &mut Context<'_>,
    ) -> Fate {
        if matches!(self.state, State::Untried)
            && let Some(reason) = self.begin(choice, cx)
        {
            return Fate::GivenUp(reason);
        }
        let is_gapped = self.side(direction).is_gapped;
        let State::Open(decryption) = &mut self.state else { return Fate::Sealed };
        let fate = |decryption: &Decryption| if decryption.has_opened() { Fate::Done } else { Fate::Sealed };
        if is_gapped || !decryption.follows(direction) {
            return fate(decryption);
        }
        let whole = usize::from(length).saturating_add(HEAD);
        let Some((head, body)) = bytes.get(..whole).and_then(|record| record.split_first_chunk()) else {
            return Fate::Need(whole);
        };
        decryption.record(direction, *head, body, cx);
        if !decryption.follows(direction) && !decryption.has_opened() {
            self.state = State::Closed;
            return Fate::GivenUp(WRONG_KEYS);
        }
        fate(decryption)
    }

    /// Looks for the secrets; tells why they are of no use where they are there.
    fn begin(&mut self, choice: &Choice, cx: &Context<'_>) -> Option<Reason> {
        let is_known = self.is_known(cx);
        self.state = State::Closed;
        let client = self.client.random.filter(|_| is_known)?;
        let secrets = cx.secrets.of(&client)?;
        let server = self.server.random.as_ref();
        let Some(mut decryption) = server.and_then(|server| Decryption::new(choice, [&client, server], secrets)) else {
            return Some(CLOSED_SUITE);
        };
        if self.client.is_early {
            decryption.miss_early_data();
        }
        self.state = State::Open(Box::new(decryption));
        None
    }

    /// Nothing more comes this way.
    pub(super) fn end(&mut self, direction: Direction, cx: &mut Context<'_>) {
        if let State::Open(decryption) = &mut self.state {
            decryption.end(direction, cx);
        }
    }

    /// Gives out what is half done; tells why nothing was opened although the secrets were there.
    pub(super) fn finish(&mut self, cx: &mut Context<'_>) -> Option<Reason> {
        let State::Open(decryption) = &mut self.state else { return None };
        decryption.finish(cx);
        (!decryption.has_opened()).then_some(WRONG_KEYS)
    }
}
