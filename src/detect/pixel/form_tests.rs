//! Forms that pixels took lately, and what is asked for in the same forms and is none.

use super::*;

fn post(url: &str, fields: &str, body: &str) -> Sample {
    Sample::new(&format!("POST {url}\nAccept: */*\nOrigin: http://www.shop.example\n{fields}")).sending(body).on(SHOP)
}

fn encoded(body: &str) -> Sample {
    post("http://k.other.example/up", "Content-Type: text/plain", body)
        .answered("200\nContent-Type: text/plain")
        .text("ok")
}

/// An identifier that a device has for advertisers.
const DEVICE: &str = "38400000-8cf0-11bd-b23e-10b96e40000d";

/// What an application posts to a host of no telling name.
fn device(name: &str, value: &str) -> Sample {
    Sample::new("POST http://app.vendor.example/start\nUser-Agent: okhttp/4.12.0")
        .sending(&format!("{{\"{name}\":\"{value}\"}}"))
        .answered("200\nContent-Type: application/json")
        .text("{\"session\":\"11\",\"link\":\"http://pp.link.example/?x=1\",\"data\":\"{}\"}")
}

/// Examples and counter-examples of rules about such forms.
pub(super) fn pairs() -> Vec<Pair> {
    let script = |answer: &str, text: &str| {
        Sample::new(&format!("GET http://in.other.example/analytics?url={SHOP}\nAccept: */*\nSec-Fetch-Dest: script"))
            .on(SHOP)
            .answered(&format!("200\nContent-Type: application/javascript\n{answer}"))
            .text(text)
    };
    let keeps = format!("Cache-Control: no-store\nSet-Cookie: visitor={ID}; Max-Age=31536000");
    let called = "function vendorResponse() { return 1 }; vendorResponse();";
    let settings = |path: &str| {
        post(&format!("http://in.other.example{path}"), "Content-Type: text/plain", &format!("data={ID}"))
            .answered("200\nContent-Type: application/json")
            .text("{\"features\":{\"dark\":true}}")
    };
    let hop = |answer: &str| get("http://img.other.example/b?c=1&ord=8812345").on(SHOP).answered(answer);
    let letter = |agent: &str| {
        Sample::new(&format!("GET http://r.letters.example/im/{ID}/a.png\nAccept: */*\nUser-Agent: {agent}"))
            .answered("302\nLocation: http://img.letters.example/t.png")
    };
    let likes = |method: &str| {
        Sample::new(&format!(
            "{method} http://like.other.example/n?url={SHOP}\nAccept: */*\nOrigin: http://www.shop.example"
        ))
        .on(SHOP)
        .answered("200\nContent-Type: application/json")
        .text("{}")
    };
    let step = |word: &str| {
        Sample::new(&format!("GET http://play.other.example/t/{ID}/{word}\nAccept: */*\nReferer: {SHOP}"))
            .on(SHOP)
            .answered("204")
    };
    let named = |value: &str| encoded(&format!("{{\"n\":\"{value}\"}}"));
    let away = "302\nLocation: http://x.other.example/0.gif";
    let image = |is_tiny| MentionSeen { kind: MentionKind::Image, is_tiny, in_noscript: false };
    let cors = "Content-Type: application/octet-stream\nSec-Fetch-Mode: cors\nSec-Fetch-Dest: empty";
    let upload = || post("http://k.other.example/up", cors, "0123456789");
    let drawn = |url: &str| get(url).on(SHOP).answered("200\nContent-Type: image/gif").image(1, 1);
    let drawn_for = |age: &str| {
        let answer = format!("200\nContent-Type: image/gif\nCache-Control: {age}");
        get("http://i.other.example/4400/880.png").on(SHOP).answered(&answer).image(1, 1)
    };
    let opened = |cache: &str| {
        let agent = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";
        Sample::new(&format!("GET http://n.letters.example/q/48/u7.gif\n{IMAGE}\n{agent}"))
            .answered(&format!("200\nContent-Type: image/gif\nCache-Control: {cache}"))
            .image(1, 1)
    };
    let ask = |origin: &str| {
        Sample::new(&format!("GET http://k.other.example/v1/prepare?n=1\nAccept: */*{origin}")).on(SHOP).answered("204")
    };
    vec![
        ("disguised-body", encoded("eyJuIjoidmlldyIsInUiOiJhYiJ9"), encoded("{\"n\":\"view\",\"u\":\"ab\"}")),
        (
            "order-told",
            drawn("http://i.other.example/b?rev=49.00&tid=A-1009"),
            drawn("http://i.other.example/b?tid=A-1009"),
        ),
        (
            "opaque-upload",
            upload().answered("204"),
            post("http://k.other.example/up", "Content-Type: application/json", "[7]").answered("204"),
        ),
        ("size-asked-for", drawn("http://i.other.example/s?w=1&h=1"), drawn("http://i.other.example/s?w=800&h=1")),
        ("api-question", ask("\nOrigin: http://www.shop.example"), ask("")),
        ("counting-script", script(&keeps, called), script(&keeps, &called.repeat(40))),
        ("asks-for-settings", settings("/flags/"), settings("/events/")),
        (
            "bounces",
            hop(&format!("302\nLocation: http://cdn.other.example/0.gif?u={ID}\nSet-Cookie: u={ID}; Max-Age=31536000")),
            hop("302\nLocation: http://cdn.other.example/0.gif?u=1"),
        ),
        ("event-in-path", step("start"), step("frames")),
        ("asks-and-reads", likes("GET"), likes("POST")),
        ("unreadable", ask(""), ask("\nOrigin: http://www.shop.example")),
        ("page-view", named("pageview"), named("overview")),
        ("hidden-redirect", hop(away).mentioned(image(true)), hop(away).mentioned(image(false))),
        ("advertising-identifier", device("idfa", DEVICE), device("player", DEVICE)),
        ("counts-openings", opened("no-store"), opened("private")),
        ("kept-a-while", drawn_for("max-age=1800"), drawn_for("no-cache")),
        ("letter-leads-on", letter("Microsoft Outlook 16.0"), letter("Gallery/1.0")),
        (
            "unread-upload",
            upload().answered("204"),
            upload().answered("200\nContent-Type: application/json").text("[7]"),
        ),
    ]
}

