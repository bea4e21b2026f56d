//! What can go wrong with the database.

/// Why the store couldn't do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The URL names no database that is known.
    #[error("{0} is no address of a database: it begins with neither sqlite: nor postgres:")]
    Address(String),
    /// A file beside the database can't be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file beside the database isn't what it should be.
    #[error("{path} is damaged")]
    Damaged {
        /// Which.
        path: std::path::PathBuf,
    },
    /// The machine has no randomness to seal something with.
    #[error("there is no randomness to seal with")]
    Seal,
    /// The schema can't be brought up to date.
    #[error("the database can't be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The database refused, or can't be reached.
    #[error("the database says: {0}")]
    Database(#[from] sqlx::Error),
}

impl StoreError {
    /// The unique constraint that was violated, by the name of its index or, on SQLite, of its columns.
    pub fn taken(&self) -> Option<String> {
        match self {
            Self::Database(error) => taken(error),
            _ => None,
        }
    }

    /// Whether the disk is full: what was asked can be tried again once there is space.
    pub fn is_full(&self) -> bool {
        match self {
            Self::Database(error) => {
                let code = error.as_database_error().and_then(|error| error.code());
                // SQLITE_FULL; disk_full of PostgreSQL.
                code.is_some_and(|code| code == "13" || code == "53100")
            }
            Self::File { source, .. } => source.kind() == std::io::ErrorKind::StorageFull,
            _ => false,
        }
    }
}

/// The unique constraint that an error of the database names: `users_idnumber`, or `users.idnumber` on SQLite.
fn taken(error: &sqlx::Error) -> Option<String> {
    let error = error.as_database_error().filter(|error| error.is_unique_violation())?;
    let named = error.constraint().map(str::to_owned);
    Some(named.unwrap_or_else(|| {
        // "UNIQUE constraint failed: users.idnumber"
        let message = error.message();
        message
            .rsplit_once(": ")
            .map_or(message, |(_, columns)| columns)
            .to_owned()
    }))
}

/// Whether an error is that of a text with a zero in it, which PostgreSQL keeps nowhere: nothing that is there is called so.
pub fn is_of_zero(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut at = Some(error);
    while let Some(error) = at {
        let database = error.downcast_ref::<sqlx::Error>();
        let database = database.and_then(sqlx::Error::as_database_error);
        if let Some(code) = database.and_then(|error| error.code()) {
            // character_not_in_repertoire, and the same within JSON.
            return code == "22021" || code == "22P05";
        }
        at = error.source();
    }
    false
}

/// Why the database refuses what it was given, if that and not the database is at fault.
pub(crate) fn refusal(error: &sqlx::Error) -> Option<String> {
    taken(error).or_else(|| {
        let error = error.as_database_error()?;
        // Class 22 of PostgreSQL: a text with a zero byte, for one.
        let code = error.code().filter(|code| code.len() == 5 && code.starts_with("22"));
        code.map(|_| error.message().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::stores;

    #[tokio::test]
    async fn a_zero_in_a_text_is_the_fault_of_who_wrote_it() {
        for store in stores().await {
            for sql in [
                "SELECT id FROM runs WHERE id = $1",
                "SELECT id FROM runs WHERE id = $1 || 'x'",
            ] {
                let asked = sqlx::query(sql).bind("01J\0").fetch_optional(store.read()).await;
                // SQLite looks, and finds nothing.
                let error = asked.err().map(StoreError::from);
                assert!(error.is_none_or(|error| is_of_zero(&error)), "{sql}");
            }
            let broken = sqlx::query("SELECT id FROM no_such_table")
                .fetch_optional(store.read())
                .await;
            assert!(!is_of_zero(&StoreError::from(broken.err().unwrap())));
        }
    }
}
