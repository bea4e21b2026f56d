//! What became, or would become, of each row: `run_rows` and `plan_rows`.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::{Cell, Insert, Store, StoreError, Tx};

/// Which of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// What was done.
    Done,
    /// What would be done.
    Planned,
}

impl Table {
    /// Its name in the database.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Done => "run_rows",
            Self::Planned => "plan_rows",
        }
    }
}

/// A row as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptRow {
    /// Which file of the run.
    pub file: i64,
    /// Line.
    pub line: i64,
    /// Status.
    pub status: String,
    /// Done in part.
    pub partial: bool,
    /// Something to know.
    pub warning: bool,
    /// Goes to the tryback.
    pub tryback: bool,
    /// Has a step that should be looked at first.
    pub dangerous: bool,
    /// Name of its main outcome.
    pub outcome: String,
    /// What that is about.
    pub key: String,
    /// JSON: all outcomes and steps.
    pub detail: String,
}

impl KeptRow {
    pub(super) fn read(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let flag = |name| Ok::<_, sqlx::Error>(row.try_get::<i64, _>(name)? != 0);
        Ok(Self {
            file: row.try_get("file")?,
            line: row.try_get("line")?,
            status: row.try_get("status")?,
            partial: flag("partial")?,
            warning: flag("warning")?,
            tryback: flag("tryback")?,
            dangerous: flag("dangerous")?,
            outcome: row.try_get("outcome")?,
            key: row.try_get("key")?,
            detail: row.try_get("detail")?,
        })
    }
}

/// Writes rows.
pub async fn write(tx: &mut Tx, table: Table, run: i64, rows: Vec<KeptRow>) -> Result<(), StoreError> {
    let insert = Insert {
        table: table.name(),
        columns: &[
            "run",
            "file",
            "line",
            "status",
            "partial",
            "warning",
            "tryback",
            "dangerous",
            "outcome",
            "key",
            "detail",
        ],
        then: "",
    };
    let cells = rows
        .into_iter()
        .map(|row| {
            vec![
                Cell::from(run),
                row.file.into(),
                row.line.into(),
                row.status.into(),
                row.partial.into(),
                row.warning.into(),
                row.tryback.into(),
                row.dangerous.into(),
                row.outcome.into(),
                row.key.into(),
                row.detail.into(),
            ]
        })
        .collect();
    Ok(insert.rows(tx, cells).await?)
}

/// Forgets one row, so that it can be written anew.
pub async fn forget(tx: &mut Tx, table: Table, run: i64, row: &KeptRow) -> Result<(), StoreError> {
    let sql = format!(
        "DELETE FROM {} WHERE run = $1 AND file = $2 AND line = $3",
        table.name()
    );
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(run)
        .bind(row.file)
        .bind(row.line)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Forgets the rows of a run.
pub async fn clear(tx: &mut Tx, table: Table, run: i64) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM {} WHERE run = $1", table.name());
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(run)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The rows of a file after a line, in order; only those of the tryback, if asked.
pub async fn after(
    store: &Store,
    table: Table,
    run: i64,
    file: i64,
    line: i64,
    tryback: bool,
    most: i64,
) -> Result<Vec<KeptRow>, StoreError> {
    let sql = format!(
        "SELECT * FROM {} WHERE run = $1 AND file = $2 AND line > $3{} ORDER BY line LIMIT $4",
        table.name(),
        if tryback { " AND tryback = 1" } else { "" }
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(run)
        .bind(file)
        .bind(line)
        .bind(most)
        .fetch_all(store.read())
        .await?;
    Ok(rows.iter().map(KeptRow::read).collect::<Result<_, _>>()?)
}

/// Some lines of a file, in order.
pub async fn of_lines(
    store: &Store,
    table: Table,
    run: i64,
    file: i64,
    lines: &[i64],
) -> Result<Vec<KeptRow>, StoreError> {
    let sql = format!(
        "SELECT * FROM {} WHERE run = $1 AND file = $2 AND line {} ORDER BY line",
        table.name(),
        store.dialect().in_numbers(3)
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(run)
        .bind(file)
        .bind(serde_json::Value::from(lines).to_string())
        .fetch_all(store.read())
        .await?;
    Ok(rows.iter().map(KeptRow::read).collect::<Result<_, _>>()?)
}
