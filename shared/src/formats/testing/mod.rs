//! What the tests of command files have in common: checking a small file, and planning it against a small school.

mod replay;
mod rows;
mod school;
mod texts;

use super::Format;
use crate::check::{Across, Check, Checked, Flow, Observer, Request, Summary};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::plan::{Outcome, OutcomeStatus, RowPlan};
use crate::record::Record;
use crate::settings::Settings;
pub(super) use replay::repeats_itself;
pub(super) use rows::{NOW, messages_are_whole, plan};
pub(super) use school::School;
pub(super) use texts::{all_texts_are_there, codes_ascend, every_rule_is_broken, values_fit_their_messages};

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

/// Checks a file of a format, whose lines may be indented.
pub(super) fn hear(format: &'static dyn Format, settings: &Settings, file: &str) -> (Heard, Summary, Request) {
    let request = request(format, settings);
    let (heard, summary) = hear_as(&request, file);
    (heard, summary, request)
}

/// What a check of a file of this format is asked for.
pub(super) fn request(format: &'static dyn Format, settings: &Settings) -> Request {
    let mut request = Request::new(format.file_names()[0], settings.clone());
    request.format = Some(format);
    request
}

/// Checks a file as asked for, whose lines may be indented.
pub(super) fn hear_as(request: &Request, file: &str) -> (Heard, Summary) {
    hear_in(&mut Across::default(), request, file)
}

/// The same, as part of a package or beside a platform.
pub(super) fn hear_in(across: &mut Across, request: &Request, file: &str) -> (Heard, Summary) {
    let text: String = file.lines().map(|line| format!("{}\n", line.trim_start())).collect();
    let mut heard = Heard::default();
    let mut check = Check::new(request, across);
    if check.feed(text.as_bytes(), &mut heard) == Flow::Continue {
        check.finish(&mut heard);
    }
    (heard, check.into_summary())
}

/// Checks a file and compares what is found: `line severity code column=value, fix: proposal`.
#[track_caller]
pub(super) fn check(format: &'static dyn Format, changed: &[(&str, &str)], file: &str, expected: &[&str]) {
    let (heard, _, _) = hear(format, &settings(changed), file);
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

/// What a row came to: `updated partial: group-unchanged, PLT117 failed`.
pub(super) fn summary(row: &RowPlan) -> String {
    let mut text = row.status.name().to_owned();
    for (set, word) in [(row.partial, " partial"), (row.warning, " warning")] {
        text += if set { word } else { "" };
    }
    let outcomes: Vec<String> = row.outcomes.iter().map(outcome).collect();
    format!("{text}: {}", outcomes.join(", "))
}

fn outcome(outcome: &Outcome) -> String {
    match outcome.status {
        OutcomeStatus::Ok => outcome.name.to_owned(),
        OutcomeStatus::Failed => format!("{} failed", outcome.name),
        OutcomeStatus::Skipped => format!("{} skipped", outcome.name),
        OutcomeStatus::Warning => format!("{} warning", outcome.name),
    }
}
