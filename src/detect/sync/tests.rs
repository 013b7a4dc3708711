//! How identifiers travel, and what only looks like it.

use md5::Digest as _;

use super::*;
use crate::detect::sample::Sample;

const PAGE: &str = "http://www.news.example/";
const ID: &str = "353742c1a90be7d4";

/// Who passed to whom, by which way, over some exchanges of one client.
fn passed(samples: &[Sample]) -> Vec<String> {
    let (mut syncs, mut out) = (Syncs::new(8, 1 << 20, IdKey::REPLAY), Vec::new());
    for sample in samples {
        sample.show(|seen| syncs.observe(seen, &mut out));
    }
    let text = |finding: &Finding| match finding {
        Finding::Sync(sync) => format!("{} > {} {} {}", sync.from_domain, sync.to_domain, sync.via, sync.name),
        _ => String::new(),
    };
    out.iter().map(text).collect()
}

fn owner() -> Sample {
    cookie(ID)
}

fn cookie(value: &str) -> Sample {
    let set = format!("200\nSet-Cookie: u={value}; Max-Age=31536000");
    Sample::new("GET http://px.one.example/i\nAccept: image/*").on(PAGE).answered(&set)
}

fn get(url: &str) -> Sample {
    Sample::new(&format!("GET {url}\nAccept: image/*")).on(PAGE).answered("204")
}

#[test]
fn a_cookie_of_one_party_in_a_parameter_of_another_has_passed() {
    assert_eq!(
        passed(&[owner(), get(&format!("http://cm.two.example/s?puid={ID}"))]),
        ["one.example > two.example parameter puid"]
    );
    assert_eq!(
        passed(&[owner(), get(&format!("http://cm.two.example/s/{ID}/i.gif"))]),
        ["one.example > two.example path path"]
    );
    assert!(passed(&[owner(), get(&format!("http://img.one.example/s?puid={ID}"))]).is_empty());
    assert!(
        passed(&[
            get(&format!("http://cm.two.example/s?puid={ID}")),
            get(&format!("http://cm.three.example/s?puid={ID}"))
        ])
        .is_empty()
    );
}

#[test]
fn a_redirect_passes_once_and_keeps_the_owner_over_several_hops() {
    let first = format!("302\nLocation: http://cm.two.example/set?puid={ID}\nSet-Cookie: d={ID}; Max-Age=31536000");
    let other = "9911aa22bb33cc44";
    let second =
        format!("302\nLocation: http://m.three.example/cm/{other}?d={ID}\nSet-Cookie: g={other}; Max-Age=31536000");
    let hops = [
        get("http://px.one.example/m").answered(&first),
        get(&format!("http://cm.two.example/set?puid={ID}")).answered(&second),
        get(&format!("http://m.three.example/cm/{other}?d={ID}")),
    ];
    let wanted = [
        "one.example > two.example redirect puid",
        "one.example > three.example redirect d",
        "two.example > three.example redirect path",
    ];
    assert_eq!(passed(&hops), wanted);
}

#[test]
fn a_device_identifier_that_a_party_redirects_on_was_its_to_give() {
    let hop = |to: &str| {
        let answer = format!("302\nLocation: http://{to}/s?dev=S1M5620L4407");
        Sample::new("GET http://p.acr.example/sync?did=S1M5620L4407\nUser-Agent: Box/1").answered(&answer)
    };
    assert_eq!(passed(&[hop("i.ads.example")]), ["acr.example > ads.example redirect dev"]);
    assert!(passed(&[hop("i.acr.example")]).is_empty());
}

#[test]
fn disguises_do_not_hide_an_identifier() {
    let forms = [
        "MzUzNzQyYzFhOTBiZTdkNA==",
        "MzUzNzQyYzFhOTBiZTdkNA",
        "33353337343263316139306265376434",
        "%253353742c1a90be7d4",
        &format!("v1.{ID}.1790000000"),
        &format!("partner_{ID}_1"),
        &hex::encode(md5::Md5::digest(ID)),
        &hex::encode(ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, ID.as_bytes())),
        &hex::encode_upper(ring::digest::digest(&ring::digest::SHA256, ID.as_bytes())),
    ];
    for form in forms {
        let received = passed(&[owner(), get(&format!("http://cm.two.example/s?x={form}"))]);
        assert_eq!(received, ["one.example > two.example parameter x"], "{form}");
    }
    let other = passed(&[owner(), get("http://cm.two.example/s?x=353742c1a90be7d5")]);
    assert!(other.is_empty());
}

#[test]
fn parts_of_a_cookie_and_long_numbers_are_recognised() {
    let analytics = get("http://cm.two.example/s?cid=1184723991.1790000000");
    assert_eq!(passed(&[cookie("GA1.2.1184723991.1790000000"), analytics]).len(), 1);
    assert_eq!(passed(&[cookie("48151623420011"), get("http://cm.two.example/s?c=48151623420011")]).len(), 1);
    let address = get(&format!("http://cm.two.example/s?u=http%3A%2F%2Fx.example%2F%3Fid%3D{ID}"));
    assert_eq!(passed(&[owner(), address]).len(), 1);
}

#[test]
fn another_partys_cookie_passes_as_a_token_too() {
    assert_eq!(passed(&[owner(), get(&format!("http://mc.two.example/s?token=10711.{ID}"))]).len(), 1);
    assert_eq!(passed(&[owner(), get(&format!("http://mc.two.example/setuid?entity=52&code={ID}"))]).len(), 1);
    assert!(passed(&[owner(), get(&format!("http://mc.two.example/s?signature={ID}"))]).is_empty());
}

