//! The live sensor tells what a replay of the same traffic tells.

mod support;

#[test]
fn a_live_run_tells_what_a_replay_of_tcpdumps_file_tells() {
    let claims = support::claims("live", &["tcpdump"], &[]);
    assert!(claims.is_none_or(|claims| claims.contains("live equals replay")));
}
