//! What a run has told another system to do, from before the first call until it is in the journal.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::{Cell, Insert, Store, StoreError, Tx};

/// What was intended of one row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Intent {
    /// Which file of the run.
    pub file: i64,
    /// Line; 0 for what belongs to no row.
    pub line: i64,
    /// Whether it is what rows are executed for, and not what comes after them.
    pub main: bool,
    /// JSON: the plan of the row.
    pub plan: String,
}

/// Writes intents down.
pub async fn intend(tx: &mut Tx, run: i64, intents: Vec<Intent>) -> Result<(), StoreError> {
    let insert = Insert {
        table: "run_intents",
        columns: &["run", "file", "line", "main", "plan"],
        then: "ON CONFLICT (run, file, line, main) DO UPDATE SET plan = excluded.plan",
    };
    let row = |intent: Intent| {
        vec![
            Cell::Number(run),
            Cell::Number(intent.file),
            Cell::Number(intent.line),
            Cell::Number(i64::from(intent.main)),
            Cell::Text(intent.plan),
        ]
    };
    insert.rows(tx, intents.into_iter().map(row).collect()).await?;
    Ok(())
}

/// The intents of a run that aren't in its journal yet.
pub async fn intents(store: &Store, run: i64) -> Result<Vec<Intent>, StoreError> {
    let rows = sqlx::query("SELECT file, line, main, plan FROM run_intents WHERE run = $1 ORDER BY file, line")
        .bind(run)
        .fetch_all(store.read())
        .await?;
    let read = |row: &AnyRow| -> Result<Intent, sqlx::Error> {
        Ok(Intent {
            file: row.try_get("file")?,
            line: row.try_get("line")?,
            main: row.try_get::<i64, _>("main")? != 0,
            plan: row.try_get("plan")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Forgets the intents of a run: they are in the journal, or were given up.
pub async fn fulfilled(tx: &mut Tx, run: i64) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM run_intents WHERE run = $1")
        .bind(run)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
