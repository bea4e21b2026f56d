//! Schedules, on both databases, by a clock that is turned by hand.

mod alarms;
mod crashes;
mod nights;
mod servers;
mod waiting;

use std::sync::Arc;

use shared::api::{RunMode, RunState, ScheduleInput, ScheduleWish, TickCause, TickDto, TickOutcome};

use super::{create, tick, ticks};
use crate::clock::Clock;
use crate::clock::testing::{Hands, clock};
use crate::platform::Directory;
use crate::runs::{Runs, Workplace};
use crate::store::runs::RunRecord;
use crate::store::testing::{TestStore, stores};
use crate::store::{SecretKey, Store, runs as kept_runs};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
const USERS: &str = "username;firstname;lastname\nnora.lind;Nora;Lind\n";
const COURSES: &str = "fullname;shortname\nBotany;BOT\n";

/// A school: its database, its folder, its runs. It is Tuesday, 2024-03-05, 06:00 UTC.
struct School {
    store: TestStore,
    runs: Runs,
    hands: Hands,
    clock: Clock,
}

/// One on each database.
async fn schools() -> Vec<School> {
    let mut schools = Vec::new();
    for store in stores().await {
        let (clock, hands) = clock();
        let runs = runs(&store, store.folder(), &clock).await;
        schools.push(School {
            store,
            runs,
            hands,
            clock,
        });
    }
    schools
}

async fn runs(store: &Store, folder: &std::path::Path, clock: &Clock) -> Runs {
    let key = SecretKey::open(folder).unwrap();
    let directory = Directory::open(store.clone(), key).await.unwrap();
    Runs::new(Workplace::new(
        store.clone(),
        Arc::new(directory),
        folder,
        clock.clone(),
    ))
}

/// What a schedule takes in, where the settings say.
fn takes(input: &str) -> ScheduleInput {
    ScheduleInput {
        input: input.to_owned(),
        ..ScheduleInput::default()
    }
}

/// A schedule that is asked for.
fn wish(name: &str, inputs: &[&str], cron: &str) -> ScheduleWish {
    ScheduleWish {
        name: Some(name.to_owned()),
        inputs: Some(inputs.iter().map(|input| takes(input)).collect()),
        cron: Some(cron.to_owned()),
        ..ScheduleWish::default()
    }
}

impl School {
    /// The same school, as another server on the same database sees it.
    async fn again(&self) -> Runs {
        runs(&self.store.again().await, self.store.folder(), &self.clock).await
    }

    async fn has(&self, wish: ScheduleWish) -> String {
        create(&self.store, wish, "n.roussel", self.clock.now()).await.unwrap()
    }

    /// Puts a file into the inbox.
    fn arrives(&self, name: &str, text: &str) {
        let area = &self.runs.place().area;
        area.put_new(name, &mut text.as_bytes()).unwrap();
    }

    fn waits_in_the_inbox(&self, name: &str) -> bool {
        self.runs.place().area.path(name).unwrap().is_file()
    }

    /// Time passes, then the server looks at the clock.
    async fn after(&self, seconds: i64) -> usize {
        self.hands.forward(seconds);
        tick(&self.runs).await.unwrap()
    }

    /// Works on all runs that wait.
    async fn work(&self) {
        while self.runs.work_once().await.unwrap().is_some() {}
    }

    /// What came of a schedule, the oldest first.
    async fn history(&self, id: &str) -> Vec<TickDto> {
        let mut told = ticks(&self.store, id, None, 100).await.unwrap().unwrap();
        told.reverse();
        told
    }

    async fn outcomes(&self, id: &str) -> Vec<(TickCause, TickOutcome)> {
        let history = self.history(id).await;
        history.into_iter().map(|tick| (tick.cause, tick.outcome)).collect()
    }

    /// All runs, the oldest first.
    async fn all_runs(&self) -> Vec<RunRecord> {
        let filter = kept_runs::RunFilter {
            limit: 100,
            ..kept_runs::RunFilter::default()
        };
        let mut runs = kept_runs::list(&self.store, &filter).await.unwrap();
        runs.reverse();
        runs
    }

    /// Names and states of all runs.
    async fn told_runs(&self) -> Vec<(String, String)> {
        let runs = self.all_runs().await;
        runs.into_iter().map(|run| (run.name, run.state)).collect()
    }

    /// The kinds of what is to be told, with the rest.
    async fn happenings(&self) -> Vec<(String, serde_json::Value)> {
        let rows: Vec<(String, String)> = sqlx::query_as("SELECT kind, detail FROM happenings ORDER BY number")
            .fetch_all(self.store.read())
            .await
            .unwrap();
        let read = |(kind, detail): (String, String)| (kind, serde_json::from_str(&detail).unwrap());
        rows.into_iter().map(read).collect()
    }

    async fn alarms(&self) -> Vec<serde_json::Value> {
        let happened = self.happenings().await;
        let alarms = happened.into_iter().filter(|(kind, _)| kind == "alarm");
        alarms.map(|(_, detail)| detail["alarm"].clone()).collect()
    }
}

use TickCause::{Asked, Due, Expected, Missed as WasMissed};
