//! The history of accounts, courses, categories and cohorts: which rows of which runs did something to them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sqlx::AssertSqlSafe;

use super::lines;
use crate::store::{Cell, Insert, Store, StoreError, Tx};

/// What things of a Moodle are called in the history: their ids are others than those of the embedded directory.
pub const ON_A_SITE: OnASite = OnASite {
    user: "moodle-user",
    course: "moodle-course",
    category: "moodle-category",
    cohort: "moodle-cohort",
};

/// Names of kinds of entities of another system.
#[derive(Debug, Clone, Copy)]
pub struct OnASite {
    /// An account.
    pub user: &'static str,
    /// A course.
    pub course: &'static str,
    /// A category.
    pub category: &'static str,
    /// A cohort.
    pub cohort: &'static str,
}

/// Rows of a file that did something to one entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Kind of entity: `user`.
    pub entity: &'static str,
    /// Which.
    pub id: i64,
    /// Lines, in their order.
    pub lines: Vec<i64>,
}

/// The row that created an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Creation {
    /// Kind of entity: `user`.
    pub entity: &'static str,
    /// Its id, newly given.
    pub id: i64,
    /// Line.
    pub line: i64,
}

/// An entity, by the name of its kind and its id.
pub type Subject<'a> = (&'a str, i64);

/// Notes what the rows of a file that are applied together did. Creations come in the order of their kinds and ids.
pub async fn note(
    tx: &mut Tx,
    run: i64,
    file: i64,
    changes: Vec<Change>,
    creations: Vec<Creation>,
) -> Result<(), StoreError> {
    let changed = Insert {
        table: "run_changes",
        columns: &["entity", "id", "run", "file", "part", "rows", "lines"],
        // Rows of a file that wait for a later one are applied twice, in part each.
        then: "ON CONFLICT (entity, id, run, file, part) DO UPDATE SET \
               \"rows\" = run_changes.\"rows\" + excluded.\"rows\", lines = run_changes.lines || ',' || excluded.lines",
    };
    let row = |change: Change| {
        vec![
            Cell::from(change.entity),
            change.id.into(),
            run.into(),
            file.into(),
            change.lines.first().copied().unwrap_or(0).into(),
            i64::try_from(change.lines.len()).unwrap_or(i64::MAX).into(),
            lines::write(&change.lines).into(),
        ]
    };
    changed.rows(tx, changes.into_iter().map(row).collect()).await?;
    let created = Insert {
        table: "run_creations",
        columns: &["entity", "first", "last", "run", "file", "lines"],
        then: "",
    };
    let follows = |one: &Creation, next: &Creation| one.entity == next.entity && one.id + 1 == next.id;
    let row = |together: &[Creation]| {
        let (first, last) = (together.first()?, together.last()?);
        let all: Vec<i64> = together.iter().map(|creation| creation.line).collect();
        Some(vec![
            Cell::from(first.entity),
            first.id.into(),
            last.id.into(),
            run.into(),
            file.into(),
            lines::write(&all).into(),
        ])
    };
    Ok(created
        .rows(tx, creations.chunk_by(follows).filter_map(row).collect())
        .await?)
}

/// The courses of groups, by the ids of these.
pub async fn courses_of_groups(tx: &mut Tx, groups: &[i64]) -> Result<HashMap<i64, i64>, StoreError> {
    let sql = format!("SELECT id, course FROM groups WHERE id {}", tx.dialect().in_numbers(1));
    let found: Vec<(i64, i64)> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(serde_json::Value::from(groups).to_string())
        .fetch_all(&mut **tx)
        .await?;
    Ok(found.into_iter().collect())
}

/// The runs that did something to an entity, newest first, each with the number of its rows; those before `before`.
pub async fn runs_about(
    store: &Store,
    (entity, id): Subject<'_>,
    before: i64,
    most: i64,
) -> Result<Vec<(i64, i64)>, StoreError> {
    let changed: Vec<(i64, i64)> = sqlx::query_as(
        "SELECT run, CAST(sum(\"rows\") AS BIGINT) FROM run_changes WHERE entity = $1 AND id = $2 AND run < $3 \
         GROUP BY run ORDER BY run DESC LIMIT $4",
    )
    .bind(entity)
    .bind(id)
    .bind(before)
    .bind(most)
    .fetch_all(store.read())
    .await?;
    let mut runs: BTreeMap<i64, i64> = changed.into_iter().collect();
    if let Some((run, ..)) = creation(store, (entity, id)).await?.filter(|(run, ..)| *run < before) {
        *runs.entry(run).or_default() += 1;
    }
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    Ok(runs.into_iter().rev().take(most).collect())
}

/// The rows of a run that did something to an entity, by file and line, after `after`.
pub async fn rows_about(
    store: &Store,
    (entity, id): Subject<'_>,
    run: i64,
    after: (i64, i64),
    most: usize,
) -> Result<Vec<(i64, i64)>, StoreError> {
    let kept: Vec<(i64, String)> =
        sqlx::query_as("SELECT file, lines FROM run_changes WHERE entity = $1 AND id = $2 AND run = $3 AND file >= $4")
            .bind(entity)
            .bind(id)
            .bind(run)
            .bind(after.0)
            .fetch_all(store.read())
            .await?;
    let mut rows: BTreeSet<(i64, i64)> = kept
        .iter()
        .flat_map(|(file, text)| lines::read(text).map(|line| (*file, line)))
        .collect();
    if let Some((_, file, line)) = creation(store, (entity, id)).await?.filter(|(of, ..)| *of == run) {
        rows.insert((file, line));
    }
    Ok(rows.into_iter().filter(|row| *row > after).take(most).collect())
}

/// The course of the next larger id in which a run has changed something, wherever it has written.
pub async fn course_after(store: &Store, run: i64, after: i64) -> Result<Option<i64>, StoreError> {
    let changed: Option<i64> =
        sqlx::query_scalar("SELECT min(id) FROM run_changes WHERE entity IN ('course', $3) AND run = $1 AND id > $2")
            .bind(run)
            .bind(after)
            .bind(ON_A_SITE.course)
            .fetch_one(store.read())
            .await?;
    Ok(changed)
}

/// Run, file and line of the row that created an entity.
async fn creation(store: &Store, (entity, id): Subject<'_>) -> Result<Option<(i64, i64, i64)>, StoreError> {
    let kept: Option<(i64, i64, i64, i64, String)> = sqlx::query_as(
        "SELECT first, last, run, file, lines FROM run_creations WHERE entity = $1 AND first <= $2 \
         ORDER BY first DESC LIMIT 1",
    )
    .bind(entity)
    .bind(id)
    .fetch_optional(store.read())
    .await?;
    Ok(kept
        .filter(|(_, last, ..)| *last >= id)
        .and_then(|(first, _, run, file, text)| {
            let line = lines::read(&text).nth(usize::try_from(id - first).ok()?)?;
            Some((run, file, line))
        }))
}
