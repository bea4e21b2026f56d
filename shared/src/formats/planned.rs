//! How a command file is planned. Apart from how it is checked, so that a program that only checks, the browser's worker,
//! doesn't carry the planners.

use crate::check::{Checked, Request, Summary};
use crate::directory::{Keys, Snapshot};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::Record;
use crate::settings::Settings;

use super::{
    Format, Opening, category_deletions, cohort_bindings, cohorts, course_checks, course_deletions, course_resets,
    courses, enrolments, group_members, groups, metacourses, user_pictures, users,
};

/// One command file that is being planned. Its methods are called for each row that its check has let through, in file
/// order.
pub trait PlannedFile: Send {
    /// What planning the row needs to know of the directory.
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys);
    /// Plans the row.
    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed>;
    /// Whether what a row comes to depends on rows after it. All rows are shown to [`ahead`](Self::ahead) then, before
    /// the first is planned.
    fn looks_ahead(&self) -> bool {
        false
    }
    /// Takes note of a row that will be planned, in file order.
    fn ahead(&mut self, row: &Checked<Record>) {
        let _ = row;
    }
    /// How many rows may be planned together at most: fewer where each needs much of the directory.
    fn rows_at_once(&self) -> usize {
        usize::MAX
    }
    /// Whether planning the row takes the image that it brings, so that this must be prepared before: decoded, cropped
    /// and, where the plan is executed, kept. Asked with the snapshot that the row is then planned against.
    fn needs_image(&self, row: &Checked<Record>, snapshot: &Snapshot, settings: &Settings) -> bool {
        let _ = (row, snapshot, settings);
        false
    }
    /// Plans again the part of a row that waited for a later file of the package, right after that file (D81); what is
    /// done already changes nothing. `None` where the row has no such part. The keys are those of the row.
    fn plan_later(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Option<Result<RowStatus, Failed>> {
        let _ = (row, planner);
        None
    }
}

/// Opens a file whose header is bound.
type Open = fn(&Opening<'_>) -> Box<dyn PlannedFile>;

/// How the files of each format are opened.
static PLANNED: &[(&dyn Format, Open)] = &[
    (&course_checks::CourseChecks, course_checks::open_for_planning),
    (&course_resets::CourseResets, course_resets::open_for_planning),
    (&course_deletions::CourseDeletions, course_deletions::open_for_planning),
    (&courses::Courses, courses::open_for_planning),
    (&metacourses::Metacourses, metacourses::open_for_planning),
    (&users::Users, users::open_for_planning),
    (&user_pictures::UserPictures, user_pictures::open_for_planning),
    (&cohorts::Cohorts, cohorts::open_for_planning),
    (&groups::Groups, groups::open_for_planning),
    (&cohort_bindings::CohortBindings, cohort_bindings::open_for_planning),
    (&enrolments::Enrolments, enrolments::open_for_planning),
    (&group_members::GroupMembers, group_members::open_for_planning),
    (
        &category_deletions::CategoryDeletions,
        category_deletions::open_for_planning,
    ),
];

/// Opens a command file for planning the rows that its check has let through. `None` where its header isn't bound.
#[must_use]
pub fn open_for_planning(format: &dyn Format, summary: &Summary, request: &Request) -> Option<Box<dyn PlannedFile>> {
    let layout = summary.layout.as_ref()?;
    let (_, open) = PLANNED.iter().find(|(known, _)| known.name() == format.name())?;
    Some(open(&Opening {
        layout,
        settings: summary.settings.as_deref().unwrap_or(&request.settings),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{FORMATS, INTERNAL};

    #[test]
    fn every_format_can_be_planned() {
        let planned: Vec<_> = PLANNED.iter().map(|(format, _)| format.name()).collect();
        let all: Vec<_> = FORMATS.iter().chain(INTERNAL).map(|format| format.name()).collect();
        assert_eq!(planned, all);
    }
}
