//! What lies beside the configuration: the operator's key, vendor tables, filter lists, key logs of TLS.

use std::{fs, io, path::Path, sync::Arc};

use super::{Config, Error};
use crate::{
    base::{BadLine, IdKey, Secrets},
    detect::{FilterLists, VendorTable},
};

/// The most bytes of one table or list that are read.
const FILE_MAX: u64 = 64 << 20;

/// Vendors and lists, read.
#[derive(Clone)]
pub struct Tables {
    /// Known vendors: the built-in ones and those of the folder.
    pub vendors: Arc<VendorTable>,
    /// Filter lists, where the folder holds any.
    pub lists: Option<Arc<FilterLists>>,
    /// Of all that was read: the same text gives the same.
    digest: [u8; 32],
}

impl Tables {
    /// Whether both were read from the same text.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.digest == other.digest
    }
}

impl Config {
    /// Reads vendor tables and filter lists, in the order of their names.
    ///
    /// # Errors
    ///
    /// Where a file can't be read, or a vendor table is wrong. A folder that is not there holds nothing.
    pub fn tables(&self) -> Result<Tables, Error> {
        let (vendors, lists) = (files(&self.trackers, "toml")?, files(&self.lists, "txt")?);
        let mut digest = blake3::Hasher::new();
        for (name, text) in vendors.iter().chain(&lists) {
            for part in [name, text] {
                digest.update(&part.len().to_le_bytes());
                digest.update(part.as_bytes());
            }
        }
        let vendors = VendorTable::new(&vendors)?;
        let lists = (!lists.is_empty()).then(|| Arc::new(FilterLists::new(&lists)));
        Ok(Tables { vendors: Arc::new(vendors), lists, digest: *digest.finalize().as_bytes() })
    }

    /// The operator's key; `None` where no file is named.
    ///
    /// # Errors
    ///
    /// Where the file can't be read or holds too little.
    pub fn key(&self) -> Result<Option<IdKey>, Error> {
        self.privacy.key_file.as_deref().map(key_of).transpose()
    }
}

/// Reads a key log of TLS.
///
/// # Errors
///
/// Where the file can't be read, or a line of it. No error tells what stands in that line.
pub fn key_log(path: &Path) -> Result<Secrets, Error> {
    let file = path.display().to_string();
    let log = fs::read(path).map_err(|source| Error::Open { file: file.clone(), source })?;
    let mut secrets = Secrets::default();
    secrets.add_log(&log).map_err(|BadLine { line, problem }| Error::KeyLog { file, line, problem })?;
    Ok(secrets)
}

/// A key of all that the file holds.
fn key_of(path: &Path) -> Result<IdKey, Error> {
    let wrong = |problem: String| Error::KeyFile { file: path.display().to_string(), problem };
    let bytes = fs::read(path).map_err(|source| wrong(source.to_string()))?;
    if bytes.len() < 32 {
        return Err(wrong(format!("holds {} bytes, and a key needs at least 32", bytes.len())));
    }
    Ok(IdKey::new(*blake3::hash(&bytes).as_bytes()))
}

/// Names and texts of the files in a folder that have this extension.
fn files(folder: &Path, extension: &str) -> Result<Vec<(String, String)>, Error> {
    let failed = |path: &Path, source: io::Error| Error::Open { file: path.display().to_string(), source };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(folder, error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| failed(folder, error))?.path();
        if path.extension().is_some_and(|found| found == extension) && path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let size = fs::metadata(path).map_err(|error| failed(path, error))?.len();
        if size > FILE_MAX {
            return Err(failed(path, io::Error::other("larger than 64 MiB: no list is")));
        }
        let bytes = fs::read(path).map_err(|error| failed(path, error))?;
        let text = String::from_utf8(bytes).map_err(|_| failed(path, io::Error::other("is no UTF-8 text")))?;
        Ok((path.display().to_string(), text))
    };
    paths.iter().map(read).collect()
}
