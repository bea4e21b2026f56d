//! What a chunk of rows asks the platform for.

use super::site::Site;

#[test]
fn a_row_names_its_course_and_the_courses_that_may_have_its_names() {
    let keys = Site::new().keys("shortname;fullname;idnumber\nP1;Piano;M-1\nP2;Piano;*EMPTY*");
    let expected = r#"{By(Idnumber, "M-1"), By(Shortname, "P1"), By(Shortname, "P2"), Folded("p1"), Folded("p2")}"#;
    assert_eq!(format!("{:?}", keys.courses), expected);
}

#[test]
fn a_teacher_is_asked_for_by_each_identifier_that_the_cell_may_be() {
    for (cell, expected) in [
        ("42", r#"{By(Id, "42"), By(Idnumber, "42"), By(Username, "42")}"#),
        (
            "Anna Roux",
            r#"{By(Idnumber, "Anna Roux"), By(Username, "anna roux"), FullName("Anna Roux")}"#,
        ),
        (
            "A.Roux@x.org",
            r#"{By(Idnumber, "A.Roux@x.org"), By(Username, "a.roux@x.org"), By(Email, "a.roux@x.org")}"#,
        ),
    ] {
        let keys = Site::new().keys(&format!("shortname;fullname;teacher1_account\nP1;Piano;{cell}"));
        assert_eq!(format!("{:?}", keys.users), expected);
        assert_eq!(
            keys.participations.len(),
            keys.users.len(),
            "each with the course of the row"
        );
    }
}

#[test]
fn templates_and_groupings_ask_for_the_content_of_a_course() {
    let mut site = Site::new();
    site.set("courses.template_folder", "/srv/templates");
    let rows = "P1;Piano;MODEL;\nP2;Piano;model.mbz;\nP3;Piano;;4\nP4;Piano;;0";
    let keys = site.keys(&format!("shortname;fullname;template;defaultgroupingid\n{rows}"));
    assert_eq!(format!("{:?}", keys.course_contents), r#"{By(Shortname, "MODEL")}"#);
    assert_eq!(format!("{:?}", keys.course_groups), r#"{By(Shortname, "P3")}"#);
}

#[test]
fn a_template_of_a_course_that_exists_asks_for_the_content_of_both() {
    let mut site = Site::new();
    site.set("courses.force_update", "1");
    let file = "shortname;fullname;template\nP1;Piano;MODEL";
    assert_eq!(site.keys(file).course_contents.len(), 1);
    site.set("courses.template_mode", "add");
    assert_eq!(site.keys(file).course_contents.len(), 2);
}

#[test]
fn courses_are_asked_for_as_they_are_matched() {
    for (match_by, expected) in [
        ("shortname", r#"{By(Shortname, "P1"), Folded("p1")}"#),
        ("idnumber", r#"{By(Idnumber, "M-1"), Folded("p1")}"#),
        ("id", r#"{By(Id, "7"), Folded("p1")}"#),
    ] {
        let mut site = Site::new();
        site.set("courses.match_by", match_by);
        let header = if match_by == "shortname" { "x" } else { match_by };
        let key = if match_by == "id" { "7" } else { "M-1" };
        let keys = site.keys(&format!("{header};shortname;fullname\n{key};P1;Piano"));
        assert_eq!(format!("{:?}", keys.courses), expected);
    }
}
