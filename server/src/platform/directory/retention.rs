//! How long it is known who a deleted account was (D101, `retention.deleted_users_days`).

use super::super::PlatformError;
use super::Directory;
use crate::store::Tx;

impl Directory {
    /// Forgets for good who the accounts were that were deleted before a moment: none of them can be revived
    /// afterwards. Says how many there were.
    ///
    /// # Errors
    ///
    /// When the database refuses or can't be reached; then nothing was forgotten.
    pub async fn forget_deleted(&self, before: i64) -> Result<u64, PlatformError> {
        let mut tx = self.store.begin().await?;
        for table in ["profile_values", "password_queue", "passwords"] {
            let user = if table == "profile_values" {
                "\"user\""
            } else {
                "user_id"
            };
            let expired = "SELECT id FROM users WHERE deleted <> 0 AND deleted < $1";
            run(
                &mut tx,
                format!("DELETE FROM {table} WHERE {user} IN ({expired})"),
                before,
            )
            .await?;
        }
        let texts = [
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
        ];
        let blank: Vec<String> = texts.iter().map(|text| format!("{text} = ''")).collect();
        let known: Vec<String> = texts.iter().map(|text| format!("{text} <> ''")).collect();
        let sql = format!(
            "UPDATE users SET {} WHERE deleted <> 0 AND deleted < $1 AND ({})",
            blank.join(", "),
            known.join(" OR ")
        );
        let forgotten = run(&mut tx, sql, before).await?;
        tx.commit().await?;
        Ok(forgotten)
    }
}

async fn run(tx: &mut Tx, sql: String, before: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(before)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected())
}
