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
fn a_hundred_thousand_random_hosts_do_not_grow_the_exposition() {
    let metrics = Metrics::new(500).unwrap();
    let empty = exposition(&metrics).lines().filter(|line| !line.starts_with('#')).count();
    for at in 0..100_000 {
        let host = compact_str::format_compact!("h{at}.example");
        let mut counts = Counts::default();
        counts.pixel_domains.insert([host.clone()], 1);
        counts.third_party_cookies.insert([host.clone(), "set".into()], 1);
        counts.third_party_cookies.insert([host.clone(), "sent".into()], 1);
        counts.cookie_syncs.insert([host.clone(), "to.example".into()], 1);
        counts.tracker_connections.insert([host.clone(), "social".into()], 1);
        counts.cname_cloaks.insert([host], 1);
        metrics.take(&mut counts);
    }
    let text = exposition(&metrics);
    // Each of the five families has its 500 rows and those called `other`, of which cookies have one for each direction.
    let series = text.lines().filter(|line| !line.starts_with('#')).count();
    assert_eq!(series - empty, 5 * 501 + 1);
    assert!(text.len() < 512 << 10, "{} bytes", text.len());
    assert!(text.contains("pixeltap_pixel_domain_requests_total{domain=\"other\"} 99500"));
    assert!(
        text.contains("pixeltap_metrics_label_overflow_total{metric=\"pixeltap_pixel_domain_requests_total\"} 99500")
    );
}

/// Names of metrics in a text, without those of rules, which have a colon before them.
fn names(text: &str) -> Vec<&str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let name = |(at, _): (usize, &str)| {
        let rest = text.get(at..)?;
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let is_start = !text.get(..at)?.ends_with(|c: char| is_word(c) || c == ':' || c == '/' || c == '.');
        rest.get(..end).filter(|_| is_start)
    };
    text.match_indices("pixeltap_").filter_map(name).collect()
}

#[test]
fn every_metric_that_rules_and_dashboards_ask_for_exists() {
    let metrics = Metrics::new(10).unwrap();
    let known: Vec<&str> = metrics.house.descriptions.iter().map(|description| description.fq_name.as_str()).collect();
    for text in [
        include_str!("../../../config/grafana/pixeltap.json"),
        include_str!("../../../config/prometheus/rules.yml"),
        include_str!("../../../config/prometheus/alerts.yml"),
        include_str!("../../../docs/prometheus.md"),
    ] {
        let names = names(text);
        assert!(names.len() > 5, "{names:?}");
        for name in names {
            assert!(known.contains(&name), "{name}");
        }
    }
}

/// The reasons that sources below these folders of `src/proto` name.
fn reasons(folders: &[&str]) -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/proto");
    let mut reasons = Vec::new();
    for folder in folders {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.file_name().is_some_and(|name| name.to_string_lossy().contains("tests")) {
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let named = text.split("Reason::new(\"").skip(1).filter_map(|rest| rest.split('"').next());
            reasons.extend(named.map(str::to_owned));
        }
    }
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

#[test]
fn every_reason_of_a_parser_has_a_row_at_zero() {
    let of = |rows: &[[&str; 1]]| rows.iter().map(|[reason]| (*reason).to_owned()).collect::<Vec<_>>();
    assert_eq!(of(&zeros::HTTP_REASONS), reasons(&["http1", "http2"]));
    assert_eq!(of(&zeros::TLS_REASONS), reasons(&["tls", "quic"]));
    assert_eq!(of(&zeros::DNS_REASONS), reasons(&["dns"]));
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