#[test]
fn a_script_that_keeps_a_cookie_is_a_pixel_and_one_that_may_be_cached_is_none() {
    let answer = |cache: &str| {
        let answer = format!(
            "200\nContent-Type: application/javascript\nCache-Control: {cache}\nSet-Cookie: visitor={ID}; Max-Age=31536000"
        );
        Sample::new(&format!(
            "GET http://in.other.example/analytics?url={SHOP}\nAccept: */*\nSec-Fetch-Dest: script\nReferer: {SHOP}"
        ))
        .on(SHOP)
        .answered(&answer)
        .text("function vendorResponse() { return 1 }; vendorResponse();")
    };
    is_pixel(&answer("no-store"), PixelKind::Analytics);
    is_none(&answer("max-age=600"));
}

#[test]
fn a_script_of_a_comment_that_keeps_a_cookie_counts_whoever_asks_for_it() {
    let answer = |cookie: &str, text: &str| {
        let fields = format!("200\nContent-Type: application/javascript\nCache-Control: no-store{cookie}");
        Sample::new(&format!(
            "GET http://w.other.example/w?a=8812&k=1\nAccept: */*\nSec-Fetch-Dest: script\nReferer: {SHOP}"
        ))
        .on(SHOP)
        .answered(&fields)
        .text(text)
    };
    let keeps = format!("\nSet-Cookie: visitor={ID}; Max-Age=31536000");
    is_pixel(&answer(&keeps, "/* ok */"), PixelKind::Analytics);
    is_none(&answer("", "/* ok */"));
    is_none(&answer(&keeps, &"var a = 1;".repeat(20)));
}

