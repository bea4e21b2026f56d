//! Who is signed in.

use serde::{Deserialize, Serialize};

/// What an operator of Tool Sync may do; each role may do what the one before may (D90).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OperatorRole {
    /// Reads runs, plans, reports and the directory.
    Reviewer,
    /// Also uploads, runs, approves what another sent, reads trybacks and inputs.
    Operator,
    /// Also settings, schedules, operators, platform, retention.
    Administrator,
}

impl OperatorRole {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::Reviewer, Self::Operator, Self::Administrator];

    /// Its name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reviewer => "reviewer",
            Self::Operator => "operator",
            Self::Administrator => "administrator",
        }
    }
}

/// Not the name of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownRole;

impl std::fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("reviewer|operator|administrator")
    }
}

impl std::error::Error for UnknownRole {}

impl std::str::FromStr for OperatorRole {
    type Err = UnknownRole;

    fn from_str(name: &str) -> Result<Self, UnknownRole> {
        Self::ALL
            .into_iter()
            .find(|role| role.name() == name)
            .ok_or(UnknownRole)
    }
}

/// Somebody who operates Tool Sync.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operator {
    /// Name to sign in with.
    pub name: String,
    /// Name as people read it.
    pub display_name: String,
    /// What they may do.
    pub role: OperatorRole,
}

/// Who is signed in, and what the page must know before anybody is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionDto {
    /// Nobody, or who.
    pub user: Option<Operator>,
    /// Whether the server waits for its first administrator.
    pub setup: bool,
    /// Language of the site.
    pub language: String,
    /// Time zone of the site.
    pub time_zone: String,
    /// Version of the server.
    pub version: String,
}

/// What is asked to sign in.
#[derive(Clone, Serialize, Deserialize)]
pub struct Credentials {
    /// Name.
    pub name: String,
    /// Password.
    pub password: String,
}

/// What is asked on the first start.
#[derive(Clone, Serialize, Deserialize)]
pub struct SetUp {
    /// The token of the link that the server printed.
    pub token: String,
    /// Name of the first administrator.
    pub name: String,
    /// Name as people read it; the name, when blank.
    #[serde(default)]
    pub display_name: String,
    /// Password, at least 12 characters.
    pub password: String,
    /// Language of the site.
    pub language: String,
    /// Time zone of the site.
    pub time_zone: String,
    /// Whether to fill the directory with a small school.
    #[serde(default)]
    pub sample_data: bool,
}

/// What is asked to change one's own password.
#[derive(Clone, Serialize, Deserialize)]
pub struct NewPassword {
    /// The old one.
    pub old: String,
    /// The new one, at least 12 characters.
    pub new: String,
}
