//! A file or a pipe as a stream of unpacked bytes.
//!
//! In: a path, or standard input. Out: bytes in order, as they come. A pipe that has nothing more right now says so
//! (`WouldBlock`) instead of waiting, through the unpackers too, so that what has come can be handed on.

use std::{
    fs::File,
    io::{self, BufReader, Read, Seek},
    os::fd::AsFd,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    time::Duration,
};

use flate2::bufread::MultiGzDecoder;
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::format::Format;

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = 0xfd2f_b528_u32.to_le_bytes();
/// `zstd` frames that hold no data, of which a file may begin with some: 0x184d2a50 to 0x184d2a5f.
const ZSTD_SKIPPABLE: [u8; 3] = [0x2a, 0x4d, 0x18];

/// Packed bytes are read in pieces of this size.
const PACKED_PIECE: usize = 128 << 10;

/// Unpacked bytes in order.
pub(super) struct Stream {
    bytes: Unpacked,
    /// The pipe to wait for, where it is one.
    pipe: Option<File>,
}

enum Unpacked {
    Plain(Tap),
    Gzip(Box<MultiGzDecoder<BufReader<Tap>>>),
    Zstd(Box<zstd::stream::read::Decoder<'static, BufReader<Tap>>>),
}

/// Reads a file from its beginning, counting, and never waits for a pipe.
struct Tap {
    /// Read before, to recognise the format.
    head: Vec<u8>,
    file: File,
    is_pipe: bool,
    read: Arc<AtomicU64>,
}

impl Stream {
    /// Opens a file. `None` where it is no capture by its first bytes; `read` grows by the bytes read, packed as they are.
    pub(super) fn open(path: &Path, read: &Arc<AtomicU64>) -> io::Result<Option<Self>> {
        let mut file = File::open(path)?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Self::of(file, read).map(Some);
        }
        let mut head = [0; Format::MAGIC_LEN];
        let got = fill(&mut file, &mut head)?;
        file.rewind()?;
        let head = &head[..got];
        if is_packed(head) || Format::is_known(head) { Self::of(file, read).map(Some) } else { Ok(None) }
    }

    /// Standard input. Waits for its first bytes, or for the order to stop.
    pub(super) fn stdin(read: &Arc<AtomicU64>, stop: &AtomicBool) -> io::Result<Self> {
        let file = File::from(io::stdin().as_fd().try_clone_to_owned()?);
        while !is_ready(&file, Duration::from_millis(100))? {
            if stop.load(Relaxed) {
                return Err(io::ErrorKind::Interrupted.into());
            }
        }
        Self::of(file, read)
    }

    fn of(mut file: File, read: &Arc<AtomicU64>) -> io::Result<Self> {
        let is_pipe = !file.metadata()?.is_file();
        let pipe = if is_pipe { Some(file.try_clone()?) } else { None };
        let mut head = vec![0; Format::MAGIC_LEN];
        let got = fill(&mut file, &mut head)?;
        head.truncate(got);
        let (is_gzip, is_packed) = (head.starts_with(&GZIP), is_packed(&head));
        let tap = Tap { head, file, is_pipe, read: Arc::clone(read) };
        let bytes = if is_gzip {
            Unpacked::Gzip(Box::new(MultiGzDecoder::new(BufReader::with_capacity(PACKED_PIECE, tap))))
        } else if is_packed {
            let reader = BufReader::with_capacity(PACKED_PIECE, tap);
            Unpacked::Zstd(Box::new(zstd::stream::read::Decoder::with_buffer(reader)?))
        } else {
            Unpacked::Plain(tap)
        };
        Ok(Self { bytes, pipe })
    }

    /// Whether errors can come from unpacking.
    pub(super) fn is_packed(&self) -> bool {
        !matches!(self.bytes, Unpacked::Plain(_))
    }

    /// Waits until there is more, at most so long.
    pub(super) fn wait(&self, most: Duration) -> io::Result<()> {
        self.pipe.as_ref().map_or(Ok(()), |pipe| is_ready(pipe, most).map(|_| ()))
    }

    /// Reads once behind the window, so that it grows at most to this size; gives the number of bytes, 0 at the end.
    pub(super) fn append(&mut self, window: &mut Vec<u8>, room: usize) -> io::Result<usize> {
        match &mut self.bytes {
            Unpacked::Plain(tap) => tap.append(window, room),
            Unpacked::Gzip(reader) => append(reader, window, room),
            Unpacked::Zstd(reader) => append(reader, window, room),
        }
    }
}

impl Tap {
    /// As [`Stream::append`], without clearing memory that is written to at once.
    fn append(&mut self, window: &mut Vec<u8>, room: usize) -> io::Result<usize> {
        if self.head.is_empty() && !self.is_pipe {
            window.reserve_exact(room - window.len());
            let got = rustix::io::read(&self.file, rustix::buffer::spare_capacity(window))?;
            self.read.fetch_add(got as u64, Relaxed);
            return Ok(got);
        }
        append(self, window, room)
    }
}

fn append(reader: &mut impl Read, window: &mut Vec<u8>, room: usize) -> io::Result<usize> {
    let len = window.len();
    window.resize(room, 0);
    let got = reader.read(&mut window[len..]);
    window.truncate(len + got.as_ref().map_or(0, |got| *got));
    got
}

impl Read for Tap {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let got = if self.head.is_empty() {
            if self.is_pipe && !is_ready(&self.file, Duration::ZERO)? {
                return Err(io::ErrorKind::WouldBlock.into());
            }
            self.file.read(into)?
        } else {
            let len = self.head.len().min(into.len());
            into[..len].copy_from_slice(&self.head[..len]);
            self.head.drain(..len);
            len
        };
        self.read.fetch_add(got as u64, Relaxed);
        Ok(got)
    }
}

/// Reads until the slice is full or the input ends.
fn fill(file: &mut File, into: &mut [u8]) -> io::Result<usize> {
    let mut got = 0;
    while got < into.len() {
        match file.read(&mut into[got..]) {
            Ok(0) => break,
            Ok(more) => got += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(got)
}

fn is_packed(head: &[u8]) -> bool {
    head.starts_with(&GZIP)
        || head.starts_with(&ZSTD)
        || (head.len() == 4 && head[0] & 0xf0 == 0x50 && head.ends_with(&ZSTD_SKIPPABLE))
}

/// Whether reading would give bytes, or the end, at once or within this time.
fn is_ready(file: &File, most: Duration) -> io::Result<bool> {
    let mut fds = [PollFd::new(file, PollFlags::IN)];
    let timeout = Timespec::try_from(most).map_err(|_| io::ErrorKind::InvalidInput)?;
    match poll(&mut fds, Some(&timeout)) {
        Ok(ready) => Ok(ready > 0),
        Err(rustix::io::Errno::INTR) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
