//! Templates on courses that exist (C §1.9).

use super::site::Site;
use super::templates::site;
use crate::directory::*;

/// A course that exists, with content of its own.
fn with_course() -> Site {
    let mut site = site();
    site.set("courses.force_update", "1");
    let course = site.course("P1");
    site.section(course, 1, "");
    site.section(course, 2, "My own");
    site.section(course, 3, "Also mine");
    let lead = site.put(Group {
        course,
        name: "Lead".into(),
        description: "Mine".into(),
        ..Group::default()
    });
    let winds = site.put(Group {
        course,
        name: "Winds".into(),
        idnumber: "G1".into(),
        ..Group::default()
    });
    let trio = site.put(Grouping {
        course,
        name: "Trio".into(),
        ..Grouping::default()
    });
    site.put(GroupingGroup {
        grouping: trio,
        group_id: lead,
        ..GroupingGroup::default()
    });
    site.put(GroupingGroup {
        grouping: trio,
        group_id: winds,
        ..GroupingGroup::default()
    });
    site.change::<Course>(course, |course| course.defaultgroupingid = trio);
    site
}

const UPDATE: &str = "shortname;fullname;template\nP1;The course P1;MODEL";

/// B23: by the setting, and never silently.
#[test]
fn an_existing_course_takes_a_template_only_by_the_setting() {
    let mut site = with_course();
    let run = site.run(UPDATE);
    assert_eq!(run.rows(), ["2 unchanged: course-unchanged P1"]);
    site.set("courses.template_mode", "add");
    site.set("courses.force_update", "0");
    assert_eq!(site.run(UPDATE).rows(), ["2 skipped: course-exists P1"]);
}

#[test]
fn a_template_is_added_to_what_is_there() {
    let mut site = with_course();
    site.set("courses.template_mode", "add");
    let run = site.run(UPDATE);
    assert_eq!(run.rows(), ["2 updated: course-updated P1; template-applied P1"]);
    insta::assert_snapshot!(run.steps().join("\n"), @r"
    update section P1, 1: name
    create group P1, Bass
    create grouping P1, Choir
    create grouping-group P1, Choir, Lead
    update course P1: timemodified
    ");
    assert_eq!(
        site.sections("P1")[1..],
        [(1, "First week", ""), (2, "My own", ""), (3, "Also mine", "")]
    );
    assert_eq!(site.methods("P1"), ["manual"], "methods stay");
    let run = site.run(UPDATE);
    assert_eq!(
        (run.rows(), run.steps()),
        (vec!["2 unchanged: course-unchanged P1".to_owned()], vec![])
    );
}

#[test]
fn a_template_takes_the_place_of_what_is_there() {
    let mut site = with_course();
    site.set("courses.template_mode", "replace");
    let run = site.run(UPDATE);
    assert_eq!(run.rows(), ["2 updated: course-updated P1; template-applied P1"]);
    insta::assert_snapshot!(run.steps().join("\n"), @r"
    delete section P1, 3
    update section P1, 1: name
    update section P1, 2: name
    delete group P1, Winds
    update group P1, Lead: idnumber description
    create group P1, Bass
    delete grouping P1, Trio
    create grouping P1, Choir
    create grouping-group P1, Choir, Lead
    update course P1: defaultgroupingid timemodified
    ");
    assert_eq!(site.named("P1").defaultgroupingid, Id::NONE, "its grouping is gone");
    let run = site.run(UPDATE);
    assert_eq!(
        (run.rows(), run.steps()),
        (vec!["2 unchanged: course-unchanged P1".to_owned()], vec![])
    );
}

#[test]
fn only_a_template_in_place_of_content_takes_something_away() {
    for (mode, force, destroys) in [
        ("none", "1", false),
        ("add", "1", false),
        ("replace", "0", false),
        ("replace", "1", true),
    ] {
        let mut site = site();
        site.set("courses.template_mode", mode);
        site.set("courses.force_update", force);
        let found = site.destroying_rows("shortname;fullname;template\nP1;Piano;MODEL\nP2;Piano;");
        assert_eq!(found, u64::from(destroys), "{mode} {force}");
    }
}

/// B23: nothing of the row happens.
#[test]
fn a_template_that_cannot_be_had_changes_no_field() {
    for (cell, expected) in [
        ("NOSUCH", "2 failed: CRS109 P1"),
        ("P1", "2 failed: CRS111 P1"),
        ("a.mbz", "2 failed: CRS110 P1"),
    ] {
        let mut site = with_course();
        site.set("courses.template_mode", "replace");
        site.set("courses.template_folder", "/srv/templates");
        let run = site.run(&format!("shortname;fullname;template\nP1;New title;{cell}"));
        assert_eq!(run.rows(), [expected], "{cell:?}");
        assert_eq!(site.named("P1").fullname, "The course P1");
    }
}
