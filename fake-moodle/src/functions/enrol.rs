//! `core_enrol_*`: who takes part in courses.

use serde_json::{Map, Value, json};

use super::users::{Seen, record};
use super::{Call, Function, courses};
use crate::errors::{Exception, invalid};
use crate::json::put;
use crate::params::{Args, Kind, Shape, list, needed, or};
use crate::state::{Role, State, User, key, pair};

const OPTION: Shape = Shape::Record(&[needed("name", Kind::AlphaNumExt), needed("value", Kind::Raw)]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new(
        "core_enrol_get_enrolled_users",
        &[needed("courseid", Kind::Int), list("options", &OPTION).optional()],
        enrolled_users,
    ),
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

/// What the list of participants was asked for.
#[derive(Debug, Default)]
struct Wanted<'a> {
    fields: Vec<&'a str>,
    active: bool,
    suspended: bool,
    group: i64,
    from: usize,
    limit: usize,
    sort: &'a str,
    down: bool,
}

fn wanted(args: Args<'_>) -> Result<Wanted<'_>, Exception> {
    let mut wanted = Wanted {
        sort: "id",
        ..Wanted::default()
    };
    for option in args.items("options") {
        let value = option.text("value");
        match option.text("name") {
            "userfields" => wanted.fields = value.split(',').map(str::trim).collect(),
            "onlyactive" => wanted.active = value == "1",
            "onlysuspended" => wanted.suspended = value == "1",
            "groupid" => wanted.group = value.parse().unwrap_or(0),
            "limitfrom" => wanted.from = value.parse().unwrap_or(0),
            "limitnumber" => wanted.limit = value.parse().unwrap_or(0),
            "sortby" if ["id", "firstname", "lastname", "siteorder"].contains(&value) => wanted.sort = value,
            "sortby" => return Err(invalid(format!("Invalid value for sortby parameter (value: {value})"))),
            "sortdirection" => wanted.down = value.eq_ignore_ascii_case("desc"),
            _ => {}
        }
    }
    if wanted.active && wanted.suspended {
        return Err(invalid("Only one of onlyactive and onlysuspended can be asked for."));
    }
    Ok(wanted)
}

fn enrolled_users(call: &mut Call<'_>) -> Result<Value, Exception> {
    let course = call.args.int("courseid");
    call.enter_known(course)?;
    let wanted = wanted(call.args)?;
    call.require("moodle/course:viewparticipants", "View participants")?;
    let state = &*call.state;
    let mut users: Vec<&User> = state
        .participants(course)
        .into_iter()
        .filter(|user| !wanted.active || state.takes_part(course, *user))
        .filter(|user| !wanted.suspended || !state.takes_part(course, *user))
        .filter(|user| wanted.group == 0 || state.tables.group_members.any(&pair("one", wanted.group, *user)))
        .filter_map(|user| state.tables.users.get(user))
        .collect();
    match wanted.sort {
        "firstname" => users.sort_by_key(|user| (&user.firstname, user.id)),
        "lastname" | "siteorder" => users.sort_by_key(|user| (&user.lastname, &user.firstname, user.id)),
        _ => {}
    }
    if wanted.down {
        users.reverse();
    }
    let limit = if wanted.limit == 0 { usize::MAX } else { wanted.limit };
    let page = users.into_iter().skip(wanted.from).take(limit);
    Ok(page
        .map(|user| participant(state, course, user, &wanted.fields))
        .collect())
}

/// Somebody as a list of participants shows them; who they are is always said.
fn participant(state: &State, course: i64, user: &User, fields: &[&str]) -> Value {
    let mut record = record(state, user, &Seen::Course);
    let Some(entries) = record.as_object_mut() else {
        return record;
    };
    add_course_fields(
        state,
        course,
        user,
        |name| fields.is_empty() || fields.contains(&name),
        entries,
    );
    if !fields.is_empty() {
        entries.retain(|name, _| name == "id" || name == "fullname" || fields.contains(&name.as_str()));
    }
    record
}

fn add_course_fields(
    state: &State,
    course: i64,
    user: &User,
    wants: impl Fn(&str) -> bool,
    entries: &mut Map<String, Value>,
) {
    if wants("roles") {
        let roles = state.roles_in(course, user.id);
        let record = |role: &&Role| json!({"roleid": role.id, "name": "", "shortname": role.shortname, "sortorder": 0});
        entries.insert("roles".to_owned(), roles.iter().map(record).collect());
    }
    if wants("groups") {
        let groups = groups_of(state, course, user.id);
        entries.extend((!groups.is_empty()).then(|| ("groups".to_owned(), json!(groups))));
    }
    if wants("enrolledcourses") {
        let courses: Vec<Value> = courses_of(state, user.id)
            .filter_map(|id| state.tables.courses.get(id))
            .map(|course| json!({"id": course.id, "fullname": course.fullname, "shortname": course.shortname}))
            .collect();
        entries.extend((!courses.is_empty()).then(|| ("enrolledcourses".to_owned(), json!(courses))));
    }
}

/// The groups of a course that somebody is in. Who is in none has no such key.
fn groups_of(state: &State, course: i64, user: i64) -> Vec<Value> {
    let memberships = state.tables.group_members.with(&key("user", user));
    let groups =
        memberships.filter_map(|(_, member)| state.tables.groups.get(member.group).map(|group| (member.group, group)));
    let records = groups.filter(|(_, group)| group.course == course).map(|(id, group)| {
        let (name, description, format) = (&group.name, &group.description, group.descriptionformat);
        json!({"id": id, "name": name, "description": description, "descriptionformat": format})
    });
    records.collect()
}

/// The courses in which somebody takes part now. A guest has none.
fn courses_of(state: &State, user: i64) -> impl Iterator<Item = i64> {
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
