use std::{fmt::Write as _, io::Write as _};

use flate2::{Compression, write::GzEncoder};
use proptest::prelude::*;

use super::*;
use crate::observe::{BodyFacts, FieldName, Head, ImageFormat, LooksLike, MentionKind, ReferrerPolicy};

const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x01D\x00;";

const PAGE: &str = r#"<!DOCTYPE html><html><head><meta charset=utf-8><title> Thank &amp; you
 again </title><base href="/shop/"><meta name=referrer content="no-referrer">
<meta http-equiv=refresh content="30; URL='/next'"><link rel="shortcut icon" href=/f.ico><link rel=canonical href=/c>
<link rel=stylesheet href=a.css><style>p{background:url("/p.png")}</style>
<script>var u='https:\/\/px.host.net\/p?id='+x;</script><script type="text/template">'//no.host.net/'</script>
<script src="//cdn.host.net/t.js?a=1&amp;b=2" data-api="/api/event"></script></head>
<body onload="hit('//on.host.net/l')"><img width=1 height=1 src="//t.host.net/p.gif"><!-- <img src=no.gif> -->
<img src=a.jpg srcset="b.jpg 2x, c,d.jpg, e.jpg 3x" style="width: 0; height: 1px"><img data-src="/lazy.jpg" src="data:image/gif;base64,R0">
<noscript><img src="//t.host.net/ns.gif" style="display:none"></noscript>
<div style="background-image: url(&quot;/bg.png&quot;)"><picture><source srcset="w.webp"></picture></div>
<iframe src=/f.html></iframe><a href="/go" ping="/ping1 /ping2">x</a><input type=image src=i.png><input src=no.png>
<form action=/buy></form><video poster=v.jpg src=v.mp4></video><embed src=e.swf><object data=o.swf></object>"#;

fn head(fields: &[(FieldName, &str)]) -> Head {
    let mut head = Head::default();
    for (name, value) in fields {
        head.push(*name, value.as_bytes());
    }
    head
}

fn read(head: &Head, target: &str, pieces: &[&[u8]], complete: bool) -> BodyFacts {
    let mut reader = BodyReader::new(head, Some(target.as_bytes()), &Limits::default()).unwrap();
    let mut bytes = 0;
    for piece in pieces {
        bytes += piece.len();
        if reader.wants_more() {
            reader.push(piece);
        }
    }
    reader.finish(complete, bytes as u64)
}

fn read_as(content_type: &str, body: &[u8]) -> BodyFacts {
    read(&head(&[(FieldName::ContentType, content_type)]), "/", &[body], true)
}

fn mentions(facts: &BodyFacts) -> Vec<(MentionKind, &str)> {
    facts.mentions.iter().flat_map(|mentions| &mentions.list).map(|mention| (mention.kind, &*mention.text)).collect()
}

