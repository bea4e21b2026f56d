//! CBD006: a binding by the method `cohort` has dates, which Moodle's own method of that name doesn't use (E §6.1).

use crate::check::Sink;
use crate::directory::COHORT;
use crate::formats::cohort_bindings::command::{Action, Command};
use crate::formats::cohort_bindings::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// Said once for the file. Here the dates hold: see `Snapshot::effective`.
pub(super) static DATES_OF_CORE_COHORT: Rule =
    Rule::new("CBD006", "dates-of-cohort-method", Severity::Warning, Scope::Row);

/// Says whether it was said. A `0` asks for nothing that a platform could ignore.
pub(in super::super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) -> bool {
    if command.action != Action::Add || command.method != COHORT {
        return false;
    }
    let filled = |slot: &crate::record::Slot| row.said(Some(*slot)).is_some_and(|cell| cell != "0");
    let Some(slot) = [slots.start, slots.end].into_iter().flatten().find(filled) else {
        return false;
    };
    sink.cell(&DATES_OF_CORE_COHORT, row, slot);
    true
}

#[cfg(test)]
mod tests {
    use crate::formats::cohort_bindings::tests::check;

    #[test]
    fn dates_are_worth_a_word_once_for_the_file() {
        check(
            "cmd;course;cohort;enrol;enrolstart;enrolend
             del;BIO-101;A;;2024-09-02;
             add;BIO-101;B;delayedcohort;2024-09-02;
             add;BIO-101;C;;0;0
             add;BIO-101;D;;;2025-06-30
             add;BIO-101;E;;2024-09-02;",
            &["5 warning CBD006 enrolend=2025-06-30"],
        );
    }
}
