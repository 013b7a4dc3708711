//! The dashboard in a real Chromium over a live sensor: `tests/dashboard/run.py` says what a person sees.

mod support;

use std::path::Path;

#[test]
fn a_person_sees_findings_live_filters_them_and_opens_one() {
    let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dashboard");
    let claims = support::claims("dashboard", &["chromium", "chromedriver"], &[shots]);
    assert!(claims.is_none_or(|claims| claims.contains("ok: it runs no script")));
}