#[test]
fn an_application_that_tells_its_advertising_identifier_is_measured_whatever_comes_back() {
    is_pixel(&device("google_advertising_id", DEVICE), PixelKind::Analytics);
    is_none(&device("player", DEVICE));
    is_none(&device("idfa", "none"));
    let bids = Sample::new("POST http://app.vendor.example/start\nUser-Agent: okhttp/4.12.0")
        .sending(&format!("{{\"imp\":[{{\"id\":\"1\"}}],\"ifa\":\"{DEVICE}\"}}"))
        .answered("204");
    is_none(&bids);
}

#[test]
fn bytes_that_an_application_sends_to_a_host_that_measures_are_a_pixel_and_no_certificate_check_is() {
    let send = |host: &str, mime: &str| {
        Sample::new(&format!("POST http://{host}.vendor.example/aap\nContent-Type: {mime}"))
            .sending("\u{1}\u{2}\u{3}")
            .answered("200")
    };
    let octets = "application/octet-stream";
    fires("opaque-upload", &send("in", octets));
    rests("opaque-upload", &send("in", "application/ocsp-request"));
    is_none(&send("save", octets));
}

#[test]
fn a_session_recorder_is_known_by_its_protocol_though_it_says_when_it_wrote() {
    let record = |query: &str| {
        post(
            &format!("http://rs.vendor.example/rec/bundle?{query}"),
            "Content-Type: text/plain\nSec-Fetch-Mode: cors",
            "7",
        )
        .answered("200\nContent-Type: application/json")
        .text("{\"frames\":[1790000000123,1790000000124]}")
    };
    is_pixel(&record(&format!("OrgId=PQ7&SessionId={ID}&PageId=1")), PixelKind::Analytics);
    is_none(&record(&format!("o=PQ7&SessionId={ID}")));
}

#[test]
fn a_sum_and_an_order_are_told_on_a_page_that_thanks_whatever_they_are_called() {
    let pixel = |query: &str| {
        get(&format!("http://trk.vendor.example/p.ashx?{query}")).answered("302\nLocation: http://x.else.example/c")
    };
    let hidden = MentionSeen { kind: MentionKind::Image, is_tiny: true, in_noscript: false };
    let thanks = "http://www.shop.example/thank-you";
    is_pixel(&pixel("m=8&t=S-40&p=399.00").on(thanks).mentioned(hidden), PixelKind::Conversion);
    rests("order-told", &pixel("m=8&t=S-40&p=399.00").on(SHOP));
    rests("order-told", &pixel("m=8&t=S-40&v=5.23").on(thanks));
    rests("order-told", &pixel("m=8&t=s&p=399.00").on(thanks));
}

#[test]
fn a_word_before_a_place_or_a_number_names_what_a_host_does() {
    let image = |host: &str| {
        get(&format!("http://{host}/a.gif?w=7")).on(SHOP).answered("200\nContent-Type: image/gif").image(1, 1)
    };
    fires("measuring-host", &image("collect-eu.vendor.example"));
    fires("measuring-host", &image("px4.vendor.example"));
    rests("measuring-host", &image("t1.vendor.example"));
    rests("measuring-host", &image("www.match-fun.example"));
}

#[test]
fn steps_of_a_film_are_told_by_the_path_where_the_page_may_not_read_the_answer() {
    let step = |fields: &str| {
        Sample::new(&format!("GET http://play.vendor.example/v2/t/{ID}/start\nAccept: */*\nReferer: {SHOP}{fields}"))
            .on(SHOP)
            .answered("204")
    };
    is_pixel(&step(""), PixelKind::Analytics);
    is_none(&step("\nOrigin: http://www.shop.example"));
}

#[test]
fn a_batch_of_things_that_happened_is_told_by_their_times_and_a_draft_is_none() {
    let own = |name: &str, text: &str| {
        Sample::new("POST http://www.shop.example/ge/v2\nReferer: http://www.shop.example/\nOrigin: http://www.shop.example\nContent-Type: text/plain")
            .sending(&format!("{{\"client\":\"{ID}\",\"{name}\":[{{\"t\":\"{text}\",\"when\":1790000000123}}]}}"))
            .on(SHOP)
            .answered("204")
    };
    is_pixel(&own("batch", "game_open"), PixelKind::Analytics);
    is_none(&own("notes", "game_open"));
    is_none(&own("batch", "a line of a note"));
}

