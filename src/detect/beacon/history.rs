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

/// Hosts that may be pages, as a client asked them, that are remembered: each once for a burst.
const ASKED_MAX: usize = 96;

/// Bursts of requests of one client that are remembered.
const BURSTS_MAX: usize = 64;

/// Hosts of one client whose habits are remembered.
const HOSTS_MAX: usize = 128;

/// Bytes of an answer that was made for somebody.
const LARGE: u64 = 2_048;

/// Bytes of an answer that could be a pixel's.
const SMALL: u64 = 300;

/// Bytes of an answer in which a page has no room beside its head.
const NO_PAGE: u32 = 200;

/// Bytes of a script's answer, with head and content.
const SCRIPT: std::ops::RangeInclusive<u64> = 201..=60_000;

/// Bytes by which a request is longer at most that asks for a script by a short address.
const SCRIPT_BY: u64 = 50;

/// Bytes that a request of a browser has at least, where header compression leaves nothing out.
const WHOLE_MIN: u64 = 180;

/// So many of them make a scale.
const WHOLE_ENOUGH: u32 = 3;

/// Bytes by which such a request is longer than the client's shortest where its address is long.
pub(super) const LONG_BY: u64 = 75;

/// Bytes by which a navigation's is longer at least: it says what it is and what it accepts.
const NAVIGATION_BY: u64 = 50;

/// Bytes by which it is longer as a rule.
pub(super) const NAVIGATION_USUALLY_BY: u64 = 90;

/// How a host is used to answering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Habits {
    /// Answers as small as a pixel's.
    pub(super) small: u32,
    /// Answers that were content beyond doubt.
    pub(super) large: u32,
    /// The longest of its requests of which nothing was left out, by more than the client's shortest. `None` where none was seen.
    pub(super) longest_by: Option<u64>,
    /// The same of those that were answered with more than a pixel's answer.
    pub(super) longest_for_page_by: Option<u64>,
    /// Whether it was asked for something by a short address, and gave what may be a script.
    pub(super) gave_script: bool,
    /// Whether other hosts of its site have answered this client.
    pub(super) has_siblings: bool,
}

/// How often a host has answered how.
#[derive(Clone, Copy, Default)]
struct Answers {
    small: u32,
    /// Larger than that.
    larger: u32,
    large: u32,
    /// Whether the client came to it first after a while of quiet, as a navigation does, and not from a page's burst.
    led: bool,
}

impl Answers {
    /// Whether it behaves as a page's own host: it led a burst, and did not answer small each time since.
    const fn may_be_page(self) -> bool {
        self.large > 0 || self.led && (self.larger > 0 || self.small < 3)
    }
}

/// A host that may be a page, asked in a burst.
struct Asked {
    first: CaptureTime,
    last: CaptureTime,
    host: Host,
    site: CompactString,
}

impl Asked {
    fn is_in(&self, burst: &Burst) -> bool {
        (burst.first..=burst.last).contains(&self.first)
    }
}

/// Requests without a quiet moment between them.
#[derive(Clone, Copy)]
struct Burst {
    first: CaptureTime,
    last: CaptureTime,
}

/// What a client knows of a host.
struct Known {
    host: Host,
    site: CompactString,
    answers: Answers,
    /// Requests of which nothing was left out and that had no body, of HTTP/1 and of HTTP/2.
    whole: [Whole; 2],
    /// Bytes of the largest answer.
    most: u32,
}

/// Bytes of some requests to a host; 0 where there was none.
#[derive(Clone, Copy, Default)]
struct Whole {
    longest: u16,
    /// Of those that were answered with more than a pixel's answer.
    longest_for_page: u16,
    /// Of those that were answered with what may be a script.
    shortest_for_script: u16,
}

/// What is known of one client.
pub(super) struct History {
    /// In the order of time.
    bursts: Vec<Burst>,
    /// In the order of their first requests.
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
        Self { bursts: Vec::new(), asked: Vec::new(), hosts: Vec::new(), scales: [Scale::new(540), Scale::new(345)] }
    }
}

impl Weighs for History {
    fn heap_bytes(&self) -> usize {
        self.bursts.capacity() * size_of::<Burst>()
            + self.asked.capacity() * size_of::<Asked>()
            + self.hosts.capacity() * size_of::<Known>()
    }
}

