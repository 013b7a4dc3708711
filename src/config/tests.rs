use super::*;

fn message(text: &str) -> String {
    Config::read("p.toml", text).unwrap_err().to_string()
}

/// The documented file with every default written out.
fn uncommented() -> String {
    let is_key = |line: &str| {
        line.strip_prefix('#')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()) && rest.contains(" = "))
    };
    DOCUMENTED
        .lines()
        .map(|line| if is_key(line) { format!("{}\n", line.trim_start_matches('#')) } else { format!("{line}\n") })
        .collect()
}

#[test]
fn the_documented_file_holds_every_key_at_its_default() {
    let text = uncommented();
    for path in keys::paths::<keys::Keys>() {
        assert!(place::of_key(&text, &path).is_some(), "{path} is not documented");
    }
    let config = Config::read("pixeltap.toml", &text).unwrap();
    assert_eq!(format!("{config:?}"), format!("{:?}", Config::default()));
    let as_shipped = Config::read("pixeltap.toml", DOCUMENTED).unwrap();
    assert_eq!(format!("{as_shipped:?}"), format!("{:?}", Config::default()));
}

#[test]
fn unknown_keys_name_place_and_nearest_key() {
    assert_eq!(
        message("sensor = \"a\"\n\n[metrics]\nmax_domain = 3\n"),
        "p.toml:4:1: unknown key \"metrics.max_domain\"; did you mean \"metrics.max_domains\"?"
    );
    assert!(message("[privcy]\nquery = \"keep\"\n").starts_with("p.toml:1:2: unknown key \"privcy\""));
}

#[test]
fn wrong_values_say_what_would_be_right() {
    assert_eq!(
        message("[privacy]\nquery = \"kep\"\n"),
        "p.toml:2:1: privacy.query: \"kep\" is none of \"redact\", \"keep\""
    );
    assert_eq!(
        message("[metrics]\n  max_domains = 0\n"),
        "p.toml:2:3: metrics.max_domains: 0 is out of bounds; take a value from 1 to 100000"
    );
    assert!(message("[events]\ntypes = [\"pixels\"]\n").contains("there are http, tls, dns"));
    assert!(message("[web]\nlisten = \"9783\"\n").contains("\"127.0.0.1:9783\""));
}

#[test]
fn mistakes_of_syntax_and_type_name_their_place() {
    assert!(message("[metrics\n").starts_with("p.toml:1:9: "), "{}", message("[metrics\n"));
    let wrong_type = message("[metrics]\nmax_domains = \"many\"\n");
    assert!(wrong_type.starts_with("p.toml:2:15: invalid type: string \"many\""), "{wrong_type}");
}

#[test]
fn a_short_key_is_refused_with_the_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    fs::write(&path, "short").unwrap();
    let config = Config::read("p.toml", &format!("[privacy]\nkey_file = {:?}\n", path.display().to_string())).unwrap();
    assert!(config.key().unwrap_err().to_string().contains("head -c 32 /dev/urandom"));
    fs::write(&path, [7; 32]).unwrap();
    assert!(config.key().unwrap().is_some());
}

#[test]
fn folders_that_are_not_there_hold_nothing() {
    let config = Config { trackers: "/nonexistent".into(), lists: "/nonexistent".into(), ..Config::default() };
    let tables = config.tables().unwrap();
    assert!(tables.lists.is_none() && !tables.vendors.is_empty());
}
