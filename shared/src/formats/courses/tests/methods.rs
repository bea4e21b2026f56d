//! Enrolment methods: `manual` of a new course, `self` and `guest` by their columns (C §1.8).

use super::site::Site;
use crate::directory::{Method, Role};

/// A11, D96.
#[test]
fn a_new_course_has_the_manual_method_and_what_its_columns_ask_for() {
    for (cells, methods) in [
        (";", &["manual"][..]),
        ("0;0", &["manual"]),
        ("1;", &["manual", "self"]),
        (";1", &["manual", "guest"]),
        ("yes;oui", &["manual", "self", "guest"]),
    ] {
        let mut site = Site::new();
        site.run(&format!("shortname;fullname;self;guest\nP1;Piano;{cells}"));
        assert_eq!(site.methods("P1"), methods, "{cells:?}");
    }
}

#[test]
fn those_who_enrol_themselves_are_students() {
    let mut site = Site::new();
    site.run("shortname;fullname;self\nP1;Piano;1");
    let key = format!("{}\u{1f}self", site.named("P1").id.0);
    let method = site.snapshot.table::<Method>().first("course+method", &key).unwrap();
    assert_eq!(site.snapshot.get::<Role>(method.role).unwrap().shortname, "student");
    assert_eq!(method.sortorder, 1, "after the manual method");
}

/// B22: the original closed both where the columns were absent.
#[test]
fn an_update_touches_a_method_only_where_its_cell_says_so() {
    for (there, cell, methods, expected) in [
        ("self", "", "self", "2 unchanged: course-unchanged P1"),
        ("self", "1", "self", "2 unchanged: course-unchanged P1"),
        ("self", "0", "-self", "2 updated: course-updated P1; method-disabled P1"),
        ("-self", "0", "-self", "2 unchanged: course-unchanged P1"),
        ("-self", "1", "self", "2 updated: course-updated P1; method-enabled P1"),
        ("-self", "", "-self", "2 unchanged: course-unchanged P1"),
        ("", "0", "", "2 unchanged: course-unchanged P1"),
        ("", "1", "self", "2 updated: course-updated P1; method-enabled P1"),
    ] {
        let mut site = Site::new();
        site.set("courses.force_update", "1");
        let course = site.course("P1");
        if !there.is_empty() {
            let enabled = there == "self";
            site.put(Method {
                course,
                method: "self".into(),
                enabled,
                sortorder: 1,
                ..Method::default()
            });
        }
        let run = site.run(&format!("shortname;fullname;self\nP1;The course P1;{cell}"));
        assert_eq!(run.rows(), [expected], "{there:?} {cell:?}");
        let own: Vec<String> = site
            .methods("P1")
            .into_iter()
            .filter(|method| method != "manual")
            .collect();
        assert_eq!(own.join(" "), methods, "{there:?} {cell:?}");
    }
}

#[test]
fn several_methods_of_a_kind_are_all_closed_and_one_is_opened() {
    let mut site = Site::new();
    site.set("courses.force_update", "1");
    let course = site.course("P1");
    for sortorder in [2, 1] {
        site.put(Method {
            course,
            method: "self".into(),
            enabled: true,
            sortorder,
            ..Method::default()
        });
    }
    site.run("shortname;fullname;self\nP1;The course P1;0");
    assert_eq!(site.methods("P1"), ["manual", "-self", "-self"]);
    site.run("shortname;fullname;self\nP1;The course P1;1");
    assert_eq!(site.methods("P1"), ["manual", "-self", "self"], "the first of them");
}
