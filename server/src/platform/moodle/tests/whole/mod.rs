//! A whole package against a site that fails in every way it can: it ends as if nothing had failed (R5).

mod package;
mod state;

use std::pin::pin;

use fake_moodle::state::Token;
use fake_moodle::{Rule, Setup, What, When, school};
use shared::api::{RunMode, RunState};

use super::world::{Ran, World, waiting_world, world};
use crate::runs::Runs;

/// Why a run waits whose token the site doesn't know.
const UNKNOWN: &str = "away-token";

fn setup() -> Setup {
    Setup {
        site: school::options(),
        fill: package::school,
        ..Setup::default()
    }
}

/// What a run leaves behind: what the site holds, and what is told of its rows.
struct Left {
    facts: Vec<String>,
    ran: Ran,
}

/// What happened on the way.
#[derive(Debug, Default)]
struct Story {
    /// How often the server was killed.
    deaths: usize,
    /// How often the token had to be given back.
    tokens: usize,
}

/// Takes the package in, in short forms, so that it takes many calls.
async fn takes_in(world: &World) -> (i64, String) {
    world.set("moodle.max_fields", "90").await;
    let files = package::files();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    world.takes_in(&files, &package::SETTINGS, RunMode::Run).await
}

/// What is left when nothing happens.
async fn clean() -> Left {
    let mut world = world(setup()).await;
    let (number, id) = takes_in(&world).await;
    works(&mut world, number, &id, 0).await;
    left(&world, &id).await
}

async fn left(world: &World, id: &str) -> Left {
    Left {
        facts: state::facts(world),
        ran: world.ran(id, RunMode::Run).await,
    }
}

/// Works on a run until it is over. A call that is never answered is the moment at which the server is killed. A token that
/// the site doesn't know any longer is given back, or another one kept.
async fn works(world: &mut World, number: i64, id: &str, seed: u64) -> Story {
    let mut story = Story::default();
    let token = world
        .fake
        .with_state(|state| state.tokens.values().next().cloned().unwrap());
    loop {
        let mut told = world.runs.watch(id).await.unwrap();
        let silences = world.fake.silences();
        let mut silent = tokio::task::spawn_blocking(move || silences.recv().is_ok());
        let is_killed = {
            let mut worker = pin!(work(&world.runs, number));
            loop {
                tokio::select! {
                    () = &mut worker => break false,
                    heard = &mut silent => break heard.unwrap(),
                    Ok(()) = told.changed() => {
                        let waits_for = told.borrow_and_update().waits_for.clone();
                        let is_turned_away = waits_for.is_some_and(|waits| waits.why.id == UNKNOWN);
                        if is_turned_away && world.fake.with_state(|state| state.tokens.is_empty()) {
                            story.tokens += 1;
                            gives_back(world, token.clone(), seed).await;
                        }
                    }
                }
            }
        };
        world.fake.hush();
        if !is_killed {
            return story;
        }
        story.deaths += 1;
        world.dies().await;
    }
}

/// Works on a run until it is over.
async fn work(runs: &Runs, number: i64) {
    while !runs.is_over(number).await.unwrap() {
        runs.work_once().await.unwrap();
    }
}

/// The site knows the token again, or somebody keeps another one.
async fn gives_back(world: &World, token: Token, seed: u64) {
    let known = match seed % 2 {
        0 => world.fake.token().to_owned(),
        _ => format!("fa4e{seed:028}"),
    };
    world.fake.with_state(|state| state.tokens.insert(known.clone(), token));
    world.sites.keep(world.fake.url(), &known, "ana", 0).await.unwrap();
}

/// One of ten calls fails, one of twenty is done and its answer lost, one of ten is slow; the site is closed for a moment,
/// and the token revoked on the way.
fn faults(seed: u64) -> Vec<Rule> {
    let shares = [
        (2, What::Status(500)),
        (2, What::Status(502)),
        (2, What::LoginPage),
        (1, What::MaintenancePage),
        (1, What::Throttled(1)),
        (1, What::CutAnswer),
        (1, What::LoginRedirect),
        (4, What::DropAfter),
        (1, What::StatusAfter(504)),
        (10, What::Slow(3)),
    ];
    let drawn = shares.into_iter().zip(0..).map(|((share, what), at)| {
        let seed = seed * 100 + at;
        Rule::new(When::Percent { share, seed }, what)
    });
    let closed = Rule::new(When::After(60 + 7 * seed), What::MaintenancePage).times(8);
    let revoked = Rule::new(When::Nth(90 + 13 * seed), What::RevokeToken);
    drawn.chain([closed, revoked]).collect()
}

