//! `replay`: captures in, summary, events and metrics out.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use clap::ValueEnum;

use super::{
    ConfigArgs, Failure, complain, feed::Feed, history::blind, print, progress::Bar, rendering, report::Report,
    signals::stop_on_signal, stages,
};
use crate::{
    base::IdKey,
    capture::{Interfaces, Reader},
    config::{Config, key_log},
    event::EventTypes,
    pipeline,
    sink::{
        jsonl::JsonLines,
        metrics::Metrics,
        summary::{Summary, Width},
    },
};

/// Seed of all hashing in a replay: the same capture gives the same lines.
const SEED: u64 = 0x7069_7865_6c74_6170;

/// Arguments of `replay`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,

    /// Captures, folders of captures, or - for standard input.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// Write events as JSON Lines to FILE; - is standard output, and the summary is then left out.
    #[arg(long, value_name = "FILE")]
    events: Option<PathBuf>,

    /// Event types to write: http, tls, dns, mdns, llmnr, pixel, cookie, sync, beacon, cloak, gap, or all.
    #[arg(long, value_name = "TYPES")]
    log: Option<EventTypes>,

    /// Form of the summary.
    #[arg(long, value_name = "FORM", default_value = "text")]
    summary: Form,

    /// Write a self-contained page with charts to FILE.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// Write the final metrics as Prometheus text to FILE.
    #[arg(long, value_name = "FILE")]
    metrics: Option<PathBuf>,

    /// Decrypt TLS with the secrets in FILE, a key log as SSLKEYLOGFILE makes browsers and curl write it.
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,

    /// Threads that inspect [default: the cores, at most 8]. The events are the same for any number.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    workers: Option<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    Text,
    Json,
    None,
}

/// Replays captures.
pub(super) fn replay(args: &Args) -> Result<(), Failure> {
    let config = Config::load(args.config.config.as_deref())?;
    let key = config.key()?.unwrap_or(IdKey::REPLAY);
    let tables = config.tables()?;
    let secrets = args.keys.as_deref().map(key_log).transpose()?.unwrap_or_default();
    let to_stdout = args.events.as_deref() == Some(Path::new("-"));
    let form = if to_stdout { Form::None } else { args.summary };
    let lines = match args.events.as_deref() {
        None => None,
        Some(_) if to_stdout => Some(JsonLines::stdout()),
        Some(path) => Some(JsonLines::create(path).map_err(Failure::usage)?),
    };
    let metrics = Metrics::new(config.metrics.max_domains).map_err(Failure::run)?;
    let interfaces = Interfaces::default();
    let stop = Arc::new(AtomicBool::new(false));
    let reader = Reader::new(&args.paths, &interfaces, Arc::clone(&stop));
    stop_on_signal(stop);

    let mut rendering = rendering(&config, &key);
    rendering.types = args.log.unwrap_or(rendering.types);
    let is_silent = form == Form::None && args.report.is_none();
    let also = if is_silent { EventTypes::NONE } else { EventTypes::default() };
    let mut report = args.report.as_deref().map(Report::new).transpose()?;
    let mut feed = Feed::new(rendering, also, lines, metrics.clone(), interfaces.clone());
    let mut summary = (form != Form::None).then(Summary::default);
    let bar = Bar::new(reader.progress(), !to_stdout);
    let mut failed = None;
    let workers = args.workers.map_or(config.workers, usize::from);
    let mut stages = stages(&config, &key, &tables, SEED, workers);
    stages.inspect.secrets = Arc::new(secrets);
    let errors = pipeline::replay(reader, &stages, |mut output| {
        bar.update();
        let time = output.time;
        if let Some(summary) = &mut summary {
            summary.until(time);
        }
        let taken = feed.take(&mut output, |event| {
            if let Some(summary) = &mut summary {
                summary.add(event);
            }
            if let Some(report) = &mut report {
                report.add(event);
            }
        });
        if let Err(error) = taken {
            failed.get_or_insert(error);
        }
        if let Some(report) = &mut report {
            report.keep(time);
        }
        if failed.is_some() || feed.is_gone() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    bar.finish();
    if let Err(error) = feed.flush() {
        failed.get_or_insert(error);
    }
    feed.show_replayed();
    if let Some(path) = &args.metrics {
        let text = metrics.text().map_err(Failure::run)?;
        fs::write(path, text)
            .map_err(|error| Failure::run(anyhow::Error::new(error).context(path.display().to_string())))?;
    }
    if let Some(report) = report {
        report.write(metrics.with(|snapshot| blind(snapshot.counts())))?;
    }
    if let Some(summary) = summary {
        let problems = errors.iter().map(ToString::to_string).collect();
        let finished = metrics.with(|snapshot| summary.finish(snapshot, problems));
        let is_json = form == Form::Json;
        print(&if is_json { finished.json() } else { finished.text(Width::of_terminal()) })?;
    }
    if let Some(error) = failed {
        return Err(Failure::run(error));
    }
    let mut errors = errors;
    let last = errors.pop();
    for error in &errors {
        complain(error);
    }
    last.map_or(Ok(()), |error| Err(Failure::run(error)))
}
