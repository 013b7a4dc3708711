//! The live sensor tells what a replay of the same traffic tells.

use std::{path::Path, process::Command};

#[test]
fn a_live_run_tells_what_a_replay_of_tcpdumps_file_tells() {
    if !rustix::process::getuid().is_root() {
        eprintln!("left out: network namespaces need root");
        return;
    }
    for program in ["ip", "ethtool", "nginx", "dnsmasq", "tcpdump", "curl", "openssl", "python3"] {
        let folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];
        if !folders.iter().any(|folder| Path::new(folder).join(program).exists()) {
            eprintln!("left out: there is no {program}; `make test-tools` installs it");
            return;
        }
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/live/run.py");
    let output = Command::new("python3").arg(script).arg(env!("CARGO_BIN_EXE_pixeltap")).output().unwrap();
    let [out, errors] = [&output.stdout, &output.stderr].map(|bytes| std::str::from_utf8(bytes).unwrap());
    assert!(output.status.success(), "{out}\n{errors}");
}
