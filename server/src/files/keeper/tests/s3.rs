//! A store that speaks S3, by HTTP: signatures, parts, conditions, lists.

use std::net::TcpListener;
use std::path::Path;

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use object_store::aws::AmazonS3Builder;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;

use super::super::upload::PART;
use super::super::{FilesAt, Keeper, Trouble};
use crate::files::{Area, listing};

const KEY: &str = "AKIDEXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/// An object store at work, until it is let go.
struct Store {
    address: String,
    folder: tempfile::TempDir,
    _runtime: tokio::runtime::Runtime,
}

impl Store {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("school-files")).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let mut service = S3ServiceBuilder::new(s3s_fs::FileSystem::new(folder.path()).unwrap());
        service.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let service = service.build();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            while let Ok((socket, _)) = listener.accept().await {
                let service = service.clone();
                tokio::spawn(async move {
                    let server = Builder::new(TokioExecutor::new());
                    let _ = server.serve_connection(TokioIo::new(socket), service).await;
                });
            }
        });
        Self {
            address,
            folder,
            _runtime: runtime,
        }
    }

    /// What a server sees that signs with this secret.
    fn seen(&self, url: &str, secret: &str, data_dir: &Path) -> Keeper {
        crate::outgoing::prepare();
        let at = FilesAt::new(url, true).unwrap();
        let builder = AmazonS3Builder::new()
            .with_endpoint(&self.address)
            .with_access_key_id(KEY)
            .with_secret_access_key(secret);
        Keeper::objects(at.store_of(builder).unwrap(), &at, data_dir).unwrap()
    }
}

#[test]
fn files_are_kept_there_whole_by_all_servers() {
    let store = Store::new();
    let folder = tempfile::tempdir().unwrap();
    let server = |name: &str| store.seen("s3://school-files/sync", SECRET, &folder.path().join(name));
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
    let there = store.folder.path().join("school-files/sync/area/9.csv");
    assert_eq!(std::fs::read(there).unwrap(), b"newer");
    second.rename("area/9.csv", "area/north/élèves 2026.csv").unwrap();
    assert!(first.about("area/9.csv").unwrap().is_none());
    first.remove_folder("area/north").unwrap();
    assert_eq!(second.list("area", true, None).unwrap().len(), 1);
}

#[test]
fn more_is_listed_than_one_answer_holds() {
    let store = Store::new();
    let folder = tempfile::tempdir().unwrap();
    let keeper = store.seen("s3://school-files/sync", SECRET, folder.path());
    let north = store.folder.path().join("school-files/sync/area/north");
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
    let store = Store::new();
    let folder = tempfile::tempdir().unwrap();
    let wrong_key = store.seen("s3://school-files/sync", "wrong", folder.path());
    let not_ready = wrong_key.is_ready().unwrap_err();
    assert!(matches!(not_ready, Trouble::Reached(_)), "{not_ready:?}");
    let wrong_key = wrong_key.probe().unwrap_err();
    assert!(matches!(wrong_key, Trouble::Write(_)), "{wrong_key:?}");
    assert_eq!(wrong_key.id(), Some("files-store-write"));
    let said = wrong_key.to_string();
    assert!(said.starts_with("SignatureDoesNotMatch"), "{said}");
    assert!(!format!("{said} {wrong_key:?}").contains(KEY), "{wrong_key:?}");
}
