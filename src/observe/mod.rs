//! What was seen on the wire, as plain data: one type a kind of thing, owned, with the moment that completed it.
//!
//! In: what parsers found out. Out: [`Observation`]s for `detect` and `event`. Must never judge, and never print what
//! belongs to a person: such bytes are [`Private`](crate::base::Private) or lie in a [`Head`], whose `Debug` is silent.
#![forbid(unsafe_code)]

mod body;
mod dns;
mod head;
mod http;
mod tls;

pub use body::{BodyFacts, Image, ImageFormat, LooksLike, Mention, MentionKind, Mentions, ReferrerPolicy};
pub use dns::{DnsExchange, DnsRecord, DnsTransport, RecordData};
pub use head::{FieldName, Head, escaped};
pub use http::{HttpTransaction, HttpVersion, Request, Response, Scheme, Visibility};
pub use tls::{ClientHello, DerivedName, HelloTransport, TlsExchange};

use crate::base::{Direction, FlowInfo, Moment, Reason};

/// One thing seen, complete.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// When and where it became complete.
    pub moment: Moment,
    /// The flow it was seen in; its client is the client of the observation.
    pub flow: FlowInfo,
    /// What it is.
    pub what: Observed,
}

/// The kinds of things that can be seen.
#[derive(Clone, Debug, PartialEq)]
pub enum Observed {
    /// A request with its response, or one of them alone.
    Http(Box<HttpTransaction>),
    /// The first message of a TLS or QUIC connection.
    Hello(Box<ClientHello>),
    /// A request and its answer inside TLS, by the sizes and times of records.
    TlsExchange(Box<TlsExchange>),
    /// A DNS question with its answer, or one that stayed without.
    Dns(Box<DnsExchange>),
    /// Bytes lost inside a flow.
    Gap(GapSeen),
}

impl Observed {
    /// Bytes it takes, about. What a body mentions is not in it: bodies share that.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Self::Http(transaction) => {
                let request = transaction.request.as_ref().map_or(0, |request| {
                    let body = request.body.as_ref().map_or(0, |body| body.expose().len());
                    request.target.len().saturating_add(request.head.bytes()).saturating_add(body)
                });
                let response = transaction.response.as_ref().map_or(0, |response| response.head.bytes());
                size_of::<HttpTransaction>().saturating_add(request).saturating_add(response)
            }
            Self::Hello(_) => size_of::<ClientHello>(),
            Self::TlsExchange(_) => size_of::<TlsExchange>(),
            Self::Dns(exchange) => {
                let record = |record: &DnsRecord| size_of::<DnsRecord>().saturating_add(record.text_bytes());
                let named = size_of::<DnsExchange>().saturating_add(exchange.query.len());
                exchange.answers.iter().map(record).fold(named, usize::saturating_add)
            }
            Self::Gap(_) => 0,
        }
    }
}

/// Bytes lost inside a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapSeen {
    /// Which way they went.
    pub direction: Direction,
    /// How many.
    pub bytes: u64,
    /// Why they are taken for lost.
    pub reason: Reason,
}
