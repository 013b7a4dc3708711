//! Events as JSON Lines: to a file that others may move away, or to standard output.
//!
//! In: events. Out: one write a batch of lines. A reader that goes away ends the output quietly; a disk that is full costs
//! events, which are counted, and never a line in two.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::event::{Event, LineWriter};

/// Lines are written when so many bytes have gathered.
const BATCH: usize = 256 << 10;

/// What the operator can mend.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file can't be opened.
    #[error("{path}: events can't be written there: {source}")]
    Open {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Writing failed.
    #[error("{path}: writing events failed: {source}; {lost} events were lost")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
        /// Events that were to be written.
        lost: u64,
    },
}

/// Writes events as lines.
#[derive(Debug)]
pub struct JsonLines {
    to: Target,
    buffer: Vec<u8>,
    lines: LineWriter,
    /// Events in the buffer.
    waiting: u64,
    /// Whether the file ends inside a line, because a write was cut short.
    is_torn: bool,
    written: u64,
    dropped: u64,
    is_up: bool,
}

#[derive(Debug)]
enum Target {
    File {
        file: File,
        path: PathBuf,
    },
    Stdout,
    /// Whoever read standard output has gone.
    Gone,
}

impl JsonLines {
    /// Appends to a file, made where there is none: for the live sensor.
    ///
    /// # Errors
    ///
    /// Where it can't be opened.
    pub fn append(path: &Path) -> Result<Self, Error> {
        Ok(Self::new(Target::File { file: appending(path)?, path: path.to_owned() }))
    }

    /// Writes a file anew: for a replay, whose output depends on the capture alone.
    ///
    /// # Errors
    ///
    /// Where it can't be opened.
    pub fn create(path: &Path) -> Result<Self, Error> {
        let file = File::create(path).map_err(|source| Error::Open { path: path.to_owned(), source })?;
        Ok(Self::new(Target::File { file, path: path.to_owned() }))
    }

    /// Writes to standard output.
    #[must_use]
    pub fn stdout() -> Self {
        Self::new(Target::Stdout)
    }

    fn new(to: Target) -> Self {
        Self {
            to,
            buffer: Vec::new(),
            lines: LineWriter::default(),
            waiting: 0,
            is_torn: false,
            written: 0,
            dropped: 0,
            is_up: true,
        }
    }

    /// Adds one event; it is written with the next [`flush`](Self::flush), or when enough have gathered.
    ///
    /// # Errors
    ///
    /// Where writing failed; the events that were to be written are lost and counted.
    pub fn add(&mut self, event: &Event) -> Result<(), Error> {
        if matches!(self.to, Target::Gone) {
            return Ok(());
        }
        let start = self.buffer.len();
        if self.lines.add(event, &mut self.buffer).is_err() {
            debug_assert!(false, "an event is always JSON");
            self.buffer.truncate(start);
            return Ok(());
        }
        self.buffer.push(b'\n');
        self.waiting += 1;
        if self.buffer.len() >= BATCH { self.flush() } else { Ok(()) }
    }

    /// Writes what has gathered.
    ///
    /// # Errors
    ///
    /// As [`add`](Self::add).
    pub fn flush(&mut self) -> Result<(), Error> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        let result = match &mut self.to {
            Target::File { file, .. } => write(file, self.is_torn, &self.buffer),
            Target::Stdout => write(&mut io::stdout().lock(), false, &self.buffer),
            Target::Gone => Ok(()),
        };
        let waiting = std::mem::take(&mut self.waiting);
        match result {
            Ok(()) => {
                self.written += waiting;
                (self.is_up, self.is_torn) = (true, false);
                self.buffer.clear();
                Ok(())
            }
            Err((_, source)) if source.kind() == io::ErrorKind::BrokenPipe => {
                self.to = Target::Gone;
                self.buffer = Vec::new();
                Ok(())
            }
            Err((got, source)) => {
                let lines = |bytes: &[u8]| memchr::memchr_iter(b'\n', bytes).count() as u64;
                let out = self.buffer.get(..got).unwrap_or_default();
                let whole = lines(out);
                self.is_torn = out.last().map_or(self.is_torn, |&byte| byte != b'\n');
                self.is_up = false;
                self.written += whole;
                let lost = waiting.saturating_sub(whole);
                self.dropped += lost;
                self.buffer.clear();
                let path = match &self.to {
                    Target::File { path, .. } => path.clone(),
                    Target::Stdout | Target::Gone => PathBuf::from("standard output"),
                };
                Err(Error::Write { path, source, lost })
            }
        }
    }

    /// Opens the file anew under its name: after somebody moved it away, lines go to a new one.
    ///
    /// # Errors
    ///
    /// Where it can't be opened; lines then go on to the old one.
    pub fn reopen(&mut self) -> Result<(), Error> {
        let flushed = self.flush();
        if let Target::File { file, path } = &mut self.to {
            *file = appending(path)?;
            self.is_torn = false;
        }
        flushed
    }

    /// Events written so far.
    #[must_use]
    pub const fn written(&self) -> u64 {
        self.written
    }

    /// Events lost so far.
    #[must_use]
    pub const fn dropped(&self) -> u64 {
        self.dropped
    }

    /// Whether the last write succeeded.
    #[must_use]
    pub const fn is_up(&self) -> bool {
        self.is_up
    }

    /// Whether whoever read standard output has gone.
    #[must_use]
    pub const fn is_gone(&self) -> bool {
        matches!(self.to, Target::Gone)
    }
}

