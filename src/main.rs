//! pixeltap
fn main() {}
