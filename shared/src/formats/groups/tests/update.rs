//! Rows with `updateid`: what it names becomes as the row says (§3.3).

use super::case;
use crate::formats::testing::School;

fn school(changed: &[(&str, &str)]) -> School {
    School::with(changed)
        .group("BIO-101", "Monday lab", "LAB-MO")
        .grouping("BIO-101", "Labs", "LABS")
}

/// §3.6: renamed, new description, idnumber kept.
#[test]
fn the_worked_example() {
    case(
        school(&[]),
        "courseid;name;updateid;description\nBIO-101;Monday lab (early);LAB-MO;Moved to room 6",
        &["updated: group-updated"],
        &[
            "Monday lab (early) [LAB-MO] Moved to room 6",
            "grouping Labs [LABS] old",
        ],
    );
}

#[test]
fn only_what_the_row_says_is_written() {
    for (row, status, group) in [
        (
            "group;BIO-101;;LAB-MO;;;",
            "unchanged: group-unchanged",
            "Monday lab [LAB-MO] old",
        ),
        (
            "group;BIO-101;Monday lab;LAB-MO;;old;",
            "unchanged: group-unchanged",
            "Monday lab [LAB-MO] old",
        ),
        (
            "group;BIO-101;;LAB-MO;;*EMPTY*;",
            "updated: group-updated",
            "Monday lab [LAB-MO]",
        ),
        (
            "group;BIO-101;;LAB-MO;;new;",
            "updated: group-updated",
            "Monday lab [LAB-MO] new",
        ),
        (
            "group;BIO-101;;LAB-MO;;;sesame",
            "updated: group-updated",
            "Monday lab [LAB-MO] old key=sesame",
        ),
        // The identifier that it is found by stays.
        (
            "group;BIO-101;;LAB-MO;LAB-TU;;",
            "unchanged: group-unchanged",
            "Monday lab [LAB-MO] old",
        ),
    ] {
        case(
            school(&[]),
            &format!("type;courseid;name;updateid;idnumber;description;enrolmentkey\n{row}"),
            &[status],
            &[group, "grouping Labs [LABS] old"],
        );
    }
    case(
        school(&[]),
        "type;courseid;name;updateid;description
         grouping;BIO-101;All labs;LABS;new
         grouping;BIO-101;;LABS;",
        &["updated: grouping-updated", "unchanged: grouping-unchanged"],
        &["Monday lab [LAB-MO] old", "grouping All labs [LABS] new"],
    );
}

#[test]
fn a_setting_lets_blank_descriptions_clear() {
    case(
        school(&[("csv.blank_clears", "1")]),
        "courseid;name;updateid;description\nBIO-101;;LAB-MO;",
        &["updated: group-updated"],
        &["Monday lab [LAB-MO]", "grouping Labs [LABS] old"],
    );
}

#[test]
fn by_name_the_idnumber_may_change_and_the_name_stays() {
    case(
        school(&[("groups.group_by", "name"), ("groups.grouping_by", "name")]),
        "type;courseid;name;updateid;idnumber
         group;BIO-101;Early lab;Monday lab;LAB-1
         grouping;BIO-101;;Labs;ALL-LABS",
        &["updated: group-updated", "updated: grouping-updated"],
        &["Monday lab [LAB-1] old", "grouping Labs [ALL-LABS] old"],
    );
}

#[test]
fn by_id_both_may_change() {
    let school = school(&[("groups.group_by", "id")]);
    let id = school.find::<crate::directory::Group>("BIO-101", "Monday lab").0;
    case(
        school,
        &format!("courseid;name;updateid;idnumber\nBIO-101;Early lab;{id};LAB-1"),
        &["updated: group-updated"],
        &["Early lab [LAB-1] old", "grouping Labs [LABS] old"],
    );
}

#[test]
fn what_is_not_found_is_made() {
    let state = ["Monday lab [LAB-MO] old", "grouping Labs [LABS] old"];
    case(
        school(&[]),
        "courseid;name;updateid;idnumber
         BIO-101;Tuesday lab;LAB-TU;
         BIO-101;Friday lab;LAB-X;LAB-FR
         BIO-101;;LAB-WE;",
        // The name of the last one is nowhere.
        &[
            "created: group-created",
            "created: group-created",
            "failed: GRP003 failed",
        ],
        &["Friday lab [LAB-FR]", state[0], "Tuesday lab [LAB-TU]", state[1]],
    );
    case(
        school(&[("groups.group_by", "name")]),
        "courseid;name;updateid\nBIO-101;;Tuesday lab\nBIO-101;Friday lab;Saturday lab",
        &["created: group-created", "created: group-created"],
        &["Friday lab", state[0], "Tuesday lab", state[1]],
    );
    // An id can't be chosen; one of another course is none here.
    let elsewhere = school(&[("groups.group_by", "id")]).group("CHEM-2", "Elsewhere", "");
    let id = elsewhere.find::<crate::directory::Group>("CHEM-2", "Elsewhere").0;
    case(
        elsewhere,
        &format!("courseid;name;updateid\nBIO-101;New;999\nBIO-101;New;{id}"),
        &["failed: GRP022 failed", "failed: GRP022 failed"],
        &state,
    );
}

#[test]
fn what_was_made_on_the_way_is_adopted_and_becomes_as_the_row_says() {
    case(
        School::new().group("BIO-101", "Choir", ""),
        "courseid;name;updateid;description\nBIO-101;Choir;CHOIR;new",
        &["updated: group-adopted"],
        &["Choir [CHOIR] new"],
    );
}

#[test]
fn a_blank_updateid_changes_nothing_that_is_there() {
    case(
        school(&[]),
        "courseid;name;updateid;description\nBIO-101;Monday lab;;new",
        &["unchanged warning: group-unchanged, GRP024 warning"],
        &["Monday lab [LAB-MO] old", "grouping Labs [LABS] old"],
    );
}

#[test]
fn a_name_or_idnumber_that_another_one_has_fails() {
    case(
        school(&[]).group("BIO-101", "Tuesday lab", "LAB-TU"),
        "courseid;name;updateid\nBIO-101;Tuesday lab;LAB-MO\nBIO-101;Tuesday lab;LAB-WE",
        &["failed: GRP020 failed", "failed: GRP020 failed"],
        &[
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old",
            "grouping Labs [LABS] old",
        ],
    );
    case(
        school(&[("groups.group_by", "name")]).group("BIO-101", "Tuesday lab", "LAB-TU"),
        "courseid;name;updateid;idnumber\nBIO-101;;Tuesday lab;LAB-MO",
        &["failed: GRP021 failed"],
        &[
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old",
            "grouping Labs [LABS] old",
        ],
    );
}
