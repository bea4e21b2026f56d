//! What came of schedules at their times, as rows of `schedule_ticks`.

use serde::{Deserialize, Serialize};
use sqlx::Row;
use sqlx::any::AnyRow;

use shared::api::{TickCause, TickOutcome};

use crate::store::{Store, StoreError, Tx, reserve};

/// What came of a schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TickRecord {
    /// Orders them.
    pub number: i64,
    /// The schedule.
    pub schedule: String,
    /// The time for which it stands.
    pub due: i64,
    /// When it was taken up.
    pub at: i64,
    /// When it was done with; 0 = not yet.
    pub ended: i64,
    /// Why.
    pub cause: TickCause,
    /// What came of it.
    pub outcome: TickOutcome,
    /// The run that came of it.
    pub run: String,
    /// Who wanted it.
    pub actor: String,
    /// The rest.
    pub detail: Detail,
}

/// What else is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Detail {
    /// Why it couldn't be done, or why files were left where they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
    /// How many: times that were missed, files that were removed.
    pub count: u64,
}

impl TickRecord {
    /// Something new about a schedule; its number is given when it is added.
    #[must_use]
    pub fn new(schedule: &str, due: i64, at: i64, cause: TickCause) -> Self {
        Self {
            number: 0,
            schedule: schedule.to_owned(),
            due,
            at,
            ended: 0,
            cause,
            outcome: TickOutcome::Open,
            run: String::new(),
            actor: String::new(),
            detail: Detail::default(),
        }
    }

    /// The same, done with at once.
    #[must_use]
    pub fn with(mut self, outcome: TickOutcome) -> Self {
        self.outcome = outcome;
        self.ended = self.at;
        self
    }

    /// The key of the run that comes of it, by which it is known again.
    #[must_use]
    pub fn key(&self) -> String {
        format!("schedule:{}:{}", self.schedule, self.number)
    }

    pub(super) fn read(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let text = |column: &str| row.try_get::<String, _>(column);
        let number = |column: &str| row.try_get::<i64, _>(column);
        Ok(Self {
            number: number("number")?,
            schedule: text("schedule")?,
            due: number("due")?,
            at: number("at")?,
            ended: number("ended")?,
            cause: serde_json::from_value(text("cause")?.into()).unwrap_or(TickCause::Due),
            outcome: serde_json::from_value(text("outcome")?.into()).unwrap_or(TickOutcome::Failed),
            run: text("run")?,
            actor: text("actor")?,
            detail: serde_json::from_str(&text("detail")?).unwrap_or_default(),
        })
    }
}

/// Adds one. Its number is given here.
pub async fn add(tx: &mut Tx, tick: &mut TickRecord) -> Result<(), StoreError> {
    tick.number = reserve(tx, "schedule_ticks", 1).await?;
    sqlx::query(
        "INSERT INTO schedule_ticks (number, schedule, due, at, ended, cause, outcome, run, actor, detail) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(tick.number)
    .bind(tick.schedule.clone())
    .bind(tick.due)
    .bind(tick.at)
    .bind(tick.ended)
    .bind(tick.cause.name())
    .bind(tick.outcome.name())
    .bind(tick.run.clone())
    .bind(tick.actor.clone())
    .bind(serde_json::to_string(&tick.detail).unwrap_or_default())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The one of this number.
pub async fn one(store: &Store, number: i64) -> Result<Option<TickRecord>, StoreError> {
    let row = sqlx::query("SELECT * FROM schedule_ticks WHERE number = $1")
        .bind(number)
        .fetch_optional(store.read())
        .await?;
    Ok(row.as_ref().map(TickRecord::read).transpose()?)
}

/// Those of a schedule, the newest first, older than the one of this number.
pub async fn list(
    store: &Store,
    schedule: &str,
    before: Option<i64>,
    most: i64,
) -> Result<Vec<TickRecord>, StoreError> {
    let rows =
        sqlx::query("SELECT * FROM schedule_ticks WHERE schedule = $1 AND number < $2 ORDER BY number DESC LIMIT $3")
            .bind(schedule)
            .bind(before.unwrap_or(i64::MAX))
            .bind(most)
            .fetch_all(store.read())
            .await?;
    Ok(rows.iter().map(TickRecord::read).collect::<Result<_, _>>()?)
}

/// What came of a schedule last.
pub async fn last(store: &Store, schedule: &str) -> Result<Option<TickRecord>, StoreError> {
    Ok(list(store, schedule, None, 1).await?.pop())
}

/// Whether something of a schedule waits for its turn or is at work.
pub async fn waits(tx: &mut Tx, schedule: &str) -> Result<bool, StoreError> {
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM schedule_ticks WHERE schedule = $1 AND outcome = 'open'")
        .bind(schedule)
        .fetch_one(&mut **tx)
        .await?;
    Ok(count > 0)
}

/// What waits for its turn doesn't any more: the schedule was paused.
pub async fn pause(tx: &mut Tx, schedule: &str, now: i64) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE schedule_ticks SET outcome = 'paused', ended = $2 \
         WHERE schedule = $1 AND outcome = 'open' AND lease_until < $2",
    )
    .bind(schedule)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What came of a schedule at the time before this one.
pub async fn ended_before(tx: &mut Tx, tick: &TickRecord) -> Result<Option<TickRecord>, StoreError> {
    let row = sqlx::query(
        "SELECT * FROM schedule_ticks WHERE schedule = $1 AND number < $2 \
         AND outcome NOT IN ('open', 'joined', 'alarm', 'break', 'missed') ORDER BY number DESC LIMIT 1",
    )
    .bind(tick.schedule.clone())
    .bind(tick.number)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.as_ref().map(TickRecord::read).transpose()?)
}

/// Whether a schedule had a run after one moment, up to another.
pub async fn has_run(tx: &mut Tx, schedule: &str, after: i64, up_to: i64) -> Result<bool, StoreError> {
    let count: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM schedule_ticks WHERE schedule = $1 AND outcome = 'run' AND at > $2 AND at <= $3",
    )
    .bind(schedule)
    .bind(after)
    .bind(up_to)
    .fetch_one(&mut **tx)
    .await?;
    Ok(count > 0)
}
