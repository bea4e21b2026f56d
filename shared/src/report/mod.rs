//! What is left of a run: names of its files, trybacks, and reports for people and programs.

mod head;
pub mod html;
mod letter;
pub mod names;
pub mod plain;
mod reasons;
mod text;
pub mod tryback;

pub use head::{COMMAND_LINE, Fact, Moment, ReportHead, SCHEDULE, actor, counted, format_title};
pub use letter::{Item, Letter, Listing, Note};
pub use reasons::{NAMED_LINES, Reason, Reasons};
pub use text::{describe, describe_failure, describe_outcome, sentence};
