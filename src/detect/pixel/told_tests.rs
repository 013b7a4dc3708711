//! What is told beside identifiers (a page's host, the time, a reader's number), and what is asked for in like forms.

use super::*;

const NEVER_KEPT: &str = "200\nContent-Type: image/gif\nCache-Control: no-store";

/// The time of samples, in milliseconds.
const NOW_MS: &str = "1790000000456";

fn made_by_script(url: &str) -> Sample {
    get(url).on(SHOP).caused_by(InitiatorType::Script, "http://cdn.other.example/m.js")
}

fn posted(url: &str, body: &str) -> Sample {
    text_posted(url, body).answered("204")
}

/// What a mail program fetches.
fn letter(url: &str) -> Sample {
    let agent = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";
    Sample::new(&format!("GET {url}\n{IMAGE}\n{agent}"))
}

fn script(url: &str, cache: &str, text: &str) -> Sample {
    Sample::new(&format!("GET {url}\nAccept: */*\nSec-Fetch-Dest: script"))
        .on(SHOP)
        .answered(&format!(
            "200\nContent-Type: application/javascript{cache}\nSet-Cookie: visitor={ID}; Max-Age=31536000"
        ))
        .text(text)
}

/// Examples and counter-examples of rules about what is told.
pub(super) fn pairs() -> Vec<Pair> {
    let host = |name: &str| made_by_script(&format!("http://z.other.example/z?m={name}")).answered("404");
    let logo = |path: &str| letter(&format!("http://i.sender.example/{path}")).answered(NEVER_KEPT).image(160, 40);
    let face = |host: &str| made_by_script(&format!("http://{host}/a/1?s=32")).answered(NEVER_KEPT).image(1, 1);
    let counter = |path: &str, answer: &str| {
        get(&format!("http://k4.other.example/{path}"))
            .on(SHOP)
            .answered(&format!("{answer}\nSet-Cookie: visitor={ID}; Max-Age=31536000"))
            .image(88, 31)
    };
    vec![
        ("page-host", host("www.shop.example"), host("www.weather.example")),
        ("numbered-logo", logo("logo/48/a81f9c20d4.png"), logo("logo/48/spring.png")),
        (
            "consent-host",
            posted("http://consent.other.example/record", "n=1"),
            posted("http://k.other.example/record", "n=1"),
        ),
        (
            "consent-host",
            posted("http://log.consentbox.example/record", "n=1"),
            posted("http://log.contentbox.example/record", "n=1"),
        ),
        (
            "consent-host",
            posted("http://log.cookieamt.example/record", "n=1"),
            posted("http://www.film-nocookie.example/record", "n=1"),
        ),
        ("counts-visibly", counter("cnt/club/31.png", NEVER_KEPT), counter("cards/club/31.png", NEVER_KEPT)),
        ("portrait", face("avatar.other.example"), face("k.other.example")),
        (
            "act-of-person",
            posted("http://k.other.example/like?photo=7", "1"),
            posted("http://k.other.example/seen?photo=7", "1"),
        ),
        (
            "counting-script",
            script("http://w.other.example/event?a=7&p0=e%3Dvp%26p%3D4471", "\nCache-Control: no-store", "var a=1"),
            script("http://w.other.example/event?a=7&p0=4471", "\nCache-Control: no-store", "var a=1"),
        ),
        (
            "counting-script",
            script("http://w.other.example/a?url=http%3A%2F%2Fwww.shop.example%2F", "", "var a=1"),
            script(
                "http://w.other.example/a?url=http%3A%2F%2Fwww.shop.example%2F",
                "\nCache-Control: max-age=600",
                "var a=1",
            ),
        ),
        (
            "counting-script",
            script(&format!("http://w.other.example/a?u={ID}"), "\nCache-Control: no-store", "f('06421 123')"),
            script(
                &format!("http://w.other.example/a?u={ID}&callback=f"),
                "\nCache-Control: no-store",
                "f('06421 123')",
            ),
        ),
        (
            "untold-upload",
            posted("http://k.other.example/threads/7/read", "upto=88"),
            posted("http://k.other.example/threads/7/read", &format!("u={ID}")),
        ),
        (
            "cache-buster",
            posted(&format!("http://k.other.example/b/{NOW_MS}"), "n=1"),
            posted("http://k.other.example/b/1780000000456", "n=1"),
        ),
        (
            "cache-buster",
            made_by_script(&format!("http://z.other.example/z?q={NOW_MS}")).answered("204"),
            made_by_script("http://z.other.example/z?q=1780000000456").answered("204"),
        ),
        (
            "identifier",
            script("http://w.other.example/1.js?v=353742c1a90be7d4", "", "var a=1"),
            script("http://w.other.example/1.js?v=0a1b2c3d4e5f6071", "", "var a=1"),
        ),
    ]
}

