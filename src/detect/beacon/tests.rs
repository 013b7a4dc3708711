//! What looks like a pixel from outside, and what does not.

use super::*;
use crate::{
    base::{CaptureTime, Moment},
    detect::{sample::Sample, vendor::VendorMatch},
    observe::{ClientHello, HelloTransport},
};

fn at(milliseconds: i64) -> CaptureTime {
    CaptureTime::from_nanos(1_790_000_000_000_000_000 + milliseconds * 1_000_000)
}

fn host(name: &str) -> Host {
    Host::parse(name.as_bytes()).unwrap()
}

fn hello(name: &str, time: i64) -> (Moment, Observed) {
    let what = Observed::Hello(Box::new(ClientHello {
        sni: Some(host(name)),
        derived_name: None,
        alpn: Vec::new(),
        version: Some("TLS 1.3"),
        transport: HelloTransport::Tcp,
        ech: false,
        retry: false,
        ja4: None,
    }));
    (Moment { time: at(time), ..Moment::default() }, what)
}

fn exchange(name: &str, time: i64, number: u32, request_bytes: u64, response_bytes: u64) -> (Moment, Observed) {
    let seen = asked(name, time, number, request_bytes, response_bytes);
    (Moment { time: at(time + 5), ..Moment::default() }, Observed::TlsExchange(Box::new(seen)))
}

/// The same with something changed.
fn but(mut one: (Moment, Observed), change: impl Fn(&mut TlsExchange)) -> (Moment, Observed) {
    if let Observed::TlsExchange(seen) = &mut one.1 {
        change(seen);
    }
    one
}

fn asked(name: &str, time: i64, number: u32, request_bytes: u64, response_bytes: u64) -> TlsExchange {
    TlsExchange {
        sni: Some(host(name)),
        alpn: Some("h2".into()),
        transport: HelloTransport::Tcp,
        number,
        started: at(time),
        ended: at(time + 5),
        request_bytes,
        response_bytes,
        request_records: 1,
        response_records: 1,
        is_http2: true,
        head_bytes: request_bytes,
        has_request_body: false,
        has_response_body: false,
    }
}

/// A host that the vendor table knows to serve other sites' pages.
const TAGS: &str = "www.tags.example";

/// Server name and page of what was found; everything is learned before anything is judged, as within the hold.
fn found(observed: &[(Moment, Observed)], vendor: Option<&VendorMatch>) -> Vec<String> {
    let (mut beacons, mut out) = (Beacons::new(8, 1 << 20), Vec::new());
    Sample::new("GET http://unused.example/").show(|seen| {
        let observations: Vec<Observation> = observed
            .iter()
            .map(|(moment, what)| Observation { moment: *moment, what: what.clone(), ..seen.observation.clone() })
            .collect();
        for observation in &observations {
            let sni = match &observation.what {
                Observed::Hello(hello) => hello.sni.as_ref().filter(|sni| **sni != host(TAGS)),
                Observed::TlsExchange(exchange) => exchange.sni.as_ref(),
                _ => None,
            };
            beacons.learn(seen.client, observation, sni.is_some_and(may_be_page));
        }
        for observation in &observations {
            beacons.observe(Seen { observation, exchange: None, vendor, ..seen }, &mut out);
        }
    });
    let name = |finding| match finding {
        Finding::Beacon(beacon) => format!("{} {}", beacon.sni, beacon.page_domain.unwrap_or_default()),
        _ => String::new(),
    };
    out.into_iter().map(name).collect()
}

/// A page at 0 s whose first requests are as long as a browser's.
fn page() -> Vec<(Moment, Observed)> {
    vec![
        hello("www.shop.example", 0),
        exchange("www.shop.example", 10, 0, 450, 20_000),
        exchange("js.shop.example", 40, 0, 345, 9_000),
        exchange("js.other.example", 50, 0, 350, 9_000),
    ]
}

/// How many exchanges of a page are told.
fn told(more: &[(Moment, Observed)]) -> usize {
    found(&[page(), more.to_vec()].concat(), None).len()
}

#[test]
fn a_small_exchange_with_a_measuring_name_belongs_to_the_page_of_its_burst() {
    let visit =
        [page(), vec![hello("px.vendor.example", 150), exchange("px.vendor.example", 160, 0, 470, 160)]].concat();
    assert_eq!(found(&visit, None), ["px.vendor.example shop.example"]);
}