/// The same is left; else what differs.
fn assert_same(left: &Left, clean: &Left, when: &str) {
    let only = |one: &[String], other: &[String]| -> Vec<String> {
        let mut other = other.to_vec();
        let mut only = one.to_vec();
        only.retain(|line| match other.iter().position(|known| known == line) {
            Some(at) => {
                other.swap_remove(at);
                false
            }
            None => true,
        });
        only
    };
    let differ = |left: &[String], clean: &[String]| {
        let (more, fewer) = (only(left, clean), only(clean, left));
        assert!(
            more.is_empty() && fewer.is_empty(),
            "{when}:\n{more:#?}\ninstead of\n{fewer:#?}"
        );
    };
    differ(&left.ran.rows, &clean.ran.rows);
    differ(&left.facts, &clean.facts);
    assert_eq!(left.ran, clean.ran, "{when}");
}

/// How often a run has waited for its site.
async fn waited(world: &World, number: i64) -> i64 {
    let sql = "SELECT count(*) FROM run_events WHERE run = $1 AND what = 'waiting'";
    let counted = sqlx::query_scalar(sql).bind(number).fetch_one(world.store.read());
    counted.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_package_does_what_it_says_and_its_bad_rows_fail_alone() {
    let left = clean().await;
    assert_eq!((left.ran.state, left.ran.problem.as_str()), (RunState::Finished, ""));
    let failed: Vec<&String> = left.ran.rows.iter().filter(|row| row.contains(" failed")).collect();
    assert_eq!((failed.len(), left.ran.counts.failed), (15, 15), "{failed:#?}");
    assert!(left.ran.rows.len() > 330, "{}", left.ran.rows.len());
}

async fn with_faults(seed: u64) {
    let clean = clean().await;
    let mut world = waiting_world(setup(), usize::try_from(seed).unwrap()).await;
    faults(seed).into_iter().for_each(|fault| world.fake.add_fault(fault));
    let (number, id) = takes_in(&world).await;
    let story = works(&mut world, number, &id, seed).await;
    let calls = world.fake.calls();
    let failed = calls.iter().filter(|call| !call.faults.is_empty()).count();
    assert_same(
        &left(&world, &id).await,
        &clean,
        &format!("seed {seed}, {} calls, {failed} faults", calls.len()),
    );
    assert_eq!(story.tokens, 1, "{} calls", calls.len());
    assert!(waited(&world, number).await >= 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_faults_of_every_kind_the_end_is_that_of_a_clean_run() {
    with_faults(1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_other_faults_the_end_is_the_same() {
    with_faults(2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_yet_other_faults_the_end_is_the_same() {
    with_faults(3).await;
}

/// Kills the server at every so manieth call, before or after it is done, some times; with other faults if they have a seed.
async fn killed(kills: &[(u64, What)], store: usize, seed: Option<u64>) {
    let clean = clean().await;
    let mut world = waiting_world(setup(), store).await;
    for (every, what) in kills {
        let rule = Rule::new(When::Every(*every), what.clone());
        world.fake.add_fault(rule.times(10));
    }
    let faults = seed.map(faults).unwrap_or_default();
    faults.into_iter().for_each(|fault| world.fake.add_fault(fault));
    let (number, id) = takes_in(&world).await;
    let story = works(&mut world, number, &id, seed.unwrap_or(0)).await;
    let when = format!("{kills:?}, {story:?}, {} calls", world.fake.calls().len());
    assert_same(&left(&world, &id).await, &clean, &when);
    assert!(story.deaths >= 6, "{when}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_when_a_call_is_done_ends_the_run_the_same_way() {
    killed(&[(17, What::SilentAfter)], 0, None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_before_a_call_is_done_ends_the_run_the_same_way() {
    killed(&[(13, What::SilentBefore)], 1, None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_again_and_again_while_the_site_fails_ends_the_run_the_same_way() {
    killed(&[(29, What::SilentAfter), (37, What::SilentBefore)], 1, Some(4)).await;
}
