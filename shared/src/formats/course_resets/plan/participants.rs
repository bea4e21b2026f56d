//! Unenrolling those who hold certain roles (C §4.2, the unenrolment rule).

use super::told;
use crate::directory::{Course, Enrolment, Id, Method, Role, RoleAssignment};
use crate::formats::course_resets::command::Roles;
use crate::formats::course_resets::rules::ROLE_UNKNOWN;
use crate::plan::Planner;
use crate::plan::enrol::WRITABLE;

/// What went.
#[derive(Debug, Clone, Copy, Default)]
struct Gone {
    enrolments: usize,
    roles: usize,
}

/// Unenrols whoever holds one of the roles by a method that files may end. Who holds another role too only loses that
/// one. The snapshot must hold all participants of the course.
pub(super) fn unenrol(course: &Course, roles: &Roles<'_>, planner: &mut Planner<'_>) {
    let roles = named(course, roles, planner);
    let mut enrolments: Vec<Enrolment> = planner.snapshot.table::<Enrolment>().iter().cloned().collect();
    enrolments.retain(|enrolment| enrolment.course == course.id && may_end(enrolment.method, planner));
    enrolments.sort_unstable_by_key(|enrolment| enrolment.id);
    let mut gone = Gone::default();
    for role in roles {
        for enrolment in &enrolments {
            take(role, enrolment, &mut gone, planner);
        }
    }
    told("course-participants-unenrolled", gone.enrolments, course, planner);
    told("course-roles-removed", gone.roles, course, planner);
}

/// Takes a role of one enrolment away; the enrolment, where it is the only role of the person in the course.
fn take(role: Id, enrolment: &Enrolment, gone: &mut Gone, planner: &mut Planner<'_>) {
    if planner.snapshot.get::<Enrolment>(enrolment.id).is_none() {
        return;
    }
    let held = planner.assignments(enrolment.course, enrolment.user);
    let is_meant =
        |held: &RoleAssignment| held.role == role && (held.method == enrolment.method || held.method.is_none());
    let meant: Vec<RoleAssignment> = held
        .iter()
        .filter(|held| is_meant(held))
        .map(|held| (*held).clone())
        .collect();
    if meant.is_empty() {
        return;
    }
    let has_others = held.iter().any(|held| held.role != role);
    let key = planner.participation_key(enrolment.course, enrolment.user);
    planner.quietly(|planner| {
        if has_others {
            meant.iter().for_each(|held| planner.remove_role(held, &key));
            gone.roles += meant.len();
        } else {
            planner.unenrol(enrolment.id, &key);
            gone.enrolments += 1;
        }
    });
}

/// Whether files may end the enrolments of a method; those of the others follow something else.
fn may_end(method: Id, planner: &Planner<'_>) -> bool {
    let method = planner.snapshot.get::<Method>(method);
    method.is_some_and(|method| WRITABLE.contains(&method.method.as_str()))
}

/// The roles that a cell names, in its order. An unknown one is said and left out (D32).
fn named(course: &Course, roles: &Roles<'_>, planner: &mut Planner<'_>) -> Vec<Id> {
    let names = match roles {
        Roles::None => return Vec::new(),
        Roles::All => {
            let mut all: Vec<Id> = planner.snapshot.table::<Role>().iter().map(|role| role.id).collect();
            all.sort_unstable();
            return all;
        }
        Roles::Named(names) => names,
    };
    let mut found: Vec<Id> = Vec::new();
    for name in names {
        match planner.snapshot.role(name).map(|role| role.id) {
            Some(role) if found.contains(&role) => {}
            Some(role) => found.push(role),
            None => planner.warn(&ROLE_UNKNOWN, course.shortname.as_str(), &[("role", (*name).into())]),
        }
    }
    found
}
