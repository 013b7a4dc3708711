//! Who takes in what is told: measuring programs on a site's own name, collectors of applications, prefixes of podcasts.

use super::*;

const SHOP: &str = "http://www.shop.example/";

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

/// What a script of a shop's page posts to another party without a word of what it is.
fn posted_text(url: &str) -> Sample {
    Sample::new(&format!("POST {url}\nAccept: */*\nOrigin: http://www.shop.example\nContent-Type: text/plain"))
        .sending("{\"type\":\"event\"}")
        .on("http://www.shop.example/")
        .answered("200\nContent-Type: application/json")
        .text("{\"id\":\"9f\"}")
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
            posted_text("http://o7.other.example/api/441/envelope/?key=7"),
            posted_text("http://o7.other.example/api/441/events/?key=7"),
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
