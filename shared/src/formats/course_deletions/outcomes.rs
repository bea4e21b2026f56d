//! What becomes of the rows of this file, and the test that shows each case (D57–D61).

use crate::formats::outcomes::Becomes::{Deleted, Failed, Skipped};
use crate::formats::outcomes::Case;

/// All cases.
pub(in crate::formats) static CASES: &[Case] = &[
    Case::new(Deleted, "course-deleted", "tests/plan.rs", "the_worked_example").legacy("coursedeleted"),
    Case::new(Skipped, "course-absent", "tests/plan.rs", "the_worked_example").legacy("coursenotfound"),
    Case::new(Skipped, "course-repeated", "tests/plan.rs", "the_worked_example"),
    Case::new(
        Failed,
        "CDL001",
        "rules/identifier_not_a_number.rs",
        "ids_are_numbers_where_ids_are_asked_for",
    ),
    Case::new(
        Failed,
        "PLT103",
        "tests/plan.rs",
        "an_absent_course_fails_where_the_settings_say_so_but_a_repeated_one_does_not",
    ),
    Case::new(
        Failed,
        "PLT104",
        "tests/plan.rs",
        "of_several_courses_with_one_identifier_none_is_deleted",
    ),
];
