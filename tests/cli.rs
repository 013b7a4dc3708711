//! What a user can type: exit codes, messages, and where output goes.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Command as Process, Stdio},
};

use assert_cmd::Command;
use predicates::{prelude::PredicateBooleanExt, str::contains};

fn pixeltap() -> Command {
    Command::new(env!("CARGO_BIN_EXE_pixeltap"))
}

fn shop() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pcaps/shop.pcap").display().to_string()
}

#[test]
fn usage_errors_exit_with_2() {
    pixeltap().assert().code(2);
    pixeltap().args(["replay"]).assert().code(2);
    pixeltap()
        .args(["replay", "--log", "pixels", &shop()])
        .assert()
        .code(2)
        .stderr(contains("there are http, tls, dns"));
    pixeltap().args(["replay", "--workers", "0", &shop()]).assert().code(2);
}

#[test]
fn configuration_errors_exit_with_2_and_name_the_nearest_key() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("c.toml");
    fs::write(&config, "[metrics]\nmax_domain = 1\n").unwrap();
    for command in ["replay", "check", "run"] {
        let mut run = pixeltap();
        run.arg(command).arg("-c").arg(&config);
        if command == "replay" {
            run.arg(shop());
        }
        run.assert().code(2).stderr(contains("c.toml:2:1").and(contains("did you mean \"metrics.max_domains\"?")));
    }
}

#[test]
fn a_key_log_with_a_bad_line_exits_with_2_and_tells_where_it_stands_but_not_what() {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys.log");
    let line = format!("CLIENT_RANDOM {} {}", "0a".repeat(32), "5e".repeat(47));
    fs::write(&keys, format!("# a comment\n{line}\n")).unwrap();
    let run = pixeltap().args(["replay", "--keys"]).arg(&keys).arg(shop()).assert().code(2);
    run.stderr(contains("keys.log:2: ").and(contains("SSLKEYLOGFILE")).and(contains("5e5e").not()));
    pixeltap().args(["replay", "--keys", "/nowhere/keys.log", &shop()]).assert().code(2);
}

#[test]
fn the_summary_answers_in_its_order() {
    let output = pixeltap().args(["replay", &shop()]).assert().success().get_output().stdout.clone();
    let text = String::from_utf8(output).unwrap();
    let mut from = 0;
    for part in [
        "Read:",
        "Pixels:",
        "Who caused them",
        "Third-party cookie domains",
        "Identifiers that travelled",
        "What went wrong",
    ] {
        let at = text.get(from..).unwrap().find(part);
        from += at.unwrap_or_else(|| panic!("{part} is missing or too early in\n{text}"));
    }
    assert!(!text.contains('\x1b'), "no colours without a terminal");
}

#[test]
fn the_summary_is_json_on_demand() {
    let output =
        pixeltap().args(["replay", "--summary", "json", &shop()]).assert().success().get_output().stdout.clone();
    let summary: serde_json::Value = serde_json::from_slice(&output).unwrap();
    assert!(summary["read"]["packets"].as_u64().unwrap() > 0);
    assert!(!summary["pixels"].as_array().unwrap().is_empty());
}

#[test]
fn events_on_standard_output_leave_the_summary_out() {
    let output = pixeltap().args(["replay", "--events", "-", &shop()]).assert().success().get_output().stdout.clone();
    let text = String::from_utf8(output).unwrap();
    assert!(!text.is_empty());
    for line in text.lines() {
        let event: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(["pixel", "cookie", "sync", "beacon", "cloak"].contains(&event["type"].as_str().unwrap()));
    }
}

