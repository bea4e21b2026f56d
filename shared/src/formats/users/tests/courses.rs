//! Courses of a row (U A10): what fails there leaves the account part standing.

use insta::assert_snapshot;

use super::world::{NOW, World};
use crate::directory::{Id, Method};

fn school(words: &str) -> World {
    let mut world = World::new(words);
    world.user(41, "ivo.berg", "", "");
    world.course(102, "CHE101");
    world.put(Method {
        id: Id(202),
        course: Id(102),
        method: "manual".into(),
        enabled: false,
        ..Method::default()
    });
    world.put(Method {
        id: Id(203),
        course: Id(102),
        method: "self".into(),
        enabled: true,
        ..Method::default()
    });
    world
}

#[test]
fn each_case_of_a_course() {
    let header = "username;firstname;lastname;course1;role1;enrol1;group1;wwwroot1";
    for (cells, outcome, why) in [
        (
            "BIO101;editingteacher;manual;;",
            "updated: user-unchanged ivo.berg · enrolment-created BIO101, ivo.berg",
            "enrolled",
        ),
        (
            "BIO101;;manual;;",
            "updated: user-unchanged ivo.berg · enrolment-created BIO101, ivo.berg",
            "U-24: as a student",
        ),
        (
            "BIO101;;MANUAL;;",
            "updated: user-unchanged ivo.berg · enrolment-created BIO101, ivo.berg",
            "methods have no case",
        ),
        (
            "BIO101;student;;;",
            "updated: user-unchanged ivo.berg · role-assigned BIO101, ivo.berg",
            "role only",
        ),
        (
            "BIO101;;;;",
            "unchanged partial: user-unchanged ivo.berg · ✗USR008 BIO101",
            "nothing to do",
        ),
        (
            "BIO999;student;manual;;",
            "unchanged partial: user-unchanged ivo.berg · ✗PLT103 BIO999",
            "unknown course",
        ),
        (
            "BIO101;pupil;manual;;",
            "unchanged partial: user-unchanged ivo.berg · ✗PLT109 pupil",
            "U-26: unknown role",
        ),
        (
            "BIO101;guest;;;",
            "unchanged partial: user-unchanged ivo.berg · ✗PLT110 guest",
            "U-27: not in a course",
        ),
        (
            "CHE101;student;manual;;",
            "unchanged partial: user-unchanged ivo.berg · ✗ENR020 CHE101",
            "U-29: method missing, no role",
        ),
        (
            "CHE101;student;self;;",
            "updated: user-unchanged ivo.berg · enrolment-created CHE101, ivo.berg",
            "another method",
        ),
        (
            "BIO101;student;cohort;;",
            "unchanged partial: user-unchanged ivo.berg · ✗ENR004 BIO101",
            "D98",
        ),
        (
            "BIO101;student;manual;;https://peer.example",
            "unchanged partial: user-unchanged ivo.berg · ✗USR009 BIO101",
            "Q-21",
        ),
        (
            ";student;manual;Lab A;",
            "unchanged: user-unchanged ivo.berg",
            "no course, nothing said",
        ),
        (
            "BIO101;student;;Lab A;",
            "updated partial: user-unchanged ivo.berg · role-assigned BIO101, ivo.berg · ✗ENR021 BIO101, Lab A",
            "Q-20: only the enrolled join groups",
        ),
    ] {
        let mut world = school("");
        let found = world.outcomes(&format!("{header}\nivo.berg;F;L;{cells}\n"));
        assert_eq!(found, format!("2 {outcome}"), "{why}: {cells}");
    }
}

#[test]
fn each_course_has_its_own_method_and_result() {
    let mut world = school("");
    let text = "\
username;firstname;lastname;course1;enrol1;course3;enrol3;course9;role9
ivo.berg;F;L;BIO101;manual;CHE101;manual;CHE101;student
";
    assert_snapshot!(world.outcomes(text), @"2 updated partial: user-unchanged ivo.berg · enrolment-created BIO101, ivo.berg · ✗ENR020 CHE101 · role-assigned CHE101, ivo.berg");
}

