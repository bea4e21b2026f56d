//! What is known of something that happened: the run, what it came from, whether the one before was bad.

use jiff::tz::TimeZone;
use shared::api::{NotifyEvent, RunDto, RunOptions, RunState};
use shared::i18n::Catalog;
use shared::settings::{Settings, site};

use super::Noted;
use super::happening::What;
use crate::runs::{Workplace, address, layered, run_dto, zone_of};
use crate::store::runs::{self as kept_runs, FileRecord, Reason, RunRecord, Table};
use crate::store::{Store, StoreError, schedules, settings};

/// So many reasons are told.
const REASONS: i64 = 5;
/// A larger report isn't attached, in bytes: many mail servers take no more than 10 MiB, and coding adds a third.
const LARGEST: u64 = 5 << 20;

/// What is known of something that happened.
#[derive(Debug, Clone)]
pub struct Story {
    /// What was noted.
    pub noted: Noted,
    /// The name of its schedule; blank where it has none.
    pub schedule: String,
    /// Who else is told of its schedule.
    pub recipients: Vec<String>,
    /// Its run, if it has one that is still kept.
    pub run: Option<RunStory>,
    /// The settings: those of the run over the stored ones.
    pub settings: Settings,
    /// The zone of the site.
    pub zone: TimeZone,
}

/// What is known of a run.
#[derive(Debug, Clone)]
pub struct RunStory {
    /// The run.
    pub record: RunRecord,
    /// Its files.
    pub files: Vec<FileRecord>,
    /// Whether the run before it had failures.
    pub was_bad: bool,
    /// Why its rows failed, the most frequent first.
    pub reasons: Vec<Reason>,
    /// Its report as a file of the area.
    pub report: Report,
}

/// A report, as a mail may have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// There is none.
    None,
    /// It can be attached, by this name.
    Fits(String),
    /// It is too large for a mail.
    TooLarge,
}

impl Story {
    /// Gathers what is known.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn of(place: &Workplace, noted: Noted) -> Result<Self, StoreError> {
        let stored = settings::load(&place.store).await?;
        let run = match noted.happening.run.as_str() {
            "" => None,
            id => kept_runs::find(&place.store, id).await?,
        };
        let settings = match &run {
            Some(run) => layered(
                &stored,
                &serde_json::from_str::<RunOptions>(&run.options).unwrap_or_default(),
            ),
            None => stored,
        };
        let run = match run {
            Some(run) => Some(RunStory::of(place, run).await?),
            None => None,
        };
        // One that was removed meanwhile has no more name than its id.
        let schedule = schedules::find(&place.store, &noted.happening.schedule).await?;
        let (schedule, recipients) = schedule.map_or_else(
            || (noted.happening.schedule.clone(), Vec::new()),
            |schedule| (schedule.name, schedule.recipients),
        );
        Ok(Self {
            schedule,
            recipients,
            zone: zone_of(&settings),
            noted,
            run,
            settings,
        })
    }

    /// What it is, for those who want to be told of some events only: the first one names it.
    #[must_use]
    pub fn events(&self) -> Vec<NotifyEvent> {
        match &self.noted.happening.what {
            What::RunHeld => vec![NotifyEvent::Held],
            What::Alarm { .. } => vec![NotifyEvent::Alarm],
            What::DropFolder { .. } => vec![NotifyEvent::DropFolder],
            What::RunEnded => match &self.run {
                None => Vec::new(),
                Some(run) => [run.event(), Some(NotifyEvent::Report)].into_iter().flatten().collect(),
            },
        }
    }

    /// What it is called: the run, else the schedule.
    #[must_use]
    pub fn name(&self) -> &str {
        let run = self.run.as_ref().map_or("", |run| run.record.name.as_str());
        match self.noted.happening.what {
            What::RunEnded | What::RunHeld if !run.is_empty() => run,
            _ if self.schedule.is_empty() => run,
            _ => &self.schedule,
        }
    }

    /// Where people open it.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        let run = self.run.as_ref()?;
        let run = address(self.settings.text(&site::ADDRESS), &run.record.id)?;
        Some(match self.noted.happening.what {
            What::RunHeld => format!("{run}/plan"),
            _ => run,
        })
    }
}

impl RunStory {
    async fn of(place: &Workplace, record: RunRecord) -> Result<Self, StoreError> {
        let store = &place.store;
        let files = kept_runs::load_files(store, record.number).await?;
        let before = [
            kept_runs::before(store, &record.source, record.number).await?,
            kept_runs::before_of_schedule(store, &record.schedule, record.number).await?,
        ];
        let before = before.into_iter().flatten().max_by_key(|run| run.number);
        let reasons = if record.failed > 0 && record.finished > 0 {
            kept_runs::reasons(store, Table::Done, record.number, REASONS).await?
        } else {
            Vec::new()
        };
        Ok(Self {
            was_bad: before.is_some_and(|run| is_bad(&run)),
            reasons,
            report: report_of(place, &record),
            files,
            record,
        })
    }

    /// What the end of the run is besides an end.
    fn event(&self) -> Option<NotifyEvent> {
        match self.record.state.as_str() {
            state if state == RunState::Failed.name() => Some(NotifyEvent::Failed),
            state if state != RunState::Finished.name() => None,
            _ if is_bad(&self.record) => Some(NotifyEvent::Errors),
            _ if self.was_bad => Some(NotifyEvent::Recovered),
            _ => None,
        }
    }

    /// The run with its texts.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn told(&self, store: &Store, catalog: &Catalog) -> Result<RunDto, StoreError> {
        run_dto(store, &self.record, &self.files, catalog).await
    }
}

/// Whether a run that ended left something to be mended.
fn is_bad(run: &RunRecord) -> bool {
    run.state == RunState::Failed.name() || run.failed > 0 || run.partial > 0
}

fn report_of(place: &Workplace, run: &RunRecord) -> Report {
    if run.report.is_empty() {
        return Report::None;
    }
    let name = format!("{}.html", run.report);
    match place.area.about(&name).ok().flatten() {
        Some(file) if file.size <= LARGEST => Report::Fits(name),
        Some(_) => Report::TooLarge,
        None => Report::None,
    }
}
