//! How long the audit is kept. What is left of it stays a chain that can be verified: the last line that went is
//! remembered by its number and its digest, and the first that is left has to follow it.

use crate::store::{Store, StoreError};

/// Number and digest of the last line that went by retention; nothing went when the number is 0.
pub(super) async fn anchor(store: &Store) -> Result<(i64, Vec<u8>), StoreError> {
    let row: Option<(i64, Vec<u8>)> = sqlx::query_as("SELECT number, hash FROM audit_anchor WHERE one = 1")
        .fetch_optional(store.read())
        .await?;
    Ok(row.unwrap_or_default())
}

/// The first line that stays: the newest of all stays in any case, since the next one follows it.
const FIRST_TO_STAY: &str = "SELECT coalesce(min(CASE WHEN at >= $1 THEN number END), max(number), 0) FROM audit";

/// How many lines are older than a moment.
///
/// # Errors
///
/// The database can't be read.
pub async fn forgettable(store: &Store, before: i64) -> Result<u64, StoreError> {
    let sql = format!("SELECT count(*) FROM audit WHERE number < ({FIRST_TO_STAY})");
    let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
        .bind(before)
        .fetch_one(store.read())
        .await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Removes the lines that are older than a moment, all before the first that isn't. Says how many they were.
///
/// # Errors
///
/// The database refuses; then none is removed.
pub async fn forget(store: &Store, before: i64) -> Result<u64, StoreError> {
    let mut tx = store.begin().await?;
    let stays: i64 = sqlx::query_scalar(FIRST_TO_STAY)
        .bind(before)
        .fetch_one(&mut *tx)
        .await?;
    let last: Option<(i64, Vec<u8>)> =
        sqlx::query_as("SELECT number, hash FROM audit WHERE number < $1 ORDER BY number DESC LIMIT 1")
            .bind(stays)
            .fetch_optional(&mut *tx)
            .await?;
    let Some((number, hash)) = last else { return Ok(0) };
    sqlx::query(
        "INSERT INTO audit_anchor (one, number, hash) VALUES (1, $1, $2) \
         ON CONFLICT (one) DO UPDATE SET number = excluded.number, hash = excluded.hash",
    )
    .bind(number)
    .bind(hash)
    .execute(&mut *tx)
    .await?;
    let gone = sqlx::query("DELETE FROM audit WHERE number < $1")
        .bind(stays)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(gone.rows_affected())
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Chain, Deed, append, verify};
    use super::*;
    use crate::store::testing::stores;

    async fn note(store: &Store, at: i64) {
        let mut tx = store.begin().await.unwrap();
        let deed = Deed {
            at,
            actor: "n.roussel",
            action: Action::RunSent,
            target: "01A",
            detail: serde_json::json!({}),
        };
        append(&mut tx, deed).await.unwrap();
        tx.commit().await.unwrap();
    }

    #[tokio::test]
    async fn the_oldest_lines_go_and_the_rest_is_a_whole_chain() {
        for store in stores().await {
            for at in [10, 20, 30, 40] {
                note(&store, at).await;
            }
            assert_eq!(forgettable(&store, 30).await.unwrap(), 2);
            assert_eq!(forget(&store, 30).await.unwrap(), 2);
            assert_eq!(forget(&store, 30).await.unwrap(), 0);
            note(&store, 50).await;
            assert_eq!(verify(&store).await.unwrap(), Chain::Whole(3));
            // What somebody removes in place of retention shows all the same.
            let mut tx = store.begin().await.unwrap();
            sqlx::query("DELETE FROM audit WHERE number = 3")
                .execute(&mut *tx)
                .await
                .unwrap();
            tx.commit().await.unwrap();
            assert_eq!(verify(&store).await.unwrap(), Chain::Broken(4));
        }
    }

    #[tokio::test]
    async fn the_newest_line_stays_however_old_it_is() {
        for store in stores().await {
            assert_eq!(forget(&store, 1_000).await.unwrap(), 0);
            note(&store, 10).await;
            note(&store, 20).await;
            assert_eq!(forget(&store, 1_000).await.unwrap(), 1);
            note(&store, 30).await;
            assert_eq!(verify(&store).await.unwrap(), Chain::Whole(2));
        }
    }
}
