//! Who takes in what is told: measuring programs on a site's own name, collectors of applications, prefixes of podcasts.

use super::*;

/// An identifier that a device has for advertisers.
const DEVICE: &str = "38400000-8cf0-11bd-b23e-10b96e40000d";

/// What a script of the page posts to the page's own site, and may read the answer of.
fn own(path: &str, body: &str, answer: &str) -> Sample {
    Sample::new(&format!(
        "POST http://www.shop.example{path}\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {SHOP}\n\
         Content-Type: text/plain\nSec-Fetch-Mode: cors\nSec-Fetch-Site: same-origin\nSec-Fetch-Dest: empty"
    ))
    .sending(body)
    .on(SHOP)
    .answered("200\nContent-Type: application/json")
    .text(answer)
}

/// What an application asks for or posts.
fn app(request: &str, body: &str, answer: &str) -> Sample {
    let sample = Sample::new(&format!("{request}\nUser-Agent: okhttp/4.12.0\nContent-Type: application/octet-stream"));
    let sample = if body.is_empty() { sample } else { sample.sending(body) };
    sample.answered("200\nContent-Type: application/json").text(answer)
}

/// An image that a script of the page makes.
fn made(url: &str, cache: &str) -> Sample {
    get(url)
        .on(SHOP)
        .caused_by(InitiatorType::Script, "http://www.shop.example/s.js")
        .answered(&format!("200\nContent-Type: image/gif\nCache-Control: {cache}"))
        .image(1, 1)
}

/// A sound that lies elsewhere.
fn sound(path: &str, leads_to: &str) -> Sample {
    Sample::new(&format!("GET http://e.prefix.example{path}\nAccept: */*\nSec-Fetch-Dest: audio\nReferer: {SHOP}"))
        .on(SHOP)
        .answered(&format!("302\nLocation: {leads_to}"))
}

const VISIT: &str =
    r#"{"type":"event","payload":{"website":"7","hostname":"www.shop.example","screen":"1920x1080","url":"/"}}"#;

/// What a script of a shop's page posts to another party as text.
fn posted_text(path: &str, body: &str) -> Sample {
    let sample = text_posted(&format!("http://o7.other.example/{path}"), body);
    sample.answered("200\nContent-Type: application/json").text("{\"id\":\"9f\"}")
}

/// What a mail program posts.
fn letter_posts(path: &str, body: &str) -> Sample {
    let agent = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";
    let form = "Content-Type: application/x-www-form-urlencoded";
    Sample::new(&format!("POST http://lists.letters.example/{path}\n{agent}\n{form}")).sending(body).answered("204")
}

/// A stylesheet of no byte.
fn style(cache: &str) -> Sample {
    Sample::new("GET http://f.other.example/k/7\nAccept: text/css,*/*;q=0.1")
        .on(SHOP)
        .answered(&format!("200\nContent-Type: text/css\nContent-Length: 0\nCache-Control: {cache}"))
}

