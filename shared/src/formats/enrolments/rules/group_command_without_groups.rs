//! ENR014: `gadd`, `gaddcreate` or `gdel` without a group: there is nothing to do.

use crate::check::Sink;
use crate::formats::enrolments::command::{Command, GroupAction};
use crate::formats::enrolments::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// The group columns are perhaps shifted or missing.
pub(super) static GROUP_COMMAND_WITHOUT_GROUPS: Rule =
    Rule::new("ENR014", "group-command-without-groups", Severity::Warning, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let (Some(groups), Some(slot)) = (&command.groups, slots.gcmd) else {
        return;
    };
    let needs = matches!(groups.action, GroupAction::Join { .. } | GroupAction::Leave);
    if needs && groups.names.is_empty() && !groups.none {
        sink.cell(&GROUP_COMMAND_WITHOUT_GROUPS, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn a_group_command_wants_groups() {
        check(
            "cid;uid;rolename;enrol;gcmd;g1
             BIO-101;ajones;student;manual;gadd;
             BIO-101;bkaur;student;manual;gaddcreate;
             BIO-101;clee;student;manual;gdel;
             BIO-101;dmora;student;manual;gdel;TP1",
            &[
                "2 warning ENR014 gcmd=gadd",
                "3 warning ENR014 gcmd=gaddcreate",
                "4 warning ENR014 gcmd=gdel",
            ],
        );
    }
}
