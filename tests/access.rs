//! TLS, passwords and client certificates of the web configuration file: `tests/access/run.py` says what curl and a real Prometheus
//! must get.

mod support;

#[test]
fn the_web_configuration_file_lets_in_those_it_names_and_nobody_else() {
    let claims = support::claims("access", &["prometheus"], &[]);
    assert!(claims.is_none_or(|claims| claims.contains("ok: no secret stands in the log")));
}
