//! Golden captures: what real programs sent gives these events, byte for byte, for any number of workers.
//!
//! `make golden-events` renews `pcaps/NAME.jsonl`; the diff of the events is what a reviewer reads.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn captures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("pcaps");
    let mut captures: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pcap"))
        .collect();
    captures.sort();
    captures
}

fn events(capture: &Path, workers: u32) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_pixeltap"))
        .args(["replay", "--log", "all", "--events", "-", "--workers", &workers.to_string()])
        .arg(capture)
        .output()
        .unwrap();
    let errors = std::str::from_utf8(&output.stderr).unwrap();
    assert!(output.status.success(), "{}: {errors}", capture.display());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_capture_gives_its_expected_events() {
    let captures = captures();
    assert!(!captures.is_empty());
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for capture in captures {
        let expected_path = capture.with_extension("jsonl");
        let found = events(&capture, 1);
        if update {
            fs::write(&expected_path, &found).unwrap();
        }
        let expected = fs::read_to_string(&expected_path)
            .unwrap_or_else(|error| panic!("{}: {error}; run `make golden-events`", expected_path.display()));
        for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
            assert_eq!(found, expected, "{} line {}", expected_path.display(), number + 1);
        }
        assert_eq!(found.lines().count(), expected.lines().count(), "{}", expected_path.display());
    }
}

#[test]
fn the_number_of_workers_changes_no_byte() {
    for capture in captures() {
        let one = events(&capture, 1);
        for workers in [2, 4] {
            assert!(events(&capture, workers) == one, "{} with {workers} workers", capture.display());
        }
    }
}
