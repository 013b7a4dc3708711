//! JA4: a fingerprint of the client program, from what its hello offers.
//!
//! In: the lists of a ClientHello as sent. Out: text like `t13d1516h2_8daaf6152771_e5627efa2ab1`. GREASE values count
//! nowhere. (FoxIO, "JA4: TLS Client Fingerprinting", technical details; RFC 8701 for GREASE.)

use std::fmt::Write;

use compact_str::CompactString;
use ring::digest::{SHA256, digest};

use crate::observe::HelloTransport;

/// What JA4 looks at, in the order of the hello.
#[derive(Debug, Default)]
pub(super) struct Traits<'a> {
    /// The highest version offered.
    pub(super) version: u16,
    /// Cipher suites.
    pub(super) ciphers: Vec<u16>,
    /// Types of extensions.
    pub(super) extensions: Vec<u16>,
    /// Signature algorithms.
    pub(super) signatures: Vec<u16>,
    /// The first protocol of ALPN.
    pub(super) protocol: Option<&'a [u8]>,
}

/// Whether a value is there only so that servers stay tolerant (RFC 8701, section 2).
pub(super) fn is_grease(value: u16) -> bool {
    let [high, low] = value.to_be_bytes();
    high == low && high & 0x0f == 0x0a
}

const SERVER_NAME: u16 = 0;
const ALPN: u16 = 16;

/// The fingerprint.
pub(super) fn fingerprint(traits: &Traits<'_>, transport: HelloTransport) -> CompactString {
    let kept = |list: &[u16]| list.iter().copied().filter(|&value| !is_grease(value)).collect::<Vec<_>>();
    let mut ciphers = kept(&traits.ciphers);
    let mut extensions = kept(&traits.extensions);
    let signatures = kept(&traits.signatures);

    let mut text = CompactString::with_capacity(36);
    text.push(match transport {
        HelloTransport::Tcp => 't',
        HelloTransport::Quic => 'q',
        HelloTransport::Dtls => 'd',
    });
    text.push_str(version_digits(traits.version));
    text.push(if extensions.contains(&SERVER_NAME) { 'd' } else { 'i' });
    for count in [ciphers.len(), extensions.len()] {
        append(&mut text, format_args!("{:02}", count.min(99)));
    }
    let (letter, other) = protocol_letters(traits.protocol);
    text.push(letter);
    text.push(other);

    ciphers.sort_unstable();
    extensions.retain(|&kind| kind != SERVER_NAME && kind != ALPN);
    extensions.sort_unstable();
    let mut list = String::with_capacity(256);
    append_list(&mut list, &ciphers);
    append_digest(&mut text, &list);
    list.clear();
    append_list(&mut list, &extensions);
    if !signatures.is_empty() && !list.is_empty() {
        list.push('_');
        append_list(&mut list, &signatures);
    }
    append_digest(&mut text, &list);
    text
}

fn version_digits(version: u16) -> &'static str {
    match version {
        0x0304 => "13",
        0x0303 => "12",
        0x0302 => "11",
        0x0301 => "10",
        0x0300 => "s3",
        0x0002 => "s2",
        0xfeff => "d1",
        0xfefd => "d2",
        0xfefc => "d3",
        _ => "00",
    }
}

/// First and last letter of a protocol's name; of its bytes in hexadecimal where one of the two is no letter or digit.
fn protocol_letters(protocol: Option<&[u8]>) -> (char, char) {
    let Some((&first, &last)) = protocol.and_then(|name| name.first().zip(name.last())) else { return ('0', '0') };
    if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() {
        return (char::from(first), char::from(last));
    }
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    (digit(first >> 4), digit(last & 0x0f))
}

fn append_list(text: &mut String, values: &[u16]) {
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        append(text, format_args!("{value:04x}"));
    }
}

/// The first twelve hexadecimal digits of the SHA-256 of a list, or as many zeros for an empty one.
fn append_digest(text: &mut CompactString, list: &str) {
    text.push('_');
    if list.is_empty() {
        text.push_str("000000000000");
        return;
    }
    for byte in digest(&SHA256, list.as_bytes()).as_ref().iter().take(6) {
        append(text, format_args!("{byte:02x}"));
    }
}

/// Writes into a string, which cannot fail.
fn append(text: &mut impl Write, what: std::fmt::Arguments<'_>) {
    let written = text.write_fmt(what);
    debug_assert!(written.is_ok(), "a string takes all text");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worked example of FoxIO's technical details.
    fn published() -> Traits<'static> {
        Traits {
            version: 0x0304,
            ciphers: vec![
                0x2a2a, 0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x009c,
                0x009d, 0x002f, 0x0035,
            ],
            extensions: vec![
                0x7a7a, 0x001b, 0x0000, 0x0033, 0x0010, 0x4469, 0x0017, 0x002d, 0x000d, 0x0005, 0x0023, 0x0012, 0x002b,
                0xff01, 0x000b, 0x000a, 0x0015, 0xcaca,
            ],
            signatures: vec![0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601],
            protocol: Some(b"h2"),
        }
    }

    #[test]
    fn the_published_example_gives_the_published_fingerprint() {
        assert_eq!(fingerprint(&published(), HelloTransport::Tcp), "t13d1516h2_8daaf6152771_e5627efa2ab1");
    }

    #[test]
    fn quic_differs_in_its_first_letter_alone() {
        assert_eq!(fingerprint(&published(), HelloTransport::Quic), "q13d1516h2_8daaf6152771_e5627efa2ab1");
    }

    #[test]
    fn empty_lists_are_zeros_and_counts_end_at_99() {
        let bare = fingerprint(&Traits::default(), HelloTransport::Tcp);
        assert_eq!(bare, "t00i000000_000000000000_000000000000");
        let many = Traits { ciphers: (0..200).collect(), ..Traits::default() };
        assert!(fingerprint(&many, HelloTransport::Tcp).starts_with("t00i990000_"));
    }

    #[test]
    fn odd_protocols_show_their_hexadecimal_ends() {
        assert_eq!(protocol_letters(Some(b"http/1.1")), ('h', '1'));
        assert_eq!(protocol_letters(Some(b"h")), ('h', 'h'));
        assert_eq!(protocol_letters(Some(b"\xab")), ('a', 'b'));
        assert_eq!(protocol_letters(Some(b"\x30\xab\xcd\x31")), ('0', '1'));
        assert_eq!(protocol_letters(Some(b"\x30\x31\xab\xcd")), ('3', 'd'));
        assert_eq!(protocol_letters(Some(b"")), ('0', '0'));
    }
}
