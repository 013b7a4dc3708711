//! Capture files, folders of them, and standard input, read one after another.
//!
//! In: what the operator named. Out: batches whose packets lie in the very buffer that the file was read into. What is
//! damaged or cut off is an error after all packets before it; reading then goes on with the next file.

use std::{
    collections::VecDeque,
    fs, io, mem,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    time::Duration,
};

use super::{
    Batch, Error, Interfaces,
    batch::{Buffer, PACKETS_MAX, Record},
    format::{Format, Found},
    input::Stream,
    lent::Lent,
};
use crate::base::{CaptureTime, Place, Secrets};

/// Files are read into buffers of this size, unless one packet needs more: large enough that a call costs little, small
/// enough that the bytes are still in a core's cache when they are looked at. (A memory map costs a page fault for every few
/// packets: more than the copy.)
const WINDOW: usize = 256 << 10;

/// Buffers of a file that are looked after, to be filled again.
const LENT_MAX: usize = 32;

/// A file that begins so much earlier than the last one ended is another capture.
const OVERLAP_MAX: Duration = Duration::from_secs(60);

/// How long a reader waits for a pipe before it looks whether it shall stop.
const PATIENCE: Duration = Duration::from_millis(100);

/// Reads inputs in the order in which they were named; the files of a folder and of the folders in it by name.
pub struct Reader {
    queue: VecDeque<Item>,
    open: Option<OpenFile>,
    interfaces: Interfaces,
    progress: Progress,
    stop: Arc<AtomicBool>,
    /// Secrets that files brought along since the last batch.
    secrets: Secrets,
    next: Place,
    /// Time of the packet read last.
    last: Option<CaptureTime>,
    /// Captures found since the last folder began.
    found: u64,
}

/// How far reading has come; clones show the same.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    read: Arc<AtomicU64>,
    total: Option<u64>,
}

enum Item {
    Stdin,
    File { path: PathBuf, is_named: bool },
    FolderBegins,
    FolderEnds(PathBuf),
    Failed(Error),
}

/// The file at hand.
struct OpenFile {
    name: String,
    /// `None` until its first bytes were read.
    format: Option<Format>,
    stream: Stream,
    /// What was read and not yet handed on.
    window: Vec<u8>,
    lent: Lent,
    end: End,
    /// Where the window begins in the unpacked file.
    offset: u64,
    packets: u64,
    is_begun: bool,
    is_named: bool,
    /// Secrets that it brought along since the last packets.
    secrets: Secrets,
    /// Comes after the packets that lie before it.
    failure: Option<Error>,
}

/// Whether a stream goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Open,
    Ended,
    /// The packed data ended before it said so.
    Cut,
}

/// Why reading records halted.
enum Halt {
    Full,
    Need(usize),
    Damaged(&'static str),
}

impl Progress {
    /// Bytes read, packed as they lie in the files.
    #[must_use]
    pub fn read(&self) -> u64 {
        self.read.load(Relaxed)
    }

    /// Bytes there are; `None` for a pipe.
    #[must_use]
    pub const fn total(&self) -> Option<u64> {
        self.total
    }
}

impl Reader {
    /// A reader of files and folders; the path `-` is standard input. Opens nothing yet, but walks the folders.
    ///
    /// Once `stop` is set the input ends, also while a pipe is waited for.
    #[must_use]
    pub fn new(paths: &[PathBuf], interfaces: &Interfaces, stop: Arc<AtomicBool>) -> Self {
        let mut queue = VecDeque::new();
        let mut total = Some(0_u64);
        for path in paths {
            match fs::metadata(path) {
                _ if path.as_os_str() == "-" => {
                    total = None;
                    queue.push_back(Item::Stdin);
                }
                Ok(metadata) if metadata.is_dir() => {
                    queue.push_back(Item::FolderBegins);
                    walk(path, &mut queue, &mut total);
                    queue.push_back(Item::FolderEnds(path.clone()));
                }
                Ok(metadata) => {
                    total = total.filter(|_| metadata.is_file()).map(|sum| sum.saturating_add(metadata.len()));
                    queue.push_back(Item::File { path: path.clone(), is_named: true });
                }
                Err(source) => queue.push_back(Item::Failed(Error::Open { file: shown(path), source })),
            }
        }
        let progress = Progress { read: Arc::default(), total };
        let interfaces = interfaces.clone();
        let (open, secrets, next, last) = (None, Secrets::default(), Place(1), None);
        Self { queue, open, interfaces, progress, stop, secrets, next, last, found: 0 }
    }

    /// The interfaces that the files name.
    #[must_use]
    pub fn interfaces(&self) -> &Interfaces {
        &self.interfaces
    }

