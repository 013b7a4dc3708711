//! Counts under labels that traffic chooses, bounded in number.

use compact_str::CompactString;
use hashbrown::HashMap;

use crate::base::OpenTally;

/// What stands for all values that found no room.
const OTHER: &str = "other";

/// Counts by `N` labels, of which those that traffic chooses take a bounded number of combinations.
///
/// Kept by the values themselves: the vectors of the crate `prometheus` compare hashes of joined values, which mixes up
/// `ab.example` + `c` with `ab.examplec`, and which a peer could make collide on purpose.
#[derive(Clone, Debug)]
pub(super) struct Bounded<const N: usize> {
    rows: HashMap<[CompactString; N], u64>,
    /// Which labels traffic chooses; the others keep their value in the row `other`.
    open: [bool; N],
    most: usize,
    /// What was counted under `other`.
    pub(super) overflow: u64,
}

impl<const N: usize> Bounded<N> {
    pub(super) fn new(open: [bool; N], most: usize) -> Self {
        Self { rows: HashMap::new(), open, most, overflow: 0 }
    }

    /// Moves counts in. Which labels find room does not depend on the order of a hash map.
    pub(super) fn take(&mut self, counts: &mut OpenTally<N>) {
        let mut more: Vec<([CompactString; N], u64)> = counts.drain().collect();
        if self.rows.len() + more.len() > self.most {
            more.sort_unstable();
        }
        for (labels, count) in more {
            self.add(labels, count);
        }
    }

    fn add(&mut self, labels: [CompactString; N], count: u64) {
        if let Some(known) = self.rows.get_mut(&labels) {
            *known = known.saturating_add(count);
            return;
        }
        let labels = if self.rows.len() < self.most {
            labels
        } else {
            self.overflow = self.overflow.saturating_add(count);
            let mut other = labels;
            for (label, _) in other.iter_mut().zip(self.open).filter(|(_, is_open)| *is_open) {
                *label = CompactString::const_new(OTHER);
            }
            other
        };
        let known = self.rows.entry(labels).or_default();
        *known = known.saturating_add(count);
    }

    /// The rows, in the order of their labels.
    pub(super) fn rows(&self) -> Vec<(Vec<String>, u64)> {
        let mut rows: Vec<_> = self
            .rows
            .iter()
            .map(|(labels, count)| (labels.iter().map(|label| clean(label)).collect(), *count))
            .collect();
        rows.sort_unstable();
        rows
    }
}

/// A label value without control characters, which the text format can't hold.
fn clean(value: &str) -> String {
    value.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally<const N: usize>(rows: &[([&str; N], u64)]) -> OpenTally<N> {
        rows.iter().map(|(labels, count)| (labels.map(CompactString::from), *count)).collect()
    }

    #[test]
    fn labels_beyond_the_bound_are_counted_under_other() {
        let mut bounded = Bounded::new([true, false], 2);
        bounded.take(&mut tally(&[(["a", "set"], 1), (["b", "set"], 2)]));
        bounded.take(&mut tally(&[(["c", "set"], 3), (["d", "sent"], 4), (["e", "set"], 5), (["a", "set"], 1)]));
        let rows = bounded.rows();
        let row = |labels: [&str; 2], count| (labels.map(String::from).to_vec(), count);
        assert_eq!(
            rows,
            [row(["a", "set"], 2), row(["b", "set"], 2), row(["other", "sent"], 4), row(["other", "set"], 8)]
        );
        assert_eq!(bounded.overflow, 12);
    }

    #[test]
    fn labels_that_join_to_the_same_text_stay_apart() {
        let mut bounded = Bounded::new([true, true], 9);
        bounded.take(&mut tally(&[(["ab.example", "c.example"], 1), (["ab.examplec", ".example"], 1)]));
        assert_eq!(bounded.rows().len(), 2);
    }
}
