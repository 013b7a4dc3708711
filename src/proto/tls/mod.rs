//! TLS over TCP, and DTLS.

use super::Context;
use crate::base::{Direction, Step, Stretch};

/// One TLS connection.
#[derive(Debug, Default)]
pub(crate) struct Connection;

impl Connection {
    pub(crate) fn stretch(&mut self, _direction: Direction, _stretch: Stretch<'_>, _cx: &mut Context<'_>) -> Step {
        Step::Skip(u64::MAX)
    }

    pub(crate) fn finish(&mut self, _cx: &mut Context<'_>) {}
}

/// One DTLS association.
#[derive(Debug, Default)]
pub(crate) struct Dtls;

impl Dtls {
    pub(crate) fn datagram(&mut self, _direction: Direction, _payload: &[u8], _is_cut: bool, _cx: &mut Context<'_>) {}

    pub(crate) fn finish(&mut self, _cx: &mut Context<'_>) {}

    pub(crate) fn is_done(&self) -> bool {
        true
    }
}