#[test]
fn an_image_that_fails_was_never_to_be_seen_where_a_script_tells_by_it_each_time_anew() {
    let fails = |query: &str| made_by_script(&format!("http://z.other.example/z?{query}")).answered("404");
    is_pixel(&fails(&format!("m=www.shop.example&q={NOW_MS}")), PixelKind::Unknown);
    is_none(&fails("m=www.shop.example"));
    is_none(&fails(&format!("m=7&q={NOW_MS}")));
}

#[test]
fn a_letters_logo_counts_by_a_number_and_other_pictures_of_letters_do_not() {
    let seen = |path: &str, cache: &str| {
        letter(&format!("http://i.sender.example/{path}"))
            .answered(&format!("200\nContent-Type: image/gif\nCache-Control: {cache}"))
            .image(160, 40)
    };
    is_pixel(&seen("logo/48/a81f9c20d4.png", "no-store"), PixelKind::EmailOpen);
    is_none(&seen("logo/48/a81f9c20d4.png", "max-age=31536000"));
    is_none(&seen("barcode/48/a81f9c20d4.png", "no-store"));
}

#[test]
fn what_a_pixels_redirect_leads_to_may_be_kept_for_long() {
    let hop = format!("http://open.letters.example/v2?s={ID}");
    let kept = "200\nContent-Type: image/gif\nCache-Control: max-age=31536000";
    let end =
        letter("http://open.letters.example/t.png").caused_by(InitiatorType::Redirect, &hop).answered(kept).image(1, 1);
    is_none(&end);
    let mut pixels = Pixels::new(IdKey::REPLAY, score::THRESHOLD);
    let mut out = Vec::new();
    letter(&hop)
        .answered("302\nLocation: http://open.letters.example/t.png")
        .show(|seen| pixels.observe(seen, &mut out));
    end.show(|seen| pixels.observe(seen, &mut out));
    assert_eq!(out.len(), 2);
}

#[test]
fn an_unchanged_image_is_what_it_was_also_where_the_first_look_was_not_beyond_doubt() {
    let url = "http://teller.other.example/hit/8812.gif";
    let dated = format!("{NEVER_KEPT}, no-cache\nLast-Modified: Wed, 25 Nov 2026 10:11:12 GMT");
    let mut pixels = Pixels::new(IdKey::REPLAY, score::THRESHOLD);
    let mut out = Vec::new();
    get(url).on(SHOP).answered(&dated).image(1, 1).show(|seen| pixels.observe(seen, &mut out));
    get(url).on(SHOP).answered("304\nCache-Control: no-cache").show(|seen| pixels.observe(seen, &mut out));
    get("http://teller.other.example/hit/8813.gif")
        .on(SHOP)
        .answered("304\nCache-Control: no-cache")
        .show(|seen| pixels.observe(seen, &mut out));
    assert_eq!(out.len(), 2);
}

#[test]
fn a_click_that_hands_a_devices_advertising_identifier_on_is_told_though_it_leads_somewhere() {
    let device = "38400000-8cf0-11bd-b23e-10b96e40000d";
    let click = |name: &str| {
        Sample::new(&format!("GET http://app.other.example/click?{name}={device}\nUser-Agent: okhttp/4.12.0"))
            .answered("302\nLocation: http://store.example/app")
    };
    fires("advertising-identifier", &click("gps_adid"));
    rests("advertising-identifier", &click("session"));
}

#[test]
fn who_is_put_into_an_audience_by_name_is_not_only_counted() {
    let told =
        |query: &str| get(&format!("http://px.other.example/px?{query}")).on(SHOP).answered(NEVER_KEPT).image(1, 1);
    is_pixel(&told(&format!("seg=skin&u={ID}")), PixelKind::Retargeting);
    is_pixel(&told(&format!("seg=1&u={ID}")), PixelKind::Analytics);
}

#[test]
fn a_redirect_that_keeps_what_it_was_told_is_no_match() {
    let device = "38400000-8cf0-11bd-b23e-10b96e40000d";
    let click = |location: &str| {
        Sample::new(&format!("GET http://ads.other.example/click?ad=7&gaid={device}\nUser-Agent: okhttp/4.12.0"))
            .answered(&format!("302\nLocation: http://play.store.example/{location}"))
    };
    is_pixel(&click("d?id=game"), PixelKind::Analytics);
    is_pixel(&click(&format!("d?id={device}")), PixelKind::Sync);
}

