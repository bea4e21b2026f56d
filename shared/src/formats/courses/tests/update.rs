//! Updating a course that exists (C §1.9).

use super::site::{NOW, Site};
use crate::directory::{Course, Grouping, Id};

/// A site with the course P1, all of whose fields are filled.
fn site() -> Site {
    let mut site = Site::new();
    site.set("courses.force_update", "1");
    let course = site.course("P1");
    site.change::<Course>(course, |course| {
        course.idnumber = "M-1".into();
        course.summary = "Keys".into();
        course.format = "weeks".into();
        course.startdate = 86_400;
        course.visible = true;
        course.lang = "fr".into();
        course.theme = "boost".into();
        course.timemodified = 86_400;
    });
    site
}

#[test]
fn without_the_setting_a_course_that_exists_is_left_alone() {
    let mut site = site();
    site.set("courses.force_update", "0");
    let run = site.run("shortname;fullname;category;self;topic1;template\nP1;New;Arts;1;Chords;NOSUCH");
    assert_eq!(run.rows(), ["2 skipped: course-exists P1"]);
    assert_eq!(run.steps(), [""; 0]);
}

/// Scenario 7 and B24: only what the file says is written.
#[test]
fn only_filled_cells_change_anything() {
    let mut site = site();
    let before = site.named("P1").clone();
    let run = site.run("shortname;fullname\nP1;New title");
    assert_eq!(run.rows(), ["2 updated: course-updated P1"]);
    assert_eq!(run.steps(), ["update course P1: fullname timemodified"]);
    let expected = Course {
        fullname: "New title".into(),
        timemodified: NOW,
        ..before.clone()
    };
    assert_eq!(site.named("P1"), &expected);

    let run = site
        .run("shortname;fullname;idnumber;summary;startdate;visible;lang;self;defaultgroupingid\nP1;New title;;;;;;;");
    assert_eq!(run.rows(), ["2 unchanged: course-unchanged P1"]);
}

/// D54, A12.
#[test]
fn a_field_is_emptied_on_purpose_only() {
    let file = "shortname;fullname;idnumber;summary;lang;theme\nP1;The course P1;*EMPTY*;*EMPTY*;*EMPTY*;*EMPTY*";
    let mut filled = site();
    let run = filled.run(file);
    assert_eq!(
        run.steps(),
        ["update course P1: idnumber summary lang theme timemodified"]
    );
    assert_eq!(filled.run(file).steps(), [""; 0]);

    let mut by_blank = site();
    by_blank.set("csv.blank_clears", "1");
    let run = by_blank.run("shortname;fullname;summary;visible\nP1;The course P1;;");
    assert_eq!(run.steps(), ["update course P1: summary timemodified"]);
}

#[test]
fn the_time_of_change_is_that_of_the_row_where_it_says_so() {
    let mut site = site();
    let file = "shortname;fullname;timemodified\nP1;New title;2025-01-01";
    site.run(file);
    assert_eq!(site.named("P1").timemodified, 1_735_689_600);
    assert_eq!(site.run(file).steps(), [""; 0]);
}

#[test]
fn the_format_is_never_changed() {
    let mut site = site();
    let run = site.run("shortname;fullname;format\nP1;The course P1;topics");
    assert_eq!(run.rows(), ["2 unchanged: course-unchanged P1"]);
    assert_eq!(site.named("P1").format, "weeks");
}

/// B12, B25, B30.
#[test]
fn a_course_moves_where_its_row_says() {
    for (protect, cell, rows, path) in [
        (
            "0",
            "Arts",
            "2 updated: course-updated P1; category-created Arts",
            "Arts",
        ),
        ("0", "", "2 unchanged: course-unchanged P1", "Miscellaneous"),
        (
            "0",
            "Miscellaneous",
            "2 unchanged: course-unchanged P1",
            "Miscellaneous",
        ),
        ("0", "4711", "2 failed: CRS104 P1", "Miscellaneous"),
        ("1", "Arts", "2 unchanged: course-unchanged P1", "Miscellaneous"),
        ("1", "4711", "2 unchanged: course-unchanged P1", "Miscellaneous"),
    ] {
        let mut site = site();
        site.set("courses.protect_category", protect);
        let file = format!("shortname;fullname;category\nP1;The course P1;{cell}");
        assert_eq!(site.run(&file).rows(), [rows], "{protect} {cell:?}");
        assert_eq!(site.path_of("P1"), path, "{protect} {cell:?}");
        assert_eq!(site.run(&file).steps(), [""; 0], "{protect} {cell:?}");
    }
}

/// C §1.11: a hint for the place among the courses of the category; nothing else is numbered.
#[test]
fn a_sort_order_is_written_as_it_is() {
    let mut site = site();
    let run = site.run("shortname;fullname;sortorder\nP1;The course P1;30\nP2;Piano;20\nP3;Piano;");
    assert_eq!(run.steps()[0], "update course P1: sortorder timemodified");
    assert_eq!(["P1", "P2", "P3"].map(|name| site.named(name).sortorder), [30, 20, 0]);
}

#[test]
fn the_default_grouping_is_one_of_the_course() {
    let mut site = site();
    let course = site.named("P1").id;
    let other = site.course("P2");
    let own = site.put(Grouping {
        course,
        name: "Choir".into(),
        ..Grouping::default()
    });
    let foreign = site.put(Grouping {
        course: other,
        name: "Choir".into(),
        ..Grouping::default()
    });
    let file = |id: i64| format!("shortname;fullname;defaultgroupingid\nP1;The course P1;{id}");
    assert_eq!(site.run(&file(foreign.0)).rows(), ["2 failed: CRS114 P1"]);
    assert_eq!(site.run(&file(4711)).rows(), ["2 failed: CRS114 P1"]);
    assert_eq!(
        site.run(&file(own.0)).steps(),
        ["update course P1: defaultgroupingid timemodified"]
    );
    assert_eq!(site.run(&file(0)).steps(), ["update course P1: defaultgroupingid"]);
    assert_eq!(site.named("P1").defaultgroupingid, Id::NONE);
}

#[test]
fn a_row_that_fails_has_nothing_else_to_say() {
    let mut site = site();
    site.category("Miscellaneous", Id::NONE);
    let run = site.run("shortname;fullname;category;defaultgroupingid\nP1;The course P1;Miscellaneous;4711");
    assert_eq!(
        run.rows(),
        ["2 failed: CRS114 P1"],
        "not even that two categories have one name"
    );
}

#[test]
fn the_sections_of_a_course_that_exists_stay() {
    for (cells, expected) in [
        ("Chords;", "2 unchanged warning: course-unchanged P1; CRS112 P1"),
        (";8", "2 unchanged warning: course-unchanged P1; CRS112 P1"),
        (";", "2 unchanged: course-unchanged P1"),
    ] {
        let mut site = site();
        let run = site.run(&format!(
            "shortname;fullname;topic1;numsections\nP1;The course P1;{cells}"
        ));
        assert_eq!(run.rows(), [expected], "{cells:?}");
        assert_eq!(site.sections("P1"), [(0, "", "")]);
    }
}

#[test]
fn a_short_row_changes_nothing_that_it_does_not_reach() {
    let mut site = site();
    site.set("csv.blank_clears", "1");
    let file = "shortname;fullname;category;summary\nP1;The course P1";
    assert_eq!(site.check(file), ["2 CSV022"]);
    assert_eq!(site.run(file).steps(), [""; 0]);
}
