//! What lines come to (C §2, D1–D7).

use crate::directory::{EntityKind, Id};
use crate::formats::bench::Bench;
use crate::formats::course_deletions::CourseDeletions;
use crate::plan::{Guard, Tally, Totals};

fn bench() -> Bench {
    let mut bench = Bench::new(&CourseDeletions);
    bench.snapshot.set_along(
        EntityKind::Course,
        Id(21),
        vec![(EntityKind::Enrolment, 1_200), (EntityKind::Group, 4)],
    );
    bench
}

#[test]
fn the_worked_example() {
    let list = "# end of year clean-up\nBIO-101\nCHEM-2\nGHOST9\nBIO-101\n";
    let mut bench = bench();
    assert_eq!(bench.check(list), ["5 warning CSV201"]);
    assert_eq!(
        bench.plan(list),
        [
            "2 deleted: course-deleted BIO-101",
            "3 deleted: course-deleted CHEM-2",
            "4 skipped warning: course-absent GHOST9 skipped",
            "5 skipped warning: course-repeated BIO-101 skipped",
        ]
    );
    // Run again, nothing is left to do (C §13, scenario 5).
    assert_eq!(
        bench.plan("BIO-101\nCHEM-2\n"),
        [
            "1 skipped warning: course-absent BIO-101 skipped",
            "2 skipped warning: course-absent CHEM-2 skipped",
        ]
    );
    assert!(bench.steps(list).is_empty());
}

#[test]
fn an_absent_course_fails_where_the_settings_say_so_but_a_repeated_one_does_not() {
    let mut bench = bench();
    bench.set("runs.missing_target", "fail");
    assert_eq!(
        bench.plan("BIO-101\nGHOST9\nBIO-101\n"),
        [
            "1 deleted: course-deleted BIO-101",
            "2 failed: PLT103 GHOST9 failed",
            "3 skipped warning: course-repeated BIO-101 skipped",
        ]
    );
}

#[test]
fn of_several_courses_with_one_identifier_none_is_deleted() {
    let mut bench = bench();
    bench.set("course_deletions.match_by", "idnumber");
    assert_eq!(
        bench.plan("B-1\nTWICE\n"),
        ["1 deleted: course-deleted BIO-101", "2 failed: PLT104 TWICE failed"]
    );
    assert_eq!(bench.plan("shortname\nPHYS-3\n"), ["2 deleted: course-deleted PHYS-3"]);
    // Now that one is left, the identifier names it.
    assert_eq!(bench.plan("TWICE\n"), ["1 deleted: course-deleted LAW-4"]);
}

#[test]
fn courses_are_found_by_each_identifier() {
    for (by, list) in [("shortname", "BIO-101\n"), ("idnumber", "B-1\n"), ("id", "21\n")] {
        let mut bench = bench();
        bench.set("course_deletions.match_by", by);
        assert_eq!(bench.steps(list), ["delete course bio-101"], "{by}");
    }
}

#[test]
fn guards_count_what_goes_along() {
    let mut tally = Tally::default();
    let plans = bench().run("BIO-101\n");
    plans
        .iter()
        .flat_map(|plan| &plan.steps)
        .for_each(|step| tally.add(step));
    let totals = Totals::from([
        (EntityKind::Course, 400),
        (EntityKind::Enrolment, 9_000),
        (EntityKind::Group, 90),
    ]);
    assert_eq!(
        tally.guards(&totals, &bench().settings),
        [Guard::Removals {
            entity: EntityKind::Enrolment,
            count: 1_200,
            total: 9_000
        }]
    );
}