#[test]
fn a_reader_that_goes_away_ends_the_replay_quietly() {
    let mut child = Process::new(env!("CARGO_BIN_EXE_pixeltap"))
        .args(["replay", "--log", "all", "--events", "-", &shop()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let mut errors = String::new();
    child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(errors, "");
}

#[test]
fn what_is_cut_off_exits_with_1_after_all_that_was_readable() {
    let folder = tempfile::tempdir().unwrap();
    let (cut, events) = (folder.path().join("cut.pcap"), folder.path().join("e.jsonl"));
    let bytes = fs::read(shop()).unwrap();
    fs::write(&cut, &bytes[..bytes.len() - 10]).unwrap();
    pixeltap()
        .args(["replay", "--log", "all", "--summary", "none", "--events"])
        .arg(&events)
        .arg(&cut)
        .assert()
        .code(1)
        .stderr(contains("cut.pcap: cut off in packet ").and(contains("at byte ")));
    assert!(fs::read_to_string(&events).unwrap().lines().count() > 10);
    pixeltap().args(["replay", "/nonexistent.pcap"]).assert().code(1).stderr(contains("/nonexistent.pcap"));
}

#[test]
fn standard_input_is_read() {
    let from_file = pixeltap().args(["replay", "--events", "-", &shop()]).output().unwrap().stdout;
    let from_pipe = pixeltap()
        .args(["replay", "--events", "-", "-"])
        .write_stdin(fs::read(shop()).unwrap())
        .output()
        .unwrap()
        .stdout;
    assert_eq!(from_file, from_pipe);
}

#[test]
fn events_satisfy_the_fields_that_the_schema_requires() {
    let schema = pixeltap().arg("schema").output().unwrap().stdout;
    let schema: serde_json::Value = serde_json::from_slice(&schema).unwrap();
    let events = pixeltap().args(["replay", "--log", "all", "--events", "-", &shop()]).output().unwrap().stdout;
    for line in String::from_utf8(events).unwrap().lines() {
        let event: serde_json::Value = serde_json::from_str(line).unwrap();
        let alternatives = schema["oneOf"].as_array().unwrap();
        let alternative = alternatives.iter().find(|one| one["properties"]["type"]["const"] == event["type"]).unwrap();
        for field in alternative["required"].as_array().unwrap() {
            assert!(event.get(field.as_str().unwrap()).is_some(), "{field} is missing in {line}");
        }
        for (field, value) in event.as_object().unwrap() {
            assert!(alternative["properties"].get(field).is_some(), "{field} is not in the schema");
            assert!(!value.is_null() && value != "", "{field} is absent knowledge in {line}");
        }
    }
}

#[test]
fn the_metrics_file_pleases_promtool() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("m.prom");
    pixeltap().args(["replay", "--summary", "none", "--metrics"]).arg(&path).arg(shop()).assert().success();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("pixeltap_capture_packets_total{"));
    let Ok(checked) = Command::new("promtool").args(["check", "metrics"]).write_stdin(text).output() else {
        return;
    };
    assert!(checked.status.success() && checked.stderr.is_empty() && checked.stdout.is_empty(), "{checked:?}");
}

#[test]
fn check_says_what_would_run_and_interfaces_are_listed() {
    pixeltap().args(["check", "-c", "config/pixeltap.toml"]).assert().success().stdout(contains("none configured"));
    pixeltap().arg("interfaces").assert().success();
    pixeltap()
        .arg("run")
        .arg("-c")
        .arg("config/pixeltap.toml")
        .assert()
        .code(2)
        .stderr(contains("no interface to capture on"));
}

#[test]
fn packages_can_be_made() {
    pixeltap().args(["completions", "bash"]).assert().success().stdout(contains("_pixeltap"));
    pixeltap().arg("man").assert().success().stdout(contains(".TH pixeltap").and(contains("workers")));
}

/// What a command prints on a terminal of seventy columns; `None` without `script` to make one.
fn on_a_terminal(command: &str, no_color: bool) -> Option<String> {
    let script = format!("stty rows 40 cols 70; {} {command}", env!("CARGO_BIN_EXE_pixeltap"));
    let mut run = Process::new("script");
    run.args(["-qec", &script, "/dev/null"]).stdin(Stdio::null()).env_remove("NO_COLOR").env("TERM", "xterm");
    if no_color {
        run.env("NO_COLOR", "1");
    }
    run.output().ok().and_then(|output| String::from_utf8(output.stdout).ok())
}

#[test]
fn tables_fit_the_terminal() {
    let Some(printed) = on_a_terminal(&format!("replay {}", shop()), false) else { return };
    // The progress bar is wiped from its line before the summary begins.
    let summary: Vec<&str> = printed.lines().filter_map(|line| line.rsplit("\u{1b}[2K").next()).collect();
    assert!(summary.iter().any(|line| line.contains("zaehler.example")), "{printed}");
    for line in summary.iter().skip(1) {
        assert!(line.trim_end().chars().count() <= 71, "{line}");
    }
}

#[test]
fn colours_are_for_terminals_that_want_them() {
    let Some(coloured) = on_a_terminal("replay --nothing", false) else { return };
    assert!(coloured.contains("\u{1b}[") && coloured.contains("--nothing"), "{coloured}");
    for command in ["replay --nothing", "run -i nothing0"] {
        let plain = on_a_terminal(command, true).unwrap();
        assert!(plain.contains("nothing") && !plain.contains("\u{1b}["), "{plain}");
    }
    pixeltap().args(["replay", "--nothing"]).assert().stderr(contains("\u{1b}[").not());
}
