//! The rules of users files, one a file; those that need the directory are in `plan.rs`.
//!
//! USR011, one idnumber on several lines, is the general CSV202 by the `unique` columns of the table. Codes are
//! permanent; those between the first part and USR021 are free.

pub mod companion_without_course;
pub mod core_dialect;
pub mod course_says_nothing;
pub mod email;
pub mod end_before_start;
pub mod id_ignored;
pub mod list_columns;
pub mod name_blank;
pub mod nobody_named;
pub mod password_policy;
pub mod picture_hash;
pub mod plan;
pub mod remote_host;
pub mod remote_site;
pub mod rename_off;
pub mod role_only;
pub mod username;

use super::file::UsersFile;
use crate::check::Sink;
use crate::record::Record;
use crate::rule::Rule;

/// All of them, by code.
pub static RULES: &[&Rule] = &[
    &nobody_named::RULE,
    &name_blank::RULE,
    &username::RULE,
    &email::RULE,
    &core_dialect::RULE,
    &end_before_start::RULE,
    &picture_hash::RULE,
    &course_says_nothing::RULE,
    &remote_site::RULE,
    &id_ignored::RULE,
    &rename_off::RULE,
    &role_only::RULE,
    &companion_without_course::RULE,
    &remote_host::RULE,
    &list_columns::RULE,
    &plan::USERNAME_TAKEN,
    &plan::USERNAME_DIFFERS,
    &plan::EMAIL_TAKEN,
    &plan::IDNUMBER_TAKEN,
    &plan::OLD_NAME_ABSENT,
    &plan::NEW_NAME_TAKEN,
    &plan::PROTECTED,
    &plan::IDENTITY_DISAGREES,
    &plan::PROFILE_VALUE,
    &plan::EMAIL_KEPT,
    &plan::PROFILE_FIELD_UNKNOWN,
    &plan::NO_ADDRESS_FOR_PASSWORD,
    &password_policy::RULE,
];

/// What is said of the header.
pub fn check_header(file: &UsersFile, sink: &mut Sink<'_>) {
    picture_hash::check(file, sink);
    if file.is_list() {
        list_columns::check(file, sink);
    } else {
        core_dialect::check(file, sink);
        id_ignored::check(file, sink);
        rename_off::check(file, sink);
        companion_without_course::check(file, sink);
    }
}

/// What is said of a row. Where only the identity counts, nothing else is looked at (D56).
pub fn check_row(file: &mut UsersFile, row: &Record, sink: &mut Sink<'_>) {
    nobody_named::check(file, row, sink);
    if file.is_list() || file.deletes(row) {
        return;
    }
    name_blank::check(file, row, sink);
    password_policy::check(file, row, sink);
    remote_site::check(file, row, sink);
    course_says_nothing::check(file, row, sink);
    end_before_start::check(file, row, sink);
    role_only::check(file, row, sink);
}
