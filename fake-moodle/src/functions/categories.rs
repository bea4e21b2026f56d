//! `core_course_*_categories`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Call, Function};
use crate::errors::{Exception, moodle};
use crate::params::{Args, Kind, Shape, list, needed, or, taken};
use crate::state::{Category, Level, State, key};

const NEW: Shape = Shape::Record(&[
    needed("name", Kind::Text),
    or("parent", Kind::Int, "0"),
    taken("idnumber", Kind::Raw),
    taken("description", Kind::Raw),
    or("descriptionformat", Kind::Int, "1"),
    taken("theme", Kind::Theme),
]);

const CHANGED: Shape = Shape::Record(&[
    needed("id", Kind::Int),
    taken("name", Kind::Text),
    taken("idnumber", Kind::Raw),
    taken("parent", Kind::Int),
    taken("description", Kind::Raw),
    taken("descriptionformat", Kind::Int),
    taken("theme", Kind::Theme),
]);

const DELETED: Shape = Shape::Record(&[
    needed("id", Kind::Int),
    taken("newparent", Kind::Int),
    or("recursive", Kind::Bool, "0"),
]);

const CRITERION: Shape = Shape::Record(&[needed("key", Kind::AlphaNumExt), needed("value", Kind::Raw)]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_course_create_categories", &[list("categories", &NEW)], create),
    Function::new("core_course_update_categories", &[list("categories", &CHANGED)], update),
    Function::new("core_course_delete_categories", &[list("categories", &DELETED)], delete),
    Function::new(
        "core_course_get_categories",
        &[
            list("criteria", &CRITERION).optional(),
            or("addsubcategories", Kind::Bool, "1"),
        ],
        get,
    ),
];

fn unknown() -> Exception {
    moodle("unknowncategory", "Unknown category with category ID number \"{$a}\"")
}

fn manage(call: &Call<'_>) -> Result<(), Exception> {
    call.require("moodle/category:manage", "Manage categories")
}

/// Refuses a name or a number that no category can have.
fn check(state: &State, sent: Args<'_>, own: Option<i64>) -> Result<(), Exception> {
    if let Some(name) = sent.try_text("name") {
        if name.is_empty() {
            return Err(moodle("categorynamerequired", "Category name is required"));
        }
        if name.chars().count() > 255 {
            return Err(moodle("categorytoolong", "Category name too long"));
        }
    }
    let Some(number) = sent.try_text("idnumber").filter(|number| !number.is_empty()) else {
        return Ok(());
    };
    if number.chars().count() > 100 {
        return Err(moodle("idnumbertoolong", "ID number is too long"));
    }
    match state.tables.categories.first(&key("idnumber", number)) {
        Some((other, _)) if Some(other) != own => Err(moodle(
            "categoryidnumbertaken",
            "ID number is already used for another category",
        )),
        _ => Ok(()),
    }
}

fn create(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut made = Vec::new();
    for sent in call.args.items("categories") {
        let parent = sent.int("parent");
        if parent != 0 && !call.state.tables.categories.has(parent) {
            return Err(moodle("unknowcategory", "Category not known!"));
        }
        manage(call)?;
        check(call.state, sent, None)?;
        let name = sent.text("name");
        let id = call.state.add_category(Category {
            name: name.to_owned(),
            idnumber: sent.try_text("idnumber").map(str::to_owned),
            description: sent.text("description").to_owned(),
            descriptionformat: sent.int("descriptionformat"),
            parent,
            visible: true,
            ..Category::default()
        });
        made.push(json!({"id": id, "name": name}));
    }
    Ok(json!(made))
}

fn update(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("categories") {
        let id = sent.int("id");
        if !call.state.tables.categories.has(id) {
            return Err(unknown());
        }
        manage(call)?;
        check(call.state, sent, Some(id))?;
        let now = call.state.now;
        if let Some(parent) = sent.try_int("parent") {
            move_category(call.state, id, parent)?;
        }
        call.state.tables.categories.change(id, |category| {
            if let Some(name) = sent.try_text("name") {
                name.clone_into(&mut category.name);
            }
            if let Some(number) = sent.try_text("idnumber") {
                category.idnumber = Some(number.to_owned());
            }
            if let Some(description) = sent.try_text("description") {
                description.clone_into(&mut category.description);
            }
            category.descriptionformat = sent.try_int("descriptionformat").unwrap_or(category.descriptionformat);
            category.timemodified = now;
        });
    }
    Ok(Value::Null)
}

