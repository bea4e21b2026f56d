//! Who works on a run: a lease with a heartbeat, and a fence by which a worker that lost it is told apart.

use sqlx::Row;

use super::record::RunRecord;
use crate::store::{Store, StoreError, Tx};

/// The right to work on a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// The run.
    pub run: i64,
    /// Who holds it.
    pub owner: String,
    /// Grows with each taking.
    pub fence: i64,
    /// Whether it was left lying by a worker that died, and neither waited nor was handed over.
    pub left_lying: bool,
}

/// States in which a run is worked on.
const BUSY: &str = "('checking', 'planning', 'executing', 'finishing')";

/// Takes up the oldest run that waits, or that was left lying: one run at a time (D84).
pub async fn claim(
    store: &Store,
    owner: &str,
    now: i64,
    seconds: i64,
) -> Result<Option<(RunRecord, Lease)>, StoreError> {
    let mut tx = store.begin().await?;
    let sql = format!(
        "UPDATE runs SET left_by = lease_owner, lease_owner = $1, lease_until = $2, heartbeat = $3, attempt = attempt + 1, fence = fence + 1, \
         state = CASE WHEN state = 'queued' THEN 'checking' ELSE state END \
         WHERE number = (SELECT min(number) FROM runs WHERE state = 'queued' OR (state IN {BUSY} AND lease_until < $3)) \
         AND NOT EXISTS (SELECT 1 FROM runs AS other WHERE other.state IN {BUSY} AND other.lease_until >= $3) \
         RETURNING *"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(owner)
        .bind(now + seconds)
        .bind(now)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let run = RunRecord::read(&row)?;
    let lease = Lease {
        run: run.number,
        owner: owner.to_owned(),
        fence: row.try_get("fence")?,
        left_lying: was_left(&row.try_get::<String, _>("left_by")?, owner),
    };
    tx.commit().await?;
    Ok(Some((run, lease)))
}

/// Frees the runs whose workers are known to be dead, so that nobody has to wait until their leases run out. Whose they
/// were stays known.
pub async fn free_dead(store: &Store, is_dead: impl Fn(&str) -> bool) -> Result<(), StoreError> {
    let sql = format!("SELECT number, lease_owner FROM runs WHERE state IN {BUSY} AND lease_owner <> ''");
    let held = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(store.read()).await?;
    for row in held {
        let (number, owner): (i64, String) = (row.try_get("number")?, row.try_get("lease_owner")?);
        if is_dead(&owner) {
            let mut tx = store.begin().await?;
            sqlx::query("UPDATE runs SET lease_until = 0 WHERE number = $1 AND lease_owner = $2")
                .bind(number)
                .bind(owner)
                .execute(&mut *tx)
                .await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Holds a lease for longer, as part of a transaction. Says whether it is still held, and whether the run is to stop.
pub async fn beat(tx: &mut Tx, lease: &Lease, now: i64, seconds: i64) -> Result<Option<bool>, StoreError> {
    let row = sqlx::query(
        "UPDATE runs SET heartbeat = $1, lease_until = $2 WHERE number = $3 AND lease_owner = $4 AND fence = $5 RETURNING cancel",
    )
    .bind(now)
    .bind(now + seconds)
    .bind(lease.run)
    .bind(&*lease.owner)
    .bind(lease.fence)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row
        .map(|row| row.try_get::<i64, _>("cancel"))
        .transpose()?
        .map(|cancel| cancel != 0))
}

/// Whether a run lay there because its worker died; one that met an error takes it up again itself.
fn was_left(left_by: &str, owner: &str) -> bool {
    !left_by.is_empty() && left_by != owner
}

/// Hands over what a worker that stops is in the middle of: whoever comes next goes on, as if nothing had happened.
pub async fn hand_over(store: &Store, owner: &str) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    sqlx::query("UPDATE runs SET lease_owner = '', lease_until = 0 WHERE lease_owner = $1")
        .bind(owner.to_owned())
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}

/// Gives a lease back.
pub async fn release(tx: &mut Tx, lease: &Lease) -> Result<(), StoreError> {
    sqlx::query("UPDATE runs SET lease_owner = '', lease_until = 0 WHERE number = $1 AND fence = $2")
        .bind(lease.run)
        .bind(lease.fence)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
