//! Brings packets of several interfaces into the order of their times.
//!
//! In: what each interface captured, with its watermark. Out: batches numbered in one row. A packet waits until every other
//! interface has told that it has nothing older, which each does several times a second; no byte is copied for this.

use std::collections::VecDeque;

use smallvec::SmallVec;

use super::{
    Batch,
    batch::{Buffer, PACKETS_MAX, Record},
    live::Captured,
};
use crate::base::{CaptureTime, Place};

/// Merges the captures of several sources by time and, among equals, by the order in which they were configured.
#[derive(Debug)]
pub(crate) struct TimeOrder {
    sources: Vec<Waiting>,
    next: Place,
}

/// What one source has captured and not handed on yet.
#[derive(Debug, Default)]
struct Waiting {
    parts: VecDeque<Part>,
    watermark: Option<CaptureTime>,
}

#[derive(Debug)]
struct Part {
    records: Vec<Record>,
    /// Those before it are handed on.
    at: usize,
    buffer: Buffer,
}

impl TimeOrder {
    /// For so many sources.
    pub(crate) fn new(sources: usize) -> Self {
        let sources = std::iter::repeat_with(Waiting::default).take(sources).collect();
        Self { sources, next: Place(1) }
    }

    /// Takes what a source captured.
    pub(crate) fn add(&mut self, captured: Captured) {
        let Some(source) = self.sources.get_mut(captured.source) else { return };
        source.watermark = source.watermark.max(Some(captured.watermark));
        if !captured.records.is_empty() {
            source.parts.push_back(Part { records: captured.records, at: 0, buffer: captured.bytes });
        }
    }

    /// The time up to which all sources have told what they captured; `None` before each has spoken once.
    pub(crate) fn complete_until(&self) -> Option<CaptureTime> {
        self.sources.iter().map(|source| source.watermark).min().flatten()
    }

    /// The next batch whose order is sure. Once `is_last` is set nothing is waited for.
    pub(crate) fn next_batch(&mut self, is_last: bool) -> Option<Batch> {
        let until = if is_last { CaptureTime::from_nanos(i64::MAX) } else { self.complete_until()? };
        let batch = if let [only] = &mut *self.sources {
            let part = only.parts.pop_front()?;
            Batch::new(part.records, part.buffer, self.next)
        } else {
            self.merge(until)?
        };
        self.next = Place(self.next.0.saturating_add(batch.len() as u64));
        Some(batch)
    }

    fn merge(&mut self, until: CaptureTime) -> Option<Batch> {
        let mut records = Vec::new();
        let mut buffers = SmallVec::<[Buffer; 1]>::new();
        // Which buffer of the batch holds the first part of each source, once one of its packets was taken.
        let mut numbers: SmallVec<[Option<u16>; 8]> = SmallVec::from_elem(None, self.sources.len());
        while records.len() < PACKETS_MAX {
            let heads = self.sources.iter().enumerate();
            let head = heads.filter_map(|(number, source)| Some((source.parts.front()?.head()?.time, number))).min();
            let Some((time, number)) = head else { break };
            if time > until {
                break;
            }
            let Some(part) = self.sources[number].parts.front_mut() else { break };
            let Some(mut record) = part.head() else { break };
            record.buffer = *numbers[number].get_or_insert_with(|| {
                buffers.push(part.buffer.clone());
                u16::try_from(buffers.len() - 1).unwrap_or(u16::MAX)
            });
            records.push(record);
            part.at += 1;
            if part.head().is_none() {
                self.sources[number].parts.pop_front();
                numbers[number] = None;
            }
        }
        if records.is_empty() { None } else { Some(Batch::of_buffers(records, buffers, self.next)) }
    }
}

impl Part {
    fn head(&self) -> Option<Record> {
        self.records.get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::LinkType;

    fn captured(source: usize, times: &[i64], watermark: i64) -> Captured {
        let record = |(index, time): (usize, &i64)| Record {
            time: CaptureTime::from_nanos(*time),
            start: u32::try_from(index).unwrap(),
            captured: 1,
            wire_len: 1,
            interface: u16::try_from(source).unwrap(),
            link: LinkType::ETHERNET,
            buffer: 0,
        };
        Captured {
            source,
            records: times.iter().enumerate().map(record).collect(),
            bytes: Buffer::new(times.iter().map(|time| u8::try_from(*time).unwrap()).collect()),
            watermark: CaptureTime::from_nanos(watermark),
        }
    }

    fn take(order: &mut TimeOrder, is_last: bool) -> Vec<(u64, i64, u16, u8)> {
        let mut packets = Vec::new();
        while let Some(batch) = order.next_batch(is_last) {
            let plain = |packet: crate::base::Packet<'_>| {
                (packet.place.0, packet.time.nanos(), packet.interface, packet.frame[0])
            };
            packets.extend(batch.packets().map(plain));
        }
        packets
    }

    #[test]
    fn packets_wait_until_every_interface_has_spoken() {
        let mut order = TimeOrder::new(2);
        order.add(captured(0, &[1, 4], 4));
        assert_eq!(take(&mut order, false), []);
        order.add(captured(1, &[2, 3], 3));
        assert_eq!(take(&mut order, false), [(1, 1, 0, 1), (2, 2, 1, 2), (3, 3, 1, 3)]);
        order.add(captured(1, &[], 9));
        order.add(captured(0, &[5, 6], 6));
        assert_eq!(take(&mut order, false), [(4, 4, 0, 4), (5, 5, 0, 5), (6, 6, 0, 6)]);
    }

    #[test]
    fn equal_times_are_ordered_by_interface_and_the_end_waits_for_nobody() {
        let mut order = TimeOrder::new(3);
        order.add(captured(2, &[7], 7));
        order.add(captured(1, &[7], 7));
        assert_eq!(take(&mut order, true), [(1, 7, 1, 7), (2, 7, 2, 7)]);
    }
}
