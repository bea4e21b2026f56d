//! The runs of schedules.

use super::claim::OPEN;
use crate::store::runs::{RunRecord, numbered};
use crate::store::{Store, StoreError, Tx};

async fn first(store: &Store, sql: String, binds: [&str; 2]) -> Result<Option<RunRecord>, StoreError> {
    let mut query = sqlx::query_scalar::<_, i64>(sqlx::AssertSqlSafe(sql));
    for bind in binds.into_iter().filter(|bind| !bind.is_empty()) {
        query = query.bind(bind.to_owned());
    }
    let Some(number) = query.fetch_optional(store.read()).await? else {
        return Ok(None);
    };
    Ok(numbered(store, &[number]).await?.pop())
}

/// The run of a schedule that was sent with this key.
pub async fn by_key(store: &Store, schedule: &str, key: &str) -> Result<Option<RunRecord>, StoreError> {
    let sql = "SELECT number FROM runs WHERE schedule = $1 AND idempotency_key = $2";
    first(store, sql.to_owned(), [schedule, key]).await
}

/// The run of a schedule that isn't over.
pub async fn open_run(store: &Store, schedule: &str) -> Result<Option<RunRecord>, StoreError> {
    let sql = format!("SELECT number FROM runs WHERE schedule = $1 AND state IN {OPEN} ORDER BY number DESC LIMIT 1");
    first(store, sql, [schedule, ""]).await
}

/// The newest run of a schedule.
pub async fn last_run(store: &Store, schedule: &str) -> Result<Option<RunRecord>, StoreError> {
    let sql = "SELECT number FROM runs WHERE schedule = $1 ORDER BY number DESC LIMIT 1";
    first(store, sql.to_owned(), [schedule, ""]).await
}

/// When a run of a schedule last ended without a failed row.
pub async fn last_success(store: &Store, schedule: &str) -> Result<Option<i64>, StoreError> {
    let at: Option<i64> = sqlx::query_scalar(
        "SELECT max(finished) FROM runs WHERE schedule = $1 AND state = 'finished' AND mode = 'run' AND failed = 0 \
         AND partial = 0",
    )
    .bind(schedule)
    .fetch_one(store.read())
    .await?;
    Ok(at)
}

/// What a run was like, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastRun {
    /// How long it was worked on, in seconds: the time in which it waited for others, or for approval, left out.
    pub seconds: i64,
    /// Rows.
    pub rows: i64,
    /// Rows that failed or were done in part.
    pub failed: i64,
}

/// The columns of a run as numbers. One run goes at a time (D84), so it began at the earliest when the one that ended
/// before it did.
const NUMBERS: &str = "SELECT r.started, r.approved_at, r.finished, r.total_rows, r.failed + r.partial, \
    coalesce((SELECT o.finished FROM runs AS o WHERE o.finished <= r.finished AND o.number <> r.number \
    AND o.mode <> 'simulate' AND o.state IN ('finished', 'failed', 'cancelled') ORDER BY o.finished DESC LIMIT 1), 0) \
    FROM runs AS r";

fn numbers((started, approved, finished, rows, failed, before): (i64, i64, i64, i64, i64, i64)) -> PastRun {
    PastRun {
        seconds: finished - started.max(approved).max(before),
        rows,
        failed,
    }
}

/// What runs of a schedule before the one of this number were like, the newest first.
pub async fn past_runs(tx: &mut Tx, schedule: &str, before: i64, most: i64) -> Result<Vec<PastRun>, StoreError> {
    let sql = format!(
        "{NUMBERS} WHERE r.schedule = $1 AND r.number < $2 AND r.mode = 'run' AND r.state = 'finished' \
         ORDER BY r.number DESC LIMIT $3"
    );
    let rows = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(schedule)
        .bind(before)
        .bind(most)
        .fetch_all(&mut **tx)
        .await?;
    Ok(rows.into_iter().map(numbers).collect())
}

/// What a run was like that ends in this transaction.
pub async fn past_run(tx: &mut Tx, run: &RunRecord) -> Result<Option<PastRun>, StoreError> {
    let sql = format!("{NUMBERS} WHERE r.number = $1");
    let row = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(run.number)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.map(numbers))
}
