//! `replay --report`: the dashboard's view of a capture as one file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::Failure;
use crate::{
    base::CaptureTime,
    event::{Event, EventTypes, Timestamp},
    sink::store::{self, Blind, Store},
    web,
};

/// Findings of a replay, gathered for the page.
pub(super) struct Report {
    path: PathBuf,
    store: Store,
    fresh: Vec<Event>,
    until: CaptureTime,
    failed: Option<store::Error>,
}

impl Report {
    /// A report that will be written to this file.
    pub(super) fn new(path: &Path) -> Result<Self, Failure> {
        // In memory, for as long as the replay: nothing ages there.
        let settings = store::Settings { file: None, ..store::Settings::default() };
        let store = Store::open(settings).map_err(Failure::run)?;
        Ok(Self { path: path.to_owned(), store, fresh: Vec::new(), until: CaptureTime::default(), failed: None })
    }

    /// Takes note of an event.
    pub(super) fn add(&mut self, event: &Event) {
        if EventTypes::default().has(event.kind) {
            self.fresh.push(event.clone());
        }
    }

    /// Keeps what was noted; the capture is told up to `time`.
    pub(super) fn keep(&mut self, time: CaptureTime) {
        self.until = self.until.max(time);
        if !self.fresh.is_empty()
            && let Err(error) = self.store.append(&self.fresh)
        {
            self.failed.get_or_insert(error);
        }
        self.fresh.clear();
    }

    /// Writes the page.
    pub(super) fn write(self, blind: Vec<Blind>) -> Result<(), Failure> {
        if let Some(error) = self.failed {
            return Err(Failure::run(error));
        }
        let reader = self.store.reader().map_err(Failure::run)?;
        let made = Timestamp(self.until).to_string();
        let page = web::report(&reader, "replay", &made, blind).map_err(Failure::run)?;
        fs::write(&self.path, page)
            .map_err(|error| Failure::run(anyhow::Error::new(error).context(self.path.display().to_string())))
    }
}
