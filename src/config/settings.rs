//! The configuration as it was checked: the settings of every room.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use super::keys::Keys;
use crate::{
    capture::live,
    decode::{self, FragmentOverlap},
    detect,
    event::{ClientPolicy, EventTypes, QueryPolicy},
    flow::{self, Overlap},
    proto,
    sink::store,
};

/// Everything that can be configured, checked, defaults filled in.
#[derive(Clone, Debug)]
pub struct Config {
    /// Name of the sensor.
    pub sensor: String,
    /// Threads that inspect.
    pub workers: usize,
    /// Interfaces of the live sensor.
    pub interfaces: Vec<String>,
    /// How they are captured on.
    pub capture: live::Settings,
    /// Whether a live sensor that is behind leaves work undone, what is worth least first.
    pub shed: bool,
    /// What of persons is written.
    pub privacy: Privacy,
    /// Where events go.
    pub events: Events,
    /// Bounds of the metrics.
    pub metrics: Metrics,
    /// The history behind the dashboard.
    pub store: store::Settings,
    /// The HTTP server.
    pub web: Web,
    /// Bounds of detection.
    pub detect: detect::Limits,
    /// Bounds of decoding.
    pub decode: decode::Limits,
    /// Bounds of flows.
    pub flow: flow::Limits,
    /// Bounds of parsers.
    pub proto: proto::Limits,
    /// Folder of vendor tables.
    pub trackers: PathBuf,
    /// Folder of filter lists.
    pub lists: PathBuf,
}

/// What of persons is written.
#[derive(Clone, Debug, Default)]
pub struct Privacy {
    /// Whether query values are.
    pub query: QueryPolicy,
    /// How clients are named.
    pub clients: ClientPolicy,
    /// Where the operator's key lies.
    pub key_file: Option<PathBuf>,
}

/// Where events go.
#[derive(Clone, Debug)]
pub struct Events {
    /// The event file of `run`.
    pub file: PathBuf,
    /// The types written.
    pub types: EventTypes,
}

/// Bounds of the metrics.
#[derive(Clone, Copy, Debug)]
pub struct Metrics {
    /// Values that a label may have which traffic chooses.
    pub max_domains: usize,
}

/// The HTTP server.
#[derive(Clone, Debug)]
pub struct Web {
    /// Where it listens; `None` where it is switched off.
    pub listen: Option<SocketAddr>,
    /// Names by which it may be called, beside addresses and localhost.
    pub hosts: Vec<String>,
    /// Whether anything but metrics and health is served.
    pub dashboard: bool,
    /// Where it stands who may ask, and how.
    pub config_file: Option<PathBuf>,
}

/// A key with a value that it does not take.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) key: &'static str,
    pub(super) problem: String,
}

/// The most threads that inspect, unless more are asked for.
const WORKERS_MAX: usize = 8;

impl Config {
    /// Takes these interfaces instead of those of the file, where there are any.
    pub fn set_interfaces(&mut self, names: &[String]) {
        if !names.is_empty() {
            self.interfaces = names.to_vec();
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            sensor: "pixeltap".to_owned(),
            workers: std::thread::available_parallelism().map_or(1, usize::from).min(WORKERS_MAX),
            interfaces: Vec::new(),
            capture: live::Settings::default(),
            shed: true,
            privacy: Privacy::default(),
            events: Events { file: "/var/log/pixeltap/events.jsonl".into(), types: EventTypes::default() },
            metrics: Metrics { max_domains: 500 },
            store: store::Settings { file: Some("/var/lib/pixeltap/history.db".into()), ..store::Settings::default() },
            web: Web {
                listen: Some(SocketAddr::from(([127, 0, 0, 1], 9_783))),
                hosts: Vec::new(),
                dashboard: true,
                config_file: None,
            },
            detect: detect::Limits::default(),
            decode: decode::Limits::default(),
            flow: flow::Limits::default(),
            proto: proto::Limits::default(),
            trackers: "/etc/pixeltap/trackers.d".into(),
            lists: "/etc/pixeltap/lists.d".into(),
        }
    }
}