#[test]
fn the_referring_address_passes_what_it_holds() {
    let frame = |policy: &str| {
        Sample::new(&format!("GET http://cm.two.example/i\nAccept: image/*\nReferer: http://ads.one.example/f{policy}"))
            .on(PAGE)
            .answered("204")
    };
    assert_eq!(passed(&[owner(), frame(&format!("?uid={ID}"))]), ["one.example > two.example referer uid"]);
    assert!(passed(&[owner(), frame("")]).is_empty());
}

#[test]
fn the_pages_own_cookie_settings_and_consent_are_no_syncs() {
    let own = Sample::new(&format!("GET {PAGE}\nCookie: sid={ID}")).on(PAGE).answered("200");
    assert!(passed(&[own, get(&format!("http://cm.two.example/s?x={ID}"))]).is_empty());
    let consent = "CPxyzABPxyzABAGABCENAiCMAP_AAH_AAAAAAAAA";
    let set = format!("200\nSet-Cookie: consent={consent}; Max-Age=31536000");
    let given = Sample::new("GET http://cmp.one.example/c\nAccept: */*").on(PAGE).answered(&set);
    assert!(passed(&[given, get(&format!("http://cm.two.example/s?c={consent}"))]).is_empty());
    assert!(passed(&[cookie("dark-theme"), get("http://cm.two.example/s?x=dark-theme")]).is_empty());
}

#[test]
fn who_brings_an_identifier_and_who_sends_it_on_is_told() {
    let mut syncs = Syncs::new(8, 1 << 20, IdKey::REPLAY);
    let mut handed = |sample: Sample| sample.show(|seen| syncs.observe(seen, &mut Vec::new()));
    let frame = format!("http://px.one.example/f?u={ID}");
    let from_frame = |accept: &str| {
        Sample::new(&format!("GET http://cm.two.example/i\nAccept: {accept}\nReferer: {frame}"))
            .on(PAGE)
            .answered("204")
    };
    let number = "48151623420011";
    let hop = cookie(number).answered(&format!("302\nLocation: http://cm.two.example/s?c={number}"));
    assert!(!handed(owner()).passed_on);
    assert!(handed(from_frame("image/*")).received && !handed(from_frame("*/*")).received);
    assert!(!handed(cookie(number)).passed_on);
    assert!(handed(hop).passed_on);
}

#[test]
fn the_pages_own_cookie_in_another_partys_hands_is_a_leak_and_a_cookie_on_two_sites_follows() {
    let mut syncs = Syncs::new(8, 1 << 20, IdKey::REPLAY);
    let mut handed = |sample: Sample| sample.show(|seen| syncs.observe(seen, &mut Vec::new()));
    let own = Sample::new(&format!("GET {PAGE}\nCookie: sid={ID}")).on(PAGE).answered("200");
    assert_eq!(handed(own), Handed::default());
    assert!(handed(get(&format!("http://cm.two.example/s?x={ID}"))).companion);
    assert!(!handed(get("http://cm.two.example/s?x=9911aa22bb33cc44")).companion);
    let sent =
        |page: &str| Sample::new("GET http://px.one.example/i\nCookie: u=77aa12ffe09c4d").on(page).answered("204");
    assert!(!handed(sent(PAGE)).follows && !handed(sent(PAGE)).follows);
    assert!(handed(sent("http://www.shop.example/")).follows);
}

#[test]
fn clients_are_kept_apart() {
    assert!(passed(&[owner().from([10, 0, 0, 9]), get(&format!("http://cm.two.example/s?puid={ID}"))]).is_empty());
}

#[test]
fn memory_of_a_client_is_bounded() {
    let keys = Keys { id: IdKey::REPLAY, forms: RandomState::new() };
    let mut known = Known::default();
    for number in 0..10_000_u32 {
        known.own("one.example", format!("a{number:08}f9c{number:08}").as_bytes(), false, &keys);
    }
    assert!((HASHES_MAX / 2..=HASHES_MAX).contains(&known.forms.len()), "{}", known.forms.len());
    assert!(known.owned.len() * 4 <= HASHES_MAX);
    let newest = format!("a{:08}f9c{:08}", 9_999, 9_999);
    assert!(known.owner(newest.as_bytes(), &keys).is_some_and(|owner| owner.site == "one.example"));
}

#[test]
fn a_link_that_bounces_hands_its_cookie_to_where_it_leads() {
    let bounce = |location: &str| {
        Sample::new(&format!("GET http://go.one.example/c?b=8\nAccept: text/html\nCookie: u={ID}"))
            .on("http://go.one.example/c?b=8")
            .answered(&format!("302\nLocation: {location}"))
    };
    let away = format!("http://www.two.example/?click={ID}");
    assert_eq!(passed(&[owner(), bounce(&away)]), ["one.example > two.example redirect click"]);
    assert!(passed(&[owner(), bounce(&format!("http://www.one.example/?click={ID}"))]).is_empty());
}

#[test]
fn what_a_program_gives_to_several_parties_itself_is_no_sync_among_them() {
    let give = |url: &str| Sample::new(&format!("GET {url}")).answered("204");
    let hop = give(&format!("http://id.one.example/sync?ifa={ID}"))
        .answered(&format!("302\nLocation: http://m.two.example/m?did={ID}"));
    let two = give(&format!("http://m.two.example/m?did={ID}"));
    let three = || give(&format!("http://e.three.example/e?ifa={ID}"));
    assert_eq!(passed(&[three(), hop, two, three()]), ["one.example > two.example redirect did"]);
}
