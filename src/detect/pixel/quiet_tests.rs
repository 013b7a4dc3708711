//! Pixels that say little, and what says as little and is none.

use super::*;

const NEVER_KEPT: &str = "200\nContent-Type: image/gif\nCache-Control: no-store";

/// What a mail program fetches.
fn letter(url: &str) -> Sample {
    let agent = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";
    Sample::new(&format!("GET {url}\n{IMAGE}\n{agent}"))
}

#[test]
fn a_letters_invisible_image_counts_where_no_cache_may_keep_it() {
    let url = "http://n.letters.example/q/48/u7.gif";
    is_pixel(&letter(url).answered(NEVER_KEPT).image(1, 1), PixelKind::EmailOpen);
    is_none(&letter(url).answered("200\nContent-Type: image/gif").image(1, 1));
    is_none(&letter(url).answered(NEVER_KEPT).image(120, 40));
}

#[test]
fn a_short_line_that_is_drawn_anew_each_time_is_no_line_to_be_seen() {
    let url = format!("http://n.letters.example/seen?m={ID}");
    is_pixel(&letter(&url).answered(NEVER_KEPT).image(25, 1), PixelKind::EmailOpen);
    is_none(&letter(&url).answered(NEVER_KEPT).image(25, 2));
    is_none(&letter(&url).answered(NEVER_KEPT).image(560, 1));
    is_none(&letter(&url).answered("200\nContent-Type: image/gif\nCache-Control: max-age=600").image(25, 1));
}

#[test]
fn an_image_without_bytes_that_a_script_wants_is_no_spacer() {
    let wanted = |page: &str| {
        get("http://imp.other.example/t/8/4")
            .on(page)
            .caused_by(InitiatorType::Script, "http://cdn.other.example/t.js")
            .answered("204")
    };
    is_pixel(&wanted(SHOP), PixelKind::Analytics);
    is_none(&wanted("http://www.other.example/"));
    is_none(&get("http://img.other.example/t/8/4").on(SHOP).answered("204"));
}

#[test]
fn a_signature_lets_in_to_something() {
    let signed =
        |answer: &str| get("http://ads.other.example/pcs/view?xai=AK&sig=Cg0ArKJSzK").on(SHOP).answered(answer);
    rests("signed-url", &signed("204"));
    fires("signed-url", &signed("302\nLocation: http://x.other.example/0.gif"));
}

#[test]
fn bytes_that_an_application_posts_are_told_where_the_host_measures() {
    let posts = |host: &str| {
        Sample::new(&format!("POST http://{host}/a\nUser-Agent: okhttp/4.12.0\nContent-Type: application/x-protobuf"))
            .sending("0123456789")
            .answered("204")
    };
    is_pixel(&posts("app.measurekit.example"), PixelKind::Analytics);
    is_none(&posts("app.savegames.example"));
}

#[test]
fn a_program_that_measures_a_site_tells_of_goods_as_of_pages() {
    let told = |query: &str| {
        get(&format!("http://in.other.example/c?{query}&en=view_item")).on(SHOP).answered(NEVER_KEPT).image(1, 1)
    };
    is_pixel(&told(&format!("v=2&tid=M-7&cid={ID}")), PixelKind::Analytics);
    is_pixel(&told(&format!("v=2&uid={ID}")), PixelKind::Retargeting);
}

#[test]
fn a_match_of_two_parties_is_told_by_how_its_word_begins() {
    let asked = |path: &str| get(&format!("http://s.other.example/{path}?s=184023&cb=1")).on(SHOP).answered("204");
    let kind = |path: &str| {
        found(&asked(path).caused_by(InitiatorType::Script, "http://cdn.other.example/t.js")).map(|pixel| pixel.kind)
    };
    assert_eq!(kind("usermatchredir"), Some(PixelKind::Sync));
    assert_ne!(kind("matcha"), Some(PixelKind::Sync));
}

#[test]
fn what_a_page_may_not_read_is_no_question_and_what_a_frame_asks_its_own_host_is() {
    let asks = |asker: &str| {
        Sample::new(&format!("GET http://q.other.example/h/shop?u=%2F&t=1795618148152\nAccept: */*\nReferer: {asker}"))
            .on(SHOP)
            .answered("204")
    };
    is_pixel(&asks(SHOP), PixelKind::Analytics);
    is_none(&asks("http://frame.other.example/"));
}

