//! A check as those see it who ask for one: edits of a person, rows of a sheet.

use crate::check::{Across, Check, Observer, Request, SheetRow};
use crate::diagnostic::Diagnostic;
use crate::record::{Record, Slot};
use crate::rule::Severity;
use crate::settings::Settings;
use crate::text::Line;

/// What is said of the rows, and their cells.
#[derive(Default)]
struct Heard {
    said: Vec<String>,
    rows: Vec<String>,
}

impl Observer for Heard {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        let column = diagnostic.column.as_deref().unwrap_or_default();
        self.said.push(
            format!("{} {} {column}", diagnostic.line, diagnostic.rule.code)
                .trim_end()
                .to_owned(),
        );
    }

    fn line(&mut self, _: &Line<'_>, cells: Option<&Record>, _: Option<Severity>) {
        self.rows
            .extend(cells.map(|record| record.cells().collect::<Vec<_>>().join("|")));
    }
}

fn request(edits: &[(u64, u16, &str)]) -> Request {
    let mut request = Request::new("users.csv", Settings::new());
    for (line, slot, to) in edits {
        request.edits.set(*line, Slot(*slot), (*to).to_owned());
    }
    request
}

fn text(file: &str, edits: &[(u64, u16, &str)]) -> Heard {
    let (request, mut across, mut heard) = (request(edits), Across::default(), Heard::default());
    let mut check = Check::new(&request, &mut across);
    check.feed(file.as_bytes(), &mut heard);
    check.finish(&mut heard);
    heard
}

/// Rows from the first one of a sheet on; `#N/A` is an error value.
fn sheet(rows: &[&[&str]], edits: &[(u64, u16, &str)]) -> Heard {
    let (request, mut across, mut heard) = (request(edits), Across::default(), Heard::default());
    let row = |(number, cells): (u64, &&[&str])| SheetRow {
        number,
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        errors: (0..cells.len()).filter(|at| cells.get(*at) == Some(&"#N/A")).collect(),
    };
    let rows: Vec<SheetRow> = (1..).zip(rows).map(row).collect();
    Check::new(&request, &mut across).sheet(&rows, &mut heard);
    heard
}

const HEADER: &str = "username;firstname;lastname;city\n";

#[test]
fn an_edited_cell_is_judged_by_what_it_was_changed_to() {
    for (row, slot, to, before, after) in [
        ("ada;Ada;Byron ;London", 2, "Byron", "2 CSV122 lastname", ""),
        ("ada;Ada;Byron;London", 2, " Byron", "", "2 CSV122 lastname"),
        (
            "ada;Ada;\"Byron\" x;London",
            2,
            "Byron",
            "2 CSV025 lastname",
            "2 CSV022",
        ),
        ("ada;Ada;Byron;\"London", 3, "London", "2 CSV024 city", ""),
        ("ada;Ada;By\0ron;London", 2, "Byron", "2 CSV027 lastname", ""),
        ("ada;Ada;Byron;London", 2, "By\0ron", "", "2 CSV027 lastname"),
        // The other cells stay as they are.
        (
            "ada;Ada ;Byron;London",
            2,
            "Lovelace",
            "2 CSV122 firstname",
            "2 CSV122 firstname",
        ),
    ] {
        let file = format!("{HEADER}{row}\n");
        assert_eq!(text(&file, &[]).said.join(", "), before, "{row}");
        assert_eq!(text(&file, &[(2, slot, to)]).said.join(", "), after, "{row} with {to}");
    }
}

#[test]
fn an_error_value_of_a_sheet_is_gone_once_its_cell_is_edited() {
    let rows: &[&[&str]] = &[&["username", "firstname", "lastname"], &["ada", "#N/A", "Byron"]];
    assert_eq!(sheet(rows, &[]).said, ["2 CSV031 firstname"]);
    let edited = sheet(rows, &[(2, 1, "Ada")]);
    assert_eq!(
        (edited.said, edited.rows.join(", ")),
        (vec![], "ada|Ada|Byron".to_owned())
    );
}

#[test]
fn a_row_of_a_sheet_is_as_wide_as_its_header() {
    let rows: &[&[&str]] = &[
        &["username", "firstname", "lastname", "city", "phone1"],
        &["ada", "Ada", "Byron"],
        &["ivo", "Ivo"],
        &["lea", "Lea", "Noor", "Lyon", "12", "far out"],
    ];
    let heard = sheet(rows, &[]);
    assert_eq!(heard.said, ["3 USR002 lastname", "4 CSV021"]);
    assert_eq!(
        heard.rows,
        ["ada|Ada|Byron||", "ivo|Ivo|||", "lea|Lea|Noor|Lyon|12|far out"]
    );
}
