//! `enrol_meta_*`: courses that take in whoever takes part in another. What was done before an error stays.

use serde_json::{Value, json};

use super::{Call, Function};
use crate::errors::{Exception, invalid};
use crate::params::{Args, Kind, Shape, list, needed, or};
use crate::state::Group;

const ADDED: Shape = Shape::Record(&[
    needed("metacourseid", Kind::Int),
    needed("courseid", Kind::Int),
    or("creategroup", Kind::Bool, "0"),
]);
const REMOVED: Shape = Shape::Record(&[needed("metacourseid", Kind::Int), needed("courseid", Kind::Int)]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("enrol_meta_add_instances", &[list("instances", &ADDED)], add).piecemeal(),
    Function::new("enrol_meta_delete_instances", &[list("instances", &REMOVED)], delete).piecemeal(),
];

/// Both courses, if they are there and the caller may link them.
fn both(call: &Call<'_>, sent: Args<'_>) -> Result<(i64, i64), Exception> {
    let (meta, course) = (sent.int("metacourseid"), sent.int("courseid"));
    let known = |id: i64, capability| call.state.tables.courses.has(id) && call.may(capability);
    if !known(meta, "moodle/course:enrolconfig") || !call.may("enrol/meta:config") {
        return Err(invalid(format!(
            "Meta course id = {meta} does not exist or no permission to add enrolment instance."
        )));
    }
    if !known(course, "enrol/meta:selectaslinked") {
        return Err(invalid(format!(
            "Course id = {course} does not exist or no permission to link in meta enrolment."
        )));
    }
    Ok((meta, course))
}

fn link(call: &Call<'_>, meta: i64, course: i64) -> Option<i64> {
    let methods = call.state.methods(meta);
    methods
        .into_iter()
        .find(|(_, method)| method.kind == "meta" && method.source == course)
        .map(|(id, _)| id)
}

/// The answer gives the linked course as a text.
fn answer(meta: i64, course: i64, done: bool) -> Value {
    json!({"metacourseid": meta, "courseid": course.to_string(), "status": done})
}

fn add(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut answers = Vec::new();
    for sent in call.args.items("instances") {
        let (meta, course) = both(call, sent)?;
        if link(call, meta, course).is_some() {
            answers.push(answer(meta, course, false));
            continue;
        }
        let method = call.state.add_method(meta, "meta", course, 0);
        if sent.flag("creategroup") {
            let group = new_group(call, meta, course);
            call.state.tables.methods.change(method, |method| method.group = group);
        }
        for user in call.state.participants(course) {
            call.state.sync_meta(method, user);
        }
        answers.push(answer(meta, course, true));
    }
    Ok(json!(answers))
}

fn new_group(call: &mut Call<'_>, meta: i64, course: i64) -> i64 {
    let name = call
        .state
        .tables
        .courses
        .get(course)
        .map(|course| course.fullname.clone())
        .unwrap_or_default();
    call.state.tables.groups.insert(|_| Group {
        course: meta,
        name: format!("{name} course"),
        idnumber: String::new(),
        description: String::new(),
        descriptionformat: 0,
        enrolmentkey: None,
        visibility: 0,
        participation: true,
    })
}

fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut answers = Vec::new();
    for sent in call.args.items("instances") {
        let (meta, course) = both(call, sent)?;
        let link = link(call, meta, course);
        if let Some(method) = link {
            call.state.delete_method(method);
        }
        answers.push(answer(meta, course, link.is_some()));
    }
    Ok(json!(answers))
}
