//! The command files. Each lives in a folder of its own; this list is all that the rest of the program knows of them.

pub mod courses;
pub mod enrolments;
mod format;
mod planned;
mod samples;
pub mod users;

pub use format::{CommandFile, CrossKey, Format, Identity, Opening};
pub use planned::{PlannedFile, open_for_planning};
pub use samples::{Sample, samples};

/// All command files, in the order in which the files of one run are planned (D81).
pub static FORMATS: &[&dyn Format] = &[&courses::Courses, &users::Users, &enrolments::Enrolments];

/// The command file of this name.
pub fn find(name: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.name() == name)
}
