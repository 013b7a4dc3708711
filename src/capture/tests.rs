//! What readers make of whole files.

use std::{
    io::{Cursor, Write},
    path::PathBuf,
    sync::Arc,
};

use flate2::{Compression, write::GzEncoder};
use proptest::prelude::*;

use super::*;
use crate::base::{Place, Secrets};

/// A packet as tests compare it: place, nanoseconds, interface's name, link type, length on the wire, bytes.
type Plain = (u64, i64, String, u16, u32, Vec<u8>);

/// All packets of these inputs, then what was reported.
fn read_all(paths: &[PathBuf]) -> (Vec<Plain>, Vec<String>) {
    let interfaces = Interfaces::default();
    let mut reader = Reader::new(paths, &interfaces, Arc::default());
    let (mut packets, mut errors) = (Vec::new(), Vec::new());
    loop {
        match reader.next_batch() {
            Ok(Some(batch)) => {
                assert!(!batch.is_empty());
                for packet in batch.packets() {
                    let name = interfaces.at(packet.interface).unwrap().name().to_owned();
                    let Place(place) = packet.place;
                    let link = packet.link.0;
                    packets.push((place, packet.time.nanos(), name, link, packet.wire_len, packet.frame.to_vec()));
                }
            }
            Ok(None) => return (packets, errors),
            Err(error) => errors.push(error.to_string()),
        }
    }
}

/// The bytes of all packets and the errors of one file with this content.
fn read_bytes(content: &[u8]) -> (Vec<Plain>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pcap");
    std::fs::write(&path, content).unwrap();
    let (packets, errors) = read_all(std::slice::from_ref(&path));
    let shown = path.display().to_string();
    (packets, errors.into_iter().map(|error| error.replace(&shown, "a.pcap")).collect())
}

/// A classic capture: magic number as on disk, then frames a millisecond apart.
fn classic(magic: u32, is_big: bool, frames: &[Vec<u8>]) -> Vec<u8> {
    let number = |value: u32| if is_big { value.to_be_bytes() } else { value.to_le_bytes() };
    let mut file = number(magic).to_vec();
    file.extend(if is_big { [0, 2, 0, 4] } else { [2, 0, 4, 0] });
    file.extend([0; 8]);
    file.extend(number(65_535));
    file.extend(number(1));
    for (frame, time) in frames.iter().zip(0..) {
        for value in [1_700_000_000 + time / 1000, time % 1000 * 1000, len(frame), len(frame) + 4] {
            file.extend(number(value));
        }
        file.extend(frame);
    }
    file
}

fn len(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap()
}

/// A block of the next-generation format around a body, padded.
fn block(is_big: bool, kind: u32, body: &[u8]) -> Vec<u8> {
    let number = |value: u32| if is_big { value.to_be_bytes() } else { value.to_le_bytes() };
    let padded = body.len().next_multiple_of(4);
    let total = number(u32::try_from(padded).unwrap() + 12);
    let mut block = number(kind).to_vec();
    block.extend(total);
    block.extend(body);
    block.resize(8 + padded, 0);
    block.extend(total);
    block
}

fn words(is_big: bool, values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| if is_big { value.to_be_bytes() } else { value.to_le_bytes() }).collect()
}

fn halves(is_big: bool, values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|value| if is_big { value.to_be_bytes() } else { value.to_le_bytes() }).collect()
}

fn section(is_big: bool) -> Vec<u8> {
    let mut body = words(is_big, &[0x1a2b_3c4d]);
    body.extend(halves(is_big, &[1, 0]));
    body.extend([0xff; 8]);
    block(is_big, 0x0a0d_0d0a, &body)
}

