//! The fake, asked from outside.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail so"
)]

mod batches;
mod client;
mod control;
mod faults;
mod learnt;
mod plugin;
mod protocol;
mod replay;
