//! Whom a client asked when, and how much servers answered it: enough to tell bursts of navigation and habits of hosts.

use std::time::Duration;

use compact_str::CompactString;

use crate::{
    base::{CaptureTime, Host},
    detect::client::Weighs,
    observe::TlsExchange,
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

/// Bytes that a request of a browser has at least, where header compression leaves nothing out.
const WHOLE_MIN: u64 = 180;

/// So many of them make a scale.
const WHOLE_ENOUGH: u32 = 3;

/// Bytes by which such a request is longer than the client's shortest where its address is long.
pub(super) const LONG_BY: u64 = 75;

/// Bytes by which a navigation's is longer at least: it says what it is and what it accepts.
const NAVIGATION_BY: u64 = 50;

/// How a host is used to answering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Habits {
    /// Answers as small as a pixel's.
    pub(super) small: u32,
    /// Answers larger than that.
    pub(super) larger: u32,
    /// Answers that were content beyond doubt.
    pub(super) large: u32,
    /// The longest of its requests of which nothing was left out, by more than the client's shortest. `None` where none was seen.
    pub(super) longest_by: Option<u64>,
    /// Whether other hosts of its site have answered this client.
    pub(super) has_siblings: bool,
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
    host: Host,
    site: CompactString,
    may_be_page: bool,
}

/// What a client knows of a host.
struct Known {
    host: Host,
    site: CompactString,
    habits: Habits,
    /// Bytes of the longest request of which nothing was left out and that had no body, of HTTP/1 and of HTTP/2.
    longest: [u64; 2],
}

/// What is known of one client.
pub(super) struct History {
    /// In the order of time.
    asked: Vec<Asked>,
    hosts: Vec<Known>,
    /// What its requests are long by: of HTTP/1, and of HTTP/2.
    scales: [Scale; 2],
}

/// Requests of which nothing was left out by header compression, as a scale for those of one client.
#[derive(Clone, Copy, Debug)]
struct Scale {
    seen: u32,
    shortest: u64,
    /// What is taken for the shortest as long as too few were seen.
    usual: u64,
}

impl Scale {
    const fn new(usual: u64) -> Self {
        Self { seen: 0, shortest: u64::MAX, usual }
    }

    fn learn(&mut self, bytes: u64) {
        if bytes >= WHOLE_MIN {
            self.seen = self.seen.saturating_add(1);
            self.shortest = self.shortest.min(bytes);
        }
    }

    const fn shortest(&self) -> u64 {
        if self.seen < WHOLE_ENOUGH { self.usual } else { self.shortest }
    }
}

impl Default for History {
    fn default() -> Self {
        Self { asked: Vec::new(), hosts: Vec::new(), scales: [Scale::new(540), Scale::new(345)] }
    }
}

impl Weighs for History {
    fn heap_bytes(&self) -> usize {
        self.asked.capacity() * size_of::<Asked>() + self.hosts.capacity() * size_of::<Known>()
    }
}

impl History {
    /// The client asked this host for something.
    pub(super) fn asked(&mut self, host: &Host, at: CaptureTime, may_be_page: bool) {
        let led = may_be_page
            && !self.asked.iter().any(|known| known.may_be_page && at.since(known.at) < QUIET && known.at <= at);
        self.known(host, led);
        // Nearly always the latest: exchanges are told when the next one begins.
        let place = self.asked.iter().rposition(|known| known.at <= at).map_or(0, |before| before + 1);
        self.asked.insert(place, Asked { at, host: host.clone(), site: host.site().into(), may_be_page });
        if self.asked.len() > ASKED_MAX {
            self.asked.remove(0);
        }
    }

    /// The host answered.
    pub(super) fn answered(&mut self, host: &Host, exchange: &TlsExchange) {
        let bytes = exchange.response_bytes;
        if exchange.is_whole() {
            self.scales[usize::from(exchange.is_http2)].learn(exchange.head_bytes);
        }
        let known = self.known(host, false);
        if exchange.is_whole() && !exchange.has_request_body {
            let longest = &mut known.longest[usize::from(exchange.is_http2)];
            *longest = exchange.head_bytes.max(*longest);
        }
        let habits = &mut known.habits;
        habits.small = habits.small.saturating_add(u32::from(bytes <= SMALL));
        habits.larger = habits.larger.saturating_add(u32::from(bytes > SMALL));
        habits.large = habits.large.saturating_add(u32::from(bytes > LARGE));
    }

    fn known(&mut self, host: &Host, led: bool) -> &mut Known {
        let at = self.hosts.iter().position(|known| known.host == *host).unwrap_or_else(|| {
            if self.hosts.len() == HOSTS_MAX {
                self.hosts.remove(0);
            }
            let habits = Habits { led, ..Habits::default() };
            self.hosts.push(Known { host: host.clone(), site: host.site().into(), habits, longest: [0; 2] });
            self.hosts.len() - 1
        });
        &mut self.hosts[at]
    }

    /// How this host is used to answering.
    pub(super) fn habits(&self, host: &Host) -> Habits {
        let Some(known) = self.get(host) else { return Habits::default() };
        Habits { longest_by: self.longest_by(known), has_siblings: self.has_siblings(known), ..known.habits }
    }

    fn get(&self, host: &Host) -> Option<&Known> {
        self.hosts.iter().find(|known| known.host == *host)
    }

    /// How many bytes more a request has than the client's shortest of which nothing was left out.
    pub(super) fn longer_by(&self, exchange: &TlsExchange) -> u64 {
        exchange.head_bytes.saturating_sub(self.scales[usize::from(exchange.is_http2)].shortest())
    }

    fn longest_by(&self, known: &Known) -> Option<u64> {
        let both = known.longest.iter().zip(&self.scales);
        both.filter(|(longest, _)| **longest > 0).map(|(longest, scale)| longest.saturating_sub(scale.shortest())).max()
    }

    fn has_siblings(&self, of: &Known) -> bool {
        let mut others = self.hosts.iter().filter(|known| known.site == of.site && known.host != of.host);
        others.any(|known| known.habits.small > 0 || known.habits.larger > 0)
    }

    /// Whether all that was asked of a host was too short for a navigation.
    fn is_never_navigated_to(&self, host: &Host) -> bool {
        let has_scale = self.scales.iter().any(|scale| scale.seen >= WHOLE_ENOUGH);
        has_scale && self.get(host).and_then(|known| self.longest_by(known)).is_some_and(|by| by < NAVIGATION_BY)
    }

    /// Site of the page that the client was loading: the first of the burst that can be one, else that of the burst before.
    ///
    /// Hosts of the site that is asked about are its pages only where they behave as such. `is_cloak`: it hides among those of its page.
    pub(super) fn page_at(&self, time: CaptureTime, host: &Host, is_cloak: bool) -> Option<&str> {
        let own = host.site();
        let mut page = None;
        let mut later = time;
        for asked in self.asked.iter().rev().filter(|asked| asked.at <= time) {
            if later.since(asked.at) > QUIET && page.is_some() || time.since(asked.at) > PAGE_AGE {
                break;
            }
            if asked.may_be_page && !self.is_never_navigated_to(&asked.host) {
                let behaves = || self.get(&asked.host).is_some_and(|known| known.habits.may_be_page());
                if is_cloak || asked.site != own || behaves() {
                    page = Some(&*asked.site);
                }
            }
            later = asked.at;
        }
        page
    }
}
