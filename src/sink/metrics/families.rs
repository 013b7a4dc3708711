//! Every metric of the contract: its name, its help, its labels, and where its numbers come from.

use std::collections::HashMap;

use prometheus::{
    core::Desc,
    proto::{self, MetricFamily, MetricType},
};

use super::{bounded::Bounded, zeros};
use crate::base::{CaptureTime, Counts, Tally};

/// What can be shown that no counter of traffic tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gauges {
    /// TCP flows in the tables.
    pub tcp_flows: u64,
    /// UDP flows in the tables.
    pub udp_flows: u64,
    /// Bytes that wait for what comes before them.
    pub buffered_bytes: u64,
}

/// One interface as it is shown.
#[derive(Clone, Debug, Default)]
pub struct InterfaceCounts {
    /// Its name.
    pub name: String,
    /// Packets captured.
    pub packets: u64,
    /// Bytes of those packets on the wire.
    pub bytes: u64,
    /// Packets lost, by reason.
    pub dropped: Vec<(&'static str, u64)>,
    /// Capture time of the latest packet.
    pub last_packet: Option<CaptureTime>,
    /// Whether it is being captured on; `None` for one that a file names.
    pub is_up: Option<bool>,
}

/// One sink as it is shown.
#[derive(Clone, Debug, Default)]
pub struct SinkCounts {
    /// Its name.
    pub name: &'static str,
    /// Events written.
    pub written: u64,
    /// Events lost, by reason.
    pub dropped: Vec<(&'static str, u64)>,
    /// Whether the last write succeeded.
    pub is_up: bool,
}

/// How the last reload of the configuration went.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reload {
    /// Whether it was successful.
    pub is_successful: bool,
    /// Unix time in seconds of the last successful one.
    pub succeeded_at: f64,
}

/// What is shown at the next scrape.
#[derive(Clone, Debug)]
pub struct Snapshot {
    counts: Counts,
    pixel_domains: Bounded<1>,
    third_party_cookies: Bounded<2>,
    tracker_connections: Bounded<2>,
    cookie_syncs: Bounded<2>,
    cname_cloaks: Bounded<1>,
    /// How much is held at the moment.
    pub gauges: Gauges,
    /// The interfaces, in order.
    pub interfaces: Vec<InterfaceCounts>,
    /// The sinks, in order.
    pub sinks: Vec<SinkCounts>,
    /// How the last reload went; `None` for a replay.
    pub reload: Option<Reload>,
}

impl Snapshot {
    pub(super) fn new(max_domains: usize) -> Self {
        Self {
            counts: Counts::default(),
            pixel_domains: Bounded::new([true], max_domains),
            third_party_cookies: Bounded::new([true, false], max_domains),
            tracker_connections: Bounded::new([true, true], max_domains),
            cookie_syncs: Bounded::new([true, true], max_domains),
            cname_cloaks: Bounded::new([true], max_domains),
            gauges: Gauges::default(),
            interfaces: Vec::new(),
            sinks: Vec::new(),
            reload: None,
        }
    }

    pub(super) fn take(&mut self, counts: &mut Counts) {
        self.pixel_domains.take(&mut counts.pixel_domains);
        self.third_party_cookies.take(&mut counts.third_party_cookies);
        self.tracker_connections.take(&mut counts.tracker_connections);
        self.cookie_syncs.take(&mut counts.cookie_syncs);
        self.cname_cloaks.take(&mut counts.cname_cloaks);
        self.counts.take(counts);
    }

    /// What was counted since the start, but for the labels that traffic chooses.
    #[must_use]
    pub const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Every family, with its rows.
    pub(super) fn families(&self) -> Vec<Family> {
        let mut families =
            vec![Family::gauge("build_info", "Version of the sensor; always 1.", &["version", "revision"]).row(
                vec![env!("CARGO_PKG_VERSION").into(), option_env!("PIXELTAP_REVISION").unwrap_or("unknown").into()],
                1.0,
            )];
        self.capture(&mut families);
        self.traffic(&mut families);
        self.findings(&mut families);
        self.sensor(&mut families);
        families
    }

