//! Tunnels: IP or Ethernet inside IP, GRE or UDP.
//!
//! A UDP tunnel is known by its port and must look like one from the first to the last byte that can be checked, because what
//! is wrongly taken for a tunnel is lost as a datagram.

use super::{Fault, Layer, bytes::Rest, link::ether, wireless};

const SHORT: Fault = Fault::short("tunnel");

/// Protocols of IP that carry another packet; `None` where the payload is no tunnel.
pub(super) fn in_ip(protocol: u8, rest: Rest<'_>) -> Result<Option<(Layer, Rest<'_>)>, Fault> {
    Ok(match protocol {
        // IP in IP (RFC 2003), 6in4 (RFC 4213), and the number that old routers use.
        4 | 41 | 94 => Some((Layer::Ip, rest)),
        47 => Some(gre(rest)?),
        // Authentication header (RFC 4302) over IPv4.
        51 => {
            let length = usize::from(rest.u8(1).ok_or(SHORT)?).saturating_add(2).saturating_mul(4);
            Some((Layer::Protocol(rest.u8(0).ok_or(SHORT)?), rest.skip(length).ok_or(SHORT)?))
        }
        // EtherIP (RFC 3378): version 3 in the first four bits.
        97 if rest.u8(0).is_some_and(|byte| byte >> 4 == 3) => Some((Layer::Ethernet, rest.skip(2).ok_or(SHORT)?)),
        137 => Some((Layer::Mpls, rest)),
        // A multicast source's packets on their way to the rendezvous point (RFC 7761, section 4.9.3).
        103 if rest.u8(0) == Some(0x21) => rest.skip(8).and_then(|rest| checked(Layer::Ip, rest)),
        // Ethernet (RFC 8986, section 4.9), and the network service header.
        143 => Some((Layer::Ethernet, rest)),
        145 => Some((Layer::EtherType(ether::NSH), rest)),
        _ => None,
    })
}

/// GRE of versions 0 (RFC 2784, 2890) and 1 (RFC 2637), with what is carried in it.
fn gre(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    const CHECKSUM: u16 = 0x8000;
    const ROUTING: u16 = 0x4000;
    const KEY: u16 = 0x2000;
    const SEQUENCE: u16 = 0x1000;
    const ACKNOWLEDGMENT: u16 = 0x0080;
    let (flags, protocol) = (rest.be16(0).ok_or(SHORT)?, rest.be16(2).ok_or(SHORT)?);
    let version = flags & 7;
    let has = |flag: u16| usize::from(flags & flag != 0);
    let words = match version {
        0 => has(CHECKSUM | ROUTING).saturating_add(has(KEY)).saturating_add(has(SEQUENCE)),
        1 => has(KEY).saturating_add(has(SEQUENCE)).saturating_add(has(ACKNOWLEDGMENT)),
        _ => return Err(Fault::new("tunnel", "unknown_version")),
    };
    let mut rest = rest.skip(words.saturating_mul(4).saturating_add(4)).ok_or(SHORT)?;
    if version == 0 && flags & ROUTING != 0 {
        rest = after_source_routes(rest)?;
    }
    if rest.bytes.is_empty() {
        // An acknowledgment alone, or a keep-alive.
        return Ok((Layer::Nothing, rest));
    }
    let after = |n: usize, layer: Layer| rest.skip(n).map(|rest| (layer, rest)).ok_or(SHORT);
    match protocol {
        // ERSPAN: type I has no header, type II marks it by GRE's sequence number.
        0x88be if flags & SEQUENCE == 0 => after(0, Layer::Ethernet),
        0x88be => after(8, Layer::Ethernet),
        0x22eb => {
            let has_subheader = rest.u8(11).ok_or(SHORT)? & 1 == 1;
            after(if has_subheader { 20 } else { 12 }, Layer::Ethernet)
        }
        // Aruba's access points: 802.11 frames.
        0x8200..=0x83ff => after(0, Layer::Wireless),
        // WCCP: version 2 puts a redirect header before the packet.
        0x883e if rest.u8(0).is_some_and(|byte| byte >> 4 == 4) => after(0, Layer::Ip),
        0x883e => after(4, Layer::Ip),
        kind if kind < ether::LEAST => after(0, Layer::Nothing),
        kind => after(0, Layer::EtherType(kind)),
    }
}

