//! Stored settings: only what differs from the default.

use sqlx::Row;

use shared::settings::Settings;

use super::{Store, StoreError, Tx};

/// The stored settings. A name that no registry knows any more is left alone.
pub async fn load(store: &Store) -> Result<Settings, StoreError> {
    let rows = sqlx::query("SELECT key, value FROM settings ORDER BY key")
        .fetch_all(store.read())
        .await?;
    let mut settings = Settings::new();
    for row in rows {
        let (key, value): (String, String) = (row.try_get("key")?, row.try_get("value")?);
        if settings.set(&key, &value).is_err() {
            tracing::warn!(key, "a stored setting isn't understood and is left alone");
        }
    }
    Ok(settings)
}

/// Stores a value, or forgets it where it is `None`.
pub async fn save(tx: &mut Tx, key: &str, value: Option<&str>) -> Result<(), StoreError> {
    match value {
        Some(value) => {
            sqlx::query(
                "INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )
            .bind(key)
            .bind(value)
            .execute(&mut **tx)
            .await?;
        }
        None => {
            sqlx::query("DELETE FROM settings WHERE key = $1")
                .bind(key)
                .execute(&mut **tx)
                .await?;
        }
    }
    Ok(())
}
