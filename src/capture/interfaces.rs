//! What was counted on each interface of the input, shared by the threads that capture and those that show it.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering::Relaxed},
};

use crate::base::CaptureTime;

/// The interfaces of an input, in the order in which they turned up: a packet names its own by index.
#[derive(Clone, Debug, Default)]
pub struct Interfaces(Arc<RwLock<Vec<Arc<Interface>>>>);

/// One interface: of this machine, or of the machine that wrote a capture file.
#[derive(Debug)]
pub struct Interface {
    name: Box<str>,
    packets: AtomicU64,
    bytes: AtomicU64,
    /// By the kernel, by the interface, by our queue.
    dropped: [AtomicU64; 3],
    last_packet: AtomicI64,
    is_up: AtomicBool,
}

impl Interfaces {
    /// Index of the interface of this name, added where it is new.
    ///
    /// The last index stands for all that find no room in 16 bits.
    pub(super) fn index_of(&self, name: &str) -> u16 {
        let mut list = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let at = list.iter().position(|known| *known.name == *name).unwrap_or_else(|| {
            if u16::try_from(list.len()).is_ok() {
                list.push(Arc::new(Interface::new(name)));
            }
            list.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// The interface at an index.
    #[must_use]
    pub fn at(&self, index: u16) -> Option<Arc<Interface>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(usize::from(index)).cloned()
    }

    /// All of them, in order.
    #[must_use]
    pub fn list(&self) -> Vec<Arc<Interface>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Interface {
    fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            packets: AtomicU64::new(0),
            bytes: AtomicU64::new(0),
            dropped: Default::default(),
            last_packet: AtomicI64::new(i64::MIN),
            is_up: AtomicBool::new(false),
        }
    }

    /// Its name: `eth0`; for a capture file that names none, the name of the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Packets captured.
    #[must_use]
    pub fn packets(&self) -> u64 {
        self.packets.load(Relaxed)
    }

    /// Bytes that those packets had on the wire.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Relaxed)
    }

    /// Packets lost, by reason: `kernel` (the ring was full), `interface` (the hardware or its driver), `queue` (we were slow).
    #[must_use]
    pub fn dropped(&self) -> [(&'static str, u64); 3] {
        let [kernel, interface, queue] = self.dropped.each_ref().map(|count| count.load(Relaxed));
        [("kernel", kernel), ("interface", interface), ("queue", queue)]
    }

    /// Capture time of the latest packet.
    #[must_use]
    pub fn last_packet(&self) -> Option<CaptureTime> {
        Some(self.last_packet.load(Relaxed)).filter(|nanos| *nanos != i64::MIN).map(CaptureTime::from_nanos)
    }

    /// Whether it is being captured on now; never true for an interface that a file names.
    #[must_use]
    pub fn is_up(&self) -> bool {
        self.is_up.load(Relaxed)
    }

    /// Counts packets that were handed on.
    pub(crate) fn add(&self, packets: u64, bytes: u64, last: CaptureTime) {
        self.packets.fetch_add(packets, Relaxed);
        self.bytes.fetch_add(bytes, Relaxed);
        self.last_packet.store(last.nanos(), Relaxed);
    }

    /// Counts packets that no worker had room for.
    pub(crate) fn add_queue_drops(&self, packets: u64) {
        self.dropped[2].fetch_add(packets, Relaxed);
    }

    /// Counts packets that the kernel, and the interface itself, lost.
    pub(super) fn add_drops(&self, kernel: u64, interface: u64) {
        self.dropped[0].fetch_add(kernel, Relaxed);
        self.dropped[1].fetch_add(interface, Relaxed);
    }

    pub(super) fn set_up(&self, is_up: bool) {
        self.is_up.store(is_up, Relaxed);
    }
}
