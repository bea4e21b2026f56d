//! The database: SQLite in the data folder, or PostgreSQL by URL. One writer transaction at a time on SQLite.
//!
//! Queries are written once, with `$1` placeholders and BIGINT, TEXT and bytes only; what differs between the two
//! databases is in [`dialect`]. [`Store::read`] is for queries, [`Store::begin`] for all that writes.

mod bulk;
mod copy;
pub mod dialect;
mod error;
mod locate;
mod migrations;
mod query;
pub mod runs;
pub mod schedules;
mod secret_key;
mod sequences;
pub mod settings;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
mod tx;

use std::path::Path;
use std::time::Duration;

use sqlx::AnyPool;
use sqlx::any::AnyPoolOptions;

pub use bulk::{Cell, Insert};
pub(crate) use bulk::{arguments, in_batches, quoted};
pub use dialect::Dialect;
pub(crate) use error::refusal;
pub use error::{StoreError, is_of_zero};
pub use query::Query;
pub use secret_key::SecretKey;
pub use sequences::reserve;
pub use tx::Tx;

/// How many connections read at the same time.
const READERS: u32 = 4;
/// How long a call waits for a connection before it fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// The open database. Cloning it is cheap; all clones share their connections.
#[derive(Debug, Clone)]
pub struct Store {
    dialect: Dialect,
    readers: AnyPool,
    writer: AnyPool,
}

impl Store {
    /// Opens the database of `url`, or `toolsync.db` in the data folder, and brings its schema up to date. The data
    /// folder is made where it isn't there.
    ///
    /// # Errors
    ///
    /// When the URL names no database that is known, the database can't be reached, or it was made by a later version.
    pub async fn open(data_dir: &Path, url: Option<&str>) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let address = locate::address(&locate::folder(data_dir)?, url)?;
        let dialect = address.dialect;
        if let Some(file) = &address.file {
            locate::make(file)?;
        }
        let connect = |most: u32, set_up: &'static [&'static str]| {
            AnyPoolOptions::new()
                .max_connections(most)
                .acquire_timeout(PATIENCE)
                .after_connect(move |connection, _| {
                    Box::pin(async move {
                        for statement in set_up {
                            sqlx::query(*statement).execute(&mut *connection).await?;
                        }
                        Ok(())
                    })
                })
        };
        // The writer first: it makes the file.
        let writer = connect(dialect.writers(), dialect.writer_set_up())
            .connect(&address.url)
            .await?;
        migrations::run(dialect, &writer).await?;
        let readers = match dialect {
            Dialect::Sqlite => connect(READERS, dialect.reader_set_up()).connect(&address.url).await?,
            Dialect::Postgres => writer.clone(),
        };
        let store = Self {
            dialect,
            readers,
            writer,
        };
        runs::fill(&store).await?;
        Ok(store)
    }

    /// Which database it is.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// For queries. On SQLite these connections can't write, and never wait for the writer.
    pub fn read(&self) -> &AnyPool {
        &self.readers
    }

    /// Begins a transaction that may write. On SQLite there is one at a time: others wait here.
    ///
    /// # Errors
    ///
    /// When no connection can be had.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(Tx::new(
            self.dialect,
            self.writer.begin_with(self.dialect.begin()).await?,
        ))
    }

    /// Closes all connections. On SQLite this also folds the write-ahead log into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// Now, in Unix seconds.
pub fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
