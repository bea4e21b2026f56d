//! The courses that a row names with `courseN` (U A10). Enrolling itself is the engine of the enrolments file (D98).

use crate::directory::Id;
use crate::formats::users::parts::CoursePart;
use crate::formats::users::rules::{course_says_nothing, remote_site};
use crate::plan::{Enrol, Failed, Planner};
use crate::settings::CourseBy;

/// The role of an enrolment that names none (D32).
const DEFAULT_ROLE: &str = "student";

/// Plans one course: first the enrolment or role, then the group. Each may fail without undoing what went before.
pub fn plan(part: &CoursePart<'_>, course_by: CourseBy, user: Id, planner: &mut Planner<'_>) {
    let course = planner.part(|planner| bind(part, course_by, user, planner));
    if let (Some(course), Some(group)) = (course, part.group) {
        planner.part(|planner| planner.join_group(user, course, group, true));
    }
}

fn bind(part: &CoursePart<'_>, course_by: CourseBy, user: Id, planner: &mut Planner<'_>) -> Result<Id, Failed> {
    if let Some(site) = part.wwwroot {
        return Err(Failed::new(&remote_site::RULE, part.course)
            .with("course", part.course)
            .with("site", site));
    }
    let course = planner.find_course(course_by, part.course)?.id;
    let key = planner.participation_key(course, user);
    match (part.enrol, part.role) {
        (Some(method), role) => planner.enrol(&Enrol {
            user,
            course,
            method: Some(&method.to_lowercase()),
            role: role.unwrap_or(DEFAULT_ROLE),
            start: part.start.map(|start| start.moment.seconds(planner.clock, false)),
            end: part.end.map(|end| end.moment.seconds(planner.clock, true)),
            key,
        })?,
        (None, Some(role)) => planner.assign_role(user, course, role, key)?,
        (None, None) => {
            return Err(Failed::new(&course_says_nothing::RULE, part.course).with("course", part.course));
        }
    };
    Ok(course)
}
