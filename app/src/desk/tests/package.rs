//! Several files: one package.

use shared::wire::{Command, Event};

use super::bench::{Bench, USERS, group};

const COURSES: &str = "shortname;fullname;category\nHIST101;History;Arts\nBIO101;Biology;Science\n";
const ENROLMENTS: &str = "cid;uid;rolename;enrol\nHIST101;adele.kaufmann;student;manual\nCHEM1;nobody;student;manual\n";

fn package() -> Bench {
    let mut bench = Bench::new();
    // As they are dropped, not as they run.
    bench.open(1, "enrolments.csv", ENROLMENTS, Default::default());
    bench.open(2, "users.csv", USERS, Default::default());
    bench.open(3, "courses.csv", COURSES, Default::default());
    bench.settle();
    bench
}

#[test]
fn references_are_judged_by_the_files_that_run_before() {
    let bench = package();
    assert_eq!(
        bench.groups_of(1),
        [group("PKG001", "cid", 1), group("PKG001", "uid", 1)]
    );
    assert_eq!(bench.state_of(3).errors, 0);
    assert!([1, 2, 3].iter().all(|file| !bench.state_of(*file).checking));
}

#[test]
fn a_change_of_one_file_is_seen_in_those_behind_it() {
    let mut bench = package();
    bench.ask(Command::Edit {
        file: 3,
        line: 3,
        slot: 0,
        to: "CHEM1".into(),
    });
    assert_eq!(bench.groups_of(1), [group("PKG001", "uid", 1)]);
    bench.ask(Command::Edit {
        file: 2,
        line: 8,
        slot: 0,
        to: "nobody".into(),
    });
    assert_eq!(bench.groups_of(1), []);
    bench.ask(Command::Undo { file: 3 });
    assert_eq!(bench.groups_of(1), [group("PKG001", "cid", 1)]);
}

#[test]
fn a_change_of_the_last_file_leaves_the_others_alone() {
    let mut bench = package();
    bench.events.clear();
    bench.ask(Command::Edit {
        file: 1,
        line: 3,
        slot: 0,
        to: "BIO101".into(),
    });
    assert_eq!(bench.groups_of(1), [group("PKG001", "uid", 1)]);
    let others = |event: &&Event| matches!(event, Event::Checked { file: 2 | 3, .. });
    assert_eq!(bench.events.iter().find(others), None);
}

#[test]
fn a_file_that_comes_later_or_goes_changes_what_is_found() {
    let mut bench = Bench::with("enrolments.csv", ENROLMENTS);
    assert_eq!(bench.groups(), []);
    bench.open(7, "courses.csv", COURSES, Default::default());
    bench.settle();
    assert_eq!(bench.groups(), [group("PKG001", "cid", 1)]);
    bench.ask(Command::Close { file: 7 });
    assert_eq!(bench.groups(), []);
}

#[test]
fn what_two_files_say_against_one_another_is_said_on_both_lines() {
    let mut bench = Bench::new();
    bench.open(1, "deletecourses.csv", "HIST101\nBIO101\n", Default::default());
    bench.open(2, "enrolments.csv", ENROLMENTS, Default::default());
    bench.ask(Command::Reread {
        file: 1,
        options: shared::api::FileOptions {
            format: Some("course-deletions".into()),
            ..Default::default()
        },
    });
    assert_eq!(bench.groups_of(2), [group("PKG002", "cid", 1)]);
    assert_eq!(bench.groups_of(1), [group("PKG004", "", 1)]);
    assert_eq!((bench.state_of(1).warnings, bench.state_of(1).problem_lines), (1, 1));
    // Once it is mended, it is said on neither.
    bench.ask(Command::Edit {
        file: 2,
        line: 2,
        slot: 0,
        to: "CHEM1".into(),
    });
    assert_eq!(bench.groups_of(2), []);
    assert_eq!(bench.groups_of(1), []);
    assert_eq!((bench.state_of(1).warnings, bench.state_of(1).problem_lines), (0, 0));
    // Nor when one of the two goes.
    bench.ask(Command::Undo { file: 2 });
    assert_eq!(bench.groups_of(1), [group("PKG004", "", 1)]);
    bench.ask(Command::Close { file: 2 });
    assert_eq!(bench.groups_of(1), []);
}
