//! What can be captured on: the interfaces of this machine, and which of them is likely the side of the clients.

use std::{fs, net::IpAddr, path::Path};

use super::Error;
use crate::base::LinkType;

/// An interface of this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its name.
    pub name: String,
    /// What libpcap knows about it.
    pub description: Option<String>,
    /// Addresses, in the order of the system.
    pub addresses: Vec<IpAddr>,
    /// What its frames begin with, as far as the system tells without rights.
    pub link: Option<LinkType>,
    /// Whether it is up.
    pub is_up: bool,
    /// Whether it leads to this machine itself.
    pub is_loopback: bool,
    /// Whether clients are likely behind it: it is up, has a private address, and is not the way to the internet.
    pub is_likely_lan: bool,
}

/// All that can be captured on.
///
/// # Errors
///
/// Where libpcap can't list them.
pub fn devices() -> Result<Vec<Device>, Error> {
    let list = pcap::Device::list().map_err(|error| Error::List { message: error.to_string() })?;
    let routes = fs::read_to_string("/proc/net/route").unwrap_or_default();
    let uplinks = default_routes(&routes);
    let device = |device: pcap::Device| {
        let addresses: Vec<IpAddr> = device.addresses.iter().map(|address| address.addr).collect();
        let (is_up, is_loopback) = (device.flags.is_up(), device.flags.is_loopback());
        let is_private = addresses.iter().any(is_private);
        let is_uplink = uplinks.contains(&device.name.as_str());
        Device {
            link: link_of(&device.name),
            description: device.desc,
            is_likely_lan: is_up && !is_loopback && is_private && !is_uplink,
            addresses,
            is_up,
            is_loopback,
            name: device.name,
        }
    };
    Ok(list.into_iter().map(device).collect())
}

/// Interfaces that default routes lead to, by the table of /proc/net/route.
fn default_routes(table: &str) -> Vec<&str> {
    let routes = table.lines().skip(1).map(|line| line.split_ascii_whitespace());
    let default = routes.filter_map(|mut fields| Some((fields.next()?, fields.next()?)));
    default.filter(|(_, destination)| *destination == "00000000").map(|(name, _)| name).collect()
}

/// Addresses of networks that are not routed on the internet (RFC 1918, RFC 4193).
fn is_private(address: &IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_private(),
        IpAddr::V6(address) => address.is_unique_local(),
    }
}

/// The link type that libpcap gives an interface, by its hardware type (`ARPHRD_` values of Linux).
fn link_of(name: &str) -> Option<LinkType> {
    if name == "any" {
        return Some(LinkType::LINUX_SLL);
    }
    // Names come from the system, but a name with a slash would lead elsewhere.
    if name.contains('/') {
        return None;
    }
    let kind = fs::read_to_string(Path::new("/sys/class/net").join(name).join("type")).ok()?;
    match kind.trim() {
        "1" | "772" => Some(LinkType::ETHERNET),
        "512" => Some(LinkType::LINUX_SLL),
        "519" | "768" | "769" | "776" | "778" | "823" | "65534" => Some(LinkType::RAW),
        "801" => Some(LinkType::IEEE802_11),
        "802" => Some(LinkType::IEEE802_11_PRISM),
        "803" => Some(LinkType::IEEE802_11_RADIOTAP),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_internet_is_no_lan() {
        let table = "Iface\tDestination\tGateway\neth0\t00000000\t0100000A\nlan0\t0002A8C0\t00000000\n";
        assert_eq!(default_routes(table), ["eth0"]);
    }

    #[test]
    fn this_machine_has_a_loopback_interface() {
        let Ok(devices) = devices() else { return };
        assert!(devices.iter().all(|device| !(device.is_loopback && device.is_likely_lan)));
    }
}
