//! What looks like a pixel from outside, and what does not.

use super::*;
use crate::{
    base::{CaptureTime, Moment},
    detect::{sample::Sample, seen::VendorMatch},
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
    let what = Observed::TlsExchange(Box::new(TlsExchange {
        sni: Some(host(name)),
        alpn: Some("h2".into()),
        transport: HelloTransport::Tcp,
        number,
        started: at(time),
        ended: at(time + 5),
        request_bytes,
        response_bytes,
        response_records: 1,
    }));
    (Moment { time: at(time + 5), ..Moment::default() }, what)
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
            let is_of_pages = !matches!(&observation.what, Observed::Hello(hello) if hello.sni == Some(host(TAGS)));
            beacons.learn(seen.client, observation, is_of_pages);
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

#[test]
fn a_small_exchange_with_a_measuring_name_belongs_to_the_page_of_its_burst() {
    let visit = [
        hello("www.shop.example", 0),
        exchange("www.shop.example", 10, 0, 500, 20_000),
        hello("px.vendor.example", 150),
        exchange("px.vendor.example", 160, 0, 470, 160),
    ];
    assert_eq!(found(&visit, None), ["px.vendor.example shop.example"]);
}

#[test]
fn content_serving_names_and_the_page_itself_are_none() {
    let visit = [
        hello("www.shop.example", 0),
        exchange("www.shop.example", 10, 0, 500, 20_000),
        exchange("www.shop.example", 50, 1, 60, 45),
        exchange("cdn.other.example", 160, 0, 470, 160),
        exchange("accounts.other.example", 170, 0, 470, 142),
        exchange("js.vendor.example", 180, 0, 420, 40_000),
        exchange("widget.vendor.example", 190, 0, 420, 390),
        exchange("px.vendor.example", 200, 0, 500, 6),
        exchange("presence.vendor.example", 210, 0, 500, 60),
        exchange("192.0.2.7", 220, 0, 500, 60),
    ];
    assert!(found(&visit, None).is_empty());
}

#[test]
fn a_host_without_such_a_name_shows_itself_by_its_habits() {
    let once = [hello("www.shop.example", 0), exchange("a.vendor.example", 160, 0, 400, 220)];
    assert!(found(&once, None).is_empty());
    let again = [
        hello("www.shop.example", 0),
        exchange("a.vendor.example", 160, 0, 400, 220),
        exchange("a.vendor.example", 900, 1, 90, 161),
        exchange("a.vendor.example", 1_900, 2, 95, 161),
    ];
    assert_eq!(found(&again, None).len(), 2);
}

#[test]
fn a_known_vendor_needs_no_such_name() {
    let vendor = VendorMatch { name: "V".into(), category: "social".into(), is_pixel_url: false, event_kind: None };
    let visit = [hello("www.shop.example", 0), exchange("www.social.example", 160, 0, 500, 230)];
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
        history.answered(&host(&format!("h{number}.example")), 10);
    }
    assert_eq!(history.page_at(at(2_000), &host("b.example")), Some("a.example"));
    assert_eq!(history.habits(&host("h0.example")).small, 1);
}

#[test]
fn rules_have_names_of_their_own() {
    for (at, (name, ..)) in RULES.iter().enumerate() {
        assert!(RULES[..at].iter().all(|(other, ..)| other != name), "{name}");
    }
}
