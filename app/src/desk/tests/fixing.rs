//! Fixes: looked at, applied, taken back.

use shared::text::Encoding;
use shared::wire::{Command, Event, Export};

use super::bench::{Bench, group, key};

fn preview(bench: &mut Bench, code: &str, column: &str) -> (u64, Vec<(u64, String, String)>) {
    bench.ask(Command::Preview {
        file: 1,
        group: key(code, column),
        choice: 0,
    });
    let Some(Event::Preview { changes, total, .. }) = bench.events.last() else {
        panic!()
    };
    (
        *total,
        changes
            .iter()
            .map(|change| (change.line, change.from.clone(), change.to.clone()))
            .collect(),
    )
}

#[test]
fn fixes_are_looked_at_before_they_are_applied() {
    let mut bench = Bench::users(Encoding::Utf8);
    let change = |line: u64, from: &str, to: &str| (line, from.to_owned(), to.to_owned());
    assert_eq!(
        preview(&mut bench, "CSV125", "username"),
        (1, vec![change(5, "Chloe.Vandenbroucke", "chloe.vandenbroucke")])
    );
    assert_eq!(
        preview(&mut bench, "CSV122", "city"),
        (1, vec![change(5, " Brest ", "Brest")])
    );
    assert_eq!(
        preview(&mut bench, "USR004", "email"),
        (1, vec![change(3, "yanis@@rivage.example", "yanis@rivage.example")])
    );
}

#[test]
fn all_fixes_of_a_group_are_one_change() {
    let rows: String = (1..=50).map(|n| format!("u{n};U;N{n};u{n}@@b.example\n")).collect();
    let mut bench = Bench::with("users.csv", format!("username;firstname;lastname;email\n{rows}"));
    assert_eq!(bench.groups(), [group("USR004", "email", 50)]);
    bench.fix(Some(("USR004", "email")));
    assert_eq!(bench.groups(), []);
    assert_eq!((bench.state().changed_rows, bench.state().valid_rows), (50, 50));
    bench.ask(Command::Undo { file: 1 });
    assert_eq!((bench.state().changed_rows, bench.state().valid_rows), (0, 0));
    bench.ask(Command::Redo { file: 1 });
    assert_eq!(
        bench.text(Export::Corrected),
        format!("username;firstname;lastname;email\n{}", rows.replace("@@", "@"))
    );
}

#[test]
fn all_safe_fixes_leave_the_guesses() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.fix(None);
    assert_eq!(bench.state().changed_rows, 1);
    let codes: Vec<_> = bench.groups().into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["CSV202", "USR002", "USR004"]);
    assert!(
        bench
            .text(Export::Corrected)
            .contains("chloe.vandenbroucke;Chloé;Vandenbroucke;chloe@rivage.example;22300942;Brest;\n")
    );
}

#[test]
fn a_column_is_read_as_the_one_that_is_proposed() {
    let mut bench = Bench::with(
        "users.csv",
        "username;firstname;lastname;departement\nadele;Adèle;Kaufmann;Lettres\n",
    );
    let groups = &bench.state().groups;
    assert_eq!(
        (groups[0].key.code.as_str(), groups[0].fixable, groups[0].safe),
        ("CSV011", 1, false)
    );
    let change = (1, "departement".to_owned(), "department".to_owned());
    assert_eq!(preview(&mut bench, "CSV011", "departement"), (1, vec![change]));
    bench.fix(Some(("CSV011", "departement")));
    assert_eq!(bench.groups(), []);
    assert_eq!(bench.state().options.map["departement"], "department");
    bench.ask(Command::Undo { file: 1 });
    assert_eq!(bench.groups(), [group("CSV011", "departement", 1)]);
}

#[test]
fn of_two_readings_of_a_date_one_is_chosen_for_all() {
    let mut bench = Bench::with(
        "users.csv",
        "username;firstname;lastname;course1;role1;enrol1;start1\n\
        adele;A;K;HIST101;student;manual;03/04/2025\nyanis;Y;B;HIST101;student;manual;05/06/2025\n",
    );
    let ambiguous = bench
        .state()
        .groups
        .iter()
        .find(|group| group.key.code == "CSV109")
        .unwrap()
        .clone();
    assert_eq!((ambiguous.count, ambiguous.fixable, ambiguous.choices), (2, 2, 2));
    bench.ask(Command::Fix {
        file: 1,
        group: Some(ambiguous.key),
        choice: 1,
    });
    let cells: Vec<_> = bench.all().iter().map(|row| row.cells[6].clone()).collect();
    assert_eq!(cells, ["2025-03-04", "2025-05-06"]);
}

#[test]
fn a_fix_that_the_encoding_lacks_is_left_out() {
    let mut bench = Bench::users(Encoding::Windows1252);
    bench.fix(Some(("CSV122", "city")));
    assert_eq!(bench.state().changed_rows, 1);
}
