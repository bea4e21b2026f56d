//! Both keepers, for tests that hold for each of them.

use std::path::Path;
use std::sync::Arc;

use object_store::ObjectStore;
use object_store::memory::InMemory;

use super::{FilesAt, Keeper};

/// Each keeper, with the data folder that it lives as long as.
pub fn keepers() -> Vec<(tempfile::TempDir, Keeper)> {
    let keeper = |is_shared| {
        let folder = tempfile::tempdir().unwrap();
        let keeper = keeper(is_shared, folder.path());
        (folder, keeper)
    };
    [false, true].map(keeper).into()
}

/// The disk, or a store of its own.
pub fn keeper(is_shared: bool, data_dir: &Path) -> Keeper {
    match is_shared {
        false => Keeper::disk(data_dir),
        true => in_memory(Arc::new(InMemory::new()), data_dir),
    }
}

/// A part of a store that lies in memory, as one server sees it.
pub fn in_memory(store: Arc<dyn ObjectStore>, data_dir: &Path) -> Keeper {
    let at = FilesAt::new("s3://school-files/sync", false).unwrap();
    Keeper::objects(store, &at, data_dir).unwrap()
}
