//! A site, and a place whose settings name it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use fake_moodle::{FakeMoodle, Setup};
use shared::api::{Counts, RunMode, RunState};
use shared::i18n::{Catalog, Lang};

use super::super::{Connections, Moodle};
use super::sending;
use crate::clock::Clock;
use crate::clock::testing::{Hands, clock_at};
use crate::files::Keeper;
use crate::outgoing::testing::here;
use crate::pictures::PictureStore;
use crate::platform::{Directory, Platforms};
use crate::runs::{Runs, Workplace};
use crate::store::runs::KeptRow;
use crate::store::testing::{TestStore, stores};
use crate::store::{SecretKey, Store, settings};

/// A moment, for whoever is to wait as little as possible.
pub const MOMENT: Duration = Duration::from_millis(1);

/// A fake site, and a Tool Sync that works on it. Both have the same clock, which stands still.
pub struct World {
    pub fake: FakeMoodle,
    pub store: TestStore,
    pub sites: Connections,
    pub runs: Runs,
    clock: Clock,
    hands: Hands,
    waits: Option<Duration>,
}

/// What became of a run.
#[derive(Debug, PartialEq)]
pub struct Ran {
    pub state: RunState,
    pub problem: String,
    pub counts: Counts,
    /// Of each row: line, status, its outcomes with their keys, its failures with their sentences.
    pub rows: Vec<String>,
}

/// One on the first database that there is: which one keeps the journal matters little in most tests.
pub async fn world(setup: Setup) -> World {
    World::on(stores().await.remove(0), setup, None).await
}

/// One on the database of this number, begun anew after the last, in which runs wait for a site that doesn't answer.
pub async fn waiting_world(setup: Setup, nth: usize) -> World {
    let mut stores = stores().await;
    let store = stores.remove(nth % stores.len());
    World::on(store, setup, Some(MOMENT)).await
}

/// A server on a database: how it reaches sites, and its runs.
async fn server(store: &Store, folder: &Path, clock: &Clock, waits: Option<Duration>) -> (Connections, Runs) {
    let key = SecretKey::open(folder).unwrap();
    let directory = Directory::open(store.clone(), key.clone()).await.unwrap();
    let pictures = PictureStore::kept_by(Keeper::disk(folder));
    let sites = Connections::new(store.clone(), key, here(), pictures)
        .by(clock.clone())
        .pausing(MOMENT);
    let platforms = Platforms::from(Arc::new(directory)).with_sites(sites.clone());
    let place = Workplace::new(store.clone(), platforms, folder, clock.clone()).asking(here());
    let place = match waits {
        Some(pause) => place.waiting(pause),
        None => place,
    };
    (sites, Runs::new(place))
}

impl World {
    /// One on a database; `waits`: for how long its runs wait at first for a site that doesn't answer.
    pub async fn on(store: TestStore, setup: Setup, waits: Option<Duration>) -> Self {
        let (clock, hands) = clock_at(setup.now);
        let fake = FakeMoodle::start(setup).unwrap();
        let (sites, runs) = server(&store, store.folder(), &clock, waits).await;
        sites.keep(fake.url(), fake.token(), "ana", 0).await.unwrap();
        let world = Self {
            fake,
            store,
            sites,
            runs,
            clock,
            hands,
            waits,
        };
        world.set("moodle.url", world.fake.url()).await;
        world
    }

    /// The server was killed, and its lease has run out: another one is at work on the same database.
    pub async fn dies(&mut self) {
        self.hands.forward(60);
        let store = self.store.again().await;
        (self.sites, self.runs) = server(&store, self.store.folder(), &self.clock, self.waits).await;
    }

    /// Changes a stored setting.
    pub async fn set(&self, key: &str, value: &str) {
        let mut tx = self.store.begin().await.unwrap();
        settings::save(&mut tx, key, Some(value)).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The site as a new run sees it.
    pub async fn moodle(&self) -> Moodle {
        self.sites.current().await.unwrap().unwrap()
    }

    /// Runs command files as one package; guards are approved. A settings line is `key=value`.
    pub async fn run(&self, files: &[(&str, &str)], own: &[&str]) -> Ran {
        self.sends(&bytes_of(files), own, RunMode::Run).await
    }

    /// The same with files that are no text.
    pub async fn run_bytes(&self, files: &[(&str, &[u8])], own: &[&str]) -> Ran {
        self.sends(files, own, RunMode::Run).await
    }

    /// The plan of command files, which are only simulated.
    pub async fn plan(&self, files: &[(&str, &str)], own: &[&str]) -> Ran {
        self.sends(&bytes_of(files), own, RunMode::Simulate).await
    }

    async fn sends(&self, files: &[(&str, &[u8])], own: &[&str], mode: RunMode) -> Ran {
        let id = sending::send(&self.store, &self.runs, files, own, mode).await;
        self.ran(&id, mode).await
    }

    /// Takes a run in, on which nobody works yet. Says its number and its id.
    pub async fn takes_in(&self, files: &[(&str, &[u8])], own: &[&str], mode: RunMode) -> (i64, String) {
        sending::take_in(&self.store, &self.runs, files, own, mode).await
    }

    /// What became of a run.
    pub async fn ran(&self, id: &str, mode: RunMode) -> Ran {
        let (run, kept) = sending::rows(&self.store, id, mode).await;
        let catalog = Catalog::of(Lang::En);
        let row = |row: &KeptRow| {
            let detail: crate::runs::journal::Detail = serde_json::from_str(&row.detail).unwrap();
            let told = detail.told(0, catalog).into_iter().map(|told| match told.status {
                shared::plan::OutcomeStatus::Failed => {
                    format!("{} {}: {}", told.outcome, told.key, told.message.unwrap_or_default())
                }
                _ => format!("{} {}", told.outcome, told.key),
            });
            let partial = if row.partial { " (partial)" } else { "" };
            let told: Vec<String> = told.collect();
            format!("{} {}{partial}: {}", row.line, row.status, told.join("; "))
        };
        Ran {
            state: serde_json::from_value(run.state.clone().into()).unwrap(),
            problem: run.problem.clone(),
            counts: serde_json::from_str(&run.counts).unwrap_or_default(),
            rows: kept.iter().map(row).collect(),
        }
    }

    /// The functions that were called since the last look, each with how often, without what only asks for the site.
    pub fn calls(&self) -> std::collections::BTreeMap<String, usize> {
        let mut counted = std::collections::BTreeMap::new();
        for call in self.fake.calls() {
            if call.function != "core_webservice_get_site_info" {
                *counted.entry(call.function.clone()).or_default() += 1;
            }
        }
        self.fake.forget_calls();
        counted
    }
}

fn bytes_of<'f>(files: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f [u8])> {
    files.iter().map(|(name, text)| (*name, text.as_bytes())).collect()
}
