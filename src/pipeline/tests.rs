//! What comes out of the pipeline, whatever the number of its workers.

use std::{collections::HashMap, fs, ops::ControlFlow, path::PathBuf, sync::Arc};

use proptest::prelude::*;

use super::*;
use crate::{
    base::{IdKey, Moment},
    capture::{Interfaces, Reader},
    observe::Observed,
};

/// A segment between a client (its last octet) and a server.
#[derive(Clone, Debug)]
struct Segment {
    client: u8,
    to_server: bool,
    flags: u8,
    seq: u32,
    ack: u32,
    payload: Vec<u8>,
}

const SYN: u8 = 2;
const ACK: u8 = 16;
const PORT: u16 = 80;

/// The frame of a segment: Ethernet, IPv4, TCP, checksums left out.
fn frame(segment: &Segment) -> Vec<u8> {
    let length = u16::try_from(40 + segment.payload.len()).unwrap();
    let (client, server) = ([10, 0, 0, segment.client], [192, 0, 2, segment.client % 3]);
    let (from, to) = if segment.to_server { (client, server) } else { (server, client) };
    let high = 30_000 + u16::from(segment.client);
    let ports = if segment.to_server { [high, PORT] } else { [PORT, high] };
    let mut frame = vec![2; 12];
    frame.extend([8, 0, 0x45, 0]);
    frame.extend(length.to_be_bytes());
    frame.extend([0, 0, 0, 0, 64, 6, 0, 0]);
    frame.extend(from.into_iter().chain(to));
    frame.extend(ports.into_iter().flat_map(u16::to_be_bytes));
    frame.extend(segment.seq.to_be_bytes().into_iter().chain(segment.ack.to_be_bytes()));
    frame.extend([0x50, segment.flags, 0x20, 0, 0, 0, 0, 0]);
    frame.extend(&segment.payload);
    frame
}

/// A frame's datagram in fragments of 24 bytes, the last one first.
fn fragments(frame: &[u8], id: u16) -> Vec<Vec<u8>> {
    let (head, payload) = frame.split_at(34);
    let last = payload.len().div_ceil(24) - 1;
    let fragment = |(number, part): (usize, &[u8])| {
        let mut fragment = head.to_vec();
        fragment[16..18].copy_from_slice(&u16::try_from(20 + part.len()).unwrap().to_be_bytes());
        fragment[18..20].copy_from_slice(&id.to_be_bytes());
        let more = if number < last { 0x2000 } else { 0 };
        fragment[20..22].copy_from_slice(&(u16::try_from(number * 3).unwrap() | more).to_be_bytes());
        fragment.extend_from_slice(part);
        fragment
    };
    payload.chunks(24).enumerate().map(fragment).rev().collect()
}

/// All of one client's conversation: an open, then so many requests with their answers.
fn conversation(client: u8, requests: u8) -> Vec<Segment> {
    let (mut up, mut down) = (1000, 2000);
    let segment =
        |to_server, flags, seq, ack, payload: Vec<u8>| Segment { client, to_server, flags, seq, ack, payload };
    let mut segments =
        vec![segment(true, SYN, up - 1, 0, Vec::new()), segment(false, SYN | ACK, down - 1, up, Vec::new())];
    for number in 0..requests {
        let request = format!("GET /{number} HTTP/1.1\r\nHost: h{client}.example\r\n\r\n").into_bytes();
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".to_vec();
        let lens = [&request, &answer].map(|message| u32::try_from(message.len()).unwrap());
        segments.push(segment(true, ACK, up, down, request));
        up += lens[0];
        segments.push(segment(false, ACK, down, up, answer));
        down += lens[1];
    }
    segments
}

/// Conversations mixed by these picks, each in its own order.
fn mix(clients: &[u8], picks: &[u8]) -> Vec<Segment> {
    let mut waiting: Vec<_> =
        clients.iter().zip(0..).map(|(requests, client)| conversation(client, *requests)).collect();
    for segments in &mut waiting {
        segments.reverse();
    }
    let mut mixed = Vec::new();
    for pick in picks.iter().cycle() {
        waiting.retain(|segments| !segments.is_empty());
        if waiting.is_empty() {
            break;
        }
        let at = usize::from(*pick) % waiting.len();
        mixed.extend(waiting[at].pop());
    }
    mixed
}

/// A capture of frames, so many milliseconds apart.
fn capture(frames: &[Vec<u8>], start: u32, step_ms: u32) -> Vec<u8> {
    let mut file = [0xa1b2_c3d4_u32, 0x0004_0002, 0, 0, 65_535, 1].iter().flat_map(|word| word.to_le_bytes()).collect();
    let file: &mut Vec<u8> = &mut file;
    for (frame, at) in frames.iter().zip(0..) {
        let len = u32::try_from(frame.len()).unwrap();
        let (seconds, millis) = (start + at * step_ms / 1000, at * step_ms % 1000);
        file.extend([seconds, millis * 1000, len, len].iter().flat_map(|word| word.to_le_bytes()));
        file.extend(frame);
    }
    std::mem::take(file)
}

