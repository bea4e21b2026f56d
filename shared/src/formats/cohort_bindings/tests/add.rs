//! `add` (E §6.3): created, re-enabled, already there; roles and dates.

use super::world::{AJONES, World, case};
use crate::directory::Id;

#[test]
fn a_cohort_is_bound_as_students_from_now_on() {
    for row in [
        "add;BIO-101;CO-24-A;student;cohort;;;",
        "bind;BIO-101;CO-24-A;;;;;0",
        ";BIO-101;CO-24-A;Student;COHORT;;;",
    ] {
        case(World::new(), row, "created: binding-created", "41 student now..-");
    }
}

#[test]
fn its_members_take_part_at_once() {
    let mut world = World::new();
    assert!(!world.snapshot.takes_part(Id(1), AJONES));
    world.plan("course;cohort\nBIO-101;CO-24-A");
    assert_eq!(world.snapshot.effective(Id(1), AJONES)[0].role, Id(5));
}

#[test]
fn one_cohort_may_be_bound_with_several_roles() {
    let world = World::new().bound(1, 41, 5, true);
    let both = "41 student 1000..2000, 41 teacher now..-";
    case(
        world,
        "add;BIO-101;CO-24-A;teacher;;;;",
        "created: binding-created",
        both,
    );
}

#[test]
fn a_suspended_binding_is_enabled_and_keeps_its_dates() {
    let world = World::new().bound(1, 41, 5, false);
    let row = "add;BIO-101;CO-24-A;;;;;";
    case(world, row, "updated: binding-resumed", "41 student 1000..2000");
    let world = World::new().bound(1, 41, 5, false);
    let row = "add;BIO-101;CO-24-A;;;2024-09-03 12:00;0;";
    case(world, row, "updated: binding-resumed", "41 student 2d..-");
}

#[test]
fn a_binding_that_is_there_stays_as_it_is() {
    let world = World::new().bound(1, 41, 5, true);
    let row = "add;BIO-101;CO-24-A;;;;;1";
    case(world, row, "unchanged: binding-unchanged", "41 student 1000..2000");
    // Also where another one with the same key is suspended.
    let world = World::new().bound(1, 41, 5, false).bound(1, 41, 5, true);
    let both = "41 student disabled 1000..2000, 41 student 1000..2000";
    case(world, "add;BIO-101;CO-24-A;;;;;", "unchanged: binding-unchanged", both);
}

#[test]
fn dates_change_only_where_they_are_said() {
    let there = || World::new().bound(1, 41, 5, true);
    for (dates, expected, bindings) in [
        ("2024-09-03 12:00;", "failed: CBD022 failed", "41 student 1000..2000"),
        (";2024-09-03 12:00", "updated: binding-updated", "41 student 1000..2d"),
        ("0;0", "updated: binding-updated", "41 student -..-"),
        ("1000;", "unchanged: binding-unchanged", "41 student 1000..2000"),
    ] {
        let row = format!(
            "add;BIO-101;CO-24-A;;;{};",
            dates.replace("1000", "1970-01-01 00:16:40")
        );
        case(there(), &row, expected, bindings);
    }
}

#[test]
fn a_new_binding_has_the_dates_that_are_said() {
    for (dates, bindings) in [
        ("2024-09-03 12:00;2024-09-10 12:00", "41 student 2d..9d"),
        ("0;", "41 student -..-"),
        // A day as an end is its last second (D42).
        (";2024-09-01", "41 student now..0d"),
    ] {
        let row = format!("add;BIO-101;CO-24-A;;;{dates};");
        case(World::new(), &row, "created: binding-created", bindings);
    }
    let over = "add;BIO-101;CO-24-A;;;;2001-01-01;";
    case(World::new(), over, "failed: CBD022 failed", "");
}