fn move_category(state: &mut State, id: i64, parent: i64) -> Result<(), Exception> {
    if parent != 0 && !state.tables.categories.has(parent) {
        return Err(unknown());
    }
    if state.category_path(parent).contains(&id) {
        return Err(moodle("cannotmovecategory", "Cannot move category"));
    }
    let place = state.last_place(parent);
    state.tables.categories.change(id, |category| {
        if category.parent != parent {
            category.parent = parent;
            category.place = place;
        }
    });
    Ok(())
}

fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("categories") {
        let id = sent.int("id");
        let category = call.state.tables.categories.get(id).cloned().ok_or_else(unknown)?;
        manage(call)?;
        if sent.flag("recursive") {
            call.state.delete_category(id);
            continue;
        }
        let to = sent.try_int("newparent").unwrap_or(category.parent);
        if to == 0 {
            let message = "You can't move the category content to the top level.";
            return Err(moodle("movecatcontentstoroot", message));
        }
        if !call.state.tables.categories.has(to) || call.state.category_path(to).contains(&id) {
            return Err(unknown());
        }
        for child in call.state.tables.categories.find(&key("parent", id)) {
            move_category(call.state, child, to)?;
        }
        for course in call.state.tables.courses.find(&key("category", id)) {
            call.state.move_course(course, to);
        }
        let context = call.state.context(Level::CourseCat, to).unwrap_or(1);
        call.state.drop_category(id, context);
    }
    Ok(Value::Null)
}

fn get(call: &mut Call<'_>) -> Result<Value, Exception> {
    let state = &*call.state;
    let tree = state.tree(0);
    let mut found: BTreeSet<i64> = tree.iter().copied().collect();
    for criterion in call.args.items("criteria") {
        let (name, value) = (criterion.text("key"), criterion.text("value"));
        let ids: Vec<i64> = value.split(',').filter_map(|id| id.trim().parse().ok()).collect();
        let fits = |category: &Category| match name {
            "id" => value.parse() == Ok(category.id),
            "ids" => ids.contains(&category.id),
            "name" => category.name == value,
            "parent" => value.parse() == Ok(category.parent),
            "idnumber" => category.idnumber.as_deref() == Some(value),
            _ => (value == "1") == category.visible,
        };
        if !["id", "ids", "name", "parent", "idnumber", "visible"].contains(&name) {
            let message = "Missing permissions to search on a criterion.";
            return Err(
                moodle("criteriaerror", message).because(format!("You can not search on this criteria: {name}"))
            );
        }
        found.retain(|id| state.tables.categories.get(*id).is_some_and(fits));
    }
    if call.args.flag("addsubcategories") {
        let below: Vec<i64> = found.iter().flat_map(|id| state.tree(*id)).collect();
        found.extend(below);
    }
    let shown = tree.iter().zip(1..).filter(|(id, _)| found.contains(*id));
    let shown = shown.filter_map(|(id, rank)| {
        state
            .tables
            .categories
            .get(*id)
            .map(|category| record(state, category, rank))
    });
    Ok(shown.collect())
}

fn record(state: &State, category: &Category, rank: i64) -> Value {
    let path = state.category_path(category.id);
    json!({
        "id": category.id,
        "name": category.name,
        "idnumber": category.idnumber,
        "description": category.description,
        "descriptionformat": category.descriptionformat,
        "parent": category.parent,
        "sortorder": rank * 10_000,
        "coursecount": state.tables.courses.find(&key("category", category.id)).len(),
        "visible": i64::from(category.visible),
        "visibleold": i64::from(category.visible),
        "timemodified": category.timemodified,
        "depth": path.len(),
        "path": path.iter().map(|id| format!("/{id}")).collect::<String>(),
        "theme": "",
    })
}
