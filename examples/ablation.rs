//! What each rule of the pixel table is worth: replays labelled captures and judges them again without it.
//!
//! `cargo run --example ablation -- DIR...` takes folders of `NAME.pcap` (or `.pcap.gz`) with `NAME.truth.json`, and prints for
//! each rule on how many pixels and on how many other scored requests it fired, and precision and recall without it.
#![expect(clippy::print_stdout, reason = "a table for a terminal is all that it makes")]

use std::{
    collections::HashMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use anyhow::{Context as _, Result};
use pixeltap::{
    base::IdKey,
    capture::{Interfaces, Reader},
    detect::{self, Evidence, Finding, VendorTable, pixel_rules},
    inspect, pipeline,
};

/// A scored request: the rules that fired, and whether it is a pixel.
struct Scored {
    evidence: Vec<Evidence>,
    is_pixel: bool,
}

fn main() -> Result<()> {
    let mut scored = Vec::new();
    for folder in std::env::args_os().skip(1) {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if let Some(name) = name.strip_suffix(".truth.json")
                && !name.ends_with("-tls")
            {
                let mut capture = [".pcap", ".pcap.gz"].iter().map(|end| path.with_file_name(format!("{name}{end}")));
                let capture = capture.find(|path| path.exists()).context("no capture beside the truth")?;
                scored.extend(replay(&capture, &truth(&path)?)?);
            }
        }
    }
    let (rules, prior) = pixel_rules();
    let (precision, recall) = quality(&scored, prior, None);
    println!("with all rules: precision {precision:.3}, recall {recall:.3}, {} scored requests", scored.len());
    for Evidence { rule, weight } in rules {
        let fired = |is_pixel| {
            let fires = |one: &&Scored| one.is_pixel == is_pixel && one.evidence.iter().any(|found| found.rule == rule);
            scored.iter().filter(fires).count()
        };
        let (precision, recall) = quality(&scored, prior, Some(rule));
        println!("{rule}\t{weight}\t{}\t{}\t{precision:.3}\t{recall:.3}", fired(true), fired(false));
    }
    Ok(())
}

/// Labels of requests: client, method and URL to whether it is a pixel, in the order of arrival.
type Truth = HashMap<(String, String, String), Vec<bool>>;

fn truth(path: &Path) -> Result<Truth> {
    let document: serde_json::Value = serde_json::from_slice(&std::fs::read(path)?)?;
    let mut truth = Truth::new();
    for request in document["requests"].as_array().context("no requests")? {
        let text = |name: &str| request[name].as_str().unwrap_or_default().to_owned();
        let is_pixel = request["pixel"].as_bool().unwrap_or_default();
        truth.entry((text("client"), text("method"), text("url"))).or_default().push(is_pixel);
    }
    Ok(truth)
}

/// Every request of a capture that the rules score, however low.
fn replay(capture: &Path, truth: &Truth) -> Result<Vec<Scored>> {
    let vendors = Arc::new(VendorTable::new(&[])?);
    let limits = detect::Limits { pixel_threshold: 0, ..detect::Limits::default() };
    let settings = pipeline::Settings {
        inspect: inspect::Settings::default(),
        detect: detect::Settings { key: IdKey::REPLAY, vendors, lists: None, limits },
        workers: 1,
    };
    let reader = Reader::new(&[PathBuf::from(capture)], &Interfaces::default(), Arc::new(AtomicBool::new(false)));
    let mut truth = truth.clone();
    let mut scored = Vec::new();
    let errors = pipeline::replay(reader, &settings, |output| {
        for judged in output.judged {
            for finding in &judged.findings {
                let Finding::Pixel(pixel) = finding else { continue };
                let client = judged.observation.flow.client.ip.to_string();
                let key = (client, pixel.method.to_string(), pixel.url.clone());
                let labels = truth.get_mut(&key).filter(|labels| !labels.is_empty());
                scored.extend(
                    labels.map(|labels| Scored { evidence: pixel.evidence.clone(), is_pixel: labels.remove(0) }),
                );
            }
        }
        ControlFlow::Continue(())
    });
    errors.into_iter().next().map_or(Ok(scored), |error| Err(error.into()))
}

/// Precision and recall where one rule is left out.
fn quality(scored: &[Scored], prior: i32, without: Option<&str>) -> (f64, f64) {
    let is_told = |one: &&Scored| {
        let kept = one.evidence.iter().filter(|found| Some(found.rule) != without);
        prior + kept.map(|found| found.weight).sum::<i32>() >= 0
    };
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let told = scored.iter().filter(is_told).count();
    let hit = scored.iter().filter(is_told).filter(|one| one.is_pixel).count();
    let pixels = scored.iter().filter(|one| one.is_pixel).count();
    (count(hit) / count(told.max(1)), count(hit) / count(pixels.max(1)))
}
