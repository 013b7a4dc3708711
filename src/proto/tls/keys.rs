//! The keys of records: how they follow from a connection's secrets, and how a record is opened with them.
//!
//! In: a suite and secrets of both sides. Out: [`Traffic`], which opens the records of one direction in their order. Knows the
//! suites with authenticated encryption that `ring` has; of TLS 1.2 the others stay closed. Must never show a key.
//! (RFC 8446, sections 5.2, 7.1 to 7.3; RFC 5246, sections 5 and 6.3; RFC 5288; RFC 7905.)

use std::{fmt, ops::Range};

use ring::{
    aead::{self, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hkdf::{self, KeyType, Prk},
    hmac,
};
use tls_parser::{TlsCipherEnc, TlsCipherEncMode, TlsCipherSuite, TlsPRF};

use super::record::HEAD;

/// Bytes of a nonce that each record of TLS 1.2 with GCM brings along.
const EXPLICIT: usize = 8;
/// Bytes that authenticate a record.
const TAG: usize = 16;
/// Bytes of the longest key and the longest hash there are.
const KEY_MAX: usize = 32;
const HASH_MAX: usize = 48;

/// A cipher suite of which records can be opened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Suite {
    aead: &'static aead::Algorithm,
    is_sha384: bool,
}

impl Suite {
    /// The suite of this number, if it is one of those.
    pub(super) fn of(number: u16) -> Option<Self> {
        let (aead, is_sha384) = match number {
            0x1301 => (&aead::AES_128_GCM, false),
            0x1302 => (&aead::AES_256_GCM, true),
            0x1303 => (&aead::CHACHA20_POLY1305, false),
            _ => {
                let suite = TlsCipherSuite::from_id(number)?;
                let aead = match (suite.enc, suite.enc_mode, suite.enc_size) {
                    (TlsCipherEnc::Aes, TlsCipherEncMode::Gcm, 128) => &aead::AES_128_GCM,
                    (TlsCipherEnc::Aes, TlsCipherEncMode::Gcm, 256) => &aead::AES_256_GCM,
                    (TlsCipherEnc::Chacha20_Poly1305, ..) => &aead::CHACHA20_POLY1305,
                    _ => return None,
                };
                (aead, suite.prf == TlsPRF::Sha384)
            }
        };
        Some(Self { aead, is_sha384 })
    }

    fn hkdf(self) -> hkdf::Algorithm {
        if self.is_sha384 { hkdf::HKDF_SHA384 } else { hkdf::HKDF_SHA256 }
    }

    fn hmac(self) -> hmac::Algorithm {
        if self.is_sha384 { hmac::HMAC_SHA384 } else { hmac::HMAC_SHA256 }
    }

    fn hash_bytes(self) -> usize {
        if self.is_sha384 { HASH_MAX } else { 32 }
    }

    fn key(self, bytes: &[u8]) -> Option<LessSafeKey> {
        UnboundKey::new(self.aead, bytes).ok().map(LessSafeKey::new)
    }
}

/// The keys of one direction, and the number of the record that they open next.
pub(super) struct Traffic {
    suite: Suite,
    /// Of TLS 1.3: what the next keys follow from.
    secret: Option<Prk>,
    key: LessSafeKey,
    iv: [u8; NONCE_LEN],
    sequence: u64,
}

impl fmt::Debug for Traffic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Traffic(…)")
    }
}

impl Traffic {
    /// The keys that follow from a traffic secret of TLS 1.3.
    pub(super) fn of_secret(suite: Suite, secret: &[u8]) -> Option<Self> {
        if secret.len() != suite.hash_bytes() {
            return None;
        }
        let secret = Prk::new_less_safe(suite.hkdf(), secret);
        let (mut key, mut iv) = ([0; KEY_MAX], [0; NONCE_LEN]);
        let key = key.get_mut(..suite.aead.key_len())?;
        expand_label(&secret, "key", key)?;
        expand_label(&secret, "iv", &mut iv)?;
        Some(Self { suite, key: suite.key(key)?, secret: Some(secret), iv, sequence: 0 })
    }

