//! The teachers of a row: secondary parts, so that a missing one costs the course nothing (C §1.7.2, D57).

use crate::directory::{Course, Id, User};
use crate::formats::courses::command::{Command, Teacher};
use crate::formats::courses::rules::{teacher_ambiguous, teacher_not_found, teacher_role_unknown};
use crate::plan::{Enrol, Failed, Planner};
use crate::settings::UserBy;

/// By what an account is searched, in this order (A8); then by its full name.
const SEARCHED: [UserBy; 4] = [UserBy::Id, UserBy::Username, UserBy::Email, UserBy::Idnumber];

/// Enrols each teacher of the row by the manual method of the course.
pub(super) fn enrol(course: &Course, command: &Command<'_>, planner: &mut Planner<'_>) {
    for teacher in &command.teachers {
        planner.part(|planner| one(course, teacher, planner));
    }
}

fn one(course: &Course, teacher: &Teacher<'_>, planner: &mut Planner<'_>) -> Result<(), Failed> {
    let user = account(course, teacher.account, planner)?;
    if !planner.snapshot.role(teacher.role).is_some_and(|role| role.in_course) {
        return Err(teacher_role_unknown::failed(
            &course.shortname,
            teacher.account,
            teacher.role,
        ));
    }
    let key = planner.participation_key(course.id, user);
    let wanted = Enrol {
        user,
        course: course.id,
        method: Some("manual"),
        role: teacher.role,
        start: None,
        end: None,
        stays_suspended: false,
        key,
    };
    planner.enrol(&wanted).map(|_| ())
}

/// The account that a cell names. The first identifier that anybody has decides.
fn account(course: &Course, cell: &str, planner: &Planner<'_>) -> Result<Id, Failed> {
    let is_number = cell.bytes().all(|byte| byte.is_ascii_digit());
    let tried = SEARCHED.iter().filter(|by| is_number || **by != UserBy::Id);
    let by_identifier = tried
        .map(|by| planner.snapshot.users_by(*by, cell))
        .find(|found| !found.is_empty());
    let found = by_identifier.unwrap_or_else(|| planner.snapshot.table::<User>().find("fullname", cell));
    match found.as_slice() {
        [user] => Ok(user.id),
        [] => Err(teacher_not_found::failed(&course.shortname, cell)),
        several => Err(teacher_ambiguous::failed(&course.shortname, cell, several.len())),
    }
}
