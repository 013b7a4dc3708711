//! The command line: one file a command.
//!
//! In: arguments. Out: an exit code: 0 done, 1 some input could not be read to its end or some output not written, 2 usage or
//! configuration. Joins the rooms; must hold nothing that another program could not do as well with the library.

mod check;
mod feed;
mod history;
mod interfaces;
mod logs;
mod packaging;
mod privileges;
mod progress;
mod replay;
mod report;
mod run;
mod sandbox;
mod service;
mod signals;

use std::{fmt, io::Write, path::PathBuf, process::ExitCode, sync::Arc};

use clap::{Parser, Subcommand};

use crate::{
    base::IdKey,
    config::{Config, Tables},
    detect, event, inspect, pipeline,
};

/// Makes tracking pixels visible on the wire.
#[derive(Debug, Parser)]
#[command(version, about, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the live sensor.
    Run(run::Args),
    /// Read captures, and tell what was in them.
    Replay(replay::Args),
    /// Validate configuration, lists and capture rights, and print what would run.
    Check(ConfigArgs),
    /// List what can be captured on.
    Interfaces,
    /// Print the JSON Schema of the events.
    Schema,
    /// Print shell completions.
    Completions(packaging::CompletionArgs),
    /// Print the manual page.
    Man,
}

/// Which configuration file.
#[derive(Clone, Debug, clap::Args)]
struct ConfigArgs {
    /// Configuration file [default: /etc/pixeltap/pixeltap.toml, where there is one].
    #[arg(short, long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// Why a command failed, and what it exits with.
#[derive(Debug)]
struct Failure {
    code: u8,
    error: anyhow::Error,
}

impl Failure {
    /// The operator's input or output failed.
    fn run(error: impl Into<anyhow::Error>) -> Self {
        Self { code: 1, error: error.into() }
    }

    /// The operator asked for what can't be.
    fn usage(error: impl Into<anyhow::Error>) -> Self {
        Self { code: 2, error: error.into() }
    }
}

impl From<crate::config::Error> for Failure {
    fn from(error: crate::config::Error) -> Self {
        Self::usage(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Some errors say themselves what the one below them says.
        let mut said = String::new();
        for cause in self.error.chain().map(ToString::to_string) {
            if !said.contains(&cause) {
                write!(f, "{}{cause}", if said.is_empty() { "" } else { ": " })?;
                said.push_str(&cause);
            }
        }
        Ok(())
    }
}

impl Cli {
    /// Runs the command and prints what went wrong.
    #[must_use]
    pub fn run(self) -> ExitCode {
        let done = match self.command {
            Command::Run(args) => run::run(args),
            Command::Replay(args) => replay::replay(&args),
            Command::Check(args) => check::check(args.config.as_deref()),
            Command::Interfaces => interfaces::interfaces(),
            Command::Schema => packaging::schema(),
            Command::Completions(args) => packaging::completions(&args),
            Command::Man => packaging::man(),
        };
        match done {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                complain(&failure);
                ExitCode::from(failure.code)
            }
        }
    }
}

/// What the stages of a pipeline are made with, by the configuration; the seed is of all hashing.
fn stages(config: &Config, key: &IdKey, tables: &Tables, seed: u64, workers: usize) -> pipeline::Settings {
    pipeline::Settings {
        inspect: inspect::Settings {
            decode: config.decode.clone(),
            flow: config.flow.clone(),
            proto: config.proto.clone(),
            secrets: Arc::default(),
            seed,
        },
        detect: detect::Settings {
            key: key.clone(),
            vendors: tables.vendors.clone(),
            lists: tables.lists.clone(),
            limits: config.detect,
        },
        workers,
    }
}

/// How events are rendered, by the configuration.
fn rendering(config: &Config, key: &IdKey) -> event::Settings {
    event::Settings {
        sensor: config.sensor.as_str().into(),
        query: config.privacy.query,
        clients: config.privacy.clients,
        key: key.clone(),
        types: config.events.types,
    }
}

/// Tells the operator, on standard error; where that is closed there is nobody to tell.
fn complain(what: &dyn fmt::Display) {
    writeln!(std::io::stderr().lock(), "pixeltap: {what}").unwrap_or_default();
}

/// Writes to standard output; a reader that went away has seen what it wanted.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::run(anyhow::Error::new(error).context("standard output")))
        }
        _ => Ok(()),
    }
}
