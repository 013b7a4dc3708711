//! One shard, whole: joins `decode`, `flow` and `proto`.
//!
//! In: the shard's packets and the ticks of capture time, in order. Out: observations, stamped with the moment that completed
//! them and the flow they were seen in. Must never know another shard: no output depends on who runs which.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::arithmetic_side_effects))]

use std::{
    mem,
    panic::{self, AssertUnwindSafe},
    sync::Arc,
    time::Duration,
};

use crate::{
    base::{CaptureTime, Counts, Direction, Endpoint, FlowInfo, Moment, Packet, Place, Secrets, Shed, Transport},
    decode::{self, Datagram, Decoder, Payload, SHARDS, Segment, TcpFlags, Whole},
    flow::{self, Budget, Class, Key, Opening, Openings, SeqNumber, Side, Table, Tcp, Who, server_side},
    observe::Observation,
    proto::{self, Conversation, Datagrams},
};
use ear::{Deaf, Ear, Told};

mod ear;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
#[cfg(test)]
mod tests;

/// What a shard is told once.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Bounds of decoding.
    pub decode: decode::Limits,
    /// Bounds of flows.
    pub flow: flow::Limits,
    /// Bounds of parsers.
    pub proto: proto::Limits,
    /// With which connections of TLS are decrypted, as far as they are known from the start.
    pub secrets: Arc<Secrets>,
    /// Of all hashing: random where traffic is live, fixed where it is replayed.
    pub seed: u64,
}

/// What a shard holds at this moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gauges {
    /// TCP flows that are known.
    pub tcp_flows: usize,
    /// UDP flows that are known.
    pub udp_flows: usize,
    /// Bytes that wait for others: TCP segments and IP fragments.
    pub buffered_bytes: usize,
}

/// One shard.
#[derive(Debug)]
pub struct Inspector {
    decoder: Decoder,
    flows: Flows,
}

impl Inspector {
    /// A shard that has seen nothing.
    #[must_use]
    pub fn new(shard: u16, settings: &Settings) -> Self {
        let shards = usize::from(SHARDS);
        Self {
            decoder: Decoder::new(&settings.decode, settings.seed),
            flows: Flows {
                shard,
                limits: settings.flow.clone(),
                told: Told {
                    limits: settings.proto.clone(),
                    secrets: Arc::clone(&settings.secrets),
                    shed: Shed::default(),
                    counts: Counts::default(),
                    seen: Vec::new(),
                },
                table: Table::new(settings.flow.flows.div_ceil(shards), settings.seed),
                openings: Openings::default(),
                budget: Budget::new(settings.flow.buffered_bytes.div_ceil(shards)),
                waiting: Vec::new(),
                at_hand: None,
                place: Place::default(),
                ordinal: 0,
                tcp_count: 0,
                udp_count: 0,
            },
        }
    }

    /// From here on these secrets are known, and no others.
    pub fn know(&mut self, secrets: &Arc<Secrets>) {
        self.flows.told.secrets = Arc::clone(secrets);
    }

    /// From here on so much is left undone.
    pub fn shed(&mut self, shed: Shed) {
        self.flows.told.shed = shed;
    }

    /// Takes one packet of this shard; what it completes goes to `out`.
    ///
    /// A panic in any room below costs the flow at hand, is counted, and goes no further.
    pub fn packet(&mut self, packet: &Packet<'_>, out: &mut Vec<Observation>) {
        self.guarded(|decoder, flows| {
            flows.begin(packet);
            decoder.decode(packet, |datagram| flows.datagram(packet, &datagram, out));
        });
    }

    /// Takes a packet that is a fragment, and the datagram of this shard that it made whole, if it did; as [`Self::packet`].
    pub fn fragment(&mut self, packet: &Packet<'_>, whole: Option<&Whole>, out: &mut Vec<Observation>) {
        self.guarded(|decoder, flows| {
            flows.begin(packet);
            if let Some(whole) = whole {
                decoder.decode_whole(whole, packet.time, |datagram| flows.datagram(packet, &datagram, out));
            }
        });
    }

