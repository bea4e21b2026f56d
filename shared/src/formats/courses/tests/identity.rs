//! Which course a row is about, and names that collide (C §1.5, §1.10).

use super::site::Site;
use crate::directory::Course;

#[test]
fn a_row_finds_its_course_exactly_and_by_the_setting() {
    for (match_by, key, file, expected) in [
        (
            "shortname",
            "PIANO1",
            "shortname;fullname\nPIANO1;Piano",
            "2 updated: course-updated PIANO1",
        ),
        (
            "idnumber",
            "M-1",
            "idnumber;shortname;fullname\nM-1;PIANO1;Piano",
            "2 updated: course-updated PIANO1",
        ),
        (
            "idnumber",
            "M-1",
            "idnumber;shortname;fullname\nM-1;PIANO2;Piano",
            "2 updated: course-updated PIANO2",
        ),
        (
            "idnumber",
            "M-1",
            "idnumber;shortname;fullname\nm-1;PIANO2;Piano",
            "2 created: course-created PIANO2",
        ),
        (
            "id",
            "6",
            "id;shortname;fullname\n6;PIANO2;Piano",
            "2 updated: course-updated PIANO2",
        ),
        (
            "id",
            "6",
            "id;shortname;fullname\n;PIANO2;Piano",
            "2 created: course-created PIANO2",
        ),
    ] {
        let mut site = Site::new();
        site.set("courses.match_by", match_by);
        site.set("courses.force_update", "1");
        let course = site.course("PIANO1");
        site.change::<Course>(course, |course| course.idnumber = "M-1".into());
        assert_eq!(site.run(file).rows(), [expected], "{match_by} {key}");
    }
}

#[test]
fn an_id_is_never_chosen() {
    let mut site = Site::new();
    site.set("courses.match_by", "id");
    assert_eq!(
        site.run("id;shortname;fullname\n4711;PIANO1;Piano").rows(),
        ["2 failed: PLT103 4711"]
    );
}

#[test]
fn of_several_courses_none_is_taken() {
    let mut site = Site::new();
    site.set("courses.match_by", "idnumber");
    for shortname in ["PIANO1", "PIANO2"] {
        let course = site.course(shortname);
        site.change::<Course>(course, |course| course.idnumber = "M-1".into());
    }
    let run = site.run("idnumber;shortname;fullname\nM-1;PIANO3;Piano");
    assert_eq!(run.rows(), ["2 failed: PLT104 M-1"]);
}

#[test]
fn a_new_course_takes_no_name_of_another() {
    for (match_by, row, expected) in [
        ("idnumber", "M-2;PIANO1;Piano", "2 failed: CRS101 PIANO1"),
        ("idnumber", "M-2;Piano1;Piano", "2 failed: CRS102 Piano1"),
        ("shortname", "M-2;piano1;Piano", "2 failed: CRS102 piano1"),
        ("shortname", "M-1;PIANO2;Piano", "2 failed: CRS103 PIANO2"),
        ("shortname", ";PIANO2;Piano", "2 created: course-created PIANO2"),
    ] {
        let mut site = Site::new();
        site.set("courses.match_by", match_by);
        let course = site.course("PIANO1");
        site.change::<Course>(course, |course| course.idnumber = "M-1".into());
        let run = site.run(&format!("idnumber;shortname;fullname\n{row}"));
        assert_eq!(run.rows(), [expected], "{match_by} {row}");
    }
}

/// B26: the original let an update make twins.
#[test]
fn an_update_takes_no_name_of_another() {
    for (row, expected) in [
        ("M-1;PIANO2;The course PIANO1", "2 failed: CRS101 PIANO2"),
        ("M-1;Piano2;The course PIANO1", "2 failed: CRS102 Piano2"),
        ("M-1;Piano1;The course PIANO1", "2 updated: course-updated Piano1"),
        ("M-1;PIANO1;The course PIANO1", "2 unchanged: course-unchanged PIANO1"),
    ] {
        let mut site = Site::new();
        site.set("courses.match_by", "idnumber");
        site.set("courses.force_update", "1");
        let course = site.course("PIANO1");
        site.change::<Course>(course, |course| course.idnumber = "M-1".into());
        site.course("PIANO2");
        let run = site.run(&format!("idnumber;shortname;fullname\n{row}"));
        assert_eq!(run.rows(), [expected], "{row}");
        let named = site.snapshot.get::<Course>(course).unwrap();
        assert_eq!(named.shortname == "PIANO1", !expected.contains("updated"), "{row}");
    }

    let mut site = Site::new();
    site.set("courses.force_update", "1");
    let course = site.course("PIANO1");
    site.change::<Course>(course, |course| course.idnumber = "M-1".into());
    site.course("PIANO2");
    let run = site.run("shortname;fullname;idnumber\nPIANO2;New title;M-1");
    assert_eq!(run.rows(), ["2 failed: CRS103 PIANO2"]);
    assert_eq!(site.named("PIANO2").fullname, "The course PIANO2", "nothing is changed");
}

/// B27: with force and a template the original made a second course of the same name.
#[test]
fn a_later_row_meets_the_course_of_an_earlier_one() {
    let file = "shortname;fullname;template\nPIANO1;Piano;MODEL\nPIANO1;Piano, again;MODEL";
    let mut site = Site::new();
    site.course("MODEL");
    let run = site.run(file);
    let created = "2 created: course-created PIANO1; template-applied PIANO1";
    assert_eq!(run.rows(), [created, "3 skipped: course-exists PIANO1"]);

    let mut site = Site::new();
    site.set("courses.force_update", "1");
    site.course("MODEL");
    assert_eq!(site.check(file), ["3 CSV201"], "a warning names the earlier line");
    assert_eq!(site.run(file).rows(), [created, "3 updated: course-updated PIANO1"]);
    assert_eq!(site.named("PIANO1").fullname, "Piano, again");
}

#[test]
fn two_rows_that_differ_by_case_alone_make_one_course() {
    let mut site = Site::new();
    let run = site.run("shortname;fullname\nPIANO1;Piano\nPiano1;Piano");
    assert_eq!(
        run.rows(),
        ["2 created: course-created PIANO1", "3 failed: CRS102 Piano1"]
    );
}

#[test]
fn names_stand_for_one_course_in_a_file() {
    let site = Site::new();
    assert_eq!(
        site.check("shortname;fullname;idnumber\nP1;Piano;M-1\nP2;Piano;M-1"),
        ["3 CSV202 idnumber"]
    );
    let mut site = Site::new();
    site.set("courses.match_by", "id");
    assert_eq!(
        site.check("id;shortname;fullname\n;P1;Piano\n;P1;Piano"),
        ["3 CSV202 shortname"]
    );
}
