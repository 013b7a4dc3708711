//! DNS over UDP and TCP, mDNS and LLMNR.

use super::Context;
use crate::base::{Direction, Step, Stretch};

/// DNS messages over one TCP connection.
#[derive(Debug, Default)]
pub(crate) struct TcpStream;

impl TcpStream {
    pub(crate) fn stretch(&mut self, _direction: Direction, _stretch: Stretch<'_>, _cx: &mut Context<'_>) -> Step {
        Step::Skip(u64::MAX)
    }

    pub(crate) fn finish(&mut self, _cx: &mut Context<'_>) {}
}

/// DNS messages of one UDP flow.
#[derive(Debug, Default)]
pub(crate) struct Datagrams;

impl Datagrams {
    pub(crate) fn datagram(&mut self, _direction: Direction, _payload: &[u8], _is_cut: bool, _cx: &mut Context<'_>) {}

    pub(crate) fn finish(&mut self, _cx: &mut Context<'_>) {}

    pub(crate) fn is_done(&self) -> bool {
        true
    }
}
