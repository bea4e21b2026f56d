//! Rows of journals and plans that name somebody.

use super::rows::Table;
use crate::store::{Store, StoreError};

/// So many rows are looked at together.
const PART: i64 = 2_000;
/// What stands in place of what was erased.
const ERASED: &str = "*ERASED*";

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
        let escaped = word
            .to_lowercase()
            .replace('!', "!!")
            .replace('%', "!%")
            .replace('_', "!_");
        let mut after: Naming = (-1, -1, -1);
        loop {
            let sql = format!(
                "SELECT run, file, line, key, detail FROM {} WHERE (run, file, line) > ($1, $2, $3) \
                 AND (lower(key) LIKE $4 ESCAPE '!' OR lower(detail) LIKE $4 ESCAPE '!') \
                 ORDER BY run, file, line LIMIT $5",
                table.name()
            );
            let rows: Vec<(i64, i64, i64, String, String)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
                .bind(after.0)
                .bind(after.1)
                .bind(after.2)
                .bind(format!("%{escaped}%"))
                .bind(PART)
                .fetch_all(store.read())
                .await?;
            let Some((run, file, line, ..)) = rows.last() else {
                break;
            };
            after = (*run, *file, *line);
            let named = rows.iter().filter(|(.., key, detail)| holds(key) || holds(detail));
            found.extend(named.map(|(run, file, line, ..)| (*run, *file, *line)));
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
