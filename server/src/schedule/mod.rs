//! Runs that begin by themselves: when they are due, what they take in, what came of them.
//!
//! A time is *claimed* by moving the schedule on to its next one, in the transaction that adds a *tick*: what came of
//! that time. An open tick is worked on by whoever holds its lease, and ends as a run, as "no file", or as what kept it
//! from being one. A server that is killed in between leaves an open tick, which is taken up again; the run that came of
//! it is known again by its key. So no time is lost, and none has two runs, however many servers share the database.

mod accept;
mod alarms;
mod change;
mod due;
mod keep;
mod now;
mod overdue;
mod ready;
#[cfg(test)]
mod tests;
mod tick;
mod told;
mod work;

pub use accept::Fault;
pub use alarms::after_run;
pub use change::{ChangeError, change, create, pause, remove, resume};
pub use keep::keep;
pub use now::{NowError, run_now};
pub use ready::make_ready;
pub use tick::{TickError, tick};
pub use told::{dto, dtos, preview, tick_dto, ticks};