/// Fills in the defaults and checks every value.
pub(super) fn check(keys: Keys) -> Result<Config, Wrong> {
    let mut config = Config::default();
    if let Some(sensor) = keys.sensor {
        let is_plain = !sensor.is_empty() && sensor.len() <= 255 && !sensor.chars().any(char::is_control);
        config.sensor =
            is_plain.then_some(sensor).ok_or_else(|| wrong("sensor", "a name of 1 to 255 characters is needed"))?;
    }
    if let Some(workers) = keys.workers.filter(|workers| *workers > 0) {
        config.workers = within("workers", workers, 1, usize::from(decode::SHARDS))?;
    }
    capture(&mut config, keys.capture)?;
    outputs(&mut config, keys.privacy, keys.events, &keys.metrics, keys.web)?;
    detection(&mut config.detect, &keys.detect)?;
    limits(&mut config, &keys.limits)?;
    decoding(&mut config, &keys.decode)?;
    set(&mut config.trackers, keys.paths.trackers);
    set(&mut config.lists, keys.paths.lists);
    history(&mut config.store, keys.store)?;
    Ok(config)
}

fn capture(config: &mut Config, keys: super::keys::Capture) -> Result<(), Wrong> {
    set(&mut config.interfaces, keys.interfaces);
    set(&mut config.shed, keys.shed);
    let capture = &mut config.capture;
    capture.filter = keys.filter.filter(|filter| !filter.trim().is_empty());
    if let Some(length) = keys.snap_length {
        capture.snap_length = within("capture.snap_length", length, 96, 262_144)?;
    }
    set(&mut capture.promiscuous, keys.promiscuous);
    if let Some(ring) = keys.ring_mib {
        capture.ring_bytes = within("capture.ring_mib", ring, 1, 2_047)? << 20;
    }
    if let Some(latency) = keys.latency_ms {
        capture.latency = Duration::from_millis(within("capture.latency_ms", latency, 1, 1_000)?);
    }
    Ok(())
}

fn outputs(
    config: &mut Config,
    privacy: super::keys::Privacy,
    events: super::keys::Events,
    metrics: &super::keys::Metrics,
    web: super::keys::Web,
) -> Result<(), Wrong> {
    if let Some(query) = privacy.query {
        config.privacy.query =
            one_of("privacy.query", &query, &[("redact", QueryPolicy::Redact), ("keep", QueryPolicy::Keep)])?;
    }
    if let Some(clients) = privacy.clients {
        config.privacy.clients = one_of(
            "privacy.clients",
            &clients,
            &[
                ("plain", ClientPolicy::Plain),
                ("truncate", ClientPolicy::Truncate),
                ("pseudonym", ClientPolicy::Pseudonym),
            ],
        )?;
    }
    config.privacy.key_file = privacy.key_file.filter(|path| !path.as_os_str().is_empty());
    set(&mut config.events.file, events.file);
    if let Some(types) = events.types {
        config.events.types = types.join(",").parse().map_err(|error| wrong("events.types", error))?;
    }
    if let Some(most) = metrics.max_domains {
        config.metrics.max_domains = within("metrics.max_domains", most, 1, 100_000)?;
    }
    if let Some(listen) = web.listen {
        config.web.listen = if listen.is_empty() {
            None
        } else {
            let address = listen.parse().map_err(|_| {
                wrong("web.listen", "an address with a port is needed, such as \"127.0.0.1:9783\", or \"\" for none")
            })?;
            Some(address)
        };
    }
    set(&mut config.web.hosts, web.hosts);
    set(&mut config.web.dashboard, web.dashboard);
    config.web.config_file = web.config_file.filter(|path| !path.as_os_str().is_empty());
    Ok(())
}

fn history(store: &mut store::Settings, keys: super::keys::Store) -> Result<(), Wrong> {
    if let Some(file) = keys.file {
        store.file = Some(file).filter(|file| !file.as_os_str().is_empty());
    }
    if let Some(days) = keys.max_days {
        store.max_age = Duration::from_secs(within("store.max_days", days, 1, 36_500)? * 86_400);
    }
    if let Some(size) = keys.max_mib {
        store.max_bytes = within("store.max_mib", size, 1, 1 << 20)? << 20;
    }
    Ok(())
}

