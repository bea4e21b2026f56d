//! Runs in figures, for who watches the server.

use crate::store::{Store, StoreError};

/// Among so many of the last runs the sources are looked for.
const LOOKED_AT: i64 = 2000;
/// At most so many sources.
const SOURCES: i64 = 200;

/// When a run of a source was last carried out to its end.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Success {
    /// What its files come from: `users_*.csv`.
    pub source: String,
    /// Its schedule; blank where somebody sent it.
    pub schedule: String,
    /// When, in Unix seconds.
    pub at: i64,
}

/// How many runs are kept, by state.
pub async fn states(store: &Store) -> Result<Vec<(String, i64)>, StoreError> {
    Ok(
        sqlx::query_as("SELECT state, count(*) FROM runs GROUP BY state ORDER BY state")
            .fetch_all(store.read())
            .await?,
    )
}

/// How many runs wait for their turn, and since when the first of them.
pub async fn queue(store: &Store) -> Result<(i64, Option<i64>), StoreError> {
    let (count, since): (i64, i64) =
        sqlx::query_as("SELECT count(*), coalesce(min(submitted), 0) FROM runs WHERE state = 'queued'")
            .fetch_one(store.read())
            .await?;
    Ok((count, Some(since).filter(|_| count > 0)))
}

/// The sources that ran last, each with its last success. A simulation is none.
pub async fn successes(store: &Store) -> Result<Vec<Success>, StoreError> {
    Ok(sqlx::query_as(
        "SELECT source, schedule, max(finished) AS at FROM (SELECT source, schedule, finished FROM runs \
         WHERE state = 'finished' AND mode <> 'simulate' ORDER BY number DESC LIMIT $1) AS lately \
         GROUP BY source, schedule ORDER BY 3 DESC LIMIT $2",
    )
    .bind(LOOKED_AT)
    .bind(SOURCES)
    .fetch_all(store.read())
    .await?)
}
