//! Pixel-like exchanges inside encrypted connections.
