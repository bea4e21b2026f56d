//! The rules of groups files, one a file; those that need the directory are in `plan.rs`. Codes are permanent.

mod command_unknown;
mod grouping_named_twice;
mod grouping_without_idnumber;
mod identifier_kept;
mod identifier_not_a_number;
mod name_missing;
mod of_groups_only;
mod plan;
mod type_unknown;

pub(super) use command_unknown::COMMAND_UNKNOWN;
pub(super) use name_missing::NAME_MISSING;
pub(super) use plan::{ID_UNKNOWN, IDNUMBER_TAKEN, NAME_TAKEN, TARGET_ABSENT, VALUES_NOT_WRITTEN};
pub(super) use type_unknown::TYPE_UNKNOWN;

use super::reading::Reading;
use crate::check::Sink;
use crate::record::Record;
use crate::rule::Rule;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[
    &COMMAND_UNKNOWN,
    &TYPE_UNKNOWN,
    &NAME_MISSING,
    &identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER,
    &of_groups_only::OF_GROUPS_ONLY,
    &grouping_without_idnumber::GROUPING_WITHOUT_IDNUMBER,
    &identifier_kept::IDENTIFIER_KEPT,
    &grouping_named_twice::GROUPING_NAMED_TWICE,
    &NAME_TAKEN,
    &IDNUMBER_TAKEN,
    &ID_UNKNOWN,
    &TARGET_ABSENT,
    &VALUES_NOT_WRITTEN,
];

/// The cells of a row together, in the order of the columns.
pub(super) fn check_row(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    identifier_not_a_number::check(reading, row, sink);
    if let Some(command) = reading.command(row) {
        name_missing::check(&command, &reading.slots, row, sink);
        grouping_without_idnumber::check(&command, &reading.slots, row, sink);
        identifier_kept::check(&command, reading, row, sink);
        of_groups_only::check(&command, &reading.slots, row, sink);
        grouping_named_twice::check(&command, &reading.slots, row, sink);
    }
}
