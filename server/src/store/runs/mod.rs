//! Runs in the database: what was sent, where it is, what became of each row.

mod claim;
pub mod decide;
mod events;
mod history;
mod intents;
mod lines;
mod lists;
mod made;
mod overview;
pub mod privacy;
mod reasons;
mod record;
pub mod retention;
mod rows;
mod source;
pub mod standing;

pub use claim::{Lease, beat, claim, free_dead, hand_over, release};
pub use events::{Event, events, tell};
pub use history::{
    Change, Creation, ON_A_SITE, OnASite, Subject, course_after, courses_of_groups, note, rows_about, runs_about,
};
pub use intents::{Intent, fulfilled, intend, intents};
pub use lists::{RowFilter, RunFilter, actors, list, outcome_rows, row_count, step_rows};
pub use made::{Made, makers};
pub use overview::{Past, Slot, before, before_of_schedule, day, newest_sources, open, past, retried, slots, troubled};
pub use reasons::{Kept, Reason, kept_failures, reasons};
pub use record::{FileRecord, RunRecord, find, insert, load_files, newest, numbered, save, save_file, state};
pub use rows::{KeptRow, Table, after, clear, forget, of_lines, write};
pub use source::{fill, source_of};
