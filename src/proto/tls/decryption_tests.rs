use std::{
    fmt::Write as _,
    io::{Read, Write},
    sync::{Arc, Mutex},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use proptest::prelude::*;
use rustls::{
    CipherSuite, ClientConfig, ClientConnection, Connection, DigitallySignedStruct, KeyLog, ServerConfig,
    ServerConnection, SignatureScheme, SupportedProtocolVersion,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, PrivatePkcs8KeyDer, ServerName, UnixTime},
    version::{TLS12, TLS13},
};

use crate::{
    base::Direction::{self, ToClient, ToServer},
    observe::{HttpTransaction, HttpVersion, Observed, Scheme, Visibility},
    proto::wire::{Wire, lines},
};

/// A certificate of `a.example`, signed by its own key, and that key.
const CERTIFICATE: &str = "MIIBkjCCATigAwIBAgIUIRfal29aFScvrvosW+zKqxtrohEwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJYS5leGFtcGxlMCAXDTI2MTEyNTAxMTQ0OVoYDzIxMjYxMTAxMDExNDQ5WjAUMRIwEAYDVQQDDAlhLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASA/xQLaGt3w4jW86GEDSevnKfEiq9PP3Seag5LiVyawzyS+7bB2rM5lhPhu1gq++y3RE+asgtWNSngEz4Glwbmo2YwZDAdBgNVHQ4EFgQUZ5znzcCRzFj2ih9rPLBcOISRzDwwHwYDVR0jBBgwFoAUZ5znzcCRzFj2ih9rPLBcOISRzDwwFAYDVR0RBA0wC4IJYS5leGFtcGxlMAwGA1UdEwEB/wQCMAAwCgYIKoZIzj0EAwIDSAAwRQIhAOH//knCl/BxOBVfYIs9WmwuXQ6/Zy6vnOXwBFaIaR9MAiAPeLbsTVQv3mN0BWH3WG4AO25FM/+RalaiaTgjyE4SEg==";
const KEY: &str = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg5Oq4Gcb+fnfjbXC2CWUQG5Vya0NFpe21dY2krCUurvyhRANCAASA/xQLaGt3w4jW86GEDSevnKfEiq9PP3Seag5LiVyawzyS+7bB2rM5lhPhu1gq++y3RE+asgtWNSngEz4Glwbm";