#[test]
fn a_device_keeps_its_own_data_in_step_and_a_page_does_not() {
    let send = |fields: &str| {
        Sample::new(&format!("POST http://sync.vendor.example/s\nContent-Type: application/json{fields}"))
            .sending("{\"n\":4}")
            .answered("204")
    };
    rests("measuring-host", &send(""));
    fires("measuring-host", &send("\nReferer: http://www.shop.example/").on(SHOP));
}

#[test]
fn a_number_called_a_page_is_an_answer_to_a_device_that_names_itself() {
    let ask = Sample::new(&format!("GET http://stat.vendor.example/u.php?did={ID}&ver=88\nUser-Agent: Dalvik/2.1.0"))
        .answered("200\nContent-Type: text/html")
        .text("1");
    is_pixel(&ask, PixelKind::Analytics);
}

#[test]
fn the_serial_number_of_a_device_is_an_identifier_where_its_name_says_so() {
    let tell = |name: &str, value: &str| {
        Sample::new("POST http://api.vendor.example/v1/events\nContent-Type: application/json\nUser-Agent: Player/2.1")
            .sending(&format!("{{\"{name}\":\"{value}\",\"events\":[{{\"event\":\"playback\"}}]}}"))
            .answered("204")
    };
    is_pixel(&tell("device", "G090LF1180570123"), PixelKind::Analytics);
    rests("identifier", &tell("title", "G090LF1180570123"));
    rests("identifier", &tell("device", "SM-G991B"));
}

#[test]
fn numbers_in_the_path_say_who_opened_a_letter_and_tiles_and_dates_do_not() {
    let picture = |path: &str| {
        Sample::new(&format!("GET http://mailer.vendor.example/{path}\n{IMAGE}\nUser-Agent: GoogleImageProxy"))
            .answered("200\nContent-Type: image/png\nCache-Control: no-store")
            .image(1, 1)
    };
    is_pixel(&picture("t/551/98213/blank.png"), PixelKind::EmailOpen);
    for path in ["2026/2025/blank.png", "14/8800/5373.png", "551/a/blank.png"] {
        fires("says-nothing", &picture(path));
    }
}

#[test]
fn a_version_before_the_path_says_little_where_the_host_measures() {
    let ask = |host: &str| Sample::new(&format!("GET http://{host}.vendor.example/v2/session?n=1")).answered("204");
    fires("api-path", &ask("files"));
    rests("api-path", &ask("analytics"));
}

#[test]
fn a_telephones_mail_program_is_known_by_the_package_of_its_web_view() {
    let open = |package: &str| {
        Sample::new(&format!(
            "GET http://t.vendor.example/q/{ID}/x\n{IMAGE}\nUser-Agent: Mozilla/5.0 (Linux; Android 14; wv) Chrome/126.0.0.0\nX-Requested-With: {package}"
        ))
        .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
        .image(1, 1)
    };
    is_pixel(&open("com.vendor.email"), PixelKind::EmailOpen);
    is_pixel(&open("com.vendor.maps"), PixelKind::Analytics);
}

#[test]
fn a_head_that_a_page_may_not_read_counts_where_it_names_somebody() {
    let head = |fields: &str| {
        Sample::new(&format!("HEAD http://k.vendor.example/c?site=7&i={ID}\nAccept: */*\nReferer: {SHOP}{fields}"))
            .on(SHOP)
            .answered("200\nCache-Control: no-store")
    };
    is_pixel(&head(""), PixelKind::Analytics);
    is_none(&head("\nOrigin: http://www.shop.example"));
}

