use std::{io::Write, sync::Arc};

use proptest::prelude::*;
use rustls::{
    CipherSuite, Connection, SupportedProtocolVersion,
    crypto::ring,
    pki_types::ServerName,
    version::{TLS12, TLS13},
};

use super::peers::{Place, Speaker};
use crate::{
    base::Direction::{self, ToClient, ToServer},
    observe::{HttpTransaction, HttpVersion, Observed, Scheme, Visibility},
    proto::wire::{Wire, lines},
};

const ALL_SUITES: [(&SupportedProtocolVersion, CipherSuite); 6] = [
    (&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256),
    (&TLS13, CipherSuite::TLS13_AES_256_GCM_SHA384),
    (&TLS13, CipherSuite::TLS13_CHACHA20_POLY1305_SHA256),
    (&TLS12, CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
    (&TLS12, CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384),
    (&TLS12, CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256),
];

const ASKED: &[u8] = b"GET /a HTTP/1.1\r\nHost: a.example\r\nCookie: k=v\r\n\r\n";
const ANSWERED: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const ASKED_MORE: &[u8] = b"POST /b HTTP/1.1\r\nHost: a.example\r\nContent-Length: 3\r\n\r\nx=1";
const ANSWERED_MORE: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";
const WORDS: [(Speaker, &[u8]); 4] = [
    (Speaker::Client, ASKED),
    (Speaker::Server, ANSWERED),
    (Speaker::Client, ASKED_MORE),
    (Speaker::Server, ANSWERED_MORE),
];
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

fn way(speaker: Speaker) -> Direction {
    match speaker {
        Speaker::Client => ToServer,
        Speaker::Server => ToClient,
    }
}

fn see(mut wire: Wire, sent: &[(Speaker, Vec<u8>)]) -> Seen {
    for (speaker, bytes) in sent {
        wire.bytes(way(*speaker), bytes);
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
        (Speaker::Server, b"\0\0\0\x04\0\0\0\0\0"),
        (Speaker::Client, &[b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0", asked.as_slice()].concat()),
        (Speaker::Server, b"\0\0\x01\x01\x05\0\0\0\x01\x88"),
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
    for (speaker, bytes) in WORDS {
        peers.client.refresh_traffic_keys().unwrap();
        peers.say(speaker, bytes);
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
    assert_eq!((seen.errors, seen.exchanges), (vec![], 0));
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
        for (speaker, bytes) in before {
            wire.bytes(way(*speaker), bytes);
        }
        wire.gap(way(missing.0), missing.1.len() as u64);
        wire.bytes(way(last.0), &last.1);
        wire.bytes(way(missing.0), &missing.1);
        let seen = seen(wire);
        assert_eq!(lines(&seen.transactions), ["GET /a 0 > 200 5", "- > 204 0"], "{suite:?}");
        assert_eq!((seen.errors, seen.exchanges), (vec![("decryption_lost", 1)], 0), "{suite:?}");
    }
}

#[test]
fn behind_a_damaged_record_nothing_is_made_up() {
    for (version, suite) in ALL_SUITES {
        let place = Place::new(version, suite).speaking("http/1.1");
        let mut sent = place.talk(&[WORDS[0], WORDS[1], WORDS[2], WORDS[3], WORDS[0]]);
        let at = sent.len() - 3;
        assert_eq!(sent[at].0, Speaker::Client);
        *sent[at].1.last_mut().unwrap() ^= 1;
        let seen = see(wire(&place.log()), &sent);
        assert_eq!(lines(&seen.transactions), ["GET /a 0 > 200 5", "- > 204 0"], "{suite:?}");
        assert_eq!((seen.errors, seen.exchanges), (vec![("decryption_lost", 1)], 0), "{suite:?}");
    }
}

#[test]
fn what_is_lost_before_the_keys_change_costs_nothing() {
    let place = Place::new(&TLS12, CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256).speaking("http/1.1");
    let sent = place.talk(&WORDS);
    let mut wire = wire(&place.log());
    wire.bytes(ToServer, &sent[0].1);
    // The server's hello is there, its certificate is not.
    let (flight, rest) = (&sent[1].1, &sent[2..]);
    let hello = 9 + usize::from(u16::from_be_bytes([flight[7], flight[8]]));
    wire.bytes(ToClient, &flight[..hello]);
    wire.gap(ToClient, (flight.len() - hello) as u64);
    for (speaker, bytes) in rest {
        wire.bytes(way(*speaker), bytes);
    }
    let seen = seen(wire);
    assert_eq!(lines(&seen.transactions), TOLD);
}

#[test]
fn a_loss_inside_the_handshake_costs_one_direction() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256).speaking("http/1.1");
    let sent = place.talk(&WORDS);
    let mut wire = wire(&place.log());
    wire.bytes(ToServer, &sent[0].1);
    let (flight, rest) = (&sent[1].1, &sent[2..]);
    // ServerHello and ChangeCipherSpec are there, and nothing sealed.
    let clear = 5 + usize::from(u16::from_be_bytes([flight[3], flight[4]])) + 6;
    wire.bytes(ToClient, &flight[..clear]);
    wire.gap(ToClient, (flight.len() - clear) as u64);
    for (speaker, bytes) in rest {
        wire.bytes(way(*speaker), bytes);
    }
    let seen = seen(wire);
    assert_eq!(lines(&seen.transactions), ["GET /a 0 > -", "POST /b 3 > -"]);
}

#[test]
fn the_beginning_of_a_head_is_told_as_in_clear() {
    let words = [WORDS[0], WORDS[1], (Speaker::Client, b"GET /c HTTP/1.1\r\nHost: a.example\r\nRefe".as_slice())];
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256);
    let sent = place.talk(&words);
    let decrypted = see(wire(&place.log()), &sent).transactions;
    let clear: Vec<_> = words.iter().map(|(speaker, bytes)| (*speaker, bytes.to_vec())).collect();
    assert_eq!(lines(&decrypted), lines(&see(wire(""), &clear).transactions));
    assert_eq!(lines(&decrypted), [TOLD[0], "GET /c 0 > - cut"]);
}

#[test]
fn early_data_costs_itself_alone() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256);
    place.talk(&WORDS);
    let mut peers = place.connect();
    let Connection::Client(client) = &mut peers.client else { unreachable!() };
    client.early_data().unwrap().write_all(ASKED).unwrap();
    peers.settle();
    for (speaker, bytes) in &WORDS[1..] {
        peers.say(*speaker, bytes);
    }
    let seen = see(wire(&place.log()), &peers.sent);
    assert_eq!(lines(&seen.transactions), ["- > 200 5", TOLD[1]]);
    assert_eq!((seen.errors, seen.exchanges), (vec![], 0));
}

