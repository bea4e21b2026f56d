//! The rules of metacourses files, one a file. Codes are permanent.

mod command_unknown;
mod ends_unknown;
mod identifier_not_a_number;
mod link_to_itself;
mod loop_closed;

pub(super) use command_unknown::COMMAND_UNKNOWN;
pub(super) use ends_unknown::ENDS_UNKNOWN;
pub(super) use identifier_not_a_number::check as check_identifiers;
pub(super) use link_to_itself::{LINK_TO_ITSELF, check as check_row};
pub(super) use loop_closed::LOOP;

use crate::rule::Rule;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[
    &COMMAND_UNKNOWN,
    &identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER,
    &LINK_TO_ITSELF,
    &LOOP,
    &ENDS_UNKNOWN,
];
