use loona_hpack::Encoder;
use proptest::prelude::*;

use super::PREFACE;
use crate::{
    base::{
        Direction::{ToClient, ToServer},
        Shed,
    },
    observe::{HttpTransaction, HttpVersion},
    proto::wire::{Wire, line, lines},
};

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// HEADERS, cut into CONTINUATION frames of this length.
fn headers(encoder: &mut Encoder<'_>, stream: u32, ends_stream: bool, fields: &[(&str, &str)], cut: usize) -> Vec<u8> {
    let block = encoder.encode(fields.iter().map(|(name, value)| (name.as_bytes(), value.as_bytes())));
    let last = block.chunks(cut).count().max(1) - 1;
    let pieces = block.chunks(cut).enumerate().map(|(at, piece)| {
        let ends_headers = if at == last { 4 } else { 0 };
        match at {
            0 => frame(1, ends_headers | u8::from(ends_stream), stream, piece),
            _ => frame(9, ends_headers, stream, piece),
        }
    });
    pieces.flatten().collect()
}

fn data(stream: u32, ends_stream: bool, body: &[u8], pad: Option<u8>) -> Vec<u8> {
    let flags = u8::from(ends_stream);
    match pad {
        None => frame(0, flags, stream, body),
        Some(pad) => frame(0, flags | 8, stream, &[&[pad], body, &vec![0; usize::from(pad)]].concat()),
    }
}

const GET: [(&str, &str); 4] =
    [(":method", "GET"), (":scheme", "http"), (":path", "/a"), (":authority", "a.example:81")];
const OK: [(&str, &str); 2] = [(":status", "200"), ("content-type", "text/html")];

/// The opening of both sides.
fn open() -> Wire {
    let mut wire = Wire::new(false);
    wire.client(PREFACE);
    wire.client(&frame(4, 0, 0, &[0, 3, 0, 0, 0, 100]));
    wire.server(&frame(4, 0, 0, &[]));
    wire.server(&frame(4, 1, 0, &[]));
    wire
}

#[test]
fn padding_without_room_for_its_length_is_bad_whatever_follows() {
    let padded = frame(0, 8, 1, &[]);
    for after in [b"".as_slice(), &frame(6, 0, 0, &[0; 8])] {
        let mut wire = open();
        wire.client(&[&padded, after].concat());
        assert_eq!(wire.counts.http_parse_errors.rows().collect::<Vec<_>>(), [(["bad_frame"], 1)]);
    }
}

#[test]
fn a_long_text_is_left_where_there_is_no_time() {
    for (shed, mentions) in [(Shed::Nothing, 2), (Shed::Bodies, 1)] {
        let (mut client, mut server) = (Encoder::new(), Encoder::new());
        let mut wire = open();
        wire.shed = shed;
        wire.client(&headers(&mut client, 1, true, &GET, 1000));
        wire.server(&headers(&mut server, 1, false, &OK, 1000));
        wire.server(&data(1, false, &[b"<img src=/a>".as_slice(), &[b' '; 9000]].concat(), None));
        wire.server(&data(1, true, b"<img src=/b>", None));
        assert_eq!(wire.counts.shed.rows().count(), 2 - mentions);
        let seen = wire.close();
        let body = &seen[0].response.as_ref().unwrap().body;
        assert_eq!((body.wire_bytes, body.complete), (9024, true));
        assert_eq!(body.mentions.as_ref().unwrap().list.len(), mentions);
    }
}

#[test]
fn streams_that_cross_are_told_apart() {
    let (mut client, mut server) = (Encoder::new(), Encoder::new());
    let mut wire = open();
    wire.client(&headers(&mut client, 1, true, &GET, 1000));
    wire.client(&headers(
        &mut client,
        3,
        true,
        &GET.map(|(name, value)| (name, if name == ":path" { "/b" } else { value })),
        1000,
    ));
    wire.server(&headers(&mut server, 3, false, &OK, 1000));
    wire.server(&headers(&mut server, 1, false, &OK, 1000));
    wire.server(&data(3, false, b"<p>", None));
    wire.server(&data(1, true, b"<p>one", Some(9)));
    wire.server(&data(3, true, b"three", None));
    let seen = wire.finish();
    assert_eq!(lines(&seen), ["GET /a 0 > 200 6", "GET /b 0 > 200 8"]);
    let request = seen[0].request.as_ref().unwrap();
    assert_eq!(
        (request.host.as_ref().unwrap().as_str(), request.port, seen[0].version),
        ("a.example", 81, HttpVersion::Http2)
    );
}

