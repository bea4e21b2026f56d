//! The rules of cohort bindings, one a file. Codes are permanent.

mod binding_missing;
mod command_unknown;
mod dates_of_core_cohort;
mod delete_unclear;
mod end_before_start;
mod every_role_misplaced;
mod identifier_not_a_number;
mod method_unavailable;
mod method_unknown;
mod over_before_it_starts;

pub(super) use binding_missing::BINDING_MISSING;
pub(super) use command_unknown::COMMAND_UNKNOWN;
pub(super) use dates_of_core_cohort::check as check_dates;
pub(super) use delete_unclear::check as check_command;
pub(super) use every_role_misplaced::EVERY_ROLE_MISPLACED;
pub(super) use identifier_not_a_number::check as check_identifiers;
pub(super) use method_unavailable::METHOD_UNAVAILABLE;
pub(super) use method_unknown::METHOD_UNKNOWN;
pub(super) use over_before_it_starts::OVER_BEFORE_IT_STARTS;

use super::command::Command;
use super::reading::Slots;
use crate::check::Sink;
use crate::record::Record;
use crate::rule::Rule;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[
    &COMMAND_UNKNOWN,
    &delete_unclear::DELETE_UNCLEAR,
    &METHOD_UNKNOWN,
    &EVERY_ROLE_MISPLACED,
    &end_before_start::END_BEFORE_START,
    &dates_of_core_cohort::DATES_OF_CORE_COHORT,
    &identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER,
    &BINDING_MISSING,
    &METHOD_UNAVAILABLE,
    &OVER_BEFORE_IT_STARTS,
];

/// The cells of a row together, in the order of the columns.
pub(super) fn check_row(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    every_role_misplaced::check(command, slots, row, sink);
    end_before_start::check(command, slots, row, sink);
}
