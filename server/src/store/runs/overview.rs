//! How things stand, in numbers: what runs, what needs somebody, what each source did last, rows and failures by day.

use sqlx::Row;

use super::lists::TROUBLED;
use super::record::RunRecord;
use crate::store::{Store, StoreError};

/// Of what was executed: the runs that stand for their source.
const EXECUTED: &str = "mode <> 'simulate' AND state IN ('finished', 'failed')";
/// Of what was executed: the runs that are summed, as the index `runs_day` has them.
const SUMMED: &str = "mode <> 'simulate' AND state IN ('finished', 'failed', 'cancelled')";
/// Seconds of a slot. Days of all zones begin at one.
const SLOT: i64 = 900;
/// Among so many of the last runs the newest sources are looked for.
const LOOKED_AT: i64 = 2000;

/// What ended in a quarter of an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// When it began, in Unix seconds.
    pub at: i64,
    /// Runs.
    pub runs: i64,
    /// Rows.
    pub rows: i64,
    /// Rows that failed.
    pub failed: i64,
}

/// Rows and failures of the runs that ended since a moment, in order; quarters of an hour without a run are left out.
pub async fn slots(store: &Store, since: i64) -> Result<Vec<Slot>, StoreError> {
    let sql = format!(
        "SELECT finished / {SLOT} AS slot, count(*) AS runs, CAST(sum(done) AS BIGINT) AS rows_done, \
         CAST(sum(failed) AS BIGINT) AS rows_failed FROM runs WHERE finished >= $1 AND {SUMMED} \
         GROUP BY finished / {SLOT} ORDER BY 1"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(since)
        .fetch_all(store.read())
        .await?;
    let read = |row: &sqlx::any::AnyRow| -> Result<Slot, sqlx::Error> {
        Ok(Slot {
            at: row.try_get::<i64, _>("slot")? * SLOT,
            runs: row.try_get("runs")?,
            rows: row.try_get("rows_done")?,
            failed: row.try_get("rows_failed")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// The counts, as JSON, of the runs that ended since a moment.
pub async fn day(store: &Store, since: i64) -> Result<Vec<String>, StoreError> {
    let sql = format!("SELECT counts FROM runs WHERE finished >= $1 AND {SUMMED}");
    let counts = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(since);
    Ok(counts.fetch_all(store.read()).await?)
}

/// The runs that something may still happen to, newest first.
pub async fn open(store: &Store, most: i64) -> Result<Vec<RunRecord>, StoreError> {
    let sql = "SELECT * FROM runs WHERE state IN ('queued', 'checking', 'planning', 'held', 'executing', 'finishing') \
               ORDER BY number DESC LIMIT $1";
    records(sqlx::query(sql).bind(most), store).await
}

/// Runs that failed, or whose rows did, since a moment, newest first. A run that another one of its source has followed
/// is left out; one that only took up what had failed doesn't count as such.
pub async fn troubled(store: &Store, since: i64, most: i64) -> Result<Vec<RunRecord>, StoreError> {
    let sql = format!(
        "SELECT r.* FROM (SELECT * FROM runs WHERE submitted >= $1{TROUBLED}) AS r \
         WHERE NOT EXISTS (SELECT 1 FROM runs AS n WHERE n.source = r.source AND n.number > r.number \
         AND n.retry = 0 AND n.{}) ORDER BY r.number DESC LIMIT $2",
        EXECUTED.replace(" AND state", " AND n.state"),
    );
    records(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(since).bind(most), store).await
}

/// Names of the files that later runs of a source took up again after the run of this number.
pub async fn retried(store: &Store, source: &str, number: i64) -> Result<Vec<String>, StoreError> {
    let sql = format!(
        "SELECT f.path FROM runs AS n JOIN run_files AS f ON f.run = n.number \
         WHERE n.source = $1 AND n.number > $2 AND n.retry = 1 AND n.{}",
        EXECUTED.replace(" AND state", " AND n.state"),
    );
    let paths = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
        .bind(source.to_owned())
        .bind(number);
    Ok(paths.fetch_all(store.read()).await?)
}

/// A source: what it is, and its last run.
pub type Newest = (String, i64);

/// The sources that ran last, the newest first, each with the number of its last run.
pub async fn newest_sources(store: &Store, most: i64) -> Result<Vec<Newest>, StoreError> {
    let sql = format!(
        "SELECT source, max(number) AS last FROM (SELECT source, number FROM runs WHERE {EXECUTED} \
         ORDER BY number DESC LIMIT {LOOKED_AT}) AS lately GROUP BY source ORDER BY 2 DESC LIMIT $1"
    );
    let sources = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(most);
    Ok(sources.fetch_all(store.read()).await?)
}

/// A run of a source, for its charts.
pub type Past = RunRecord;

/// The last runs of a source up to the one of this number, the newest first.
pub async fn past(store: &Store, source: &str, up_to: i64, most: i64) -> Result<Vec<Past>, StoreError> {
    let sql =
        format!("SELECT * FROM runs WHERE source = $1 AND number <= $2 AND {EXECUTED} ORDER BY number DESC LIMIT $3");
    let query = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(source.to_owned())
        .bind(up_to)
        .bind(most);
    records(query, store).await
}

/// The executed run of a source before the one of this number.
pub async fn before(store: &Store, source: &str, number: i64) -> Result<Option<RunRecord>, StoreError> {
    Ok(past(store, source, number - 1, 1).await?.into_iter().next())
}

/// The executed run of a schedule before the one of this number; none where it comes from no schedule.
pub async fn before_of_schedule(store: &Store, schedule: &str, number: i64) -> Result<Option<RunRecord>, StoreError> {
    if schedule.is_empty() {
        return Ok(None);
    }
    let sql = format!(
        "SELECT * FROM runs WHERE schedule = $1 AND schedule <> '' AND number < $2 AND {EXECUTED} \
         ORDER BY number DESC LIMIT 1"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(schedule.to_owned())
        .bind(number);
    Ok(records(query, store).await?.into_iter().next())
}

async fn records(
    query: sqlx::query::Query<'_, sqlx::Any, sqlx::any::AnyArguments>,
    store: &Store,
) -> Result<Vec<RunRecord>, StoreError> {
    let rows = query.fetch_all(store.read()).await?;
    Ok(rows.iter().map(RunRecord::read).collect::<Result<_, _>>()?)
}