#[test]
fn how_many_like_a_page_is_a_question_and_that_it_was_looked_at_is_told() {
    let of = |method: &str, body: &str| {
        Sample::new(&format!(
            "{method} http://like.other.example/count?url={SHOP}\nAccept: */*\nOrigin: http://www.shop.example"
        ))
        .sending(body)
        .on(SHOP)
        .answered("200\nContent-Type: application/json")
        .text("{}")
    };
    is_none(&of("GET", ""));
    is_pixel(&of("POST", "{\"n\":\"pageview\"}"), PixelKind::Analytics);
}

#[test]
fn a_page_view_told_to_the_site_itself_is_statistics_and_a_draft_is_none() {
    let own = |body: &str| {
        Sample::new("POST http://www.shop.example/pl/api/event\nReferer: http://www.shop.example/\nOrigin: http://www.shop.example\nContent-Type: text/plain")
            .sending(body)
            .on(SHOP)
            .answered("202\nContent-Type: text/plain")
            .text("ok")
    };
    is_pixel(&own(&format!("{{\"n\":\"pageview\",\"u\":\"{SHOP}\"}}")), PixelKind::Analytics);
    is_none(&own(&format!("{{\"n\":\"draft\",\"u\":\"{SHOP}\"}}")));
}

#[test]
fn an_order_as_json_in_one_parameter_is_a_conversion() {
    let pixel = |event: &str| {
        let order = "%7B%22value%22%3A%2223.50%22%2C%22order_quantity%22%3A1%2C%22currency%22%3A%22EUR%22%7D";
        get(&format!("http://ct.vendor.example/v3/?event={event}&ed={order}&uid={ID}"))
            .on("http://www.shop.example/thank-you")
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(1, 1)
    };
    is_pixel(&pixel("checkout"), PixelKind::Conversion);
    is_pixel(&pixel("checkout").on(SHOP), PixelKind::Retargeting);
    is_pixel(&pixel("pagevisit"), PixelKind::Analytics);
}

#[test]
fn an_order_in_the_path_is_a_conversion() {
    let pixel = |order: &str| {
        get(&format!("http://ad.vendor.example/activity;src=8821;type=t;cat=c;{order}ord=77120?"))
            .on("http://www.shop.example/")
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(1, 1)
    };
    is_pixel(&pixel("qty=1;cost=50;"), PixelKind::Conversion);
    is_pixel(&pixel("qty=0;cost=0;"), PixelKind::Analytics);
}

#[test]
fn a_page_that_thanks_in_its_title_is_no_conversion_of_every_pixel_on_it() {
    let pixel =
        get(&format!("http://px.vendor.example/i.gif?uid={ID}&t=Thank%20you&u=http%3A%2F%2Fwww.shop.example%2F"))
            .on(SHOP)
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(1, 1);
    is_pixel(&pixel, PixelKind::Conversion);
    is_pixel(&pixel.titled("Thank you"), PixelKind::Analytics);
}

#[test]
fn what_is_called_like_a_version_names_a_visitor_where_no_file_is_asked_for() {
    let image = |path: &str| {
        get(&format!("http://t.vendor.example/{path}?v={ID}"))
            .on(SHOP)
            .answered("200\nContent-Type: image/gif\nCache-Control: no-cache")
            .image(1, 1)
    };
    fires("identifier", &image("c"));
    rests("identifier", &image("spacer.gif"));
}

#[test]
fn a_beacon_is_told_by_what_stands_in_its_path() {
    let leave = |mode: &str| {
        post(
            &format!("http://e.vendor.example/z/77/{ID}/6"),
            &format!("Content-Type: text/plain\nSec-Fetch-Mode: {mode}"),
            "",
        )
        .answered("204")
    };
    is_pixel(&leave("no-cors"), PixelKind::Analytics);
    is_none(&leave("cors"));
}

#[test]
fn an_acknowledgement_is_one_whatever_type_it_is_given() {
    let answer = |text: &str| {
        get(&format!("http://t.vendor.example/hit?uid={ID}&r=0.5512384333"))
            .on(SHOP)
            .answered("200\nContent-Type: text/html\nCache-Control: no-store")
            .text(text)
    };
    is_pixel(&answer("ok"), PixelKind::Analytics);
    is_none(&answer("<html><p>Wien</p></html>"));
}

