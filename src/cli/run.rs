//! `run`: the live sensor.

use std::{
    net::TcpListener,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{PoisonError, atomic::Ordering::Relaxed},
};

use anyhow::{Context, anyhow};
use ring::rand::{SecureRandom, SystemRandom};
use sd_notify::NotifyState;
use tokio::sync::broadcast;

use super::{
    ConfigArgs, Failure,
    feed::Feed,
    history::{History, blind},
    logs, privileges, rendering, sandbox,
    service::{Asked, Service, Site, notify},
    stages,
};
use crate::{
    base::IdKey,
    capture::{self, Interfaces},
    config::{Config, Tables},
    event::EventTypes,
    pipeline::{self, Live, Output, Pulse},
    sink::{
        jsonl::JsonLines,
        metrics::{Metrics, Reload},
        store::{self, Reader, Store},
    },
    web::{Gate, Pages, Routes, Server},
};

/// Numbers of findings that a slow reader of the dashboard's feed may miss.
const FEED: usize = 64;

/// Arguments of `run`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,

    /// Interface to capture on; may be given several times [default: capture.interfaces].
    #[arg(short, long, value_name = "IFACE")]
    interface: Vec<String>,
}

/// Everything that lasts as long as the process.
struct Sensor {
    args: Args,
    config: Config,
    tables: Tables,
    /// The operator's key, or the one drawn at the start.
    key: IdKey,
    drawn: IdKey,
    seed: u64,
    metrics: Metrics,
    gate: Gate,
    open: capture::live::Open,
    interfaces: Interfaces,
    asked: Asked,
    history: Option<History>,
    lines: Option<JsonLines>,
    is_ready: bool,
}

/// How a pipeline ended.
enum Ended {
    /// The sensor is to end.
    Stopped,
    /// Another configuration is to be run.
    Changed(Box<(Config, Tables, IdKey)>),
}

/// Runs the sensor until it is told to end.
pub(super) fn run(args: Args) -> Result<(), Failure> {
    logs::start();
    let mut config = Config::load(args.config.config.as_deref())?;
    config.set_interfaces(&args.interface);
    if config.interfaces.is_empty() {
        return Err(Failure::usage(anyhow!(
            "no interface to capture on: name one by -i or capture.interfaces{}",
            likely_interface()
        )));
    }
    let tables = config.tables()?;
    let gate = Gate::new(&config.access()?).map_err(Failure::usage)?;
    let (drawn, seed) = random().map_err(Failure::run)?;
    let key = config.key()?.unwrap_or_else(|| drawn.clone());
    // While the rights are there; the name of an interface may need them as well as the port.
    let listener = config
        .web
        .listen
        .map(|address| TcpListener::bind(address).with_context(|| format!("{address}: web.listen can't be used")));
    let listener = listener.transpose().map_err(Failure::usage)?;
    privileges::mask_files();
    privileges::drop_root(&folders(&config)).map_err(Failure::usage)?;

    let metrics = Metrics::new(config.metrics.max_domains).and_then(Metrics::with_process).map_err(Failure::run)?;
    metrics.with(|snapshot| snapshot.reload = Some(Reload { is_successful: true, succeeded_at: now_s() }));
    let lines = open_lines(&config.events.file).map_err(Failure::usage)?;
    // Before the first thread but this one, and after what may be anywhere was opened.
    if !sandbox::confine(&folders(&config)).map_err(Failure::run)? {
        tracing::debug!("this kernel has no Landlock: what may be written is left to the service's unit");
    }
    let asked = Asked::default();
    let (feed, _) = broadcast::channel(FEED);
    let (history, reader) = open_history(&config, &feed).map_err(Failure::run)?;
    let pages = reader.map(|reader| pages(reader, &config, &metrics, feed));
    let server = Server::new(metrics.clone(), ready(metrics.clone()), config.web.hosts.clone(), gate.clone());
    let routes = server.router(pages);
    let site = listener.map(|listener| Site { listener, routes, gate: gate.clone() });
    let service = Service::start(asked.clone(), site).map_err(Failure::run)?;

    let interfaces = Interfaces::default();
    let mut sensor = Sensor {
        args,
        config,
        tables,
        key,
        drawn,
        seed,
        metrics,
        gate,
        open: capture::live::Open::default(),
        interfaces,
        asked,
        history,
        lines: Some(lines),
        is_ready: false,
    };
    let ended = sensor.run();
    if let Some(history) = &mut sensor.history {
        history.finish();
    }
    service.finish();
    ended.map_err(Failure::usage)
}

