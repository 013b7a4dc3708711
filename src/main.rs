//! The program: parses the command line, runs the command, prints what went wrong.

use std::process::ExitCode;

use clap::Parser;
use pixeltap::cli::Cli;

fn main() -> ExitCode {
    Cli::parse().run()
}
