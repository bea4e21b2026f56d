//! Cohorts: command files of cohorts against a site.

use fake_moodle::state::key;
use fake_moodle::{Functions, Rule, Setup, What, When, school};
use shared::api::RunState;
use shared::directory::Id;
use shared::plan::{Step, Verb};

use super::super::fetch::cohort_places::PLACE;
use super::super::ledger::{Ledger, Line, Subject};
use super::world::{World, world};
use crate::platform::{Fate, IdMap, Remote};

const HEAD: &str = "cmd;cidnumber;cname;cdescription;userid\n";

fn small() -> Setup {
    Setup {
        site: school::options(),
        fill: school::small,
        ..Setup::default()
    }
}

fn file(rows: &[&str]) -> String {
    format!("{HEAD}{}\n", rows.join("\n"))
}

/// The cohorts of a site: id number, name, description, who is in it.
fn cohorts(world: &World) -> Vec<(String, String, String, Vec<String>)> {
    world.fake.with_state(|state| {
        let cohorts = state.tables.cohorts.iter();
        cohorts
            .map(|(id, cohort)| {
                let members = state.tables.cohort_members.with(&key("cohort", id));
                let names = members.filter_map(|(_, member)| Some(state.user(member.user)?.username.clone()));
                let mut names: Vec<String> = names.collect();
                names.sort();
                (
                    cohort.idnumber.clone(),
                    cohort.name.clone(),
                    cohort.description.clone(),
                    names,
                )
            })
            .collect()
    })
}

fn cohort(world: &World, idnumber: &str) -> (String, String, Vec<String>) {
    let found = cohorts(world).into_iter().find(|cohort| cohort.0 == idnumber);
    found
        .map(|(_, name, description, members)| (name, description, members))
        .unwrap_or_default()
}

