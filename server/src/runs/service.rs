//! Runs, for those who send, watch and read them: the HTTP API and the command line.

use std::fs::File;
use std::sync::Arc;

use shared::api::{
    OperatorRole, Page, Progress, RowDto, RunAccepted, RunDto, RunOptions, RunState, RunSummary, StepDto,
};
use shared::i18n::Catalog;
use tokio::sync::{Notify, watch};

use super::consequences;
use super::drive::Arrived;
use super::job::{JobError, Workplace, state_of};
use super::progress::{Watched, still};
use super::submit::{self, Sender, Taken, Upload};
use super::telling::{row_dto, run_dto, steps_of, summary};
use super::unpack::UnpackError;
use super::work::Worker;
use crate::meters::Meters;
use crate::owner;
use crate::store::StoreError;
use crate::store::runs::{self as kept_runs, RowFilter, RunFilter, RunRecord, Table};

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Name.
    pub name: String,
    /// What they may do.
    pub role: OperatorRole,
}

/// Why something can't be done with a run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// There is no such run, file or report.
    #[error("there is no such run")]
    NotFound,
    /// The run is in another state.
    #[error("the run is in another state")]
    WrongState,
    /// The key of a call was given to another call before.
    #[error("the key was given to another call before")]
    KeyReused,
    /// A file that was looked for was taken by another run meanwhile.
    #[error("a file was taken by another run meanwhile")]
    Meanwhile,
    /// More files than a run may have.
    #[error("a run has at most {} files", submit::MOST_FILES)]
    TooMany,
    /// A package can't be taken apart.
    #[error(transparent)]
    Package(#[from] UnpackError),
    /// An option can't be accepted.
    #[error("{0}")]
    BadOption(String),
    /// The program has failed.
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

impl From<StoreError> for RunError {
    fn from(error: StoreError) -> Self {
        Self::Internal(error.into())
    }
}

/// What is downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Download {
    /// The report: `html`, `json`, `txt` or `xlsx`; `csv` where what is found is the product.
    Report(String),
    /// The tryback of a file, `csv` as it came or `xlsx`.
    Tryback(usize, String),
    /// An input, without its passwords once the run is over.
    Input(usize),
}

/// A file to be sent.
#[derive(Debug)]
pub struct Downloaded {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub file: File,
}

/// Which steps are listed.
#[derive(Debug, Clone, Default)]
pub struct StepFilter {
    /// Only those that should be looked at first.
    pub dangerous: bool,
    /// Only of this verb.
    pub verb: Option<String>,
    /// Only on this kind of entity.
    pub entity: Option<String>,
    /// Only of rows that hold this text.
    pub text: Option<String>,
    /// Where the page begins.
    pub cursor: Option<String>,
    /// How many.
    pub limit: i64,
}

/// Runs.
#[derive(Debug, Clone)]
pub struct Runs {
    worker: Worker,
}

impl Runs {
    /// The runs of a workplace. Nothing works on them yet.
    pub fn new(place: Workplace) -> Self {
        let worker = Worker {
            place,
            watched: Watched::default(),
            bell: Arc::new(Notify::new()),
            owner: owner::owner(),
            meters: Meters::default(),
        };
        Self { worker }
    }

    /// What runs work with.
    pub fn place(&self) -> &Workplace {
        &self.worker.place
    }

    /// What is counted of them.
    pub fn meters(&self) -> &Meters {
        &self.worker.meters
    }

    /// Works on runs until `stop` rings.
    pub async fn work(&self, stop: Arc<Notify>) {
        self.worker.clone().work(stop).await;
    }

    /// Works here and now on the oldest run that waits or was left lying. Says which it was; `None` when there is
    /// none, or another worker is busy.
    pub async fn work_once(&self) -> Result<Option<(i64, Arrived)>, JobError> {
        self.worker.once().await
    }

    /// Whether a run is over or held, whoever worked on it.
    pub async fn is_over(&self, number: i64) -> Result<bool, JobError> {
        let state = kept_runs::state(&self.place().store, number).await?;
        Ok(state.is_none_or(|state| state_of(&state) == RunState::Held || state_of(&state).is_over()))
    }

    /// Takes a run in, for the worker of this process. A `key` that isn't blank names the call: the same one again
    /// finds the run of then.
    ///
    /// # Errors
    ///
    /// [`RunError::KeyReused`] when the key is that of another call.
    pub async fn submit(
        &self,
        uploads: Vec<Upload>,
        options: RunOptions,
        actor: &Actor,
        key: &str,
    ) -> Result<(RunAccepted, bool), RunError> {
        let from_inbox = uploads.iter().all(|upload| upload.in_area);
        let sender = Sender {
            actor: &actor.name,
            origin: if from_inbox { "inbox" } else { "upload" },
            schedule: "",
            key,
            since: None,
        };
        let Taken { id, again, .. } = submit::submit(self.place(), uploads, &options, sender).await?;
        self.ring();
        let location = format!("/api/v1/runs/{id}");
        Ok((RunAccepted { id, location }, again))
    }

