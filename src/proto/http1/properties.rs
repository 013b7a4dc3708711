//! What was sent is told, however it was cut and interleaved on the way; and nothing that comes makes the parser panic.

use proptest::prelude::*;

use crate::{
    base::Direction::{ToClient, ToServer},
    observe::FieldName,
    proto::wire::{Wire, line},
};

/// A message with what is to be seen of it.
#[derive(Clone, Debug)]
struct Exchange {
    request: Vec<u8>,
    response: Vec<u8>,
    line: String,
}

fn framed(start: &str, fields: &str, body: &[u8], chunk: usize, style: u8) -> Vec<u8> {
    let mut bytes = format!("{start}\r\n{fields}").into_bytes();
    if chunk > 0 {
        bytes.extend_from_slice(b"Transfer-Encoding: chunked\r\n\r\n");
        for piece in body.chunks(chunk) {
            bytes.extend_from_slice(
                format!("{:x}{}\r\n", piece.len(), if style & 1 == 1 { ";x=y" } else { "" }).as_bytes(),
            );
            bytes.extend_from_slice(piece);
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(if style & 2 == 2 { b"0\r\nT: u\r\n\r\n" } else { b"0\r\n\r\n" });
    } else {
        bytes.extend_from_slice(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        bytes.extend_from_slice(body);
    }
    if style & 4 == 4 {
        let head = memchr::memmem::find(&bytes, b"\r\n\r\n").unwrap() + 4;
        let bare: Vec<u8> = bytes[..head].iter().copied().filter(|&byte| byte != b'\r').collect();
        bytes.splice(..head, bare);
    }
    bytes
}

fn an_exchange() -> impl Strategy<Value = Exchange> {
    let body = prop_oneof![
        Just(Vec::new()),
        prop::collection::vec(any::<u8>(), 1..40),
        prop::collection::vec(any::<u8>(), 16_380..16_390),
        Just(b"HTTP/1.1 200 OK\r\n\r\nGET /fake HTTP/1.1\r\n\r\n".to_vec()),
    ];
    (
        any::<u32>(),
        body.clone(),
        body,
        prop_oneof![Just(0usize), 1usize..50, Just(20_000usize)],
        0u8..8,
        0u8..8,
        0usize..1000,
    )
        .prop_map(|(number, sent, received, chunk, style, kind, filler)| {
            let fields = format!("Host: a.example\r\nX: {}\r\n", "y".repeat(filler));
            let media = "Content-Type: text/html\r\n";
            match kind {
                0 => Exchange {
                    request: format!("HEAD /{number} HTTP/1.1\r\n{fields}\r\n").into_bytes(),
                    response: b"HTTP/1.1 200 OK\r\nContent-Length: 77\r\n\r\n".to_vec(),
                    line: format!("HEAD /{number} 0 > 200 0"),
                },
                1 => Exchange {
                    request: format!("GET /{number} HTTP/1.1\r\n{fields}\r\n").into_bytes(),
                    response: b"HTTP/1.1 204 No\r\nContent-Length: 77\r\n\r\n".to_vec(),
                    line: format!("GET /{number} 0 > 204 0"),
                },
                2 | 3 => Exchange {
                    request: framed(&format!("POST /{number} HTTP/1.1"), &fields, &sent, chunk, style),
                    response: framed("HTTP/1.1 200 OK", media, &received, chunk, style >> 1),
                    line: format!("POST /{number} {} > 200 {}", sent.len(), received.len()),
                },
                _ => Exchange {
                    request: format!("GET /{number} HTTP/1.1\r\n{fields}\r\n").into_bytes(),
                    response: framed("HTTP/1.1 404 No", media, &received, chunk, style),
                    line: format!("GET /{number} 0 > 404 {}", received.len()),
                },
            }
        })
}

/// Sends both streams cut at these sizes, as far as TCP allows: no answer before its request was sent.
fn play(exchanges: &[Exchange], cuts: &[(bool, usize)]) -> Wire {
    let mut wire = Wire::new(false);
    let requests: Vec<u8> = exchanges.iter().flat_map(|exchange| exchange.request.clone()).collect();
    let responses: Vec<u8> = exchanges.iter().flat_map(|exchange| exchange.response.clone()).collect();
    let (mut sent, mut received) = (0, 0);
    let mut cuts = cuts.iter().cycle();
    while sent < requests.len() || received < responses.len() {
        let &(is_client, size) = cuts.next().unwrap();
        if is_client || received == responses.len() {
            let end = (sent + size).min(requests.len());
            wire.client(&requests[sent..end]);
            sent = end;
        }
        if !is_client || sent == requests.len() {
            let mut asked = 0;
            let may = exchanges
                .iter()
                .take_while(|exchange| {
                    asked += exchange.request.len();
                    asked <= sent
                })
                .map(|exchange| exchange.response.len())
                .sum::<usize>();
            let end = (received + size).min(may);
            wire.server(&responses[received..end]);
            received = end;
            if received == may && sent < requests.len() {
                let end = (sent + size).min(requests.len());
                wire.client(&requests[sent..end]);
                sent = end;
            }
        }
    }
    wire
}

proptest! {
    #![proptest_config(crate::base::fuzz::cases(48))]

    #[test]
    fn exchanges_are_the_same_however_they_are_cut_and_interleaved(
        exchanges in prop::collection::vec(an_exchange(), 1..8),
        cuts in prop::collection::vec((any::<bool>(), prop_oneof![1usize..4, 1usize..100, 1usize..20_000, 1usize..20_000]), 1..40),
    ) {
        let wire = play(&exchanges, &cuts);
        let given = wire.out.len();
        let seen = wire.finish();
        prop_assert_eq!(given, exchanges.len(), "each is given out as soon as it is complete");
        let expected: Vec<String> = exchanges.iter().map(|exchange| exchange.line.clone()).collect();
        prop_assert_eq!(seen.iter().map(line).collect::<Vec<_>>(), expected);
        for (transaction, exchange) in seen.iter().zip(&exchanges) {
            prop_assert_eq!(transaction.request.as_ref().unwrap().bytes, exchange.request.len() as u64);
            prop_assert_eq!(transaction.response.as_ref().unwrap().bytes, exchange.response.len() as u64);
            prop_assert_eq!(transaction.request.as_ref().unwrap().head.get(FieldName::Host), Some(b"a.example".as_slice()));
        }
    }

    #[test]
    fn no_bytes_and_no_losses_make_it_panic(
        words in prop::collection::vec((any::<bool>(), 0u8..12, prop::collection::vec(any::<u8>(), 0..60)), 0..40),
    ) {
        let mut wire = Wire::new(false);
        wire.client(b"GET / HTTP/1.1\r\n\r\n");
        for (is_client, kind, bytes) in words {
            let direction = if is_client { ToServer } else { ToClient };
            match kind {
                0 => wire.gap(direction, 1 + bytes.len() as u64),
                1 => wire.bytes(direction, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
                2 => wire.bytes(direction, b"POST /x HTTP/1.1\r\nContent-Length: 9\r\n\r\n"),
                3 => wire.bytes(direction, b"5\r\nhello\r\n0\r\n\r\n"),
                4 => wire.bytes(direction, b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
                5 => wire.end(direction),
                6 => wire.bytes(direction, b"HTTP/1.1 100 Continue\r\n\r\n"),
                7 => wire.bytes(direction, b"HEAD /x HTTP/1.1\r\n\r\n"),
                _ => wire.bytes(direction, &bytes),
            }
        }
        for transaction in wire.finish() {
            prop_assert!(transaction.request.is_some() || transaction.response.is_some());
        }
    }
}