fn detection(limits: &mut detect::Limits, keys: &super::keys::Detect) -> Result<(), Wrong> {
    if let Some(threshold) = keys.pixel_threshold {
        let threshold = within("detect.pixel_threshold", threshold, 0.001, 1.0)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 1000")]
        let thousandths = (threshold * 1_000.0).round() as u16;
        limits.pixel_threshold = thousandths;
    }
    if let Some(hold) = keys.hold_ms {
        limits.hold = Duration::from_millis(within("detect.hold_ms", hold, 0, 60_000)?);
    }
    if let Some(clients) = keys.clients {
        limits.clients = within("detect.clients", clients, 1, 10_000_000)?;
    }
    if let Some(memory) = keys.memory_mib {
        // A sixth for what bodies mention, a third for what clients loaded, half for what else is known of them.
        let bytes = within("detect.memory_mib", memory, 6, 1 << 20)? << 20;
        limits.body_bytes = bytes / 6;
        limits.load_bytes = bytes / 3;
        limits.client_bytes = bytes / 2;
    }
    if let Some(age) = keys.body_age_s {
        limits.body_age = Duration::from_secs(age);
    }
    Ok(())
}

fn limits(config: &mut Config, keys: &super::keys::Limits) -> Result<(), Wrong> {
    let (flow, proto) = (&mut config.flow, &mut config.proto);
    if let Some(flows) = keys.flows {
        flow.flows = within("limits.flows", flows, 1_024, 100_000_000)?;
    }
    if let Some(buffer) = keys.buffer_mib {
        flow.buffered_bytes = within("limits.buffer_mib", buffer, 1, 1 << 20)? << 20;
    }
    if let Some(buffer) = keys.flow_buffer_kib {
        flow.flow_bytes = within("limits.flow_buffer_kib", buffer, 64, 1 << 20)? << 10;
    }
    if let Some(idle) = keys.tcp_idle_s {
        flow.idle_open = Duration::from_secs(within("limits.tcp_idle_s", idle, 1, 86_400)?);
    }
    if let Some(idle) = keys.udp_idle_s {
        flow.idle_udp = Duration::from_secs(within("limits.udp_idle_s", idle, 1, 86_400)?);
    }
    if let Some(head) = keys.http_head_kib {
        proto.head_max = within("limits.http_head_kib", head, 1, 1_024)? << 10;
    }
    if let Some(text) = keys.body_text_kib {
        proto.content.text_max = within("limits.body_text_kib", text, 0, 1 << 16)? << 10;
    }
    if let Some(most) = keys.pipelined_requests {
        proto.pipeline_max = within("limits.pipelined_requests", most, 1, 65_536)?;
    }
    if let Some(most) = keys.http2_streams {
        proto.streams_max = within("limits.http2_streams", most, 1, 65_536)?;
    }
    Ok(())
}

fn decoding(config: &mut Config, keys: &super::keys::Decode) -> Result<(), Wrong> {
    set(&mut config.decode.verify_checksums, keys.verify_checksums);
    set(&mut config.flow.vlans_apart, keys.vlans_apart);
    if let Some(layers) = keys.layers {
        config.decode.layers = within("decode.layers", layers, 4, 64)?;
    }
    if let Some(overlap) = &keys.fragment_overlap {
        config.decode.fragment_overlap = one_of(
            "decode.fragment_overlap",
            overlap,
            &[
                ("first", FragmentOverlap::First),
                ("last", FragmentOverlap::Last),
                ("discard", FragmentOverlap::Discard),
            ],
        )?;
    }
    if let Some(overlap) = &keys.tcp_overlap {
        config.flow.overlap = one_of(
            "decode.tcp_overlap",
            overlap,
            &[
                ("bsd", Overlap::Bsd),
                ("windows", Overlap::Windows),
                ("solaris", Overlap::Solaris),
                ("first", Overlap::First),
                ("linux", Overlap::Linux),
                ("last", Overlap::Last),
            ],
        )?;
    }
    Ok(())
}

fn set<T>(to: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *to = value;
    }
}

fn wrong(key: &'static str, problem: impl std::fmt::Display) -> Wrong {
    Wrong { key, problem: problem.to_string() }
}

fn within<T: Copy + PartialOrd + std::fmt::Display>(
    key: &'static str,
    value: T,
    least: T,
    most: T,
) -> Result<T, Wrong> {
    if value < least || value > most {
        return Err(wrong(key, format_args!("{value} is out of bounds; take a value from {least} to {most}")));
    }
    Ok(value)
}

fn one_of<T: Copy>(key: &'static str, value: &str, choices: &[(&str, T)]) -> Result<T, Wrong> {
    let found = choices.iter().find(|(name, _)| *name == value);
    found.map(|(_, choice)| *choice).ok_or_else(|| {
        let names: Vec<String> = choices.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        wrong(key, format_args!("\"{value}\" is none of {}", names.join(", ")))
    })
}
