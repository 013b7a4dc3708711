//! What comes back blank and was told all the same, and what is kept for the page; words of more languages and letters.

use super::*;

const NEVER_KEPT: &str = "200\nContent-Type: image/gif\nCache-Control: no-store";

/// What a script of the shop's page asks for as a script, and a script of a few letters that comes back.
fn script(url: &str, cache: &str) -> Sample {
    Sample::new(&format!("GET {url}\nAccept: */*\nSec-Fetch-Dest: script"))
        .on(SHOP)
        .answered(&format!("200\nContent-Type: application/javascript\nCache-Control: {cache}"))
        .text("window.seen=1;")
}

fn image(url: &str) -> Sample {
    get(url).on(SHOP).answered(NEVER_KEPT).image(1, 1)
}

fn mentioned(kind: MentionKind, is_tiny: bool) -> MentionSeen {
    MentionSeen { kind, is_tiny, in_noscript: false }
}

#[test]
fn a_script_drawn_for_somebody_at_an_address_that_measures_brings_no_more_than_a_receipt() {
    let told = format!("http://ev.other.example/px?s={ID}&e=rend");
    is_pixel(&script(&told, "no-store"), PixelKind::Analytics);
    is_none(&script(&told, "max-age=600"));
    is_none(&script(&format!("{told}&callback=f"), "no-store"));
    is_none(&script(&format!("http://lib.other.example/px.js?s={ID}&e=rend"), "no-store"));
}

#[test]
fn a_blank_document_in_a_frame_that_nobody_sees_is_told_what_its_address_holds() {
    let frame = |is_tiny: bool, text: &str| {
        Sample::new("GET http://in.other.example/vente?mt=612.00&ref=R-55120\nAccept: text/html")
            .on("http://www.shop.example/merci")
            .mentioned(mentioned(MentionKind::Frame, is_tiny))
            .answered("200\nContent-Type: text/html")
            .text(text)
    };
    let blank = "<html><body></body></html>";
    is_pixel(&frame(true, blank), PixelKind::Conversion);
    is_none(&frame(false, blank));
    let made = Sample::new(
        "GET http://7.other.example/activityi;src=7;type=visit;cat=page0;ord=1630927705?\nAccept: text/html",
    )
    .on(SHOP)
    .answered("200\nContent-Type: text/html");
    is_pixel(&made.text(blank), PixelKind::Analytics);
    let drawn = |cache: &str| {
        Sample::new(&format!("GET http://in.other.example/h/frame?v={ID}\nAccept: text/html"))
            .on(SHOP)
            .answered(&format!("200\nContent-Type: text/html\nCache-Control: {cache}"))
            .text(blank)
    };
    is_pixel(&drawn("no-store"), PixelKind::Analytics);
    is_none(&drawn("max-age=600"));
    is_none(&frame(true, &format!("<html><body>{}</body></html>", "A line to read. ".repeat(4))));
}

#[test]
fn a_signature_lets_in_to_no_dot_that_is_drawn_each_time() {
    let dot = |path: &str, cache: &str| {
        Sample::new(&format!("GET http://a.other.example/{path}?xai=7&sig=Cg0ArKJSzC\n{IMAGE}"))
            .answered(&format!("200\nContent-Type: image/gif\nCache-Control: {cache}"))
            .image(1, 1)
    };
    rests("signed-url", &dot("pcs/view", "no-store"));
    fires("signed-url", &dot("thumbs/7", "no-store"));
    fires("signed-url", &dot("pcs/view", "max-age=600"));
}

#[test]
fn a_picture_kept_for_long_at_the_width_that_was_asked_for_is_a_small_picture() {
    let small = |cache: &str| {
        get(&format!("http://img.other.example/7.jpg?auth={ID}&width=1"))
            .on(SHOP)
            .answered(&format!("200\nContent-Type: image/jpeg\nCache-Control: {cache}"))
            .image(1, 1)
    };
    fires("size-asked-for", &small("max-age=31536000"));
    rests("size-asked-for", &small("no-store"));
}

