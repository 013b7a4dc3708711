//! `schema`, `completions` and `man`: what packages and other programs are made with.

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Cli, Failure, print};
use crate::event;

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub(super) struct CompletionArgs {
    /// For which shell.
    shell: Shell,
}

/// Prints the JSON Schema of the events.
pub(super) fn schema() -> Result<(), Failure> {
    let mut text = serde_json::to_string_pretty(&event::schema()).map_err(Failure::run)?;
    text.push('\n');
    print(&text)
}

/// Prints completions.
pub(super) fn completions(args: &CompletionArgs) -> Result<(), Failure> {
    let mut out = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "pixeltap", &mut out);
    print(&String::from_utf8(out).map_err(Failure::run)?)
}

/// Prints the manual page, with all commands in it.
pub(super) fn man() -> Result<(), Failure> {
    let mut out = Vec::new();
    let mut command = Cli::command();
    command.build();
    let page = clap_mangen::Man::new(command.clone());
    let rendered = page.render(&mut out).and_then(|()| {
        let commands = command.get_subcommands().filter(|command| command.get_name() != "help");
        commands.cloned().try_for_each(|command| {
            let page = clap_mangen::Man::new(command);
            page.render_synopsis_section(&mut out)?;
            page.render_description_section(&mut out)?;
            page.render_options_section(&mut out)
        })
    });
    rendered.map_err(Failure::run)?;
    print(&String::from_utf8(out).map_err(Failure::run)?)
}
