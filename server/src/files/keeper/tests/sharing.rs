//! Several servers on one store.

use std::sync::Arc;

use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};

use super::super::testing::in_memory;
use super::super::{Keeper, Trouble};
use crate::files::{Area, listing};
use crate::store::SecretKey;

/// Two servers, each with a data folder of its own.
fn servers() -> (tempfile::TempDir, Keeper, Keeper) {
    let folder = tempfile::tempdir().unwrap();
    let store: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
    let server = |name: &str| in_memory(Arc::clone(&store), &folder.path().join(name));
    let (first, second) = (server("first"), server("second"));
    (folder, first, second)
}

#[test]
fn what_one_server_writes_another_reads_as_it_is_now() {
    let (_folder, first, second) = servers();
    let read = |keeper: &Keeper| std::fs::read(keeper.local("area/users.csv").unwrap()).unwrap();
    first.put("area/users.csv", &mut b"monday".as_slice()).unwrap();
    assert_eq!((read(&first), read(&second)), (b"monday".to_vec(), b"monday".to_vec()));
    second.put("area/users.csv", &mut b"tuesday".as_slice()).unwrap();
    let held = first.local("area/users.csv").unwrap();
    assert_eq!(std::fs::read(&held).unwrap(), b"tuesday");
    first.put("area/users.csv", &mut b"wednesday".as_slice()).unwrap();
    assert_eq!(read(&second), b"wednesday");
    second.remove("area/users.csv").unwrap();
    assert_eq!(
        first.local("area/users.csv").unwrap_err().kind(),
        std::io::ErrorKind::NotFound
    );
    // Who is reading goes on with what they have begun to read.
    assert_eq!(std::fs::read(&held).unwrap(), b"tuesday");
}

#[test]
fn what_is_read_again_is_fetched_once() {
    let (_folder, first, second) = servers();
    first.put("area/users.csv", &mut b"monday".as_slice()).unwrap();
    let copies = [(); 3].map(|()| second.local("area/users.csv").unwrap());
    assert!(copies.iter().all(|copy| **copy == *copies[0]));
}

#[test]
fn a_list_is_as_long_as_it_is() {
    let store: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        for number in 0..2_500 {
            let path = Path::from(format!("sync/area/north/{number}.csv"));
            store.put(&path, "x".into()).await.unwrap();
        }
    });
    let area = Area::kept_by(in_memory(store, folder.path()));
    assert_eq!(listing::all(&area, "north", true).unwrap().len(), 2_500);
    let inbox = listing::all(&area, "", false).unwrap();
    assert_eq!((inbox.len(), inbox[0].size), (1, 2_500));
    area.rename("north", "south").unwrap();
    assert_eq!(listing::all(&area, "south", true).unwrap().len(), 2_500);
    assert!(area.about("north").unwrap().is_none());
}

#[test]
fn servers_with_different_keys_do_not_work_together() {
    let (folder, first, second) = servers();
    let key = |name: &str| {
        let data_dir = folder.path().join(name);
        std::fs::create_dir_all(&data_dir).unwrap();
        SecretKey::open(&data_dir).unwrap()
    };
    first.agree(&key("first")).unwrap();
    first.agree(&key("first")).unwrap();
    assert!(matches!(second.agree(&key("second")), Err(Trouble::Key)));
    std::fs::copy(
        folder.path().join("first/secret.key"),
        folder.path().join("second/secret.key"),
    )
    .unwrap();
    second.agree(&key("second")).unwrap();
}

#[test]
fn a_store_in_memory_does_what_is_asked_of_one() {
    let (_folder, first, _) = servers();
    first.probe().unwrap();
    first.is_ready().unwrap();
    assert!(first.list_any("probe", true, None).unwrap().is_empty());
}
