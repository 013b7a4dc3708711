//! How browsers behave, and which page pixeltap says then.

use super::wire::Wire;
use crate::observe::{
    FieldName,
    MentionKind::{Anchor, CssUrl, Frame, Image, Literal, Refresh, Script, Stylesheet},
};

const HOME: &str = "http://www.shop.example/";
const ITEM: &str = "http://www.shop.example/item/7";
const NEWS: &str = "http://www.news.example/";
const HIT: &str = "http://t.metric.example/hit.gif?id=1";

#[test]
fn a_page_is_its_own_and_what_names_it_belongs_to_it() {
    let mut wire = Wire::default();
    wire.page(ITEM);
    wire.image("http://www.shop.example/a.png").from(ITEM);
    wire.image(HIT).from(HOME);
    assert_eq!(wire.page_of(ITEM).as_deref(), Some(ITEM));
    assert_eq!(wire.page_of("http://www.shop.example/a.png").as_deref(), Some(ITEM));
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM), "an origin alone may mean any page of it");
}

#[test]
fn two_tabs_are_told_apart_by_referer_and_by_mention() {
    let mut wire = Wire::default();
    wire.page(HOME).says(&[(Image, HIT)]);
    wire.page(NEWS);
    wire.page(ITEM);
    wire.image("http://x.example/1.gif").from(NEWS);
    wire.image(HIT).from(HOME);
    assert_eq!(wire.page_of("http://x.example/1.gif").as_deref(), Some(NEWS));
    assert_eq!(wire.page_of(HIT).as_deref(), Some(HOME), "the older page of the origin mentions it");
}

#[test]
fn frames_in_frames_belong_to_the_page_above_them() {
    let (widget, ad) = ("http://w.box.example/widget?s=1", "http://r.ads.example/f.html");
    let mut wire = Wire::default();
    wire.page(ITEM).says(&[(Frame, widget)]);
    wire.page(widget).from(HOME).says(&[(Frame, ad)]);
    wire.page(ad).from("http://w.box.example/").says(&[(Image, HIT)]);
    wire.image(HIT).from("http://r.ads.example/");
    for url in [widget, ad, HIT] {
        assert_eq!(wire.page_of(url).as_deref(), Some(ITEM), "{url}");
    }
    let scene = wire.scene(HIT);
    assert_eq!(scene.initiator.chain, [ITEM, widget, ad]);
}

#[test]
fn frames_that_scripts_make_are_frames_and_clicked_links_are_pages() {
    let frame = "http://ads.hub.example/slot?s=1";
    let mut wire = Wire::default();
    wire.page(ITEM).says(&[(Anchor, NEWS), (Script, "http://ads.hub.example/tag.js")]);
    wire.script("http://ads.hub.example/tag.js").from(HOME).holds(&["http://ads.hub.example/slot?s="]);
    wire.page(frame).from(HOME);
    wire.wait(20_000).page(NEWS).from(HOME);
    assert_eq!(wire.page_of(frame).as_deref(), Some(ITEM));
    assert_eq!(wire.page_of(NEWS).as_deref(), Some(NEWS));
}

#[test]
fn a_frame_that_a_script_makes_anew_on_each_page_is_not_that_of_the_page_before() {
    let (tag, frame) =
        ("http://www.tags.example/tag.js", |page: &str| format!("http://fr.vendor.example/up?adv=7&ref={page}"));
    let mut wire = Wire::default();
    for page in [HOME, ITEM] {
        wire.wait(20_000).page(page).says(&[(Script, tag)]);
        wire.script(tag).from(HOME).holds(&["http://fr.vendor.example/up?adv=7&ref="]);
        wire.page(&frame(page)).from(HOME).with(FieldName::SecFetchDest, "iframe").says(&[(Image, HIT)]);
        wire.image(HIT).from("http://fr.vendor.example/");
    }
    assert_eq!(wire.scene(HIT).initiator.url, Some(frame(ITEM)));
}

#[test]
fn what_a_browser_says_of_its_frames_is_believed() {
    let mut wire = Wire::default();
    wire.page(ITEM);
    wire.wait(60_000).page("http://a.example/f").from(HOME).with(FieldName::SecFetchDest, "iframe");
    wire.page("http://b.example/p").from(HOME).with(FieldName::SecFetchDest, "document");
    assert_eq!(wire.page_of("http://a.example/f").as_deref(), Some(ITEM));
    assert_eq!(wire.page_of("http://b.example/p").as_deref(), Some("http://b.example/p"));
}