fn zstd(plain: &[u8]) -> Vec<u8> {
    zstd::encode_all(plain, 3).unwrap()
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(plain).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn what_a_page_holds_for_its_scripts_is_data() {
    let page = r#"<html><script type="application/json">{"base":"https://in.host.net/q"}</script><script>f("/x.js")</script>
        <count-hit src="https://px.host.net/b?r=RANDOM"></count-hit><img src="/a.png">"#;
    let wanted = [
        (MentionKind::Data, "https://in.host.net/q"),
        (MentionKind::Literal, "/x.js"),
        (MentionKind::Data, "https://px.host.net/b?r=RANDOM"),
        (MentionKind::Image, "/a.png"),
    ];
    assert_eq!(mentions(&read_as("text/html", page.as_bytes())), wanted);
}

#[test]
fn a_page_tells_all_that_it_loads_and_leads_to() {
    use MentionKind::{
        Anchor, CssUrl, Data, Frame, Image, LazyImage, Link, Literal, Media, Object, Ping, Refresh, Script, Stylesheet,
    };
    let facts = read_as("text/html", PAGE.as_bytes());
    assert_eq!(facts.looks_like, Some(LooksLike::Html));
    let wanted = [
        (Refresh, "/next"),
        (Link, "/f.ico"),
        (Stylesheet, "a.css"),
        (CssUrl, "/p.png"),
        (Literal, "https://px.host.net/p?id="),
        (Script, "//cdn.host.net/t.js?a=1&b=2"),
        (Data, "/api/event"),
        (Literal, "//on.host.net/l"),
        (Image, "//t.host.net/p.gif"),
        (Image, "a.jpg"),
        (Image, "b.jpg"),
        (Image, "c,d.jpg"),
        (Image, "e.jpg"),
        (LazyImage, "/lazy.jpg"),
        (Image, "//t.host.net/ns.gif"),
        (CssUrl, "/bg.png"),
        (Image, "w.webp"),
        (Frame, "/f.html"),
        (Ping, "/ping1"),
        (Ping, "/ping2"),
        (Anchor, "/go"),
        (Image, "i.png"),
        (Anchor, "/buy"),
        (Image, "v.jpg"),
        (Media, "v.mp4"),
        (Object, "e.swf"),
        (Object, "o.swf"),
    ];
    assert_eq!(mentions(&facts), wanted);
    let found = facts.mentions.unwrap();
    assert_eq!(found.title.as_deref(), Some("Thank & you again"));
    assert_eq!(found.base.as_deref(), Some("/shop/"));
    assert_eq!(found.referrer_policy, Some(ReferrerPolicy::NoReferrer));
    assert!(!found.truncated);
    let tiny = found.list.iter().filter(|mention| mention.is_tiny).map(|mention| &*mention.text);
    assert_eq!(
        tiny.collect::<Vec<_>>(),
        ["//t.host.net/p.gif", "a.jpg", "b.jpg", "c,d.jpg", "e.jpg", "//t.host.net/ns.gif"]
    );
    let noscript = found.list.iter().filter(|mention| mention.in_noscript).map(|mention| &*mention.text);
    assert_eq!(noscript.collect::<Vec<_>>(), ["//t.host.net/ns.gif"]);
}

#[test]
fn a_tiny_image_has_size_and_digest() {
    let facts = read_as("image/gif", GIF);
    let image = facts.image.unwrap();
    assert_eq!((image.format, image.width, image.height), (ImageFormat::Gif, 1, 1));
    assert_eq!(facts.digest.unwrap(), blake3::hash(GIF).as_bytes()[..16]);
    assert_eq!((facts.decoded_bytes, facts.looks_like), (Some(GIF.len() as u64), None));
    assert_eq!(read(&head(&[]), "/p", &[&GIF[..20]], false).digest, None);
}

#[test]
fn a_large_image_is_left_once_its_size_is_known() {
    let mut body = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x01\x80\x08\x02\0\0\0".to_vec();
    body.resize(100_000, 7);
    let head = head(&[(FieldName::ContentType, "image/png")]);
    let mut reader = BodyReader::new(&head, Some(b"/"), &Limits::default()).unwrap();
    reader.push(&body[..400]);
    assert!(reader.wants_more());
    reader.push(&body[400..600]);
    assert!(!reader.wants_more());
    let facts = reader.finish(true, 100_000);
    assert_eq!(facts.image.map(|image| (image.width, image.height)), Some((512, 384)));
    assert_eq!((facts.wire_bytes, facts.decoded_bytes, facts.digest), (100_000, None, None));
}

#[test]
fn codings_are_undone_on_the_way() {
    let body = gzip(PAGE.as_bytes());
    let plain = read_as("text/html", PAGE.as_bytes());
    let facts = read(
        &head(&[(FieldName::ContentType, "text/html"), (FieldName::ContentEncoding, "gzip")]),
        "/",
        &[&body],
        true,
    );
    assert_eq!(facts.mentions, plain.mentions);
    assert_eq!(facts.decoded_bytes, Some(PAGE.len() as u64));
    let body = zstd::encode_all(PAGE.as_bytes(), 3).unwrap();
    let facts = read(
        &head(&[(FieldName::ContentType, "text/html"), (FieldName::ContentEncoding, "zstd")]),
        "/",
        &[&body],
        true,
    );
    assert_eq!(facts.mentions, plain.mentions);
}

#[test]
fn a_bomb_is_left_at_the_limit() {
    let body = gzip(&vec![b' '; 40 << 20]);
    let head = head(&[(FieldName::ContentType, "text/html"), (FieldName::ContentEncoding, "gzip")]);
    let mut reader = BodyReader::new(&head, Some(b"/"), &Limits::default()).unwrap();
    let pushed = body.chunks(1460).take_while(|piece| {
        reader.push(piece);
        reader.wants_more()
    });
    assert!(pushed.count() < 5);
    assert!(reader.finish(true, body.len() as u64).mentions.unwrap().truncated);
}

#[test]
fn pages_in_utf_16_are_read() {
    let mut body = vec![0xff, 0xfe];
    body.extend("<html><title>ä</title><img src=/p.gif>".encode_utf16().flat_map(u16::to_le_bytes));
    let facts = read_as("text/html", &body);
    assert_eq!(mentions(&facts), [(MentionKind::Image, "/p.gif")]);
    assert_eq!(facts.mentions.unwrap().title.as_deref(), Some("ä"));
}

#[test]
fn sound_and_unknown_codings_teach_nothing() {
    let none = |fields: &[(FieldName, &str)]| BodyReader::new(&head(fields), Some(b"/"), &Limits::default()).is_none();
    assert!(none(&[(FieldName::ContentType, "video/mp4")]));
    assert!(none(&[(FieldName::ContentType, "text/html"), (FieldName::ContentEncoding, "dcb")]));
    assert!(none(&[(FieldName::ContentType, "application/octet-stream"), (FieldName::ContentLength, "99999999")]));
}

/// A page of random elements, long enough for its prefix to matter, sometimes beyond a limit.
fn bodies() -> impl Strategy<Value = (&'static str, Vec<u8>)> {
    let part = prop_oneof![
        "[a-z ]{0,40}",
        "[a-z]{1,9}".prop_map(|name| format!("<img src='//{name}.host.net/p.gif?{name}' width=1>")),
        "[a-z]{1,9}".prop_map(|name| format!("<script>a('\\x2f/{name}.io/'+'{name}.gif');/* ' */ b=/['\"]/;</script>")),
        "[a-z]{1,9}".prop_map(|name| format!("<style>@import url({name}.css);a{{b:url('{name}.png')}}</style>")),
        "[a-z]{1,9}".prop_map(|name| format!("<noscript><a href=/{name}>ä</a></noscript><!-- {name} -->")),
        Just("<".to_owned()),
        Just("'\"`\\".to_owned()),
    ];
    let text = proptest::collection::vec(part, 0..200).prop_map(|parts| parts.concat().into_bytes());
    (
        prop_oneof![
            Just("text/html"),
            Just("text/css"),
            Just("application/javascript"),
            Just("application/json"),
            Just("image/svg+xml")
        ],
        text,
    )
}

fn cuts(bytes: &[u8], at: &[usize]) -> Vec<Vec<u8>> {
    let mut at = at.iter().map(|at| at % (bytes.len() + 1)).collect::<Vec<_>>();
    at.extend([0, bytes.len()]);
    at.sort_unstable();
    at.windows(2).map(|pair| bytes[pair[0]..pair[1]].to_vec()).collect()
}

proptest! {
    #![proptest_config(crate::base::fuzz::cases(96))]

    #[test]
    fn any_cut_of_a_body_gives_the_same_facts(
        (content_type, body) in bodies(),
        coding in prop_oneof![Just("identity"), Just("gzip"), Just("zstd")],
        at in proptest::collection::vec(any::<usize>(), 0..40),
        mentions_max in prop_oneof![Just(5_usize), Just(2048)],
        text_max in prop_oneof![Just(600_u64), Just(1 << 20)],
        kept in 0.2_f64..1.2,
    ) {
        let coded = match coding {
            "gzip" => gzip(&body),
            "zstd" => zstd::encode_all(&*body, 1).unwrap(),
            _ => body,
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a length for a test")]
        let coded = &coded[..coded.len().min((coded.len() as f64 * kept) as usize)];
        let head = head(&[(FieldName::ContentType, content_type), (FieldName::ContentEncoding, coding)]);
        let limits = Limits { text_max, mentions_max, ..Limits::default() };
        let facts = |pieces: &[Vec<u8>]| {
            let mut reader = BodyReader::new(&head, Some(b"/"), &limits).unwrap();
            for piece in pieces {
                if reader.wants_more() {
                    reader.push(piece);
                }
            }
            reader.finish(kept >= 1.0, coded.len() as u64)
        };
        prop_assert_eq!(facts(&cuts(coded, &at)), facts(&[coded.to_vec()]));
    }

    #[test]
    fn no_bytes_make_it_panic(
        content_type in prop_oneof![Just("text/html"), Just("text/css"), Just("application/javascript"), Just("image/png"), Just("")],
        coding in prop_oneof![Just(""), Just("gzip"), Just("deflate"), Just("br"), Just("zstd")],
        start in proptest::sample::select(vec!["", "<svg", "RIFF", "BM", "{", "\u{feff}"]),
        magic in proptest::sample::select(vec![&b""[..], b"\xff\xd8\xff", b"\x1f\x8b\x08", b"\xff\xfe", b"\0\0\x01\0"]),
        rest in proptest::collection::vec(any::<u8>(), 0..3000),
    ) {
        let body = [magic, start.as_bytes(), &*rest].concat();
        let head = head(&[(FieldName::ContentType, content_type), (FieldName::ContentEncoding, coding)]);
        let facts = read(&head, "/x", &[&body], true);
        prop_assert_eq!(facts.wire_bytes, body.len() as u64);
    }

    #[test]
    fn what_is_kept_stays_within_its_bounds(names in proptest::collection::vec("[a-z]{3,2000}", 0..100), mention_bytes_max in 100_usize..5000) {
        let mut page = "<html>".to_owned();
        for name in &names {
            write!(page, "<img src='/{name}'>").unwrap();
        }
        let limits = Limits { mention_bytes_max, mention_max: 1000, ..Limits::default() };
        let mut reader = BodyReader::new(&head(&[(FieldName::ContentType, "text/html")]), Some(b"/"), &limits).unwrap();
        reader.push(page.as_bytes());
        let facts = reader.finish(true, page.len() as u64);
        let found = facts.mentions.unwrap();
        prop_assert!(found.list.iter().map(|mention| mention.text.len()).sum::<usize>() <= mention_bytes_max);
        prop_assert!(found.list.iter().all(|mention| mention.text.len() <= 1000));
    }
}

#[test]
fn of_an_answer_without_its_request_only_what_it_is_is_told() {
    let facts = |content_type, body: &[u8]| {
        let head = head(&[(FieldName::ContentType, content_type)]);
        let mut reader = BodyReader::new(&head, None, &Limits::default()).unwrap();
        reader.push(body);
        (reader.wants_more(), reader.finish(true, body.len() as u64))
    };
    let page = PAGE.repeat(10);
    let (wants_more, page) = facts("text/html", page.as_bytes());
    assert!(!wants_more && page.mentions.is_none() && page.looks_like == Some(LooksLike::Html));
    assert!(facts("text/html", GIF).1.image.is_some() && facts("image/gif", GIF).1.image.is_some());
}

#[test]
fn a_body_that_comes_again_is_not_read_again() {
    let head = head(&[(FieldName::ContentType, "text/html"), (FieldName::ContentEncoding, "gzip")]);
    let limits = Limits::default();
    let body = gzip(PAGE.as_bytes());
    let facts = || {
        let mut reader = BodyReader::new(&head, Some(b"/"), &limits).unwrap();
        body.chunks(100).for_each(|piece| reader.push(piece));
        reader.finish(true, body.len() as u64).mentions.unwrap()
    };
    let (first, second, third) = (facts(), facts(), facts());
    assert!(std::sync::Arc::ptr_eq(&first, &second) && std::sync::Arc::ptr_eq(&second, &third));
    let unshelved = Limits { shelf: Shelf::new(0), ..limits.clone() };
    let mut reader = BodyReader::new(&head, Some(b"/"), &unshelved).unwrap();
    reader.push(&body);
    assert_eq!(reader.finish(true, body.len() as u64).mentions.unwrap(), first);
}

proptest! {
    #![proptest_config(crate::base::fuzz::cases(24))]

    #[test]
    fn what_was_read_before_changes_no_fact(
        (content_type, body) in bodies(),
        is_packed in any::<bool>(),
        changes in proptest::collection::vec((any::<usize>(), prop_oneof![Just(None), any::<u8>().prop_map(Some)]), 3..8),
        at in proptest::collection::vec(any::<usize>(), 0..10),
        text_max in prop_oneof![Just(600_u64), Just(1 << 20)],
    ) {
        let coding = if is_packed { "gzip" } else { "identity" };
        let head = head(&[(FieldName::ContentType, content_type), (FieldName::ContentEncoding, coding)]);
        let body = if is_packed { gzip(&body) } else { body };
        let limits = Limits { text_max, ..Limits::default() };
        // The same body, cut off, with a byte changed, or longer: each read with a memory of those before, and without.
        let versions = changes.iter().flat_map(|(place, change)| {
            let place = place % (body.len() + 1);
            let mut other = body.clone();
            match change {
                None => other.truncate(place),
                Some(byte) => other.insert(place, *byte),
            }
            [body.clone(), body.clone(), body.clone(), other]
        });
        for version in versions {
            for complete in [true, false] {
                let facts = |limits: &Limits, pieces: &[Vec<u8>]| {
                    let mut reader = BodyReader::new(&head, Some(b"/"), limits).unwrap();
                    for piece in pieces {
                        if reader.wants_more() {
                            reader.push(piece);
                        }
                    }
                    reader.finish(complete, version.len() as u64)
                };
                let without = Limits { shelf: Shelf::new(0), ..limits.clone() };
                prop_assert_eq!(facts(&limits, &cuts(&version, &at)), facts(&without, std::slice::from_ref(&version)));
            }
        }
    }
}

/// Where a sensor is behind, of a page in this coding, after so many pieces of 1 KiB: what is told, and whether it was left.
fn read_in_haste(coding: &str, page: &[u8], pieces: usize) -> (BodyFacts, bool) {
    let head = head(&[(FieldName::ContentType, "text/html"), (FieldName::ContentEncoding, coding)]);
    let mut reader = BodyReader::new(&head, Some(b"/"), &Limits::default()).unwrap();
    page.chunks(1024).take(pieces).for_each(|piece| reader.push(piece));
    let is_left = reader.leave_rest();
    assert!(!(is_left && (reader.wants_more() || reader.leave_rest())));
    page.chunks(1024).skip(pieces).filter(|_| !is_left).for_each(|piece| reader.push(piece));
    (reader.finish(true, page.len() as u64), is_left)
}

#[test]
fn the_rest_of_a_text_can_be_left_and_its_beginning_is_told() {
    let noise = (0..60_000_u32).flat_map(|at| at.wrapping_mul(2_654_435_761).to_string().into_bytes());
    let noise = String::from_utf8(noise.collect()).unwrap();
    let page = format!("<html><script src=/first.js></script>{noise}<script src=/last.js></script>");
    for (coding, bytes) in
        [("identity", page.clone().into_bytes()), ("gzip", gzip(page.as_bytes())), ("zstd", zstd(page.as_bytes()))]
    {
        let (facts, is_left) = read_in_haste(coding, &bytes, 100);
        assert!(is_left, "{coding}");
        let told: Vec<&str> = mentions(&facts).iter().map(|(_, text)| *text).collect();
        assert_eq!(told, ["/first.js"], "{coding}");
        assert_eq!((facts.wire_bytes, facts.decoded_bytes), (bytes.len() as u64, None));
    }
}

#[test]
fn the_beginning_of_a_text_and_the_size_of_an_image_are_read_in_any_case() {
    let page = format!("<html>{}<script src=/last.js></script>", " ".repeat(3000));
    let (facts, is_left) = read_in_haste("identity", page.as_bytes(), 2);
    assert!(!is_left);
    assert_eq!(mentions(&facts), [(MentionKind::Script, "/last.js")]);
    let mut reader =
        BodyReader::new(&head(&[(FieldName::ContentType, "image/gif")]), Some(b"/"), &Limits::default()).unwrap();
    reader.push(&GIF[..7]);
    assert!(!reader.leave_rest());
    reader.push(&GIF[7..]);
    assert!(reader.finish(true, GIF.len() as u64).image.is_some());
}

#[test]
fn a_body_left_once_is_read_whole_the_next_time() {
    let limits = Limits::default();
    let page = format!("<html>{}<script src=/last.js></script>", " ".repeat(9000));
    let head = head(&[(FieldName::ContentType, "text/html")]);
    let read = |is_behind: bool| {
        let mut reader = BodyReader::new(&head, Some(b"/"), &limits).unwrap();
        for piece in page.as_bytes().chunks(1000) {
            if is_behind {
                reader.leave_rest();
            }
            if reader.wants_more() {
                reader.push(piece);
            }
        }
        mentions(&reader.finish(true, page.len() as u64)).len()
    };
    assert_eq!([read(true), read(true), read(false), read(false), read(true), read(true)], [0, 0, 1, 1, 1, 1]);
}

#[test]
fn a_body_that_was_known_and_is_torn_is_told_by_its_beginning() {
    let limits = Limits::default();
    let page = format!("<html><script src=/first.js></script>{}<script src=/last.js></script>end", " ".repeat(9000));
    let head = head(&[(FieldName::ContentType, "text/html")]);
    let reader = |len: usize| {
        let mut reader = BodyReader::new(&head, Some(b"/"), &limits).unwrap();
        reader.push(&page.as_bytes()[..len]);
        reader
    };
    for _ in 0..3 {
        assert_eq!(mentions(&reader(page.len()).finish(true, page.len() as u64)).len(), 2);
    }
    let cut = page.len() - 2;
    assert_eq!(mentions(&reader(cut).finish_early(cut as u64)), [(MentionKind::Script, "/first.js")]);
    assert_eq!(mentions(&reader(cut).finish(false, cut as u64)).len(), 2);
}
