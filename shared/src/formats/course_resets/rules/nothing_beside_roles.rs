//! CRT003: `none` stands beside names of roles.

use super::super::command::Reading;
use super::super::modules::is_nothing;
use crate::check::Sink;
use crate::record::Record;
use crate::rule::{Rule, Scope, Severity};

/// Nobody is unenrolled on a cell that says two things.
pub(super) static NOTHING_BESIDE_ROLES: Rule =
    Rule::new("CRT003", "nothing-beside-roles", Severity::Error, Scope::Cell);

pub(super) fn check(reading: &Reading, row: &Record, sink: &mut Sink<'_>) {
    let (Some(slot), Some(cell)) = (reading.slot("roles"), reading.said("roles", row)) else {
        return;
    };
    let words: Vec<&str> = cell.split_whitespace().collect();
    if words.len() > 1 && words.iter().any(|word| is_nothing(word)) {
        sink.cell(&NOTHING_BESIDE_ROLES, row, slot);
    }
}

#[cfg(test)]
mod tests {
    use crate::formats::bench::Bench;
    use crate::formats::course_resets::CourseResets;

    #[test]
    fn none_stands_alone() {
        let bench = Bench::new(&CourseResets);
        assert_eq!(
            bench.check("shortname;roles\nBIO-101;none\nCHEM-2;student none\nLAW-4;student teacher\n"),
            ["3 error CRT003 roles=student none"]
        );
    }
}
