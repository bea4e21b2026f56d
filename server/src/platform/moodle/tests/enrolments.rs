//! Enrolments by `manual` on a Moodle.

use std::fmt::Write;

use fake_moodle::state::{Assignment, Level, Role, State, User, UserEnrolment};
use fake_moodle::{Rule, Setup, What, When, school};
use shared::api::RunState;

use super::school::{at_school, course, groups, part, small, takes_in, without, writes};
use super::world::{Ran, World, world};

const HEAD: &str = "cmd,cid,uid,rolename,enrol,starttime,endtime\n";
const DAY: i64 = 86_400;

async fn run(world: &World, rows: &str) -> Ran {
    let ran = world.run(&[("enrolments.csv", &format!("{HEAD}{rows}"))], &[]).await;
    assert_eq!(ran.state, RunState::Finished, "{ran:?}");
    ran
}

fn dates(said: &str) -> (i64, i64) {
    let dates = said.split(' ').nth(2).and_then(|dates| dates.split_once('-')).unwrap();
    (dates.0.parse().unwrap(), dates.1.parse().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_enrolled_with_role_dates_and_status_in_one_call() {
    let world = at_school().await;
    let rows = "add,TPL,chiara.lindqvist,student,manual,2026-01-05,2030-02-03\nadd,TPL,dorian.petit,teacher,manual,,\n";
    let ran = run(&world, rows).await;
    assert_eq!(
        ran.rows,
        [
            "2 created: enrolment-created TPL, chiara.lindqvist",
            "3 created: enrolment-created TPL, dorian.petit"
        ]
    );
    assert_eq!(writes(&world.calls()), [("enrol_manual_enrol_users", 1)]);
    let chiara = part(&world, "TPL", "chiara.lindqvist");
    assert!(
        chiara.starts_with("manual active ") && chiara.ends_with(" student"),
        "{chiara}"
    );
    let (start, end) = dates(&chiara);
    assert!(
        start > 1_767_500_000 && start < 1_767_700_000 && end > 1_896_200_000,
        "{chiara}"
    );
    // Without a date an enrolment holds from now on.
    assert!(dates(&part(&world, "TPL", "dorian.petit")).0 > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_run_of_the_same_rows_writes_nothing() {
    let world = at_school().await;
    let rows = "add,TPL,chiara.lindqvist,student,manual,2026-01-05,2030-02-03\nadd,TPL,dorian.petit,teacher,manual,,\n\
                add,BIO-1,elif.brandt,student,manual,,\n";
    run(&world, rows).await;
    world.calls();
    let ran = run(&world, rows).await;
    let unchanged = |row: &String| row.contains(" unchanged: enrolment-unchanged ");
    assert!(ran.rows.iter().all(unchanged), "{:?}", ran.rows);
    assert!(writes(&world.calls()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_further_role_is_given_beside_the_first_one() {
    let world = at_school().await;
    let ran = run(
        &world,
        "add,TPL,elif.brandt,student,manual,,\nadd,TPL,elif.brandt,teacher,manual,,\n",
    )
    .await;
    assert_eq!(
        ran.rows[1],
        "3 updated: enrolment-updated TPL, elif.brandt; role-assigned TPL, elif.brandt"
    );
    assert!(part(&world, "TPL", "elif.brandt").ends_with(" teacher student"));
    let calls = world.calls();
    assert_eq!(
        writes(&calls),
        [("core_role_assign_roles", 1), ("enrol_manual_enrol_users", 1)]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn suspending_and_resuming_keep_dates_and_roles() {
    let world = at_school().await;
    run(
        &world,
        "add,TPL,chiara.lindqvist,student,manual,2026-01-05,2030-02-03\n",
    )
    .await;
    let before = part(&world, "TPL", "chiara.lindqvist");
    world.calls();
    let ran = run(&world, "disable,TPL,chiara.lindqvist,,manual,,\n").await;
    assert_eq!(ran.rows, ["2 updated: enrolment-suspended TPL, chiara.lindqvist"]);
    assert_eq!(
        part(&world, "TPL", "chiara.lindqvist"),
        before.replace("active", "suspended")
    );
    assert_eq!(writes(&world.calls()), [("enrol_manual_enrol_users", 1)]);
    let again = run(&world, "disable,TPL,chiara.lindqvist,,manual,,\n").await;
    assert_eq!(again.rows, ["2 unchanged: enrolment-unchanged TPL, chiara.lindqvist"]);
    let ran = run(&world, "enable,TPL,chiara.lindqvist,,manual,,\n").await;
    assert_eq!(ran.rows, ["2 updated: enrolment-resumed TPL, chiara.lindqvist"]);
    assert_eq!(part(&world, "TPL", "chiara.lindqvist"), before);
}

/// Changes how somebody takes part on the site itself.
fn by_hand(world: &World, shortname: &str, username: &str, change: impl Fn(&mut UserEnrolment)) {
    world.fake.with_state(|state| {
        let course = course(state, shortname);
        let user = state.user_named(username).unwrap().id;
        let (mut row, _) = state.ways(course, user).remove(0);
        change(&mut row);
        state.enrol(row);
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_suspended_by_hand_is_made_active_by_a_row_that_enrols() {
    let world = at_school().await;
    by_hand(&world, "BIO-1", "elif.brandt", |row| row.active = false);
    let ran = run(
        &world,
        "add,BIO-1,elif.brandt,student,manual,,\nadd,BIO-1,dorian.petit,student,manual,,\n",
    )
    .await;
    assert_eq!(
        ran.rows,
        [
            "2 updated: enrolment-updated BIO-1, elif.brandt",
            "3 unchanged: enrolment-unchanged BIO-1, dorian.petit"
        ]
    );
    assert_eq!(part(&world, "BIO-1", "elif.brandt"), "manual active 0-0 student");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_everybody_rests_it_is_asked_once_more_who_does_not() {
    let world = at_school().await;
    world.fake.with_state(|state| {
        let (course, user) = (course(state, "TPL"), state.user_named("elif.brandt").unwrap().id);
        takes_in(state, course, user, 5);
    });
    by_hand(&world, "TPL", "elif.brandt", |row| row.active = false);
    run(&world, "add,TPL,elif.brandt,student,manual,,\n").await;
    assert_eq!(world.calls().get("core_enrol_get_enrolled_users"), Some(&3));
    assert_eq!(part(&world, "TPL", "elif.brandt"), "manual active 0-0 student");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_within_their_dates_is_not_suspended() {
    let world = at_school().await;
    let rows = "add,TPL,chiara.lindqvist,student,manual,2020-01-05,2021-02-03\n";
    run(&world, rows).await;
    world.calls();
    let ran = run(&world, rows).await;
    assert_eq!(ran.rows, ["2 unchanged: enrolment-unchanged TPL, chiara.lindqvist"]);
    assert!(writes(&world.calls()).is_empty());
    // Suspended by hand while the dates say that it holds: a row that enrols makes it active.
    run(&world, "add,BIO-1,dorian.petit,student,manual,2020-01-05,2040-02-03\n").await;
    by_hand(&world, "BIO-1", "dorian.petit", |row| row.active = false);
    let ran = run(&world, "add,BIO-1,dorian.petit,student,manual,,\n").await;
    assert_eq!(ran.rows, ["2 updated: enrolment-updated BIO-1, dorian.petit"]);
    assert!(dates(&part(&world, "BIO-1", "dorian.petit")).1 > DAY);
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_and_groups_go_with_the_last_enrolment_without_calls_of_their_own() {
    let world = at_school().await;
    let rows = "cmd,cid,uid,rolename,enrol,gcmd,g1\nadd,TPL,elif.brandt,student,manual,gaddcreate,Lab A\n";
    world.run(&[("enrolments.csv", rows)], &[]).await;
    assert_eq!(groups(&world, "TPL"), ["Lab A: elif.brandt"]);
    world.calls();
    let ran = run(&world, "del,TPL,elif.brandt,,manual,,\n").await;
    assert_eq!(
        ran.rows,
        [
            "2 deleted: enrolment-deleted TPL, elif.brandt; role-removed TPL, elif.brandt; \
          group-member-removed TPL, Lab A, elif.brandt"
        ]
    );
    assert_eq!(writes(&world.calls()), [("enrol_manual_unenrol_users", 1)]);
    assert_eq!(part(&world, "TPL", "elif.brandt"), "");
    let ran = run(&world, "del,TPL,elif.brandt,,manual,,\n").await;
    assert_eq!(ran.rows, ["2 unchanged: enrolment-absent TPL, elif.brandt"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_and_comes_back_in_one_file_is_enrolled() {
    let world = at_school().await;
    run(&world, "add,TPL,elif.brandt,teacher,manual,,\n").await;
    run(
        &world,
        "del,TPL,elif.brandt,,manual,,\nadd,TPL,elif.brandt,student,manual,,\n",
    )
    .await;
    let elif = part(&world, "TPL", "elif.brandt");
    assert!(
        elif.starts_with("manual active") && elif.ends_with(" student"),
        "{elif}"
    );
    assert!(!elif.contains("teacher"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_enrolment_that_no_function_ends_is_not_said_to_be_gone() {
    let world = at_school().await;
    world.fake.with_state(|state| {
        let course = course(state, "TPL");
        let by_self = state.add_method(course, "self", 0, 5);
        let user = state.user_named("elif.brandt").unwrap().id;
        state.enrol(UserEnrolment {
            method: by_self,
            user,
            active: true,
            timestart: 0,
            timeend: 0,
        });
        state.give(course, Assignment::by_hand(5, user));
    });
    let ran = run(
        &world,
        "add,TPL,dorian.petit,student,manual,,\ndel,TPL,elif.brandt,,manual,,\n",
    )
    .await;
    assert_eq!(ran.rows[0], "2 created: enrolment-created TPL, dorian.petit");
    assert_eq!(
        ran.rows[1],
        "3 failed: PLT209 TPL, elif.brandt: Takes part still, by another way than the method “manual”: TPL, elif.brandt."
    );
    assert_eq!(part(&world, "TPL", "elif.brandt"), "self active 0-0 student");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_the_site_does_not_let_be_given_fails_its_row_alone() {
    let world = world(Setup { fill: crowd, ..small() }).await;
    world.set("moodle.roles", "student=5 tutor=99").await;
    let mut rows = String::new();
    for number in 1..=100 {
        let role = if number == 37 { "tutor" } else { "student" };
        writeln!(rows, "add,TPL,p{number:04},{role},manual,,").unwrap();
    }
    let ran = run(&world, &rows).await;
    let failed: Vec<&String> = ran.rows.iter().filter(|row| !row.contains(" created: ")).collect();
    assert_eq!(failed.len(), 1, "{failed:?}");
    assert!(failed[0].starts_with("38 failed: PLT206 TPL, p0037: ") && failed[0].contains("assign this role (99)"));
    let calls = world.calls();
    let sent = calls.get("enrol_manual_enrol_users").copied().unwrap_or_default();
    assert!(sent <= 10, "{sent} calls");
    let there = world
        .fake
        .with_state(|state| state.participants(course(state, "TPL")).len());
    assert_eq!(there, 99);
}

/// The small school with 1,100 people more.
fn crowd(state: &mut State) {
    school::small(state);
    for number in 1..=1_100 {
        state.add_user(User {
            username: format!("p{number:04}"),
            auth: "manual".to_owned(),
            firstname: "P".to_owned(),
            lastname: number.to_string(),
            email: format!("p{number}@example.org"),
            ..User::default()
        });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_is_looked_for_and_nothing_is_done_twice() {
    let world = at_school().await;
    let lost = Rule::new(When::Nth(1), What::DropAfter).of("enrol_manual_enrol_users");
    world.fake.add_fault(lost);
    let ran = run(
        &world,
        "add,TPL,chiara.lindqvist,student,manual,,\nadd,TPL,dorian.petit,teacher,manual,,\n",
    )
    .await;
    assert!(ran.rows.iter().all(|row| row.contains(" created: ")), "{:?}", ran.rows);
    assert_eq!(world.calls().get("enrol_manual_enrol_users"), Some(&1));
    let ending = Rule::new(When::Nth(1), What::DropAfter).of("enrol_manual_unenrol_users");
    world.fake.add_fault(ending);
    let ran = run(&world, "del,TPL,chiara.lindqvist,,manual,,\n").await;
    assert!(ran.rows[0].starts_with("2 deleted: "), "{:?}", ran.rows);
    assert_eq!(world.calls().get("enrol_manual_unenrol_users"), Some(&1));
    assert_eq!(part(&world, "TPL", "chiara.lindqvist"), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_lacks_is_said_in_the_plan() {
    let world = world(without(&["enrol_manual_enrol_users"])).await;
    let rows = format!("{HEAD}add,TPL,chiara.lindqvist,student,manual,,\ndel,BIO-1,elif.brandt,,manual,,\n");
    let plan = world.plan(&[("enrolments.csv", &rows)], &[]).await;
    assert!(plan.rows[0].starts_with("2 failed: PLT201 ") && plan.rows[0].contains("enrol_manual_enrol_users"));
    assert!(plan.rows[1].starts_with("3 deleted: "));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_course_is_listed_in_pages_once_a_run() {
    fn full(state: &mut State) {
        crowd(state);
        let course = course(state, "TPL");
        for number in 1..=1_100 {
            let user = state.user_named(&format!("p{number:04}")).unwrap().id;
            takes_in(state, course, user, 5);
        }
    }
    let world = world(Setup { fill: full, ..small() }).await;
    let rows: String = (1..=1_100)
        .map(|number| format!("add,TPL,p{number:04},student,manual,,\n"))
        .collect();
    let ran = run(&world, &rows).await;
    assert_eq!(ran.rows.len(), 1_100);
    assert!(ran.rows.iter().all(|row| row.contains(" unchanged: ")));
    let calls = world.calls();
    assert!(writes(&calls).is_empty());
    // A full page, the rest beside an empty one, and who of them rests.
    assert_eq!(calls.get("core_enrol_get_enrolled_users"), Some(&4));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_unchanged_rows_in_many_courses_cost_two_lists_a_course() {
    let world = at_school().await;
    let people = ["amelie.rousseau", "ben.okafor"];
    let pupils = [
        "chiara.lindqvist",
        "dorian.petit",
        "elif.brandt",
        "farid.moreau",
        "greta.nowak",
    ];
    let mut rows = String::new();
    for course in ["BIO-1", "BIO-2", "MAT-1", "MAT-2"] {
        for user in people {
            writeln!(rows, "add,{course},{user},editingteacher,manual,,").unwrap();
        }
        for user in pupils {
            writeln!(rows, "add,{course},{user},student,manual,,").unwrap();
        }
    }
    let ran = run(&world, &rows).await;
    assert!(
        ran.rows.iter().all(|row| row.contains(" unchanged: ")),
        "{:?}",
        ran.rows
    );
    let calls = world.calls();
    assert!(writes(&calls).is_empty());
    assert_eq!(calls.get("core_enrol_get_enrolled_users"), Some(&8));
    assert_eq!(calls.get("core_user_get_users_by_field"), Some(&1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_roles_are_called_is_learnt_from_those_who_hold_them() {
    fn mentors(state: &mut State) {
        school::small(state);
        let mentor = state.tables.roles.insert(|id| Role {
            id,
            shortname: "mentor".to_owned(),
            levels: vec![Level::Course],
        });
        let (course, user) = (course(state, "BIO-1"), state.user_named("greta.nowak").unwrap().id);
        takes_in(state, course, user, mentor);
    }
    let world = world(Setup {
        fill: mentors,
        ..small()
    })
    .await;
    let ran = run(&world, "add,BIO-1,hugo.andersson,mentor,manual,,\n").await;
    assert!(
        ran.rows[0].starts_with("2 updated: enrolment-updated "),
        "{:?}",
        ran.rows
    );
    assert_eq!(
        part(&world, "BIO-1", "hugo.andersson"),
        "manual active 0-0 student mentor"
    );
    // In another course nobody holds it: the ledger knows.
    let ran = run(&world, "add,TPL,hugo.andersson,mentor,manual,,\n").await;
    assert_eq!(ran.rows, ["2 created: enrolment-created TPL, hugo.andersson"]);
}