    fn guarded(&mut self, read: impl FnOnce(&mut Decoder, &mut Flows)) {
        let Self { decoder, flows } = self;
        let read = AssertUnwindSafe(|| read(decoder, flows));
        if panic::catch_unwind(read).is_err() {
            flows.drop_flow_at_hand();
        }
        flows.at_hand = None;
    }

    /// Capture time went on: lets go of what was silent for too long.
    pub fn tick(&mut self, place: Place, time: CaptureTime, out: &mut Vec<Observation>) {
        self.decoder.expire(time);
        self.flows.tick(place, time, out);
    }

    /// Nothing more comes: gives out whatever is half done.
    pub fn finish(&mut self, place: Place, time: CaptureTime, out: &mut Vec<Observation>) {
        self.decoder.finish();
        self.flows.finish(place, time, out);
    }

    /// Moves what was counted since the last call.
    pub fn take_counts(&mut self, into: &mut Counts) {
        self.decoder.take_counts(into);
        into.take(&mut self.flows.told.counts);
    }

    /// What is held now.
    #[must_use]
    pub fn gauges(&self) -> Gauges {
        Gauges {
            tcp_flows: self.flows.tcp_count,
            udp_flows: self.flows.udp_count,
            buffered_bytes: self.flows.budget.used().saturating_add(self.decoder.buffered_bytes()),
        }
    }
}

/// What hangs on a flow.
#[derive(Debug)]
struct Record {
    vlan: Option<u16>,
    interface: u16,
    /// Whether the flow stands in `waiting`.
    is_listed: bool,
    talk: Talk,
}

#[derive(Debug)]
enum Talk {
    Tcp {
        tcp: Tcp,
        /// Begins with the first bytes, ends with both directions.
        conversation: Option<Conversation>,
    },
    Udp {
        client: Side,
        is_answered: bool,
        datagrams: Datagrams,
    },
}

impl Talk {
    const fn client(&self) -> Side {
        match self {
            Self::Tcp { tcp, .. } => tcp.client(),
            Self::Udp { client, .. } => *client,
        }
    }

    fn is_reversed(&self) -> bool {
        match self {
            Self::Tcp { conversation, .. } => conversation.as_ref().is_some_and(Conversation::is_reversed),
            Self::Udp { datagrams, .. } => datagrams.is_reversed(),
        }
    }
}

impl Record {
    /// The flow as it was opened.
    fn info(&self, key: &Key) -> FlowInfo {
        info(key, self.talk.client(), self.vlan, self.interface)
    }
}

fn info(key: &Key, client: Side, vlan: Option<u16>, interface: u16) -> FlowInfo {
    FlowInfo {
        client: key.endpoint(client),
        server: key.endpoint(client.other()),
        transport: key.transport(),
        vlan,
        interface,
    }
}

fn direction(side: Side, client: Side) -> Direction {
    if side == client { Direction::ToServer } else { Direction::ToClient }
}

/// The flows of a shard, and what is needed to read them.
#[derive(Debug)]
struct Flows {
    shard: u16,
    limits: flow::Limits,
    told: Told,
    table: Table<Record>,
    openings: Openings,
    budget: Budget,
    /// Places of flows in which bytes wait. A place may hold another flow by now: to look at it does no harm.
    waiting: Vec<u32>,
    at_hand: Option<u32>,
    place: Place,
    ordinal: u32,
    tcp_count: usize,
    udp_count: usize,
}

/// The packet at hand, as far as flows need it.
#[derive(Clone, Copy)]
struct Arrival {
    now: CaptureTime,
    interface: u16,
    vlan: Option<u16>,
    key: Key,
    hash: u64,
    side: Side,
}

