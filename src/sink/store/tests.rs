//! Findings in, answers out.

use std::sync::Arc;

use super::*;
use crate::{
    base::{CaptureTime, Endpoint, FlowInfo, Host, Moment, Transport},
    detect::{Consent, Evidence, Finding, Initiator, InitiatorType, Judged, Leaked, Pixel, PixelKind},
    event::{EventTypes, QueryPolicy, Renderer, Settings as EventSettings},
    observe::{GapSeen, Observation, Observed, Visibility},
};

const START: i64 = 1_790_000_000;

/// A pixel of a vendor on a page, so many seconds after the start.
pub(crate) fn pixel(host: &str, page_site: &str, second: i64, kind: PixelKind) -> Judged {
    let end = |last| Endpoint { ip: std::net::IpAddr::from([192, 0, 2, last]), port: 80 };
    let host = Host::parse(host.as_bytes()).unwrap();
    let found = Pixel {
        url: format!("http://{host}/t.gif"),
        method: "GET".into(),
        host,
        page: Some(format!("http://www.{page_site}/")),
        page_domain: Some(page_site.into()),
        third_party: Some(true),
        cloaked: false,
        kind,
        vendor: Some("Counter".into()),
        score: 970,
        evidence: vec![Evidence { rule: "tiny-image", weight: 2_200 }],
        initiator: Initiator {
            url: Some(format!("http://www.{page_site}/tag.js")),
            kind: InitiatorType::Script,
            confidence: 1_000,
            chain: Vec::new(),
        },
        leaked: Leaked::default(),
        cookies_set: Vec::new(),
        consent: Consent { tcf: "absent", ..Consent::default() },
        response: None,
        visibility: Visibility::Plaintext,
    };
    let observation = Observation {
        moment: Moment { time: CaptureTime::from_secs(START + second), ..Moment::default() },
        flow: FlowInfo { client: end(1), server: end(2), transport: Transport::Tcp, vlan: None, interface: 0 },
        what: Observed::Gap(GapSeen {
            direction: crate::base::Direction::ToClient,
            bytes: 1,
            reason: crate::base::Reason::new("test"),
        }),
    };
    Judged { observation, about: crate::detect::About::default(), findings: vec![Finding::Pixel(Box::new(found))] }
}

pub(crate) fn events(judged: &[Judged]) -> Vec<Event> {
    let settings = EventSettings {
        sensor: Arc::from("test"),
        query: QueryPolicy::default(),
        types: EventTypes::default(),
        ..EventSettings::default()
    };
    let mut renderer = Renderer::new(settings);
    let mut out = Vec::new();
    for judged in judged {
        renderer.events(judged, &mut out);
    }
    out
}

fn three() -> Vec<Event> {
    events(&[
        pixel("px.one.example", "shop.example", 0, PixelKind::Conversion),
        pixel("px.one.example", "news.example", 60, PixelKind::Social),
        pixel("px.two.example", "news.example", 120, PixelKind::Social),
    ])
}

#[test]
fn what_was_added_is_summed_ranked_and_listed() {
    let mut store = Store::open(Settings::default()).unwrap();
    assert_eq!(store.append(&three()).unwrap(), 3);
    let reader = store.reader().unwrap();
    let totals = reader.totals(Span::ALL).unwrap();
    assert_eq!((totals.pixels, totals.third_party, totals.without_consent, totals.sites), (3, 3, 3, 2));
    let domains = reader.pixel_domains(Span::ALL, 10).unwrap();
    assert_eq!(domains[0], Ranked { name: "one.example".into(), note: "Counter".into(), count: 2 });
    assert_eq!(reader.initiators(Span::ALL, 1).unwrap()[0].name, "http://www.news.example/tag.js");
    assert_eq!(reader.edges(Span::ALL, 10).unwrap().len(), 3);
    let rows = reader.pixels(Span::ALL, &Filter { limit: 10, ..Filter::default() }).unwrap();
    assert_eq!(
        rows.iter().map(|row| row.domain.as_str()).collect::<Vec<_>>(),
        ["two.example", "one.example", "one.example"]
    );
    let event = reader.pixel(rows[0].id).unwrap().unwrap();
    assert_eq!(event["evidence"][0]["rule"], "tiny-image");
}

