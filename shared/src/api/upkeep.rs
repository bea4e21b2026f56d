//! What keeps an installation in order: retention.

use serde::{Deserialize, Serialize};

/// What is kept for a time only (D87, D95, D101).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeptKind {
    /// Copies of inputs that were run.
    Archives,
    /// The rows of files that failed.
    Trybacks,
    /// Inputs kept with their runs.
    Inputs,
    /// What runs say of themselves.
    Reports,
    /// Runs with their plans, journals and histories.
    Runs,
    /// The audit. What is left of it stays a whole chain.
    Audit,
    /// Who deleted accounts were: from then on they can't be revived.
    Accounts,
    /// Messages of notifications and what they told. They have times of their own, not those of a setting.
    Messages,
}

impl KeptKind {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 8] = [
        Self::Archives,
        Self::Trybacks,
        Self::Inputs,
        Self::Reports,
        Self::Runs,
        Self::Audit,
        Self::Accounts,
        Self::Messages,
    ];

    /// Its name in JSON and in the catalogue (`kept-<name>`).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Archives => "archives",
            Self::Trybacks => "trybacks",
            Self::Inputs => "inputs",
            Self::Reports => "reports",
            Self::Runs => "runs",
            Self::Audit => "audit",
            Self::Accounts => "accounts",
            Self::Messages => "messages",
        }
    }
}

/// `POST /files/retention`: what is to be removed now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RetentionAsked {
    /// Of these kinds; of all when empty.
    pub kinds: Vec<KeptKind>,
    /// What is older than this moment, in Unix seconds; what is older than the settings say when left out.
    pub before: Option<i64>,
    /// Nothing is removed, only told.
    pub dry_run: bool,
}

/// What retention removed, or would remove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionDone {
    /// Whether nothing was removed.
    pub dry_run: bool,
    /// By kind.
    pub removed: Vec<RetainedDto>,
    /// Files that have waited in the inbox for longer than inputs are kept: told, and never removed.
    pub waiting: u64,
}

/// What retention removed of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetainedDto {
    /// Of which kind.
    pub kind: KeptKind,
    /// How many.
    pub count: u64,
    /// Their bytes, where they are files.
    pub bytes: u64,
}
