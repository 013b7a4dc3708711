//! The fields of a message head that anybody here reads, in one allocation.

use std::{borrow::Cow, fmt};

use smallvec::SmallVec;

macro_rules! field_names {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),* $(,)?) => {
        /// A field (header) that is kept; every other one is passed over when a head is read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FieldName { $($(#[$doc])* $variant),* }

        impl FieldName {
            const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in lower case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

field_names! {
    /// RFC 9110, section 12.5.1.
    Accept = "accept",
    /// RFC 9110, section 12.5.4.
    AcceptLanguage = "accept-language",
    /// Fetch, section 3.3.
    AccessControlAllowCredentials = "access-control-allow-credentials",
    /// Fetch, section 3.3.
    AccessControlAllowOrigin = "access-control-allow-origin",
    /// Fetch, section 3.3.
    AccessControlRequestMethod = "access-control-request-method",
    /// RFC 9111, section 5.1.
    Age = "age",
    /// RFC 9110, section 11.6.2; its presence alone is looked at.
    Authorization = "authorization",
    /// RFC 9111, section 5.2.
    CacheControl = "cache-control",
    /// RFC 9110, section 7.6.1.
    Connection = "connection",
    /// RFC 6266.
    ContentDisposition = "content-disposition",
    /// RFC 9110, section 8.4.
    ContentEncoding = "content-encoding",
    /// RFC 9110, section 8.6.
    ContentLength = "content-length",
    /// RFC 9110, section 8.3.
    ContentType = "content-type",
    /// RFC 6265, section 5.4.
    Cookie = "cookie",
    /// RFC 9110, section 6.6.1.
    Date = "date",
    /// Tracking Preference Expression, section 5.1.
    Dnt = "dnt",
    /// RFC 9110, section 8.8.3.
    ETag = "etag",
    /// RFC 9110, section 10.1.1.
    Expect = "expect",
    /// RFC 9111, section 5.3.
    Expires = "expires",
    /// RFC 9110, section 7.2.
    Host = "host",
    /// RFC 9110, section 13.1.2.
    IfNoneMatch = "if-none-match",
    /// RFC 9110, section 13.1.3.
    IfModifiedSince = "if-modified-since",
    /// RFC 9110, section 8.8.2.
    LastModified = "last-modified",
    /// RFC 8288.
    Link = "link",
    /// RFC 9110, section 10.2.2.
    Location = "location",
    /// RFC 6454, section 7.
    Origin = "origin",
    /// Platform for Privacy Preferences 1.0, section 2.2.2.
    P3p = "p3p",
    /// HTML, hyperlink auditing.
    PingFrom = "ping-from",
    /// HTML, hyperlink auditing.
    PingTo = "ping-to",
    /// RFC 9111, section 5.4.
    Pragma = "pragma",
    /// Old name of `sec-purpose`.
    Purpose = "purpose",
    /// RFC 9110, section 14.2.
    Range = "range",
    /// RFC 9110, section 10.1.3.
    Referer = "referer",
    /// Referrer Policy, section 4.1.
    ReferrerPolicy = "referrer-policy",
    /// HTML, `refresh`.
    Refresh = "refresh",
    /// Fetch Metadata.
    SecFetchDest = "sec-fetch-dest",
    /// Fetch Metadata.
    SecFetchMode = "sec-fetch-mode",
    /// Fetch Metadata.
    SecFetchSite = "sec-fetch-site",
    /// Fetch Metadata.
    SecFetchUser = "sec-fetch-user",
    /// Global Privacy Control.
    SecGpc = "sec-gpc",
    /// Fetch, `Sec-Purpose`.
    SecPurpose = "sec-purpose",
    /// RFC 9110, section 10.2.4.
    Server = "server",
    /// RFC 6265, section 4.1.
    SetCookie = "set-cookie",
    /// Resource Timing, section 4.5.
    TimingAllowOrigin = "timing-allow-origin",
    /// RFC 9112, section 6.1.
    TransferEncoding = "transfer-encoding",
    /// RFC 9110, section 7.8.
    Upgrade = "upgrade",
    /// HTML, navigation.
    UpgradeInsecureRequests = "upgrade-insecure-requests",
    /// RFC 9110, section 10.1.5.
    UserAgent = "user-agent",
    /// RFC 9110, section 7.6.3.
    Via = "via",
    /// Set by proxies before RFC 7239.
    XForwardedFor = "x-forwarded-for",
    /// Set by script libraries and by Android web views.
    XRequestedWith = "x-requested-with",
}

impl FieldName {
    /// The name that has a [`slot`](Self::slot); the compiler refuses two of them in one.
    const BY_SLOT: [Option<Self>; 256] = {
        let mut names = [None; 256];
        let mut at = 0;
        while at < Self::ALL.len() {
            let slot = Self::slot(Self::ALL[at].as_str().as_bytes()) as usize;
            assert!(names[slot].is_none(), "two names have one slot: choose other factors");
            names[slot] = Some(Self::ALL[at]);
            at += 1;
        }
        names
    };

    /// A number by length and two letters in any case, made so that no two of the names have the same.
    #[expect(clippy::cast_possible_truncation, reason = "the last eight bits are wanted")]
    const fn slot(name: &[u8]) -> u8 {
        if name.is_empty() {
            return 0;
        }
        let (first, late) = (name[0] | 0x20, name[name.len() * 3 / 4] | 0x20);
        (name.len() as u8).wrapping_mul(4).wrapping_add(first).wrapping_add(late.wrapping_mul(9))
    }

    /// The field of this name in any case, if it is one that is kept.
    #[must_use]
    pub fn from_bytes(name: &[u8]) -> Option<Self> {
        let known = Self::BY_SLOT[usize::from(Self::slot(name))]?;
        let known_name = known.as_str().as_bytes();
        // But for control bytes, none but the other case of a letter differs from a byte of these names in this bit alone.
        let differs = |one: u8, other: u8| (one | 0x20) ^ other | u8::from(one < b' ');
        let differing = name.iter().zip(known_name).fold(0, |sum, (&one, &other)| sum | differs(one, other));
        (name.len() == known_name.len() && differing == 0).then_some(known)
    }
}

/// The kept fields of one message head, in the order of the wire.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Head {
    bytes: Vec<u8>,
    fields: SmallVec<[(FieldName, u32, u32); 12]>,
}

impl Head {
    /// A head with room for so many bytes of values.
    #[must_use]
    pub fn with_capacity(bytes: usize) -> Self {
        Self { bytes: Vec::with_capacity(bytes), fields: SmallVec::new() }
    }

    /// Bytes that the values take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes.capacity()
    }

    /// Adds a field; the value is stored without white space around it.
    ///
    /// What would make the head larger than 4 GiB is dropped: no parser here lets a head grow that far.
    pub fn push(&mut self, name: FieldName, value: &[u8]) {
        let value = value.trim_ascii();
        if let (Ok(start), Ok(len)) = (u32::try_from(self.bytes.len()), u32::try_from(value.len())) {
            self.bytes.extend_from_slice(value);
            self.fields.push((name, start, len));
        }
    }

    /// The first field of this name.
    #[must_use]
    pub fn get(&self, name: FieldName) -> Option<&[u8]> {
        self.all(name).next()
    }

    /// Every field of this name.
    pub fn all(&self, name: FieldName) -> impl Iterator<Item = &[u8]> + '_ {
        self.fields.iter().filter(move |field| field.0 == name).filter_map(|&(_, start, len)| self.value(start, len))
    }

    /// Whether there is a field of this name.
    #[must_use]
    pub fn has(&self, name: FieldName) -> bool {
        self.fields.iter().any(|field| field.0 == name)
    }

    /// The field as text, where it is UTF-8.
    #[must_use]
    pub fn text(&self, name: FieldName) -> Option<&str> {
        std::str::from_utf8(self.get(name)?).ok()
    }

    fn value(&self, start: u32, len: u32) -> Option<&[u8]> {
        let start = usize::try_from(start).ok()?;
        self.bytes.get(start..start.checked_add(usize::try_from(len).ok()?)?)
    }
}

