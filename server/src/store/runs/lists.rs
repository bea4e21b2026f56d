//! Lists of runs and of their rows, page by page.

use super::record::RunRecord;
use super::rows::{KeptRow, Table};
use crate::store::{Query, Store, StoreError};

/// Runs with something to put right: those of the index `runs_troubled`.
pub(super) const TROUBLED: &str = " AND mode <> 'simulate' AND (state = 'failed' \
    OR (state = 'finished' AND (failed > 0 OR partial > 0)))";

/// Which runs are listed.
#[derive(Debug, Clone, Default)]
pub struct RunFilter {
    /// In this state; `live` = those that aren't over, `running` = these without the held ones, `troubled` = those with
    /// something to put right, `simulated` = those that only said what would be.
    pub state: Option<String>,
    /// Whose name, sender or files hold this text.
    pub text: Option<String>,
    /// Runs of these numbers are found by the text, too: they did something to what it names.
    pub about: Vec<i64>,
    /// Sent by this person.
    pub actor: Option<String>,
    /// With a file of this format.
    pub format: Option<String>,
    /// From the schedule of this id.
    pub schedule: Option<String>,
    /// Older than the run of this number.
    pub before: Option<i64>,
    /// At most so many.
    pub limit: i64,
}

/// The newest runs first.
pub async fn list(store: &Store, filter: &RunFilter) -> Result<Vec<RunRecord>, StoreError> {
    let mut sql = Query::new(store, "SELECT * FROM runs WHERE 1 = 1");
    match filter.state.as_deref() {
        Some("running") => {
            sql.push(" AND state IN ('queued', 'checking', 'planning', 'executing', 'finishing')");
        }
        Some("live") => {
            sql.push(" AND state IN ('queued', 'checking', 'planning', 'held', 'executing', 'finishing')");
        }
        Some("troubled") => {
            sql.push(TROUBLED);
        }
        Some("simulated") => {
            sql.push(" AND mode = 'simulate'");
        }
        Some(state) => {
            sql.push(" AND state = ").put(state.to_owned());
        }
        None => {}
    }
    if let Some(text) = &filter.text {
        let pattern = like(text);
        sql.push(" AND (lower(name) LIKE ").put(pattern.clone());
        sql.push(" ESCAPE '!' OR lower(actor) LIKE ").put(pattern.clone());
        sql.push(" ESCAPE '!' OR lower(id) LIKE ").put(pattern.clone());
        sql.push(" ESCAPE '!' OR EXISTS (SELECT 1 FROM run_files WHERE run = runs.number AND lower(path) LIKE ");
        sql.put(pattern).push(" ESCAPE '!')");
        if !filter.about.is_empty() {
            let about = sql.in_numbers("number", &filter.about);
            sql.push(" OR ").push(&about);
        }
        sql.push(")");
    }
    if let Some(actor) = &filter.actor {
        sql.push(" AND actor = ").put(actor.clone());
    }
    if let Some(format) = &filter.format {
        sql.push(" AND EXISTS (SELECT 1 FROM run_files WHERE run = runs.number AND format = ");
        sql.put(format.clone()).push(")");
    }
    if let Some(schedule) = &filter.schedule {
        // What is never blank is found by its index.
        sql.push(" AND schedule <> '' AND schedule = ").put(schedule.clone());
    }
    if let Some(before) = filter.before {
        sql.push(" AND number < ").put(before);
    }
    sql.push(" ORDER BY number DESC LIMIT ").put(filter.limit);
    let rows = sql.all(store).await?;
    Ok(rows.iter().map(RunRecord::read).collect::<Result<_, _>>()?)
}

/// Which rows of a run are listed.
#[derive(Debug, Clone, Default)]
pub struct RowFilter {
    /// Of this file.
    pub file: Option<i64>,
    /// On this line.
    pub line: Option<i64>,
    /// Failed or partial, for this reason: the name of an outcome.
    pub reason: Option<String>,
    /// Of this status; `partial` and `warning` by their flags.
    pub status: Option<String>,
    /// Whose key or detail hold this text.
    pub text: Option<String>,
    /// Failed or partial.
    pub to_retry: bool,
    /// With steps that should be looked at first.
    pub dangerous: bool,
    /// With steps of this verb.
    pub verb: Option<String>,
    /// With steps on this kind of entity.
    pub entity: Option<String>,
    /// After this file and line.
    pub after: Option<(i64, i64)>,
    /// At most so many.
    pub limit: i64,
}