#[test]
fn a_script_that_calls_back_with_something_to_use_is_an_answer() {
    let answer = |text: &str| {
        let page = "url=http%3A%2F%2Fwww.shop.example%2F";
        Sample::new(&format!(
            "GET http://in.other.example/hit?{page}&uid={ID}&callback=cb\nSec-Fetch-Dest: script\nReferer: {SHOP}"
        ))
        .on(SHOP)
        .answered("200\nContent-Type: application/javascript")
        .text(text)
    };
    fires("acknowledged", &answer("cb(1)"));
    rests("acknowledged", &answer("cb({'likes':'12'})"));
    rests("acknowledged", &answer("online=false;"));
}

#[test]
fn a_telephones_mail_program_opens_letters_by_addresses_that_say_so() {
    let image = |path: &str| {
        Sample::new(&format!(
            "GET http://mail.letters.example/{path}/{ID}\nUser-Agent: Dalvik/2.1.0 (Linux; U; Android 14)"
        ))
        .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
        .image(1, 1)
    };
    is_pixel(&image("1/o"), PixelKind::EmailOpen);
    is_pixel(&image("imp"), PixelKind::Analytics);
}

#[test]
fn a_recorders_uploads_are_named_by_their_path_and_those_of_interfaces_are_not() {
    let upload = |mime: &str| {
        let fields = format!("Content-Type: {mime}\nSec-Fetch-Mode: cors\nSec-Fetch-Dest: empty");
        post(&format!("http://up.other.example/s/{ID}?seq=1"), &fields, "0123456789").answered("204")
    };
    is_pixel(&upload("application/octet-stream"), PixelKind::Analytics);
    is_none(&upload("application/json"));
}

#[test]
fn a_picture_behind_a_balancer_of_load_is_none() {
    let hop = |name: &str| {
        get("http://img.other.example/r/latest?w=2").on(SHOP).answered(&format!(
            "302\nLocation: http://cdn.other.example/p/771.jpg\nSet-Cookie: {name}={ID}; Max-Age=604800"
        ))
    };
    fires("bounces", &hop("u"));
    rests("bounces", &hop("AWSALBCORS"));
}

#[test]
fn statistics_of_ones_own_post_text_and_ones_interface_json() {
    let own = |path: &str, mime: &str, place: &str| {
        let fields = format!(
            "Content-Type: {mime}\nSec-Fetch-Mode: cors\nSec-Fetch-Site: same-origin\nSec-Fetch-Dest: empty\nReferer: {SHOP}"
        );
        let body = format!("{{\"i\":\"{ID}\",\"p\":\"{place}\"}}");
        post(&format!("http://www.shop.example{path}"), &fields, &body).answered("204")
    };
    is_pixel(&own("/stat/hit", "text/plain;charset=UTF-8", "7"), PixelKind::Analytics);
    is_none(&own("/state", "application/json", "7"));
    is_pixel(&own("/stat/hit", "application/json", "/"), PixelKind::Analytics);
    is_none(&own("/drafts", "text/plain;charset=UTF-8", "/"));
    is_none(&own("/drafts", "application/json", "/"));
}

#[test]
fn a_container_that_answers_with_more_to_be_told_is_told_itself_and_an_interface_is_not() {
    let send = |query: &str| {
        let fields = "Sec-Fetch-Mode: cors\nSec-Fetch-Dest: empty";
        post(
            &format!("http://sst.shop.example/m/collect?{query}&en=view_item&dl=http%3A%2F%2Fwww.shop.example%2F"),
            fields,
            "",
        )
        .answered("200\nContent-Type: application/json")
        .text("{\"send_pixel\":[\"http://px.vendor.example/a/7?g=1\"]}")
    };
    is_pixel(&send("v=2&tid=M-7&cid=1568938815.1795601612"), PixelKind::Analytics);
    is_none(&send("v=2&item=M-7"));
}

