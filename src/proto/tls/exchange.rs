//! Requests and answers inside an encrypted connection, by the sizes and times of records.
//!
//! In: each record of application data, without its bytes. Out: one exchange for each burst of the client with the burst that
//! answers it. A new burst of the client, after an answer has begun, opens the next exchange. What TLS 1.3 still shakes hands
//! about in such records is none of it, nor are session tickets, nor control frames of HTTP/2.
//!
//! Two requests under way at once (HTTP/2) make one exchange: nothing in the records tells them apart.

use std::time::Duration;

use crate::base::{CaptureTime, Direction};

/// Sizes of a client's Finished as its record says them: type, length, 32 or 48 bytes, inner type and tag.
const FINISHED: [u16; 2] = [53, 69];
/// After so many records without one of that size the handshake counts as over.
const HANDSHAKE_RECORDS_MAX: u8 = 8;
/// Bytes that control frames of HTTP/2 fill at most: two WINDOW_UPDATE frames (RFC 9113, sections 6.5, 6.7 and 6.9).
const CONTROL_MAX: u64 = 30;
/// Bytes of a first flight of HTTP/2 that asks for nothing: preface, SETTINGS and WINDOW_UPDATE.
const PREFACE_MAX: u64 = 100;
/// Bytes of a server's first SETTINGS with its WINDOW_UPDATE.
const SETTINGS_MAX: u64 = 70;
/// Sizes that session tickets of TLS 1.3 have.
const TICKET: std::ops::RangeInclusive<u64> = 60..=600;
/// Tickets follow at once on the client's Finished.
const TICKETS_WITHIN: Duration = Duration::from_millis(500);

/// An exchange, as far as records tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Burst {
    pub(crate) number: u32,
    pub(crate) started: CaptureTime,
    pub(crate) ended: CaptureTime,
    pub(crate) request_bytes: u64,
    pub(crate) response_bytes: u64,
    pub(crate) response_records: u32,
}

/// What is known of a connection when its first record of application data comes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nature {
    /// Whether encrypted handshake messages come in such records.
    pub(super) is_1_3: bool,
    /// Bytes of a record that are no content.
    pub(super) overhead: u16,
    /// Whether HTTP/2 is spoken, as far as ALPN says.
    pub(super) is_http2: bool,
}

/// The exchanges of one connection.
#[derive(Debug)]
pub(super) struct Exchanges {
    nature: Nature,
    phase: Phase,
    open: Option<Burst>,
    number: u32,
}

#[derive(Debug)]
enum Phase {
    /// The client has not finished; so many of its records were seen.
    Handshake(u8),
    /// The server may still send tickets; sizes so far, and when the client finished.
    Tickets { since: CaptureTime, seen: Vec<u64>, client: u32 },
    /// Nothing but data.
    Data,
}

impl Exchanges {
    pub(super) fn new(nature: Nature, is_midstream: bool) -> Self {
        let phase = if nature.is_1_3 && !is_midstream { Phase::Handshake(0) } else { Phase::Data };
        Self { nature, phase, open: None, number: 0 }
    }

    /// How many exchanges there were.
    pub(super) fn number(&self) -> u32 {
        self.number
    }

    /// Takes a record: the length in its head, when it began and when it ended. Gives the exchange that it closes.
    pub(super) fn record(
        &mut self,
        direction: Direction,
        length: u16,
        began: CaptureTime,
        ended: CaptureTime,
    ) -> Option<Burst> {
        let bytes = u64::from(length.saturating_sub(self.nature.overhead));
        match (direction, &mut self.phase) {
            (Direction::ToServer, Phase::Handshake(records)) => {
                *records = records.saturating_add(1);
                if FINISHED.contains(&length) || *records == HANDSHAKE_RECORDS_MAX {
                    self.phase = Phase::Tickets { since: ended, seen: Vec::new(), client: 0 };
                }
                None
            }
            (Direction::ToClient, Phase::Handshake(_)) => None,
            (Direction::ToServer, Phase::Tickets { client, .. }) => {
                *client = client.saturating_add(1);
                let is_preface = self.nature.is_http2 && *client == 1 && bytes <= PREFACE_MAX;
                if is_preface { None } else { self.request(bytes, began) }
            }
            (Direction::ToServer, Phase::Data) => self.request(bytes, began),
            (Direction::ToClient, _) => {
                self.response(bytes, ended);
                None
            }
        }
    }

    /// Bytes were lost: what is open cannot be measured.
    pub(super) fn lose(&mut self) {
        self.open = None;
    }

    /// The exchange that is still open, if it was answered.
    pub(super) fn finish(&mut self) -> Option<Burst> {
        self.open.take().filter(|open| open.response_records > 0)
    }

    fn request(&mut self, bytes: u64, began: CaptureTime) -> Option<Burst> {
        if self.nature.is_http2 && bytes <= CONTROL_MAX {
            return None;
        }
        match &mut self.open {
            Some(open) if open.response_records == 0 => {
                open.request_bytes = open.request_bytes.saturating_add(bytes);
                None
            }
            open => {
                let fresh = Burst {
                    number: self.number,
                    started: began,
                    ended: began,
                    request_bytes: bytes,
                    response_bytes: 0,
                    response_records: 0,
                };
                self.number = self.number.saturating_add(1);
                open.replace(fresh)
            }
        }
    }

    fn response(&mut self, bytes: u64, ended: CaptureTime) {
        if self.nature.is_http2 && bytes <= CONTROL_MAX {
            return;
        }
        if let Phase::Tickets { since, seen, .. } = &mut self.phase {
            if is_ticket(seen, bytes) && ended.since(*since) <= TICKETS_WITHIN {
                seen.push(bytes);
                return;
            }
            self.phase = Phase::Data;
            if self.nature.is_http2 && bytes <= SETTINGS_MAX {
                return;
            }
        }
        if let Some(open) = &mut self.open {
            open.ended = ended;
            open.response_bytes = open.response_bytes.saturating_add(bytes);
            open.response_records = open.response_records.saturating_add(1);
        }
    }
}

/// Whether a record right after the handshake can be a session ticket: as long as the one before it, or the first.
fn is_ticket(seen: &[u64], bytes: u64) -> bool {
    TICKET.contains(&bytes) && seen.len() < 4 && seen.first().is_none_or(|&first| first == bytes)
}
