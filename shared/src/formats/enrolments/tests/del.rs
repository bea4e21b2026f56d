//! `del` (E §2.5), and what goes with the last enrolment.

use super::world::World;
use super::written::case;
use crate::plan::Verb;

const HEADER: &str = "cmd;cid;uid;rolename;enrol";
const ROLE_ONLY: &str = "cmd;cid;uid;rolename";

#[test]
fn the_last_enrolment_takes_roles_and_groups_along() {
    let world = World::new()
        .enrolled("BIO-101", "ajones", "manual", &["student", "teacher"])
        .role("BIO-101", "ajones", "manager")
        .member("BIO-101", "ajones", "TP1")
        .member("BIO-101", "ajones", "TP2*");
    let expected = "deleted: enrolment-deleted, role-removed, role-removed, role-removed, \
                    group-member-removed, group-member-removed";
    case(HEADER, world.clone(), "del;BIO-101;ajones;;manual", expected, "|  |");

    let mut world = world;
    let plan = &world.plan(&format!("{HEADER}\ndelete;BIO-101;ajones;ignored;"))[0];
    let steps: Vec<_> = plan
        .steps
        .iter()
        .map(|step| (step.verb, step.kind().unwrap().name(), step.key.as_str()))
        .collect();
    // The enrolment goes last, so that undoing begins with it.
    assert_eq!(
        steps,
        [
            (Verb::Delete, "role-assignment", "BIO-101, ajones"),
            (Verb::Delete, "role-assignment", "BIO-101, ajones"),
            (Verb::Delete, "role-assignment", "BIO-101, ajones"),
            (Verb::Delete, "group-member", "BIO-101, TP1, ajones"),
            (Verb::Delete, "group-member", "BIO-101, TP2, ajones"),
            (Verb::Delete, "enrolment", "BIO-101, ajones"),
        ]
    );
}

#[test]
fn another_enrolment_keeps_its_roles_and_the_groups() {
    let world = World::new()
        .enrolled("BIO-101", "ajones", "manual", &["teacher"])
        .enrolled("BIO-101", "ajones", "cohort", &["student"])
        .role("BIO-101", "ajones", "manager")
        .member("BIO-101", "ajones", "TP1");
    let state = "cohort old..- | student@cohort manager | TP1";
    case(
        HEADER,
        world,
        "del;BIO-101;ajones;;manual",
        "deleted: enrolment-deleted, role-removed",
        state,
    );
}

#[test]
fn who_is_not_enrolled_by_the_method_stays_as_they_are() {
    case(
        HEADER,
        World::new(),
        "del;BIO-101;ajones;;manual",
        "unchanged: enrolment-absent",
        "|  |",
    );
    let world = World::new().enrolled("BIO-101", "ajones", "self", &["student"]);
    let state = "self old..- | student@self |";
    case(
        HEADER,
        world,
        "del;BIO-101;ajones;student;manual",
        "unchanged: enrolment-absent",
        state,
    );
}

#[test]
fn a_role_on_its_own_is_taken_away_by_name_or_with_all_others() {
    let world = || {
        World::new()
            .enrolled("BIO-101", "ajones", "manual", &["student"])
            .role("BIO-101", "ajones", "student")
            .role("BIO-101", "ajones", "teacher")
    };
    for (row, expected, roles) in [
        (
            "del;BIO-101;ajones;teacher",
            "deleted: role-removed",
            "student@manual student",
        ),
        (
            "del;BIO-101;ajones;Student",
            "deleted: role-removed",
            "student@manual teacher",
        ),
        (
            "del;BIO-101;ajones;*",
            "deleted: role-removed, role-removed",
            "student@manual",
        ),
        (
            "del;BIO-101;ajones;manager",
            "unchanged: role-absent",
            "student@manual student teacher",
        ),
        (
            "del;BIO-101;ajones;pupil",
            "failed: PLT109 failed",
            "student@manual student teacher",
        ),
    ] {
        case(ROLE_ONLY, world(), row, expected, &format!("manual old..- | {roles} |"));
    }
    case(
        ROLE_ONLY,
        World::new(),
        "del;BIO-101;ajones;*",
        "unchanged: role-absent",
        "|  |",
    );
}

#[test]
fn what_role_only_mode_gives_it_can_take() {
    let mut world = World::new();
    world.plan(&format!("{ROLE_ONLY}\nadd;BIO-101;ajones;teacher"));
    case(
        ROLE_ONLY,
        world,
        "del;BIO-101;ajones;teacher",
        "deleted: role-removed",
        "|  |",
    );
}