/// All who have sent runs, by name.
pub async fn actors(store: &Store) -> Result<Vec<String>, StoreError> {
    let names = sqlx::query_scalar("SELECT DISTINCT actor FROM runs WHERE actor <> '' ORDER BY actor");
    Ok(names.fetch_all(store.read()).await?)
}

/// Rows in the order of files and lines.
pub async fn outcome_rows(
    store: &Store,
    table: Table,
    run: i64,
    filter: &RowFilter,
) -> Result<Vec<KeptRow>, StoreError> {
    let mut sql = Query::new(store, format!("SELECT * FROM {} WHERE run = ", table.name()));
    sql.put(run);
    narrow(&mut sql, filter);
    if let Some((file, line)) = filter.after {
        sql.push(" AND (file > ").put(file).push(" OR (file = ").put(file);
        sql.push(" AND line > ").put(line).push("))");
    }
    sql.push(" ORDER BY file, line LIMIT ").put(filter.limit);
    let rows = sql.all(store).await?;
    Ok(rows.iter().map(KeptRow::read).collect::<Result<_, _>>()?)
}

/// Rows that have steps.
pub async fn step_rows(store: &Store, table: Table, run: i64, filter: &RowFilter) -> Result<Vec<KeptRow>, StoreError> {
    let mut filter = filter.clone();
    if filter.verb.is_none() && filter.entity.is_none() {
        filter.verb = Some(String::new());
    }
    outcome_rows(store, table, run, &filter).await
}

/// How many rows a filter finds.
pub async fn row_count(store: &Store, table: Table, run: i64, filter: &RowFilter) -> Result<i64, StoreError> {
    let mut sql = Query::new(store, format!("SELECT count(*) FROM {} WHERE run = ", table.name()));
    sql.put(run);
    narrow(&mut sql, filter);
    Ok(i64::try_from(sql.number(store).await?).unwrap_or(i64::MAX))
}

fn narrow(sql: &mut Query, filter: &RowFilter) {
    if let Some(file) = filter.file {
        sql.push(" AND file = ").put(file);
    }
    if let Some(line) = filter.line {
        sql.push(" AND line = ").put(line);
    }
    match filter.status.as_deref() {
        Some("partial") => {
            sql.push(" AND partial = 1");
        }
        Some("warning") => {
            sql.push(" AND warning = 1");
        }
        Some(status) => {
            sql.push(" AND status = ").put(status.to_owned());
        }
        None => {}
    }
    if let Some(text) = &filter.text {
        let pattern = like(text);
        sql.push(" AND (lower(key) LIKE ").put(pattern.clone());
        sql.push(" ESCAPE '!' OR lower(outcome) LIKE ").put(pattern.clone());
        sql.push(" ESCAPE '!' OR lower(detail) LIKE ")
            .put(pattern)
            .push(" ESCAPE '!')");
    }
    if let Some(reason) = &filter.reason {
        sql.push(" AND tryback = 1 AND (outcome = ").put(reason.clone());
        // The shape of an outcome in the detail of a row; see `runs/journal.rs`.
        sql.push(" OR (partial = 1 AND detail LIKE ");
        sql.put(format!("%\"n\":\"{}\"%", escape(reason))).push(" ESCAPE '!'))");
    }
    if filter.to_retry {
        sql.push(" AND tryback = 1");
    }
    if filter.dangerous {
        sql.push(" AND dangerous = 1");
    }
    // The shape of a step in the detail of a row; see `runs/journal.rs`.
    if filter.verb.is_some() || filter.entity.is_some() {
        let verb = filter.verb.as_deref().unwrap_or_default();
        let mut pattern = format!("%\"op\":\"{}", escape(verb));
        if !verb.is_empty() {
            pattern.push('"');
        }
        if let Some(entity) = &filter.entity {
            if verb.is_empty() {
                pattern.push('%');
            } else {
                pattern.push(',');
            }
            pattern.push_str(&format!("\"entity\":\"{}\"", escape(entity)));
        }
        pattern.push('%');
        sql.push(" AND detail LIKE ").put(pattern).push(" ESCAPE '!'");
    }
}

fn like(text: &str) -> String {
    format!("%{}%", escape(&text.to_lowercase()))
}

fn escape(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}
