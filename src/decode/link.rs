//! Link layers: what stands before an IP header on a wire, in a tunnel, or in the record of a capture.

use etherparse::{Ethernet2HeaderSlice, SingleVlanHeaderSlice};

use super::{Fault, Layer, bytes::Rest, wireless};
use crate::base::LinkType;

/// Ethernet types that are followed (IEEE 802 Numbers; Linux, `if_ether.h`).
pub(super) mod ether {
    pub(crate) const IPV4: u16 = 0x0800;
    pub(crate) const IPV6: u16 = 0x86dd;
    pub(crate) const ARP: u16 = 0x0806;
    pub(crate) const VLAN: u16 = 0x8100;
    pub(crate) const PROVIDER_VLAN: u16 = 0x88a8;
    pub(crate) const MPLS: u16 = 0x8847;
    pub(crate) const MPLS_MULTICAST: u16 = 0x8848;
    pub(crate) const PPPOE_SESSION: u16 = 0x8864;
    pub(crate) const PPP: u16 = 0x880b;
    pub(crate) const BRIDGED: u16 = 0x6558;
    pub(crate) const VN_TAG: u16 = 0x8926;
    pub(crate) const E_TAG: u16 = 0x893f;
    pub(crate) const NSH: u16 = 0x894f;
    /// Provider backbone bridging (IEEE 802.1ah): the service tag, behind which a whole frame stands.
    pub(crate) const BACKBONE: u16 = 0x88e7;
    /// IEEE 802.1AE.
    pub(crate) const MACSEC: u16 = 0x88e5;
    /// Cisco's metadata, which hold a security group.
    pub(crate) const CISCO_METADATA: u16 = 0x8909;
    /// Cisco's `FabricPath`: a tag of two bytes, then a whole frame.
    pub(crate) const FABRIC_PATH: u16 = 0x8903;
    /// Seamless redundancy in rings (IEC 62439-3).
    pub(crate) const REDUNDANCY: u16 = 0x892f;
    /// Redundancy tag (IEEE 802.1CB).
    pub(crate) const REDUNDANCY_TAG: u16 = 0xf1c1;
    pub(crate) const TRILL: u16 = 0x22f3;
    pub(crate) const BATMAN: u16 = 0x4305;
    /// Linux cooked captures: 802.3 without and with a logical link control header.
    pub(crate) const COOKED_802_3: u16 = 1;
    pub(crate) const COOKED_802_2: u16 = 4;
    /// Below this, the field is a length (IEEE 802.3, section 3.2.6).
    pub(crate) const LEAST: u16 = 0x0600;

    /// Whether a tag of a virtual network follows, as standardised or as it was before.
    pub(crate) const fn is_tag(kind: u16) -> bool {
        matches!(kind, VLAN | PROVIDER_VLAN | 0x9100 | 0x9200 | 0x9300)
    }
}

const SHORT: Fault = Fault::short("link");

/// Reads what the link type of the record puts before the first layer that could stand elsewhere too.
pub(super) fn first_layer(link: LinkType, rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let after = |n: usize, layer: Layer| rest.skip(n).map(|rest| (layer, rest)).ok_or(SHORT);
    match link {
        LinkType::ETHERNET => Ok((Layer::Ethernet, rest)),
        LinkType::RAW | LinkType::RAW_BSD | LinkType::RAW_OPENBSD | LinkType::IPV4 | LinkType::IPV6 => {
            Ok((Layer::Ip, rest))
        }
        // The family's number differs from system to system, the version field of IP does not.
        LinkType::NULL | LinkType::LOOP => after(4, Layer::Ip),
        LinkType::LINUX_SLL => after(16, Layer::EtherType(rest.be16(14).ok_or(SHORT)?)),
        LinkType::LINUX_SLL2 => after(20, Layer::EtherType(rest.be16(0).ok_or(SHORT)?)),
        LinkType::PPP | LinkType(50) => match rest.u8(0) {
            // Cisco's HDLC under the link type of PPP.
            Some(0x0f | 0x8f) => hdlc(rest),
            _ => Ok((Layer::Ppp, rest)),
        },
        LinkType(204) => after(1, Layer::Ppp),
        LinkType::PPP_ETHER => Ok((Layer::EtherType(ether::PPPOE_SESSION), rest)),
        LinkType::C_HDLC => hdlc(rest),
        LinkType::NFLOG => nflog(rest),
        // FDDI: frame control and two addresses.
        LinkType(10) => after(13, Layer::Llc),
        // Token Ring: access control, frame control, two addresses, then routing information.
        LinkType(6) => {
            let routed = rest.u8(8).ok_or(SHORT)? & 0x80 != 0;
            let routing = if routed { usize::from(rest.u8(14).ok_or(SHORT)? & 0x1f) } else { 0 };
            after(routing.saturating_add(14), Layer::Llc)
        }
        LinkType::IEEE802_11 => Ok((Layer::Wireless, rest)),
        LinkType::IEEE802_11_RADIOTAP => wireless::radiotap(rest),
        LinkType::IEEE802_11_PRISM | LinkType(163) => wireless::prism(rest),
        // OpenBSD's encapsulation and filter log; the log says its own length, without what aligns it.
        LinkType(109) => after(12, Layer::Ip),
        LinkType(117) => after(usize::from(rest.u8(0).ok_or(SHORT)?).next_multiple_of(4), Layer::Ip),
        // ATM by RFC 2684, without and with the pseudo header of a network card; IP over fibre channel.
        LinkType(100) => Ok((Layer::Llc, rest)),
        LinkType(123) => after(4, Layer::Llc),
        LinkType(122) => after(16, Layer::Llc),
        LinkType(107) => frame_relay(rest),
        LinkType(178) => juniper(rest),
        LinkType(205) => hdlc(rest.skip(1).ok_or(SHORT)?),
        LinkType(219) => Ok((Layer::Mpls, rest)),
        // An analyzer's header, and a preamble, before the frame.
        LinkType(240) => after(4, Layer::Ethernet),
        LinkType(241) => after(12, Layer::Ethernet),
        LinkType(274) => after(8, Layer::Ethernet),
        LinkType(192) => per_packet_information(rest),
        LinkType(258) => apple_packet_tap(rest),
        _ => Err(Fault::new("link", "unknown_link_type")),
    }
}

