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
/// Bytes of a record with a frame of HTTP/2 that holds nothing: what ends a body, and a SETTINGS frame's acknowledgement.
const EMPTY_FRAME: u64 = 9;
/// Bytes of records in which a server makes room for more of a body: WINDOW_UPDATE, alone, twice, or behind another frame.
const MORE_ROOM: [u64; 3] = [13, 22, 26];
/// Bytes of a first flight of HTTP/2 that asks for nothing: preface, SETTINGS and WINDOW_UPDATE.
const PREFACE_MAX: u64 = 100;
/// Bytes of a server's first SETTINGS with its WINDOW_UPDATE.
const SETTINGS_MAX: u64 = 70;
/// Sizes that session tickets of TLS 1.3 have.
const TICKET: std::ops::RangeInclusive<u64> = 60..=600;
/// An exchange of more bytes is none that a pixel could be.
const BULK: u64 = 256 << 10;
/// Tickets of one handshake hold the same session, filled up to a whole number of cipher blocks.
const TICKETS_DIFFER_MAX: u64 = 16;
/// Tickets follow at once on the client's Finished.
const TICKETS_WITHIN: Duration = Duration::from_millis(500);

/// An exchange, as far as records tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Burst {
    pub(crate) number: u32,
    pub(crate) started: CaptureTime,
    pub(crate) ended: CaptureTime,
    pub(crate) request_bytes: u64,
    pub(crate) request_records: u32,
    pub(crate) response_bytes: u64,
    pub(crate) response_records: u32,
    /// Whether HTTP/2 is spoken, as far as ALPN and the first records show.
    pub(crate) is_http2: bool,
    /// Bytes of the client's first record.
    pub(crate) head_bytes: u64,
    /// Whether the server made room for more from the client before it answered: a body came.
    pub(crate) has_request_body: bool,
    /// Whether an empty frame ended the answer: a body came before it.
    pub(crate) has_response_body: bool,
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
    preface: Preface,
    open: Option<Burst>,
    number: u32,
}

/// The client's first record of HTTP/2, which asks for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Preface {
    /// It is still to come.
    Expected,
    /// It came.
    Seen,
    /// Nothing of the kind came first: it was not seen, or another protocol is spoken.
    None,
}

#[derive(Debug)]
enum Phase {
    /// The client has not finished; so many of its records were seen.
    Handshake(u8),
    /// The server may still send tickets.
    Tickets(Tickets),
    /// Nothing but data.
    Data,
}

/// The time after a client's Finished.
#[derive(Debug)]
struct Tickets {
    since: CaptureTime,
    /// A record that is a ticket if another of about its size follows, and else an answer.
    candidate: Option<(u64, CaptureTime)>,
    /// Size of the tickets, once two were seen.
    size: Option<u64>,
}

