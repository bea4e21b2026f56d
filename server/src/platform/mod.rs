//! Platforms: where the directory is that command files change. One trait, so that nothing else knows which it is.

pub mod directory;
mod error;
mod id_map;

use futures_util::future::BoxFuture;
use shared::directory::{Keys, Snapshot};
use shared::plan::{Step, Totals};

pub use directory::Directory;
pub use error::PlatformError;
pub use id_map::IdMap;

use crate::store::Tx;

/// What a platform answers.
pub type Answer<'a, T> = BoxFuture<'a, Result<T, PlatformError>>;

/// A learning platform.
///
/// A run goes by chunks of rows: it fetches what they name, plans them, and applies the steps within the transaction
/// that also writes their journal and moves the cursor.
pub trait Platform: Send + Sync {
    /// Whether steps are applied by the transaction itself, so that they, the journal and the cursor are one.
    /// Elsewhere an effect can be there without its journal, and is looked for after a crash.
    fn is_transactional(&self) -> bool;

    /// The part of the directory that these keys name, as it is committed. A key that finds nothing is no error.
    fn fetch<'a>(&'a self, keys: &'a Keys) -> Answer<'a, Snapshot>;

    /// How many entities of each kind there are; deleted accounts don't count.
    fn totals(&self) -> Answer<'_, Totals>;

    /// Applies steps in their order, as part of `tx`. Provisional ids of what is created are put into `ids`, and those
    /// of earlier chunks are looked up in it.
    ///
    /// When it fails, `tx` is as it was before, unless the database itself failed.
    fn apply<'a>(&'a self, tx: &'a mut Tx, steps: &'a [Step], ids: &'a mut IdMap) -> Answer<'a, ()>;
}
