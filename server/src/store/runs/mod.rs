//! Runs in the database: what was sent, where it is, what became of each row.

mod claim;
pub mod decide;
mod events;
mod lists;
mod record;
mod rows;

pub use claim::{Lease, beat, claim, free_dead, release};
pub use events::{Event, events, tell};
pub use lists::{RowFilter, RunFilter, latest_of, list, outcome_rows, row_count, step_rows};
pub use record::{FileRecord, RunRecord, find, insert, load_files, save, save_file, state};
pub use rows::{KeptRow, Table, after, clear, forget, write};