/// Source route entries of GRE (RFC 1701): family, offset, length; one of length zero is the last.
fn after_source_routes(mut rest: Rest<'_>) -> Result<Rest<'_>, Fault> {
    loop {
        let length = usize::from(rest.u8(3).ok_or(SHORT)?);
        rest = rest.skip(length.saturating_add(4)).ok_or(SHORT)?;
        if length == 0 {
            return Ok(rest);
        }
    }
}

/// A label stack (RFC 3032); what lies below is told by its first bits, as routers do (RFC 4928).
pub(super) fn mpls(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    const BOTTOM: u32 = 0x100;
    const LABELS_MAX: usize = 16;
    let mut rest = rest;
    for _ in 0..LABELS_MAX {
        let entry = rest.be32(0).ok_or(SHORT)?;
        rest = rest.skip(4).ok_or(SHORT)?;
        if entry & BOTTOM == 0 {
            continue;
        }
        return Ok(match rest.u8(0).ok_or(SHORT)? >> 4 {
            // A pseudowire without control word may have an address there that begins as if it were something else.
            0 | 4 | 6 if !is_ip(rest) && is_frame_of_ip(rest) => (Layer::Ethernet, rest),
            4 | 6 => (Layer::Ip, rest),
            // A pseudowire with its control word, or an associated channel.
            0 => (Layer::Ethernet, rest.skip(4).ok_or(SHORT)?),
            1 => (Layer::Nothing, rest),
            _ => (Layer::Ethernet, rest),
        });
    }
    Err(Fault::new("tunnel", "too_many_labels"))
}

/// The packet inside a UDP datagram, where that is certainly a tunnel.
pub(super) fn in_udp(src_port: u16, dst_port: u16, rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let by_port = match (src_port, dst_port) {
        (_, 4789 | 8472) => vxlan(rest),
        (_, 4790) => vxlan_of_any_protocol(rest),
        (_, 6081) => geneve(rest),
        (_, 2152) | (2152, _) => gtp(rest),
        (_, 5072) | (5072, _) => ayiya(rest),
        (_, 5247) | (5247, _) => capwap(rest),
        (_, 1701) | (1701, _) => l2tp(rest),
        (_, 6635) => mpls(rest).ok().filter(|&(layer, rest)| layer != Layer::Nothing && carries(layer, rest)),
        (_, 37008) => tzsp(rest),
        (_, 4341) => lisp(rest),
        (_, 4754) => gre_in_udp(rest),
        (_, 3386) | (3386, _) => old_gtp(rest),
        _ => None,
    };
    by_port.or_else(|| teredo(rest))
}

/// Whether the bytes can be what the layer says, as far as that can be told from a few of them.
fn carries(layer: Layer, rest: Rest<'_>) -> bool {
    match layer {
        Layer::Ip => is_ip(rest),
        Layer::Ethernet => is_ethernet(rest),
        _ => true,
    }
}

/// An IP header whose length fits: of version 4 with at least its header, of version 6 no more than there is.
fn is_ip(rest: Rest<'_>) -> bool {
    let room = rest.room();
    match rest.u8(0) {
        Some(0x45..=0x4f) => rest.be16(2).map(usize::from).is_some_and(|total| total >= 20 && total <= room),
        Some(0x60..=0x6f) => rest.be16(4).map(usize::from).is_some_and(|length| length.saturating_add(40) <= room),
        _ => false,
    }
}

/// A frame with IP in it, behind tags of virtual networks or not.
fn is_frame_of_ip(rest: Rest<'_>) -> bool {
    match rest.be16(12) {
        Some(ether::IPV4 | ether::IPV6) => rest.skip(14).is_some_and(is_ip),
        Some(ether::VLAN | ether::PROVIDER_VLAN) => {
            matches!(rest.be16(16), Some(ether::IPV4 | ether::IPV6)) && rest.skip(18).is_some_and(is_ip)
        }
        _ => false,
    }
}

/// A frame of a type that can lead to IP, or of one that lives beside it.
fn is_ethernet(rest: Rest<'_>) -> bool {
    rest.be16(12).is_some_and(|kind| match kind {
        ether::IPV4 | ether::IPV6 => rest.skip(14).is_some_and(is_ip),
        ether::ARP | ether::MPLS | ether::PPPOE_SESSION => true,
        kind => ether::is_tag(kind) || kind < ether::LEAST,
    })
}

fn checked(layer: Layer, rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    carries(layer, rest).then_some((layer, rest))
}

/// VXLAN (RFC 7348): the flag that says the identifier is valid; what is reserved may hold anything.
fn vxlan(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let (&[flags, ..], inner) = rest.split::<8>()?;
    if flags & 0x08 == 0 {
        return None;
    }
    checked(Layer::Ethernet, inner)
}

/// VXLAN-GPE: the same with a protocol field.
fn vxlan_of_any_protocol(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let (&[flags, _, _, protocol, ..], inner) = rest.split::<8>()?;
    if flags & 0x08 == 0 {
        return None;
    }
    match protocol {
        _ if flags & 0x04 == 0 => checked(Layer::Ethernet, inner),
        1 | 2 => checked(Layer::Ip, inner),
        3 => checked(Layer::Ethernet, inner),
        4 => Some((Layer::EtherType(ether::NSH), inner)),
        5 => Some((Layer::Mpls, inner)),
        _ => None,
    }
}

/// GENEVE (RFC 8926).
fn geneve(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let first = rest.u8(0)?;
    if first >> 6 != 0 || rest.u8(7)? != 0 {
        return None;
    }
    let inner = rest.skip(usize::from(first & 0x3f).saturating_mul(4).saturating_add(8))?;
    match rest.be16(2)? {
        ether::NSH => Some((Layer::EtherType(ether::NSH), inner)),
        kind => frame_or_ip(kind, inner),
    }
}

/// A frame or an IP packet, as an Ethernet type announces it.
fn frame_or_ip(kind: u16, inner: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    match kind {
        ether::BRIDGED => checked(Layer::Ethernet, inner),
        ether::IPV4 | ether::IPV6 => checked(Layer::Ip, inner),
        _ => None,
    }
}

/// GTP-U (3GPP TS 29.281): version 1, a packet of the user, its length exact.
fn gtp(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let flags = rest.u8(0)?;
    let mut inner = user_packet(rest, 1, 8)?;
    if flags & 7 != 0 {
        let mut next = if flags & 4 != 0 { inner.u8(3)? } else { 0 };
        inner = inner.skip(4)?;
        for _ in 0..8 {
            if next == 0 {
                break;
            }
            let words = usize::from(inner.u8(0)?);
            let length = words.saturating_mul(4);
            next = inner.u8(length.checked_sub(1)?)?;
            inner = inner.skip(length)?;
        }
    }
    if is_ip(inner) { Some((Layer::Ip, inner)) } else { checked(Layer::Ethernet, inner) }
}

/// GRE in UDP (RFC 8086): IP or frames.
fn gre_in_udp(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    match gre(rest).ok()? {
        (Layer::EtherType(kind), inner) => frame_or_ip(kind, inner),
        _ => None,
    }
}

/// GTP of version 0 (3GPP TS 09.60): a header of twenty bytes, a packet of the user, its length exact.
fn old_gtp(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    checked(Layer::Ip, user_packet(rest, 0, 20)?)
}

/// What follows a header of so many bytes of this version of GTP, where that is a packet of the user and as long as it says.
fn user_packet(rest: Rest<'_>, version: u8, header: usize) -> Option<Rest<'_>> {
    const KIND: u8 = 255;
    let (&[flags, kind, high, low], _) = rest.split::<4>()?;
    let inner = rest.skip(header)?;
    let length = usize::from(u16::from_be_bytes([high, low]));
    let is_user = flags >> 5 == version && flags & 0x10 != 0 && kind == KIND;
    (is_user && length <= inner.room()).then(|| inner.limit(length))
}

/// Teredo (RFC 4380) on any port: authentication and origin headers, then an IPv6 packet that ends where the datagram ends and
/// has an address of the service, or of a link, on one side.
fn teredo(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let mut inner = rest;
    if inner.be16(0)? == 1 {
        let (client, authentication) = (inner.u8(2)?, inner.u8(3)?);
        inner = inner.skip(usize::from(client).saturating_add(usize::from(authentication)).saturating_add(13))?;
    }
    if inner.be16(0)? == 0 {
        inner = inner.skip(8)?;
    }
    if inner.u8(0)? >> 4 != 6 {
        return None;
    }
    let room = inner.room();
    let length = usize::from(inner.be16(4)?).saturating_add(40);
    let is_service = |at: usize| inner.be32(at) == Some(0x2001_0000) || inner.be16(at) == Some(0xfe80);
    // Trailers may follow the packet (RFC 6081).
    let fits = length == room || (length < room && length > 40);
    (fits && (is_service(8) || is_service(24))).then_some((Layer::Ip, inner))
}

/// AYIYA (draft-massar-v6ops-ayiya): identity and signature of the lengths given, then what the protocol field says.
fn ayiya(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    const FORWARD: u8 = 1;
    let (identity, signature, operation, next) = (rest.u8(0)?, rest.u8(1)?, rest.u8(2)?, rest.u8(3)?);
    if operation & 0x0f != FORWARD || !matches!(next, 4 | 41) {
        return None;
    }
    let identity = 1_usize.checked_shl(u32::from(identity >> 4))?;
    let signature = usize::from(signature >> 4).saturating_mul(4);
    checked(Layer::Ip, rest.skip(identity.saturating_add(signature).saturating_add(8))?)
}

/// CAPWAP data (RFC 5415, section 4.3): whole frames in clear.
fn capwap(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let (&[preamble, length, binding, flags], _) = rest.split::<4>()?;
    let is_fragment = flags & 0x80 != 0;
    if preamble != 0 || is_fragment {
        return None;
    }
    let inner = rest.skip(usize::from(length >> 3).saturating_mul(4))?;
    let is_native = binding & 1 == 1;
    if is_native {
        // Data frames of 802.11, with the two bytes of the frame control field exchanged by some controllers.
        return match (inner.u8(0)? & 0x0f, inner.u8(1)? & 0x0f) {
            (0x08, _) => wireless::frame(inner).ok(),
            (_, 0x08) => wireless::swapped_frame(inner).ok(),
            _ => None,
        };
    }
    checked(Layer::Ethernet, inner)
}

/// L2TP data (RFC 2661): PPP in it.
fn l2tp(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let flags = rest.be16(0)?;
    let (is_control, has_length, has_sequence, has_offset) =
        (flags & 0x8000 != 0, flags & 0x4000 != 0, flags & 0x0800 != 0, flags & 0x0200 != 0);
    if is_control || flags & 0x000f != 2 || flags & 0x34f0 != 0 {
        return None;
    }
    let mut at: usize = 2;
    if has_length {
        if usize::from(rest.be16(at)?) > rest.room() {
            return None;
        }
        at = at.saturating_add(2);
    }
    at = at.saturating_add(if has_sequence { 8 } else { 4 });
    if has_offset {
        at = at.saturating_add(usize::from(rest.be16(at)?)).saturating_add(2);
    }
    Some((Layer::Ppp, rest.skip(at)?))
}

/// TZSP, as routers send what they sniff: tagged fields, then the frame.
fn tzsp(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    let (&[version, kind, high, low], mut rest) = rest.split::<4>()?;
    if version != 1 || kind != 0 {
        return None;
    }
    let layer = match u16::from_be_bytes([high, low]) {
        1 => Layer::Ethernet,
        18 => Layer::Wireless,
        _ => return None,
    };
    for _ in 0..32 {
        match rest.u8(0)? {
            0 => rest = rest.skip(1)?,
            1 => return checked(layer, rest.skip(1)?),
            _ => rest = rest.skip(usize::from(rest.u8(1)?).saturating_add(2))?,
        }
    }
    None
}

/// LISP data (RFC 9300).
fn lisp(rest: Rest<'_>) -> Option<(Layer, Rest<'_>)> {
    checked(Layer::Ip, rest.skip(8)?)
}
