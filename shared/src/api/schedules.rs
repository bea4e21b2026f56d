//! The JSON of schedules, and of what came of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::RunSummary;

/// What a schedule does when its time comes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ScheduleTask {
    /// Looks for files and runs them.
    #[default]
    Run,
    /// Removes what is older than it is kept (`retention.*`).
    Retention,
}

/// What happens to times that passed while no server was at work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Missed {
    /// They are left out, and said so.
    Skip,
    /// However many there were, they are made up for once.
    #[default]
    Once,
}

/// A kind of file that a schedule takes in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ScheduleInput {
    /// Its name: `users` of the setting `locations.users`.
    pub input: String,
    /// Where it is found; as the settings say when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// All files that a pattern finds, in the order of their names; else one a run.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub all: bool,
    /// Where that is now. Only told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// Days on which nothing runs, both included.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Break {
    /// The first day: `2026-12-21`.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// `POST /schedules` and `PATCH /schedules/{id}`: what is asked for. What is left out has its default, or stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScheduleWish {
    /// A name for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task: Option<ScheduleTask>,
    /// What it takes in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inputs: Option<Vec<ScheduleInput>>,
    /// When, as cron writes it: minute, hour, day of the month, month, day of the week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cron: Option<String>,
    /// The time zone of these times; blank = that of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Whether it waits to be resumed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused: Option<bool>,
    /// Whether its runs only say what they would do (D79, D80).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub simulate: Option<bool>,
    /// Settings of its runs, over those of the site (D86).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<BTreeMap<String, String>>,
    /// What happens to missed times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missed: Option<Missed>,
    /// Days on which nothing runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breaks: Option<Vec<Break>>,
    /// The time of day, such as `08:00`, by which a file must have come; blank = never mind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_by: Option<String>,
    /// Mail addresses that are told of its runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<String>>,
}

/// A schedule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScheduleDto {
    /// Its id.
    pub id: String,
    /// A name for people.
    pub name: String,
    /// What it does.
    pub task: ScheduleTask,
    /// What it takes in, in the order in which it is run (D81).
    pub inputs: Vec<ScheduleInput>,
    /// When, as cron writes it.
    pub cron: String,
    /// The same in plain words of the caller's language.
    pub words: String,
    /// The time zone of these times; blank = that of the site.
    pub zone: String,
    /// The zone that this is.
    pub time_zone: String,
    /// Whether it waits to be resumed.
    pub paused: bool,
    /// Who paused it; nobody where it was made so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_by: Option<String>,
    /// Whether its runs only say what they would do.
    pub simulate: bool,
    /// Settings of its runs.
    pub settings: BTreeMap<String, String>,
    /// What happens to missed times.
    pub missed: Missed,
    /// Days on which nothing runs.
    pub breaks: Vec<Break>,
    /// The time of day by which a file must have come; blank = never mind.
    pub expected_by: String,
    /// Mail addresses that are told of its runs.
    pub recipients: Vec<String>,
    /// When it was made, in Unix seconds.
    pub created: i64,
    /// When it was last changed.
    pub changed: i64,
    /// By whom.
    pub changed_by: String,
    /// When it runs next; never while it is paused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<i64>,
    /// The next five times.
    pub upcoming: Vec<i64>,
    /// What came of it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<TickDto>,
    /// Its last run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_run: Option<RunSummary>,
    /// Its run that isn't over: what comes next waits for it (D84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_run: Option<RunSummary>,
    /// When a run of it last ended without a failed row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_success: Option<i64>,
}

/// Why something came of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TickCause {
    /// Its time had come.
    Due,
    /// Its time had passed while no server was at work.
    Missed,
    /// Somebody wanted it now.
    Asked,
    /// The time by which a file must have come.
    Expected,
}

/// What came of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TickOutcome {
    /// Nothing yet: it waits for the run before it, or is at work.
    Open,
    /// A run.
    Run,
    /// There was no file.
    Nothing,
    /// It was a day of a break.
    Break,
    /// It had passed, and missed times are left out.
    Missed,
    /// An earlier time waits already, and stands for this one.
    Joined,
    /// It was paused before its turn came.
    Paused,
    /// No file had come by the time at which one was expected.
    Alarm,
    /// What is old was removed.
    Tidied,
    /// It couldn't be done.
    Failed,
}

impl TickCause {
    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Missed => "missed",
            Self::Asked => "asked",
            Self::Expected => "expected",
        }
    }
}

impl TickOutcome {
    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Run => "run",
            Self::Nothing => "nothing",
            Self::Break => "break",
            Self::Missed => "missed",
            Self::Joined => "joined",
            Self::Paused => "paused",
            Self::Alarm => "alarm",
            Self::Tidied => "tidied",
            Self::Failed => "failed",
        }
    }
}

/// What came of a schedule at one of its times.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TickDto {
    /// Its number: greater ones are later.
    pub number: i64,
    /// The time for which it stands, in Unix seconds.
    pub due: i64,
    /// When it was taken up.
    pub at: i64,
    /// When it was done with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<i64>,
    /// Why.
    pub cause: TickCause,
    /// What came of it.
    pub outcome: TickOutcome,
    /// Who wanted it, where it was somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// The run that came of it, as long as it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<RunSummary>,
    /// Why it couldn't be done, or why files were left where they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
    /// How many: times that were missed, files that were removed.
    #[serde(default)]
    pub count: u64,
}

/// `POST /schedules/preview`: what times would mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PreviewAsked {
    /// When, as cron writes it.
    pub cron: String,
    /// The time zone; blank = that of the site.
    pub zone: String,
}

/// What times mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewDto {
    /// In their normal form.
    pub cron: String,
    /// In plain words of the caller's language.
    pub words: String,
    /// The zone.
    pub time_zone: String,
    /// The next five, in Unix seconds.
    pub upcoming: Vec<i64>,
}
