//! CRT001: courses are named by id, and the cell can't be one (D66).

use crate::rule::{Rule, Scope, Severity};

/// Perhaps the setting, perhaps the column is another one than was meant.
pub(in super::super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("CRT001", "identifier-not-a-number", Severity::Error, Scope::Cell);

#[cfg(test)]
mod tests {
    use crate::formats::bench::Bench;
    use crate::formats::course_resets::CourseResets;

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let mut bench = Bench::new(&CourseResets);
        bench.set("course_resets.match_by", "id");
        assert_eq!(
            bench.check("id;groups\n21;all\nBIO-101;all\n"),
            ["3 error CRT001 id=BIO-101"]
        );
    }
}