/// An interface with link type, snap length, and options of code and value.
fn interface(is_big: bool, link: u16, snaplen: u32, options: &[(u16, &[u8])]) -> Vec<u8> {
    let mut body = halves(is_big, &[link, 0]);
    body.extend(words(is_big, &[snaplen]));
    for (code, value) in options {
        body.extend(halves(is_big, &[*code, u16::try_from(value.len()).unwrap()]));
        body.extend(*value);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    block(is_big, 1, &body)
}

fn enhanced(is_big: bool, interface: u32, units: u64, frame: &[u8]) -> Vec<u8> {
    let [high, low] = [units >> 32, units & 0xffff_ffff].map(|half| u32::try_from(half).unwrap());
    let mut body = words(is_big, &[interface, high, low, len(frame), len(frame)]);
    body.extend(frame);
    block(is_big, 6, &body)
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

fn frames(count: u8) -> Vec<Vec<u8>> {
    (0..count).map(|number| vec![number; usize::from(number) + 1]).collect()
}

#[test]
fn classic_files_of_every_byte_order_and_resolution_are_read() {
    for (magic, nanos) in [(0xa1b2_c3d4, 1_000_000), (0xa1b2_3c4d, 1_000)] {
        for is_big in [false, true] {
            let (packets, errors) = read_bytes(&classic(magic, is_big, &frames(3)));
            assert!(errors.is_empty());
            let wanted = (0..3_u8).map(|at| {
                let time = 1_700_000_000_000_000_000 + i64::from(at) * nanos;
                (u64::from(at) + 1, time, "a.pcap".to_owned(), 1, u32::from(at) + 5, vec![at; usize::from(at) + 1])
            });
            assert_eq!(packets, wanted.collect::<Vec<_>>());
        }
    }
}

#[test]
fn sections_interfaces_resolutions_and_old_blocks_are_told_apart() {
    let mut file = section(false);
    file.extend(interface(false, 1, 0, &[(2, b"lan0")]));
    file.extend(interface(false, 101, 0, &[(2, b"tun0"), (9, &[9]), (14, &1_000_i64.to_le_bytes())]));
    file.extend(enhanced(false, 0, 5_000_000, b"one"));
    file.extend(enhanced(false, 1, 7, b"two!"));
    // Simple packet block: no time and no interface of its own.
    file.extend(block(false, 3, &[words(false, &[5]), b"three".to_vec()].concat()));
    file.extend(section(true));
    file.extend(interface(true, 113, 4, &[(14, &2_i64.to_be_bytes())]));
    file.extend(enhanced(true, 0, 1, b"four"));
    file.extend(block(true, 3, &[words(true, &[6]), b"five56".to_vec()].concat()));
    // Obsolete packet block: interface and drop count share a word.
    let old = [halves(true, &[0, 9]), words(true, &[0, 2, 3, 99]), b"six".to_vec()].concat();
    file.extend(block(true, 2, &old));
    file.extend(block(true, 0x0bad, b"nobody reads this"));
    let (packets, errors) = read_bytes(&file);
    assert_eq!(errors, [""; 0]);
    let plain = |place, time, name: &str, link, wire_len, frame: &[u8]| {
        (place, time, name.to_owned(), link, wire_len, frame.to_vec())
    };
    assert_eq!(
        packets,
        [
            plain(1, 5_000_000_000, "lan0", 1, 3, b"one"),
            plain(2, 1_000_000_000_007, "tun0", 101, 4, b"two!"),
            plain(3, 1_000_000_000_007, "lan0", 1, 5, b"three"),
            plain(4, 2_000_001_000, "a.pcap", 113, 4, b"four"),
            plain(5, 2_000_001_000, "a.pcap", 113, 6, b"five"),
            plain(6, 2_000_002_000, "a.pcap", 113, 99, b"six"),
        ]
    );
}

#[test]
fn a_file_cut_off_gives_its_whole_packets_and_says_where() {
    let whole = classic(0xa1b2_c3d4, false, &frames(4));
    let last = whole.len() - 20;
    for content in [whole[..whole.len() - 1].to_vec(), gzip(&whole[..whole.len() - 1])] {
        let (packets, errors) = read_bytes(&content);
        assert_eq!(packets.len(), 3);
        let wanted = format!(
            "a.pcap: cut off in packet 4, at byte {last} (the data ends at byte {}); \
             the packets before it were processed",
            whole.len() - 1
        );
        assert_eq!(errors, [wanted]);
    }
    let packed = gzip(&whole);
    let (_, errors) = read_bytes(&packed[..packed.len() - 3]);
    assert!(errors[0].starts_with("a.pcap: cut off in packet 5"), "{errors:?}");
}

#[test]
fn damage_is_reported_after_the_packets_before_it() {
    let mut file = classic(0xa1b2_c3d4, false, &frames(3));
    let at = file.len();
    file.extend(words(false, &[0, 0, 0x7fff_ffff, 0]));
    let (packets, errors) = read_bytes(&file);
    assert_eq!(packets.len(), 3);
    assert!(errors[0].starts_with(&format!("a.pcap: damaged at packet 4, at byte {at}: ")), "{errors:?}");

    let mut file = section(false);
    file.extend(enhanced(false, 7, 0, b"secret"));
    let (packets, errors) = read_bytes(&file);
    assert_eq!((packets.len(), errors.len()), (0, 1));
    assert!(!errors[0].contains("secret"));
}

#[test]
fn files_that_begin_earlier_are_other_captures() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, frames: &[Vec<u8>], shift: u32| {
        let mut content = classic(0xa1b2_c3d4, false, frames);
        let time = u32::from_le_bytes(*content[24..].first_chunk().unwrap()) - shift;
        content[24..28].copy_from_slice(&time.to_le_bytes());
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    };
    let paths = [write("a", &frames(1), 0), write("b", &frames(1), 60), write("c", &frames(1), 1000)];
    let mut reader = Reader::new(&paths, &Interfaces::default(), Arc::default());
    let marks = std::iter::from_fn(|| reader.next_batch().unwrap()).map(|batch| batch.is_other_capture());
    assert_eq!(marks.collect::<Vec<_>>(), [false, false, true]);
}

#[test]
fn folders_are_walked_by_name_and_pass_over_what_is_no_capture() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir_all(at("b/c")).unwrap();
    std::fs::create_dir_all(at("none")).unwrap();
    let one = |byte: u8| classic(0xa1b2_c3d4, false, &[vec![byte]]);
    std::fs::write(at("c.pcap"), one(4)).unwrap();
    std::fs::write(at("a"), one(1)).unwrap();
    std::fs::write(at("b/z.pcap.gz"), gzip(&one(3))).unwrap();
    std::fs::write(at("b/c/y.zst"), zstd::stream::encode_all(Cursor::new(one(2)), 1).unwrap()).unwrap();
    std::fs::write(at("b/notes.txt"), "no capture").unwrap();
    std::fs::write(at("b/notes.gz"), gzip(b"no capture either")).unwrap();
    std::fs::write(at("none/empty"), "").unwrap();

    let (packets, errors) = read_all(&[folder.path().to_owned()]);
    assert_eq!(packets.iter().map(|packet| packet.5[0]).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert!(errors.is_empty());

    let (packets, errors) =
        read_all(&[at("none"), at("b/notes.txt"), at("b/notes.gz"), at("none/empty"), at("gone"), at("a")]);
    assert_eq!(packets.len(), 1);
    let what = ["no capture in this folder", "not a capture", "not a capture", "not a capture", "No such file"];
    assert_eq!(errors.len(), what.len());
    for (error, what) in errors.iter().zip(what) {
        assert!(error.contains(what), "{error}");
    }
}

#[test]
fn what_came_through_a_pipe_is_handed_on_while_the_pipe_stays_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pipe");
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, rustix::fs::Mode::from_raw_mode(0o600), 0)
        .unwrap();
    let content = classic(0xa1b2_c3d4, false, &frames(3));
    for packed in [content.clone(), gzip(&content), zstd::stream::encode_all(&*content, 1).unwrap()] {
        let (stop, writer) = (Arc::default(), path.clone());
        let (tell, told) = std::sync::mpsc::sync_channel::<()>(0);
        let thread = std::thread::spawn(move || {
            let mut pipe = std::fs::File::create(writer).unwrap();
            pipe.write_all(&packed).unwrap();
            // Holds the pipe open until the packets were seen at the other end.
            told.recv().unwrap();
        });
        let mut reader = Reader::new(std::slice::from_ref(&path), &Interfaces::default(), stop);
        assert_eq!(reader.next_batch().unwrap().map(|batch| batch.len()), Some(3));
        tell.send(()).unwrap();
        thread.join().unwrap();
        assert!(reader.next_batch().unwrap().is_none());
    }
}

