//! Files that should have come: by a time of day, each day on which their schedule is due.

use jiff::civil;
use jiff::tz::TimeZone;
use shared::api::{TickCause, TickOutcome};
use shared::settings::Settings;

use super::accept::{in_break, time_of, times_of, zone};
use super::due::{day_before, day_of, next_at};
use crate::notify::{Alarm, Happening, What};
use crate::runs::Workplace;
use crate::store::schedules::{self as kept, ScheduleRecord, TickRecord};
use crate::store::{StoreError, Tx};

/// Raises an alarm, once, for each schedule that has had no run since this time of the day before though it was due
/// since. Days of breaks don't count; nor does a schedule whose turn hasn't come because its last run isn't over.
pub(super) async fn look(place: &Workplace, site: &Settings) -> Result<(), StoreError> {
    let now = place.clock.now();
    if kept::next_due(&place.store).await?.is_none_or(|next| next > now) {
        return Ok(());
    }
    let mut tx = place.store.begin().await?;
    kept::lock(&mut tx).await?;
    for schedule in kept::expected(&mut tx, now).await? {
        let zone = zone(&schedule, site);
        let Some(time) = time_of(&schedule.expected_by) else {
            continue;
        };
        let next = next_at(&zone, time, now).unwrap_or(0);
        if kept::move_on(&mut tx, &schedule, schedule.next_due, next).await?
            && has_failed_to_come(&mut tx, &schedule, &zone, time, now).await?
        {
            raise(&mut tx, &schedule, now).await?;
        }
    }
    tx.commit().await
}

async fn has_failed_to_come(
    tx: &mut Tx,
    schedule: &ScheduleRecord,
    zone: &TimeZone,
    time: civil::Time,
    now: i64,
) -> Result<bool, StoreError> {
    let by = schedule.next_expected;
    let since = day_before(zone, time, by).unwrap_or(by);
    let Some(times) = times_of(schedule, zone) else {
        return Ok(false);
    };
    let due = std::iter::successors(times.after(since), |at| times.after(*at)).take_while(|at| *at <= by);
    let mut days = due.filter_map(|at| day_of(zone, at));
    if !days.any(|day| !in_break(schedule, day)) {
        return Ok(false);
    }
    Ok(!kept::waits(tx, &schedule.id).await? && !kept::has_run(tx, &schedule.id, since, now).await?)
}

async fn raise(tx: &mut Tx, schedule: &ScheduleRecord, now: i64) -> Result<(), StoreError> {
    let by = schedule.next_expected;
    let mut tick = TickRecord::new(&schedule.id, by, now, TickCause::Expected).with(TickOutcome::Alarm);
    kept::add(tx, &mut tick).await?;
    let happening = Happening {
        at: now,
        schedule: schedule.id.clone(),
        run: String::new(),
        what: What::Alarm {
            alarm: Alarm::NoFile { due: by },
        },
    };
    happening.note(tx).await
}
