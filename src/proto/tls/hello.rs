//! What a ClientHello says.
//!
//! In: the body of a whole handshake message, or what was seen of one. Out: a [`ClientHello`] as far as it can be read. One
//! malformed field costs itself alone: `tls-parser` reads the head and each single extension, and where it refuses, a plain
//! walk goes on. (RFC 8446, section 4.1.2; RFC 6066, section 3; RFC 7301; RFC 9849.)

use compact_str::CompactString;
use tls_parser::{SNIType, TlsExtension, parse_tls_client_hello_extension, parse_tls_handshake_client_hello};

use super::ja4::{self, Traits, is_grease};
use crate::{
    base::Host,
    observe::{ClientHello, HelloTransport},
};

/// Longest list of protocols that is kept, and longest name in it.
const PROTOCOLS_MAX: usize = 32;

/// A hello with what decides about the rest of its connection.
#[derive(Debug)]
pub(crate) struct Offer {
    /// What events say of it.
    pub(crate) hello: ClientHello,
    /// Whether a server name was sent at all, be it one that no host can have.
    pub(crate) has_name: bool,
    /// Whether TLS 1.3 was offered: then the server may hide its certificate.
    pub(crate) offers_1_3: bool,
}

/// Reads the body of a ClientHello, without its four bytes of type and length.
///
/// `is_whole`: the message was seen to its end; of a part no fingerprint is taken. `None` where not even the fixed fields
/// are there.
pub(crate) fn read(body: &[u8], transport: HelloTransport, is_whole: bool) -> Option<Offer> {
    let head = Head::read(body, transport)?;
    let mut traits = Traits { version: head.version, ciphers: head.ciphers, ..Traits::default() };
    let mut found = Found::default();
    let mut rest = head.extensions;
    while let Some(extension) = next_extension(&mut rest, is_whole) {
        traits.extensions.push(extension.kind);
        found.take(&extension, &mut traits);
    }
    let versions = found.versions.iter().copied().filter(|&version| !is_grease(version));
    traits.version = highest(versions, transport).unwrap_or(head.version);
    traits.protocol = found.protocols.iter().copied().find(|name| !is_grease_name(name));
    let alpn = found.protocols.iter().filter(|name| !is_grease_name(name)).take(PROTOCOLS_MAX);
    Some(Offer {
        hello: ClientHello {
            // Some clients count the byte that ends a string as one of the name.
            sni: found.name.and_then(|name| Host::parse(name.strip_suffix(&[0]).unwrap_or(name))),
            derived_name: None,
            alpn: alpn.map(|name| printable(name)).collect(),
            version: version_name(traits.version),
            transport,
            ech: found.ech,
            retry: false,
            ja4: is_whole.then(|| ja4::fingerprint(&traits, transport)),
        },
        has_name: found.name.is_some_and(|name| !name.is_empty()),
        offers_1_3: matches!(traits.version, 0x0304 | 0x7f00..=0x7fff | 0xfefc),
    })
}

/// The fields before the extensions.
struct Head<'a> {
    version: u16,
    ciphers: Vec<u16>,
    extensions: &'a [u8],
}

impl<'a> Head<'a> {
    fn read(body: &'a [u8], transport: HelloTransport) -> Option<Self> {
        if transport != HelloTransport::Dtls
            && let Ok((_, head)) = parse_tls_handshake_client_hello(body)
            && let Some(extensions) = head.ext
        {
            let ciphers = head.ciphers.iter().map(|cipher| cipher.0).collect();
            return Some(Self { version: head.version.0, ciphers, extensions });
        }
        Self::walk(body, transport)
    }

    /// Reads what a strict parser refuses: a hello that was cut, one without extensions, one whose lengths disagree, and the
    /// cookie that DTLS has (RFC 6347, section 4.2.1).
    fn walk(body: &'a [u8], transport: HelloTransport) -> Option<Self> {
        let (version, rest) = number(body)?;
        let (_random, rest) = rest.split_at_checked(32)?;
        let (_session, mut rest) = short(rest)?;
        if transport == HelloTransport::Dtls {
            (_, rest) = short(rest)?;
        }
        let nothing = Self { version, ciphers: Vec::new(), extensions: &[] };
        let Some((length, rest)) = number(rest) else { return Some(nothing) };
        let (ciphers, rest) = rest.split_at_checked(usize::from(length)).unwrap_or((rest, &[]));
        let ciphers = numbers(ciphers);
        let Some((_methods, rest)) = short(rest) else { return Some(Self { ciphers, ..nothing }) };
        let extensions = match number(rest) {
            Some((length, rest)) => rest.get(..usize::from(length)).unwrap_or(rest),
            None => &[],
        };
        Some(Self { version, ciphers, extensions })
    }
}

/// One extension, with its type and length in front.
struct Extension<'a> {
    kind: u16,
    whole: &'a [u8],
    content: &'a [u8],
}

