//! The summary as tables for a terminal.

use std::{collections::BTreeMap, fmt::Write as _};

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

use super::{Finished, Read, Wrong};
use crate::event::Text;

/// Rows of one table that are shown; the JSON form has all.
const SHOWN: usize = 20;

/// Names in one cell that are shown.
const NAMES: usize = 3;

/// How wide tables may be, in columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Width(pub u16);

impl Width {
    /// The width of the terminal, or one that fits most where there is none.
    #[must_use]
    pub fn of_terminal() -> Self {
        Self(terminal_size::terminal_size().map_or(120, |(width, _)| width.0.max(60)))
    }
}

impl Finished {
    /// As text that fits this width.
    #[must_use]
    pub fn text(&self, width: Width) -> String {
        let mut out = String::new();
        read(&self.read, &mut out);
        self.pixels(width, &mut out);
        self.causes(width, &mut out);
        self.identifiers(width, &mut out);
        wrong(&self.wrong, self.omitted, &mut out);
        out
    }

    fn pixels(&self, width: Width, out: &mut String) {
        let total: u64 = self.pixels.iter().map(|row| row.count).sum();
        heading(out, &format!("Pixels: {total}"));
        let mut table = new_table(width, ["kind", "vendor", "pixels", "hosts"], &[2]);
        for row in self.pixels.iter().take(SHOWN) {
            let vendor = row.vendor.as_deref().unwrap_or("not known").to_owned();
            table.add_row([row.kind.to_owned(), vendor, row.count.to_string(), names(row.hosts.iter())]);
        }
        put(out, &table, self.pixels.len());
        if !self.beacons.is_empty() {
            heading(out, "Likely pixels inside encrypted connections");
            let mut table = new_table(width, ["server name", "vendor", "exchanges"], &[2]);
            for row in self.beacons.iter().take(SHOWN) {
                let vendor = row.vendor.as_deref().unwrap_or("not known").to_owned();
                table.add_row([row.sni.to_string(), vendor, row.count.to_string()]);
            }
            put(out, &table, self.beacons.len());
        }
        if !self.cloaks.is_empty() {
            heading(out, "First-party names that lead to trackers");
            let mut table = new_table(width, ["name", "leads to", "answers"], &[2]);
            for row in self.cloaks.iter().take(SHOWN) {
                table.add_row([row.query.to_string(), row.domain.to_string(), row.count.to_string()]);
            }
            put(out, &table, self.cloaks.len());
        }
    }

    fn causes(&self, width: Width, out: &mut String) {
        heading(out, "Who caused them");
        let mut table = new_table(width, ["page", "initiator", "by", "pixels", "pixel hosts"], &[3]);
        for row in self.causes.iter().take(SHOWN) {
            table.add_row([
                row.page_domain.as_deref().unwrap_or("no page").to_owned(),
                row.initiator.as_deref().unwrap_or("not known").to_owned(),
                row.initiator_type.to_owned(),
                row.count.to_string(),
                hosts(&row.pixel_hosts),
            ]);
        }
        put(out, &table, self.causes.len());
    }

    fn identifiers(&self, width: Width, out: &mut String) {
        heading(out, &format!("Third-party cookie domains: {}", self.third_party_cookies.len()));
        let mut table = new_table(width, ["domain", "on pages of", "sent", "set", "identifiers"], &[2, 3, 4]);
        for row in self.third_party_cookies.iter().take(SHOWN) {
            table.add_row([
                row.domain.to_string(),
                names(row.pages.iter()),
                row.sent.to_string(),
                row.set.to_string(),
                row.identifiers.to_string(),
            ]);
        }
        put(out, &table, self.third_party_cookies.len());
        heading(out, "Identifiers that travelled between parties");
        let mut table = new_table(width, ["from", "to", "via", "times", "identifiers"], &[3, 4]);
        for row in self.syncs.iter().take(SHOWN) {
            table.add_row([
                row.from_domain.to_string(),
                row.to_domain.to_string(),
                row.via.join(", "),
                row.count.to_string(),
                row.identifiers.to_string(),
            ]);
        }
        put(out, &table, self.syncs.len());
    }
}

