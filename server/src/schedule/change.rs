//! Making, changing, pausing and removing schedules, each with its line in the audit.

use serde_json::{Value, json};
use shared::api::ScheduleWish;
use shared::settings::Settings;

use super::accept::{Fault, accept, next, zone};
use crate::accounts::audit::{self, Action, Deed};
use crate::store::schedules::{self as kept, ScheduleRecord};
use crate::store::{Store, StoreError, Tx, settings};

/// Why a schedule can't be changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// There is none of this id.
    #[error("there is no such schedule")]
    NotFound,
    /// A field can't be accepted.
    #[error("{}: {}", .0.field, .0.id)]
    Refused(Fault),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a schedule. Says its id.
///
/// # Errors
///
/// A field can't be accepted.
pub async fn create(store: &Store, wish: ScheduleWish, actor: &str, now: i64) -> Result<String, ChangeError> {
    let site = settings::load(store).await?;
    let new = ScheduleRecord {
        id: ulid::Ulid::new().to_string(),
        created: now,
        created_by: actor.to_owned(),
        changed: now,
        changed_by: actor.to_owned(),
        ..ScheduleRecord::default()
    };
    let mut schedule = accept(&new, wish).map_err(ChangeError::Refused)?;
    if schedule.paused {
        actor.clone_into(&mut schedule.paused_by);
    }
    let mut tx = store.begin().await?;
    put(&mut tx, &mut schedule, &site, now).await?;
    let detail = json!({"name": schedule.name, "cron": schedule.cron, "inputs": schedule.inputs});
    note(&mut tx, Action::ScheduleCreated, &schedule, actor, now, detail).await?;
    tx.commit().await?;
    Ok(schedule.id)
}

/// Changes what is asked of a schedule, all or nothing.
///
/// # Errors
///
/// There is none of this id, or a field can't be accepted.
pub async fn change(store: &Store, id: &str, wish: ScheduleWish, actor: &str, now: i64) -> Result<(), ChangeError> {
    let site = settings::load(store).await?;
    let mut tx = store.begin().await?;
    kept::lock(&mut tx).await?;
    let before = kept::of_tx(&mut tx, id).await?.ok_or(ChangeError::NotFound)?;
    let mut after = accept(&before, wish).map_err(ChangeError::Refused)?;
    if after == before {
        return Ok(());
    }
    if after.paused != before.paused {
        after.paused_by = if after.paused { actor.to_owned() } else { String::new() };
        if after.paused {
            kept::pause(&mut tx, id, now).await?;
        }
    }
    after.changed = now;
    actor.clone_into(&mut after.changed_by);
    let same_times = (&after.cron, &after.zone, &after.expected_by, after.paused)
        == (&before.cron, &before.zone, &before.expected_by, before.paused);
    if same_times {
        kept::save(&mut tx, &after).await?;
    } else {
        put(&mut tx, &mut after, &site, now).await?;
    }
    let action = match (before.paused, after.paused) {
        (false, true) => Action::SchedulePaused,
        (true, false) => Action::ScheduleResumed,
        _ => Action::ScheduleChanged,
    };
    note(&mut tx, action, &after, actor, now, differences(&before, &after)).await?;
    Ok(tx.commit().await?)
}

/// Has a schedule wait until it is resumed. What of it waits for its turn is left out.
///
/// # Errors
///
/// There is none of this id.
pub async fn pause(store: &Store, id: &str, actor: &str, now: i64) -> Result<(), ChangeError> {
    change(store, id, paused(true), actor, now).await
}

/// Has a schedule go on with its next time.
///
/// # Errors
///
/// There is none of this id.
pub async fn resume(store: &Store, id: &str, actor: &str, now: i64) -> Result<(), ChangeError> {
    change(store, id, paused(false), actor, now).await
}

fn paused(paused: bool) -> ScheduleWish {
    ScheduleWish {
        paused: Some(paused),
        ..ScheduleWish::default()
    }
}

/// Removes a schedule with its history. Its runs stay.
///
/// # Errors
///
/// There is none of this id.
pub async fn remove(store: &Store, id: &str, actor: &str, now: i64) -> Result<(), ChangeError> {
    let mut tx = store.begin().await?;
    let schedule = kept::of_tx(&mut tx, id).await?.ok_or(ChangeError::NotFound)?;
    kept::remove(&mut tx, id).await?;
    let detail = json!({"name": schedule.name});
    note(&mut tx, Action::ScheduleRemoved, &schedule, actor, now, detail).await?;
    Ok(tx.commit().await?)
}

/// Writes a schedule with its next times.
pub(super) async fn put(
    tx: &mut Tx,
    schedule: &mut ScheduleRecord,
    site: &Settings,
    now: i64,
) -> Result<(), StoreError> {
    let zone = zone(schedule, site);
    (schedule.next_due, schedule.next_expected) = next(schedule, &zone, now);
    schedule.reckoned_in = zone.iana_name().unwrap_or("UTC").to_owned();
    kept::save(tx, schedule).await
}

pub(super) async fn note(
    tx: &mut Tx,
    action: Action,
    schedule: &ScheduleRecord,
    actor: &str,
    at: i64,
    detail: Value,
) -> Result<(), StoreError> {
    let deed = Deed {
        at,
        actor,
        action,
        target: &schedule.id,
        detail,
    };
    audit::append(tx, deed).await
}

/// What changed, as `[before, after]` by field.
fn differences(before: &ScheduleRecord, after: &ScheduleRecord) -> Value {
    let fields = |schedule: &ScheduleRecord| {
        [
            ("name", json!(schedule.name)),
            ("task", json!(schedule.task)),
            ("inputs", json!(schedule.inputs)),
            ("cron", json!(schedule.cron)),
            ("zone", json!(schedule.zone)),
            ("paused", json!(schedule.paused)),
            ("simulate", json!(schedule.simulate)),
            ("settings", json!(schedule.settings)),
            ("missed", json!(schedule.missed)),
            ("breaks", json!(schedule.breaks)),
            ("expected_by", json!(schedule.expected_by)),
            ("recipients", json!(schedule.recipients)),
        ]
    };
    let mut changed = serde_json::Map::new();
    changed.insert("name".to_owned(), json!(after.name));
    for ((field, was), (_, is)) in fields(before).into_iter().zip(fields(after)) {
        if was != is {
            changed.insert(field.to_owned(), json!([was, is]));
        }
    }
    changed.into()
}
