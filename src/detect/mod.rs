//! Detection: what one observation means, given what is known of the client.
//!
//! In: observations in the order of the capture. Out: findings with their evidence, and what the rest of the house wants to
//! know of an observation (vendor, tracker). Remembers keyed hashes, never values; bounded per client and in all.
#![forbid(unsafe_code)]

mod agent;
mod beacon;
mod client;
mod cloak;
mod consent;
mod cookie;
mod exchange;
mod finding;
mod identifier;
mod initiator;
mod leaked;
mod lists;
mod memory;
mod names;
mod page;
mod pixel;
mod seen;
mod sync;
mod vendor;

pub use finding::{
    Beacon, Cloak, Consent, Cookie, Evidence, Finding, Initiator, InitiatorType, Leaked, Pixel, PixelKind,
    PixelResponse, SetCookie, Sync,
};
pub use identifier::is_identifier;
pub use seen::{About, Judged};
