//! The program: parses the command line, runs the command, prints what went wrong.

use std::process::ExitCode;

use clap::Parser;
use pixeltap::cli::Cli;
use tikv_jemallocator::Jemalloc;

/// A transaction is some hundred small allocations, many of them freed by another thread than the one that made them: this
/// costs a tenth less than the C library's allocator (docs/performance.md).
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    Cli::parse().run()
}