/// Cuts the next extension off; the last one of a cut hello may be shorter than it says.
fn next_extension<'a>(rest: &mut &'a [u8], is_whole: bool) -> Option<Extension<'a>> {
    let all = *rest;
    let (kind, after) = number(all)?;
    let (length, after) = number(after)?;
    let length = usize::from(length);
    let content = match after.get(..length) {
        Some(content) => content,
        None if is_whole => return None,
        None => after,
    };
    let (whole, next) = all.split_at_checked(content.len().saturating_add(4))?;
    *rest = next;
    Some(Extension { kind, whole, content })
}

/// What the extensions say.
#[derive(Default)]
struct Found<'a> {
    name: Option<&'a [u8]>,
    protocols: Vec<&'a [u8]>,
    versions: Vec<u16>,
    ech: bool,
}

impl<'a> Found<'a> {
    fn take(&mut self, extension: &Extension<'a>, traits: &mut Traits<'a>) {
        if !matches!(extension.kind, 0 | 13 | 16 | 43 | 0xfe0d) {
            return;
        }
        match parse_tls_client_hello_extension(extension.whole) {
            Ok((_, TlsExtension::SNI(names))) => {
                let name = names.iter().find(|(kind, _)| *kind == SNIType::HostName).map(|(_, name)| *name);
                self.name = self.name.or(name).or_else(|| first_name(extension.content));
            }
            Ok((_, TlsExtension::ALPN(names))) if self.protocols.is_empty() => self.protocols = names,
            Ok((_, TlsExtension::SignatureAlgorithms(list))) => traits.signatures = list,
            Ok((_, TlsExtension::SupportedVersions(list))) => {
                self.versions.extend(list.iter().map(|version| version.0));
            }
            // 0 is an outer hello; an inner one is never seen in clear.
            Ok((_, TlsExtension::Unknown(_, content))) => self.ech |= content.first() == Some(&0),
            Err(_) if extension.kind == 0 => self.name = self.name.or_else(|| first_name(extension.content)),
            Ok(_) | Err(_) => {}
        }
    }
}

/// The first name of a list of server names whose lengths may disagree with what is there.
fn first_name(content: &[u8]) -> Option<&[u8]> {
    let (_list, rest) = number(content)?;
    let (&kind, rest) = rest.split_first()?;
    let (length, rest) = number(rest)?;
    rest.get(..usize::from(length)).filter(|_| kind == 0)
}

/// The newest version of a list; the numbers of DTLS count down.
fn highest(versions: impl Iterator<Item = u16>, transport: HelloTransport) -> Option<u16> {
    if transport == HelloTransport::Dtls { versions.min() } else { versions.max() }
}

/// A version as events write it.
pub(super) fn version_name(version: u16) -> Option<&'static str> {
    Some(match version {
        0x0002 => "SSL 2.0",
        0x0300 => "SSL 3.0",
        0x0301 => "TLS 1.0",
        0x0302 => "TLS 1.1",
        0x0303 => "TLS 1.2",
        // The drafts of TLS 1.3, and those of one vendor.
        0x0304 | 0x7f00..=0x7fff | 0xfb00..=0xfbff => "TLS 1.3",
        0xfeff | 0x0100 => "DTLS 1.0",
        0xfefd => "DTLS 1.2",
        0xfefc => "DTLS 1.3",
        _ => return None,
    })
}

/// Bytes as text; what is no printable ASCII, and a backslash, becomes `\xNN`.
pub(crate) fn printable(name: &[u8]) -> CompactString {
    let mut text = CompactString::with_capacity(name.len());
    for &byte in name {
        if (byte.is_ascii_graphic() || byte == b' ') && byte != b'\\' {
            text.push(char::from(byte));
        } else {
            text.push_str(&compact_str::format_compact!("\\x{byte:02x}"));
        }
    }
    text
}

fn is_grease_name(name: &[u8]) -> bool {
    matches!(name, &[high, low] if is_grease(u16::from_be_bytes([high, low])))
}

fn number(bytes: &[u8]) -> Option<(u16, &[u8])> {
    let (first, rest) = bytes.split_first_chunk()?;
    Some((u16::from_be_bytes(*first), rest))
}

/// A field with one byte of length in front.
fn short(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (&length, rest) = bytes.split_first()?;
    rest.split_at_checked(usize::from(length))
}

fn numbers(bytes: &[u8]) -> Vec<u16> {
    bytes.as_chunks().0.iter().map(|pair| u16::from_be_bytes(*pair)).collect()
}

/// Reads the hello of SSL 2.0 that clients of old send to reach newer versions: the bytes after its two of length.
/// (RFC 5246, appendix E.2.)
pub(super) fn read_v2(body: &[u8]) -> Option<Offer> {
    let (&[1, major, minor, _, _, _, _, _, _], _) = body.split_first_chunk()? else { return None };
    let version = u16::from_be_bytes([major, minor]);
    let hello = ClientHello {
        sni: None,
        derived_name: None,
        alpn: Vec::new(),
        version: Some(version_name(version)?),
        transport: HelloTransport::Tcp,
        ech: false,
        retry: false,
        ja4: None,
    };
    Some(Offer { hello, has_name: false, offers_1_3: false })
}