#[test]
fn content_serving_names_and_the_page_itself_are_none() {
    let visit = [
        exchange("www.shop.example", 50, 1, 60, 45),
        exchange("cdn.other.example", 160, 0, 470, 160),
        exchange("accounts.other.example", 170, 0, 470, 142),
        exchange("js.vendor.example", 180, 0, 420, 40_000),
        exchange("widget.vendor.example", 190, 0, 420, 390),
        exchange("px.vendor.example", 200, 0, 500, 6),
        exchange("presence.vendor.example", 210, 0, 500, 60),
        exchange("192.0.2.7", 220, 0, 500, 60),
    ];
    assert_eq!(told(&visit), 0);
}

#[test]
fn answers_to_programs_are_none_however_often_they_are_small() {
    for name in [
        "flags.vendor.example",
        "csp-reports.vendor.example",
        "suggest.vendor.example",
        "hb3.vendor.example",
        "challenges.vendor.example",
        "o4471.ingest.vendor.example",
        "queue.vendor.example",
        "farben.vendor.example",
    ] {
        let visit: Vec<_> = (0..4).map(|n| exchange(name, 160 + i64::from(n) * 400, n, 430, 118)).collect();
        assert_eq!(told(&visit), 0, "{name}");
    }
}

#[test]
fn a_host_without_such_a_name_shows_itself_by_its_habits() {
    let once = exchange("www.vendor.example", 160, 0, 430, 160);
    assert_eq!(told(std::slice::from_ref(&once)), 0);
    let again =
        [once, exchange("www.vendor.example", 900, 1, 90, 161), exchange("www.vendor.example", 1_900, 2, 95, 161)];
    assert_eq!(told(&again), 3);
}

#[test]
fn one_address_asked_again_and_again_is_a_question_and_new_ones_are_counts() {
    let visit = |head| [0, 1, 2].map(|n| exchange("www2.vendor.example", 160 + i64::from(n) * 700, n + 1, head, 150));
    assert_eq!(told(&visit(45)), 0);
    assert_eq!(told(&visit(45).map(|one| but(one, |seen| seen.head_bytes = 46))), 0);
    assert_eq!(told(&[vec![exchange("www2.vendor.example", 155, 0, 440, 150)], visit(95).to_vec()].concat()), 4);
}

#[test]
fn a_request_with_a_short_address_names_nobody() {
    let visit = |head| told(&[exchange("c.vendor.example", 160, 0, head, 140)]);
    assert_eq!((visit(440), visit(360)), (1, 0));
}

#[test]
fn requests_are_long_by_what_the_same_client_needs_for_a_short_one() {
    let visit = |shortest| {
        let own = ["a", "b", "c"].map(|label| exchange(&format!("{label}.shop.example"), 20, 0, shortest, 9_000));
        let page = [hello("www.shop.example", 0), exchange("www.shop.example", 10, 0, 450, 20_000)];
        let pixel = [0, 1].map(|n| exchange("www2.vendor.example", 160, 0, 300, 140 + n));
        found(&[page.as_slice(), &own, &pixel].concat(), None).len()
    };
    assert_eq!(visit(290), 0);
    assert_eq!(visit(200), 2, "another browser says less about itself");
}

#[test]
fn a_body_of_a_few_bytes_is_no_image() {
    let visit = |has_response_body| {
        let one = exchange("www2.vendor.example", 160, 0, 440, 90);
        told(&[but(one, |seen| seen.has_response_body = has_response_body)])
    };
    assert_eq!((visit(false), visit(true)), (1, 0));
}

#[test]
fn a_small_frame_is_no_pixel_unless_it_is_a_trackers() {
    let visit = |head| {
        told(&[exchange("www2.vendor.example", 160, 0, head, 200), exchange("www2.vendor.example", 300, 1, 66, 150)])
    };
    assert_eq!(visit(430), 2);
    assert_eq!(visit(520), 1);
}

#[test]
fn a_tracker_is_one_whatever_its_name_says_of_interfaces() {
    let visit = |is_tracker| {
        let (mut beacons, mut out) = (Beacons::new(8, 1 << 20), Vec::new());
        Sample::new("GET http://unused.example/").show(|seen| {
            let mut observation = seen.observation.clone();
            for (moment, what) in [page(), vec![exchange("api.vendor.example", 160, 0, 440, 150)]].concat() {
                (observation.moment, observation.what) = (moment, what);
                beacons.learn(seen.client, &observation, true);
                beacons.observe(Seen { observation: &observation, exchange: None, is_tracker, ..seen }, &mut out);
            }
        });
        out.len()
    };
    assert_eq!((visit(true), visit(false)), (1, 0));
}

