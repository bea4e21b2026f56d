//! Resets of courses, as far as functions of a Moodle reach.

use shared::api::RunState;

use super::school::{at_school, groups, part, writes};

#[tokio::test(flavor = "multi_thread")]
async fn participants_of_a_role_are_unenrolled_and_groups_deleted() {
    let world = at_school().await;
    let members = "cmd,cid,uid,rolename,enrol,gcmd,g1\nadd,BIO-1,elif.brandt,student,manual,gaddcreate,Lab A\n";
    world.run(&[("enrolments.csv", members)], &[]).await;
    world.calls();
    let rows = "shortname,roles,groups\nBIO-1,student,groups\n";
    let ran = world.run(&[("course_resets.csv", rows)], &[]).await;
    assert_eq!(ran.state, RunState::Finished, "{ran:?}");
    assert_eq!(
        ran.rows,
        ["2 updated: course-reset BIO-1; course-participants-unenrolled BIO-1; course-groups-deleted BIO-1"]
    );
    assert_eq!(part(&world, "BIO-1", "elif.brandt"), "");
    assert_eq!(part(&world, "BIO-1", "ben.okafor"), "manual active 0-0 editingteacher");
    assert!(groups(&world, "BIO-1").is_empty());
    let calls = world.calls();
    // Both connections have something to do.
    assert_eq!(
        writes(&calls),
        [("core_group_delete_groups", 1), ("enrol_manual_unenrol_users", 2)]
    );
    let again = world.run(&[("course_resets.csv", rows)], &[]).await;
    assert_eq!(again.rows, ["2 unchanged: course-clean BIO-1"]);
    assert!(writes(&world.calls()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_function_clears_is_said_and_the_rest_is_done() {
    let world = at_school().await;
    let rows = "shortname,roles,logs\nMAT-1,student,yes\n";
    let plan = world.plan(&[("course_resets.csv", rows)], &[]).await;
    assert!(
        plan.rows[0].contains("(partial)") && plan.rows[0].contains("course-participants-unenrolled"),
        "{plan:?}"
    );
}
