//! What can be wrong with a configuration.

use std::io;

/// A mistake of the operator's, with where it stands and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file can't be read.
    #[error("{file}: {source}")]
    Open {
        /// The file.
        file: String,
        /// What the system says.
        source: io::Error,
    },
    /// It is no TOML, or a value is of another type than its key takes.
    #[error("{file}:{line}:{column}: {problem}")]
    Syntax {
        /// The file.
        file: String,
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What is wrong, in one line.
        problem: String,
    },
    /// There is no such key.
    #[error("{file}:{line}:{column}: unknown key \"{key}\"{}", hint(nearest.as_deref()))]
    UnknownKey {
        /// The file.
        file: String,
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// Path of the key.
        key: String,
        /// The nearest key there is.
        nearest: Option<String>,
    },
    /// A key takes no such value.
    #[error("{file}:{line}:{column}: {key}: {problem}")]
    Value {
        /// The file.
        file: String,
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// Path of the key.
        key: &'static str,
        /// What is wrong, and what would be right.
        problem: String,
    },
    /// The key file of the operator's is of no use.
    #[error("{file}: {problem}; make one with: head -c 32 /dev/urandom > {file} && chmod 600 {file}")]
    KeyFile {
        /// The file.
        file: String,
        /// What is wrong.
        problem: String,
    },
    /// A line of a key log of TLS is none.
    #[error("{file}:{line}: {problem}; --keys takes what programs write to the file that SSLKEYLOGFILE names")]
    KeyLog {
        /// The file.
        file: String,
        /// From 1.
        line: usize,
        /// What is wrong. Never what stands there.
        problem: &'static str,
    },
    /// A table of vendors is wrong.
    #[error(transparent)]
    Vendors(#[from] crate::detect::VendorError),
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || "; config/pixeltap.toml documents those there are".to_owned(),
        |nearest| format!("; did you mean \"{nearest}\"?"),
    )
}