impl History {
    /// The client asked this host for something.
    pub(super) fn asked(&mut self, host: &Host, at: CaptureTime, may_be_page: bool) {
        let led = may_be_page
            && !self.asked.iter().any(|known| known.first <= at && (known.last > at || at.since(known.last) < QUIET));
        self.known(host, led);
        if may_be_page && self.is_asked_again(host, at) {
            return;
        }
        let first = self.lengthen_burst(at);
        if may_be_page {
            self.note(host, at, first);
        }
        if self.bursts.len() > BURSTS_MAX {
            let holds_none = |burst: &Burst| !self.asked.iter().any(|known| known.is_in(burst));
            let least = self.bursts.iter().position(holds_none).unwrap_or(0);
            self.bursts.remove(least);
        }
    }

    /// Whether the host was the last to be asked of those that may be pages: then it goes on, however long it was quiet, and no
    /// new burst begins.
    fn is_asked_again(&mut self, host: &Host, at: CaptureTime) -> bool {
        let (Some(known), Some(burst)) = (self.asked.last_mut(), self.bursts.last_mut()) else { return false };
        let goes_on = known.host == *host && known.first <= at && burst.last <= at;
        if goes_on {
            (known.last, burst.last) = (known.last.max(at), at);
        }
        goes_on
    }

    /// Notes a request at a time, and gives when its burst began.
    fn lengthen_burst(&mut self, at: CaptureTime) -> CaptureTime {
        // Nearly always the latest: exchanges are told when the next one begins.
        let end = self.bursts.iter().rposition(|burst| burst.first <= at.after(QUIET)).map_or(0, |last| last + 1);
        let reaches = self.bursts[..end].iter().rev().take_while(|burst| at <= burst.last.after(QUIET)).count();
        let joined = &self.bursts[end - reaches..end];
        let burst = Burst {
            first: joined.first().map_or(at, |burst| burst.first.min(at)),
            last: joined.last().map_or(at, |burst| burst.last.max(at)),
        };
        self.bursts.splice(end - reaches..end, [burst]);
        burst.first
    }

    /// Notes that a host that may be a page was asked, in a burst that began at `burst`.
    fn note(&mut self, host: &Host, at: CaptureTime, burst: CaptureTime) {
        let before = self.asked.iter().rposition(|known| known.first <= at).map_or(0, |before| before + 1);
        let in_burst = self.asked[..before].iter_mut().rev().take_while(|known| known.first >= burst);
        if let Some(known) = in_burst.filter(|known| known.host == *host).last() {
            known.last = known.last.max(at);
            return;
        }
        self.asked.insert(before, Asked { first: at, last: at, host: host.clone(), site: host.site().into() });
        if self.asked.len() > ASKED_MAX {
            self.asked.remove(0);
        }
    }

    /// The host answered.
    pub(super) fn answered(&mut self, host: &Host, exchange: &TlsExchange) {
        let bytes = exchange.answer_bytes();
        if exchange.is_whole() {
            self.scales[usize::from(exchange.is_http2)].learn(exchange.head_bytes);
        }
        let known = self.known(host, false);
        // Of HTTP/1, nothing but a body fills a second record.
        let has_body = exchange.has_request_body || !exchange.is_http2 && exchange.request_records > 1;
        if exchange.is_whole() && !has_body {
            let head = u16::try_from(exchange.head_bytes).unwrap_or(u16::MAX);
            let whole = &mut known.whole[usize::from(exchange.is_http2)];
            whole.longest = whole.longest.max(head);
            if bytes > SMALL {
                whole.longest_for_page = whole.longest_for_page.max(head);
            }
            if SCRIPT.contains(&bytes) && (whole.shortest_for_script == 0 || whole.shortest_for_script > head) {
                whole.shortest_for_script = head;
            }
        }
        known.most = known.most.max(u32::try_from(bytes).unwrap_or(u32::MAX));
        let answers = &mut known.answers;
        answers.small = answers.small.saturating_add(u32::from(bytes <= SMALL));
        answers.larger = answers.larger.saturating_add(u32::from(bytes > SMALL));
        answers.large = answers.large.saturating_add(u32::from(bytes > LARGE));
    }

