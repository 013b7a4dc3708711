//! Frames to datagrams: peels link, tunnel and network layers off a packet, and puts fragments together.
//!
//! In: packets, one at a time, in the order of the capture. Out: for each at most one [`Datagram`] that borrows from the
//! packet, or from the decoder where fragments made it whole. Whatever can't be read is counted with layer and reason. Must
//! never allocate for a packet that is not a fragment, and never follow layers or keep fragments without a bound.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::arithmetic_side_effects))]

mod bytes;
mod fragment;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod link;
mod network;
mod shard;
mod transport;
mod tunnel;
mod wireless;

#[cfg(test)]
mod tests;

use std::{net::IpAddr, time::Duration};

use crate::base::{CaptureTime, Counts, Packet, Reason, Tally};

use bytes::Rest;
pub use fragment::FragmentOverlap;
use fragment::{Fragments, Piece};
use shard::Ends;
pub use shard::{Home, SHARDS, home};
pub use transport::{Segment, TcpFlags};

/// Bounds of decoding.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Headers that are peeled off one packet before it is given up: tags, labels, tunnels, networks.
    pub layers: u8,
    /// Whether datagrams with a wrong checksum are dropped. Off by default: network cards that compute checksums make
    /// captured ones wrong on the sender's side.
    pub verify_checksums: bool,
    /// Datagrams of one shard that wait for missing fragments.
    pub fragmented_datagrams: usize,
    /// Bytes of one shard's waiting fragments, with what it costs to keep them.
    pub fragment_bytes: usize,
    /// How long a datagram waits for its missing fragments.
    pub fragment_wait: Duration,
    /// Whose bytes count where fragments of one datagram overlap.
    pub fragment_overlap: FragmentOverlap,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            layers: 24,
            verify_checksums: false,
            fragmented_datagrams: 256,
            fragment_bytes: 1 << 20,
            fragment_wait: Duration::from_secs(30),
            fragment_overlap: FragmentOverlap::First,
        }
    }
}

/// What one packet carried from one address to another, under all its tunnels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Datagram<'a> {
    /// Innermost source address.
    pub src: IpAddr,
    /// Innermost destination address.
    pub dst: IpAddr,
    /// Identifier of the outermost VLAN tag.
    pub vlan: Option<u16>,
    /// What it carries.
    pub what: Payload<'a>,
}

/// What a datagram carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payload<'a> {
    /// A TCP segment.
    Tcp(Segment<'a>),
    /// A UDP datagram.
    Udp {
        /// Source port.
        src_port: u16,
        /// Destination port.
        dst_port: u16,
        /// The payload, as far as it was captured.
        payload: &'a [u8],
        /// Whether its end was not captured.
        is_cut: bool,
    },
    /// Anything else: ICMP (also errors that quote packets), SCTP, ESP, protocols unknown.
    Other,
}

/// What a byte in front of the rest of a packet is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layer {
    /// An Ethernet frame, without its checksum.
    Ethernet,
    /// What an Ethernet type announces.
    EtherType(u16),
    /// An IEEE 802.2 logical link control header.
    Llc,
    /// A point-to-point protocol field, address and control bytes before it or not.
    Ppp,
    /// An 802.11 frame.
    Wireless,
    /// A label stack.
    Mpls,
    /// IPv4 or IPv6, by the first four bits.
    Ip,
    /// What an IP protocol number announces.
    Protocol(u8),
    /// Nothing that can carry IP.
    Nothing,
}

/// Why a layer could not be read, and which: the labels of the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fault {
    layer: &'static str,
    reason: Reason,
}

impl Fault {
    const fn new(layer: &'static str, reason: &'static str) -> Self {
        Self { layer, reason: Reason::new(reason) }
    }

    /// The header does not fit into what was captured.
    const fn short(layer: &'static str) -> Self {
        Self::new(layer, "truncated")
    }

    /// The header contradicts itself.
    const fn malformed(layer: &'static str) -> Self {
        Self::new(layer, "malformed")
    }
}

