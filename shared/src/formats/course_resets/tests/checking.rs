//! How the file is recognised and checked (C §4.1–§4.4, D21, D39, D40, D91).

use super::world::bench;
use crate::check::{Across, Check, Observer, Request};
use crate::formats::course_resets::columns::{COLUMNS, OPTIONS};
use crate::settings::Settings;

struct Deaf;

impl Observer for Deaf {
    fn diagnostic(&mut self, _: crate::diagnostic::Diagnostic) {}
}

#[test]
fn the_identifier_and_one_option_tell_the_file() {
    for (name, header, format) in [
        ("x.csv", "shortname;groups", Some("course-resets")),
        ("x.csv", "reset_quiz_attempts;shortname", Some("course-resets")),
        ("x.csv", "shortname;reset_something", Some("course-resets")),
        ("x.csv", "shortname", None),
        ("x.csv", "idnumber;groups", None),
        ("resetcourses.csv", "shortname;x", Some("course-resets")),
        ("x.csv", "shortname;fullname;summary;groups", Some("courses")),
    ] {
        let request = Request::new(name, Settings::new());
        let mut across = Across::default();
        let mut check = Check::new(&request, &mut across);
        check.feed(format!("{header}\nBIO-101;all;all\n").as_bytes(), &mut Deaf);
        check.finish(&mut Deaf);
        assert_eq!(check.into_summary().format, format, "{header}");
    }
    assert_eq!(
        bench().check("shortname;x\nBIO-101;1\n"),
        ["1 warning CSV011 x=", "1 error CSV010"]
    );
    assert_eq!(bench().check("groups\nall\n"), ["1 error CSV003 shortname="]);
}

#[test]
fn words_outside_the_lists_are_errors() {
    let file = |column: &str, cell: &str| format!("shortname;{column}\nBIO-101;{cell}\n");
    for (column, good, bad) in [
        (
            "events",
            &["yes", "1", "TRUE", "all", "Oui", "no", "0", "none", "faux", ""][..],
            "maybe",
        ),
        ("comments", &["All", "vrai"], "2"),
        ("grades", &["all", "items", "grades", "none", "no", ""], "yes"),
        ("local_roles", &["all", "roles", "overrides", "none", "no"], "yes"),
        ("groups", &["all", "groups", "remove", "members", "none", "no"], "yes"),
        (
            "groupings",
            &["all", "groupings", "groups", "remove", "members", "none", "no"],
            "yes",
        ),
        ("quiz_attempts", &["1", "yes", "all", "none"], "attempts"),
        ("reset_hotpot", &["1", "no"], "x"),
    ] {
        for cell in good {
            assert_eq!(bench().check(&file(column, cell)), [""; 0], "{column} {cell}");
        }
        let said = bench().check(&file(column, bad));
        assert_eq!(said, [format!("2 error CSV112 {column}={bad}")], "{column} {bad}");
    }
}

#[test]
fn every_option_of_a_module_is_a_column_with_and_without_its_prefix() {
    for option in OPTIONS {
        for prefix in ["", "reset_"] {
            let file = format!("shortname;{prefix}{}\nBIO-101;1\n", option.name);
            assert_eq!(bench().check(&file), [""; 0], "{file}");
            let plan = bench().plan(&file);
            assert_eq!(
                plan,
                ["2 unchanged warning: course-clean BIO-101; CRT011 BIO-101 warning"],
                "{file}"
            );
        }
    }
    for alias in ["appointments", "scheduler_slots", "reset_scheduler_appointments"] {
        assert_eq!(
            bench().check(&format!("shortname;{alias}\nBIO-101;1\n")),
            [""; 0],
            "{alias}"
        );
    }
    assert_eq!(COLUMNS.len(), 15 + OPTIONS.len() + 1);
}

#[test]
fn the_course_is_named() {
    assert_eq!(
        bench().check("shortname;groups\n;all\nBIO-101;all\nBIO-101;no\n"),
        ["2 error CSV101 shortname=", "4 warning CSV201"]
    );
    assert_eq!(
        bench().check("groups;shortname\nall\n"),
        ["2 warning CSV022", "2 error CSV101 shortname="]
    );
}

#[test]
fn absent_options_are_reset_only_by_the_setting() {
    let mut bench = bench();
    let file = "shortname;groups;comments\nBIO-101;no;no\n";
    assert_eq!(bench.plan(file), ["2 unchanged: course-clean BIO-101"]);
    bench.set("course_resets.absent_options", "yes");
    assert_eq!(
        bench.plan(file),
        ["2 unchanged warning: course-clean BIO-101; CRT011 BIO-101 warning"]
    );
}