    fn known(&mut self, host: &Host, led: bool) -> &mut Known {
        let at = self.hosts.iter().position(|known| known.host == *host).unwrap_or_else(|| {
            if self.hosts.len() == HOSTS_MAX {
                self.hosts.remove(0);
            }
            let answers = Answers { led, ..Answers::default() };
            self.hosts.push(Known {
                host: host.clone(),
                site: host.site().into(),
                answers,
                whole: [Whole::default(); 2],
                most: 0,
            });
            self.hosts.len() - 1
        });
        &mut self.hosts[at]
    }

    /// How this host is used to answering.
    pub(super) fn habits(&self, host: &Host) -> Habits {
        let Some(known) = self.get(host) else { return Habits::default() };
        Habits {
            longest_by: self.longest_by(known),
            gave_script: self.longer_bys(known, |whole| whole.shortest_for_script).any(|by| by < SCRIPT_BY),
            longest_for_page_by: self.longer_bys(known, |whole| whole.longest_for_page).max(),
            has_siblings: self.has_siblings(known),
            small: known.answers.small,
            large: known.answers.large,
        }
    }

    fn get(&self, host: &Host) -> Option<&Known> {
        self.hosts.iter().find(|known| known.host == *host)
    }

    /// How many bytes more a request has than the client's shortest of which nothing was left out.
    pub(super) fn longer_by(&self, exchange: &TlsExchange) -> u64 {
        exchange.head_bytes.saturating_sub(self.scales[usize::from(exchange.is_http2)].shortest())
    }

    fn longest_by(&self, known: &Known) -> Option<u64> {
        self.longer_bys(known, |whole| whole.longest).max()
    }

    /// By how many bytes requests to a host are longer than the client's shortest, for each protocol that has some.
    fn longer_bys(&self, known: &Known, of: impl Fn(&Whole) -> u16) -> impl Iterator<Item = u64> {
        let both = known.whole.iter().zip(&self.scales).map(move |(whole, scale)| (u64::from(of(whole)), scale));
        both.filter(|(bytes, _)| *bytes > 0).map(|(bytes, scale)| bytes.saturating_sub(scale.shortest()))
    }

    fn has_siblings(&self, of: &Known) -> bool {
        let mut others = self.hosts.iter().filter(|known| known.site == of.site && known.host != of.host);
        others.any(|known| known.answers.small > 0 || known.answers.larger > 0)
    }

    /// Whether all that was asked of a host had a body or was too short for a navigation, or all its answers were too small for
    /// a page.
    fn is_never_navigated_to(&self, host: &Host) -> bool {
        let Some(known) = self.get(host) else { return false };
        let has_scale = self.scales.iter().any(|scale| scale.seen >= WHOLE_ENOUGH);
        let has_answered = known.most > 0;
        match self.longest_by(known) {
            Some(by) => has_scale && by < NAVIGATION_BY || has_answered && known.most <= NO_PAGE,
            None => has_answered,
        }
    }

    /// Site of the page that the client was loading: the first of the burst that can be one, else that of the burst before.
    ///
    /// Hosts of the site that is asked about are its pages only where they behave as such. `is_cloak`: it hides among those of its page.
    pub(super) fn page_at(&self, time: CaptureTime, host: &Host, is_cloak: bool) -> Option<&str> {
        let own = host.site();
        let can_be_page = |asked: &&Asked| {
            let behaves = || self.get(&asked.host).is_some_and(|known| known.answers.may_be_page());
            !self.is_never_navigated_to(&asked.host) && (is_cloak || asked.site != own || behaves())
        };
        let mut until = time;
        for burst in self.bursts.iter().rev().skip_while(|burst| burst.first > time) {
            let asked = self.asked.iter().filter(|asked| (burst.first..=until).contains(&asked.first));
            let mut recent = asked.filter(|asked| time.since(asked.last) <= PAGE_AGE);
            if let Some(page) = recent.find(can_be_page) {
                return Some(&page.site);
            }
            if time.since(burst.last) > PAGE_AGE {
                return None;
            }
            until = burst.first;
        }
        None
    }
}
