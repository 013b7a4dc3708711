//! Where another protocol follows: tunnels, switches, and TLS that a server does not speak.

use super::*;
use crate::{observe::Observed, proto::tls::fixture::hello};

/// What is said, and the servers that hellos name.
fn with_names(words: &[(Direction, &[u8])]) -> (Vec<String>, Vec<String>) {
    let mut wire = Wire::new(false).say(words);
    wire.end(ToServer);
    wire.end(ToClient);
    wire.finish_in_place();
    let name = |seen: &Observed| match seen {
        Observed::Hello(hello) => hello.sni.as_ref().map(ToString::to_string),
        _ => None,
    };
    let names = wire.out.iter().filter_map(name).collect();
    (lines(&transactions(wire.out)), names)
}

#[test]
fn a_tunnel_is_a_connection_of_its_own() {
    let seen = exchange(&[
        (ToServer, b"CONNECT b.example:80 HTTP/1.1\r\nHost: b.example:80\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 Connection established\r\n\r\n"),
        (ToServer, b"GET /in HTTP/1.1\r\nHost: b.example\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"),
    ]);
    assert_eq!(seen, ["CONNECT b.example:80 0 > 200 0", "GET /in 0 > 200 1"]);
}

#[test]
fn a_refused_tunnel_is_none() {
    let seen = exchange(&[
        (ToServer, b"CONNECT b.example:80 HTTP/1.1\r\nHost: b.example:80\r\n\r\n"),
        (ToClient, b"HTTP/1.1 407 Authenticate\r\nContent-Length: 2\r\n\r\nno"),
        (ToServer, b"CONNECT b.example:80 HTTP/1.1\r\nAuthorization: x\r\n\r\n"),
        (ToClient, b"HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n"),
    ]);
    assert_eq!(seen, ["CONNECT b.example:80 0 > 407 2", "CONNECT b.example:80 0 > 502 0"]);
}

#[test]
fn after_an_upgrade_nothing_is_read_as_http() {
    let seen = exchange(&[
        (ToServer, b"GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n"),
        (ToClient, b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\nGET /x HTTP/1.1\r\n\r\n"),
        (ToServer, b"GET /y HTTP/1.1\r\n\r\n"),
    ]);
    assert_eq!(seen, ["GET /chat 0 > 101 0"]);
}

#[test]
fn an_upgrade_that_is_ignored_changes_nothing() {
    let seen = exchange(&[
        (ToServer, b"GET /a HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        (ToServer, b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"),
    ]);
    assert_eq!(seen, ["GET /a 0 > 200 0", "GET /b 0 > 404 0"]);
}

#[test]
fn what_a_client_says_into_a_tunnel_of_socks_is_read_though_its_server_is_not_seen() {
    let (request, hello): (&[u8], _) = (b"GET /a HTTP/1.1\r\nHost: a.example\r\n\r\n", hello("a.example"));
    let greeting: &[u8] = &[5, 1, 0];
    let ask: &[u8] = &[5, 1, 0, 1, 192, 0, 2, 7, 0, 80];
    let (seen, _) = with_names(&[(ToServer, greeting), (ToServer, ask), (ToServer, request)]);
    assert_eq!(seen, ["GET /a 0 > -"]);
    let (_, names) = with_names(&[(ToServer, greeting), (ToServer, ask), (ToServer, &hello)]);
    assert_eq!(names, ["a.example"]);
}

#[test]
fn a_server_that_answers_tls_in_clear_is_heard() {
    let seen = exchange(&[
        (ToServer, b"\x16\x03\x01\x00\x72\x01\x00\x00\x6e\x03\x03"),
        (ToClient, b"HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\nno"),
    ]);
    assert_eq!(seen, ["- > 400 2"]);
}

#[test]
fn only_what_a_server_says_first_is_an_answer_in_clear() {
    let mut wire = Wire::new(false);
    wire.client(b"\x16\x03\x01\x00\x72\x01\x00\x00\x6e\x03\x03");
    wire.server(b"\x16\x03\x03\x00\x20");
    wire.server(b"HTTP/1.1 200 OK\r\n\r\n");
    assert!(wire.close().is_empty());
}

#[test]
fn what_was_switched_to_tls_is_told_as_tls() {
    let hello = hello("a.example");
    let words: &[(Direction, &[u8])] = &[
        (ToServer, b"OPTIONS * HTTP/1.1\r\nHost: a\r\nUpgrade: TLS/1.0\r\n\r\n"),
        (ToClient, b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: TLS/1.0, HTTP/1.1\r\n\r\n"),
        (ToServer, &hello),
    ];
    let (seen, names) = with_names(words);
    assert_eq!((seen, names), (vec!["OPTIONS * 0 > 101 0".to_owned()], vec!["a.example".to_owned()]));
}

#[test]
fn what_a_client_says_into_a_tunnel_before_it_is_granted_is_read_though_nothing_follows() {
    let hello = hello("b.example");
    let words: &[(Direction, &[u8])] = &[
        (ToServer, b"CONNECT b.example:443 HTTP/1.1\r\nHost: b.example:443\r\n\r\n"),
        (ToServer, &hello),
        (ToClient, b"HTTP/1.1 200 Connection established\r\n\r\n"),
    ];
    let (seen, names) = with_names(words);
    assert_eq!(seen, ["CONNECT b.example:443 0 > 200 0"]);
    assert_eq!(names, ["b.example"]);
}