impl Flows {
    fn begin(&mut self, packet: &Packet<'_>) {
        self.turn_to(packet.place);
        self.told.counts.packets = self.told.counts.packets.saturating_add(1);
        self.told.counts.bytes = self.told.counts.bytes.saturating_add(u64::from(packet.wire_len));
    }

    /// Observations that one packet or tick completes are numbered.
    fn turn_to(&mut self, place: Place) {
        if self.place != place {
            (self.place, self.ordinal) = (place, 0);
        }
    }

    fn datagram(&mut self, packet: &Packet<'_>, datagram: &Datagram<'_>, out: &mut Vec<Observation>) {
        let (transport, src_port, dst_port) = match datagram.what {
            Payload::Tcp(segment) => (Transport::Tcp, segment.src_port, segment.dst_port),
            Payload::Udp { src_port, dst_port, .. } => (Transport::Udp, src_port, dst_port),
            Payload::Other => return,
        };
        let (src, dst) = (Endpoint { ip: datagram.src, port: src_port }, Endpoint { ip: datagram.dst, port: dst_port });
        let (key, side) = Key::new(src, dst, transport);
        let key = if self.limits.vlans_apart { key.within(datagram.vlan) } else { key };
        let hash = self.table.hash(&key);
        let arrival = Arrival { now: packet.time, interface: packet.interface, vlan: datagram.vlan, key, hash, side };
        match datagram.what {
            Payload::Tcp(segment) => self.segment(arrival, &segment, out),
            Payload::Udp { payload, is_cut, .. } => {
                self.udp(arrival, (src_port, dst_port), (payload, is_cut), out);
            }
            Payload::Other => {}
        }
    }

    fn segment(&mut self, arrival: Arrival, segment: &Segment<'_>, out: &mut Vec<Observation>) {
        let mut known = self.table.find(arrival.hash, &arrival.key);
        if let Some(place) = known
            && let Some(Record { talk: Talk::Tcp { tcp, .. }, .. }) = self.table.get_mut(place)
        {
            match tcp.opening(arrival.side, segment) {
                Opening::No => {}
                Opening::Perhaps => return,
                Opening::Again => {
                    self.let_go(place, arrival.now, out);
                    known = None;
                }
            }
        }
        let Some(place) = known.or_else(|| self.open_tcp(arrival, segment, out)) else { return };
        self.at_hand = Some(place);
        let Some(Record { talk, is_listed, vlan, interface }) = self.table.get_mut(place) else { return };
        let Talk::Tcp { tcp, conversation } = talk else { return };
        let (vlan, interface) = (*vlan, *interface);
        let mut ear = Ear::new(tcp, conversation, &arrival.key, (vlan, interface), arrival.now, &mut self.told);
        tcp.segment(arrival.side, segment, arrival.now, (&self.limits, &mut self.budget), &mut ear);
        if tcp.is_waiting() && !*is_listed {
            *is_listed = true;
            self.waiting.push(place);
        }
        let (class, is_over) = (tcp.class(), tcp.is_over());
        if is_over {
            ear.finish();
        }
        self.hand_out(place, arrival.now, out);
        if is_over && let Some(Record { talk: Talk::Tcp { conversation, .. }, .. }) = self.table.get_mut(place) {
            *conversation = None;
        }
        self.table.touch(place, class, arrival.now);
    }

