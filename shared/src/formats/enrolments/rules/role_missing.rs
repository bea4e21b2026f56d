//! ENR005: `add` or `shift` without a role (D56).

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::enrolments::command::{Action, Command};
use crate::formats::enrolments::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// What is given must be named: a blank is no role.
pub(in super::super) static ROLE_MISSING: Rule = Rule::new("ENR005", "role-missing", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if command.role.is_none() && matches!(command.action, Action::Add | Action::Shift) {
        let diagnostic = match slots.role {
            Some(slot) => sink.at(&ROLE_MISSING, row, slot),
            None => Diagnostic::new(&ROLE_MISSING, row.line),
        };
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn a_role_is_needed_where_one_is_given() {
        check(
            "cmd;cid;uid;rolename;enrol
             add;BIO-101;ajones;;manual
             shift;BIO-101;bkaur;;manual
             ;BIO-101;clee;;
             del;BIO-101;dmora;;manual
             enable;BIO-101;epetit;;manual
             disable;BIO-101;fruiz;;",
            &[
                "2 error ENR005 rolename=",
                "3 error ENR005 rolename=",
                "4 error ENR005 rolename=",
            ],
        );
    }

    #[test]
    fn a_row_cut_before_the_role_has_none() {
        check(
            "cid;uid;rolename\nBIO-101;ajones",
            &["1 info ENR010", "2 warning CSV022", "2 error ENR005 rolename="],
        );
    }
}
