//! `core_enrol_get_enrolled_users`: who takes part in a course.

use serde_json::{Map, Value, json};

use super::enrol::courses_of;
use super::users::{Seen, record};
use super::{Call, Function};
use crate::errors::{Exception, invalid};
use crate::params::{Args, Kind, Shape, list, needed};
use crate::state::{Role, State, User, key, pair};

const OPTION: Shape = Shape::Record(&[needed("name", Kind::AlphaNumExt), needed("value", Kind::Raw)]);

pub(super) const FUNCTIONS: &[Function] = &[Function::new(
    "core_enrol_get_enrolled_users",
    &[needed("courseid", Kind::Int), list("options", &OPTION).optional()],
    enrolled_users,
)];

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
