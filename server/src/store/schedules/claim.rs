//! Whose turn it is: times are claimed by moving them on, and what came due is worked on by whoever holds its lease.

use sqlx::Row;

use shared::api::TickOutcome;

use super::record::{ScheduleRecord, read_all};
use super::ticks::{Detail, TickRecord};
use crate::store::{Store, StoreError, Tx, reserve};

/// States in which a run isn't over.
pub(super) const OPEN: &str = "('queued', 'checking', 'planning', 'held', 'executing', 'finishing')";

/// Lets only one server at a time claim, until its transaction ends.
pub async fn lock(tx: &mut Tx) -> Result<(), StoreError> {
    reserve(tx, "schedule_ticks", 0).await?;
    Ok(())
}

/// When the next schedule is due, or looked at whether a file has come.
pub async fn next_due(store: &Store) -> Result<Option<i64>, StoreError> {
    let next: Option<i64> = sqlx::query_scalar(
        "SELECT min(next) FROM (SELECT next_due AS next FROM schedules WHERE next_due > 0 \
         UNION ALL SELECT next_expected FROM schedules WHERE next_expected > 0) AS times",
    )
    .fetch_one(store.read())
    .await?;
    Ok(next)
}

/// The schedules that are due, those due at the same minute in the order of D81.
pub async fn due(tx: &mut Tx, now: i64) -> Result<Vec<ScheduleRecord>, StoreError> {
    let rows = sqlx::query(
        "SELECT * FROM schedules WHERE next_due > 0 AND next_due <= $1 AND paused = 0 \
         ORDER BY next_due / 60, rank, name, id",
    )
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    read_all(&rows)
}

/// The schedules whose file must have come by now.
pub async fn expected(tx: &mut Tx, now: i64) -> Result<Vec<ScheduleRecord>, StoreError> {
    let rows = sqlx::query(
        "SELECT * FROM schedules WHERE next_expected > 0 AND next_expected <= $1 AND paused = 0 \
         ORDER BY next_expected, rank, name, id",
    )
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    read_all(&rows)
}

/// Moves the times of a schedule on, if they still are those that were read: so each is claimed once.
pub async fn move_on(tx: &mut Tx, schedule: &ScheduleRecord, due: i64, expected: i64) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "UPDATE schedules SET next_due = $1, next_expected = $2 \
         WHERE id = $3 AND next_due = $4 AND next_expected = $5 AND paused = 0",
    )
    .bind(due)
    .bind(expected)
    .bind(schedule.id.clone())
    .bind(schedule.next_due)
    .bind(schedule.next_expected)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes up the oldest that came due, if nobody works on one: they go one after the other, in their order. One whose
/// schedule has a run that isn't over waits for it.
pub async fn claim(store: &Store, owner: &str, now: i64, seconds: i64) -> Result<Option<TickRecord>, StoreError> {
    let ready = format!(
        "SELECT min(number) FROM schedule_ticks AS ready WHERE ready.outcome = 'open' AND ready.lease_until < $3 \
         AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.schedule = ready.schedule AND runs.schedule <> '' \
         AND runs.state IN {OPEN} AND runs.idempotency_key <> 'schedule:' || ready.schedule || ':' || ready.number)"
    );
    // Most looks find nothing, and needn't write.
    let waiting: i64 = sqlx::query_scalar("SELECT count(*) FROM schedule_ticks WHERE outcome = 'open'")
        .fetch_one(store.read())
        .await?;
    if waiting == 0 {
        return Ok(None);
    }
    let mut tx = store.begin().await?;
    lock(&mut tx).await?;
    let sql = format!(
        "UPDATE schedule_ticks SET lease_owner = $1, lease_until = $2 WHERE number = ({ready}) \
         AND NOT EXISTS (SELECT 1 FROM schedule_ticks AS other WHERE other.outcome = 'open' AND other.lease_until >= $3) \
         RETURNING *"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(owner)
        .bind(now + seconds)
        .bind(now)
        .fetch_optional(&mut *tx)
        .await?;
    let tick = row.as_ref().map(TickRecord::read).transpose()?;
    tx.commit().await?;
    Ok(tick)
}

/// Frees what dead servers worked on, so that nobody has to wait until their leases run out.
pub async fn free(store: &Store, is_dead: impl Fn(&str) -> bool) -> Result<(), StoreError> {
    let held = sqlx::query(
        "SELECT number, lease_owner FROM schedule_ticks WHERE outcome = 'open' AND lease_until > 0 AND lease_owner <> ''",
    )
    .fetch_all(store.read())
    .await?;
    for row in held {
        let (number, owner): (i64, String) = (row.try_get("number")?, row.try_get("lease_owner")?);
        if is_dead(&owner) {
            let mut tx = store.begin().await?;
            sqlx::query("UPDATE schedule_ticks SET lease_until = 0 WHERE number = $1 AND lease_owner = $2")
                .bind(number)
                .bind(owner)
                .execute(&mut *tx)
                .await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Writes down what came of one. Says whether it still was open: else another server has done it.
pub async fn close(
    tx: &mut Tx,
    number: i64,
    now: i64,
    outcome: TickOutcome,
    run: &str,
    detail: &Detail,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "UPDATE schedule_ticks SET outcome = $2, run = $3, detail = $4, ended = $5, lease_owner = '', lease_until = 0 \
         WHERE number = $1 AND outcome = 'open'",
    )
    .bind(number)
    .bind(outcome.name())
    .bind(run)
    .bind(serde_json::to_string(detail).unwrap_or_default())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
