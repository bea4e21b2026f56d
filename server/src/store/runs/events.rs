//! The life of a run: sent, checked, planned, held, approved, executed, finished.

use sqlx::Row;

use crate::store::{Store, StoreError, Tx};

/// One thing in the life of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: i64,
    /// What.
    pub what: String,
    /// Who, where it was somebody.
    pub actor: String,
}

/// Adds an event to a run.
pub async fn tell(tx: &mut Tx, run: i64, what: &str, actor: &str, at: i64) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO run_events (run, number, at, what, actor) \
         VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM run_events WHERE run = $1), $2, $3, $4)",
    )
    .bind(run)
    .bind(at)
    .bind(what)
    .bind(actor)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The events of a run, in their order.
pub async fn events(store: &Store, run: i64) -> Result<Vec<Event>, StoreError> {
    let rows = sqlx::query("SELECT at, what, actor FROM run_events WHERE run = $1 ORDER BY number")
        .bind(run)
        .fetch_all(store.read())
        .await?;
    let event = |row: &sqlx::any::AnyRow| -> Result<Event, sqlx::Error> {
        Ok(Event {
            at: row.try_get("at")?,
            what: row.try_get("what")?,
            actor: row.try_get("actor")?,
        })
    };
    Ok(rows.iter().map(event).collect::<Result<_, _>>()?)
}