#[test]
fn heads_of_http_1_are_longer() {
    let old = |one| but(one, |seen: &mut TlsExchange| seen.is_http2 = false);
    let visit = [
        old(exchange("cdn.shop.example", 150, 0, 545, 9_000)),
        old(exchange("px.vendor.example", 160, 0, 660, 270)),
        old(exchange("px.vendor.example", 400, 1, 670, 270)),
        old(exchange("api.vendor.example", 400, 1, 670, 270)),
    ];
    assert_eq!(told(&visit), 2);
}

#[test]
fn a_known_vendor_needs_no_such_name() {
    let vendor = VendorMatch { name: "V".into(), category: "social".into(), is_pixel_url: false, event_kind: None };
    let visit = [hello("www.shop.example", 0), exchange("www.social.example", 160, 0, 540, 230)];
    assert_eq!(found(&visit, Some(&vendor)).len(), 1);
    assert!(found(&visit, None).is_empty());
}

#[test]
fn what_is_there_for_other_sites_is_the_page_of_nothing() {
    let visit = |before| [hello(before, 0), hello(TAGS, 900), exchange("px.vendor.example", 960, 0, 470, 160)];
    assert_eq!(found(&visit("www.shop.example"), None), ["px.vendor.example shop.example"]);
    assert_eq!(found(&visit("static.cdn.example"), None), [""; 0]);
}

#[test]
fn hosts_beside_the_page_are_none() {
    let beside = [0, 1, 2].map(|n| exchange("x.shop.example", 160 + i64::from(n) * 100, n, 470, 150));
    assert_eq!(told(&beside), 0);
    let elsewhere = [0, 1, 2].map(|n| exchange("x.vendor.example", 160 + i64::from(n) * 100, n, 470, 150));
    assert_eq!(told(&elsewhere), 3);
}

#[test]
fn who_has_pages_of_its_own_is_no_beacon_elsewhere() {
    let visit = |first| {
        let asked =
            [first, exchange("www.vendor.example", 400, 1, 90, 100), exchange("www.vendor.example", 600, 2, 95, 110)];
        told(&asked)
    };
    assert_eq!(visit(exchange("www.vendor.example", 160, 0, 440, 160)), 3);
    assert_eq!(visit(exchange("www.vendor.example", 160, 0, 440, 380)), 0);
}

#[test]
fn statistics_of_the_pages_own_site_are_told_by_their_name() {
    let visit = |name| found(&[page(), vec![exchange(name, 160, 0, 470, 160)]].concat(), None);
    for name in ["stats.shop.example", "statistik.shop.example", "pixel2.shop.example"] {
        assert_eq!(visit(name), [format!("{name} shop.example")]);
    }
    assert_eq!(visit("img.shop.example"), [""; 0]);
}

#[test]
fn names_speak_of_measuring_in_several_languages() {
    for name in
        ["compteur.vendor.example", "ads.vendor.example", "r7.seitenzaehler.example", "r7.seitenanalytik.example"]
    {
        assert_eq!(told(&[exchange(name, 160, 0, 520, 160)]), 1, "{name}");
    }
    assert_eq!(told(&[exchange("r7.vendor.example", 160, 0, 520, 160)]), 0);
}

#[test]
fn answers_that_came_at_once_are_taken_one_by_one() {
    let at_once = |response_records, has_request_body| {
        let one = exchange("px.vendor.example", 160, 0, 440, 480);
        let change = |seen: &mut TlsExchange| {
            (seen.request_records, seen.response_records) = (3, response_records);
            seen.has_request_body = has_request_body;
        };
        told(&[but(one, change)])
    };
    assert_eq!(at_once(3, false), 1);
    assert_eq!(at_once(2, false), 0, "some answer was longer than a record");
    assert_eq!(at_once(3, true), 0, "a body has records too");
}

#[test]
fn who_gives_a_script_and_then_hears_of_something_new_counts() {
    let count = exchange("v9.vendor.example", 200, 1, 110, 161);
    let script = |bytes| exchange("v9.vendor.example", 160, 0, 350, bytes);
    assert_eq!(told(&[script(9_000), but(count.clone(), |seen| seen.head_bytes = 50)]), 0);
    assert_eq!(told(&[script(640), count.clone(), exchange("v9.vendor.example", 700, 2, 95, 161)]), 2);
    assert_eq!(told(&[script(90_000), count]), 0, "that is no script but a film");
}

