//! From what the pipeline tells to the sinks: renders each judged observation once and hands it to whoever wants it.

use super::history::History;
use crate::{
    capture::Interfaces,
    event::{Event, EventTypes, Renderer, Settings},
    pipeline::Output,
    sink::{
        jsonl::{self, JsonLines},
        metrics::{Gauges, InterfaceCounts, Metrics, SinkCounts},
    },
};

/// The sinks and what feeds them.
pub(super) struct Feed {
    renderer: Renderer,
    /// What the event file is to hold; others may be rendered for other sinks.
    written: EventTypes,
    lines: Option<JsonLines>,
    metrics: Metrics,
    interfaces: Interfaces,
    events: Vec<Event>,
}

impl Feed {
    /// Feeds these sinks. `also` are the types that others want to see beside those that are written.
    pub(super) fn new(
        mut settings: Settings,
        also: EventTypes,
        lines: Option<JsonLines>,
        metrics: Metrics,
        interfaces: Interfaces,
    ) -> Self {
        let written = if lines.is_some() { settings.types } else { EventTypes::NONE };
        settings.types = written.union(also);
        Self { renderer: Renderer::new(settings), written, lines, metrics, interfaces, events: Vec::new() }
    }

    /// Takes one output of the pipeline; `see` is shown every event that was rendered.
    ///
    /// # Errors
    ///
    /// Where the event file could not be written; everything else has been done by then.
    pub(super) fn take(&mut self, output: &mut Output<'_>, mut see: impl FnMut(&Event)) -> Result<(), jsonl::Error> {
        let mut result = Ok(());
        for judged in output.judged {
            self.events.clear();
            self.renderer.events(judged, &mut self.events);
            for event in &self.events {
                see(event);
                if let Some(lines) = self.lines.as_mut().filter(|_| self.written.has(event.kind)) {
                    result = result.and(lines.add(event));
                }
            }
        }
        self.metrics.take(output.counts);
        let gauges = Gauges {
            tcp_flows: output.gauges.tcp_flows as u64,
            udp_flows: output.gauges.udp_flows as u64,
            buffered_bytes: output.gauges.buffered_bytes as u64,
        };
        self.metrics.with(|snapshot| snapshot.gauges = gauges);
        result
    }

    /// Writes what has gathered.
    ///
    /// # Errors
    ///
    /// Where the event file could not be written.
    pub(super) fn flush(&mut self) -> Result<(), jsonl::Error> {
        self.lines.as_mut().map_or(Ok(()), JsonLines::flush)
    }

    /// Opens the event file anew.
    ///
    /// # Errors
    ///
    /// Where that can't be done; lines go on to the old one.
    pub(super) fn reopen(&mut self) -> Result<(), jsonl::Error> {
        self.lines.as_mut().map_or(Ok(()), JsonLines::reopen)
    }

    /// The event file, for the next feed.
    pub(super) fn into_lines(self) -> Option<JsonLines> {
        self.lines
    }

    /// Shows the counters of interfaces and sinks in the metrics, those of the history among them.
    pub(super) fn show(&self, history: Option<&History>) {
        self.show_as(true, history);
    }

    /// Shows the counters of a replay, whose interfaces are names in a file.
    pub(super) fn show_replayed(&self) {
        self.show_as(false, None);
    }

    fn show_as(&self, is_live: bool, history: Option<&History>) {
        let interfaces = self.interfaces.list();
        let interface = |interface: &std::sync::Arc<crate::capture::Interface>| InterfaceCounts {
            name: interface.name().to_owned(),
            packets: interface.packets(),
            bytes: interface.bytes(),
            dropped: interface.dropped().to_vec(),
            last_packet: interface.last_packet(),
            is_up: is_live.then(|| interface.is_up()),
        };
        let interfaces = interfaces.iter().map(interface).collect();
        let sinks = self.lines.iter().map(|lines| SinkCounts {
            name: "jsonl",
            written: lines.written(),
            dropped: vec![("error", lines.dropped())],
            is_up: lines.is_up(),
        });
        let sinks = sinks.chain(history.map(History::counts)).collect();
        self.metrics.with(|snapshot| {
            snapshot.interfaces = interfaces;
            snapshot.sinks = sinks;
        });
    }

    /// Whether whoever read the events has gone.
    pub(super) fn is_gone(&self) -> bool {
        self.lines.as_ref().is_some_and(JsonLines::is_gone)
    }
}
