//! The program from its command line, on real files in a folder of its own.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail so"
)]

mod crash;
mod journey;
mod simulation;
mod tool;
