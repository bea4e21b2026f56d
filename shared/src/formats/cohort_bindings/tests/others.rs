//! `del`, `restore` and `fulldel` (E §6.3, D92), each with the outcomes of E §6.4.

use super::world::{AJONES, World, case};
use crate::directory::Id;
use crate::formats::testing::summary;

/// Bound as students and as teachers; another course and another cohort beside.
fn bound(enabled: bool) -> World {
    World::new()
        .bound(1, 41, 5, enabled)
        .bound(1, 41, 4, enabled)
        .bound(1, 42, 5, enabled)
        .bound(2, 41, 5, enabled)
}

const ALL: &str = "41 student 1000..2000, 41 teacher 1000..2000, 42 student 1000..2000";

#[test]
fn del_suspends_the_binding_with_the_role() {
    for word in ["del", "suspend"] {
        let row = format!("{word};BIO-101;CO-24-A;student;;;;");
        let after = "41 student disabled 1000..2000, 41 teacher 1000..2000, 42 student 1000..2000";
        case(bound(true), &row, "updated: binding-suspended", after);
        case(World::new(), &row, "unchanged: binding-absent", "");
        let suspended = World::new().bound(1, 41, 5, false);
        case(
            suspended,
            &row,
            "unchanged: binding-unchanged",
            "41 student disabled 1000..2000",
        );
    }
}

#[test]
fn del_of_every_role_suspends_all_bindings_of_the_cohort() {
    let after = "41 student disabled 1000..2000, 41 teacher disabled 1000..2000, 42 student 1000..2000";
    let expected = "updated: binding-suspended, binding-suspended";
    case(bound(true), "del;BIO-101;CO-24-A;*;;;;", expected, after);
    case(
        World::new(),
        "del;BIO-101;CO-24-A;*;;;;",
        "unchanged: binding-absent",
        "",
    );
}

#[test]
fn members_of_a_suspended_binding_take_part_no_more() {
    let mut world = World::new().bound(1, 41, 5, true);
    assert!(world.snapshot.takes_part(Id(1), AJONES));
    world.plan("cmd;course;cohort\ndel;BIO-101;CO-24-A");
    assert!(!world.snapshot.takes_part(Id(1), AJONES));
    world.plan("cmd;course;cohort\nrestore;BIO-101;CO-24-A");
    assert!(world.snapshot.takes_part(Id(1), AJONES));
}

#[test]
fn restore_enables_again_what_is_there() {
    for word in ["restore", "enable"] {
        let row = format!("{word};BIO-101;CO-24-A;;;;;");
        let suspended = World::new().bound(1, 41, 5, false);
        case(suspended, &row, "updated: binding-resumed", "41 student 1000..2000");
        case(bound(true), &row, "unchanged: binding-unchanged", ALL);
        case(World::new(), &row, "failed: CBD020 failed", "");
    }
    let row = "restore;BIO-101;CO-24-A;*;;;;";
    let after = "41 student 1000..2000, 41 teacher 1000..2000, 42 student disabled 1000..2000";
    case(bound(false), row, "updated: binding-resumed, binding-resumed", after);
    case(World::new(), row, "failed: CBD020 failed", "");
}

#[test]
fn fulldel_takes_bindings_away_enabled_or_not() {
    for (word, enabled) in [("fulldel", true), ("unbind", false)] {
        let row = format!("{word};BIO-101;CO-24-A;student;;;;");
        let state = if enabled { "" } else { " disabled" };
        let after = format!("41 teacher{state} 1000..2000, 42 student{state} 1000..2000");
        let mut world = bound(enabled);
        let plans = world.plan(&format!(
            "cmd;course;cohort;role;enrol;enrolstart;enrolend;makegroup\n{row}"
        ));
        assert_eq!(summary(&plans[0]), "deleted: binding-deleted");
        assert_eq!(world.bindings(1), after);
        case(world, &row, "unchanged: binding-absent", &after);
    }
    let every = "fulldel;BIO-101;CO-24-A;*;;;;";
    let expected = "deleted: binding-deleted, binding-deleted";
    case(bound(true), every, expected, "42 student 1000..2000");
    case(World::new(), every, "unchanged: binding-absent", "");
}

#[test]
fn a_suspended_binding_that_a_later_row_suspends_is_not_resumed_on_the_way() {
    let mut world = World::new().bound(1, 41, 5, false);
    let plans = world.plan("cmd;course;cohort;role\nadd;BIO-101;CO-24-A;student\ndel;BIO-101;CO-24-A;student");
    let found: Vec<String> = plans.iter().map(summary).collect();
    assert_eq!(found, ["unchanged: binding-unchanged", "unchanged: binding-unchanged"]);
}
