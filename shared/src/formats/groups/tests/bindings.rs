//! The groupings of a group (§3.4).

use super::case;
use crate::formats::testing::School;

fn school() -> School {
    School::new().grouping("BIO-101", "Practical classes", "PRAC")
}

/// §3.6.
#[test]
fn the_worked_example() {
    case(
        School::new(),
        "type;courseid;name;idnumber;description;selfgrouping;grouping
         grouping;BIO-101;Practical classes;PRAC;All lab groups;;
         group;BIO-101;Monday lab;LAB-MO;Room 4;0;PRAC
         group;BIO-101;Tuesday lab;LAB-TU;Room 5;0;PRAC
         group;BIO-101;Choir;CHOIR;;1;",
        &[
            "created: grouping-created",
            "created: group-created, grouping-group-added",
            "created: group-created, grouping-group-added",
            "created: group-created, grouping-created, grouping-group-added",
        ],
        &[
            "Choir [CHOIR] in Choir",
            "Monday lab [LAB-MO] Room 4 in Practical classes",
            "Tuesday lab [LAB-TU] Room 5 in Practical classes",
            "grouping Choir [CHOIR]",
            "grouping Practical classes [PRAC] All lab groups",
        ],
    );
}

#[test]
fn a_group_that_is_there_is_bound_too() {
    let prac = "grouping Practical classes [PRAC] old";
    let file = "courseid;name;grouping\nBIO-101;Choir;PRAC";
    case(
        school().group("BIO-101", "Choir", ""),
        file,
        &["updated: group-unchanged, grouping-group-added"],
        &["Choir old in Practical classes", prac],
    );
    case(
        school()
            .group("BIO-101", "Choir", "")
            .bound("BIO-101", "Choir", "Practical classes"),
        file,
        &["unchanged: group-unchanged, grouping-group-unchanged"],
        &["Choir old in Practical classes", prac],
    );
    case(
        school().group("BIO-101", "Choir", "CHOIR"),
        "courseid;name;updateid;grouping\nBIO-101;;CHOIR;PRAC",
        &["updated: group-unchanged, grouping-group-added"],
        &["Choir [CHOIR] old in Practical classes", prac],
    );
}

#[test]
fn an_unknown_grouping_leaves_the_group() {
    case(
        school().grouping("CHEM-2", "Elsewhere", "ELSE"),
        "courseid;name;grouping
         BIO-101;Choir;NOPE
         BIO-101;Choir;NOPE
         BIO-101;Band;ELSE
         BIO-101;Band;Practical classes",
        &[
            "created partial: group-created, PLT117 failed",
            "unchanged partial: group-unchanged, PLT117 failed",
            "created partial: group-created, PLT117 failed",
            // By its idnumber, whatever the settings say.
            "unchanged partial: group-unchanged, PLT117 failed",
        ],
        &["Band", "Choir", "grouping Practical classes [PRAC] old"],
    );
}

#[test]
fn a_grouping_of_its_own_name_is_used_or_made() {
    case(
        school()
            .group("BIO-101", "Choir", "CHOIR")
            .group("BIO-101", "Band", "")
            .grouping("BIO-101", "Band", "B"),
        "courseid;name;selfgrouping\nBIO-101;Choir;yes\nBIO-101;Band;1",
        &[
            "updated: group-unchanged, grouping-created, grouping-group-added",
            "updated: group-unchanged, grouping-group-added",
        ],
        &[
            "Band old in Band",
            "Choir [CHOIR] old in Choir",
            "grouping Band [B] old",
            "grouping Choir [CHOIR] old",
            "grouping Practical classes [PRAC] old",
        ],
    );
    // Its idnumber belongs to another grouping.
    case(
        school().group("BIO-101", "Choir", "PRAC"),
        "courseid;name;selfgrouping\nBIO-101;Choir;1",
        &["unchanged partial: group-unchanged, GRP021 failed"],
        &["Choir [PRAC] old", "grouping Practical classes [PRAC] old"],
    );
}

#[test]
fn a_named_grouping_counts_more_than_one_of_its_own() {
    case(
        school(),
        "courseid;name;selfgrouping;grouping\nBIO-101;Choir;1;PRAC",
        &["created: group-created, grouping-group-added"],
        &["Choir in Practical classes", "grouping Practical classes [PRAC] old"],
    );
}

#[test]
fn a_setting_gives_each_new_group_its_grouping() {
    let school = || School::with(&[("groups.auto_grouping", "1")]);
    case(
        school().group("BIO-101", "Old", ""),
        "courseid;name;selfgrouping\nBIO-101;Choir;\nBIO-101;Band;0\nBIO-101;Old;",
        &[
            "created: group-created, grouping-created, grouping-group-added",
            "created: group-created",
            "unchanged: group-unchanged",
        ],
        &["Band", "Choir in Choir", "Old old", "grouping Choir"],
    );
    // Also where the file has no such column.
    case(
        school(),
        "courseid;name\nBIO-101;Choir",
        &["created: group-created, grouping-created, grouping-group-added"],
        &["Choir in Choir", "grouping Choir"],
    );
}

#[test]
fn a_group_of_several_groupings_has_a_row_for_each() {
    let file = "courseid;name;idnumber;grouping\nBIO-101;Choir;C;PRAC\nBIO-101;Choir;C;SING";
    super::check(file, &[]);
    case(
        school().grouping("BIO-101", "Singers", "SING"),
        file,
        &[
            "created: group-created, grouping-group-added",
            "updated: group-unchanged, grouping-group-added",
        ],
        &[
            "Choir [C] in Practical classes in Singers",
            "grouping Practical classes [PRAC] old",
            "grouping Singers [SING] old",
        ],
    );
}

#[test]
fn of_several_groupings_with_one_idnumber_none_is_taken() {
    case(
        school().grouping("BIO-101", "Singers", "PRAC"),
        "courseid;name;grouping\nBIO-101;Choir;PRAC",
        &["created partial: group-created, PLT118 failed"],
        &[
            "Choir",
            "grouping Practical classes [PRAC] old",
            "grouping Singers [PRAC] old",
        ],
    );
}
