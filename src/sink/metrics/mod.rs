//! What Prometheus is told: every metric of the contract, made of plain counts.
//!
//! In: [`Counts`], gauges and the counters of interfaces. Out: an exposition, as Prometheus text or `OpenMetrics`. No label
//! holds a client; labels that traffic chooses are bounded, and what finds no room is counted under `other`.

mod bounded;
mod families;
mod openmetrics;
mod zeros;

use std::sync::{Arc, Mutex, PoisonError};

use prometheus::{Encoder, Registry, TextEncoder, core::Collector, core::Desc, proto::MetricFamily};

pub use families::{Gauges, InterfaceCounts, Reload, SinkCounts, Snapshot};

use crate::base::Counts;

/// Media type of the Prometheus text format.
pub const TEXT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Media type of the `OpenMetrics` text format.
pub const OPENMETRICS_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// All metrics of the sensor. Clones show the same.
#[derive(Clone)]
pub struct Metrics {
    registry: Registry,
    house: House,
}

/// The collector that knows every metric of ours.
#[derive(Clone)]
struct House {
    snapshot: Arc<Mutex<Snapshot>>,
    descriptions: Arc<Vec<Desc>>,
}

/// The metrics could not be registered, which only a mistake in their names can cause.
#[derive(Debug, thiserror::Error)]
#[error("metrics: {0}")]
pub struct Error(#[from] prometheus::Error);

impl Metrics {
    /// Metrics at zero; each label that traffic chooses takes at most `max_domains` values.
    ///
    /// # Errors
    ///
    /// Only where a name of a metric is wrong.
    pub fn new(max_domains: usize) -> Result<Self, Error> {
        let snapshot = Snapshot::new(max_domains);
        let families = snapshot.families();
        let descriptions = families.iter().map(families::description).collect::<Result<Vec<_>, _>>()?;
        let house = House { snapshot: Arc::new(Mutex::new(snapshot)), descriptions: Arc::new(descriptions) };
        let registry = Registry::new();
        registry.register(Box::new(house.clone()))?;
        Ok(Self { registry, house })
    }

    /// Adds the metrics of this process itself, as every exporter has them.
    ///
    /// # Errors
    ///
    /// Only where it was done before.
    pub fn with_process(self) -> Result<Self, Error> {
        self.registry.register(Box::new(prometheus::process_collector::ProcessCollector::for_self()))?;
        Ok(self)
    }

    /// Takes what was counted, and leaves zero behind.
    pub fn take(&self, counts: &mut Counts) {
        self.with(|snapshot| snapshot.take(counts));
    }

    /// Looks at, or sets, what is shown.
    pub fn with<T>(&self, see: impl FnOnce(&mut Snapshot) -> T) -> T {
        see(&mut self.house.snapshot.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The exposition in the Prometheus text format.
    ///
    /// # Errors
    ///
    /// Only where a metric has no name.
    pub fn text(&self) -> Result<Vec<u8>, Error> {
        let mut out = Vec::with_capacity(16 << 10);
        TextEncoder::new().encode(&self.registry.gather(), &mut out)?;
        Ok(out)
    }

    /// The exposition in the `OpenMetrics` text format.
    #[must_use]
    pub fn openmetrics(&self) -> Vec<u8> {
        openmetrics::encode(&self.registry.gather())
    }
}

impl Collector for House {
    fn desc(&self) -> Vec<&Desc> {
        self.descriptions.iter().collect()
    }

    fn collect(&self) -> Vec<MetricFamily> {
        let families = self.snapshot.lock().unwrap_or_else(PoisonError::into_inner).families();
        families.into_iter().map(families::Family::into_proto).collect()
    }
}

#[cfg(test)]
mod tests;
