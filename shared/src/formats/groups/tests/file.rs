//! Whole files: rows that see earlier ones, repeated rows, keys, what may take something away.

use super::super::Groups;
use super::{check, check_with};
use crate::directory::{CourseKey, Keys};
use crate::formats::testing::{School, hear, settings, summary};
use crate::formats::{CommandFile, CrossKey, Opening, Opens, open_for_planning};
use crate::settings::CourseBy;

#[test]
fn later_rows_see_earlier_ones() {
    let mut school = School::new();
    let plans = school.plan(
        &Groups,
        "cmd;type;courseid;name;idnumber;updateid;grouping
         add;group;BIO-101;Choir;;;
         add;group;BIO-101;Choir;CHOIR;;
         add;grouping;BIO-101;Singers;SING;;
         add;group;BIO-101;Great choir;;CHOIR;SING
         add;group;BIO-101;Choir;CHOIR-2;;
         del;group;BIO-101;;;CHOIR;
         del;group;BIO-101;;;CHOIR;",
    );
    let found: Vec<String> = plans.iter().map(summary).collect();
    assert_eq!(
        found,
        [
            "created: group-created",
            "updated: group-adopted",
            "created: grouping-created",
            "updated: group-updated, grouping-group-added",
            "created: group-created",
            "deleted: group-deleted",
            "skipped warning: group-absent skipped",
        ]
    );
    assert_eq!(school.groups("BIO-101"), ["Choir [CHOIR-2]", "grouping Singers [SING]"]);
}

#[test]
fn a_failed_row_leaves_nothing() {
    let mut school = School::new().group("BIO-101", "Choir", "CHOIR");
    let before = school.groups("BIO-101");
    let plans = school.plan(&Groups, "courseid;name;idnumber;selfgrouping\nBIO-101;Choir;NEW;1");
    assert_eq!(summary(&plans[0]), "failed: GRP020 failed");
    assert!(plans[0].steps.is_empty());
    assert_eq!(school.groups("BIO-101"), before);
}

#[test]
fn repeated_rows() {
    check(
        "cmd;type;courseid;name;idnumber
         add;group;BIO-101;Choir;CHOIR
         add;group;BIO-101;The choir;CHOIR
         add;grouping;BIO-101;Choir;CHOIR
         add;group;CHEM-2;Choir;CHOIR
         del;group;BIO-101;;CHOIR",
        &["3 warning CSV201", "6 warning CSV203"],
    );
}

#[test]
fn one_idnumber_for_two_of_a_course_is_an_error() {
    check_with(
        &[("groups.group_by", "name")],
        "type;courseid;name;idnumber;updateid
         group;BIO-101;;LAB;Monday lab
         group;BIO-101;;LAB;Tuesday lab
         grouping;BIO-101;Labs;LAB;
         group;CHEM-2;;LAB;Tuesday lab",
        &["3 error CSV202 idnumber=LAB"],
    );
}

#[test]
fn a_chunk_asks_for_the_courses_that_it_names() {
    let keys = |changed: &[(&str, &str)], file: &str| {
        let (heard, summary, request) = hear(&Groups, &settings(changed), file);
        let file = open_for_planning(&Groups, &summary, &request).unwrap();
        let mut keys = Keys::default();
        heard.rows.iter().for_each(|row| file.keys(row, &mut keys));
        keys
    };
    let course = |name: &str| CourseKey::By(CourseBy::Shortname, name.into());
    let found = keys(&[], "cmd;courseid;name\nadd;BIO-101;Choir\ndel;CHEM-2;Band");
    assert_eq!(found.courses, [course("BIO-101"), course("CHEM-2")].into());
    assert_eq!(found.course_groups, [course("BIO-101")].into());
    // Who is in a group that goes has to be known.
    assert_eq!(found.groups_at_risk, [course("CHEM-2")].into());
    let found = keys(&[("groups.course_by", "id")], "courseid;name\n21;Choir");
    assert_eq!(found.courses, [CourseKey::By(CourseBy::Id, "21".into())].into());
}

#[test]
fn deletions_may_take_something_away() {
    let file = "cmd;courseid;name\nadd;BIO-101;Choir\nDel;BIO-101;Band\n;BIO-101;Trio";
    assert_eq!(hear(&Groups, &settings(&[]), file).1.destroying_rows, 1);
}

#[test]
fn a_package_knows_which_groups_its_files_make_and_take_away() {
    let (heard, summary, request) = hear(
        &Groups,
        &settings(&[]),
        "cmd;type;courseid;name;idnumber;updateid
         add;group;BIO-101;Choir;CHOIR;
         add;group;BIO-101;;;BAND
         del;group;BIO-101;Trio;;
         add;grouping;BIO-101;Singers;SING;",
    );
    let file: Box<dyn CommandFile> = Groups.open(&Opening {
        layout: summary.layout.as_ref().unwrap(),
        settings: &request.settings,
    });
    let mut told = Vec::new();
    for row in &heard.rows {
        file.defines(row, &mut |key: CrossKey<'_>, gone| {
            told.push(format!("{gone} {} {}", key.by, key.value.replace('\u{1f}', "/")));
        });
    }
    assert_eq!(
        told,
        [
            "false shortname/idnumber BIO-101/CHOIR",
            "false shortname/name BIO-101/Choir",
            "false shortname/idnumber BIO-101/BAND",
            "true shortname/name BIO-101/Trio",
        ]
    );
}
