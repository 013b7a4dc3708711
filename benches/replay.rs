//! The way of a packet over the captures in pcaps/: decoding alone, a shard with packets in and out of order,
//! detection alone, the whole replay.

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
    base::{CaptureTime, IdKey, Packet, Place},
    capture::{Batch, Interfaces, Reader},
    decode::{self, Decoder},
    detect::{self, Detection, VendorTable},
    inspect::{self, Inspector},
    observe::Observation,
    pipeline,
};

fn main() {
    divan::main();
}

/// HTTP/1 in all its framings; pages with their pixels; hellos over TLS and QUIC.
const CAPTURES: [&str; 3] = ["http", "shop", "tls"];

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

/// Decoding, flows, reassembly and parsers of one shard.
fn inspect_all(packets: &[Packet<'_>]) -> usize {
    let mut seen = Vec::new();
    inspect_into(packets, &mut seen);
    seen.len()
}

fn inspect_into(packets: &[Packet<'_>], seen: &mut Vec<Observation>) {
    let mut inspector = Inspector::new(0, &inspect::Settings::default());
    for packet in packets {
        inspector.packet(packet, seen);
    }
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
