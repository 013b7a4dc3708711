//! By which cookies the documents of a client were known: it tells apart browsers that share an address and call themselves the
//! same.
//!
//! In: cookies that requests sent, with the documents they were placed in. Out: whether a request can be of a document, as far
//! as cookies tell. Keeps hashes alone, drawn anew for each run; bounded, the oldest is forgotten first.

use std::{collections::VecDeque, hash::BuildHasher};

use smallvec::SmallVec;

use super::{
    exchange::{CookieSent, Exchange},
    identifier::Shape,
    view::LoadId,
};

/// The most cookies of one request that are looked at.
const SENT_MAX: usize = 8;
/// The most cookies of one client that are remembered.
const KNOWN_MAX: usize = 128;

/// One cookie as a browser is known by it: hashes of host and name, and of the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    name: u64,
    value: u64,
}

/// What a request sent.
pub(crate) type Tokens = SmallVec<[Token; 4]>;

/// What makes tokens.
#[derive(Default)]
pub(crate) struct Minter(foldhash::quality::RandomState);

impl Minter {
    /// The cookies of a request that may tell browsers apart.
    pub(crate) fn tokens(&self, exchange: &Exchange<'_>) -> Tokens {
        let telling = exchange.cookies.iter().filter(|cookie| cookie.shape == Shape::Identifier).take(SENT_MAX);
        let token = |cookie: &CookieSent<'_>| Token {
            // Two hosts of one party may each keep a cookie of this name.
            name: self.0.hash_one((exchange.host, cookie.name)),
            value: self.0.hash_one(cookie.value),
        };
        telling.map(token).collect()
    }
}

/// What the documents of one client were known by.
#[derive(Default)]
pub(crate) struct Jar {
    known: VecDeque<(LoadId, Token)>,
}

impl Jar {
    /// A request of this document sent these.
    pub(crate) fn note(&mut self, document: LoadId, tokens: &[Token]) {
        for &token in tokens {
            let is_same = |(id, known): &&mut (LoadId, Token)| *id == document && known.name == token.name;
            if let Some((_, known)) = self.known.iter_mut().find(is_same) {
                known.value = token.value;
                continue;
            }
            if self.known.len() == KNOWN_MAX {
                self.known.pop_front();
            }
            self.known.push_back((document, token));
        }
    }

    /// Whether another browser has this document: it was known by another value of a cookie of which the one sent is known too.
    ///
    /// Values change in one browser as well; only where both are in use do they speak of two.
    pub(crate) fn is_of_another(&self, document: LoadId, tokens: &[Token]) -> bool {
        let of = |token: Token| self.known.iter().filter(move |(_, known)| known.name == token.name);
        let agrees = |token: Token| of(token).any(|&(id, known)| id == document && known.value == token.value);
        let differs = |token: Token| of(token).any(|&(id, known)| id == document && known.value != token.value);
        let is_in_use = |token: Token| of(token).any(|(_, known)| known.value == token.value);
        let mut tokens = tokens.iter().copied();
        !tokens.clone().any(agrees) && tokens.any(|token| differs(token) && is_in_use(token))
    }

    /// Bytes it takes on the heap.
    pub(crate) fn bytes(&self) -> usize {
        self.known.capacity() * size_of::<(LoadId, Token)>()
    }
}
