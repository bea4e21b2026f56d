//! A run at work: its record, its files, and all that they are read and planned with.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::tz::TimeZone;
use shared::api::{Counts, FileOptions, FileTotals, RunMode, RunOptions, RunState};
use shared::i18n::{Catalog, Lang};
use shared::plan::Moment;
use shared::report::names::Stamp;
use shared::settings::{Settings, site};

use super::input::{Input, InputError};
use crate::clock::Clock;
use crate::files::{Area, Keeper};
use crate::outgoing::Outgoing;
use crate::platform::Platforms;
use crate::store::runs::{FileRecord, Lease, RunRecord, load_files};
use crate::store::{Store, StoreError, settings};

/// What all runs work with.
#[derive(Clone)]
pub struct Workplace {
    /// The database.
    pub store: Store,
    /// The platforms.
    pub platforms: Platforms,
    /// The data folder.
    pub data_dir: PathBuf,
    /// The file area, in the data folder unless files are kept elsewhere.
    pub area: Area,
    /// What time it is.
    pub clock: Clock,
    /// How other systems are asked.
    pub outgoing: Outgoing,
    /// How long a run pauses at first before it looks whether the platform answers again; `None`: it fails at once.
    pub waits: Option<Duration>,
}

impl std::fmt::Debug for Workplace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workplace")
            .field("data_dir", &self.data_dir)
            .finish_non_exhaustive()
    }
}

impl Workplace {
    /// A workplace in this data folder.
    pub fn new(store: Store, platforms: impl Into<Platforms>, data_dir: &Path, clock: Clock) -> Self {
        Self {
            store,
            platforms: platforms.into(),
            data_dir: data_dir.to_owned(),
            area: Area::new(data_dir),
            clock,
            outgoing: Outgoing::default(),
            waits: None,
        }
    }

    /// The same, where a run waits for a platform that doesn't answer, and looks after this pause for the first time.
    #[must_use]
    pub fn waiting(self, pause: Duration) -> Self {
        Self {
            waits: Some(pause),
            ..self
        }
    }

    /// The same, with files that are kept so.
    #[must_use]
    pub fn keeping(self, keeper: Keeper) -> Self {
        Self {
            area: Area::kept_by(keeper),
            ..self
        }
    }

    /// Who keeps the files: those of the area, of runs, and pictures.
    #[must_use]
    pub const fn keeper(&self) -> &Keeper {
        self.area.keeper()
    }

    /// The same, asking other systems in this way.
    #[must_use]
    pub fn asking(self, outgoing: Outgoing) -> Self {
        Self { outgoing, ..self }
    }
}

/// A run at work.
#[derive(Debug)]
pub struct Job {
    /// The run.
    pub run: RunRecord,
    /// The right to work on it.
    pub lease: Lease,
    /// Its files, in the order in which they run.
    pub files: Vec<FileRecord>,
    /// What was asked.
    pub options: RunOptions,
    /// Its settings: those of the run over the stored ones.
    pub settings: Settings,
    /// Its start, and the zone of the site.
    pub clock: Moment,
    /// Texts in its language.
    pub catalog: &'static Catalog,
}

/// Why a run can't go on.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An input.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The platform.
    #[error(transparent)]
    Platform(#[from] crate::platform::PlatformError),
    /// The disk, or another thing of this machine.
    #[error(transparent)]
    Other(#[from] anyhow::Error),
    /// Another worker has taken the run over.
    #[error("another worker has taken the run over")]
    Lost,
    /// Somebody asked to stop it.
    #[error("the run was cancelled")]
    Cancelled,
}

impl Job {
    /// Loads what a run works with.
    pub async fn load(place: &Workplace, run: RunRecord, lease: Lease) -> Result<Self, JobError> {
        let files = load_files(&place.store, run.number).await?;
        let options: RunOptions = serde_json::from_str(&run.options).unwrap_or_default();
        let stored = settings::load(&place.store).await?;
        let settings = layered(&stored, &options);
        let clock = Moment {
            now: run.started,
            zone: zone_of(&settings),
        };
        let catalog = Catalog::of(language(&settings, &options));
        Ok(Self {
            run,
            lease,
            files,
            options,
            settings,
            clock,
            catalog,
        })
    }

    /// Whether nothing may be executed.
    pub fn is_simulated(&self) -> bool {
        self.options.mode == RunMode::Simulate
    }

    /// Where the run is.
    pub fn state(&self) -> RunState {
        state_of(&self.run.state)
    }

    /// The start of the run as names of files carry it.
    pub fn stamp(&self) -> Stamp {
        let start = jiff::Timestamp::from_second(self.run.started).unwrap_or_default();
        Stamp(
            start
                .to_zoned(self.clock.zone.clone())
                .strftime("%Y%m%d-%H%M%S")
                .to_string(),
        )
    }

    /// One of its files, ready to be read.
    ///
    /// # Errors
    ///
    /// It isn't there: then it can't be read later either. Or whoever keeps it fails.
    pub fn input(&self, place: &Workplace, file: &FileRecord) -> Result<Input, JobError> {
        let options: FileOptions = serde_json::from_str(&file.options).unwrap_or_default();
        let local = match place.keeper().local(&file.stored) {
            Err(source) if source.kind() == std::io::ErrorKind::NotFound => {
                let path = place.data_dir.join(&file.stored);
                return Err(InputError::Unreadable { path, source }.into());
            }
            local => local.map_err(anyhow::Error::from)?,
        };
        Ok(Input::new(local, &file.path, &options, self.settings.clone())?)
    }

    /// Counts the rows of all its files anew.
    pub fn sum_up(&mut self) {
        let mut counts = Counts::default();
        let (mut partial, mut warnings, mut done, mut total) = (0, 0, 0, 0);
        for file in &self.files {
            let totals = totals_of(file);
            counts = counts.plus(totals.counts);
            partial += i64::try_from(totals.partial).unwrap_or(i64::MAX);
            warnings += i64::try_from(totals.warnings).unwrap_or(i64::MAX);
            done += file.done;
            total += file.total_rows;
        }
        self.run.counts = json(&counts);
        self.run.failed = i64::try_from(counts.failed).unwrap_or(i64::MAX);
        self.run.partial = partial;
        self.run.warnings = warnings;
        self.run.done = done;
        self.run.total_rows = total;
    }
}

/// The settings of a run over the stored ones.
pub fn layered(stored: &Settings, options: &RunOptions) -> Settings {
    let mut own = Settings::new();
    for (key, value) in &options.settings {
        // They were judged when the run was sent.
        let _ = own.set(key, value);
    }
    Settings::layered(&[&own, stored])
}

/// The language of a run's report.
pub fn language(settings: &Settings, options: &RunOptions) -> Lang {
    let named = options
        .language
        .as_deref()
        .unwrap_or_else(|| settings.word(&site::LANGUAGE));
    named.parse().unwrap_or(Lang::En)
}

/// The zone of the site; UTC where it isn't known.
pub fn zone_of(settings: &Settings) -> TimeZone {
    TimeZone::get(settings.text(&site::TIME_ZONE)).unwrap_or(TimeZone::UTC)
}

/// What is known of the rows of a file.
pub fn totals_of(file: &FileRecord) -> FileTotals {
    serde_json::from_str(&file.totals).unwrap_or_default()
}

/// A state by its name.
pub fn state_of(name: &str) -> RunState {
    serde_json::from_value(name.into()).unwrap_or(RunState::Failed)
}

/// A value as JSON.
pub fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