/// What peeling came to.
enum Peeled<'a> {
    Whole(Datagram<'a>),
    Fragment(Piece<'a>),
    Nothing,
}

/// A datagram put together of fragments, with what was peeled off before it.
#[derive(Debug)]
pub struct Whole {
    addresses: (IpAddr, IpAddr),
    protocol: u8,
    bytes: Vec<u8>,
    layers: u8,
    vlan: Option<u16>,
}

impl Whole {
    /// Its shard.
    #[must_use]
    pub fn shard(&self, seed: u64) -> u16 {
        Ends::new(self.addresses, self.protocol, &self.bytes).shard(seed)
    }
}

/// What became of a fragment.
#[derive(Debug)]
pub enum Gathered {
    /// No others are to be waited for.
    Alone,
    /// It waits for others, or was no use.
    Waits,
    /// With it, a datagram is whole.
    Whole(Whole),
}

/// More bytes than any packet has, offload's included: a record that claims to lack more is wrong.
const LONGEST: usize = 1 << 20;

/// Headers of TCP in IP in Ethernet, as they count: a frame, what its type announces, a network, what that announces.
const PLAIN_LAYERS: u8 = 4;

/// Bytes of a packet that were not captured.
fn cut(packet: &Packet<'_>) -> usize {
    let captured = u32::try_from(packet.frame.len()).unwrap_or(u32::MAX);
    usize::try_from(packet.wire_len.saturating_sub(captured)).unwrap_or(usize::MAX).min(LONGEST)
}

/// Decodes the packets of one shard.
#[derive(Debug)]
pub struct Decoder {
    limits: Limits,
    fragments: Fragments,
    /// By layer and reason.
    errors: Tally<2>,
}

impl Decoder {
    /// A decoder that has seen nothing.
    #[must_use]
    pub fn new(limits: &Limits, seed: u64) -> Self {
        Self { limits: limits.clone(), fragments: Fragments::new(limits, seed), errors: Tally::default() }
    }

    /// Decodes one packet and hands on the datagram that it carries or completes, if any.
    pub fn decode(&mut self, packet: &Packet<'_>, give: impl FnOnce(Datagram<'_>)) {
        match self.plain(packet) {
            Some(datagram) => give(datagram),
            None => self.decode_layers(packet, give),
        }
    }

    /// What nearly every packet is, without the way through all the layers: TCP in IP in Ethernet, in one piece. Whatever is else,
    /// or wrong, goes that way.
    #[inline]
    fn plain<'a>(&self, packet: &Packet<'a>) -> Option<Datagram<'a>> {
        let bytes = link::plain_ip(packet.link, packet.frame)?;
        if self.limits.verify_checksums || self.limits.layers < PLAIN_LAYERS {
            return None;
        }
        let ip = network::plain_tcp(Rest { bytes, cut: cut(packet) })?;
        let segment = transport::tcp(ip.payload).ok()?;
        Some(Datagram { src: ip.src, dst: ip.dst, vlan: None, what: Payload::Tcp(segment) })
    }

    fn decode_layers(&mut self, packet: &Packet<'_>, give: impl FnOnce(Datagram<'_>)) {
        let mut peel = Peel::new(&self.limits);
        let piece = match peel.packet(packet) {
            Ok(Peeled::Whole(datagram)) => return give(datagram),
            Ok(Peeled::Nothing) => return,
            Ok(Peeled::Fragment(piece)) => piece,
            Err(fault) => return self.count(fault),
        };
        if piece.is_all_that_comes() {
            // Of other protocols a length inside says how much there was.
            let cut = if piece.protocol == transport::TCP { piece.cut } else { LONGEST };
            peel.addresses = Some((piece.src, piece.dst));
            match peel.run(Layer::Protocol(piece.protocol), Rest { bytes: piece.bytes, cut }) {
                Ok(Peeled::Whole(datagram)) => give(datagram),
                Ok(Peeled::Nothing | Peeled::Fragment(_)) => {}
                Err(fault) => self.count(fault),
            }
            return;
        }
        let so_far = (peel.layers, peel.vlan);
        if let Some(whole) = self.keep(&piece, so_far, packet.time) {
            self.decode_whole(&whole, packet.time, give);
            self.fragments.recycle(whole.bytes);
        }
    }

    /// Keeps a packet that is a fragment under its outermost IP header, until its datagram is whole.
    pub fn gather(&mut self, packet: &Packet<'_>) -> Gathered {
        let mut peel = Peel::new(&self.limits);
        match peel.packet(packet) {
            Ok(Peeled::Fragment(piece)) if !piece.is_all_that_comes() => {
                let so_far = (peel.layers, peel.vlan);
                self.keep(&piece, so_far, packet.time).map_or(Gathered::Waits, Gathered::Whole)
            }
            _ => Gathered::Alone,
        }
    }

    /// Keeps a fragment; gives the datagram that it completes.
    fn keep(&mut self, piece: &Piece<'_>, (layers, vlan): (u8, Option<u16>), now: CaptureTime) -> Option<Whole> {
        match self.fragments.add(piece, now) {
            Ok(whole) => whole.map(|(addresses, protocol, bytes)| Whole { addresses, protocol, bytes, layers, vlan }),
            Err(fault) => {
                self.count(fault);
                None
            }
        }
    }

    /// Lets go of fragments whose others did not come in time.
    pub fn expire(&mut self, now: CaptureTime) {
        let lost = self.fragments.expire(now);
        if lost > 0 {
            self.errors.add(["fragment", "timeout"], lost);
        }
    }

    /// Moves what could not be decoded since the last call.
    pub fn take_counts(&mut self, into: &mut Counts) {
        into.decode_errors.take(&mut self.errors);
    }

    #[cold]
    fn count(&mut self, fault: Fault) {
        self.errors.add([fault.layer, fault.reason.name()], 1);
    }

    /// Nothing more comes: lets go of all fragments.
    pub fn finish(&mut self) {
        let lost = self.fragments.clear();
        if lost > 0 {
            self.errors.add(["fragment", "incomplete"], lost);
        }
    }

    /// Bytes that wait for missing fragments.
    #[must_use]
    pub fn buffered_bytes(&self) -> usize {
        self.fragments.bytes()
    }

    /// Goes on with a datagram put together; fragments inside a fragmented tunnel are followed one level deep.
    pub fn decode_whole(&mut self, whole: &Whole, now: CaptureTime, give: impl FnOnce(Datagram<'_>)) {
        let mut peel = Peel::of(&self.limits, whole);
        let piece = match peel.run(Layer::Protocol(whole.protocol), Rest { bytes: &whole.bytes, cut: 0 }) {
            Ok(Peeled::Whole(datagram)) => return give(datagram),
            Ok(Peeled::Nothing) => return,
            Ok(Peeled::Fragment(piece)) => piece,
            Err(fault) => return self.count(fault),
        };
        let so_far = (peel.layers, peel.vlan);
        let Some(inner) = self.keep(&piece, so_far, now) else { return };
        let peeled =
            Peel::of(&self.limits, &inner).run(Layer::Protocol(inner.protocol), Rest { bytes: &inner.bytes, cut: 0 });
        match peeled {
            Ok(Peeled::Whole(datagram)) => give(datagram),
            Ok(Peeled::Nothing) => {}
            Ok(Peeled::Fragment(_)) => self.count(Fault::new("fragment", "too_deep")),
            Err(fault) => self.count(fault),
        }
    }
}

