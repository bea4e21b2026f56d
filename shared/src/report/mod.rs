//! What is left of a run: names of its files, trybacks, and reports for people and programs.

pub mod names;
mod text;
pub mod tryback;

pub use text::{describe, describe_failure, describe_outcome};
