//! ENR007: `*`, all roles, in a row that gives a role.

use crate::check::Sink;
use crate::formats::enrolments::command::{Action, Command, EVERY_ROLE};
use crate::formats::enrolments::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// All roles can be taken away, not given.
pub(super) static EVERY_ROLE_MISPLACED: Rule =
    Rule::new("ENR007", "every-role-misplaced", Severity::Error, Scope::Cell);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let gives = matches!(command.action, Action::Add | Action::Shift);
    if let (true, Some(EVERY_ROLE), Some(slot)) = (gives, command.role, slots.role) {
        sink.cell(&EVERY_ROLE_MISPLACED, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn all_roles_can_be_taken_away_but_not_given() {
        check(
            "cmd;cid;uid;rolename
             add;BIO-101;ajones;*
             shift;BIO-101;bkaur;*
             del;BIO-101;clee;*",
            &[
                "1 info ENR010",
                "2 error ENR007 rolename=*",
                "3 error ENR007 rolename=*",
            ],
        );
    }
}