    fn capture(&self, out: &mut Vec<Family>) {
        const INTERFACE: &[&str] = &["interface"];
        let each = |family: Family, value: &dyn Fn(&InterfaceCounts) -> Option<f64>| {
            self.interfaces.iter().fold(family, |family, interface| match value(interface) {
                Some(value) => family.row(vec![interface.name.clone()], value),
                None => family,
            })
        };
        out.push(each(Family::counter("capture_packets_total", "Packets captured.", INTERFACE), &|interface| {
            Some(number(interface.packets))
        }));
        out.push(each(
            Family::counter("capture_bytes_total", "Bytes that the captured packets had on the wire.", INTERFACE),
            &|interface| Some(number(interface.bytes)),
        ));
        let mut dropped = Family::counter(
            "capture_dropped_packets_total",
            "Packets lost before they were inspected: by the kernel's ring, by the interface, in our own queue.",
            &["interface", "reason"],
        );
        for interface in &self.interfaces {
            for (reason, count) in &interface.dropped {
                dropped = dropped.row(vec![interface.name.clone(), (*reason).into()], number(*count));
            }
        }
        out.push(dropped);
        out.push(each(
            Family::gauge(
                "capture_last_packet_timestamp_seconds",
                "Capture time of the latest packet, in seconds since the Unix epoch.",
                INTERFACE,
            ),
            &|interface| interface.last_packet.map(seconds),
        ));
        out.push(each(
            Family::gauge("capture_up", "Whether the interface is being captured on.", INTERFACE),
            &|interface| interface.is_up.map(|is_up| f64::from(u8::from(is_up))),
        ));
    }

    fn traffic(&self, out: &mut Vec<Family>) {
        let (counts, gauges) = (&self.counts, self.gauges);
        out.push(
            Family::counter(
                "decode_errors_total",
                "Packets that could not be decoded to their end.",
                &["layer", "reason"],
            )
            .tally(&counts.decode_errors, &[]),
        );
        out.push(
            Family::gauge("flows_active", "Flows in the tables.", &["transport"])
                .row(vec!["tcp".into()], number(gauges.tcp_flows))
                .row(vec!["udp".into()], number(gauges.udp_flows)),
        );
        out.push(
            Family::counter("flows_total", "Flows seen.", &["transport"]).tally(&counts.flows, &[["tcp"], ["udp"]]),
        );
        out.push(
            Family::counter("flows_evicted_total", "Flows forgotten before their end.", &["reason"])
                .tally(&counts.flows_evicted, &[["table_full"]]),
        );
        out.push(
            Family::gauge("reassembly_buffered_bytes", "Bytes of TCP that wait for what comes before them.", &[])
                .row(vec![], number(gauges.buffered_bytes)),
        );
        out.push(
            Family::counter("reassembly_gap_bytes_total", "Bytes of TCP that never came.", &[])
                .row(vec![], number(counts.gap_bytes)),
        );
        out.push(
            Family::counter("shed_total", "Work left undone because the sensor was behind.", &["what"])
                .tally(&counts.shed, &zeros::SHED),
        );
        out.push(
            Family::counter(
                "stream_bytes_total",
                "Bytes of TCP payload that were shown to parsers or passed over.",
                &[],
            )
            .row(vec![], number(counts.stream_bytes)),
        );
        out.push(
            Family::counter("http_requests_total", "HTTP requests seen.", &["method"])
                .tally(&counts.http_requests, &zeros::METHODS),
        );
        out.push(
            Family::counter("http_responses_total", "HTTP responses seen.", &["class"])
                .tally(&counts.http_responses, &zeros::CLASSES),
        );
        out.push(
            Family::counter("http_parse_errors_total", "HTTP that could not be followed.", &["reason"])
                .tally(&counts.http_parse_errors, &zeros::HTTP_REASONS),
        );
        out.push(
            Family::counter("tls_parse_errors_total", "TLS that could not be followed.", &["reason"])
                .tally(&counts.tls_parse_errors, &zeros::TLS_REASONS),
        );
        out.push(
            Family::counter("tls_decrypted_connections_total", "TLS connections read with their secrets.", &[])
                .row(vec![], number(counts.tls_decrypted)),
        );
        out.push(
            Family::counter(
                "tls_client_hellos_total",
                "Connections by TLS, DTLS or QUIC, by whether they name their server.",
                &["transport", "sni"],
            )
            .tally(&counts.tls_hellos, &zeros::HELLOS),
        );
        out.push(
            Family::counter("dns_parse_errors_total", "DNS messages that could not be read whole.", &["reason"])
                .tally(&counts.dns_parse_errors, &zeros::DNS_REASONS),
        );
        out.push(
            Family::counter("dns_responses_total", "DNS responses seen.", &["rcode"])
                .tally(&counts.dns_responses, &zeros::RCODES),
        );
        out.push(
            Family::counter(
                "blind_connections_total",
                "Connections whose server or content stays unknown.",
                &["reason"],
            )
            .tally(&counts.blind_connections, &zeros::BLIND_REASONS),
        );
    }

