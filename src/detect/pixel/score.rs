//! From weights to a probability, the same on every machine.

/// Log-odds of a request that no rule speaks of, in thousandths: about one request in forty measures somebody.
pub(super) const PRIOR: i32 = -3_650;

/// Probability in thousandths from which a request is flagged.
pub(crate) const THRESHOLD: u16 = 500;

/// The logistic function at every half from 0 to 8, in millionths: floating point would round as the machine pleases.
const LOGISTIC: [i64; 17] = [
    500_000, 622_459, 731_059, 817_574, 880_797, 924_142, 952_574, 970_688, 982_014, 989_013, 993_307, 995_930,
    997_527, 998_499, 999_089, 999_447, 999_665,
];

/// Probability in thousandths of log-odds in thousandths, by straight lines between the points of the table; from 1 to 999.
pub(crate) fn probability(log_odds: i32) -> u16 {
    let size = i64::from(log_odds).abs().min(7_999);
    let (at, rest) = (usize::try_from(size / 500).unwrap_or(0), size % 500);
    let (low, high) = (LOGISTIC[at], LOGISTIC[at + 1]);
    let upper = low + (high - low) * rest / 500;
    let millionths = if log_odds < 0 { 1_000_000 - upper } else { upper };
    u16::try_from((millionths + 500) / 1_000).unwrap_or(999).clamp(1, 999)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_follow_the_logistic_within_a_hundredth() {
        for log_odds in -8_000..=8_000 {
            let exact = 1_000.0 / (1.0 + (-f64::from(log_odds) / 1_000.0).exp());
            assert!((f64::from(probability(log_odds)) - exact).abs() < 8.0, "{log_odds}");
        }
    }

    #[test]
    fn even_odds_are_the_threshold_and_more_evidence_never_lowers_the_score() {
        assert_eq!(probability(0), THRESHOLD);
        assert!((-20_000..20_000).step_by(7).all(|at| probability(at) <= probability(at + 7)));
        assert_eq!((probability(i32::MIN), probability(i32::MAX)), (1, 999));
    }
}
