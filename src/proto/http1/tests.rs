use crate::{
    base::{
        Direction::{self, ToClient, ToServer},
        Shed,
    },
    observe::{FieldName, HttpVersion, Scheme},
    proto::wire::{Wire, line, lines, transactions},
};

#[path = "turn_tests.rs"]
mod turn_tests;

fn exchange(words: &[(Direction, &[u8])]) -> Vec<String> {
    lines(&Wire::new(false).say(words).close())
}

/// What follows one request when the server answers so and closes.
fn answer(bytes: &[u8]) -> Vec<String> {
    exchange(&[(ToServer, b"GET /a HTTP/1.1\r\nHost: a.example\r\n\r\n"), (ToClient, bytes)])
}

#[test]
fn bodies_end_where_their_framing_says() {
    for (head, body, expected) in [
        ("HTTP/1.1 200 OK\r\nContent-Length: 5", "hello", "200 5"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 5", "hell", "200 4?"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5", "hello", "200 5"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 5, 5", "hello", "200 5"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6", "hello, you", "200 10"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n", "200 5"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "5;a=\"b\"\r\nhello\r\n0\r\nTrailer: x\r\n\r\n", "200 5"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 2", "5\nhello\n0\n\n", "200 5"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "5\r\nhello\r\n", "200 5?"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "5\r\nhello\r\n0\r\n", "200 5"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "+5\r\nhello\r\n0\r\n\r\n", "200 0?"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding : chunked", "5\r\nhello\r\n0\r\n\r\n", "200 5"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding:\r\n chunked", "5\r\nhello\r\n0\r\n\r\n", "200 5"),
        ("HTTP/1.1 200 OK", "until the end", "200 13"),
        ("HTTP/1.1 204 No Content\r\nContent-Length: 5", "", "204 0"),
        ("HTTP/1.1 304 Not Modified\r\nContent-Length: 5", "", "304 0"),
        ("HTTP/1.0 200 OK\nContent-Length: 2\n", "ab", "200 2"),
    ] {
        let bytes = format!("{head}\r\n\r\n{body}").replace("\n\r\n\r\nab", "\n\nab");
        let seen = answer(bytes.as_bytes());
        assert_eq!(seen.len(), 1, "{head}: {seen:?}");
        assert!(seen[0].starts_with(&format!("GET /a 0 > {expected}")), "{head}: {seen:?}");
    }
}

#[test]
fn interim_answers_leave_the_request_waiting_and_are_told_alone() {
    let seen = exchange(&[
        (ToServer, b"POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"),
        (ToClient, b"HTTP/1.1 100 Continue\r\n\r\n"),
        (ToServer, b"a=b"),
        (ToClient, b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"),
    ]);
    assert_eq!(seen, ["- > 100 0", "- > 103 0", "POST /a 3 > 201 0"]);
}

#[test]
fn a_refused_expectation_sends_no_body() {
    let seen = exchange(&[
        (ToServer, b"POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"),
        (ToClient, b"HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n"),
        (ToServer, b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"),
    ]);
    assert_eq!(seen, ["POST /a 0 > 417 0", "GET /b 0 > 200 1"]);
}

#[test]
fn answers_to_head_have_no_body() {
    let seen = exchange(&[
        (ToServer, b"HEAD /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"),
    ]);
    assert_eq!(seen, ["HEAD /a 0 > 200 0", "GET /b 0 > 200 1"]);
}

#[test]
fn hosts_and_ports_come_from_the_target_before_the_field() {
    for (head, host, port, scheme) in [
        ("GET / HTTP/1.1\r\nHost: A.example:8080", "a.example", 8080, Scheme::Http),
        ("GET / HTTP/1.1\r\nHost: a.example", "a.example", 80, Scheme::Http),
        ("GET http://b.example/x HTTP/1.1\r\nHost: a.example:1", "b.example", 80, Scheme::Http),
        ("GET https://b.example:444/ HTTP/1.1\r\nHost: a.example", "b.example", 444, Scheme::Https),
        ("CONNECT c.example:443 HTTP/1.1\r\nHost: a.example", "c.example", 443, Scheme::Http),
        ("GET / HTTP/1.1\r\nHost: [2001:db8::1]:81", "2001:db8::1", 81, Scheme::Http),
        ("GET / HTTP/1.1\r\nHost: a.example\r\nX-Y: z\x01", "a.example", 80, Scheme::Http),
    ] {
        let seen = Wire::new(false).say(&[(ToServer, format!("{head}\r\n\r\n").as_bytes())]).close();
        let request = seen[0].request.as_ref().unwrap();
        assert_eq!((request.host.as_ref().unwrap().as_str(), request.port), (host, port), "{head}");
        assert_eq!(seen[0].scheme, scheme, "{head}");
    }
}

#[test]
fn forms_and_json_are_kept_within_the_limit_and_other_bodies_are_not() {
    for (media_type, is_kept) in [
        ("application/x-www-form-urlencoded", true),
        ("text/plain;charset=UTF-8", true),
        ("application/json", true),
        ("image/png", false),
        ("application/octet-stream", false),
    ] {
        let body = "x".repeat(10_000);
        let head =
            format!("POST /a HTTP/1.1\r\nHost: a\r\nContent-Type: {media_type}\r\nContent-Length: 10000\r\n\r\n");
        let seen = Wire::new(false).say(&[(ToServer, head.as_bytes()), (ToServer, body.as_bytes())]).close();
        let request = seen[0].request.as_ref().unwrap();
        let kept = request.body.as_ref().map(|body| body.expose().len());
        assert_eq!(kept, is_kept.then_some(8 << 10), "{media_type}");
        assert_eq!((request.body_bytes, request.bytes), (10_000, 10_000 + head.len() as u64));
    }
}

#[test]
fn heads_over_the_limit_are_read_as_far_as_the_limit_and_their_bodies_found() {
    for pieces in [1_000_000, 1_000] {
        let mut wire = Wire::new(false);
        let filler = format!("X-Filler: {}\r\n", "y".repeat(990)).repeat(80);
        let text = format!(
            "POST /a HTTP/1.1\r\nHost: a.example\r\n{filler}Content-Length: 3\r\n\r\na=bGET /b HTTP/1.1\r\nHost: a\r\n\r\n"
        );
        text.as_bytes().chunks(pieces).for_each(|piece| wire.client(piece));
        let reasons: Vec<_> = wire.counts.http_parse_errors.rows().collect();
        assert_eq!(reasons, [(["head_too_long"], 1)]);
        let seen = wire.close();
        assert_eq!(lines(&seen), ["POST /a 3 > - cut", "GET /b 0 > -"]);
        assert_eq!(seen[0].request.as_ref().unwrap().host.as_ref().unwrap().as_str(), "a.example");
    }
}

#[test]
fn an_answer_that_the_capture_shows_before_its_request_finds_it() {
    let seen = exchange(&[
        (ToClient, b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"),
        (ToServer, b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToServer, b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 404 OK\r\nContent-Length: 0\r\n\r\n"),
    ]);
    assert_eq!(seen, ["GET /a 0 > 200 1", "GET /b 0 > 404 0"]);
}

#[test]
fn a_request_that_was_lost_leaves_its_answer_alone() {
    let mut wire = Wire::new(false).say(&[
        (ToServer, b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        (ToClient, b"HTTP/1.1 301 Lost\r\nContent-Length: 0\r\n\r\n"),
    ]);
    wire.gap(ToServer, 40);
    wire.client(b"GET /c HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.server(b"HTTP/1.1 404 OK\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(lines(&wire.close()), ["GET /a 0 > 200 0", "- > 301 0", "GET /c 0 > 404 0"]);
}

#[test]
fn pages_are_read_where_their_request_is_known_or_may_come() {
    const REQUEST: &[u8] = b"GET /a HTTP/1.1\r\nHost: a.example\r\n\r\n";
    const PAGE: &[u8] =
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 26\r\n\r\n<html><script src=/s.js>\r\n";
    let mentions = |is_midstream, words: &[(Direction, &[u8])]| {
        let told = Wire::new(is_midstream).say(words).close();
        let response = told.first().and_then(|told| told.response.as_ref()).unwrap();
        response.body.mentions.as_ref().map_or(0, |mentions| mentions.list.len())
    };
    assert_eq!(mentions(false, &[(ToServer, REQUEST), (ToClient, PAGE)]), 1);
    assert_eq!(mentions(false, &[(ToClient, PAGE), (ToServer, REQUEST)]), 1);
    assert_eq!(mentions(true, &[(ToClient, PAGE)]), 0);
}

#[test]
fn an_answer_that_was_lost_leaves_its_request_alone() {
    let mut wire = Wire::new(false).say(&[
        (ToServer, b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        (ToServer, b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToServer, b"GET /c HTTP/1.1\r\nHost: a\r\n\r\n"),
    ]);
    wire.gap(ToClient, 300);
    wire.server(b"HTTP/1.1 404 OK\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(lines(&wire.close()), ["GET /a 0 > 200 0", "GET /b 0 > -", "GET /c 0 > 404 0"]);
}

#[test]
fn an_answer_lost_among_many_sent_ahead_shifts_no_other() {
    let mut wire = Wire::new(false);
    let requests: Vec<_> = (0..9).map(|number| format!("GET /{number} HTTP/1.1\r\nHost: a\r\n\r\n")).collect();
    wire.client(requests.concat().as_bytes());
    let answer = |number: usize| format!("HTTP/1.1 20{number} OK\r\nContent-Length: 100\r\n\r\n{}", "x".repeat(100));
    for number in 0..9 {
        let bytes = answer(number);
        if number == 4 {
            wire.gap(ToClient, bytes.len() as u64);
        } else {
            wire.server(bytes.as_bytes());
        }
    }
    let expected: Vec<String> = (0..9)
        .map(
            |number| {
                if number == 4 { format!("GET /{number} 0 > -") } else { format!("GET /{number} 0 > 20{number} 100") }
            },
        )
        .collect();
    assert_eq!(lines(&wire.close()), expected);
}

#[test]
fn a_head_whose_rest_is_lost_tells_what_its_whole_lines_say() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /a?b=c HTTP/1.1\r\nHost: a.example\r\nCookie: d=e\r\nReferer: http://b.exa");
    wire.gap(ToServer, 300);
    wire.server(b"HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nContent-Le");
    wire.gap(ToClient, 300);
    wire.client(b"GET /next HTTP/1.1\r\nHost: a.example\r\n\r\n");
    wire.server(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
    let seen = wire.close();
    assert_eq!(lines(&seen), ["GET /a?b=c 0 > 200 0? cut", "GET /next 0 > 404 0"]);
    let head = &seen[0].request.as_ref().unwrap().head;
    assert_eq!(head.get(FieldName::Cookie), Some(b"d=e".as_slice()));
    assert!(!head.has(FieldName::Referer), "half a value is none");
}

#[test]
fn a_snap_length_within_the_first_line_leaves_method_and_target() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /images/box.gif HTT");
    wire.gap(ToServer, 466);
    wire.server(b"HTTP/1.1 200 OK\r\nServer");
    wire.gap(ToClient, 1418);
    assert_eq!(lines(&wire.close()), ["GET /images/box.gif 0 > 200 0? cut"]);
}

#[test]
fn a_snap_length_costs_no_later_request_and_no_switch() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /one HTTP/1.1\r\nHost: a\r\nUser-");
    wire.gap(ToServer, 400);
    wire.server(b"HTTP/1.1 200 OK\r\nServer");
    wire.gap(ToClient, 1418);
    wire.client(b"GET /two?of=a&long=line");
    wire.gap(ToServer, 700);
    wire.server(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-");
    wire.gap(ToClient, 30);
    let seen = lines(&wire.close());
    assert_eq!(seen, ["GET /one 0 > 200 0? cut", "GET /two?of=a&long=line 0 > 101 0? cut"]);
}

#[test]
fn so_it_does_in_the_middle_of_a_flow() {
    let mut wire = Wire::new(true);
    wire.client(b"GET /images/box.gif HTT");
    wire.gap(ToServer, 466);
    assert_eq!(lines(&wire.close()), ["GET /images/box.gif 0 > - cut"]);
}

/// What is told for every way to cut what the server, or the client, says last.
fn every_cut(words: &[(Direction, &[u8])], gap: Option<Direction>) -> Vec<String> {
    let tell = |cut: Option<usize>| {
        let (last, first) = words.split_last().unwrap();
        let mut wire = Wire::new(false).say(first);
        if let Some(direction) = gap {
            wire.gap(direction, 50);
        }
        let (head, rest) = last.1.split_at(cut.unwrap_or(0));
        [head, rest].into_iter().filter(|piece| !piece.is_empty()).for_each(|piece| wire.bytes(last.0, piece));
        lines(&wire.close())
    };
    let whole = tell(None);
    for cut in 1..words.last().unwrap().1.len() {
        assert_eq!(tell(Some(cut)), whole, "cut behind {cut} bytes");
    }
    whole
}

#[test]
fn the_next_head_behind_lost_bytes_is_found_however_it_is_cut() {
    let (first, next) =
        (b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n".as_slice(), b"\0\0\0\0GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(every_cut(&[(ToServer, first), (ToServer, next)], Some(ToServer)), ["GET /a 0 > -", "GET /b 0 > -"]);
    let answer = b"\0lost HTTP/1.x HTTP/1.1 204 No Content\r\n\r\n";
    assert_eq!(every_cut(&[(ToServer, first), (ToClient, answer)], Some(ToClient)), ["GET /a 0 > 204 0"]);
}

#[test]
fn a_line_that_holds_a_version_and_is_no_request_is_passed_over() {
    let line = [b"GET /a HTTP/1.1".as_slice(), &b" x".repeat(60), b"\r\n", b"GET /b HTTP/1.1\r\n\r\n"].concat();
    let mut wire = Wire::new(false);
    wire.client(b"GET /0 HTTP/1.1\r\n\r\n");
    wire.client(&line);
    let errors: Vec<_> = wire.counts.http_parse_errors.rows().collect();
    assert_eq!(errors, [(["bad_head"], 1)]);
    assert_eq!(lines(&wire.close()), ["GET /0 0 > -", "GET /b 0 > -"]);
}

#[test]
fn a_first_line_without_version_is_a_request_alone_where_no_field_follows_however_it_is_cut() {
    let asked = [(ToServer, b"GET / HTTP/1.1\r\n\r\n".as_slice())];
    for (text, expected) in [
        (b"GET /old\r\nGET /older\r\n".as_slice(), &["GET /old 0 > -", "GET /older 0 > -"][..]),
        (b"GET /bent\r\nHost : a\r\n\r\nGET /b HTTP/1.1\r\n\r\n", &["GET /bent 0 > -", "GET /b 0 > -"]),
    ] {
        assert_eq!(every_cut(&[asked[0], (ToServer, text)], None)[1..], *expected);
    }
}

#[test]
fn a_chunk_longer_than_any_number_hides_whatever_follows() {
    let smuggled =
        b"POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000000\r\n0\r\n\r\nGET /b HTTP/1.1\r\n\r\n";
    assert_eq!(exchange(&[(ToServer, smuggled)]).len(), 1);
}

#[test]
fn a_head_that_tells_that_a_body_is_over_does_so_however_it_is_cut() {
    let two = b"GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n".as_slice();
    let (open, next) = (b"HTTP/1.1 200 OK\r\n\r\nabc".as_slice(), b"HTTP/1.1 204 No\r\n\r\n".as_slice());
    let seen = every_cut(&[(ToServer, two), (ToClient, open), (ToClient, next)], None);
    assert_eq!(seen, ["GET /a 0 > 200 3", "GET /b 0 > 204 0"], "no length, and no close");

    let to_head = b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n".as_slice();
    let seen = every_cut(&[(ToClient, to_head), (ToClient, next)], None);
    assert_eq!(seen, ["- > 200 0", "- > 204 0"], "the answer to a HEAD that was not captured");

    let upload = b"POST /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 900\r\n\r\n".as_slice();
    let refusal = b"HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n".as_slice();
    let seen = every_cut(&[(ToServer, upload), (ToClient, refusal), (ToServer, b"GET /b HTTP/1.1\r\n\r\n")], None);
    assert_eq!(seen, ["POST /a 0 > 417 0", "GET /b 0 > -"], "a refused expectation");
}

#[test]
fn bytes_that_begin_like_a_head_and_are_none_are_of_the_body() {
    let asked = b"GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n".as_slice();
    let open = b"HTTP/1.1 200 OK\r\n\r\nabc".as_slice();
    assert_eq!(every_cut(&[(ToServer, asked), (ToClient, open), (ToClient, b"HT")], None)[0], "GET /a 0 > 200 5");
    let upload = b"POST /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n".as_slice();
    let refusal = b"HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n".as_slice();
    let seen = every_cut(&[(ToServer, upload), (ToClient, refusal), (ToServer, b"GET")], None);
    assert_eq!(seen, ["POST /a 3 > 417 0"]);
}

#[test]
fn bytes_lost_in_a_body_cost_that_body_alone() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.server(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>");
    wire.gap(ToClient, 90);
    wire.server(b"1234567HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(lines(&wire.close()), ["GET /a 0 > 200 100? cut", "GET /b 0 > 404 0"]);
}

#[test]
fn what_was_read_of_a_body_before_bytes_were_lost_is_told() {
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0";
    let mut wire = Wire::new(false);
    wire.client(b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.server(b"HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nContent-Length: 100\r\n\r\n");
    wire.server(gif);
    wire.gap(ToClient, 80);
    wire.server(&[0; 7]);
    let seen = wire.close();
    let body = &seen[0].response.as_ref().unwrap().body;
    assert_eq!(body.image.map(|image| (image.width, image.height)), Some((1, 1)));
    assert_eq!((body.wire_bytes, body.complete), (100, false));
}

#[test]
fn a_long_text_is_left_where_there_is_no_time_and_the_next_head_is_read() {
    let page = [b"<img src=/a>".as_slice(), &vec![b' '; 20_000], b"<img src=/b>"].concat();
    let length = format!("Content-Length: {}\r\n\r\n", page.len()).into_bytes();
    let chunks =
        page.chunks(7000).flat_map(|piece| [format!("{:x}\r\n", piece.len()).as_bytes(), piece, b"\r\n"].concat());
    let chunked = [b"Transfer-Encoding: chunked\r\n\r\n".to_vec(), chunks.collect(), b"0\r\n\r\n".to_vec()].concat();
    for framed in [[length, page.clone()].concat(), chunked] {
        for (shed, mentions, left) in [(Shed::Nothing, 2, 0), (Shed::Bodies, 1, 1), (Shed::Bulk, 1, 1)] {
            let mut wire = Wire::new(false);
            wire.shed = shed;
            wire.client(b"GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
            let answer = [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n".as_slice(), &framed].concat();
            answer.chunks(1400).for_each(|piece| wire.server(piece));
            wire.server(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
            assert_eq!(wire.counts.shed.rows().collect::<Vec<_>>().first().map_or(0, |(_, count)| *count), left);
            let seen = wire.close();
            assert_eq!(lines(&seen), [format!("GET /a 0 > 200 {}", page.len()), "GET /b 0 > 404 0".to_owned()]);
            let body = &seen[0].response.as_ref().unwrap().body;
            assert_eq!(body.mentions.as_ref().unwrap().list.len(), mentions);
        }
    }
}

#[test]
fn bytes_lost_over_the_end_of_a_body_are_made_good_at_the_next_head() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.server(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n<p>");
    wire.gap(ToClient, 1000);
    wire.client(b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.server(b"tail of it\r\n0\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(lines(&wire.close()), ["GET /a 0 > 200 3? cut", "GET /b 0 > 404 0"]);
}

#[test]
fn a_flow_met_in_the_middle_is_read_from_the_next_head_on_whoever_speaks() {
    let mut wire = Wire::new(true);
    wire.server(b"rest of a page</p>");
    wire.client(b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(lines(&wire.close()), ["GET /b 0 > 200 0"]);

    let mut wire = Wire::new(true);
    wire.client(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    wire.server(b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!(wire.conversation.is_reversed());
    let seen = wire.close();
    assert_eq!(lines(&seen), ["- > 200 0", "GET /b 0 > -"]);
    assert_eq!(seen[1].request.as_ref().unwrap().port, 50_000);
}

#[test]
fn requests_without_any_answer_are_told_when_the_flow_ends() {
    assert_eq!(exchange(&[(ToServer, b"GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.0\r\n\r\n")]).len(), 2);
}

#[test]
fn a_simple_request_has_an_answer_without_head() {
    let seen = Wire::new(false).say(&[(ToServer, b"GET /old\r\n"), (ToClient, b"<p>hi</p>")]).close();
    assert_eq!(lines(&seen), ["GET /old 0 > -"]);
    assert_eq!(seen[0].version, HttpVersion::Http10);
}

#[test]
fn a_server_that_neither_names_a_length_nor_closes_is_understood_by_what_follows() {
    let seen = exchange(&[
        (ToServer, b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 OK\r\n\r\n"),
        (ToServer, b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"),
    ]);
    assert_eq!(seen, ["GET /a 0 > 200 0", "GET /b 0 > 404 0"]);
}

#[test]
fn of_more_requests_than_the_limit_the_oldest_are_told_without_answer_and_no_pair_shifts() {
    let mut wire = Wire::new(false);
    wire.limits.pipeline_max = 10;
    for number in 0..12 {
        wire.client(format!("GET /{number} HTTP/1.1\r\nHost: a\r\n\r\n").as_bytes());
    }
    for number in 0..12 {
        wire.server(format!("HTTP/1.1 {} OK\r\nContent-Length: 0\r\n\r\n", 200 + number).as_bytes());
    }
    let seen = lines(&wire.close());
    assert_eq!(seen[..3], ["GET /0 0 > -", "GET /1 0 > -", "- > 200 0"]);
    assert_eq!(seen[3..6], ["- > 201 0", "GET /2 0 > 202 0", "GET /3 0 > 203 0"]);
    assert_eq!((seen.len(), seen[13].as_str()), (14, "GET /11 0 > 211 0"));
}

#[test]
fn a_request_behind_empty_lines_is_the_first_of_its_connection() {
    let words: &[(Direction, &[u8])] = &[
        (ToServer, b"\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n"),
        (ToClient, b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
    ];
    assert_eq!(every_cut(words, None), ["GET /a 0 > 200 0"]);
}

#[test]
fn where_only_the_client_is_seen_requests_do_not_wait_for_ever() {
    let mut wire = Wire::new(false);
    wire.tick = 1_000_000_000;
    for _ in 0..40 {
        wire.client(b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    assert!(wire.out.len() > 20);
}

#[test]
fn a_long_body_nobody_reads_is_skipped_and_its_end_seen() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /a.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.server(b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 1000000\r\n\r\n");
    for _ in 0..999 {
        wire.server(&[0; 1000]);
    }
    wire.server(&[0; 999]);
    assert!(wire.out.is_empty());
    wire.server(&[0]);
    let response = transactions(wire.out).remove(0).response.unwrap();
    assert_eq!((response.body.wire_bytes, response.ended.since(response.started).as_millis()), (1_000_000, 1001));
}

#[test]
fn what_follows_the_end_of_a_connection_is_let_go() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /first HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.end(ToClient);
    wire.client(b"POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n");
    wire.server(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
    wire.gap(ToServer, 9);
    wire.client(b"POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n");
    wire.server(b"more of it");
    assert_eq!(lines(&wire.finish()), ["GET /first 0 > -", "POST /a 9 > 200 0 cut", "POST /b 0 > - cut"]);
}

#[test]
fn a_small_answer_that_was_lost_is_counted_as_one_whatever_the_others_measure() {
    let mut wire = Wire::new(false);
    wire.client(b"GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.server(format!("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{}", "x".repeat(9000)).as_bytes());
    wire.client(b"GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.client(b"GET /c HTTP/1.1\r\nHost: a\r\n\r\n");
    wire.gap(ToClient, 150);
    wire.server(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(lines(&wire.close()), ["GET /a 0 > 200 9000", "GET /b 0 > -", "GET /c 0 > 404 0"]);
}

#[test]
fn an_upload_that_takes_long_keeps_its_answer_though_the_client_asks_on() {
    let mut wire = Wire::new(false);
    wire.tick = 1_000_000_000;
    wire.client(b"POST /up HTTP/1.1\r\nHost: a.example\r\nContent-Length: 40\r\n\r\n");
    for _ in 0..40 {
        wire.client(b"x");
    }
    wire.client(b"GET /next HTTP/1.1\r\nHost: a.example\r\n\r\n");
    wire.server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    let seen: Vec<String> = wire.finish().iter().map(line).collect();
    assert_eq!(seen, ["POST /up 40 > 200 0", "GET /next 0 > 404 0"]);
}
