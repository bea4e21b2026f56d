//! Platforms: where the directory is that command files change. One trait, so that nothing else knows which it is.

pub mod directory;
mod error;
mod fate;
mod id_map;
pub mod moodle;
mod named;
mod order;
mod platforms;
mod ties;

use std::collections::BTreeSet;

use futures_util::future::BoxFuture;
use shared::api::Calls;
use shared::directory::{Course, Id, Keys, Snapshot};
use shared::keys::KeyKind;
use shared::plan::{Step, Totals};
use shared::tools::CategoryFacts;

pub use directory::Directory;
pub use error::PlatformError;
pub use fate::{Fate, Refusal};
pub use id_map::IdMap;
pub use platforms::Platforms;

use crate::store::Tx;

/// What a platform answers.
pub type Answer<'a, T> = BoxFuture<'a, Result<T, PlatformError>>;

/// Which courses are listed.
#[derive(Debug, Clone, Default)]
pub struct CourseFilter {
    /// Those that stand right in one of these categories; all when left out.
    pub categories: Option<BTreeSet<Id>>,
    /// Those whose short name, idnumber or full name holds this text, whatever its case.
    pub text: String,
    /// Those after the course of this short name; from the first one where it is blank.
    pub after: String,
    /// At most so many.
    pub limit: u32,
}

/// Somebody who can be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The id of their account.
    pub id: i64,
    /// The name that they sign in with.
    pub username: String,
    /// How they are called.
    pub name: String,
    /// Their address; blank where they have none.
    pub email: String,
    /// Their language, as their account has it.
    pub lang: String,
}

/// Who looks after a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teachers {
    /// What the course is called.
    pub course: String,
    /// Who holds the role `editingteacher` or `manager` in the course itself, isn't suspended and has an address.
    pub people: Vec<Addressee>,
}

/// A learning platform.
///
/// A run goes by chunks of rows: it fetches what they name, plans them, has the steps done, writes their journal and moves
/// the cursor.
pub trait Platform: Send + Sync + std::fmt::Debug {
    /// How steps are done.
    fn writes(&self) -> Writes<'_>;

    /// How often it was called, where it is another system.
    fn traffic(&self) -> Option<Calls> {
        None
    }

    /// The part of the directory that these keys name, as it is committed. A key that finds nothing is no error.
    fn fetch<'a>(&'a self, keys: &'a Keys) -> Answer<'a, Snapshot>;

    /// Whether it is worth while to say beforehand what will be fetched: where answers take their time.
    fn foresees(&self) -> bool {
        false
    }

    /// Looks up what keys name that will be fetched later, while other things are done. It changes nothing but how long
    /// that fetch takes; one at a time.
    fn foresee<'a>(&'a self, _: Keys) -> Answer<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    /// How many entities of each kind there are; deleted accounts don't count.
    fn totals(&self) -> Answer<'_, Totals>;

    /// All categories, with how many courses and cohorts each holds itself.
    fn categories(&self) -> Answer<'_, Vec<CategoryFacts>>;

    /// Courses by short name, without regard to case. The front page is none (D29).
    fn courses<'a>(&'a self, filter: &'a CourseFilter) -> Answer<'a, Vec<Course>>;

    /// Tells each key of a kind, as keys are compared ([`KeyKind::folded`]): what a row refers to is there if its key was
    /// told. Deleted accounts and blank keys are left out.
    fn references<'a>(&'a self, kind: KeyKind, each: &'a mut (dyn FnMut(&str) + Send)) -> Answer<'a, ()>;

    /// The checksums of all pictures that accounts have: their pixels are needed.
    fn pictures(&self) -> Answer<'_, BTreeSet<String>>;

    /// The people of these accounts, by id; who is deleted is left out.
    fn people<'a>(&'a self, ids: &'a [i64]) -> Answer<'a, Vec<Addressee>>;

    /// Who looks after a course (D89); `None` where there is no such course.
    fn teachers(&self, course: i64) -> Answer<'_, Option<Teachers>>;
}

/// How a platform does steps.
#[derive(Clone, Copy)]
pub enum Writes<'a> {
    /// As part of the transaction that also writes the journal and moves the cursor: all of it is there, or none.
    Within(&'a dyn Transactional),
    /// By calls of another system: an effect can be there without its journal, and is looked for after a crash.
    ByCalls(&'a dyn Remote),
}

/// A platform whose tables lie beside the journal.
pub trait Transactional: Send + Sync {
    /// Applies steps in their order, as part of `tx`. Provisional ids of what is created are put into `ids`, and those
    /// of earlier chunks are looked up in it.
    ///
    /// When it fails, `tx` is as it was before, unless the database itself failed.
    fn apply<'a>(&'a self, tx: &'a mut Tx, steps: &'a [Step], ids: &'a mut IdMap) -> Answer<'a, ()>;
}

/// A platform that is another system.
pub trait Remote: Send + Sync {
    /// A run begins, or goes on: what was remembered of the platform is forgotten, and it is asked what it can do.
    fn begin(&self) -> Answer<'_, ()>;

    /// Does steps, so that the result is that of doing them one by one. Says of each what became of it; real ids of what
    /// was created are put into `ids`.
    ///
    /// # Errors
    ///
    /// [`PlatformError::Unreachable`]: some of them may be done then; [`found`](Self::found) tells which.
    fn send<'a>(&'a self, steps: &'a [Step], ids: &'a mut IdMap) -> Answer<'a, Vec<Fate>>;

    /// Which of these steps, which were sent once, are done: by what is on the platform now. Real ids of what was
    /// created are put into `ids`.
    fn found<'a>(&'a self, steps: &'a [Step], ids: &'a mut IdMap) -> Answer<'a, Vec<bool>>;

    /// Writes into the ledger what the platform won't tell of these steps, which are done.
    fn note<'a>(&'a self, tx: &'a mut Tx, steps: &'a [&'a Step], ids: &'a IdMap) -> Answer<'a, ()>;
}
