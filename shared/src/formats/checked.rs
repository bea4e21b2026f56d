//! How a command file is checked. Apart from the list of all command files, so that a program that shows formats and checks
//! nothing, the page, doesn't carry the checks.

use super::{
    CommandFile, Format, Opening, Opens, category_deletions, cohort_bindings, cohorts, course_checks, course_deletions,
    course_resets, courses, enrolments, group_members, groups, metacourses, user_pictures, users,
};
use crate::check::Sink;
use crate::record::Record;

/// The files of each format, by its name.
static CHECKED: &[(&dyn Format, &dyn Opens)] = &[
    (&course_checks::CourseChecks, &course_checks::CourseChecks),
    (&course_resets::CourseResets, &course_resets::CourseResets),
    (&course_deletions::CourseDeletions, &course_deletions::CourseDeletions),
    (&courses::Courses, &courses::Courses),
    (&metacourses::Metacourses, &metacourses::Metacourses),
    (&users::Users, &users::Users),
    (&user_pictures::UserPictures, &user_pictures::UserPictures),
    (&cohorts::Cohorts, &cohorts::Cohorts),
    (&groups::Groups, &groups::Groups),
    (&cohort_bindings::CohortBindings, &cohort_bindings::CohortBindings),
    (&enrolments::Enrolments, &enrolments::Enrolments),
    (&group_members::GroupMembers, &group_members::GroupMembers),
    (
        &category_deletions::CategoryDeletions,
        &category_deletions::CategoryDeletions,
    ),
];

/// Opens a command file whose header is bound, to check it.
#[must_use]
pub fn open_for_checking(format: &dyn Format, opening: &Opening<'_>) -> Box<dyn CommandFile> {
    match CHECKED.iter().find(|(known, _)| known.name() == format.name()) {
        Some((_, opens)) => opens.open(opening),
        None => Box::new(Unlisted),
    }
}

/// A file of a format that isn't in the list; a test sees to it that there is none. Its cells are checked as those of all
/// files are, and a plan is wanted for whatever it does.
struct Unlisted;

impl CommandFile for Unlisted {
    fn check_row(&mut self, _: &Record, _: &mut Sink<'_>) {}

    fn may_destroy(&self, _: &Record) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{FORMATS, INTERNAL};

    #[test]
    fn every_format_can_be_checked() {
        let checked: Vec<_> = CHECKED.iter().map(|(format, _)| format.name()).collect();
        let all: Vec<_> = FORMATS.iter().chain(INTERNAL).map(|format| format.name()).collect();
        assert_eq!(checked, all);
    }
}
