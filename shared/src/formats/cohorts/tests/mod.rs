//! Tests of the cohorts file: what checks find, and what plans come to.

mod cleanup;
mod dangers;
mod define;
mod file;
mod identity;
mod remove;
mod replay;
mod samples;
mod texts;
mod world;
mod written;

use super::Cohorts;
use crate::check::{Across, Check, Checked, Flow, Observer, Request, Summary};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::record::Record;
use crate::settings::Settings;

/// What a check has heard.
#[derive(Default)]
pub(super) struct Heard {
    pub found: Vec<String>,
    pub diagnostics: Vec<Diagnostic>,
    pub rows: Vec<Checked<Record>>,
}

impl Observer for Heard {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.found.push(line(&diagnostic));
        self.diagnostics.push(diagnostic);
    }
    fn row(&mut self, row: &Checked<Record>) {
        self.rows.push(row.clone());
    }
}

/// Settings by name.
pub(super) fn settings(changed: &[(&str, &str)]) -> Settings {
    let mut settings = Settings::new();
    for (name, value) in changed {
        settings.set(name, value).unwrap();
    }
    settings
}

/// A request for a file of this format.
pub(super) fn request(settings: &Settings) -> Request {
    let mut request = Request::new("cohorts.csv", settings.clone());
    request.format = Some(&Cohorts);
    request
}

/// Checks a file, whose lines may be indented.
pub(super) fn hear(request: &Request, file: &str) -> (Heard, Summary) {
    let text: String = file.lines().map(|line| format!("{}\n", line.trim_start())).collect();
    let mut across = Across::default();
    let mut heard = Heard::default();
    let mut check = Check::new(request, &mut across);
    if check.feed(text.as_bytes(), &mut heard) == Flow::Continue {
        check.finish(&mut heard);
    }
    let summary = check.into_summary();
    (heard, summary)
}

/// Checks a file and compares what is found: `line severity code column=value, fix: proposal`.
#[track_caller]
pub(super) fn check(file: &str, expected: &[&str]) {
    check_with(&[], file, expected);
}

/// The same with some settings.
#[track_caller]
pub(super) fn check_with(changed: &[(&str, &str)], file: &str, expected: &[&str]) {
    let (heard, _) = hear(&request(&settings(changed)), file);
    assert_eq!(heard.found, expected, "\n{file}");
}

fn line(diagnostic: &Diagnostic) -> String {
    let severity = format!("{:?}", diagnostic.severity()).to_lowercase();
    let mut text = format!("{} {severity} {}", diagnostic.line, diagnostic.rule.code);
    if let Some(column) = &diagnostic.column {
        text += &format!(" {column}={}", diagnostic.value.as_deref().unwrap_or_default());
    }
    if let Some(Fix {
        edit: Edit::Cell { to },
        ..
    }) = &diagnostic.fix
    {
        text += &format!(", fix: {to}");
    }
    text
}
