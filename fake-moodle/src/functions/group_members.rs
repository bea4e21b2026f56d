//! `core_group_*_group_members`.

use serde_json::{Value, json};

use super::groups::manage;
use super::{Call, Function};
use crate::errors::{Exception, invalid, missing, no_user};
use crate::params::{Args, Kind, Shape, list, needed};

const MEMBER: Shape = Shape::Record(&[needed("groupid", Kind::Int), needed("userid", Kind::Int)]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_group_add_group_members", &[list("members", &MEMBER)], add),
    Function::new("core_group_delete_group_members", &[list("members", &MEMBER)], delete),
    Function::new("core_group_get_group_members", &[list("groupids", &super::IDS)], get),
];

/// A group and an account that are both there, and the course.
fn both(call: &Call<'_>, sent: Args<'_>) -> Result<(i64, i64, i64), Exception> {
    let (group, user) = (sent.int("groupid"), sent.int("userid"));
    let course = call
        .state
        .tables
        .groups
        .get(group)
        .ok_or_else(|| missing("groups", group))?
        .course;
    call.state.user(user).ok_or_else(|| no_user(user))?;
    call.enter_wrapped(course)?;
    manage(call)?;
    Ok((group, user, course))
}

fn add(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("members") {
        let (group, user, course) = both(call, sent)?;
        if call.state.ways(course, user).is_empty() {
            return Err(invalid("Only enrolled users may be members of groups"));
        }
        call.state.join_group(group, user);
    }
    Ok(Value::Null)
}

/// Who isn't a member is passed over.
fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("members") {
        let (group, user, _) = both(call, sent)?;
        call.state.leave_group(group, user);
    }
    Ok(Value::Null)
}

fn get(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut found = Vec::new();
    for id in call.args.ints("groupids") {
        let course = call
            .state
            .tables
            .groups
            .get(id)
            .ok_or_else(|| missing("groups", id))?
            .course;
        call.enter_wrapped(course)?;
        manage(call)?;
        found.push(json!({"groupid": id, "userids": call.state.group_members(id)}));
    }
    Ok(json!(found))
}