/// Examples and counter-examples.
pub(super) fn pairs() -> Vec<Pair> {
    let told = |query: &str, cache: &str| made(&format!("http://www.shop.example/k.php?{query}"), cache);
    let asked = |answer: &str| app(&format!("GET http://k.vendor.example/k?u={DEVICE}"), "", answer);
    let upload = |path: &str| app(&format!("POST http://k.vendor.example{path}"), "\x01\x02\x03", "{}");
    let paged = |value: &str| get(&format!("http://img.other.example/a.gif?q={value}")).on(SHOP).answered("204");
    vec![
        (
            "fault-report",
            posted_text("api/441/envelope/?key=7", "{\"type\":\"event\"}"),
            posted_text("api/441/envelope/?key=7", "{\"type\":\"session\"}"),
        ),
        ("fault-report", posted_text("csp/r/7", "{}"), posted_text("report/r/7", "{}")),
        ("fault-report", posted_text("r", "{\"error\":\"x is undefined\"}"), posted_text("r", "{\"page\":\"/\"}")),
        ("unsubscribes", letter_posts("unsub/7", ""), letter_posts("o/7", "")),
        ("unsubscribes", letter_posts("o/7", "List-Unsubscribe=One-Click"), letter_posts("o/7", "a=1")),
        ("pays", posted_text("v1/payment_intents/pi_3/confirm", "a=1"), posted_text("v1/intent/pi_3/confirm", "a=1")),
        (
            "local-host",
            Sample::new(&format!("GET http://192.168.2.7/stat?id={ID}")).answered("204"),
            Sample::new(&format!("GET http://192.0.2.7/stat?id={ID}")).answered("204"),
        ),
        (
            "local-host",
            Sample::new(&format!("GET http://push.box.lan/stat?id={ID}")).answered("204"),
            Sample::new(&format!("GET http://push.box.example/stat?id={ID}")).answered("204"),
        ),
        ("empty-style", style("no-store"), style("max-age=600")),
        ("signed-url", posted_text("p?n=1&uploadId=2a", "abc"), posted_text("p?n=1&u=2a", "abc")),
        (
            "map-tile",
            get("http://t.other.example/4/8/5.png").on(SHOP).answered("204"),
            get("http://t.other.example/871/55102/23.40").on(SHOP).answered("204"),
        ),
        (
            "sign-on",
            get("http://id.other.example/silent?prompt=none&nonce=77aa")
                .on("http://www.shop.example/")
                .answered("302\nLocation: /a"),
            get("http://id.other.example/silent?prompt=none&n=77aa")
                .on("http://www.shop.example/")
                .answered("302\nLocation: /a"),
        ),
        ("told-image", told("p=771&n=1", "no-store"), told("p=771&_=1790000000", "no-store")),
        ("told-image", told("p=771&n=1", "no-store"), told("p=771&n=1", "max-age=600")),
        ("told-by-asking", asked("ok"), asked("{\"temperature\":4}")),
        ("told-by-asking", asked("ok"), asked("{}")),
        (
            "prefixes-address",
            sound("/e/show/files.other.example/7.mp3", "http://files.other.example/7.mp3"),
            sound("/e/show/7.mp3", "http://files.other.example/7.mp3"),
        ),
        ("opaque-upload", upload("/v6/androidevent"), upload("/v6/photo")),
        ("measuring-path", upload("/v6/logEvents"), upload("/v6/eventlogo")),
        // `http://www.shop.example/a` and `http://img.else.example/a`.
        ("page-address", paged("aHR0cDovL3d3dy5zaG9wLmV4YW1wbGUvYQ"), paged("aHR0cDovL2ltZy5lbHNlLmV4YW1wbGUvYQ")),
        ("first-party", own("/send", "{\"type\":\"event\"}", "{}"), own("/send", VISIT, "{}")),
        ("api-path", own("/api/send", "{\"type\":\"event\"}", "{}"), own("/api/send", VISIT, "{}")),
        (
            "answered-with-content",
            own("/api/send", "{\"type\":\"event\"}", "{\"cache\":\"eyJh\"}"),
            own("/api/send", VISIT, "{\"cache\":\"eyJh\"}"),
        ),
    ]
}

#[test]
fn a_measuring_program_on_the_sites_own_name_is_told_and_may_answer_with_its_own_state() {
    is_pixel(&own("/api/send", VISIT, "{\"cache\":\"eyJhbGciOi\",\"visitId\":\"2\"}"), PixelKind::Analytics);
    is_none(&own("/api/send", "{\"type\":\"event\",\"url\":\"/\"}", "{\"cache\":\"eyJhbGciOi\",\"visitId\":\"2\"}"));
}

#[test]
fn clicks_are_counted_where_views_are() {
    let told =
        |name: &str| own("/pl/api/event", &format!("{{\"n\":\"{name}\",\"u\":\"{SHOP}\",\"d\":\"shop.example\"}}"), "");
    let told = |name: &str| told(name).answered("202\nContent-Type: text/plain").text("ok");
    let click = told("Outbound Link");
    is_none(&click);
    let mut pixels = Pixels::new(IdKey::REPLAY, score::THRESHOLD);
    let mut out = Vec::new();
    told("pageview").show(|seen| pixels.observe(seen, &mut out));
    click.show(|seen| pixels.observe(seen, &mut out));
    assert_eq!(out.len(), 2);
    own("/pl/api/settings", "{\"u\":\"/\"}", "{}").show(|seen| pixels.observe(seen, &mut out));
    assert_eq!(out.len(), 2, "another address");
}

