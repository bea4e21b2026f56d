//! ENR015: people or courses are named by id, and the cell can't be one (D66).

use crate::check::Sink;
use crate::formats::enrolments::plan::By;
use crate::formats::enrolments::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::{CourseBy, UserBy};
use crate::value::number;

/// Perhaps the setting, perhaps the column is another one than was meant.
pub(super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("ENR015", "identifier-not-a-number", Severity::Error, Scope::Cell);

pub(in super::super) fn check(by: &By, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let course = slots.cid.filter(|_| by.course == CourseBy::Id);
    let user = slots.uid.filter(|_| by.user == UserBy::Id);
    for slot in [course, user].into_iter().flatten() {
        if row.said(Some(slot)).is_some_and(|text| !number::is_id(text)) {
            sink.cell(&IDENTIFIER_NOT_A_NUMBER, row, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::enrolments::tests::{check, check_with};

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let file = "cid;uid;rolename;enrol
                    12;2041;student;
                    BIO-101;ajones;student;
                    0;-3;student;";
        check_with(
            &[("enrolments.course_by", "id"), ("enrolments.user_by", "id")],
            file,
            &[
                "3 error ENR015 cid=BIO-101",
                "3 error ENR015 uid=ajones",
                "4 error ENR015 cid=0",
                "4 error ENR015 uid=-3",
            ],
        );
        check(file, &[]);
    }
}
