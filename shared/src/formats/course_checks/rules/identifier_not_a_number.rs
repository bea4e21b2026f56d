//! CCK001: courses are named by id, and the line can't be one (D66).

use crate::rule::{Rule, Scope, Severity};

/// That is a mistake in the list, and not a course that is missing.
pub(in super::super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("CCK001", "identifier-not-a-number", Severity::Error, Scope::Cell);

#[cfg(test)]
mod tests {
    use crate::formats::bench::Bench;
    use crate::formats::course_checks::CourseChecks;

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let mut bench = Bench::new(&CourseChecks);
        bench.set("course_checks.match_by", "id");
        assert_eq!(
            bench.check("21;Biology\nBIO-101;Biology\n"),
            ["2 error CCK001 id=BIO-101"]
        );
    }
}
