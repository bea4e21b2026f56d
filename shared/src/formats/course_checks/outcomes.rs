//! What becomes of the rows of this file, and the test that shows each case (D57–D61).

use crate::formats::outcomes::Becomes::{Failed, Skipped, Unchanged};
use crate::formats::outcomes::Case;

/// All cases.
pub(in crate::formats) static CASES: &[Case] = &[
    Case::new(Unchanged, "course-found", "tests.rs", "the_worked_example").legacy("coursefoundas"),
    Case::new(Skipped, "course-missing", "tests.rs", "the_worked_example").legacy("coursenotfound2"),
    Case::new(
        Skipped,
        "course-ambiguous",
        "tests.rs",
        "several_courses_of_one_identifier_are_all_named",
    ),
    Case::new(
        Failed,
        "CCK001",
        "rules/identifier_not_a_number.rs",
        "ids_are_numbers_where_ids_are_asked_for",
    ),
];
