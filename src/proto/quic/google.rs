//! Google's QUIC before TLS: its hellos are tags and values in clear.
//!
//! In: a packet, or the frames of one. Out: the server name. Versions before Q043, which ended in 2018, are not read. ("QUIC
//! Crypto", revision of 2016, and the wire layout document of the same project.)

use memchr::memmem;

use crate::{
    base::Host,
    observe::{ClientHello, HelloTransport},
};

/// How far behind the start of a packet its hello begins at most.
const HELLO_WITHIN: usize = 200;
/// Tags of a hello that are looked at.
const TAGS_MAX: u16 = 64;

/// Whether a datagram is one of a client with a version of Google's in clear: `Q043` to `Q049`, behind the flags and an
/// identifier of eight bytes, or where long heads have their version.
pub(super) fn is_packet(datagram: &[u8]) -> bool {
    let is_version = |at: usize| {
        matches!(datagram.get(at..).and_then(|rest| rest.first_chunk()), Some([b'Q', b'0', b'4', b'3'..=b'9']))
    };
    match datagram.first() {
        Some(flags) if flags & 0x80 != 0 => is_version(1),
        Some(flags) => flags & 0x09 == 0x09 && is_version(9),
        None => false,
    }
}

/// Reads the hello in a packet's first bytes: `CHLO`, how many tags, then each tag with where its value ends.
pub(super) fn read_hello(packet: &[u8]) -> Option<ClientHello> {
    let start = packet.get(..packet.len().min(HELLO_WITHIN))?;
    let at = memmem::find(start, b"CHLO")?;
    let (&[_, _, _, _, low, high, 0, 0], table) = packet.get(at..)?.split_first_chunk()? else { return None };
    let count = u16::from_le_bytes([low, high]).min(TAGS_MAX);
    let values = table.get(usize::from(u16::from_le_bytes([low, high])).checked_mul(8)?..)?;
    let mut start = 0;
    let mut name = None;
    for &[t0, t1, t2, t3, e0, e1, e2, e3] in table.as_chunks().0.iter().take(usize::from(count)) {
        let end = usize::try_from(u32::from_le_bytes([e0, e1, e2, e3])).ok()?;
        if [t0, t1, t2, t3] == *b"SNI\0" {
            name = values.get(start..end);
        }
        start = end;
    }
    Some(ClientHello {
        sni: name.and_then(Host::parse),
        derived_name: None,
        alpn: Vec::new(),
        version: None,
        transport: HelloTransport::Quic,
        ech: false,
        retry: false,
        ja4: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packet(name: &str) -> Vec<u8> {
        let length = u32::try_from(name.len()).unwrap();
        let tags = [b"PAD\0".as_slice(), &3_u32.to_le_bytes(), b"SNI\0", &(length + 3).to_le_bytes()].concat();
        let hello = [b"CHLO".as_slice(), &2_u16.to_le_bytes(), &[0, 0], &tags, b"---", name.as_bytes()].concat();
        [[0x09].as_slice(), &[7; 8], b"Q043", &[1; 20], &hello].concat()
    }

    #[test]
    fn the_name_stands_behind_its_tag() {
        let packet = packet("www.example.com");
        assert!(is_packet(&packet));
        assert_eq!(read_hello(&packet).unwrap().sni, Host::parse(b"www.example.com"));
    }

    #[test]
    fn a_cut_hello_gives_no_name() {
        let whole = packet("www.example.com");
        for cut in 0..whole.len() {
            assert!(read_hello(&whole[..cut]).is_none_or(|hello| hello.sni.is_none()));
        }
    }
}
