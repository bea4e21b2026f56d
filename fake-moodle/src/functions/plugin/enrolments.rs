//! Enrolments by names. Unenrolling and roles are broken.

use serde_json::{Value, json};

use super::{course, role, user};
use crate::errors::{Exception, php, untold};
use crate::functions::Call;
use crate::functions::enrol_manual::{Taken, enrol_one};
use crate::params::Args;

fn take(call: &mut Call<'_>, sent: Args<'_>) -> Result<(), Exception> {
    let role = role(call.state, sent.text("roleidsource"), sent.text("roleid"))?;
    let course = course(call.state, sent.text("courseidsource"), sent.text("courseid"))?;
    let user = user(call.state, sent.text("useridsource"), sent.text("userid"), ": ")?;
    if sent.text("method") != "manual" {
        return Err(untold("This enrol method does not support enrol_users()"));
    }
    let (timestart, timeend, suspend) = (sent.int("timestart"), sent.int("timeend"), sent.int("suspend") != 0);
    enrol_one(
        call,
        Taken {
            role,
            user,
            course,
            timestart,
            timeend,
            suspend,
        },
    )
}

pub(super) fn enrol_user(call: &mut Call<'_>) -> Result<Value, Exception> {
    take(call, call.args)?;
    Ok(json!(true))
}

/// Stops at the first that can't be done; those before stay.
pub(super) fn enrol_users(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut done = Vec::new();
    for sent in call.args.items("enrols") {
        take(call, sent)?;
        done.push(json!({"userid": sent.text("userid"), "status": true}));
    }
    Ok(json!(done))
}

pub(super) fn no_unenrol(_: &mut Call<'_>) -> Result<Value, Exception> {
    Err(untold("This enrol method does not support unenrol_users()"))
}

pub(super) fn no_role(_: &mut Call<'_>) -> Result<Value, Exception> {
    let method = "tool_sync_core_ext_external::validate_role_parameters()";
    Err(php(&format!("Non-static method {method} cannot be called statically")))
}

pub(super) fn enrolled_users(call: &mut Call<'_>) -> Result<Value, Exception> {
    let course = course(call.state, call.args.text("courseidsource"), call.args.text("courseid"))?;
    call.require("moodle/course:viewparticipants", "View participants")?;
    let state = &*call.state;
    let users = state
        .participants(course)
        .into_iter()
        .filter_map(|id| state.tables.users.get(id));
    let records = users.map(|user| {
        let number = Some(&user.idnumber).filter(|number| !number.is_empty());
        let (id, username, firstname, lastname) = (user.id, &user.username, &user.firstname, &user.lastname);
        json!({"id": id, "username": username, "firstname": firstname, "lastname": lastname, "idnumber": number})
    });
    Ok(records.collect())
}
