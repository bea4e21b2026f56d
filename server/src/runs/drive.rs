//! Drives a run through its life, from where it stands.

use std::sync::Arc;

use shared::api::{Counts, Progress, RunMode, RunState, Waits};
use shared::check::Notes;

use super::input::{Input, InputError};
use super::job::{Job, JobError, Workplace, json};
use super::progress::{Pace, Watched};
use super::{checking, executing, finishing, integrity, planned, processed, set_aside, waiting};
use crate::fault;
use crate::notify::{Happening, What};
use crate::platform::Platform;
use crate::schedule;
use crate::store::Tx;
use crate::store::runs as kept_runs;

/// How long a worker may be silent before another takes its run over, in seconds.
pub const LEASE: i64 = 30;

/// A run on its way.
#[derive(Debug)]
pub struct Drive<'a> {
    /// What all runs work with.
    pub place: &'a Workplace,
    /// The run.
    pub job: Job,
    /// What its files say against one another, once they were checked.
    notes: Option<Notes>,
    /// Where it writes: the embedded directory, until it is asked which one it is.
    pub platform: Arc<dyn Platform>,
    /// Why the platform doesn't answer, while the run waits for it.
    pub waits_for: Option<Waits>,
    watched: &'a Watched,
    pace: Pace,
}

/// How a drive ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrived {
    /// The run is over.
    Over,
    /// It waits for approval.
    Held,
}

impl<'a> Drive<'a> {
    /// A run that was claimed.
    pub fn new(place: &'a Workplace, job: Job, watched: &'a Watched) -> Self {
        Self {
            place,
            job,
            notes: None,
            platform: place.platforms.embedded(),
            waits_for: None,
            watched,
            pace: Pace::begin(0),
        }
    }

    /// Goes on until the run is over or held. What stops it is written down with it.
    pub async fn go(&mut self) -> Result<Arrived, JobError> {
        if set_aside::after_crash(self).await? || integrity::damaged(self).await? {
            return Ok(Arrived::Over);
        }
        match waiting::go(self).await {
            Ok(arrived) => Ok(arrived),
            Err(JobError::Cancelled) => {
                finishing::finish(self, RunState::Cancelled, "cancelled").await?;
                Ok(Arrived::Over)
            }
            Err(JobError::Lost) => Err(JobError::Lost),
            Err(error @ (JobError::Input(_) | JobError::Platform(_))) => {
                self.job.run.problem = match &error {
                    JobError::Platform(error) => error.told(self.job.catalog),
                    error => error.to_string(),
                };
                if let JobError::Input(error) = &error {
                    self.blame(error);
                    self.save_files().await?;
                }
                finishing::finish(self, RunState::Failed, "failed").await?;
                Err(error)
            }
            Err(error) => Err(error),
        }
    }

    /// Goes on from where it stands, until it is over or held, or something stops it.
    pub(super) async fn steps(&mut self) -> Result<Arrived, JobError> {
        if matches!(self.job.state(), RunState::Queued | RunState::Checking) && !self.check().await? {
            return Ok(Arrived::Over);
        }
        if self.job.state() == RunState::Planning && planned::plan(self).await? == Arrived::Held {
            return Ok(Arrived::Held);
        }
        if self.job.state() == RunState::Executing {
            executing::execute(self).await?;
            self.enter(RunState::Finishing, "executed").await?;
        }
        if self.job.state() == RunState::Finishing {
            let (state, what) = self.end();
            finishing::finish(self, state, what).await?;
        }
        Ok(Arrived::Over)
    }

    /// How a run ends that finishes: also one that was killed while it did.
    fn end(&self) -> (RunState, &'static str) {
        match &self.job.run {
            run if !run.problem.is_empty() => (RunState::Failed, "failed"),
            run if run.cancel != 0 => (RunState::Cancelled, "cancelled"),
            _ => (RunState::Finished, "finished"),
        }
    }

