//! The settings: one registry (D86, D87), and values that are laid over its defaults.
//!
//! Each group has a module with a constant for each key, and values are asked for by these
//! constants, so that no setting is ever asked for that doesn't exist:
//! `settings.flag(&users::ALLOW_RENAME)`. A new setting is one line in the table of its group and
//! its texts under `shared/locales`.

mod by;
mod check;
mod import;
mod kind;
mod notice;
mod registry;
mod text;
mod values;

#[cfg(test)]
mod tests;

pub mod cohorts;
pub mod course_checks;
pub mod course_deletions;
pub mod course_resets;
pub mod courses;
pub mod csv;
pub mod drop;
pub mod enrolments;
pub mod groups;
pub mod guard;
pub mod locations;
pub mod metacourses;
pub mod moodle;
pub mod notify;
pub mod pictures;
pub mod retention;
pub mod runs;
pub mod site;
pub mod users;

pub use by::{CourseBy, GroupBy, PictureBy, RoleBy, UnknownWord, UserBy};
pub use import::{Import, import};
pub use kind::{Group, Key, Kind};
pub use notice::{Expected, Notice, SettingError};
pub use registry::{GROUPS, find, keys, of_legacy};
pub use values::Settings;
