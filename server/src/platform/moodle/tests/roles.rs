//! Roles without enrolments on a Moodle.

use fake_moodle::{Rule, What, When};
use shared::api::RunState;

use super::school::{at_school, in_site, part, writes};
use super::world::{Ran, World};

async fn run(world: &World, rows: &str) -> Ran {
    let rows = format!("cmd,cid,uid,rolename\n{rows}");
    let ran = world.run(&[("enrolments.csv", &rows)], &[]).await;
    assert_eq!(ran.state, RunState::Finished, "{ran:?}");
    ran
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_without_an_enrolment_is_remembered_since_no_list_tells_of_it() {
    let world = at_school().await;
    let rows = "add,TPL,elif.brandt,teacher\nadd,TPL,dorian.petit,student\n";
    let ran = run(&world, rows).await;
    assert_eq!(
        ran.rows,
        [
            "2 created: role-assigned TPL, elif.brandt",
            "3 created: role-assigned TPL, dorian.petit"
        ]
    );
    assert_eq!(part(&world, "TPL", "elif.brandt"), "teacher");
    assert_eq!(writes(&world.calls()), [("core_role_assign_roles", 1)]);
    assert!(in_site(&world, "elif.brandt").is_empty());
    let again = run(&world, rows).await;
    assert!(
        again.rows.iter().all(|row| row.contains(" unchanged: role-unchanged ")),
        "{:?}",
        again.rows
    );
    assert!(writes(&world.calls()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_are_taken_away_again() {
    let world = at_school().await;
    run(&world, "add,TPL,elif.brandt,teacher\nadd,TPL,elif.brandt,student\n").await;
    let ran = run(&world, "del,TPL,elif.brandt,teacher\n").await;
    assert_eq!(ran.rows, ["2 deleted: role-removed TPL, elif.brandt"]);
    assert_eq!(part(&world, "TPL", "elif.brandt"), "student");
    world.calls();
    let ran = run(&world, "del,TPL,elif.brandt,teacher\n").await;
    assert_eq!(ran.rows, ["2 unchanged: role-absent TPL, elif.brandt"]);
    assert!(writes(&world.calls()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_of_somebody_enrolled_is_given_beside_and_written_once() {
    let world = at_school().await;
    let rows = "add,BIO-1,elif.brandt,teacher\n";
    run(&world, rows).await;
    assert_eq!(
        part(&world, "BIO-1", "elif.brandt"),
        "manual active 0-0 teacher student"
    );
    world.calls();
    let again = run(&world, rows).await;
    assert_eq!(again.rows, ["2 unchanged: role-unchanged BIO-1, elif.brandt"]);
    assert!(writes(&world.calls()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_the_map_lacks_is_said_in_the_plan_and_a_wrong_number_in_the_words_of_the_site() {
    let world = at_school().await;
    world.set("moodle.roles", "student=5 tutor=99").await;
    let rows = "add,TPL,elif.brandt,examiner\nadd,TPL,elif.brandt,tutor\nadd,TPL,dorian.petit,student\n";
    let ran = run(&world, rows).await;
    assert!(ran.rows[0].starts_with("2 failed: PLT109 examiner"), "{:?}", ran.rows);
    assert!(ran.rows[1].starts_with("3 failed: PLT215 ") && ran.rows[1].contains("[invalidparameter]"));
    assert_eq!(ran.rows[2], "4 created: role-assigned TPL, dorian.petit");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_was_given_without_an_answer_is_given_once_more_which_changes_nothing() {
    let world = at_school().await;
    world
        .fake
        .add_fault(Rule::new(When::Nth(1), What::DropAfter).of("core_role_assign_roles"));
    let ran = run(&world, "add,TPL,elif.brandt,teacher\n").await;
    assert_eq!(ran.rows, ["2 created: role-assigned TPL, elif.brandt"]);
    assert_eq!(part(&world, "TPL", "elif.brandt"), "teacher");
}
