//! What causes requests, and what pixeltap says then.

use super::{InitiatorType, wire::Wire};
use crate::observe::{
    FieldName,
    MentionKind::{CssUrl, Data, Image, LazyImage, Literal, Script, Stylesheet},
};

const PAGE: &str = "http://www.shop.example/";
const TAG: &str = "http://cdn.tags.example/c.js?id=7";
const LIB: &str = "http://static.metric.example/m.js";
const HIT: &str = "http://in.metric.example/g/collect?v=2&cid=ab12ab12ab12ab12&dl=http%3A%2F%2Fx";

fn scripts(wire: &mut Wire) {
    wire.page(PAGE).says(&[(Script, TAG)]);
    wire.script(TAG).from(PAGE).holds(&["//static.metric.example/m.js", "//pix.other.example/seg.gif?aid="]);
    wire.script(LIB).from(PAGE).holds(&["http://in.metric.example/g/collect", "?v=2&cid=", "&dl="]);
}

#[test]
fn the_whole_chain_from_page_over_tag_manager_and_library_is_told() {
    let mut wire = Wire::default();
    scripts(&mut wire);
    wire.fetch(HIT).from(PAGE).post();
    let initiator = wire.scene(HIT).initiator;
    assert_eq!(initiator.chain, [PAGE, TAG, LIB]);
    assert_eq!((initiator.kind, initiator.url.as_deref()), (InitiatorType::Script, Some(LIB)));
    assert!(initiator.confidence >= 900);
}

#[test]
fn what_stands_there_for_browsers_without_scripts_to_the_last_parameter_was_put_together_by_none() {
    let caused = |url: &str| {
        let mut wire = Wire::default();
        wire.page(PAGE).says(&[(Script, LIB)]).else_says(Image, HIT);
        wire.script(LIB).from(PAGE).holds(&["http://in.metric.example/g/collect", "?v=2&cid=", "&dl="]);
        wire.image(url).from(PAGE);
        wire.scene(url).initiator.url
    };
    assert_eq!(caused(HIT).as_deref(), Some(PAGE));
    assert_eq!(caused(&HIT.replace("ab12", "cd34")).as_deref(), Some(LIB));
}

#[test]
fn markup_causes_what_it_mentions_and_a_script_what_its_strings_make() {
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Image, HIT), (Script, LIB)]);
    wire.script(LIB).from(PAGE).holds(&["http://in.metric.example/g/collect", "?v=2&cid=", "&dl="]);
    wire.image(HIT).from(PAGE);
    let initiator = wire.scene(HIT).initiator;
    assert_eq!((initiator.kind, initiator.url.as_deref()), (InitiatorType::Page, Some(PAGE)));
    assert_eq!(initiator.confidence, 1000);
    let other = HIT.replace("ab12", "cd34");
    wire.image(&other).from(PAGE);
    assert_eq!(wire.cause_of(&other).as_deref(), Some(LIB));
}

#[test]
fn an_inline_script_is_the_page() {
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Literal, "/stats/"), (Literal, "count.js")]);
    wire.script("http://www.shop.example/stats/count.js").from(PAGE);
    let initiator = wire.scene("http://www.shop.example/stats/count.js").initiator;
    assert_eq!((initiator.kind, initiator.url.as_deref()), (InitiatorType::Script, Some(PAGE)));
}

#[test]
fn who_composes_the_request_caused_it_not_who_configures_its_host() {
    let (site, tag) = ("http://www.shop.example/s.js", "http://ads.hub.example/tag/4411.js?gdpr=1&gdpr_consent=CPxyz");
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Script, "/s.js"), (Literal, "ads.hub.example"), (Literal, "CPxyz")]);
    wire.script(site).from(PAGE).holds(&["//", "/tag/", ".js?gdpr=", "&gdpr_consent="]);
    wire.script(tag).from(PAGE);
    assert_eq!(wire.cause_of(tag).as_deref(), Some(site));
}

#[test]
fn scripts_in_the_cache_act_on_and_their_chain_is_known() {
    let mut wire = Wire::default();
    scripts(&mut wire);
    wire.page("http://www.shop.example/two").says(&[(Script, TAG)]);
    wire.fetch(HIT).from(PAGE).post();
    let scene = wire.scene(HIT);
    assert_eq!(scene.page.unwrap().url, "http://www.shop.example/two");
    assert_eq!(scene.initiator.chain, ["http://www.shop.example/two", TAG, LIB]);
}