    /// What ends the input early once it is set.
    #[must_use]
    pub fn stop(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    /// How far reading has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// The next packets, at least one; `None` at the end of the last input.
    ///
    /// # Errors
    ///
    /// Where an input could not be read, or not to its end: all that was readable has been given out before, and the next
    /// call goes on behind it.
    pub fn next_batch(&mut self) -> Result<Option<Batch>, Error> {
        while !self.stop.load(Relaxed) {
            let Some(open) = &mut self.open else {
                let Some(item) = self.queue.pop_front() else { break };
                self.begin(item)?;
                continue;
            };
            if let Some(failure) = open.failure.take() {
                let is_foreign = matches!(failure, Error::NotACapture { .. }) && !open.is_named;
                self.close();
                if is_foreign {
                    continue;
                }
                return Err(failure);
            }
            let Some((records, buffer)) = open.read(&self.interfaces, &self.stop) else {
                if open.failure.is_none() {
                    self.close();
                }
                continue;
            };
            return Ok(Some(self.hand_on(records, buffer)));
        }
        Ok(None)
    }

    fn begin(&mut self, item: Item) -> Result<(), Error> {
        let read = &self.progress.read;
        let (name, input, is_named) = match item {
            Item::Failed(error) => return Err(error),
            Item::FolderBegins => {
                self.found = 0;
                return Ok(());
            }
            Item::FolderEnds(_) if self.found > 0 => return Ok(()),
            Item::FolderEnds(path) => return Err(Error::NoCaptureInside { folder: shown(&path) }),
            Item::Stdin => ("standard input".to_owned(), Stream::stdin(read, &self.stop).map(Some), true),
            Item::File { path, is_named } => (shown(&path), Stream::open(&path, read), is_named),
        };
        let stream = match input {
            Ok(Some(stream)) => stream,
            Ok(None) if is_named => return Err(Error::NotACapture { file: name }),
            Ok(None) => return Ok(()),
            Err(source) => return Err(Error::Open { file: name, source }),
        };
        self.open = Some(OpenFile {
            name,
            format: None,
            stream,
            window: Vec::new(),
            lent: Lent::new(LENT_MAX),
            end: End::Open,
            offset: 0,
            packets: 0,
            is_begun: false,
            is_named,
            secrets: Secrets::default(),
            failure: None,
        });
        Ok(())
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        self.secrets.extend(&open.secrets);
        if open.format.is_some() {
            self.found = self.found.saturating_add(1);
        }
    }

    fn hand_on(&mut self, records: Vec<Record>, buffer: Buffer) -> Batch {
        let (count, last) = (records.len() as u64, records.last().map(|record| record.time));
        let first_time = records.first().map(|record| record.time);
        let mut batch = Batch::new(records, buffer, self.next);
        self.next = Place(self.next.0.saturating_add(count));
        let mut secrets = mem::take(&mut self.secrets);
        if let Some(open) = &mut self.open {
            secrets.extend(&mem::take(&mut open.secrets));
        }
        batch.bring(secrets);
        if let Some(open) = self.open.as_mut().filter(|open| !open.is_begun) {
            open.is_begun = true;
            if self.last.zip(first_time).is_some_and(|(last, first)| last.since(first) > OVERLAP_MAX) {
                batch.begin_other_capture();
            }
        }
        self.last = last;
        batch
    }
}

impl OpenFile {
    /// The next packets, at least one; `None` at the end, or where `failure` tells why there are none.
    fn read(&mut self, interfaces: &Interfaces, stop: &AtomicBool) -> Option<(Vec<Record>, Buffer)> {
        let mut records = Vec::with_capacity(PACKETS_MAX);
        let buffer = self.fill(&mut records, interfaces, stop);
        self.packets = self.packets.saturating_add(records.len() as u64);
        if records.is_empty() { None } else { Some((records, buffer)) }
    }

