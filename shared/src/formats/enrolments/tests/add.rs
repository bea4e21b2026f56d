//! `add` (E §2.5).

use super::world::World;
use super::written::case;

const HEADER: &str = "cmd;cid;uid;rolename;enrol;starttime;endtime";

#[test]
fn enrols_with_a_role_and_dates() {
    for (row, expected, state) in [
        // A new enrolment starts now and has no end.
        (
            "add;BIO-101;ajones;student;manual;;",
            "created: enrolment-created",
            "manual now..- | student@manual |",
        ),
        // A blank command is the default one, a blank method is manual.
        (
            ";BIO-101;ajones;student;;;",
            "created: enrolment-created",
            "manual now..- | student@manual |",
        ),
        (
            "ADD;BIO-101;AJones;Student;SELF;;",
            "created: enrolment-created",
            "self now..- | student@self |",
        ),
        // `0` is no limit, a day as an end is its last second.
        (
            "add;BIO-101;ajones;teacher;manual;0;2025-06-30",
            "created: enrolment-created",
            "manual -..2025-06-30T23:59:59 | teacher@manual |",
        ),
        (
            "add;BIO-101;ajones;student;manual;2024-09-02 08:00:00;2025-06-30T18:00",
            "created: enrolment-created",
            "manual 2024-09-02T08:00:00..2025-06-30T18:00:00 | student@manual |",
        ),
        // Unix seconds, as the help of the reference promises.
        (
            "add;BIO-101;ajones;student;manual;1725264000;0",
            "created: enrolment-created",
            "manual 2024-09-02T08:00:00..- | student@manual |",
        ),
        (
            "add;BIO-101;ajones;student;manual;tomorrow;",
            "created: enrolment-created",
            "manual 2024-09-02T00:00:00..- | student@manual |",
        ),
    ] {
        case(HEADER, World::new(), row, expected, state);
    }
}

#[test]
fn completes_an_enrolment_that_is_there() {
    let enrolled = || World::new().enrolled("BIO-101", "ajones", "manual", &["student"]);
    let ending = || enrolled().but(|enrolment| enrolment.timeend = 1_900_000_000);
    for (world, row, expected, state) in [
        (
            enrolled(),
            "add;BIO-101;ajones;student;manual;;",
            "unchanged: enrolment-unchanged",
            "manual old..- | student@manual |",
        ),
        // Blank dates neither move the start to now nor lift the end.
        (
            ending(),
            "add;BIO-101;ajones;student;manual;;",
            "unchanged: enrolment-unchanged",
            "manual old..2030-03-17T17:46:40 | student@manual |",
        ),
        (
            ending(),
            "add;BIO-101;ajones;student;manual;;0",
            "updated: enrolment-updated",
            "manual old..- | student@manual |",
        ),
        (
            enrolled(),
            "add;BIO-101;ajones;student;manual;2024-09-02;2025-06-30",
            "updated: enrolment-updated",
            "manual 2024-09-02T00:00:00..2025-06-30T23:59:59 | student@manual |",
        ),
        // A further role is added, none is taken away.
        (
            enrolled(),
            "add;BIO-101;ajones;teacher;manual;;",
            "updated: enrolment-updated, role-assigned",
            "manual old..- | student@manual teacher@manual |",
        ),
        // A suspended enrolment becomes active again.
        (
            enrolled().but(|enrolment| enrolment.suspended = true),
            "add;BIO-101;ajones;student;manual;;",
            "updated: enrolment-updated",
            "manual old..- | student@manual |",
        ),
        // Another method is another enrolment, with a role of its own.
        (
            enrolled(),
            "add;BIO-101;ajones;student;self;;",
            "created: enrolment-created",
            "manual old..-, self now..- | student@manual student@self |",
        ),
        // A role given on its own is held already.
        (
            World::new().role("BIO-101", "ajones", "student"),
            "add;BIO-101;ajones;student;manual;;",
            "created: enrolment-created",
            "manual now..- | student |",
        ),
    ] {
        case(HEADER, world, row, expected, state);
    }
}

#[test]
fn fails_without_what_it_refers_to() {
    for (row, expected) in [
        ("add;BIO-101;nobody;student;manual;;", "failed: PLT101 failed"),
        ("add;NOPE-9;ajones;student;manual;;", "failed: PLT103 failed"),
        ("add;bio-101;ajones;student;manual;;", "failed: PLT103 failed"),
        ("add;BIO-101;ajones;pupil;manual;;", "failed: PLT109 failed"),
        ("add;BIO-101;ajones;guest;manual;;", "failed: PLT110 failed"),
        // What only the plan knows: the end of an enrolment that starts now.
        ("add;BIO-101;ajones;student;manual;;2024-08-31", "failed: ENR022 failed"),
        (
            "add;BIO-101;ajones;student;manual;tomorrow;today",
            "failed: ENR022 failed",
        ),
    ] {
        case(HEADER, World::new(), row, expected, "|  |");
    }
}

#[test]
fn a_new_end_before_the_old_start_fails_but_an_old_enrolment_that_is_over_is_no_matter() {
    let over = || {
        World::new()
            .enrolled("BIO-101", "ajones", "manual", &["student"])
            .but(|enrolment| {
                enrolment.timestart = 1_900_000_000;
                enrolment.timeend = 1_800_000_000;
            })
    };
    let state = "manual 2030-03-17T17:46:40..2027-01-15T08:00:00 | student@manual |";
    case(
        HEADER,
        over(),
        "add;BIO-101;ajones;student;manual;;",
        "unchanged: enrolment-unchanged",
        state,
    );
    case(
        HEADER,
        over(),
        "add;BIO-101;ajones;student;manual;;2026-01-01",
        "failed: ENR022 failed",
        state,
    );
}

#[test]
fn a_role_alone_belongs_to_no_method() {
    let header = "cmd;cid;uid;rolename";
    for (world, row, expected, state) in [
        (
            World::new(),
            "add;BIO-101;ajones;editingteacher",
            "created: role-assigned",
            "| editingteacher |",
        ),
        (
            World::new().role("BIO-101", "ajones", "student"),
            "add;BIO-101;ajones;STUDENT",
            "unchanged: role-unchanged",
            "| student |",
        ),
        (
            World::new().enrolled("BIO-101", "ajones", "manual", &["student"]),
            "add;BIO-101;ajones;teacher",
            "created: role-assigned",
            "manual old..- | student@manual teacher |",
        ),
        (
            World::new(),
            "add;BIO-101;ajones;pupil",
            "failed: PLT109 failed",
            "|  |",
        ),
    ] {
        case(header, world, row, expected, state);
    }
}
