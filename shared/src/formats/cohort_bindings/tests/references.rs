//! What rows refer to (E §6.4: unknown course, cohort, role, method; D29, D32, D66).

use super::check;
use super::world::{World, case};
use crate::directory::{Cohort, Id, Role};
use crate::formats::testing::summary;

#[test]
fn unknown_references_fail_the_row_whatever_it_asks_for() {
    for cmd in ["add", "del", "restore", "fulldel"] {
        for (cells, expected) in [
            ("GHOST;CO-24-A;", "failed: PLT103 failed"),
            ("BIO-101;GHOST;", "failed: PLT105 failed"),
            ("BIO-101;CO-24-A;pupil", "failed: PLT109 failed"),
        ] {
            case(World::new(), &format!("{cmd};{cells};;;;"), expected, "");
        }
    }
}

#[test]
fn a_role_of_the_site_is_not_given_in_a_course() {
    case(
        World::new(),
        "add;BIO-101;CO-24-A;user;;;;",
        "failed: PLT110 failed",
        "",
    );
}

#[test]
fn without_the_role_student_nothing_stands_for_a_blank() {
    let mut world = World::new();
    world.snapshot.remove::<Role>(Id(5));
    case(world.clone(), "add;BIO-101;CO-24-A;;;;;", "failed: PLT109 failed", "");
    case(
        world,
        "add;BIO-101;CO-24-A;teacher;;;;",
        "created: binding-created",
        "41 teacher now..-",
    );
}

#[test]
fn a_method_that_the_platform_lacks_fails_the_row() {
    for method in ["delayedcohort", "cohortrestricted"] {
        let row = format!("add;BIO-101;CO-24-A;;{method};;;");
        case(World::new(), &row, "failed: CBD021 failed", "");
    }
}

#[test]
fn several_cohorts_of_one_name_are_not_taken_at_random() {
    let mut world = World::with(&[("cohorts.match_by", "name")]);
    world.snapshot.put(Cohort {
        id: Id(49),
        name: "Staff".into(),
        ..Cohort::default()
    });
    case(world.clone(), "add;BIO-101;Staff;;;;;", "failed: PLT106 failed", "");
    case(
        world,
        "add;BIO-101;Year 1 A;;;;;",
        "created: binding-created",
        "41 student now..-",
    );
}

#[test]
fn everything_may_be_named_by_id() {
    let mut world = World::with(&[
        ("cohorts.course_by", "id"),
        ("cohorts.match_by", "id"),
        ("cohorts.role_by", "id"),
    ]);
    let file = "cmd;course;cohort;role\nadd;1;41;4\nadd;1;42;\nadd;1;43;99\ndel;1;41;*";
    let found: Vec<String> = world.plan(file).iter().map(summary).collect();
    let expected = [
        "created: binding-created",
        "created: binding-created",
        "failed: PLT109 failed",
        "updated: binding-suspended",
    ];
    assert_eq!(found, expected);
    assert_eq!(world.bindings(1), "41 teacher disabled now..-, 42 student now..-");
}

#[test]
fn blank_cells_that_name_nothing() {
    check(
        "course;cohort;cmd\n;CO-24-A;add\nBIO-101;;del\nBIO-101",
        &[
            "2 error CSV101 course=",
            "3 error CSV101 cohort=",
            "4 error CSV023 cohort=",
        ],
    );
}