#[test]
fn a_sum_is_told_by_its_currency_where_a_page_thanks_in_whatever_language() {
    let told = |query: &str, title: &str| {
        get(&format!("http://trk.other.example/o.gif?{query}"))
            .on("http://www.shop.example/7")
            .titled(title)
            .answered(NEVER_KEPT)
            .image(1, 1)
    };
    let thanks = "Vielen Dank fuer Ihre Bestellung";
    is_pixel(&told("m=88&v=499.00&c=CHF", thanks), PixelKind::Conversion);
    is_pixel(&told("m=88&v=499.00&c=CHF", "Lampen"), PixelKind::Unknown);
    is_pixel(&told("m=88&v=499.00&c=abc", thanks), PixelKind::Unknown);
}

#[test]
fn a_record_of_a_choice_is_no_report() {
    let record = |path: &str| {
        Sample::new(&format!("POST http://log.other.example/v2/{path}\nAccept: */*\nOrigin: http://www.shop.example\nContent-Type: application/json"))
            .sending(&format!("{{\"id\":\"{ID}\",\"all\":true}}"))
            .on(SHOP)
            .answered("204")
    };
    is_none(&record("choice"));
    is_pixel(&record("scroll"), PixelKind::Analytics);
}

#[test]
fn what_is_uploaded_is_counted_whatever_it_is_for() {
    let sent = posted("http://in.other.example/c?w=771", "m;1790000000123;120,340;");
    is_pixel(&sent, PixelKind::Analytics);
    let goal = |event: &str| {
        get(&format!("http://b.other.example/action?ti=5512&evt=custom&ea={event}&rn=391889"))
            .on("http://www.shop.example/trial/thanks")
            .caused_by(InitiatorType::Script, "http://b.other.example/b.js")
            .answered("204")
    };
    is_pixel(&goal("trial"), PixelKind::Conversion);
    is_pixel(&goal("trials"), PixelKind::Analytics);
}

#[test]
fn a_visit_told_is_no_question_though_a_word_comes_back() {
    let told = |path: &str, body: &str| {
        Sample::new(&format!("POST http://chat.other.example/v3/{path}\nAccept: */*\nOrigin: http://www.shop.example\nReferer: {SHOP}\nContent-Type: application/json"))
            .sending(body)
            .on(SHOP)
            .answered("200\nContent-Type: application/json")
            .text("{\"online\":true}")
    };
    let (who, page) = (format!("{{\"vid\":\"{ID}\",\"url\":\"{SHOP}\"}}"), format!("{{\"url\":\"{SHOP}\"}}"));
    is_pixel(&told("visit", &who), PixelKind::Analytics);
    is_none(&told("visit", &page));
    is_none(&told("agents", &who));
}

#[test]
fn a_counter_that_people_see_counts_them_and_a_badge_does_not() {
    let shown = |path: &str, answer: &str, size: (u32, u32)| {
        get(&format!("http://k4.other.example/{path}?site=88"))
            .on(SHOP)
            .answered(&format!("{answer}\nSet-Cookie: visitor={ID}; Max-Age=31536000"))
            .image(size.0, size.1)
    };
    is_pixel(&shown("counter/88.png", NEVER_KEPT, (88, 31)), PixelKind::Analytics);
    is_none(&shown("badge/88.png", NEVER_KEPT, (88, 31)));
    is_none(&shown("counter/88.png", NEVER_KEPT, (300, 250)));
    is_none(&shown("counter/88.png", "200\nContent-Type: image/gif\nCache-Control: max-age=600", (88, 31)));
    let plain = get("http://k4.other.example/counter/88.png?site=88").on(SHOP).answered(NEVER_KEPT).image(88, 31);
    is_none(&plain);
}

