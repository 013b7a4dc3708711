//! What is a pixel and what is none: for every rule an example and its counter-example, and whole requests as they are met.

use super::*;
use crate::{
    detect::{InitiatorType, PixelKind, lists::ListVerdict, sample::Sample, seen::Handed, view::MentionSeen},
    observe::MentionKind,
};

#[path = "blank_tests.rs"]
mod blank_tests;
#[path = "collector_tests.rs"]
mod collector_tests;
#[path = "form_tests.rs"]
mod form_tests;
#[path = "quiet_tests.rs"]
mod quiet_tests;
#[path = "told_tests.rs"]
mod told_tests;

/// The smallest image that is widely served.
const WELL_KNOWN: &[u8] = b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0";

const SHOP: &str = "http://www.shop.example/";

const IMAGE: &str = "Accept: image/avif,image/webp,*/*";

fn get(url: &str) -> Sample {
    Sample::new(&format!("GET {url}\n{IMAGE}\nReferer: http://www.shop.example/"))
}

/// What a script of the shop's page posts as plain text.
fn text_posted(url: &str, body: &str) -> Sample {
    Sample::new(&format!(
        "POST {url}\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {SHOP}\nContent-Type: text/plain"
    ))
    .sending(body)
    .on(SHOP)
}

fn evidence(sample: &Sample) -> Vec<&'static str> {
    sample.show(|seen| {
        let evidence = judge_alone(&seen).map(|(evidence, _)| evidence).unwrap_or_default();
        evidence.into_iter().map(|evidence| evidence.rule).collect()
    })
}

#[track_caller]
fn fires(rule: &str, sample: &Sample) {
    assert!(evidence(sample).contains(&rule), "{rule} not in {:?}", evidence(sample));
}

#[track_caller]
fn rests(rule: &str, sample: &Sample) {
    assert!(!evidence(sample).contains(&rule), "{rule} in {:?}", evidence(sample));
}

fn found(sample: &Sample) -> Option<Pixel> {
    let mut out = Vec::new();
    sample.show(|seen| Pixels::new(IdKey::REPLAY, score::THRESHOLD).observe(seen, &mut out));
    out.into_iter().find_map(|finding| match finding {
        Finding::Pixel(pixel) => Some(*pixel),
        _ => None,
    })
}

#[track_caller]
fn is_pixel(sample: &Sample, kind: PixelKind) {
    let pixel = found(sample);
    assert!(pixel.is_some(), "{:?}", evidence(sample));
    assert_eq!(pixel.map(|pixel| pixel.kind), Some(kind));
}

#[track_caller]
fn is_none(sample: &Sample) {
    assert!(found(sample).is_none(), "{:?}", evidence(sample));
}

const ID: &str = "353742c1a90be7d4";

#[test]
fn an_uncachable_tiny_image_with_an_identifier_is_a_pixel_and_a_cachable_one_without_is_none() {
    let with = get(&format!("http://px.vendor.example/i.gif?uid={ID}&u=http%3A%2F%2Fwww.shop.example%2F"));
    is_pixel(
        &with
            .on("http://www.shop.example/")
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(1, 1),
        PixelKind::Analytics,
    );
    is_none(
        &get("http://static.vendor.example/i/spacer.gif")
            .on("http://www.shop.example/")
            .answered("200\nContent-Type: image/gif\nCache-Control: max-age=31536000")
            .image(1, 1),
    );
    is_none(
        &get(&format!("http://px.vendor.example/i.gif?uid={ID}"))
            .on("http://www.shop.example/")
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(300, 250),
    );
}

#[test]
fn statistics_of_the_site_itself_count_and_its_own_interface_does_not() {
    let beacon =
        format!("POST http://www.shop.example/collect?cid={ID}&dl=http%3A%2F%2Fwww.shop.example%2F&en=page_view");
    let fields = "Accept: */*\nOrigin: http://www.shop.example\nContent-Type: text/plain;charset=UTF-8";
    is_pixel(
        &Sample::new(&format!("{beacon}\n{fields}")).on("http://www.shop.example/").answered("204"),
        PixelKind::Analytics,
    );
    let own = "POST http://www.shop.example/api/items\nAccept: */*\nOrigin: http://www.shop.example\nContent-Type: application/json";
    is_none(&Sample::new(own).sending("{\"n\":1}").on("http://www.shop.example/").answered("204"));
    is_none(
        &Sample::new("GET http://www.shop.example/api/poll?since=1790000000&_=1790000000123\nAccept: */*")
            .on("http://www.shop.example/")
            .answered("204"),
    );
}

