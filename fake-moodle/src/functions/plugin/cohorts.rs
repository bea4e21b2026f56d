//! Cohorts and what they are bound to. A fresh binding takes nobody in before the next synchronisation; one that is
//! removed leaves its enrolments behind; one that is suspended stays so.

use serde_json::{Value, json};

use super::{course, role, user};
use crate::errors::{Exception, invalid, php};
use crate::functions::cohort_members::{add_one, cohort as find};
use crate::functions::{Call, cohorts};
use crate::params::Args;

fn cohort(call: &Call<'_>) -> Result<i64, Exception> {
    let (source, value) = (call.args.text("chidsource"), call.args.text("chid"));
    find(call.state, source, value).ok_or_else(|| invalid(format!("Cohort not found by {source} : {value}")))
}

pub(super) fn get(call: &mut Call<'_>) -> Result<Value, Exception> {
    let source = call.args.text("cohortidsource");
    let ids: Vec<i64> = match call.args.has("cohortids") {
        true => call
            .args
            .texts("cohortids")
            .into_iter()
            .filter_map(|value| find(call.state, source, value))
            .collect(),
        false => call.state.tables.cohorts.iter().map(|(id, _)| id).collect(),
    };
    let found = ids
        .into_iter()
        .filter_map(|id| call.state.tables.cohorts.get(id))
        .map(|cohort| {
            let mut record = cohorts::short(cohort);
            if let Some(entries) = record.as_object_mut() {
                entries.remove("theme");
            }
            record
        });
    Ok(found.collect())
}

/// The methods of one cohort in one course.
fn bound(call: &Call<'_>, cohort: i64, course: i64) -> Vec<i64> {
    let methods = call.state.methods(course).into_iter();
    methods
        .filter(|(_, method)| method.kind == "cohort" && method.source == cohort)
        .map(|(id, _)| id)
        .collect()
}

fn check_method(call: &Call<'_>) -> Result<(), Exception> {
    let method = call.args.text("method");
    match method {
        "cohort" | "delayedcohort" | "cohortrestricted" => Ok(()),
        _ => Err(invalid(format!("Bad enrol method {method}"))),
    }
}

fn both(call: &Call<'_>) -> Result<(i64, i64), Exception> {
    Ok((
        cohort(call)?,
        course(call.state, call.args.text("cidsource"), call.args.text("cid"))?,
    ))
}

pub(super) fn bind(call: &mut Call<'_>) -> Result<Value, Exception> {
    check_method(call)?;
    let (cohort, course) = both(call)?;
    let role = role(call.state, call.args.text("ridsource"), call.args.text("rid"))?;
    let same = |id: &i64| {
        call.state
            .tables
            .methods
            .get(*id)
            .cloned()
            .filter(|method| method.role == role)
    };
    match bound(call, cohort, course).iter().find_map(same) {
        Some(method) if !method.enabled => return Err(php("Call to a member function on a binding that is suspended")),
        Some(_) => {}
        None => {
            call.state.add_method(course, "cohort", cohort, role);
        }
    }
    Ok(json!(true))
}

pub(super) fn unbind(call: &mut Call<'_>) -> Result<Value, Exception> {
    check_method(call)?;
    let (cohort, course) = both(call)?;
    for method in bound(call, cohort, course) {
        call.state.tables.methods.remove(method);
    }
    Ok(json!(true))
}

pub(super) fn suspend(call: &mut Call<'_>) -> Result<Value, Exception> {
    check_method(call)?;
    let (cohort, course) = both(call)?;
    for method in bound(call, cohort, course) {
        call.state
            .tables
            .methods
            .change(method, |method| method.enabled = false);
    }
    Ok(json!(true))
}

/// Says yes and does nothing.
pub(super) fn restore(call: &mut Call<'_>) -> Result<Value, Exception> {
    check_method(call)?;
    both(call)?;
    Ok(json!(true))
}

pub(super) fn no_users(_: &mut Call<'_>) -> Result<Value, Exception> {
    Err(php("Class \"tool_sync_external\" not found"))
}

pub(super) fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    let found = find(call.state, call.args.text("chidsource"), call.args.text("chid"));
    if let Some(cohort) = found {
        call.state.delete_cohort(cohort);
    }
    Ok(json!(found.is_some()))
}

fn named<'a>(sent: Args<'a>, name: &str) -> (&'a str, &'a str) {
    sent.inner(name)
        .map_or(("", ""), |sent| (sent.text("type"), sent.text("value")))
}

/// Every user is looked up first: an unknown one refuses the whole call.
fn members(call: &Call<'_>) -> Result<Vec<((String, String), i64)>, Exception> {
    let found = call.args.items("members").map(|sent| {
        let ((kind, value), (source, name)) = (named(sent, "cohorttype"), named(sent, "usertype"));
        Ok((
            (kind.to_owned(), value.to_owned()),
            user(call.state, source, name, " for ")?,
        ))
    });
    found.collect()
}

pub(super) fn add_members(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut warnings = Vec::new();
    for ((kind, value), user) in members(call)? {
        warnings.extend(add_one(call, (&kind, &value), ("id", &user.to_string()))?);
    }
    Ok(json!({"warnings": warnings}))
}

pub(super) fn delete_members(call: &mut Call<'_>) -> Result<Value, Exception> {
    for ((kind, value), user) in members(call)? {
        let cohort = find(call.state, &kind, &value);
        let cohort = cohort.ok_or_else(|| invalid(format!("Cohort not found by {kind} : {value}")))?;
        call.state.leave_cohort(cohort, user);
    }
    Ok(Value::Null)
}
