//! Runs of command files in a place of tests.

use shared::api::{RunMode, RunOptions};

use crate::runs::{Runs, Upload};
use crate::store::runs::{self as kept_runs, KeptRow, RowFilter, RunRecord, Table};
use crate::store::testing::TestStore;

/// Sends files as one run, which is worked on until it is over; guards are approved. A settings line is `key=value`.
/// Returns its id.
pub async fn send(store: &TestStore, runs: &Runs, files: &[(&str, &[u8])], own: &[&str], mode: RunMode) -> String {
    let (number, id) = take_in(store, runs, files, own, mode).await;
    while !runs.is_over(number).await.unwrap() {
        let _ = runs.work_once().await;
    }
    id
}

/// The same, but that nobody works on it yet. Returns its number too.
pub async fn take_in(
    store: &TestStore,
    runs: &Runs,
    files: &[(&str, &[u8])],
    own: &[&str],
    mode: RunMode,
) -> (i64, String) {
    let uploads = files.iter().map(|(name, bytes)| {
        let path = store.folder().join(format!("sent-{name}"));
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
    runs.submit_here(uploads.collect(), &options, "ana").await.unwrap()
}

/// A run and its rows.
pub async fn rows(store: &TestStore, id: &str, mode: RunMode) -> (RunRecord, Vec<KeptRow>) {
    let run = kept_runs::find(store, id).await.unwrap().unwrap();
    let table = match mode {
        RunMode::Run => Table::Done,
        _ => Table::Planned,
    };
    let filter = RowFilter {
        limit: 100_000,
        ..RowFilter::default()
    };
    let rows = kept_runs::outcome_rows(store, table, run.number, &filter)
        .await
        .unwrap();
    (run, rows)
}
