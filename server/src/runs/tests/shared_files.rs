//! Several servers on one database, with files in one object store.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use object_store::ObjectStore;
use object_store::memory::InMemory;
use shared::api::{RunOptions, RunState};

use super::super::{Download, Runs, Upload, Workplace};
use super::actor;
use crate::clock::Clock;
use crate::files::keeper::testing::in_memory;
use crate::files::listing;
use crate::platform::Directory;
use crate::store::testing::stores;
use crate::store::{SecretKey, Store};

/// Two rows, of which one fails.
const USERS: &str = "username;firstname;lastname;email\n\
    nora.lind;Nora;Lind;nora.lind@northfield.example\n\
    emeric.saule;Émeric;Saule;a@@b\n";

/// A server with a data folder of its own, and the key that all have.
async fn server(store: &Store, objects: &Arc<dyn ObjectStore>, key: &Path, data_dir: &Path) -> Runs {
    std::fs::create_dir_all(data_dir).unwrap();
    std::fs::copy(key, data_dir.join("secret.key")).unwrap();
    let key = SecretKey::open(data_dir).unwrap();
    let keeper = in_memory(Arc::clone(objects), data_dir);
    keeper.agree(&key).unwrap();
    let directory = Directory::open(store.clone(), key).await.unwrap();
    let place = Workplace::new(store.clone(), Arc::new(directory), data_dir, Clock::system());
    Runs::new(place.keeping(keeper))
}

async fn downloaded(runs: &Runs, id: &str, what: Download) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut found = runs.download(id, &what).await.unwrap();
    found.file.read_to_end(&mut bytes).unwrap();
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_one_server_takes_in_is_carried_out_by_another_when_the_disk_of_the_first_is_lost() {
    for store in stores().await {
        SecretKey::open(store.folder()).unwrap();
        let key = store.folder().join("secret.key");
        let objects: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
        let disks = tempfile::tempdir().unwrap();
        let disk = |name: &str| disks.path().join(name);

        let first = server(&store, &objects, &key, &disk("first")).await;
        let area = &first.place().area;
        area.put_new("hr/users.csv", &mut USERS.as_bytes()).unwrap();
        let upload = Upload {
            name: "hr/users.csv".to_owned(),
            path: area.local("hr/users.csv").unwrap(),
            in_area: true,
        };
        let options = RunOptions {
            approve: true,
            ..RunOptions::default()
        };
        let (sent, _) = first.submit(vec![upload], options, &actor("sender"), "").await.unwrap();
        drop(first);
        std::fs::remove_dir_all(disk("first")).unwrap();

        let second = server(&store.again().await, &objects, &key, &disk("second")).await;
        second.work_once().await.unwrap();
        let run = second.find(&sent.id).await.unwrap();
        assert_eq!((run.state.as_str(), run.failed), (RunState::Finished.name(), 1));
        drop(second);
        std::fs::remove_dir_all(disk("second")).unwrap();

        // What it has left is read by anyone.
        let third = server(&store.again().await, &objects, &key, &disk("third")).await;
        let area = &third.place().area;
        assert!(area.about("hr/users.csv").unwrap().is_none());
        let trybacks = listing::all(area, "hr", true).unwrap();
        assert_eq!(trybacks.len(), 2);
        let archives = listing::all(area, "archives", true).unwrap();
        assert_eq!(area.read(&archives[0].name).unwrap(), USERS.as_bytes());
        let tryback = downloaded(&third, &sent.id, Download::Tryback(0, "csv".to_owned())).await;
        let tryback = String::from_utf8(tryback).unwrap();
        assert!(
            tryback.contains("emeric.saule") && !tryback.contains("nora.lind"),
            "{tryback}"
        );
        assert_eq!(downloaded(&third, &sent.id, Download::Input(0)).await, USERS.as_bytes());
        let report = downloaded(&third, &sent.id, Download::Report("txt".to_owned())).await;
        assert!(!report.is_empty());
    }
}
