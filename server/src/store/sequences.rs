//! Ids: handed out in the transaction that uses them, so that none is lost or given twice.

use super::{StoreError, Tx};

/// Reserves `count` ids of a table and returns the first. The others follow it without a gap.
///
/// # Errors
///
/// When the database refuses or can't be reached.
pub async fn reserve(tx: &mut Tx, table: &str, count: usize) -> Result<i64, StoreError> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let next: i64 = sqlx::query_scalar(
        "INSERT INTO sequences (entity, next) VALUES ($1, 1 + $2) \
         ON CONFLICT (entity) DO UPDATE SET next = sequences.next + $2 RETURNING next",
    )
    .bind(table.to_owned())
    .bind(count)
    .fetch_one(&mut **tx)
    .await?;
    Ok(next - count)
}
