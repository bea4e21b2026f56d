//! The validation worker.
fn main() {}