const ALL_SUITES: [(&SupportedProtocolVersion, CipherSuite); 6] = [
    (&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256),
    (&TLS13, CipherSuite::TLS13_AES_256_GCM_SHA384),
    (&TLS13, CipherSuite::TLS13_CHACHA20_POLY1305_SHA256),
    (&TLS12, CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
    (&TLS12, CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384),
    (&TLS12, CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256),
];

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
struct Place {
    log: Arc<Log>,
    client: Arc<ClientConfig>,
    server: Arc<ServerConfig>,
    name: ServerName<'static>,
}

impl Place {
    fn new(version: &'static SupportedProtocolVersion, suite: CipherSuite) -> Self {
        let mut provider = ring::default_provider();
        provider.cipher_suites.retain(|known| known.suite() == suite);
        Self::of(&[version], provider.clone(), provider)
    }

    fn of(
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

    fn speaking(mut self, protocol: &str) -> Self {
        Arc::make_mut(&mut self.client).alpn_protocols = vec![protocol.into()];
        Arc::make_mut(&mut self.server).alpn_protocols = vec![protocol.into()];
        self
    }

    /// Both ends, hands not shaken yet.
    fn connect(&self) -> Peers {
        let client = ClientConnection::new(Arc::clone(&self.client), self.name.clone()).unwrap();
        let server = ServerConnection::new(Arc::clone(&self.server)).unwrap();
        Peers { client: client.into(), server: server.into(), sent: Vec::new() }
    }

    /// A connection over which both say these things in turn, as it goes over the wire.
    fn talk(&self, words: &[(Direction, &[u8])]) -> Vec<(Direction, Vec<u8>)> {
        let mut peers = self.connect();
        peers.settle();
        for (direction, bytes) in words {
            peers.say(*direction, bytes);
        }
        peers.sent
    }

    fn log(&self) -> String {
        self.log.0.lock().unwrap().clone()
    }
}

/// The two ends of a connection.
struct Peers {
    client: Connection,
    server: Connection,
    sent: Vec<(Direction, Vec<u8>)>,
}

impl Peers {
    fn say(&mut self, direction: Direction, bytes: &[u8]) {
        let speaker = if direction == ToServer { &mut self.client } else { &mut self.server };
        speaker.writer().write_all(bytes).unwrap();
        self.settle();
    }

    /// Carries bytes until nobody has any.
    fn settle(&mut self) {
        while self.client.wants_write() || self.server.wants_write() {
            for direction in [ToServer, ToClient] {
                let (speaker, listener) = match direction {
                    ToServer => (&mut self.client, &mut self.server),
                    ToClient => (&mut self.server, &mut self.client),
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
                    self.sent.push((direction, bytes));
                }
            }
        }
    }
}

const ASKED: &[u8] = b"GET /a HTTP/1.1\r\nHost: a.example\r\nCookie: k=v\r\n\r\n";
const ANSWERED: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const ASKED_MORE: &[u8] = b"POST /b HTTP/1.1\r\nHost: a.example\r\nContent-Length: 3\r\n\r\nx=1";
const ANSWERED_MORE: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";
const WORDS: [(Direction, &[u8]); 4] =
    [(ToServer, ASKED), (ToClient, ANSWERED), (ToServer, ASKED_MORE), (ToClient, ANSWERED_MORE)];
const TOLD: [&str; 2] = ["GET /a 0 > 200 5", "POST /b 3 > 204 0"];

/// Port 443, with these secrets.
fn wire(log: &str) -> Wire {
    let mut wire = Wire::new(false);
    wire.flow.server.port = 443;
    wire.secrets.add_log(log.as_bytes()).unwrap();
    wire
}

/// What is seen of a connection.
struct Seen {
    transactions: Vec<HttpTransaction>,
    exchanges: usize,
    hellos: usize,
    errors: Vec<(&'static str, u64)>,
    blind: Vec<(&'static str, u64)>,
}

fn see(mut wire: Wire, sent: &[(Direction, Vec<u8>)]) -> Seen {
    for (direction, bytes) in sent {
        wire.bytes(*direction, bytes);
    }
    seen(wire)
}

fn seen(mut wire: Wire) -> Seen {
    wire.end(ToServer);
    wire.end(ToClient);
    wire.finish_in_place();
    let count = |is: fn(&Observed) -> bool| wire.out.iter().filter(|seen| is(seen)).count();
    let (exchanges, hellos) =
        (count(|seen| matches!(seen, Observed::TlsExchange(_))), count(|seen| matches!(seen, Observed::Hello(_))));
    let errors = wire.counts.tls_parse_errors.rows().map(|([name], count)| (name, count)).collect();
    let blind = wire.counts.blind_connections.rows().map(|([name], count)| (name, count)).collect();
    Seen { transactions: crate::proto::wire::transactions(wire.out), exchanges, hellos, errors, blind }
}

#[test]
fn every_suite_that_is_known_is_opened() {
    for (version, suite) in ALL_SUITES {
        for protocol in ["http/1.1", "unheard-of"] {
            let place = Place::new(version, suite).speaking(protocol);
            let sent = place.talk(&WORDS);
            let seen = see(wire(&place.log()), &sent);
            assert_eq!(lines(&seen.transactions), TOLD, "{suite:?}");
            assert_eq!((seen.exchanges, seen.hellos), (0, 1), "{suite:?}");
            assert_eq!(seen.errors, [], "{suite:?}");
            for transaction in &seen.transactions {
                assert_eq!(transaction.visibility, Visibility::Decrypted);
                assert_eq!(transaction.scheme, Scheme::Https);
                assert!(transaction.url().unwrap().starts_with("https://a.example/"));
            }
        }
    }
}

#[test]
fn http_2_is_read_where_both_agreed_on_it() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_256_GCM_SHA384).speaking("h2");
    let asked = [b"\0\0\x0e\x01\x05\0\0\0\x01".as_slice(), b"\x82\x87\x84\x41\x09a.example"].concat();
    let sent = place.talk(&[
        // A server may speak first: its settings come before the client's preface.
        (ToClient, b"\0\0\0\x04\0\0\0\0\0"),
        (ToServer, &[b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0", asked.as_slice()].concat()),
        (ToClient, b"\0\0\x01\x01\x05\0\0\0\x01\x88"),
    ]);
    let seen = see(wire(&place.log()), &sent);
    assert_eq!(lines(&seen.transactions), ["GET / 0 > 200 0"]);
    assert_eq!(seen.transactions[0].version, HttpVersion::Http2);
    assert_eq!(seen.transactions[0].url().as_deref(), Some("https://a.example/"));
}

#[test]
fn other_keys_follow_where_a_side_renews_them() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_CHACHA20_POLY1305_SHA256);
    let mut peers = place.connect();
    peers.settle();
    for (direction, bytes) in WORDS {
        peers.client.refresh_traffic_keys().unwrap();
        peers.say(direction, bytes);
    }
    let seen = see(wire(&place.log()), &peers.sent);
    assert_eq!(lines(&seen.transactions), TOLD);
}

#[test]
fn a_retried_hello_changes_nothing() {
    let mut of_server = ring::default_provider();
    of_server.kx_groups.retain(|group| group.name() == rustls::NamedGroup::secp384r1);
    let place = Place::of(&[&TLS13], ring::default_provider(), of_server);
    let sent = place.talk(&WORDS);
    let seen = see(wire(&place.log()), &sent);
    assert_eq!(lines(&seen.transactions), TOLD);
    assert_eq!(seen.hellos, 2);
}

#[test]
fn data_is_opened_without_the_secrets_of_the_handshake() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256);
    let sent = place.talk(&WORDS);
    let log = place.log();
    let data: Vec<_> = log.lines().filter(|line| line.contains("_TRAFFIC_SECRET_0")).collect();
    let seen = see(wire(&data.join("\n")), &sent);
    assert_eq!(lines(&seen.transactions), TOLD);
    assert_eq!(seen.errors, []);
}

