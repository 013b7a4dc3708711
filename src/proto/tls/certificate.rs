//! The server's name in a certificate.
//!
//! In: one X.509 certificate in DER. Out: one host. Checks no signature, no time and no chain: what stands there is what the
//! server claims to be, and that is all it is taken for. (RFC 5280, sections 4.1, 4.2.1.6 and 4.1.2.6.)

use crate::base::Host;

const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const OBJECT_IDENTIFIER: u8 = 0x06;
const OCTET_STRING: u8 = 0x04;
const EXTENSIONS: u8 = 0xa3;
const DNS_NAME: u8 = 0x82;
const VERSION: u8 = 0xa0;
/// 2.5.29.17
const SUBJECT_ALT_NAME: &[u8] = &[0x55, 0x1d, 0x11];
/// 2.5.4.3
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];

/// The name a certificate is for: its common name where that is a host, else the first DNS name among its alternatives.
///
/// A certificate for many names has its main one as common name, as a rule. Of `*.example.com` the part after the wildcard is
/// taken: which host it was is not known, whose it was is.
pub(super) fn name(certificate: &[u8]) -> Option<Host> {
    let mut outer = Elements(certificate).expect(SEQUENCE)?;
    let mut fields = outer.expect(SEQUENCE)?.peekable_version();
    let _serial = fields.next()?;
    let _signature = fields.next()?;
    let _issuer = fields.next()?;
    let _validity = fields.next()?;
    let (_, subject) = fields.next()?;
    common_name(subject).or_else(|| alternative_name(fields))
}

fn common_name(subject: &[u8]) -> Option<Host> {
    let sets = Elements(subject).filter(|(tag, _)| *tag == SET);
    let attributes = sets.flat_map(|(_, set)| Elements(set)).filter(|(tag, _)| *tag == SEQUENCE);
    attributes
        .filter_map(|(_, attribute)| {
            let mut parts = Elements(attribute);
            let is_common_name = parts.next()? == (OBJECT_IDENTIFIER, COMMON_NAME);
            let (_, value) = parts.next()?;
            host(value).filter(|_| is_common_name)
        })
        .last()
}

fn alternative_name(mut fields: Elements<'_>) -> Option<Host> {
    let (_, extensions) = fields.find(|(tag, _)| *tag == EXTENSIONS)?;
    Elements(extensions).expect(SEQUENCE)?.find_map(|(_, extension)| {
        let mut parts = Elements(extension);
        if parts.next()? != (OBJECT_IDENTIFIER, SUBJECT_ALT_NAME) {
            return None;
        }
        let (_, content) = parts.find(|(tag, _)| *tag == OCTET_STRING)?;
        let mut names = Elements(content).expect(SEQUENCE)?;
        names.find_map(|(tag, name)| host(name).filter(|_| tag == DNS_NAME))
    })
}

/// A name as certificates write it. One without a dot names a machine at best, and company names have spaces.
fn host(value: &[u8]) -> Option<Host> {
    let value = value.strip_prefix(b"*.").unwrap_or(value);
    if !value.contains(&b'.') || !value.iter().all(|&byte| byte.is_ascii_graphic() && !matches!(byte, b'@' | b'/')) {
        return None;
    }
    Host::parse(value)
}

/// The elements of a constructed value: tag and content of each. Ends at the first that is broken or cut.
struct Elements<'a>(&'a [u8]);

impl Elements<'_> {
    /// The elements inside the next one, if that has the tag.
    fn expect(&mut self, tag: u8) -> Option<Self> {
        self.next().filter(|(found, _)| *found == tag).map(|(_, content)| Self(content))
    }

    /// The fields without the version, which may be left out.
    fn peekable_version(self) -> Self {
        let mut after = Self(self.0);
        if after.expect(VERSION).is_some() { after } else { self }
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (&tag, rest) = self.0.split_first()?;
        let (&first, rest) = rest.split_first()?;
        let (length, rest) = match first {
            0..=0x7f => (usize::from(first), rest),
            0x81 => rest.split_first().map(|(&length, rest)| (usize::from(length), rest))?,
            0x82 => rest.split_first_chunk().map(|(pair, rest)| (usize::from(u16::from_be_bytes(*pair)), rest))?,
            // Indefinite lengths are not DER, and no certificate of 64 kB is one of a web site.
            _ => return None,
        };
        let (content, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((tag, content))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn element(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let content = parts.concat();
        let length = u16::try_from(content.len()).unwrap().to_be_bytes();
        [&[tag, 0x82], length.as_slice(), &content].concat()
    }

    fn certificate(common_name: &str, alternatives: &[&str]) -> Vec<u8> {
        let empty = element(SEQUENCE, &[]);
        let attribute = element(
            SEQUENCE,
            &[&element(OBJECT_IDENTIFIER, &[COMMON_NAME]), &element(0x0c, &[common_name.as_bytes()])],
        );
        let subject = element(SEQUENCE, &[&element(SET, &[&attribute])]);
        let names: Vec<Vec<u8>> = alternatives.iter().map(|name| element(DNS_NAME, &[name.as_bytes()])).collect();
        let names: Vec<&[u8]> = names.iter().map(Vec::as_slice).collect();
        let alternative = element(
            SEQUENCE,
            &[
                &element(OBJECT_IDENTIFIER, &[SUBJECT_ALT_NAME]),
                &element(0x01, &[&[0xff]]),
                &element(OCTET_STRING, &[&element(SEQUENCE, &names)]),
            ],
        );
        let extensions = element(EXTENSIONS, &[&element(SEQUENCE, &[&alternative])]);
        let version = element(VERSION, &[&element(2, &[&[2]])]);
        let serial = element(2, &[&[1]]);
        let fields = element(SEQUENCE, &[&version, &serial, &empty, &empty, &empty, &subject, &empty, &extensions]);
        element(SEQUENCE, &[&fields, &empty, &empty])
    }

    fn named(common_name: &str, alternatives: &[&str]) -> Option<String> {
        name(&certificate(common_name, alternatives)).map(|host| host.to_string())
    }

    #[test]
    fn the_common_name_is_taken_where_it_is_a_host() {
        assert_eq!(named("www.Example.com", &["other.example"]).as_deref(), Some("www.example.com"));
        assert_eq!(named("*.example.com", &[]).as_deref(), Some("example.com"));
    }

    #[test]
    fn else_the_first_alternative_is() {
        assert_eq!(
            named("Example Company Ltd.", &["a b", "one.example", "two.example"]).as_deref(),
            Some("one.example")
        );
        assert_eq!(named("router", &[]), None);
        assert_eq!(named("someone@mail.example", &[]), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(at in 0..400_usize, with: u8, cut in 0..400_usize, junk: Vec<u8>) {
            let mut bytes = certificate("www.example.com", &["other.example"]);
            if let Some(byte) = bytes.get_mut(at) {
                *byte = with;
            }
            bytes.truncate(cut);
            let _ = name(&bytes);
            let _ = name(&junk);
        }
    }
}
