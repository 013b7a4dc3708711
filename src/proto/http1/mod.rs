//! HTTP/1: heads, framing, and the pairing of requests with responses.