#[test]
fn events_line_by_line_are_a_batch_and_a_report_of_a_fault_is_none() {
    let send = |body: &str| {
        let fields = "Content-Type: application/json\nSec-Fetch-Mode: cors";
        post("http://k.other.example/batch", fields, body).answered("204")
    };
    fires("event-batch", &send("{\"common\":{\"app\":7}}\n{\"type\":\"app.start.v1\"}\n{\"event\":\"open\"}"));
    let fault = send(&format!("{{\"event_id\":\"{ID}\"}}\n{{\"type\":\"session\"}}\n{{\"sid\":\"{ID}\"}}"));
    rests("event-batch", &fault);
    rests("identifier", &fault);
}

#[test]
fn an_event_told_to_an_address_that_measures_hands_something_over() {
    let told = |path: &str| {
        Sample::new(&format!("GET http://ads.other.example/{path}?s=9f&e=impression&ad=4\nUser-Agent: Roku/DVP-12.5"))
            .answered("200\nContent-Type: text/plain")
            .text("")
    };
    is_pixel(&told("beacon"), PixelKind::Analytics);
    is_none(&told("clip"));
}

#[test]
fn what_makes_a_pages_own_placeholder_another_one_names_nobody() {
    let blank = |page: &str| {
        get(&format!("http://www.shop.example/i/clear.gif?r={ID}"))
            .on(page)
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(1, 1)
    };
    rests("identifier", &blank(SHOP));
    fires("placeholder-name", &blank(SHOP));
    fires("identifier", &blank("http://www.other.example/"));
    rests("placeholder-name", &blank("http://www.other.example/"));
}

#[test]
fn a_drawn_validator_beside_a_date_that_is_none_is_an_identifier() {
    let kept = |date: &str| {
        let answer = "200\nContent-Type: image/gif\nCache-Control: private, no-cache";
        get("http://k.other.example/k.gif")
            .on(SHOP)
            .answered(&format!("{answer}\nETag: \"{ID}\"\nLast-Modified: {date}"))
            .image(1, 1)
    };
    fires("etag-identifier", &kept("u-353742c1a90be7d4"));
    rests("says-nothing", &kept("u-353742c1a90be7d4"));
    rests("etag-identifier", &kept("Tue, 24 Nov 2026 11:21:07 GMT"));
}

#[test]
fn a_booking_told_without_a_name_for_its_number_is_a_conversion() {
    let told = |query: &str| {
        Sample::new(&format!("GET http://s.other.example/pb/c?prog=18&{query}\nAccept: */*\nReferer: {SHOP}"))
            .on("http://www.shop.example/danke")
            .answered("200\nContent-Type: text/plain")
            .text("")
    };
    is_pixel(&told("tid=FW-88120&rev=612.50"), PixelKind::Conversion);
    is_none(&told("tid=FW-88120"));
}

#[test]
fn a_number_of_a_lead_is_one_of_an_order() {
    let told = |query: &str| {
        Sample::new(&format!(
            "GET http://partner.other.example/report?event=301182&{query}\nAccept: image/*\nReferer: {SHOP}"
        ))
        .on("http://www.shop.example/register/done")
        .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
        .image(1, 1)
    };
    is_pixel(&told("leadNumber=FN-9912"), PixelKind::Conversion);
    is_pixel(&told("readNumber=FN-9912"), PixelKind::Analytics);
}

#[test]
fn a_client_named_in_the_path_is_measured_and_an_order_there_is_a_conversion() {
    let told = |path: &str| {
        Sample::new(&format!("GET http://in.other.example/{path}?p=%2Fa\nAccept: */*\nReferer: {SHOP}"))
            .on(SHOP)
            .answered(&format!("200\nContent-Type: text/plain\nSet-Cookie: u={ID}; Max-Age=31536000"))
            .text("")
    };
    is_pixel(&told(&format!("i/{ID}/page")), PixelKind::Analytics);
    is_pixel(&told("i/page"), PixelKind::Analytics);
    is_pixel(&told("order"), PixelKind::Conversion);
}
