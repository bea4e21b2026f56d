//! Sources, on both databases, by a clock that is turned by hand. It is 2024-03-05, 06:00 UTC.

mod drop;
mod gather;
mod remote;
mod week;

use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use shared::api::RunOptions;

use super::{Gathered, SourceError, Wanted};
use crate::clock::testing::{Hands, clock};
use crate::files::keeper::testing::keeper;
use crate::outgoing::testing::here;
use crate::platform::Directory;
use crate::runs::{Actor, Runs, Sender, Upload, Workplace, submit};
use crate::store::testing::{TestStore, stores};
use crate::store::{SecretKey, settings};

/// A command file that is sound.
const USERS: &str = "username;firstname;lastname\nnora.lind;Nora;Lind\n";
/// Another one.
const OTHERS: &str = "username;firstname;lastname\ne.saule;Emeric;Saule\n";
/// One of which no row can run: a column is there twice.
const FATAL: &str = "username;username;lastname\nnora.lind;Nora;Lind\n";
const COURSES: &str = "shortname;fullname\nBIO;Biology\n";

/// A school: its database, its folder, its runs, its clock.
struct School {
    store: TestStore,
    runs: Runs,
    hands: Hands,
}

/// One on each database, with files on the disk and in an object store.
async fn schools() -> Vec<School> {
    let mut schools = on_disk().await;
    schools.extend(in_store().await);
    schools
}

/// One on each database, with files on the disk.
async fn on_disk() -> Vec<School> {
    schools_with(false).await
}

/// One on each database, with files in an object store.
async fn in_store() -> Vec<School> {
    schools_with(true).await
}

async fn schools_with(is_shared: bool) -> Vec<School> {
    let mut schools = Vec::new();
    for store in stores().await {
        let (clock, hands) = clock();
        let directory = Directory::open(store.clone(), SecretKey::open(store.folder()).unwrap())
            .await
            .unwrap();
        let place = Workplace::new(store.clone(), Arc::new(directory), store.folder(), clock);
        let place = place.keeping(keeper(is_shared, store.folder()));
        let runs = Runs::new(place.asking(here()));
        schools.push(School { store, runs, hands });
    }
    schools
}

impl School {
    fn place(&self) -> &Workplace {
        self.runs.place()
    }

    fn now(&self) -> i64 {
        self.place().clock.now()
    }

    /// A file comes into the inbox, whole.
    fn comes(&self, name: &str, bytes: impl AsRef<[u8]>) {
        self.place().area.put(name, &mut bytes.as_ref()).unwrap();
        // An object is whole whenever it was written.
        if let Ok(path) = self.place().area.path(name) {
            self.dated(path, 3600);
        }
    }

    /// A file was written to last so many seconds ago.
    fn dated(&self, path: PathBuf, seconds: i64) {
        let at = UNIX_EPOCH + Duration::from_secs(u64::try_from(self.now() - seconds).unwrap());
        File::options()
            .write(true)
            .open(path)
            .unwrap()
            .set_modified(at)
            .unwrap();
    }

    fn reads(&self, name: &str) -> String {
        String::from_utf8(self.place().area.read(name).unwrap()).unwrap()
    }

    /// All files of the area, but reports.
    fn area(&self) -> Vec<String> {
        let entries = crate::files::listing::all(&self.place().area, "", true).unwrap();
        let archives = crate::files::listing::all(&self.place().area, "archives", true).unwrap_or_default();
        let mut names: Vec<String> = entries.into_iter().chain(archives).map(|entry| entry.name).collect();
        names.sort();
        names
    }

    async fn set(&self, key: &str, value: &str) {
        let mut tx = self.store.begin().await.unwrap();
        settings::save(&mut tx, key, Some(value)).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What a schedule finds at these locations.
    async fn finds(&self, locations: &[&str]) -> Result<Gathered, SourceError> {
        let wanted: Vec<Wanted> = locations.iter().map(|location| wanted(location)).collect();
        super::gather(self.place(), "nightly", &wanted).await
    }

    /// The names of what a schedule finds.
    async fn names(&self, locations: &[&str]) -> Vec<String> {
        let found = self.finds(locations).await.unwrap();
        found.uploads.into_iter().map(|upload| upload.name).collect()
    }

    /// A schedule runs what was found. Says the id of the run.
    async fn sent(&self, uploads: Vec<Upload>) -> String {
        let sender = Sender {
            actor: "nightly",
            origin: "schedule",
            schedule: "nightly",
            key: "",
            since: None,
        };
        let taken = submit(self.place(), uploads, &RunOptions::default(), sender).await;
        taken.unwrap().id
    }

    /// A schedule runs what it finds. Says how the run ended; blank where there was nothing.
    async fn night(&self, locations: &[&str]) -> String {
        let found = self.finds(locations).await.unwrap();
        if found.uploads.is_empty() {
            return String::new();
        }
        let id = self.sent(found.uploads).await;
        self.work().await;
        self.state(&id).await
    }

    async fn work(&self) {
        while matches!(self.runs.work_once().await, Ok(Some(_)) | Err(_)) {}
    }

    async fn state(&self, id: &str) -> String {
        sqlx::query_scalar("SELECT state FROM runs WHERE id = $1")
            .bind(id.to_owned())
            .fetch_one(self.store.read())
            .await
            .unwrap()
    }

    /// Why the files of these locations aren't taken.
    async fn skips(&self, locations: &[&str]) -> Vec<(String, String)> {
        let found = self.finds(locations).await.unwrap();
        assert!(found.uploads.is_empty(), "{:?}", found.uploads);
        let told = found.skipped.into_iter().map(|skipped| {
            let json = serde_json::to_value(&skipped).unwrap();
            (skipped.name, json["why"].as_str().unwrap().to_owned())
        });
        told.collect()
    }

    fn drop_folder(&self) -> PathBuf {
        let folder = self.store.folder().join("drop");
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// A file is dropped, and was written to last so many seconds ago.
    fn dropped(&self, name: &str, text: &str, seconds: i64) {
        let path = self.drop_folder().join(name);
        fs::write(&path, text).unwrap();
        self.dated(path, seconds);
    }

    /// What lies in the drop folder.
    fn lies(&self) -> Vec<String> {
        let entries = fs::read_dir(self.drop_folder()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The kinds of what is to be told, with the rest.
    async fn happenings(&self) -> Vec<serde_json::Value> {
        let rows: Vec<String> = sqlx::query_scalar("SELECT detail FROM happenings ORDER BY number")
            .fetch_all(self.store.read())
            .await
            .unwrap();
        rows.iter().map(|row| serde_json::from_str(row).unwrap()).collect()
    }
}

fn wanted(location: &str) -> Wanted {
    Wanted {
        input: "users".into(),
        location: location.into(),
        all: false,
    }
}

fn operator() -> Actor {
    Actor {
        name: "n.roussel".into(),
        role: shared::api::OperatorRole::Administrator,
    }
}

fn skipped(name: &str, why: &str) -> (String, String) {
    (name.to_owned(), why.to_owned())
}
