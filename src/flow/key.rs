//! What makes packets one flow: two addresses, two ports, a transport, in either order.

use std::{
    hash::{Hash, Hasher},
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use crate::base::{Endpoint, Transport};

/// One of the two ends of a flow, in the order of [`Key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The lesser by address and port.
    Low,
    /// The greater.
    High,
}

impl Side {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }
}

/// The same for every packet of a flow, whichever way it goes. VLAN tags are no part of it unless asked for: the two directions may
/// use two, and a router on one trunk shows each packet in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    low: u128,
    high: u128,
    low_port: u16,
    high_port: u16,
    /// One more than the VLAN that it lies in, where that matters.
    vlan: u16,
    is_v4: bool,
    is_tcp: bool,
}

impl Key {
    /// The key of a packet, and the side that sent it.
    #[must_use]
    pub fn new(src: Endpoint, dst: Endpoint, transport: Transport) -> (Self, Side) {
        let (is_v4, is_tcp) = (src.ip.is_ipv4(), transport == Transport::Tcp);
        let (from, to) = ((bits(src.ip), src.port), (bits(dst.ip), dst.port));
        let (side, low, high) = if from <= to { (Side::Low, from, to) } else { (Side::High, to, from) };
        (Self { low: low.0, high: high.0, low_port: low.1, high_port: high.1, vlan: 0, is_v4, is_tcp }, side)
    }

    /// The same addresses and ports in one VLAN, or outside of any.
    #[must_use]
    pub fn within(self, vlan: Option<u16>) -> Self {
        Self { vlan: vlan.map_or(0, |vlan| vlan.saturating_add(1)), ..self }
    }

    /// The address and port of one side.
    #[must_use]
    pub fn endpoint(&self, side: Side) -> Endpoint {
        let (bits, port) = match side {
            Side::Low => (self.low, self.low_port),
            Side::High => (self.high, self.high_port),
        };
        let v4 = u32::try_from(bits).ok().filter(|_| self.is_v4).map(|bits| IpAddr::V4(Ipv4Addr::from_bits(bits)));
        Endpoint { ip: v4.unwrap_or(IpAddr::V6(Ipv6Addr::from_bits(bits))), port }
    }

    /// Its transport.
    #[must_use]
    pub const fn transport(&self) -> Transport {
        if self.is_tcp { Transport::Tcp } else { Transport::Udp }
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let ports = u64::from(self.low_port) << 32 | u64::from(self.high_port) << 8 | u64::from(self.is_v4) << 1;
        state.write_u128(self.low);
        state.write_u128(self.high);
        state.write_u64(ports ^ u64::from(self.vlan) << 48 | u64::from(self.is_tcp));
    }
}

fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits(),
    }
}

/// Which side of a flow is the server, where its opening was not seen: by the ports. `src` sent the first packet.
#[must_use]
pub fn server_side(src: u16, dst: u16) -> Option<Who> {
    /// Ports of servers above the privileged ones that speak what is looked for.
    const KNOWN: [u16; 8] = [3128, 5353, 8000, 8080, 8081, 8443, 8888, 8008];
    let rank = |port: u16| match port {
        80 | 443 | 53 => 0,
        1..1024 => 1,
        port if KNOWN.contains(&port) => 2,
        1024..32_768 => 3,
        _ => 4,
    };
    match rank(src).cmp(&rank(dst)) {
        std::cmp::Ordering::Less => Some(Who::Sender),
        std::cmp::Ordering::Greater => Some(Who::Receiver),
        std::cmp::Ordering::Equal => None,
    }
}

/// One end of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Who sent it.
    Sender,
    /// Whom it was sent to.
    Receiver,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(ip: &str, port: u16) -> Endpoint {
        Endpoint { ip: ip.parse().unwrap(), port }
    }

    #[test]
    fn both_directions_have_one_key_and_two_sides() {
        for (one, two) in [("10.0.0.1", "10.0.0.2"), ("2001:db8::1", "2001:db8::2"), ("10.0.0.1", "10.0.0.1")] {
            let (one, two) = (end(one, 1000), end(two, 80));
            let (key, side) = Key::new(one, two, Transport::Tcp);
            let (back, other) = Key::new(two, one, Transport::Tcp);
            assert_eq!((key, side), (back, other.other()));
            assert_eq!((key.endpoint(side), key.endpoint(other)), (one, two));
        }
    }

    #[test]
    fn an_ipv4_address_is_no_ipv6_address_of_the_same_bits() {
        let (v4, _) = Key::new(end("0.0.0.1", 1), end("0.0.0.2", 2), Transport::Udp);
        let (v6, _) = Key::new(end("::1", 1), end("::2", 2), Transport::Udp);
        assert_ne!(v4, v6);
    }

    #[test]
    fn the_better_known_port_is_the_servers() {
        assert_eq!(server_side(443, 50_000), Some(Who::Sender));
        assert_eq!(server_side(50_000, 8080), Some(Who::Receiver));
        assert_eq!(server_side(5353, 5353), None);
    }
}
