//! The `toolsync` command.
fn main() {}