#[test]
fn a_script_that_says_nothing_is_believed_for_its_own_party_only() {
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Script, LIB), (Script, TAG)]);
    wire.script(TAG).from(PAGE);
    wire.script(LIB).from(PAGE);
    wire.image("http://px.metric.example/a8f3").from(PAGE);
    wire.image("http://unheard.example/p.gif").from(PAGE);
    let own = wire.scene("http://px.metric.example/a8f3").initiator;
    assert_eq!(own.url.as_deref(), Some(LIB));
    assert!(own.confidence < 800);
    assert_eq!(wire.cause_of("http://unheard.example/p.gif"), None);
}

#[test]
fn what_no_markup_names_is_the_work_of_the_only_script() {
    let caused = |says: &[(crate::observe::MentionKind, &str)]| {
        let mut wire = Wire::default();
        wire.page(PAGE).says(says);
        wire.script(LIB).from(PAGE);
        wire.fetch("http://unheard.example/e").from(PAGE).post();
        wire.image("http://unheard.example/p.gif").from(PAGE);
        (wire.cause_of("http://unheard.example/e"), wire.cause_of("http://unheard.example/p.gif"))
    };
    assert_eq!(caused(&[(Script, LIB)]), (Some(LIB.to_owned()), None), "an image may stand in markup that was added");
    assert_eq!(caused(&[(Script, LIB), (Script, TAG)]), (None, None), "another one lies in the cache");
    assert_eq!(caused(&[(Script, LIB), (Literal, "/stats/")]), (None, None), "the page has a script of its own");
}

#[test]
fn who_asks_its_own_host_need_not_name_it() {
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Literal, "<img width=\"1\" src=\"/z/n.php?f=12&s="), (Literal, "&x="), (Script, "/w.js")]);
    wire.script("http://www.shop.example/w.js").from(PAGE).holds(&["/api/moon"]);
    wire.image("http://www.shop.example/z/n.php?f=12&s=800x600&x=26973256").from(PAGE);
    assert_eq!(wire.cause_of("http://www.shop.example/z/n.php?f=12&s=800x600&x=26973256").as_deref(), Some(PAGE));
}

#[test]
fn a_script_that_came_after_the_request_did_not_cause_it() {
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Script, LIB)]);
    wire.fetch(HIT).from(PAGE);
    wire.script(LIB).from(PAGE).holds(&["http://in.metric.example/g/collect", "?v=2&cid=", "&dl="]);
    assert_eq!(wire.cause_of(HIT), None);
}

#[test]
fn a_placeholder_in_markup_waits_for_the_script_that_loads_it() {
    let picture = "http://img.farm.example/w_600/rain.jpg";
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(LazyImage, picture), (Script, TAG)]);
    wire.script(TAG).from(PAGE).holds(&["img[data-src]"]);
    wire.image(picture).from(PAGE);
    assert_eq!(wire.cause_of(picture), None, "no script names it");
}

#[test]
fn data_that_names_a_pixel_points_to_the_script_that_fetched_it() {
    let data = "http://api.shop.example/ads.json";
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Script, "/app.js")]);
    wire.script("http://www.shop.example/app.js").from(PAGE).holds(&["http://api.shop.example/ads.json"]);
    wire.fetch(data).from(PAGE).json().holds(&["http://px.seller.example/imp?ad=77&c=918273"]);
    wire.image("http://px.seller.example/imp?ad=77&c=918273").from(PAGE);
    let cause = wire.cause_of("http://px.seller.example/imp?ad=77&c=918273");
    assert_eq!(cause.as_deref(), Some("http://www.shop.example/app.js"));
}

#[test]
fn data_that_a_script_is_called_with_point_to_whoever_asked_for_the_call() {
    let (app, pixel) = ("http://www.shop.example/app.js", "http://px.seller.example/imp?ad=77&c=918273");
    let cause = |query: &str| {
        let data = format!("http://api.seller.example/next?{query}");
        let mut wire = Wire::default();
        wire.page(PAGE).says(&[(Script, "/app.js")]);
        wire.script(app).from(PAGE).holds(&["http://api.seller.example/next?"]);
        wire.script(&data).from(PAGE).json().holds(&[pixel]);
        wire.image(pixel).from(PAGE);
        wire.cause_of(pixel)
    };
    assert_eq!(cause("w=1&callback=show").as_deref(), Some(app));
    assert_eq!(cause("w=1").as_deref(), Some("http://api.seller.example/next?w=1"), "nobody asked for a call");
}

