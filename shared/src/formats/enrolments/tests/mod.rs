//! Tests of the enrolments file: what checks find, and what plans come to.

mod add;
mod cleanup;
mod del;
mod file;
mod following;
mod groups;
mod methods;
mod protection;
mod references;
mod replay;
mod samples;
mod shift;
mod status;
mod texts;
mod world;
mod written;

use super::Enrolments;
use crate::check::{Request, Summary};
use crate::diagnostic::Diagnostic;
pub(super) use crate::formats::testing::settings;
use crate::formats::testing::{self, Heard};
use crate::settings::Settings;

/// Checks a file, whose lines may be indented.
pub(super) fn hear(settings: &Settings, file: &str) -> (Heard, Summary, Request) {
    testing::hear(&Enrolments, settings, file)
}

/// What a check finds.
pub(super) fn hear_all(settings: &Settings, file: &str) -> Vec<Diagnostic> {
    hear(settings, file).0.diagnostics
}

/// Checks a file and compares what is found: `line severity code column=value, fix: proposal`.
#[track_caller]
pub(super) fn check(file: &str, expected: &[&str]) {
    check_with(&[], file, expected);
}

/// The same with some settings.
#[track_caller]
pub(super) fn check_with(changed: &[(&str, &str)], file: &str, expected: &[&str]) {
    let (heard, _, _) = hear(&settings(changed), file);
    assert_eq!(heard.found, expected, "\n{file}");
}
