//! COH006: `delete` or `free`, which are about the whole cohort, and the row names a person.

use crate::check::Sink;
use crate::formats::cohorts::command::{Action, Command};
use crate::formats::cohorts::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// A filled `userid` never deletes or empties a cohort (E §5.4): perhaps `del` was meant.
pub(super) static COMMAND_NAMES_PERSON: Rule = Rule::new(
    "COH006",
    "whole-cohort-command-names-person",
    Severity::Error,
    Scope::Row,
);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let is_whole = matches!(command.action, Action::Delete | Action::Free);
    if let Some(slot) = slots.user.filter(|_| is_whole && command.user.is_some()) {
        let word = row.said(slots.cmd).unwrap_or_default().to_lowercase();
        let diagnostic = sink.at(&COMMAND_NAMES_PERSON, row, slot).with("command", word);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::cohorts::tests::check;

    #[test]
    fn a_filled_userid_never_deletes_or_empties_the_cohort() {
        check(
            "cmd;cidnumber;userid
             delete;CO-22-X;ajones
             free;CO-23-Y;ajones
             delete;CO-22-W;
             free;CO-23-W;
             del;CO-23-Z;ajones",
            &["2 error COH006 userid=ajones", "3 error COH006 userid=ajones"],
        );
    }
}
