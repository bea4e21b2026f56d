//! The counts of runs as they are shown.

use shared::api::{Counts, RunSummary};

use super::words::is_plan;
use crate::ui::Tense;

/// What would become of the rows: before a run nothing has failed, such rows are left out.
pub(crate) fn planned(counts: Counts) -> Counts {
    Counts {
        failed: 0,
        skipped: counts.skipped + counts.failed,
        ..counts
    }
}

/// The counts of a run, and whether they tell what would happen or what has.
pub(crate) fn of_run(run: &RunSummary) -> (Counts, Tense) {
    if is_plan(run) {
        (planned(run.counts), Tense::Plan)
    } else {
        (run.counts, Tense::Done)
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn before_a_run_nothing_has_failed() {
        let counts = Counts {
            created: 5,
            skipped: 2,
            failed: 3,
            ..Counts::default()
        };
        let planned = planned(counts);
        assert_eq!((planned.failed, planned.skipped, planned.rows()), (0, 5, counts.rows()));
    }
}