    /// Takes a run in from the command line, which works on it itself. Says its number and its id.
    pub async fn submit_here(
        &self,
        uploads: Vec<Upload>,
        options: &RunOptions,
        actor: &str,
    ) -> Result<(i64, String), RunError> {
        let sender = Sender {
            actor,
            origin: "command line",
            schedule: "",
            key: "",
            since: None,
        };
        let taken = submit::submit(self.place(), uploads, options, sender).await?;
        Ok((taken.number, taken.id))
    }

    /// Takes a run in from a schedule, for the worker of this process. Says its id.
    ///
    /// # Errors
    ///
    /// [`RunError::KeyReused`] when its key is that of a run of other files; [`RunError::Meanwhile`] when one of its files
    /// was taken since they were looked for.
    pub async fn submit_scheduled(
        &self,
        uploads: Vec<Upload>,
        options: &RunOptions,
        sender: Sender<'_>,
    ) -> Result<String, RunError> {
        let taken = submit::submit(self.place(), uploads, options, sender).await?;
        self.ring();
        Ok(taken.id)
    }

    /// The newest runs first.
    pub async fn list(&self, filter: &RunFilter) -> Result<Page<RunSummary>, RunError> {
        let runs = kept_runs::list(&self.place().store, filter).await?;
        let full = runs.len() as i64 == filter.limit;
        let next = runs.last().filter(|_| full).map(|run| run.number.to_string());
        Ok(Page {
            items: self.summaries(&runs).await?,
            next,
            total: None,
        })
    }

    /// Runs as lists have them.
    pub(super) async fn summaries(&self, runs: &[RunRecord]) -> Result<Vec<RunSummary>, RunError> {
        let mut items = Vec::new();
        for run in runs {
            let files = kept_runs::load_files(&self.place().store, run.number).await?;
            items.push(summary(run, &files));
        }
        Ok(items)
    }

    /// A run, whole.
    pub async fn get(&self, id: &str, catalog: &Catalog) -> Result<RunDto, RunError> {
        let run = self.find(id).await?;
        let files = kept_runs::load_files(&self.place().store, run.number).await?;
        Ok(run_dto(&self.place().store, &run, &files, catalog).await?)
    }

    /// Rows of a run with what became, or would become, of them.
    pub async fn outcomes(
        &self,
        id: &str,
        mut filter: RowFilter,
        cursor: Option<&str>,
        catalog: &Catalog,
    ) -> Result<Page<RowDto>, RunError> {
        let run = self.find(id).await?;
        let table = table_of(&run);
        filter.after = cursor.and_then(place);
        let rows = kept_runs::outcome_rows(&self.place().store, table, run.number, &filter).await?;
        let next = next_of(&rows, filter.limit);
        let total = match filter.after {
            None => Some(
                u64::try_from(kept_runs::row_count(&self.place().store, table, run.number, &filter).await?)
                    .unwrap_or(0),
            ),
            Some(_) => None,
        };
        Ok(Page {
            items: rows.iter().map(|row| row_dto(row, catalog)).collect(),
            next,
            total,
        })
    }

    /// Steps of a plan, or of what was done.
    pub async fn steps(&self, id: &str, filter: &StepFilter) -> Result<Page<StepDto>, RunError> {
        let run = self.find(id).await?;
        let rows_filter = RowFilter {
            text: filter.text.clone(),
            dangerous: filter.dangerous,
            verb: filter.verb.clone(),
            entity: filter.entity.clone(),
            after: filter.cursor.as_deref().and_then(place),
            limit: filter.limit,
            ..RowFilter::default()
        };
        let rows = kept_runs::step_rows(&self.place().store, table_of(&run), run.number, &rows_filter).await?;
        let next = next_of(&rows, filter.limit);
        let wanted = |step: &StepDto| {
            (!filter.dangerous || step.dangerous)
                && filter.verb.as_ref().is_none_or(|verb| verb_name(step) == verb)
                && filter.entity.as_ref().is_none_or(|entity| step.entity == *entity)
        };
        let mut items: Vec<StepDto> = rows.iter().flat_map(steps_of).filter(wanted).collect();
        if table_of(&run) == Table::Planned {
            consequences::add(&self.place().store, &mut items).await?;
        }
        Ok(Page {
            items,
            next,
            total: None,
        })
    }

