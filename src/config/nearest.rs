//! The key that somebody meant.

/// Below this likeness a suggestion would be a guess.
const LIKENESS: f64 = 0.72;

/// The known key nearest to an unknown one: by the whole path, or by its last part where it stands in the wrong table.
pub(super) fn nearest<'a>(unknown: &str, known: &'a [String]) -> Option<&'a str> {
    let last = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    let likeness = |key: &str| {
        let whole = strsim::jaro_winkler(unknown, key);
        let name = strsim::jaro_winkler(&last(unknown), &last(key)) * 0.97;
        whole.max(name)
    };
    let best = known.iter().map(|key| (likeness(key), key)).max_by(|one, other| one.0.total_cmp(&other.0))?;
    (best.0 >= LIKENESS).then_some(best.1.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_wrong_tables_find_the_key_that_was_meant() {
        let known: Vec<String> =
            ["metrics.max_domains", "privacy.query", "privacy.clients", "web.listen"].map(String::from).into();
        assert_eq!(nearest("metrics.max_domain", &known), Some("metrics.max_domains"));
        assert_eq!(nearest("max_domains", &known), Some("metrics.max_domains"));
        assert_eq!(nearest("privacy.client", &known), Some("privacy.clients"));
        assert_eq!(nearest("zzz", &known), None);
    }
}
