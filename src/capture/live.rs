//! Live capture: one thread an interface, by libpcap.
//!
//! In: the name of an interface. Out: [`Captured`] packets, copied once out of the kernel's ring, and a watermark: nothing
//! older is to come. A thread never hangs on an idle interface, tells its watermark all the same, and tries again every
//! second when the interface goes down or away. What is open stays open from one run to the next.

use std::{
    fmt,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    thread,
    time::{Duration, SystemTime},
};

use pcap::{Active, Precision, Stat};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::{
    Error, Interface, Interfaces,
    batch::{Buffer, PACKETS_MAX, Record},
    lent::Lent,
};
use crate::base::{CaptureTime, LinkType};

/// A thread looks up from an idle interface this often.
const PATIENCE: Duration = Duration::from_millis(100);

/// An interface that can't be captured on is tried again after this.
const RETRY: Duration = Duration::from_secs(1);

/// Bytes a batch holds, give or take one packet.
const BYTES_MAX: usize = 512 << 10;

/// Buffers of an interface that are looked after, to be filled again.
const LENT_MAX: usize = 16;

/// How interfaces are captured on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Bytes kept of each packet.
    pub snap_length: u32,
    /// Whether packets for other machines are captured too.
    pub promiscuous: bool,
    /// Size in bytes of the ring that each interface shares with the kernel.
    pub ring_bytes: u32,
    /// Filter in the language of pcap-filter(7); packets that don't match are never seen.
    pub filter: Option<String>,
    /// How long the kernel may hold a packet back to hand on several at once.
    pub latency: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            snap_length: 262_144,
            promiscuous: true,
            ring_bytes: 16 << 20,
            filter: None,
            latency: Duration::from_millis(20),
        }
    }
}

/// Whether an interface can be captured on with these settings, as far as the operator has to mend it.
///
/// # Errors
///
/// Where rights are missing, there is no such interface, it is down, or the filter is wrong.
pub fn check(name: &str, settings: &Settings) -> Result<(), Error> {
    let interfaces = Interfaces::default();
    for source in Source::all(&[name.to_owned()], settings, &interfaces, &Open::default()) {
        source.open()?;
    }
    Ok(())
}

/// Captures that are open while nobody reads them: the kernel's rings hold what comes until the next run. Clones share them.
#[derive(Clone, Default)]
pub struct Open(Arc<Mutex<Vec<Capturing>>>);

/// One interface being captured on.
struct Capturing {
    interface: Arc<Interface>,
    settings: Settings,
    capture: pcap::Capture<Active>,
    /// What of its drops was counted.
    told: Stat,
}

impl Open {
    /// Closes those that are not wanted with these settings.
    fn keep(&self, names: &[String], settings: &Settings) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|open| {
            let is_wanted = open.settings == *settings && names.iter().any(|name| name == open.interface.name());
            if !is_wanted {
                open.interface.set_up(false);
            }
            is_wanted
        });
    }

    fn add(&self, capturing: Capturing) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(capturing);
    }

    fn take(&self, name: &str) -> Option<Capturing> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = open.iter().position(|open| open.interface.name() == name)?;
        Some(open.swap_remove(at))
    }
}

impl fmt::Debug for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        f.debug_list().entries(open.iter().map(|open| open.interface.name())).finish()
    }
}

/// Packets of one interface, as they came.
#[derive(Debug)]
pub(crate) struct Captured {
    /// Number of the source, counted from 0.
    pub(super) source: usize,
    pub(super) records: Vec<Record>,
    pub(super) bytes: Buffer,
    /// Whatever comes later from this source is not older, but for what several processors disorder.
    pub(super) watermark: CaptureTime,
}

/// One interface to capture on.
#[derive(Debug)]
pub(crate) struct Source {
    number: usize,
    index: u16,
    interface: Arc<Interface>,
    settings: Settings,
    open: Open,
}

impl Source {
    /// The sources of these interfaces; of those that are open, the others are closed.
    pub(crate) fn all(names: &[String], settings: &Settings, interfaces: &Interfaces, open: &Open) -> Vec<Self> {
        open.keep(names, settings);
        let source = |(number, name): (usize, &String)| {
            let index = interfaces.index_of(name);
            let interface = interfaces.at(index)?;
            Some(Self { number, index, interface, settings: settings.clone(), open: open.clone() })
        };
        names.iter().enumerate().filter_map(source).collect()
    }