#[test]
fn a_tab_asks_for_its_icon_and_a_frame_does_not() {
    let other = "http://www.other.example/start";
    let mut wire = Wire::default();
    wire.page(ITEM);
    wire.page(other).from(HOME);
    wire.image("http://www.other.example/favicon.ico").from(other);
    assert_eq!(wire.page_of(other).as_deref(), Some(other));
}

#[test]
fn redirected_navigations_end_as_a_page_of_their_own() {
    let (old, new) = ("http://www.shop.example/old", "http://www.shop.example/new");
    let mut wire = Wire::default();
    wire.page(old).leads_to("/new");
    wire.page(new);
    wire.image(HIT).from(HOME);
    assert_eq!(wire.page_of(HIT).as_deref(), Some(new));
    assert_eq!(wire.page_of(old).as_deref(), Some(old));
}

#[test]
fn a_page_that_refreshes_itself_elsewhere_is_followed() {
    let mut wire = Wire::default();
    wire.page(HOME).says(&[(Refresh, "http://www.news.example/")]);
    wire.page(NEWS).from(HOME);
    wire.image(HIT).from(NEWS);
    assert_eq!(wire.page_of(HIT).as_deref(), Some(NEWS));
}

#[test]
fn redirects_of_subresources_stay_on_their_page_across_parties() {
    let mut wire = Wire::default();
    wire.page(ITEM);
    wire.image("http://one.example/a").from(HOME).leads_to("http://two.example/b");
    wire.image("http://two.example/b").from(HOME).leads_to(HIT);
    wire.image(HIT).from(HOME);
    let scene = wire.scene(HIT);
    assert_eq!(scene.page.unwrap().url, ITEM);
    assert_eq!(scene.initiator.url.as_deref(), Some("http://two.example/b"));
    assert_eq!(scene.initiator.confidence, 1000);
    assert_eq!(scene.initiator.chain.last().map(String::as_str), Some("http://two.example/b"));
}

#[test]
fn single_page_applications_stay_the_document_that_was_loaded() {
    let mut wire = Wire::default();
    wire.page(ITEM).holds(&["/api/seats"]);
    wire.fetch("http://www.shop.example/api/seats").from("http://www.shop.example/item/7/seats");
    assert_eq!(wire.page_of("http://www.shop.example/api/seats").as_deref(), Some(ITEM));
    assert_eq!(wire.cause_of("http://www.shop.example/api/seats").as_deref(), Some(ITEM));
}

#[test]
fn pages_out_of_the_cache_are_known_by_what_names_them() {
    let mut wire = Wire::default();
    wire.image(HIT).from(ITEM);
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM));
    wire.image("http://x.example/2.gif").from(NEWS);
    assert_eq!(wire.page_of("http://x.example/2.gif").as_deref(), Some(NEWS));
}

#[test]
fn frames_out_of_the_cache_are_frames_still() {
    let mut wire = Wire::default();
    wire.page(ITEM).says(&[(Frame, "http://w.box.example/widget")]);
    wire.image(HIT).from("http://w.box.example/");
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM));
}

#[test]
fn a_page_without_referrer_is_found_by_its_policy_and_by_mention() {
    let mut wire = Wire::default();
    wire.page(NEWS).says(&[(Script, "http://js.example/o.js")]);
    wire.page(ITEM).says(&[(Script, "http://js.example/o.js")]).hides_referrer();
    wire.script("http://js.example/o.js").holds(&["http://t.metric.example/hit.gif?id="]);
    wire.image(HIT);
    assert_eq!(wire.page_of("http://js.example/o.js").as_deref(), Some(ITEM));
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM));
    assert_eq!(wire.cause_of(HIT).as_deref(), Some("http://js.example/o.js"));
}

#[test]
fn what_the_browser_does_for_itself_belongs_to_no_page() {
    let mut wire = Wire::default();
    wire.page(ITEM);
    wire.image("http://x.example/1.gif").from(ITEM);
    wire.fetch("http://update.example/check?v=1");
    assert_eq!(wire.page_of("http://update.example/check?v=1"), None);
}

#[test]
fn a_beacon_at_unload_belongs_to_the_page_that_was_left() {
    let mut wire = Wire::default();
    wire.page(ITEM);
    wire.page(NEWS);
    wire.fetch("http://www.shop.example/leave").from(ITEM).post();
    assert_eq!(wire.page_of("http://www.shop.example/leave").as_deref(), Some(ITEM));
}

