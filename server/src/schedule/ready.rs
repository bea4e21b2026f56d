//! The schedules that set-up makes (D85).

use shared::api::{ScheduleInput, ScheduleTask, ScheduleWish};
use shared::i18n::{Args, Catalog};
use shared::schedule::READY;
use shared::settings::Settings;

use super::accept::accept;
use super::change::put;
use crate::store::schedules::ScheduleRecord;
use crate::store::{StoreError, Tx};

/// Makes them, all paused, with names of this language, in the transaction of the set-up.
///
/// # Errors
///
/// The database.
pub async fn make_ready(tx: &mut Tx, catalog: &Catalog, actor: &str, now: i64) -> Result<(), StoreError> {
    for ready in READY {
        let new = ScheduleRecord {
            id: ulid::Ulid::new().to_string(),
            created: now,
            created_by: actor.to_owned(),
            changed: now,
            changed_by: actor.to_owned(),
            ..ScheduleRecord::default()
        };
        let inputs = ready.inputs.iter().map(|input| ScheduleInput {
            input: (*input).to_owned(),
            ..ScheduleInput::default()
        });
        let wish = ScheduleWish {
            name: Some(catalog.text(ready.name, &Args::new())),
            task: Some(match ready.inputs {
                [] => ScheduleTask::Retention,
                _ => ScheduleTask::Run,
            }),
            inputs: Some(inputs.collect()),
            cron: Some(ready.cron.to_owned()),
            paused: Some(true),
            ..ScheduleWish::default()
        };
        // A test holds that all of them are accepted.
        if let Ok(mut schedule) = accept(&new, wish) {
            put(tx, &mut schedule, &Settings::new(), now).await?;
        }
    }
    Ok(())
}
