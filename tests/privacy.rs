//! No private value of an input comes out anywhere: not in events, summary, metrics, report or messages.
//!
//! A page visit is made up, with a value of its own in every place where a person's can stand; then all outputs are searched
//! for each of them, as it is and in the disguises that values travel in.
#![expect(clippy::unwrap_used, clippy::many_single_char_names, reason = "a test that can't go on has failed")]

use std::{fmt::Write as _, fs, path::Path, process::Command};

use base64::{Engine, engine::general_purpose::STANDARD};
use rustls::{
    CipherSuite,
    version::{TLS12, TLS13},
};

use self::tls::{Place, Speaker};

#[path = "support/tls.rs"]
mod tls;

/// An identifier for each place, and a plain word: redaction of queries and cookies must not depend on the shape of a value.
fn values(place: usize) -> [String; 2] {
    let word: String = format!("{place:02}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
    [format!("{place:02}c4f7a91b3e8d5260f"), format!("Verborgen{word}wort")]
}

/// The visit, and every private value in it.
fn visit() -> (Vec<(&'static str, String, String)>, Vec<String>) {
    let mut used = Vec::new();
    let mut place = 0;
    let mut both = |used: &mut Vec<String>| {
        place += 1;
        used.extend(values(place));
        values(place)
    };
    let [a, b] = both(&mut used);
    let page = format!(
        "GET /shop?session={a}&name={b} HTTP/1.1\r\nHost: www.shop.example\r\nAccept: text/html\r\n\
         User-Agent: Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0 (device {a})\r\nCookie: sid={a}; name={b}; {b}\r\n\
         Authorization: Basic {}\r\nX-Forwarded-For: {b}\r\n\r\n",
        STANDARD.encode(format!("{a}:{b}"))
    );
    let [c, d] = both(&mut used);
    let body = format!(
        "<html><title>{d}</title><img src=\"http://px.tracker.example/t.gif?uid={c}&mail={d}\"><script>var id='{c}'</script></html>"
    );
    let page_answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: visitor={c}; Max-Age=99999999; Path=/\r\n\
         Set-Cookie: theme={d}; Max-Age=99999999\r\nETag: \"{c}\"\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let [e, f] = both(&mut used);
    let pixel = format!(
        "GET /t.gif?uid={c}&mail={d}&v={e}&ev=PageView&{e} HTTP/1.1\r\nHost: px.tracker.example\r\nAccept: image/*\r\n\
         Referer: http://www.shop.example/shop?session={a}&name={b}\r\nCookie: tid={e}; opt={f}\r\n\r\n"
    );
    let [g, h] = both(&mut used);
    let pixel_answer = format!(
        "HTTP/1.1 302 Found\r\nLocation: http://{h}:{g}@sync.other.example/u/{e}/{g}.gif?partner={e}&tok={h}#{g}\r\n\
         Set-Cookie: tid={g}; Max-Age=99999999; SameSite=None; Secure\r\nContent-Length: 0\r\n\r\n"
    );
    let sync = format!(
        "GET /u/{e}/{g}.gif;jsessionid={h}?partner={e}&tok={h} HTTP/1.1\r\nHost: sync.other.example\r\n\
         Referer: http://www.shop.example/\r\nAccept: image/*\r\nCookie: oid={g}\r\n\r\n"
    );
    let gif = "GIF89a\u{1}\0\u{1}\0\0\0\0,\0\0\0\0\u{1}\0\u{1}\0\0\u{2}\0;";
    let sync_answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nSet-Cookie: oid={g}; Max-Age=99999999\r\nContent-Length: {}\r\n\r\n{gif}",
        gif.len()
    );
    let [i, j] = both(&mut used);
    let form = format!("uid={i}&mail={j}%40mail.example&event=purchase");
    let post = format!(
        "POST /collect/{i} HTTP/1.1\r\nHost: px.tracker.example\r\nOrigin: http://www.shop.example\r\nCookie: tid={g}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    let json = format!("{{\"client\":\"{i}\",\"text\":\"{j}\"}}");
    let post_json = format!(
        "POST /j?{i}={j} HTTP/1.1\r\nHost: px.tracker.example\r\nReferer: http://www.shop.example/\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{json}",
        json.len()
    );
    let empty = "HTTP/1.1 204 No Content\r\n\r\n".to_owned();
    let odd = format!("GET /a HTTP/1.1\r\nHost: px.tracker.example\r\nCookie: {i}\r\nBroken {j}\r\n\r\n");
    let cut = format!("GET /b?x={i} HTTP/1.1\r\nHost: px.tracker.example\r\nCookie: k={j}");
    let exchanges = vec![
        ("198.51.100.1", page, page_answer),
        ("198.51.100.2", pixel, pixel_answer),
        ("198.51.100.3", sync, sync_answer),
        ("198.51.100.2", post, empty.clone()),
        ("198.51.100.2", post_json, empty.clone()),
        ("198.51.100.2", odd, empty),
        ("198.51.100.2", cut, String::new()),
    ];
    (exchanges, used)
}

/// What a connection sends: whether it is the client who does, and the bytes.
type Sent = Vec<(bool, Vec<u8>)>;

fn in_clear(exchanges: &[(&'static str, String, String)]) -> Vec<(&'static str, Sent)> {
    let sent = |(server, request, answer): &(&'static str, String, String)| {
        (*server, vec![(true, request.clone().into_bytes()), (false, answer.clone().into_bytes())])
    };
    exchanges.iter().map(sent).collect()
}

/// The same over TLS 1.3 and 1.2 in turn, and the key log of all connections.
fn sealed(exchanges: &[(&'static str, String, String)]) -> (Vec<(&'static str, Sent)>, String) {
    let places = [
        Place::new(&TLS13, CipherSuite::TLS13_AES_128_GCM_SHA256),
        Place::new(&TLS12, CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384),
    ];
    let places = places.map(|place| place.speaking("http/1.1"));
    let mut connections = Vec::new();
    for ((server, request, answer), place) in exchanges.iter().zip(places.iter().cycle()) {
        let words = [(Speaker::Client, request.as_bytes()), (Speaker::Server, answer.as_bytes())];
        let sent = place.talk(&words).into_iter().map(|(who, bytes)| (who == Speaker::Client, bytes)).collect();
        connections.push((*server, sent));
    }
    (connections, places.map(|place| place.log()).concat())
}

/// A capture of raw IPv4 packets, one TCP connection an exchange.
fn capture(port: u16, connections: &[(&str, Sent)]) -> Vec<u8> {
    let mut out = Vec::new();
    for word in [0xa1b2_c3d4_u32, 0x0004_0002, 0, 0, 65_535, 101] {
        out.extend(word.to_le_bytes());
    }
    let mut at = 0_u32;
    let mut packet = |from: [u8; 4], to: [u8; 4], ports: [u16; 2], seq: u32, ack: u32, flags: u8, payload: &[u8]| {
        let total = u16::try_from(40 + payload.len()).unwrap();
        let mut bytes = vec![0x45, 0];
        bytes.extend(total.to_be_bytes());
        bytes.extend([0, 0, 0x40, 0, 64, 6, 0, 0]);
        bytes.extend(from);
        bytes.extend(to);
        bytes.extend(ports[0].to_be_bytes());
        bytes.extend(ports[1].to_be_bytes());
        bytes.extend(seq.to_be_bytes());
        bytes.extend(ack.to_be_bytes());
        bytes.extend([0x50, flags, 0xff, 0xff, 0, 0, 0, 0]);
        bytes.extend(payload);
        at += 1;
        for word in [1_790_000_000 + at / 1_000, at % 1_000 * 1_000, u32::from(total), u32::from(total)] {
            out.extend(word.to_le_bytes());
        }
        out.extend(bytes);
    };
    for (number, (server, sent)) in connections.iter().enumerate() {
        let client = [192, 0, 2, 77];
        let server: std::net::Ipv4Addr = server.parse().unwrap();
        let (server, high) = (server.octets(), 40_000 + u16::try_from(number).unwrap());
        let (there, back) = ([high, port], [port, high]);
        packet(client, server, there, 100, 0, 0x02, b"");
        packet(server, client, back, 500, 101, 0x12, b"");
        packet(client, server, there, 101, 501, 0x10, b"");
        let (mut up, mut down) = (101, 501);
        for (is_client, bytes) in sent {
            let len = u32::try_from(bytes.len()).unwrap();
            if *is_client {
                packet(client, server, there, up, down, 0x18, bytes);
                up += len;
            } else {
                packet(server, client, back, down, up, 0x18, bytes);
                down += len;
            }
        }
        packet(client, server, there, up, down, 0x11, b"");
    }
    out
}

/// Everything that one replay writes, as one text.
fn outputs(folder: &Path, more: &[&str]) -> String {
    let file = |name: &str| folder.join(name).display().to_string();
    let mut text = String::new();
    for form in ["text", "json"] {
        let output = Command::new(env!("CARGO_BIN_EXE_pixeltap"))
            .args(["replay", "--log", "all", "--summary", form])
            .args(["--events", &file("e.jsonl"), "--metrics", &file("m.prom"), "--report", &file("r.html")])
            .args(more)
            .arg(file("visit.pcap"))
            .env("RUST_LOG", "trace")
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        for part in [output.stdout, output.stderr] {
            text += std::str::from_utf8(&part).unwrap();
        }
    }
    for name in ["e.jsonl", "m.prom", "r.html"] {
        text += &fs::read_to_string(folder.join(name)).unwrap();
    }
    text
}

/// A value as it is, and as it could be written by mistake.
fn disguises(value: &str) -> Vec<String> {
    let (mut hex, mut escaped) = (String::new(), String::new());
    for byte in value.bytes() {
        write!(hex, "{byte:02x}").unwrap();
        write!(escaped, "%{byte:02X}").unwrap();
    }
    let bytes = format!("{:?}", value.as_bytes());
    vec![value.to_owned(), value.to_lowercase(), hex, escaped, STANDARD.encode(value), bytes]
}

fn visited() -> (tempfile::TempDir, Vec<String>) {
    let (exchanges, used) = visit();
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("visit.pcap"), capture(80, &in_clear(&exchanges))).unwrap();
    (folder, used)
}

#[test]
fn no_private_value_comes_out_anywhere() {
    let (folder, used) = visited();
    assert_is_silent(&outputs(folder.path(), &[]), &used);
}

#[test]
fn no_private_value_and_no_secret_comes_out_of_what_is_decrypted() {
    let (exchanges, mut used) = visit();
    let (connections, log) = sealed(&exchanges);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("visit.pcap"), capture(443, &connections)).unwrap();
    let keys = folder.path().join("keys.log");
    fs::write(&keys, &log).unwrap();
    let text = outputs(folder.path(), &["--keys", &keys.display().to_string()]);
    assert!(text.contains("\"visibility\":\"decrypted\"") && !text.contains("\"visibility\":\"plaintext\""));
    used.extend(log.lines().filter_map(|line| line.rsplit(' ').next()).map(str::to_owned));
    assert_is_silent(&text, &used);
    let bytes = |hex: &str| -> Vec<u8> {
        hex.as_bytes()
            .chunks(2)
            .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect()
    };
    for secret in log.lines().filter_map(|line| line.rsplit(' ').next()).map(bytes) {
        assert!(!text.contains(&STANDARD.encode(&secret)) && !text.contains(&format!("{secret:?}")));
    }
}

/// The visit is told, and none of these values.
fn assert_is_silent(text: &str, used: &[String]) {
    for found in ["\"type\":\"pixel\"", "\"type\":\"cookie\"", "\"type\":\"http\"", "\"name\":\"tid\"", "ev=PageView"] {
        assert!(text.contains(found), "the visit shows {found}");
    }
    for value in used {
        for disguise in disguises(value) {
            let at = text.find(&disguise);
            let around = at.and_then(|at| text.get(at.saturating_sub(200)..(at + 60).min(text.len())));
            assert!(at.is_none(), "{value} comes out: {}", around.unwrap_or_default());
        }
    }
}

#[test]
fn no_client_comes_out_where_the_operator_wants_none() {
    let (folder, _) = visited();
    for policy in ["truncate", "pseudonym"] {
        let config = folder.path().join("c.toml");
        fs::write(&config, format!("[privacy]\nclients = \"{policy}\"\n")).unwrap();
        let text = outputs(folder.path(), &["-c", &config.display().to_string()]);
        assert!(!text.contains("192.0.2.77"), "{policy}");
    }
}

#[test]
fn keeping_queries_keeps_cookie_values_out_all_the_same() {
    let (folder, _) = visited();
    let config = folder.path().join("c.toml");
    fs::write(&config, "[privacy]\nquery = \"keep\"\n").unwrap();
    let text = outputs(folder.path(), &["-c", &config.display().to_string()]);
    // Stands in a cookie alone, never in a URL.
    let [_, only_in_cookie] = values(3);
    assert!(!text.contains(&only_in_cookie));
    let [in_query, _] = values(1);
    assert!(text.contains(&in_query));
}
