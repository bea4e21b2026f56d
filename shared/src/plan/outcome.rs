//! Outcomes: what became of a row, in one status and a list of what happened (D57, D58).

use serde::{Deserialize, Serialize};

use super::Step;
use crate::i18n::{Arg, Args};
use crate::rule::Rule;

/// What became of a row. Each row has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RowStatus {
    /// The row's main object or link is new.
    Created,
    /// It existed and changed, or only what hangs on it changed.
    Updated,
    /// What the row asks for already holds.
    Unchanged,
    /// The main object or link is gone.
    Deleted,
    /// A setting, a protection or an absent target kept the row from acting.
    Skipped,
    /// The row did nothing.
    Failed,
}

impl RowStatus {
    /// All statuses, in the order of reports.
    pub const ALL: [Self; 6] = [
        Self::Created,
        Self::Updated,
        Self::Unchanged,
        Self::Deleted,
        Self::Skipped,
        Self::Failed,
    ];

    /// Its name in JSON, files and messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Deleted => "deleted",
            Self::Skipped => "skipped",
            Self::Failed => "failed",
        }
    }
}

/// How one thing of a row went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OutcomeStatus {
    /// Done, or already so.
    Ok,
    /// Kept from acting.
    Skipped,
    /// Something to know.
    Warning,
    /// Not done.
    Failed,
}

/// One thing that a row did or failed to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// `user-created`, or the code of the rule that says why not. Its text is the message of this id.
    pub name: &'static str,
    /// What it is about, as people name it.
    pub key: String,
    /// How it went.
    pub status: OutcomeStatus,
    /// What its message needs.
    pub args: Args,
}

/// Why a row, or a part of it, can't be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Failed {
    /// The rule that says so.
    pub rule: &'static Rule,
    /// What it is about.
    pub key: String,
    /// What its message needs.
    pub args: Args,
}

impl Failed {
    /// A failure of `rule` about `key`.
    pub fn new(rule: &'static Rule, key: impl Into<String>) -> Self {
        Self {
            rule,
            key: key.into(),
            args: Args::new(),
        }
    }

    /// The same failure with one more argument for its message.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push(name, value);
        self
    }
}

/// The plan of one row.
#[derive(Debug, Clone)]
pub struct RowPlan {
    /// Line of the row.
    pub line: u64,
    /// What becomes of it.
    pub status: RowStatus,
    /// The main part stands, a secondary part failed (D57).
    pub partial: bool,
    /// There is something to know.
    pub warning: bool,
    /// The main outcome, then the secondary ones.
    pub outcomes: Vec<Outcome>,
    /// What changes.
    pub steps: Vec<Step>,
}
