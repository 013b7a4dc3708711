//! Started by hand as root the sensor drops what it does not need: `tests/root/run.py` looks at the process.

mod support;

#[test]
fn started_as_root_it_goes_on_as_its_own_user_and_still_captures() {
    let claims = support::claims("root", &["unshare", "mount"], &[]);
    assert!(claims.is_none_or(|claims| claims.contains("ok: and ends cleanly")));
}
