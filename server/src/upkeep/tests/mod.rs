//! Retention, backup and erasure, on both databases.

mod backup;
mod privacy;
mod retain;

use std::path::Path;
use std::sync::Arc;

use shared::api::{RunOptions, RunState};
use shared::i18n::{Catalog, Lang};

use crate::clock::testing::{Hands, clock};
use crate::files::keeper::testing::keeper;
use crate::platform::Directory;
use crate::runs::{Actor, Runs, Upload, Workplace};
use crate::store::testing::{TestStore, stores};
use crate::store::{SecretKey, Store};

pub(super) const USERS: &str = "username;firstname;lastname;email\n\
    nora.lind;Nora;Lind;nora.lind@northfield.example\n\
    emeric.saule;Émeric;Saule;a@@b\n";
pub(super) const DAY: i64 = 24 * 3600;

/// A school at work: its database, its folder, its clock.
pub(super) struct School {
    pub store: TestStore,
    pub place: Workplace,
    pub runs: Runs,
    pub hands: Hands,
}

/// One on each database, with files on the disk and in an object store.
pub(super) async fn schools() -> Vec<School> {
    let mut schools = on_disk().await;
    schools.extend(in_store().await);
    schools
}

/// One on each database, with files on the disk.
pub(super) async fn on_disk() -> Vec<School> {
    schools_with(false).await
}

/// One on each database, with files in an object store.
pub(super) async fn in_store() -> Vec<School> {
    schools_with(true).await
}

async fn schools_with(is_shared: bool) -> Vec<School> {
    let mut schools = Vec::new();
    for store in stores().await {
        let (clock, hands) = clock();
        let place = workplace(&store, store.folder(), clock).await;
        let place = place.keeping(keeper(is_shared, store.folder()));
        let runs = Runs::new(place.clone());
        schools.push(School {
            store,
            place,
            runs,
            hands,
        });
    }
    schools
}

pub(super) async fn workplace(store: &Store, folder: &Path, clock: crate::clock::Clock) -> Workplace {
    let key = SecretKey::open(folder).unwrap();
    let directory = Directory::open(store.clone(), key).await.unwrap();
    Workplace::new(store.clone(), Arc::new(directory), folder, clock)
}

impl School {
    /// Takes a run in; nobody works on it yet.
    pub async fn sent(&self, name: &str, text: &str) -> String {
        let path = self.store.folder().join(".sent");
        std::fs::write(&path, text).unwrap();
        let actor = Actor {
            name: "n.roussel".into(),
            role: shared::api::OperatorRole::Operator,
        };
        let upload = Upload::from_outside(name.to_owned(), path);
        // No guard holds it: nobody here is asked.
        let options = RunOptions {
            approve: true,
            ..RunOptions::default()
        };
        let sent = self.runs.submit(vec![upload], options, &actor, "").await;
        sent.unwrap().0.id
    }

    /// A run that is over.
    pub async fn ran(&self, name: &str, text: &str) -> String {
        let id = self.sent(name, text).await;
        self.runs.work_once().await.unwrap();
        assert_eq!(self.state(&id).await, Some(RunState::Finished));
        id
    }

    pub async fn state(&self, id: &str) -> Option<RunState> {
        let run = self.runs.get(id, Catalog::of(Lang::En)).await;
        run.ok().map(|run| run.summary.state)
    }

    /// How many rows a table has.
    pub async fn rows(&self, table: &str) -> i64 {
        sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}")))
            .fetch_one(self.store.read())
            .await
            .unwrap()
    }
}
