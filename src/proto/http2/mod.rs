//! HTTP/2: frames, field blocks and streams.
