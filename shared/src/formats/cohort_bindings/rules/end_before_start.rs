//! CBD005: `enrolend` comes before `enrolstart` (D42).

use crate::check::Sink;
use crate::formats::cohort_bindings::command::Command;
use crate::formats::cohort_bindings::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// What only the plan can know (`today`, a blank start) is left to it.
pub(super) static END_BEFORE_START: Rule = Rule::new("CBD005", "end-before-start", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let (Some(start), Some(end), Some(slot)) = (command.start, command.end, slots.end) else {
        return;
    };
    if end.ends_before(&start) == Some(true) {
        let start = row.said(slots.start).unwrap_or_default();
        let diagnostic = sink.at(&END_BEFORE_START, row, slot).with("start", start);
        sink.push(diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::cohort_bindings::tests::check;

    #[test]
    fn a_binding_ends_after_it_starts() {
        check(
            "course;cohort;enrolstart;enrolend
             BIO-101;A;2024-09-02;2024-09-01
             BIO-101;B;2024-09-02 18:00;2024-09-02
             BIO-101;C;2024-09-02;0
             BIO-101;D;;2024-09-01",
            &[
                "2 error CBD005 enrolend=2024-09-01",
                "2 warning CBD006 enrolstart=2024-09-02",
            ],
        );
    }
}
