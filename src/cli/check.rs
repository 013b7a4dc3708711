//! `check`: what would run, and what is missing.

use std::{fmt::Write as _, path::Path};

use rustix::{
    fs::{Access, access},
    process::getuid,
};

use super::{Failure, print};
use crate::{
    capture,
    config::{Config, DEFAULT_PATH},
    event::EventTypes,
    web::{self, Clients, Gate},
};

/// Validates the configuration and prints what would run.
pub(super) fn check(path: Option<&Path>) -> Result<(), Failure> {
    let config = Config::load(path)?;
    let tables = config.tables()?;
    let key = config.key()?;
    let access = config.access()?;
    Gate::new(&access).map_err(Failure::usage)?;
    let mut text = String::new();
    let mut say = |what: &str, value: &dyn std::fmt::Display| {
        writeln!(text, "{what:<14} {value}").unwrap_or_default();
    };
    let file = path.unwrap_or(Path::new(DEFAULT_PATH));
    if file.exists() {
        say("configuration", &file.display());
    } else {
        say("configuration", &format_args!("defaults; there is no {}", file.display()));
    }
    let interfaces = if config.interfaces.is_empty() {
        "none configured: name one by capture.interfaces or `run -i`; `pixeltap interfaces` lists them".to_owned()
    } else {
        config.interfaces.join(", ")
    };
    say("interfaces", &interfaces);
    say("filter", &config.capture.filter.as_deref().unwrap_or("none"));
    say("workers", &config.workers);
    if config.events.types == EventTypes::NONE {
        say("events", &"none");
    } else {
        say("events", &format_args!("{} to {}", config.events.types, config.events.file.display()));
    }
    match config.web.listen {
        Some(address) => {
            let scheme = if access.tls.is_some() { "https" } else { "http" };
            say("web", &format_args!("{scheme}://{address}/, {}", who(&access)));
        }
        None => say("web", &"off"),
    }
    say("vendors", &tables.vendors.len());
    for list in tables.lists.iter().flat_map(|lists| lists.reports()) {
        let bad = list.first_bad.map_or_else(String::new, |line| {
            format!(", {} lines that can't be read, the first at line {line}", list.bad)
        });
        say("list", &format_args!("{}: {} rules{bad}", list.name, list.rules));
    }
    let key = if key.is_some() { "of the operator's file" } else { "drawn at each start of `run`" };
    say("key", &key);
    let refusals: Vec<capture::Error> =
        config.interfaces.iter().filter_map(|name| capture::live::check(name, &config.capture).err()).collect();
    for refusal in &refusals {
        say("missing", refusal);
    }
    let folder = unwritable(&config);
    if let Some(folder) = &folder {
        say("missing", folder);
    }
    print(&text)?;
    match refusals.into_iter().next().map(anyhow::Error::from).or(folder.map(anyhow::Error::msg)) {
        Some(first) => Err(Failure::usage(first)),
        None => Ok(()),
    }
}

/// Why this user could not write events, if it is to. Root makes the folder, and goes on as the user of the sensor.
fn unwritable(config: &Config) -> Option<String> {
    let folder = config.events.file.parent().filter(|folder| !folder.as_os_str().is_empty())?;
    let is_needed = !config.interfaces.is_empty() && !getuid().is_root();
    (is_needed && access(folder, Access::WRITE_OK).is_err()).then(|| {
        let folder = folder.display();
        format!(
            "{folder}: events can't be written there by this user; start the service, or name another by events.file"
        )
    })
}

/// Who may ask the web server, in words.
fn who(access: &web::Access) -> String {
    let certificates = access.tls.as_ref().map_or("", |tls| match tls.clients {
        Clients::Verified(_) => " with a certificate",
        Clients::Any | Clients::VerifiedIfGiven(_) => "",
    });
    match access.users.len() {
        0 => format!("for everybody{certificates}"),
        1 => format!("for one user{certificates}"),
        users => format!("for {users} users{certificates}"),
    }
}
