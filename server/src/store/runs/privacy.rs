//! Rows of journals and plans that name somebody.

use sqlx::Row;

use super::rows::Table;
use crate::store::{Query, Store, StoreError};

/// So many rows are looked at together.
const PART: i64 = 2_000;
/// What stands in place of what was erased.
pub const ERASED: &str = "*ERASED*";

/// A row that names somebody: its run, file and line.
pub type Naming = (i64, i64, i64);

/// The rows that hold one of these words, by a judge who looks closer.
pub async fn naming(
    store: &Store,
    table: Table,
    words: &[String],
    holds: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Vec<Naming>, StoreError> {
    let mut found = Vec::new();
    for word in words {
        let mut after: Naming = (-1, -1, -1);
        loop {
            let sql = format!(
                "SELECT run, file, line, key, detail FROM {} WHERE (run, file, line) > (",
                table.name()
            );
            let mut query = Query::new(store, sql);
            query
                .put(after.0)
                .push(", ")
                .put(after.1)
                .push(", ")
                .put(after.2)
                .push(") AND (");
            let (key, detail) = (query.holds_anyhow("key", word), query.holds_anyhow("detail", word));
            query.push(&key).push(" OR ").push(&detail);
            query.push(") ORDER BY run, file, line LIMIT ").put(PART);
            let rows = query.all(store).await?;
            for row in &rows {
                after = (row.try_get("run")?, row.try_get("file")?, row.try_get("line")?);
                let (key, detail): (String, String) = (row.try_get("key")?, row.try_get("detail")?);
                if holds(&key) || holds(&detail) {
                    found.push(after);
                }
            }
            if rows.is_empty() {
                break;
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Leaves of these rows their status and outcome alone: not whom they were about, not what they did.
pub async fn blank(store: &Store, table: Table, rows: &[Naming]) -> Result<(), StoreError> {
    let sql = format!(
        "UPDATE {} SET key = '{ERASED}', detail = '{{\"o\":[]}}' WHERE run = $1 AND file = $2 AND line = $3",
        table.name()
    );
    for part in rows.chunks(500) {
        let mut tx = store.begin().await?;
        for (run, file, line) in part {
            sqlx::query(sqlx::AssertSqlSafe(sql.clone()))
                .bind(*run)
                .bind(*file)
                .bind(*line)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Forgets which runs did something to an account.
pub async fn forget_history(store: &Store, account: i64) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    sqlx::query("DELETE FROM run_changes WHERE entity = 'user' AND id = $1")
        .bind(account)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}
