//! The category of a row: found, or made on the way (C §1.6).

use std::borrow::Cow;

use crate::directory::{Category, Id};
use crate::formats::courses::category_path::{CategoryPath, join};
use crate::formats::courses::options::{CategoryBy, Options};
use crate::formats::courses::rules::{
    category_id_unknown, category_idnumber_ambiguous, category_idnumber_unknown, category_name_ambiguous, no_category,
};
use crate::plan::{Failed, Planner};

/// The category that a row names; that of a new course where it names none.
pub(super) fn of_new_course(
    cell: Option<&str>,
    shortname: &str,
    options: &Options,
    planner: &mut Planner<'_>,
) -> Result<Id, Failed> {
    match cell {
        Some(cell) => resolve(cell, shortname, options, planner),
        None => planner.default_category().ok_or_else(|| no_category::failed(shortname)),
    }
}

/// The category that a row names. What its path lacks is made.
pub(super) fn resolve(cell: &str, shortname: &str, options: &Options, planner: &mut Planner<'_>) -> Result<Id, Failed> {
    if options.category_by == CategoryBy::Idnumber {
        return by_idnumber(cell, shortname, planner);
    }
    match CategoryPath::of(cell) {
        CategoryPath::Id(id) => {
            let known = id.and_then(|id| planner.snapshot.get::<Category>(Id(id)));
            known
                .map(|category| category.id)
                .ok_or_else(|| category_id_unknown::failed(shortname, cell))
        }
        CategoryPath::Names(names) => Ok(descend(&names, options, planner)),
    }
}

fn by_idnumber(idnumber: &str, shortname: &str, planner: &Planner<'_>) -> Result<Id, Failed> {
    match planner
        .snapshot
        .table::<Category>()
        .find("idnumber", idnumber)
        .as_slice()
    {
        [category] => Ok(category.id),
        [] => Err(category_idnumber_unknown::failed(shortname, idnumber)),
        several => Err(category_idnumber_ambiguous::failed(shortname, idnumber, several.len())),
    }
}

/// Goes down from the root, name by name, making what isn't there.
fn descend(names: &[Cow<'_, str>], options: &Options, planner: &mut Planner<'_>) -> Id {
    let mut parent = Id::NONE;
    for (level, name) in names.iter().enumerate() {
        let path = || join(names.iter().take(level + 1).map(AsRef::as_ref));
        parent = match child(parent, name, planner) {
            None => create(parent, name, path(), options, planner),
            Some((id, 1)) => id,
            Some((id, count)) => {
                category_name_ambiguous::warn(planner, path(), count);
                id
            }
        };
    }
    parent
}

/// The category of this name under a parent, the first in the order of the platform, and how many there are.
fn child(parent: Id, name: &str, planner: &Planner<'_>) -> Option<(Id, usize)> {
    let key = format!("{}\u{1f}{name}", parent.0);
    let found = planner.snapshot.table::<Category>().find("parent+name", &key);
    let first = found.iter().min_by_key(|category| category.sortorder)?;
    Some((first.id, found.len()))
}

fn create(parent: Id, name: &str, path: String, options: &Options, planner: &mut Planner<'_>) -> Id {
    let siblings = planner
        .snapshot
        .table::<Category>()
        .iter()
        .filter(|category| category.parent == parent);
    let category = Category {
        name: name.to_owned(),
        parent,
        visible: options.new_categories_visible,
        sortorder: siblings.map(|category| category.sortorder).max().unwrap_or(0) + 1,
        ..Category::default()
    };
    let id = planner.create(category, path.as_str());
    planner.done("category-created", path);
    id
}