#[test]
fn a_span_leaves_out_what_is_older() {
    let mut store = Store::open(Settings::default()).unwrap();
    store.append(&three()).unwrap();
    let reader = store.reader().unwrap();
    let span = Span::last(70, CaptureTime::from_secs(START + 120));
    assert_eq!(reader.totals(span).unwrap().pixels, 2);
    let buckets = reader.timeline(span, 2).unwrap();
    assert_eq!(buckets.iter().map(|bucket| (bucket.step, bucket.count)).collect::<Vec<_>>(), [(0, 1), (1, 1)]);
}

#[test]
fn filters_narrow_and_pages_of_the_list_follow_each_other() {
    let mut store = Store::open(Settings::default()).unwrap();
    store.append(&three()).unwrap();
    let reader = store.reader().unwrap();
    let filter = Filter { kind: "social".into(), domain: "one.example".into(), limit: 10, ..Filter::default() };
    assert_eq!(reader.pixels(Span::ALL, &filter).unwrap().len(), 1);
    let first = reader.pixels(Span::ALL, &Filter { limit: 2, ..Filter::default() }).unwrap();
    let rest = reader.pixels(Span::ALL, &Filter { limit: 2, before: Some(first[1].id), ..Filter::default() }).unwrap();
    assert_eq!((first.len(), rest.len()), (2, 1));
    let hostile = Filter { domain: "' OR 1=1 --".into(), limit: 10, ..Filter::default() };
    assert!(reader.pixels(Span::ALL, &hostile).unwrap().is_empty());
}

#[test]
fn a_history_in_a_file_survives_its_writer() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings { file: Some(folder.path().join("history.db")), ..Settings::default() };
    Store::open(settings.clone()).unwrap().append(&three()).unwrap();
    let store = Store::open(settings).unwrap();
    assert_eq!(store.reader().unwrap().totals(Span::ALL).unwrap().pixels, 3);
    assert_eq!(store.newest(), CaptureTime::from_secs(START + 120));
}

#[test]
fn what_is_too_old_or_too_much_is_deleted_the_oldest_first() {
    let settings = Settings { max_age: Duration::from_secs(90), ..Settings::default() };
    let mut store = Store::open(settings).unwrap();
    store.append(&three()).unwrap();
    store.prune(CaptureTime::from_secs(START + 120)).unwrap();
    assert_eq!(store.reader().unwrap().totals(Span::ALL).unwrap().pixels, 2);

    let folder = tempfile::tempdir().unwrap();
    let file = Some(folder.path().join("history.db"));
    let mut store = Store::open(Settings { file, max_bytes: 2 << 20, ..Settings::default() }).unwrap();
    let many: Vec<_> = (0..8_000).map(|at| pixel("px.one.example", "shop.example", at, PixelKind::Social)).collect();
    store.append(&events(&many)).unwrap();
    assert!(store.bytes().unwrap() > 2 << 20);
    store.prune(CaptureTime::from_secs(START)).unwrap();
    assert!(store.bytes().unwrap() <= 2 << 20);
    let left = store.reader().unwrap().extent().unwrap();
    assert!(left.is_none_or(|span| span.to == (START + 7_999) * 1_000_000), "{left:?}");
}

#[test]
fn a_folder_that_is_not_there_is_an_error_that_names_file_and_remedy() {
    let file = Some(PathBuf::from("/nonexistent/history.db"));
    let error = Store::open(Settings { file, ..Settings::default() }).err().unwrap().to_string();
    assert!(error.starts_with("/nonexistent/history.db: ") && error.contains("store.file"), "{error}");
}