#[test]
fn what_was_achieved_is_told_by_a_value_or_by_the_end_of_the_path_where_the_page_thanks() {
    let told = |path: &str, page: &str| {
        get(&format!("http://k.other.example/{path}&u={ID}")).on(page).answered(NEVER_KEPT).image(1, 1)
    };
    let (thanks, done) = ("http://www.shop.example/takk", "http://www.shop.example/checkout/complete");
    is_pixel(&told("v/88?label=sign_up", SHOP), PixelKind::Conversion);
    is_pixel(&told("v/88?label=sign", SHOP), PixelKind::Analytics);
    is_pixel(&told("w/88/booked?o=1", thanks), PixelKind::Conversion);
    is_pixel(&told("w/88/booked?o=1", done), PixelKind::Conversion);
    is_pixel(&told("w/88/booked?o=1", SHOP), PixelKind::Analytics);
    is_pixel(&told("w/88/home?o=1", thanks), PixelKind::Analytics);
}

#[test]
fn what_was_done_with_goods_is_told_by_the_end_of_the_path_too() {
    let told = |path: &str| {
        get(&format!("http://k.other.example/e/88/{path}?o=1&u={ID}")).on(SHOP).answered(NEVER_KEPT).image(1, 1)
    };
    is_pixel(&told("view_item"), PixelKind::Retargeting);
    is_pixel(&told("addToCart.gif"), PixelKind::Retargeting);
    is_pixel(&told("product"), PixelKind::Analytics);
}

#[test]
fn shops_speak_many_languages() {
    let told = |event: &str, page: &str| {
        get(&format!("http://k.other.example/{event}&u={ID}")).on(page).answered(NEVER_KEPT).image(1, 1)
    };
    let thanks = "http://www.shop.example/danke";
    is_pixel(&told("z?vorgang=warenkorb", SHOP), PixelKind::Retargeting);
    is_pixel(&told("z?h=lagd_i_varukorg", SHOP), PixelKind::Retargeting);
    is_pixel(&told("h/44/al-carrito/7/?r=1", SHOP), PixelKind::Retargeting);
    is_pixel(&told("h/44/compra-realizada/7/?r=1", thanks), PixelKind::Conversion);
    is_pixel(&told("z?h=comanda_finalizata", thanks), PixelKind::Conversion);
    is_pixel(&told("z?h=comanda_finalizata", SHOP), PixelKind::Analytics);
    is_pixel(&told("z?h=uns_ist_nichts_bekannt", thanks), PixelKind::Analytics);
}

#[test]
fn a_match_is_told_by_a_partners_name_for_somebody() {
    let told =
        |path: &str| get(&format!("http://x.other.example/{path}={ID}")).on(SHOP).answered(NEVER_KEPT).image(1, 1);
    is_pixel(&told("v/7?dsp_uid"), PixelKind::Sync);
    is_pixel(&told("pair?x"), PixelKind::Sync);
    is_pixel(&told("cs?x"), PixelKind::Sync);
    is_pixel(&told("cs/7?x"), PixelKind::Analytics);
}

#[test]
fn who_counts_a_form_that_was_seen_was_brought_no_lead_yet() {
    let told = |path: &str| {
        get(&format!("http://lead.other.example/t/{path}?u={ID}")).on(SHOP).answered(NEVER_KEPT).image(1, 1)
    };
    is_pixel(&told("view"), PixelKind::Analytics);
    is_pixel(&told("done"), PixelKind::Conversion);
}

#[test]
fn letters_are_opened_in_many_languages_also_where_a_site_shows_them() {
    let hidden = MentionSeen { kind: MentionKind::Image, is_tiny: true, in_noscript: false };
    let shown = |path: &str| {
        get(&format!("http://n.letters.example/{path}/{ID}.png"))
            .on("http://mail.provider.example/")
            .mentioned(hidden)
            .answered(NEVER_KEPT)
            .image(1, 1)
    };
    is_pixel(&shown("gelesen"), PixelKind::EmailOpen);
    is_pixel(&shown("bilder").on("http://www.provider.example/"), PixelKind::Analytics);
    is_pixel(&shown("bilder"), PixelKind::EmailOpen);
    let system = "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko)";
    let by_system = Sample::new(&format!("GET http://n.letters.example/k/{ID}.png\n{IMAGE}\n{system}"));
    is_pixel(&by_system.answered(NEVER_KEPT).image(1, 1), PixelKind::EmailOpen);
}

#[test]
fn a_consent_string_names_nobody_whatever_it_is_called() {
    let asked = |value: &str| get(&format!("http://img.other.example/a?tc={value}")).on(SHOP).answered("204");
    fires("identifier", &asked(ID));
    rests("identifier", &asked("CQIr4AAQIr4AAAHABBENBNFsAP_gAEPgAAAAJzNV"));
}

