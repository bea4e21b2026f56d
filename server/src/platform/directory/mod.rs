//! The embedded platform: the directory in tables of the store's database.
//!
//! A chunk of steps, its journal and its cursor commit in one transaction, so each step happens exactly once.

mod apply;
pub mod browse;
mod cascade;
mod columns;
mod export;
mod fetch;
mod folded;
mod lookup;
mod passwords;
mod people;
mod picking;
pub mod pictures;
mod references;
pub mod retention;
mod seed;
mod select;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use shared::directory::{Course, EntityKind, Keys, Snapshot};
use shared::keys::KeyKind;
use shared::plan::{Step, Totals};
use shared::settings::Settings;
use shared::tools::CategoryFacts;

pub use columns::{Derived, derived as derived_columns};
pub use export::{Export, Exported, Lost, Package, PackageFile};
pub use folded::folded;
pub use passwords::Passwords;

use super::{Addressee, Answer, CourseFilter, IdMap, Platform, PlatformError, Teachers, Transactional, Writes};
use crate::store::{SecretKey, Store, Tx};

/// The embedded directory.
#[derive(Debug, Clone)]
pub struct Directory {
    store: Store,
    key: SecretKey,
}

impl Directory {
    /// The directory of a store. A new one gets its first category and the roles.
    ///
    /// # Errors
    ///
    /// When the database refuses or can't be reached.
    pub async fn open(store: Store, key: SecretKey) -> Result<Self, PlatformError> {
        seed::seed(&store, &key).await?;
        folded::fill_in(&store).await?;
        Ok(Self { store, key })
    }

    /// The passwords from files that wait to be hashed.
    pub fn passwords(&self) -> Passwords {
        Passwords::new(self.store.clone(), self.key.clone())
    }

    /// Begins an export. Objects are named by the identifiers that the settings say.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn export(&self, exported: Exported, settings: &Settings) -> Result<Export, PlatformError> {
        Ok(Export::open(&self.store, exported, settings).await?)
    }

    /// Begins an export of everything that rebuilds the directory in an empty one. `stored` are its settings.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn package(&self, stored: &Settings) -> Result<Package, PlatformError> {
        Ok(Package::open(&self.store, stored).await?)
    }

    /// The store that it lives in.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// All entities of a kind, by id.
    #[cfg(test)]
    pub async fn everything(&self, kind: EntityKind) -> Vec<shared::directory::AnyEntity> {
        let all = select::entities(&self.store, kind, &select::table(kind), &[]).await;
        let mut all = all.unwrap();
        all.sort_by_key(shared::directory::AnyEntity::id);
        all
    }

    async fn count(&self) -> Result<Totals, PlatformError> {
        let mut totals = Totals::new();
        for kind in EntityKind::ALL {
            let live = if *kind == EntityKind::User {
                " WHERE deleted = 0"
            } else {
                ""
            };
            let sql = format!("SELECT count(*) FROM {}{live}", kind.table());
            let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
                .fetch_one(self.store.read())
                .await?;
            totals.insert(*kind, u64::try_from(count).unwrap_or(0));
        }
        Ok(totals)
    }
}

impl Platform for Directory {
    fn writes(&self) -> Writes<'_> {
        Writes::Within(self)
    }

    fn fetch<'a>(&'a self, keys: &'a Keys) -> Answer<'a, Snapshot> {
        Box::pin(fetch::fetch(&self.store, &self.key, keys))
    }

    fn totals(&self) -> Answer<'_, Totals> {
        Box::pin(self.count())
    }

    fn categories(&self) -> Answer<'_, Vec<CategoryFacts>> {
        Box::pin(picking::categories(&self.store))
    }

    fn courses<'a>(&'a self, filter: &'a CourseFilter) -> Answer<'a, Vec<Course>> {
        Box::pin(picking::courses(&self.store, filter))
    }

    fn references<'a>(&'a self, kind: KeyKind, each: &'a mut (dyn FnMut(&str) + Send)) -> Answer<'a, ()> {
        Box::pin(references::references(&self.store, kind, each))
    }

    fn pictures(&self) -> Answer<'_, BTreeSet<String>> {
        Box::pin(pictures::checksums(&self.store))
    }

    fn people<'a>(&'a self, ids: &'a [i64]) -> Answer<'a, Vec<Addressee>> {
        Box::pin(people::people(&self.store, ids))
    }

    fn teachers(&self, course: i64) -> Answer<'_, Option<Teachers>> {
        Box::pin(people::teachers(&self.store, course))
    }
}

impl Transactional for Directory {
    fn apply<'a>(&'a self, tx: &'a mut Tx, steps: &'a [Step], ids: &'a mut IdMap) -> Answer<'a, ()> {
        Box::pin(apply::apply(&self.key, tx, steps, ids))
    }
}
