//! Tests of cohort bindings: what checks find, and what plans come to.

mod add;
mod file;
mod groups;
mod others;
mod references;
mod replay;
mod samples;
mod synchronised;
mod world;

use super::CohortBindings;
use crate::formats::testing::{hear, settings};

/// Checks a file and compares what is found: `line severity code column=value, fix: proposal`.
#[track_caller]
pub(super) fn check(file: &str, expected: &[&str]) {
    check_with(&[], file, expected);
}

/// The same with some settings.
#[track_caller]
pub(super) fn check_with(changed: &[(&str, &str)], file: &str, expected: &[&str]) {
    let (heard, _, _) = hear(&CohortBindings, &settings(changed), file);
    assert_eq!(heard.found, expected, "\n{file}");
}
