//! MTA002: courses are named by id, and the cell can't be one (D66).

use crate::check::Sink;
use crate::formats::metacourses::command::Slots;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};
use crate::settings::CourseBy;
use crate::value::number;

/// Perhaps the setting, perhaps the column is another one than was meant.
pub(super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("MTA002", "identifier-not-a-number", Severity::Error, Scope::Cell);

pub(in super::super) fn check(by: CourseBy, slots: &Slots, row: &Record, sink: &mut Sink<'_>) {
    if by != CourseBy::Id {
        return;
    }
    for slot in [slots.master, slots.meta].into_iter().flatten() {
        if row.said(Some(slot)).is_some_and(|text| !number::is_id(text)) {
            sink.cell(&IDENTIFIER_NOT_A_NUMBER, row, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::metacourses::tests::{check, check_with};

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let file = "master;meta
                    12;204
                    GUITAR1;0
                    ;7";
        let expected = [
            "3 error MTA002 master=GUITAR1",
            "3 error MTA002 meta=0",
            "4 error CSV101 master=",
        ];
        check_with(&[("metacourses.match_by", "id")], file, &expected);
        check(file, &["4 error CSV101 master="]);
    }
}
