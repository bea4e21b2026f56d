//! Checking a users file given as text.

use crate::check::{Across, Check, Checked, Observer, Request, Summary};
use crate::diagnostic::{Diagnostic, Edit};
use crate::formats::users::Users;
use crate::i18n::{Catalog, Lang};
use crate::layout::Layout;
use crate::record::Record;
use crate::report::describe;
use crate::settings::Settings;

/// Settings written as `key=value key=value`; cells are separated by `;`.
pub(super) fn settings(words: &str) -> Settings {
    let mut settings = Settings::default();
    settings.set("csv.separator", ";").unwrap();
    for word in words.split_whitespace() {
        let (key, value) = word.split_once('=').unwrap();
        settings.set(key, &value.replace(',', " ")).unwrap();
    }
    settings
}

/// What a check finds.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) rows: Vec<Checked<Record>>,
    pub(super) summary: Summary,
}

impl Observer for Found {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
    fn row(&mut self, row: &Checked<Record>) {
        self.rows.push(row.clone());
    }
}

/// Checks a users file by the real engine.
pub(super) fn check(settings: &Settings, text: &str) -> Found {
    check_in(&mut Across::default(), "users.csv", settings, text)
}

/// Checks a file of a package: by its name it is a users file, or recognised.
pub(super) fn check_in(across: &mut Across, name: &str, settings: &Settings, text: &str) -> Found {
    let mut request = Request::new(name, settings.clone());
    if name.starts_with("user") {
        request.format = Some(&Users);
    }
    let mut found = Found::default();
    let mut check = Check::new(&request, across);
    check.feed(text.as_bytes(), &mut found);
    check.finish(&mut found);
    found.summary = check.into_summary();
    found
}

/// "line code column → fix" of each diagnostic.
pub(super) fn told(found: &Found) -> Vec<String> {
    let line = |found: &Diagnostic| {
        // Each can be said in each language, with the arguments that it has.
        Lang::ALL
            .iter()
            .for_each(|lang| drop(describe(found, Catalog::of(*lang))));
        let column = found.column.as_deref().unwrap_or("-");
        let fix = found.fix.as_ref().map(|fix| match (&fix.edit, fix.safe) {
            (Edit::Cell { to }, true) => format!(" → {to}"),
            (Edit::Cell { to }, false) => format!(" → {to}?"),
            (edit, _) => format!(" → {edit:?}"),
        });
        format!("{} {} {column}{}", found.line, found.rule.code, fix.unwrap_or_default())
    };
    found.diagnostics.iter().map(line).collect()
}

/// What the rules of this format say, as "code column, code column".
pub(in crate::formats::users) fn own_rules(words: &str, header: &str, rows: &str) -> String {
    let found = check(&settings(words), &format!("{header}\n{rows}\n"));
    let (own, told) = (&found.diagnostics, told(&found));
    let own = own
        .iter()
        .zip(told)
        .filter(|(found, _)| found.rule.code.starts_with("USR"));
    // Without the line before and the fix behind.
    let words = own.map(|(_, told)| told.split(' ').skip(1).take(2).collect::<Vec<_>>().join(" "));
    words.collect::<Vec<_>>().join(", ")
}

/// The layout of a header, complete or not.
pub(in crate::formats::users) fn layout(header: &str) -> Layout {
    let found = check(&settings(""), &format!("{header}\n"));
    found.summary.layout.unwrap()
}

/// A row.
pub(in crate::formats::users) fn record(line: u64, cells: &str, blank_clears: bool) -> Record {
    let mut record = Record::new(blank_clears);
    record.restart(line, 0..0);
    cells.split(';').for_each(|cell| record.push(cell, false));
    record
}

