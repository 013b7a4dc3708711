//! Pages: which top-level document each request belongs to.
