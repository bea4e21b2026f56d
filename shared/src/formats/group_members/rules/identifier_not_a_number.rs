//! GMB003: courses, groups or people are named by id, and the cell can't be one (D66).

use crate::check::Sink;
use crate::formats::group_members::command::Reading;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::{CourseBy, GroupBy, UserBy};
use crate::value::number;

/// Perhaps the setting, perhaps the column is another one than was meant.
pub(super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("GMB003", "identifier-not-a-number", Severity::Error, Scope::Cell);

pub(super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    let (slots, by) = (&reading.slots, &reading.by);
    let course = slots.course.filter(|_| by.course == CourseBy::Id);
    let group = slots.group.filter(|_| by.group == GroupBy::Id);
    let user = slots.user.filter(|_| by.user == UserBy::Id);
    for slot in [course, group, user].into_iter().flatten() {
        if row.said(Some(slot)).is_some_and(|text| !number::is_id(text)) {
            sink.cell(&IDENTIFIER_NOT_A_NUMBER, row, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::group_members::tests::{check, check_with};

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let file = "courseid;groupid;userid\n21;7;11\nBIO-101;LAB-MO;nadler";
        check_with(
            &[
                ("groups.course_by", "id"),
                ("groups.group_by", "id"),
                ("groups.user_by", "id"),
            ],
            file,
            &[
                "3 error GMB003 courseid=BIO-101",
                "3 error GMB003 groupid=LAB-MO",
                "3 error GMB003 userid=nadler",
            ],
        );
        check(file, &[]);
    }
}
