//! COH007: `cid` is filled beside the column that names the cohort, and counts for nothing (D33).

use crate::check::Sink;
use crate::formats::cohorts::reading::Reading;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::GroupBy;

/// `cid` only stands in where the proper column says nothing. Said once a file.
pub(super) static ID_UNUSED: Rule = Rule::new("COH007", "cid-unused", Severity::Warning, Scope::Cell);

/// Says whether it has said so.
pub(in super::super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) -> bool {
    let by = reading.by.cohort;
    let Some(slot) = reading.slots.id.filter(|_| by != GroupBy::Id) else {
        return false;
    };
    let proper = row.said(reading.slots.identity(by));
    let unused = proper.is_some() && row.said(Some(slot)).is_some_and(|id| Some(id) != proper);
    if unused {
        let diagnostic = sink.at(&ID_UNUSED, row, slot).with("by", by.word());
        sink.push(diagnostic);
    }
    unused
}

#[cfg(test)]
mod tests {
    use crate::formats::cohorts::tests::check;

    #[test]
    fn it_is_said_once_and_not_where_cid_stands_in() {
        check(
            "cid;cidnumber
             CO-1;
             CO-2;CO-2
             12;CO-3
             13;CO-4",
            &["4 warning COH007 cid=12"],
        );
    }
}