#[test]
fn people_behind_one_address_are_told_apart_by_their_browsers() {
    let mut wire = Wire::default();
    wire.page(ITEM);
    wire.page("http://www.shop.example/other").agent("Phone/1.0");
    wire.image(HIT).from(HOME);
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM));
}

#[test]
fn a_page_that_is_still_being_sent_has_its_requests_already() {
    let mut wire = Wire::default();
    wire.page(ITEM).says(&[(Image, HIT)]).slow(900);
    wire.image(HIT).from(HOME);
    let scene = wire.scene(HIT);
    assert_eq!(scene.page.unwrap().url, ITEM);
    assert_eq!(scene.initiator.url.as_deref(), Some(ITEM));
}

#[test]
fn what_a_stylesheet_loads_belongs_to_its_page() {
    let (own, foreign) = ("http://www.shop.example/s.css", "http://cdn.example/f.css");
    let mut wire = Wire::default();
    wire.page(ITEM).says(&[(Stylesheet, "/s.css"), (Stylesheet, foreign)]);
    wire.style(own).from(ITEM).says(&[(CssUrl, HIT)]);
    wire.style(foreign).from(HOME).says(&[(CssUrl, "http://t.metric.example/c.png")]);
    wire.image(HIT).from(HOME);
    wire.image("http://t.metric.example/c.png").from("http://cdn.example/");
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM));
    assert_eq!(wire.cause_of(HIT).as_deref(), Some(own));
    assert_eq!(wire.page_of("http://t.metric.example/c.png").as_deref(), Some(ITEM));
    assert_eq!(wire.cause_of("http://t.metric.example/c.png").as_deref(), Some(foreign));
}

#[test]
fn fetched_html_is_no_page_of_a_browser_that_asks_for_pages_by_name() {
    let mut wire = Wire::default();
    wire.page(ITEM).hides_referrer();
    wire.get("http://www.shop.example/part", "*/*").says(&[(Literal, "x")]);
    assert_eq!(wire.page_of("http://www.shop.example/part").as_deref(), Some(ITEM));
}

#[test]
fn a_widget_out_of_the_cache_belongs_to_the_page_that_shows_it_now() {
    let (widget, script) = ("http://w.box.example/talk?site=shop", "http://w.box.example/embed.js");
    let mut wire = Wire::default();
    for page in [HOME, NEWS] {
        wire.page(page).says(&[(Script, script)]);
        wire.script(script).from(page).holds(&["http://w.box.example/talk?site="]);
        let frame = if page == HOME { widget } else { "http://w.box.example/talk?site=news" };
        wire.page(frame).from(page);
        wire.wait(5_000);
    }
    wire.page(ITEM).says(&[(Script, script)]);
    wire.image(HIT).from("http://w.box.example/");
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM), "the shop's frame, out of the cache");
    let news = "http://t.metric.example/hit.gif?at=http%3A%2F%2Fwww.news.example%2F";
    wire.image(news).from("http://w.box.example/");
    assert_eq!(wire.page_of(news).as_deref(), Some(NEWS), "the parameter names another page that is still open");
}

#[test]
fn a_frame_without_address_has_no_referer_and_its_script_tells_the_page() {
    let mut wire = Wire::default();
    wire.page(NEWS);
    wire.image("http://x.example/1.gif").from(NEWS);
    wire.page(ITEM).says(&[(Script, "http://js.metric.example/m.js")]);
    wire.script("http://js.metric.example/m.js").from(HOME).holds(&["http://t.metric.example/hit.gif?id="]);
    wire.image(HIT);
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM));
}

#[test]
fn a_stylesheet_out_of_the_cache_is_no_page() {
    let mut wire = Wire::default();
    wire.page(ITEM).says(&[(Stylesheet, "http://cdn.example/old.css")]);
    wire.image("http://cdn.example/bg.png").from("http://cdn.example/old.css");
    assert_eq!(wire.page_of("http://cdn.example/bg.png").as_deref(), Some(ITEM));
    assert_eq!(wire.cause_of("http://cdn.example/bg.png").as_deref(), Some("http://cdn.example/old.css"));
}

