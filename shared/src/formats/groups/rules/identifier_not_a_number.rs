//! GRP004: courses, or what rows change, are named by id, and the cell can't be one (D66).

use crate::check::Sink;
use crate::formats::groups::reading::Reading;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::{CourseBy, GroupBy};
use crate::value::number;

/// Perhaps the setting, perhaps the column is another one than was meant.
pub(super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("GRP004", "identifier-not-a-number", Severity::Error, Scope::Cell);

pub(super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    let (slots, by) = (&reading.slots, &reading.by);
    let of = reading.of(row);
    let course = slots.course.filter(|_| by.course == CourseBy::Id);
    let update = slots
        .update
        .filter(|_| of.is_some_and(|of| by.update(of) == GroupBy::Id));
    for slot in [course, update].into_iter().flatten() {
        if row.said(Some(slot)).is_some_and(|text| !number::is_id(text)) {
            sink.cell(&IDENTIFIER_NOT_A_NUMBER, row, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::groups::tests::{check, check_with};

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let file = "type;courseid;name;updateid;idnumber
                    group;21;Lab 1;7;
                    group;BIO-101;Lab 2;LAB-TU;
                    grouping;0;Labs;LABS;";
        check_with(
            &[("groups.course_by", "id"), ("groups.group_by", "id")],
            file,
            &[
                "3 error GRP004 courseid=BIO-101",
                "3 error GRP004 updateid=LAB-TU",
                "4 error GRP004 courseid=0",
            ],
        );
        check_with(&[("groups.grouping_by", "id")], file, &["4 error GRP004 updateid=LABS"]);
        check(file, &[]);
    }
}