    fn fill(&mut self, records: &mut Vec<Record>, interfaces: &Interfaces, stop: &AtomicBool) -> Buffer {
        let Self { stream, window, end, .. } = self;
        let mut at = 0;
        let mut trouble = None;
        let halt = loop {
            if self.format.is_none() && window.len() >= Format::MAGIC_LEN {
                self.format = Format::recognise(window, interface_name(&self.name), interfaces);
                if self.format.is_none() {
                    trouble = Some(Error::NotACapture { file: self.name.clone() });
                    break Halt::Full;
                }
            }
            let halt = match &mut self.format {
                Some(format) => scan(format, window, &mut at, records, &mut self.secrets),
                None => Halt::Need(Format::MAGIC_LEN),
            };
            let Halt::Need(need) = halt else { break halt };
            let room = if window.len() < WINDOW { WINDOW } else { at + need };
            if *end != End::Open || (room > WINDOW && !records.is_empty()) {
                break halt;
            }
            match more(stream, window, room, !records.is_empty(), stop) {
                Ok(More::Some) => {}
                Ok(More::NotNow) => break halt,
                Ok(More::Ended) => *end = End::Ended,
                Ok(More::Cut) => *end = End::Cut,
                Err(source) => {
                    let (file, packet) = (self.name.clone(), self.packets + records.len() as u64 + 1);
                    let offset = self.offset + at as u64;
                    trouble = Some(if stream.is_packed() {
                        Error::Unpack { file, packet, offset, source }
                    } else {
                        Error::Read { file, packet, offset, source }
                    });
                    break halt;
                }
            }
        };
        let left = window.len() - at;
        let is_ended = (*end == End::Ended && left > 0) || *end == End::Cut;
        let mut next = self.lent.empty();
        next.extend_from_slice(&window[at..]);
        let buffer = self.lent.lend(mem::replace(window, next));
        self.failure = trouble.or_else(|| self.halted(&halt, at, left, is_ended, records.len()));
        self.offset += at as u64;
        buffer
    }

    /// The error, if it is one, that reading halted at a place in the window with so many bytes left.
    fn halted(&self, halt: &Halt, at: usize, left: usize, is_ended: bool, records: usize) -> Option<Error> {
        let (file, packet) = (self.name.clone(), self.packets + records as u64 + 1);
        let offset = self.offset + at as u64;
        match *halt {
            Halt::Damaged(what) => Some(Error::Damaged { file, packet, offset, what }),
            Halt::Need(_) if is_ended && self.format.is_none() => Some(Error::NotACapture { file }),
            Halt::Need(_) if is_ended => Some(Error::CutOff { file, packet, offset, end: offset + left as u64 }),
            Halt::Need(_) | Halt::Full => None,
        }
    }
}

/// Reads records from a place in the window on, until there is none whole or the batch is full. Secrets are known to the
/// packets behind them, whatever the batches: before them a batch ends.
fn scan(format: &mut Format, window: &[u8], at: &mut usize, records: &mut Vec<Record>, secrets: &mut Secrets) -> Halt {
    while records.len() < PACKETS_MAX {
        match format.next(&window[*at..]) {
            Found::Packet { mut record, len } => {
                let Ok(start) = u32::try_from(*at) else { return Halt::Full };
                record.start = record.start.saturating_add(start);
                records.push(record);
                *at += len;
            }
            Found::KeyLog { .. } if !records.is_empty() => return Halt::Full,
            Found::KeyLog { log, len } => {
                // Lines that can't be read cost themselves alone: nobody but their connections would miss them.
                secrets.add_log(&window[*at..][log]).unwrap_or_default();
                *at += len;
            }
            Found::Other(len) => *at += len,
            Found::Need(need) => return Halt::Need(need),
            Found::Damaged(what) => return Halt::Damaged(what),
        }
    }
    Halt::Full
}

/// What a look for more bytes gave.
enum More {
    Some,
    /// A pipe has nothing right now, and there is something to hand on.
    NotNow,
    Ended,
    Cut,
}

/// Reads once behind the window, up to its new size.
fn more(
    stream: &mut Stream,
    window: &mut Vec<u8>,
    room: usize,
    has_packets: bool,
    stop: &AtomicBool,
) -> io::Result<More> {
    loop {
        match stream.append(window, room) {
            Ok(0) => return Ok(More::Ended),
            Ok(_) => return Ok(More::Some),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                if has_packets || stop.load(Relaxed) {
                    return Ok(More::NotNow);
                }
                stream.wait(PATIENCE)?;
            }
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(More::Cut),
            Err(error) => return Err(error),
        }
    }
}

/// Puts the regular files of a folder, and of the folders in it, into the queue by name. Links to folders are not followed.
fn walk(folder: &Path, queue: &mut VecDeque<Item>, total: &mut Option<u64>) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(source) => return queue.push_back(Item::Failed(Error::Open { file: shown(folder), source })),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        match (entry.file_type(), fs::metadata(&path)) {
            (Ok(kind), _) if kind.is_dir() => walk(&path, queue, total),
            (_, Ok(metadata)) if metadata.is_file() => {
                *total = total.map(|sum| sum.saturating_add(metadata.len()));
                queue.push_back(Item::File { path, is_named: false });
            }
            (_, Ok(_)) => {}
            (Err(source), _) | (_, Err(source)) => {
                queue.push_back(Item::Failed(Error::Open { file: shown(&path), source }));
            }
        }
    }
}

/// What stands for the interface of a file that names none: the name of the file.
fn interface_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