#[test]
fn modules_load_what_they_import() {
    let (app, part) = ("http://www.shop.example/m/app.js", "http://www.shop.example/m/part.js");
    let mut wire = Wire::default();
    wire.page(ITEM).says(&[(Script, "/m/app.js")]);
    wire.script(app).from(ITEM).holds(&["./part.js"]);
    wire.script(part).from(app);
    let scene = wire.scene(part);
    assert_eq!(scene.page.unwrap().url, ITEM);
    assert_eq!(scene.initiator.chain, [ITEM, app]);
}

#[test]
fn what_is_loaded_ahead_belongs_to_the_page_that_asks_and_is_a_page_once_shown() {
    let mut wire = Wire::default();
    wire.page(ITEM).says(&[(Anchor, "/next")]);
    wire.page("http://www.shop.example/next").from(ITEM).with(FieldName::SecPurpose, "prefetch");
    assert_eq!(wire.page_of("http://www.shop.example/next").as_deref(), Some(ITEM));
    wire.image("http://www.shop.example/x.png").from("http://www.shop.example/next");
    assert_eq!(wire.page_of("http://www.shop.example/x.png").as_deref(), Some("http://www.shop.example/next"));
}

#[test]
fn browsers_of_one_make_behind_one_address_are_told_apart_by_their_cookies() {
    let (one, two) = ("u=9f31c07b2d5e4a60", "u=77aa0c1d2e3f4b5c");
    let (first, second) = (HIT.replace("id=1", "id=2"), HIT.replace("id=1", "id=3"));
    let lib = "http://t.metric.example/m.js";
    let mut wire = Wire::default();
    for (page, hit, cookie) in [(ITEM, &first, one), (NEWS, &second, two)] {
        wire.page(page).says(&[(Script, lib)]);
        wire.script(lib).from(page).holds(&["http://t.metric.example/hit.gif?id="]);
        wire.image(hit).from(page).with(FieldName::Cookie, cookie);
    }
    wire.image(HIT).with(FieldName::Cookie, one);
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM), "the newer page is another browser's");
    let changed = HIT.replace("id=1", "id=4");
    wire.image(&changed).with(FieldName::Cookie, "u=1b2c3d4e5f607182");
    assert_eq!(wire.page_of(&changed).as_deref(), Some(NEWS), "a value that nobody had speaks of no other browser");
}

#[test]
fn the_same_page_in_two_browsers_is_two_pages() {
    let (one, two) = ("sid=9f31c07b2d5e4a60", "sid=77aa0c1d2e3f4b5c");
    let (api, data) = ("http://www.shop.example/api/7", "http://x.vendor.example/p.gif?d=1");
    let mut wire = Wire::default();
    wire.page(ITEM).with(FieldName::Cookie, one).says(&[(Literal, "/api/7")]);
    wire.page("http://www.shop.example/item/8").with(FieldName::Cookie, two);
    wire.fetch(api).from(HOME).with(FieldName::Cookie, two);
    wire.image(data).from(HOME);
    wire.fetch(api).from(HOME).with(FieldName::Cookie, one);
    assert_eq!(wire.page_of(api).as_deref(), Some(ITEM));
}

#[test]
fn parties_are_registrable_domains_addresses_whatever_the_port_and_customers_of_a_host() {
    let party = |page: &str| {
        let mut wire = Wire::default();
        wire.image(HIT).from(page);
        wire.scene(HIT).page.map(|page| page.site.to_string())
    };
    for (page, site) in [
        ("http://a.b.shop.co.uk/x", "shop.co.uk"),
        ("http://192.0.2.7:8080/x", "192.0.2.7"),
        ("http://[2001:db8::7]:8080/x", "2001:db8::7"),
        ("http://one.github.io/x", "one.github.io"),
        ("http://WWW.Shop.Example/x", "shop.example"),
        ("http://www.xn--mller-kva.example/x", "xn--mller-kva.example"),
    ] {
        assert_eq!(party(page).as_deref(), Some(site), "{page}");
    }
}

#[test]
fn a_reload_is_a_page_of_its_own_and_going_back_returns_to_the_one_before() {
    let mut wire = Wire::default();
    wire.page(ITEM);
    wire.wait(30_000).page(ITEM).says(&[(Image, HIT)]);
    wire.image(HIT).from(HOME);
    assert_eq!(wire.scene(HIT).initiator.url.as_deref(), Some(ITEM), "by the body of the reload");
    wire.wait(9_000).page(NEWS);
    let back = "http://t.metric.example/hit.gif?id=2";
    wire.wait(9_000).image(back).from(HOME);
    assert_eq!(wire.page_of(back).as_deref(), Some(ITEM), "out of the cache: no request for the page itself");
}

