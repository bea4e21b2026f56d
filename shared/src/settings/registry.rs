//! All settings, in the order of the registry (D87).

use super::kind::{Group, Key};
use super::*;

/// The keys of each group.
pub const GROUPS: &[(Group, &[&Key])] = &[
    (Group::Site, site::KEYS),
    (Group::Csv, csv::KEYS),
    (Group::Runs, runs::KEYS),
    (Group::Guard, guard::KEYS),
    (Group::Retention, retention::KEYS),
    (Group::Drop, drop::KEYS),
    (Group::Locations, locations::KEYS),
    (Group::Users, users::KEYS),
    (Group::Pictures, pictures::KEYS),
    (Group::Courses, courses::KEYS),
    (Group::CourseDeletions, course_deletions::KEYS),
    (Group::CourseChecks, course_checks::KEYS),
    (Group::CourseResets, course_resets::KEYS),
    (Group::Metacourses, metacourses::KEYS),
    (Group::Enrolments, enrolments::KEYS),
    (Group::Groups, groups::KEYS),
    (Group::Cohorts, cohorts::KEYS),
    (Group::Notify, notify::KEYS),
    (Group::Moodle, moodle::KEYS),
];

/// All settings.
pub fn keys() -> impl Iterator<Item = &'static Key> {
    GROUPS.iter().flat_map(|(_, keys)| keys.iter().copied())
}

/// The setting of that dotted name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Key> {
    keys().find(|key| key.name == name)
}

/// The settings that a name of a legacy configuration stands for; some stand for two.
pub fn of_legacy(name: &str) -> impl Iterator<Item = &'static Key> {
    keys().filter(move |key| key.legacy.contains(&name))
}