#[test]
fn a_missing_method_may_come_down_to_the_role() {
    let mut world = school("enrolments.missing_method=role_only");
    let text = "username;firstname;lastname;course1;enrol1\nivo.berg;F;L;CHE101;manual\n";
    assert_snapshot!(world.outcomes(text), @"2 updated partial: user-unchanged ivo.berg · role-assigned CHE101, ivo.berg · ✗ENR020 CHE101");
}

#[test]
fn dates_of_an_enrolment() {
    let header = "username;firstname;lastname;course1;enrol1;start1;end1";
    let mut world = school("");
    for (dates, step) in [
        (";", format!("timestart={NOW}")),
        (";", String::new()),
        (
            "2024-09-01;2025-06-30",
            format!("timestart: {NOW} → 1725148800, timeend: 0 → 1751327999"),
        ),
        (";", String::new()),
        ("0;0", "timestart: 1725148800 → 0, timeend: 1751327999 → 0".to_owned()),
    ] {
        let steps = world.steps(&format!("{header}\nivo.berg;F;L;BIO101;manual;{dates}\n"));
        let enrolment = steps
            .lines()
            .find(|step| step.contains("enrolment"))
            .unwrap_or_default();
        assert!(enrolment.ends_with(&step), "{dates}: {steps}");
    }
}

#[test]
fn in_the_core_dialect_a_course_enrols() {
    let header = "username;firstname;lastname;course1;type1;enrolperiod1;enrolstatus1";
    let end = NOW + 30 * 86_400;
    let mut world = school("");
    for (cells, expected) in [
        (
            "BIO101;1;;",
            format!("create enrolment [BIO101, ivo.berg] method=#201, course=#101, user=#41, timestart={NOW}"),
        ),
        ("BIO101;1;;", String::new()),
        (
            "BIO101;1;30;",
            format!("update enrolment [BIO101, ivo.berg] timeend: 0 → {end}"),
        ),
        ("BIO101;1;30;", String::new()),
        (
            "BIO101;1;;1",
            "update enrolment [BIO101, ivo.berg] suspended: 0 → 1".to_owned(),
        ),
        ("BIO101;1;;1", String::new()),
        (
            "BIO101;1;0;0",
            format!("update enrolment [BIO101, ivo.berg] suspended: 1 → 0, timeend: {end} → 0"),
        ),
    ] {
        let steps = world.steps(&format!("{header}\nivo.berg;F;L;{cells}\n"));
        assert_eq!(steps.lines().next().unwrap_or_default(), expected, "{cells}");
    }
}

#[test]
fn the_core_dialect_has_roles_by_number_and_any_number_of_cohorts() {
    let mut world = school("");
    world.cohort(301, "Spring", "SPR", 0);
    let text = "\
username;firstname;lastname;course1;type1;course2;role2;enrolstatus2;cohort1;cohort2
ivo.berg;F;L;BIO101;2;BIO101;student;1;SPR;Autumn
";
    assert_snapshot!(world.outcomes(text), @"2 updated: user-unchanged ivo.berg · cohort-member-added Spring, ivo.berg · cohort-created Autumn · cohort-member-added Autumn, ivo.berg · enrolment-created BIO101, ivo.berg · enrolment-updated BIO101, ivo.berg · role-assigned BIO101, ivo.berg · enrolment-suspended BIO101, ivo.berg");
}

#[test]
fn what_holds_already_is_said_to_hold() {
    let mut world = school("");
    let text = "username;firstname;lastname;course1;role1;enrol1;group1;course2;role2;course3;role3\n\
                ivo.berg;F;L;BIO101;student;manual;TP1;BIO101;editingteacher;BIO101;editingteacher\n";
    world.plan(text);
    assert_eq!(
        world.outcomes(text),
        "2 unchanged: user-unchanged ivo.berg · enrolment-unchanged BIO101, ivo.berg · \
         group-member-unchanged BIO101, TP1, ivo.berg · role-unchanged BIO101, ivo.berg · role-unchanged BIO101, ivo.berg"
    );
}
