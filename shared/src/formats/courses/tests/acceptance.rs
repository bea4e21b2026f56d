//! The worked example (C §1.14) and the acceptance scenarios (C §13).

use super::site::Site;
use crate::directory::{Category, Id};

/// C §1.14, with D9, D38 and D57.
#[test]
fn the_worked_example() {
    let file = "\
shortname;fullname;category;format;startdate;visible;self;topic1;topic2;teacher1_account;template
# music department
GUITAR1;Guitar for beginners;Arts/Music;topics;2025-09-01;1;1;First chords|Hold the neck;Rhythm;mlefevre;
PIANO1;Piano, first year;Arts/Music;;;;;;;;
DRUMS1;Drums;Arts/Music;weeks;2025-09-01;maybe;;;;;
CHOIR1;Choir;/2025;;2025-10-01;;;;;;NOSUCHCOURSE
GUITAR1;Guitar again;Arts/Music;;;;;;;;
BASS1
";
    let mut site = Site::new();
    site.category("Arts", Id::NONE);
    site.course("PIANO1");
    site.user("mlefevre", "Maud", "Lefèvre");
    let run = site.run(file);
    insta::assert_snapshot!(run.rows().join("\n"), @r"
    3 created: course-created GUITAR1; category-created Arts/Music; method-enabled GUITAR1; enrolment-created GUITAR1, mlefevre
    4 skipped: course-exists PIANO1
    5 failed: CSV106 visible
    6 failed: CRS109 CHOIR1
    7 skipped: course-exists GUITAR1
    8 failed: CSV023 fullname
    ");
    assert_eq!(run.count("category-created"), 1);
    assert_eq!(
        site.sections("GUITAR1"),
        [(0, "", ""), (1, "First chords", "Hold the neck"), (2, "Rhythm", "")]
    );
    assert_eq!(site.methods("GUITAR1"), ["manual", "self"]);
    assert_eq!(site.roles("GUITAR1", "mlefevre"), ["teacher"]);
    assert_eq!(site.named("PIANO1").fullname, "The course PIANO1");
}

/// Scenario 1: eleven rows, one of them twice, one with a template that isn't there.
fn eleven_rows() -> String {
    let mut file = String::from("shortname;fullname;category;template\n");
    for number in 1..=9 {
        file += &format!("TEST{number};Test {number};Miscellaneous/Tests;\n");
    }
    file + "TEST3;Test 3 again;Miscellaneous/Tests;\nTEST10;Test 10;Miscellaneous/Tests;NOSUCH\n"
}

#[test]
fn scenario_1_nine_courses_of_eleven_rows() {
    let mut site = Site::new();
    let run = site.run(&eleven_rows());
    let count = |status: &str| run.rows().iter().filter(|row| row.contains(status)).count();
    assert_eq!((count(" created:"), count(" skipped:"), count(" failed:")), (9, 1, 1));
    assert_eq!(run.count("category-created"), 1);
    assert_eq!(
        run.rows()[9..],
        ["11 skipped: course-exists TEST3", "12 failed: CRS109 TEST10"]
    );
}

#[test]
fn a_second_run_of_scenario_1_changes_nothing() {
    let mut site = Site::new();
    site.run(&eleven_rows());
    let again = site.run(&eleven_rows());
    assert_eq!(again.steps(), [""; 0]);
    let count = |status: &str| again.rows().iter().filter(|row| row.contains(status)).count();
    assert_eq!((count(" skipped:"), count(" failed:")), (10, 1));
}

#[test]
fn scenario_2_quoted_cells() {
    let mut site = Site::new();
    let run = site
        .run("shortname;fullname;category\n\"Q1\";\"Quoted; with a separator\";\"Arts/Quoted\"\nQ2;\"Plain\";\"Arts\"");
    assert_eq!(
        run.rows(),
        [
            "2 created: course-created Q1; category-created Arts; category-created Arts/Quoted",
            "3 created: course-created Q2",
        ]
    );
    assert_eq!(site.named("Q1").fullname, "Quoted; with a separator");
    assert_eq!(site.snapshot.table::<Category>().len(), 3);
}

/// Scenario 8: a plan is worked out on a copy; the platform stays as it is.
#[test]
fn scenario_8_a_plan_changes_nothing_but_its_snapshot() {
    let mut site = Site::new();
    let before = format!("{:?}", site.snapshot);
    let mut copy = site.snapshot.clone();
    std::mem::swap(&mut site.snapshot, &mut copy);
    let planned = site.run(&eleven_rows());
    std::mem::swap(&mut site.snapshot, &mut copy);
    assert_eq!(format!("{:?}", site.snapshot).len(), before.len());
    assert_eq!(
        planned.rows(),
        site.run(&eleven_rows()).rows(),
        "the run does what the plan said"
    );
}
