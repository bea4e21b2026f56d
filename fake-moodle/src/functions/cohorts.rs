//! `core_cohort_*_cohorts`.

use serde_json::{Value, json};

use super::{Call, Function};
use crate::errors::{Exception, invalid, missing, too_long};
use crate::json::put;
use crate::params::{Args, Field, Kind, Shape, list, needed, or, record as inner, taken};
use crate::state::{Cohort, Level, key};

const CATEGORY: &[Field] = &[needed("type", Kind::Text), needed("value", Kind::Raw)];

const NEW: Shape = Shape::Record(&[
    inner("categorytype", CATEGORY),
    needed("name", Kind::Raw),
    needed("idnumber", Kind::Raw),
    taken("description", Kind::Raw),
    or("descriptionformat", Kind::Int, "1"),
    or("visible", Kind::Bool, "1"),
    taken("theme", Kind::Theme),
]);

const CHANGED: Shape = Shape::Record(&[
    needed("id", Kind::Int),
    inner("categorytype", CATEGORY),
    needed("name", Kind::Raw),
    needed("idnumber", Kind::Raw),
    taken("description", Kind::Raw),
    or("descriptionformat", Kind::Int, "1"),
    taken("visible", Kind::Bool),
    taken("theme", Kind::Theme),
]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_cohort_create_cohorts", &[list("cohorts", &NEW)], create),
    Function::new("core_cohort_update_cohorts", &[list("cohorts", &CHANGED)], update),
    Function::new("core_cohort_delete_cohorts", &[list("cohortids", &super::IDS)], delete),
    Function::new(
        "core_cohort_get_cohorts",
        &[list("cohortids", &super::IDS).optional()],
        get,
    ),
];

fn manage(call: &Call<'_>) -> Result<(), Exception> {
    call.require("moodle/cohort:manage", "Create, delete and move cohorts")
}

/// The context of the category that is named, or of the site.
fn context(call: &Call<'_>, sent: Args<'_>) -> Result<i64, Exception> {
    let (kind, value) = sent
        .inner("categorytype")
        .map_or(("", ""), |sent| (sent.text("type"), sent.text("value")));
    let categories = &call.state.tables.categories;
    let id = match kind {
        "system" => return Ok(1),
        "id" => value.parse().ok().filter(|id| categories.has(*id)),
        "idnumber" => categories.first(&key("idnumber", value)).map(|(id, _)| id),
        _ => return Err(invalid(format!("category type must be id, idnumber or system:{kind}"))),
    };
    let context = id.and_then(|id| call.state.context(Level::CourseCat, id));
    context.ok_or_else(|| invalid(format!("category not exists: category {kind} = {value}")))
}

fn fits(sent: Args<'_>) -> Result<(), Exception> {
    let long = |name, limit| sent.text(name).chars().count() > limit;
    match (long("name", 254), long("idnumber", 100)) {
        (true, _) => Err(too_long(254)),
        (_, true) => Err(too_long(100)),
        _ => Ok(()),
    }
}

fn create(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut made = Vec::new();
    for sent in call.args.items("cohorts") {
        let context = context(call, sent)?;
        let number = sent.text("idnumber");
        // An empty number counts, too.
        if call.state.tables.cohorts.any(&key("idnumber", number)) {
            return Err(invalid(format!("record already exists: idnumber={number}")));
        }
        manage(call)?;
        fits(sent)?;
        let cohort = Cohort {
            id: 0,
            context,
            name: sent.text("name").to_owned(),
            idnumber: number.to_owned(),
            description: sent.text("description").to_owned(),
            descriptionformat: sent.int("descriptionformat"),
            visible: sent.flag("visible"),
            theme: sent.text("theme").to_owned(),
        };
        let id = call.state.tables.cohorts.insert(|id| Cohort { id, ..cohort });
        made.extend(call.state.tables.cohorts.get(id).map(short));
    }
    Ok(json!(made))
}

/// Whether another cohort has the number already isn't looked at.
fn update(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("cohorts") {
        let id = sent.int("id");
        if !call.state.tables.cohorts.has(id) {
            return Err(missing("cohort", id));
        }
        manage(call)?;
        let context = context(call, sent)?;
        fits(sent)?;
        call.state.tables.cohorts.change(id, |cohort| {
            cohort.context = context;
            sent.text("name").clone_into(&mut cohort.name);
            sent.text("idnumber").clone_into(&mut cohort.idnumber);
            if let Some(description) = sent.try_text("description") {
                description.clone_into(&mut cohort.description);
            }
            if let Some(theme) = sent.try_text("theme") {
                theme.clone_into(&mut cohort.theme);
            }
            cohort.descriptionformat = sent.int("descriptionformat");
            cohort.visible = sent.try_flag("visible").unwrap_or(cohort.visible);
        });
    }
    Ok(Value::Null)
}

fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    for id in call.args.ints("cohortids") {
        if !call.state.tables.cohorts.has(id) {
            return Err(missing("cohort", id));
        }
        manage(call)?;
        call.state.delete_cohort(id);
    }
    Ok(Value::Null)
}

/// That the caller may see cohorts.
pub(super) fn view(call: &Call<'_>) -> Result<(), Exception> {
    if call.may("moodle/cohort:manage") {
        Ok(())
    } else {
        call.require("moodle/cohort:view", "View site-wide cohorts")
    }
}

/// What isn't there is left out.
fn get(call: &mut Call<'_>) -> Result<Value, Exception> {
    view(call)?;
    let cohorts = &call.state.tables.cohorts;
    if !call.args.has("cohortids") {
        return Ok(cohorts.iter().map(|(_, cohort)| full(cohort)).collect());
    }
    let mut ids = call.args.ints("cohortids");
    ids.sort_unstable();
    ids.dedup();
    Ok(ids.into_iter().filter_map(|id| cohorts.get(id)).map(full).collect())
}

/// A cohort as it is answered when it is made.
pub(super) fn short(cohort: &Cohort) -> Value {
    json!({
        "id": cohort.id,
        "name": cohort.name,
        "idnumber": cohort.idnumber,
        "description": cohort.description,
        "descriptionformat": cohort.descriptionformat,
        "visible": cohort.visible,
        "theme": cohort.theme,
    })
}

/// A cohort as a look-up answers it.
pub(super) fn full(cohort: &Cohort) -> Value {
    let mut record = short(cohort);
    put(&mut record, "customfields", json!([]));
    record
}
