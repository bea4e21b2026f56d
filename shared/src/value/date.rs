//! Dates and moments: one grammar for all command files (D41, D42).
//!
//! Reading uses nothing but the civil calendar, so that it is the same everywhere and needs no
//! time zone. The zone comes in when a [`Moment`] is turned into Unix seconds.

mod civil;
mod moment;
mod parse;
mod propose;

pub use civil::{Day, Time};
pub use moment::{Clock, Moment, Relative};
pub use parse::{DateError, Parsed, SlashDates, parse};
pub use propose::propose;
