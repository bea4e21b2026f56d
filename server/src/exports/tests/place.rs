//! A directory of its own, which runs files and is exported.

use std::collections::BTreeMap;
use std::sync::Arc;

use shared::api::{Counts, RunDto, RunOptions, RunState};
use shared::i18n::{Catalog, Lang};
use shared::settings::Settings;

use crate::exports::{dialect, write_package};
use crate::platform::Directory;
use crate::runs::{Runs, Upload, Workplace};
use crate::store::SecretKey;
use crate::store::testing::{TestStore, stores};

/// Files by their names.
pub(super) type Files = BTreeMap<String, Vec<u8>>;
/// Settings of a run.
pub(super) type Set = BTreeMap<String, String>;

pub(super) struct Place {
    /// Its database lives as long.
    _store: TestStore,
    directory: Directory,
    runs: Runs,
}

/// An exported package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Exported {
    pub files: Files,
    pub settings: Set,
    pub lost: Vec<(&'static str, i64)>,
}

impl Place {
    /// One on each database.
    pub(super) async fn all() -> Vec<Self> {
        let mut places = Vec::new();
        for store in stores().await {
            places.push(Self::of(store).await);
        }
        places
    }

    /// An empty one on SQLite.
    pub(super) async fn quick() -> Self {
        Self::of(crate::store::testing::quick().await).await
    }

    async fn of(store: TestStore) -> Self {
        let key = SecretKey::open(store.folder()).unwrap();
        let directory = Directory::open(store.clone(), key).await.unwrap();
        let place = Workplace::new(
            store.clone(),
            Arc::new(directory.clone()),
            store.folder(),
            crate::clock::Clock::system(),
        );
        Self {
            _store: store,
            directory,
            runs: Runs::new(place),
        }
    }

    /// Runs files as one package.
    pub(super) async fn run(&self, files: &Files, settings: &Set) -> RunDto {
        let folder = tempfile::tempdir().unwrap();
        let upload = |(name, bytes): (&String, &Vec<u8>)| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            Upload::from_outside(name.clone(), path)
        };
        let options = RunOptions {
            approve: true,
            settings: settings.clone(),
            ..RunOptions::default()
        };
        let uploads = files.iter().map(upload).collect();
        let (_, id) = self.runs.submit_here(uploads, &options, "test").await.unwrap();
        self.runs.work_once().await.unwrap();
        let run = self.runs.get(&id, Catalog::of(Lang::En)).await.unwrap();
        assert_eq!(run.summary.state, RunState::Finished, "{run:#?}");
        run
    }

    /// What rows of a run say that isn't fine, for people who read a failing test.
    pub(super) async fn problems(&self, run: &RunDto) -> Vec<String> {
        let filter = crate::store::runs::RowFilter {
            limit: 1000,
            ..Default::default()
        };
        let page = self.runs.outcomes(&run.summary.id, filter, None, Catalog::of(Lang::En));
        let rows = page.await.unwrap().items;
        let told = |row: &shared::api::RowDto| format!("{:?}", row);
        rows.iter()
            .filter(|row| {
                row.outcomes
                    .iter()
                    .any(|outcome| outcome.status != shared::plan::OutcomeStatus::Ok)
            })
            .map(told)
            .collect()
    }

    /// Everything, as a package.
    pub(super) async fn export(&self) -> Exported {
        let folder = tempfile::tempdir().unwrap();
        let mut package = self.directory.package(&Settings::default()).await.unwrap();
        let written = write_package(&mut package, folder.path(), &dialect(&Settings::default()))
            .await
            .unwrap();
        assert!(written.iter().all(|file| file.left_out == 0), "{written:?}");
        let entries = std::fs::read_dir(folder.path()).unwrap().flatten();
        let file = |entry: std::fs::DirEntry| {
            let name = entry.file_name().into_string().unwrap();
            (name, std::fs::read(entry.path()).unwrap())
        };
        Exported {
            files: entries.map(file).collect(),
            settings: package
                .settings
                .iter()
                .map(|(key, value)| (key.name.to_owned(), value.clone()))
                .collect(),
            lost: package.lost.iter().map(|lost| (lost.what, lost.count)).collect(),
        }
    }
}

/// The counts of all files together.
pub(super) fn counts(run: &RunDto) -> Counts {
    run.summary.counts
}

/// Files as people would look at them.
pub(super) fn shown(files: &Files) -> String {
    let file = |(name, bytes): (&String, &Vec<u8>)| format!("--- {name}\n{}", String::from_utf8_lossy(bytes));
    files.iter().map(file).collect()
}
