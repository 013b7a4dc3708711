//! The dashboard in a real Chromium over a live sensor: `tests/dashboard/run.py` says what a person sees.

use std::{path::Path, process::Command};

#[test]
fn a_person_sees_findings_live_filters_them_and_opens_one() {
    let missing = ["chromium", "chromedriver", "nginx", "dnsmasq", "tcpdump", "ip", "python3"]
        .into_iter()
        .find(|program| Command::new("which").arg(program).output().map_or(true, |found| !found.status.success()));
    if let Some(program) = missing {
        eprintln!("skipped: no {program}; `make test-tools` installs it");
        return;
    }
    if !rustix::process::geteuid().is_root() {
        eprintln!("skipped: network namespaces need root");
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dashboard");
    let output = Command::new("python3")
        .arg(root.join("tests/dashboard/run.py"))
        .arg(env!("CARGO_BIN_EXE_pixeltap"))
        .arg(&shots)
        .output()
        .unwrap();
    let said = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (claims, errors) = (said(output.stdout), said(output.stderr));
    assert!(output.status.success(), "{claims}{errors}");
    assert!(claims.contains("ok: it runs no script"), "{claims}");
}
