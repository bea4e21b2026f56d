//! What any command file can be told of its text, its header and its cells: one small file each.

use crate::check::{Across, Check, Observer, Request};
use crate::diagnostic::Diagnostic;
use crate::rule::Severity;
use crate::settings::Settings;

struct Codes(Vec<(&'static str, Severity)>);

impl Observer for Codes {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.0.push((diagnostic.rule.code, diagnostic.severity()));
    }
}

/// A users file with this text says this, with these settings.
#[track_caller]
fn says(code: &'static str, severity: Severity, settings: &[(&str, &str)], text: impl AsRef<[u8]>) {
    let mut set = Settings::new();
    for (name, value) in settings {
        set.set(name, value).unwrap();
    }
    heard(code, severity, &Request::new("users.csv", set), text);
}

#[track_caller]
fn heard(code: &'static str, severity: Severity, request: &Request, text: impl AsRef<[u8]>) {
    let (mut across, mut codes) = (Across::default(), Codes(Vec::new()));
    let mut check = Check::new(request, &mut across);
    check.feed(text.as_ref(), &mut codes);
    check.finish(&mut codes);
    assert!(codes.0.contains(&(code, severity)), "{code}: {:?}", codes.0);
}

const HEADER: &str = "username;firstname;lastname";

#[test]
fn a_header_that_can_not_be_used_refuses_the_file() {
    let fatal = Severity::Error;
    says("CSV001", fatal, &[], "");
    says("CSV004", fatal, &[], "username;firstname;lastname;Username\n");
    says("CSV005", fatal, &[], "username;;firstname;lastname\nnora;x;Nora;Lind\n");
    says("CSV006", fatal, &[("csv.separator", ",")], format!("{HEADER}\n"));
    says(
        "CSV007",
        fatal,
        &[("csv.encoding", "UTF-8")],
        b"username;firstname;lastname;caf\xE9\n",
    );
    says(
        "CSV008",
        fatal,
        &[("csv.unknown_columns", "refuse")],
        format!("{HEADER};shoe\n"),
    );
    let mut request = Request::new("users.csv", Settings::new());
    request.mapping.ignore.push("shoe".into());
    heard("CSV009", fatal, &request, format!("{HEADER}\n"));
}

#[test]
fn what_is_odd_about_a_file_is_said_once() {
    says(
        "CSV015",
        Severity::Info,
        &[],
        format!("Intake of March\n{HEADER}\nnora;Nora;Lind\n"),
    );
    let marked = format!("\u{FEFF}{HEADER}\nnora;Nora;Lind\n");
    says("CSV017", Severity::Info, &[("csv.encoding", "windows-1252")], marked);
}

#[test]
fn a_line_that_can_not_be_read_fails_alone() {
    let error = Severity::Error;
    let row = [HEADER.as_bytes(), b"\nnora;Nor\xE9;Lind\n"].concat();
    says("CSV026", error, &[("csv.encoding", "UTF-8")], row);
    let long = "x".repeat(1024 * 1024 + 1);
    says("CSV028", error, &[], format!("{HEADER}\nnora;{long};Lind\n"));
    let wide = format!("{};", "x".repeat(900 * 1024)).repeat(5);
    says("CSV029", error, &[], format!("{HEADER}\nnora;{wide}\n"));
    says("CSV030", error, &[], format!("{HEADER}\nnora{}\n", ";x".repeat(600)));
}

#[test]
fn a_cell_that_holds_something_else_fails_or_is_warned_of() {
    let row = |column: &str, cell: &str| format!("{HEADER};{column}\nnora;Nora;Lind;{cell}\n");
    let course = |cell: &str| format!("{HEADER};course1;enrol1;start1\nnora;Nora;Lind;BIO-101;manual;{cell}\n");
    says("CSV108", Severity::Error, &[], course("2025-02-30"));
    says("CSV110", Severity::Warning, &[], course("45658"));
    says("CSV111", Severity::Info, &[], course("today"));
    says("CSV115", Severity::Warning, &[], row("idnumber", "1.23456789012E+11"));
    says("CSV116", Severity::Warning, &[], row("idnumber", "1234.0"));
    let habit: String = (0..60).map(|at| format!("n{at};Nora;Lind;{:05}\n", 100 + at)).collect();
    let text = format!("{HEADER};idnumber\n{habit}last;Nora;Lind;77\n");
    says("CSV117", Severity::Warning, &[], text);
}
