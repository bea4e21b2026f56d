//! The group part of a row (E §2.6).

use super::world::World;
use super::written::case;

const HEADER: &str = "cid;uid;rolename;enrol;gcmd;g1;g2;g3";

pub(super) fn enrolled(changed: &[(&str, &str)]) -> World {
    World::with(changed).enrolled("BIO-101", "ajones", "manual", &["student"])
}

fn row(command: &str, groups: &str) -> String {
    format!("BIO-101;ajones;student;manual;{command};{groups}")
}

/// Plans the group part alone: the enrolment is there already.
#[track_caller]
pub(super) fn groups(world: World, command: &str, groups: &str, expected: &str, state: &str) {
    let state = format!("manual old..- | student@manual | {state}");
    let expected = expected.replacen(':', ": enrolment-unchanged,", 1);
    case(HEADER, world, &row(command, groups), &expected, state.trim_end());
}

#[test]
fn gadd_joins_groups_that_exist() {
    groups(
        enrolled(&[]),
        "gadd",
        "TP1;;TP2",
        "updated: group-member-added, group-member-added",
        "TP1 TP2",
    );
    let member = || enrolled(&[]).member("BIO-101", "ajones", "TP1");
    groups(member(), "gadd", "TP1;TP1;", "unchanged: group-member-unchanged", "TP1");
    groups(member(), "GADD", "TP2;;", "updated: group-member-added", "TP1 TP2");
    // A missing group is said, the others are joined all the same.
    groups(member(), "gadd", "Lab A;;", "unchanged partial: PLT107 failed", "TP1");
    groups(
        member(),
        "gadd",
        "Lab A;TP2;",
        "updated partial: PLT107 failed, group-member-added",
        "TP1 TP2",
    );
    // Names are exact.
    groups(member(), "gadd", "tp2;;", "unchanged partial: PLT107 failed", "TP1");
}

#[test]
fn gaddcreate_makes_the_missing_ones() {
    groups(
        enrolled(&[]),
        "gaddcreate",
        "TP1;Choir;",
        "updated: group-member-added, group-created, group-member-added",
        "Choir TP1",
    );
}

#[test]
fn greplace_comes_to_the_named_groups_by_the_difference() {
    let member = || {
        enrolled(&[])
            .group("BIO-101", "Old")
            .member("BIO-101", "ajones", "TP1")
            .member("BIO-101", "ajones", "Old")
    };
    groups(
        member(),
        "greplace",
        "TP1;TP2;",
        "updated: group-member-unchanged, group-member-added, group-member-removed",
        "TP1 TP2",
    );
    // A name that doesn't exist is said, the others take their place.
    groups(
        member(),
        "greplace",
        "TP1;Lab A;",
        "updated partial: group-member-unchanged, PLT107 failed, group-member-removed",
        "TP1",
    );
    // Where no name exists, nothing is emptied by mistake.
    groups(
        member(),
        "greplace",
        "Lab A;Lab B;",
        "unchanged partial: PLT107 failed, PLT107 failed",
        "Old TP1",
    );
    groups(
        member(),
        "greplacecreate",
        "Choir;;",
        "updated: group-created, group-member-added, group-member-removed, group-member-removed",
        "Choir",
    );
    groups(
        member(),
        "greplace",
        "*EMPTY*;;",
        "updated: group-member-removed, group-member-removed",
        "",
    );
}

#[test]
fn gdel_leaves_the_named_groups() {
    let member = || enrolled(&[]).member("BIO-101", "ajones", "TP1");
    groups(member(), "gdel", "TP1;;", "updated: group-member-removed", "");
    groups(member(), "gdel", "TP2;;", "unchanged: group-member-absent", "TP1");
    // An unknown group is left already; no replay is needed.
    groups(member(), "gdel", "Lab A;;", "unchanged warning: PLT107 warning", "TP1");
}

#[test]
fn only_the_enrolled_join() {
    let header = "cid;uid;rolename;gcmd;g1";
    let world = World::new().role("BIO-101", "ajones", "student");
    case(
        header,
        world,
        "BIO-101;ajones;student;gaddcreate;Choir",
        "unchanged partial: role-unchanged, ENR021 failed",
        "| student |",
    );
    // By whatever method, and also while suspended.
    let suspended = World::new()
        .enrolled("BIO-101", "ajones", "cohort", &[])
        .but(|enrolment| enrolment.suspended = true);
    case(
        header,
        suspended,
        "BIO-101;ajones;student;gadd;TP1",
        "created: role-assigned, group-member-added",
        "cohort suspended old..- | student | TP1",
    );
}

#[test]
fn a_failed_enrolment_leaves_the_groups_alone() {
    let world = || enrolled(&[]).member("BIO-101", "ajones", "TP1");
    let header = "cmd;cid;uid;rolename;enrol;gcmd;g1";
    let state = "manual old..- | student@manual | TP1";
    for row in [
        "add;BIO-101;ajones;pupil;manual;greplacecreate;New",
        "shift;BIO-101;ajones;pupil;manual;greplacecreate;New",
        "disable;BIO-101;ajones;;self;greplacecreate;New",
    ] {
        let expected = if row.starts_with("disable") {
            "failed: ENR023 failed"
        } else {
            "failed: PLT109 failed"
        };
        case(header, world(), row, expected, state);
    }
}

#[test]
fn who_is_unenrolled_joins_nothing() {
    let header = "cmd;cid;uid;rolename;enrol;gcmd;g1";
    case(
        header,
        enrolled(&[]),
        "del;BIO-101;ajones;;manual;gadd;TP1",
        "deleted partial: enrolment-deleted, role-removed, ENR021 failed",
        "|  |",
    );
}

#[test]
fn of_several_groups_of_one_name_none_is_joined() {
    let twice = enrolled(&[]).group("BIO-101", "TP9").group("BIO-101", "TP9");
    groups(twice, "gadd", "TP9;;", "unchanged partial: PLT108 failed", "");
}
