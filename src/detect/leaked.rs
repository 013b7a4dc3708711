//! What a request handed over.
