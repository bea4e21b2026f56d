//! COH005: `del` in a file of members, and the row names nobody (D56).

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::cohorts::command::{Action, Command};
use crate::formats::cohorts::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// In the reference system such a row deletes the whole cohort; a blank never destroys anything here.
pub(in super::super) static MEMBER_MISSING: Rule =
    Rule::new("COH005", "member-to-remove-missing", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if command.action == Action::Remove && command.user.is_none() {
        let diagnostic = match slots.user {
            Some(slot) => sink.at(&MEMBER_MISSING, row, slot),
            None => Diagnostic::new(&MEMBER_MISSING, row.line).about("userid"),
        };
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::cohorts::tests::check;

    #[test]
    fn a_blank_userid_with_del_never_deletes_the_cohort() {
        check(
            "cmd;cidnumber;userid
             del;CO-23-Z;
             DEL;CO-23-Y;  
             del;CO-23-X
             delete;CO-22-X;
             add;CO-24-A;",
            &[
                "2 error COH005 userid=",
                "3 info CSV122 userid=",
                "3 error COH005 userid=",
                "4 warning CSV022",
                "4 error COH005 userid=",
            ],
        );
        // Only a file that can't name people deletes by it.
        check("cmd;cidnumber\ndel;CO-23-Z", &[]);
    }
}
