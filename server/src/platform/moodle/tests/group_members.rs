//! Who is in groups, on a Moodle.

use fake_moodle::state::{Group, State};
use fake_moodle::{Rule, Setup, What, When, school};
use shared::api::RunState;

use super::school::{at_school, course, groups, small, writes};
use super::world::{Ran, World, world};

const BY_NAME: &str = "groups.group_by=name";

async fn run(world: &World, rows: &str, own: &[&str]) -> Ran {
    let rows = format!("cmd,courseid,groupid,userid\n{rows}");
    let own: Vec<&str> = own.iter().copied().chain([BY_NAME]).collect();
    let ran = world.run(&[("group_members.csv", &rows)], &own).await;
    assert_eq!(ran.state, RunState::Finished, "{ran:?}");
    ran
}

/// The small school, with groups in BIO-1: chiara is in Red by the site itself.
fn with_groups(state: &mut State) {
    school::small(state);
    let course = course(state, "BIO-1");
    let ids = ["Red", "Blue"].map(|name| {
        state.tables.groups.insert(|_| Group {
            course,
            name: name.to_owned(),
            idnumber: String::new(),
            description: String::new(),
            descriptionformat: 1,
            enrolmentkey: None,
            visibility: 0,
            participation: true,
        })
    });
    let chiara = state.user_named("chiara.lindqvist").unwrap().id;
    state.join_group(ids[0], chiara);
}