/// The peeling of one packet.
struct Peel<'l> {
    limits: &'l Limits,
    layers: u8,
    vlan: Option<u16>,
    addresses: Option<(IpAddr, IpAddr)>,
}

impl<'l> Peel<'l> {
    const fn new(limits: &'l Limits) -> Self {
        Self { limits, layers: 0, vlan: None, addresses: None }
    }

    /// Goes on behind the headers of a datagram put together.
    fn of(limits: &'l Limits, whole: &Whole) -> Self {
        Self { limits, layers: whole.layers, vlan: whole.vlan, addresses: Some(whole.addresses) }
    }

    /// A packet from its first byte on.
    fn packet<'a>(&mut self, packet: &Packet<'a>) -> Result<Peeled<'a>, Fault> {
        let (layer, rest) = link::first_layer(packet.link, Rest { bytes: packet.frame, cut: cut(packet) })?;
        self.run(layer, rest)
    }

    fn run<'a>(&mut self, mut layer: Layer, mut rest: Rest<'a>) -> Result<Peeled<'a>, Fault> {
        loop {
            self.layers = self.layers.saturating_add(1);
            if self.layers > self.limits.layers {
                return Err(Fault::new("link", "too_deep"));
            }
            (layer, rest) = match layer {
                Layer::Ethernet => link::ethernet(rest)?,
                Layer::EtherType(kind) => link::ether_type(kind, rest, &mut self.vlan)?,
                Layer::Llc => link::llc(rest)?,
                Layer::Ppp => link::ppp(rest)?,
                Layer::Wireless => wireless::frame(rest)?,
                Layer::Mpls => tunnel::mpls(rest)?,
                Layer::Ip => {
                    let ip = network::ip(rest, self.limits.verify_checksums)?;
                    self.addresses = Some((ip.src, ip.dst));
                    if let Some(piece) = ip.fragment(self.vlan) {
                        return Ok(Peeled::Fragment(piece));
                    }
                    (Layer::Protocol(ip.protocol), ip.payload)
                }
                Layer::Protocol(protocol) => {
                    let Some(addresses) = self.addresses else { return Ok(Peeled::Nothing) };
                    if self.limits.verify_checksums && matches!(protocol, transport::TCP | transport::UDP) {
                        transport::verify(protocol, addresses, rest)?;
                    }
                    let (what, next) = match protocol {
                        transport::TCP => (Payload::Tcp(transport::tcp(rest)?), None),
                        transport::UDP => {
                            let (src_port, dst_port, inner) = transport::udp(rest)?;
                            let next = tunnel::in_udp(src_port, dst_port, inner);
                            (Payload::Udp { src_port, dst_port, payload: inner.bytes, is_cut: inner.cut > 0 }, next)
                        }
                        _ => (Payload::Other, tunnel::in_ip(protocol, rest)?),
                    };
                    let Some(next) = next else {
                        let (src, dst) = addresses;
                        return Ok(Peeled::Whole(Datagram { src, dst, vlan: self.vlan, what }));
                    };
                    next
                }
                Layer::Nothing => return Ok(Peeled::Nothing),
            };
        }
    }
}
