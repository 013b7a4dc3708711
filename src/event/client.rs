//! What the privacy policy makes of a client's address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::Text;
use crate::base::IdKey;

/// How clients are named in events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClientPolicy {
    /// By address.
    #[default]
    Plain,
    /// By the network: the last 8 bits of an IPv4 address and the last 80 of an IPv6 address are zero.
    Truncate,
    /// By a keyed hash of the address.
    Pseudonym,
}

/// A client's address as events may name it.
pub(super) enum ClientName {
    /// Still an address.
    Address(IpAddr),
    /// Something that stands for it.
    Pseudonym(Text),
}

impl ClientPolicy {
    /// Applies the policy to one address.
    pub(super) fn name(self, address: IpAddr, key: &IdKey) -> ClientName {
        match self {
            Self::Plain => ClientName::Address(address),
            Self::Truncate => ClientName::Address(truncated(address)),
            Self::Pseudonym => {
                let mut value = b"client address\0".to_vec();
                match address {
                    IpAddr::V4(v4) => value.extend_from_slice(&v4.octets()),
                    IpAddr::V6(v6) => value.extend_from_slice(&v6.octets()),
                }
                let id = key.value_id(&value).to_string();
                ClientName::Pseudonym(Text::from(format!("c-{}", id.get(..16).unwrap_or(&id))))
            }
        }
    }
}

impl ClientName {
    /// As events write it.
    pub(super) fn text(&self) -> Text {
        match self {
            Self::Address(address) => Text::from(compact_str::format_compact!("{address}")),
            Self::Pseudonym(text) => text.clone(),
        }
    }
}

fn truncated(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            IpAddr::V4(Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(v6) => {
            // The last 80 bits of a mapped address hold its marker too.
            if let Some(v4) = v6.to_ipv4_mapped() {
                let [a, b, c, _] = v4.octets();
                IpAddr::V6(Ipv4Addr::new(a, b, c, 0).to_ipv6_mapped())
            } else {
                let [a, b, c, ..] = v6.segments();
                IpAddr::V6(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(policy: ClientPolicy, address: &str) -> String {
        policy.name(address.parse().unwrap(), &IdKey::REPLAY).text().to_string()
    }

    #[test]
    fn truncated_clients_keep_their_network_alone() {
        assert_eq!(name(ClientPolicy::Truncate, "192.0.2.77"), "192.0.2.0");
        assert_eq!(name(ClientPolicy::Truncate, "2001:db8:1:2:3:4:5:6"), "2001:db8:1::");
        assert_eq!(name(ClientPolicy::Truncate, "::ffff:192.0.2.77"), "::ffff:192.0.2.0");
    }

    #[test]
    fn pseudonyms_tell_clients_apart_and_need_the_key() {
        let one = name(ClientPolicy::Pseudonym, "192.0.2.77");
        assert_eq!(one, name(ClientPolicy::Pseudonym, "192.0.2.77"));
        assert_ne!(one, name(ClientPolicy::Pseudonym, "192.0.2.78"));
        let other_key = ClientPolicy::Pseudonym.name("192.0.2.77".parse().unwrap(), &IdKey::new([9; 32])).text();
        assert_ne!(one, other_key.to_string());
        assert!(one.starts_with("c-") && one.len() == 18);
    }
}
