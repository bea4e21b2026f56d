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
use crate::check::Request;
use crate::formats::testing;
use crate::settings::Settings;

pub(super) use testing::{hear_as as hear, settings};

/// A request for a file of this format.
pub(super) fn request(settings: &Settings) -> Request {
    testing::request(&Cohorts, settings)
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
