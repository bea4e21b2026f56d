//! An upload of the platform names an enrolment method that courses files don't make.

use crate::check::Sink;
use crate::formats::courses::command::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// The methods that a course has by itself or by the columns `self` and `guest`.
const MADE: &[&str] = &["manual", "self", "guest"];

/// The course is made without it (D25).
pub(in crate::formats::courses) static RULE: Rule =
    Rule::new("CRS010", "method-without-equivalent", Severity::Warning, Scope::Cell);

/// Looks at the methods of a row.
pub(super) fn check(row: &Record, slots: &Slots, sink: &mut Sink<'_>) {
    for (slot, _) in &slots.methods {
        let is_made = |cell: &str| MADE.iter().any(|method| cell.eq_ignore_ascii_case(method));
        if row.said(Some(*slot)).is_some_and(|cell| !is_made(cell)) {
            sink.cell(&RULE, row, *slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::courses::tests::site::Site;

    #[test]
    fn only_manual_self_and_guest_are_made() {
        let file = "shortname;fullname;enrolment_1;enrolment_2\nP;Piano;manual;Self\nG;Guitar;guest;paypal";
        assert_eq!(Site::new().check(file), ["3 CRS010 enrolment_2"]);
    }
}
