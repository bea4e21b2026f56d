//! Whatever a row asks for: planned again it takes no step, and where it fails it leaves nothing.

use proptest::prelude::*;

use super::world::World;
use crate::plan::RowStatus;

const COURSES: &[&str] = &["GUITAR1", "BASS1", "STRINGS_ALL", "SCHOOL_ALL", "GHOST9"];

fn row() -> impl Strategy<Value = String> {
    let course = || prop::sample::select(COURSES);
    (course(), course(), prop::sample::select(&["add", "del", ""][..]))
        .prop_map(|(master, meta, cmd)| format!("{master};{meta};{cmd}"))
}

fn everything(world: &World) -> Vec<String> {
    let courses = COURSES.iter().filter(|course| **course != "GHOST9");
    courses.map(|course| world.links(course)).collect()
}

proptest! {
    #[test]
    fn rows_are_repeatable_and_isolated(rows in prop::collection::vec(row(), 1..12), delete: bool) {
        let removal = if delete { "delete" } else { "disable" };
        let mut world = World::with(&[("metacourses.removal", removal)])
            .linked("GUITAR1", "STRINGS_ALL", true)
            .linked("BASS1", "STRINGS_ALL", false);
        for row in rows {
            let file = format!("master;meta;cmd\n{row}");
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
            for course in 1..=5 {
                let course = crate::directory::Id(course);
                prop_assert!(!world.snapshot.receives_from(course, course), "{} closes a loop", row);
            }
        }
    }
}
