//! Which shard a packet belongs to: told by a peek at its outermost addresses, before anybody decodes it.

use std::net::IpAddr;

use super::{Layer, bytes::Rest, link, tunnel, wireless};
use crate::base::{LinkType, Packet};

/// Number of shards. Fixed, so that no output depends on the number of workers.
pub const SHARDS: u16 = 64;

/// The shard of a packet, by its outermost pair of IP addresses: both directions alike, fragments with their whole, what a
/// tunnel carries with the tunnel. Packets without IP all belong to one.
#[must_use]
pub fn shard_of(packet: &Packet<'_>, seed: u64) -> u16 {
    let Some((src, dst)) = addresses(packet) else { return 0 };
    let (src, dst) = (folded(src, seed), folded(dst, seed));
    let mixed = src.wrapping_add(dst) ^ seed.rotate_left(32);
    let bits = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58;
    u16::try_from(bits).unwrap_or(0)
}

/// One address as a number that depends on the seed in every bit.
fn folded(address: IpAddr, seed: u64) -> u64 {
    let wide = match address {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits(),
    };
    let [high, low] = [wide >> 64, wide & u128::from(u64::MAX)].map(|half| u64::try_from(half).unwrap_or(0));
    let product =
        u128::from(low ^ seed ^ 0x243f_6a88_85a3_08d3).wrapping_mul(u128::from(high ^ 0x1319_8a2e_0370_7344 | 1));
    let [high, low] = [product >> 64, product & u128::from(u64::MAX)].map(|half| u64::try_from(half).unwrap_or(0));
    (high ^ low).wrapping_mul(0xa409_3822_299f_31d1)
}

fn addresses(packet: &Packet<'_>) -> Option<(IpAddr, IpAddr)> {
    // What nearly every packet is, without the way through all the layers.
    if packet.link == LinkType::ETHERNET
        && let Some((head, ip)) = packet.frame.split_first_chunk::<14>()
        && matches!(head, [.., 0x08, 0x00] | [.., 0x86, 0xdd])
    {
        return ip_addresses(ip);
    }
    let (mut layer, mut rest) = link::first_layer(packet.link, Rest { bytes: packet.frame, cut: 0 }).ok()?;
    let mut vlan = None;
    for _ in 0..12 {
        (layer, rest) = match layer {
            Layer::Ethernet => link::ethernet(rest),
            Layer::EtherType(kind) => link::ether_type(kind, rest, &mut vlan),
            Layer::Llc => link::llc(rest),
            Layer::Ppp => link::ppp(rest),
            Layer::Wireless => wireless::frame(rest),
            Layer::Mpls => tunnel::mpls(rest),
            Layer::Ip => return ip_addresses(rest.bytes),
            Layer::Protocol(_) | Layer::Nothing => return None,
        }
        .ok()?;
    }
    None
}

fn ip_addresses(bytes: &[u8]) -> Option<(IpAddr, IpAddr)> {
    match bytes.first()? >> 4 {
        4 => {
            let src: [u8; 4] = *bytes.get(12..)?.first_chunk()?;
            let dst: [u8; 4] = *bytes.get(16..)?.first_chunk()?;
            Some((src.into(), dst.into()))
        }
        6 => {
            let src: [u8; 16] = *bytes.get(8..)?.first_chunk()?;
            let dst: [u8; 16] = *bytes.get(24..)?.first_chunk()?;
            Some((src.into(), dst.into()))
        }
        _ => None,
    }
}
