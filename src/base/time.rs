//! Capture time: the only time that rooms which read traffic know.

use std::time::Duration;

/// Nanoseconds since the Unix epoch, as the capture says. Never the clock of the machine that replays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaptureTime(i64);

impl CaptureTime {
    /// The given number of nanoseconds after the Unix epoch.
    #[must_use]
    pub const fn from_nanos(nanos: i64) -> Self {
        Self(nanos)
    }

    /// The given number of whole seconds after the Unix epoch; saturates.
    #[must_use]
    pub const fn from_secs(secs: i64) -> Self {
        Self(secs.saturating_mul(1_000_000_000))
    }

    /// Nanoseconds since the Unix epoch.
    #[must_use]
    pub const fn nanos(self) -> i64 {
        self.0
    }

    /// Whole seconds since the Unix epoch, rounded down.
    #[must_use]
    pub const fn secs(self) -> i64 {
        self.0.div_euclid(1_000_000_000)
    }

    /// How long ago `earlier` was; zero where it lies ahead, since captures are not always in order.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_nanos(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// This time and a while; saturates.
    #[must_use]
    pub fn after(self, wait: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(wait.as_nanos()).unwrap_or(i64::MAX)))
    }
}

/// Whether a number that something sent can be milliseconds since the Unix epoch: of 2001 to 2099.
pub(crate) fn is_unix_ms(number: u64) -> bool {
    (1_000_000_000_000..4_100_000_000_000).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packet_from_the_past_is_zero_ago() {
        let (early, late) = (CaptureTime::from_secs(1), CaptureTime::from_secs(3));
        assert_eq!(late.since(early), Duration::from_secs(2));
        assert_eq!(early.since(late), Duration::ZERO);
        assert_eq!(CaptureTime::from_nanos(-1).secs(), -1);
    }
}
