//! The command files. Each lives in a folder of its own; this list is all that the rest of the program knows of them.

#[cfg(test)]
pub(crate) mod bench;
pub mod category_deletions;
mod checked;
pub mod cohort_bindings;
pub mod cohorts;
pub mod course_checks;
pub mod course_deletions;
pub mod course_resets;
mod course_row;
pub mod courses;
pub mod enrolments;
mod format;
pub mod group_members;
pub mod groups;
pub mod metacourses;
mod names;
pub mod outcomes;
mod planned;
#[cfg(test)]
mod references;
mod samples;
mod suspended_later;
#[cfg(test)]
mod testing;
pub mod user_pictures;
pub mod users;

pub use checked::open_for_checking;
pub use format::{CommandFile, CrossKey, Format, Identity, Opening, Opens};
pub use names::{NAMES, Names};
pub use planned::{PlannedFile, open_for_planning};
pub use samples::{Sample, samples};

/// All command files, in the order in which the files of one run are planned (D81).
pub static FORMATS: &[&dyn Format] = &[
    &course_checks::CourseChecks,
    &course_resets::CourseResets,
    &course_deletions::CourseDeletions,
    &courses::Courses,
    &metacourses::Metacourses,
    &users::Users,
    &user_pictures::UserPictures,
    &cohorts::Cohorts,
    &groups::Groups,
    &cohort_bindings::CohortBindings,
    &enrolments::Enrolments,
    &group_members::GroupMembers,
];

/// Files that Tool Sync writes for itself and runs as any other: never listed, never recognised, only found by name.
static INTERNAL: &[&dyn Format] = &[&category_deletions::CategoryDeletions];

/// All command files, those that are never listed too.
pub fn all() -> impl Iterator<Item = &'static dyn Format> {
    FORMATS.iter().chain(INTERNAL).copied()
}

/// The command file of this name.
pub fn find(name: &str) -> Option<&'static dyn Format> {
    all().find(|format| format.name() == name)
}

/// The arguments that an outcome of this name tells as values of their own, in their order.
pub fn facts(outcome: &str) -> &'static [&'static str] {
    let mut telling = FORMATS.iter().filter(|format| !format.facts().is_empty());
    telling
        .find(|format| format.outcomes().contains(&outcome))
        .map_or(&[], |format| format.facts())
}
