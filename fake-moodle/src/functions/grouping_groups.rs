//! `core_group_*assign_grouping`: which groups are in which grouping.

use serde_json::Value;

use super::groups::manage;
use super::{Call, Function};
use crate::errors::{Exception, missing};
use crate::params::{Args, Kind, Shape, list, needed};
use crate::state::{GroupingGroup, pair};

const PLACE: Shape = Shape::Record(&[needed("groupingid", Kind::Int), needed("groupid", Kind::Int)]);

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_group_assign_grouping", &[list("assignments", &PLACE)], assign),
    Function::new(
        "core_group_unassign_grouping",
        &[list("unassignments", &PLACE)],
        unassign,
    ),
];

/// A grouping and a group that are both there.
fn both(call: &Call<'_>, sent: Args<'_>) -> Result<(i64, i64), Exception> {
    let (grouping, group) = (sent.int("groupingid"), sent.int("groupid"));
    let course = call
        .state
        .tables
        .groupings
        .get(grouping)
        .ok_or_else(|| missing("groupings", grouping))?
        .course;
    call.state
        .tables
        .groups
        .get(group)
        .ok_or_else(|| missing("groups", group))?;
    call.enter_wrapped(course)?;
    manage(call)?;
    Ok((grouping, group))
}

fn assign(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("assignments") {
        let (grouping, group) = both(call, sent)?;
        if !call.state.tables.grouping_groups.any(&pair("one", grouping, group)) {
            call.state
                .tables
                .grouping_groups
                .insert(|_| GroupingGroup { grouping, group });
        }
    }
    Ok(Value::Null)
}

/// A group that isn't in the grouping is passed over.
fn unassign(call: &mut Call<'_>) -> Result<Value, Exception> {
    for sent in call.args.items("unassignments") {
        let (grouping, group) = both(call, sent)?;
        for place in call.state.tables.grouping_groups.find(&pair("one", grouping, group)) {
            call.state.tables.grouping_groups.remove(place);
        }
    }
    Ok(Value::Null)
}