#[test]
fn an_order_to_stop_ends_the_wait_for_a_silent_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pipe");
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    let mut pipe = std::fs::File::options().read(true).write(true).open(&path).unwrap();
    pipe.write_all(&classic(0xa1b2_c3d4, false, &frames(1))).unwrap();
    let stop = Arc::<std::sync::atomic::AtomicBool>::default();
    let mut reader = Reader::new(std::slice::from_ref(&path), &Interfaces::default(), Arc::clone(&stop));
    assert_eq!(reader.next_batch().unwrap().map(|batch| batch.len()), Some(1));
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    assert!(reader.next_batch().unwrap().is_none());
}

/// Valid files of both formats.
fn files() -> impl Strategy<Value = Vec<u8>> {
    let frames = prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..40);
    (frames, any::<bool>(), any::<bool>()).prop_map(|(frames, is_big, is_next)| {
        if !is_next {
            return classic(0xa1b2_c3d4, is_big, &frames);
        }
        let mut file = section(is_big);
        file.extend(interface(is_big, 1, 0, &[]));
        for (frame, at) in frames.iter().zip(0..) {
            file.extend(enhanced(is_big, 0, at, frame));
        }
        file
    })
}

/// Reads a stream that comes in pieces, as a pipe gives it.
fn read_pieces(content: &[u8], pieces: &[usize]) -> (Vec<Plain>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pcap");
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut pipe = std::fs::File::create(&path).unwrap();
            let mut rest = content;
            for piece in pieces.iter().cycle() {
                let (now, later) = rest.split_at((*piece).min(rest.len()));
                pipe.write_all(now).unwrap();
                rest = later;
                if rest.is_empty() {
                    break;
                }
            }
        });
        let (packets, errors) = read_all(std::slice::from_ref(&path));
        let shown = path.display().to_string();
        (packets, errors.into_iter().map(|error| error.replace(&shown, "a.pcap")).collect())
    })
}

