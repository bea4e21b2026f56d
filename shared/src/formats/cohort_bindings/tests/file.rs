//! The file as a whole: its header, rows about the same binding (D37), and the worked example of E §6.5.

use super::check;
use super::world::World;
use crate::formats::testing::summary;

#[test]
fn names_of_columns() {
    check("course;role\nBIO-101;student", &["1 error CSV003 cohort="]);
    check(
        "Course;COHORT;enroll;comment\nBIO-101;CO-24-A;cohort;new",
        &["1 warning CSV012 enroll=", "1 warning CSV011 comment="],
    );
    check(
        "course;cohort;makegroup\nBIO-101;CO-24-A;maybe",
        &["2 error CSV106 makegroup=maybe"],
    );
}

#[test]
fn the_same_binding_twice_is_worth_a_word() {
    check(
        "cmd;course;cohort;role
         add;BIO-101;CO-24-A;student
         add;BIO-101;CO-24-A;teacher
         restore;BIO-101;CO-24-A;
         del;BIO-101;CO-24-A;teacher
         fulldel;BIO-101;CO-24-A;teacher",
        &["4 warning CSV201", "6 warning CSV203"],
    );
}

#[test]
fn the_worked_example() {
    let mut world = World::new()
        .bound(2, 43, 5, true)
        .bound(2, 43, 4, true)
        .bound(2, 44, 5, false)
        .bound(3, 45, 5, true)
        .bound(3, 45, 4, false);
    let plans = world.plan(
        "cmd;course;cohort;role;makegroup
         add;BIO-101;CO-24-A;student;1
         add;BIO-101;CO-STAFF;teacher;0
         del;CHEM-2;CO-23-Z;*;
         restore;CHEM-2;CO-23-Y;student;
         fulldel;OLD-1;CO-22-X;*;",
    );
    let found: Vec<String> = plans.iter().map(summary).collect();
    assert_eq!(
        found,
        [
            "created: binding-created, group-created",
            "created: binding-created",
            "updated: binding-suspended, binding-suspended",
            "updated: binding-resumed",
            "deleted: binding-deleted, binding-deleted",
        ]
    );
    assert_eq!(world.bindings(1), "41 student now..- fills Year 1 A, 42 teacher now..-");
    assert_eq!(world.bindings(3), "");
}
