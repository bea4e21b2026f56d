//! `add`, `del` and `shift` (§4.2, §4.5).

use super::{case, school};
use crate::directory::Group;

/// §4.6.
#[test]
fn the_worked_example() {
    let school = school(&[])
        .member("BIO-101", "pbrook", "Monday lab")
        .member("BIO-101", "nadler", "Choir");
    case(
        school,
        "cmd;courseid;groupid;userid
         ;BIO-101;LAB-MO;nadler
         shift;BIO-101;LAB-TU;pbrook
         del;BIO-101;CHOIR;nadler
         add;BIO-101;LAB-XX;nadler",
        &[
            "created: group-member-added",
            "updated: group-member-added, group-member-removed",
            "deleted: group-member-removed",
            "failed: PLT107 failed",
        ],
        &[
            "Choir [CHOIR] old",
            "Monday lab [LAB-MO] old: nadler*",
            "Tuesday lab [LAB-TU] old: pbrook*",
        ],
    );
}

#[test]
fn what_holds_already_is_unchanged() {
    case(
        school(&[]).member("BIO-101", "nadler", "Choir"),
        "cmd;courseid;groupid;userid
         add;BIO-101;CHOIR;NAdler
         shift;BIO-101;CHOIR;nadler
         del;BIO-101;CHOIR;pbrook",
        &[
            "unchanged: group-member-unchanged",
            "unchanged: group-member-unchanged",
            "unchanged: group-member-absent",
        ],
        // A membership that is there is left as it is, mark and all.
        &[
            "Choir [CHOIR] old: nadler",
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old",
        ],
    );
}

#[test]
fn shift_leaves_one_group_of_the_course_and_those_of_others() {
    let school = school(&[])
        .group("CHEM-2", "Choir", "CHOIR")
        .member("BIO-101", "nadler", "Choir")
        .member("BIO-101", "nadler", "Monday lab")
        .member("CHEM-2", "nadler", "Choir");
    let mut after = school.clone();
    after.plan(
        &super::GroupMembers,
        "cmd;courseid;groupid;userid\nshift;BIO-101;LAB-MO;nadler",
    );
    assert_eq!(after.groups("CHEM-2"), ["Choir [CHOIR] old: nadler"]);
    case(
        school,
        "cmd;courseid;groupid;userid\nshift;BIO-101;LAB-MO;nadler",
        &["updated: group-member-unchanged, group-member-removed"],
        &[
            "Choir [CHOIR] old",
            "Monday lab [LAB-MO] old: nadler",
            "Tuesday lab [LAB-TU] old",
        ],
    );
}

#[test]
fn the_last_of_several_shifts_counts() {
    let mut school = school(&[]);
    let file = "cmd;courseid;groupid;userid\nshift;BIO-101;LAB-MO;nadler\nshift;BIO-101;LAB-TU;nadler";
    school.plan(&super::GroupMembers, file);
    assert_eq!(
        school.groups("BIO-101"),
        [
            "Choir [CHOIR] old",
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old: nadler*"
        ]
    );
    super::check(file, &["3 warning CSV201"]);
}

#[test]
fn groups_are_named_by_name_too() {
    case(
        school(&[
            ("groups.group_by", "name"),
            ("groups.user_by", "idnumber"),
            ("groups.course_by", "id"),
        ]),
        "courseid;groupid;userid\n21;Choir;S-11\n21;CHOIR;S-11",
        &["created: group-member-added", "failed: PLT107 failed"],
        &[
            "Choir [CHOIR] old: nadler*",
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old",
        ],
    );
}

#[test]
fn an_id_says_the_course_and_must_be_of_a_course_that_is_said() {
    let school = school(&[("groups.group_by", "id")]);
    let id = school.find::<Group>("BIO-101", "Choir").0;
    let state = [
        "Choir [CHOIR] old: nadler* pbrook*",
        "Monday lab [LAB-MO] old",
        "Tuesday lab [LAB-TU] old",
    ];
    case(
        school,
        &format!(
            "courseid;groupid;userid
             ;{id};nadler
             BIO-101;{id};pbrook
             CHEM-2;{id};pbrook
             ;999;pbrook"
        ),
        &[
            "created: group-member-added",
            "created: group-member-added",
            // The group of another course.
            "failed: PLT107 failed",
            "failed: PLT107 failed",
        ],
        &state,
    );
}

#[test]
fn unknown_references_fail() {
    case(
        school(&[]).group("CHEM-2", "Elsewhere", "ELSE"),
        "cmd;courseid;groupid;userid
         add;NOPE-9;CHOIR;nadler
         add;BIO-101;ELSE;nadler
         add;BIO-101;CHOIR;nobody
         del;BIO-101;CHOIR;nobody
         del;BIO-101;ELSE;nadler",
        &[
            "failed: PLT103 failed",
            "failed: PLT107 failed",
            "failed: PLT101 failed",
            "failed: PLT101 failed",
            "failed: PLT107 failed",
        ],
        &[
            "Choir [CHOIR] old",
            "Monday lab [LAB-MO] old",
            "Tuesday lab [LAB-TU] old",
        ],
    );
}
