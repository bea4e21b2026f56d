//! `enrol_manual_*`: all or none.

use serde_json::Value;

use super::{Call, Function};
use crate::errors::{Exception, invalid, moodle, no_manual_method, no_user_for_role};
use crate::params::{Kind, Shape, list, needed, taken};
use crate::state::{Assignment, Level, UserEnrolment, pair};

const TAKEN: Shape = Shape::Record(&[
    needed("roleid", Kind::Int),
    needed("userid", Kind::Int),
    needed("courseid", Kind::Int),
    taken("timestart", Kind::Int),
    taken("timeend", Kind::Int),
    taken("suspend", Kind::Int),
]);

const LET_GO: Shape = Shape::Record(&[
    needed("userid", Kind::Int),
    needed("courseid", Kind::Int),
    taken("roleid", Kind::Int),
]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("enrol_manual_enrol_users", &[list("enrolments", &TAKEN)], enrol),
    Function::new("enrol_manual_unenrol_users", &[list("enrolments", &LET_GO)], unenrol),
];

/// Somebody to take in, by ids. What isn't said becomes no date and active, whatever it was.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Taken {
    pub role: i64,
    pub user: i64,
    pub course: i64,
    pub timestart: i64,
    pub timeend: i64,
    pub suspend: bool,
}

fn enrol(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("enrolments") {
        let taken = Taken {
            role: sent.int("roleid"),
            user: sent.int("userid"),
            course: sent.int("courseid"),
            timestart: sent.int("timestart"),
            timeend: sent.int("timeend"),
            suspend: sent.int("suspend") != 0,
        };
        enrol_one(call, taken)?;
    }
    Ok(Value::Null)
}

pub(super) fn enrol_one(call: &mut Call<'_>, taken: Taken) -> Result<(), Exception> {
    let Taken {
        role,
        user,
        course,
        timestart,
        timeend,
        suspend,
    } = taken;
    if !call.state.tables.courses.has(course) {
        return Err(invalid("Context does not exist"));
    }
    call.enter(course)?;
    call.require("enrol/manual:enrol", "Enrol users")?;
    if !call.state.assignable(role, Level::Course) || !call.may("moodle/role:assign") {
        let message = format!(
            "You don't have the permission to assign this role ({role}) to this user ({user}) in this course ({course})."
        );
        return Err(moodle("wsusercannotassign", &message));
    }
    let method = call
        .state
        .manual_method(course)
        .filter(|_| course != 1)
        .ok_or_else(no_manual_method)?;
    if call.state.user(user).is_none() {
        return Err(no_user_for_role(user));
    }
    call.state.enrol(UserEnrolment {
        method,
        user,
        active: !suspend,
        timestart,
        timeend,
    });
    call.state.give(course, Assignment::by_hand(role, user));
    Ok(())
}

/// A role that is sent along changes nothing: the whole enrolment goes.
fn unenrol(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("enrolments") {
        let (user, course) = (sent.int("userid"), sent.int("courseid"));
        call.enter_known(course)?;
        call.require("enrol/manual:unenrol", "Unenrol users from the course")?;
        let method = call
            .state
            .methods(course)
            .into_iter()
            .find(|(_, method)| method.kind == "manual");
        let (method, _) = method.ok_or_else(no_manual_method)?;
        if call.state.user(user).is_none() {
            return Err(invalid(format!("User id not exist: {user}")));
        }
        for enrolment in call.state.tables.enrolments.find(&pair("one", method, user)) {
            call.state.unenrol(enrolment);
        }
    }
    Ok(Value::Null)
}