#[test]
fn interim_answers_trailers_and_pushes_are_what_they_are() {
    let (mut client, mut server) = (Encoder::new(), Encoder::new());
    let mut wire = open();
    wire.client(&headers(&mut client, 1, true, &GET, 1000));
    wire.server(&headers(&mut server, 1, false, &[(":status", "103")], 1000));
    let promised = server.encode(GET.iter().map(|(name, value)| (name.as_bytes(), value.as_bytes())));
    wire.server(&frame(5, 4, 1, &[&[0, 0, 0, 2], &promised[..]].concat()));
    wire.server(&headers(&mut server, 1, false, &OK, 1000));
    wire.server(&data(1, false, b"abc", None));
    wire.server(&headers(&mut server, 1, true, &[("x-checksum", "1")], 1000));
    wire.server(&headers(&mut server, 2, true, &OK, 1000));
    assert_eq!(lines(&wire.finish()), ["- > 103 0", "GET /a 0 > 200 3", "GET /a 0 > 200 0"]);
}

#[test]
fn a_stream_that_is_reset_is_told_as_far_as_it_came() {
    let (mut client, mut server) = (Encoder::new(), Encoder::new());
    let mut wire = open();
    wire.client(&headers(&mut client, 1, true, &GET, 1000));
    wire.server(&headers(&mut server, 1, false, &OK, 1000));
    wire.server(&data(1, false, b"abc", None));
    wire.client(&frame(3, 0, 1, &[0, 0, 0, 8]));
    assert_eq!(wire.out.len(), 1);
    assert_eq!(lines(&wire.finish()), ["GET /a 0 > 200 3? cut"]);
}

#[test]
fn after_lost_frames_no_field_is_taken_for_another() {
    let (mut client, mut server) = (Encoder::new(), Encoder::new());
    let mut wire = open();
    let fields = |tag| [(":method", "GET"), (":path", "/"), tag, (":authority", "a.example")];
    wire.client(&headers(&mut client, 1, true, &fields(("cookie-a", "1")), 1000));
    let lost = headers(&mut client, 3, true, &fields(("referer", "http://lost.example/")), 1000);
    let lost = [lost, headers(&mut client, 5, true, &fields(("tag-b", "2")), 1000)].concat();
    wire.gap(ToServer, lost.len() as u64);
    wire.client(&headers(&mut client, 7, true, &fields(("tag-b", "2")), 1000));
    wire.client(&headers(&mut client, 9, true, &fields(("tag-c", "2")), 1000));
    for stream in [1, 3, 5, 7, 9] {
        wire.server(&headers(&mut server, stream, true, &OK, 1000));
    }
    let seen = wire.finish();
    let told: Vec<_> =
        seen.iter().map(|seen| (seen.request.as_ref().map(|request| request.host.is_some()), seen.truncated)).collect();
    assert_eq!(told, [(Some(true), false), (None, false), (None, false), (Some(false), true), (Some(true), false)]);
}

#[test]
fn bytes_lost_in_content_cost_that_content_alone() {
    let (mut client, mut server) = (Encoder::new(), Encoder::new());
    let mut wire = open();
    wire.client(&headers(&mut client, 1, true, &GET, 1000));
    wire.server(&headers(&mut server, 1, false, &OK, 1000));
    let body = data(1, true, &[b'x'; 1000], None);
    wire.server(&body[..100]);
    wire.gap(ToClient, 500);
    wire.server(&body[600..]);
    wire.client(&headers(&mut client, 3, true, &GET, 1000));
    wire.server(&headers(&mut server, 3, true, &OK, 1000));
    assert_eq!(lines(&wire.finish()), ["GET /a 0 > 200 1000? cut", "GET /a 0 > 200 0"]);
}

#[test]
fn an_upgrade_from_http1_answers_the_request_on_the_first_stream() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /up HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n");
    let (mut client, mut server) = (Encoder::new(), Encoder::new());
    wire.server(b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n");
    wire.server(&frame(4, 0, 0, &[]));
    wire.client(PREFACE);
    wire.server(&headers(&mut server, 1, false, &OK, 1000));
    wire.server(&data(1, true, b"hello", None));
    wire.client(&headers(&mut client, 3, true, &GET, 1000));
    wire.server(&headers(&mut server, 3, true, &OK, 1000));
    assert_eq!(lines(&wire.finish()), ["GET /up 0 > 101 0", "- > 200 5", "GET /a 0 > 200 0"]);
}

#[test]
fn an_upgrade_of_which_the_client_alone_is_seen_is_known_by_its_preface() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /up HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\n\r\n");
    let (first, rest) = PREFACE.split_at(5);
    wire.client(first);
    wire.client(rest);
    wire.client(&headers(&mut Encoder::new(), 3, true, &GET, 1000));
    assert_eq!(lines(&wire.finish()), ["GET /up 0 > -", "GET /a 0 > -"]);
}

#[test]
fn open_streams_are_bounded() {
    let mut client = Encoder::new();
    let mut wire = open();
    wire.limits.streams_max = 4;
    for stream in 0..20 {
        wire.client(&headers(&mut client, 2 * stream + 1, true, &GET, 1000));
    }
    assert_eq!(wire.out.len(), 16);
    assert_eq!(wire.finish().len(), 20);
}

