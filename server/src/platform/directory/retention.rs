//! How long it is known who a deleted account was (D101, `retention.deleted_users_days`).

use super::super::PlatformError;
use crate::store::{Store, Tx};

/// What is forgotten of them.
const KNOWN: [&str; 19] = [
    "username",
    "firstname",
    "lastname",
    "idnumber",
    "email",
    "institution",
    "department",
    "city",
    "country",
    "phone1",
    "phone2",
    "address",
    "description",
    "former_username",
    "former_idnumber",
    "former_email",
    "email_folded",
    "former_email_folded",
    "name_folded",
];
const EXPIRED: &str = "deleted <> 0 AND deleted < $1";

/// How many accounts were deleted before a moment and are still known.
///
/// # Errors
///
/// When the database can't be reached.
pub async fn forgettable(store: &Store, before: i64) -> Result<u64, PlatformError> {
    let sql = format!("SELECT count(*) FROM users WHERE {EXPIRED} AND ({})", known());
    let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
        .bind(before)
        .fetch_one(store.read())
        .await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

fn known() -> String {
    KNOWN.map(|text| format!("{text} <> ''")).join(" OR ")
}

/// Forgets for good who the accounts were that were deleted before a moment: none of them can be revived afterwards.
/// Says how many there were.
///
/// # Errors
///
/// When the database refuses or can't be reached; then nothing was forgotten.
pub async fn forget_deleted(store: &Store, before: i64) -> Result<u64, PlatformError> {
    forget(store, EXPIRED, before).await
}

/// Forgets for good who a deleted account was. Says whether it was known.
///
/// # Errors
///
/// When the database refuses or can't be reached; then nothing was forgotten.
pub async fn forget_one(store: &Store, account: i64) -> Result<bool, PlatformError> {
    Ok(forget(store, "deleted <> 0 AND id = $1", account).await? > 0)
}

async fn forget(store: &Store, which: &str, value: i64) -> Result<u64, PlatformError> {
    let mut tx = store.begin().await?;
    let these = format!("SELECT id FROM users WHERE {which}");
    for (table, user) in [
        ("profile_values", "\"user\""),
        ("pictures", "\"user\""),
        ("password_queue", "user_id"),
        ("passwords", "user_id"),
        ("password_mails", "user_id"),
    ] {
        run(&mut tx, format!("DELETE FROM {table} WHERE {user} IN ({these})"), value).await?;
    }
    let blank = KNOWN.map(|text| format!("{text} = ''")).join(", ");
    let sql = format!("UPDATE users SET {blank} WHERE {which} AND ({})", known());
    let forgotten = run(&mut tx, sql, value).await?;
    tx.commit().await?;
    Ok(forgotten)
}

async fn run(tx: &mut Tx, sql: String, value: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(value)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected())
}
