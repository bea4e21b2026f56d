//! `core_enrol_*`: in which courses somebody takes part, and how.

use serde_json::{Value, json};

use super::{Call, Function, courses};
use crate::errors::Exception;
use crate::json::put;
use crate::params::{Kind, needed, or};
use crate::state::{State, key};

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new(
        "core_enrol_get_users_courses",
        &[needed("userid", Kind::Int), or("returnusercount", Kind::Bool, "1")],
        users_courses,
    ),
    Function::new(
        "core_enrol_get_course_enrolment_methods",
        &[needed("courseid", Kind::Int)],
        methods,
    ),
    Function::new(
        "core_enrol_unenrol_user_enrolment",
        &[needed("ueid", Kind::Int)],
        unenrol_enrolment,
    ),
];

/// The courses in which somebody takes part now. A guest has none.
pub(super) fn courses_of(state: &State, user: i64) -> impl Iterator<Item = i64> {
    let rows = state.tables.enrolments.with(&key("user", user));
    let ids = rows
        .filter_map(|(_, row)| state.tables.methods.get(row.method))
        .map(|method| method.course);
    let guest = state.user(user).is_none_or(|user| user.username == "guest");
    let ids: std::collections::BTreeSet<i64> = ids.filter(|id| !guest && state.takes_part(*id, user)).collect();
    ids.into_iter()
}

fn users_courses(call: &mut Call<'_>) -> Result<Value, Exception> {
    let user = call.args.int("userid");
    let state = &*call.state;
    let seen = |id: &i64| call.may("moodle/course:viewparticipants") || state.takes_part(*id, call.caller.user);
    let found = courses_of(state, user)
        .filter(seen)
        .filter_map(|id| state.tables.courses.get(id));
    let records = found.map(|course| {
        let mut record = json!({
            "id": course.id,
            "shortname": course.shortname,
            "fullname": course.fullname,
            "displayname": course.fullname,
            "idnumber": course.idnumber,
            "visible": course.number("visible"),
            "summary": course.summary,
            "summaryformat": 1,
            "format": course.format,
            "courseimage": courses::image_url(state, course),
            "showgrades": course.number("showgrades") == 1,
            "lang": course.lang,
            "enablecompletion": course.number("enablecompletion") == 1,
            "completionhascriteria": false,
            "completionusertracked": true,
            "category": course.category,
            "progress": null,
            "completed": false,
            "startdate": course.number("startdate"),
            "enddate": course.number("enddate"),
            "marker": 0,
            "lastaccess": null,
            "isfavourite": false,
            "hidden": false,
            "overviewfiles": [],
            "showactivitydates": false,
            "showcompletionconditions": course.number("showcompletionconditions") == 1,
            "timemodified": course.timemodified,
        });
        if call.args.flag("returnusercount") {
            put(
                &mut record,
                "enrolledusercount",
                json!(state.participants(course.id).len()),
            );
        }
        record
    });
    Ok(records.collect())
}

/// Only methods with which people enrol themselves show here: manual, cohort and meta don't.
fn methods(call: &mut Call<'_>) -> Result<Value, Exception> {
    let course = call.args.int("courseid");
    call.enter_known(course)?;
    let shown = call
        .state
        .methods(course)
        .into_iter()
        .filter(|(_, method)| method.enabled && method.kind == "self");
    let records = shown.map(|(id, method)| {
        json!({
            "id": id,
            "courseid": course,
            "type": method.kind,
            "name": "Self enrolment (Student)",
            "status": true,
            "wsfunction": "enrol_self_get_instance_info",
        })
    });
    Ok(records.collect())
}

fn unenrol_enrolment(call: &mut Call<'_>) -> Result<Value, Exception> {
    let id = call.args.int("ueid");
    let row = call.state.tables.enrolments.get(id).cloned();
    let method = row.and_then(|row| call.state.tables.methods.get(row.method).cloned());
    let Some(method) = method else {
        return Ok(json!({"result": false, "errors": [{"key": "invalidrequest", "message": "Invalid request"}]}));
    };
    call.enter(method.course)?;
    call.require("enrol/manual:unenrol", "Unenrol users from the course")?;
    call.state.unenrol(id);
    Ok(json!({"result": true, "errors": []}))
}
