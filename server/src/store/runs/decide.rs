//! Deciding about a run: each decision is taken only from the state that it is about, in one statement, so that of
//! two that come at once the second finds the run in another state.

use crate::store::{StoreError, Tx};

/// Lets a held run go on to its execution, from its first row: what was counted was what would be. Says whether it
/// was held.
pub async fn approve(tx: &mut Tx, run: i64, actor: &str, at: i64) -> Result<bool, StoreError> {
    let approved = sqlx::query(
        "UPDATE runs SET state = 'executing', approved_by = $1, approved_at = $2, counts = '{}', done = 0, \
         failed = 0, partial = 0, warnings = 0, cursor_file = 0, cursor_line = 0 WHERE number = $3 AND state = 'held'",
    )
    .bind(actor.to_owned())
    .bind(at)
    .bind(run)
    .execute(&mut **tx)
    .await?;
    sqlx::query("UPDATE run_files SET done = 0, totals = '{}' WHERE run = $1")
        .bind(run)
        .execute(&mut **tx)
        .await?;
    Ok(approved.rows_affected() == 1)
}

/// Gives a held run up. Says whether it was held.
pub async fn discard(tx: &mut Tx, run: i64, at: i64) -> Result<bool, StoreError> {
    end(tx, run, "held", "discarded", at).await
}

/// Ends a run that nobody works on yet. Says whether it waited.
pub async fn cancel_waiting(tx: &mut Tx, run: i64, at: i64) -> Result<bool, StoreError> {
    end(tx, run, "queued", "cancelled", at).await
}

async fn end(tx: &mut Tx, run: i64, from: &'static str, to: &'static str, at: i64) -> Result<bool, StoreError> {
    let ended = sqlx::query("UPDATE runs SET state = $1, finished = $2 WHERE number = $3 AND state = $4")
        .bind(to)
        .bind(at)
        .bind(run)
        .bind(from)
        .execute(&mut **tx)
        .await?;
    Ok(ended.rows_affected() == 1)
}

/// Asks the worker of a run to stop between two chunks. Says whether it is at work on its rows.
pub async fn ask_to_cancel(tx: &mut Tx, run: i64) -> Result<bool, StoreError> {
    let asked =
        sqlx::query("UPDATE runs SET cancel = 1 WHERE number = $1 AND state IN ('checking', 'planning', 'executing')")
            .bind(run)
            .execute(&mut **tx)
            .await?;
    Ok(asked.rows_affected() == 1)
}
