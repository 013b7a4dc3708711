//! Golden captures: what real programs sent gives these events, byte for byte, for any number of workers.
//!
//! `make golden-events` renews `pcaps/NAME.jsonl`; the diff of the events is what a reviewer reads.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn pcaps() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pcaps")
}

fn captures() -> Vec<PathBuf> {
    let mut captures: Vec<_> = fs::read_dir(pcaps())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pcap"))
        .collect();
    captures.sort();
    captures
}

/// The events of a capture, with the key log that lies beside it where there is one.
fn events(capture: &Path, workers: u32) -> String {
    let keys = capture.with_extension("keys");
    let is_bare = capture.extension().is_some_and(|extension| extension == "pcap");
    events_with(capture, workers, Some(keys.as_path()).filter(|keys| is_bare && keys.exists()))
}

fn events_with(capture: &Path, workers: u32, keys: Option<&Path>) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pixeltap"));
    command.args(["replay", "--log", "all", "--events", "-", "--workers", &workers.to_string()]);
    if let Some(keys) = keys {
        command.arg("--keys").arg(keys);
    }
    let output = command.arg(capture).output().unwrap();
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

#[test]
fn secrets_inside_a_capture_do_what_those_in_a_key_log_do() {
    let (beside, inside) = (pcaps().join("vault.pcap"), pcaps().join("vault.pcapng"));
    let expected = events(&beside, 1);
    assert!(expected.contains("\"visibility\":\"decrypted\""));
    for workers in [1, 2, 4] {
        assert!(events(&inside, workers) == expected, "with {workers} workers");
    }
    let pipe = Command::new(env!("CARGO_BIN_EXE_pixeltap"))
        .args(["replay", "--log", "all", "--events", "-", "-"])
        .stdin(fs::File::open(&inside).unwrap())
        .output()
        .unwrap();
    assert!(String::from_utf8(pipe.stdout).unwrap() == expected, "on standard input");
}

#[test]
fn without_secrets_nothing_is_decrypted_and_sizes_are_told_instead() {
    let capture = pcaps().join("vault.pcap");
    let (with, without) = (events(&capture, 1), events_with(&capture, 1, None));
    let count = |text: &str, what: &str| text.matches(&format!("\"type\":\"{what}\"")).count();
    assert_eq!((count(&without, "http"), count(&without, "pixel")), (0, 0));
    assert_eq!((count(&with, "http"), count(&with, "pixel"), count(&with, "beacon")), (21, 6, 0));
    assert_eq!(count(&with, "tls"), count(&without, "tls"));
}
