//! The fake, asked from outside.

mod client;
mod faults;
mod protocol;
mod replay;
mod semantics;
