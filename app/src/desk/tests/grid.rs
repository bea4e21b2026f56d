//! Rows of the grid.

use shared::text::Encoding;
use shared::wire::{Command, Event, View};

use super::bench::{Bench, key};

#[test]
fn the_grid_shows_every_line_below_the_header() {
    let mut bench = Bench::users(Encoding::Windows1252);
    let rows = bench.all();
    assert_eq!(
        rows.iter().map(|row| row.line).collect::<Vec<_>>(),
        [2, 3, 4, 5, 6, 7, 8, 9]
    );
    assert_eq!(
        rows[0].cells,
        [
            "adele.kaufmann",
            "Adèle",
            "Kaufmann",
            "adele.kaufmann@rivage.example",
            "22301187",
            "Lyon",
            "••••••"
        ]
    );
    assert_eq!(rows[2].aside.as_deref(), Some("# groupe de TD 3"));
    assert_eq!(rows[4].aside.as_deref(), Some(""));
    assert_eq!(rows[5].cells[2], "Fernandez; y García");
    let email = &rows[1].problems[0];
    assert_eq!((email.code.as_str(), email.slot), ("USR004", Some(3)));
    assert_eq!(
        serde_json::to_value(&email.args).unwrap()[0],
        serde_json::json!(["column", "email"])
    );
}

#[test]
fn views_hold_the_rows_with_problems_and_the_changed_ones() {
    let mut bench = Bench::users(Encoding::Utf8);
    let lines =
        |(total, rows): (u64, Vec<shared::wire::GridRow>)| (total, rows.iter().map(|row| row.line).collect::<Vec<_>>());
    assert_eq!(lines(bench.rows(View::Problems, 0, 10)), (4, vec![3, 5, 7, 9]));
    assert_eq!(lines(bench.rows(View::Problems, 2, 1)), (4, vec![7]));
    assert_eq!(lines(bench.rows(View::Changed, 0, 10)), (0, vec![]));
    bench.edit(8, 5, "Nice");
    assert_eq!(lines(bench.rows(View::Changed, 0, 10)), (1, vec![8]));
    let row = &bench.rows(View::Changed, 0, 10).1[0];
    assert_eq!((row.cells[5].as_str(), row.changed.as_slice()), ("Nice", &[5][..]));
}

#[test]
fn the_places_of_a_group_are_told() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.ask(Command::Places {
        file: 1,
        group: key("CSV202", "idnumber"),
        from: 0,
        count: 10,
    });
    let Some(Event::Places { places, .. }) = bench.events.last() else {
        panic!()
    };
    assert_eq!(places.iter().map(|place| place.line).collect::<Vec<_>>(), [7]);
}

#[test]
fn a_password_is_never_told() {
    let secret = "Ge_heim.1";
    let file = "username;firstname;lastname;email;password;city\n\
        plain;Ada;Byron;;Ge_heim.1;\n\
        pushed;Ada;By;ron;a@b.example;Ge_heim.1;Lyon\n\
        blanks;Ada;Byron;; Ge_heim.1 ;\n\
        broken;Ada;\"Byron;a@b.example;Ge_heim.1;Lyon\n\
        short;Ada;Byron;;Ge\n";
    for (name, header) in [("users.csv", ""), ("users.csv", "username;x;x;pasword;password;b\n")] {
        let mut bench = Bench::with(name, format!("{header}{file}"));
        bench.all();
        let group = bench.state().groups.clone();
        for group in group {
            bench.ask(Command::Places {
                file: 1,
                group: group.key.clone(),
                from: 0,
                count: 100,
            });
            bench.ask(Command::Preview {
                file: 1,
                group: group.key,
                choice: 0,
            });
        }
        bench.edit(3, 4, "other");
        bench.all();
        bench.find(shared::wire::Target::Text(secret.to_owned()), 0, None, false);
        let told = serde_json::to_string(&bench.events).unwrap();
        assert!(!told.contains(secret), "{told}");
    }
}

#[test]
fn a_long_cell_is_cut() {
    let mut bench = Bench::with(
        "users.csv",
        format!("username;firstname;lastname\na;{};c\n", "é".repeat(5_000)),
    );
    assert_eq!(bench.all()[0].cells[1].chars().count(), 201);
}

#[test]
fn titles_above_the_header_are_not_in_the_grid() {
    let mut bench = Bench::with("users.csv", "Liste 2024;;\n(old)\nusername;firstname;lastname\na;b;c\n");
    assert_eq!(bench.state().lines, 1);
    assert_eq!(bench.all()[0].line, 4);
    assert_eq!(bench.state().problem_lines, 0);
    assert_eq!((bench.state().infos, bench.state().warnings), (1, 1));
}
