//! What becomes of the rows of this file, and the test that shows each case (D57–D61).

use crate::formats::outcomes::Becomes::{Created, Failed, Note, Skipped, Unchanged, Updated, Warning};
use crate::formats::outcomes::Case;

/// All cases.
pub(in crate::formats) static CASES: &[Case] = &[
    Case::new(
        Created,
        "picture-created",
        "tests/plan.rs",
        "a_first_picture_is_created",
    ),
    Case::new(
        Updated,
        "picture-replaced",
        "tests/plan.rs",
        "another_picture_is_replaced",
    ),
    Case::new(
        Unchanged,
        "picture-unchanged",
        "tests/plan.rs",
        "the_same_picture_is_unchanged_and_a_second_run_has_nothing_to_do",
    ),
    Case::new(
        Skipped,
        "picture-kept",
        "tests/plan.rs",
        "a_picture_is_kept_where_overwriting_is_off",
    ),
    Case::new(
        Skipped,
        "picture-superseded",
        "tests/plan.rs",
        "the_same_picture_is_unchanged_and_a_second_run_has_nothing_to_do",
    ),
    Case::new(Failed, "PLT101", "tests/plan.rs", "nobody_and_several_people_fail"),
    Case::new(Failed, "PLT102", "tests/plan.rs", "nobody_and_several_people_fail"),
    Case::new(
        Failed,
        "PIC001",
        "tests/check.rs",
        "names_that_lead_out_of_the_archive_are_refused",
    ),
    Case::new(
        Failed,
        "PIC002",
        "tests/check.rs",
        "links_archives_and_names_without_extension_are_refused",
    ),
    Case::new(
        Failed,
        "PIC003",
        "tests/check.rs",
        "links_archives_and_names_without_extension_are_refused",
    ),
    Case::new(
        Failed,
        "PIC004",
        "tests/check.rs",
        "links_archives_and_names_without_extension_are_refused",
    ),
    Case::new(
        Failed,
        "PIC005",
        "tests/check.rs",
        "first_bytes_decide_what_an_image_is",
    ),
    Case::new(Failed, "PIC006", "tests/check.rs", "images_have_limits"),
    Case::new(Failed, "PIC007", "tests/check.rs", "images_have_limits"),
    Case::new(
        Failed,
        "PIC008",
        "tests/check.rs",
        "damaged_protected_and_inflating_entries_fail_by_themselves",
    ),
    Case::new(
        Failed,
        "PIC009",
        "tests/check.rs",
        "damaged_protected_and_inflating_entries_fail_by_themselves",
    ),
    Case::new(
        Failed,
        "PIC010",
        "tests/check.rs",
        "damaged_protected_and_inflating_entries_fail_by_themselves",
    ),
    Case::new(
        Failed,
        "PIC011",
        "tests/check.rs",
        "ids_are_numbers_and_hosts_are_this_one",
    ),
    Case::new(
        Failed,
        "PIC012",
        "tests/check.rs",
        "ids_are_numbers_and_hosts_are_this_one",
    ),
    Case::new(
        Warning,
        "PIC013",
        "tests/check.rs",
        "of_two_images_of_one_user_the_last_by_its_name_counts",
    ),
    Case::new(Note, "PIC014", "tests/check.rs", "first_bytes_decide_what_an_image_is"),
    Case::new(
        Failed,
        "PIC015",
        "/server/tests/command_line/pictures.rs",
        "an_archive_of_pictures_runs_and_has_nothing_to_do_the_second_time",
    ),
];
