//! `makegroup`: a group that the binding fills with the cohort (E §6.1).

use super::world::{AJONES, World, case};
use crate::directory::{Group, GroupMember, Id};

const ROW: &str = "add;BIO-101;CO-24-A;;;;;1";

#[test]
fn a_group_is_made_by_the_name_of_the_cohort() {
    let expected = "created: binding-created, group-created";
    case(World::new(), ROW, expected, "41 student now..- fills Year 1 A");
}

#[test]
fn a_group_of_that_name_is_used() {
    let mut world = World::new();
    let group = |id, course, name: &str| Group {
        id: Id(id),
        course: Id(course),
        name: name.into(),
        ..Group::default()
    };
    world.snapshot.put(group(71, 1, "Year 1 A"));
    case(
        world,
        ROW,
        "created: binding-created",
        "41 student now..- fills Year 1 A",
    );
    // One of another course is another one.
    let mut world = World::new();
    world.snapshot.put(group(71, 2, "Year 1 A"));
    let expected = "created: binding-created, group-created";
    case(world, ROW, expected, "41 student now..- fills Year 1 A");
}

#[test]
fn only_a_new_binding_makes_a_group() {
    let world = World::new().bound(1, 41, 5, true);
    case(world, ROW, "unchanged: binding-unchanged", "41 student 1000..2000");
}

#[test]
fn members_of_the_cohort_are_in_the_group_without_a_membership_of_their_own() {
    let mut world = World::new();
    world.plan("course;cohort;makegroup\nBIO-101;CO-24-A;yes");
    let group = world.snapshot.table::<Group>().iter().next().unwrap().id;
    let filled: Vec<Id> = world
        .snapshot
        .effective_groups(Id(1), AJONES)
        .into_iter()
        .map(|(group, _)| group)
        .collect();
    assert_eq!(filled, [group]);
    assert!(world.snapshot.table::<GroupMember>().is_empty());
    // It follows the binding, and the group outlives it.
    world.plan("cmd;course;cohort\nfulldel;BIO-101;CO-24-A");
    assert!(world.snapshot.effective_groups(Id(1), AJONES).is_empty());
    assert!(world.snapshot.get::<Group>(group).is_some());
}

#[test]
fn what_fails_makes_no_group() {
    let mut world = World::new();
    world.plan("course;cohort;role;makegroup\nBIO-101;CO-24-A;user;1");
    assert!(world.snapshot.table::<Group>().is_empty());
}
