//! Who speaks: recognises a protocol by the first bytes of either direction, on any port.