/// Ethernet II, or IEEE 802.3 with a length in place of the type.
pub(super) fn ethernet(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let Ok(header) = Ethernet2HeaderSlice::from_slice(rest.bytes) else { return Err(SHORT) };
    let kind = header.ether_type().0;
    Ok(typed(kind, rest.skip(14).ok_or(SHORT)?))
}

/// The IP datagram in an Ethernet frame without tags: what nearly every packet is, without the way through all the layers.
#[inline]
pub(super) fn plain_ip(link: LinkType, frame: &[u8]) -> Option<&[u8]> {
    let (head, ip) = frame.split_first_chunk::<14>()?;
    (link == LinkType::ETHERNET && matches!(head, [.., 0x08, 0x00] | [.., 0x86, 0xdd])).then_some(ip)
}

/// What an Ethernet type says comes next. Types that carry no IP end in `Nothing`.
pub(super) fn ether_type<'a>(kind: u16, rest: Rest<'a>, vlan: &mut Option<u16>) -> Result<(Layer, Rest<'a>), Fault> {
    let after = |n: usize, layer: Layer| rest.skip(n).map(|rest| (layer, rest)).ok_or(SHORT);
    match kind {
        ether::IPV4 | ether::IPV6 => Ok((Layer::Ip, rest)),
        _ if ether::is_tag(kind) => {
            let tag = SingleVlanHeaderSlice::from_slice(rest.bytes).map_err(|_| SHORT)?;
            vlan.get_or_insert(tag.vlan_identifier().value());
            Ok(typed(tag.ether_type().0, rest.skip(4).ok_or(SHORT)?))
        }
        ether::MPLS | ether::MPLS_MULTICAST => Ok((Layer::Mpls, rest)),
        ether::PPPOE_SESSION => {
            let (&[version_type, code, _, _, high, low], inner) = rest.split::<6>().ok_or(SHORT)?;
            if version_type != 0x11 || code != 0 {
                return Ok((Layer::Nothing, rest));
            }
            Ok((Layer::Ppp, inner.limit(usize::from(u16::from_be_bytes([high, low])))))
        }
        ether::PPP => Ok((Layer::Ppp, rest)),
        ether::BRIDGED => Ok((Layer::Ethernet, rest)),
        ether::VN_TAG | ether::REDUNDANCY | ether::REDUNDANCY_TAG => {
            Ok(typed(rest.be16(4).ok_or(SHORT)?, rest.skip(6).ok_or(SHORT)?))
        }
        ether::E_TAG => Ok(typed(rest.be16(6).ok_or(SHORT)?, rest.skip(8).ok_or(SHORT)?)),
        ether::NSH => service_header(rest),
        ether::BACKBONE => after(4, Layer::Ethernet),
        ether::FABRIC_PATH => after(2, Layer::Ethernet),
        ether::MACSEC => signed_frame(rest),
        ether::CISCO_METADATA => cisco_metadata(rest),
        ether::TRILL => trill(rest),
        ether::BATMAN => mesh(rest),
        ether::COOKED_802_2 => Ok((Layer::Llc, rest)),
        ether::COOKED_802_3 => after(0, Layer::Llc),
        _ => Ok((Layer::Nothing, rest)),
    }
}