    /// Checks all files. Says whether the run goes on.
    async fn check(&mut self) -> Result<bool, JobError> {
        super::lists::settle(self).await?;
        let inputs = self.inputs()?;
        let (settings, catalog) = (self.job.settings.clone(), self.job.catalog);
        let files = &mut self.job.files;
        let mut findings = tokio::task::block_in_place(|| checking::check(&inputs, files, &settings, catalog))?;
        self.job.run.guards = json(&findings.guards);
        self.notes = Some(std::mem::take(&mut findings.notes));
        self.job.sum_up();
        if findings.stopped {
            self.job.run.problem = self
                .job
                .files
                .iter()
                .map(|file| file.fatal.as_str())
                .find(|fatal| !fatal.is_empty())
                .unwrap_or_default()
                .to_owned();
            self.save_files().await?;
            finishing::finish(self, RunState::Failed, "failed").await?;
            return Ok(false);
        }
        self.save_files().await?;
        let plans = self.job.options.mode != RunMode::Run || findings.needs_plan(&self.job.settings);
        let next = if plans { RunState::Planning } else { RunState::Executing };
        self.enter(next, "checked").await?;
        Ok(true)
    }

    /// What files say against rows of earlier ones. After a pause they are read again for it.
    pub(super) fn notes(&mut self) -> Result<Notes, JobError> {
        if let Some(notes) = &self.notes {
            return Ok(notes.clone());
        }
        let inputs = self.sound_inputs()?;
        let notes = tokio::task::block_in_place(|| checking::foresee(inputs.iter()))?;
        Ok(self.notes.insert(notes).clone())
    }

    fn sound_inputs(&self) -> Result<Vec<Input>, JobError> {
        let sound = self.job.files.iter().filter(|file| file.fatal.is_empty());
        sound.map(|file| self.job.input(self.place, file)).collect()
    }

    /// From a plan to its execution: what was counted was what would be.
    pub(super) async fn begin_execution(&mut self, what: &str) -> Result<(), JobError> {
        self.reset_counts();
        self.save_files().await?;
        self.enter(RunState::Executing, what).await
    }

    /// Counts rows anew, from the first one.
    pub(super) fn reset_counts(&mut self) {
        for file in &mut self.job.files {
            file.done = 0;
            file.totals = String::from("{}");
        }
        self.job.run.cursor_file = 0;
        self.job.run.cursor_line = 0;
        self.job.sum_up();
    }

    /// Its files, ready to be read.
    pub(super) fn inputs(&self) -> Result<Vec<Input>, JobError> {
        self.job
            .files
            .iter()
            .map(|file| self.job.input(self.place, file))
            .collect()
    }

    /// Writes it down with the file that can't be read for what it is, as for any file of which no row runs (D16).
    fn blame(&mut self, error: &InputError) {
        let Some(path) = error.culprit() else { return };
        for file in &mut self.job.files {
            if self
                .place
                .keeper()
                .local(&file.stored)
                .is_ok_and(|local| *local == *path)
            {
                file.fatal = error.to_string();
            }
        }
    }

    /// Begins a transaction.
    pub async fn begin(&self) -> Result<Tx, JobError> {
        Ok(self.place.store.begin().await?)
    }

    async fn save_files(&mut self) -> Result<(), JobError> {
        let mut tx = self.begin().await?;
        for file in &self.job.files {
            kept_runs::save_file(&mut tx, file).await?;
        }
        self.commit_at(tx, self.job.run.cursor_file, self.job.run.cursor_line)
            .await
    }

    /// Holds the lease, and asks whether anybody wants the run to stop.
    pub(super) async fn still_ours(&mut self) -> Result<(), JobError> {
        let mut tx = self.begin().await?;
        let beaten = kept_runs::beat(&mut tx, &self.job.lease, self.place.clock.now(), LEASE).await?;
        tx.commit().await?;
        match beaten {
            None => Err(JobError::Lost),
            Some(true) => Err(JobError::Cancelled),
            Some(false) => Ok(()),
        }
    }

