//! Whole files: the worked example, rows that see earlier rows, rows that leave nothing, keys.

use super::super::Enrolments;
use super::world::World;
use super::written::summary;
use super::{hear, settings};
use crate::directory::{CourseKey, Group, Keys, UserKey};
use crate::formats::open_for_planning;
use crate::settings::{CourseBy, UserBy};

/// E §2.10.
#[test]
fn the_worked_example() {
    let mut world = World::with(&[("enrolments.user_by", "idnumber"), ("enrolments.protect_groups", "1")])
        .enrolled("BIO-101", "bkaur", "manual", &["student"])
        .enrolled("BIO-101", "clee", "manual", &["student"])
        .enrolled("BIO-101", "dmora", "manual", &["student"]);
    let file = "# autumn intake
        cmd;cid;uid;rolename;enrol;starttime;endtime;gcmd;g1;g2
        add;BIO-101;S-2041;student;manual;2024-09-02 08:00:00;2025-06-30 18:00:00;gaddcreate;TP1;Choir
        add;CHEM-2;S-2041;student;;;;gadd;Lab A;
        shift;BIO-101;S-2050;teacher;manual;;;;;
        disable;BIO-101;S-2077;;manual;;;;;
        del;BIO-101;S-2099;;manual;;;;;
        add;NOPE-9;S-2041;student;manual;;;;;";
    let plans = world.plan(file);
    let found: Vec<String> = plans
        .iter()
        .map(|plan| format!("{} {}", plan.line, summary(plan)))
        .collect();
    assert_eq!(
        found,
        [
            "3 created: enrolment-created, group-member-added, group-created, group-member-added",
            "4 created partial: enrolment-created, PLT107 failed",
            "5 updated: enrolment-updated, role-assigned, role-removed",
            "6 updated: enrolment-suspended",
            "7 deleted: enrolment-deleted, role-removed",
            "8 failed: PLT103 failed",
        ]
    );
    let state = "manual 2024-09-02T08:00:00..2025-06-30T18:00:00 | student@manual | Choir* TP1*";
    assert_eq!(world.state("BIO-101", "ajones"), state);
    assert_eq!(world.state("BIO-101", "bkaur"), "manual old..- | teacher@manual |");
    let again = world.plan(file);
    assert!(again.iter().all(|plan| plan.steps.is_empty()), "{again:?}");
}

#[test]
fn later_rows_see_earlier_ones() {
    let mut world = World::new();
    let plans = world.plan(
        "cmd;cid;uid;rolename;enrol;gcmd;g1
         add;BIO-101;ajones;student;manual;gaddcreate;Choir
         add;BIO-101;bkaur;student;manual;gadd;Choir
         add;BIO-101;ajones;teacher;manual;;
         disable;BIO-101;ajones;;manual;;
         del;BIO-101;bkaur;;manual;;
         del;BIO-101;bkaur;;manual;;",
    );
    let found: Vec<String> = plans.iter().map(summary).collect();
    assert_eq!(
        found,
        [
            "created: enrolment-created, group-created, group-member-added",
            "created: enrolment-created, group-member-added",
            "updated: enrolment-updated, role-assigned",
            "updated: enrolment-suspended",
            "deleted: enrolment-deleted, role-removed, group-member-removed",
            "unchanged: enrolment-absent",
        ]
    );
    assert_eq!(
        world
            .snapshot
            .table::<Group>()
            .find("course+name", "21\u{1f}Choir")
            .len(),
        1
    );
}

#[test]
fn a_failed_row_leaves_nothing() {
    let mut world = World::new().enrolled("BIO-101", "ajones", "manual", &["student"]);
    let before = world.state("BIO-101", "ajones");
    let plans =
        world.plan("cid;uid;rolename;enrol;endtime;gcmd;g1\nBIO-101;ajones;pupil;manual;2030-01-01;gaddcreate;Choir");
    assert_eq!(summary(&plans[0]), "failed: PLT109 failed");
    assert!(plans[0].steps.is_empty());
    assert_eq!(world.state("BIO-101", "ajones"), before);
    assert!(
        world
            .snapshot
            .table::<Group>()
            .find("course+name", "21\u{1f}Choir")
            .is_empty()
    );
}

