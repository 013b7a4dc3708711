//! TLS secrets of single connections, which whoever speaks there has shared, and the key log they are written in.
//!
//! In: the lines of a key log in the format of NSS, as `SSLKEYLOGFILE` makes programs write it. Out: the secrets of one
//! connection, by its client's random. Must never print one. (draft-ietf-tls-keylogfile.)

use std::{fmt, sync::Arc};

use hashbrown::HashMap;

use super::Private;

/// What tells one connection from all others: the random of its `ClientHello`.
pub type ClientRandom = [u8; 32];

/// The most connections whose secrets are kept; those of more are left out.
const SESSIONS_MAX: usize = 1 << 20;

/// Bytes of a master secret of TLS 1.2.
const MASTER: usize = 48;

/// What a secret is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretKind {
    /// A whole connection of TLS 1.2: its master secret.
    Master,
    /// The client's part of the handshake of TLS 1.3.
    ClientHandshake,
    /// The server's part of it.
    ServerHandshake,
    /// What the client of TLS 1.3 sends then.
    ClientTraffic,
    /// What the server sends.
    ServerTraffic,
}

impl SecretKind {
    fn of_label(label: &[u8]) -> Option<Self> {
        Some(match label {
            b"CLIENT_RANDOM" => Self::Master,
            b"CLIENT_HANDSHAKE_TRAFFIC_SECRET" => Self::ClientHandshake,
            b"SERVER_HANDSHAKE_TRAFFIC_SECRET" => Self::ServerHandshake,
            b"CLIENT_TRAFFIC_SECRET_0" => Self::ClientTraffic,
            b"SERVER_TRAFFIC_SECRET_0" => Self::ServerTraffic,
            _ => return None,
        })
    }

    /// Whether a secret of this kind can have so many bytes: those of TLS 1.3 are as long as the hash of their suite.
    const fn fits(self, bytes: usize) -> bool {
        match self {
            Self::Master => bytes == MASTER,
            _ => matches!(bytes, 32 | 48),
        }
    }

    const fn at(self) -> usize {
        match self {
            Self::Master => 0,
            Self::ClientHandshake => 1,
            Self::ServerHandshake => 2,
            Self::ClientTraffic => 3,
            Self::ServerTraffic => 4,
        }
    }
}

/// The secrets of one connection.
#[derive(Clone, Debug, Default)]
pub struct SessionSecrets {
    by_kind: [Option<Private>; 5],
}

impl SessionSecrets {
    /// The secret of this kind. Whoever calls this must make keys of it, and write it nowhere.
    #[must_use]
    pub fn expose(&self, kind: SecretKind) -> Option<&[u8]> {
        self.by_kind[kind.at()].as_ref().map(Private::expose)
    }

    fn extend(&mut self, newer: &Self) {
        for (slot, secret) in self.by_kind.iter_mut().zip(&newer.by_kind) {
            if secret.is_some() {
                slot.clone_from(secret);
            }
        }
    }
}

/// A line of a key log that can't be read. Tells what is wrong, never what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub problem: &'static str,
}

/// The secrets of many connections.
#[derive(Clone, Default)]
pub struct Secrets {
    sessions: HashMap<ClientRandom, Arc<SessionSecrets>>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secrets({} sessions)", self.sessions.len())
    }
}

