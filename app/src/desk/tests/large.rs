//! Files with more problems than are kept.

use shared::wire::{Command, Event, Export, Target, View};

use super::bench::{Bench, group, key};

const ROWS: u64 = 3_000;

/// Each row has a bad address; the last ones have capitals too.
fn file() -> String {
    let name = |n: u64| {
        if n < ROWS - 200 {
            format!("u{n}")
        } else {
            format!("U{n}")
        }
    };
    let rows: String = (0..ROWS)
        .map(|n| format!("{};U;N{n};u{n}@@b.example\n", name(n)))
        .collect();
    format!("username;firstname;lastname;email\n{rows}")
}

#[test]
fn problems_are_counted_beyond_those_that_are_kept() {
    let mut bench = Bench::with("users.csv", file());
    assert_eq!(
        bench.groups(),
        [group("USR004", "email", ROWS), group("CSV125", "username", 200)]
    );
    assert_eq!((bench.state().problem_lines, bench.state().valid_rows), (ROWS, 0));
    bench.ask(Command::Places {
        file: 1,
        group: key("CSV125", "username"),
        from: 0,
        count: 1000,
    });
    let Some(Event::Places { places, .. }) = bench.events.last() else {
        panic!()
    };
    assert_eq!((places.len(), places[0].line), (100, ROWS - 198));
    // A row on the screen has all its problems.
    let (total, rows) = bench.rows(View::Problems, ROWS - 1, 5);
    assert_eq!((total, rows[0].line, rows[0].problems.len()), (ROWS, ROWS + 1, 2));
    let found = bench.find(Target::Problem, ROWS, Some(3), false).unwrap();
    assert_eq!((found.line, found.slot, found.row), (ROWS + 1, Some(0), ROWS - 1));
}

#[test]
fn fixes_beyond_those_that_are_kept_are_found_again() {
    let mut bench = Bench::with("users.csv", file());
    bench.fix(Some(("USR004", "email")));
    assert_eq!(bench.groups(), [group("CSV125", "username", 200)]);
    bench.fix(None);
    assert_eq!((bench.groups(), bench.state().changed_rows), (vec![], ROWS));
    assert_eq!(
        bench.text(Export::Corrected),
        file().replace("@@", "@").replace('U', "u").replace(";u;", ";U;")
    );
    bench.ask(Command::Undo { file: 1 }).ask(Command::Undo { file: 1 });
    assert_eq!(bench.text(Export::Corrected), file());
}

#[test]
fn a_changed_row_beyond_those_that_are_kept_is_judged_too() {
    let mut bench = Bench::with("users.csv", file());
    bench.desk.command(Command::Edit {
        file: 1,
        line: ROWS + 1,
        slot: 3,
        to: "u@b.example".into(),
    });
    let Some(crate::desk::Told::Event(Event::Checked { state, .. })) = bench.desk.take().pop() else {
        panic!()
    };
    assert_eq!((state.errors, state.warnings, state.valid_rows), (ROWS - 1, 200, 1));
    bench.settle();
    assert_eq!((bench.state().errors, bench.state().valid_rows), (ROWS - 1, 1));
    let text = bench.text(Export::Valid);
    assert_eq!(text.lines().count(), 2);
    assert!(text.ends_with(&format!("U{};U;N{0};u@b.example\n", ROWS - 1)));
}
