//! The classic capture format: a file header, then records (draft-ietf-opsawg-pcap).

use pcap_parser::{parse_pcap_frame, parse_pcap_frame_be, parse_pcap_frame_modified, parse_pcap_header};

use super::{
    batch::Record,
    format::{CAPTURED_MAX, Found, SNAPLEN_MAX},
    interfaces::Interfaces,
};
use crate::base::{CaptureTime, LinkType};

const FILE_HEADER_LEN: usize = 24;

/// Reads the records of one file, behind its header.
#[derive(Debug)]
pub(super) struct PcapRecords {
    layout: Layout,
    /// `None` until the file header was read.
    link: Option<LinkType>,
    captured_max: u32,
    nanos_per_unit: i64,
    interface: u16,
}

/// How record headers are laid out.
#[derive(Clone, Copy, Debug)]
enum Layout {
    LittleEndian,
    BigEndian,
    /// Eight bytes more a record, as an old patch of libpcap wrote them.
    Modified,
}

impl Layout {
    const fn record_header_len(self) -> u32 {
        match self {
            Self::LittleEndian | Self::BigEndian => 16,
            Self::Modified => 24,
        }
    }
}

impl PcapRecords {
    /// Whether this magic number is one of this format.
    pub(super) fn is_known(magic: [u8; 4]) -> bool {
        layout_of(magic).is_some()
    }

    /// A reader for a file with this magic number, if it is one of this format.
    pub(super) fn new(magic: [u8; 4], name: &str, interfaces: &Interfaces) -> Option<Self> {
        let (layout, nanos_per_unit) = layout_of(magic)?;
        let interface = interfaces.index_of(name);
        Some(Self { layout, link: None, captured_max: SNAPLEN_MAX, nanos_per_unit, interface })
    }

    /// What the window begins with.
    #[inline]
    pub(super) fn next(&mut self, window: &[u8]) -> Found {
        let Some(link) = self.link else {
            return self.file_header(window);
        };
        let header_len = self.layout.record_header_len();
        let parse = match self.layout {
            Layout::LittleEndian => parse_pcap_frame,
            Layout::BigEndian => parse_pcap_frame_be,
            Layout::Modified => parse_pcap_frame_modified,
        };
        let Ok((rest, frame)) = parse(window) else {
            return self.unfinished(window, header_len);
        };
        if frame.caplen > self.captured_max {
            return Found::Damaged("a packet longer than the file allows");
        }
        let nanos = i64::from(frame.ts_sec) * 1_000_000_000 + i64::from(frame.ts_usec) * self.nanos_per_unit;
        let record = Record {
            time: CaptureTime::from_nanos(nanos),
            start: header_len,
            captured: frame.caplen,
            wire_len: frame.origlen.max(frame.caplen),
            interface: self.interface,
            link,
            buffer: 0,
        };
        Found::Packet { record, len: window.len() - rest.len() }
    }

    fn file_header(&mut self, window: &[u8]) -> Found {
        if window.len() < FILE_HEADER_LEN {
            return Found::Need(FILE_HEADER_LEN);
        }
        let Ok((_, header)) = parse_pcap_header(window) else {
            return Found::Damaged("no file header that can be read");
        };
        // The upper bits tell of frame check sequences; the type is in the lower ones.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the low 16 bits are the link type"
        )]
        let link = LinkType(header.network.0 as u16);
        self.link = Some(link);
        self.captured_max = header.snaplen.clamp(SNAPLEN_MAX, CAPTURED_MAX);
        Found::Other(FILE_HEADER_LEN)
    }

    /// The window ends before the record does.
    #[cold]
    fn unfinished(&self, window: &[u8], header_len: u32) -> Found {
        let Some(length) = window.get(8..).and_then(|rest| rest.first_chunk::<4>()) else {
            return Found::Need(header_len as usize);
        };
        let captured = match self.layout {
            Layout::LittleEndian | Layout::Modified => u32::from_le_bytes(*length),
            Layout::BigEndian => u32::from_be_bytes(*length),
        };
        if captured > self.captured_max {
            return Found::Damaged("a packet longer than the file allows");
        }
        Found::Need(header_len as usize + captured as usize)
    }
}

/// Layout and nanoseconds a unit of time, by the magic number.
fn layout_of(magic: [u8; 4]) -> Option<(Layout, i64)> {
    match u32::from_le_bytes(magic) {
        0xa1b2_c3d4 => Some((Layout::LittleEndian, 1000)),
        0xa1b2_3c4d => Some((Layout::LittleEndian, 1)),
        0xd4c3_b2a1 => Some((Layout::BigEndian, 1000)),
        0x4d3c_b2a1 => Some((Layout::BigEndian, 1)),
        0xa1b2_cd34 => Some((Layout::Modified, 1000)),
        _ => None,
    }
}
