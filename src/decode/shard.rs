//! Which shard a packet belongs to: told by a peek at its outermost addresses and ports, before anybody decodes it.

use std::net::IpAddr;

use super::{Layer, bytes::Rest, link, network, transport, tunnel, wireless};
use crate::base::Packet;

/// Number of shards. Fixed, so that no output depends on the number of workers.
pub const SHARDS: u16 = 64;

/// Where a packet goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// To this shard.
    Shard(u16),
    /// To wait for the other fragments of its datagram, whose shard shows when it is whole. Alone it would belong to this one.
    Fragment(u16),
}

/// The home of a packet, by its outermost IP header: TCP by addresses and ports, all else by addresses alone, since a
/// tunnel keeps its flows together; both directions alike. Packets without IP all belong to one shard.
#[must_use]
#[inline]
pub fn home(packet: &Packet<'_>, seed: u64) -> Home {
    let Some(ends) = ends(packet) else { return Home::Shard(0) };
    let shard = ends.shard(seed);
    if ends.is_fragment { Home::Fragment(shard) } else { Home::Shard(shard) }
}

/// What tells flows apart before anything is decoded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    src: IpAddr,
    dst: IpAddr,
    /// Of TCP, as far as they are there; 0 of all else.
    ports: [u16; 2],
    is_fragment: bool,
}

impl Ends {
    /// Of a datagram: its addresses, its protocol, and what of its payload is there, which begins at this offset.
    pub(super) fn new((src, dst): (IpAddr, IpAddr), protocol: u8, payload: &[u8]) -> Self {
        let ports = match payload {
            [a, b, c, d, ..] if protocol == transport::TCP => {
                [u16::from_be_bytes([*a, *b]), u16::from_be_bytes([*c, *d])]
            }
            _ => [0; 2],
        };
        Self { src, dst, ports, is_fragment: false }
    }

    pub(super) fn shard(&self, seed: u64) -> u16 {
        let (src, dst) = (folded(self.src, self.ports[0], seed), folded(self.dst, self.ports[1], seed));
        let mixed = src.wrapping_add(dst) ^ seed.rotate_left(32);
        let bits = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58;
        u16::try_from(bits).unwrap_or(0)
    }
}

/// One end as a number that depends on the seed in every bit.
fn folded(address: IpAddr, port: u16, seed: u64) -> u64 {
    let wide = match address {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits(),
    };
    let [high, low] = [wide >> 64, wide & u128::from(u64::MAX)].map(|half| u64::try_from(half).unwrap_or(0));
    let low = low ^ u64::from(port) << 32;
    let product =
        u128::from(low ^ seed ^ 0x243f_6a88_85a3_08d3).wrapping_mul(u128::from(high ^ 0x1319_8a2e_0370_7344 | 1));
    let [high, low] = [product >> 64, product & u128::from(u64::MAX)].map(|half| u64::try_from(half).unwrap_or(0));
    (high ^ low).wrapping_mul(0xa409_3822_299f_31d1)
}

#[inline]
fn ends(packet: &Packet<'_>) -> Option<Ends> {
    if let Some(ip) = link::plain_ip(packet.link, packet.frame) {
        return ip_ends(ip);
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
            Layer::Ip => return ip_ends(rest.bytes),
            Layer::Protocol(_) | Layer::Nothing => return None,
        }
        .ok()?;
    }
    None
}

#[inline]
fn ip_ends(bytes: &[u8]) -> Option<Ends> {
    match bytes.first()? >> 4 {
        4 => {
            let header: &[u8; 20] = bytes.first_chunk()?;
            let &[first, _, _, _, _, _, high, low, _, protocol, _, _, s0, s1, s2, s3, d0, d1, d2, d3] = header;
            let place = u16::from_be_bytes([high, low]);
            // The offset, without the three flags before it.
            let begins_here = place << 3 == 0;
            let payload = bytes.get(usize::from(first & 0x0f).saturating_mul(4)..).filter(|_| begins_here);
            let ends =
                Ends::new(([s0, s1, s2, s3].into(), [d0, d1, d2, d3].into()), protocol, payload.unwrap_or_default());
            Some(Ends { is_fragment: place & 0x3fff != 0, ..ends })
        }
        6 => {
            let (header, payload) = bytes.split_first_chunk::<40>()?;
            let (src, dst) = (header.get(8..24)?.first_chunk::<16>()?, header.get(24..)?.first_chunk::<16>()?);
            let addresses = ((*src).into(), (*dst).into());
            if matches!(header[6], transport::TCP | transport::UDP) {
                return Some(Ends::new(addresses, header[6], payload));
            }
            // Extension headers may stand before it, that of a fragment among them.
            let Ok(ip) = network::ip(Rest { bytes, cut: 0 }, false) else { return Some(Ends::new(addresses, 0, &[])) };
            let ends = |payload| Ends::new(addresses, ip.protocol, payload);
            Some(match ip.fragment(None) {
                Some(piece) => Ends { is_fragment: true, ..ends(if piece.offset == 0 { piece.bytes } else { &[] }) },
                None => ends(ip.payload.bytes),
            })
        }
        _ => None,
    }
}