    fn open_tcp(&mut self, arrival: Arrival, segment: &Segment<'_>, out: &mut Vec<Observation>) -> Option<u32> {
        let Arrival { hash, side, .. } = arrival;
        let is_syn = segment.flags.has(TcpFlags::SYN);
        let is_reset = segment.flags.has(TcpFlags::RST);
        if !is_syn && !is_reset && segment.payload.is_empty() && segment.cut == 0 {
            // Where one side alone is captured its SYN waits for its first bytes.
            return None;
        }
        let is_bare = is_syn && !segment.flags.has(TcpFlags::ACK) && segment.payload.is_empty() && segment.cut == 0;
        let mut syn = self.openings.take(hash, side.other()).map(|first| (side.other(), first));
        if is_bare && syn.is_none() {
            if self.openings.remember(hash, side, SeqNumber(segment.sequence).after(1)) {
                self.told.counts.flows.add(["tcp"], 1);
            }
            return None;
        }
        if !is_syn {
            syn = syn.or_else(|| self.openings.take(hash, side).map(|first| (side, first)));
        }
        let tcp = Tcp::new(side, segment, syn)?;
        if syn.is_none() {
            self.told.counts.flows.add(["tcp"], 1);
        }
        self.make_room(arrival.now, out);
        let talk = Talk::Tcp { tcp, conversation: None };
        let record = Record { vlan: arrival.vlan, interface: arrival.interface, is_listed: false, talk };
        self.tcp_count = self.tcp_count.saturating_add(1);
        Some(self.table.insert(arrival.hash, arrival.key, Class::Unanswered, arrival.now, record))
    }

    fn udp(
        &mut self,
        arrival: Arrival,
        ports: (u16, u16),
        (payload, is_cut): (&[u8], bool),
        out: &mut Vec<Observation>,
    ) {
        let place = match self.table.find(arrival.hash, &arrival.key) {
            Some(place) => place,
            None => self.open_udp(arrival, ports, out),
        };
        self.at_hand = Some(place);
        let Some(record) = self.table.get_mut(place) else { return };
        let flow = record.info(&arrival.key);
        let Talk::Udp { client, is_answered, datagrams } = &mut record.talk else { return };
        let direction = direction(arrival.side, *client);
        *is_answered |= direction == Direction::ToClient;
        let is_told = datagrams.wants(payload);
        if is_told {
            datagrams.datagram(direction, payload, is_cut, &mut self.told.context(arrival.now, &flow));
        }
        let class = if !*is_answered {
            Class::Unanswered
        } else if datagrams.is_at_rest() {
            // Each lookup has a port of its own: as open flows they would be most of the table.
            Class::Closed
        } else {
            Class::Udp
        };
        if is_told {
            self.hand_out(place, arrival.now, out);
        }
        self.table.touch(place, class, arrival.now);
    }

    fn open_udp(&mut self, arrival: Arrival, (src, dst): (u16, u16), out: &mut Vec<Observation>) -> u32 {
        self.make_room(arrival.now, out);
        let client = match server_side(src, dst) {
            // Only a port that is no client's makes the first to speak a server: a client's is as good as another.
            Some(Who::Sender) if src < 1024 && dst >= 1024 => arrival.side.other(),
            _ => arrival.side,
        };
        let datagrams = Datagrams::new(&info(&arrival.key, client, arrival.vlan, arrival.interface));
        let talk = Talk::Udp { client, is_answered: false, datagrams };
        let record = Record { vlan: arrival.vlan, interface: arrival.interface, is_listed: false, talk };
        self.told.counts.flows.add(["udp"], 1);
        self.udp_count = self.udp_count.saturating_add(1);
        self.table.insert(arrival.hash, arrival.key, Class::Unanswered, arrival.now, record)
    }

    /// Lets the flow go that is worth least, where there is no room for another.
    fn make_room(&mut self, now: CaptureTime, out: &mut Vec<Observation>) {
        while self.table.is_full()
            && let Some(place) = self.table.least()
        {
            self.told.counts.flows_evicted.add(["table_full"], 1);
            self.let_go(place, now, out);
        }
    }

    fn tick(&mut self, place: Place, now: CaptureTime, out: &mut Vec<Observation>) {
        self.turn_to(place);
        let mut waiting = mem::take(&mut self.waiting);
        waiting.sort_unstable();
        waiting.dedup();
        waiting.retain(|&place| self.wait_on(place, now, out));
        self.waiting.append(&mut waiting);
        let (open, unanswered) = (self.limits.idle_open, self.limits.idle_unanswered);
        let (udp, closed) = (self.limits.idle_udp, self.limits.idle_closed);
        let idle = |class: Class| -> Duration {
            match class {
                Class::Closed => closed,
                Class::Unanswered => unanswered,
                Class::OneSided | Class::Open => open,
                Class::Udp => udp,
            }
        };
        while let Some(place) = self.table.expired(now, idle) {
            self.let_go(place, now, out);
        }
    }

