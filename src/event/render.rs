//! From what detection judged to events: one observation gives the event of its own kind, then one for each finding.

use std::sync::Arc;

use smallvec::SmallVec;

use super::{
    BeaconEvent, ClientPolicy, CloakEvent, CookieEvent, DnsEvent, Event, EventType, EventTypes, Flow, GapEvent,
    HttpEvent, PixelEvent, QueryPolicy, SyncEvent, Timestamp, TlsEvent, What, flow::FlowRecords, memo::Memo,
};
use crate::{
    base::{CaptureTime, IdKey},
    detect::{Finding, Judged},
    observe::{HttpTransaction, Observed},
};

/// What the renderer has to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Name of the sensor, in every event.
    pub sensor: Arc<str>,
    /// Whether query values are written.
    pub query: QueryPolicy,
    /// How clients are named.
    pub clients: ClientPolicy,
    /// The operator's key; pseudonyms are made with it.
    pub key: IdKey,
    /// Which types are rendered; nothing is spent on the others.
    pub types: EventTypes,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            sensor: Arc::from("pixeltap"),
            query: QueryPolicy::default(),
            clients: ClientPolicy::default(),
            key: IdKey::REPLAY,
            types: EventTypes::default(),
        }
    }
}

/// Makes events.
pub struct Renderer {
    settings: Settings,
    flows: FlowRecords,
    memo: Memo,
}

impl Renderer {
    /// A renderer under these settings.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let flows = FlowRecords::new(settings.clients, settings.key.clone());
        let memo = Memo::new(settings.query);
        Self { settings, flows, memo }
    }

    /// The events of one judged observation, in their fixed order, added to `out`.
    pub fn events(&mut self, judged: &Judged, out: &mut Vec<Event>) {
        let seen = self.seen(judged);
        let (types, memo) = (self.settings.types, &mut self.memo);
        let wanted = judged.findings.iter().filter(|finding| types.has(kind_of(finding)));
        let found: SmallVec<[What; 8]> = wanted.map(|finding| found(finding, memo)).collect();
        if seen.is_none() && found.is_empty() {
            return;
        }
        let flow = self.flows.of(&judged.observation.flow);
        out.extend(seen.into_iter().chain(found).map(|what| self.event(judged, &flow, what)));
    }

    /// The event of the observation itself, where its type is wanted.
    fn seen(&self, judged: &Judged) -> Option<What> {
        let (types, about) = (self.settings.types, &judged.about);
        match &judged.observation.what {
            Observed::Http(seen) if types.has(EventType::Http) => {
                Some(What::Http(Box::new(HttpEvent::new(seen, about, self.settings.query))))
            }
            Observed::Hello(hello) if types.has(EventType::Tls) => {
                Some(What::Tls(Box::new(TlsEvent::new(hello, about))))
            }
            Observed::Dns(seen) if types.has(DnsEvent::kind_of(seen.transport)) => {
                Some(What::Dns(Box::new(DnsEvent::new(seen))))
            }
            Observed::Gap(gap) if types.has(EventType::Gap) => Some(What::Gap(GapEvent::new(*gap))),
            _ => None,
        }
    }

    fn event(&self, judged: &Judged, flow: &Arc<Flow>, what: What) -> Event {
        let kind = what.kind();
        Event {
            ts: Timestamp(time_of(kind, judged)),
            kind,
            sensor: Arc::clone(&self.settings.sensor),
            client: flow.src_ip.clone(),
            flow: Arc::clone(flow),
            what,
        }
    }
}

fn found(finding: &Finding, memo: &mut Memo) -> What {
    match finding {
        Finding::Pixel(pixel) => What::Pixel(Box::new(PixelEvent::new(pixel, memo))),
        Finding::Cookie(cookie) => What::Cookie(Box::new(CookieEvent::new(cookie))),
        Finding::Sync(sync) => What::Sync(Box::new(SyncEvent::new(sync, memo.query))),
        Finding::Beacon(beacon) => What::Beacon(Box::new(BeaconEvent::new(beacon))),
        Finding::Cloak(cloak) => What::Cloak(Box::new(CloakEvent::new(cloak))),
    }
}

/// The time an event of this type bears: the first byte of the request, or the packet that completed the message.
fn time_of(kind: EventType, judged: &Judged) -> CaptureTime {
    let completed = judged.observation.moment.time;
    let first_byte = |seen: &HttpTransaction| {
        let request = seen.request.as_ref().map(|request| request.started);
        request.or_else(|| seen.response.as_ref().map(|response| response.started))
    };
    match (kind, &judged.observation.what) {
        (EventType::Http | EventType::Pixel | EventType::Cookie, Observed::Http(seen)) => {
            first_byte(seen).unwrap_or(completed)
        }
        _ => completed,
    }
}

const fn kind_of(finding: &Finding) -> EventType {
    match finding {
        Finding::Pixel(_) => EventType::Pixel,
        Finding::Cookie(_) => EventType::Cookie,
        Finding::Sync(_) => EventType::Sync,
        Finding::Beacon(_) => EventType::Beacon,
        Finding::Cloak(_) => EventType::Cloak,
    }
}

impl What {
    /// The type whose fields these are.
    #[must_use]
    pub fn kind(&self) -> EventType {
        match self {
            Self::Http(_) => EventType::Http,
            Self::Tls(_) => EventType::Tls,
            Self::Dns(dns) => dns.kind,
            Self::Pixel(_) => EventType::Pixel,
            Self::Cookie(_) => EventType::Cookie,
            Self::Sync(_) => EventType::Sync,
            Self::Beacon(_) => EventType::Beacon,
            Self::Cloak(_) => EventType::Cloak,
            Self::Gap(_) => EventType::Gap,
        }
    }
}