    /// Counts of this source.
    pub(crate) fn interface(&self) -> &Interface {
        &self.interface
    }

    /// Opens it, or says why it can't be captured on, as far as the operator has to mend it.
    ///
    /// # Errors
    ///
    /// Where rights are missing, there is no such interface, or the filter is wrong. One that is down is no error: it may
    /// come up.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match self.take_or_open() {
            Ok(capturing) => {
                self.open.add(capturing);
                Ok(())
            }
            Err(Error::Down { .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Captures until `stop` is set, and leaves open what is. `alive` is called several times a second, whatever happens.
    pub(crate) fn run(&self, stop: &AtomicBool, alive: &mut dyn FnMut(), hand_on: &mut dyn FnMut(Captured)) {
        let name = self.interface.name();
        let mut complaint = None;
        while !stop.load(Relaxed) {
            let error = match self.take_or_open() {
                Ok(mut capturing) => {
                    tracing::info!("{name}: capturing");
                    complaint = None;
                    self.interface.set_up(true);
                    let followed = self.follow(&mut capturing, stop, alive, hand_on);
                    self.count_drops(&mut capturing);
                    match followed {
                        Ok(()) => {
                            self.open.add(capturing);
                            break;
                        }
                        Err(error) => error,
                    }
                }
                Err(error) => error,
            };
            self.interface.set_up(false);
            let error = error.to_string();
            if complaint.as_ref() != Some(&error) {
                tracing::warn!("{error}; trying again every second");
                complaint = Some(error);
            }
            let until = now().after(RETRY);
            while now() < until && !stop.load(Relaxed) {
                alive();
                hand_on(self.nothing_until(now()));
                thread::sleep(PATIENCE);
            }
        }
    }

    fn take_or_open(&self) -> Result<Capturing, Error> {
        if let Some(capturing) = self.open.take(self.interface.name()) {
            return Ok(capturing);
        }
        let told = Stat { received: 0, dropped: 0, if_dropped: 0 };
        let (interface, settings) = (Arc::clone(&self.interface), self.settings.clone());
        Ok(Capturing { interface, settings, capture: self.open()?, told })
    }

    fn open(&self) -> Result<pcap::Capture<Active>, Error> {
        let name = self.interface.name();
        let settings = &self.settings;
        let try_open = |promiscuous| {
            let number = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
            let capture = pcap::Capture::from_device(name)?
                .promisc(promiscuous)
                .snaplen(number(settings.snap_length))
                .buffer_size(number(settings.ring_bytes))
                .timeout(i32::try_from(settings.latency.as_millis()).unwrap_or(i32::MAX).max(1))
                .precision(Precision::Nano);
            capture.open()
        };
        // An interface that knows no promiscuous mode makes libpcap warn, which counts as an error here.
        let opened = try_open(settings.promiscuous)
            .or_else(|error| if settings.promiscuous { try_open(false).map_err(|_| error) } else { Err(error) });
        let mut capture = opened.and_then(pcap::Capture::setnonblock).map_err(|error| self.cause(&error))?;
        if let Some(filter) = &settings.filter {
            capture
                .filter(filter, true)
                .map_err(|error| Error::Filter { filter: filter.clone(), message: error.to_string() })?;
        }
        Ok(capture)
    }

    /// What an error of libpcap means, and what to do.
    fn cause(&self, error: &pcap::Error) -> Error {
        let interface = self.interface.name().to_owned();
        let message = match error {
            pcap::Error::PcapError(message) => message.clone(),
            other => other.to_string(),
        };
        let has = |text: &str| message.contains(text);
        if has("ermission denied") || has("not permitted") || has("CAP_NET_RAW") {
            let program = std::env::current_exe().map_or_else(|_| "pixeltap".into(), |path| path.display().to_string());
            Error::NotPermitted { interface, program }
        } else if has("No such device") || has("does not exist") || has("disappeared") {
            Error::NoSuchInterface { interface }
        } else if has("not up") || has("is down") || has("went down") {
            Error::Down { interface }
        } else {
            Error::Capture { interface, message }
        }
    }

    /// Hands on what comes, until the interface fails or `stop` is set.
    fn follow(
        &self,
        capturing: &mut Capturing,
        stop: &AtomicBool,
        alive: &mut dyn FnMut(),
        hand_on: &mut dyn FnMut(Captured),
    ) -> Result<(), Error> {
        let link = LinkType(u16::try_from(capturing.capture.get_datalink().0).unwrap_or(u16::MAX));
        let mut filling = Filling::new(self, link);
        let mut next_count = now();
        while !stop.load(Relaxed) {
            alive();
            let asked = now();
            let events = wait(&capturing.capture);
            if events.is_empty() {
                hand_on(self.nothing_until(asked));
            } else {
                let dispatched = capturing.capture.dispatch(None, |packet| {
                    if filling.is_full() {
                        hand_on(filling.take());
                    }
                    filling.push(&packet);
                });
                if !filling.records.is_empty() {
                    hand_on(filling.take());
                }
                match dispatched {
                    Ok(0) if !events.contains(PollFlags::IN) => {
                        return Err(Error::Down { interface: self.interface.name().to_owned() });
                    }
                    Ok(_) => {}
                    Err(error) => return Err(self.cause(&error)),
                }
            }
            if asked >= next_count {
                next_count = asked.after(RETRY);
                self.count_drops(capturing);
            }
        }
        Ok(())
    }

    /// News of an interface that has no packet: whatever is older than `asked`, and a margin, has come.
    fn nothing_until(&self, asked: CaptureTime) -> Captured {
        let margin = self.settings.latency.saturating_mul(2);
        let margin = i64::try_from(margin.as_nanos()).unwrap_or(i64::MAX);
        let watermark = CaptureTime::from_nanos(asked.nanos().saturating_sub(margin));
        Captured { source: self.number, records: Vec::new(), bytes: Buffer::default(), watermark }
    }

    /// Counts what was lost since it was told last. The counters of libpcap wrap.
    fn count_drops(&self, capturing: &mut Capturing) {
        let Ok(stat) = capturing.capture.stats() else { return };
        self.interface.add_drops(
            stat.dropped.wrapping_sub(capturing.told.dropped).into(),
            stat.if_dropped.wrapping_sub(capturing.told.if_dropped).into(),
        );
        capturing.told = stat;
    }
}

/// A batch in the making.
struct Filling<'a> {
    source: &'a Source,
    link: LinkType,
    records: Vec<Record>,
    bytes: Vec<u8>,
    lent: Lent,
}

impl<'a> Filling<'a> {
    fn new(source: &'a Source, link: LinkType) -> Self {
        Self { source, link, records: Vec::new(), bytes: Vec::new(), lent: Lent::new(LENT_MAX) }
    }

