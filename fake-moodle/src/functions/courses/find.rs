//! Looking courses up.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::record::{Orders, full, listed as listed_record, short};
use crate::errors::{Exception, invalid};
use crate::functions::Call;
use crate::state::{Course, key};

fn seen(call: &Call<'_>, course: &Course) -> bool {
    course.number("visible") == 1
        || call.may("moodle/course:viewhiddencourses")
        || call.state.takes_part(course.id, call.caller.user)
}

pub(super) fn by_field(call: &mut Call<'_>) -> Result<Value, Exception> {
    let (field, value) = (call.args.text("field"), call.args.text("value"));
    let courses = &call.state.tables.courses;
    let number = |text: &str| {
        text.trim()
            .parse::<i64>()
            .map_err(|_| invalid(format!("{field} => {text}")))
    };
    let ids: Vec<i64> = match field {
        "" => courses.iter().map(|(id, _)| id).collect(),
        "id" => vec![number(value)?],
        "ids" => value
            .split(',')
            .map(number)
            .collect::<Result<BTreeSet<_>, _>>()?
            .into_iter()
            .collect(),
        "shortname" => courses.find(&key("shortname", value)),
        "idnumber" => courses.find(&key("idnumber", value)),
        "category" => courses.find(&key("category", number(value)?)),
        _ => return Err(invalid("Invalid field name")),
    };
    let found = ids
        .into_iter()
        .filter_map(|id| courses.get(id))
        .filter(|course| seen(call, course));
    let orders = Orders::of(call.state);
    let found: Vec<Value> = found.map(|course| full(&orders, course)).collect();
    Ok(json!({"courses": found, "warnings": []}))
}

pub(super) fn listed(call: &mut Call<'_>) -> Result<Value, Exception> {
    let courses = &call.state.tables.courses;
    let wanted = call
        .args
        .inner("options")
        .map(|options| options.ints("ids"))
        .unwrap_or_default();
    let found = courses
        .iter()
        .map(|(_, course)| course)
        .filter(|course| wanted.is_empty() || wanted.contains(&course.id));
    let orders = Orders::of(call.state);
    let mut records = Vec::new();
    for course in found {
        call.enter(course.id)?;
        records.push(listed_record(&orders, course));
    }
    Ok(json!(records))
}

pub(super) fn search(call: &mut Call<'_>) -> Result<Value, Exception> {
    if call.args.text("criterianame") != "search" {
        return Err(invalid("Invalid criteria name, expected search"));
    }
    let words: Vec<String> = call
        .args
        .text("criteriavalue")
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    let fits = |course: &Course| {
        let text = format!(
            "{} {} {} {}",
            course.fullname, course.shortname, course.idnumber, course.summary
        )
        .to_lowercase();
        course.id != 1 && words.iter().all(|word| text.contains(word.as_str())) && seen(call, course)
    };
    let courses = call.state.tables.courses.iter().map(|(_, course)| course);
    let orders = Orders::of(call.state);
    let found: Vec<Value> = courses
        .filter(|course| fits(course))
        .map(|course| short(&orders, course))
        .collect();
    Ok(json!({"total": found.len(), "courses": found, "warnings": []}))
}
