//! The two formats of capture files, as readers of a window of bytes: what lies at its beginning, and how long it is.
//!
//! In: bytes that begin at a record or block. Out: [`Found`]. Keeps no bytes, so one code reads files and pipes.

use std::ops::Range;

use super::{batch::Record, interfaces::Interfaces, pcap::PcapRecords, pcapng::PcapngBlocks};

/// No record or block may be longer: what claims more is damaged.
pub(super) const RECORD_MAX: usize = 64 << 20;

/// Packets are captured with at most this many bytes, unless the file's own snap length is larger still.
pub(super) const SNAPLEN_MAX: u32 = 256 << 10;

/// No packet of the classic format may be longer, whatever its file says.
pub(super) const CAPTURED_MAX: u32 = 16 << 20;

/// What lies at the beginning of a window.
#[derive(Debug)]
pub(super) enum Found {
    /// A packet; `Record::start` counts from the window's beginning. The next thing begins `len` bytes further on.
    Packet { record: Record, len: usize },
    /// So many bytes that hold no packet.
    Other(usize),
    /// A key log, and so many bytes around it that hold no packet.
    KeyLog { log: Range<usize>, len: usize },
    /// Nothing can be said before so many bytes lie in the window.
    Need(usize),
    /// No capture file can go on like this.
    Damaged(&'static str),
}

/// A capture file of either format, behind its first bytes.
#[derive(Debug)]
pub(super) enum Format {
    Pcap(PcapRecords),
    Pcapng(PcapngBlocks),
}

impl Format {
    /// How many bytes tell the format.
    pub(super) const MAGIC_LEN: usize = 4;

    /// Whether a file that begins so can be a capture.
    pub(super) fn is_known(head: &[u8]) -> bool {
        head.first_chunk().is_some_and(|magic| *magic == pcapng_magic() || PcapRecords::is_known(*magic))
    }

    /// The format by the first bytes of an unpacked file; `name` stands for interfaces that the file does not name.
    pub(super) fn recognise(head: &[u8], name: &str, interfaces: &Interfaces) -> Option<Self> {
        let magic = head.first_chunk::<{ Self::MAGIC_LEN }>()?;
        if *magic == pcapng_magic() {
            return Some(Self::Pcapng(PcapngBlocks::new(name, interfaces)));
        }
        PcapRecords::new(*magic, name, interfaces).map(Self::Pcap)
    }

    /// What the window begins with.
    #[inline]
    pub(super) fn next(&mut self, window: &[u8]) -> Found {
        match self {
            Self::Pcap(records) => records.next(window),
            Self::Pcapng(blocks) => blocks.next(window),
        }
    }
}

/// Block type of a section header, the same in both byte orders.
fn pcapng_magic() -> [u8; 4] {
    pcap_parser::pcapng::SHB_MAGIC.to_le_bytes()
}
