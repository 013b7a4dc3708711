//! For tests: both ends of a real TLS connection by rustls, with the secrets that they log.

use std::{
    fmt::Write as _,
    io::{Read, Write},
    sync::{Arc, Mutex},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use rustls::{
    CipherSuite, ClientConfig, ClientConnection, Connection, DigitallySignedStruct, KeyLog, ServerConfig,
    ServerConnection, SignatureScheme, SupportedProtocolVersion,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, PrivatePkcs8KeyDer, ServerName, UnixTime},
};

/// Who sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    Client,
    Server,
}

/// A certificate of `a.example`, signed by its own key, and that key.
const CERTIFICATE: &str = "MIIBkjCCATigAwIBAgIUIRfal29aFScvrvosW+zKqxtrohEwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJYS5leGFtcGxlMCAXDTI2MTEyNTAxMTQ0OVoYDzIxMjYxMTAxMDExNDQ5WjAUMRIwEAYDVQQDDAlhLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASA/xQLaGt3w4jW86GEDSevnKfEiq9PP3Seag5LiVyawzyS+7bB2rM5lhPhu1gq++y3RE+asgtWNSngEz4Glwbmo2YwZDAdBgNVHQ4EFgQUZ5znzcCRzFj2ih9rPLBcOISRzDwwHwYDVR0jBBgwFoAUZ5znzcCRzFj2ih9rPLBcOISRzDwwFAYDVR0RBA0wC4IJYS5leGFtcGxlMAwGA1UdEwEB/wQCMAAwCgYIKoZIzj0EAwIDSAAwRQIhAOH//knCl/BxOBVfYIs9WmwuXQ6/Zy6vnOXwBFaIaR9MAiAPeLbsTVQv3mN0BWH3WG4AO25FM/+RalaiaTgjyE4SEg==";
const KEY: &str = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg5Oq4Gcb+fnfjbXC2CWUQG5Vya0NFpe21dY2krCUurvyhRANCAASA/xQLaGt3w4jW86GEDSevnKfEiq9PP3Seag5LiVyawzyS+7bB2rM5lhPhu1gq++y3RE+asgtWNSngEz4Glwbm";

#[derive(Debug, Default)]
struct Log(Mutex<String>);

impl KeyLog for Log {
    fn log(&self, label: &str, random: &[u8], secret: &[u8]) {
        let hex = |bytes: &[u8]| bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        writeln!(self.0.lock().unwrap(), "{label} {} {}", hex(random), hex(secret)).unwrap();
    }
}

#[derive(Debug)]
struct AnyCertificate;

impl ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        vec![SignatureScheme::ECDSA_NISTP256_SHA256]
    }
}

/// How a client and a server are set up, for one connection after another.
pub(crate) struct Place {
    log: Arc<Log>,
    pub(crate) client: Arc<ClientConfig>,
    server: Arc<ServerConfig>,
    pub(crate) name: ServerName<'static>,
}

impl Place {
    pub(crate) fn new(version: &'static SupportedProtocolVersion, suite: CipherSuite) -> Self {
        let mut provider = ring::default_provider();
        provider.cipher_suites.retain(|known| known.suite() == suite);
        Self::of(&[version], provider.clone(), provider)
    }

    pub(crate) fn of(
        versions: &[&'static SupportedProtocolVersion],
        of_client: CryptoProvider,
        of_server: CryptoProvider,
    ) -> Self {
        let log = Arc::new(Log::default());
        let client = ClientConfig::builder_with_provider(Arc::new(of_client)).with_protocol_versions(versions).unwrap();
        let mut client =
            client.dangerous().with_custom_certificate_verifier(Arc::new(AnyCertificate)).with_no_client_auth();
        client.key_log = log.clone();
        client.enable_early_data = true;
        let certificate = CertificateDer::from(STANDARD.decode(CERTIFICATE).unwrap());
        let key = PrivatePkcs8KeyDer::from(STANDARD.decode(KEY).unwrap()).into();
        let server = ServerConfig::builder_with_provider(Arc::new(of_server)).with_protocol_versions(versions).unwrap();
        let mut server = server.with_no_client_auth().with_single_cert(vec![certificate], key).unwrap();
        server.max_early_data_size = 1 << 14;
        let name = ServerName::try_from("a.example").unwrap();
        Self { log, client: Arc::new(client), server: Arc::new(server), name }
    }

    pub(crate) fn speaking(mut self, protocol: &str) -> Self {
        Arc::make_mut(&mut self.client).alpn_protocols = vec![protocol.into()];
        Arc::make_mut(&mut self.server).alpn_protocols = vec![protocol.into()];
        self
    }

    /// Both ends, hands not shaken yet.
    pub(crate) fn connect(&self) -> Peers {
        let client = ClientConnection::new(Arc::clone(&self.client), self.name.clone()).unwrap();
        let server = ServerConnection::new(Arc::clone(&self.server)).unwrap();
        Peers { client: client.into(), server: server.into(), sent: Vec::new() }
    }

    /// A connection over which both say these things in turn, as it goes over the wire.
    pub(crate) fn talk(&self, words: &[(Speaker, &[u8])]) -> Vec<(Speaker, Vec<u8>)> {
        let mut peers = self.connect();
        peers.settle();
        for (who, bytes) in words {
            peers.say(*who, bytes);
        }
        peers.sent
    }

    pub(crate) fn log(&self) -> String {
        self.log.0.lock().unwrap().clone()
    }
}

/// The two ends of a connection.
pub(crate) struct Peers {
    pub(crate) client: Connection,
    server: Connection,
    pub(crate) sent: Vec<(Speaker, Vec<u8>)>,
}

impl Peers {
    pub(crate) fn say(&mut self, who: Speaker, bytes: &[u8]) {
        let speaker = if who == Speaker::Client { &mut self.client } else { &mut self.server };
        speaker.writer().write_all(bytes).unwrap();
        self.settle();
    }

    /// Carries bytes until nobody has any.
    pub(crate) fn settle(&mut self) {
        while self.client.wants_write() || self.server.wants_write() {
            for who in [Speaker::Client, Speaker::Server] {
                let (speaker, listener) = match who {
                    Speaker::Client => (&mut self.client, &mut self.server),
                    Speaker::Server => (&mut self.server, &mut self.client),
                };
                let mut bytes = Vec::new();
                while speaker.wants_write() {
                    speaker.write_tls(&mut bytes).unwrap();
                }
                let mut rest = bytes.as_slice();
                while !rest.is_empty() {
                    listener.read_tls(&mut rest).unwrap();
                    listener.process_new_packets().unwrap();
                    let mut heard = [0; 4096];
                    while matches!(listener.reader().read(&mut heard), Ok(1..)) {}
                }
                if !bytes.is_empty() {
                    self.sent.push((who, bytes));
                }
            }
        }
    }
}
