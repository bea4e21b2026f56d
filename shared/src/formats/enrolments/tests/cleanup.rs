//! Empty groups at the end of a run (D71).

use std::collections::BTreeSet;

use super::world::{NOW, World};
use super::written::summary;
use crate::directory::{Group, Grouping, GroupingGroup, Id};
use crate::plan::{Moment, Planner, RowStatus};

#[test]
fn empty_groups_of_touched_courses_go_but_not_those_that_the_run_made() {
    let mut world = World::new()
        .enrolled("BIO-101", "ajones", "manual", &["student"])
        .member("BIO-101", "ajones", "TP1")
        .group("BIO-101", "Made")
        .group("CHEM-2", "Elsewhere");
    let group = |world: &World, name: &str| {
        world
            .snapshot
            .table::<Group>()
            .iter()
            .find(|group| group.name == name)
            .map(|group| group.id)
    };
    world.snapshot.put(Grouping {
        id: Id(900),
        course: Id(21),
        name: "Labs".into(),
        ..Grouping::default()
    });
    let tp2 = group(&world, "TP2").unwrap();
    world.snapshot.put(GroupingGroup {
        id: Id(901),
        grouping: Id(900),
        group_id: tp2,
    });

    let touched = BTreeSet::from([world.course("BIO-101")]);
    let made = BTreeSet::from([group(&world, "Made").unwrap()]);
    let clock = Moment {
        now: NOW,
        zone: jiff::tz::TimeZone::UTC,
    };
    let settings = world.settings.clone();
    let mut planner = Planner::new(&mut world.snapshot, &settings, &clock);
    let plan = planner.row(0, |planner| {
        assert_eq!(planner.delete_empty_groups(&touched, &made), 1);
        Ok(RowStatus::Deleted)
    });

    assert_eq!(summary(&plan), "deleted: group-deleted");
    let steps: Vec<_> = plan
        .steps
        .iter()
        .map(|step| (step.kind().unwrap().name(), step.key.as_str()))
        .collect();
    assert_eq!(steps, [("grouping-group", "BIO-101, TP2"), ("group", "BIO-101, TP2")]);
    for (name, stays) in [("TP1", true), ("TP2", false), ("Made", true), ("Elsewhere", true)] {
        assert_eq!(group(&world, name).is_some(), stays, "{name}");
    }
}
