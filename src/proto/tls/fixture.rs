//! Hellos and connections for tests, built byte by byte.

use crate::{
    base::{CaptureTime, Counts, Direction, Endpoint, FlowInfo, Secrets, Shed, Step, Stretch, Transport},
    observe::{ClientHello, Observed, TlsExchange, Visibility},
    proto::{Context, Limits},
};

/// A field with its length in front, in so many bytes.
pub(crate) fn vector(width: usize, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[4 - width..], content].concat()
}

pub(crate) fn extension(kind: u16, content: &[u8]) -> Vec<u8> {
    [kind.to_be_bytes().as_slice(), &vector(2, content)].concat()
}

pub(crate) fn server_name(name: &str) -> Vec<u8> {
    extension(0, &vector(2, &[&[0], vector(2, name.as_bytes()).as_slice()].concat()))
}

pub(crate) fn protocols(names: &[&str]) -> Vec<u8> {
    let names: Vec<u8> = names.iter().flat_map(|name| vector(1, name.as_bytes())).collect();
    extension(16, &vector(2, &names))
}

pub(crate) fn versions(list: &[u16]) -> Vec<u8> {
    let list: Vec<u8> = list.iter().flat_map(|version| version.to_be_bytes()).collect();
    extension(43, &vector(1, &list))
}

/// The body of a ClientHello with these extensions.
pub(crate) fn hello_body(extensions: &[Vec<u8>]) -> Vec<u8> {
    let ciphers = vector(2, &[0x13, 0x01, 0xc0, 0x2f]);
    let head = [&[3, 3], [7; 32].as_slice(), &vector(1, &[9; 32]), &ciphers, &vector(1, &[0])].concat();
    [head, vector(2, &extensions.concat())].concat()
}

pub(crate) fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    [&[kind], vector(3, body).as_slice()].concat()
}

pub(crate) fn record(content: u8, body: &[u8]) -> Vec<u8> {
    [&[content, 3, 3], vector(2, body).as_slice()].concat()
}

/// A ClientHello of TLS 1.3, in one record.
pub(crate) fn hello(name: &str) -> Vec<u8> {
    let extensions = [server_name(name), protocols(&["h2", "http/1.1"]), versions(&[0x0a0a, 0x0304, 0x0303])];
    record(22, &message(1, &hello_body(&extensions)))
}

pub(crate) fn flow(port: u16, transport: Transport) -> FlowInfo {
    FlowInfo {
        client: Endpoint { ip: [10, 0, 0, 1].into(), port: 40_000 },
        server: Endpoint { ip: [192, 0, 2, 1].into(), port },
        transport,
        vlan: None,
        interface: 0,
    }
}

/// What a parser is handed, and what it gave.
pub(crate) struct Bench {
    pub(crate) flow: FlowInfo,
    pub(crate) limits: Limits,
    pub(crate) secrets: Secrets,
    pub(crate) shed: Shed,
    pub(crate) counts: Counts,
    pub(crate) out: Vec<Observed>,
    pub(crate) now: CaptureTime,
}

impl Bench {
    pub(crate) fn new(port: u16, transport: Transport) -> Self {
        Self {
            flow: flow(port, transport),
            limits: Limits::default(),
            secrets: Secrets::default(),
            shed: Shed::default(),
            counts: Counts::default(),
            out: Vec::new(),
            now: CaptureTime::from_secs(1),
        }
    }

    pub(crate) fn context(&mut self) -> Context<'_> {
        Context {
            now: self.now,
            flow: &self.flow,
            limits: &self.limits,
            secrets: &self.secrets,
            visibility: Visibility::Plaintext,
            shed: self.shed,
            counts: &mut self.counts,
            out: &mut self.out,
        }
    }

    pub(crate) fn hellos(&self) -> Vec<&ClientHello> {
        let all = self.out.iter();
        all.filter_map(|seen| if let Observed::Hello(hello) = seen { Some(&**hello) } else { None }).collect()
    }

    pub(crate) fn exchanges(&self) -> Vec<&TlsExchange> {
        let all = self.out.iter();
        all.filter_map(|seen| if let Observed::TlsExchange(seen) = seen { Some(&**seen) } else { None }).collect()
    }
}

/// What a flow keeps for a parser of streams, one direction each.
#[derive(Default)]
pub(crate) struct Feed {
    kept: [Vec<u8>; 2],
    skip: [u64; 2],
    is_lost: [bool; 2],
}

impl Feed {
    /// Brings bytes of one direction as a flow does, and asks as long as it does.
    pub(crate) fn bytes(
        &mut self,
        direction: Direction,
        bytes: &[u8],
        mut parser: impl FnMut(Direction, Stretch<'_>) -> Step,
    ) {
        let side = usize::from(direction == Direction::ToClient);
        if self.is_lost[side] {
            return;
        }
        let passed = usize::try_from(self.skip[side]).unwrap_or(usize::MAX).min(bytes.len());
        self.skip[side] -= passed as u64;
        self.kept[side].extend_from_slice(&bytes[passed..]);
        let mut idle = 0;
        while !self.kept[side].is_empty() {
            match parser(direction, Stretch::Bytes(&self.kept[side])) {
                Step::Took(taken) => {
                    idle = if taken == 0 { idle + 1 } else { 0 };
                    assert!(idle < 8, "the parser takes nothing and asks for nothing");
                    self.kept[side].drain(..taken);
                }
                Step::Need(wanted) => {
                    assert!(wanted > self.kept[side].len(), "the parser needs what it was shown");
                    break;
                }
                Step::Skip(count) => {
                    assert!(count > 0, "the parser skips nothing");
                    let here = usize::try_from(count).unwrap_or(usize::MAX).min(self.kept[side].len());
                    self.kept[side].drain(..here);
                    self.skip[side] = count - here as u64;
                }
                Step::Done | Step::Lost(_) => {
                    self.is_lost[side] = true;
                    break;
                }
            }
        }
    }
}