/// How often what changes something was called since the last look.
fn writes(world: &World) -> Vec<(String, usize)> {
    let writes = |name: &str| !name.contains("_get_") && !name.contains("_search_");
    world.calls().into_iter().filter(|(name, _)| writes(name)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn cohorts_are_made_and_filled_and_the_second_time_nothing_is_written() {
    let world = world(small()).await;
    let file = file(&[
        "add;CO-A;Intake A;First & best;ben.okafor",
        "add;CO-A;;;hugo.andersson",
        "add;CO-B;Intake B;;",
    ]);
    let ran = world.run(&[("cohorts.csv", &file)], &[]).await;
    assert_eq!(ran.state, RunState::Finished, "{}", ran.problem);
    assert_eq!(ran.counts.created, 2, "{:?}", ran.rows);
    let members = vec!["ben.okafor".to_owned(), "hugo.andersson".to_owned()];
    assert_eq!(
        cohort(&world, "CO-A"),
        ("Intake A".to_owned(), "First & best".to_owned(), members)
    );
    let calls = [
        ("core_cohort_add_cohort_members".to_owned(), 1),
        ("core_cohort_create_cohorts".to_owned(), 1),
    ];
    assert_eq!(writes(&world), calls);
    let ran = world.run(&[("cohorts.csv", &file)], &[]).await;
    assert_eq!(
        (ran.counts.unchanged, writes(&world)),
        (3, Vec::new()),
        "{:?}",
        ran.rows
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn people_leave_and_cohorts_are_changed_emptied_and_deleted() {
    let world = world(small()).await;
    let before = cohort(&world, "CO-7A").2;
    let leaves = format!("del;CO-7A;;;{}", before[0]);
    let ran = world
        .run(
            &[("cohorts.csv", &file(&[&leaves, "add;CO-7A;Class 8A;Moved up;"]))],
            &[],
        )
        .await;
    assert_eq!((ran.counts.deleted, ran.counts.updated), (1, 1), "{:?}", ran.rows);
    let (name, description, members) = cohort(&world, "CO-7A");
    assert_eq!(
        (name.as_str(), description.as_str(), members.len()),
        ("Class 8A", "Moved up", before.len() - 1)
    );
    let ran = world
        .run(
            &[(
                "cohorts.csv",
                &file(&["free;CO-7A;;;", "delete;CO-7B;;;", "delete;CO-7C;;;"]),
            )],
            &[],
        )
        .await;
    assert_eq!(
        (ran.counts.updated, ran.counts.deleted, ran.counts.failed),
        (1, 1, 0),
        "{:?}",
        ran.rows
    );
    let left = cohorts(&world);
    assert_eq!(
        left.iter()
            .map(|cohort| (cohort.0.as_str(), cohort.3.len()))
            .collect::<Vec<_>>(),
        [("CO-7A", 0)]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cohort_that_changes_stays_in_the_category_that_no_look_up_tells() {
    let world = world(small()).await;
    // One that we have put there once.
    let (cohort, category, context) = world.fake.with_state(|state| {
        let category = state
            .tables
            .categories
            .first(&key("idnumber", "CAT-BIO"))
            .map_or(0, |(id, _)| id);
        let context = state
            .context(fake_moodle::state::Level::CourseCat, category)
            .unwrap_or_default();
        let cohort = state
            .tables
            .cohorts
            .first(&key("idnumber", "CO-7A"))
            .map_or(0, |(id, _)| id);
        state.tables.cohorts.change(cohort, |cohort| cohort.context = context);
        (cohort, category, context)
    });
    let mut tx = world.store.begin().await.unwrap();
    let put = Line::says(Subject::Cohort, cohort, PLACE, &category);
    Ledger::new(world.store.clone(), world.fake.url())
        .write(&mut tx, vec![put])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let ran = world
        .run(
            &[("cohorts.csv", &file(&["add;CO-7A;Class 8A;;", "add;CO-7B;Class 8B;;"]))],
            &[],
        )
        .await;
    assert_eq!(ran.counts.updated, 2, "{:?}", ran.rows);
    let place = |idnumber: &str| {
        world.fake.with_state(|state| {
            state
                .tables
                .cohorts
                .first(&key("idnumber", idnumber))
                .map(|(_, cohort)| cohort.context)
        })
    };
    assert_eq!((place("CO-7A"), place("CO-7B")), (Some(context), Some(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_cohort_without_an_idnumber_can_be_made() {
    let world = world(small()).await;
    let head = "username;firstname;lastname;idnumber;cohort\n";
    let rows = "ben.okafor;Ben;Okafor;P002;Chess\nhugo.andersson;Hugo;Andersson;P008;Choir\n";
    let ran = world.run(&[("users.csv", &format!("{head}{rows}"))], &[]).await;
    assert!(
        !ran.rows
            .iter()
            .any(|row| row.contains("partial") || row.contains("failed")),
        "{:?}",
        ran.rows
    );
    let made: Vec<(String, String, Vec<String>)> = cohorts(&world)
        .into_iter()
        .skip(2)
        .map(|cohort| (cohort.0, cohort.1, cohort.3))
        .collect();
    let expected = [("Chess", "ben.okafor"), ("Choir", "hugo.andersson")];
    assert_eq!(
        made,
        expected.map(|(name, who)| (String::new(), name.to_owned(), vec![who.to_owned()]))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_bad_row_fails_alone() {
    let world = world(small()).await;
    let long = "x".repeat(101);
    let bad = format!("add;{long};Too long;;");
    let file = file(&[
        "add;CO-A;Intake A;;",
        &bad,
        "add;CO-C;Intake C;;",
        "add;CO-D;Intake D;;",
    ]);
    let ran = world.run(&[("cohorts.csv", &file)], &[]).await;
    assert_eq!((ran.counts.created, ran.counts.failed), (3, 1), "{:?}", ran.rows);
    assert!(writes(&world)[0].1 <= 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_has_gone_since_the_plan_is_named_by_the_text_of_a_warning() {
    let world = world(small()).await;
    let moodle = world.moodle().await;
    let (cohort, user) = world.fake.with_state(|state| {
        let cohort = state
            .tables
            .cohorts
            .first(&key("idnumber", "CO-7A"))
            .map_or(0, |(id, _)| id);
        (cohort, state.user_named("ben.okafor").map_or(0, |user| user.id))
    });
    let joins = |user: i64| Step {
        verb: Verb::Create,
        before: None,
        after: Some(shared::directory::AnyEntity::CohortMember(Box::new(
            shared::directory::CohortMember {
                id: Id(-user),
                cohort: Id(cohort),
                user: Id(user),
                timeadded: 0,
            },
        ))),
        key: user.to_string(),
        secret: None,
        along: Vec::new(),
        copy_of: Id::NONE,
    };
    let mut ids = IdMap::new();
    let fates = Remote::send(&moodle, &[joins(user), joins(99_999), joins(user)], &mut ids)
        .await
        .unwrap();
    assert_eq!(fates.iter().map(Fate::is_done).collect::<Vec<_>>(), [true, false, true]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_doubles_nothing() {
    let world = world(small()).await;
    for function in [
        "core_cohort_create_cohorts",
        "core_cohort_add_cohort_members",
        "core_cohort_update_cohorts",
    ] {
        world
            .fake
            .add_fault(Rule::new(When::Nth(1), What::DropAfter).of(function));
    }
    let file = file(&["add;CO-A;Intake A;;ben.okafor", "add;CO-7A;Class 8A;;"]);
    let ran = world.run(&[("cohorts.csv", &file)], &[]).await;
    assert_eq!((ran.counts.created, ran.counts.updated), (1, 1), "{:?}", ran.rows);
    assert_eq!(cohorts(&world).len(), 3);
    assert_eq!(cohort(&world, "CO-A").2, ["ben.okafor"]);
    // Neither the creation nor the joining was sent twice.
    let calls = writes(&world);
    assert!(calls.iter().all(|(_, count)| *count == 1), "{calls:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_function_that_is_missing_is_told_by_the_plan() {
    let all = Functions::All.names().into_iter();
    let world = world(Setup {
        functions: Functions::Only(all.filter(|name| name != "core_cohort_add_cohort_members").collect()),
        ..small()
    })
    .await;
    let plan = world
        .plan(&[("cohorts.csv", &file(&["add;CO-A;Intake A;;ben.okafor"]))], &[])
        .await;
    assert!(
        plan.rows[0].contains("PLT201") && plan.rows[0].contains("core_cohort_add_cohort_members"),
        "{:?}",
        plan.rows
    );
}
