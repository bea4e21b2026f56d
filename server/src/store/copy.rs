//! A copy of the database as it is at one moment, while others read and write.

use std::path::Path;

use super::{Dialect, Store, StoreError};

impl Store {
    /// Writes all that is committed into a new SQLite file. Says `false` where the database is another server's, which
    /// has tools of its own for that.
    ///
    /// # Errors
    ///
    /// The file is there already, or can't be written.
    pub async fn copy_to(&self, file: &Path) -> Result<bool, StoreError> {
        if self.dialect == Dialect::Postgres {
            return Ok(false);
        }
        // On a connection that may write: for the database the copy is something written.
        sqlx::query("VACUUM INTO $1")
            .bind(file.to_string_lossy().into_owned())
            .execute(&self.writer)
            .await?;
        Ok(true)
    }
}
