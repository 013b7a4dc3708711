//! The way of a packet over the captures in pcaps/: decoding alone, each protocol alone, a shard with packets in and out of
//! order, detection alone, the whole replay.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use divan::{
    Bencher,
    counter::{BytesCount, ItemsCount},
};
use pixeltap::{
    base::{CaptureTime, IdKey, Packet, Place, Transport},
    capture::{Batch, Interfaces, Reader},
    decode::{self, Decoder, Payload},
    detect::{self, Detection, VendorTable},
    inspect::{self, Inspector},
    observe::Observation,
    pipeline,
};

fn main() {
    divan::main();
}

/// HTTP/1 in all its framings; pages with their pixels; hellos over TLS; pages over QUIC.
const CAPTURES: [&str; 4] = ["http", "shop", "tls", "quic"];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pcaps").join(name).with_extension("pcap")
}

fn reader(name: &str) -> Reader {
    Reader::new(&[path(name)], &Interfaces::default(), Arc::new(AtomicBool::new(false)))
}

fn batches(name: &str) -> Vec<Batch> {
    let mut reader = reader(name);
    std::iter::from_fn(|| reader.next_batch().ok().flatten()).collect()
}

fn packets(batches: &[Batch]) -> Vec<Packet<'_>> {
    batches.iter().flat_map(Batch::packets).collect()
}

