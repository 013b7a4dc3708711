//! The next-generation capture format: sections of blocks (draft-ietf-opsawg-pcapng).
//!
//! A section has its own byte order and interfaces; an interface has its own link type, snap length, time resolution and
//! offset. Blocks that hold no packet are passed over unread.

use pcap_parser::{
    Block, InterfaceDescriptionBlock, OptionCode, parse_block_be, parse_block_le,
    pcapng::{EPB_MAGIC, IDB_MAGIC, SHB_MAGIC, SPB_MAGIC},
};

use super::{
    batch::Record,
    format::{Found, RECORD_MAX},
    interfaces::Interfaces,
};
use crate::base::{CaptureTime, LinkType};

/// Type of the obsolete Packet Block.
const PACKET_BLOCK: u32 = 2;

/// Type of a block with the secrets of connections, and of those that are a key log of TLS.
const SECRETS_BLOCK: u32 = 10;
const TLS_KEY_LOG: u32 = 0x544c_534b;
/// Where the secrets lie in their block.
const SECRETS_DATA: usize = 16;

/// Type, length, and the length again at the end.
const BLOCK_MIN: usize = 12;

/// Where the packet lies in an enhanced (or obsolete) packet block, and in a simple one.
const ENHANCED_DATA: u32 = 28;
const SIMPLE_DATA: u32 = 12;

/// A section names its byte order by this number.
const BYTE_ORDER: u32 = 0x1a2b_3c4d;

/// Reads the blocks of one file.
#[derive(Debug)]
pub(super) struct PcapngBlocks {
    name: Box<str>,
    known: Interfaces,
    is_big_endian: bool,
    /// Those of the section at hand.
    interfaces: Vec<Described>,
    /// Time of the packet before: a simple packet block has none of its own.
    last: CaptureTime,
}

/// An interface as its section describes it.
#[derive(Clone, Copy, Debug)]
struct Described {
    index: u16,
    link: LinkType,
    snaplen: u32,
    clock: Clock,
}

/// How the units of an interface become nanoseconds.
#[derive(Clone, Copy, Debug)]
struct Clock {
    unit: Unit,
    offset_s: i64,
}

/// What one unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// So many nanoseconds.
    Nanos(u64),
    /// So many of them are one nanosecond.
    OfNano(u64),
    /// Two to this power of them are a second.
    OfSecond(u32),
    /// Too fine to make a nanosecond within 64 bits.
    Nothing,
}

impl PcapngBlocks {
    /// A reader for a file of this format; `name` stands for interfaces without a name.
    pub(super) fn new(name: &str, interfaces: &Interfaces) -> Self {
        Self {
            name: name.into(),
            known: interfaces.clone(),
            is_big_endian: false,
            interfaces: Vec::new(),
            last: CaptureTime::default(),
        }
    }

    /// What the window begins with.
    #[inline]
    pub(super) fn next(&mut self, window: &[u8]) -> Found {
        let Some(head) = window.first_chunk::<BLOCK_MIN>() else {
            return Found::Need(BLOCK_MIN);
        };
        let [kind, length, third] = [word(head, 0), word(head, 4), word(head, 8)];
        let kind = self.number(kind);
        if kind == SHB_MAGIC {
            match third {
                order if u32::from_le_bytes(order) == BYTE_ORDER => self.is_big_endian = false,
                order if u32::from_be_bytes(order) == BYTE_ORDER => self.is_big_endian = true,
                _ => return Found::Damaged("a section without a byte order"),
            }
        }
        let len = self.number(length) as usize;
        if !(BLOCK_MIN..=RECORD_MAX).contains(&len) {
            return Found::Damaged("a block of impossible length");
        }
        let Some(block) = window.get(..len) else {
            return Found::Need(len);
        };
        match kind {
            EPB_MAGIC | SPB_MAGIC | SHB_MAGIC | IDB_MAGIC => self.block(block),
            PACKET_BLOCK => self.packet_block(block),
            SECRETS_BLOCK => self.secrets_block(block),
            _ => Found::Other(len),
        }
    }

    fn number(&self, bytes: [u8; 4]) -> u32 {
        if self.is_big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    }

    fn block(&mut self, bytes: &[u8]) -> Found {
        let parsed = if self.is_big_endian { parse_block_be(bytes) } else { parse_block_le(bytes) };
        let Ok((_, block)) = parsed else {
            return Found::Damaged("a block that contradicts itself");
        };
        match block {
            Block::EnhancedPacket(packet) => {
                let units = u64::from(packet.ts_high) << 32 | u64::from(packet.ts_low);
                self.packet(bytes, packet.if_id, units, packet.caplen, packet.origlen)
            }
            Block::SimplePacket(packet) => self.simple_packet(bytes, packet.origlen),
            Block::InterfaceDescription(interface) => self.describe(bytes, &interface),
            Block::SectionHeader(_) => {
                self.interfaces.clear();
                Found::Other(bytes.len())
            }
            _ => Found::Other(bytes.len()),
        }
    }

    fn describe(&mut self, bytes: &[u8], block: &InterfaceDescriptionBlock<'_>) -> Found {
        let name = match block.if_name() {
            Some(Ok(name)) if !name.is_empty() => self.known.index_of(name.trim_end_matches('\0')),
            _ => self.known.index_of(&self.name),
        };
        // pcap-parser reads this option as little-endian whatever the section is.
        let offset = block.options.iter().find(|option| option.code == OptionCode::IfTsoffset);
        let offset_s = offset.and_then(|option| option.value.first_chunk::<8>()).map_or(0, |bytes| {
            if self.is_big_endian { i64::from_be_bytes(*bytes) } else { i64::from_le_bytes(*bytes) }
        });
        self.interfaces.push(Described {
            index: name,
            link: LinkType(u16::try_from(block.linktype.0).unwrap_or(u16::MAX)),
            snaplen: block.snaplen,
            clock: Clock { unit: Unit::of_resolution(block.if_tsresol), offset_s },
        });
        Found::Other(bytes.len())
    }

