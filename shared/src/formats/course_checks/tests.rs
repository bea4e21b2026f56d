//! Tests of the list of courses to look for: how it is read, what it tells, its samples.

use super::CourseChecks;
use crate::check::{Across, Check, Observer, Request};
use crate::formats::bench::{Bench, covers_its_rules};
use crate::formats::testing;
use crate::i18n::Arg;
use crate::settings::Settings;

/// The values that each line tells, one text a line.
fn facts(bench: &mut Bench, list: &str) -> Vec<String> {
    let told = |arg: Option<&Arg>| arg.map_or_else(|| String::from("?"), Arg::to_string);
    let plans = bench.run(list);
    let outcomes = plans.iter().flat_map(|plan| &plan.outcomes);
    outcomes
        .map(|outcome| {
            let facts: Vec<String> = super::plan::FACTS
                .iter()
                .map(|name| told(outcome.args.get(name)))
                .collect();
            facts.join("|")
        })
        .collect()
}

#[test]
fn the_worked_example() {
    let list = "BIO-101;Biology for beginners\n\"GHOST9\";Removed last year\nCHEM-2\n";
    let mut bench = Bench::new(&CourseChecks);
    assert_eq!(bench.check(list), [""; 0]);
    assert_eq!(
        bench.plan(list),
        [
            "1 unchanged: course-found BIO-101",
            "2 skipped: course-missing GHOST9 skipped",
            "3 unchanged: course-found CHEM-2",
        ]
    );
    assert_eq!(
        facts(&mut bench, list),
        [
            "BIO-101|Biology for beginners|found|21|BIO-101|B-1|Biology|1",
            "GHOST9|Removed last year|missing|||||0",
            "CHEM-2||found|22|CHEM-2|C-2|Chemistry|1",
        ]
    );
    assert!(bench.steps(list).is_empty());
}

#[test]
fn several_courses_of_one_identifier_are_all_named() {
    let mut bench = Bench::new(&CourseChecks);
    bench.set("course_checks.match_by", "idnumber");
    assert_eq!(
        bench.plan("TWICE;Which one?\n"),
        ["1 skipped warning: course-ambiguous TWICE skipped"]
    );
    assert_eq!(
        facts(&mut bench, "TWICE;Which one?\n"),
        ["TWICE|Which one?|ambiguous|23, 24|PHYS-3, LAW-4|TWICE|Physics, Law|2"]
    );
}

#[test]
fn a_missing_course_is_never_a_failure() {
    let mut bench = Bench::new(&CourseChecks);
    bench.set("runs.missing_target", "fail");
    assert_eq!(bench.plan("GHOST9\n"), ["1 skipped: course-missing GHOST9 skipped"]);
}

#[test]
fn a_first_line_may_name_the_identifier_and_the_description() {
    for list in [
        "idnumber\nB-1;x\n",
        "idnumber;description\nB-1;x\n",
        "IDNUMBER;\nB-1;x\n",
    ] {
        let mut bench = Bench::new(&CourseChecks);
        assert_eq!(
            facts(&mut bench, list),
            ["B-1|x|found|21|BIO-101|B-1|Biology|1"],
            "{list}"
        );
    }
}

#[test]
fn a_line_has_at_most_two_filled_cells_and_none_needs_the_second() {
    let bench = Bench::new(&CourseChecks);
    assert_eq!(
        bench.check("A\nB;b\nC;c;\nD;d;dd\n;e\n"),
        ["3 info CSV016", "4 error CSV021", "5 error CSV101 shortname="]
    );
}

#[test]
fn what_is_called_as_creations_are_is_a_list_only_without_their_columns() {
    struct Deaf;
    impl Observer for Deaf {
        fn diagnostic(&mut self, _: crate::diagnostic::Diagnostic) {}
    }
    for (name, text, format) in [
        ("checkcourses.csv", "BIO-101\n", Some("course-checks")),
        ("checkcourses.csv", "shortname\nBIO-101\n", Some("course-checks")),
        ("courses.csv", "BIO-101;Biology\n", Some("course-checks")),
        ("courses_2024.csv", "BIO-101\n", Some("course-checks")),
        ("courses.csv", "shortname;fullname\nBIO-101;Biology\n", Some("courses")),
        // A header that lacks something is still one.
        ("courses.csv", "shortname;fulname\nBIO-101;Biology\n", Some("courses")),
        ("uploadcourses.csv", "BIO-101\n", Some("courses")),
        ("list.csv", "BIO-101\n", None),
    ] {
        let request = Request::new(name, Settings::new());
        let mut across = Across::default();
        let mut check = Check::new(&request, &mut across);
        check.feed(text.as_bytes(), &mut Deaf);
        check.finish(&mut Deaf);
        assert_eq!(check.into_summary().format, format, "{name} {text}");
    }
}

#[test]
fn the_samples_break_each_rule() {
    let mut bench = Bench::new(&CourseChecks);
    bench.set("course_checks.match_by", "id");
    covers_its_rules(&mut bench, &[]);
}

#[test]
fn all_texts_are_there() {
    testing::all_texts_are_there(&CourseChecks);
    testing::codes_ascend(&CourseChecks);
}