#[test]
fn a_page_by_which_people_read_shows_letters_by_style_too() {
    let url = format!("http://in.sender.example/e/7/{ID}/p.gif");
    let shown = |page: &str, kind: MentionKind| image(&url).on(page).mentioned(mentioned(kind, false));
    is_pixel(&shown("http://webmail.post.example/7", MentionKind::CssUrl), PixelKind::EmailOpen);
    is_pixel(&shown("http://webmail.post.example/7", MentionKind::Image), PixelKind::EmailOpen);
    is_pixel(&shown("http://webmail.post.example/7", MentionKind::Literal), PixelKind::Analytics);
    is_pixel(&shown(SHOP, MentionKind::CssUrl), PixelKind::Analytics);
    let opened = format!("http://in.sender.example/oo/{ID}/e.gif");
    is_pixel(&image(&opened).on("http://webmail.post.example/7"), PixelKind::EmailOpen);
}

#[test]
fn no_letter_knows_the_device_that_it_is_read_on() {
    let agent = "User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Mobile/15E148";
    let asked = |query: &str| {
        Sample::new(&format!("GET http://prod.other.example/imp?{query}\n{IMAGE}\n{agent}"))
            .answered(NEVER_KEPT)
            .image(1, 1)
    };
    is_pixel(&asked(&format!("m={ID}")), PixelKind::EmailOpen);
    is_pixel(&asked("idfa=38400000-8cf0-11bd-b23e-10b96e40000d"), PixelKind::Analytics);
    is_pixel(&asked(&format!("device_id={ID}")), PixelKind::Analytics);
}

#[test]
fn pages_thank_in_letters_of_their_own() {
    let asked = |title: &str| image("http://t.other.example/m?m_v=5511&price=3200&currency=JPY").titled(title);
    for title in ["ご注文完了 | 茶碗屋", "주문이 완료되었습니다", "支付成功", "Спасибо за заказ", "Ευχαριστούμε"]
    {
        is_pixel(&asked(title), PixelKind::Conversion);
    }
    let order = |title: &str| image("http://t.other.example/m?vcorder=5511&vcprice=3200").titled(title);
    is_pixel(&order("ご注文完了"), PixelKind::Conversion);
    is_pixel(&image("http://t.other.example/m?border=5511").titled("ご注文完了"), PixelKind::Unknown);
    is_pixel(&image("http://t.other.example/m?m_v=7&price=3200").titled("ご注文完了"), PixelKind::Conversion);
    is_pixel(&image("http://t.other.example/m?m=LCP&value=3200").titled("ご注文完了"), PixelKind::Unknown);
    is_pixel(&image("http://t.other.example/m?so=5511-1&currency=JPY").titled("ご注文完了"), PixelKind::Conversion);
    is_pixel(&image("http://t.other.example/m?so=5511-1&cr=abc").titled("ご注文完了"), PixelKind::Unknown);
    is_pixel(&image("http://t.other.example/m?so=5511-1&currency=JPY").titled("茶碗"), PixelKind::Unknown);
}

#[test]
fn two_letters_of_retargeting_are_a_segment_of_their_own() {
    let asked = |path: &str| image(&format!("http://p.other.example/{path}?u={ID}"));
    is_pixel(&asked("rt/px.gif"), PixelKind::Retargeting);
    is_pixel(&asked("x/k=7&rt=2"), PixelKind::Analytics);
}

#[test]
fn what_stands_behind_a_semicolon_in_the_path_are_parameters() {
    let asked = |path: &str| image(&format!("http://pixel.other.example/{path}?u={ID}"));
    is_pixel(&asked("q;cm=;ns=0"), PixelKind::Analytics);
    is_pixel(&asked("q/cm"), PixelKind::Sync);
}

#[test]
fn that_a_page_was_visited_is_said_by_the_path_in_one_word() {
    let told = |word: &str| {
        Sample::new(&format!("GET http://7.other.example/{word}?n=1&m=900-ABC-123\nAccept: */*\nOrigin: {SHOP}"))
            .on(SHOP)
            .answered("200\nContent-Type: text/plain")
            .text("OK")
    };
    fires("page-view", &told("webevents/visitWebPage"));
    fires("page-view", &told("addVisit"));
    rests("page-view", &told("visit"));
    fires("measuring-path", &told("metricsBatch"));
    rests("measuring-path", &told("recipesBatch"));
}

#[test]
fn settings_that_somebody_asks_for_may_be_none() {
    let asked = |path: &str| {
        let agent = "User-Agent: okhttp/4.12.0";
        Sample::new(&format!("GET http://sdk.other.example/{path}?idfv=6D92078A-8246-4BA4-AE5B-76104861E7DC\n{agent}"))
            .answered("200\nContent-Type: application/json")
            .text("{}")
    };
    is_none(&asked("api/v1/config"));
    is_pixel(&asked("api/v1/start"), PixelKind::Analytics);
}

