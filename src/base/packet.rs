//! One record of a capture.

use super::{CaptureTime, Place};

/// A packet as it lies in a batch: nothing of it is owned.
#[derive(Clone, Copy, Debug)]
pub struct Packet<'a> {
    /// Its number in the input.
    pub place: Place,
    /// When it was captured.
    pub time: CaptureTime,
    /// Index of the interface or file section it came from.
    pub interface: u16,
    /// What its first byte is.
    pub link: LinkType,
    /// Bytes it had on the wire; more than `frame.len()` where the snap length cut it.
    pub wire_len: u32,
    /// The bytes captured, from the link-layer header on.
    pub frame: &'a [u8],
}

/// Link type as registered for capture files (tcpdump.org, "Link-layer header types": `LINKTYPE_` values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LinkType(pub u16);

impl LinkType {
    /// BSD loopback: address family in the capturing host's byte order.
    pub const NULL: Self = Self(0);
    /// Ethernet.
    pub const ETHERNET: Self = Self(1);
    /// PPP in HDLC-like framing.
    pub const PPP: Self = Self(9);
    /// Raw IP in the old BSD numbering, found in files.
    pub const RAW_BSD: Self = Self(12);
    /// Raw IP in the OpenBSD numbering, found in files.
    pub const RAW_OPENBSD: Self = Self(14);
    /// PPP over Ethernet, starting with the `PPPoE` header.
    pub const PPP_ETHER: Self = Self(51);
    /// Raw IPv4 or IPv6.
    pub const RAW: Self = Self(101);
    /// Cisco HDLC.
    pub const C_HDLC: Self = Self(104);
    /// 802.11 without a radio header.
    pub const IEEE802_11: Self = Self(105);
    /// OpenBSD loopback: address family in network byte order.
    pub const LOOP: Self = Self(108);
    /// Linux cooked capture, version 1.
    pub const LINUX_SLL: Self = Self(113);
    /// 802.11 with a Prism header.
    pub const IEEE802_11_PRISM: Self = Self(119);
    /// 802.11 with a radiotap header.
    pub const IEEE802_11_RADIOTAP: Self = Self(127);
    /// Raw IPv4.
    pub const IPV4: Self = Self(228);
    /// Raw IPv6.
    pub const IPV6: Self = Self(229);
    /// Linux netfilter log messages.
    pub const NFLOG: Self = Self(239);
    /// Linux cooked capture, version 2.
    pub const LINUX_SLL2: Self = Self(276);
}
