//! The life of runs, on both databases.

mod deciding;
mod history;
mod lying;
mod overview;
mod sending;
mod shared_files;

use std::sync::Arc;

use shared::api::{OperatorRole, RunMode, RunOptions, RunState};

use super::job::state_of;
use super::{Actor, Runs, Upload, Workplace};
use crate::clock::Clock;
use crate::platform::Directory;
use crate::store::testing::{TestStore, stores};
use crate::store::{SecretKey, Store};

/// A school: its database, its folder, its runs.
struct School {
    store: TestStore,
    runs: Runs,
}

/// One on each database.
async fn schools() -> Vec<School> {
    let mut schools = Vec::new();
    for store in stores().await {
        let runs = runs(&store, store.folder()).await;
        schools.push(School { store, runs });
    }
    schools
}

async fn runs(store: &Store, folder: &std::path::Path) -> Runs {
    let key = SecretKey::open(folder).unwrap();
    let directory = Directory::open(store.clone(), key).await.unwrap();
    Runs::new(Workplace::new(
        store.clone(),
        Arc::new(directory),
        folder,
        Clock::system(),
    ))
}

impl School {
    /// The same school, as another process on the same database sees it.
    async fn again(&self) -> Runs {
        runs(&self.store.again().await, self.store.folder()).await
    }

    fn upload(&self, name: &str, text: &str) -> Vec<Upload> {
        let path = self.store.folder().join(format!("sent-{name}"));
        std::fs::write(&path, text).unwrap();
        vec![Upload::from_outside(name.to_owned(), path)]
    }

    /// A run that waits for approval.
    async fn held(&self) -> String {
        let options = RunOptions {
            mode: RunMode::Plan,
            ..RunOptions::default()
        };
        let files = self.upload("users.csv", USERS);
        let (accepted, _) = self.runs.submit(files, options, &actor("sender"), "").await.unwrap();
        self.runs.work_once().await.unwrap();
        assert_eq!(self.state(&accepted.id).await, RunState::Held);
        accepted.id
    }

    async fn state(&self, id: &str) -> RunState {
        state_of(&self.runs.find(id).await.unwrap().state)
    }

    /// What somebody did, by the audit: actor, action, target.
    async fn deeds(&self) -> Vec<(String, String, String)> {
        sqlx::query_as("SELECT actor, action, target FROM audit ORDER BY number")
            .fetch_all(self.store.read())
            .await
            .unwrap()
    }
}

const USERS: &str = "username;firstname;lastname\nnora.lind;Nora;Lind\n";

fn actor(name: &str) -> Actor {
    Actor {
        name: name.to_owned(),
        role: OperatorRole::Administrator,
    }
}