    #[inline]
    fn packet(&mut self, block: &[u8], interface: u32, units: u64, captured: u32, wire_len: u32) -> Found {
        let Some(interface) = self.interfaces.get(interface as usize) else {
            return Found::Damaged("a packet of an interface that was not described");
        };
        // The data must lie before the length that closes the block.
        let room = block.len().saturating_sub(ENHANCED_DATA as usize + 4);
        if captured as usize > room {
            return Found::Damaged("a packet longer than its block");
        }
        let time = interface.clock.time(units);
        self.last = time;
        let record = Record {
            time,
            start: ENHANCED_DATA,
            captured,
            wire_len: wire_len.max(captured),
            interface: interface.index,
            link: interface.link,
            buffer: 0,
        };
        Found::Packet { record, len: block.len() }
    }

    fn simple_packet(&self, block: &[u8], wire_len: u32) -> Found {
        let Some(interface) = self.interfaces.first() else {
            return Found::Damaged("a packet of an interface that was not described");
        };
        let room = u32::try_from(block.len()).unwrap_or(u32::MAX).saturating_sub(SIMPLE_DATA + 4);
        let snaplen = if interface.snaplen == 0 { u32::MAX } else { interface.snaplen };
        let record = Record {
            time: self.last,
            start: SIMPLE_DATA,
            captured: wire_len.min(snaplen).min(room),
            wire_len,
            interface: interface.index,
            link: interface.link,
            buffer: 0,
        };
        Found::Packet { record, len: block.len() }
    }

    /// Secrets that whoever captured has put in beside the packets. Of other kinds than TLS nothing is known here.
    fn secrets_block(&self, block: &[u8]) -> Found {
        let Some(head) = block.first_chunk::<SECRETS_DATA>() else {
            return Found::Damaged("a block too short for its secrets");
        };
        let [kind, length] = [8, 12].map(|at| self.number(word(head, at)));
        let log = SECRETS_DATA..SECRETS_DATA.saturating_add(length as usize);
        if log.end > block.len() - 4 {
            return Found::Damaged("secrets longer than their block");
        }
        if kind == TLS_KEY_LOG { Found::KeyLog { log, len: block.len() } } else { Found::Other(block.len()) }
    }

    /// The obsolete block, laid out as the enhanced one but for its interface, which has 16 bits beside a drop count.
    fn packet_block(&mut self, block: &[u8]) -> Found {
        let Some(head) = block.first_chunk::<{ ENHANCED_DATA as usize }>() else {
            return Found::Damaged("a block too short for a packet");
        };
        let interface = if self.is_big_endian {
            u16::from_be_bytes([head[8], head[9]])
        } else {
            u16::from_le_bytes([head[8], head[9]])
        };
        let [high, low, captured, wire_len] = [12, 16, 20, 24].map(|at| self.number(word(head, at)));
        self.packet(block, interface.into(), u64::from(high) << 32 | u64::from(low), captured, wire_len)
    }
}

/// Four bytes at a place that the array has.
fn word<const N: usize>(bytes: &[u8; N], at: usize) -> [u8; 4] {
    [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
}

impl Unit {
    /// By the option `if_tsresol`: a negative power of ten, or of two where the top bit is set.
    fn of_resolution(option: u8) -> Self {
        let power = u32::from(option & 0x7f);
        if option & 0x80 != 0 {
            return if power < 64 { Self::OfSecond(power) } else { Self::Nothing };
        }
        match power {
            0..=9 => Self::Nanos(10_u64.pow(9 - power)),
            10..=28 => Self::OfNano(10_u64.pow(power - 9)),
            _ => Self::Nothing,
        }
    }
}

impl Clock {
    #[inline]
    fn time(self, units: u64) -> CaptureTime {
        let nanos = match self.unit {
            Unit::Nanos(each) => u128::from(units) * u128::from(each),
            Unit::OfNano(each) => u128::from(units / each),
            Unit::OfSecond(power) => (u128::from(units) * 1_000_000_000) >> power,
            Unit::Nothing => 0,
        };
        let nanos = i64::try_from(nanos).unwrap_or(i64::MAX);
        CaptureTime::from_nanos(nanos.saturating_add(self.offset_s.saturating_mul(1_000_000_000)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resolution_gives_nanoseconds() {
        let time =
            |option: u8, units: u64| Clock { unit: Unit::of_resolution(option), offset_s: 0 }.time(units).nanos();
        assert_eq!(time(6, 1_500_000_000_000_001), 1_500_000_000_000_001_000);
        assert_eq!(time(9, 1_500_000_000_000_000_001), 1_500_000_000_000_000_001);
        assert_eq!(time(0, 1_500_000_000), 1_500_000_000_000_000_000);
        assert_eq!(time(12, 1_234_567), 1_234);
        assert_eq!(time(0x8a, 1536), 1_500_000_000);
        assert_eq!(time(0x80 | 63, u64::MAX), 1_999_999_999);
        assert_eq!([time(0x7f, u64::MAX), time(0xff, 1), time(0, u64::MAX)], [0, 0, i64::MAX]);
    }
}