    /// The keys of client and server that follow from a master secret of TLS 1.2.
    pub(super) fn of_master(suite: Suite, master: &[u8], client: &[u8], server: &[u8]) -> Option<[Self; 2]> {
        let (key_bytes, iv_bytes) = (suite.aead.key_len(), suite.iv_bytes());
        let needed = key_bytes.checked_add(iv_bytes)?.checked_mul(2)?;
        let block = key_block(suite, master, &[b"key expansion", server, client], needed);
        let (keys, ivs) = block.split_at_checked(key_bytes.checked_mul(2)?)?;
        let (client_key, server_key) = keys.split_at_checked(key_bytes)?;
        let (client_iv, server_iv) = ivs.split_at_checked(iv_bytes)?;
        let traffic = |key: &[u8], fixed: &[u8]| {
            let mut iv = [0; NONCE_LEN];
            iv.iter_mut().zip(fixed).for_each(|(slot, byte)| *slot = *byte);
            Some(Self { suite, secret: None, key: suite.key(key)?, iv, sequence: 0 })
        };
        Some([traffic(client_key, client_iv)?, traffic(server_key, server_iv.get(..iv_bytes)?)?])
    }

    /// The keys after a `KeyUpdate` (RFC 8446, section 7.2).
    pub(super) fn next(&self) -> Option<Self> {
        let mut secret = [0; HASH_MAX];
        let secret = secret.get_mut(..self.suite.hash_bytes())?;
        expand_label(self.secret.as_ref()?, "traffic upd", secret)?;
        Self::of_secret(self.suite, secret)
    }

    /// Opens the next record in place: its head and all behind it. Says where its content lies, and the byte of its inner type
    /// with it in TLS 1.3. `None` where the keys don't fit; then the record is spoilt, and its number still to come.
    pub(super) fn open(&mut self, head: [u8; HEAD], body: &mut [u8]) -> Option<Range<usize>> {
        let [kind, major, minor, ..] = head;
        let number = self.sequence.to_be_bytes();
        let mut nonce = self.iv;
        let (start, length) = if self.secret.is_some() {
            (0, body.len().checked_sub(TAG)?)
        } else {
            let start = if self.suite.iv_bytes() == NONCE_LEN { 0 } else { EXPLICIT };
            (start, body.len().checked_sub(start)?.checked_sub(TAG)?)
        };
        let (explicit, sealed) = body.split_at_mut_checked(start)?;
        let part = if explicit.is_empty() { &number } else { explicit.first_chunk()? };
        for (byte, part) in nonce.iter_mut().skip(NONCE_LEN.checked_sub(EXPLICIT)?).zip(part) {
            *byte ^= part;
        }
        let nonce = Nonce::assume_unique_for_key(nonce);
        if self.secret.is_some() {
            self.key.open_in_place(nonce, Aad::from(head), sealed).ok()?;
        } else {
            let [high, low] = u16::try_from(length).ok()?.to_be_bytes();
            let [n0, n1, n2, n3, n4, n5, n6, n7] = number;
            let aad = [n0, n1, n2, n3, n4, n5, n6, n7, kind, major, minor, high, low];
            self.key.open_in_place(nonce, Aad::from(aad), sealed).ok()?;
        }
        self.sequence = self.sequence.saturating_add(1);
        Some(start..start.checked_add(length)?)
    }
}

impl Suite {
    /// Bytes of the nonce that TLS 1.2 takes from its keys: with GCM each record brings the rest along.
    fn iv_bytes(self) -> usize {
        if self.aead == &aead::CHACHA20_POLY1305 { NONCE_LEN } else { NONCE_LEN.saturating_sub(EXPLICIT) }
    }
}

/// As many pseudorandom bytes as are needed (RFC 5246, section 5), and up to one hash more.
fn key_block(suite: Suite, secret: &[u8], seed: &[&[u8]], needed: usize) -> Vec<u8> {
    let key = hmac::Key::new(suite.hmac(), secret);
    let sign = |parts: &[&[u8]]| {
        let mut context = hmac::Context::with_key(&key);
        for part in parts {
            context.update(part);
        }
        context.sign()
    };
    let seed = seed.concat();
    let mut block = Vec::with_capacity(needed.saturating_add(HASH_MAX));
    let mut link = sign(&[&seed]);
    while block.len() < needed {
        block.extend_from_slice(sign(&[link.as_ref(), &seed]).as_ref());
        link = sign(&[link.as_ref()]);
    }
    block
}

struct Width(usize);

impl KeyType for Width {
    fn len(&self) -> usize {
        self.0
    }
}

/// HKDF-Expand-Label with an empty context (RFC 8446, section 7.1).
pub(crate) fn expand_label(secret: &Prk, label: &str, out: &mut [u8]) -> Option<()> {
    let width = u16::try_from(out.len()).ok()?.to_be_bytes();
    let label_width = [u8::try_from(label.len().checked_add(6)?).ok()?];
    let info = [width.as_slice(), &label_width, b"tls13 ", label.as_bytes(), &[0]];
    secret.expand(&info, Width(out.len())).ok()?.fill(out).ok()
}
