//! A look at the clock: what is due is claimed, then worked on, one after the other.

use std::collections::BTreeMap;

use shared::api::{Missed, TickCause, TickOutcome};
use shared::settings::Settings;

use super::accept::{in_break, times_of, zone};
use super::change::put;
use super::due::day_of;
use super::{overdue, work};
use crate::fault;
use crate::runs::{RunError, Runs, Workplace};
use crate::store::schedules::{self as kept, Detail, ScheduleRecord, TickRecord};
use crate::store::{StoreError, Tx, settings};

/// A time that passed longer ago than this, in seconds, is one that was missed.
pub const GRACE: i64 = 15 * 60;
/// So many missed times are counted.
const MOST_MISSED: usize = 10_000;

/// Why a look at the clock failed.
#[derive(Debug, thiserror::Error)]
pub enum TickError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A run that was taken in before can't be read.
    #[error(transparent)]
    Run(#[from] RunError),
}

/// Looks at the clock: claims what is due, in the order of D81 where several are due at the same minute, looks for
/// files and sends their runs, then raises alarms for files that should have come. Says how many schedules something
/// came of. Any number of servers may do so on one database: each time is claimed once.
///
/// # Errors
///
/// The database can't be reached. What was claimed is taken up again at the next look.
pub async fn tick(runs: &Runs) -> Result<usize, TickError> {
    let place = runs.place();
    let site = settings::load(&place.store).await?;
    move_with_the_site(place, &site).await?;
    let now = place.clock.now();
    if kept::next_due(&place.store).await?.is_some_and(|next| next <= now) {
        claim(place, &site, now).await?;
        fault::point("schedule-claimed");
    }
    let worked = work::all(runs).await?;
    overdue::look(place, &site).await?;
    Ok(worked)
}

/// Reckons the times of schedules anew that go by the zone of the site, when that has changed.
async fn move_with_the_site(place: &Workplace, site: &Settings) -> Result<(), StoreError> {
    let moved = |schedule: &ScheduleRecord| {
        let zone = zone(schedule, site);
        !schedule.paused && schedule.reckoned_in != zone.iana_name().unwrap_or("UTC")
    };
    for schedule in kept::all(&place.store).await?.into_iter().filter(moved) {
        let mut tx = place.store.begin().await?;
        kept::lock(&mut tx).await?;
        if let Some(mut schedule) = kept::of_tx(&mut tx, &schedule.id).await?.filter(moved) {
            put(&mut tx, &mut schedule, site, place.clock.now()).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Claims what is due: moves each schedule on, and writes down that its time has come, in one transaction.
async fn claim(place: &Workplace, site: &Settings, now: i64) -> Result<(), StoreError> {
    let mut tx = place.store.begin().await?;
    kept::lock(&mut tx).await?;
    let mut claimed: BTreeMap<&'static str, usize> = BTreeMap::new();
    for schedule in kept::due(&mut tx, now).await? {
        let times = times_of(&schedule, &zone(&schedule, site));
        let next = times.as_ref().and_then(|times| times.after(now)).unwrap_or(0);
        if kept::move_on(&mut tx, &schedule, next, schedule.next_expected).await? {
            let mut tick = came(&mut tx, &schedule, site, now).await?;
            kept::add(&mut tx, &mut tick).await?;
            *claimed.entry(tick.outcome.name()).or_default() += 1;
        }
    }
    tx.commit().await?;
    if !claimed.is_empty() {
        tracing::info!(?claimed, "schedules are due");
    }
    Ok(())
}

/// What comes of a time that has come: something to work on, or why not.
async fn came(tx: &mut Tx, schedule: &ScheduleRecord, site: &Settings, now: i64) -> Result<TickRecord, StoreError> {
    let (due, zone) = (schedule.next_due, zone(schedule, site));
    let is_late = now - due > GRACE;
    let cause = if is_late { TickCause::Missed } else { TickCause::Due };
    let mut tick = TickRecord::new(&schedule.id, due, now, cause);
    if is_late {
        let times = times_of(schedule, &zone);
        let missed = times.map_or(1, |times| times.between(due - 1, now, MOST_MISSED));
        tick.detail = Detail {
            count: missed as u64,
            ..Detail::default()
        };
    }
    // What is made up for is run today.
    let day = day_of(&zone, if is_late { now } else { due });
    Ok(if day.is_some_and(|day| in_break(schedule, day)) {
        tick.with(TickOutcome::Break)
    } else if is_late && schedule.missed == Missed::Skip {
        tick.with(TickOutcome::Missed)
    } else if kept::waits(tx, &schedule.id).await? {
        tick.with(TickOutcome::Joined)
    } else {
        tick
    })
}