#[test]
fn what_the_redirect_of_a_pixel_leads_to_is_of_its_kind() {
    let order = "http://t.other.example/s.php?amount=89.00&currency=EUR&order=KH-5512";
    let hop = get(order)
        .on(SHOP)
        .answered(&format!("302\nLocation: http://t.other.example/b.gif?r={ID}\nSet-Cookie: u={ID}; Max-Age=31536000"));
    let end = get(&format!("http://t.other.example/b.gif?r={ID}"))
        .on(SHOP)
        .caused_by(InitiatorType::Redirect, order)
        .answered(NEVER_KEPT)
        .image(1, 1);
    let last_kind = |samples: &[&Sample]| {
        let mut pixels = Pixels::new(IdKey::REPLAY, score::THRESHOLD);
        let mut out = Vec::new();
        for sample in samples {
            sample.show(|seen| pixels.observe(seen, &mut out));
        }
        match out.pop() {
            Some(Finding::Pixel(pixel)) => Some(pixel.kind),
            _ => None,
        }
    };
    assert_eq!(last_kind(&[&hop, &end]), Some(PixelKind::Conversion));
    assert_eq!(last_kind(&[&end]), Some(PixelKind::Analytics));
}

#[test]
fn a_page_view_in_the_path_needs_no_word_beside_it() {
    let posts = |path: &str| {
        Sample::new(&format!("POST {SHOP}{path}\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {SHOP}"))
            .on(SHOP)
            .answered("204")
    };
    is_pixel(&posts("_internal/pageview"), PixelKind::Analytics);
    is_pixel(&posts("meter/conversion/logPageview?n=1"), PixelKind::Analytics);
    is_none(&posts("_internal/preview"));
}

#[test]
fn a_site_that_counts_at_home_tells_the_path_of_the_page() {
    const ITEM: &str = "http://www.shop.example/p/blue-lamp";
    let posts = |path: &str, body: &str| {
        Sample::new(&format!(
            "POST {SHOP}{path}\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {ITEM}\nContent-Type: application/x-www-form-urlencoded"
        ))
        .sending(body)
        .on(ITEM)
        .answered("200\nContent-Type: text/plain\nCache-Control: no-store")
    };
    is_pixel(&posts("w/track", "pa=%2Fp%2Fblue-lamp&nv=1"), PixelKind::Analytics);
    is_none(&posts("w/track", "pa=%2Fp%2Fred-lamp&nv=1"));
    is_none(&posts("w/save", "pa=%2Fp%2Fblue-lamp&nv=1"));
}

#[test]
fn a_letter_that_is_sent_on_by_a_path_of_opening_counts() {
    let sent = |path: &str| {
        letter(&format!("http://m.letters.example/{path}"))
            .answered("302\nLocation: http://m.letters.example/assets/o.gif")
    };
    is_pixel(&sent(&format!("o/{ID}")), PixelKind::EmailOpen);
    is_none(&sent("img/7"));
}

#[test]
fn a_counters_picture_of_a_few_pixels_is_told_something_and_never_kept() {
    let counted = |size: u32, cache: &str| {
        get("http://px.other.example/g.gif?blog=88&host=www.shop.example&rand=0.6176")
            .on(SHOP)
            .caused_by(InitiatorType::Script, "http://cdn.other.example/t.js")
            .answered(&format!("200\nContent-Type: image/gif\nCache-Control: {cache}"))
            .image(size, 5)
    };
    is_pixel(&counted(6, "no-cache"), PixelKind::Unknown);
    is_none(&counted(6, "max-age=600"));
    is_none(&counted(16, "no-cache"));
    let preview = get("http://img.other.example/w_6/a.png?v=2").on(SHOP).answered(NEVER_KEPT).image(6, 4);
    is_none(&preview);
}

#[test]
fn what_is_played_is_told_by_the_path_alone() {
    let asks = |method: &str, last: &str| {
        let agent = "Mozilla/5.0 (Linux; Android 12; TV) AppleWebKit/537.36 (KHTML, like Gecko)";
        Sample::new(&format!("{method} http://ad.spots.example/e/{ID}/{last}\nUser-Agent: {agent}")).answered("204")
    };
    is_pixel(&asks("GET", "complete"), PixelKind::Analytics);
    is_none(&asks("GET", "summary"));
    is_none(&asks("POST", "complete"));
}

#[test]
fn a_version_in_the_path_makes_no_interface_of_a_host_that_is_called_after_measuring() {
    let posts = |host: &str| Sample::new(&format!("POST http://{host}.maker.example/v1/a")).answered("204");
    rests("api-path", &posts("log-ingest-eu"));
    fires("api-path", &posts("log-eu"));
    fires("api-path", &posts("save-eu"));
}

