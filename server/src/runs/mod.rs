//! The life of a run: submit → check → plan → (hold → approve) → execute → finish.

pub mod applied;
pub mod checking;
mod clean_ups;
mod consequences;
mod deciding;
mod drive;
mod executing;
mod finishing;
mod history;
pub mod input;
mod job;
pub mod journal;
pub mod keeping;
pub mod later;
pub mod lists;
mod overview;
pub mod package;
mod package_later;
mod package_plan;
mod planned;
pub mod planning;
mod progress;
mod redacted;
mod report;
pub mod rows;
mod service;
mod story;
mod submit;
mod telling;
#[cfg(test)]
mod tests;
mod tryback;
mod tryback_images;
pub mod unpack;
mod work;

pub use history::Subject;
pub use job::{JobError, Workplace, layered, zone_of};
pub use package_plan::PackagePlan;
pub use service::{Actor, Download, Downloaded, RunError, Runs, StepFilter, media_type};
pub use shared::report::SCHEDULE;
pub use submit::{Sender, Upload};
pub use telling::{summary, told};
pub use work::{is_dead, owner};
