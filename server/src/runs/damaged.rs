//! Archives that aren't what was archived any more: named on the overview until somebody has seen to them.

use serde_json::json;
use shared::api::DamagedDto;

use super::job::Workplace;
use crate::accounts::audit::{self, Action, Deed};
use crate::store::{StoreError, Tx};

/// Writes one down, as part of a transaction; what is known already stays as it is.
pub(super) async fn found(tx: &mut Tx, name: &str, at: i64) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO damaged_files (name, found) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .bind(name.to_owned())
        .bind(at)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Those that nobody has seen to, the newest first. One that is gone needs nobody.
///
/// # Errors
///
/// The database.
pub async fn unseen(place: &Workplace) -> Result<Vec<DamagedDto>, StoreError> {
    let rows: Vec<(String, i64)> =
        sqlx::query_as("SELECT name, found FROM damaged_files WHERE seen = 0 ORDER BY found DESC, name")
            .fetch_all(place.store.read())
            .await?;
    let there = rows.into_iter().filter(|(name, _)| is_there(place, name));
    Ok(there.map(|(name, found)| DamagedDto { name, found }).collect())
}

fn is_there(place: &Workplace, name: &str) -> bool {
    place.area.about(name).is_ok_and(|about| about.is_some())
}

/// Writes down that somebody has seen to one. Says whether there was such a one.
///
/// # Errors
///
/// The database.
pub async fn seen(place: &Workplace, name: &str, actor: &str) -> Result<bool, StoreError> {
    let at = place.clock.now();
    let mut tx = place.store.begin().await?;
    let done = sqlx::query("UPDATE damaged_files SET seen = $1 WHERE name = $2 AND seen = 0")
        .bind(at)
        .bind(name.to_owned())
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let deed = Deed {
        at,
        actor,
        action: Action::DamageSeen,
        target: name,
        detail: json!({}),
    };
    audit::append(&mut tx, deed).await?;
    tx.commit().await?;
    Ok(true)
}
