//! ENR012: `greplace` without a group (D56). Silence empties nothing: `*EMPTY*` in `g1` does.

use crate::check::Sink;
use crate::formats::enrolments::command::{Command, GroupAction};
use crate::formats::enrolments::reading::Slots;
use crate::record::{EMPTY, Record};
use crate::rule::{Rule, Scope, Severity};

/// Leaving all groups must be said.
pub(super) static REPLACEMENT_WITHOUT_GROUPS: Rule =
    Rule::new("ENR012", "replacement-without-groups", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let (Some(groups), Some(slot)) = (&command.groups, slots.gcmd) else {
        return;
    };
    let replaces = matches!(groups.action, GroupAction::Replace { .. });
    if replaces && groups.names.is_empty() && !groups.none {
        let diagnostic = sink.at(&REPLACEMENT_WITHOUT_GROUPS, row, slot).with("empty", EMPTY);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn leaving_all_groups_must_be_said() {
        check(
            "cid;uid;rolename;enrol;gcmd;g1;g2
             BIO-101;ajones;student;manual;greplace;;
             BIO-101;bkaur;student;manual;greplacecreate;;
             BIO-101;clee;student;manual;greplace;*EMPTY*;
             BIO-101;dmora;student;manual;greplace;;TP2",
            &["2 error ENR012 gcmd=greplace", "3 error ENR012 gcmd=greplacecreate"],
        );
    }

    #[test]
    fn a_setting_that_lets_blanks_clear_does_not_say_it() {
        crate::formats::enrolments::tests::check_with(
            &[("csv.blank_clears", "1")],
            "cid;uid;rolename;enrol;gcmd;g1\nBIO-101;ajones;student;manual;greplace;",
            &["2 error ENR012 gcmd=greplace"],
        );
    }
}
