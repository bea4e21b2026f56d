//! Groups and groupings of a course: emptied or deleted.

use super::told;
use crate::directory::{Course, Entity, Group, Grouping, Held};
use crate::plan::Planner;

/// Takes everybody out of all groups.
pub(super) fn empty_groups(course: &Course, planner: &mut Planner<'_>) {
    let groups: Vec<Group> = all(course, planner);
    let members = groups
        .iter()
        .map(|group| planner.quietly(|planner| planner.empty_group(group.id)))
        .sum();
    told("course-groups-emptied", members, course, planner);
}

/// Deletes all groups, with who is in them.
pub(super) fn delete_groups(course: &Course, planner: &mut Planner<'_>) {
    let groups: Vec<Group> = all(course, planner);
    for group in &groups {
        planner.quietly(|planner| planner.delete_group(group));
    }
    told("course-groups-deleted", groups.len(), course, planner);
}

/// Takes all groups out of their groupings.
pub(super) fn empty_groupings(course: &Course, planner: &mut Planner<'_>) {
    let groupings: Vec<Grouping> = all(course, planner);
    let links = groupings
        .iter()
        .map(|grouping| planner.empty_grouping(grouping.id))
        .sum();
    told("course-groupings-emptied", links, course, planner);
}

/// Deletes all groupings. Their groups stay.
pub(super) fn delete_groupings(course: &Course, planner: &mut Planner<'_>) {
    let groupings: Vec<Grouping> = all(course, planner);
    for grouping in &groupings {
        planner.quietly(|planner| planner.delete_grouping(grouping));
    }
    told("course-groupings-deleted", groupings.len(), course, planner);
}

fn all<T: Held + Entity>(course: &Course, planner: &Planner<'_>) -> Vec<T> {
    let found = planner.snapshot.table::<T>().find("course", &course.id.0.to_string());
    found.into_iter().cloned().collect()
}
