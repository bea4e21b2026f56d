//! A store that speaks S3, by HTTP: signatures, parts, conditions, lists.

use std::path::Path;

use object_store::aws::AmazonS3Builder;

use super::super::upload::PART;
use super::super::{FilesAt, Keeper, Trouble};
use super::s3_store::{KEY, S3Store, SECRET};
use crate::files::{Area, listing};

/// What a server sees that signs with this secret.
fn seen(store: &S3Store, secret: &str, data_dir: &Path) -> Keeper {
    let at = FilesAt::new("s3://school-files/sync", true).unwrap();
    let builder = AmazonS3Builder::new()
        .with_endpoint(&store.address)
        .with_access_key_id(KEY)
        .with_secret_access_key(secret);
    Keeper::objects(at.store_of(builder).unwrap(), &at, data_dir).unwrap()
}

#[test]
fn files_are_kept_there_whole_by_all_servers() {
    let store = S3Store::new();
    let folder = tempfile::tempdir().unwrap();
    let server = |name: &str| seen(&store, SECRET, &folder.path().join(name));
    let (first, second) = (server("first"), server("second"));
    first.probe().unwrap();
    second.is_ready().unwrap();

    // At once, and in parts; on the condition that nothing has the name.
    for length in [9, 2 * PART + 9] {
        let bytes: Vec<u8> = (0..length).map(|at| (at / 7 % 251) as u8).collect();
        let name = format!("area/{length}.csv");
        first.put_new(&name, &mut bytes.as_slice()).unwrap();
        let taken = second.put_new(&name, &mut bytes.as_slice()).unwrap_err();
        assert_eq!(taken.kind(), std::io::ErrorKind::AlreadyExists);
        assert!(std::fs::read(second.local(&name).unwrap()).unwrap() == bytes);
        // The copy is fresh still, and fetched anew once it isn't.
        assert_eq!(*second.local(&name).unwrap(), *second.local(&name).unwrap());
        first.put(&name, &mut b"newer".as_slice()).unwrap();
        assert_eq!(std::fs::read(second.local(&name).unwrap()).unwrap(), b"newer");
    }
    // Where it lies, any tool finds it.
    let there = store.bucket().join("sync/area/9.csv");
    assert_eq!(std::fs::read(there).unwrap(), b"newer");
    second.rename("area/9.csv", "area/north/élèves 2026.csv").unwrap();
    assert!(first.about("area/9.csv").unwrap().is_none());
    first.remove_folder("area/north").unwrap();
    assert_eq!(second.list("area", true, None).unwrap().len(), 1);
}

#[test]
fn more_is_listed_than_one_answer_holds() {
    let store = S3Store::new();
    let folder = tempfile::tempdir().unwrap();
    let keeper = seen(&store, SECRET, folder.path());
    let north = store.bucket().join("sync/area/north");
    std::fs::create_dir_all(&north).unwrap();
    for number in 0..1_234 {
        std::fs::write(north.join(format!("{number}.csv")), b"x").unwrap();
    }
    let area = Area::kept_by(keeper);
    assert_eq!(listing::all(&area, "north", false).unwrap().len(), 1_234);
    assert_eq!(listing::all(&area, "", true).unwrap().len(), 1_235);
}

#[test]
fn a_store_that_will_not_have_us_says_why_and_no_key_is_in_it() {
    let store = S3Store::new();
    let folder = tempfile::tempdir().unwrap();
    let wrong_key = seen(&store, "wrong", folder.path());
    let not_ready = wrong_key.is_ready().unwrap_err();
    assert!(matches!(not_ready, Trouble::Reached(_)), "{not_ready:?}");
    let wrong_key = wrong_key.probe().unwrap_err();
    assert!(matches!(wrong_key, Trouble::Write(_)), "{wrong_key:?}");
    assert_eq!(wrong_key.id(), Some("files-store-write"));
    let said = wrong_key.to_string();
    assert!(said.starts_with("SignatureDoesNotMatch"), "{said}");
    assert!(!format!("{said} {wrong_key:?}").contains(KEY), "{wrong_key:?}");
}