fn read(read: &Read, out: &mut String) {
    say(out, format_args!("Read: {} packets, {}", grouped(read.packets), size(read.bytes)));
    say(out, format_args!("  flows: {}", counts(&read.flows)));
    say(
        out,
        format_args!(
            "  {}: {} HTTP requests, {} responses, {} DNS responses",
            if read.tls_decrypted > 0 { "in clear or decrypted" } else { "in clear" },
            grouped(read.http_requests),
            grouped(read.http_responses),
            grouped(read.dns_responses)
        ),
    );
    say(out, format_args!("  encrypted, by server name: {}", counts(&read.tls_connections)));
    if read.tls_decrypted > 0 {
        say(out, format_args!("  decrypted with their secrets: {} TLS connections", grouped(read.tls_decrypted)));
    }
    say(out, format_args!("  blind: {}", counts(&read.blind_connections)));
}

fn wrong(wrong: &Wrong, omitted: u64, out: &mut String) {
    heading(out, "What went wrong");
    let before = out.len();
    for problem in &wrong.input {
        say(out, format_args!("  {problem}"));
    }
    if wrong.gap_bytes > 0 {
        say(out, format_args!("  lost inside flows: {}", size(wrong.gap_bytes)));
    }
    for (what, tally) in [
        ("not decoded", &wrong.decode_errors),
        ("not followed", &wrong.parse_errors),
        ("flows forgotten early", &wrong.flows_evicted),
    ] {
        if !tally.is_empty() {
            say(out, format_args!("  {what}: {}", counts(tally)));
        }
    }
    if wrong.panics > 0 {
        say(out, format_args!("  mistakes of pixeltap itself: {}; please report them", wrong.panics));
    }
    if omitted > 0 {
        say(out, format_args!("  findings left out of this summary, for want of room: {}", grouped(omitted)));
    }
    if out.len() == before {
        out.push_str("  nothing\n");
    }
}

fn heading(out: &mut String, text: &str) {
    say(out, format_args!("\n{text}"));
}

fn say(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string never fails.
    out.write_fmt(text).unwrap_or_default();
    out.push('\n');
}

fn new_table<const N: usize>(width: Width, header: [&str; N], numbers: &[usize]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(width.0);
    table.set_header(header);
    for &column in numbers {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

fn put(out: &mut String, table: &Table, all: usize) {
    if all == 0 {
        out.push_str("  none\n");
        return;
    }
    for line in table.lines() {
        say(out, format_args!(" {}", line.trim_end()));
    }
    if all > SHOWN {
        say(out, format_args!("  and {} more; --summary json has all", all - SHOWN));
    }
}

/// The first names, and how many more there are.
fn names<'a>(names: impl ExactSizeIterator<Item = &'a Text>) -> String {
    let more = names.len().saturating_sub(NAMES);
    let mut text = names.take(NAMES).map(|name| &**name).collect::<Vec<_>>().join(", ");
    if more > 0 {
        write!(text, " and {more} more").unwrap_or_default();
    }
    text
}

/// Hosts with the most pixels first.
fn hosts(hosts: &BTreeMap<Text, u64>) -> String {
    let mut by_count: Vec<(&Text, &u64)> = hosts.iter().collect();
    by_count.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    names(by_count.into_iter().map(|(host, _)| host).collect::<Vec<_>>().into_iter())
}

fn counts(tally: &BTreeMap<String, u64>) -> String {
    if tally.is_empty() {
        return "none".to_owned();
    }
    let parts: Vec<String> = tally.iter().map(|(name, count)| format!("{} {name}", grouped(*count))).collect();
    parts.join(", ")
}

/// A number with its thousands apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Bytes in the unit that fits, with one digit behind the point.
fn size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];
    let (mut tenths, mut unit) = (bytes.saturating_mul(10), 0);
    while tenths >= 10_000 && unit + 1 < UNITS.len() {
        tenths /= 1_000;
        unit += 1;
    }
    let name = UNITS.get(unit).copied().unwrap_or_default();
    if unit == 0 { format!("{bytes} {name}") } else { format!("{}.{} {name}", tenths / 10, tenths % 10) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_sizes_are_short() {
        assert_eq!(
            (grouped(999), grouped(1_000), grouped(1_234_567)),
            ("999".into(), "1,000".into(), "1,234,567".into())
        );
        assert_eq!((size(999), size(1_500), size(3_000_000_000)), ("999 B".into(), "1.5 kB".into(), "3.0 GB".into()));
    }
}
