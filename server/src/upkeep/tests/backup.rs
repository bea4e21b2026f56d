//! Backup and restore.

use std::io::{Read, Write};
use std::path::Path;

use shared::api::{FileKind, RunState};
use shared::i18n::{Catalog, Lang};

use super::{DAY, School, USERS, in_store, on_disk, workplace};
use crate::clock::testing::clock;
use crate::files::keeper::testing::keeper;
use crate::files::{Keeper, listing};
use crate::runs::Runs;
use crate::store::{Dialect, Store};
use crate::upkeep::backup::{BackupError, Manifest, backup};
use crate::upkeep::restore::{RestoreError, restore};

async fn saved(school: &School, file: &Path) -> Manifest {
    let folder = school.store.folder();
    backup(
        &school.store,
        folder,
        school.place.keeper(),
        file,
        school.place.clock.now(),
    )
    .await
    .unwrap()
}

/// All users of a database.
async fn users(store: &Store) -> Vec<String> {
    sqlx::query_scalar("SELECT username FROM users ORDER BY username")
        .fetch_all(store.read())
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_saved_is_there_again() {
    for school in on_disk().await {
        let id = school.ran("users.csv", USERS).await;
        let elsewhere = tempfile::tempdir().unwrap();
        let file = elsewhere.path().join("monday.zip");
        let manifest = saved(&school, &file).await;
        assert_eq!(manifest.database, school.store.dialect() == Dialect::Sqlite);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }

        let data = elsewhere.path().join("data");
        assert_eq!(restore(&file, &data, &Keeper::disk(&data)).await.unwrap(), manifest);
        for kept in &manifest.files {
            if kept.name != "toolsync.db" {
                let (old, new) = (school.store.folder().join(&kept.name), data.join(&kept.name));
                assert_eq!(
                    std::fs::read(&old).unwrap(),
                    std::fs::read(&new).unwrap(),
                    "{}",
                    kept.name
                );
                // Retention goes by it.
                let changed = |path: &Path| {
                    let at = std::fs::metadata(path).unwrap().modified().unwrap();
                    at.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()
                };
                assert_eq!(changed(&old), changed(&new), "{}", kept.name);
            }
        }
        if manifest.database {
            let store = Store::open(&data, None).await.unwrap();
            assert_eq!(users(&store).await, ["nora.lind"]);
            let runs = Runs::new(workplace(&store, &data, clock().0).await);
            let run = runs.get(&id, Catalog::of(Lang::En)).await.unwrap();
            assert_eq!(run.summary.state, RunState::Finished);
            store.close().await;
        }
        // What is there is never written over.
        assert!(matches!(
            restore(&file, &data, &Keeper::disk(&data)).await,
            Err(RestoreError::NotEmpty(_))
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_was_at_work_goes_on_from_the_moment_of_the_backup() {
    for school in on_disk().await {
        if school.store.dialect() == Dialect::Postgres {
            continue;
        }
        let mut rows = "username;firstname;lastname\n".to_owned();
        for number in 0..3_000 {
            rows += &format!("user.{number:04};Given {number};Family {number}\n");
        }
        let id = school.sent("users.csv", &rows).await;
        let elsewhere = tempfile::tempdir().unwrap();
        // Again and again while the run is at work: each backup is of another moment.
        let working = {
            let (runs, runtime) = (school.runs.clone(), tokio::runtime::Handle::current());
            tokio::task::spawn_blocking(move || runtime.block_on(runs.work_once()).map(|_| ()))
        };
        let mut taken = 0;
        loop {
            let over = working.is_finished();
            let file = elsewhere.path().join(format!("{taken}.zip"));
            saved(&school, &file).await;
            taken += 1;
            if over {
                break;
            }
        }
        working.await.unwrap().unwrap();
        for number in 0..taken {
            let data = elsewhere.path().join(format!("data-{number}"));
            restore(
                &elsewhere.path().join(format!("{number}.zip")),
                &data,
                &Keeper::disk(&data),
            )
            .await
            .unwrap();
            let store = Store::open(&data, None).await.unwrap();
            let (clock, hands) = clock();
            // The lease of the worker of then is over.
            hands.forward(DAY);
            let place = workplace(&store, &data, clock).await;
            let runs = Runs::new(place.clone());
            while runs.work_once().await.unwrap().is_some() {}
            let run = runs.get(&id, Catalog::of(Lang::En)).await.unwrap();
            assert_eq!(run.summary.state, RunState::Finished, "backup {number}");
            assert_eq!(run.summary.counts.created, 3_000, "backup {number}");
            assert_eq!(users(&store).await.len(), 3_000, "backup {number}");
            let kinds = |folder: &str, kind: FileKind| {
                let all = listing::all(&place.area, folder, true).unwrap();
                all.iter().filter(|entry| entry.kind == kind).count()
            };
            assert!(kinds("archives", FileKind::Archive) >= 1);
            assert!(kinds("reports", FileKind::Report) >= 1);
            store.close().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_whole_backup_restores_nothing() {
    for school in on_disk().await {
        school.ran("users.csv", USERS).await;
        let elsewhere = tempfile::tempdir().unwrap();
        let inside = school.store.folder().join("backup.zip");
        let refused = backup(&school.store, school.store.folder(), school.place.keeper(), &inside, 0).await;
        assert!(matches!(refused, Err(BackupError::Inside)));

        let file = elsewhere.path().join("whole.zip");
        saved(&school, &file).await;
        let data = elsewhere.path().join("data");
        let text = elsewhere.path().join("text.zip");
        std::fs::write(&text, "no archive").unwrap();
        assert!(matches!(
            restore(&text, &data, &Keeper::disk(&data)).await,
            Err(RestoreError::NoBackup(_))
        ));

        // A file in it is another one, or leads out of the folder.
        for (what, changes) in [("another", false), ("outside", true)] {
            let changed = elsewhere.path().join(format!("{what}.zip"));
            rewritten(&file, &changed, changes);
            assert!(
                matches!(
                    restore(&changed, &data, &Keeper::disk(&data)).await,
                    Err(RestoreError::Damaged(_))
                ),
                "{what}"
            );
        }
        // Nothing is left behind.
        assert_eq!(std::fs::read_dir(&data).unwrap().count(), 0);
    }
}

/// The same backup with another key, or with a name that leads elsewhere.
fn rewritten(from: &Path, to: &Path, outside: bool) {
    let mut old = zip::ZipArchive::new(std::fs::File::open(from).unwrap()).unwrap();
    let mut new = zip::ZipWriter::new(std::fs::File::create(to).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    for at in 0..old.len() {
        let mut entry = old.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let mut name = entry.name().to_owned();
        match (name.as_str(), outside) {
            ("secret.key", false) => bytes = vec![7; 32],
            ("secret.key", true) => name = "../secret.key".into(),
            ("manifest.json", true) => {
                let text = String::from_utf8(bytes).unwrap();
                let mut manifest: Manifest = serde_json::from_str(&text).unwrap();
                let mut other = manifest
                    .files
                    .iter()
                    .find(|kept| kept.name == "secret.key")
                    .unwrap()
                    .clone();
                other.name = "../secret.key".into();
                manifest.files.push(other);
                bytes = serde_json::to_vec(&manifest).unwrap();
            }
            _ => {}
        }
        new.start_file(name, options).unwrap();
        new.write_all(&bytes).unwrap();
    }
    new.finish().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_in_an_object_store_is_saved_and_put_into_one_again() {
    for school in in_store().await {
        school.ran("users.csv", USERS).await;
        let area = &school.place.area;
        area.put_new("north/waiting.csv", &mut USERS.as_bytes()).unwrap();
        // What was left on the disk is none of it.
        let left = school.store.folder().join("area");
        std::fs::create_dir_all(&left).unwrap();
        std::fs::write(left.join("left.csv"), b"old").unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let file = elsewhere.path().join("monday.zip");
        let manifest = saved(&school, &file).await;
        let has = |name: &str| manifest.files.iter().any(|kept| kept.name == name);
        assert!(has("secret.key") && has("area/north/waiting.csv") && !has("area/left.csv"));
        assert!(!manifest.files.iter().any(|kept| kept.name.starts_with("cache/")));

        let files = |keeper: &Keeper| {
            let mut files = Vec::new();
            for folder in ["area", "runs", "pictures"] {
                for found in keeper.list_any(folder, true, None).unwrap() {
                    if !found.about.is_folder {
                        let key = format!("{folder}/{}", found.name);
                        files.push((key.clone(), std::fs::read(keeper.local(&key).unwrap()).unwrap()));
                    }
                }
            }
            files.sort();
            files
        };
        for is_shared in [true, false] {
            let data = elsewhere.path().join(format!("data-{is_shared}"));
            let into = keeper(is_shared, &data);
            assert_eq!(restore(&file, &data, &into).await.unwrap(), manifest);
            assert_eq!(files(&into), files(school.place.keeper()));
            assert_eq!(data.join("area").exists(), !is_shared);
            assert!(data.join("secret.key").is_file());
        }
        // A store with files in it is no empty place.
        let data = elsewhere.path().join("again");
        let again = restore(&file, &data, school.place.keeper()).await;
        assert!(matches!(again, Err(RestoreError::NotEmpty(_))));
        assert_eq!(std::fs::read_dir(&data).unwrap().count(), 0);
    }
}
