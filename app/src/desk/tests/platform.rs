//! References against the platform.

use std::sync::Arc;

use shared::keys::{KeyKind, KeySetBuilder, KeySets};
use shared::wire::Command;

use super::bench::{Bench, USERS, group};

const ENROLMENTS: &str = "cid;uid;rolename;enrol\n\
    HIST101;adele.kaufmann;student;manual\n\
    HIST101;Nobody.Here;student;manual\n\
    CHEM1;anna.weiss;pupil;manual\n";

/// A platform with these users and courses, and two roles.
fn platform(users: &[&str], courses: &[&str]) -> Option<Arc<KeySets>> {
    let mut sets = KeySets::new([7; 16]);
    for (kind, keys) in [
        ("user.username", users),
        ("course.shortname", courses),
        ("role.shortname", &["student", "teacher"]),
    ] {
        let kind = KeyKind::find(kind).unwrap();
        let mut set = KeySetBuilder::new(kind, [7; 16]);
        keys.iter().for_each(|key| set.add(key));
        sets.insert(kind, set.build());
    }
    Some(Arc::new(sets))
}

#[test]
fn what_the_platform_lacks_is_said_in_the_words_of_the_plan() {
    let mut bench = Bench::with("enrolments.csv", ENROLMENTS);
    assert_eq!(bench.groups(), []);
    bench
        .desk
        .look_up(platform(&["adele.kaufmann", "anna.weiss"], &["HIST101"]));
    bench.settle();
    assert_eq!(
        bench.groups(),
        [
            group("PLT101", "uid", 1),
            group("PLT103", "cid", 1),
            group("PLT109", "rolename", 1)
        ]
    );
    assert_eq!((bench.state().errors, bench.state().valid_rows), (3, 1));
    bench.ask(Command::Platform { on: false });
    assert_eq!(bench.groups(), []);
}

#[test]
fn the_kinds_of_key_that_are_needed_are_told() {
    let mut bench = Bench::with("enrolments.csv", ENROLMENTS);
    assert!(bench.state().asks.is_empty());
    bench.ask(Command::Platform { on: true });
    assert_eq!(
        bench.state().asks,
        ["user.username", "course.shortname", "role.shortname"]
    );
    assert_eq!(bench.groups(), [], "nothing is missing while nothing is known");
}

#[test]
fn what_the_files_make_need_not_be_there() {
    let mut bench = Bench::new();
    bench.open(1, "enrolments.csv", ENROLMENTS, Default::default());
    bench.open(2, "users.csv", USERS, Default::default());
    bench.desk.look_up(platform(&["nobody.here"], &["HIST101", "CHEM1"]));
    bench.settle();
    // Adèle is made by the users file, `Nobody.Here` is on the platform, `anna.weiss` is neither.
    assert_eq!(
        bench.groups(),
        [group("PLT101", "uid", 1), group("PLT109", "rolename", 1)]
    );
}

#[test]
fn a_changed_cell_is_looked_up_again() {
    let mut bench = Bench::with("enrolments.csv", ENROLMENTS);
    bench
        .desk
        .look_up(platform(&["adele.kaufmann", "anna.weiss"], &["HIST101"]));
    bench.settle();
    bench.edit(3, 1, "anna.weiss");
    assert_eq!(bench.problems(3), []);
    bench.edit(2, 0, "HIST102");
    assert_eq!(bench.problems(2), [("PLT103".to_owned(), Some(0))]);
    bench.ask(Command::Undo { file: 1 });
    assert_eq!(bench.problems(2), []);
}
