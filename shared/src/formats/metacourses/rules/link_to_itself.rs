//! MTA003: a course would be linked to itself (C §5, M9).

use crate::check::Sink;
use crate::formats::metacourses::command::{Action, Command, Slots};
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// Taking such a link away is no mistake.
pub(in super::super) static LINK_TO_ITSELF: Rule =
    Rule::new("MTA003", "link-to-itself", Severity::Error, Scope::Row).legacy("errormetaloop");

pub(in super::super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if let Some(slot) = slots.meta
        && command.action == Action::Add
        && command.master == command.meta
    {
        sink.cell(&LINK_TO_ITSELF, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::metacourses::tests::check;

    #[test]
    fn a_course_has_its_own_participants_already() {
        check(
            "master;meta;cmd
             GUITAR1;GUITAR1;add
             BASS1;BASS1;
             GUITAR1;guitar1;
             OLD_ALL;OLD_ALL;del",
            &["2 error MTA003 meta=GUITAR1", "3 error MTA003 meta=BASS1"],
        );
    }
}
