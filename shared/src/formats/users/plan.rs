//! From a users row to steps: whom it means, what becomes of the account, what the account takes part in.

mod account;
mod cohort;
mod courses;
mod fetch;
mod identity;
mod list;
mod password;
mod profile;
mod removal;
mod rename;
mod sync;

pub use fetch::keys;

use std::collections::BTreeSet;

use super::command::Command;
use super::reading::{Operation, Reading};
use crate::plan::{Failed, Planner, RowStatus};

/// The outcomes of users rows.
pub static OUTCOMES: &[&str] = &[
    "user-created",
    "user-updated",
    "user-unchanged",
    "user-deleted",
    "user-absent",
    "user-suspended",
    "user-restored",
    "user-revived",
    "user-renamed",
    "user-renamed-before",
    "user-adopted",
    "user-password-set",
    "profile-field-created",
    "cohort-created",
    "cohort-member-added",
    "cohort-member-unchanged",
    "enrolment-created",
    "enrolment-updated",
    "enrolment-unchanged",
    "enrolment-suspended",
    "role-assigned",
    "role-unchanged",
    "group-created",
    "group-member-added",
    "group-member-unchanged",
];

/// Plans a row. `unknown_fields` are the profile fields that were named as unknown before.
pub fn row(
    command: &Command<'_>,
    reading: &Reading,
    unknown_fields: &mut BTreeSet<String>,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    match reading.operation {
        Operation::Sync if command.deleted => removal::row(command, reading, planner),
        Operation::Sync => sync::row(command, reading, unknown_fields, planner),
        Operation::Delete => list::delete(command, reading, planner),
        Operation::Suspend => list::suspend(command, reading, planner),
        Operation::Restore => list::restore(command, reading, planner),
    }
}
