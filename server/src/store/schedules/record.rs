//! A schedule, as a row of `schedules`.

use std::collections::BTreeMap;

use shared::api::{Break, Missed, ScheduleInput, ScheduleTask};
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::{Cell, Insert, Store, StoreError, Tx};

/// A schedule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScheduleRecord {
    /// Its id.
    pub id: String,
    /// A name for people.
    pub name: String,
    /// What it does.
    pub task: ScheduleTask,
    /// Of those due at the same minute, the lowest goes first (D81).
    pub rank: i64,
    /// What it takes in.
    pub inputs: Vec<ScheduleInput>,
    /// When.
    pub cron: String,
    /// In which zone; blank = that of the site.
    pub zone: String,
    /// Whether it waits to be resumed.
    pub paused: bool,
    /// Who paused it.
    pub paused_by: String,
    /// Whether its runs are simulated.
    pub simulate: bool,
    /// Settings of its runs.
    pub settings: BTreeMap<String, String>,
    /// What happens to missed times.
    pub missed: Missed,
    /// Days on which nothing runs.
    pub breaks: Vec<Break>,
    /// The time of day by which a file must have come; blank = never mind.
    pub expected_by: String,
    /// Addresses that are told.
    pub recipients: Vec<String>,
    /// When it was made.
    pub created: i64,
    /// By whom.
    pub created_by: String,
    /// When it was last changed.
    pub changed: i64,
    /// By whom.
    pub changed_by: String,
    /// When it is due next; 0 = never.
    pub next_due: i64,
    /// When it is looked next whether a file has come; 0 = never.
    pub next_expected: i64,
    /// The zone in which these two were reckoned.
    pub reckoned_in: String,
}

const COLUMNS: &[&str] = &[
    "id",
    "name",
    "task",
    "rank",
    "inputs",
    "cron",
    "zone",
    "paused",
    "paused_by",
    "simulate",
    "settings",
    "missed",
    "breaks",
    "expected_by",
    "recipients",
    "created",
    "created_by",
    "changed",
    "changed_by",
    "next_due",
    "next_expected",
    "reckoned_in",
];

impl ScheduleRecord {
    fn read(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let text = |column: &str| row.try_get::<String, _>(column);
        let number = |column: &str| row.try_get::<i64, _>(column);
        Ok(Self {
            id: text("id")?,
            name: text("name")?,
            task: word(&text("task")?),
            rank: number("rank")?,
            inputs: serde_json::from_str(&text("inputs")?).unwrap_or_default(),
            cron: text("cron")?,
            zone: text("zone")?,
            paused: number("paused")? != 0,
            paused_by: text("paused_by")?,
            simulate: number("simulate")? != 0,
            settings: serde_json::from_str(&text("settings")?).unwrap_or_default(),
            missed: word(&text("missed")?),
            breaks: serde_json::from_str(&text("breaks")?).unwrap_or_default(),
            expected_by: text("expected_by")?,
            recipients: text("recipients")?.split_whitespace().map(str::to_owned).collect(),
            created: number("created")?,
            created_by: text("created_by")?,
            changed: number("changed")?,
            changed_by: text("changed_by")?,
            next_due: number("next_due")?,
            next_expected: number("next_expected")?,
            reckoned_in: text("reckoned_in")?,
        })
    }

    fn cells(&self) -> Vec<Cell> {
        let json = |value: Result<String, serde_json::Error>| Cell::from(value.unwrap_or_default());
        vec![
            self.id.as_str().into(),
            self.name.as_str().into(),
            named(&self.task).into(),
            self.rank.into(),
            json(serde_json::to_string(&self.inputs)),
            self.cron.as_str().into(),
            self.zone.as_str().into(),
            self.paused.into(),
            self.paused_by.as_str().into(),
            self.simulate.into(),
            json(serde_json::to_string(&self.settings)),
            named(&self.missed).into(),
            json(serde_json::to_string(&self.breaks)),
            self.expected_by.as_str().into(),
            self.recipients.join(" ").into(),
            self.created.into(),
            self.created_by.as_str().into(),
            self.changed.into(),
            self.changed_by.as_str().into(),
            self.next_due.into(),
            self.next_expected.into(),
            self.reckoned_in.as_str().into(),
        ]
    }
}

/// What a word of the database means; its default where it is none.
fn word<T: serde::de::DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_value(text.into()).unwrap_or_default()
}

/// The word for it.
fn named(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

/// Writes a schedule, new or changed.
pub async fn save(tx: &mut Tx, schedule: &ScheduleRecord) -> Result<(), StoreError> {
    let set: Vec<String> = COLUMNS
        .iter()
        .skip(1)
        .map(|column| format!("\"{column}\" = excluded.\"{column}\""))
        .collect();
    let then = format!("ON CONFLICT (id) DO UPDATE SET {}", set.join(", "));
    let insert = Insert {
        table: "schedules",
        columns: COLUMNS,
        then: &then,
    };
    Ok(insert.rows(tx, vec![schedule.cells()]).await?)
}

/// All schedules, in the order in which they go when they are due together.
pub async fn all(store: &Store) -> Result<Vec<ScheduleRecord>, StoreError> {
    let rows = sqlx::query("SELECT * FROM schedules ORDER BY rank, name, id")
        .fetch_all(store.read())
        .await?;
    Ok(rows.iter().map(ScheduleRecord::read).collect::<Result<_, _>>()?)
}

/// The schedule of this id.
pub async fn find(store: &Store, id: &str) -> Result<Option<ScheduleRecord>, StoreError> {
    let row = sqlx::query("SELECT * FROM schedules WHERE id = $1")
        .bind(id)
        .fetch_optional(store.read())
        .await?;
    Ok(row.as_ref().map(ScheduleRecord::read).transpose()?)
}

/// The schedule of this id, as a transaction sees it.
pub async fn of_tx(tx: &mut Tx, id: &str) -> Result<Option<ScheduleRecord>, StoreError> {
    let row = sqlx::query("SELECT * FROM schedules WHERE id = $1")
        .bind(id)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.as_ref().map(ScheduleRecord::read).transpose()?)
}

/// Removes a schedule and its history. Its runs stay.
pub async fn remove(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM schedule_ticks WHERE schedule = $1",
        "DELETE FROM schedules WHERE id = $1",
    ] {
        sqlx::query(sql).bind(id).execute(&mut **tx).await?;
    }
    Ok(())
}

/// Reads the schedules of a query.
pub(super) fn read_all(rows: &[AnyRow]) -> Result<Vec<ScheduleRecord>, StoreError> {
    Ok(rows.iter().map(ScheduleRecord::read).collect::<Result<_, _>>()?)
}
