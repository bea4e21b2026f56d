//! Rows without `updateid`: what is missing is made, what is there stays (§3.2), what was made on the way is adopted
//! (D36).

use super::case;
use crate::formats::testing::School;

#[test]
fn what_is_missing_is_made() {
    case(
        School::new(),
        "type;courseid;name;idnumber;description;enrolmentkey
         group;BIO-101;Choir;CHOIR;Thursdays;sesame
         ;BIO-101;Band;;;
         grouping;BIO-101;Singers;SING;All voices;",
        &[
            "created: group-created",
            "created: group-created",
            "created: grouping-created",
        ],
        &[
            "Band",
            "Choir [CHOIR] Thursdays key=sesame",
            "grouping Singers [SING] All voices",
        ],
    );
}

#[test]
fn what_is_there_stays_as_it_is() {
    let school = || {
        School::new()
            .group("BIO-101", "Choir", "CHOIR")
            .grouping("BIO-101", "Singers", "SING")
    };
    let state = ["Choir [CHOIR] old", "grouping Singers [SING] old"];
    case(
        school(),
        "type;courseid;name;idnumber
         group;BIO-101;Choir;CHOIR
         group;BIO-101;Choir;
         grouping;BIO-101;Singers;",
        &[
            "unchanged: group-unchanged",
            "unchanged: group-unchanged",
            "unchanged: grouping-unchanged",
        ],
        &state,
    );
    // A row that says something else is told how to write it.
    case(
        school(),
        "type;courseid;name;idnumber;description;enrolmentkey
         group;BIO-101;Great choir;CHOIR;;
         group;BIO-101;Choir;;new;
         group;BIO-101;Choir;;*EMPTY*;
         group;BIO-101;Choir;;;sesame
         grouping;BIO-101;Singers;SING;new;",
        &[
            "unchanged warning: group-unchanged, GRP024 warning",
            "unchanged warning: group-unchanged, GRP024 warning",
            "unchanged warning: group-unchanged, GRP024 warning",
            "unchanged warning: group-unchanged, GRP024 warning",
            "unchanged warning: grouping-unchanged, GRP024 warning",
        ],
        &state,
    );
}

#[test]
fn names_and_idnumbers_are_looked_up_in_the_course_and_exactly() {
    case(
        School::new()
            .group("CHEM-2", "Choir", "CHOIR")
            .group("BIO-101", "Band", "BAND"),
        "courseid;name;idnumber\nBIO-101;Choir;CHOIR\nBIO-101;band;band",
        &["created: group-created", "created: group-created"],
        &["Band [BAND] old", "Choir [CHOIR]", "band [band]"],
    );
    // A group and a grouping may share both.
    case(
        School::new().grouping("BIO-101", "Choir", "CHOIR"),
        "courseid;name;idnumber\nBIO-101;Choir;CHOIR",
        &["created: group-created"],
        &["Choir [CHOIR]", "grouping Choir [CHOIR] old"],
    );
}

#[test]
fn what_was_made_on_the_way_is_adopted() {
    case(
        School::new()
            .group("BIO-101", "Choir", "")
            .grouping("BIO-101", "Singers", ""),
        "type;courseid;name;idnumber;description;enrolmentkey
         group;BIO-101;Choir;CHOIR;new;sesame
         grouping;BIO-101;Singers;SING;;",
        &["updated: group-adopted", "updated: grouping-adopted"],
        // What somebody wrote there stays; what is blank is filled.
        &["Choir [CHOIR] old key=sesame", "grouping Singers [SING] old"],
    );
}

#[test]
fn a_name_or_idnumber_that_another_one_has_fails() {
    let school = School::new()
        .group("BIO-101", "Choir", "CHOIR")
        .grouping("BIO-101", "Singers", "SING");
    case(
        school,
        "type;courseid;name;idnumber
         group;BIO-101;Choir;CHOIR-2
         grouping;BIO-101;Singers;SING-2",
        &["failed: GRP020 failed", "failed: GRP020 failed"],
        &["Choir [CHOIR] old", "grouping Singers [SING] old"],
    );
}

#[test]
fn an_unknown_course_fails() {
    case(
        School::new(),
        "courseid;name\nNOPE-9;Choir\nbio-101;Choir",
        &["failed: PLT103 failed", "failed: PLT103 failed"],
        &[],
    );
}
