//! Emptied cohorts at the end of a run (D71).

use std::collections::BTreeSet;

use super::world::{World, clock};
use super::written::{steps, summary};
use crate::directory::{EntityKind, Id, User};
use crate::plan::{Planner, RowPlan, RowStatus};

fn tidy(world: &mut World, emptied: &[i64]) -> RowPlan {
    let emptied: BTreeSet<Id> = emptied.iter().map(|id| Id(*id)).collect();
    let (settings, clock) = (world.settings.clone(), clock());
    Planner::new(&mut world.snapshot, &settings, &clock).row(0, |planner| {
        planner.delete_empty_cohorts(&emptied);
        Ok(RowStatus::Deleted)
    })
}

#[test]
fn a_cohort_goes_that_has_lost_its_last_member() {
    let mut world = World::new();
    world.plan("cmd;cidnumber;userid\ndel;CO-23-Z;bkaur\n");
    assert!(tidy(&mut world, &[21]).steps.is_empty(), "clee is left");
    world.plan("cmd;cidnumber;userid\ndel;CO-23-Z;clee\n");
    let along = vec![(EntityKind::CohortMember, 2), (EntityKind::Method, 1)];
    world.snapshot.set_along(EntityKind::Cohort, Id(21), along);
    let plan = tidy(&mut world, &[21]);
    assert_eq!(summary(&plan), "deleted: cohort-deleted");
    assert_eq!(steps(&plan), ["delete cohort Leavers 2023"]);
    // The members were counted when they left.
    assert_eq!(plan.steps[0].along, [(EntityKind::Method, 1)]);
}

#[test]
fn members_whose_account_is_deleted_are_none() {
    let mut world = World::new();
    for username in ["bkaur", "clee"] {
        let mut user = world
            .snapshot
            .table::<User>()
            .first("username", username)
            .unwrap()
            .clone();
        user.deleted = 1;
        world.snapshot.put(user);
    }
    assert_eq!(tidy(&mut world, &[21]).steps.len(), 1);
}
