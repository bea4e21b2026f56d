//! The JSON of the overview, and of what a run tells beside its rows.

use serde::{Deserialize, Serialize};

use super::{Counts, RunState, RunSummary, ScheduleDto};

/// `GET /overview`: how things stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OverviewDto {
    /// When this was so, in Unix seconds.
    pub now: i64,
    /// The zone in which its days begin and end (`site.time_zone`).
    pub time_zone: String,
    /// Where runs are applied.
    pub platform: PlatformStateDto,
    /// What wants somebody: held runs first, then the newest.
    pub needs: Vec<NeedDto>,
    /// Archives that aren't what was archived any more, until somebody has seen to them; the newest first.
    #[serde(default)]
    pub damaged: Vec<DamagedDto>,
    /// What runs now or waits for its turn, newest first.
    pub running: Vec<RunSummary>,
    /// What each source did last, the newest first.
    pub sources: Vec<SourceDto>,
    /// What begins by itself, in the order in which it goes when it is due together.
    #[serde(default)]
    pub schedules: Vec<ScheduleDto>,
    /// The last thirty days, oldest first; the last one is today. Days without a run are there, too.
    pub days: Vec<DayDto>,
    /// What became of the rows of today.
    pub today: Counts,
    /// What lies in the inbox.
    pub inbox: InboxDto,
    /// The newest runs.
    pub latest: Vec<RunSummary>,
}

/// Whether the platform answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformStateDto {
    /// What it is: `directory`, the one that is built in, or `moodle`.
    pub kind: String,
    /// What a Moodle calls itself, as far as that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it answered.
    pub reachable: bool,
    /// How long its answer took, in milliseconds.
    pub ms: u64,
    /// Accounts there; none where it didn't answer.
    pub users: u64,
    /// Courses there.
    pub courses: u64,
}

/// Why something wants somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Need {
    /// A guard holds a run, or its sender wants somebody to look.
    Held,
    /// A run failed as a whole, and none of its source has followed.
    Failed,
    /// Rows of a run failed, and their tryback hasn't been run.
    Rows,
}

/// Something that wants somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NeedDto {
    /// Why.
    pub need: Need,
    /// The run.
    pub run: RunSummary,
    /// How many rows: those that failed or were done in part; of a held run, its dangerous steps.
    pub count: u64,
    /// One sentence in the language of the caller: the guard, why the run failed, why its first row did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// An archive that has changed on disk since it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DamagedDto {
    /// Its name in the area.
    pub name: String,
    /// When that was found, in Unix seconds.
    pub found: i64,
}

/// `POST /files/damaged/seen`: which damaged archive somebody has seen to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DamageSeen {
    /// Its name in the area.
    pub name: String,
}

/// A source of runs: a schedule where there is one, else files of one name, dates left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceDto {
    /// Its name: `users_*.csv`.
    pub name: String,
    /// Its last run.
    pub last: RunSummary,
    /// Its last runs with this one, the oldest first.
    pub past: Vec<PastRunDto>,
}

/// A run of a source, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastRunDto {
    /// Its id.
    pub id: String,
    /// When it began, in Unix seconds.
    pub at: i64,
    /// How long it took, in seconds.
    pub seconds: u64,
    /// Where it is.
    pub state: RunState,
    /// Rows.
    pub rows: u64,
    /// Rows that failed or were done in part.
    pub failed: u64,
}

/// A day in the site's time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayDto {
    /// The day: `2026-11-22`.
    pub day: String,
    /// Runs that ended.
    pub runs: u64,
    /// Their rows.
    pub rows: u64,
    /// Those of them that failed.
    pub failed: u64,
}

/// What lies in the inbox, and waits to be run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxDto {
    /// How many files.
    pub files: u64,
    /// How many bytes.
    pub bytes: u64,
    /// Since when the oldest one lies there, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oldest: Option<i64>,
}

/// `GET /runs/{id}/story`: what a run tells beside its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryDto {
    /// Why rows failed, the most frequent reason first.
    pub reasons: Vec<ReasonDto>,
    /// The last runs of its source up to this one, the oldest first; empty where nothing was executed.
    pub past: Vec<PastRunDto>,
    /// What failed now and then; none where there is no run before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failures: Option<FailureChangeDto>,
}

/// Why rows failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonDto {
    /// The code of a rule, or the name of an outcome.
    pub outcome: String,
    /// How many rows.
    pub rows: u64,
    /// Which file the first of them stands in, from 0.
    pub file: u32,
    /// On which line.
    pub line: u64,
    /// What it is about.
    pub key: String,
    /// What was said of it, in the language of the caller.
    pub message: String,
}

/// The failures of a run beside those of the run before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailureChangeDto {
    /// Failed in both, for the same reason.
    pub still: u64,
    /// Failed only now.
    pub new: u64,
    /// Failed only then.
    pub gone: u64,
    /// Whether all failures of both were compared; else only the first ten thousand of each.
    pub whole: bool,
    /// The first of those that failed only now.
    pub new_rows: Vec<FailureDto>,
    /// The first of those that failed only then, by their place in the run before.
    pub gone_rows: Vec<FailureDto>,
}

/// A row that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailureDto {
    /// Which file, from 0.
    pub file: u32,
    /// Which line.
    pub line: u64,
    /// What it is about.
    pub key: String,
    /// Why.
    pub outcome: String,
}
