//! Tests of the group-members file: what checks find, and what plans come to.

mod commands;
mod file;
mod participants;
mod protection;
mod purge;
mod replay;
mod samples;

use super::GroupMembers;
use crate::formats::testing::{self, School};

/// Checks a file and compares what is found.
#[track_caller]
pub(super) fn check(file: &str, expected: &[&str]) {
    testing::check(&GroupMembers, &[], file, expected);
}

/// The same with some settings.
#[track_caller]
pub(super) fn check_with(changed: &[(&str, &str)], file: &str, expected: &[&str]) {
    testing::check(&GroupMembers, changed, file, expected);
}

/// Plans a file against a school: what its rows come to, and the groups of `BIO-101` afterwards.
#[track_caller]
fn case(school: School, file: &str, expected: &[&str], groups: &[&str]) {
    school.case(&GroupMembers, file, expected, groups);
}

/// `BIO-101` has three groups; everybody but `rcruz` is enrolled in it.
fn school(changed: &[(&str, &str)]) -> School {
    School::with(changed)
        .group("BIO-101", "Choir", "CHOIR")
        .group("BIO-101", "Monday lab", "LAB-MO")
        .group("BIO-101", "Tuesday lab", "LAB-TU")
        .enrolled("BIO-101", "nadler")
        .enrolled("BIO-101", "pbrook")
}
