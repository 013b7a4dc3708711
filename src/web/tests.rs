//! Pages: complete in themselves, small, and deaf to markup from the wire.

use askama::Template;

use super::{
    report,
    view::{Dashboard, Detail, Frame, PIXELS, PixelPage},
};
use crate::{
    detect::{Finding, PixelKind},
    sink::store::{
        Blind, Filter, Settings, Span, Store,
        tests::{events, pixel},
    },
};

const HOSTILE: &str = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

fn frame() -> Frame {
    Frame { nonce: "abc".into(), sensor: HOSTILE.into(), made: "2026-11-24T10:00:00Z".into() }
}

/// A history in which every text that traffic can choose is hostile.
fn hostile() -> Store {
    let mut judged = pixel("px.one.example", "shop.example", 0, PixelKind::Social);
    if let Some(Finding::Pixel(pixel)) = judged.findings.first_mut() {
        pixel.url = format!("http://px.one.example/{HOSTILE}");
        pixel.page = Some(format!("http://shop.example/{HOSTILE}"));
        pixel.page_domain = Some(HOSTILE.into());
        pixel.vendor = Some(HOSTILE.into());
        pixel.initiator.url = Some(format!("http://shop.example/{HOSTILE}"));
        pixel.initiator.chain = vec![HOSTILE.into()];
        pixel.leaked.cookies = vec![HOSTILE.into()];
        pixel.leaked.referrer = Some(HOSTILE.into());
    }
    let mut store = Store::open(Settings::default()).unwrap();
    store.append(&events(&[judged])).unwrap();
    store
}

fn dashboard(store: &Store) -> String {
    let filter = Filter { limit: PIXELS, domain: HOSTILE.into(), ..Filter::default() };
    let blind = vec![Blind { what: HOSTILE.into(), count: 1 }];
    let reader = store.reader().unwrap();
    Dashboard::gather(&reader, Span::ALL, filter, blind, frame(), "day").unwrap().render().unwrap()
}

#[test]
fn no_text_from_the_wire_becomes_markup() {
    let store = hostile();
    let reader = store.reader().unwrap();
    let event = reader.pixel(1).unwrap().unwrap();
    let page = PixelPage { frame: frame(), is_report: false, detail: Detail::new(1, &event) };
    let report = report(&reader, HOSTILE, "2026", Vec::new()).unwrap();
    for text in [dashboard(&store), page.render().unwrap(), report] {
        assert!(text.contains("alert(1)"), "the hostile text has to be there at all");
        assert!(!text.contains("<script>alert") && !text.contains("<img src=x"), "{text}");
    }
}

#[test]
fn a_page_asks_nothing_of_another_host() {
    let store = hostile();
    let report = report(&store.reader().unwrap(), "shop.pcap", "2026", Vec::new()).unwrap();
    for text in [dashboard(&store), report] {
        for attribute in ["src=\"http", "href=\"http", "src=\"//", "url(http", "@import"] {
            assert!(!text.contains(attribute), "{attribute}");
        }
    }
}

#[test]
fn a_page_over_many_findings_stays_small() {
    let mut store = Store::open(Settings::default()).unwrap();
    let many: Vec<_> = (0..5_000)
        .map(|at| pixel(&format!("px.d{}.example", at % 400), &format!("s{}.example", at % 90), at, PixelKind::Social))
        .collect();
    store.append(&events(&many)).unwrap();
    let reader = store.reader().unwrap();
    let filter = Filter { limit: PIXELS, ..Filter::default() };
    let page = Dashboard::gather(&reader, Span::ALL, filter, Vec::new(), frame(), "all").unwrap().render().unwrap();
    assert!(page.len() < 300_000, "{} bytes", page.len());
    assert!(page.contains("<svg class=\"chart\"") && page.contains("older pixels"));
}
