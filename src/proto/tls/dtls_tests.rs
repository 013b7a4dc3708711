use proptest::prelude::*;

use super::{Dtls, fixture::*};
use crate::base::{Direction, Host, Transport};

/// A record of DTLS that holds one fragment of a message.
fn fragment(kind: u8, sequence: u16, whole: &[u8], from: usize, to: usize) -> Vec<u8> {
    let three = |value: usize| u32::try_from(value).unwrap().to_be_bytes()[1..].to_vec();
    let part = &whole[from..to];
    let message =
        [[kind].as_slice(), &three(whole.len()), &sequence.to_be_bytes(), &three(from), &three(part.len()), part]
            .concat();
    [[22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0].as_slice(), &vector(2, &message)].concat()
}

fn hello(cookie: &[u8]) -> Vec<u8> {
    let head =
        [&[0xfe, 0xfd], [7; 32].as_slice(), &[0], &vector(1, cookie), &vector(2, &[0xc0, 0x2b]), &[1, 0]].concat();
    [head, vector(2, &server_name("call.example"))].concat()
}

fn run(datagrams: &[(Direction, Vec<u8>)]) -> Bench {
    let mut bench = Bench::new(443, Transport::Udp);
    let mut dtls = Dtls::default();
    for (direction, payload) in datagrams {
        dtls.datagram(*direction, payload, false, &mut bench.context());
    }
    dtls.finish(&mut bench.context());
    bench
}

fn names(bench: &Bench) -> Vec<(Option<&str>, bool)> {
    bench.hellos().iter().map(|hello| (hello.sni.as_ref().map(Host::as_str), hello.retry)).collect()
}

#[test]
fn a_hello_with_a_cookie_is_a_repetition() {
    let (first, second) = (hello(&[]), hello(&[9; 20]));
    let verify = [&[0xfe, 0xff], vector(1, &[9; 20]).as_slice()].concat();
    let bench = run(&[
        (Direction::ToServer, fragment(1, 0, &first, 0, first.len())),
        (Direction::ToClient, fragment(3, 0, &verify, 0, verify.len())),
        (Direction::ToServer, fragment(1, 1, &second, 0, second.len())),
    ]);
    assert_eq!(names(&bench), [(Some("call.example"), false), (Some("call.example"), true)]);
    assert_eq!(bench.hellos()[0].version, Some("DTLS 1.2"));
    assert!(bench.hellos()[0].ja4.as_ref().is_some_and(|ja4| ja4.starts_with("dd2d010100_")));
    assert_eq!(bench.counts.tls_hellos.rows().collect::<Vec<_>>(), [(["dtls", "present"], 1)]);
}

#[test]
fn a_hello_that_is_sent_again_is_told_once() {
    let first = hello(&[]);
    let datagram = (Direction::ToServer, fragment(1, 0, &first, 0, first.len()));
    assert_eq!(names(&run(&[datagram.clone(), datagram])).len(), 1);
}

proptest! {
    #[test]
    fn fragments_may_come_in_any_order(order in Just((0..5_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let whole = hello(&[]);
        let step = whole.len().div_ceil(5);
        let datagrams: Vec<_> = order
            .iter()
            .map(|at| (Direction::ToServer, fragment(1, 0, &whole, at * step, whole.len().min((at + 1) * step))))
            .collect();
        let bench = run(&datagrams);
        prop_assert_eq!(names(&bench), [(Some("call.example"), false)]);
    }

    #[test]
    fn no_bytes_make_it_panic(at in 0..100_usize, with: u8, cut in 0..200_usize, junk: Vec<u8>) {
        let whole = hello(&[]);
        let mut bytes = fragment(1, 0, &whole, 0, whole.len());
        if let Some(byte) = bytes.get_mut(at) {
            *byte = with;
        }
        bytes.truncate(cut);
        run(&[(Direction::ToServer, bytes.clone()), (Direction::ToClient, bytes), (Direction::ToServer, junk)]);
    }
}
