//! How things stand: what runs, what wants somebody, what each source did last, thirty days in numbers.

use std::time::{Duration, Instant};

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use shared::api::{
    Counts, DayDto, InboxDto, Need, NeedDto, OverviewDto, PastRunDto, PlatformStateDto, RowDto, RunState, RunSummary,
    SourceDto,
};
use shared::check::base_name;
use shared::directory::EntityKind;
use shared::i18n::Catalog;
use shared::plan::Guard;

use super::damaged;
use super::job::state_of;
use super::service::{RunError, Runs, table_of};
use super::telling::{brief_row_dto, told};
use crate::platform::Writes;
use crate::schedule;
use crate::store::runs::{self as kept_runs, RowFilter, RunFilter, RunRecord, Slot};

/// How long the platform may take to answer, where somebody waits for it.
const PATIENCE: Duration = Duration::from_secs(5);
/// Days of the trend, and how far back failures want somebody.
const DAYS: i64 = 30;
/// So many things that want somebody are named.
const MOST_NEEDS: i64 = 50;
/// So many runs that go on or wait are named.
const MOST_OPEN: i64 = 50;
/// So many sources.
const MOST_SOURCES: i64 = 8;
/// So many of the newest runs.
const LATEST: i64 = 6;
/// So many runs of a source make a chart.
pub(super) const PAST: i64 = 14;

impl Runs {
    /// How things stand at a moment, with days of this zone.
    ///
    /// # Errors
    ///
    /// When the database can't be reached. That the platform can't is part of the answer.
    pub async fn overview(&self, zone: &TimeZone, now: i64, catalog: &Catalog) -> Result<OverviewDto, RunError> {
        let store = &self.place().store;
        let days = days(zone, now);
        let since = days.first().map_or(now, |day| day.from);
        let today = days.last().map_or(now, |day| day.from);
        let slots = kept_runs::slots(store, since).await?;
        let (held, running): (Vec<RunRecord>, Vec<RunRecord>) = kept_runs::open(store, MOST_OPEN)
            .await?
            .into_iter()
            .partition(|run| state_of(&run.state) == RunState::Held);
        let newest = RunFilter {
            limit: LATEST,
            ..RunFilter::default()
        };
        let counts = kept_runs::day(store, today).await?;
        let area = self.place().area.clone();
        Ok(OverviewDto {
            now,
            time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
            platform: self.platform_state().await,
            needs: self.needs(held, since, catalog).await?,
            damaged: damaged::unseen(self.place()).await?,
            running: self.summaries(&running).await?,
            sources: self.sources().await?,
            schedules: schedule::dtos(self.place(), catalog).await?,
            days: summed(&days, &slots),
            today: counts
                .iter()
                .filter_map(|counts| serde_json::from_str::<Counts>(counts).ok())
                .fold(Counts::default(), Counts::plus),
            inbox: tokio::task::spawn_blocking(move || crate::files::waiting(&area))
                .await
                .unwrap_or_else(|_| InboxDto::default()),
            latest: self.list(&newest).await?.items,
        })
    }

    async fn platform_state(&self) -> PlatformStateDto {
        let began = Instant::now();
        let asked = async {
            let platform = self.place().platforms.current().await?;
            if let Writes::ByCalls(remote) = platform.writes() {
                remote.begin().await?;
            }
            platform.totals().await
        };
        // Somebody waits for the page.
        let totals = tokio::time::timeout(PATIENCE, asked).await;
        let totals = totals.map_or(None, Result::ok);
        let named = self.place().platforms.named().await.unwrap_or_default();
        let of = |kind| totals.as_ref().and_then(|totals| totals.get(&kind).copied());
        PlatformStateDto {
            kind: named.kind,
            name: named.name,
            reachable: totals.is_some(),
            ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
            users: of(EntityKind::User).unwrap_or(0),
            courses: of(EntityKind::Course).unwrap_or(0),
        }
    }

    /// What wants somebody: held runs, then those with something to put right.
    async fn needs(&self, held: Vec<RunRecord>, since: i64, catalog: &Catalog) -> Result<Vec<NeedDto>, RunError> {
        let mut needs = Vec::new();
        for run in held {
            let guards: Vec<Guard> = serde_json::from_str(&run.guards).unwrap_or_default();
            needs.push(NeedDto {
                need: Need::Held,
                run: self.brief(&run).await?,
                count: u64::try_from(run.dangerous).unwrap_or(0),
                reason: guards.into_iter().next().map(|guard| told(guard, catalog).message),
            });
        }
        let store = &self.place().store;
        for run in kept_runs::troubled(store, since, MOST_NEEDS).await? {
            if state_of(&run.state) == RunState::Failed {
                let files = kept_runs::load_files(store, run.number).await?;
                let fatal = files.into_iter().map(|file| file.fatal);
                let reason = std::iter::once(run.problem.clone())
                    .chain(fatal)
                    .find(|why| !why.is_empty());
                needs.push(NeedDto {
                    need: Need::Failed,
                    run: self.brief(&run).await?,
                    count: u64::try_from(run.total_rows).unwrap_or(0),
                    reason,
                });
            } else if !self.is_retried(&run).await? {
                needs.push(NeedDto {
                    need: Need::Rows,
                    run: self.brief(&run).await?,
                    count: u64::try_from(run.failed + run.partial).unwrap_or(0),
                    reason: self.first_failure(&run, catalog).await?,
                });
            }
        }
        Ok(needs)
    }

