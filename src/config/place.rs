//! Where in the text of a configuration something stands.

use toml::de::{DeTable, DeValue};

/// Line and column, both from 1, of a byte offset; columns count characters.
pub(super) fn of_offset(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// Line and column of a key, by its path: `metrics.max_domains`.
pub(super) fn of_key(text: &str, path: &str) -> Option<(usize, usize)> {
    let document = DeTable::parse(text).ok()?;
    let mut table = document.get_ref();
    let mut parts = path.split('.').peekable();
    while let Some(part) = parts.next() {
        let (key, value) = table.iter().find(|(key, _)| key.get_ref().as_ref() == part)?;
        match (parts.peek(), value.get_ref()) {
            (None, _) => return Some(of_offset(text, key.span().start)),
            (Some(_), DeValue::Table(inner)) => table = inner,
            (Some(_), _) => return None,
        }
    }
    None
}