/// The same log, one digit of each secret changed.
fn wrong(log: &str) -> String {
    let change = |line: &str| {
        let (start, last) = line.split_at(line.len() - 1);
        format!("{start}{}\n", if last == "0" { "1" } else { "0" })
    };
    log.lines().map(change).collect()
}

#[test]
fn with_wrong_secrets_a_connection_is_as_blind_as_with_none() {
    for (version, suite) in ALL_SUITES {
        let mut place = Place::new(version, suite);
        // Without a name, so that it counts as blind.
        place.name = ServerName::try_from("192.0.2.2").unwrap();
        Arc::make_mut(&mut place.client).enable_sni = false;
        let sent = place.talk(&WORDS);
        let (none, bad) = (see(wire(""), &sent), see(wire(&wrong(&place.log())), &sent));
        assert_eq!(bad.transactions.len(), 0, "{suite:?}");
        assert!(none.exchanges > 0, "{suite:?}");
        assert_eq!((bad.exchanges, bad.hellos), (none.exchanges, none.hellos), "{suite:?}");
        // The certificate of TLS 1.2 names the server all the same.
        let blind = if *version == TLS13 { vec![("no_sni", 1)] } else { vec![] };
        assert_eq!((&bad.blind, &none.blind), (&blind, &blind), "{suite:?}");
        assert_eq!((bad.errors, none.errors), (vec![("wrong_keys", 1)], vec![]), "{suite:?}");
        let right = see(wire(&place.log()), &sent);
        assert_eq!(right.blind, [], "{suite:?}: what is decrypted is not blind");
    }
}

#[test]
fn behind_a_loss_nothing_is_made_up() {
    for (version, suite) in ALL_SUITES {
        let place = Place::new(version, suite).speaking("http/1.1");
        let sent = place.talk(&WORDS);
        let mut wire = wire(&place.log());
        let (last, before) = sent.split_last().unwrap();
        let (missing, before) = before.split_last().unwrap();
        for (direction, bytes) in before {
            wire.bytes(*direction, bytes);
        }
        wire.gap(missing.0, missing.1.len() as u64);
        wire.bytes(last.0, &last.1);
        wire.bytes(missing.0, &missing.1);
        let seen = seen(wire);
        assert_eq!(lines(&seen.transactions), ["GET /a 0 > 200 5", "- > 204 0"], "{suite:?}");
        assert_eq!((seen.errors, seen.exchanges), (vec![("decryption_lost", 1)], 0), "{suite:?}");
    }
}

#[test]
fn early_data_costs_itself_alone() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256);
    place.talk(&WORDS);
    let mut peers = place.connect();
    let Connection::Client(client) = &mut peers.client else { unreachable!() };
    client.early_data().unwrap().write_all(ASKED).unwrap();
    peers.settle();
    for (direction, bytes) in &WORDS[1..] {
        peers.say(*direction, bytes);
    }
    let seen = see(wire(&place.log()), &peers.sent);
    assert_eq!(lines(&seen.transactions), ["- > 200 5", TOLD[1]]);
}

#[test]
fn a_body_of_many_records_is_told_whole() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256);
    let long = [b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n".as_slice(), &vec![b'x'; 60_000]].concat();
    let sent = place.talk(&[(ToServer, ASKED), (ToClient, &long), (ToServer, ASKED_MORE), (ToClient, ANSWERED_MORE)]);
    let seen = see(wire(&place.log()), &sent);
    assert_eq!(lines(&seen.transactions), ["GET /a 0 > 200 60000", TOLD[1]]);
}

proptest! {
    #[test]
    fn the_same_is_told_for_every_cut(
        number in 0..ALL_SUITES.len(),
        cuts in prop::collection::vec(1..400_usize, 1..12),
    ) {
        let (version, suite) = ALL_SUITES[number];
        let place = Place::new(version, suite).speaking("http/1.1");
        let sent = place.talk(&WORDS);
        let mut cuts = cuts.iter().cycle();
        let mut pieces = Vec::new();
        for (direction, bytes) in &sent {
            let mut rest = bytes.as_slice();
            while !rest.is_empty() {
                let (piece, after) = rest.split_at(rest.len().min(*cuts.next().unwrap()));
                pieces.push((*direction, piece.to_vec()));
                rest = after;
            }
        }
        let seen = see(wire(&place.log()), &pieces);
        prop_assert_eq!(lines(&seen.transactions), TOLD);
        prop_assert_eq!((seen.exchanges, seen.errors), (0, vec![]));
    }
}