    async fn brief(&self, run: &RunRecord) -> Result<RunSummary, RunError> {
        let mut summaries = self.summaries(std::slice::from_ref(run)).await?;
        summaries.pop().ok_or(RunError::NotFound)
    }

    /// Whether all trybacks of a run were run.
    async fn is_retried(&self, run: &RunRecord) -> Result<bool, RunError> {
        let store = &self.place().store;
        let files = kept_runs::load_files(store, run.number).await?;
        let mut trybacks = files
            .iter()
            .map(|file| file.tryback.as_str())
            .filter(|name| !name.is_empty())
            .peekable();
        if trybacks.peek().is_none() {
            return Ok(false);
        }
        let run_again = kept_runs::retried(store, &run.source, run.number).await?;
        Ok(trybacks.all(|tryback| {
            let name = base_name(tryback);
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            // What a browser adds to the name of a second download stands behind it.
            run_again.iter().any(|path| base_name(path).starts_with(stem))
        }))
    }

    /// Why the first row of a run failed.
    async fn first_failure(&self, run: &RunRecord, catalog: &Catalog) -> Result<Option<String>, RunError> {
        let status = if run.failed > 0 { "failed" } else { "partial" };
        let filter = RowFilter {
            status: Some(status.to_owned()),
            to_retry: true,
            limit: 1,
            ..RowFilter::default()
        };
        let rows = kept_runs::outcome_rows(&self.place().store, table_of(run), run.number, &filter).await?;
        let row: Option<RowDto> = rows.first().map(|row| brief_row_dto(row, catalog));
        let failed = row
            .into_iter()
            .flat_map(|row| row.outcomes)
            .find(|outcome| outcome.status == shared::plan::OutcomeStatus::Failed);
        Ok(failed.and_then(|outcome| outcome.message))
    }

    async fn sources(&self) -> Result<Vec<SourceDto>, RunError> {
        let store = &self.place().store;
        let mut sources = Vec::new();
        for (name, number) in kept_runs::newest_sources(store, MOST_SOURCES).await? {
            let past = kept_runs::past(store, &name, number, PAST).await?;
            let Some(last) = past.first() else { continue };
            sources.push(SourceDto {
                name,
                last: self.brief(last).await?,
                past: past.iter().rev().map(past_dto).collect(),
            });
        }
        Ok(sources)
    }
}

/// A run of a source, in numbers.
pub(super) fn past_dto(run: &RunRecord) -> PastRunDto {
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    PastRunDto {
        id: run.id.clone(),
        at: run.started,
        seconds: number(run.finished - run.started),
        state: state_of(&run.state),
        rows: number(run.total_rows),
        failed: number(run.failed + run.partial),
    }
}

/// A day and the moment at which it begins.
struct Day {
    name: String,
    from: i64,
}

/// The last days, oldest first. A day begins when its zone says so: some have 23 or 25 hours.
fn days(zone: &TimeZone, now: i64) -> Vec<Day> {
    let today = Timestamp::from_second(now)
        .unwrap_or_default()
        .to_zoned(zone.clone())
        .date();
    (0..DAYS)
        .rev()
        .filter_map(|back| {
            let date = today.checked_sub(back.days()).ok()?;
            let from = date.to_zoned(zone.clone()).ok()?.timestamp().as_second();
            Some(Day {
                name: date.to_string(),
                from,
            })
        })
        .collect()
}

/// Rows and failures of each day.
fn summed(days: &[Day], slots: &[Slot]) -> Vec<DayDto> {
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    let mut summed: Vec<DayDto> = days
        .iter()
        .map(|day| DayDto {
            day: day.name.clone(),
            runs: 0,
            rows: 0,
            failed: 0,
        })
        .collect();
    for slot in slots {
        let at = days.partition_point(|day| day.from <= slot.at);
        if let Some(day) = at.checked_sub(1).and_then(|at| summed.get_mut(at)) {
            day.runs += number(slot.runs);
            day.rows += number(slot.rows);
            day.failed += number(slot.failed);
        }
    }
    summed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_second()
    }

    #[test]
    fn days_begin_at_midnight_of_the_site_also_when_the_clocks_change() {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let days = days(&zone, at("2026-10-26T12:00:00Z"));
        let tail: Vec<(&str, i64)> = days
            .iter()
            .rev()
            .take(3)
            .map(|day| (day.name.as_str(), day.from))
            .collect();
        assert_eq!(days.len(), 30);
        assert_eq!(
            tail,
            [
                ("2026-10-26", at("2026-10-25T23:00:00Z")),
                // The day of 25 hours.
                ("2026-10-25", at("2026-10-24T22:00:00Z")),
                ("2026-10-24", at("2026-10-23T22:00:00Z")),
            ]
        );
    }

    #[test]
    fn a_slot_belongs_to_the_day_in_which_it_lies() {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let days = days(&zone, at("2026-11-22T10:00:00Z"));
        let slot = |at, rows| Slot {
            at,
            runs: 1,
            rows,
            failed: 1,
        };
        let slots = [
            slot(at("2026-11-21T22:45:00Z"), 10),
            slot(at("2026-11-21T23:00:00Z"), 100),
            slot(at("2026-11-22T09:45:00Z"), 1000),
        ];
        let summed = summed(&days, &slots);
        let rows: Vec<_> = summed.iter().rev().take(3).map(|day| (day.rows, day.failed)).collect();
        assert_eq!(rows, [(1100, 2), (10, 1), (0, 0)]);
    }
}
