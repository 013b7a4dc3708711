//! `interfaces`: what can be captured on.

use std::fmt::Write as _;

use comfy_table::{ContentArrangement, Table, presets};
use terminal_size::terminal_size;

use super::{Failure, print};
use crate::{base::LinkType, capture};

/// Lists the interfaces of this machine, and marks those that clients are likely behind.
pub(super) fn interfaces() -> Result<(), Failure> {
    let devices = capture::devices().map_err(Failure::run)?;
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(["interface", "state", "link", "addresses", "note"]);
    if let Some((width, _)) = terminal_size() {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width.0);
    }
    for device in &devices {
        let addresses: Vec<String> = device.addresses.iter().map(ToString::to_string).collect();
        let note = match device {
            device if device.is_likely_lan => "likely the side of the clients".to_owned(),
            device if device.is_loopback => "this machine itself".to_owned(),
            device => device.description.clone().unwrap_or_default(),
        };
        let state = if device.is_up { "up" } else { "down" };
        let link = device.link.map_or_else(String::new, link_name);
        table.add_row([device.name.clone(), state.to_owned(), link, addresses.join(" "), note]);
    }
    let mut text = String::new();
    for line in table.lines() {
        writeln!(text, "{}", line.trim_end()).unwrap_or_default();
    }
    if devices.is_empty() {
        text.push_str("no interface can be captured on\n");
    }
    print(&text)
}

/// The name that tcpdump gives a link type.
fn link_name(link: LinkType) -> String {
    match link {
        LinkType::ETHERNET => "EN10MB".to_owned(),
        LinkType::RAW => "RAW".to_owned(),
        LinkType::LINUX_SLL => "LINUX_SLL".to_owned(),
        LinkType::LINUX_SLL2 => "LINUX_SLL2".to_owned(),
        LinkType::IEEE802_11 => "IEEE802_11".to_owned(),
        LinkType::IEEE802_11_RADIOTAP => "IEEE802_11_RADIO".to_owned(),
        LinkType(number) => format!("type {number}"),
    }
}