impl Sensor {
    /// Runs one pipeline after another, each with the configuration of its time.
    fn run(&mut self) -> Result<(), capture::Error> {
        while let Ended::Changed(changed) = self.pipeline()? {
            if self.asked.end.load(Relaxed) {
                break;
            }
            (self.config, self.tables, self.key) = *changed;
            self.asked.stop.store(false, Relaxed);
            tracing::info!("the changed configuration is in force");
        }
        Ok(())
    }

    fn pipeline(&mut self) -> Result<Ended, capture::Error> {
        let pulse = Pulse::default();
        *self.asked.pulse.lock().unwrap_or_else(PoisonError::into_inner) = pulse.clone();
        let live = Live {
            names: self.config.interfaces.clone(),
            capture: self.config.capture.clone(),
            sheds: self.config.shed,
            open: self.open.clone(),
            interfaces: self.interfaces.clone(),
            stop: self.asked.stop.clone(),
            pulse,
        };
        let settings = stages(&self.config, &self.key, &self.tables, self.seed, self.config.workers);
        let rendering = rendering(&self.config, &self.key);
        let also = if self.history.is_some() { EventTypes::default() } else { EventTypes::NONE };
        let mut feed = Feed::new(rendering, also, self.lines.take(), self.metrics.clone(), self.interfaces.clone());
        let mut changed = None;
        let is_failing = &mut false;
        let result = pipeline::live(&live, &settings, |mut output| {
            self.take(&mut output, &mut feed, is_failing);
            if self.asked.state.swap(false, Relaxed) {
                self.log_state();
            }
            if changed.is_none() && self.asked.reload.swap(false, Relaxed) {
                changed = self.reload(&mut feed);
                // The pipeline tells all that it still holds before it ends.
                self.asked.stop.fetch_or(changed.is_some(), Relaxed);
            }
            ControlFlow::Continue(())
        });
        if let Err(error) = feed.flush() {
            tracing::error!(%error, "events");
        }
        feed.show(self.history.as_ref());
        self.lines = feed.into_lines();
        result?;
        Ok(changed.map_or(Ended::Stopped, |changed| Ended::Changed(Box::new(changed))))
    }

    /// Hands on what became known.
    fn take(&mut self, output: &mut Output<'_>, feed: &mut Feed, is_failing: &mut bool) {
        let mut fresh = Vec::new();
        let wants = self.history.is_some();
        let taken = feed.take(output, |event| {
            if wants && EventTypes::default().has(event.kind) {
                fresh.push(event.clone());
            }
        });
        let written = taken.and_then(|()| feed.flush());
        match written {
            Ok(()) if *is_failing => {
                *is_failing = false;
                tracing::info!("events are written again");
            }
            Err(error) if !*is_failing => {
                *is_failing = true;
                tracing::error!(%error, "events are being lost");
            }
            _ => {}
        }
        if let Some(history) = &mut self.history {
            history.add(fresh);
        }
        feed.show(self.history.as_ref());
        if !self.is_ready {
            self.is_ready = true;
            tracing::info!("ready: capturing on {}", self.config.interfaces.join(", "));
            notify(&[NotifyState::Ready]);
        }
    }

    /// Opens the event file anew, and reads configuration and lists; gives them where they changed.
    fn reload(&mut self, feed: &mut Feed) -> Option<(Config, Tables, IdKey)> {
        if let Ok(now) = NotifyState::monotonic_usec_now() {
            notify(&[NotifyState::Reloading, now]);
        }
        if let Err(error) = feed.reopen() {
            tracing::error!(%error, "the event file could not be opened anew");
        }
        let read = self.read();
        notify(&[NotifyState::Ready]);
        let is_successful = read.is_ok();
        self.metrics.with(|snapshot| {
            let before = snapshot.reload.map_or(0.0, |reload| reload.succeeded_at);
            let succeeded_at = if is_successful { now_s() } else { before };
            snapshot.reload = Some(Reload { is_successful, succeeded_at });
        });
        match read {
            Ok((config, tables, key)) => {
                // Every value is in the text that `Debug` gives.
                let is_same = format!("{config:?}") == format!("{:?}", self.config)
                    && tables.is_same(&self.tables)
                    && key.value_id(b"") == self.key.value_id(b"");
                tracing::info!("reloaded; {}", if is_same { "nothing changed" } else { "the configuration changed" });
                (!is_same).then_some((config, tables, key))
            }
            Err(error) => {
                tracing::error!(
                    error = %format_args!("{error:#}"),
                    "the configuration could not be reloaded; the one before stays in force"
                );
                None
            }
        }
    }