#[test]
fn a_body_of_many_records_is_told_whole() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256);
    let long = [b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n".as_slice(), &vec![b'x'; 60_000]].concat();
    let sent = place.talk(&[(Speaker::Client, ASKED), (Speaker::Server, &long), WORDS[2], WORDS[3]]);
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
        for (speaker, bytes) in &sent {
            let mut rest = bytes.as_slice();
            while !rest.is_empty() {
                let (piece, after) = rest.split_at(rest.len().min(*cuts.next().unwrap()));
                pieces.push((*speaker, piece.to_vec()));
                rest = after;
            }
        }
        let seen = see(wire(&place.log()), &pieces);
        prop_assert_eq!(lines(&seen.transactions), TOLD);
        prop_assert_eq!((seen.exchanges, seen.errors), (0, vec![]));
    }
}

#[test]
fn tls_inside_a_decrypted_tunnel_is_told_as_tls() {
    let place = Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256);
    let inside = place.talk(&WORDS);
    let mut words: Vec<(Speaker, &[u8])> = vec![
        (Speaker::Client, b"CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n"),
        (Speaker::Server, b"HTTP/1.1 200 Established\r\n\r\n"),
    ];
    words.extend(inside.iter().map(|(speaker, bytes)| (*speaker, bytes.as_slice())));
    let sent = place.talk(&words);
    let seen = see(wire(&place.log()), &sent);
    assert_eq!(lines(&seen.transactions), ["CONNECT a.example:443 0 > 200 0"]);
    assert_eq!((seen.hellos, seen.errors), (2, vec![]));
    assert!(seen.exchanges > 0, "those inside, by their sizes");
}

proptest! {
    #[test]
    fn damage_costs_transactions_and_makes_none_up(
        number in 0..ALL_SUITES.len(),
        flight in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        mask in 1..=u8::MAX,
    ) {
        let (version, suite) = ALL_SUITES[number];
        let place = Place::new(version, suite).speaking("http/1.1");
        let mut sent = place.talk(&WORDS);
        let (_, bytes) = flight.get_mut(&mut sent);
        *at.get_mut(bytes) ^= mask;
        let seen = see(wire(&place.log()), &sent);
        for transaction in &seen.transactions {
            if let Some(request) = &transaction.request {
                prop_assert!([b"/a", b"/b"].contains(&request.target.first_chunk().unwrap()));
            }
            if let Some(response) = &transaction.response {
                prop_assert!([200, 204].contains(&response.status));
            }
        }
    }
}
