//! `core_group_*_groupings`.

use serde_json::{Value, json};

use super::groups::{in_course, manage, number_taken, record as group_record};
use super::{Call, Function};
use crate::errors::{Exception, invalid, invalid_response, missing, too_long};
use crate::json::put;
use crate::params::{Args, Kind, Shape, list, needed, or, taken};
use crate::state::{Grouping, key};

const NEW: Shape = Shape::Record(&[
    needed("courseid", Kind::Int),
    needed("name", Kind::Text),
    needed("description", Kind::Raw),
    or("descriptionformat", Kind::Int, "1"),
    taken("idnumber", Kind::Raw),
]);

const CHANGED: Shape = Shape::Record(&[
    needed("id", Kind::Int),
    needed("name", Kind::Text),
    needed("description", Kind::Raw),
    or("descriptionformat", Kind::Int, "1"),
    taken("idnumber", Kind::Raw),
]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_group_create_groupings", &[list("groupings", &NEW)], create),
    Function::new("core_group_update_groupings", &[list("groupings", &CHANGED)], update),
    Function::new(
        "core_group_delete_groupings",
        &[list("groupingids", &super::IDS)],
        delete,
    ),
    Function::new(
        "core_group_get_groupings",
        &[list("groupingids", &super::IDS), or("returngroups", Kind::Bool, "0")],
        get,
    ),
    Function::new(
        "core_group_get_course_groupings",
        &[needed("courseid", Kind::Int)],
        of_course,
    ),
];

/// Refuses names and numbers that are longer than their columns.
pub(super) fn fits(sent: Args<'_>) -> Result<(), Exception> {
    let long = |name, limit| sent.text(name).chars().count() > limit;
    match (long("name", 254), long("idnumber", 100)) {
        (true, _) => Err(too_long(254)),
        (_, true) => Err(too_long(100)),
        _ => Ok(()),
    }
}

/// A grouping that is sent without an id number is made, and then an error is answered.
fn create(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut made = Vec::new();
    let mut incomplete = false;
    for sent in call.args.items("groupings") {
        let (course, name, number) = (sent.int("courseid"), sent.text("name").trim(), sent.text("idnumber"));
        if name.is_empty() {
            return Err(invalid("Invalid grouping name"));
        }
        if !call.state.tables.courses.has(course) {
            return Err(missing("course", course));
        }
        call.enter_wrapped(course)?;
        manage(call)?;
        if call.state.tables.groupings.any(&in_course("name", course, name)) {
            return Err(invalid("Grouping with the same name already exists in the course"));
        }
        if !number.is_empty() && call.state.tables.groupings.any(&in_course("idnumber", course, number)) {
            return Err(number_taken());
        }
        fits(sent)?;
        let grouping = Grouping {
            course,
            name: name.to_owned(),
            idnumber: number.to_owned(),
            description: sent.text("description").to_owned(),
            descriptionformat: sent.int("descriptionformat"),
        };
        let mut answer = record(0, &grouping);
        put(
            &mut answer,
            "id",
            json!(call.state.tables.groupings.insert(|_| grouping)),
        );
        made.push(answer);
        incomplete |= !sent.has("idnumber");
    }
    if incomplete {
        call.keep = true;
        return Err(invalid_response(
            "Error in response - Missing following required key in a single structure: idnumber",
        ));
    }
    Ok(json!(made))
}

fn update(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("groupings") {
        let (id, name) = (sent.int("id"), sent.text("name").trim());
        if name.is_empty() {
            return Err(invalid("Invalid grouping name"));
        }
        let course = call.state.tables.groupings.get(id).map(|grouping| grouping.course);
        let course = course.ok_or_else(|| invalid(format!("Grouping {id} does not exist in the course")))?;
        let other = |found: Vec<i64>| found.iter().any(|found| *found != id);
        if other(call.state.tables.groupings.find(&in_course("name", course, name))) {
            return Err(invalid(
                "A different grouping with the same name already exists in the course",
            ));
        }
        if let Some(number) = sent.try_text("idnumber").filter(|number| !number.is_empty())
            && other(call.state.tables.groupings.find(&in_course("idnumber", course, number)))
        {
            return Err(number_taken());
        }
        call.enter_wrapped(course)?;
        manage(call)?;
        fits(sent)?;
        call.state.tables.groupings.change(id, |grouping| {
            name.clone_into(&mut grouping.name);
            sent.text("description").clone_into(&mut grouping.description);
            grouping.descriptionformat = sent.int("descriptionformat");
            if let Some(number) = sent.try_text("idnumber") {
                number.clone_into(&mut grouping.idnumber);
            }
        });
    }
    Ok(Value::Null)
}

/// What isn't there is passed over.
fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    for id in call.args.ints("groupingids") {
        let Some(course) = call.state.tables.groupings.get(id).map(|grouping| grouping.course) else {
            continue;
        };
        call.enter_wrapped(course)?;
        manage(call)?;
        call.state.delete_grouping(id);
    }
    Ok(Value::Null)
}

fn get(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut found = Vec::new();
    for id in call.args.ints("groupingids") {
        let grouping = call
            .state
            .tables
            .groupings
            .get(id)
            .ok_or_else(|| missing("groupings", id))?;
        call.enter_wrapped(grouping.course)?;
        manage(call)?;
        let mut record = record(id, grouping);
        put(&mut record, "customfields", json!([]));
        if call.args.flag("returngroups") {
            put(&mut record, "groups", groups_of(call, id));
        }
        found.push(record);
    }
    Ok(json!(found))
}

fn groups_of(call: &Call<'_>, grouping: i64) -> Value {
    let tables = &call.state.tables;
    let places = tables.grouping_groups.with(&key("grouping", grouping));
    let groups = places.filter_map(|(_, place)| tables.groups.get(place.group).map(|group| (place.group, group)));
    let records = groups.map(|(id, group)| {
        let mut record = group_record(id, group);
        if let Some(entries) = record.as_object_mut() {
            entries.retain(|name, _| name != "visibility" && name != "participation");
            entries.insert("customfields".to_owned(), json!([]));
        }
        record
    });
    records.collect()
}

fn of_course(call: &mut Call<'_>) -> Result<Value, Exception> {
    let course = call.args.int("courseid");
    call.enter_wrapped(course)?;
    manage(call)?;
    Ok(call
        .state
        .tables
        .groupings
        .with(&key("course", course))
        .map(|(id, grouping)| record(id, grouping))
        .collect())
}

fn record(id: i64, grouping: &Grouping) -> Value {
    json!({
        "id": id,
        "courseid": grouping.course,
        "name": grouping.name,
        "description": grouping.description,
        "descriptionformat": grouping.descriptionformat,
        "idnumber": grouping.idnumber,
    })
}
