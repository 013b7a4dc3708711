//! Many packets in one allocation: what is handed from thread to thread.

use std::sync::Arc;

use smallvec::SmallVec;

use crate::base::{CaptureTime, LinkType, Packet, Place, Secrets};

/// The most packets one batch holds: enough to make a hand-over cheap, few enough to stay in a core's cache.
pub(super) const PACKETS_MAX: usize = 2048;

/// Packets in the order of the capture, numbered in a row.
#[derive(Debug, Default)]
pub struct Batch {
    records: Vec<Record>,
    buffers: SmallVec<[Buffer; 1]>,
    first: u64,
    is_other_capture: bool,
    secrets: Secrets,
}

/// Where one packet lies.
///
/// Invariant: `start..start + captured` lies inside the buffer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record {
    pub(super) time: CaptureTime,
    pub(super) start: u32,
    pub(super) captured: u32,
    pub(super) wire_len: u32,
    pub(super) interface: u16,
    pub(super) link: LinkType,
    pub(super) buffer: u16,
}

/// Bytes that several batches may share.
pub(super) type Buffer = Arc<Vec<u8>>;

impl Batch {
    pub(super) fn new(records: Vec<Record>, buffer: Buffer, first: Place) -> Self {
        let mut buffers = SmallVec::new();
        buffers.push(buffer);
        Self::of_buffers(records, buffers, first)
    }

    pub(super) fn of_buffers(records: Vec<Record>, buffers: SmallVec<[Buffer; 1]>, first: Place) -> Self {
        Self { records, buffers, first: first.0, is_other_capture: false, secrets: Secrets::default() }
    }

    /// How many packets.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The packet at an index below [`len`](Self::len); panics beyond.
    #[must_use]
    #[inline]
    pub fn packet(&self, index: usize) -> Packet<'_> {
        let record = &self.records[index];
        let start = record.start as usize;
        let bytes = self.buffers[usize::from(record.buffer)].as_slice();
        Packet {
            place: Place(self.first + index as u64),
            time: record.time,
            interface: record.interface,
            link: record.link,
            wire_len: record.wire_len,
            frame: &bytes[start..start + record.captured as usize],
        }
    }

    /// The packets in order.
    pub fn packets(&self) -> impl Iterator<Item = Packet<'_>> + '_ {
        (0..self.len()).map(|index| self.packet(index))
    }

    /// Place of the first packet.
    #[must_use]
    pub fn first(&self) -> Place {
        Place(self.first)
    }

    /// Whether this batch begins a file that was captured well before the one read last: no flow can go on into it.
    #[must_use]
    pub fn is_other_capture(&self) -> bool {
        self.is_other_capture
    }

    /// Secrets that came behind the batch before, to be known from the first packet of this one on.
    #[must_use]
    pub fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    pub(super) fn bring(&mut self, secrets: Secrets) {
        self.secrets = secrets;
    }

    pub(super) fn begin_other_capture(&mut self) {
        self.is_other_capture = true;
    }
}
