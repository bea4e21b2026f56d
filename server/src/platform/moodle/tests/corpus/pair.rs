//! The same school on both platforms, and the same runs on both.

use std::collections::BTreeMap;
use std::sync::Arc;

use fake_moodle::{Setup, State};
use shared::api::RunMode;
use shared::i18n::{Catalog, Lang};
use shared::plan::OutcomeStatus;

use super::super::school::writes;
use super::super::sending;
use super::super::world::{World, world};
use super::facts::Facts;
use super::{NOW, here, there};
use crate::clock::Clock;
use crate::files::Keeper;
use crate::outgoing::testing::here as asking_here;
use crate::pictures::PictureStore;
use crate::platform::{Directory, Platforms};
use crate::runs::journal::Detail;
use crate::runs::{Runs, Workplace};
use crate::store::SecretKey;
use crate::store::runs::load_files;
use crate::store::testing::{TestStore, stores};

/// What comes after the rows is no matter here, and takes its time.
const LEAN: &[&str] = &["runs.store_report=0", "runs.archive=0", "runs.tryback=0"];

/// Both platforms, each with a Tool Sync of its own.
pub struct Pair {
    store: TestStore,
    pub directory: Arc<Directory>,
    runs: Runs,
    pub there: World,
}

/// What both came to.
pub struct Both {
    pub here: Facts,
    pub there: Facts,
}

impl Pair {
    /// Both, with nobody in them.
    pub async fn new(fill: fn(&mut State)) -> Self {
        let setup = Setup {
            site: super::school::options(),
            now: NOW,
            fill,
            ..Setup::default()
        };
        let there = world(setup).await;
        let store = stores().await.remove(0);
        let key = SecretKey::open(store.folder()).unwrap();
        let directory = Arc::new(Directory::open(store.clone(), key).await.unwrap());
        let platforms = Platforms::from(Arc::clone(&directory));
        let place = Workplace::new(store.clone(), platforms, store.folder(), Clock::of(|| NOW));
        Self {
            runs: Runs::new(place.asking(asking_here())),
            store,
            directory,
            there,
        }
    }

    /// Runs files on both, after each has said what it would do, and once more. Returns what was told of the rows, both
    /// times, and what goes against what always holds: what the plan says is what comes, and what is run again changes
    /// nothing and writes nothing.
    pub async fn run(&self, files: &[(&str, &[u8])], own: &[&str], again: bool) -> (Vec<Both>, Vec<String>) {
        let own: Vec<&str> = own.iter().chain(LEAN).copied().collect();
        let own = own.as_slice();
        let planned = self.told(files, own, RunMode::Simulate).await;
        let done = self.told(files, own, RunMode::Run).await;
        let mut against = Vec::new();
        for (what, planned, done) in [
            ("the directory, planned and done", &planned.here, &done.here),
            ("the site, planned and done", &planned.there, &done.there),
        ] {
            against.extend(
                difference(planned, done)
                    .into_iter()
                    .map(|line| format!("! {what}: {line}")),
            );
        }
        if !again {
            return (vec![done], against);
        }
        let before = self.holding().await;
        self.there.fake.forget_calls();
        let again = self.told(files, own, RunMode::Run).await;
        let calls = self.there.calls();
        let after = self.holding().await;
        for (what, left, right) in [
            (
                "the directory, before and after the second time",
                &before.here,
                &after.here,
            ),
            (
                "the site, before and after the second time",
                &before.there,
                &after.there,
            ),
        ] {
            let lines = difference(left, right).into_iter();
            against.extend(lines.map(|line| format!("! {what}: {line}")));
        }
        let calls = writes(&calls).into_iter();
        against.extend(calls.map(|(name, count)| format!("! the second time writes: {name} {count}")));
        (vec![done, again], against)
    }

    /// Runs files that bring what both are to begin with.
    pub async fn begin(&self, files: &[(&str, &[u8])], own: &[&str]) {
        let done = self.told(files, own, RunMode::Run).await;
        for facts in [&done.here, &done.there] {
            let bad: Vec<_> = facts.iter().filter(|fact| fact.contains("failed")).collect();
            assert!(bad.is_empty(), "{bad:#?}");
        }
    }

    /// What both hold, once the site has taken in whom its cohorts bring.
    pub async fn holding(&self) -> Both {
        let pictures = PictureStore::kept_by(Keeper::disk(self.store.folder()));
        self.there.fake.sync_cohorts();
        Both {
            here: here::holding(&self.directory, &self.store, &pictures).await.facts(),
            there: self.there.fake.with_state(|state| there::holding(state).facts()),
        }
    }

    /// The database of the embedded directory.
    pub fn store(&self) -> &TestStore {
        &self.store
    }

    async fn told(&self, files: &[(&str, &[u8])], own: &[&str], mode: RunMode) -> Both {
        Both {
            here: told(&self.store, &self.runs, files, own, mode).await,
            there: told(&self.there.store, &self.there.runs, files, own, mode).await,
        }
    }
}

/// What is told of the rows of a run: line by line, each outcome by itself.
async fn told(store: &TestStore, runs: &Runs, files: &[(&str, &[u8])], own: &[&str], mode: RunMode) -> Facts {
    let id = sending::send(store, runs, files, own, mode).await;
    let (run, rows) = sending::rows(store, &id, mode).await;
    let mut facts = Facts::new();
    facts.insert(format!("run: {} {}", run.state, run.problem));
    let files = load_files(store, run.number).await.unwrap();
    let names: BTreeMap<i64, &str> = files.iter().map(|file| (file.file, file.path.as_str())).collect();
    for file in files.iter().filter(|file| !file.fatal.is_empty()) {
        facts.insert(format!("{}: fatal {}", file.path, file.fatal));
    }
    let catalog = Catalog::of(Lang::En);
    for row in rows {
        let place = format!("{} {}", names.get(&row.file).unwrap_or(&"?"), row.line);
        let partial = if row.partial { ", partly" } else { "" };
        facts.insert(format!("{place}: {}{partial}", row.status));
        let detail: Detail = serde_json::from_str(&row.detail).unwrap();
        for outcome in detail.told(0, catalog) {
            let word = match outcome.status {
                OutcomeStatus::Ok => "",
                OutcomeStatus::Skipped => "skipped ",
                OutcomeStatus::Warning => "warned ",
                OutcomeStatus::Failed => "failed ",
            };
            facts.insert(format!("{place}: {word}{} {}", outcome.outcome, outcome.key));
        }
    }
    facts
}

/// `- ` what only the first has, `+ ` what only the second has.
pub fn difference(left: &Facts, right: &Facts) -> Vec<String> {
    let only = |mark: &str, one: &Facts, other: &Facts| -> Vec<String> {
        one.difference(other).map(|fact| format!("{mark} {fact}")).collect()
    };
    let mut lines = only("-", left, right);
    lines.extend(only("+", right, left));
    lines.sort_by(|one, other| one.get(2..).cmp(&other.get(2..)).then(one.cmp(other)));
    lines
}
