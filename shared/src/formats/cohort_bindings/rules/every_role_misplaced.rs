//! CBD004: a row that binds has `*` for a role.

use crate::check::Sink;
use crate::formats::cohort_bindings::command::{Action, Command, RoleCell};
use crate::formats::cohort_bindings::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// One binding gives one role.
pub(in super::super) static EVERY_ROLE_MISPLACED: Rule =
    Rule::new("CBD004", "every-role-bound", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if let Some(slot) = slots.role
        && command.action == Action::Add
        && command.role == RoleCell::Every
    {
        sink.cell(&EVERY_ROLE_MISPLACED, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::cohort_bindings::tests::check;

    #[test]
    fn all_roles_can_be_taken_away_but_not_given() {
        check(
            "cmd;course;cohort;role
             add;BIO-101;A;*
             ;BIO-101;B;*
             del;BIO-101;C;*
             restore;BIO-101;D;*
             fulldel;BIO-101;E;*",
            &["2 error CBD004 role=*", "3 error CBD004 role=*"],
        );
    }
}
