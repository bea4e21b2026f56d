//! ENR013: `*EMPTY*` among the groups where it means nothing (D54, D56).

use crate::check::Sink;
use crate::formats::enrolments::command::{Command, GroupAction};
use crate::formats::enrolments::reading::Slots;
use crate::record::{EMPTY, Record};
use crate::rule::{Rule, Scope, Severity};

/// It stands alone, in `g1`, with a replacement.
pub(super) static EMPTY_MARK_MISPLACED: Rule =
    Rule::new("ENR013", "empty-mark-misplaced", Severity::Error, Scope::Cell);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let unknown_command = command.groups.is_none() && row.said(slots.gcmd).is_some();
    let replaces_all = command
        .groups
        .as_ref()
        .is_some_and(|groups| matches!(groups.action, GroupAction::Replace { .. }) && groups.names.is_empty());
    for (n, slot) in &slots.groups {
        let right = unknown_command || (replaces_all && *n == 1);
        if !right && row.said(Some(*slot)) == Some(EMPTY) {
            sink.cell(&EMPTY_MARK_MISPLACED, row, *slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn the_mark_stands_alone_in_g1_with_a_replacement() {
        check(
            "cid;uid;rolename;enrol;gcmd;g1;g2
             BIO-101;ajones;student;manual;greplace;*EMPTY*;
             BIO-101;bkaur;student;manual;greplace;*EMPTY*;TP2
             BIO-101;clee;student;manual;greplace;TP1;*EMPTY*
             BIO-101;dmora;student;manual;greplace;;*EMPTY*
             BIO-101;epetit;student;manual;gadd;*EMPTY*;
             BIO-101;fruiz;student;manual;gdel;*EMPTY*;
             BIO-101;gsato;student;manual;;*EMPTY*;",
            &[
                "3 error ENR013 g1=*EMPTY*",
                "4 error ENR013 g2=*EMPTY*",
                "5 error ENR013 g2=*EMPTY*",
                "6 error ENR013 g1=*EMPTY*",
                "7 error ENR013 g1=*EMPTY*",
                "8 error ENR013 g1=*EMPTY*",
            ],
        );
    }
}
