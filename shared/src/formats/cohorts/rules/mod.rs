//! The rules of cohorts files, one a file. Codes are permanent.

mod category_ambiguous;
mod category_unknown;
mod cohort_unnamed;
mod command_names_person;
mod command_unknown;
mod creation_off;
mod id_unused;
mod identifier_not_a_number;
mod identity_column_missing;
mod idnumber_taken;
mod member_missing;
mod name_taken;

pub(super) use category_ambiguous::CATEGORY_AMBIGUOUS;
pub(super) use category_unknown::CATEGORY_UNKNOWN;
pub(super) use cohort_unnamed::COHORT_UNNAMED;
pub(super) use command_unknown::COMMAND_UNKNOWN;
pub(super) use creation_off::CREATION_OFF;
pub(super) use id_unused::check as check_unused_id;
pub(super) use identifier_not_a_number::check as check_identifiers;
pub(super) use identity_column_missing::check as check_header;
pub(super) use idnumber_taken::IDNUMBER_TAKEN;
pub(super) use member_missing::MEMBER_MISSING;
pub(super) use name_taken::NAME_TAKEN;

use super::command::Command;
use super::reading::Reading;
use crate::check::Sink;
use crate::record::Record;
use crate::rule::Rule;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[
    &COMMAND_UNKNOWN,
    &identity_column_missing::IDENTITY_COLUMN_MISSING,
    &COHORT_UNNAMED,
    &identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER,
    &MEMBER_MISSING,
    &command_names_person::COMMAND_NAMES_PERSON,
    &id_unused::ID_UNUSED,
    &CREATION_OFF,
    &IDNUMBER_TAKEN,
    &NAME_TAKEN,
    &CATEGORY_UNKNOWN,
    &CATEGORY_AMBIGUOUS,
];

/// The cells of a row together, in the order of the columns.
pub(super) fn check_row(command: &Command<'_>, reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    cohort_unnamed::check(command, reading, row, sink);
    member_missing::check(command, &reading.slots, row, sink);
    command_names_person::check(command, &reading.slots, row, sink);
}