    fn findings(&self, out: &mut Vec<Family>) {
        let counts = &self.counts;
        out.push(
            Family::counter("pixels_total", "Requests flagged as tracking pixels.", &["kind", "party", "visibility"])
                .tally(&counts.pixels, &zeros::pixels()),
        );
        out.push(
            Family::counter(
                "pixel_domain_requests_total",
                "Requests flagged as tracking pixels, by registrable domain.",
                &["domain"],
            )
            .rows(self.pixel_domains.rows()),
        );
        out.push(
            Family::counter("third_party_cookies_total", "Third-party cookies sent or set.", &["domain", "direction"])
                .rows(self.third_party_cookies.rows()),
        );
        out.push(
            Family::counter("tracker_connections_total", "Connections to known trackers.", &["vendor", "category"])
                .rows(self.tracker_connections.rows()),
        );
        out.push(
            Family::counter(
                "cookie_syncs_total",
                "Identifiers that passed from one party to another.",
                &["from", "to"],
            )
            .rows(self.cookie_syncs.rows()),
        );
        out.push(
            Family::counter("cname_cloaks_total", "First-party names whose CNAME leads to a tracker.", &["vendor"])
                .rows(self.cname_cloaks.rows()),
        );
        out.push(
            Family::counter(
                "pixels_without_consent_total",
                "Pixels that fired against a signal of the client, or without one.",
                &["reason"],
            )
            .tally(&counts.pixels_without_consent, &zeros::CONSENT_REASONS),
        );
    }

    fn sensor(&self, out: &mut Vec<Family>) {
        let mut written = Family::counter("events_written_total", "Events written.", &["sink"]);
        let mut dropped = Family::counter("events_dropped_total", "Events lost.", &["sink", "reason"]);
        let mut up = Family::gauge("sink_up", "Whether the last write of the sink succeeded.", &["sink"]);
        for sink in &self.sinks {
            written = written.row(vec![sink.name.into()], number(sink.written));
            for (reason, count) in &sink.dropped {
                dropped = dropped.row(vec![sink.name.into(), (*reason).into()], number(*count));
            }
            up = up.row(vec![sink.name.into()], f64::from(u8::from(sink.is_up)));
        }
        out.extend([written, dropped, up]);
        let overflow = Family::counter(
            "metrics_label_overflow_total",
            "What was counted under `other` because a label had as many values as it may have.",
            &["metric"],
        );
        let rows = [
            ("pixeltap_cname_cloaks_total", self.cname_cloaks.overflow),
            ("pixeltap_cookie_syncs_total", self.cookie_syncs.overflow),
            ("pixeltap_pixel_domain_requests_total", self.pixel_domains.overflow),
            ("pixeltap_third_party_cookies_total", self.third_party_cookies.overflow),
            ("pixeltap_tracker_connections_total", self.tracker_connections.overflow),
        ];
        out.push(rows.into_iter().fold(overflow, |family, (name, count)| family.row(vec![name.into()], number(count))));
        out.push(
            Family::counter("panics_total", "Mistakes of the sensor itself; each cost it the flow at hand.", &[])
                .row(vec![], number(self.counts.panics)),
        );
        let mut successful = Family::gauge(
            "config_last_reload_successful",
            "Whether the last reload of the configuration succeeded.",
            &[],
        );
        let mut at = Family::gauge(
            "config_last_reload_success_timestamp_seconds",
            "When the configuration was last reloaded with success, in seconds since the Unix epoch.",
            &[],
        );
        if let Some(reload) = self.reload {
            successful = successful.row(vec![], f64::from(u8::from(reload.is_successful)));
            at = at.row(vec![], reload.succeeded_at);
        }
        out.extend([successful, at]);
    }
}

/// One metric with its rows.
pub(super) struct Family {
    name: String,
    help: &'static str,
    kind: MetricType,
    labels: &'static [&'static str],
    rows: Vec<(Vec<String>, f64)>,
}

