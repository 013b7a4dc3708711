//! IPv4 and IPv6, with options and extension headers.

use std::net::IpAddr;

use etherparse::{Ipv4HeaderSlice, Ipv6HeaderSlice, checksum::Sum16BitWords};

use super::{Fault, bytes::Rest, fragment::Piece, transport::TCP};

const SHORT: Fault = Fault::short("network");

/// One IP datagram or fragment of one.
pub(super) struct Ip<'a> {
    pub(super) src: IpAddr,
    pub(super) dst: IpAddr,
    /// Of the payload, extension headers peeled off.
    pub(super) protocol: u8,
    pub(super) payload: Rest<'a>,
    fragment: Option<Place>,
}

/// Where a fragment belongs.
struct Place {
    id: u32,
    offset: u32,
    more: bool,
}

impl<'a> Ip<'a> {
    /// The fragment, where it is one.
    pub(super) fn fragment(&self, vlan: Option<u16>) -> Option<Piece<'a>> {
        let Place { id, offset, more } = *self.fragment.as_ref()?;
        let Rest { bytes, cut } = self.payload;
        let (src, dst, protocol) = (self.src, self.dst, self.protocol);
        Some(Piece { src, dst, vlan, protocol, id, offset, more, bytes, cut })
    }
}

/// Reads the IP header of a TCP segment that came in one piece; `None` for all else, and for what is wrong.
#[inline]
pub(super) fn plain_tcp(rest: Rest<'_>) -> Option<Ip<'_>> {
    let ip = match rest.bytes {
        [0x45..=0x4f, _, _, _, _, _, _, _, _, TCP, ..] => v4(rest, false),
        [0x60..=0x6f, _, _, _, _, _, TCP, ..] => v6(rest),
        _ => return None,
    };
    ip.ok().filter(|ip| ip.fragment.is_none())
}

/// Reads an IP header of either version.
pub(super) fn ip(rest: Rest<'_>, verify: bool) -> Result<Ip<'_>, Fault> {
    match rest.u8(0).ok_or(SHORT)? >> 4 {
        4 => v4(rest, verify),
        6 => v6(rest),
        _ => Err(Fault::new("network", "unknown_version")),
    }
}

#[inline]
fn v4(rest: Rest<'_>, verify: bool) -> Result<Ip<'_>, Fault> {
    let header = Ipv4HeaderSlice::from_slice(rest.bytes).map_err(|_| short_or_malformed(rest, 20))?;
    let length = header.slice().len();
    if verify && Sum16BitWords::new().add_slice(header.slice()).ones_complement() != 0 {
        return Err(Fault::new("network", "checksum"));
    }
    let whole = match usize::from(header.total_len()) {
        // Segmentation offload: the field could not hold it, or was left to the card.
        0 => rest,
        total if total < length => return Err(Fault::malformed("network")),
        total => rest.limit(total),
    };
    let mut payload = whole.skip(length).ok_or(SHORT)?;
    let offset = u32::from(header.fragments_offset().value()).saturating_mul(8);
    let more = header.more_fragments();
    let fragment = (more || offset > 0).then(|| Place { id: u32::from(header.identification()), offset, more });
    // Captures that were cut afterwards do not say so: a fragment shorter than its header says will never be whole.
    if fragment.is_some() {
        payload.cut = payload.cut.max(usize::from(header.total_len()).saturating_sub(rest.bytes.len()));
    }
    Ok(Ip {
        src: IpAddr::V4(header.source_addr()),
        dst: IpAddr::V4(header.destination_addr()),
        protocol: header.protocol().0,
        payload,
        fragment,
    })
}

fn v6(rest: Rest<'_>) -> Result<Ip<'_>, Fault> {
    let header = Ipv6HeaderSlice::from_slice(rest.bytes).map_err(|_| short_or_malformed(rest, 40))?;
    let payload = rest.skip(40).ok_or(SHORT)?;
    let payload = match usize::from(header.payload_length()) {
        // A jumbogram (RFC 2675), or what receive offload merged beyond 64 KiB.
        0 => payload,
        length => payload.limit(length),
    };
    let mut ip = Ip {
        src: IpAddr::V6(header.source_addr()),
        dst: IpAddr::V6(header.destination_addr()),
        protocol: header.next_header().0,
        payload,
        fragment: None,
    };
    extensions(&mut ip)?;
    Ok(ip)
}

/// Peels extension headers off, as far as a fragment header that leaves a fragment (RFC 8200, section 4).
fn extensions(ip: &mut Ip<'_>) -> Result<(), Fault> {
    const HEADERS_MAX: usize = 16;
    for _ in 0..HEADERS_MAX {
        let rest = ip.payload;
        let length = match ip.protocol {
            // Hop-by-hop, routing, destination options, mobility, HIP, Shim6.
            0 | 43 | 60 | 135 | 139 | 140 => usize::from(rest.u8(1).ok_or(SHORT)?).saturating_add(1).saturating_mul(8),
            51 => usize::from(rest.u8(1).ok_or(SHORT)?).saturating_add(2).saturating_mul(4),
            44 => {
                let (place, id) = (rest.be16(2).ok_or(SHORT)?, rest.be32(4).ok_or(SHORT)?);
                let (offset, more) = (u32::from(place & !7), place & 1 == 1);
                // A fragment that is the whole datagram is none (RFC 6946).
                if more || offset > 0 {
                    ip.fragment = Some(Place { id, offset, more });
                }
                8
            }
            _ => return Ok(()),
        };
        ip.protocol = rest.u8(0).ok_or(SHORT)?;
        ip.payload = rest.skip(length).ok_or(SHORT)?;
        if ip.fragment.is_some() {
            return Ok(());
        }
    }
    Err(Fault::new("network", "too_many_extensions"))
}

#[cold]
fn short_or_malformed(rest: Rest<'_>, least: usize) -> Fault {
    if rest.bytes.len() < least || rest.cut > 0 { SHORT } else { Fault::malformed("network") }
}
