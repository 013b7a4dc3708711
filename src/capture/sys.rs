//! All `unsafe` there is: calls into the system that have no safe form.
#![expect(unsafe_code, reason = "memory maps and packet sockets have no safe interface; each block says why it holds")]

use std::{
    fs::File,
    io,
    ops::{Deref, Range},
    ptr::NonNull,
};

use rustix::mm::{Advice, MapFlags, ProtFlags};

/// A file's bytes as they were when it was mapped, read-only.
///
/// Whoever shortens the file while it is read ends this process by SIGBUS, as with every program that maps files.
pub(super) struct Map {
    start: NonNull<u8>,
    len: usize,
}

// SAFETY: the map is read-only and private for as long as the value lives, so any thread may read it.
unsafe impl Send for Map {}
// SAFETY: as above; there is no way to write through a `Map`.
unsafe impl Sync for Map {}

impl Map {
    /// Maps the first `len` bytes of a regular file; `len` must not be zero.
    pub(super) fn new(file: &File, len: usize) -> io::Result<Self> {
        // SAFETY: a new private read-only mapping at an address of the kernel's choice aliases no memory of this program.
        let start =
            unsafe { rustix::mm::mmap(std::ptr::null_mut(), len, ProtFlags::READ, MapFlags::PRIVATE, file, 0)? };
        let Some(start) = NonNull::new(start.cast::<u8>()) else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        let map = Self { start, len };
        // SAFETY: the range is the mapping just made; the advice changes how it is read ahead, not what it holds. Where the
        // kernel refuses it, reading is slower and nothing else.
        let _advised = unsafe { rustix::mm::madvise(map.start.as_ptr().cast(), len, Advice::Sequential) };
        Ok(map)
    }

    /// Takes the pages of a range, which begins at a page, out of this process's memory. Whoever looks there again gets the
    /// same bytes, read anew from the file.
    pub(super) fn release(&self, range: Range<usize>) {
        let Some(piece) = self.get(range) else { return };
        // SAFETY: the range lies in the mapping; of a private mapping that is never written to, dropped pages come back with
        // the bytes of the file. Where the kernel refuses it, memory is held longer and nothing else.
        let _advised =
            unsafe { rustix::mm::madvise(piece.as_ptr().cast_mut().cast(), piece.len(), Advice::LinuxDontNeed) };
    }
}

impl Deref for Map {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        // SAFETY: `start` and `len` are those of a mapping that lives until `drop`, and nothing here writes to it.
        unsafe { std::slice::from_raw_parts(self.start.as_ptr(), self.len) }
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        // SAFETY: this mapping was made in `new`, is unmapped once, and no slice of it can outlive `self`.
        let unmapped = unsafe { rustix::mm::munmap(self.start.as_ptr().cast(), self.len) };
        debug_assert!(unmapped.is_ok(), "a whole mapping can be unmapped");
    }
}

impl std::fmt::Debug for Map {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Map({} bytes)", self.len)
    }
}
