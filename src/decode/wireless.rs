//! 802.11 data frames, and the headers that captures put before them. Encrypted frames carry nothing that can be read.

use super::{Fault, Layer, bytes::Rest};

const SHORT: Fault = Fault::short("link");

/// An 802.11 frame (IEEE 802.11, section 9.2): only data frames in clear go on, at their logical link control header.
pub(super) fn frame(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    frame_with((rest.u8(0).ok_or(SHORT)?, rest.u8(1).ok_or(SHORT)?), rest, false)
}

/// The same, the two bytes of the frame control field exchanged.
pub(super) fn swapped_frame(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    frame_with((rest.u8(1).ok_or(SHORT)?, rest.u8(0).ok_or(SHORT)?), rest, false)
}

fn frame_with((kind, flags): (u8, u8), rest: Rest<'_>, is_padded: bool) -> Result<(Layer, Rest<'_>), Fault> {
    const DATA: u8 = 0b10;
    let (is_qos, has_no_data) = (kind & 0x80 != 0, kind & 0x40 != 0);
    let (is_bridged, is_protected, has_control) = (flags & 3 == 3, flags & 0x40 != 0, flags & 0x80 != 0);
    if (kind >> 2) & 3 != DATA || has_no_data || is_protected {
        return Ok((Layer::Nothing, rest));
    }
    let mut length: usize = if is_bridged { 30 } else { 24 };
    let mut is_aggregate = false;
    if is_qos {
        is_aggregate = rest.u8(length).ok_or(SHORT)? & 0x80 != 0;
        length = length.saturating_add(if has_control { 6 } else { 2 });
    }
    if is_padded {
        length = length.next_multiple_of(4);
    }
    // Of an aggregate the first part is read: destination, source, length.
    if is_aggregate {
        length = length.saturating_add(14);
    }
    Ok((Layer::Llc, rest.skip(length).ok_or(SHORT)?))
}

/// Radiotap: its length, and whether the frame's header is padded to four bytes (radiotap.org, "Flags").
pub(super) fn radiotap(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    const TSFT: u32 = 1;
    const FLAGS: u32 = 2;
    const MORE: u32 = 1 << 31;
    let length = usize::from(rest.le16(2).ok_or(SHORT)?);
    let present = rest.le32(4).ok_or(SHORT)?;
    let mut at: usize = 8;
    let mut word = present;
    while word & MORE != 0 {
        word = rest.le32(at).ok_or(SHORT)?;
        at = at.saturating_add(4);
    }
    let mut is_padded = false;
    if present & FLAGS != 0 {
        if present & TSFT != 0 {
            at = at.next_multiple_of(8).saturating_add(8);
        }
        is_padded = rest.u8(at).ok_or(SHORT)? & 0x20 != 0;
    }
    let rest = rest.skip(length).ok_or(SHORT)?;
    frame_with((rest.u8(0).ok_or(SHORT)?, rest.u8(1).ok_or(SHORT)?), rest, is_padded)
}

/// Prism: a header of 144 bytes, or the AVS header that took its link type over and says its own length.
pub(super) fn prism(rest: Rest<'_>) -> Result<(Layer, Rest<'_>), Fault> {
    let is_avs = rest.be32(0).ok_or(SHORT)? & 0xffff_f000 == 0x8021_1000;
    let length = if is_avs { rest.be32(4).ok_or(SHORT)? } else { 144 };
    frame(usize::try_from(length).ok().and_then(|length| rest.skip(length)).ok_or(SHORT)?)
}
