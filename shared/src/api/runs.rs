//! The JSON of runs, plans and outcomes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::i18n::{Arg, Sentence};
use crate::plan::{Guard, OutcomeStatus, RowStatus, Verb};

/// What is to be done with the files that are sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RunMode {
    /// Check, plan, execute; a guard may hold it.
    #[default]
    Run,
    /// Check and plan, then wait for approval.
    Plan,
    /// Check and plan; nothing is ever executed (D79).
    Simulate,
}

/// Where a run is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RunState {
    /// Waits for the run before it.
    Queued,
    /// Its files are checked.
    Checking,
    /// Its steps are worked out.
    Planning,
    /// A guard, or its sender, wants somebody to look at the plan.
    Held,
    /// Its steps are applied.
    Executing,
    /// Tryback, archive, clean-up, report.
    Finishing,
    /// Done; some rows may have failed.
    Finished,
    /// A fatal file, or the platform can't be reached.
    Failed,
    /// Somebody stopped it between two chunks.
    Cancelled,
    /// Its plan was not approved.
    Discarded,
}

impl RunState {
    /// Whether nothing more will happen.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Finished | Self::Failed | Self::Cancelled | Self::Discarded)
    }

    /// Its name in JSON and in the catalogue (`run-state-<name>`).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Checking => "checking",
            Self::Planning => "planning",
            Self::Held => "held",
            Self::Executing => "executing",
            Self::Finishing => "finishing",
            Self::Finished => "finished",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Discarded => "discarded",
        }
    }
}

/// How one file is to be read. Fields left out are recognised, or come from the settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileOptions {
    /// Command file.
    pub format: Option<String>,
    /// Separator.
    pub separator: Option<String>,
    /// Encoding.
    pub encoding: Option<String>,
    /// Sheet of an XLSX; the first one when left out.
    pub sheet: Option<String>,
    /// Name in the header → column.
    pub map: BTreeMap<String, String>,
    /// Names of the header to leave out.
    pub ignore: Vec<String>,
    /// The first row of a list is data though it is the name of an identifier: a course is called so (D26).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub first_row_is_data: bool,
}

/// What is sent with the files of a run: the part `options` of the multipart body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RunOptions {
    /// What is to be done.
    pub mode: RunMode,
    /// Run although a guard holds it.
    pub approve: bool,
    /// Synchronisation settings for this run.
    pub settings: BTreeMap<String, String>,
    /// How the files are to be read, by name.
    pub files: BTreeMap<String, FileOptions>,
    /// A name for people; else made of the files' names.
    pub name: Option<String>,
    /// Language of the report; else that of the site.
    pub language: Option<String>,
}

/// A run was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunAccepted {
    /// Its id.
    pub id: String,
    /// Where to follow it.
    pub location: String,
}

/// Rows by status (D57). Their sum is the number of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// New.
    pub created: u64,
    /// Changed.
    pub updated: u64,
    /// As asked for already.
    pub unchanged: u64,
    /// Gone.
    pub deleted: u64,
    /// Kept from acting.
    pub skipped: u64,
    /// Did nothing.
    pub failed: u64,
}

impl Counts {
    /// Counts one row.
    pub fn add(&mut self, status: RowStatus) {
        *match status {
            RowStatus::Created => &mut self.created,
            RowStatus::Updated => &mut self.updated,
            RowStatus::Unchanged => &mut self.unchanged,
            RowStatus::Deleted => &mut self.deleted,
            RowStatus::Skipped => &mut self.skipped,
            RowStatus::Failed => &mut self.failed,
        } += 1;
    }

    /// The number of one status.
    pub fn get(&self, status: RowStatus) -> u64 {
        match status {
            RowStatus::Created => self.created,
            RowStatus::Updated => self.updated,
            RowStatus::Unchanged => self.unchanged,
            RowStatus::Deleted => self.deleted,
            RowStatus::Skipped => self.skipped,
            RowStatus::Failed => self.failed,
        }
    }

    /// All rows.
    pub fn rows(&self) -> u64 {
        RowStatus::ALL.iter().map(|status| self.get(*status)).sum()
    }

    /// These and those.
    pub fn plus(self, other: Self) -> Self {
        Self {
            created: self.created + other.created,
            updated: self.updated + other.updated,
            unchanged: self.unchanged + other.unchanged,
            deleted: self.deleted + other.deleted,
            skipped: self.skipped + other.skipped,
            failed: self.failed + other.failed,
        }
    }
}

/// What became of the rows of one file, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileTotals {
    /// Rows by status.
    pub counts: Counts,
    /// Rows whose main part stands and a secondary part failed.
    pub partial: u64,
    /// Rows with something to know.
    pub warnings: u64,
    /// One number per outcome name (D62).
    pub details: BTreeMap<String, u64>,
}

/// One file of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileDto {
    /// Name or path.
    pub path: String,
    /// Command file; `None` when it wasn't recognised.
    pub format: Option<String>,
    /// Rows of data.
    pub rows: u64,
    /// Rows treated so far.
    pub done: u64,
    /// What became of them.
    #[serde(flatten)]
    pub totals: FileTotals,
    /// Why no row of it ran.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fatal: Option<String>,
    /// Name of its tryback in the area or with the run.
    pub tryback: Option<String>,
    /// Name of its archived copy.
    pub archive: Option<String>,
}

