//! Runs that are older than they are kept.

use crate::store::{Store, StoreError};

/// States in which nothing more happens.
const OVER: &str = "state IN ('finished', 'failed', 'cancelled', 'discarded')";
/// So many rows of a journal go in one transaction: others write in between.
const PART: i64 = 20_000;

/// Runs that ended before a moment, the oldest first, by number and id: after the one of this number, at most so many.
pub async fn ended_before(store: &Store, before: i64, after: i64, most: i64) -> Result<Vec<(i64, String)>, StoreError> {
    let sql =
        format!("SELECT number, id FROM runs WHERE number > $1 AND finished < $2 AND {OVER} ORDER BY number LIMIT $3");
    Ok(sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(after)
        .bind(before)
        .bind(most)
        .fetch_all(store.read())
        .await?)
}

/// Of these ids the runs that there are, and when each ended; `None` where something may still happen to it.
pub async fn ends(store: &Store, ids: &[String]) -> Result<Vec<(String, Option<i64>)>, StoreError> {
    let sql = format!(
        "SELECT id, CASE WHEN {OVER} THEN finished ELSE -1 END FROM runs WHERE id {}",
        store.dialect().in_texts(1)
    );
    let rows: Vec<(String, i64)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(serde_json::Value::from(ids).to_string())
        .fetch_all(store.read())
        .await?;
    let end = |(id, at): (String, i64)| (id, Some(at).filter(|at| *at >= 0));
    Ok(rows.into_iter().map(end).collect())
}

/// Removes runs with all that is known of them, their plans and journals first: where that is cut off, the run is still
/// there to be removed again.
pub async fn remove(store: &Store, numbers: &[i64]) -> Result<(), StoreError> {
    let list = serde_json::Value::from(numbers).to_string();
    let these = store.dialect().in_numbers(1);
    for table in ["run_rows", "plan_rows"] {
        let sql = format!(
            "DELETE FROM {table} WHERE (run, file, line) IN (SELECT run, file, line FROM {table} WHERE run {these} LIMIT {PART})"
        );
        while removed(store, &sql, &list).await? > 0 {}
    }
    let mut tx = store.begin().await?;
    for table in ["run_events", "run_files", "run_changes", "run_creations"] {
        let sql = format!("DELETE FROM {table} WHERE run {these}");
        sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(list.as_str())
            .execute(&mut *tx)
            .await?;
    }
    let sql = format!("DELETE FROM runs WHERE number {these}");
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(list)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}

async fn removed(store: &Store, sql: &str, list: &str) -> Result<u64, StoreError> {
    let mut tx = store.begin().await?;
    let gone = sqlx::query(sqlx::AssertSqlSafe(sql.to_owned()))
        .bind(list.to_owned())
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(gone.rows_affected())
}
