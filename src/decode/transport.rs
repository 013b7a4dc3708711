//! TCP and UDP headers.

use std::net::IpAddr;

use etherparse::{TcpHeaderSlice, UdpHeaderSlice, checksum::Sum16BitWords};

use super::{Fault, bytes::Rest};

pub(super) const TCP: u8 = 6;
pub(super) const UDP: u8 = 17;

/// A TCP segment (RFC 9293).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// Source port.
    pub src_port: u16,
    /// Destination port.
    pub dst_port: u16,
    /// Sequence number of the first byte, or of the SYN.
    pub sequence: u32,
    /// Acknowledgment number; means nothing without the ACK flag.
    pub acknowledgment: u32,
    /// The control bits that matter.
    pub flags: TcpFlags,
    /// The payload, as far as it was captured.
    pub payload: &'a [u8],
    /// Payload bytes behind that which were on the wire and not in the capture.
    pub cut: usize,
}

/// Control bits of a TCP header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TcpFlags(pub u8);

impl TcpFlags {
    /// FIN.
    pub const FIN: Self = Self(1);
    /// SYN.
    pub const SYN: Self = Self(2);
    /// RST.
    pub const RST: Self = Self(4);
    /// ACK.
    pub const ACK: Self = Self(16);

    /// Whether the bits of `other` are all set.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Reads a TCP header. Options cut by the snap length are no error: what matters stands before them.
#[inline]
pub(super) fn tcp(rest: Rest<'_>) -> Result<Segment<'_>, Fault> {
    if let Ok(header) = TcpHeaderSlice::from_slice(rest.bytes) {
        let slice = header.slice();
        return Ok(Segment {
            src_port: header.source_port(),
            dst_port: header.destination_port(),
            sequence: header.sequence_number(),
            acknowledgment: header.acknowledgment_number(),
            flags: TcpFlags(slice.get(13).copied().unwrap_or(0)),
            payload: rest.bytes.get(slice.len()..).unwrap_or_default(),
            cut: rest.cut,
        });
    }
    tcp_without_options(rest)
}

#[cold]
fn tcp_without_options(rest: Rest<'_>) -> Result<Segment<'_>, Fault> {
    const SHORT: Fault = Fault::short("transport");
    let length = usize::from(rest.u8(12).ok_or(SHORT)? >> 4).saturating_mul(4);
    let flags = rest.u8(13).ok_or(SHORT)?;
    let missing = length.saturating_sub(rest.bytes.len());
    if length < 20 || rest.bytes.len() < 20 || missing > rest.cut {
        return Err(Fault::malformed("transport"));
    }
    Ok(Segment {
        src_port: rest.be16(0).ok_or(SHORT)?,
        dst_port: rest.be16(2).ok_or(SHORT)?,
        sequence: rest.be32(4).ok_or(SHORT)?,
        acknowledgment: rest.be32(8).ok_or(SHORT)?,
        flags: TcpFlags(flags),
        payload: &[],
        cut: rest.cut.saturating_sub(missing),
    })
}

/// Reads a UDP header: ports and payload. Length zero is that of a jumbogram or of segmentation offload (RFC 2675).
pub(super) fn udp(rest: Rest<'_>) -> Result<(u16, u16, Rest<'_>), Fault> {
    let header = UdpHeaderSlice::from_slice(rest.bytes).map_err(|_| Fault::short("transport"))?;
    let payload = rest.skip(8).ok_or(Fault::short("transport"))?;
    let payload = match usize::from(header.length()) {
        0 => payload,
        length @ 8.. => payload.limit(length.saturating_sub(8)),
        _ => return Err(Fault::malformed("transport")),
    };
    Ok((header.source_port(), header.destination_port(), payload))
}

/// Says whether the checksum of a whole TCP or UDP datagram is right; one that is cut can't be judged and passes.
pub(super) fn verify(protocol: u8, (src, dst): (IpAddr, IpAddr), rest: Rest<'_>) -> Result<(), Fault> {
    let is_unsummed = protocol == UDP && rest.be16(6) == Some(0);
    if rest.cut > 0 || is_unsummed {
        return Ok(());
    }
    let mut sum = Sum16BitWords::new();
    for address in [src, dst] {
        sum = match address {
            IpAddr::V4(address) => sum.add_4bytes(address.octets()),
            IpAddr::V6(address) => sum.add_16bytes(address.octets()),
        };
    }
    let length = u32::try_from(rest.bytes.len()).unwrap_or(u32::MAX);
    let sum = sum.add_4bytes(length.to_be_bytes()).add_2bytes([0, protocol]).add_slice(rest.bytes);
    if sum.ones_complement() == 0 { Ok(()) } else { Err(Fault::new("transport", "checksum")) }
}
