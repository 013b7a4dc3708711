//! Tarball and container image of the binary under test: `tests/packages/run.py` unpacks and runs them.

mod support;

#[test]
fn tarball_and_image_hold_a_sensor_that_runs_without_anything_else() {
    let claims = support::claims("packages", &["umoci", "runc", "strip", "ldd"], &[]);
    assert!(claims.is_none_or(|claims| claims.contains("ok: replay finds there what it finds elsewhere")));
}
