//! The rules of lists of courses to delete, one a file. Codes are permanent.

mod identifier_not_a_number;

pub(super) use identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER;

use crate::rule::Rule;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[&IDENTIFIER_NOT_A_NUMBER];
