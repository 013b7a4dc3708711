//! A real Prometheus scrapes a running sensor: `tests/prometheus/run.py` says what it must answer.

mod support;

#[test]
fn prometheus_scrapes_the_sensor_and_answers() {
    let claims = support::claims("prometheus", &["prometheus", "promtool"], &[]);
    assert!(claims.is_none_or(|claims| claims.contains("ok: no label holds a client")));
}
