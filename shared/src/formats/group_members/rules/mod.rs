//! The rules of group-members files, one a file. Codes are permanent.

mod command_unknown;
mod course_missing;
mod follows_cohort;
mod identifier_not_a_number;

pub(super) use command_unknown::COMMAND_UNKNOWN;
pub(super) use course_missing::COURSE_MISSING;
pub(super) use follows_cohort::FOLLOWS_COHORT;

use super::command::Reading;
use crate::check::Sink;
use crate::record::Record;
use crate::rule::Rule;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[
    &COMMAND_UNKNOWN,
    &COURSE_MISSING,
    &identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER,
    &FOLLOWS_COHORT,
];

/// The cells of a row together, in the order of the columns.
pub(super) fn check_row(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    course_missing::check(reading, row, sink);
    identifier_not_a_number::check(reading, row, sink);
}
