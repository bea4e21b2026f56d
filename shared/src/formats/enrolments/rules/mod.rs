//! The rules of enrolments files, one a file. Codes are permanent.

mod command_unknown;
mod dates_without_enrolment;
mod empty_mark_misplaced;
mod end_before_start;
mod every_role_misplaced;
mod group_command_unknown;
mod group_command_without_groups;
mod groups_without_command;
mod identifier_not_a_number;
mod method_follows_source;
mod method_unknown;
mod not_enrolled;
mod replacement_without_groups;
mod role_missing;
mod role_only_file;
mod role_to_remove_missing;

pub(super) use command_unknown::COMMAND_UNKNOWN;
pub(super) use dates_without_enrolment::check as check_unused_dates;
pub(super) use group_command_unknown::GROUP_COMMAND_UNKNOWN;
pub(super) use identifier_not_a_number::check as check_identifiers;
pub(super) use method_unknown::METHOD_UNKNOWN;
pub(super) use not_enrolled::NOT_ENROLLED;
pub(super) use role_missing::ROLE_MISSING;
pub(super) use role_only_file::check as check_header;
pub(super) use role_to_remove_missing::ROLE_TO_REMOVE_MISSING;

use super::command::Command;
use super::reading::Slots;
use crate::check::Sink;
use crate::plan::enrol::{ENDS_BEFORE_START, METHOD_FOLLOWS_SOURCE, METHOD_MISSING, NOT_ENROLLED_FOR_GROUP};
use crate::record::Record;
use crate::rule::Rule;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[
    &COMMAND_UNKNOWN,
    &GROUP_COMMAND_UNKNOWN,
    &METHOD_UNKNOWN,
    &METHOD_FOLLOWS_SOURCE,
    &ROLE_MISSING,
    &ROLE_TO_REMOVE_MISSING,
    &every_role_misplaced::EVERY_ROLE_MISPLACED,
    &end_before_start::END_BEFORE_START,
    &dates_without_enrolment::DATES_WITHOUT_ENROLMENT,
    &role_only_file::ROLE_ONLY_FILE,
    &groups_without_command::GROUPS_WITHOUT_COMMAND,
    &replacement_without_groups::REPLACEMENT_WITHOUT_GROUPS,
    &empty_mark_misplaced::EMPTY_MARK_MISPLACED,
    &group_command_without_groups::GROUP_COMMAND_WITHOUT_GROUPS,
    &identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER,
    &METHOD_MISSING,
    &NOT_ENROLLED_FOR_GROUP,
    &ENDS_BEFORE_START,
    &NOT_ENROLLED,
];

/// The cells of a row together, in the order of the columns.
pub(super) fn check_row(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    role_missing::check(command, slots, row, sink);
    role_to_remove_missing::check(command, slots, row, sink);
    every_role_misplaced::check(command, slots, row, sink);
    method_follows_source::check(command, slots, row, sink);
    end_before_start::check(command, slots, row, sink);
    groups_without_command::check(slots, row, sink);
    empty_mark_misplaced::check(command, slots, row, sink);
    replacement_without_groups::check(command, slots, row, sink);
    group_command_without_groups::check(command, slots, row, sink);
}
