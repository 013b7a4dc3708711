//! The report of a replay: the dashboard's view as one self-contained file.

use askama::Template;

use super::view::{Dashboard, Frame};
use crate::sink::store::{Blind, Error, Reader};

/// Why a report can't be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The history can't be read.
    #[error(transparent)]
    History(#[from] Error),
    /// The page can't be made.
    #[error("the report can't be made: {0}")]
    Page(#[from] askama::Error),
}

/// The page as text: no script in it, nothing asked of anybody. `title` says what was replayed, `made` up to when, RFC 3339.
///
/// # Errors
/// [`ReportError`] where the history can't be read.
pub fn report(reader: &Reader, title: &str, made: &str, blind: Vec<Blind>) -> Result<String, ReportError> {
    let frame = Frame { nonce: String::new(), sensor: title.to_owned(), made: made.to_owned() };
    Ok(Dashboard::report(reader, blind, frame)?.render()?)
}
