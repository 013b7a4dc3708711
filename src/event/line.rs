//! An event as its line: one JSON object, made of the envelope and the event's own fields.
//!
//! In: events. Out: the JSON that serialising an [`Event`] gives, byte by byte, with less work: the events of one observation
//! share their envelope but for the type. Keeps the last envelope.

use std::sync::Arc;

use serde::Serialize;

use super::{Event, Flow, Text, Timestamp, json};

/// Writes events as JSON.
#[derive(Debug, Default)]
pub struct LineWriter {
    last: Option<Envelope>,
}

/// What every event begins with, as it was written last.
#[derive(Debug)]
struct Envelope {
    ts: Timestamp,
    sensor: Arc<str>,
    client: Text,
    flow: Arc<Flow>,
    /// JSON up to the type.
    before: Vec<u8>,
    /// JSON behind the type, still open.
    behind: Vec<u8>,
}

/// What stands before the type.
#[derive(Serialize)]
struct Before {
    ts: Timestamp,
}

/// What stands behind the type.
#[derive(Serialize)]
struct Behind<'a> {
    sensor: &'a str,
    client: &'a Text,
    flow: &'a Flow,
}

impl Envelope {
    /// The envelope of an event, written into the buffers of one that is not needed any more.
    fn of(event: &Event, old: Option<Self>) -> Result<Self, serde_json::Error> {
        let Event { ts, sensor, client, flow, .. } = event;
        let (mut before, mut behind) = old.map(|old| (old.before, old.behind)).unwrap_or_default();
        before.clear();
        behind.clear();
        json::add(&Before { ts: *ts }, &mut before)?;
        before.pop();
        before.extend_from_slice(br#","type":"#);
        json::add(&Behind { sensor, client, flow }, &mut behind)?;
        behind.pop();
        comma(&mut behind, 0);
        Ok(Self { ts: *ts, sensor: Arc::clone(sensor), client: client.clone(), flow: Arc::clone(flow), before, behind })
    }

    fn is_of(&self, event: &Event) -> bool {
        let same_flow = Arc::ptr_eq(&self.flow, &event.flow);
        same_flow && self.ts == event.ts && self.client == event.client && self.sensor == event.sensor
    }
}

impl LineWriter {
    /// Adds the JSON of an event, without a line end.
    ///
    /// # Errors
    ///
    /// Where something in it is no JSON, which no event has; what was added up to there stands in `out`.
    pub fn add(&mut self, event: &Event, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        let envelope = match self.last.take() {
            Some(last) if last.is_of(event) => last,
            old => Envelope::of(event, old)?,
        };
        let envelope = self.last.insert(envelope);
        out.extend_from_slice(&envelope.before);
        json::add(&event.kind, out)?;
        out.extend_from_slice(&envelope.behind);
        let seam = out.len();
        json::add(&event.what, out)?;
        comma(out, seam);
        Ok(())
    }
}

/// Two objects one behind the other become one where the braces between them become a comma.
fn comma(json: &mut [u8], seam: usize) {
    if let Some(brace) = json.get_mut(seam) {
        *brace = b',';
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        base::CaptureTime,
        event::{EventType, FlowRecord, GapEvent, What},
    };

    #[test]
    fn a_line_is_what_serialising_the_event_gives() {
        let record = FlowRecord {
            id: "1:x".into(),
            src_ip: "192.0.2.1".into(),
            src_port: 1,
            dst_ip: "192.0.2.2".into(),
            dst_port: 80,
            transport: "tcp",
            vlan: Some(7),
        };
        let flow = Arc::new(Flow::from(record));
        let (mut writer, mut out) = (LineWriter::default(), Vec::new());
        let other = Arc::new(Flow::clone(&flow));
        let (once, again) = ("192.0.2.1", "192.0.2.9");
        for (seconds, flow, client, bytes) in [
            (1, &flow, once, 7),
            (1, &flow, once, 8),
            (2, &flow, once, 9),
            (2, &other, once, 10),
            (2, &other, again, 11),
        ] {
            let event = Event {
                ts: Timestamp(CaptureTime::from_secs(seconds)),
                kind: EventType::Gap,
                sensor: "a \"quoted\" sensor".into(),
                client: client.into(),
                flow: Arc::clone(flow),
                what: What::Gap(GapEvent { direction: "to_client", bytes, reason: "lost" }),
            };
            out.clear();
            writer.add(&event, &mut out).unwrap();
            assert_eq!(out, serde_json::to_vec(&event).unwrap());
        }
    }
}
