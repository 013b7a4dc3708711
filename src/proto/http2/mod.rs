//! HTTP/2: frames, field blocks and streams.

/// What a client says first (RFC 9113, section 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Whether the bytes begin a connection of HTTP/2: `Some(false)` where they may.
pub(super) fn begins(bytes: &[u8]) -> Option<bool> {
    let shown = bytes.len().min(PREFACE.len());
    (bytes.get(..shown) == PREFACE.get(..shown)).then_some(shown == PREFACE.len())
}
