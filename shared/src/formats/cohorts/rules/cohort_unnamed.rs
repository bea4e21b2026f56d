//! COH003: the row names no cohort (D53).

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::cohorts::command::Command;
use crate::formats::cohorts::reading::Reading;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// A blank never finds a cohort that has no idnumber.
pub(in super::super) static COHORT_UNNAMED: Rule = Rule::new("COH003", "cohort-unnamed", Severity::Error, Scope::Row);

pub(super) fn check(command: &Command<'_>, reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    if command.cohort.is_some() {
        return;
    }
    let slot = reading.slots.identity(reading.by.cohort).or(reading.slots.id);
    let diagnostic = match slot {
        Some(slot) => sink.at(&COHORT_UNNAMED, row, slot),
        None => Diagnostic::new(&COHORT_UNNAMED, row.line),
    };
    sink.push(diagnostic);
}

#[cfg(test)]
mod tests {
    use crate::formats::cohorts::tests::{check, check_with};

    #[test]
    fn every_command_needs_its_cohort() {
        check(
            "cmd;cidnumber;cname;userid
             add;;Intake 2024 A;
             del;;;ajones
             free;;;
             delete;;;",
            &[
                "2 error COH003 cidnumber=",
                "3 error COH003 cidnumber=",
                "4 error COH003 cidnumber=",
                "5 error COH003 cidnumber=",
            ],
        );
    }

    #[test]
    fn cid_stands_in_unless_cohorts_are_named_by_id() {
        let file = "cid;cidnumber\nCO-1;\n;CO-2\n;";
        check(file, &["4 error COH003 cidnumber="]);
        let file = "cid;cidnumber\n7;\n;CO-2";
        check_with(&[("cohorts.match_by", "id")], file, &["3 error COH003 cid="]);
    }
}