/// What a type field says, which may be a length as well.
fn typed(kind: u16, rest: Rest<'_>) -> (Layer, Rest<'_>) {
    match kind {
        // Nearly every packet: no need to look it up.
        ether::IPV4 | ether::IPV6 => (Layer::Ip, rest),
        0..ether::LEAST => (Layer::Llc, rest.limit(usize::from(kind))),
        kind => (Layer::EtherType(kind), rest),
    }
}

/// Security of IEEE 802.1AE, where it only signs: a tag, the frame from its type on, and at its end the check value.
fn signed_frame(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    const HAS_CHANNEL: u8 = 0x20;
    const ENCRYPTED: u8 = 0x08;
    const CHANGED: u8 = 0x04;
    let flags = rest.u8(0).ok_or(SHORT)?;
    if flags & (ENCRYPTED | CHANGED) != 0 {
        return Ok((Layer::Nothing, rest));
    }
    let rest = rest.skip(if flags & HAS_CHANNEL != 0 { 14 } else { 6 }).ok_or(SHORT)?;
    Ok(typed(rest.be16(0).ok_or(SHORT)?, rest.skip(2).ok_or(SHORT)?))
}

/// Cisco's metadata: version, length in words of four bytes less one, options, then the type of what they stand before.
fn cisco_metadata(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let length = usize::from(rest.u8(1).ok_or(SHORT)?).saturating_mul(4).saturating_add(2);
    Ok(typed(rest.be16(length).ok_or(SHORT)?, rest.skip(length.saturating_add(2)).ok_or(SHORT)?))
}

/// TRILL (RFC 6325, section 3): a header with as many words of options as it says, then a whole frame.
fn trill(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let options = usize::from(rest.be16(0).ok_or(SHORT)? >> 6 & 0x1f).saturating_mul(4);
    Ok((Layer::Ethernet, rest.skip(options.saturating_add(6)).ok_or(SHORT)?))
}

/// What a mesh of the B.A.T.M.A.N. kind (version 15) carries from node to node: a whole frame behind its unicast headers.
fn mesh(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let (&[kind, version], _) = rest.split::<2>().ok_or(SHORT)?;
    let length = match (kind, version) {
        // Unicast, unicast to a client that moved, broadcast.
        (0x40, 15) => 10,
        (0x42, 15) => 18,
        (0x01, 15) => 14,
        _ => return Ok((Layer::Nothing, rest)),
    };
    Ok((Layer::Ethernet, rest.skip(length).ok_or(SHORT)?))
}

/// Frame relay with addresses of two bytes: a network layer protocol identifier (RFC 2427), or an Ethernet type as Cisco has it.
fn frame_relay(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    const UNNUMBERED: u8 = 0x03;
    let rest = rest.skip(2).ok_or(SHORT)?;
    if rest.u8(0) != Some(UNNUMBERED) {
        return Ok(typed(rest.be16(0).ok_or(SHORT)?, rest.skip(2).ok_or(SHORT)?));
    }
    let at: usize = if rest.u8(1) == Some(0) { 2 } else { 1 };
    let inner = rest.skip(at.saturating_add(1)).ok_or(SHORT)?;
    Ok(match rest.u8(at).ok_or(SHORT)? {
        0xcc | 0x8e => (Layer::Ip, inner),
        0x80 => subnetwork(inner, 0)?,
        0xcf => (Layer::Ppp, inner),
        _ => (Layer::Nothing, inner),
    })
}

/// Juniper's wrapper of Ethernet: a magic number, flags, extensions where the flags say so, then the frame.
fn juniper(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    const HAS_EXTENSIONS: u8 = 0x80;
    const HAS_NO_LINK_LAYER: u8 = 0x02;
    let (&[b'M', b'G', b'C', flags], rest) = rest.split::<4>().ok_or(SHORT)? else {
        return Err(Fault::malformed("link"));
    };
    let length =
        if flags & HAS_EXTENSIONS != 0 { usize::from(rest.be16(0).ok_or(SHORT)?).saturating_add(2) } else { 0 };
    let rest = rest.skip(length).ok_or(SHORT)?;
    if flags & HAS_NO_LINK_LAYER == 0 {
        return Ok((Layer::Ethernet, rest));
    }
    // The protocol's number stands there instead.
    Ok((Layer::Ip, rest.skip(4).ok_or(SHORT)?))
}

/// IEEE 802.2: SNAP with an Ethernet type (RFC 1042), or the service access point of IP itself.
pub(super) fn llc(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let (&[destination, source, control], inner) = rest.split::<3>().ok_or(SHORT)?;
    match (destination, source, control) {
        (0xaa, 0xaa | 0xab, 0x03) => subnetwork(inner, 2),
        (0x06, 0x06, 0x03) => Ok((Layer::Ip, inner)),
        _ => Ok((Layer::Nothing, inner)),
    }
}

