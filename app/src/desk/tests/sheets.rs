//! Sheets of an XLSX.

use rust_xlsxwriter::Workbook;
use shared::wire::{Command, Event, Export};

use super::bench::{Bench, group};

fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    let people = book.add_worksheet().set_name("People").unwrap();
    for (row, cells) in [
        &["username", "firstname", "lastname", "email", "password"][..],
        &["adele", "Adèle", "Kaufmann", "a@rivage.example", "Ge_heim.1"],
        &[],
        &["# TD 3", "x"],
        &["yanis", "Yanis", "Ben;haddou", "y@@rivage.example", "*NOPASS*"],
    ]
    .iter()
    .enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            people.write_string(row as u32, column as u16, *cell).unwrap();
        }
    }
    let courses = book.add_worksheet().set_name("Courses").unwrap();
    courses.write_string(0, 0, "shortname").unwrap();
    courses.write_string(0, 1, "fullname").unwrap();
    courses.write_number(1, 0, 101.0).unwrap();
    courses.write_string(1, 1, "History").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_sheet_is_checked_edited_and_written_as_csv() {
    let mut bench = Bench::with("people.xlsx", xlsx());
    let state = bench.state();
    assert_eq!(
        (state.format.as_deref(), state.rows, state.lines),
        (Some("users"), 2, 4)
    );
    assert_eq!(
        (&state.sheets, state.sheet.as_deref()),
        (&vec!["People".to_owned(), "Courses".to_owned()], Some("People"))
    );
    assert_eq!(bench.groups(), [group("USR004", "email", 1)]);
    let rows = bench.all();
    assert_eq!(
        rows[0].cells,
        ["adele", "Adèle", "Kaufmann", "a@rivage.example", "••••••"]
    );
    assert_eq!(
        (rows[1].aside.as_deref(), rows[2].aside.as_deref()),
        (Some(""), Some("# TD 3 x"))
    );
    assert_eq!(bench.problems(5), [("USR004".to_owned(), Some(3))]);
    let (name, text) = bench.export(Export::Problems);
    assert_eq!(name, "people_problems_utf-8.csv");
    let text = String::from_utf8(text).unwrap();
    assert_eq!(
        text,
        "\u{FEFF}username;firstname;lastname;email;password\n\
        # ligne 5: USR004 email – adresse invalide\nyanis;Yanis;\"Ben;haddou\";y@@rivage.example;*NOPASS*\n"
    );
    bench.fix(Some(("USR004", "email")));
    assert_eq!(bench.groups(), []);
    assert_eq!(
        bench.text(Export::Corrected),
        "\u{FEFF}username;firstname;lastname;email;password\n\
        adele;Adèle;Kaufmann;a@rivage.example;Ge_heim.1\n\n# TD 3;x\nyanis;Yanis;\"Ben;haddou\";y@rivage.example;*NOPASS*\n"
    );
}

#[test]
fn another_sheet_is_another_file() {
    let mut bench = Bench::with("people.xlsx", xlsx());
    bench.fix(Some(("USR004", "email")));
    let mut options = bench.state().options.clone();
    options.sheet = Some("Courses".into());
    bench.ask(Command::Reread {
        file: 1,
        options: options.clone(),
    });
    assert_eq!(bench.state().format.as_deref(), Some("courses"));
    assert_eq!(
        (bench.state().changed_rows, bench.all()[0].cells.clone()),
        (0, vec!["101".to_owned(), "History".to_owned()])
    );
    options.sheet = Some("Nowhere".into());
    bench.ask(Command::Reread { file: 1, options });
    let Some(Event::Failed { message, .. }) = bench.events.last() else {
        panic!("{:?}", bench.events.last())
    };
    assert_eq!(message, "sheet-not-found");
}

#[test]
fn a_zip_that_is_no_workbook_fails() {
    let bench = Bench::with("users.xlsx", b"PK\x03\x04 and no more".to_vec());
    let Some(Event::Failed { message, .. }) = bench.events.last() else {
        panic!()
    };
    assert_eq!(message, "sheet-not-a-workbook");
}
