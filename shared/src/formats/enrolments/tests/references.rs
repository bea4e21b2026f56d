//! What rows refer to: the columns, blank cells, people of one address (E §1.3), and what the header may hold.

use super::check;
use super::world::World;
use super::written::case;

const HEADER: &str = "cmd;cid;uid;rolename;enrol;starttime;endtime";

#[test]
fn several_people_of_one_identifier_are_not_taken_at_random() {
    let mut world = World::with(&[("enrolments.user_by", "email")]);
    world.snapshot.put(crate::directory::User {
        id: crate::directory::Id(19),
        username: "ajones2".into(),
        email: "AJONES@north.example".into(),
        ..Default::default()
    });
    case(
        HEADER,
        world.clone(),
        "add;BIO-101;ajones@north.example;student;manual;;",
        "failed: PLT102 failed",
        "|  |",
    );
    case(
        HEADER,
        world,
        "add;BIO-101;BKaur@North.example;student;manual;;",
        "created: enrolment-created",
        "|  |",
    );
}

#[test]
fn blank_cells_that_name_nothing() {
    check(
        "cid;uid;rolename;enrol
         ;ajones;student;manual
         BIO-101;;student;manual
         BIO-101",
        &[
            "2 error CSV101 cid=",
            "3 error CSV101 uid=",
            "4 error CSV023 uid=",
            "4 error ENR005 rolename=",
        ],
    );
}

#[test]
fn names_of_columns() {
    // Other names of the same things, and those that were accepted once.
    check("CourseID;userid;role;enrol\nBIO-101;ajones;student;manual", &[]);
    check(
        "cid;uid;rolename;enrol;hidden\nBIO-101;ajones;student;manual;1",
        &["2 warning CSV013 hidden=1"],
    );
    check(
        "cid;uid;rolename;enrol;gcmd;g0;g9;g10\nBIO-101;ajones;student;manual;gadd;A;B;C",
        &["1 warning CSV011 g0=", "1 warning CSV011 g10="],
    );
    // Near misses of what decides what rows do hold the run (D19).
    check(
        "cmdd;cid;uid;rolename;enroll\ndel;BIO-101;ajones;student;manual",
        &["1 warning CSV012 cmdd=", "1 warning CSV012 enroll=", "1 info ENR010"],
    );
    check("cid;uid;enrol\nBIO-101;ajones;manual", &["1 error CSV003 rolename="]);
}
