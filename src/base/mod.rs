//! The words of the house: what a packet, a place, a host or a private value is, for every room alike.
//!
//! In: nothing. Out: small types without behaviour of a protocol. Must never import another room, and takes in a new word
//! only when three rooms need it.
#![forbid(unsafe_code)]

mod byte_set;
mod counts;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod host;
mod packet;
mod place;
mod private;
mod secrets;
mod shed;
mod stream;
mod time;
mod words;

pub(crate) use byte_set::ByteSet;
pub use counts::{Counts, OpenTally, Tally};
pub use host::{Host, registrable_domain};
pub use packet::{LinkType, Packet};
pub use place::{Moment, Place};
pub use private::{IdKey, Private, ValueId};
pub use secrets::{BadLine, ClientRandom, SecretKind, Secrets, SessionSecrets};
pub use shed::Shed;
pub use stream::{Direction, Endpoint, FlowInfo, Reason, Step, Stretch, Transport};
pub use time::CaptureTime;
pub(crate) use time::is_unix_ms;
pub(crate) use words::Words;