impl Family {
    fn counter(name: &str, help: &'static str, labels: &'static [&'static str]) -> Self {
        Self { name: format!("pixeltap_{name}"), help, kind: MetricType::COUNTER, labels, rows: Vec::new() }
    }

    fn gauge(name: &str, help: &'static str, labels: &'static [&'static str]) -> Self {
        Self { kind: MetricType::GAUGE, ..Self::counter(name, help, labels) }
    }

    fn row(mut self, labels: Vec<String>, value: f64) -> Self {
        debug_assert_eq!(labels.len(), self.labels.len());
        self.rows.push((labels, value));
        self
    }

    fn rows(mut self, rows: Vec<(Vec<String>, u64)>) -> Self {
        self.rows.extend(rows.into_iter().map(|(labels, count)| (labels, number(count))));
        self
    }

    /// The rows of a tally, and zero for those of `known` that it has not: a rate needs a beginning.
    fn tally<const N: usize>(self, tally: &Tally<N>, known: &[[&'static str; N]]) -> Self {
        let mut rows: Vec<([&str; N], u64)> = tally.rows().collect();
        let missing: Vec<_> = known
            .iter()
            .filter(|labels| rows.iter().all(|(seen, _)| seen != *labels))
            .map(|labels| (*labels, 0))
            .collect();
        rows.extend(missing);
        rows.sort_unstable();
        self.rows(rows.into_iter().map(|(labels, count)| (labels.map(String::from).to_vec(), count)).collect())
    }

    pub(super) fn into_proto(self) -> MetricFamily {
        let Self { name, help, kind, labels, rows } = self;
        let mut family = MetricFamily::default();
        family.set_name(name);
        family.set_help(help.to_owned());
        family.set_field_type(kind);
        let metric = |(values, value): (Vec<String>, f64)| {
            let mut metric = proto::Metric::default();
            let pairs = labels.iter().zip(values).map(|(name, value)| {
                let mut pair = proto::LabelPair::default();
                pair.set_name((*name).to_owned());
                pair.set_value(value);
                pair
            });
            metric.set_label(pairs.collect());
            if kind == MetricType::COUNTER {
                let mut counter = proto::Counter::default();
                counter.set_value(value);
                metric.set_counter(counter);
            } else {
                let mut gauge = proto::Gauge::default();
                gauge.set_value(value);
                metric.set_gauge(gauge);
            }
            metric
        };
        family.set_metric(rows.into_iter().map(metric).collect());
        family
    }
}

/// What the registry is told of a family.
pub(super) fn description(family: &Family) -> Result<Desc, prometheus::Error> {
    let labels = family.labels.iter().map(|&label| label.to_owned()).collect();
    Desc::new(family.name.clone(), family.help.to_owned(), labels, HashMap::new())
}

/// A count as Prometheus holds it: exact up to 2^53.
#[expect(clippy::cast_precision_loss, reason = "Prometheus knows no other numbers")]
fn number(count: u64) -> f64 {
    count as f64
}

#[expect(clippy::cast_precision_loss, reason = "Prometheus knows no other numbers")]
fn seconds(time: CaptureTime) -> f64 {
    time.nanos().div_euclid(1_000) as f64 / 1e6
}