fn settings(workers: usize) -> Settings {
    let vendors = Arc::new(detect::VendorTable::new(&[]).unwrap());
    let detect = detect::Settings { key: IdKey::REPLAY, vendors, lists: None, limits: detect::Limits::default() };
    Settings { inspect: inspect::Settings::default(), detect, workers }
}

/// What a replay of these files tells: moments and names of what was seen; then the sum of all counts.
fn told(files: &[Vec<u8>], workers: usize) -> (Vec<(Moment, String)>, Counts) {
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<PathBuf> = (0..files.len()).map(|number| folder.path().join(number.to_string())).collect();
    for (path, file) in paths.iter().zip(files) {
        fs::write(path, file).unwrap();
    }
    let settings = settings(workers);
    let reader = Reader::new(&paths, &Interfaces::default(), Arc::default());
    let (mut all, mut counts) = (Vec::new(), Counts::default());
    let errors = replay(reader, &settings, |output| {
        all.extend(output.judged.iter().map(|judged| (judged.observation.moment, name(&judged.observation.what))));
        counts.take(output.counts);
        ControlFlow::Continue(())
    });
    assert!(errors.is_empty());
    (all, counts)
}

fn name(what: &Observed) -> String {
    match what {
        Observed::Http(transaction) => {
            let host = transaction.request.as_ref().and_then(|request| request.host.as_ref());
            format!("http {}", host.map_or("-", |host| host.as_str()))
        }
        other => format!("{other:?}"),
    }
}

fn frames(segments: &[Segment]) -> Vec<Vec<u8>> {
    segments.iter().map(frame).collect()
}

proptest! {
    #![proptest_config(crate::base::fuzz::cases(24))]

    #[test]
    fn any_number_of_workers_tells_the_same(
        clients in prop::collection::vec(0..6_u8, 1..40),
        picks in prop::collection::vec(any::<u8>(), 1..50),
        step_ms in prop::sample::select(vec![1_u32, 300, 5000]),
        in_fragments in prop::collection::vec(any::<bool>(), 1..8),
        workers in prop::sample::select(vec![2_usize, 3, 4, 7, 64, 100]),
    ) {
        let whole = frames(&mix(&clients, &picks)).into_iter().zip(in_fragments.iter().cycle()).zip(1..);
        let frames: Vec<_> =
            whole.flat_map(|((frame, cut), id)| if *cut { fragments(&frame, id) } else { vec![frame] }).collect();
        let file = capture(&frames, 1_700_000_000, step_ms);
        let (alone, counts) = told(std::slice::from_ref(&file), 1);
        let wanted: usize = clients.iter().map(|requests| usize::from(*requests)).sum();
        prop_assert_eq!(alone.iter().filter(|(_, name)| name.starts_with("http h")).count(), wanted);
        prop_assert!(alone.is_sorted_by_key(|(moment, _)| (moment.place, moment.shard)));
        let (together, others) = told(&[file], workers);
        prop_assert_eq!(together, alone);
        prop_assert_eq!(others.packets, counts.packets);
        prop_assert_eq!(sums(&others), sums(&counts));
    }
}

/// Counts of flows and requests, without the order of their rows.
fn sums(counts: &Counts) -> HashMap<&'static str, u64> {
    counts.flows.rows().chain(counts.http_requests.rows()).map(|([label], count)| (label, count)).collect()
}

#[test]
fn a_capture_in_several_files_is_one_capture() {
    let frames = frames(&mix(&[3, 3, 3], &[0, 1, 2, 1]));
    let whole = capture(&frames, 1_700_000_000, 10);
    let (before, after) = frames.split_at(frames.len() / 2);
    let parts = [capture(before, 1_700_000_000, 10), capture(after, 1_700_000_001, 10)];
    let names = |files: &[Vec<u8>]| told(files, 2).0.into_iter().map(|(at, name)| (at.place, name)).collect::<Vec<_>>();
    let wanted = names(&[whole]);
    assert_eq!(wanted.len(), 9);
    assert_eq!(names(&parts), wanted);
}

#[test]
fn an_older_capture_after_a_newer_one_is_read_as_by_itself() {
    let file = |start| capture(&frames(&mix(&[2, 1], &[0, 0, 1])), start, 500);
    let (newer, older) = (file(1_700_000_000), file(1_600_000_000));
    let names = |files: &[Vec<u8>]| told(files, 3).0.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    let both = names(&[newer.clone(), older.clone()]);
    assert_eq!(both, [names(&[newer]), names(&[older])].concat());
}

#[test]
fn a_consumer_that_breaks_ends_the_replay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    let file = capture(&frames(&mix(&[200; 60], &[0, 1, 2])), 1_700_000_000, 1);
    fs::write(&path, file).unwrap();
    for workers in [1, 2] {
        let settings = settings(workers);
        let reader = Reader::new(std::slice::from_ref(&path), &Interfaces::default(), Arc::default());
        let mut calls = 0;
        replay(reader, &settings, |_| {
            calls += 1;
            ControlFlow::Break(())
        });
        assert_eq!(calls, 1);
    }
}
