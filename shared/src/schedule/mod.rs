//! When runs begin by themselves: times as cron writes them, in words, and what a schedule takes in.

mod cron;
mod input;
mod ready;
mod words;

pub use cron::{Cron, CronFault, Field, Part, Shape};
pub use input::{INPUTS, Input};
pub use ready::{READY, Ready};
pub use words::words;