#[test]
fn a_view_that_another_partys_redirect_lets_count_is_counted_and_matches_nobody() {
    let end = |path: &str| {
        get(&format!("http://z.third.example/{path}?cb=88&did={ID}"))
            .on(SHOP)
            .caused_by(InitiatorType::Redirect, "http://ads.other.example/l?s=1")
            .answered(NEVER_KEPT)
            .image(1, 1)
    };
    is_pixel(&end("imp/7"), PixelKind::Analytics);
    is_pixel(&end("a/7"), PixelKind::Sync);
}

#[test]
fn what_a_program_reports_of_its_faults_is_no_event() {
    let post = |host: &str, first: &str| {
        Sample::new(&format!(
            "POST http://{host}.ingest.vendor.example/api/44/envelope/?key=ab12\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {SHOP}\nContent-Type: text/plain"
        ))
        .sending(&format!("{{\"{first}\":{{}}}}\n{{\"type\":\"session\"}}\n{{\"sid\":\"{ID}\"}}"))
        .on(SHOP)
        .answered("200\nContent-Type: application/json")
        .text("{}")
    };
    is_none(&post("eu", "sdk"));
    is_pixel(&post("eu", "app"), PixelKind::Analytics);
    rests("measuring-host", &post("o44", "app"));
}

#[test]
fn a_publishing_program_tells_a_hit_of_its_page_to_the_sites_own_path() {
    let own = |action: &str| {
        Sample::new("POST http://www.shop.example/.own/analytics/api/v1/page_hit?name=analytics_events\nReferer: http://www.shop.example/\nOrigin: http://www.shop.example\nContent-Type: text/plain")
            .sending(&format!("{{\"action\":\"{action}\",\"session_id\":\"{ID}\",\"payload\":{{\"pathname\":\"/\"}}}}"))
            .on(SHOP)
            .answered("202\nContent-Type: application/json")
            .text("{}")
    };
    is_pixel(&own("page_hit"), PixelKind::Analytics);
    fires("page-view", &own("page_hit"));
    rests("page-view", &own("page_note"));
}

#[test]
fn an_edge_that_is_told_what_was_looked_at_is_one_though_it_answers_with_data() {
    let interact = |query: &str| {
        Sample::new(&format!("POST http://k4.shop.example/ee/v2/interact?{query}\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {SHOP}\nContent-Type: text/plain"))
            .sending(&format!("{{\"events\":[{{\"xdm\":{{\"eventType\":\"web.pageViews\",\"web\":{{\"URL\":\"{SHOP}\"}}}}}}]}}"))
            .on(SHOP)
            .answered("200\nContent-Type: application/json")
            .text("{\"requestId\":\"x\",\"handle\":[{\"type\":\"state:store\"}]}")
    };
    is_pixel(&interact(&format!("configId=9c1&requestId={ID}")), PixelKind::Analytics);
    is_none(&interact(&format!("config=9c1&request={ID}")));
}

#[test]
fn a_list_called_events_holds_them_by_their_names() {
    let send = |path: &str, body: &str| {
        Sample::new(&format!("POST http://analytics.vendor.example/{path}\nUser-Agent: Reader/5.9"))
            .sending(body)
            .answered("204")
    };
    let named = "[{\"name\":\"page_turn\",\"p\":44},{\"name\":\"page_turn\",\"p\":45}]";
    is_pixel(&send("events", named), PixelKind::Analytics);
    fires("event-batch", &send("a", &format!("{{\"events\":{named}}}")));
    rests("event-batch", &send("a", named));
    rests("event-batch", &send("events", "[{\"name\":\"Party at ours\"}]"));
    let numbered = |time: &str| format!("[{{\"event_id\":\"Complete:1\",\"{time}\":1790000000,\"v\":2}}]");
    fires("event-batch", &send("a", &numbered("client_ts")));
    rests("event-batch", &send("a", &numbered("price")));
}

#[test]
fn whether_an_address_is_right_is_asked_and_answered() {
    let ask = |word: &str, mode: &str| {
        Sample::new(&format!(
            "POST http://addresses.vendor.example/v3/{word}\nAccept: */*\nOrigin: http://www.shop.example\nContent-Type: text/plain\nReferer: {SHOP}{mode}"
        ))
        .sending(&format!("{{\"street\":\"Weg 1\",\"visit\":\"{ID}\"}}"))
        .on(SHOP)
        .answered("200\nContent-Type: application/json")
        .text("{\"valid\":true}")
    };
    is_none(&ask("validate", ""));
    is_pixel(&ask("u", ""), PixelKind::Analytics);
    rests("asks-for-settings", &ask("validate", "\nSec-Fetch-Mode: no-cors"));
}