fn size(packets: &[Packet<'_>]) -> (BytesCount, ItemsCount) {
    (BytesCount::new(packets.iter().map(|packet| packet.frame.len()).sum::<usize>()), ItemsCount::new(packets.len()))
}

#[divan::bench(args = CAPTURES)]
fn decode_alone(bencher: Bencher<'_, '_>, name: &str) {
    let batches = batches(name);
    let packets = packets(&batches);
    let (bytes, items) = size(&packets);
    bencher.counter(bytes).counter(items).bench_local(|| {
        let mut decoder = Decoder::new(&decode::Limits::default(), 1);
        for packet in &packets {
            decoder.decode(packet, |datagram| {
                divan::black_box(datagram);
            });
        }
    });
}

/// Transport, ports of source and destination, first byte of the payload.
type Ends = (Transport, u16, u16, Option<u8>);

fn ends(packet: &Packet<'_>) -> Option<Ends> {
    let mut ends = None;
    Decoder::new(&decode::Limits::default(), 1).decode(packet, |datagram| {
        ends = match datagram.what {
            Payload::Tcp(segment) => {
                Some((Transport::Tcp, segment.src_port, segment.dst_port, segment.payload.first().copied()))
            }
            Payload::Udp { src_port, dst_port, payload, .. } => {
                Some((Transport::Udp, src_port, dst_port, payload.first().copied()))
            }
            Payload::Other => None,
        };
    });
    ends
}

/// A shard that has seen nothing takes those packets of a capture that are chosen by their ends.
fn inspect_chosen(bencher: Bencher<'_, '_>, name: &str, is_chosen: impl Fn(Ends) -> bool) {
    let batches = batches(name);
    let mut packets = packets(&batches);
    packets.retain(|packet| ends(packet).is_some_and(&is_chosen));
    let (bytes, items) = size(&packets);
    let fresh = || (Inspector::new(0, &inspect::Settings::default()), Vec::new());
    let (mut inspector, mut seen) = fresh();
    inspect_with(&mut inspector, &packets, &mut seen);
    assert!(!seen.is_empty(), "{name}: nothing is seen in what was chosen");
    bencher
        .counter(bytes)
        .counter(items)
        .with_inputs(fresh)
        .bench_local_refs(|(inspector, seen)| inspect_with(inspector, &packets, seen));
}

fn inspect_port(bencher: Bencher<'_, '_>, name: &str, port: u16) {
    inspect_chosen(bencher, name, |(_, src, dst, _)| src == port || dst == port);
}

#[divan::bench]
fn http1(bencher: Bencher<'_, '_>) {
    inspect_port(bencher, "http", 80);
}

#[divan::bench]
fn http2(bencher: Bencher<'_, '_>) {
    inspect_port(bencher, "http", 81);
}

/// Short connections: hellos, certificates, few records.
#[divan::bench]
fn tls_hellos(bencher: Bencher<'_, '_>) {
    inspect_port(bencher, "tls", 443);
}

/// Connections of a browser, whose exchanges are measured.
#[divan::bench]
fn tls_exchanges(bencher: Bencher<'_, '_>) {
    inspect_port(bencher, "vault", 443);
}

#[divan::bench]
fn dns(bencher: Bencher<'_, '_>) {
    inspect_port(bencher, "quic", 53);
}

/// Initial packets of new connections: keys are made, packets decrypted, hellos read.
#[divan::bench]
fn quic_initials(bencher: Bencher<'_, '_>) {
    let is_initial = |(transport, _, dst, first): Ends| {
        transport == Transport::Udp && dst == 443 && first.is_some_and(|first| first & 0xf0 == 0xc0)
    };
    inspect_chosen(bencher, "quic", is_initial);
}

/// Packets of connections whose hello was told: they pass.
#[divan::bench]
fn quic_passed(bencher: Bencher<'_, '_>) {
    let batches = batches("quic");
    let all = packets(&batches);
    let is_short = |(transport, src, dst, first): Ends| {
        transport == Transport::Udp && (src == 443 || dst == 443) && first.is_some_and(|first| first & 0xc0 == 0x40)
    };
    let mut short = all.clone();
    short.retain(|packet| ends(packet).is_some_and(is_short));
    let (bytes, items) = size(&short);
    let (mut inspector, mut seen) = (Inspector::new(0, &inspect::Settings::default()), Vec::new());
    inspect_with(&mut inspector, &all, &mut seen);
    bencher.counter(bytes).counter(items).bench_local(|| inspect_with(&mut inspector, &short, &mut seen));
}

fn inspect_with(inspector: &mut Inspector, packets: &[Packet<'_>], seen: &mut Vec<Observation>) {
    for packet in packets {
        inspector.packet(packet, seen);
    }
}

/// Decoding, flows, reassembly and parsers of one shard.
fn inspect_all(packets: &[Packet<'_>]) -> usize {
    let mut seen = Vec::new();
    inspect_into(packets, &mut seen);
    seen.len()
}

fn inspect_into(packets: &[Packet<'_>], seen: &mut Vec<Observation>) {
    let mut inspector = Inspector::new(0, &inspect::Settings::default());
    inspect_with(&mut inspector, packets, seen);
    inspector.finish(Place(u64::MAX), CaptureTime::default(), seen);
}

#[divan::bench(args = CAPTURES)]
fn inspect_in_order(bencher: Bencher<'_, '_>, name: &str) {
    let batches = batches(name);
    let packets = packets(&batches);
    let (bytes, items) = size(&packets);
    bencher.counter(bytes).counter(items).bench_local(|| inspect_all(&packets));
}

/// Every third packet changes places with its neighbour: what comes early has to wait.
#[divan::bench(args = CAPTURES)]
fn inspect_out_of_order(bencher: Bencher<'_, '_>, name: &str) {
    let batches = batches(name);
    let mut packets = packets(&batches);
    packets.chunks_exact_mut(3).for_each(|three| three.swap(1, 2));
    let (bytes, items) = size(&packets);
    bencher.counter(bytes).counter(items).bench_local(|| inspect_all(&packets));
}

fn detection() -> detect::Settings {
    let vendors = Arc::new(VendorTable::new(&[]).unwrap_or_default());
    detect::Settings { key: IdKey::REPLAY, vendors, lists: None, limits: detect::Limits::default() }
}

/// What was observed is judged; making detection and copying the observations is not counted.
#[divan::bench(args = CAPTURES)]
fn detect_alone(bencher: Bencher<'_, '_>, name: &str) {
    let batches = batches(name);
    let packets = packets(&batches);
    let (bytes, items) = size(&packets);
    let settings = detection();
    let fresh = || {
        let mut seen = Vec::new();
        inspect_into(&packets, &mut seen);
        (Detection::new(settings.clone()), seen)
    };
    bencher.counter(bytes).counter(items).with_inputs(fresh).bench_local_values(|(mut detection, seen)| {
        let mut judged = Vec::new();
        for observation in seen {
            detection.observe(observation, &mut judged);
        }
        detection.finish(usize::MAX, &mut judged);
        judged
    });
}

#[divan::bench(args = CAPTURES)]
fn replay_whole(bencher: Bencher<'_, '_>, name: &str) {
    let settings = pipeline::Settings { inspect: inspect::Settings::default(), detect: detection(), workers: 1 };
    let batches = batches(name);
    let (bytes, items) = size(&packets(&batches));
    bencher.counter(bytes).counter(items).bench_local(|| {
        pipeline::replay(reader(name), &settings, |output| {
            divan::black_box(output.judged.len());
            ControlFlow::Continue(())
        })
    });
}