    /// Gives up what the flow at a place waited for too long; says whether it still waits.
    fn wait_on(&mut self, place: u32, now: CaptureTime, out: &mut Vec<Observation>) -> bool {
        let Some(key) = self.table.key(place).copied() else { return false };
        let Some(Record { talk, is_listed, vlan, interface }) = self.table.get_mut(place) else { return false };
        let Talk::Tcp { tcp, conversation } = talk else { return false };
        let mut ear = Ear::new(tcp, conversation, &key, (*vlan, *interface), now, &mut self.told);
        let still = tcp.tick(now, (&self.limits, &mut self.budget), &mut ear);
        *is_listed = still;
        self.hand_out(place, now, out);
        still
    }

    fn finish(&mut self, place: Place, now: CaptureTime, out: &mut Vec<Observation>) {
        self.turn_to(place);
        while let Some(place) = self.table.least() {
            self.let_go(place, now, out);
        }
        self.waiting.clear();
    }

    /// Gives out what is half done in a flow, and forgets it.
    fn let_go(&mut self, place: u32, now: CaptureTime, out: &mut Vec<Observation>) {
        let Some((key, mut record)) = self.table.remove(place) else { return };
        let flow = record.info(&key);
        match &mut record.talk {
            Talk::Tcp { tcp, conversation } => {
                self.tcp_count = self.tcp_count.saturating_sub(1);
                let mut ear = Ear::new(tcp, conversation, &key, (record.vlan, record.interface), now, &mut self.told);
                tcp.finish((&self.limits, &mut self.budget), &mut ear);
                ear.finish();
            }
            Talk::Udp { datagrams, .. } => {
                self.udp_count = self.udp_count.saturating_sub(1);
                datagrams.finish(&mut self.told.context(now, &flow));
            }
        }
        self.stamp(flow, record.talk.is_reversed(), now, out);
    }

    /// Stamps what the flow at a place has completed: of most packets, nothing.
    #[inline]
    fn hand_out(&mut self, place: u32, now: CaptureTime, out: &mut Vec<Observation>) {
        if !self.told.seen.is_empty() {
            self.stamp_flow(place, now, out);
        }
    }

    fn stamp_flow(&mut self, place: u32, now: CaptureTime, out: &mut Vec<Observation>) {
        let Some(key) = self.table.key(place).copied() else { return };
        let Some(record) = self.table.get_mut(place) else { return };
        let (flow, is_reversed) = (record.info(&key), record.talk.is_reversed());
        self.stamp(flow, is_reversed, now, out);
    }

    fn stamp(&mut self, flow: FlowInfo, is_reversed: bool, time: CaptureTime, out: &mut Vec<Observation>) {
        let flow = if is_reversed { flow.reverse() } else { flow };
        for what in self.told.seen.drain(..) {
            let moment = Moment { place: self.place, shard: self.shard, ordinal: self.ordinal, time };
            self.ordinal = self.ordinal.saturating_add(1);
            out.push(Observation { moment, flow, what });
        }
    }

    #[cold]
    fn drop_flow_at_hand(&mut self) {
        self.told.counts.panics = self.told.counts.panics.saturating_add(1);
        self.told.seen.clear();
        let Some((_, record)) = self.at_hand.take().and_then(|place| self.table.remove(place)) else { return };
        match record.talk {
            Talk::Tcp { mut tcp, .. } => {
                self.tcp_count = self.tcp_count.saturating_sub(1);
                tcp.finish((&self.limits, &mut self.budget), &mut Deaf);
            }
            Talk::Udp { .. } => self.udp_count = self.udp_count.saturating_sub(1),
        }
    }
}