#[test]
fn a_page_whose_answer_was_lost_still_has_its_requests() {
    let mut wire = Wire::default();
    wire.page(ITEM).lost();
    wire.image(HIT).from(HOME);
    assert_eq!(wire.page_of(HIT).as_deref(), Some(ITEM));
}

#[test]
fn what_says_not_what_it_accepts_is_of_no_page_also_where_it_brings_data() {
    let (batch, link) = ("http://in.kit.example/batch", "http://a.kit.example/x.gif");
    let mut wire = Wire::default();
    wire.page(NEWS);
    wire.get(batch, "").json().says(&[(Image, link)]);
    assert_eq!(wire.page_of(batch), None);
    let mut wire = Wire::default();
    wire.page(NEWS);
    wire.fetch(batch).json().says(&[(Image, link)]);
    assert_eq!(wire.page_of(batch).as_deref(), Some(NEWS));
}

#[test]
fn a_frame_that_names_no_referrer_is_told_by_the_script_that_spells_it_out() {
    let (pane, tag) = ("http://pane.desk.example/p/44", "http://code.desk.example/d.js");
    let framed = |strings: &[&str], wait: i64| {
        let mut wire = Wire::default();
        wire.page(ITEM).says(&[(Script, tag)]);
        wire.script(tag).from(HOME).holds(strings);
        wire.wait(wait).page(pane);
        wire.image(HIT).from("http://pane.desk.example/");
        wire.page_of(HIT)
    };
    assert_eq!(framed(&["http://pane.desk.example/p/"], 0).as_deref(), Some(ITEM));
    assert_eq!(framed(&["http://pane.desk.example/p/"], 20_000).as_deref(), Some(pane), "somebody went there");
    assert_eq!(framed(&["http://other.example/"], 0).as_deref(), Some(pane));
}

#[test]
fn where_redirects_within_a_party_end_is_known_when_the_first_is_judged() {
    let (first, second) = ("http://ex.one.example/go", "http://hop.one.example/go2");
    let leads_on = |end: &str| {
        let mut wire = Wire::default();
        wire.page(HOME);
        wire.image(first).from(HOME).leads_to(second);
        wire.image(second).from(HOME).leads_to(end);
        wire.image(end).from(HOME);
        wire.scene(first).leads_on
    };
    assert!(leads_on("http://cm.two.example/s?u=353742c1a90be7d4"));
    assert!(!leads_on("http://cm.two.example/s?u=home"));
    assert!(!leads_on("http://cm.one.example/s?u=353742c1a90be7d4"));
}

#[test]
fn a_connection_serves_the_pages_of_one_site() {
    let frame = "http://w.box.example/widget";
    let shown = |shares: bool| {
        let mut wire = Wire::default();
        wire.page(HOME).by(1);
        wire.page(NEWS).by(2);
        if shares {
            wire.image("http://www.shop.example/a.png").from(HOME).by(2);
        }
        wire.page(frame).from(HOME).by(3).says(&[(Script, "/w.js")]);
        wire.page(frame).from(NEWS).by(4).says(&[(Script, "/w.js")]);
        wire.image("http://w.box.example/b.png").from(frame).by(3);
        wire.image(HIT).by(3);
        (wire.page_of("http://w.box.example/b.png"), wire.page_of(HIT))
    };
    let (picture, hidden) = shown(false);
    assert_eq!(picture.as_deref(), Some(HOME), "the newest frame of that address is on another page");
    assert_eq!(hidden.as_deref(), Some(HOME), "no referrer is named");
    assert_eq!(shown(true).0.as_deref(), Some(NEWS), "this client shares connections");
}

#[test]
fn two_hosts_of_one_party_may_each_keep_a_cookie_of_one_name() {
    let (frame, pixel) = ("http://frames.two.example/h", "http://a.two.example/u");
    let (of_frame, of_pixel) = ("ok=1a3d99c07be21f44", "ok=a15ebe30d7c9442b");
    let mut wire = Wire::default();
    for page in [HOME, NEWS] {
        wire.page(page);
        wire.page(frame).from(page).with(FieldName::Cookie, of_frame);
        wire.image(pixel).from("http://frames.two.example/").with(FieldName::Cookie, of_pixel);
        assert_eq!(wire.page_of(pixel).as_deref(), Some(page));
    }
}