async fn colours() -> World {
    world(Setup {
        fill: with_groups,
        ..small()
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn people_join_groups_in_one_call_and_again_in_none() {
    let world = colours().await;
    let rows = "add,BIO-1,Blue,elif.brandt\nadd,BIO-1,Blue,dorian.petit\nadd,BIO-1,Red,chiara.lindqvist\n";
    let ran = run(&world, rows, &[]).await;
    assert_eq!(
        ran.rows,
        [
            "2 created: group-member-added BIO-1, Blue, elif.brandt",
            "3 created: group-member-added BIO-1, Blue, dorian.petit",
            "4 unchanged: group-member-unchanged BIO-1, Red, chiara.lindqvist"
        ]
    );
    assert_eq!(writes(&world.calls()), [("core_group_add_group_members", 1)]);
    assert_eq!(
        groups(&world, "BIO-1"),
        ["Red: chiara.lindqvist", "Blue: elif.brandt, dorian.petit"]
    );
    let again = run(&world, rows, &[]).await;
    assert!(
        again.rows.iter().all(|row| row.contains(" unchanged: ")),
        "{:?}",
        again.rows
    );
    assert!(writes(&world.calls()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn only_memberships_that_the_ledger_knows_as_ours_are_taken_away_under_protection() {
    let world = colours().await;
    let protect = "groups.protect_members=true";
    run(&world, "add,BIO-1,Blue,elif.brandt\n", &[protect]).await;
    let ran = run(
        &world,
        "del,BIO-1,Blue,elif.brandt\ndel,BIO-1,Red,chiara.lindqvist\n",
        &[protect],
    )
    .await;
    assert_eq!(
        ran.rows,
        [
            "2 deleted: group-member-removed BIO-1, Blue, elif.brandt",
            "3 skipped: group-member-kept BIO-1, Red, chiara.lindqvist"
        ]
    );
    assert_eq!(groups(&world, "BIO-1"), ["Red: chiara.lindqvist", "Blue: "]);
    // Who is in it again by hand isn't ours any more.
    world.fake.with_state(|state| {
        let user = state.user_named("elif.brandt").unwrap().id;
        let blue = state
            .tables
            .groups
            .iter()
            .find(|(_, group)| group.name == "Blue")
            .unwrap()
            .0;
        state.join_group(blue, user);
    });
    let ran = run(&world, "del,BIO-1,Blue,elif.brandt\n", &[protect]).await;
    assert_eq!(ran.rows, ["2 skipped: group-member-kept BIO-1, Blue, elif.brandt"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_moved_to_the_only_group_of_a_row() {
    let world = colours().await;
    let ran = run(&world, "shift,BIO-1,Blue,chiara.lindqvist\n", &[]).await;
    assert_eq!(ran.state, RunState::Finished);
    assert_eq!(groups(&world, "BIO-1"), ["Red: ", "Blue: chiara.lindqvist"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_no_part_in_a_course_joins_none_of_its_groups() {
    let world = colours().await;
    let outsider = "add,BIO-1,Blue,admin\nadd,BIO-1,Blue,elif.brandt\n";
    let ran = run(&world, outsider, &[]).await;
    assert!(ran.rows[0].starts_with("2 failed: ENR021 "), "{:?}", ran.rows);
    assert_eq!(ran.rows[1], "3 created: group-member-added BIO-1, Blue, elif.brandt");
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_the_site_refuses_fails_alone() {
    let world = colours().await;
    // Between the plan and its execution somebody leaves the course.
    let people = [
        "chiara.lindqvist",
        "dorian.petit",
        "elif.brandt",
        "farid.moreau",
        "greta.nowak",
        "hugo.andersson",
    ];
    world.fake.with_state(|state| {
        let course = course(state, "BIO-1");
        let elif = state.user_named("elif.brandt").unwrap().id;
        let method = state.manual_method(course).unwrap();
        let row = state
            .tables
            .enrolments
            .find(&fake_moodle::state::pair("one", method, elif))[0];
        state.tables.enrolments.remove(row);
    });
    let rows: String = people.iter().map(|user| format!("add,BIO-1,Blue,{user}\n")).collect();
    let ran = run(&world, &rows, &[]).await;
    let failed: Vec<&String> = ran.rows.iter().filter(|row| row.contains(" failed: ")).collect();
    assert!(failed.len() == 1 && failed[0].contains("elif.brandt"), "{:?}", ran.rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_membership_whose_answer_is_lost_is_found_in_the_list_of_participants() {
    let world = colours().await;
    for function in ["core_group_add_group_members", "core_group_delete_group_members"] {
        world
            .fake
            .add_fault(Rule::new(When::Nth(1), What::DropAfter).of(function));
    }
    let ran = run(&world, "add,BIO-1,Blue,elif.brandt\n", &[]).await;
    assert_eq!(ran.rows, ["2 created: group-member-added BIO-1, Blue, elif.brandt"]);
    assert_eq!(world.calls()["core_group_add_group_members"], 1);
    let ran = run(&world, "del,BIO-1,Blue,elif.brandt\n", &[]).await;
    assert_eq!(ran.rows, ["2 deleted: group-member-removed BIO-1, Blue, elif.brandt"]);
    assert_eq!(world.calls()["core_group_delete_group_members"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_that_nobody_is_in_any_more_go_at_the_end_of_the_run() {
    let world = colours().await;
    world.set("groups.purge_empty", "groups").await;
    let ran = run(&world, "shift,BIO-1,Blue,chiara.lindqvist\n", &[]).await;
    assert_eq!(groups(&world, "BIO-1"), ["Blue: chiara.lindqvist"], "{ran:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_made_on_the_way_and_joined_in_the_same_run() {
    let world = at_school().await;
    let rows = "cmd,cid,uid,rolename,enrol,gcmd,g1\nadd,TPL,elif.brandt,student,manual,gaddcreate,Lab A\n\
                add,TPL,dorian.petit,student,manual,gaddcreate,Lab A\n";
    let ran = world.run(&[("enrolments.csv", rows)], &[]).await;
    assert!(ran.rows.iter().all(|row| row.contains(" created: ")), "{ran:?}");
    assert_eq!(groups(&world, "TPL"), ["Lab A: elif.brandt, dorian.petit"]);
    let calls = world.calls();
    assert_eq!(calls["core_group_get_course_groups"], 1);
    assert_eq!(
        writes(&calls),
        [
            ("core_group_add_group_members", 1),
            ("core_group_create_groups", 1),
            ("enrol_manual_enrol_users", 1)
        ]
    );
}
