//! What is known of a person, and its erasure.

use serde::{Deserialize, Serialize};

use super::OutboxState;
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
    /// Messages to the person, or in which the person is named, the newest first.
    pub messages: Vec<PersonMessage>,
    /// Things that happened and are kept until they are told, and a while longer, whose reason names the person: how
    /// many.
    pub happenings: u64,
    /// Lines of the audit that name the person: how many. They stay as they are for as long as the audit is kept.
    pub deeds: u64,
    /// What names the person and stays until somebody changes it.
    pub stays: Vec<PersonStay>,
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

/// A message of the outbox that names a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonMessage {
    /// Its id.
    pub id: String,
    /// What it tells: the name of an event, `digest`, `password`, `summary`.
    pub what: String,
    /// To whom it goes.
    pub target: String,
    /// Its subject.
    pub subject: String,
    /// Where it is.
    pub state: OutboxState,
    /// When it was written, in Unix seconds.
    pub at: i64,
    /// The run that it tells of; blank for none.
    pub run: String,
}

/// Where something names a person and stays until somebody changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PersonPlace {
    /// An operator of that name.
    Operator,
    /// A subscription of notifications that goes to the person.
    Subscription,
    /// A schedule that tells the person.
    Schedule,
    /// A setting with an address of the person.
    Setting,
}

/// Something that names a person and stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonStay {
    /// What it is.
    pub place: PersonPlace,
    /// Its id; of an operator and of a setting, its name.
    pub id: String,
    /// Its name for people: of a schedule and an operator; else the address.
    pub name: String,
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
    /// Messages that were removed, sent or not.
    pub messages: u64,
    /// Things that happened, whose reason was blanked.
    pub happenings: u64,
    /// Files in the inbox that name the person, and stay.
    pub waiting: Vec<String>,
    /// Lines of the audit that name the person, and stay.
    pub deeds: u64,
    /// What else names the person and stays until somebody changes it.
    pub stays: Vec<PersonStay>,
}
