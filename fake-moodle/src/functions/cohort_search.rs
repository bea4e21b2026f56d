//! `core_cohort_search_cohorts`.

use serde_json::{Value, json};

use super::cohorts::{full, view};
use super::{Call, Function, roles};
use crate::errors::{Exception, invalid};
use crate::json::put;
use crate::params::{Field, Kind, needed, or, record as inner, taken};
use crate::state::{Cohort, Level};

const CONTEXT: &[Field] = &[
    taken("contextid", Kind::Int),
    taken("contextlevel", Kind::AlphaNumExt),
    taken("instanceid", Kind::Int),
];

pub(super) const FUNCTIONS: &[Function] = &[Function::new(
    "core_cohort_search_cohorts",
    &[
        needed("query", Kind::Raw),
        inner("context", CONTEXT),
        or("includes", Kind::AlphaNumExt, "parents"),
        or("limitfrom", Kind::Int, "0"),
        or("limitnum", Kind::Int, "25"),
    ],
    search,
)];

fn search(call: &mut Call<'_>) -> Result<Value, Exception> {
    let sent = call.args.inner("context").ok_or_else(|| invalid("Missing context"))?;
    let (context, place) = roles::context(call, sent)?;
    view(call)?;
    let query = call.args.text("query").to_lowercase();
    let fits = |cohort: &Cohort| {
        [&cohort.name, &cohort.idnumber, &cohort.description]
            .iter()
            .any(|text| text.to_lowercase().contains(&query))
    };
    let above: Vec<i64> = match place.level {
        Level::CourseCat => call.state.category_path(place.instance),
        Level::Course => call
            .state
            .tables
            .courses
            .get(place.instance)
            .map(|course| call.state.category_path(course.category))
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    let mut above: Vec<i64> = above
        .into_iter()
        .filter_map(|id| call.state.context(Level::CourseCat, id))
        .collect();
    above.push(1);
    let all = call
        .state
        .tables
        .cohorts
        .iter()
        .map(|(_, cohort)| cohort)
        .filter(|cohort| fits(cohort));
    let mut found: Vec<&Cohort> = match call.args.text("includes") {
        "self" => all.filter(|cohort| cohort.context == context).collect(),
        "parents" => all
            .filter(|cohort| cohort.context == context || above.contains(&cohort.context))
            .collect(),
        "all" => all.collect(),
        other => return Err(invalid(format!("Invalid parameter value for 'includes': {other}"))),
    };
    let own = |cohort: &Cohort| call.args.text("includes") == "all" || cohort.context == context;
    found.sort_by_key(|cohort| (!own(cohort), &cohort.name, cohort.id));
    let from = usize::try_from(call.args.int("limitfrom")).unwrap_or(0);
    let limit = usize::try_from(call.args.int("limitnum"))
        .ok()
        .filter(|limit| *limit > 0)
        .unwrap_or(usize::MAX);
    let page = found.into_iter().skip(from).take(limit);
    let records: Vec<Value> = page
        .map(|cohort| if own(cohort) { full(cohort) } else { from_above(cohort) })
        .collect();
    Ok(json!({"cohorts": records}))
}

/// A cohort of a context above the one that is searched comes with less, and another format.
fn from_above(cohort: &Cohort) -> Value {
    let mut record = full(cohort);
    put(&mut record, "descriptionformat", json!(2));
    if let Some(entries) = record.as_object_mut() {
        entries.remove("theme");
    }
    record
}