#[test]
fn what_a_sites_own_page_is_about_names_nobody() {
    let asked = |page: &str| {
        Sample::new(&format!(
            "GET http://www.shop.example/track/live?id=00340434161094042557&_={NOW_MS}\nAccept: */*\nReferer: {page}"
        ))
        .on(page)
        .answered("204")
    };
    rests("identifier", &asked("http://www.shop.example/parcel/00340434161094042557"));
    fires("identifier", &asked(SHOP));
}

#[test]
fn a_letters_invisible_image_counts_by_a_readers_number() {
    let seen = |query: &str| {
        letter(&format!("http://n.sender.example/c/x.png?{query}")).answered("200\nContent-Type: image/png").image(1, 1)
    };
    is_pixel(&seen("m=202611&e=7730184"), PixelKind::EmailOpen);
    is_none(&seen("v=7730184"));
    is_none(&seen("m=202611"));
}

#[test]
fn what_is_called_an_image_was_wanted_as_one_though_nothing_came() {
    let asked = |path: &str| {
        Sample::new(&format!("GET http://n.sender.example/{path}?m=5530\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)"))
            .answered("204")
    };
    fires("empty-image", &asked("open/77.gif"));
    rests("empty-image", &asked("open/77"));
}

#[test]
fn a_letter_that_a_site_shows_is_opened_there() {
    let mention = MentionSeen { kind: MentionKind::Image, is_tiny: true, in_noscript: false };
    let opened = |path: &str| {
        get(&format!("http://k.other.example/{path}/77/w.gif?m=5531"))
            .on(SHOP)
            .mentioned(mention)
            .answered(NEVER_KEPT)
            .image(1, 1)
    };
    is_pixel(&opened("open"), PixelKind::EmailOpen);
    is_pixel(&opened("shop"), PixelKind::Unknown);
    let alone = |agent: &str| {
        Sample::new(&format!("GET http://k.other.example/open/77/5530.gif?m=5530\nUser-Agent: {agent}"))
            .answered("204\nCache-Control: no-store")
    };
    is_pixel(&alone("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"), PixelKind::EmailOpen);
    is_pixel(&alone("Roku/DVP-12.5 (12.5.0.4178)"), PixelKind::Unknown);
}

#[test]
fn a_picture_by_which_a_way_is_timed_is_a_probe() {
    let timed = |path: &str| {
        made_by_script(&format!("http://z.other.example/{path}?{NOW_MS}")).answered(NEVER_KEPT).image(1, 1)
    };
    is_none(&timed("rtt.gif"));
    is_pixel(&timed("z.gif"), PixelKind::Unknown);
}

#[test]
fn what_was_accepted_is_told_whatever_number_the_receipt_bears() {
    let posts = |status: &str| {
        posted(&format!("http://in.other.example/rum?k={ID}"), "{\"type\":\"view\"}")
            .answered(&format!("{status}\nContent-Type: application/json"))
            .text("{\"request_id\":\"a93ce770\",\"of\":\"something that is longer than a word\"}")
    };
    fires("acknowledged", &posts("202"));
    rests("acknowledged", &posts("200"));
}

#[test]
fn a_letters_picture_that_is_none_counts_by_what_its_path_was_drawn_of() {
    let asked = |path: &str| letter(&format!("http://open.letters.example/{path}")).answered("204");
    is_pixel(&asked("vquzrk7x0mfwh9/e0"), PixelKind::EmailOpen);
    is_none(&letter("http://pics.letters.example/a/b").answered("200\nContent-Type: image/png").image(40, 40));
}

#[test]
fn a_number_of_a_conversion_is_one_where_the_page_thanks() {
    let told = |page: &str| {
        get(&format!("http://p.other.example/c?conversionId=6612&u={ID}")).on(page).answered(NEVER_KEPT).image(1, 1)
    };
    is_pixel(&told("http://www.shop.example/thanks"), PixelKind::Conversion);
    is_pixel(&told(SHOP), PixelKind::Analytics);
}

#[test]
fn a_partys_own_cookie_passes_on_under_any_name_and_the_mark_of_a_build_does_not() {
    let sent = |query: &str| {
        get("http://d.other.example/dis?p=7")
            .on(SHOP)
            .answered(&format!("302\nLocation: http://x.third.example/s?{query}\nSet-Cookie: u={ID}; Max-Age=31536000"))
    };
    fires("passes-identifier-on", &sent(&format!("code={ID}")));
    rests("passes-identifier-on", &sent("code=77aa12ffe09c4d11"));
    rests("redirects-with-identifier", &sent("gtm=45be4b70v9128za200"));
}