#[test]
fn cells_are_checked_by_their_kind() {
    for (column, cell, expected) in [
        ("username", "Éva", "USR003 → eva?"),
        ("username", "JDoe", "CSV125 → jdoe"),
        ("email", "a@@school.example", "USR004 → a@school.example?"),
        ("email", "NOMAIL", ""),
        ("email", "NO MAIL", ""),
        ("email", "*EMPTY*", ""),
        ("idnumber", "*EMPTY*", "CSV113"),
        ("idnumber", "1,23E+11", "CSV114"),
        ("lastname", "*EMPTY*", "CSV113"),
        ("country", "France", "CSV118"),
        ("country", "fr", ""),
        ("lang", "fr_utf8", ""),
        ("lang", "francais", "CSV119"),
        ("maildisplay", "3", "CSV104"),
        ("suspended", "ja", "CSV106"),
        ("deleted", "2", "CSV106"),
        ("mnethostid", "1", ""),
        ("mnethostid", "3", "USR015"),
        ("city", "*EMPTY*", ""),
        ("icq", "12345", "CSV013"),
    ] {
        let blank = if column == "username" || column == "lastname" {
            ""
        } else {
            column
        };
        let header = format!("username;firstname;lastname;{blank}");
        let row = match column {
            "username" => format!("{cell};Ada;Byron;"),
            "lastname" => format!("ada;Ada;{cell};"),
            _ => format!("ada;Ada;Byron;{cell}"),
        };
        let found = check(&settings(""), &format!("{header}\n{row}\n"));
        let told: Vec<String> = told(&found);
        let expected = if expected.is_empty() {
            Vec::new()
        } else {
            let (code, fix) = expected
                .split_once(' ')
                .map_or((expected, String::new()), |(c, f)| (c, format!(" {f}")));
            vec![format!("2 {code} {column}{fix}")]
        };
        assert_eq!(told, expected, "{column} {cell}");
    }
}

#[test]
fn one_value_is_not_given_to_two_accounts() {
    let header = "username;firstname;lastname;idnumber;email;oldusername;deleted";
    for (words, rows, expected) in [
        ("", "ada;A;B;S1;;;\nivo;C;D;S1;;;", "3 CSV202 idnumber"),
        ("", "ada;A;B;;a@b.co;;\nivo;C;D;;A@b.co;;", "3 CSV202 email"),
        ("users.allow_same_email=1", "ada;A;B;;a@b.co;;\nivo;C;D;;A@b.co;;", ""),
        ("", "ada;A;B;;NOMAIL;;\nivo;C;D;;NOMAIL;;", ""),
        (
            "",
            "ada;A;B;S1;;;\nADA;A;B;S1;;;",
            "3 CSV125 username → ada, 3 CSV201 -",
        ),
        ("", "ada;A;B;S1;;;\nada;;;;;;1", "3 CSV203 -"),
        ("", "ada;;;;;;1\nivo;A;B;S1;;;", ""),
        ("users.allow_rename=1", "ada;A;B;S1;;;\nada2;A;B;S1;;ada;", "3 CSV201 -"),
    ] {
        let found = check(&settings(words), &format!("{header}\n{rows}\n"));
        let told: Vec<String> = told(&found)
            .into_iter()
            .filter(|told| !told.contains("USR012"))
            .collect();
        assert_eq!(told.join(", "), expected, "{rows}");
    }
}

#[test]
fn what_a_file_must_have_depends_on_what_it_is_for() {
    for (words, header, missing) in [
        ("", "username;firstname", "lastname"),
        ("users.match_by=id", "username;firstname;lastname", "id"),
        ("users.operation=delete", "username;firstname;lastname", "idnumber"),
        ("users.operation=delete users.match_by=email", "email", ""),
    ] {
        let found = check(&settings(words), &format!("{header}\n"));
        let missing_columns = found.diagnostics.iter().filter(|found| found.rule.code == "CSV003");
        let names: Vec<&str> = missing_columns.filter_map(|found| found.column.as_deref()).collect();
        assert_eq!(names.join(", "), missing, "{words} {header}");
    }
}
