//! The held queue: observations wait a short while in capture time, so that what completes a little later is known
//! when they are judged.
//!
//! In and out in the same order. Bounded in number and bytes: beyond either the oldest is let go early, never lost.

use std::{collections::VecDeque, time::Duration};

use crate::{base::CaptureTime, observe::Observation};

/// Observations between being learned from and being judged.
pub(crate) struct Held<T> {
    queue: VecDeque<(Observation, T)>,
    /// Bytes of all that wait.
    bytes: usize,
    hold: Duration,
    most: Most,
    now: CaptureTime,
}

/// How much may wait.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Most {
    pub(crate) number: usize,
    pub(crate) bytes: usize,
}

impl<T> Held<T> {
    /// Holds each observation for so long, and so many at most.
    pub(crate) fn new(hold: Duration, most: Most) -> Self {
        Self { queue: VecDeque::new(), bytes: 0, hold, most, now: CaptureTime::default() }
    }

    /// Takes one in, with what was learned from it. Capture time goes on with it, and never back.
    pub(crate) fn push(&mut self, observation: Observation, learned: T) {
        self.advance(observation.moment.time);
        self.bytes = self.bytes.saturating_add(observation.what.bytes());
        self.queue.push_back((observation, learned));
    }

    /// Capture time went on.
    pub(crate) fn advance(&mut self, now: CaptureTime) {
        self.now = self.now.max(now);
    }

    /// The oldest one, where its time has come or there are too many.
    pub(crate) fn pop_due(&mut self) -> Option<(Observation, T)> {
        let (oldest, _) = self.queue.front()?;
        let is_due = oldest.moment.time.after(self.hold) <= self.now
            || self.queue.len() > self.most.number
            || self.bytes > self.most.bytes;
        if is_due { self.pop() } else { None }
    }

    /// Whether none waits.
    pub(crate) fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }

    /// The oldest one, due or not: nothing more will come.
    pub(crate) fn pop(&mut self) -> Option<(Observation, T)> {
        let (oldest, learned) = self.queue.pop_front()?;
        self.bytes = self.bytes.saturating_sub(oldest.what.bytes());
        Some((oldest, learned))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::{Direction, Endpoint, FlowInfo, Moment, Place, Reason, Transport},
        observe::{DnsExchange, DnsTransport, GapSeen, Observed},
    };

    fn at(place: u64, seconds: i64) -> Observation {
        let end = Endpoint { ip: [10, 0, 0, 1].into(), port: 1 };
        Observation {
            moment: Moment { place: Place(place), time: CaptureTime::from_secs(seconds), ..Moment::default() },
            flow: FlowInfo { client: end, server: end, transport: Transport::Tcp, vlan: None, interface: 0 },
            what: Observed::Gap(GapSeen { direction: Direction::ToServer, bytes: 1, reason: Reason::new("test") }),
        }
    }

    fn due(held: &mut Held<()>) -> Vec<u64> {
        std::iter::from_fn(|| held.pop_due()).map(|(observation, ())| observation.moment.place.0).collect()
    }

    #[test]
    fn each_waits_its_time_and_order_stays() {
        let mut held = Held::new(Duration::from_secs(2), Most { number: 10, bytes: 0 });
        held.push(at(1, 100), ());
        held.push(at(2, 99), ());
        assert!(due(&mut held).is_empty());
        held.advance(CaptureTime::from_secs(101));
        assert!(due(&mut held).is_empty(), "the second is due, but stands behind the first");
        held.push(at(3, 102), ());
        assert_eq!(due(&mut held), [1, 2]);
    }

    #[test]
    fn too_many_let_the_oldest_go_early() {
        let mut held = Held::new(Duration::from_secs(2), Most { number: 2, bytes: 0 });
        for place in 1..=4 {
            held.push(at(place, 100), ());
        }
        assert_eq!(due(&mut held), [1, 2]);
        assert_eq!(held.pop().map(|(observation, ())| observation.moment.place.0), Some(3));
    }

    #[test]
    fn what_takes_too_many_bytes_lets_the_oldest_go_early() {
        let exchange = DnsExchange {
            asked: None,
            query: "a".repeat(1_000).into(),
            qtype: "A".into(),
            rcode: None,
            answers: Vec::new(),
            transport: DnsTransport::Udp,
        };
        let large = |place| Observation { what: Observed::Dns(Box::new(exchange.clone())), ..at(place, 100) };
        let mut held = Held::new(Duration::from_secs(2), Most { number: 100, bytes: 2_500 });
        for place in 1..=4 {
            held.push(large(place), ());
            held.push(at(place + 10, 100), ());
        }
        assert_eq!(due(&mut held), [1, 11, 2]);
        while held.pop().is_some() {}
        assert_eq!(held.bytes, 0);
    }
}
