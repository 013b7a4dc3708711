//! The configuration as it is written: every key there is, all of them optional.

use std::path::PathBuf;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde::Deserialize;
use serde_json::Value;

use super::{Error, nearest::nearest, place};

macro_rules! keys {
    ($($(#[$tdoc:meta])* $table:ident { $($(#[$doc:meta])* $key:ident: $type:ty),* $(,)? })*) => {
        $(
            $(#[$tdoc])*
            #[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
            #[serde(default)]
            pub(super) struct $table { $($(#[$doc])* pub(super) $key: Option<$type>),* }
        )*
    };
}

/// The whole file.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(super) struct Keys {
    /// Name of the sensor.
    pub(super) sensor: Option<String>,
    /// Threads that inspect; 0 is one a core.
    pub(super) workers: Option<usize>,
    pub(super) capture: Capture,
    pub(super) privacy: Privacy,
    pub(super) events: Events,
    pub(super) metrics: Metrics,
    pub(super) store: Store,
    pub(super) web: Web,
    pub(super) detect: Detect,
    pub(super) limits: Limits,
    pub(super) decode: Decode,
    pub(super) paths: Paths,
}

keys! {
    /// `[capture]`
    Capture {
        interfaces: Vec<String>,
        filter: String,
        snap_length: u32,
        promiscuous: bool,
        ring_mib: u32,
        latency_ms: u64,
        shed: bool,
    }
    /// `[privacy]`
    Privacy { query: String, clients: String, key_file: PathBuf }
    /// `[events]`
    Events { file: PathBuf, types: Vec<String> }
    /// `[metrics]`
    Metrics { max_domains: usize }
    /// `[store]`
    Store { file: PathBuf, max_days: u64, max_mib: u64 }
    /// `[web]`
    Web { listen: String, hosts: Vec<String>, dashboard: bool, config_file: PathBuf }
    /// `[detect]`
    Detect { pixel_threshold: f64, hold_ms: u64, clients: usize, memory_mib: usize, body_age_s: u64 }
    /// `[limits]`
    Limits {
        flows: usize,
        buffer_mib: usize,
        flow_buffer_kib: usize,
        tcp_idle_s: u64,
        udp_idle_s: u64,
        http_head_kib: usize,
        body_text_kib: u64,
        pipelined_requests: usize,
        http2_streams: usize,
    }
    /// `[decode]`
    Decode { verify_checksums: bool, vlans_apart: bool, fragment_overlap: String, tcp_overlap: String, layers: u8 }
    /// `[paths]`
    Paths { trackers: PathBuf, lists: PathBuf }
}

/// Reads the text of a configuration.
///
/// # Errors
///
/// Where it is no TOML, a value is of the wrong type, or a key is unknown.
pub(super) fn read(file: &str, text: &str) -> Result<Keys, Error> {
    let syntax = |error: &toml::de::Error| {
        let (line, column) = place::of_offset(text, error.span().map_or(0, |span| span.start));
        Error::Syntax { file: file.to_owned(), line, column, problem: error.message().replace('\n', "; ") }
    };
    let document = toml::de::Deserializer::parse(text).map_err(|error| syntax(&error))?;
    let mut unknown = None;
    let keys = serde_ignored::deserialize(document, |path| {
        unknown.get_or_insert_with(|| path.to_string());
    })
    .map_err(|error| syntax(&error))?;
    let Some(key) = unknown else { return Ok(keys) };
    let (line, column) = place::of_key(text, &key).unwrap_or((1, 1));
    let nearest = nearest(&key, &paths::<Keys>()).map(str::to_owned);
    Err(Error::UnknownKey { file: file.to_owned(), line, column, key, nearest })
}

/// The path of every key that a file has which is read into `T`.
pub(super) fn paths<T: JsonSchema>() -> Vec<String> {
    let schema = SchemaSettings::draft2020_12()
        .with(|settings| settings.inline_subschemas = true)
        .into_generator()
        .into_root_schema_for::<T>();
    let mut paths = Vec::new();
    walk("", schema.as_value(), &mut paths);
    paths
}

fn walk(at: &str, schema: &Value, paths: &mut Vec<String>) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        paths.push(at.to_owned());
        return;
    };
    for (name, inner) in properties {
        let path = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
        walk(&path, inner, paths);
    }
}
