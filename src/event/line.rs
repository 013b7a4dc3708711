//! An event as its line: one JSON object, made of the envelope and the event's own fields.
//!
//! In: events. Out: the JSON that serialising an [`Event`] gives, byte by byte, with less work: most events of one observation
//! share their time and flow. Keeps the text of the last time.

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::{Event, EventType, Flow, Text, Timestamp};

/// Writes events as JSON.
#[derive(Debug, Default)]
pub struct LineWriter {
    last: Option<(Timestamp, Box<RawValue>)>,
}

/// What every event begins with.
#[derive(Serialize)]
struct Envelope<'a> {
    ts: &'a RawValue,
    #[serde(rename = "type")]
    kind: EventType,
    sensor: &'a str,
    client: &'a Text,
    flow: &'a Flow,
}

impl LineWriter {
    /// Adds the JSON of an event, without a line end.
    ///
    /// # Errors
    ///
    /// Where something in it is no JSON, which no event has; what was added up to there stands in `out`.
    pub fn add(&mut self, event: &Event, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        let known = self.last.take().filter(|(time, _)| *time == event.ts);
        let (_, ts) = match known {
            Some(known) => self.last.insert(known),
            None => self.last.insert((event.ts, to_raw_value(&event.ts)?)),
        };
        let envelope =
            Envelope { ts, kind: event.kind, sensor: &event.sensor, client: &event.client, flow: &event.flow };
        serde_json::to_writer(&mut *out, &envelope)?;
        // Two objects one behind the other become one where the braces between them become a comma.
        out.pop();
        let seam = out.len();
        serde_json::to_writer(&mut *out, &event.what)?;
        if let Some(brace) = out.get_mut(seam) {
            *brace = b',';
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        base::CaptureTime,
        event::{FlowRecord, GapEvent, What},
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
        for (seconds, bytes) in [(1, 7), (1, 8), (2, 9), (1, 10)] {
            let event = Event {
                ts: Timestamp(CaptureTime::from_secs(seconds)),
                kind: EventType::Gap,
                sensor: "a \"quoted\" sensor".into(),
                client: "192.0.2.1".into(),
                flow: Arc::clone(&flow),
                what: What::Gap(GapEvent { direction: "to_client", bytes, reason: "lost" }),
            };
            out.clear();
            writer.add(&event, &mut out).unwrap();
            assert_eq!(out, serde_json::to_vec(&event).unwrap());
        }
    }
}