/// Bytes of a field, or a part of one, as text: control bytes and those outside ASCII as `%XX` (RFC 3986, section 2.1).
#[must_use]
pub fn escaped(bytes: &[u8]) -> Cow<'_, str> {
    percent_encoding::percent_encode(bytes, percent_encoding::CONTROLS).into()
}

impl fmt::Debug for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.fields.iter().map(|&(name, _, len)| (name, len))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_any_case() {
        assert_eq!(FieldName::from_bytes(b"SET-Cookie"), Some(FieldName::SetCookie));
        assert_eq!(FieldName::from_bytes(b"x-unheard-of"), None);
    }

    #[test]
    fn every_other_byte_in_a_name_makes_it_another() {
        for name in FieldName::ALL {
            for at in 0..name.as_str().len() {
                for byte in 0..=u8::MAX {
                    let mut changed = name.as_str().as_bytes().to_vec();
                    let is_same = changed[at].eq_ignore_ascii_case(&byte);
                    changed[at] = byte;
                    assert_eq!(FieldName::from_bytes(&changed) == Some(*name), is_same, "{changed:?}");
                }
            }
        }
    }

    #[test]
    fn repeated_fields_keep_their_order_and_debug_shows_no_value() {
        let mut head = Head::default();
        head.push(FieldName::SetCookie, b" a=secret ");
        head.push(FieldName::SetCookie, b"b=2");
        assert_eq!(head.all(FieldName::SetCookie).collect::<Vec<_>>(), [b"a=secret".as_slice(), b"b=2"]);
        assert!(!format!("{head:?}").contains("secret"));
    }
}
