//! What is wrong with the drop folder is told once, not at each sweep.

use crate::notify::{DropTrouble, Happening, What};
use crate::runs::Workplace;
use crate::store::StoreError;

/// Has it told, unless it was since all was well.
pub(super) async fn note(place: &Workplace, trouble: DropTrouble) -> Result<(), StoreError> {
    let name = match &trouble {
        DropTrouble::StaleLock { since } => format!("stale-lock {since}"),
        DropTrouble::Unreadable { .. } => String::from("unreadable"),
    };
    let at = place.clock.now();
    let mut tx = place.store.begin().await?;
    let noted = sqlx::query("INSERT INTO drop_troubles (name, since) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .bind(name)
        .bind(at)
        .execute(&mut *tx)
        .await?;
    if noted.rows_affected() == 1 {
        tracing::warn!(?trouble, "the drop folder can't be swept");
        let happening = Happening {
            at,
            schedule: String::new(),
            run: String::new(),
            what: What::DropFolder { trouble },
        };
        happening.note(&mut tx).await?;
    }
    tx.commit().await
}

/// All is well: what goes wrong from now on is told again.
pub(super) async fn over(place: &Workplace) -> Result<(), StoreError> {
    let known: i64 = sqlx::query_scalar("SELECT count(*) FROM drop_troubles")
        .fetch_one(place.store.read())
        .await?;
    if known > 0 {
        let mut tx = place.store.begin().await?;
        sqlx::query("DELETE FROM drop_troubles").execute(&mut *tx).await?;
        tx.commit().await?;
    }
    Ok(())
}
