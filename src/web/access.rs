//! Who may ask the HTTP server, and how: the settings, and the TLS that is made of them.
//!
//! In: what the web configuration file says, checked, with paths to certificates and keys. Out: a TLS configuration that speaks
//! nothing older than TLS 1.2. Must never print a password's hash or a key.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::Arc,
};

use rustls::{
    NamedGroup, RootCertStore, ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::WebPkiClientVerifier,
    version::{TLS12, TLS13},
};

/// Who may ask, and how.
#[derive(Clone, Debug)]
pub struct Access {
    /// TLS, where it is to be spoken.
    pub tls: Option<Tls>,
    /// Who may ask; nobody in there is everybody.
    pub users: Vec<User>,
    /// Header fields of every response that has no such field of its own.
    pub headers: Vec<(&'static str, String)>,
    /// Whether HTTP/2 is offered over TLS.
    pub http2: bool,
}

/// A user and the bcrypt hash of the password.
#[derive(Clone)]
pub struct User {
    /// The name.
    pub name: String,
    /// The hash, in the modular crypt format.
    pub hash: String,
}

/// How TLS is spoken.
#[derive(Clone, Debug)]
pub struct Tls {
    /// The certificate and those that sign it, PEM.
    pub certificate: PathBuf,
    /// Its key, PEM.
    pub key: PathBuf,
    /// Which clients are let in.
    pub clients: Clients,
    /// Whether TLS 1.2 is spoken, and TLS 1.3.
    pub versions: [bool; 2],
    /// Cipher suites by their IANA names; empty is all.
    pub suites: Vec<String>,
    /// Groups of the key exchange, best first; empty is all.
    pub groups: Vec<Group>,
    /// Whether the server's order of cipher suites counts, and not the client's.
    pub own_order: bool,
}

/// Which clients are let in, by their certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clients {
    /// All; nobody is asked for a certificate.
    Any,
    /// Those without a certificate, and those whose certificate one of these authorities (PEM) signed.
    VerifiedIfGiven(PathBuf),
    /// Those whose certificate one of these authorities (PEM) signed.
    Verified(PathBuf),
}

/// A group of the key exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// NIST P-256.
    P256,
    /// NIST P-384.
    P384,
    /// Curve25519.
    X25519,
}

/// Why nobody could be let in.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    /// A file of certificates or a key is of no use.
    #[error("{file}: {problem}")]
    File {
        /// The file.
        file: String,
        /// What is wrong.
        problem: String,
    },
    /// The parts don't fit each other.
    #[error("{certificate}: {problem}")]
    Tls {
        /// The file of the certificate.
        certificate: String,
        /// What is wrong.
        problem: String,
    },
    /// A sensor that runs can't begin or cease to speak TLS.
    #[error("TLS can't be switched on or off while the sensor runs: restart it")]
    Switched,
}

impl Default for Access {
    fn default() -> Self {
        Self { tls: None, users: Vec::new(), headers: Vec::new(), http2: true }
    }
}

impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "User({})", self.name)
    }
}

impl Tls {
    /// The configuration of rustls, with certificate, key and authorities read.
    pub(super) fn read(&self, http2: bool) -> Result<Arc<ServerConfig>, AccessError> {
        let wrong = |problem: String| AccessError::Tls { certificate: self.certificate.display().to_string(), problem };
        let mut provider = ring::default_provider();
        if !self.suites.is_empty() {
            provider.cipher_suites.retain(|suite| self.suites.iter().any(|name| *name == name_of(*suite)));
        }
        if !self.groups.is_empty() {
            let offered = provider.kx_groups.clone();
            let find = |group: &Group| offered.iter().copied().find(|offered| offered.name() == group.name());
            provider.kx_groups = self.groups.iter().filter_map(find).collect();
        }
        let provider = Arc::new(provider);
        let versions = match self.versions {
            [true, false] => &[&TLS12][..],
            [false, true] => &[&TLS13],
            _ => &[&TLS13, &TLS12],
        };
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider)).with_protocol_versions(versions);
        let builder = builder.map_err(|error| wrong(error.to_string()))?;
        let builder = match &self.clients {
            Clients::Any => builder.with_no_client_auth(),
            Clients::Verified(authorities) | Clients::VerifiedIfGiven(authorities) => {
                let roots = Arc::new(roots(authorities)?);
                let verifier = WebPkiClientVerifier::builder_with_provider(roots, provider);
                let verifier = match self.clients {
                    Clients::VerifiedIfGiven(_) => verifier.allow_unauthenticated(),
                    _ => verifier,
                };
                builder.with_client_cert_verifier(verifier.build().map_err(|error| wrong(error.to_string()))?)
            }
        };
        let chain = certificates(&self.certificate)?;
        let key = PrivateKeyDer::from_pem_file(&self.key).map_err(|error| failed(&self.key, &error))?;
        let mut config = builder.with_single_cert(chain, key).map_err(|error| wrong(error.to_string()))?;
        config.ignore_client_order = self.own_order;
        config.alpn_protocols = if http2 { vec![b"h2".to_vec()] } else { Vec::new() };
        config.alpn_protocols.push(b"http/1.1".to_vec());
        Ok(Arc::new(config))
    }
}

impl Group {
    fn name(self) -> NamedGroup {
        match self {
            Self::P256 => NamedGroup::secp256r1,
            Self::P384 => NamedGroup::secp384r1,
            Self::X25519 => NamedGroup::X25519,
        }
    }
}

/// The cipher suites there are, by their IANA names.
#[must_use]
pub fn cipher_suites() -> Vec<String> {
    ring::default_provider().cipher_suites.into_iter().map(name_of).collect()
}

/// The IANA name, which says no version.
fn name_of(suite: rustls::SupportedCipherSuite) -> String {
    format!("{:?}", suite.suite()).replacen("TLS13_", "TLS_", 1)
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, AccessError> {
    let read = CertificateDer::pem_file_iter(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let chain = read.map_err(|error| failed(path, &error))?;
    if chain.is_empty() {
        return Err(failed(path, &"holds no certificate"));
    }
    Ok(chain)
}

fn roots(path: &Path) -> Result<RootCertStore, AccessError> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates(path)? {
        roots.add(certificate).map_err(|error| failed(path, &error))?;
    }
    Ok(roots)
}

fn failed(path: &Path, problem: &dyn fmt::Display) -> AccessError {
    AccessError::File { file: path.display().to_string(), problem: problem.to_string() }
}
