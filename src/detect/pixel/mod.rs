//! Pixel-like requests: scored by named, weighted rules.