#[test]
fn letters_that_tell_of_their_opening_are_pixels_and_their_pictures_are_none() {
    let mail = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";
    let fetch = |url: &str| Sample::new(&format!("GET {url}\n{IMAGE}\n{mail}"));
    is_pixel(
        &fetch("http://trk.mailer.example/o/MTIzNDU2Nzg5fGhpcmxldmVsLTIwMjYtNDc/9a1c.gif")
            .answered("204\nCache-Control: no-store"),
        PixelKind::EmailOpen,
    );
    is_none(
        &fetch("http://assets.bank.example/mail/1x1.gif")
            .answered("200\nContent-Type: image/gif\nCache-Control: max-age=31536000")
            .image(1, 1),
    );
    is_none(&fetch("http://assets.bank.example/mail/spacer.gif").answered("200\nContent-Type: image/gif").image(1, 1));
}

#[test]
fn machines_that_look_after_themselves_are_no_pixels() {
    is_none(&Sample::new("GET http://update.vendor.example/check?machine=5f2b51ca-2d24-4b1a-9f0e-2f3f7a2b1d11&v=4.2.1\nUser-Agent: VendorUpdate/4.2").answered("204"));
    is_none(
        &Sample::new(
            "GET http://connectivity.vendor.example/generate_204\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)",
        )
        .answered("204"),
    );
    is_none(
        &Sample::new("GET http://probe.vendor.example/success.txt?ipv4\nUser-Agent: Mozilla/5.0")
            .answered("200\nContent-Type: text/plain")
            .text("success\n"),
    );
    is_none(
        &Sample::new("GET http://10.0.0.7/healthz\nUser-Agent: curl/7.88.1")
            .answered("200\nContent-Type: text/plain")
            .text("ok"),
    );
}

#[test]
fn redirects_that_pass_an_identifier_on_are_sync_pixels_and_others_are_none() {
    let hop = |location: &str| {
        get("http://sync.one.example/match?p=two").on("http://www.shop.example/").answered(&format!(
            "302\nLocation: {location}\nSet-Cookie: u={ID}; Max-Age=31536000; SameSite=None; Secure"
        ))
    };
    is_pixel(&hop(&format!("http://cm.two.example/set?puid={ID}")), PixelKind::Sync);
    is_none(
        &get("http://img.one.example/a/b.jpg")
            .on("http://www.shop.example/")
            .answered("302\nLocation: http://cdn.two.example/a/b.jpg"),
    );
}

#[test]
fn orders_are_conversions_and_looking_at_products_is_retargeting() {
    let pixel = |query: &str| {
        get(&format!("http://pix.vendor.example/e.gif?{query}&uid={ID}"))
            .on("http://www.shop.example/")
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(1, 1)
    };
    is_pixel(&pixel("ev=Purchase&value=59.90&currency=EUR"), PixelKind::Conversion);
    is_pixel(&pixel("ev=ViewContent"), PixelKind::Retargeting);
    is_pixel(&pixel("ev=PageView"), PixelKind::Analytics);
    is_pixel(&pixel("value=59.90&currency=EUR&oid=A-1009"), PixelKind::Conversion);
    is_pixel(&pixel("ev=PageView").of_vendor("social", true), PixelKind::Social);
}

#[test]
fn what_was_a_pixel_is_one_when_it_comes_from_the_cache() {
    let mut pixels = Pixels::new(IdKey::REPLAY, score::THRESHOLD);
    let url = "http://hit.vendor.example/c/page.png?p=css";
    let cached = get(url).on("http://www.shop.example/").answered("304");
    is_none(&cached);
    let mut out = Vec::new();
    let etag = "200\nContent-Type: image/png\nETag: \"353742c1a90be7d4\"\nCache-Control: private, no-cache";
    get(url).on("http://www.shop.example/").answered(etag).image(1, 1).show(|seen| pixels.observe(seen, &mut out));
    cached.show(|seen| pixels.observe(seen, &mut out));
    assert_eq!(out.len(), 2);
}

