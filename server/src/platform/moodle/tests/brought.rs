//! People who take part by a binding or a link of ours, and not by hand: a site doesn't say which.

use super::school::{at_school, part, writes};
use super::world::{Ran, World};

async fn enrolments(world: &World, row: &str) -> Ran {
    let file = format!("cmd,cid,uid,rolename,enrol\n{row}\n");
    world.calls();
    world.run(&[("enrolments.csv", &file)], &[]).await
}

/// Somebody who takes part otherwise is taken in by hand too, and let go again; `way` is how they take part without us.
async fn comes_and_goes_by_hand(world: &World, username: &str, way: &str) {
    let told = |what: &str| [format!("2 {what} TPL, {username}")];
    let row = |cmd: &str| format!("{cmd},TPL,{username},student,manual");
    assert_eq!(part(world, "TPL", username), way);

    let ran = enrolments(world, &row("del")).await;
    assert_eq!(ran.rows, told("unchanged: enrolment-absent"));
    assert!(writes(&world.calls()).is_empty());

    let ran = enrolments(world, &row("add")).await;
    assert_eq!(ran.rows, told("created: enrolment-created"));
    let now = part(world, "TPL", username);
    assert!(now.starts_with("manual active ") && now.contains(way), "{now}");

    let ran = enrolments(world, &row("add")).await;
    assert_eq!(ran.rows, told("unchanged: enrolment-unchanged"));
    assert!(writes(&world.calls()).is_empty());

    let ran = enrolments(world, &format!("del,TPL,{username},*,manual")).await;
    assert!(ran.rows[0].starts_with("2 deleted: enrolment-deleted "), "{ran:?}");
    assert_eq!(part(world, "TPL", username), way);
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_a_cohort_brings_is_enrolled_by_hand_beside_it_and_stays_when_that_ends() {
    let world = at_school().await;
    let bind = "cmd,course,cohort,role\nadd,TPL,CO-7A,student\n";
    let ran = world.run(&[("cohort_bindings.csv", bind)], &[]).await;
    assert_eq!(ran.counts.created, 1, "{ran:?}");
    world.fake.sync_cohorts();
    comes_and_goes_by_hand(&world, "chiara.lindqvist", "cohort active 0-0 student").await;
    // Who isn't in the cohort isn't taken for one of its members.
    assert_eq!(part(&world, "TPL", "dorian.petit"), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_a_linked_course_brings_is_enrolled_by_hand_beside_it_and_stays_when_that_ends() {
    let world = at_school().await;
    let link = "master;meta;cmd\nBIO-1;TPL;add\n";
    let ran = world.run(&[("metacourses.csv", link)], &[]).await;
    assert_eq!(ran.counts.created, 1, "{ran:?}");
    comes_and_goes_by_hand(&world, "dorian.petit", "meta active 0-0 student").await;
    assert_eq!(part(&world, "BIO-1", "dorian.petit"), "manual active 0-0 student");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_of_participants_leaves_whom_a_cohort_brings() {
    let world = at_school().await;
    let bind = "cmd,course,cohort,role\nadd,TPL,CO-7A,student\n";
    world.run(&[("cohort_bindings.csv", bind)], &[]).await;
    world.fake.sync_cohorts();
    enrolments(&world, "add,TPL,dorian.petit,student,manual").await;
    let reset = "shortname,roles\nTPL,student\n";
    let ran = world.run(&[("course_resets.csv", reset)], &[]).await;
    assert_eq!(
        ran.rows,
        ["2 updated: course-reset TPL; course-participants-unenrolled TPL"]
    );
    assert_eq!(part(&world, "TPL", "dorian.petit"), "");
    assert_eq!(part(&world, "TPL", "chiara.lindqvist"), "cohort active 0-0 student");
    let again = world.run(&[("course_resets.csv", reset)], &[]).await;
    assert_eq!(again.rows, ["2 unchanged: course-clean TPL"]);
}
