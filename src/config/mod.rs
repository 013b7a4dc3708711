//! The configuration file: as written, as checked, and what is wrong with it in words that help.
//!
//! In: a TOML file, or none. Out: [`Config`] with the settings of every room. Every mistake names file, line, column and the
//! remedy; an unknown key names the nearest one there is. Rooms never read this: they are handed their settings.

mod access;
mod error;
mod keys;
mod nearest;
mod place;
mod settings;
mod tables;

pub use error::Error;
pub use settings::{Config, Events, Metrics, Privacy, Web};
pub use tables::{Tables, key_log};

use std::{fs, path::Path};

/// Where the configuration lies unless another place is named.
pub const DEFAULT_PATH: &str = "/etc/pixeltap/pixeltap.toml";

/// The documented configuration, with every key at its default.
pub const DOCUMENTED: &str = include_str!("../../config/pixeltap.toml");

impl Config {
    /// Reads the file that is named, else the one at the default place, else takes the defaults.
    ///
    /// # Errors
    ///
    /// Where the file can't be read, or anything in it is wrong.
    pub fn load(named: Option<&Path>) -> Result<Self, Error> {
        let path = named.unwrap_or(Path::new(DEFAULT_PATH));
        match fs::read_to_string(path) {
            Ok(text) => Self::read(&path.display().to_string(), &text),
            Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(Error::Open { file: path.display().to_string(), source }),
        }
    }

    /// Reads the text of a configuration; `file` is what messages call it.
    ///
    /// # Errors
    ///
    /// Where anything in it is wrong.
    pub fn read(file: &str, text: &str) -> Result<Self, Error> {
        let keys = keys::read(file, text)?;
        settings::check(keys).map_err(|wrong| {
            let (line, column) = place::of_key(text, wrong.key).unwrap_or((1, 1));
            Error::Value { file: file.to_owned(), line, column, key: wrong.key, problem: wrong.problem }
        })
    }
}

#[cfg(test)]
mod tests;
