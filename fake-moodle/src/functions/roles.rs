//! `core_role_*`: roles beside enrolments.

use serde_json::Value;

use super::{Call, Function};
use crate::errors::{Exception, invalid, no_user_for_role};
use crate::params::{Args, Kind, Shape, list, needed, taken};
use crate::state::{Assignment, Context, Level};

const ROLE: Shape = Shape::Record(&[
    needed("roleid", Kind::Int),
    needed("userid", Kind::Int),
    taken("contextid", Kind::Int),
    taken("contextlevel", Kind::AlphaNumExt),
    taken("instanceid", Kind::Int),
]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_role_assign_roles", &[list("assignments", &ROLE)], assign),
    Function::new("core_role_unassign_roles", &[list("unassignments", &ROLE)], unassign),
];

/// The context that parameters name by its id or by what it belongs to.
pub(super) fn context(call: &Call<'_>, sent: Args<'_>) -> Result<(i64, Context), Exception> {
    let id = if let Some(id) = sent.try_int("contextid").filter(|id| *id != 0) {
        Some(id)
    } else if let (Some(name), Some(instance)) = (sent.try_text("contextlevel"), sent.try_int("instanceid")) {
        let level = Level::named(name).ok_or_else(|| invalid(format!("Invalid context level = {name}")))?;
        call.state
            .context(level, if level == Level::System { 0 } else { instance })
    } else {
        return Err(invalid(
            "Missing parameters, please provide either context level with instance id or contextid",
        ));
    };
    let found = id.and_then(|id| call.state.tables.contexts.get(id).cloned().map(|context| (id, context)));
    found.ok_or_else(|| invalid("Context does not exist"))
}

/// The context of a role, if the caller may assign it there.
fn place(call: &Call<'_>, sent: Args<'_>) -> Result<(i64, Context), Exception> {
    let (id, context) = context(call, sent)?;
    if context.level == Level::Course {
        call.enter(context.instance)?;
    }
    call.require("moodle/role:assign", "Assign roles to users")?;
    Ok((id, context))
}

fn assign(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("assignments") {
        let (role, user) = (sent.int("roleid"), sent.int("userid"));
        let (id, context) = place(call, sent)?;
        if !call.state.assignable(role, context.level) {
            let named = sent.try_int("contextid").map(|id| id.to_string()).unwrap_or_default();
            return Err(invalid(format!("Can not assign roleid={role} in contextid={named}")));
        }
        if call.state.user(user).is_none() {
            return Err(no_user_for_role(user));
        }
        call.state.assign(Assignment {
            context: id,
            ..Assignment::by_hand(role, user)
        });
    }
    Ok(Value::Null)
}

/// Who isn't there or hasn't the role is passed over.
fn unassign(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("unassignments") {
        let (id, _) = place(call, sent)?;
        call.state.unassign(sent.int("roleid"), sent.int("userid"), id);
    }
    Ok(Value::Null)
}
