//! A platform that writes down itself what cohorts bring, when its synchronisation runs (D100).

use super::world::World;
use crate::directory::{EntityKind, Id};
use crate::formats::testing::summary;
use crate::plan::{Capabilities, RowPlan};

fn site(mut world: World) -> World {
    let capabilities = Capabilities::default().synchronising_cohorts();
    world.snapshot.set_capabilities(capabilities);
    world
}

fn plan(world: &mut World, row: &str) -> RowPlan {
    let mut plans = world.plan(&format!("cmd;course;cohort;role;makegroup\n{row}"));
    plans.remove(0)
}

#[test]
fn a_binding_takes_effect_later_and_fills_no_group() {
    let mut world = site(World::new());
    let found = plan(&mut world, "add;BIO-101;CO-24-A;student;1");
    assert_eq!(
        summary(&found),
        "created warning: binding-created, PLT204 warning, PLT208 warning"
    );
    assert_eq!(world.bindings(1), "41 student now..-");
    // What is there already has taken effect.
    let again = plan(&mut world, "add;BIO-101;CO-24-A;student;1");
    assert_eq!(summary(&again), "unchanged: binding-unchanged");
}

#[test]
fn what_an_unbound_cohort_leaves_behind_is_counted() {
    let mut world = site(World::new().bound(1, 41, 5, true));
    let along = vec![(EntityKind::CohortMember, 28)];
    world.snapshot.set_along(EntityKind::Cohort, Id(41), along);
    let found = plan(&mut world, "unbind;BIO-101;CO-24-A;student;");
    assert_eq!(summary(&found), "deleted warning: binding-deleted, PLT211 warning");
    let told = &found.outcomes[1].args;
    assert!(format!("{told:?}").contains("28"), "{told:?}");
}

#[test]
fn bindings_that_go_together_are_not_taken_one_by_one() {
    let both = || site(World::new().bound(1, 41, 5, true).bound(1, 41, 4, true));
    for row in ["unbind;BIO-101;CO-24-A;student;", "suspend;BIO-101;CO-24-A;student;"] {
        let found = plan(&mut both(), row);
        assert_eq!(summary(&found), "failed: PLT212 failed", "{row}");
        assert!(format!("{:?}", found.outcomes[0].args).contains("teacher"));
    }
    let found = plan(&mut both(), "unbind;BIO-101;CO-24-A;*;");
    assert_eq!(
        summary(&found),
        "deleted warning: binding-deleted, binding-deleted, PLT211 warning"
    );
    // Suspended ones can't be suspended along.
    let mut world = site(World::new().bound(1, 41, 5, true).bound(1, 41, 4, false));
    let found = plan(&mut world, "suspend;BIO-101;CO-24-A;student;");
    assert_eq!(summary(&found), "updated: binding-suspended");
}
