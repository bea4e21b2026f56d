//! What becomes of the rows of this file, and the test that shows each case (D57–D61).

use crate::formats::outcomes::Becomes::{Created, Deleted, Detail, Failed, Skipped, Unchanged, Updated, Warning};
use crate::formats::outcomes::Case;

/// All cases.
pub(in crate::formats) static CASES: &[Case] = &[
    Case::new(Created, "group-member-added", "tests/commands.rs", "the_worked_example"),
    Case::new(Updated, "group-member-added", "tests/commands.rs", "the_worked_example"),
    Case::new(
        Updated,
        "group-member-unchanged",
        "tests/commands.rs",
        "shift_leaves_one_group_of_the_course_and_those_of_others",
    ),
    Case::new(
        Unchanged,
        "group-member-unchanged",
        "tests/commands.rs",
        "what_holds_already_is_unchanged",
    ),
    Case::new(
        Unchanged,
        "group-member-absent",
        "tests/commands.rs",
        "what_holds_already_is_unchanged",
    ),
    Case::new(
        Deleted,
        "group-member-removed",
        "tests/commands.rs",
        "the_worked_example",
    ),
    Case::new(
        Deleted,
        "group-deleted",
        "tests/purge.rs",
        "empty_groups_then_groupings_without_groups",
    ),
    Case::new(
        Skipped,
        "group-member-unchanged",
        "tests/protection.rs",
        "only_what_the_tool_made_is_taken_away",
    ),
    Case::new(
        Skipped,
        "group-member-kept",
        "tests/protection.rs",
        "only_what_the_tool_made_is_taken_away",
    ),
    Case::new(
        Detail,
        "grouping-deleted",
        "tests/purge.rs",
        "empty_groups_then_groupings_without_groups",
    ),
    Case::new(
        Failed,
        "ENR021",
        "tests/participants.rs",
        "who_is_not_in_the_course_does_not_join",
    ),
    Case::new(
        Failed,
        "GMB001",
        "rules/command_unknown.rs",
        "commands_are_a_closed_list_without_regard_to_case",
    ),
    Case::new(
        Failed,
        "GMB002",
        "rules/course_missing.rs",
        "a_group_is_looked_up_in_a_course",
    ),
    Case::new(
        Failed,
        "GMB003",
        "rules/identifier_not_a_number.rs",
        "ids_are_numbers_where_ids_are_asked_for",
    ),
    Case::new(
        Warning,
        "GMB020",
        "tests/protection.rs",
        "what_follows_a_cohort_stays_and_is_told",
    ),
    Case::new(Failed, "PLT101", "tests/commands.rs", "unknown_references_fail"),
    Case::new(Failed, "PLT103", "tests/commands.rs", "unknown_references_fail"),
    Case::new(Failed, "PLT107", "tests/commands.rs", "the_worked_example"),
];
