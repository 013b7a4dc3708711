//! A real Prometheus scrapes a running sensor: `tests/prometheus/run.py` says what it must answer.

use std::{path::Path, process::Command};

#[test]
fn prometheus_scrapes_the_sensor_and_answers() {
    let missing = ["prometheus", "promtool", "curl", "nginx", "dnsmasq", "tcpdump", "ip", "python3"]
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
    let output = Command::new("python3")
        .arg(root.join("tests/prometheus/run.py"))
        .arg(env!("CARGO_BIN_EXE_pixeltap"))
        .output()
        .unwrap();
    let said = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (claims, errors) = (said(output.stdout), said(output.stderr));
    assert!(output.status.success(), "{claims}{errors}");
    assert!(claims.contains("ok: no label holds a client"), "{claims}");
}
