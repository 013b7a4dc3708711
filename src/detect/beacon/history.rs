//! Whom a client asked when, and how much servers answered it: enough to tell bursts of navigation and habits of hosts.

use std::time::Duration;

use compact_str::CompactString;

use crate::{
    base::{CaptureTime, Host},
    detect::client::Weighs,
};

/// How long a client must be quiet for the next request to be a navigation's first.
const QUIET: Duration = Duration::from_millis(500);

/// How long a page goes on asking after its last navigation.
const PAGE_AGE: Duration = Duration::from_secs(120);

/// Requests of one client that are remembered.
const ASKED_MAX: usize = 96;

/// Hosts of one client whose habits are remembered.
const HOSTS_MAX: usize = 128;

/// Bytes of an answer that was made for somebody.
const LARGE: u64 = 2_048;

/// Bytes of an answer that could be a pixel's.
const SMALL: u64 = 300;

/// How a host is used to answering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Habits {
    /// Answers as small as a pixel's.
    pub(super) small: u32,
    /// Answers larger than that.
    pub(super) larger: u32,
    /// Answers that were content beyond doubt.
    pub(super) large: u32,
    /// Whether the client came to it first after a while of quiet, as a navigation does, and not from a page's burst.
    pub(super) led: bool,
}

impl Habits {
    /// Whether it behaves as a page's own host: it led a burst, and did not answer small each time since.
    const fn may_be_page(self) -> bool {
        self.large > 0 || self.led && (self.larger > 0 || self.small < 3)
    }
}

struct Asked {
    at: CaptureTime,
    site: CompactString,
    may_be_page: bool,
}

/// What is known of one client.
#[derive(Default)]
pub(super) struct History {
    /// In the order of time.
    asked: Vec<Asked>,
    habits: Vec<(Host, Habits)>,
}

impl Weighs for History {
    fn heap_bytes(&self) -> usize {
        self.asked.capacity() * size_of::<Asked>() + self.habits.capacity() * size_of::<(Host, Habits)>()
    }
}

impl History {
    /// The client asked this host for something.
    pub(super) fn asked(&mut self, host: &Host, at: CaptureTime, may_be_page: bool) {
        let led = may_be_page
            && !self.asked.iter().any(|known| known.may_be_page && at.since(known.at) < QUIET && known.at <= at);
        self.habits_of(host, led);
        // Nearly always the latest: exchanges are told when the next one begins.
        let place = self.asked.iter().rposition(|known| known.at <= at).map_or(0, |before| before + 1);
        self.asked.insert(place, Asked { at, site: host.site().into(), may_be_page });
        if self.asked.len() > ASKED_MAX {
            self.asked.remove(0);
        }
    }

    /// The host answered so much.
    pub(super) fn answered(&mut self, host: &Host, bytes: u64) {
        let habits = self.habits_of(host, false);
        habits.small = habits.small.saturating_add(u32::from(bytes <= SMALL));
        habits.larger = habits.larger.saturating_add(u32::from(bytes > SMALL));
        habits.large = habits.large.saturating_add(u32::from(bytes > LARGE));
    }

    fn habits_of(&mut self, host: &Host, led: bool) -> &mut Habits {
        let at = self.habits.iter().position(|(known, _)| known == host).unwrap_or_else(|| {
            if self.habits.len() == HOSTS_MAX {
                self.habits.remove(0);
            }
            self.habits.push((host.clone(), Habits { led, ..Habits::default() }));
            self.habits.len() - 1
        });
        &mut self.habits[at].1
    }

    /// How this host is used to answering.
    pub(super) fn habits(&self, host: &Host) -> Habits {
        self.habits.iter().find(|(known, _)| known == host).map(|(_, habits)| *habits).unwrap_or_default()
    }

    /// Site of the page that the client was loading: the first of the burst that can be one, else that of the burst before.
    ///
    /// The host asked about is a page of its own only where it behaves as one.
    pub(super) fn page_at(&self, time: CaptureTime, host: &Host) -> Option<&str> {
        let not = if self.habits(host).may_be_page() { "" } else { host.site() };
        let mut page = None;
        let mut later = time;
        for asked in self.asked.iter().rev().filter(|asked| asked.at <= time) {
            if later.since(asked.at) > QUIET && page.is_some() || time.since(asked.at) > PAGE_AGE {
                break;
            }
            if asked.may_be_page && asked.site != not {
                page = Some(&*asked.site);
            }
            later = asked.at;
        }
        page
    }
}
