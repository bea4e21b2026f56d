//! ENR009: dates in a file that gives roles only (E §2.3). Said once a file.

use crate::check::Sink;
use crate::formats::enrolments::reading::Reading;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// A role has no dates: it holds until it is taken away.
pub(super) static DATES_WITHOUT_ENROLMENT: Rule =
    Rule::new("ENR009", "dates-without-enrolment", Severity::Warning, Scope::Cell);

/// Says whether there was something to say.
pub(in super::super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) -> bool {
    if !reading.is_role_only() {
        return false;
    }
    let dates = [reading.slots.start, reading.slots.end];
    match dates.into_iter().flatten().find(|slot| row.said(Some(*slot)).is_some()) {
        Some(slot) => {
            sink.cell(&DATES_WITHOUT_ENROLMENT, row, slot);
            true
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::check;

    #[test]
    fn dates_of_roles_are_said_to_be_ignored_once() {
        check(
            "cid;uid;rolename;starttime;endtime
             BIO-101;ajones;student;;
             BIO-101;bkaur;student;;2025-06-30
             BIO-101;clee;student;2024-09-02;2025-06-30",
            &["1 info ENR010", "3 warning ENR009 endtime=2025-06-30"],
        );
    }

    #[test]
    fn dates_of_enrolments_are_used() {
        check(
            "cid;uid;rolename;enrol;starttime\nBIO-101;ajones;student;;2024-09-02",
            &[],
        );
    }
}
