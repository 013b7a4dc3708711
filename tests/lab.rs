//! Labelled captures: what a real browser said of its own requests, and what the authors of the sites call a pixel.
//!
//! `pcaps/lab/NAME.truth.json` holds the truth of `NAME.pcap.gz`; `tests/scenarios/NAME.py` says which sites and visits it was.
//! And docs/detection.md lists every rule with the weight that it really has.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::Path,
    process::Command,
};

use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Pixels of a capture that are expected, found and right in kind, page and initiator.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    wanted: u32,
    told: u32,
    hit: u32,
    kind: u32,
    page: u32,
    initiator: u32,
    initiator_wanted: u32,
}

fn events(capture: &Path, types: &str) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("keep.toml");
    fs::write(&config, "[privacy]\nquery = \"keep\"\n").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_pixeltap"))
        .args(["replay", "--log", types, "--events", "-", "-c"])
        .args([&config, capture])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", capture.display());
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text(value: &Value, pointer: &str) -> String {
    let text = value.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    text.split('#').next().unwrap_or_default().to_owned()
}

fn key(value: &Value) -> (String, String, String) {
    (text(value, "/client"), text(value, "/method"), text(value, "/url"))
}

fn score(name: &str) -> Score {
    let folder = root().join("pcaps/lab");
    let truth = fs::read(folder.join(format!("{name}.truth.json"))).unwrap();
    let truth: Value = serde_json::from_slice(&truth).unwrap();
    let mut wanted: HashMap<_, Vec<&Value>> = HashMap::new();
    let mut score = Score::default();
    for request in truth["requests"].as_array().unwrap() {
        if request["pixel"].as_bool().unwrap() {
            wanted.entry(key(request)).or_default().push(request);
            score.wanted += 1;
        }
    }
    for event in events(&folder.join(format!("{name}.pcap.gz")), "pixel") {
        score.told += 1;
        let Some(request) = wanted.get_mut(&key(&event)).filter(|rest| !rest.is_empty()).map(|rest| rest.remove(0))
        else {
            continue;
        };
        score.hit += 1;
        score.kind += u32::from(text(request, "/pixel_kind").split('|').any(|kind| kind == text(&event, "/kind")));
        score.page += u32::from(text(request, "/page_domain") == text(&event, "/page_domain"));
        let cause = text(request, "/initiator/url");
        if !cause.is_empty() {
            score.initiator_wanted += 1;
            score.initiator += u32::from(cause == text(&event, "/initiator"));
        }
    }
    score
}

#[test]
fn pixels_are_told_from_what_looks_like_them() {
    let mut sum = Score::default();
    let mut seen = 0;
    for entry in fs::read_dir(root().join("pcaps/lab")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let Some(name) = file.strip_suffix(".truth.json").filter(|name| !name.ends_with("-tls")) else { continue };
        let one = score(name);
        seen += 1;
        // One pixel missed or one request wronged in a capture is too many for a habit that is known.
        assert!(one.hit * 100 >= one.wanted * 97 && one.hit * 100 >= one.told * 97, "{name}: {one:?}");
        sum.wanted += one.wanted;
        sum.hit += one.hit;
        sum.kind += one.kind;
        sum.page += one.page;
        sum.initiator += one.initiator;
        sum.initiator_wanted += one.initiator_wanted;
    }
    assert!(seen >= 10, "only {seen} labelled captures");
    assert!(sum.kind * 100 >= sum.hit * 93, "kind: {sum:?}");
    assert!(sum.page * 100 >= sum.hit * 93, "page: {sum:?}");
    assert!(sum.initiator * 100 >= sum.initiator_wanted * 90, "initiator: {sum:?}");
}

/// Host of a URL, without its port.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':', '?']).next().unwrap_or_default()
}

#[test]
fn beacons_are_at_hosts_of_pixels_as_often_as_their_confidence_says() {
    let (mut wanted, mut told, mut hit) = (0, 0, 0);
    let (mut events_told, mut sure, mut right) = (0, 0.0, 0);
    let (mut placed, mut pages) = (0, 0);
    for entry in fs::read_dir(root().join("pcaps/lab")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap();
        let Some(name) = file.strip_suffix(".truth.json").filter(|name| name.ends_with("-tls")) else { continue };
        let truth: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        // What is sent to the page's own site is told by names alone, and counts neither way.
        let mut pixels: HashMap<String, HashSet<String>> = HashMap::new();
        let mut own = HashSet::new();
        for request in truth["requests"].as_array().unwrap().iter().filter(|request| request["pixel"] == true) {
            let (host, page) = (host(&text(request, "/url")).to_owned(), text(request, "/page_domain"));
            if request["third_party"] == false {
                own.insert(host);
            } else {
                pixels.entry(host).or_default().insert(page);
            }
        }
        let mut beacons = events(&path.with_file_name(format!("{name}.pcap.gz")), "beacon");
        beacons.retain(|beacon| !own.contains(&text(beacon, "/sni")));
        let hosts: HashSet<String> = beacons.iter().map(|beacon| text(beacon, "/sni")).collect();
        wanted += pixels.len();
        told += hosts.len();
        hit += hosts.iter().filter(|&host| pixels.contains_key(host)).count();
        for beacon in &beacons {
            events_told += 1;
            sure += beacon["confidence"].as_f64().unwrap();
            if let Some(known) = pixels.get(&text(beacon, "/sni")) {
                right += 1;
                pages += u32::from(known.contains(&text(beacon, "/page_domain")));
            }
        }
        placed += 1;
    }
    assert!(placed >= 10, "only {placed} captures of TLS");
    assert!(hit * 100 >= told * 85 && hit * 100 >= wanted * 65, "{hit} of {wanted}, {told} told");
    assert!(pages * 10 >= right * 9, "pages: {pages} of {right}");
    // It may not promise more than it keeps.
    assert!(f64::from(right) >= sure - 0.05 * f64::from(events_told), "{right} right, {sure} promised");
}

#[test]
fn the_documentation_names_every_rule_with_its_weight() {
    let page = fs::read_to_string(root().join("docs/detection.md")).unwrap();
    let (rules, _) = pixeltap::detect::pixel_rules();
    for rule in rules {
        let row = format!("| `{}` | ", rule.rule);
        let row =
            page.lines().find_map(|line| line.strip_prefix(&row)).unwrap_or_else(|| panic!("no row for {}", rule.rule));
        let written: f64 = row.split(' ').next().unwrap().parse().unwrap();
        let weight = f64::from(rule.weight) / 1_000.0;
        assert!(
            (written - weight).abs() < 0.000_5,
            "{}: {written} in the documentation, {weight} in the table",
            rule.rule
        );
    }
}
