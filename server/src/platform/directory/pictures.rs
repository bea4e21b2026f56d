//! Who has which picture.

use std::collections::BTreeSet;

use shared::api::PictureDto;

use super::super::PlatformError;
use crate::store::Store;

/// The checksums of all pictures.
pub(in super::super) async fn checksums(store: &Store) -> Result<BTreeSet<String>, PlatformError> {
    let checksums: Vec<String> = sqlx::query_scalar("SELECT DISTINCT checksum FROM pictures")
        .fetch_all(store.read())
        .await?;
    Ok(checksums.into_iter().collect())
}

/// The checksum of an account's picture; `None` where it has none.
///
/// # Errors
///
/// When the database can't be reached.
pub async fn checksum_of(store: &Store, user: i64) -> Result<Option<String>, PlatformError> {
    let checksum = sqlx::query_scalar("SELECT checksum FROM pictures WHERE \"user\" = $1 AND checksum <> ''")
        .bind(user)
        .fetch_optional(store.read())
        .await?;
    Ok(checksum)
}

/// The pictures of accounts whose id is larger than this one, by id, at most so many.
///
/// # Errors
///
/// When the database can't be reached.
pub async fn list(store: &Store, after: i64, limit: i64) -> Result<Vec<PictureDto>, PlatformError> {
    let rows: Vec<(i64, String, String, String, String)> = sqlx::query_as(
        "SELECT u.id, u.username, u.idnumber, u.email, p.checksum FROM pictures AS p JOIN users AS u ON u.id = p.\"user\" \
         WHERE u.deleted = 0 AND u.id > $1 ORDER BY u.id LIMIT $2",
    )
    .bind(after)
    .bind(limit)
    .fetch_all(store.read())
    .await?;
    let row = |(id, username, idnumber, email, checksum)| PictureDto {
        id,
        username,
        idnumber,
        email,
        checksum,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Forgets from which image a picture was made, so that the next one that comes is taken whatever it is.
///
/// # Errors
///
/// When the database can't be reached.
pub async fn forget_checksum(store: &Store, user: i64) -> Result<(), PlatformError> {
    let mut tx = store.begin().await?;
    sqlx::query("UPDATE pictures SET checksum = '' WHERE \"user\" = $1")
        .bind(user)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