    /// Reads everything anew; who may ask the web server is in force at once.
    fn read(&self) -> anyhow::Result<(Config, Tables, IdKey)> {
        let mut config = Config::load(self.args.config.config.as_deref())?;
        config.set_interfaces(&self.args.interface);
        if config.interfaces.is_empty() {
            config.interfaces.clone_from(&self.config.interfaces);
        }
        let tables = config.tables()?;
        let key = config.key()?.unwrap_or_else(|| self.drawn.clone());
        self.gate.renew(&config.access()?)?;
        Ok((config, tables, key))
    }

    fn log_state(&self) {
        self.metrics.with(|snapshot| {
            for interface in &snapshot.interfaces {
                let dropped: u64 = interface.dropped.iter().map(|(_, count)| count).sum();
                let state = if interface.is_up == Some(true) { "up" } else { "down" };
                tracing::info!("{}: {state}, {} packets, {dropped} dropped", interface.name, interface.packets);
            }
            let gauges = snapshot.gauges;
            tracing::info!(
                "{} TCP and {} UDP flows, {} bytes waiting",
                gauges.tcp_flows,
                gauges.udp_flows,
                gauges.buffered_bytes
            );
            for sink in &snapshot.sinks {
                let dropped: u64 = sink.dropped.iter().map(|(_, count)| count).sum();
                tracing::info!("{}: {} events written, {dropped} lost", sink.name, sink.written);
            }
        });
    }
}

/// Where events are appended; `-` is standard output.
fn open_lines(path: &Path) -> Result<JsonLines, crate::sink::jsonl::Error> {
    if path.as_os_str() == "-" { Ok(JsonLines::stdout()) } else { JsonLines::append(path) }
}

/// The history and a reader of it, where a dashboard is served. One that can't be opened is kept in memory.
fn open_history(config: &Config, feed: &broadcast::Sender<u64>) -> anyhow::Result<(Option<History>, Option<Reader>)> {
    if config.web.listen.is_none() || !config.web.dashboard {
        return Ok((None, None));
    }
    let store = Store::open(config.store.clone()).or_else(|error| {
        tracing::warn!(%error, "the history is kept in memory, until the sensor ends");
        Store::open(store::Settings { file: None, ..config.store.clone() })
    })?;
    let reader = store.reader()?;
    Ok((Some(History::start(store, feed.clone())?), Some(reader)))
}

fn pages(reader: Reader, config: &Config, metrics: &Metrics, feed: broadcast::Sender<u64>) -> Routes {
    let metrics = metrics.clone();
    let blind = Box::new(move || metrics.with(|snapshot| blind(snapshot.counts())));
    Pages::new(reader, config.sensor.clone(), blind, feed).router()
}

/// Whether anything is captured, and everything written.
fn ready(metrics: Metrics) -> Box<dyn Fn() -> Result<(), String> + Send + Sync> {
    Box::new(move || {
        metrics.with(|snapshot| {
            if !snapshot.interfaces.iter().any(|interface| interface.is_up == Some(true)) {
                return Err("no interface is being captured on".to_owned());
            }
            match snapshot.sinks.iter().find(|sink| !sink.is_up) {
                Some(sink) => Err(format!("{}: events are being lost", sink.name)),
                None => Ok(()),
            }
        })
    })
}

/// The folders that output goes to.
fn folders(config: &Config) -> Vec<&Path> {
    let files: [Option<&PathBuf>; 2] = [Some(&config.events.file), config.store.file.as_ref()];
    let named = files.into_iter().flatten().filter(|file| file.as_os_str() != "-");
    let parents = named.filter_map(|file| file.parent());
    parents.map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder }).collect()
}

/// A hint at the interface that was probably meant.
fn likely_interface() -> String {
    let devices = capture::devices().unwrap_or_default();
    let likely = devices.iter().find(|device| device.is_likely_lan);
    likely.map_or_else(String::new, |device| format!("; {} is likely the side of the clients", device.name))
}

/// A key and a seed, drawn.
fn random() -> anyhow::Result<(IdKey, u64)> {
    let mut bytes = [0; 40];
    SystemRandom::new().fill(&mut bytes).map_err(|_| anyhow!("the system has no randomness"))?;
    let (mut key, mut seed) = ([0; 32], [0; 8]);
    key.copy_from_slice(&bytes[..32]);
    seed.copy_from_slice(&bytes[32..]);
    Ok((IdKey::new(key), u64::from_le_bytes(seed)))
}

/// Unix time in seconds.
#[expect(clippy::disallowed_methods, reason = "when a reload succeeded is told by the clock of whoever asks")]
fn now_s() -> f64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}
