//! What a server's handshake messages say in clear.
//!
//! In: bodies of whole messages. Out: what the server chose, and the name in its certificate. (RFC 8446, section 4.1.3;
//! RFC 5246, sections 7.4.1.3 and 7.4.2.)

use compact_str::CompactString;
use tls_parser::{
    TlsCipherEnc, TlsCipherEncMode, TlsCipherSuite, TlsCipherSuiteID, TlsExtension, TlsMessageHandshake,
    parse_tls_handshake_msg_certificate, parse_tls_handshake_server_hello, parse_tls_server_hello_extension,
};

use super::{certificate, hello::printable};
use crate::base::Host;

/// The random of a ServerHello that is a HelloRetryRequest: SHA-256 of that word (RFC 8446, section 4.1.3).
const RETRY_RANDOM: [u8; 32] = [
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2, 0xa2, 0x11,
    0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

/// What a ServerHello chose.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// Whether certificates and all that follows are encrypted.
    pub(super) is_1_3: bool,
    /// Number of the cipher suite; 0 where it is not known.
    pub(super) cipher: u16,
    /// Bytes that each record of application data is longer than what it carries.
    pub(super) overhead: u16,
    /// The protocol, where it was chosen in clear.
    pub(super) alpn: Option<CompactString>,
    /// Whether it asks for another hello and chooses nothing yet.
    pub(super) is_retry: bool,
}

/// Reads the body of a ServerHello.
pub(super) fn read_hello(body: &[u8]) -> Option<Choice> {
    let first = body.first_chunk().map(|pair| u16::from_be_bytes(*pair))?;
    if (0x7f00..=0x7fff).contains(&first) {
        return Some(Choice { is_1_3: true, cipher: 0, overhead: OVERHEAD_1_3, alpn: None, is_retry: false });
    }
    let (_, hello) = parse_tls_handshake_server_hello(body).ok()?;
    let is_retry = *hello.random == RETRY_RANDOM;
    let mut choice = Choice { is_1_3: false, cipher: hello.cipher.0, overhead: OVERHEAD_1_3, alpn: None, is_retry };
    for extension in extensions(hello.ext.unwrap_or(&[])) {
        match extension {
            TlsExtension::SupportedVersions(_) => choice.is_1_3 = true,
            TlsExtension::ALPN(names) => choice.alpn = names.first().map(|name| printable(name)),
            _ => {}
        }
    }
    if !choice.is_1_3 {
        choice.overhead = overhead(hello.cipher);
    }
    Some(choice)
}

/// The extensions of a server, those left out that can't be read.
fn extensions(mut rest: &[u8]) -> impl Iterator<Item = TlsExtension<'_>> {
    let next = move || {
        let &[_, _, high, low] = rest.first_chunk()?;
        let length = usize::from(u16::from_be_bytes([high, low])).saturating_add(4);
        let (extension, behind) = rest.split_at_checked(length)?;
        rest = behind;
        Some(extension)
    };
    std::iter::from_fn(next).filter_map(|extension| Some(parse_tls_server_hello_extension(extension).ok()?.1))
}

/// The protocol that the body of `EncryptedExtensions` names (RFC 8446, section 4.3.1).
pub(super) fn agreed_protocol(body: &[u8]) -> Option<CompactString> {
    extensions(body.get(2..)?).find_map(|extension| match extension {
        TlsExtension::ALPN(names) => names.first().map(|name| printable(name)),
        _ => None,
    })
}

/// A tag of 16 bytes and the byte of the inner type (RFC 8446, section 5.2).
pub(super) const OVERHEAD_1_3: u16 = 17;

/// What a cipher suite adds to each record before TLS 1.3: nonce or vector, and tag or MAC with the least padding.
fn overhead(cipher: TlsCipherSuiteID) -> u16 {
    let Some(suite) = TlsCipherSuite::from_id(cipher.0) else { return OVERHEAD_1_3 };
    let mac = suite.mac_size / 8;
    match (suite.enc, suite.enc_mode) {
        (TlsCipherEnc::Chacha20_Poly1305, _) => 16,
        (_, TlsCipherEncMode::Gcm | TlsCipherEncMode::Ccm) => 24,
        (_, TlsCipherEncMode::Cbc) => {
            mac.saturating_add(u16::try_from(suite.enc_block_size()).unwrap_or(16)).saturating_add(1)
        }
        _ => mac,
    }
}

/// The name in the first certificate of a Certificate message of TLS 1.2 or before.
pub(super) fn certificate_name(body: &[u8]) -> Option<Host> {
    let (_, message) = parse_tls_handshake_msg_certificate(body).ok()?;
    let TlsMessageHandshake::Certificate(list) = message else { return None };
    certificate::name(list.cert_chain.first()?.data)
}
