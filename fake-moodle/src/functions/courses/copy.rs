//! Copying courses: into a new one, or into one that is there.

use serde_json::{Value, json};

use super::write::taken_shortname;
use crate::errors::{Exception, invalid_ext, missing, moodle};
use crate::functions::Call;
use crate::params::Args;
use crate::state::{Course, Level, State, key};

const DUPLICATED: [&str; 10] = [
    "activities",
    "blocks",
    "filters",
    "users",
    "enrolments",
    "role_assignments",
    "comments",
    "userscompletion",
    "logs",
    "grade_histories",
];

/// The course that is copied from or to.
fn known(call: &Call<'_>, id: i64) -> Result<Course, Exception> {
    let course = call.state.tables.courses.get(id).cloned();
    let course = course.ok_or_else(|| moodle("invalidcourseid", "You are trying to use an invalid course ID"))?;
    call.enter(id)?;
    Ok(course)
}

fn option(args: Args<'_>, names: &[&str], name: &str) -> Result<Option<bool>, Exception> {
    let mut found = None;
    for option in args.items("options") {
        let value = match option.text("value") {
            _ if !names.contains(&option.text("name")) => return Err(invalid_ext(option.text("name"))),
            "0" => false,
            "1" => true,
            value => return Err(invalid_ext(value)),
        };
        if option.text("name") == name {
            found = Some(value);
        }
    }
    Ok(found)
}

pub(super) fn duplicate(call: &mut Call<'_>) -> Result<Value, Exception> {
    let args = call.args;
    let from = known(call, args.int("courseid"))?;
    let (category, shortname) = (args.int("categoryid"), args.text("shortname"));
    if !call.state.tables.categories.has(category) {
        return Err(missing("course_categories", category));
    }
    call.require("moodle/backup:backupcourse", "Backup courses")?;
    call.require("moodle/course:create", "Create courses")?;
    if let Some((_, other)) = call.state.tables.courses.first(&key("shortname", shortname)) {
        return Err(taken_shortname(&other.fullname));
    }
    let activities = option(args, &DUPLICATED, "activities")?.unwrap_or(true);
    let users = option(args, &DUPLICATED, "users")?.unwrap_or(false);
    let mut copy = from.clone();
    shortname.clone_into(&mut copy.shortname);
    args.text("fullname").clone_into(&mut copy.fullname);
    copy.idnumber = String::new();
    copy.category = category;
    copy.numbers.insert("visible".to_owned(), args.int("visible"));
    if !activities {
        copy.sections.iter_mut().for_each(|section| section.modules.clear());
    }
    let to = call.state.add_course(copy);
    if users {
        copy_people(call.state, from.id, to);
    }
    Ok(json!({"id": to, "shortname": shortname}))
}

/// Takes over whoever the manual method of a course took in, with their roles.
fn copy_people(state: &mut State, from: i64, to: i64) {
    let (Some(old), Some(new)) = (state.manual_method(from), state.manual_method(to)) else {
        return;
    };
    for enrolment in state.tables.enrolments.find(&key("method", old)) {
        let Some(mut row) = state.tables.enrolments.get(enrolment).cloned() else {
            continue;
        };
        row.method = new;
        state.enrol(row);
    }
    let Some(context) = state.context(Level::Course, from) else {
        return;
    };
    for id in state.tables.assignments.find(&key("context", context)) {
        let row = state
            .tables
            .assignments
            .get(id)
            .filter(|row| row.component.is_empty())
            .cloned();
        if let Some(row) = row {
            state.give(to, row);
        }
    }
}

/// What is taken over is added; with `deletecontent` the course is emptied first, and that takes its methods along.
pub(super) fn import(call: &mut Call<'_>) -> Result<Value, Exception> {
    let args = call.args;
    let empty = match args.int("deletecontent") {
        0 => false,
        1 => true,
        other => return Err(invalid_ext(&other.to_string())),
    };
    let from = known(call, args.int("importfrom"))?;
    let to = known(call, args.int("importto"))?.id;
    call.require("moodle/backup:backuptargetimport", "Backup for import")?;
    call.require(
        "moodle/restore:restoretargetimport",
        "Restore from files targeted as import",
    )?;
    let activities = option(args, &["activities", "blocks", "filters"], "activities")?.unwrap_or(true);
    if empty {
        call.state.empty_course(to);
    }
    call.state.tables.courses.change(to, |course| {
        for (place, section) in from.sections.iter().enumerate() {
            if place >= course.sections.len() {
                course.sections.push(crate::state::Section {
                    name: section.name.clone(),
                    modules: Vec::new(),
                });
            }
            if let (true, Some(own)) = (activities, course.sections.get_mut(place)) {
                own.modules.extend(section.modules.iter().cloned());
            }
        }
    });
    Ok(Value::Null)
}
