//! Schedules, and what came of them, as JSON has them.

use shared::api::{PreviewAsked, PreviewDto, RunSummary, ScheduleDto, ScheduleInput, TickDto};
use shared::i18n::Catalog;
use shared::schedule::{Cron, Input, words};
use shared::settings::Settings;

use super::accept::{Fault, times, times_of, zone};
use crate::runs::{Workplace, summary};
use crate::store::runs::{self as kept_runs, RunRecord};
use crate::store::schedules::{self as kept, ScheduleRecord, TickRecord};
use crate::store::{Store, StoreError, settings};

/// All schedules, in the order in which they go when they are due together.
///
/// # Errors
///
/// The database.
pub async fn dtos(place: &Workplace, catalog: &Catalog) -> Result<Vec<ScheduleDto>, StoreError> {
    let site = settings::load(&place.store).await?;
    let mut told = Vec::new();
    for schedule in kept::all(&place.store).await? {
        told.push(whole(place, &site, schedule, catalog).await?);
    }
    Ok(told)
}

/// A schedule; `None` where there is none of this id.
///
/// # Errors
///
/// The database.
pub async fn dto(place: &Workplace, id: &str, catalog: &Catalog) -> Result<Option<ScheduleDto>, StoreError> {
    let site = settings::load(&place.store).await?;
    match kept::find(&place.store, id).await? {
        Some(schedule) => Ok(Some(whole(place, &site, schedule, catalog).await?)),
        None => Ok(None),
    }
}

async fn whole(
    place: &Workplace,
    site: &Settings,
    schedule: ScheduleRecord,
    catalog: &Catalog,
) -> Result<ScheduleDto, StoreError> {
    let store = &place.store;
    let zone = zone(&schedule, site);
    let times = times_of(&schedule, &zone);
    let last = match kept::last(store, &schedule.id).await? {
        Some(tick) => Some(tick_dto(store, tick).await?),
        None => None,
    };
    let inputs = schedule.inputs.into_iter().map(|input| placed(input, site)).collect();
    Ok(ScheduleDto {
        words: Cron::read(&schedule.cron).map_or_else(|_| schedule.cron.clone(), |cron| words(&cron, catalog)),
        inputs,
        time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        paused_by: Some(schedule.paused_by).filter(|name| !name.is_empty()),
        next: Some(schedule.next_due).filter(|next| *next > 0),
        upcoming: times.map(|times| times.upcoming(place.clock.now())).unwrap_or_default(),
        last,
        last_run: run_dto(store, kept::last_run(store, &schedule.id).await?).await?,
        open_run: run_dto(store, kept::open_run(store, &schedule.id).await?).await?,
        last_success: kept::last_success(store, &schedule.id).await?,
        id: schedule.id,
        name: schedule.name,
        task: schedule.task,
        cron: schedule.cron,
        zone: schedule.zone,
        paused: schedule.paused,
        simulate: schedule.simulate,
        settings: schedule.settings,
        missed: schedule.missed,
        breaks: schedule.breaks,
        expected_by: schedule.expected_by,
        recipients: schedule.recipients,
        created: schedule.created,
        changed: schedule.changed,
        changed_by: schedule.changed_by,
    })
}

fn placed(input: ScheduleInput, site: &Settings) -> ScheduleInput {
    let known = Input::find(&input.input);
    ScheduleInput {
        place: input
            .location
            .clone()
            .or_else(|| known.map(|known| known.location(site))),
        ..input
    }
}

async fn run_dto(store: &Store, run: Option<RunRecord>) -> Result<Option<RunSummary>, StoreError> {
    let Some(run) = run else { return Ok(None) };
    let files = kept_runs::load_files(store, run.number).await?;
    Ok(Some(summary(&run, &files)))
}

/// What came of a schedule at one of its times.
///
/// # Errors
///
/// The database.
pub async fn tick_dto(store: &Store, tick: TickRecord) -> Result<TickDto, StoreError> {
    let run = match tick.run.as_str() {
        "" => None,
        id => run_dto(store, kept_runs::find(store, id).await?).await?,
    };
    Ok(TickDto {
        number: tick.number,
        due: tick.due,
        at: tick.at,
        ended: Some(tick.ended).filter(|ended| *ended > 0),
        cause: tick.cause,
        outcome: tick.outcome,
        actor: Some(tick.actor).filter(|actor| !actor.is_empty()),
        run,
        reasons: tick.detail.reasons,
        count: tick.detail.count,
    })
}

/// What came of a schedule, the newest first, older than the one of this number; `None` where there is no such schedule.
///
/// # Errors
///
/// The database.
pub async fn ticks(
    store: &Store,
    id: &str,
    before: Option<i64>,
    most: i64,
) -> Result<Option<Vec<TickDto>>, StoreError> {
    if kept::find(store, id).await?.is_none() {
        return Ok(None);
    }
    let mut told = Vec::new();
    for tick in kept::list(store, id, before, most).await? {
        told.push(tick_dto(store, tick).await?);
    }
    Ok(Some(told))
}

/// What times would mean.
///
/// # Errors
///
/// The field that can't be understood.
pub fn preview(asked: &PreviewAsked, site: &Settings, now: i64, catalog: &Catalog) -> Result<PreviewDto, Fault> {
    let cron = times(&asked.cron)?;
    let probe = ScheduleRecord {
        cron: cron.clone(),
        zone: asked.zone.trim().to_owned(),
        ..ScheduleRecord::default()
    };
    if !probe.zone.is_empty() && !crate::settings::is_zone(&probe.zone) {
        return Err(Fault::zone(&probe.zone));
    }
    let zone = zone(&probe, site);
    let upcoming = times_of(&probe, &zone)
        .map(|times| times.upcoming(now))
        .unwrap_or_default();
    Ok(PreviewDto {
        words: Cron::read(&cron).map(|cron| words(&cron, catalog)).unwrap_or_default(),
        cron,
        time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        upcoming,
    })
}
