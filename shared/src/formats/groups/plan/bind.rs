//! The groupings that a row puts its group into (§3.4). What fails here leaves the group standing, as partial.

use super::define::in_one_place;
use crate::directory::{Group, Grouping, Id};
use crate::formats::groups::command::Command;
use crate::plan::{Failed, Planner, rules::GROUPING_NOT_FOUND};
use crate::settings::{GroupBy, groups};

/// Puts a group into the grouping that the row names, else into one of its own name where it asks for that. Says
/// whether it wasn't there.
pub(super) fn plan(command: &Command<'_>, group: Id, is_new: bool, planner: &mut Planner<'_>) -> bool {
    let Some(group) = planner.snapshot.get::<Group>(group).cloned() else {
        return false;
    };
    let by_default = || is_new && planner.settings.flag(&groups::AUTO_GROUPING);
    let bound = match command.grouping {
        Some(idnumber) => planner.part(|planner| {
            let grouping = named(idnumber, group.course, planner)?;
            Ok(bind(grouping, &group, planner))
        }),
        None if command.self_grouping.unwrap_or_else(by_default) => planner.part(|planner| {
            let grouping = own(&group, planner)?;
            Ok(bind(grouping, &group, planner))
        }),
        None => None,
    };
    bound.unwrap_or_default()
}

/// The grouping of a row is always named by its idnumber.
fn named(idnumber: &str, course: Id, planner: &Planner<'_>) -> Result<Id, Failed> {
    planner
        .find_in_course::<Grouping>(course, GroupBy::Idnumber, idnumber)?
        .map(|grouping| grouping.id)
        .ok_or_else(|| Failed::new(&GROUPING_NOT_FOUND, idnumber))
}

/// The grouping of the group's own name, made like the group where there is none.
fn own(group: &Group, planner: &mut Planner<'_>) -> Result<Id, Failed> {
    if let Some(grouping) = planner.find_in_course::<Grouping>(group.course, GroupBy::Name, &group.name)? {
        return Ok(grouping.id);
    }
    let grouping = Grouping {
        id: Id::NONE,
        course: group.course,
        name: group.name.clone(),
        idnumber: group.idnumber.clone(),
        description: group.description.clone(),
    };
    in_one_place(&grouping, planner)?;
    let key = planner.group_key(group.course, &group.name);
    let id = planner.create(grouping, key.as_str());
    planner.done("grouping-created", key);
    Ok(id)
}

fn bind(grouping: Id, group: &Group, planner: &mut Planner<'_>) -> bool {
    let is_new = planner.bind_group(grouping, group.id);
    let key = planner.grouping_group_key(grouping, group.id);
    let outcome = if is_new {
        "grouping-group-added"
    } else {
        "grouping-group-unchanged"
    };
    planner.done(outcome, key);
    is_new
}