#[test]
fn a_sites_own_beacon_tells_where_somebody_is() {
    let own = |body: &str, mode: &str| {
        Sample::new(&format!(
            "POST http://www.shop.example/t/e\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {SHOP}\n\
             Content-Type: application/x-www-form-urlencoded\nSec-Fetch-Mode: {mode}\nSec-Fetch-Dest: empty"
        ))
        .sending(body)
        .on("http://www.shop.example/cars/7")
        .answered("204")
    };
    let told = "n=view&d=%7B%22p%22%3A%22%2Fcars%2F7%22%7D";
    is_pixel(&own(told, "no-cors"), PixelKind::Analytics);
    is_none(&own(told, "same-origin"));
    is_none(&own("n=view&d=7", "no-cors"));
}

#[test]
fn where_something_happened_is_no_event() {
    let told = |value: &str| image(&format!("http://in.other.example/k?u={ID}&ev={value}"));
    is_pixel(&told("%2Fwarenkorb"), PixelKind::Analytics);
    is_pixel(&told("warenkorb"), PixelKind::Retargeting);
}

#[test]
fn consent_is_recorded_in_many_languages() {
    let record = |host: &str| text_posted(&format!("http://{host}.other.example/v2/record"), &format!("u={ID}"));
    for host in ["einwilligung", "toestemming", "zgoda"] {
        is_none(&record(host).answered("204"));
    }
    is_pixel(&record("entwicklung").answered("204"), PixelKind::Analytics);
    let posted = |body: &str| text_posted("http://api.other.example/nachweis", body).answered("204");
    is_none(&posted(&format!(r#"{{"id":"{ID}","zwecke":[1],"tcf":"CQ0000"}}"#)));
    is_pixel(&posted(&format!(r#"{{"id":"{ID}","seiten":[1],"tcf":"CQ0000"}}"#)), PixelKind::Analytics);
}

#[test]
fn a_program_made_for_a_network_tells_that_network_wherever_it_is_asked() {
    let told = |query: &str| image(&format!("http://www.other.example/tr/?{query}"));
    is_pixel(&told("id=1042776655443322&ev=PageView&dl=http%3A%2F%2Fwww.shop.example%2F"), PixelKind::Social);
    is_pixel(&told("id=1042776655443322&ev=ViewContent&dl=http%3A%2F%2Fwww.shop.example%2F"), PixelKind::Retargeting);
    is_pixel(&told("id=1042776655443322&ev=Lead&dl=http%3A%2F%2Fwww.shop.example%2F"), PixelKind::Conversion);
    is_pixel(&told("id=1042776655443322&ev=PageView&u=http%3A%2F%2Fwww.shop.example%2F"), PixelKind::Analytics);
    is_pixel(&told("a=48291&p0=e%3Dvp&adce=1"), PixelKind::Retargeting);
}

#[test]
fn a_program_that_measures_hands_over_by_a_script_what_it_has() {
    let asked = |query: &str, cache: &str| {
        Sample::new(&format!("GET http://b.other.example/1/7?{query}\nAccept: */*\nSec-Fetch-Dest: script"))
            .on(SHOP)
            .answered(&format!("200\nContent-Type: text/javascript{cache}"))
            .text("agent.setToken && agent.setToken({'stn':0,'err':1,'ins':1})")
    };
    let timed = format!("perf=%7B%7D&be=120&fe=600&dc=500&s={ID}");
    is_pixel(&asked(&timed, ""), PixelKind::Analytics);
    is_none(&asked(&timed, "\nCache-Control: max-age=3600"));
    is_none(&asked(&format!("be=120&s={ID}"), ""));
}

#[test]
fn a_messenger_counts_too() {
    rests("message-transport", &text_posted("http://api.other.example/messenger/web/metrics", "v=3").answered("204"));
    fires("message-transport", &text_posted("http://api.other.example/messenger/web/open", "v=3").answered("204"));
}

#[test]
fn how_things_stand_is_asked_again_and_again_and_whether_something_is_right_once() {
    let asked = |url: &str, leave: &str| {
        Sample::new(&format!("GET http://pay.other.example/{url}\nAccept: */*\n{leave}"))
            .on(SHOP)
            .answered("204\nCache-Control: no-store")
    };
    let with_leave = "Origin: http://www.shop.example\nReferer: http://www.shop.example/";
    let of_frame = "Referer: http://pay.other.example/form";
    fires("probe", &asked("blik/status?no=99120&_=1790000000123", with_leave));
    rests("probe", &asked("blik/status?no=99120&_=1790000000123", "Referer: http://www.shop.example/"));
    rests("probe", &asked("blik/paid?no=99120&_=1790000000123", with_leave));
    fires("probe", &asked("probe?t=1790000000123", "Referer: http://www.shop.example/"));
    fires("asks-for-settings", &asked("v1/iban/check?i=DE02120300000000202051", of_frame));
    rests("asks-for-settings", &asked("v1/iban/shown?i=DE02120300000000202051", of_frame));
}

#[test]
fn a_device_that_speaks_a_measuring_programs_language_tells_by_that_alone() {
    let told = |query: &str| {
        Sample::new(&format!("GET http://c7.vendor.example/stop?{query}\nUser-Agent: okhttp/4.12.0"))
            .answered("200\nContent-Type: text/plain")
            .text("")
    };
    is_pixel(&told("code=V_88_0&playhead=812.4&timemark=1790000000123"), PixelKind::Analytics);
    is_none(&told("code=V_88_0&playhead=812.4&time=1790000000123"));
}

#[test]
fn a_site_that_passes_views_on_from_its_own_server_answers_with_their_number() {
    let told = |names: &str| {
        Sample::new(&format!(
            "POST http://sst.shop.example/data?v=2&{names}\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {SHOP}"
        ))
        .on(SHOP)
        .answered("200\nContent-Type: application/json")
        .text("{\"timestamp\":1790000000123,\"unique_event_id\":\"1790000000123.7\"}")
    };
    let location = "http%3A%2F%2Fwww.shop.example%2F";
    is_pixel(
        &told(&format!("event_name=page_view&client_id=dcid.1.{ID}&page_location={location}")),
        PixelKind::Analytics,
    );
    is_none(&told(&format!("name=page_view&client_id=dcid.1.{ID}&page_location={location}")));
}

#[test]
fn a_captcha_is_verified_and_a_bank_answers_what_it_was_asked() {
    let asked = |path: &str, body: &str| {
        text_posted(&format!("http://api.other.example/{path}"), body)
            .answered("200\nContent-Type: application/json")
            .text("{\"ok\":1}")
    };
    is_none(&asked("siteverify/f?k=6LdZZ", &format!("c={ID}")));
    is_none(&asked(&format!("acs/result?md={ID}"), "cres=eyJ0cmFuc1N0YXR1cyI6IlkifQ"));
    is_pixel(&asked(&format!("acs/result?md={ID}"), "res=eyJ0cmFuc1N0YXR1cyI6IlkifQ"), PixelKind::Analytics);
}

#[test]
fn a_conversion_without_a_label_puts_on_a_list() {
    let told = |label: &str| {
        image(&format!(
            "http://b.other.example/pagead/conversion/7/?label={label}&url=http%3A%2F%2Fwww.shop.example%2F"
        ))
    };
    is_pixel(&told(""), PixelKind::Retargeting);
    is_pixel(&told("aB3x"), PixelKind::Conversion);
}

#[test]
fn what_is_posted_was_no_image_asked_for() {
    let left = |method: &str| {
        Sample::new(&format!(
            "{method} http://list.paper.example/one?i=39120&h={ID}\n{IMAGE}\n\
             User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0"
        ))
        .answered("200")
        .text("")
    };
    fires("empty-image", &left("GET"));
    rests("empty-image", &left("POST"));
}

#[test]
fn a_sum_in_a_currency_is_one_in_any_language_and_a_short_number_is_no_list_of_people() {
    let told_on = |page: &str, query: &str| {
        get(&format!("http://rt.other.example/2/c?{query}&u={ID}")).on(page).answered(NEVER_KEPT).image(1, 1)
    };
    let told = |query: &str| told_on(SHOP, query);
    is_pixel(&told("bedrag=14.50&munt=EUR"), PixelKind::Conversion);
    is_pixel(&told("bedrag=14.50&kleur=RED"), PixelKind::Analytics);
    is_pixel(&told_on("http://www.shop.example/boeken/klaar", "bedrag=14.50"), PixelKind::Conversion);
    is_pixel(&told("et=lead"), PixelKind::Conversion);
    is_pixel(&told("et=lamp"), PixelKind::Analytics);
    is_pixel(&told("seg=4471"), PixelKind::Retargeting);
    is_pixel(&told("seg=120"), PixelKind::Analytics);
}