#[test]
fn a_page_is_remembered_through_a_burst_of_hundreds_of_requests() {
    let many = (0..300).map(|n| exchange(&format!("img{n}.vendor.example"), 60 + n * 2, 0, 350, 9_000));
    let visit: Vec<_> =
        page().into_iter().chain(many).chain([exchange("px.vendor.example", 700, 0, 470, 160)]).collect();
    assert_eq!(found(&visit, None), ["px.vendor.example shop.example"]);
}

#[test]
fn a_page_that_asks_again_and_again_is_remembered_for_what_is_told_late() {
    let pings = (1..400).map(|n| exchange("www.shop.example", 1_000 + i64::from(n) * 1_200, n, 60, 90));
    let counts = (1..400).map(|n| exchange("e.vendor.example", 1_600 + i64::from(n) * 1_200, n, 40, 900));
    let late = exchange("px.vendor.example", 160, 0, 470, 160);
    let visit: Vec<_> = page().into_iter().chain(pings).chain(counts).chain([late]).collect();
    assert_eq!(found(&visit, None), ["px.vendor.example shop.example"]);
}

#[test]
fn a_host_that_answers_no_more_than_pixels_is_no_page() {
    let visit = |bytes| {
        let later =
            [exchange("www.social.example", 900, 0, 440, bytes), exchange("px.vendor.example", 950, 0, 470, 160)];
        found(&[page(), later.to_vec()].concat(), None).pop()
    };
    assert_eq!(visit(170).as_deref(), Some("px.vendor.example shop.example"));
    assert_eq!(visit(20_000).as_deref(), Some("px.vendor.example social.example"));
}

#[test]
fn what_is_only_ever_sent_bodies_is_no_page() {
    let visit = |request_records| {
        let app = but(exchange("keys.app.example", 0, 0, 1_200, 3_000), |seen| {
            (seen.is_http2, seen.request_records) = (false, request_records);
        });
        found(&[app, exchange("px.vendor.example", 160, 0, 470, 160)], None)
    };
    let app = |request_records| visit(request_records).pop().unwrap_or_default();
    assert_eq!((app(1).as_str(), app(2).as_str()), ("px.vendor.example app.example", ""));
}

#[test]
fn a_page_may_be_called_like_what_measures() {
    let own = |label: &str| format!("{label}.pixelworks.example");
    let visit =
        |label: &str| [exchange(&own(label), 0, 0, 450, 20_000), exchange("px.vendor.example", 160, 0, 470, 160)];
    assert_eq!(found(&visit("play"), None), ["px.vendor.example pixelworks.example"]);
    assert_eq!(found(&visit("stats"), None), [""; 0]);
}

#[test]
fn what_is_asked_for_as_shortly_as_a_script_is_no_page() {
    let visit = |head| {
        let later =
            [exchange("www.tool.example", 900, 0, head, 20_000), exchange("px.vendor.example", 950, 0, 470, 160)];
        found(&[page(), later.to_vec()].concat(), None)
    };
    assert_eq!(visit(360), ["px.vendor.example shop.example"]);
    assert_eq!(visit(440), ["px.vendor.example tool.example"]);
}

#[test]
fn a_first_request_shorter_than_any_browsers_is_no_beacon() {
    let visit = |bytes| [hello("www.shop.example", 0), exchange("tr.vendor.example", 160, 0, bytes, 155)];
    assert_eq!(found(&visit(470), None).len(), 1);
    assert!(found(&visit(72), None).is_empty());
}

#[test]
fn upkeep_before_any_page_is_none() {
    assert!(
        found(&[hello("update.vendor.example", 0), exchange("update.vendor.example", 10, 0, 1_300, 76)], None)
            .is_empty()
    );
}

#[test]
fn memory_of_a_client_is_bounded_and_stays_in_order() {
    let mut history = History::default();
    for number in (0..1_000).rev() {
        history.asked(&host("a.example"), at(number), true);
        let name = format!("h{number}.example");
        history.answered(&host(&name), &asked(&name, number, 0, 400, 10));
    }
    assert_eq!(history.page_at(at(2_000), &host("b.example"), false), Some("a.example"));
    assert_eq!(history.habits(&host("h0.example")).small, 1);
}

#[test]
fn rules_have_names_of_their_own() {
    for (at, (name, ..)) in RULES.iter().enumerate() {
        assert!(RULES[..at].iter().all(|(other, ..)| other != name), "{name}");
    }
}