#[test]
fn a_reset_is_not_waited_for_however_long_it_claims_to_be() {
    let mut wire = open();
    wire.client(&headers(&mut Encoder::new(), 1, true, &GET, 1000));
    wire.client(&[0xff, 0xff, 0xff, 3, 0, 0, 0, 0, 1]);
    assert_eq!(wire.held(ToServer), 0);
    assert_eq!(lines(&wire.finish()), ["GET /a 0 > -"]);
}

#[test]
fn an_end_without_a_head_ends_no_answer() {
    let mut server = Encoder::new();
    let mut wire = open();
    wire.server(&headers(&mut server, 1, true, &GET, 1000));
    wire.server(&headers(&mut server, 1, false, &OK, 1000));
    wire.server(&data(1, false, b"<p>", None));
    assert_eq!(lines(&wire.finish()), ["- > 200 3? cut"]);
}

#[test]
fn where_a_server_begins_is_told_by_its_first_frame_however_the_rest_is_cut() {
    let first = [frame(4, 0, 0, &[]), frame(0xaa, 0xff, 0, b"of a kind that nobody knows")].concat();
    let answer = [first, headers(&mut Encoder::new(), 1, true, &OK, 1000)].concat();
    for cut in [9, answer.len()] {
        let mut wire = Wire::new(false);
        wire.client(PREFACE);
        wire.client(&headers(&mut Encoder::new(), 1, true, &GET, 1000));
        answer.chunks(cut).for_each(|piece| wire.server(piece));
        assert_eq!(lines(&wire.finish()), ["GET /a 0 > 200 0"]);
    }
}

#[test]
fn a_block_over_the_limit_costs_that_block_and_what_refers_to_it() {
    let (mut client, long) = (Encoder::new(), "y".repeat(100_000));
    let mut wire = open();
    wire.client(&headers(&mut client, 1, true, &[&GET[..], &[("x", &long)]].concat(), 10_000));
    wire.client(&headers(&mut client, 3, true, &[(":method", "GET"), (":path", "/"), ("host", "b.example")], 1000));
    let rows: Vec<_> = wire.counts.http_parse_errors.rows().collect();
    assert_eq!(rows, [(["head_too_long"], 1)]);
    assert_eq!(lines(&wire.finish()), ["GET /a 0 > - cut", "GET / 0 > -"]);
}

proptest! {
    #![proptest_config(crate::base::fuzz::cases(48))]

    #[test]
    fn streams_are_the_same_however_they_are_cut(
        exchanges in prop::collection::vec((any::<u16>(), 0usize..3000, 0usize..20_000, prop::option::of(0u8..9), 1usize..40), 1..8),
        cuts in prop::collection::vec(prop_oneof![1usize..12, 1usize..2000, 1usize..20_000], 1..20),
    ) {
        let (mut client, mut server) = (Encoder::new(), Encoder::new());
        let (mut sent, mut received) = (PREFACE.to_vec(), frame(4, 0, 0, &[]));
        let mut expected = Vec::new();
        for (at, (number, ask, answer, pad, cut)) in exchanges.iter().enumerate() {
            let stream = u32::try_from(2 * at + 1).unwrap();
            let path = format!("/{number}");
            let fields = [(":method", "POST"), (":scheme", "http"), (":path", &path), (":authority", "a.example")];
            sent.extend(headers(&mut client, stream, *ask == 0, &fields, *cut));
            received.extend(headers(&mut server, stream, *answer == 0, &OK, *cut));
            let (ask_bytes, answer_bytes) = (vec![b'q'; *ask], vec![b'r'; *answer]);
            for (bytes, out) in [(&ask_bytes, &mut sent), (&answer_bytes, &mut received)] {
                let pieces = bytes.chunks(cut * 97).count();
                for (piece, content) in bytes.chunks(cut * 97).enumerate() {
                    out.extend(data(stream, piece + 1 == pieces, content, *pad));
                }
            }
            expected.push(format!("POST {path} {ask} > 200 {answer}"));
        }
        let mut wire = Wire::new(false);
        for (bytes, direction) in [(&sent, ToServer), (&received, ToClient)] {
            let (mut at, mut cuts) = (0, cuts.iter().cycle());
            while at < bytes.len() {
                let end = (at + cuts.next().unwrap()).min(bytes.len());
                wire.bytes(direction, &bytes[at..end]);
                at = end;
            }
        }
        let given = wire.out.len();
        let seen: Vec<HttpTransaction> = wire.finish();
        prop_assert_eq!(given, exchanges.len());
        prop_assert_eq!(seen.iter().map(line).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn no_frames_make_it_panic(
        frames in prop::collection::vec((any::<bool>(), 0u8..12, any::<u8>(), 0u32..6, prop::collection::vec(any::<u8>(), 0..40)), 0..40),
    ) {
        let mut wire = open();
        for (is_client, kind, flags, stream, payload) in frames {
            let direction = if is_client { ToServer } else { ToClient };
            match kind {
                10 => wire.gap(direction, 1 + payload.len() as u64),
                11 => wire.bytes(direction, &payload),
                _ => wire.bytes(direction, &frame(kind, flags, stream, &payload)),
            }
        }
        wire.finish();
    }
}
