//! COH002: the header has no column that names cohorts (D33).

use crate::check::Sink;
use crate::diagnostic::Diagnostic;
use crate::formats::cohorts::reading::{Reading, identity_columns};
use crate::rule::{Rule, Scope, Severity};

/// No row could name its cohort, so none runs.
pub(super) static IDENTITY_COLUMN_MISSING: Rule =
    Rule::new("COH002", "identity-column-missing", Severity::Error, Scope::File);

pub(in super::super) fn check(reading: &Reading, sink: &mut Sink<'_>) {
    let by = reading.by.cohort;
    if reading.slots.identity(by).is_none() && reading.slots.id.is_none() {
        let columns = identity_columns(by);
        let column = columns.first().copied().unwrap_or_default();
        sink.push(Diagnostic::new(&IDENTITY_COLUMN_MISSING, 0).about(column));
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::cohorts::tests::{check, check_with};

    #[test]
    fn a_file_names_its_cohorts_in_the_column_of_the_settings_or_in_cid() {
        check("cidnumber\nCO-1", &[]);
        check("cid\nCO-1", &[]);
        check("cname\nIntake 2024 A", &["1 error COH002 cidnumber="]);
        check_with(&[("cohorts.match_by", "name")], "cname\nIntake 2024 A", &[]);
        check_with(
            &[("cohorts.match_by", "name")],
            "cidnumber\nCO-1",
            &["1 error COH002 cname="],
        );
        check_with(
            &[("cohorts.match_by", "id")],
            "cidnumber\nCO-1",
            &["1 error COH002 cid="],
        );
    }
}
