//! A real Moodle, by its REST web services (D100).
//!
//! What a chunk of rows names is looked up in batches (`fetch/`), what they ask for is sent in batches (`send/`), one file
//! per family of functions. A site doesn't say everything it knows: what we wrote and can't read again is in the ledger.
//! An answer that is lost isn't sent again before it was looked for what has come of it (`found`).

mod caches;
pub mod client;
mod connecting;
pub mod connection;
pub mod differences;
mod fetch;
mod found;
pub mod functions;
mod ledger;
mod made_up;
mod role_check;
mod send;
mod side_by_side;
mod site;
#[cfg(test)]
mod tests;
mod trial;
mod unsaid;

use std::collections::BTreeSet;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use shared::api::Calls;
use shared::directory::{Course, Id, Keys, Snapshot};
use shared::keys::KeyKind;
use shared::plan::{Step, Totals};
use shared::settings::Settings;
use shared::tools::CategoryFacts;
use tokio::sync::OnceCell;

pub use client::{Client, Connection};
pub use connecting::ConnectError;
pub use connection::Connections;
pub use site::Site;
pub use trial::trial;

use super::directory;
use super::{Addressee, Answer, CourseFilter, Fate, IdMap, Platform, PlatformError, Remote, Teachers, Writes};
use crate::clock::Clock;
use crate::pictures::PictureStore;
use crate::store::{SecretKey, Store, Tx};
use caches::Caches;
use client::CallError;
use ledger::Ledger;

/// A site, as one run or one request sees it: what was looked up once is remembered.
#[derive(Debug)]
pub struct Moodle {
    client: Client,
    ledger: Ledger,
    key: SecretKey,
    settings: Settings,
    clock: Clock,
    /// Pixels of pictures on their way to the site.
    pictures: PictureStore,
    site: OnceCell<Site>,
    caches: Arc<Caches>,
}

impl Moodle {
    /// A site of which nothing is known yet.
    pub fn new(client: Client, store: Store, key: SecretKey, settings: Settings, pictures: PictureStore) -> Self {
        Self {
            pictures,
            ledger: Ledger::new(store, client.site()),
            client,
            key,
            settings,
            clock: Clock::system(),
            site: OnceCell::new(),
            caches: Arc::default(),
        }
    }

    /// The same, by another clock.
    #[must_use]
    pub fn by(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// The same site, of which nothing was looked up yet.
    fn afresh(&self) -> Self {
        self.with(self.client.clone(), Arc::default())
    }

    /// The same site and what is known of it, for what isn't needed yet.
    fn behind(&self) -> Self {
        self.with(self.client.behind(), Arc::clone(&self.caches))
    }

    fn with(&self, client: Client, caches: Arc<Caches>) -> Self {
        Self {
            client,
            ledger: self.ledger.clone(),
            key: self.key.clone(),
            settings: self.settings.clone(),
            clock: self.clock.clone(),
            pictures: self.pictures.clone(),
            site: self.site.clone(),
            caches,
        }
    }

    /// What the site says of itself.
    async fn site(&self) -> Result<&Site, PlatformError> {
        Ok(self.site.get_or_try_init(|| Site::ask(&self.client)).await?)
    }
}

/// A look-up that failed.
impl From<CallError> for PlatformError {
    fn from(error: CallError) -> Self {
        match error {
            CallError::Refused(exception) => Self::Refused {
                step: 0,
                reason: exception.words(),
            },
            other => Self::Unreachable(other.sentence()),
        }
    }
}

impl Platform for Moodle {
    fn writes(&self) -> Writes<'_> {
        Writes::ByCalls(self)
    }

    fn traffic(&self) -> Option<Calls> {
        Some(self.client.traffic())
    }

    fn fetch<'a>(&'a self, keys: &'a Keys) -> Answer<'a, Snapshot> {
        Box::pin(fetch::fetch(self, keys))
    }

    fn foresees(&self) -> bool {
        true
    }

    fn foresee<'a>(&'a self, keys: Keys) -> Answer<'a, ()> {
        Box::pin(fetch::foresee(self, keys))
    }

    fn totals(&self) -> Answer<'_, Totals> {
        Box::pin(fetch::totals(self))
    }

    fn categories(&self) -> Answer<'_, Vec<CategoryFacts>> {
        Box::pin(fetch::category_facts(self))
    }

    fn courses<'a>(&'a self, filter: &'a CourseFilter) -> Answer<'a, Vec<Course>> {
        Box::pin(fetch::list_courses(self, filter))
    }

    /// A site with many people isn't listed: nobody is told who is there.
    fn references<'a>(&'a self, _: KeyKind, _: &'a mut (dyn FnMut(&str) + Send)) -> Answer<'a, ()> {
        Box::pin(async { Err(PlatformError::NotOffered) })
    }

    /// The pixels are on the site. Those of the embedded directory stay where they are, for whoever goes back to it.
    fn pictures(&self) -> Answer<'_, BTreeSet<String>> {
        Box::pin(directory::pictures::checksums(self.ledger.store()))
    }

    fn people<'a>(&'a self, ids: &'a [i64]) -> Answer<'a, Vec<Addressee>> {
        Box::pin(fetch::people(self, ids))
    }

    fn teachers(&self, course: i64) -> Answer<'_, Option<Teachers>> {
        Box::pin(fetch::teachers(self, Id(course)))
    }
}

impl Remote for Moodle {
    fn begin(&self) -> Answer<'_, ()> {
        Box::pin(async { self.site().await.map(|_| ()) })
    }

    fn send<'a>(&'a self, steps: &'a [Step], ids: &'a mut IdMap) -> Answer<'a, Vec<Fate>> {
        Box::pin(send::send(self, steps, ids))
    }

    fn found<'a>(&'a self, steps: &'a [Step], ids: &'a mut IdMap) -> Answer<'a, Vec<bool>> {
        Box::pin(found::found(self, steps, ids))
    }

    fn note<'a>(
        &'a self,
        tx: &'a mut Tx,
        steps: &'a [&'a Step],
        ids: &'a IdMap,
    ) -> BoxFuture<'a, Result<(), PlatformError>> {
        Box::pin(async move {
            let lines = steps.iter().flat_map(|step| send::lines(self, step, ids)).collect();
            Ok(self.ledger.write(tx, lines).await?)
        })
    }
}
