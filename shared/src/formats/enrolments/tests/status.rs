//! `enable` and `disable` (E §2.5).

use super::world::World;
use super::written::{case, summary};

const HEADER: &str = "cmd;cid;uid;rolename;enrol;starttime;endtime";
const ALL: &str = "cmd;cid;uid;rolename;starttime";

#[test]
fn one_enrolment_is_suspended_and_resumed_and_keeps_its_dates() {
    let enrolled = |suspended: bool| {
        World::new()
            .enrolled("BIO-101", "ajones", "manual", &["student"])
            .but(|enrolment| enrolment.suspended = suspended)
    };
    for (world, row, expected, enrolment) in [
        (
            enrolled(false),
            "disable;BIO-101;ajones;;manual;;",
            "updated: enrolment-suspended",
            "manual suspended old..-",
        ),
        (
            enrolled(false),
            "disable;BIO-101;ajones;;;;",
            "updated: enrolment-suspended",
            "manual suspended old..-",
        ),
        (
            enrolled(true),
            "disable;BIO-101;ajones;;manual;;",
            "unchanged: enrolment-unchanged",
            "manual suspended old..-",
        ),
        (
            enrolled(true),
            "enable;BIO-101;ajones;;manual;;",
            "updated: enrolment-resumed",
            "manual old..-",
        ),
        (
            enrolled(false),
            "enable;BIO-101;ajones;whatever;manual;;",
            "unchanged: enrolment-unchanged",
            "manual old..-",
        ),
        // A date that is said is changed.
        (
            enrolled(false),
            "enable;BIO-101;ajones;;manual;;2025-06-30",
            "updated: enrolment-updated",
            "manual old..2025-06-30T23:59:59",
        ),
        (
            enrolled(true),
            "enable;BIO-101;ajones;;manual;0;",
            "updated: enrolment-resumed",
            "manual -..-",
        ),
    ] {
        case(HEADER, world, row, expected, &format!("{enrolment} | student@manual |"));
    }
}

#[test]
fn nobody_enrolled_has_a_status() {
    for row in ["enable;BIO-101;ajones;;manual;;", "disable;BIO-101;ajones;;cohort;;"] {
        case(HEADER, World::new(), row, "failed: ENR023 failed", "|  |");
    }
    let elsewhere = World::new().enrolled("BIO-101", "ajones", "self", &[]);
    case(
        HEADER,
        elsewhere,
        "disable;BIO-101;ajones;;manual;;",
        "failed: ENR023 failed",
        "self old..- |  |",
    );
    case(
        HEADER,
        World::new(),
        "disable;LAW-4;ajones;;manual;;",
        "failed: ENR020 failed",
        "|  |",
    );
    case(
        ALL,
        World::new(),
        "disable;BIO-101;ajones;;",
        "failed: ENR023 failed",
        "|  |",
    );
}

#[test]
fn without_the_column_all_enrolments_change_whatever_their_method() {
    let world = || {
        World::with(&[("enrolments.use_disabled_methods", "1")])
            .enrolled("BIO-101", "ajones", "manual", &[])
            .enrolled("BIO-101", "ajones", "cohort", &[])
    };
    let state = "manual suspended old..-, cohort suspended old..- |  |";
    case(
        ALL,
        world(),
        "disable;BIO-101;ajones;;",
        "updated: enrolment-suspended",
        state,
    );
    let suspended = world().but(|enrolment| enrolment.suspended = true);
    // Dates belong to an enrolment by a method, not to all of them.
    case(
        ALL,
        suspended,
        "enable;BIO-101;ajones;;2024-01-01",
        "updated: enrolment-resumed",
        "manual old..-, cohort old..- |  |",
    );
}

#[test]
fn of_several_bindings_the_one_that_holds_the_person_is_found() {
    let mut world = World::new()
        .enrolled("BIO-101", "ajones", "cohort", &[])
        .method("BIO-101", "cohort", true, 1);
    let plans = world.plan(&format!("{HEADER}\ndisable;BIO-101;ajones;;cohort;;"));
    assert_eq!(summary(&plans[0]), "updated: enrolment-suspended");
}

#[test]
fn a_suspended_enrolment_that_a_later_row_suspends_is_not_resumed_on_the_way() {
    let add = "add;BIO-101;ajones;student;manual;;";
    let disable = "disable;BIO-101;ajones;;manual;;";
    for (rows, expected) in [
        (
            vec![add, disable],
            vec!["unchanged: enrolment-unchanged", "unchanged: enrolment-unchanged"],
        ),
        (
            vec![disable, add],
            vec!["unchanged: enrolment-unchanged", "updated: enrolment-updated"],
        ),
        (
            vec![add, disable, add],
            vec![
                "unchanged: enrolment-unchanged",
                "unchanged: enrolment-unchanged",
                "updated: enrolment-updated",
            ],
        ),
    ] {
        let world = World::new().enrolled("BIO-101", "ajones", "manual", &["student"]);
        let mut world = world.but(|enrolment| enrolment.suspended = true);
        let plans = world.plan(&format!("{HEADER}\n{}", rows.join("\n")));
        let found: Vec<String> = plans.iter().map(summary).collect();
        assert_eq!(found, expected);
    }
    let mut world = World::new();
    let plans = world.plan(&format!("{HEADER}\n{add}\n{disable}"));
    let found: Vec<String> = plans.iter().map(summary).collect();
    assert_eq!(found, ["created: enrolment-created", "updated: enrolment-suspended"]);
}
