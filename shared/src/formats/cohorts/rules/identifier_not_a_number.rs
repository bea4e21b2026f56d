//! COH004: cohorts or people are named by id, and the cell can't be one (D66).

use crate::check::Sink;
use crate::formats::cohorts::reading::Reading;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::{GroupBy, UserBy};
use crate::value::number;

/// Perhaps the setting, perhaps the column is another one than was meant.
pub(super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("COH004", "identifier-not-a-number", Severity::Error, Scope::Cell);

pub(in super::super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    let cohort = reading.slots.id.filter(|_| reading.by.cohort == GroupBy::Id);
    let user = reading.slots.user.filter(|_| reading.by.user == UserBy::Id);
    for slot in [cohort, user].into_iter().flatten() {
        let wrong = |text: &str| number::integer(text).is_none_or(|id| id <= 0);
        if row.said(Some(slot)).is_some_and(wrong) {
            sink.cell(&IDENTIFIER_NOT_A_NUMBER, row, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::cohorts::tests::{check, check_with};

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let file = "cid;userid\n12;2041\nCO-1;ajones\n0;-3";
        check_with(
            &[("cohorts.match_by", "id"), ("cohorts.user_by", "id")],
            file,
            &[
                "3 error COH004 cid=CO-1",
                "3 error COH004 userid=ajones",
                "4 error COH004 cid=0",
                "4 error COH004 userid=-3",
            ],
        );
        check(file, &[]);
    }
}
