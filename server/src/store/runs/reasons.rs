//! Why rows failed: counted by reason, and one run beside another.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, Row};

use super::rows::{KeptRow, Table};
use crate::store::{Store, StoreError};

/// Why rows of a run failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The name of the outcome: the code of a rule, as a rule.
    pub outcome: String,
    /// How many rows.
    pub rows: i64,
    /// The first of them.
    pub first: KeptRow,
}

/// The reasons for which rows of a run failed altogether, the most frequent first.
pub async fn reasons(store: &Store, table: Table, run: i64, most: i64) -> Result<Vec<Reason>, StoreError> {
    let name = table.name();
    // File and line as one number, so that the first row of each comes out of the same pass.
    let sql = format!(
        "SELECT outcome, count(*) AS n, min(file * 4294967296 + line) AS place FROM {name} \
         WHERE run = $1 AND tryback = 1 AND status = 'failed' GROUP BY outcome ORDER BY 2 DESC, 3 LIMIT $2"
    );
    let found = sqlx::query(AssertSqlSafe(sql))
        .bind(run)
        .bind(most)
        .fetch_all(store.read())
        .await?;
    let sql = format!("SELECT * FROM {name} WHERE run = $1 AND file = $2 AND line = $3");
    let mut reasons = Vec::new();
    for row in &found {
        let place: i64 = row.try_get("place")?;
        let first = sqlx::query(AssertSqlSafe(sql.clone()))
            .bind(run)
            .bind(place >> 32)
            .bind(place & 0xffff_ffff)
            .fetch_optional(store.read())
            .await?;
        if let Some(first) = first {
            reasons.push(Reason {
                outcome: row.try_get("outcome")?,
                rows: row.try_get("n")?,
                first: KeptRow::read(&first)?,
            });
        }
    }
    Ok(reasons)
}

/// What a row failed for, to be found again in another run: what it is about, and the reason.
pub type Kept = (String, String);

/// What failed in a run, at most so many of it: each with its file and line.
pub async fn kept_failures(
    store: &Store,
    table: Table,
    run: i64,
    most: i64,
) -> Result<BTreeMap<Kept, (i64, i64)>, StoreError> {
    let sql = format!(
        "SELECT file, line, key, outcome FROM {} WHERE run = $1 AND tryback = 1 ORDER BY file, line LIMIT $2",
        table.name()
    );
    let rows = sqlx::query(AssertSqlSafe(sql))
        .bind(run)
        .bind(most)
        .fetch_all(store.read())
        .await?;
    let mut kept = BTreeMap::new();
    for row in &rows {
        let what = (row.try_get("key")?, row.try_get("outcome")?);
        kept.entry(what).or_insert((row.try_get("file")?, row.try_get("line")?));
    }
    Ok(kept)
}