#[test]
fn where_the_redirect_of_a_pixel_ends_is_a_part_of_it() {
    let hop = format!("http://ads.other.example/i/{ID}?x=8812345");
    let end = get("http://cdn.other.example/p.gif")
        .on("http://www.shop.example/")
        .caused_by(InitiatorType::Redirect, &hop)
        .answered("200\nContent-Type: image/gif")
        .image(1, 1);
    is_none(&end);
    let mut pixels = Pixels::new(IdKey::REPLAY, score::THRESHOLD);
    let mut out = Vec::new();
    let cookie = format!("302\nLocation: http://cdn.other.example/p.gif\nSet-Cookie: u={ID}; Max-Age=31536000");
    get(&hop).on("http://www.shop.example/").answered(&cookie).show(|seen| pixels.observe(seen, &mut out));
    end.show(|seen| pixels.observe(seen, &mut out));
    assert_eq!(out.len(), 2);
}

/// A rule, where it fires, and where it rests.
type Pair = (&'static str, Sample, Sample);

#[test]
fn every_rule_has_an_example_and_a_counter_example() {
    let pairs: Vec<Pair> = [
        of_the_request(),
        of_the_making(),
        of_the_answer(),
        form_tests::pairs(),
        told_tests::pairs(),
        collector_tests::pairs(),
    ]
    .into_iter()
    .flatten()
    .collect();
    for (rule, example, counter) in &pairs {
        fires(rule, example);
        rests(rule, counter);
    }
    for (rule, ..) in RULES
        .iter()
        .filter(|(rule, ..)| !["known-pixel", "end-of-pixel", "counts-views-there", "told-again"].contains(rule))
    {
        assert!(pairs.iter().any(|(tested, ..)| tested == rule), "{rule}");
    }
}

fn of_the_request() -> Vec<Pair> {
    let plain = || {
        get("http://img.other.example/a.gif?w=7")
            .on("http://www.shop.example/")
            .answered("200\nContent-Type: image/gif")
            .image(1, 1)
    };
    let url = |url: &str| get(url).on("http://www.shop.example/").answered("200\nContent-Type: image/gif").image(1, 1);
    vec![
        ("tracker-url", plain().of_vendor("analytics", true), plain().of_vendor("analytics", false)),
        ("tracker-host", plain().of_vendor("analytics", false), plain()),
        ("listed", plain().listed(ListVerdict::Listed), plain()),
        ("list-exception", plain().listed(ListVerdict::Excepted), plain()),
        ("third-party", plain(), plain().on("http://www.other.example/")),
        (
            "first-party",
            plain().on("http://www.other.example/"),
            plain().on("http://www.other.example/").behind("tracker.example"),
        ),
        ("cloaked", plain().behind("tracker.example"), plain()),
        ("measuring-host", url("http://px.other.example/a.gif?w=7"), url("http://img.other.example/a.gif?w=7")),
        ("measuring-path", url("http://img.other.example/track/a.gif"), url("http://img.other.example/tracks/a.gif")),
        ("address-host", url("http://10.0.0.1/a.gif"), plain()),
        (
            "measurement-protocol",
            url("http://img.other.example/m?idsite=3&rec=1"),
            url("http://img.other.example/m?idsite=3"),
        ),
        (
            "identifier",
            url(&format!("http://img.other.example/a.gif?x={ID}")),
            url("http://img.other.example/a.gif?x=blue-lamp"),
        ),
        (
            "several-identifiers",
            url(&format!("http://img.other.example/a.gif?x={ID}&y=a{ID}")),
            url(&format!("http://img.other.example/a.gif?x={ID}")),
        ),
        (
            "identity-parameter",
            url("http://img.other.example/a.gif?uid=4711"),
            url("http://img.other.example/a.gif?width=4711"),
        ),
        (
            "page-address",
            url("http://img.other.example/a.gif?dl=http%3A%2F%2Fwww.shop.example%2Fp"),
            url("http://img.other.example/a.gif?src=http%3A%2F%2Fimg.else.example%2Fp.png"),
        ),
        (
            "event-name",
            url("http://img.other.example/a.gif?ev=PageView"),
            url("http://img.other.example/a.gif?type=png"),
        ),
        (
            "machine-described",
            url("http://img.other.example/a.gif?res=1920x1080"),
            url("http://img.other.example/a.gif?lang=de"),
        ),
        (
            "cache-buster",
            url("http://img.other.example/a.gif?cb=0.5512384333261696"),
            url("http://img.other.example/a.gif?t=12"),
        ),
        ("says-nothing", url("http://img.other.example/a.gif"), plain()),
        (
            "placeholder-name",
            url("http://img.other.example/blank.gif"),
            url(&format!("http://img.other.example/blank.gif?u={ID}")),
        ),
        ("icon-name", url("http://img.other.example/icons/a.gif"), plain()),
        ("api-path", url("http://img.other.example/api/a"), plain()),
        ("captcha", url("http://challenges.other.example/a"), plain()),
        ("message-transport", url("http://img.other.example/io?transport=polling"), plain()),
        ("signed-url", url("http://img.other.example/a?X-Amz-Signature=2c26b46b68ffc68f"), plain()),
        ("map-tile", url("http://img.other.example/14/8800/5373.png"), url("http://img.other.example/8800/5373.png")),
    ]
}

fn of_the_making() -> Vec<Pair> {
    let page = "http://www.shop.example/";
    let gif = "200\nContent-Type: image/gif";
    let plain = || get("http://img.other.example/a.gif?w=7").on(page).answered(gif).image(1, 1);
    let with = |method: &str, field: &str| {
        Sample::new(&format!("{method} http://img.other.example/a?w=7\n{field}")).on(page).answered("204")
    };
    let own_post = |path: &str, field: &str| {
        let request = format!("POST http://www.shop.example{path}\nOrigin: http://www.shop.example\n{field}");
        Sample::new(&request).on(page).answered("204")
    };
    let posted = |body: &str| with("POST", "Content-Type: application/json").sending(body);
    let proxied = |url: &str| get(&format!("http://www.shop.example/proxy?u={url}")).on(page).answered(gif).image(1, 1);
    let mention = |is_tiny| MentionSeen { kind: MentionKind::Image, is_tiny, in_noscript: false };
    let cookie = |value: &str| with("GET", &format!("Cookie: u={value}"));
    let script = || plain().caused_by(InitiatorType::Script, "http://js.other.example/t.js");
    vec![
        (
            "hyperlink-ping",
            with("POST", "Ping-To: http://www.shop.example/p"),
            with("POST", "Origin: http://www.shop.example"),
        ),
        ("beacon-shape", with("POST", "Sec-Fetch-Mode: no-cors"), with("POST", "Sec-Fetch-Mode: cors")),
        (
            "beacon-shape",
            with("POST", "Origin: http://www.shop.example\nContent-Type: text/plain"),
            with("POST", "Origin: http://www.shop.example\nContent-Type: application/json"),
        ),
        ("script-made-image", script(), script().mentioned(mention(false))),
        ("hidden-in-page", plain().mentioned(mention(true)), plain().mentioned(mention(false))),
        (
            "pixel-redirect",
            plain().caused_by(InitiatorType::Redirect, "http://sync.else.example/m"),
            plain().caused_by(InitiatorType::Redirect, "http://www.other.example/m"),
        ),
        ("changes-state", with("DELETE", ""), with("POST", "")),
        ("head-request", with("HEAD", ""), with("GET", "")),
        ("part-of-file", with("GET", "Range: bytes=0-1"), with("GET", "Range: bytes=0-")),
        ("authorised", with("GET", "Authorization: Basic eDp5"), with("GET", "")),
        ("no-browser", with("GET", "User-Agent: curl/8.0"), with("GET", "User-Agent: Mozilla/5.0 (X11)")),
        ("passes-identifier-on", plain().handing(Handed { passed_on: true, ..Handed::default() }), plain()),
        ("receives-identifier", plain().handing(Handed { received: true, ..Handed::default() }), plain()),
        (
            "simple-post",
            own_post("/_hb?u=1", "Content-Type: text/plain"),
            own_post("/api/save", "Content-Type: application/json"),
        ),
        (
            "bid-request",
            posted("{\"id\":\"7\",\"imp\":[{\"id\":\"top\",\"banner\":{\"w\":300}}],\"site\":{}}"),
            posted("{\"id\":\"7\",\"imp\":[7,8]}"),
        ),
        (
            "event-batch",
            posted("{\"batch\":[{\"type\":\"track\",\"event\":\"App Opened\"},{\"type\":\"screen\"}],\"sentAt\":1}"),
            posted("{\"batch\":[{\"type\":\"message\",\"text\":\"What an event!\"}]}"),
        ),
        (
            "proxied-pixel",
            proxied("http%3A%2F%2Fclick.letters.example%2Fwf%2Fopen%3Fupn%3D9f31c07b2d5e4a60"),
            proxied("http%3A%2F%2Fcdn.letters.example%2Fk%2F9f31c07b2d5e4a60%2Fs.gif"),
        ),
        (
            "asks-for-advertisement",
            get("http://hb.other.example/bid?w=7").on(page).answered("204"),
            get("http://hb.other.example/view?w=7").on(page).answered("204"),
        ),
        ("companion-cookie", plain().handing(Handed { companion: true, ..Handed::default() }), plain()),
        ("follows-across-sites", plain().handing(Handed { follows: true, ..Handed::default() }), plain()),
        ("identifier-cookie", cookie(ID), cookie("dark")),
        (
            "same-as-cookie",
            Sample::new(&format!("GET http://img.other.example/a?u={ID}\nCookie: u={ID}")).on(page).answered("204"),
            cookie(ID),
        ),
        (
            "mail-program",
            Sample::new("GET http://img.other.example/a\nUser-Agent: Mozilla/5.0 (via ggpht.com GoogleImageProxy)")
                .answered("204"),
            plain(),
        ),
    ]
}

fn of_the_answer() -> Vec<Pair> {
    let page = "http://www.shop.example/";
    let image = |fields: &str| {
        get("http://img.other.example/a.gif?w=7")
            .on(page)
            .answered(&format!("200\nContent-Type: image/gif\n{fields}"))
            .image(1, 1)
    };
    let fetch = |answer: &str| Sample::new("GET http://img.other.example/a?w=7\nAccept: */*").on(page).answered(answer);
    let fetch_path = |path: &str| get(&format!("http://img.other.example{path}")).on(page).answered("204");
    let cookie = |cookie: &str| image(&format!("Set-Cookie: {cookie}"));
    vec![
        ("tiny-image", image(""), fetch("204")),
        ("well-known-image", image("").bytes(WELL_KNOWN), image("").bytes(b"GIF89a")),
        ("empty-image", get("http://img.other.example/a").on(page).answered("204"), fetch("204")),
        ("empty-answer", fetch("204"), fetch("200\nContent-Type: application/json").text("{}")),
        (
            "acknowledged",
            fetch("200\nContent-Type: application/json").text("{}"),
            fetch("200\nContent-Type: application/json").text("[\"Wien\"]"),
        ),
        (
            "answered-with-content",
            fetch("200\nContent-Type: application/json").text("[\"Wien\"]"),
            fetch("200\nContent-Type: application/json").text("{}"),
        ),
        ("redirected-resource", fetch("302\nLocation: /b"), fetch("304")),
        (
            "passes-identifier-on",
            fetch(&format!("302\nLocation: http://cm.two.example/s/{ID}\nSet-Cookie: u={ID}")),
            fetch(&format!("302\nLocation: http://www.other.example/s/{ID}\nSet-Cookie: u={ID}")),
        ),
        (
            "redirects-with-identifier",
            fetch(&format!("302\nLocation: http://cm.two.example/s/{ID}")),
            fetch(&format!("302\nLocation: http://store.two.example/s/{ID}?X-Amz-Signature={ID}")),
        ),
        ("consent-dialogue", fetch_path("/consent/a"), fetch("204")),
        (
            "one-way",
            Sample::new(&format!("GET http://img.other.example/a?x={ID}")).on(page).answered("204"),
            fetch("204"),
        ),
        (
            "mismatched-type",
            get("http://img.other.example/a").on(page).answered("200\nContent-Type: text/html").image(1, 1),
            image(""),
        ),
        ("uncachable-image", image("Cache-Control: no-store"), image("Cache-Control: max-age=60")),
        ("uncachable", fetch("204\nPragma: no-cache"), fetch("204")),
        ("sets-identifier", cookie(&format!("u={ID}; Max-Age=31536000")), cookie(&format!("u={ID}"))),
        (
            "etag-identifier",
            image(&format!("ETag: \"{ID}\"\nCache-Control: private, no-cache")),
            image("ETag: \"2b\"\nCache-Control: private, no-cache"),
        ),
        ("p3p", image("P3P: CP=\"NOI\""), image("")),
        ("timing-allowed", image("Timing-Allow-Origin: *"), image("")),
        (
            "credentials-allowed",
            image("Access-Control-Allow-Credentials: true"),
            image("Access-Control-Allow-Credentials: false"),
        ),
        ("long-cached", image("Cache-Control: public, max-age=31536000"), image("Cache-Control: max-age=900")),
        ("failed", fetch("404"), fetch("204")),
        ("maintenance", Sample::new("GET http://www.other.example/update/a?x=1").answered("204"), fetch("204")),
        ("probe", Sample::new("GET http://www.other.example/health").answered("204"), fetch("204")),
        (
            "probe",
            Sample::new(&format!("GET http://www.shop.example/keepalive.gif?t=1\nCookie: sid={ID}"))
                .on(page)
                .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
                .image(1, 1),
            Sample::new(&format!("GET http://img.other.example/keepalive.gif?t=1\nCookie: sid={ID}"))
                .on(page)
                .answered("204"),
        ),
    ]
}

#[test]
fn reports_of_browsers_about_themselves_are_no_pixels() {
    let report = |mime: &str| {
        Sample::new(&format!("POST http://r.other.example/r\nContent-Type: {mime}\nOrigin: http://www.shop.example"))
            .sending(&format!("{{\"document-uri\":\"http://www.shop.example/\",\"uid\":\"{ID}\"}}"))
            .on("http://www.shop.example/")
            .answered("204")
    };
    is_none(&report("application/csp-report"));
    is_none(&report("application/reports+json"));
    assert!(found(&report("text/plain")).is_some());
}

#[test]
fn hops_inside_frames_that_pass_an_identifier_are_pixels_and_documents_are_none() {
    let frame = |answer: &str| {
        Sample::new("GET http://sync.one.example/f\nAccept: text/html\nSec-Fetch-Dest: iframe")
            .on("http://www.shop.example/")
            .answered(answer)
    };
    let hop = format!("302\nLocation: http://cm.two.example/set?puid={ID}\nSet-Cookie: u={ID}; Max-Age=31536000");
    is_pixel(&frame(&hop), PixelKind::Sync);
    is_none(
        &frame(&format!("200\nContent-Type: text/html\nSet-Cookie: u={ID}; Max-Age=31536000")).text("<html></html>"),
    );
    is_none(&frame("302\nLocation: http://www.two.example/page"));
}

#[test]
fn batches_of_events_are_pixels_and_messages_and_auctions_are_none() {
    let post = |path: &str, body: &str| {
        Sample::new(&format!(
            "POST http://go.other.example{path}\nContent-Type: application/json\nUser-Agent: okhttp/4.12"
        ))
        .sending(body)
        .answered("200\nContent-Type: application/json")
        .text("{}")
    };
    let event = format!("{{\"event\":\"App Opened\",\"anonymousId\":\"{ID}\"}}");
    is_pixel(&post("/v1/batch", &format!("{{\"batch\":[{event},{event}]}}")), PixelKind::Analytics);
    is_pixel(&post("/v1/batch", &format!("[{{\"payload\":{event}}}]")), PixelKind::Analytics);
    is_none(&post("/v1/batch", &format!("{{\"batch\":[{{\"type\":\"message\",\"to\":\"{ID}\"}}]}}")));
    is_none(&post("/v1/batch", &format!("{{\"batch\":[],\"uid\":\"{ID}\"}}")));
    let auction = format!(
        "{{\"imp\":[{{\"id\":\"1\"}}],\"user\":{{\"uid\":\"{ID}\"}},\"site\":{{\"page\":\"http://a.example/\"}}}}"
    );
    is_none(&post("/hb/events", &auction));
}

#[test]
fn the_pixel_of_a_letter_read_in_a_browser_is_told_behind_the_providers_proxy() {
    let proxied = |url: &str| {
        get(&format!("http://mail.provider.example/proxy?u={url}"))
            .on("http://mail.provider.example/inbox")
            .answered("200\nContent-Type: image/gif\nCache-Control: private, max-age=86400")
            .image(1, 1)
    };
    is_pixel(&proxied(&format!("http%3A%2F%2Fclick.letters.example%2Fwf%2Fopen%3Fupn%3D{ID}")), PixelKind::EmailOpen);
    is_none(&proxied("http%3A%2F%2Fcdn.letters.example%2Fk%2Fs.gif"));
    is_none(&proxied(&format!("http%3A%2F%2Fcdn.letters.example%2Fk%2F{ID}%2Fs.gif")));
}
