//! What detection counts: findings and connections to known trackers, as the metrics label them.
//!
//! In: what was said of an observation. Out: plain counts. Never a client.

use std::{hash::BuildHasher, num::NonZeroUsize};

use compact_str::CompactString;
use lru::LruCache;

use super::{Finding, Pixel, seen::About};
use crate::{
    base::{Counts, FlowInfo, Host},
    observe::{Observation, Observed, Visibility},
};

/// How many plaintext connections to trackers are told apart at a time.
const CONNECTIONS: NonZeroUsize = NonZeroUsize::new(8_192).unwrap();

/// Counts what was found.
pub(crate) struct Tally {
    connections: LruCache<u64, (), foldhash::quality::RandomState>,
}

impl Tally {
    /// Nothing counted yet.
    pub(crate) fn new() -> Self {
        Self { connections: LruCache::with_hasher(CONNECTIONS, foldhash::quality::RandomState::default()) }
    }

    /// Counts one observation.
    pub(crate) fn count(
        &mut self,
        observation: &Observation,
        about: &About,
        findings: &[Finding],
        counts: &mut Counts,
    ) {
        if let (true, Some(vendor), Some(category)) = (about.is_tracker, &about.vendor, &about.category)
            && self.is_new_connection(observation)
        {
            add(counts.tracker_connections.entry([vendor.clone(), category.clone()]).or_default());
        }
        for finding in findings {
            match finding {
                Finding::Pixel(pixel) => count_pixel(pixel, counts),
                Finding::Cookie(cookie) => {
                    let direction = if cookie.is_set { "set" } else { "sent" };
                    let key = [cookie.domain.clone(), direction.into()];
                    add(counts.third_party_cookies.entry(key).or_default());
                }
                Finding::Sync(sync) => {
                    let key = [sync.from_domain.clone(), sync.to_domain.clone()];
                    add(counts.cookie_syncs.entry(key).or_default());
                }
                Finding::Cloak(cloak) => {
                    let vendor = cloak.vendor.clone().unwrap_or_else(|| "unknown".into());
                    add(counts.cname_cloaks.entry([vendor]).or_default());
                }
                Finding::Beacon(_) => {}
            }
        }
    }

    fn is_new_connection(&mut self, observation: &Observation) -> bool {
        match &observation.what {
            Observed::Hello(hello) => !hello.retry,
            // A connection that is decrypted was counted by its hello.
            Observed::Http(http) if http.visibility == Visibility::Decrypted => false,
            Observed::Http(_) => self.connections.put(flow_key(&observation.flow), ()).is_none(),
            _ => false,
        }
    }
}

fn flow_key(flow: &FlowInfo) -> u64 {
    foldhash::quality::FixedState::with_seed(0).hash_one(flow)
}

fn count_pixel(pixel: &Pixel, counts: &mut Counts) {
    let party = match pixel.third_party {
        _ if pixel.cloaked => "cloaked",
        Some(true) => "third",
        Some(false) => "first",
        None => "unknown",
    };
    for reason in pixel.consent.without_consent() {
        counts.pixels_without_consent.add([reason], 1);
    }
    counts.pixels.add([pixel.kind.name(), party, pixel.visibility.name()], 1);
    add(counts.pixel_domains.entry([site(&pixel.host)]).or_default());
}

fn site(host: &Host) -> CompactString {
    host.site().into()
}

fn add(count: &mut u64) {
    *count = count.saturating_add(1);
}
