//! The types of events, and sets of them.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::Serialize;

/// Type of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EventType {
    /// An HTTP transaction.
    Http,
    /// A `ClientHello`.
    Tls,
    /// A DNS response or an unanswered query.
    Dns,
    /// The same of multicast DNS (RFC 6762): names that neighbours call out, not names looked up.
    Mdns,
    /// The same of link-local multicast name resolution (RFC 4795).
    Llmnr,
    /// A flagged pixel-like request.
    Pixel,
    /// A third-party cookie, sent or set.
    Cookie,
    /// An identifier that passed from one party to another.
    Sync,
    /// A pixel-like exchange inside an encrypted connection.
    Beacon,
    /// A first-party name whose CNAME leads to a tracker.
    Cloak,
    /// Bytes lost inside a flow.
    Gap,
}

impl EventType {
    /// All of them, in the order of the contract.
    pub const ALL: [Self; 11] = [
        Self::Http,
        Self::Tls,
        Self::Dns,
        Self::Mdns,
        Self::Llmnr,
        Self::Pixel,
        Self::Cookie,
        Self::Sync,
        Self::Beacon,
        Self::Cloak,
        Self::Gap,
    ];

    /// As events write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Tls => "tls",
            Self::Dns => "dns",
            Self::Mdns => "mdns",
            Self::Llmnr => "llmnr",
            Self::Pixel => "pixel",
            Self::Cookie => "cookie",
            Self::Sync => "sync",
            Self::Beacon => "beacon",
            Self::Cloak => "cloak",
            Self::Gap => "gap",
        }
    }
}

/// A set of event types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventTypes(u16);

impl EventTypes {
    /// Every type.
    pub const ALL: Self = Self((1 << EventType::ALL.len()) - 1);

    /// No type.
    pub const NONE: Self = Self(0);

    /// The set that holds these.
    #[must_use]
    pub fn of(types: &[EventType]) -> Self {
        Self(types.iter().fold(0, |bits, &kind| bits | Self::bit(kind)))
    }

    /// Whether it holds this type.
    #[must_use]
    pub const fn has(self, kind: EventType) -> bool {
        self.0 & Self::bit(kind) != 0
    }

    /// What is in one of the two.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn bit(kind: EventType) -> u16 {
        1 << kind as u16
    }
}

impl Default for EventTypes {
    /// What was found, without what was merely seen.
    fn default() -> Self {
        Self::of(&[EventType::Pixel, EventType::Cookie, EventType::Sync, EventType::Beacon, EventType::Cloak])
    }
}

impl fmt::Display for EventTypes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = EventType::ALL.into_iter().filter(|kind| self.has(*kind)).map(EventType::name).collect();
        f.write_str(&names.join(","))
    }
}

/// A word that names no event type.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "no event type is called \"{0}\"; there are http, tls, dns, mdns, llmnr, pixel, cookie, sync, beacon, cloak, gap, and all"
)]
pub struct UnknownType(pub String);

impl FromStr for EventTypes {
    type Err = UnknownType;

    /// Reads `http,tls`, or `all`.
    fn from_str(text: &str) -> Result<Self, UnknownType> {
        text.split(',').map(str::trim).filter(|name| !name.is_empty()).try_fold(Self::NONE, |set, name| {
            if name == "all" {
                return Ok(Self::ALL);
            }
            let kind = EventType::ALL.into_iter().find(|kind| kind.name() == name);
            kind.map(|kind| set.union(Self::of(&[kind]))).ok_or_else(|| UnknownType(name.to_owned()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_types_are_read_and_written_alike() {
        assert_eq!("http, tls".parse::<EventTypes>().unwrap().to_string(), "http,tls");
        assert_eq!("all".parse::<EventTypes>().unwrap(), EventTypes::ALL);
        assert_eq!(EventTypes::default().to_string(), "pixel,cookie,sync,beacon,cloak");
        assert_eq!("pixels".parse::<EventTypes>().unwrap_err(), UnknownType("pixels".into()));
    }
}
