//! Whatever a row asks for: planned again it takes no step, and where it fails it leaves nothing.

use proptest::prelude::*;

use super::world::World;
use crate::plan::RowStatus;

fn row() -> impl Strategy<Value = String> {
    let word = |words: &'static [&'static str]| prop::sample::select(words);
    (
        word(&["add", "del", "shift", "enable", "disable", ""]),
        word(&["BIO-101", "CHEM-2", "PHYS-3", "NOPE-9"]),
        word(&["ajones", "bkaur", "nobody"]),
        word(&["student", "teacher", "guest", "pupil", "*", ""]),
        word(&["manual", "self", "cohort", ""]),
        word(&["", "0", "2024-01-01", "tomorrow"]),
        word(&["", "0", "2030-01-01", "2024-01-02"]),
        (
            word(&["", "gadd", "gaddcreate", "greplace", "greplacecreate", "gdel"]),
            word(&["TP1", "Choir", "*EMPTY*", ""]),
        ),
    )
        .prop_map(|(cmd, cid, uid, role, method, start, end, (gcmd, group))| {
            format!("{cmd};{cid};{uid};{role};{method};{start};{end};{gcmd};{group}")
        })
}

fn world(protect: bool, lenient: bool) -> World {
    let settings = [
        ("enrolments.protect_groups", if protect { "1" } else { "0" }),
        ("enrolments.missing_method", if lenient { "role_only" } else { "error" }),
    ];
    World::with(&settings)
        .enrolled("BIO-101", "ajones", "manual", &["student"])
        .enrolled("BIO-101", "ajones", "cohort", &["student"])
        .enrolled("CHEM-2", "bkaur", "manual", &["teacher"])
        .role("BIO-101", "bkaur", "teacher")
        .member("BIO-101", "ajones", "TP1")
        .member("BIO-101", "ajones", "TP2*")
}

proptest! {
    #[test]
    fn rows_are_repeatable_and_isolated(
        rows in prop::collection::vec(row(), 1..6),
        protect: bool,
        lenient: bool,
        role_only: bool,
    ) {
        let mut world = world(protect, lenient);
        let enrol = if role_only { "#" } else { "enrol" };
        let header = format!("cmd;cid;uid;rolename;{enrol};starttime;endtime;gcmd;g1");
        for row in rows {
            let file = format!("{header}\n{row}");
            let before = world.everything();
            for plan in world.plan(&file) {
                if plan.status == RowStatus::Failed {
                    prop_assert!(plan.steps.is_empty());
                    prop_assert_eq!(&before, &world.everything(), "{} failed and left something", row);
                }
                prop_assert_eq!(
                    matches!(plan.status, RowStatus::Created | RowStatus::Updated | RowStatus::Deleted),
                    !plan.steps.is_empty(),
                    "{} is {:?}", row, plan.status
                );
            }
            let again: usize = world.plan(&file).iter().map(|plan| plan.steps.len()).sum();
            prop_assert_eq!(again, 0, "{} takes steps again", row);
        }
    }
}
