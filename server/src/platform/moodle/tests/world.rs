//! A site, and a place whose settings name it.

use std::sync::Arc;
use std::time::Duration;

use fake_moodle::{FakeMoodle, Setup};
use shared::api::{Counts, RunMode, RunOptions, RunState};
use shared::i18n::{Catalog, Lang};

use super::super::{Connections, Moodle};
use crate::clock::Clock;
use crate::files::Keeper;
use crate::outgoing::testing::here;
use crate::pictures::PictureStore;
use crate::platform::{Directory, Platforms};
use crate::runs::{Runs, Upload, Workplace};
use crate::store::runs::{self as kept_runs, RowFilter, Table};
use crate::store::testing::{TestStore, stores};
use crate::store::{SecretKey, settings};

/// A fake site, and a Tool Sync that works on it.
pub struct World {
    pub fake: FakeMoodle,
    pub store: TestStore,
    pub sites: Connections,
    pub runs: Runs,
}

/// What became of a run.
#[derive(Debug)]
pub struct Ran {
    pub state: RunState,
    pub problem: String,
    pub counts: Counts,
    /// Of each row: line, status, its outcomes with their keys, its failures with their sentences.
    pub rows: Vec<String>,
}

/// One on the first database that there is: which one keeps the journal matters little here.
pub async fn world(setup: Setup) -> World {
    let store = stores().await.remove(0);
    let key = SecretKey::open(store.folder()).unwrap();
    let fake = FakeMoodle::start(setup).unwrap();
    let directory = Directory::open(store.clone(), key.clone()).await.unwrap();
    let sites = Connections::new(
        store.clone(),
        key,
        here(),
        PictureStore::kept_by(Keeper::disk(store.folder())),
    )
    .pausing(Duration::from_millis(1));
    sites.keep(fake.url(), fake.token(), "ana", 0).await.unwrap();
    let place = Workplace::new(
        store.clone(),
        Platforms::from(Arc::new(directory)).with_sites(sites.clone()),
        store.folder(),
        Clock::system(),
    );
    let runs = Runs::new(place.asking(here()));
    let world = World {
        fake,
        store,
        sites,
        runs,
    };
    world.set("moodle.url", world.fake.url()).await;
    world
}

impl World {
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
        let uploads = files.iter().map(|(name, bytes)| {
            let path = self.store.folder().join(format!("sent-{name}"));
            std::fs::write(&path, bytes).unwrap();
            Upload::from_outside((*name).to_owned(), path)
        });
        let own = own.iter().filter_map(|pair| pair.split_once('='));
        let options = RunOptions {
            mode,
            approve: true,
            settings: own.map(|(key, value)| (key.to_owned(), value.to_owned())).collect(),
            ..RunOptions::default()
        };
        let (number, id) = self.runs.submit_here(uploads.collect(), &options, "ana").await.unwrap();
        while !self.runs.is_over(number).await.unwrap() {
            let _ = self.runs.work_once().await;
        }
        self.ran(&id, mode).await
    }

    /// What became of a run.
    pub async fn ran(&self, id: &str, mode: RunMode) -> Ran {
        let run = kept_runs::find(&self.store, id).await.unwrap().unwrap();
        let table = if mode == RunMode::Run {
            Table::Done
        } else {
            Table::Planned
        };
        let filter = RowFilter {
            limit: 100_000,
            ..RowFilter::default()
        };
        let kept = kept_runs::outcome_rows(&self.store, table, run.number, &filter)
            .await
            .unwrap();
        let catalog = Catalog::of(Lang::En);
        let row = |row: &kept_runs::KeptRow| {
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
