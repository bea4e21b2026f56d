//! What is known of a person, and its erasure.

use serde::{Deserialize, Serialize};

use super::directory::UserRef;

/// Where a person is found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFound {
    /// Accounts that are called so, also deleted ones that were.
    pub accounts: Vec<UserRef>,
    /// By these words the journals and files were searched: what was asked, and the identifiers of the accounts.
    pub words: Vec<String>,
    /// Runs in whose journals or plans a row names the person, the newest first.
    pub runs: Vec<PersonRun>,
    /// Files in which the person is named.
    pub files: Vec<PersonFile>,
}

/// A run that names a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRun {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was sent, in Unix seconds.
    pub at: i64,
    /// How many of its rows.
    pub rows: u64,
}

/// A file that names a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFile {
    /// Its name: in the area, or `runs/…` for what is kept with a run.
    pub name: String,
    /// Whether it waits in the inbox: erasure leaves it to whoever put it there.
    pub waits: bool,
}

/// `POST /privacy/erase`: whom to erase.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonErase {
    /// The account, by its id; it has to be deleted already.
    pub account: i64,
    /// Nothing is erased, only told.
    pub dry_run: bool,
}

/// What was, or would be, erased.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonErased {
    /// Whether nothing was erased.
    pub dry_run: bool,
    /// Rows of journals and plans of which only the status is left.
    pub rows: u64,
    /// Files that were removed, by their names.
    pub files: Vec<String>,
    /// Files in the inbox that name the person, and stay.
    pub waiting: Vec<String>,
}