impl Secrets {
    /// Whether there is none: then no connection need be looked up.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty()
    }

    /// The secrets of the connection with this random.
    #[must_use]
    pub fn of(&self, random: &ClientRandom) -> Option<&Arc<SessionSecrets>> {
        self.sessions.get(random)
    }

    /// Takes in a key log, all lines of it that can be read. Comments and labels that nobody here knows are passed over.
    ///
    /// # Errors
    ///
    /// The first line that can't be read.
    pub fn add_log(&mut self, log: &[u8]) -> Result<(), BadLine> {
        let mut first_bad = Ok(());
        for (line, number) in log.split(|&byte| byte == b'\n').zip(1..) {
            if let Err(problem) = self.add_line(line.trim_ascii())
                && first_bad.is_ok()
            {
                first_bad = Err(BadLine { line: number, problem });
            }
        }
        first_bad
    }

    /// Takes in what the other one knows, and takes it for the newer.
    pub fn extend(&mut self, newer: &Self) {
        for (random, session) in &newer.sessions {
            let is_full = self.sessions.len() >= SESSIONS_MAX;
            match self.sessions.get_mut(random) {
                Some(known) => Arc::make_mut(known).extend(session),
                None if !is_full => {
                    self.sessions.insert(*random, Arc::clone(session));
                }
                None => {}
            }
        }
    }

    fn add_line(&mut self, line: &[u8]) -> Result<(), &'static str> {
        if line.is_empty() || line.starts_with(b"#") {
            return Ok(());
        }
        let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
        let (Some(label), Some(random), Some(secret), None) = (words.next(), words.next(), words.next(), words.next())
        else {
            return Err("three words are needed: a label, the random of the client, a secret");
        };
        if !label.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_') {
            return Err("the first word is no label");
        }
        let secret = hex::decode(secret).map_err(|_| "the secret is not written in hexadecimal digits")?;
        let random = hex::decode(random).map_err(|_| "the random is not written in hexadecimal digits")?;
        let Some(kind) = SecretKind::of_label(label) else { return Ok(()) };
        let random = ClientRandom::try_from(random).map_err(|_| "the random has not 32 bytes")?;
        if !kind.fits(secret.len()) {
            return Err("the secret has not as many bytes as one of its label");
        }
        if self.sessions.len() >= SESSIONS_MAX && !self.sessions.contains_key(&random) {
            return Ok(());
        }
        let session = self.sessions.entry(random).or_default();
        Arc::make_mut(session).by_kind[kind.at()] = Some(Private::from(secret));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(byte: u8, count: usize) -> String {
        format!("{byte:02x}").repeat(count)
    }

    #[test]
    fn a_key_log_gives_the_secrets_of_each_connection() {
        let log = format!(
            "# made by a browser\r\nCLIENT_RANDOM {0} {1}\r\n\nCLIENT_TRAFFIC_SECRET_0 {2} {3}\n\
             SERVER_TRAFFIC_SECRET_0 {2} {4}\nEXPORTER_SECRET {2} {3}\n",
            hex(1, 32),
            hex(0xAB, 48).to_uppercase(),
            hex(2, 32),
            hex(3, 32),
            hex(4, 48),
        );
        let mut secrets = Secrets::default();
        assert_eq!(secrets.add_log(log.as_bytes()), Ok(()));
        let (old, new) = (secrets.of(&[1; 32]).unwrap(), secrets.of(&[2; 32]).unwrap());
        assert_eq!(old.expose(SecretKind::Master), Some([0xAB; 48].as_slice()));
        assert_eq!(old.expose(SecretKind::ClientTraffic), None);
        assert_eq!(new.expose(SecretKind::ClientTraffic), Some([3; 32].as_slice()));
        assert_eq!(new.expose(SecretKind::ServerTraffic), Some([4; 48].as_slice()));
        assert!(secrets.of(&[3; 32]).is_none());
    }

    #[test]
    fn what_is_newer_joins_what_was_known_before() {
        let of = |lines: &[String]| {
            let mut secrets = Secrets::default();
            secrets.add_log(lines.join("\n").as_bytes()).unwrap();
            secrets
        };
        let line = |label: &str, random: u8, secret: u8| format!("{label} {} {}", hex(random, 32), hex(secret, 32));
        let mut known = of(&[line("CLIENT_TRAFFIC_SECRET_0", 1, 1), line("SERVER_TRAFFIC_SECRET_0", 1, 2)]);
        known.extend(&of(&[line("SERVER_TRAFFIC_SECRET_0", 1, 3), line("SERVER_TRAFFIC_SECRET_0", 2, 4)]));
        let secret = |random: u8, kind| known.of(&[random; 32]).unwrap().expose(kind).map(|secret| secret[0]);
        assert_eq!(secret(1, SecretKind::ClientTraffic), Some(1));
        assert_eq!(secret(1, SecretKind::ServerTraffic), Some(3));
        assert_eq!(secret(2, SecretKind::ServerTraffic), Some(4));
    }

    #[test]
    fn the_first_bad_line_is_told_and_the_others_are_taken() {
        let good = format!("CLIENT_RANDOM {} {}", hex(1, 32), hex(2, 48));
        for bad in [
            "CLIENT_RANDOM 00".to_owned(),
            format!("{good} 00"),
            format!("CLIENT_RANDOM {} {}", hex(1, 31), hex(2, 48)),
            format!("CLIENT_RANDOM {} {}", hex(1, 32), hex(2, 47)),
            format!("CLIENT_RANDOM {} 0{}", hex(1, 32), hex(2, 48)),
            format!("CLIENT_RANDOM {} +1{}", hex(1, 32), hex(2, 47)),
            format!("client random {}", hex(1, 32)),
            format!("SERVER_TRAFFIC_SECRET_0 {} {}", hex(1, 32), hex(2, 33)),
        ] {
            let mut secrets = Secrets::default();
            let found = secrets.add_log(format!("#\n{bad}\n{good}\n{bad}").as_bytes());
            assert_eq!(found.map_err(|bad| bad.line), Err(2), "{bad}");
            assert!(secrets.of(&[1; 32]).is_some(), "{bad}");
        }
    }

    #[test]
    fn no_form_of_printing_shows_a_secret() {
        let mut secrets = Secrets::default();
        secrets.add_log(format!("CLIENT_RANDOM {} {}", hex(1, 32), hex(0x5e, 48)).as_bytes()).unwrap();
        let session = secrets.of(&[1; 32]).unwrap();
        let shown = format!("{secrets:?} {session:?}");
        assert!(!shown.contains("5e") && !shown.contains("94"), "{shown}");
    }
}