proptest! {
    #![proptest_config(crate::base::fuzz::cases(64))]

    #[test]
    fn a_stream_in_any_pieces_equals_the_file(
        file in files(),
        pieces in prop::collection::vec(1..500_usize, 1..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let cut = 4 + cut.index(file.len() - 3);
        for content in [&file[..], &file[..cut]] {
            let mapped = read_bytes(content);
            prop_assert_eq!(&read_pieces(content, &pieces), &mapped);
            prop_assert_eq!(&read_bytes(&gzip(content)), &mapped);
        }
    }

    #[test]
    fn a_damaged_file_is_read_without_panic(
        file in files(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        packing in 0..3_u8,
    ) {
        let mut file = match packing {
            0 => file,
            1 => gzip(&file),
            _ => zstd::stream::encode_all(&*file, 1).unwrap(),
        };
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        let (packets, errors) = read_bytes(&file);
        prop_assert!(packets.len() <= 41 && errors.len() <= 1);
    }
}

/// A block of secrets: of TLS, or of something else.
fn secrets(is_big: bool, kind: u32, log: &str) -> Vec<u8> {
    let mut body = words(is_big, &[kind, len(log.as_bytes())]);
    body.extend(log.as_bytes());
    block(is_big, 10, &body)
}

/// Of each packet of one file, which of these connections' secrets are known.
fn known(content: &[u8], randoms: &[[u8; 32]]) -> Vec<Vec<bool>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pcapng");
    std::fs::write(&path, content).unwrap();
    let mut reader = Reader::new(&[path], &Interfaces::default(), Arc::default());
    let mut secrets = Secrets::default();
    let mut all = Vec::new();
    while let Some(batch) = reader.next_batch().unwrap() {
        secrets.extend(batch.secrets());
        let row: Vec<bool> = randoms.iter().map(|random| secrets.of(random).is_some()).collect();
        all.extend(batch.packets().map(|_| row.clone()));
    }
    all
}

#[test]
fn secrets_are_known_to_the_packets_behind_them_and_to_no_others() {
    let line = |byte: u8| format!("CLIENT_RANDOM {} {}\n", format!("{byte:02x}").repeat(32), "ab".repeat(48));
    for is_big in [false, true] {
        let packet = enhanced(is_big, 0, 1, &[1; 60]);
        let file = [
            section(is_big),
            interface(is_big, 1, 0, &[]),
            packet.clone(),
            secrets(is_big, 0x544c_534b, &format!("{}no line\n", line(1))),
            packet.clone(),
            packet.clone(),
            secrets(is_big, 0x544c_534b, &line(2)),
            secrets(is_big, 0x5353_484b, &line(3)),
            packet,
        ]
        .concat();
        let rows =
            [[false, false, false], [true, false, false], [true, false, false], [true, true, false]].map(Vec::from);
        for content in [file.clone(), gzip(&file)] {
            assert_eq!(known(&content, &[[1; 32], [2; 32], [3; 32]]), rows);
        }
    }
}

#[test]
fn secrets_longer_than_their_block_are_damage() {
    let mut block = secrets(false, 0x544c_534b, "CLIENT_RANDOM");
    block[12] = 17;
    let (packets, errors) = read_bytes(&[section(false), block].concat());
    assert_eq!((packets.len(), errors.len()), (0, 1));
    assert!(errors[0].contains("secrets longer than their block"), "{errors:?}");
}
