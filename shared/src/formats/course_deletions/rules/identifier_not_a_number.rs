//! CDL001: courses are named by id, and the line can't be one (D66).

use crate::rule::{Rule, Scope, Severity};

/// Perhaps the setting, or the first line of the list, says another identifier than was meant.
pub(in super::super) static IDENTIFIER_NOT_A_NUMBER: Rule =
    Rule::new("CDL001", "identifier-not-a-number", Severity::Error, Scope::Cell).legacy("coursenotfound");

#[cfg(test)]
mod tests {
    use crate::formats::bench::Bench;
    use crate::formats::course_deletions::CourseDeletions;

    #[test]
    fn ids_are_numbers_where_ids_are_asked_for() {
        let list = "21\nBIO-101\n0\n-3\n";
        let mut bench = Bench::new(&CourseDeletions);
        // A line that begins with a minus is a comment (D4).
        assert_eq!(bench.check(list), ["4 warning CSV020"]);
        bench.set("course_deletions.match_by", "id");
        assert_eq!(
            bench.check(list),
            ["2 error CDL001 id=BIO-101", "3 error CDL001 id=0", "4 warning CSV020"]
        );
        // The first line may say it too (D26).
        bench.set("course_deletions.match_by", "shortname");
        assert_eq!(
            bench.check("id\nBIO-101\n"),
            ["1 info CSV018 id=", "2 error CDL001 id=BIO-101"]
        );
    }
}