    /// Moves the cursor.
    pub async fn move_cursor(&mut self, file: i64, line: i64) -> Result<(), JobError> {
        let tx = self.begin().await?;
        self.commit_at(tx, file, u64::try_from(line).unwrap_or(0)).await
    }

    /// Commits a transaction together with the cursor, if the run is still ours and nobody wants it to stop.
    pub async fn commit_at(&mut self, mut tx: Tx, file: i64, line: impl TryInto<i64>) -> Result<(), JobError> {
        let cancelled = kept_runs::beat(&mut tx, &self.job.lease, self.place.clock.now(), LEASE)
            .await?
            .ok_or(JobError::Lost)?;
        self.job.run.cursor_file = file;
        self.job.run.cursor_line = line.try_into().unwrap_or(i64::MAX);
        self.job.sum_up();
        kept_runs::save(&mut tx, &self.job.run).await?;
        fault::point("chunk-ready");
        tx.commit().await?;
        fault::point("chunk-committed");
        self.tell();
        if cancelled { Err(JobError::Cancelled) } else { Ok(()) }
    }

    /// Enters a state of the run's life.
    pub async fn enter(&mut self, state: RunState, what: &str) -> Result<(), JobError> {
        self.job.run.state = state.name().to_owned();
        let mut tx = self.begin().await?;
        kept_runs::tell(&mut tx, self.job.run.number, what, "", self.place.clock.now()).await?;
        if state == RunState::Held || state.is_over() {
            kept_runs::release(&mut tx, &self.job.lease).await?;
            kept_runs::save(&mut tx, &self.job.run).await?;
            self.announce(&mut tx, state).await?;
            schedule::after_run(&mut tx, &self.job.run, self.place.clock.now()).await?;
            if state.is_over() {
                let (run, files) = (&self.job.run, &self.job.files);
                processed::remember(&mut tx, run, files, &self.job.settings, self.place.clock.now()).await?;
            }
            tx.commit().await?;
            self.tell();
            return Ok(());
        }
        self.commit_at(tx, self.job.run.cursor_file, self.job.run.cursor_line)
            .await
    }

    /// Has it told that the run ended, or waits for somebody; never of a simulation (D79).
    async fn announce(&self, tx: &mut Tx, state: RunState) -> Result<(), JobError> {
        let run = &self.job.run;
        if self.job.is_simulated() || (state == RunState::Held && self.job.options.mode == RunMode::Plan) {
            return Ok(());
        }
        let happening = Happening {
            at: self.place.clock.now(),
            schedule: run.schedule.clone(),
            run: run.id.clone(),
            what: match state {
                RunState::Held => What::RunHeld,
                _ => What::RunEnded,
            },
        };
        Ok(happening.note(tx).await?)
    }

    /// Keeps the name of the report before it is written. The state stays: what is told of the run is told when it ends.
    pub async fn reserve_report(&mut self) -> Result<(), JobError> {
        let mut tx = self.begin().await?;
        let mut run = self.job.run.clone();
        run.state = RunState::Finishing.name().to_owned();
        kept_runs::save(&mut tx, &run).await?;
        Ok(tx.commit().await?)
    }

    /// Measures the pace from here on.
    pub fn measure(&mut self) {
        self.pace = Pace::begin(u64::try_from(self.job.run.done).unwrap_or(0));
    }

    pub(super) fn tell(&self) {
        let number = |n: i64| u64::try_from(n).unwrap_or(0);
        let counts: Counts = serde_json::from_str(&self.job.run.counts).unwrap_or_default();
        let working = usize::try_from(self.job.run.cursor_file)
            .ok()
            .and_then(|at| self.job.files.get(at));
        let progress = Progress {
            state: self.job.state(),
            rows: number(self.job.run.total_rows),
            done: number(self.job.run.done),
            rate: self.pace.rate(number(self.job.run.done)),
            counts,
            file: working.map(|file| file.path.clone()),
            waits_for: self.waits_for.clone(),
            calls: self.platform.traffic(),
        };
        self.watched.tell(&self.job.run.id, progress);
    }
}
