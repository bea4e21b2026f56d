//! Rows planned twice.

use proptest::prelude::*;

use super::School;
use crate::formats::Format;
use crate::plan::RowStatus;

/// Plans a file of one row twice. A row that fails leaves nothing; one that says it has changed something has steps,
/// and only such a one; the second time there is no step.
pub(in crate::formats) fn repeats_itself(
    school: &mut School,
    format: &'static dyn Format,
    file: &str,
) -> Result<(), TestCaseError> {
    let before = school.groups("BIO-101");
    for plan in school.plan(format, file) {
        if plan.status == RowStatus::Failed {
            prop_assert_eq!(
                &before,
                &school.groups("BIO-101"),
                "it failed and left something\n{}",
                file
            );
        }
        let changes = matches!(
            plan.status,
            RowStatus::Created | RowStatus::Updated | RowStatus::Deleted
        );
        prop_assert_eq!(changes, !plan.steps.is_empty(), "{:?}\n{}", plan.status, file);
    }
    let again: usize = school.plan(format, file).iter().map(|plan| plan.steps.len()).sum();
    prop_assert_eq!(again, 0, "it takes steps again\n{}", file);
    Ok(())
}
