//! Planning a line: the course goes, with all that hangs on it (C §2).

use crate::directory::{Course, EntityKind, Id};
use crate::plan::{Failed, Planner, RowStatus, rules};
use crate::settings::CourseBy;

/// What a line can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &["course-deleted", "course-absent", "course-repeated"];

/// Plans a line. `repeats`: the line of an earlier one about the same course.
pub(super) fn plan(
    by: CourseBy,
    value: &str,
    repeats: Option<u64>,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    match (planner.find_course(by, value).cloned(), repeats) {
        (Ok(course), _) => Ok(delete(&course, planner)),
        (Err(failed), Some(first)) if failed.rule == &rules::COURSE_NOT_FOUND => {
            // A line is named, not counted.
            planner.skipped_with("course-repeated", value, &[("first", first.to_string().into())]);
            planner.flag();
            Ok(RowStatus::Skipped)
        }
        (Err(failed), None) if failed.rule == &rules::COURSE_NOT_FOUND => {
            planner.absent("course-absent", failed.rule, value)
        }
        (Err(failed), _) => Err(failed),
    }
}

fn delete(course: &Course, planner: &mut Planner<'_>) -> RowStatus {
    let key = course.shortname.as_str();
    let fullname = course.fullname.as_str().into();
    let enrolments = along(course.id, EntityKind::Enrolment, planner).into();
    planner.delete::<Course>(course.id, key);
    planner.done_with(
        "course-deleted",
        key,
        &[("fullname", fullname), ("enrolments", enrolments)],
    );
    RowStatus::Deleted
}

/// How many of a kind go along.
fn along(course: Id, kind: EntityKind, planner: &Planner<'_>) -> i64 {
    let along = planner.snapshot.along(EntityKind::Course, course).iter();
    let count: u64 = along.filter(|(its, _)| *its == kind).map(|(_, count)| count).sum();
    i64::try_from(count).unwrap_or(i64::MAX)
}
