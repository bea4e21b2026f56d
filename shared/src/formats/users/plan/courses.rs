//! The courses that a row names with `courseN` (U A10). Enrolling itself is the engine of the enrolments file (D98).

use crate::directory::{Enrolment, Id};
use crate::formats::users::parts::CoursePart;
use crate::formats::users::rules::{course_says_nothing, remote_site};
use crate::plan::{Enrol, Failed, Planner};
use crate::settings::CourseBy;

/// The role of an enrolment that names none (D32).
const DEFAULT_ROLE: &str = "student";
/// Seconds of a day.
const DAY: i64 = 86_400;

/// Plans one course: first the enrolment or role, then the group. Each may fail without undoing what went before.
pub fn plan(part: &CoursePart<'_>, course_by: CourseBy, user: Id, planner: &mut Planner<'_>) {
    let course = planner.part(|planner| bind(part, course_by, user, planner));
    if let (Some(course), Some(group)) = (course, part.group) {
        planner.part(|planner| planner.join_group(user, course, group, true));
    }
}

fn bind(part: &CoursePart<'_>, course_by: CourseBy, user: Id, planner: &mut Planner<'_>) -> Result<Id, Failed> {
    if let Some(site) = part.wwwroot {
        let failed = Failed::new(&remote_site::RULE, part.course);
        return Err(failed.with("course", part.course).with("site", site));
    }
    let course = planner.find_course(course_by, part.course)?.id;
    match (part.enrol, part.role) {
        (Some(method), role) => enrol(
            part,
            &method.to_lowercase(),
            role.unwrap_or(DEFAULT_ROLE),
            user,
            course,
            planner,
        )?,
        (None, Some(role)) => {
            let key = planner.participation_key(course, user);
            planner.assign_role(user, course, role, key)?;
        }
        (None, None) => {
            return Err(Failed::new(&course_says_nothing::RULE, part.course).with("course", part.course));
        }
    };
    Ok(course)
}

fn enrol(
    part: &CoursePart<'_>,
    method: &str,
    role: &str,
    user: Id,
    course: Id,
    planner: &mut Planner<'_>,
) -> Result<(), Failed> {
    let existing = enrolment(method, user, course, planner);
    if let Some(before) = existing.clone().filter(|before| part.suspended && before.suspended) {
        // Enrolling would make it active, and the next line suspend it again.
        planner.done("enrolment-unchanged", planner.participation_key(before.course, user));
        return Ok(());
    }
    let start = part.start.map(|start| start.moment.seconds(planner.clock, false));
    let end = part.end.map(|end| end.moment.seconds(planner.clock, true));
    let key = planner.participation_key(course, user);
    planner.enrol(&Enrol {
        user,
        course,
        method: Some(method),
        role,
        start,
        end: end.or_else(|| {
            let from = start
                .or(existing.map(|before| before.timestart))
                .unwrap_or(planner.clock.now);
            part.days.map(|days| if days == 0 { 0 } else { from + days * DAY })
        }),
        stays_suspended: false,
        key: key.clone(),
    })?;
    if let Some(after) = enrolment(method, user, course, planner).filter(|_| part.suspended) {
        planner.update(
            Enrolment {
                suspended: true,
                ..after
            },
            &*key,
        );
        planner.done("enrolment-suspended", key);
    }
    Ok(())
}

/// The enrolment that the method has given so far.
fn enrolment(method: &str, user: Id, course: Id, planner: &Planner<'_>) -> Option<Enrolment> {
    let methods = planner.usable_methods(course, method);
    methods
        .iter()
        .find_map(|method| planner.enrolment(method.id, user))
        .cloned()
}
