//! `core_cohort_*_cohort_members`.

use serde_json::{Value, json};

use super::{Call, Function};
use crate::errors::{Exception, missing, no_permission, no_user};
use crate::params::{Field, Kind, Shape, list, needed, record};
use crate::state::{State, key};

const NAMED: &[Field] = &[needed("type", Kind::AlphaNumExt), needed("value", Kind::Raw)];
const ADDED: Shape = Shape::Record(&[record("cohorttype", NAMED), record("usertype", NAMED)]);
const REMOVED: Shape = Shape::Record(&[needed("cohortid", Kind::Int), needed("userid", Kind::Int)]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_cohort_add_cohort_members", &[list("members", &ADDED)], add),
    Function::new(
        "core_cohort_delete_cohort_members",
        &[list("members", &REMOVED)],
        delete,
    ),
    Function::new("core_cohort_get_cohort_members", &[list("cohortids", &super::IDS)], get),
];

fn assign(call: &Call<'_>) -> Result<(), Exception> {
    let may = call.may("moodle/cohort:manage") || call.may("moodle/cohort:assign");
    if may {
        Ok(())
    } else {
        Err(no_permission("Add and remove cohort members"))
    }
}

/// A cohort by id or number.
pub(super) fn cohort(state: &State, kind: &str, value: &str) -> Option<i64> {
    match kind {
        "id" => value.parse().ok().filter(|id| state.tables.cohorts.has(*id)),
        _ => state.tables.cohorts.first(&key("idnumber", value)).map(|(id, _)| id),
    }
}

/// Puts one person into one cohort, or says in a warning why not: text alone, no place in the list.
pub(super) fn add_one(
    call: &mut Call<'_>,
    cohort_by: (&str, &str),
    user_by: (&str, &str),
) -> Result<Option<Value>, Exception> {
    let warning = |code: &str, message: String| Ok(Some(json!({"warningcode": code, "message": message})));
    let ((kind, value), (user_kind, user_value)) = (cohort_by, user_by);
    if !["id", "idnumber"].contains(&kind) {
        return warning("1", format!("invalid parameter: cohortype={kind}"));
    }
    if !["id", "username"].contains(&user_kind) {
        return warning("1", format!("invalid parameter: usertype={user_kind}"));
    }
    let Some(cohort) = cohort(call.state, kind, value) else {
        return warning("2", format!("cohort {kind}={value} not exists"));
    };
    let user = match user_kind {
        "id" => user_value.parse().ok().and_then(|id| call.state.user(id)),
        _ => call.state.user_named(user_value),
    };
    let Some(user) = user.map(|user| user.id) else {
        return warning("2", format!("user {user_kind}={user_value} not exists"));
    };
    assign(call)?;
    if call.state.join_cohort(cohort, user) {
        return Ok(None);
    }
    warning("3", format!("record already exists: cohort(id={cohort} id={user})"))
}

fn add(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut warnings = Vec::new();
    for sent in call.args.items("members") {
        let named = |name| {
            sent.inner(name)
                .map_or(("", ""), |sent| (sent.text("type"), sent.text("value")))
        };
        let mark = call.state.tables.mark();
        match add_one(call, named("cohorttype"), named("usertype")) {
            Ok(warning) => warnings.extend(warning),
            Err(why) => {
                call.state.tables.undo(mark);
                return Err(why);
            }
        }
    }
    Ok(json!({"warnings": warnings}))
}

fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("members") {
        let (cohort, user) = (sent.int("cohortid"), sent.int("userid"));
        if !call.state.tables.cohorts.has(cohort) {
            return Err(missing("cohort", cohort));
        }
        call.state.user(user).ok_or_else(|| no_user(user))?;
        assign(call)?;
        call.state.leave_cohort(cohort, user);
    }
    Ok(Value::Null)
}

fn get(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut found = Vec::new();
    for id in call.args.ints("cohortids") {
        if !call.state.tables.cohorts.has(id) {
            return Err(missing("cohort", id));
        }
        if !call.may("moodle/cohort:manage") {
            call.require("moodle/cohort:view", "View site-wide cohorts")?;
        }
        let members = call.state.tables.cohort_members.with(&key("cohort", id));
        let users: Vec<i64> = members.map(|(_, member)| member.user).collect();
        found.push(json!({"cohortid": id, "userids": users}));
    }
    Ok(json!(found))
}
