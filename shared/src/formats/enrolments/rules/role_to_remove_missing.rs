//! ENR006: a role-only `del` that doesn't say which role (D56). A blank takes nothing away; `*` takes all roles.

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::enrolments::command::{Action, Command, EVERY_ROLE};
use crate::formats::enrolments::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// What is taken away must be named.
pub(in super::super) static ROLE_TO_REMOVE_MISSING: Rule =
    Rule::new("ENR006", "role-to-remove-missing", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if command.role.is_none() && command.action == Action::Del && command.method.is_none() {
        let diagnostic = match slots.role {
            Some(slot) => sink.at(&ROLE_TO_REMOVE_MISSING, row, slot),
            None => Diagnostic::new(&ROLE_TO_REMOVE_MISSING, row.line),
        };
        sink.push(diagnostic.with("every", EVERY_ROLE));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn a_blank_takes_no_role_away() {
        check(
            "cmd;cid;uid;rolename
             del;BIO-101;ajones;
             delete;BIO-101;bkaur;
             del;BIO-101;clee;*
             del;BIO-101;dmora;student
             disable;BIO-101;epetit;",
            &["1 info ENR010", "2 error ENR006 rolename=", "3 error ENR006 rolename="],
        );
    }
}
