//! Who may join: whoever takes part in the course, by whatever way.

use super::{case, school};
use crate::directory::{COHORT, CohortMember, Enrolment, Id, META};

const ADD: &str = "courseid;groupid;userid\nBIO-101;CHOIR;rcruz";
const EMPTY: [&str; 3] = [
    "Choir [CHOIR] old",
    "Monday lab [LAB-MO] old",
    "Tuesday lab [LAB-TU] old",
];
const JOINED: [&str; 3] = [
    "Choir [CHOIR] old: rcruz*",
    "Monday lab [LAB-MO] old",
    "Tuesday lab [LAB-TU] old",
];

#[test]
fn who_is_not_in_the_course_does_not_join() {
    case(school(&[]), ADD, &["failed: ENR021 failed"], &EMPTY);
    let shift = "cmd;courseid;groupid;userid\nshift;BIO-101;CHOIR;rcruz";
    // Nor are their other groups left, if somebody has put them there.
    case(
        school(&[]).member("BIO-101", "rcruz", "Monday lab"),
        shift,
        &["failed: ENR021 failed"],
        &[
            "Choir [CHOIR] old",
            "Monday lab [LAB-MO] old: rcruz",
            "Tuesday lab [LAB-TU] old",
        ],
    );
    // But they may leave.
    case(
        school(&[]).member("BIO-101", "rcruz", "Monday lab"),
        "cmd;courseid;groupid;userid\ndel;BIO-101;LAB-MO;rcruz",
        &["deleted: group-member-removed"],
        &EMPTY,
    );
}

#[test]
fn who_is_suspended_joins() {
    let mut school = school(&[]).enrolled("BIO-101", "rcruz");
    let user = school.user("rcruz");
    let enrolments = school.snapshot.table::<Enrolment>();
    let own = enrolments.first("user", &user.0.to_string()).unwrap().clone();
    let suspended = true;
    school.snapshot.put(Enrolment { suspended, ..own });
    case(school, ADD, &["created: group-member-added"], &JOINED);
}

#[test]
fn who_is_in_a_bound_cohort_joins() {
    let mut school = school(&[]).method("BIO-101", COHORT, Id(900));
    let (id, user) = (school.next(), school.user("rcruz"));
    school.snapshot.put(CohortMember {
        id,
        cohort: Id(900),
        user,
        timeadded: 1,
    });
    case(school, ADD, &["created: group-member-added"], &JOINED);
}

#[test]
fn who_takes_part_in_a_linked_course_joins() {
    let chem = Id(22);
    let school = school(&[]).method("BIO-101", META, chem).enrolled("CHEM-2", "rcruz");
    case(school, ADD, &["created: group-member-added"], &JOINED);
}