    fn is_full(&self) -> bool {
        self.records.len() >= PACKETS_MAX || self.bytes.len() >= BYTES_MAX
    }

    #[inline]
    fn push(&mut self, packet: &pcap::Packet<'_>) {
        let (Ok(start), Ok(captured)) = (u32::try_from(self.bytes.len()), u32::try_from(packet.data.len())) else {
            return;
        };
        if self.records.is_empty() {
            self.records.reserve(PACKETS_MAX / 8);
        }
        // With nanosecond precision this field of the header holds nanoseconds.
        let nanos = packet.header.ts.tv_sec.saturating_mul(1_000_000_000).saturating_add(packet.header.ts.tv_usec);
        self.records.push(Record {
            time: CaptureTime::from_nanos(nanos),
            start,
            captured,
            wire_len: packet.header.len,
            interface: self.source.index,
            link: self.link,
            buffer: 0,
        });
        self.bytes.extend_from_slice(packet.data);
    }

    fn take(&mut self) -> Captured {
        let records = std::mem::take(&mut self.records);
        let watermark = records.last().map(|record| record.time).unwrap_or_default();
        let next = self.lent.empty();
        let bytes = self.lent.lend(std::mem::replace(&mut self.bytes, next));
        Captured { source: self.source.number, records, bytes, watermark }
    }
}

/// Waits a while for packets or for an error; empty where there is neither.
fn wait(capture: &pcap::Capture<Active>) -> PollFlags {
    let mut fds = [PollFd::new(capture, PollFlags::IN)];
    let timeout = Timespec::try_from(PATIENCE).unwrap_or_default();
    match poll(&mut fds, Some(&timeout)) {
        Ok(_) => fds[0].revents(),
        Err(_) => PollFlags::empty(),
    }
}

/// The machine's time, which is capture time where packets are captured now.
#[expect(clippy::disallowed_methods, reason = "the kernel stamps live packets with this very clock")]
fn now() -> CaptureTime {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    CaptureTime::from_nanos(i64::try_from(since.as_nanos()).unwrap_or(i64::MAX))
}