#[test]
fn data_in_a_page_do_nothing_and_its_only_script_reads_them() {
    let data = [(Data, "http://in.metric.example/g/collect?v=2&cid=CLIENT&dl=ADDRESS")];
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[data[0], (Script, LIB)]);
    wire.script(LIB).from(PAGE).holds(&["/nothing/of/that/sort"]);
    wire.image(HIT).from(PAGE);
    assert_eq!(wire.cause_of(HIT).as_deref(), Some(LIB));

    let other = "http://lib.other.example/a.js";
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[data[0], (Script, TAG), (Script, other)]);
    wire.script(TAG).from(PAGE).holds(&["/nothing/of/that/sort"]);
    wire.script(other).from(PAGE).holds(&["/nor/of/that"]);
    wire.image(HIT).from(PAGE);
    assert_eq!(wire.cause_of(HIT), None, "either may have read them");
}

#[test]
fn a_script_that_fills_in_what_data_name_beats_them() {
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Data, "http://in.metric.example/"), (Script, TAG), (Script, LIB)]);
    wire.script(TAG).from(PAGE).holds(&["/nothing/of/that/sort"]);
    wire.script(LIB).from(PAGE).holds(&["g/collect", "?v=2&cid=", "&dl="]);
    wire.image(HIT).from(PAGE);
    assert_eq!(wire.cause_of(HIT).as_deref(), Some(LIB));
}

#[test]
fn a_service_worker_acts_in_no_page() {
    let mut wire = Wire::default();
    wire.page(PAGE).says(&[(Script, LIB)]);
    let worker = "http://in.metric.example/sw.js";
    wire.script(worker).from(PAGE).with(FieldName::SecFetchDest, "serviceworker").holds(&["/g/collect", "?v=2&cid="]);
    wire.fetch(HIT).from(PAGE);
    assert_eq!(wire.cause_of(HIT), None);
    let own = "http://in.metric.example/shell";
    wire.fetch(own).from(worker);
    assert_eq!(wire.cause_of(own).as_deref(), Some(worker));
}

#[test]
fn a_form_sent_into_a_frame_belongs_to_its_document() {
    let mut wire = Wire::default();
    scripts(&mut wire);
    wire.fetch(HIT).from(PAGE).post().with(FieldName::SecFetchDest, "iframe");
    let initiator = wire.scene(HIT).initiator;
    assert_eq!((initiator.kind, initiator.url.as_deref()), (InitiatorType::Page, Some(PAGE)));
}

#[test]
fn what_another_site_loads_later_may_have_lain_in_this_ones_cache() {
    let hit_after = |other: &str| {
        let mut wire = Wire::default();
        wire.page(PAGE).says(&[(Script, LIB)]);
        wire.script(LIB).from(PAGE).holds(&["http://in.metric.example/g/collect", "?v=2&cid=", "&dl="]);
        wire.page("http://www.shop.example/two").says(&[(Script, LIB)]);
        wire.fetch(HIT).from("http://www.shop.example/two").post();
        wire.page(other).says(&[(Script, LIB)]);
        wire.script(LIB).from(other).holds(&["http://in.metric.example/g/collect", "?v=2&cid=", "&dl="]);
        wire.scene(HIT).initiator.confidence
    };
    assert!(hit_after("http://www.news.example/") >= 900);
    assert!(hit_after("http://www.shop.example/three") < 900, "it was not there before");
}

#[test]
fn a_stylesheet_out_of_the_cache_calls_nobody() {
    let (style, script) = ("http://in.metric.example/a.css", "http://in.metric.example/b.js");
    let mut wire = Wire::default();
    wire.page("http://www.news.example/").says(&[(Stylesheet, style), (Script, script)]);
    wire.style(style).from("http://www.news.example/").says(&[(CssUrl, "dot.png")]);
    wire.script(script).from("http://www.news.example/").holds(&["/nothing/of/that/sort"]);
    wire.page(PAGE).says(&[(Stylesheet, style), (Script, script)]);
    wire.fetch(HIT).from(PAGE).post();
    assert_eq!(wire.cause_of(HIT).as_deref(), Some(script));
    wire.image("http://in.metric.example/dot.png").from(PAGE);
    assert_eq!(wire.cause_of("http://in.metric.example/dot.png").as_deref(), Some(style));
}

#[test]
fn what_a_script_fills_in_hides_no_address() {
    let url = "http://s.other.example/1.gif?client=311&r=1796111465808&place=1lm";
    for filled in ["~T", "%%CACHE%%", "#rnd#", "@time@", "!t"] {
        let mut wire = Wire::default();
        wire.page(PAGE).says(&[(Script, TAG)]);
        wire.script(TAG).from(PAGE).holds(&[&format!("s.other.example/1.gif?client=311&r={filled}&place=1lm")]);
        wire.image(url).from(PAGE);
        assert_eq!(wire.cause_of(url).as_deref(), Some(TAG), "{filled}");
    }
}
