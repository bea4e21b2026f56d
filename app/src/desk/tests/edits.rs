//! Changing cells by hand.

use shared::text::Encoding;
use shared::wire::{Command, Event, Export};

use super::bench::{Bench, USERS, group, long_users};

#[test]
fn a_changed_row_is_judged_at_once_and_the_file_behind() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.desk.command(Command::Edit {
        file: 1,
        line: 3,
        slot: 3,
        to: "yanis@rivage.example".into(),
    });
    // Before any other step: the row alone.
    let Some(crate::desk::Told::Event(Event::Checked { state, .. })) = bench.desk.take().pop() else {
        panic!()
    };
    assert!(state.checking && state.undo);
    assert_eq!(
        (state.errors, state.valid_rows, state.problem_lines, state.changed_rows),
        (2, 4, 3, 1)
    );
    bench.settle();
    assert!(!bench.state().checking);
    assert_eq!((bench.state().errors, bench.state().valid_rows), (2, 4));
    assert_eq!(bench.problems(3), []);
}

#[test]
fn a_repeated_value_goes_and_comes_with_the_whole_file() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.edit(2, 4, "22300000");
    assert_eq!(bench.problems(7), []);
    bench.edit(8, 4, "22300000");
    assert_eq!(bench.problems(8), [("CSV202".to_owned(), Some(4))]);
    bench.ask(Command::Undo { file: 1 });
    assert_eq!(bench.problems(8), []);
    bench.ask(Command::Undo { file: 1 });
    assert_eq!(bench.problems(7), [("CSV202".to_owned(), Some(4))]);
    assert_eq!(bench.state().changed_rows, 0);
    bench.ask(Command::Redo { file: 1 });
    assert_eq!((bench.problems(7), bench.state().changed_rows), (vec![], 1));
}

#[test]
fn a_new_problem_is_told_like_any_other() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.edit(8, 3, "inaya(at)rivage.example");
    assert_eq!(bench.problems(8), [("USR004".to_owned(), Some(3))]);
    assert!(bench.groups().contains(&group("USR004", "email", 2)));
}

#[test]
fn writing_what_the_file_says_is_no_change() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.edit(8, 5, "Lyon");
    assert!(!bench.state().undo);
    bench.edit(8, 5, "Nice").edit(8, 5, "Lyon");
    assert_eq!((bench.state().changed_rows, bench.state().undo), (0, true));
    // The blanks around it are in the file: to write it without them is a change.
    bench.edit(5, 5, "Brest");
    assert_eq!(bench.state().changed_rows, 1);
    assert!(bench.text(Export::Corrected).contains(";22300942;Brest;\n"));
}

#[test]
fn what_is_no_row_cannot_be_written() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.edit(1, 0, "x").edit(4, 0, "x").edit(6, 0, "x").edit(99, 0, "x");
    assert_eq!(bench.state().changed_rows, 0);
    assert_eq!(bench.text(Export::Corrected), USERS);
}

#[test]
fn a_letter_that_the_encoding_lacks_is_refused() {
    let mut bench = Bench::users(Encoding::Windows1252);
    bench.edit(8, 5, "Łódź");
    let Some(Event::Refused {
        line: 8,
        slot: 5,
        message,
        ..
    }) = bench.events.last()
    else {
        panic!()
    };
    assert_eq!(message, "desk-not-in-encoding");
    assert_eq!(bench.state().changed_rows, 0);
    assert_eq!(
        Bench::users(Encoding::Utf16Le).edit(8, 5, "Łódź").state().changed_rows,
        1
    );
}

#[test]
fn a_broken_row_is_mended_by_writing_its_cell() {
    let file = "username;firstname;lastname\nadele;Adèle;\"Kaufmann\nyanis;Yanis;Benhaddou\n";
    let mut bench = Bench::with("users.csv", file);
    assert_eq!(bench.problems(2), [("CSV024".to_owned(), Some(2))]);
    bench.edit(2, 3, "Lyon");
    let Some(Event::Refused { message, .. }) = bench.events.last() else {
        panic!()
    };
    assert_eq!(message, "desk-behind-broken-cell");
    bench.edit(2, 2, "Kaufmann");
    assert_eq!(bench.problems(2), []);
    assert_eq!((bench.state().errors, bench.state().valid_rows), (0, 2));
    assert_eq!(bench.text(Export::Corrected), file.replace('"', ""));
    assert_eq!(bench.text(Export::Valid), file.replace('"', ""));
}

#[test]
fn a_cell_beyond_the_end_of_a_short_row_can_be_written() {
    let mut bench = Bench::with(
        "users.csv",
        "username;firstname;lastname;city;email\nadele;Adèle;Kaufmann\n",
    );
    assert_eq!(bench.groups(), [group("CSV022", "", 1)]);
    bench.edit(2, 4, "a@rivage.example");
    assert_eq!(bench.groups(), []);
    assert!(
        bench
            .text(Export::Corrected)
            .ends_with("adele;Adèle;Kaufmann;;a@rivage.example\n")
    );
}

#[test]
fn changes_stay_when_the_header_is_read_otherwise_and_go_with_the_cells() {
    let mut bench = Bench::users(Encoding::Utf8);
    bench.edit(8, 5, "Nice");
    let mut options = bench.state().options.clone();
    options.ignore.push("city".into());
    bench.ask(Command::Reread {
        file: 1,
        options: options.clone(),
    });
    assert_eq!(bench.state().changed_rows, 1);
    options.separator = Some(",".into());
    bench.ask(Command::Reread { file: 1, options });
    assert_eq!((bench.state().changed_rows, bench.state().undo), (0, false));
}

#[test]
fn changes_while_the_file_is_read_are_checked_with_it() {
    let mut bench = Bench::new();
    let text = long_users();
    bench.open(1, "users.csv", text, Default::default());
    bench.step();
    bench.desk.command(Command::Edit {
        file: 1,
        line: 3,
        slot: 3,
        to: "yanis@rivage.example".into(),
    });
    bench.desk.command(Command::Edit {
        file: 1,
        line: 7,
        slot: 4,
        to: "22399999".into(),
    });
    bench.settle();
    assert_eq!((bench.problems(3), bench.problems(7)), (vec![], vec![]));
    assert_eq!(bench.state().rows, 4_006);
    assert!(!bench.state().checking);
}
