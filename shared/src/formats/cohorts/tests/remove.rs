//! `del`, `delete` and `free` (E §5.4, §5.7, D66).

use super::world::World;
use super::written::{case, row, steps};
use crate::directory::{EntityKind, Id};

#[test]
fn a_member_is_taken_out() {
    case(
        World::new(),
        &row("del;CO-23-Z;;;;;clee"),
        &["deleted: cohort-member-removed"],
        &["CO-23-Z “Leavers 2023”: bkaur"],
    );
    case(
        World::new(),
        &row("del;CO-23-Z;;;;;ajones"),
        &["unchanged: cohort-member-absent"],
        &[],
    );
    case(
        World::new(),
        &row("del;CO-99;;;;;clee"),
        &["failed: PLT105 failed"],
        &[],
    );
}

#[test]
fn a_cohort_is_freed_of_everybody_and_stays() {
    let mut world = World::new();
    let plans = world.clone().plan(&row("free;CO-23-Z;;;;;"));
    assert_eq!(
        steps(&plans[0]),
        [
            "delete cohort-member Leavers 2023, bkaur",
            "delete cohort-member Leavers 2023, clee"
        ]
    );
    case(
        world.clone(),
        &row("free;CO-23-Z;;;;;"),
        &["updated: cohort-freed"],
        &["CO-23-Z “Leavers 2023”: "],
    );
    case(
        world.clone(),
        &row("free;CO-23-Y;;;;;"),
        &["unchanged: cohort-empty"],
        &[],
    );
    case(world.clone(), &row("free;CO-99;;;;;"), &["failed: PLT105 failed"], &[]);
    // Whom the same file has put in goes too.
    let file = row("add;CO-23-Y;;;;;ajones\nfree;CO-23-Y;;;;;");
    let found = world.plan(&file);
    assert_eq!(steps(&found[1]), ["delete cohort-member Intake 2023, ajones"]);
}

#[test]
fn a_cohort_is_deleted_with_what_hangs_on_it() {
    let mut world = World::new();
    let along = vec![
        (EntityKind::CohortMember, 2),
        (EntityKind::Method, 1),
        (EntityKind::Enrolment, 2),
    ];
    world.snapshot.set_along(EntityKind::Cohort, Id(21), along.clone());
    let plans = world.plan(&row("delete;CO-23-Z;;;;;\ndel;CO-23-Z;;;;;clee"));
    assert_eq!(steps(&plans[0]), ["delete cohort Leavers 2023"]);
    assert_eq!(plans[0].steps[0].along, along);
    case(
        World::new(),
        &row("delete;CO-23-Z;;;;;\ndel;CO-23-Z;;;;;clee\ndelete;CO-23-Z;;;;;"),
        &[
            "deleted: cohort-deleted",
            "failed: PLT105 failed",
            "skipped warning: cohort-absent skipped",
        ],
        &[],
    );
}

#[test]
fn a_cohort_that_is_gone_is_skipped_or_fails_by_setting() {
    case(
        World::new(),
        &row("delete;CO-99;;;;;"),
        &["skipped warning: cohort-absent skipped"],
        &[],
    );
    let strict = World::with(&[("runs.missing_target", "fail")]);
    case(strict, &row("delete;CO-99;;;;;"), &["failed: PLT105 failed"], &[]);
}

#[test]
fn del_deletes_cohorts_only_in_a_file_without_people() {
    case(
        World::new(),
        "cmd;cidnumber\ndel;CO-23-Z",
        &["deleted: cohort-deleted"],
        &[],
    );
}
