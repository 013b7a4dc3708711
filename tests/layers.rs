//! Keeps the rooms of the house apart: each imports only what this table lets it, and every room stands in it.
#![expect(clippy::unwrap_used, clippy::string_slice, reason = "helpers of tests fail as tests do")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Which rooms each room may import, in the order from the ground up. `inspect` and `detect` tell each other nothing.
const ROOMS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("observe", &["base"]),
    ("content", &["base", "observe"]),
    ("decode", &["base"]),
    ("flow", &["base", "decode"]),
    ("proto", &["base", "observe", "content"]),
    ("inspect", &["base", "observe", "content", "decode", "flow", "proto"]),
    ("detect", &["base", "observe"]),
    ("event", &["base", "observe", "detect"]),
    ("capture", &["base"]),
    ("sink", &["base", "event"]),
    ("web", &["base", "event", "sink"]),
    ("config", &["base", "content", "decode", "flow", "proto", "inspect", "detect", "event", "capture", "sink", "web"]),
    (
        "pipeline",
        &["base", "observe", "content", "decode", "flow", "proto", "inspect", "detect", "event", "capture", "sink"],
    ),
    (
        "cli",
        &[
            "base", "observe", "content", "decode", "flow", "proto", "inspect", "detect", "event", "capture", "sink",
            "web", "config", "pipeline",
        ],
    ),
];

/// Crates that only the rooms beside them may name: no type of theirs leaves.
const CRATES: &[(&str, &[&str])] = &[
    ("pcap", &["capture"]),
    ("pcap_parser", &["capture"]),
    ("etherparse", &["decode"]),
    ("httparse", &["proto"]),
    ("tls_parser", &["proto"]),
    ("lol_html", &["content"]),
    ("imagesize", &["content"]),
    ("flate2", &["content", "capture"]),
    ("adblock", &["detect"]),
    ("prometheus", &["sink", "web"]),
    ("axum", &["web"]),
    ("axum_server", &["web"]),
    ("rustls", &["web"]),
    ("clap", &["cli"]),
];

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

/// Source files by room: a folder or a file right below `src`.
fn rooms() -> BTreeMap<String, Vec<PathBuf>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut rooms = BTreeMap::<String, Vec<PathBuf>>::new();
    for file in files {
        let first = file.strip_prefix(&root).unwrap().components().next().unwrap();
        let name = Path::new(first.as_os_str()).file_stem().unwrap().to_str().unwrap().to_owned();
        if name != "lib" && name != "main" {
            rooms.entry(name).or_default().push(file);
        }
    }
    rooms
}

/// Code without comments and without the tests at its end: those may bring up the whole house.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let name = file.file_stem().unwrap().to_str().unwrap();
    if name == "tests" || name.ends_with("_tests") {
        return String::new();
    }
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Words right behind `prefix`, also inside one pair of braces: `crate::{base::Host, observe}` gives `base`, `observe`.
fn behind<'a>(code: &'a str, prefix: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        if code[..at].chars().next_back().is_some_and(is_word) {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        let Some(inside) = rest.strip_prefix('{') else {
            found.push(rest.split(|letter| !is_word(letter)).next().unwrap());
            continue;
        };
        let mut depth = 0;
        let mut start = 0;
        for (end, letter) in inside.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    found.push(inside[start..end].trim().split(|letter| !is_word(letter)).next().unwrap());
                    start = end + 1;
                    if letter == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    found.retain(|word| !word.is_empty());
    found
}

#[test]
fn every_room_imports_only_what_it_may() {
    let mut wrong = Vec::new();
    for (room, files) in rooms() {
        let Some((_, allowed)) = ROOMS.iter().find(|(known, _)| *known == room) else {
            wrong.push(format!("src/{room}: no such room in this table"));
            continue;
        };
        for file in files {
            let code = code(&file);
            for word in behind(&code, "crate::") {
                let is_room = ROOMS.iter().any(|(known, _)| *known == word);
                if is_room && word != room && !allowed.contains(&word) {
                    wrong.push(format!("{}: {room} must not import {word}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn crates_stay_in_the_rooms_that_own_them() {
    let mut wrong = Vec::new();
    for (room, files) in rooms() {
        for file in files {
            let code = code(&file);
            for (name, owners) in CRATES {
                let is_named = code.lines().any(|line| {
                    let line = line.trim_start();
                    let line = line.strip_prefix("pub ").unwrap_or(line);
                    line.strip_prefix("use ").is_some_and(|rest| {
                        let rest = rest.trim_start_matches("::");
                        rest.strip_prefix(name).is_some_and(|rest| rest.starts_with([':', ';', ' ']))
                    })
                });
                if is_named && !owners.contains(&room.as_str()) {
                    wrong.push(format!("{}: {name} belongs to {owners:?}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_no_circle_and_no_room_that_is_gone() {
    let rooms = rooms();
    for (at, (room, allowed)) in ROOMS.iter().enumerate() {
        assert!(rooms.contains_key(*room), "{room} is in the table and not in the house");
        for other in *allowed {
            let below = ROOMS.iter().position(|(known, _)| known == other).unwrap();
            assert!(below < at, "{room} imports {other}, which stands above it");
        }
    }
}

#[test]
fn imports_are_found_in_every_form() {
    let code = "use crate::base::Host;\nuse crate::{\n    detect::{a, b::{c}},\n    observe,\n};\nlet x = crate::proto::Limits;\nmy_crate::web::x()";
    assert_eq!(behind(code, "crate::"), ["base", "detect", "observe", "proto"]);
}
