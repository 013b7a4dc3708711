//! What can go wrong with an input, in words that an operator can act on. No message holds bytes of a packet.

use std::io;

/// An input that could not be read, or not to its end. What was readable has been handed on before.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file ends inside a packet.
    #[error(
        "{file}: cut off in packet {packet}, at byte {offset} (the data ends at byte {end}); \
         the packets before it were processed"
    )]
    CutOff {
        /// As the operator named it, or where it lies in the folder named.
        file: String,
        /// Number of the packet in this file, from 1.
        packet: u64,
        /// Where its record begins, in the unpacked file.
        offset: u64,
        /// How far the unpacked file goes.
        end: u64,
    },
    /// The file goes on with what no capture file can hold.
    #[error("{file}: damaged at packet {packet}, at byte {offset}: {what}; the packets before it were processed")]
    Damaged {
        /// As in `CutOff`.
        file: String,
        /// As in `CutOff`.
        packet: u64,
        /// As in `CutOff`.
        offset: u64,
        /// What is wrong there.
        what: &'static str,
    },
    /// The compressed data is damaged.
    #[error(
        "{file}: the compressed data is damaged in packet {packet}, at byte {offset} of what it unpacks to: {source}; \
         the packets before it were processed"
    )]
    Unpack {
        /// As in `CutOff`.
        file: String,
        /// As in `CutOff`.
        packet: u64,
        /// As in `CutOff`.
        offset: u64,
        /// What the unpacker says.
        source: io::Error,
    },
    /// Reading failed.
    #[error(
        "{file}: reading failed in packet {packet}, at byte {offset}: {source}; the packets before it were processed"
    )]
    Read {
        /// As in `CutOff`.
        file: String,
        /// As in `CutOff`.
        packet: u64,
        /// As in `CutOff`.
        offset: u64,
        /// What the system says.
        source: io::Error,
    },
    /// The file or folder could not be opened.
    #[error("{file}: {source}")]
    Open {
        /// As the operator named it.
        file: String,
        /// What the system says.
        source: io::Error,
    },
    /// A file that was named is of another format.
    #[error("{file}: not a capture (pcap or pcapng, plain or packed by gzip or zstd)")]
    NotACapture {
        /// As the operator named it.
        file: String,
    },
    /// A folder that was named holds nothing to read.
    #[error("{folder}: no capture in this folder (pcap or pcapng, plain or packed by gzip or zstd)")]
    NoCaptureInside {
        /// As the operator named it.
        folder: String,
    },
    /// The right to capture is missing.
    #[error(
        "{interface}: no right to capture; run as root, or grant it once with: \
         setcap cap_net_raw+ep {program} (Debian: package libcap2-bin)"
    )]
    NotPermitted {
        /// Name of the interface.
        interface: String,
        /// Path of this program.
        program: String,
    },
    /// There is no interface of this name.
    #[error("{interface}: no such interface; `pixeltap interfaces` lists those there are")]
    NoSuchInterface {
        /// Name as configured.
        interface: String,
    },
    /// The interface is down.
    #[error("{interface}: the interface is down; bring it up with: ip link set {interface} up")]
    Down {
        /// Name of the interface.
        interface: String,
    },
    /// The filter can't be compiled for this interface.
    #[error("filter `{filter}`: {message}; see pcap-filter(7)")]
    Filter {
        /// As configured.
        filter: String,
        /// What libpcap says.
        message: String,
    },
    /// Capturing failed for another reason.
    #[error("{interface}: capturing failed: {message}")]
    Capture {
        /// Name of the interface.
        interface: String,
        /// What libpcap says.
        message: String,
    },
    /// The interfaces of this machine can't be listed.
    #[error("the interfaces of this machine can't be listed: {message}")]
    List {
        /// What libpcap says.
        message: String,
    },
}
