//! `core_group_*_groups`.

use serde_json::{Value, json};

use super::{Call, Function};
use crate::errors::{Exception, invalid, missing, moodle};
use crate::json::put;
use crate::params::{Args, Kind, Shape, list, needed, or, taken};
use crate::state::{Group, key, pair};

const NEW: Shape = Shape::Record(&[
    needed("courseid", Kind::Int),
    needed("name", Kind::Text),
    needed("description", Kind::Raw),
    or("descriptionformat", Kind::Int, "1"),
    taken("enrolmentkey", Kind::Raw),
    taken("idnumber", Kind::Raw),
    taken("visibility", Kind::Int),
    taken("participation", Kind::Bool),
]);

const CHANGED: Shape = Shape::Record(&[
    needed("id", Kind::Int),
    needed("name", Kind::Text),
    taken("description", Kind::Raw),
    taken("descriptionformat", Kind::Int),
    taken("enrolmentkey", Kind::Raw),
    taken("idnumber", Kind::Raw),
    taken("visibility", Kind::Int),
    taken("participation", Kind::Bool),
]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_group_create_groups", &[list("groups", &NEW)], create),
    Function::new("core_group_update_groups", &[list("groups", &CHANGED)], update),
    Function::new("core_group_delete_groups", &[list("groupids", &super::IDS)], delete),
    Function::new("core_group_get_groups", &[list("groupids", &super::IDS)], get),
    Function::new(
        "core_group_get_course_groups",
        &[needed("courseid", Kind::Int)],
        of_course,
    ),
    Function::new(
        "core_group_get_course_user_groups",
        &[
            or("courseid", Kind::Int, "0"),
            or("userid", Kind::Int, "0"),
            or("groupingid", Kind::Int, "0"),
        ],
        of_user,
    ),
];

/// That the caller may manage the groups of a course.
pub(super) fn manage(call: &Call<'_>) -> Result<(), Exception> {
    call.require("moodle/course:managegroups", "Manage groups")
}

/// That a number is taken in a course.
pub(super) fn number_taken() -> Exception {
    moodle("idnumbertaken", "This ID number is already in use")
}

/// The key of a name or a number in a course.
pub(super) fn in_course(index: &'static str, course: i64, value: &str) -> crate::state::Key {
    key(index, format!("{course}:{value}"))
}

fn create(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut made = Vec::new();
    for sent in call.args.items("groups") {
        let (course, name) = (sent.int("courseid"), sent.text("name").trim());
        if name.is_empty() {
            return Err(invalid("Invalid group name"));
        }
        if call.state.tables.groups.any(&in_course("name", course, name)) {
            return Err(invalid("Group with the same name already exists in the course"));
        }
        call.enter_wrapped(course)?;
        manage(call)?;
        let number = sent.text("idnumber");
        if !number.is_empty() && call.state.tables.groups.any(&in_course("idnumber", course, number)) {
            return Err(number_taken());
        }
        super::groupings::fits(sent)?;
        let group = Group {
            course,
            name: name.to_owned(),
            idnumber: number.to_owned(),
            description: sent.text("description").to_owned(),
            descriptionformat: sent.int("descriptionformat"),
            enrolmentkey: sent
                .try_text("enrolmentkey")
                .filter(|key| !key.is_empty())
                .map(str::to_owned),
            visibility: sent.int("visibility"),
            participation: sent.try_flag("participation").unwrap_or(true),
        };
        let mut answer = record(0, &group);
        put(
            &mut answer,
            "enrolmentkey",
            json!(group.enrolmentkey.clone().unwrap_or_default()),
        );
        put(&mut answer, "id", json!(call.state.tables.groups.insert(|_| group)));
        made.push(answer);
    }
    Ok(json!(made))
}