impl Exchanges {
    pub(super) fn new(nature: Nature, is_midstream: bool) -> Self {
        let phase = if nature.is_1_3 && !is_midstream { Phase::Handshake(0) } else { Phase::Data };
        let preface = if nature.is_http2 && !is_midstream { Preface::Expected } else { Preface::None };
        Self { nature, phase, preface, open: None, number: 0 }
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
                    self.phase = Phase::Tickets(Tickets { since: ended, candidate: None, size: None });
                }
                None
            }
            (Direction::ToClient, Phase::Handshake(_)) => None,
            (Direction::ToServer, Phase::Tickets(_) | Phase::Data) => {
                if self.preface == Preface::Expected {
                    self.preface = if bytes <= PREFACE_MAX { Preface::Seen } else { Preface::None };
                    if self.preface == Preface::Seen {
                        return None;
                    }
                }
                self.request(bytes, began)
            }
            (Direction::ToClient, _) => {
                self.response(bytes, ended);
                None
            }
        }
    }

    /// Whether the exchange that is open has carried more than any that matters.
    pub(super) fn is_bulk(&self) -> bool {
        self.open.is_some_and(|open| open.request_bytes.saturating_add(open.response_bytes) > BULK)
    }

    /// Bytes were lost: what is open cannot be measured.
    pub(super) fn lose(&mut self) {
        self.open = None;
    }

    /// The exchange that is still open, if it was answered.
    pub(super) fn finish(&mut self) -> Option<Burst> {
        self.take_candidate();
        self.open.take().filter(|open| open.response_records > 0)
    }

    fn request(&mut self, bytes: u64, began: CaptureTime) -> Option<Burst> {
        if self.nature.is_http2 && bytes <= CONTROL_MAX {
            return None;
        }
        self.take_candidate();
        match &mut self.open {
            Some(open) if open.response_records == 0 => {
                open.request_bytes = open.request_bytes.saturating_add(bytes);
                open.request_records = open.request_records.saturating_add(1);
                None
            }
            open => {
                let fresh = Burst {
                    number: self.number,
                    started: began,
                    ended: began,
                    request_bytes: bytes,
                    request_records: 1,
                    response_bytes: 0,
                    response_records: 0,
                    is_http2: false,
                    head_bytes: bytes,
                    has_request_body: false,
                    has_response_body: false,
                };
                self.number = self.number.saturating_add(1);
                open.replace(fresh)
            }
        }
    }

    fn response(&mut self, bytes: u64, ended: CaptureTime) {
        if let Phase::Tickets(tickets) = &mut self.phase {
            // Settings are the first that a server of HTTP/2 has to say: what stood before them was a ticket.
            if self.nature.is_http2 && bytes <= SETTINGS_MAX {
                self.phase = Phase::Data;
                return;
            }
            let is_in_time = TICKET.contains(&bytes) && ended.since(tickets.since) <= TICKETS_WITHIN;
            let last = tickets.size.or(tickets.candidate.map(|(size, _)| size));
            let is_like_last = last.is_some_and(|last| last.abs_diff(bytes) <= TICKETS_DIFFER_MAX);
            if is_in_time && is_like_last {
                (tickets.size, tickets.candidate) = (Some(bytes), None);
                return;
            }
            if is_in_time && tickets.size.is_none() && tickets.candidate.is_none() {
                tickets.candidate = Some((bytes, ended));
                return;
            }
            self.take_candidate();
            self.phase = Phase::Data;
            if self.preface == Preface::None {
                // Neither side began as HTTP/2 does; in TLS 1.3 an onlooker knows no more than what was offered.
                self.nature.is_http2 = false;
            }
        }
        if self.nature.is_http2 && bytes <= CONTROL_MAX {
            self.control(bytes);
        } else {
            self.answer(bytes, ended);
        }
    }

    /// Takes a record of the server that holds no answer.
    fn control(&mut self, bytes: u64) {
        if let Some(open) = &mut self.open {
            let is_answered = open.response_records > 0;
            open.has_request_body |= !is_answered && MORE_ROOM.contains(&bytes);
            open.has_response_body |= is_answered && bytes == EMPTY_FRAME;
        }
    }

    /// The record that might have been a ticket was an answer, if anything was asked.
    fn take_candidate(&mut self) {
        if let Phase::Tickets(tickets) = &mut self.phase
            && let Some((bytes, ended)) = tickets.candidate.take()
        {
            self.answer(bytes, ended);
        }
    }

    fn answer(&mut self, bytes: u64, ended: CaptureTime) {
        if let Some(open) = &mut self.open {
            open.is_http2 = self.nature.is_http2;
            open.ended = ended;
            open.response_bytes = open.response_bytes.saturating_add(bytes);
            open.response_records = open.response_records.saturating_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction::*, *};

    /// Request and response bytes of the exchanges in a connection of TLS 1.3, of which the contents of the records are given.
    fn sizes(is_http2: bool, records: &[(Direction, u16)]) -> Vec<(u64, u64)> {
        let mut exchanges = Exchanges::new(Nature { is_1_3: true, overhead: 17, is_http2 }, false);
        let now = CaptureTime::from_secs(1);
        let mut bursts: Vec<Burst> = records
            .iter()
            .filter_map(|&(direction, bytes)| exchanges.record(direction, bytes + 17, now, now))
            .collect();
        bursts.extend(exchanges.finish());
        bursts.iter().map(|burst| (burst.request_bytes, burst.response_bytes)).collect()
    }

    const FLIGHT: [(Direction, u16); 2] = [(ToClient, 3000), (ToServer, 36)];

    fn after_handshake(is_http2: bool, records: &[(Direction, u16)]) -> Vec<(u64, u64)> {
        sizes(is_http2, &[FLIGHT.as_slice(), records].concat())
    }

    #[test]
    fn a_connection_of_http_2_gives_its_requests_alone() {
        let records = [
            (ToClient, 265), // two tickets
            (ToClient, 265),
            (ToClient, 40),  // SETTINGS and WINDOW_UPDATE
            (ToServer, 70),  // preface
            (ToServer, 9),   // SETTINGS, acknowledged
            (ToServer, 319), // a request
            (ToClient, 22),  // SETTINGS, acknowledged, and WINDOW_UPDATE
            (ToClient, 142), // its answer
            (ToServer, 60),  // another
            (ToClient, 52),
        ];
        assert_eq!(after_handshake(true, &records), [(319, 142), (60, 52)]);
    }

    #[test]
    fn without_tickets_the_first_answer_counts() {
        assert_eq!(after_handshake(false, &[(ToServer, 400), (ToClient, 300)]), [(400, 300)]);
        assert_eq!(after_handshake(false, &[(ToServer, 400), (ToClient, 300), (ToClient, 80)]), [(400, 380)]);
        assert_eq!(
            after_handshake(false, &[(ToServer, 400), (ToClient, 300), (ToServer, 90), (ToClient, 8)]),
            [(400, 300), (90, 8)]
        );
    }

    #[test]
    fn one_ticket_before_settings_is_none_of_it() {
        let records = [(ToServer, 24), (ToServer, 200), (ToClient, 130), (ToClient, 27), (ToClient, 500)];
        assert_eq!(after_handshake(true, &records), [(200, 500)]);
    }

    #[test]
    fn tickets_filled_up_to_different_sizes_are_tickets() {
        let records =
            [(ToServer, 70), (ToServer, 431), (ToClient, 265), (ToClient, 249), (ToClient, 49), (ToClient, 162)];
        assert_eq!(after_handshake(true, &records), [(431, 162)]);
    }

    #[test]
    fn a_clients_certificate_is_part_of_the_handshake() {
        let records =
            [(ToClient, 3000), (ToServer, 900), (ToServer, 264), (ToServer, 36), (ToServer, 100), (ToClient, 50)];
        assert_eq!(sizes(false, &records), [(100, 50)]);
    }

    #[test]
    fn requests_at_once_are_counted_by_their_records() {
        let mut exchanges = Exchanges::new(Nature { is_1_3: false, overhead: 0, is_http2: true }, true);
        let now = CaptureTime::from_secs(1);
        for (direction, bytes) in
            [(ToServer, 420), (ToServer, 13), (ToServer, 60), (ToClient, 160), (ToClient, 9), (ToClient, 160)]
        {
            assert_eq!(exchanges.record(direction, bytes, now, now), None);
        }
        let burst = exchanges.finish().unwrap();
        assert_eq!((burst.request_records, burst.response_records), (2, 2));
    }

    #[test]
    fn a_request_without_answer_is_none() {
        assert_eq!(after_handshake(false, &[(ToServer, 400)]), []);
    }
}
