//! CBD007: courses, cohorts or roles are named by id, and the cell can't be one (D66).

use crate::check::Sink;
use crate::formats::cohort_bindings::command::EVERY_ROLE;
use crate::formats::cohort_bindings::plan::By;
use crate::formats::cohort_bindings::reading::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::{CourseBy, GroupBy, RoleBy};
use crate::value::number;

/// Perhaps the setting, perhaps the column is another one than was meant.
pub(super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("CBD007", "identifier-not-a-number", Severity::Error, Scope::Cell);

pub(in super::super) fn check(by: &By, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    let course = slots.course.filter(|_| by.course == CourseBy::Id);
    let cohort = slots.cohort.filter(|_| by.cohort == GroupBy::Id);
    let role = slots.role.filter(|_| by.role == RoleBy::Id);
    let role = role.filter(|slot| row.said(Some(*slot)) != Some(EVERY_ROLE));
    for slot in [course, cohort, role].into_iter().flatten() {
        if row.said(Some(slot)).is_some_and(|text| !number::is_id(text)) {
            sink.cell(&IDENTIFIER_NOT_A_NUMBER, row, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::cohort_bindings::tests::{check, check_with};

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let file = "cmd;course;cohort;role
                    add;12;41;5
                    del;12;41;*
                    add;BIO-101;0;student
                    add;13;41;";
        let by_id = [
            ("cohorts.course_by", "id"),
            ("cohorts.match_by", "id"),
            ("cohorts.role_by", "id"),
        ];
        check_with(
            &by_id,
            file,
            &[
                "4 error CBD007 course=BIO-101",
                "4 error CBD007 cohort=0",
                "4 error CBD007 role=student",
            ],
        );
        check(file, &[]);
    }
}