fn update(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("groups") {
        let (id, name) = (sent.int("id"), sent.text("name").trim());
        if name.is_empty() {
            return Err(invalid("Invalid group name"));
        }
        let group = call.state.tables.groups.get(id).cloned();
        let group = group.ok_or_else(|| invalid(format!("Group {id} does not exist")))?;
        let other = |found: Vec<i64>| found.iter().any(|found| *found != id);
        if other(call.state.tables.groups.find(&in_course("name", group.course, name))) {
            return Err(invalid(
                "A different group with the same name already exists in the course",
            ));
        }
        if let Some(number) = sent.try_text("idnumber").filter(|number| !number.is_empty())
            && other(
                call.state
                    .tables
                    .groups
                    .find(&in_course("idnumber", group.course, number)),
            )
        {
            return Err(number_taken());
        }
        call.enter_wrapped(group.course)?;
        manage(call)?;
        super::groupings::fits(sent)?;
        call.state.tables.groups.change(id, |group| change(group, name, sent));
    }
    Ok(Value::Null)
}

fn change(group: &mut Group, name: &str, sent: Args<'_>) {
    name.clone_into(&mut group.name);
    if let Some(number) = sent.try_text("idnumber") {
        number.clone_into(&mut group.idnumber);
    }
    if let Some(description) = sent.try_text("description") {
        description.clone_into(&mut group.description);
    }
    if let Some(key) = sent.try_text("enrolmentkey") {
        group.enrolmentkey = Some(key.to_owned()).filter(|key| !key.is_empty());
    }
    group.descriptionformat = sent.try_int("descriptionformat").unwrap_or(group.descriptionformat);
    group.visibility = sent.try_int("visibility").unwrap_or(group.visibility);
    group.participation = sent.try_flag("participation").unwrap_or(group.participation);
}

/// What isn't there is passed over.
fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    for id in call.args.ints("groupids") {
        let Some(course) = call.state.tables.groups.get(id).map(|group| group.course) else {
            continue;
        };
        call.enter_wrapped(course)?;
        manage(call)?;
        call.state.delete_group(id);
    }
    Ok(Value::Null)
}

fn get(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut found = Vec::new();
    for id in call.args.ints("groupids") {
        let group = call.state.tables.groups.get(id).ok_or_else(|| missing("groups", id))?;
        call.enter_wrapped(group.course)?;
        manage(call)?;
        let mut record = record(id, group);
        put(&mut record, "customfields", json!([]));
        found.push(record);
    }
    Ok(json!(found))
}

fn of_course(call: &mut Call<'_>) -> Result<Value, Exception> {
    let course = call.args.int("courseid");
    call.enter_wrapped(course)?;
    manage(call)?;
    Ok(call
        .state
        .tables
        .groups
        .with(&key("course", course))
        .map(|(id, group)| record(id, group))
        .collect())
}

fn of_user(call: &mut Call<'_>) -> Result<Value, Exception> {
    let (course, grouping) = (call.args.int("courseid"), call.args.int("groupingid"));
    let user = Some(call.args.int("userid"))
        .filter(|user| *user != 0)
        .unwrap_or(call.caller.user);
    if course != 0 {
        call.enter_wrapped(course)?;
    }
    let tables = &call.state.tables;
    let groups = tables.group_members.with(&key("user", user)).filter_map(|(_, member)| {
        let group = tables.groups.get(member.group)?;
        let grouped = grouping == 0 || tables.grouping_groups.any(&pair("one", grouping, member.group));
        (grouped && (course == 0 || group.course == course)).then_some((member.group, group))
    });
    let groups: Vec<Value> = groups
        .map(|(id, group)| {
            json!({
                "id": id,
                "name": group.name,
                "description": group.description,
                "descriptionformat": group.descriptionformat,
                "idnumber": group.idnumber,
                "courseid": group.course,
            })
        })
        .collect();
    Ok(json!({"groups": groups, "warnings": []}))
}

/// A group as it is answered.
pub(super) fn record(id: i64, group: &Group) -> Value {
    json!({
        "id": id,
        "courseid": group.course,
        "name": group.name,
        "description": group.description,
        "descriptionformat": group.descriptionformat,
        "enrolmentkey": group.enrolmentkey,
        "idnumber": group.idnumber,
        "visibility": group.visibility,
        "participation": group.participation,
    })
}