    /// Follows a run.
    pub async fn watch(&self, id: &str) -> Result<watch::Receiver<Progress>, RunError> {
        let run = self.find(id).await?;
        let number = |n: i64| u64::try_from(n).unwrap_or(0);
        let counts = serde_json::from_str(&run.counts).unwrap_or_default();
        let known = still(state_of(&run.state), number(run.total_rows), number(run.done), counts);
        let receiver = self.worker.watched.follow(id, known.clone());
        // What was told before somebody else, or another process, moved the run on.
        if known.state.is_over() && !receiver.borrow().state.is_over() {
            self.worker.watched.tell(id, known);
        }
        Ok(receiver)
    }

    /// A file of a run.
    pub async fn download(&self, id: &str, what: &Download) -> Result<Downloaded, RunError> {
        let run = self.find(id).await?;
        let files = kept_runs::load_files(&self.place().store, run.number).await?;
        let (name, kept) = match what {
            Download::Report(form) if !run.report.is_empty() => {
                let name = format!("{}.{form}", run.report);
                (name.clone(), of_run(&run, &name))
            }
            Download::Tryback(at, form) => {
                let file = files
                    .get(*at)
                    .filter(|file| !file.tryback.is_empty())
                    .ok_or(RunError::NotFound)?;
                let name = match (form.as_str(), file.tryback.rsplit_once('.')) {
                    ("xlsx", Some((stem, _))) => format!("{stem}.xlsx"),
                    _ => file.tryback.clone(),
                };
                (name.clone(), of_run(&run, &name))
            }
            Download::Input(at) => {
                let file = files.get(*at).ok_or(RunError::NotFound)?;
                (file.path.clone(), Kept::File(file.stored.clone()))
            }
            Download::Report(_) => return Err(RunError::NotFound),
        };
        let place = self.place().clone();
        let opened = tokio::task::spawn_blocking(move || match kept {
            Kept::File(key) => place.keeper().open_file(&key).ok(),
            Kept::InArea(name) => place.area.open(&name).ok(),
        });
        let opened = opened.await.map_err(|error| RunError::Internal(error.into()))?;
        let file = opened.ok_or(RunError::NotFound)?;
        Ok(Downloaded {
            media_type: media_type(&name),
            name: shared::check::base_name(&name).to_owned(),
            file,
        })
    }

    pub(super) async fn find(&self, id: &str) -> Result<RunRecord, RunError> {
        kept_runs::find(&self.place().store, id)
            .await?
            .ok_or(RunError::NotFound)
    }

    /// What time it is.
    pub(super) fn now(&self) -> i64 {
        self.place().clock.now()
    }

    /// There is work.
    pub(super) fn ring(&self) {
        self.worker.bell.notify_one();
    }

    /// Tells those who watch a run.
    pub(super) fn tell(&self, id: &str, progress: Progress) {
        self.worker.watched.tell(id, progress);
    }
}

/// Where a file of a run is.
enum Kept {
    /// By this key.
    File(String),
    /// In the area, under this name.
    InArea(String),
}

/// Where a file that the run has left is: in the area, or with a simulation.
fn of_run(run: &RunRecord, name: &str) -> Kept {
    match run.mode.as_str() {
        "simulate" => Kept::File(format!("runs/{}/{name}", run.id)),
        _ => Kept::InArea(name.to_owned()),
    }
}

/// Rows of a run that was executed are in its journal; those of a plan or simulation in the plan.
pub(super) fn table_of(run: &RunRecord) -> Table {
    match state_of(&run.state) {
        RunState::Planning | RunState::Held | RunState::Discarded => Table::Planned,
        _ if run.mode == "simulate" => Table::Planned,
        _ => Table::Done,
    }
}

/// Reads a cursor of rows: `file-line`.
pub(super) fn place(cursor: &str) -> Option<(i64, i64)> {
    let (file, line) = cursor.split_once('-')?;
    Some((file.parse().ok()?, line.parse().ok()?))
}

fn next_of(rows: &[kept_runs::KeptRow], limit: i64) -> Option<String> {
    let full = i64::try_from(rows.len()).ok() == Some(limit);
    rows.last()
        .filter(|_| full)
        .map(|row| format!("{}-{}", row.file, row.line))
}

fn verb_name(step: &StepDto) -> &'static str {
    match step.op {
        shared::plan::Verb::Create => "create",
        shared::plan::Verb::Update => "update",
        shared::plan::Verb::Delete => "delete",
    }
}

/// The media type of a file, by its name.
#[must_use]
pub fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
        Some("html") => "text/html; charset=utf-8",
        Some("json") => "application/json",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("csv") => "text/csv",
        Some("zip") => "application/zip",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