/// A run in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunSummary {
    /// Its id.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What was asked.
    pub mode: RunMode,
    /// Where it is.
    pub state: RunState,
    /// Who sent it.
    pub actor: String,
    /// The schedule that it comes from, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
    /// When it was sent, began, ended; Unix seconds.
    pub submitted: i64,
    /// When it began.
    pub started: Option<i64>,
    /// When it ended.
    pub finished: Option<i64>,
    /// Formats of its files.
    pub formats: Vec<String>,
    /// Rows by status, of all files.
    pub counts: Counts,
    /// Partial rows, of all files.
    pub partial: u64,
    /// Rows of all files.
    pub rows: u64,
    /// Rows treated so far.
    pub done: u64,
}

/// One thing in the life of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineDto {
    /// What: `sent`, `checked`, `planned`, `held`, `approved`, `executed`, `finished` … (`timeline-<what>`).
    pub what: String,
    /// When.
    pub at: i64,
    /// Who, where it was somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
}

/// A guard that holds a run, with its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuardDto {
    /// Which.
    #[serde(flatten)]
    pub guard: Guard,
    /// One sentence in the language of the caller.
    pub message: String,
}

/// A run, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunDto {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: RunSummary,
    /// Its files, in the order in which they run.
    pub files: Vec<FileDto>,
    /// What holds it, or would have.
    pub guards: Vec<GuardDto>,
    /// Why it failed as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// Steps of the plan by verb and entity, where there is a plan.
    pub steps: Vec<(Verb, String, u64)>,
    /// How many of them are dangerous.
    pub dangerous: u64,
    /// Its life so far.
    pub timeline: Vec<TimelineDto>,
    /// Whether the caller may approve it.
    pub may_approve: bool,
    /// Name of its report in the area or with the run, without extension.
    pub report: Option<String>,
    /// The run of the same files before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Box<RunSummary>>,
}

/// Where a run is, as the events tell it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// State.
    pub state: RunState,
    /// Rows of all files.
    pub rows: u64,
    /// Rows treated so far, in this state.
    pub done: u64,
    /// Rows a second, lately.
    pub rate: f64,
    /// Rows by status so far.
    pub counts: Counts,
    /// Name of the file at work.
    pub file: Option<String>,
    /// Why the platform can't be worked with, while the run waits for it to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waits_for: Option<Waits>,
    /// Calls of the platform since the run began or went on, where it is another system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calls: Option<Calls>,
}

/// What a run waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    /// Why the platform can't be worked with: a message of the catalogues, so that each reader has it in their language.
    pub why: Sentence,
    /// When the run looks again, Unix seconds.
    pub until: i64,
}

/// Calls of another system.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Calls {
    /// How many.
    pub count: u64,
    /// How many a second, on average.
    pub rate: f64,
    /// How many of them had to be sent again.
    pub repeated: u64,
}

/// One thing that a row did, or will do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutcomeDto {
    /// Line of the row.
    pub line: u64,
    /// `user-created`, or the code of a rule.
    pub outcome: String,
    /// What it is about.
    pub key: String,
    /// How it went.
    pub status: OutcomeStatus,
    /// One sentence; always there for what isn't `ok`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Where what is found is the product: what was found, value by value (D67).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, Arg>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepDto {
    /// Which file of the run its row stands in, from 0; left out for the first.
    #[serde(default, skip_serializing_if = "is_first")]
    pub file: u32,
    /// Line of the row.
    pub line: u64,
    /// What it does.
    pub op: Verb,
    /// To which kind of entity.
    pub entity: String,
    /// Which one.
    pub key: String,
    /// Only the fields that change.
    pub before: BTreeMap<String, serde_json::Value>,
    /// Only the fields that change.
    pub after: BTreeMap<String, serde_json::Value>,
    /// The accounts, courses, categories and cohorts that it changes or ties together, by kind and id; what is new has
    /// an id once the step is applied. Those of a Moodle are called `moodle-user` and so on: their ids are others than
    /// those of the directory here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<(String, i64)>,
    /// How many of which kind go along with a deletion.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub along: Vec<(String, u64)>,
    /// Whether it should be looked at first.
    #[serde(default)]
    pub dangerous: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_first(file: &u32) -> bool {
    *file == 0
}

/// What became, or would become, of one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowDto {
    /// Which file of the run, from 0.
    pub file: u32,
    /// Line.
    pub line: u64,
    /// Status.
    pub status: RowStatus,
    /// The main part stands, a secondary part failed.
    pub partial: bool,
    /// There is something to know.
    pub warning: bool,
    /// The main outcome, then the secondary ones.
    pub outcomes: Vec<OutcomeDto>,
    /// What changed, or would.
    #[serde(default)]
    pub steps: Vec<StepDto>,
}

/// A part of a list, and where the next part begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The part.
    pub items: Vec<T>,
    /// What to ask for the next part; `None` at the end.
    pub next: Option<String>,
    /// How many there are in all, where that is known cheaply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// `toolsync run --json` and `plan --json`, and the JSON report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunReport {
    /// Its id; `None` for `toolsync plan`, which keeps nothing.
    pub run: Option<String>,
    /// State.
    pub state: RunState,
    /// Whether nothing was executed.
    pub simulated: bool,
    /// What holds it.
    #[serde(default)]
    pub guards: Vec<GuardDto>,
    /// Its files.
    pub files: Vec<FileReport>,
}

/// One file in a report.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FileReport {
    /// What is known of it.
    #[serde(flatten)]
    pub file: FileDto,
    /// What happened, by line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcomes: Option<Vec<OutcomeDto>>,
    /// What would change, by line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<StepDto>>,
    /// Name of the report.
    pub report: Option<String>,
}