fn appending(path: &Path) -> Result<File, Error> {
    let opened = OpenOptions::new().create(true).append(true).open(path);
    opened.map_err(|source| Error::Open { path: path.to_owned(), source })
}

/// Writes all, or says how many bytes went out before the error.
fn write(to: &mut impl Write, is_torn: bool, mut bytes: &[u8]) -> Result<(), (usize, io::Error)> {
    let all = bytes.len();
    let failed = |left: &[u8], error| (all - left.len(), error);
    if is_torn {
        to.write_all(b"\n").map_err(|error| failed(bytes, error))?;
    }
    while !bytes.is_empty() {
        match to.write(bytes) {
            Ok(0) => return Err(failed(bytes, io::ErrorKind::WriteZero.into())),
            Ok(n) => bytes = bytes.get(n..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(bytes, error)),
        }
    }
    to.flush().map_err(|error| failed(bytes, error))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::event::{EventType, Flow, FlowRecord, GapEvent, Text, Timestamp, What};

    pub(crate) fn event() -> Event {
        let text = |text: &str| Text::from(text);
        Event {
            ts: Timestamp::default(),
            kind: EventType::Gap,
            sensor: "s".into(),
            client: text("192.0.2.1"),
            flow: Arc::new(Flow::from(FlowRecord {
                id: text("1:x"),
                src_ip: text("192.0.2.1"),
                src_port: 1,
                dst_ip: text("192.0.2.2"),
                dst_port: 80,
                transport: "tcp",
                vlan: None,
            })),
            what: What::Gap(GapEvent { direction: "to_client", bytes: 7, reason: "lost" }),
        }
    }

    #[test]
    fn one_event_is_one_line_with_the_envelope_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("e.jsonl");
        let mut sink = JsonLines::create(&path).unwrap();
        sink.add(&event()).unwrap();
        sink.flush().unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with(
            r#"{"ts":"1970-01-01T00:00:00.000000Z","type":"gap","sensor":"s","client":"192.0.2.1","flow":{"id""#
        ));
        assert!(text.ends_with("\"direction\":\"to_client\",\"bytes\":7,\"reason\":\"lost\"}\n"));
        assert_eq!(sink.written(), 1);
    }

    #[test]
    fn nothing_is_lost_when_the_file_is_moved_away() {
        let folder = tempfile::tempdir().unwrap();
        let (path, moved) = (folder.path().join("e.jsonl"), folder.path().join("e.jsonl.1"));
        let mut sink = JsonLines::append(&path).unwrap();
        sink.add(&event()).unwrap();
        sink.flush().unwrap();
        std::fs::rename(&path, &moved).unwrap();
        sink.add(&event()).unwrap();
        sink.reopen().unwrap();
        sink.add(&event()).unwrap();
        sink.flush().unwrap();
        let lines = |path: &Path| std::fs::read_to_string(path).unwrap().lines().count();
        assert_eq!((lines(&moved), lines(&path)), (2, 1));
    }

    #[test]
    fn a_full_disk_costs_events_and_is_counted() {
        let Ok(mut sink) = JsonLines::append(Path::new("/dev/full")) else { return };
        sink.add(&event()).unwrap();
        assert!(sink.flush().unwrap_err().to_string().contains("1 events were lost"));
        assert_eq!((sink.written(), sink.dropped(), sink.is_up()), (0, 1, false));
    }

    #[test]
    fn a_line_cut_short_does_not_spoil_the_next() {
        let mut out = Vec::new();
        write(&mut out, true, b"{}\n").unwrap();
        assert_eq!(out, b"\n{}\n");
    }
}
