use super::{families::SinkCounts, *};

fn exposition(metrics: &Metrics) -> String {
    String::from_utf8(metrics.text().unwrap()).unwrap()
}

#[test]
fn what_was_counted_is_exposed_and_zeros_are_there_from_the_start() {
    let metrics = Metrics::new(500).unwrap();
    let mut counts = Counts { gap_bytes: 12, ..Counts::default() };
    counts.http_requests.add(["PUT"], 3);
    counts.third_party_cookies.insert(["t.example".into(), "set".into()], 2);
    metrics.take(&mut counts);
    assert_eq!(counts, Counts::default());
    let text = exposition(&metrics);
    for line in [
        "pixeltap_reassembly_gap_bytes_total 12",
        "pixeltap_http_requests_total{method=\"PUT\"} 3",
        "pixeltap_http_requests_total{method=\"GET\"} 0",
        "pixeltap_third_party_cookies_total{domain=\"t.example\",direction=\"set\"} 2",
        "pixeltap_pixels_total{kind=\"conversion\",party=\"third\",visibility=\"plaintext\"} 0",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} in\n{text}");
    }
}

#[test]
fn random_hosts_do_not_grow_the_exposition() {
    let metrics = Metrics::new(10).unwrap();
    for at in 0..1_000 {
        let mut counts = Counts::default();
        counts.pixel_domains.insert([compact_str::format_compact!("h{at}.example")], 1);
        metrics.take(&mut counts);
    }
    let text = exposition(&metrics);
    assert_eq!(text.matches("pixeltap_pixel_domain_requests_total{").count(), 11);
    assert!(text.contains("pixeltap_pixel_domain_requests_total{domain=\"other\"} 990"));
    assert!(
        text.contains("pixeltap_metrics_label_overflow_total{metric=\"pixeltap_pixel_domain_requests_total\"} 990")
    );
}

#[test]
fn openmetrics_names_families_without_total_and_ends() {
    let metrics = Metrics::new(10).unwrap().with_process().unwrap();
    metrics.with(|snapshot| {
        snapshot.sinks = vec![SinkCounts { name: "jsonl", written: 7, dropped: vec![("error", 0)], is_up: true }];
    });
    let text = String::from_utf8(metrics.openmetrics()).unwrap();
    assert!(text.contains("# TYPE pixeltap_events_written counter\n"));
    assert!(text.contains("\npixeltap_events_written_total{sink=\"jsonl\"} 7\n"));
    assert!(text.contains("\npixeltap_reassembly_buffered_bytes 0\n"));
    assert!(text.contains("# TYPE process_resident_memory_bytes gauge\n"));
    assert!(text.ends_with("# EOF\n"));
}
