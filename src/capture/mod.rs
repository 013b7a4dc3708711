//! Where packets come from: capture files, folders of them, standard input, and live interfaces.
//!
//! In: what the operator named. Out: [`Batch`]es of packets, each with its place, capture time, interface and link type, and
//! per interface what was counted ([`Interfaces`]). No type of libpcap or of a file format leaves this room; nothing here
//! looks into a frame.

mod batch;
mod devices;
mod error;
mod file;
mod format;
mod input;
mod interfaces;
mod lent;
pub mod live;
mod order;
mod pcap;
mod pcapng;

pub use batch::Batch;
pub use devices::{Device, devices};
pub use error::Error;
pub use file::{Progress, Reader};
pub use interfaces::{Interface, Interfaces};
pub(crate) use order::TimeOrder;

#[cfg(test)]
mod tests;
