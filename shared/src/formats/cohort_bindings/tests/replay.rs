//! Whatever a row asks for: planned again it takes no step, and where it fails it leaves nothing.

use proptest::prelude::*;

use super::world::World;
use crate::directory::Group;
use crate::plan::RowStatus;

fn row() -> impl Strategy<Value = String> {
    let word = |words: &'static [&'static str]| prop::sample::select(words);
    (
        word(&["add", "del", "restore", "fulldel", ""]),
        word(&["BIO-101", "CHEM-2", "GHOST"]),
        word(&["CO-24-A", "CO-STAFF", "GHOST"]),
        word(&["student", "teacher", "user", "pupil", "*", ""]),
        word(&["cohort", "delayedcohort", ""]),
        word(&["", "0", "2024-01-01", "tomorrow"]),
        word(&["", "0", "2030-01-01", "2024-01-02"]),
        word(&["", "0", "1"]),
    )
        .prop_map(|(cmd, course, cohort, role, method, start, end, group)| {
            format!("{cmd};{course};{cohort};{role};{method};{start};{end};{group}")
        })
}

fn everything(world: &World) -> String {
    let groups = world.snapshot.table::<Group>().len();
    format!("{} | {} | {groups}", world.bindings(1), world.bindings(2))
}

proptest! {
    #[test]
    fn rows_are_repeatable_and_isolated(rows in prop::collection::vec(row(), 1..8)) {
        let mut world = World::new().bound(1, 41, 5, true).bound(1, 41, 4, false).bound(2, 42, 5, false);
        for row in rows {
            let file = format!("cmd;course;cohort;role;enrol;enrolstart;enrolend;makegroup\n{row}");
            let before = everything(&world);
            for plan in world.plan(&file) {
                if plan.status == RowStatus::Failed {
                    prop_assert!(plan.steps.is_empty());
                    prop_assert_eq!(&before, &everything(&world), "{} failed and left something", row);
                }
                let changes = matches!(plan.status, RowStatus::Created | RowStatus::Updated | RowStatus::Deleted);
                prop_assert_eq!(changes, !plan.steps.is_empty(), "{} is {:?}", row, plan.status);
            }
            let again: usize = world.plan(&file).iter().map(|plan| plan.steps.len()).sum();
            prop_assert_eq!(again, 0, "{} takes steps again", row);
        }
    }
}
