//! Tests of the groups file: what checks find, and what plans come to.

mod add;
mod bindings;
mod del;
mod file;
mod replay;
mod samples;
mod update;

use super::Groups;
use crate::formats::testing::{self, School};

/// Checks a file and compares what is found.
#[track_caller]
pub(super) fn check(file: &str, expected: &[&str]) {
    testing::check(&Groups, &[], file, expected);
}

/// The same with some settings.
#[track_caller]
pub(super) fn check_with(changed: &[(&str, &str)], file: &str, expected: &[&str]) {
    testing::check(&Groups, changed, file, expected);
}

/// Plans a file against a school: what its rows come to, and the groups of `BIO-101` afterwards.
#[track_caller]
fn case(school: School, file: &str, expected: &[&str], groups: &[&str]) {
    school.case(&Groups, file, expected, groups);
}
