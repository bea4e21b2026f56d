//! Databases for tests: each test gets its own, on SQLite and, where `TOOLSYNC_TEST_POSTGRES` holds the URL of a
//! server, on PostgreSQL too.

use std::ops::Deref;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AnyPool, AssertSqlSafe};
use tempfile::TempDir;

use super::Store;

/// Names the URL of a PostgreSQL server for tests. `cargo xtask test` always sets it.
const POSTGRES: &str = "TOOLSYNC_TEST_POSTGRES";

/// An empty database that lives as long as its test.
#[derive(Debug)]
pub struct TestStore {
    store: Store,
    folder: TempDir,
    url: Option<String>,
}

impl TestStore {
    /// Its data folder.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Opens the same database once more, as another process would.
    pub async fn again(&self) -> Store {
        Store::open(self.folder(), self.url.as_deref()).await.unwrap()
    }
}

impl Deref for TestStore {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

/// One empty database of each kind: `for store in stores().await { … }`.
pub async fn stores() -> Vec<TestStore> {
    let mut stores = vec![open(None).await];
    if let Ok(url) = std::env::var(POSTGRES) {
        let url = schema(&url).await;
        stores.push(open(Some(url)).await);
    }
    stores
}

async fn open(url: Option<String>) -> TestStore {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), url.as_deref()).await.unwrap();
    TestStore { store, folder, url }
}

/// Makes a schema of its own in the server, and returns the URL by which all names are looked up in it.
async fn schema(url: &str) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let name = format!("test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    sqlx::any::install_default_drivers();
    let pool = AnyPool::connect(url).await.unwrap();
    for statement in [
        format!("DROP SCHEMA IF EXISTS {name} CASCADE"),
        format!("CREATE SCHEMA {name}"),
    ] {
        sqlx::query(AssertSqlSafe(statement)).execute(&pool).await.unwrap();
    }
    pool.close().await;
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}options=-csearch_path%3D{name}")
}

/// An empty database on SQLite alone: where each test needs many of them.
pub async fn quick() -> TestStore {
    open(None).await
}
