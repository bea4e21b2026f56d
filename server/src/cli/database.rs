//! The database of a command that isn't a server.

use std::future::Future;

use anyhow::Context;
use tokio::runtime::{Builder, Runtime};

use super::Common;
use crate::store::Store;

/// An open database, and something to wait with.
#[derive(Debug)]
pub struct Database {
    /// The database.
    pub store: Store,
    runtime: Runtime,
}

impl Database {
    /// Opens the database that the flags name. The data folder is made if there is none.
    pub fn open(common: &Common) -> anyhow::Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        std::fs::create_dir_all(&common.data_dir).with_context(|| common.data_dir.display().to_string())?;
        let store = runtime.block_on(Store::open(&common.data_dir, common.database_url.as_deref()))?;
        Ok(Self { store, runtime })
    }

    /// Waits for something.
    pub fn wait<T>(&self, what: impl Future<Output = T>) -> T {
        self.runtime.block_on(what)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.runtime.block_on(self.store.close());
    }
}
