//! The platform that runs write to, and the connection to a Moodle.

use serde::{Deserialize, Serialize};

/// The platform that runs write to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformDto {
    /// `directory`, the one that is built in, or `moodle`.
    pub kind: String,
    /// `SQLite` or `PostgreSQL`, where the directory and the journal of runs are.
    pub database: String,
    /// Whether a chunk of rows, their journal and the place of the run are one transaction.
    pub transactional: bool,
    /// How many there are of each entity, by its name.
    pub holds: Vec<PlatformCount>,
    /// How long it took to answer, in milliseconds.
    pub milliseconds: u64,
    /// The Moodle that the settings name; left out where they name none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteDto>,
}

/// How many there are of an entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformCount {
    /// Its name: `user`.
    pub entity: String,
    /// How many.
    pub count: u64,
}

/// A Moodle that runs write to. Its token is told to nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteDto {
    /// Its address.
    pub url: String,
    /// When its token was given, Unix seconds; `None` where it has none.
    pub since: Option<i64>,
    /// Who gave it.
    pub actor: String,
    /// When it was tested last, Unix seconds.
    pub tested: Option<i64>,
    /// What that has found.
    pub report: Option<ConnectionReport>,
    /// Why it can't be worked with now, as far as that is known; `None`: it answers.
    pub problem: Option<String>,
}

/// A Moodle that is to be connected, or tried.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConnectionWish {
    /// Its address; blank for the one that the settings name.
    pub url: String,
    /// The token; blank for the one that is kept.
    pub token: String,
}

/// What a test of a connection has found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectionReport {
    /// Name of the site.
    pub name: String,
    /// Its release: `4.4 (Build: 20240422)`.
    pub release: String,
    /// The account of the token.
    pub username: String,
    /// Milliseconds that a small call takes.
    pub milliseconds: u64,
    /// Seconds by which its clock is ahead of this server's; `None` where it doesn't say.
    pub clock_ahead: Option<i64>,
    /// The largest file that it takes, bytes; `None`: as large as it takes any, or unknown.
    pub max_upload: Option<u64>,
    /// Whether the token may send files.
    pub uploads: bool,
    /// How many fields of a form it reads, as far as that was tried.
    pub max_fields: u64,
    /// How many functions the token may call.
    pub functions: u64,
    /// Functions that the token may not call and that are of use here, by name.
    pub missing: Vec<MissingFunction>,
    /// What can be done there.
    pub able: Vec<AbleDto>,
    /// The roles of the settings, by name.
    pub roles: Vec<RoleCheck>,
}

/// A function that is missing from the service of the token.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MissingFunction {
    /// Its name.
    pub name: String,
    /// Whether nothing goes without it.
    pub needed: bool,
    /// Whether the plugin tool_sync brings it.
    pub plugin: bool,
    /// What it would enable: names of capabilities.
    pub enables: Vec<String>,
}

/// Whether something can be done on a site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbleDto {
    /// Its name: `user-create`; the message `capability-user-create` says what it is.
    pub name: String,
    /// Whether it can be done.
    pub yes: bool,
    /// Whether no site can do it.
    pub never: bool,
}

/// Whether a role of the settings is that of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleCheck {
    /// Its short name.
    pub shortname: String,
    /// Its number, as the settings say.
    pub id: i64,
    /// The number under which it was seen on the site; `None`: it was not seen.
    pub seen: Option<i64>,
}
