//! The rules of course resets files, one a file. Codes are permanent.

mod absent_options;
mod identifier_not_a_number;
mod identifier_unused;
mod module_beside_exclusion;
mod module_unknown;
mod nothing_beside_roles;
mod plan;

pub(super) use identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER;
pub(super) use plan::{NOTHING_OF_THE_KIND, OPTION_IMPOSSIBLE, ROLE_UNKNOWN};

use super::command::Reading;
use crate::check::Sink;
use crate::record::Record;
use crate::rule::Rule;
use crate::settings::CourseBy;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[
    &IDENTIFIER_NOT_A_NUMBER,
    &identifier_unused::IDENTIFIER_UNUSED,
    &nothing_beside_roles::NOTHING_BESIDE_ROLES,
    &module_beside_exclusion::MODULE_BESIDE_EXCLUSION,
    &module_unknown::MODULE_UNKNOWN,
    &absent_options::ABSENT_OPTIONS,
    &ROLE_UNKNOWN,
    &NOTHING_OF_THE_KIND,
    &OPTION_IMPOSSIBLE,
];

/// The header.
pub(super) fn check_header(by: CourseBy, reading: &Reading, sink: &mut Sink<'_>) {
    identifier_unused::check(by, reading, sink);
    absent_options::check(reading, sink);
}

/// The cells of a row.
pub(super) fn check_row(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    nothing_beside_roles::check(reading, row, sink);
    module_beside_exclusion::check(reading, row, sink);
    module_unknown::check(reading, row, sink);
}