/// What the header of a subnetwork access protocol announces: an Ethernet type, or a bridged frame, behind padding or not
/// (RFC 2684, section 5.2; RFC 2427, section 4.2).
fn subnetwork(rest: Rest<'_>, padding: usize) -> Result<(Layer, Rest<'_>), Fault> {
    match rest.split::<5>().ok_or(SHORT)? {
        (&[0x00, 0x80, 0xc2, 0x00, 0x01 | 0x07], inner) => Ok((Layer::Ethernet, inner.skip(padding).ok_or(SHORT)?)),
        (&[_, _, _, high, low], inner) => Ok((Layer::EtherType(u16::from_be_bytes([high, low])), inner)),
    }
}

/// PPP, with or without address and control bytes, protocol field of one or two bytes (RFC 1661, RFC 1662).
pub(super) fn ppp(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let rest = if rest.be16(0) == Some(0xff03) { rest.skip(2).ok_or(SHORT)? } else { rest };
    let first = rest.u8(0).ok_or(SHORT)?;
    let (protocol, rest) = if first & 1 == 1 {
        (u16::from(first), rest.skip(1).ok_or(SHORT)?)
    } else {
        (rest.be16(0).ok_or(SHORT)?, rest.skip(2).ok_or(SHORT)?)
    };
    Ok(match protocol {
        0x0021 | 0x0057 => (Layer::Ip, rest),
        0x0281 | 0x0283 => (Layer::Mpls, rest),
        // Bridging: flags, type, then a frame where the type is Ethernet (RFC 3518).
        0x0031 if rest.u8(1) == Some(1) => (Layer::Ethernet, rest.skip(2).ok_or(SHORT)?),
        // Multilink, the whole in one fragment with a long sequence number (RFC 1990).
        0x003d if rest.u8(0).is_some_and(|flags| flags & 0xc0 == 0xc0) => (Layer::Ppp, rest.skip(4).ok_or(SHORT)?),
        _ => (Layer::Nothing, rest),
    })
}

/// Cisco's HDLC: address, control, Ethernet type.
fn hdlc(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let (&[_, _, high, low], inner) = rest.split::<4>().ok_or(SHORT)?;
    Ok((Layer::EtherType(u16::from_be_bytes([high, low])), inner))
}

/// Netfilter's log: attributes, one of which holds the packet from its IP header on.
fn nflog(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    const PAYLOAD: u16 = 9;
    let mut rest = rest.skip(4).ok_or(SHORT)?;
    loop {
        // In the byte order of the capturing host: a length over 255 bytes short of a payload is the other order.
        let (length, kind) = (rest.le16(0).ok_or(SHORT)?, rest.le16(2).ok_or(SHORT)?);
        let (length, kind) = if kind > 0xff { (length.swap_bytes(), kind.swap_bytes()) } else { (length, kind) };
        let length = usize::from(length);
        if length < 4 {
            return Err(Fault::malformed("link"));
        }
        if kind == PAYLOAD {
            return Ok((Layer::Ip, rest.skip(4).ok_or(SHORT)?.limit(length.saturating_sub(4))));
        }
        rest = rest.skip(length.next_multiple_of(4)).ok_or(SHORT)?;
    }
}

/// CACE's per-packet information: a header that names another link type.
fn per_packet_information(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let (length, link) = (rest.le16(2).ok_or(SHORT)?, rest.le32(4).ok_or(SHORT)?);
    wrapped(link, rest.skip(usize::from(length)).ok_or(SHORT)?)
}

/// Apple's packet tap: likewise.
fn apple_packet_tap(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let (length, link) = (rest.le32(0).ok_or(SHORT)?, rest.le32(8).ok_or(SHORT)?);
    wrapped(link, usize::try_from(length).ok().and_then(|length| rest.skip(length)).ok_or(SHORT)?)
}

fn wrapped(link: u32, rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    match u16::try_from(link).map(LinkType) {
        Ok(LinkType(192 | 258)) | Err(_) => Err(Fault::new("link", "unknown_link_type")),
        Ok(link) => first_layer(link, rest),
    }
}

/// Network service header (RFC 8300): base, service path, metadata, then what the protocol field says.
fn service_header(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let words = usize::from(rest.u8(1).ok_or(SHORT)? & 0x3f);
    let layer = match rest.u8(3).ok_or(SHORT)? {
        1 | 2 => Layer::Ip,
        3 => Layer::Ethernet,
        5 => Layer::Mpls,
        _ => Layer::Nothing,
    };
    Ok((layer, rest.skip(words.saturating_mul(4)).ok_or(SHORT)?))
}