#[test]
fn events_of_an_application_are_counted_whatever_its_host_keeps_in_step() {
    let send = Sample::new("POST http://sync.vendor.example/v3/events\nUser-Agent: okhttp/4.12.0")
        .sending(&format!("{{\"events\":[{{\"name\":\"screen_view\"}}],\"device_id\":\"{ID}\"}}"))
        .answered("200\nContent-Type: application/json")
        .text("{}");
    is_pixel(&send, PixelKind::Analytics);
}

#[test]
fn a_device_that_asks_what_to_do_looks_after_itself() {
    let ask = |word: &str| {
        Sample::new(&format!("GET http://cloud.vendor.example/{word}?gw={ID}\nUser-Agent: gateway/3.1")).answered("204")
    };
    is_none(&ask("cmd"));
    is_pixel(&ask("p"), PixelKind::Analytics);
}

#[test]
fn what_a_device_keeps_in_step_is_its_own_and_what_it_counts_is_not() {
    let send = |path: &str, body: &str| {
        Sample::new(&format!("POST http://cloud.vendor.example/{path}?dev={ID}\nUser-Agent: okhttp/4.12.0"))
            .sending(body)
            .answered("204")
    };
    is_none(&send("map/sync", "{\"n\":4}"));
    fires("maintenance", &send("map/sync", ""));
    rests("maintenance", &send("map/sync", "{\"events\":[{\"name\":\"map_shown\"}]}"));
}

#[test]
fn a_visit_that_a_site_keeps_alive_is_told_nothing() {
    let own = |body: &str| {
        Sample::new(&format!("POST http://www.shop.example/visit/{ID}/ping\nReferer: {SHOP}\nOrigin: http://www.shop.example\nContent-Type: text/plain"))
            .sending(body)
            .on(SHOP)
            .answered("204")
    };
    is_none(&own(""));
    is_pixel(&own(&format!("{{\"u\":\"{SHOP}\"}}")), PixelKind::Analytics);
}

#[test]
fn an_order_told_by_a_script_is_one_whatever_the_script_says() {
    let script = |query: &str| {
        Sample::new(&format!(
            "GET http://partner.vendor.example/s.js?{query}\nAccept: */*\nSec-Fetch-Dest: script\nReferer: {SHOP}"
        ))
        .on("http://www.shop.example/thank-you")
        .answered("200\nContent-Type: application/javascript\nCache-Control: no-store")
        .text("/*ok*/")
    };
    is_pixel(&script("pid=9&ordid=F-9912&amt=59.00&cur=EUR"), PixelKind::Conversion);
    is_none(&script("pid=9&build=F-9912"));
    let payment = Sample::new("POST http://pay.vendor.example/confirm?order_id=F-9912&amount=59.00&currency=EUR\nAccept: */*\nOrigin: http://www.shop.example\nSec-Fetch-Mode: cors")
        .on("http://www.shop.example/thank-you")
        .answered("200\nContent-Type: application/json")
        .text("{}");
    is_none(&payment);
}

#[test]
fn packed_text_is_a_recorders_and_files_are_called_what_they_are() {
    let send = |mime: &str, body: &str| {
        Sample::new(&format!(
            "POST http://k.vendor.example/up\nAccept: */*\nOrigin: http://www.shop.example\nSec-Fetch-Mode: cors\nContent-Type: {mime}"
        ))
        .sending(body)
        .on(SHOP)
        .answered("200\nContent-Type: application/json")
        .text("{}")
    };
    fires("opaque-upload", &send("text/plain", "\u{1f}\u{8}\0\0\u{3}"));
    rests("opaque-upload", &send("text/plain", "a line\r\n\tand one"));
    rests("opaque-upload", &send("application/octet-stream", "\u{1f}\u{8}\0\0\u{3}"));
    let unnamed = |body: &str| {
        Sample::new("POST http://k.vendor.example/e/?ip=0\nAccept: */*\nOrigin: http://www.shop.example")
            .sending(body)
            .on(SHOP)
            .answered("200\nContent-Type: application/json")
            .text("{}")
    };
    is_pixel(&unnamed("\u{1f}\u{8}\0\0\u{3}"), PixelKind::Analytics);
    rests("opaque-upload", &unnamed("a line\r\n\tand one"));
}