#[test]
fn a_prefix_of_a_podcast_counts_and_a_mirror_does_not() {
    is_pixel(&sound("/e/show/files.other.example/7.mp3", "http://files.other.example/7.mp3"), PixelKind::Unknown);
    is_none(&sound("/e/show/7.mp3", "http://files.other.example/7.mp3"));
}

#[test]
fn money_without_noughts_at_its_end_is_money_beside_a_currency() {
    let thanks = |query: &str| {
        get(&format!("http://t.other.example/tsa?{query}"))
            .on("http://www.shop.example/danke")
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(1, 1)
    };
    is_pixel(&thanks(&format!("u={ID}&orv=79.9&orc=EUR")), PixelKind::Conversion);
    is_pixel(&thanks(&format!("u={ID}&lib=79.9")), PixelKind::Analytics);
}

#[test]
fn an_applications_life_is_told_with_the_devices_identifier_whatever_comes_back() {
    let told = |path: &str| {
        let device = "gps_adid=38400000-8cf0-11bd-b23e-10b96e40000d";
        app(&format!("GET http://a.other.example/{path}?{device}&os=android"), "", r#"{"attribution":"organic"}"#)
    };
    is_pixel(&told("install"), PixelKind::Analytics);
    is_none(&told("get"));
}

#[test]
fn a_library_in_which_there_is_nothing_was_asked_for() {
    let asked = |answer: &str| app(&format!("GET http://b.other.example/books?device={ID}"), "", answer);
    is_none(&asked("[]"));
    is_pixel(&asked("ok"), PixelKind::Analytics);
}

#[test]
fn the_pages_title_tells_another_party_where_somebody_is() {
    let told = |title: &str| {
        get(&format!("http://img.other.example/a?t={title}"))
            .on("http://www.shop.example/")
            .titled("Blue lamps")
            .answered("204")
    };
    fires("page-address", &told("Blue%20lamps"));
    rests("page-address", &told("Red%20lamps"));
}

#[test]
fn what_a_pixel_was_told_before_counts_when_it_is_told_again() {
    let pixel = made(&format!("http://www.shop.example/u/s.gif?k={ID}"), "no-store");
    let later = || own("/u/v", &format!("{{\"k\":\"{ID}\",\"s\":1}}"), "").answered("204");
    let told = |samples: &[Sample]| {
        let mut pixels = Pixels::new(IdKey::REPLAY, score::THRESHOLD);
        let mut out = Vec::new();
        for sample in samples {
            sample.show(|seen| pixels.observe(seen, &mut out));
        }
        out.len()
    };
    assert_eq!(told(&[later()]), 0);
    assert_eq!(told(&[pixel, later()]), 2);
}

#[test]
fn the_second_leg_of_a_pixel_is_one_though_something_comes_back() {
    let first = "http://mc.other.example/watch/7?page=1";
    let hop = get(&format!("{first}&u={ID}")).on(SHOP).answered(&format!(
        "302\nLocation: http://mc.other.example/watch/7/1?u=http%3A%2F%2Fwww.shop.example%2F\nSet-Cookie: y={ID}; Max-Age=31536000"
    ));
    let leg = |from: &str| {
        let url = "http://mc.other.example/watch/7/1?u=http%3A%2F%2Fwww.shop.example%2F";
        Sample::new(&format!("GET {url}\nAccept: */*\nSec-Fetch-Dest: empty\nReferer: {SHOP}\nCookie: y={ID}"))
            .on(SHOP)
            .caused_by(InitiatorType::Redirect, from)
            .answered("200\nContent-Type: application/json")
            .text("{\"settings\":{\"a\":[1,2,3],\"b\":\"none of your business at all\"}}")
    };
    let mut pixels = Pixels::new(IdKey::REPLAY, score::THRESHOLD);
    let mut out = Vec::new();
    hop.show(|seen| pixels.observe(seen, &mut out));
    leg(&format!("{first}&u={ID}")).show(|seen| pixels.observe(seen, &mut out));
    assert_eq!(out.len(), 2);
    is_none(&leg(first));
}

#[test]
fn a_sum_in_the_path_is_an_order_where_the_page_thanks() {
    let told = |page: &str| get("http://o.other.example/o/871/55102/23.40").on(page).answered("204");
    is_pixel(&told("http://www.shop.example/danke"), PixelKind::Conversion);
    assert_ne!(found(&told(SHOP)).map(|pixel| pixel.kind), Some(PixelKind::Conversion));
}
