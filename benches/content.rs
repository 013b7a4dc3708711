//! Bodies to facts: bytes a second by kind of body, pushed as segments come.

use std::{fmt::Write as _, io::Write as _};

use divan::{Bencher, counter::BytesCount};
use flate2::{Compression, write::GzEncoder};
use pixeltap::{
    content::{BodyReader, Limits, Shelf},
    observe::{BodyFacts, FieldName, Head},
};

fn main() {
    divan::main();
}

/// Bytes of one TCP segment.
const SEGMENT: usize = 1448;

/// Numbers that look drawn and are the same every time.
fn drawn() -> impl Iterator<Item = u32> {
    std::iter::successors(Some(2_463_534_242_u32), |&last| {
        let mut next = last ^ (last << 13);
        next ^= next >> 17;
        Some(next ^ (next << 5))
    })
}

fn page(bytes: usize) -> Vec<u8> {
    let mut page =
        "<!doctype html><title>p</title><img src=http://t1.track.example/p.gif?id=1 width=1 height=1>".to_owned();
    let mut number = drawn();
    while page.len() < bytes {
        let mut next = || number.next().unwrap_or_default();
        write!(page, "<p class=c{:x}>", next()).ok();
        for _ in 0..12 {
            write!(page, "{:x} ", next() >> 4).ok();
        }
        let (link, host, file) = (next() % 40, next() % 9, next() % 40);
        write!(page, "<a href=/page{link}.html>x</a><script src=http://cdn{host}.lib.example/s{file}.js></script>")
            .ok();
    }
    page.into_bytes()
}

fn script(bytes: usize) -> Vec<u8> {
    let mut script = String::new();
    let mut number = drawn();
    while script.len() < bytes {
        let mut next = || number.next().unwrap_or_default();
        let (name, host, path) = (next(), next(), next());
        writeln!(script, "function f{name:x}(a){{var u='//{host:x}.example/{path:x}';return a+u}}").ok();
    }
    script.into_bytes()
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(plain).ok();
    encoder.finish().unwrap_or_default()
}

/// Reads one body, as if none had been read before.
fn read(body: &[u8], content_type: &str, coding: &str, limits: &Limits) -> Option<BodyFacts> {
    let mut head = Head::default();
    head.push(FieldName::ContentType, content_type.as_bytes());
    head.push(FieldName::ContentEncoding, coding.as_bytes());
    let mut reader = BodyReader::new(&head, Some(b"/"), limits)?;
    for segment in body.chunks(SEGMENT) {
        if !reader.wants_more() {
            break;
        }
        reader.push(segment);
    }
    Some(reader.finish(true, body.len() as u64))
}

fn bench(bencher: Bencher<'_, '_>, plain: &[u8], content_type: &str, coding: &str) {
    let body = if coding == "gzip" { gzip(plain) } else { plain.to_vec() };
    let limits = Limits { shelf: Shelf::new(0), ..Limits::default() };
    bencher.counter(BytesCount::new(plain.len())).bench(|| read(&body, content_type, coding, &limits));
}

#[divan::bench(args = ["identity", "gzip"])]
fn html_of_80_kb(bencher: Bencher<'_, '_>, coding: &str) {
    bench(bencher, &page(80_000), "text/html", coding);
}

#[divan::bench(args = ["identity", "gzip"])]
fn script_of_40_kb(bencher: Bencher<'_, '_>, coding: &str) {
    bench(bencher, &script(40_000), "application/javascript", coding);
}

#[divan::bench]
fn html_of_80_kb_that_came_before(bencher: Bencher<'_, '_>) {
    let (plain, limits) = (page(80_000), Limits::default());
    bencher.counter(BytesCount::new(plain.len())).bench(|| read(&plain, "text/html", "identity", &limits));
}

#[divan::bench]
fn html_of_1_kb(bencher: Bencher<'_, '_>) {
    bench(bencher, &page(1000), "text/html", "identity");
}

#[divan::bench]
fn image_of_30_kb(bencher: Bencher<'_, '_>) {
    let mut image = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x01\x80\x08\x02\0\0\0".to_vec();
    image.resize(30_000, 7);
    bench(bencher, &image, "image/png", "identity");
}

#[divan::bench]
fn pixel_of_42_bytes(bencher: Bencher<'_, '_>) {
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01D\0;";
    bench(bencher, gif, "image/gif", "identity");
}
