//! Schedules in the database: what is to begin when, and what came of it.

mod claim;
mod record;
mod runs;
mod ticks;

pub use claim::{claim, close, due, expected, free, lock, move_on, next_due};
pub use record::{ScheduleRecord, all, find, of_tx, remove, save};
pub use runs::{PastRun, by_key, last_run, last_success, open_run, past_run, past_runs};
pub use ticks::{Detail, TickRecord, add, ended_before, has_run, last, list, one, pause, waits};
