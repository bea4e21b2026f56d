//! Operators, API tokens and the audit.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::OperatorRole;

/// An operator, as administrators see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorDto {
    /// Name to sign in with.
    pub name: String,
    /// Name as people read it.
    pub display_name: String,
    /// What they may do.
    pub role: OperatorRole,
    /// Whether they may sign in no more.
    pub disabled: bool,
    /// When they were created.
    pub created: i64,
    /// When they signed in last; 0 for never.
    pub signed_in: i64,
    /// In how many browsers they are signed in.
    pub sessions: u64,
    /// How many API tokens they have.
    pub tokens: u64,
}

/// An operator to be.
#[derive(Clone, Serialize, Deserialize)]
pub struct OperatorNew {
    /// Name to sign in with.
    pub name: String,
    /// Name as people read it; the name, when blank.
    #[serde(default)]
    pub display_name: String,
    /// What they may do.
    pub role: OperatorRole,
    /// A first password, at least 12 characters.
    pub password: String,
}

/// What changes about an operator; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperatorChange {
    /// Name as people read it.
    pub display_name: Option<String>,
    /// What they may do.
    pub role: Option<OperatorRole>,
    /// Whether they may sign in no more.
    pub disabled: Option<bool>,
}

/// A password that an administrator sets.
#[derive(Clone, Serialize, Deserialize)]
pub struct PasswordSet {
    /// The new one, at least 12 characters.
    pub password: String,
}

/// An API token, without its word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenDto {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub owner: String,
    /// What it is for.
    pub name: String,
    /// What it may do, as long as its owner may.
    pub role: OperatorRole,
    /// Whether it only reads.
    pub read_only: bool,
    /// The command files that it may send; all when empty.
    pub formats: Vec<String>,
    /// When it was made.
    pub created: i64,
    /// When it ends; 0 for never.
    pub expires: i64,
    /// When it was last used, within an hour; 0 for never.
    pub used: i64,
}

/// A token to be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TokenNew {
    /// What it is for.
    pub name: String,
    /// Whose it is; the caller's own, when left out.
    pub owner: Option<String>,
    /// What it may do; all that its owner may, when left out.
    pub role: Option<OperatorRole>,
    /// Whether it only reads.
    pub read_only: bool,
    /// The command files that it may send; all when empty.
    pub formats: Vec<String>,
    /// After how many days it ends; 0 for never.
    pub days: u32,
}

/// A new token. Its word is told here and never again.
#[derive(Clone, Serialize, Deserialize)]
pub struct TokenMade {
    /// The token.
    pub token: TokenDto,
    /// What stands behind `Authorization: Bearer`.
    pub word: String,
}

/// A line of the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeedDto {
    /// Its number; they follow one another.
    pub number: i64,
    /// When.
    pub at: i64,
    /// Who; blank where nobody was signed in.
    pub actor: String,
    /// What, by its stable name: `run-sent`.
    pub action: String,
    /// To what: an operator, a run, a token, a file.
    pub target: String,
    /// More about it.
    pub detail: Value,
}

/// What the chain of the audit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditChain {
    /// How many lines were read and are what was written.
    pub lines: u64,
    /// The first line that isn't; `None` where all are.
    pub broken_at: Option<i64>,
}
