//! Whole files: repeated rows, keys, what may take something away, what a package knows.

use super::super::GroupMembers;
use super::check;
use crate::directory::{CourseKey, Keys, UserKey};
use crate::formats::testing::{hear, settings};
use crate::formats::{CrossKey, Opening, Opens, open_for_planning};
use crate::record::Slot;
use crate::settings::{CourseBy, UserBy};

#[test]
fn repeated_rows() {
    check(
        "cmd;courseid;groupid;userid
         add;BIO-101;CHOIR;nadler
         add;BIO-101;CHOIR;NADLER
         add;BIO-101;LAB-MO;nadler
         del;BIO-101;CHOIR;nadler
         shift;BIO-101;LAB-MO;nadler
         shift;CHEM-2;LAB-MO;nadler",
        &["3 warning CSV201", "5 warning CSV203"],
    );
}

#[test]
fn a_chunk_asks_for_who_and_what_it_names() {
    let keys = |changed: &[(&str, &str)], file: &str| {
        let (heard, summary, request) = hear(&GroupMembers, &settings(changed), file);
        let file = open_for_planning(&GroupMembers, &summary, &request).unwrap();
        let mut keys = Keys::default();
        heard.rows.iter().for_each(|row| file.keys(row, &mut keys));
        keys
    };
    let found = keys(&[], "courseid;groupid;userid\nBIO-101;CHOIR;NAdler");
    let user = UserKey::By(UserBy::Username, "nadler".into());
    let course = CourseKey::By(CourseBy::Shortname, "BIO-101".into());
    assert_eq!(found.users, [user.clone()].into());
    assert_eq!(found.courses, [course.clone()].into());
    assert_eq!(found.course_groups, [course.clone()].into());
    assert_eq!(found.participations, [(course, user.clone())].into());
    // An id says the course itself.
    let found = keys(&[("groups.group_by", "id")], "groupid;userid\n7;nadler");
    let course = CourseKey::OfGroup("7".into());
    assert_eq!(found.course_groups, [course.clone()].into());
    assert_eq!(found.participations, [(course, user)].into());
}

#[test]
fn deletions_and_shifts_may_take_something_away() {
    let file = "cmd;courseid;groupid;userid
                add;BIO-101;CHOIR;nadler
                del;BIO-101;CHOIR;pbrook
                shift;BIO-101;CHOIR;rcruz";
    assert_eq!(hear(&GroupMembers, &settings(&[]), file).1.destroying_rows, 2);
}

#[test]
fn a_package_knows_what_rows_refer_to() {
    let told = |changed: &[(&str, &str)]| {
        let file = "courseid;groupid;userid\nBIO-101;7;11";
        let (heard, summary, request) = hear(&GroupMembers, &settings(changed), file);
        let file = GroupMembers.open(&Opening {
            layout: summary.layout.as_ref().unwrap(),
            settings: &request.settings,
        });
        let mut told = Vec::new();
        file.refers(&heard.rows[0], &mut |key: CrossKey<'_>, _: Slot| {
            told.push(format!(
                "{:?} {} {}",
                key.refers,
                key.by,
                key.value.replace('\u{1f}', "/")
            ));
        });
        told
    };
    assert_eq!(
        told(&[]),
        [
            "User username 11",
            "Course shortname BIO-101",
            "Group shortname/idnumber BIO-101/7"
        ]
    );
    assert_eq!(
        told(&[("groups.group_by", "id")]),
        ["User username 11", "Course shortname BIO-101"]
    );
}
