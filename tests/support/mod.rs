//! Tests that need root and real programs live in scripts; this runs one against the binary under test.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that can't go on fails, and one that is skipped says why"
)]

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// Runs `tests/NAME/run.py` with the binary and more arguments; gives its claims.
///
/// `None`, with the reason on standard error, where that can't be done here.
pub(crate) fn claims(name: &str, programs: &[&str], more: &[PathBuf]) -> Option<String> {
    if !rustix::process::geteuid().is_root() {
        eprintln!("skipped: network namespaces need root");
        return None;
    }
    let common = ["ip", "ethtool", "nginx", "dnsmasq", "curl", "openssl", "python3"];
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())
        .chain(["/usr/sbin".into(), "/sbin".into()])
        .collect();
    let is_there = |program: &&&str| folders.iter().any(|folder| folder.join(program).exists());
    if let Some(program) = common.iter().chain(programs).find(|program| !is_there(program)) {
        eprintln!("skipped: no {program}; `make test-tools` installs it");
        return None;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name).join("run.py");
    let output = Command::new("python3").arg(script).arg(env!("CARGO_BIN_EXE_pixeltap")).args(more).output().unwrap();
    let [claims, errors] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert!(output.status.success(), "{claims}{errors}");
    Some(claims)
}