#[test]
fn a_chunk_asks_for_the_people_and_courses_that_it_names() {
    let keys = |changed: &[(&str, &str)], file: &str| {
        let (heard, summary, request) = hear(&settings(changed), file);
        let file = open_for_planning(&Enrolments, &summary, &request).unwrap();
        let mut keys = Keys::default();
        for row in &heard.rows {
            file.keys(row, &mut keys);
        }
        keys
    };
    let file = "cid;uid;rolename;enrol;gcmd;g1\nBIO-101;AJones;student;;;\nCHEM-2;bkaur;student;;gadd;Choir";
    let found = keys(&[], file);
    let user = |name: &str| UserKey::By(UserBy::Username, name.into());
    let course = |name: &str| CourseKey::By(CourseBy::Shortname, name.into());
    assert_eq!(found.users, [user("ajones"), user("bkaur")].into());
    assert_eq!(found.courses, [course("BIO-101"), course("CHEM-2")].into());
    assert_eq!(found.course_groups, [course("CHEM-2")].into());
    assert_eq!(
        found.participations,
        [(course("BIO-101"), user("ajones")), (course("CHEM-2"), user("bkaur"))].into()
    );
    let found = keys(
        &[("enrolments.user_by", "idnumber"), ("enrolments.course_by", "id")],
        "cid;uid;rolename\n12;S-1;student",
    );
    assert_eq!(found.users, [UserKey::By(UserBy::Idnumber, "S-1".into())].into());
    assert_eq!(found.courses, [CourseKey::By(CourseBy::Id, "12".into())].into());
}

#[test]
fn rows_that_may_take_something_away_are_known() {
    let destroying = |row: &str| {
        let file = format!("cmd;cid;uid;rolename;enrol;gcmd;g1\n{row}");
        hear(&settings(&[]), &file).1.destroying_rows
    };
    for row in [
        "del;BIO-101;ajones;;manual;;",
        "shift;BIO-101;ajones;teacher;manual;;",
        "add;BIO-101;ajones;student;manual;greplace;TP1",
        "add;BIO-101;ajones;student;manual;gdel;TP1",
    ] {
        assert_eq!(destroying(row), 1, "{row}");
    }
    for row in [
        "add;BIO-101;ajones;student;manual;gadd;TP1",
        "disable;BIO-101;ajones;;manual;;",
    ] {
        assert_eq!(destroying(row), 0, "{row}");
    }
}

#[test]
fn repeated_rows() {
    super::check(
        "cmd;cid;uid;rolename;enrol
         add;BIO-101;ajones;student;manual
         add;BIO-101;AJONES;teacher;manual
         add;BIO-101;ajones;student;self
         del;BIO-101;ajones;;manual",
        // Several roles of one enrolment are the custom; taking away what the file gives is not.
        &["5 warning CSV203"],
    );
    super::check(
        "cmd;cid;uid;rolename
         add;BIO-101;ajones;student
         add;BIO-101;ajones;Student
         add;BIO-101;ajones;teacher
         del;BIO-101;ajones;teacher",
        &["1 info ENR010", "3 warning CSV201", "5 warning CSV203"],
    );
}

#[test]
fn the_default_command_is_a_setting() {
    let mut world =
        World::with(&[("enrolments.default_cmd", "del")]).enrolled("BIO-101", "ajones", "manual", &["student"]);
    let plans = world.plan("cid;uid;rolename;enrol\nBIO-101;ajones;;");
    assert_eq!(summary(&plans[0]), "deleted: enrolment-deleted, role-removed");
}
