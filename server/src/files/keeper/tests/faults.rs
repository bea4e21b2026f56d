//! A server dies in the middle of things: from some request on, none of its requests reaches the store.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use async_trait::async_trait;
use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{
    CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, Result,
};

use super::super::testing::in_memory;
use crate::files::bin::Bin;
use crate::files::{Area, Keeper};

/// The store as a server sees it that dies.
#[derive(Debug)]
struct Dying {
    store: Arc<InMemory>,
    left: AtomicI64,
}

impl Dying {
    fn lives(&self) -> Result<()> {
        match self.left.fetch_sub(1, Ordering::SeqCst) {
            1.. => Ok(()),
            _ => Err(Error::Generic {
                store: "S3",
                source: "killed".into(),
            }),
        }
    }
}

impl std::fmt::Display for Dying {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("dying")
    }
}

#[async_trait]
impl ObjectStore for Dying {
    async fn put_opts(&self, at: &Path, bytes: PutPayload, options: PutOptions) -> Result<PutResult> {
        self.lives()?;
        self.store.put_opts(at, bytes, options).await
    }

    async fn put_multipart_opts(&self, at: &Path, options: PutMultipartOptions) -> Result<Box<dyn MultipartUpload>> {
        self.lives()?;
        self.store.put_multipart_opts(at, options).await
    }

    async fn get_opts(&self, at: &Path, options: GetOptions) -> Result<GetResult> {
        self.lives()?;
        self.store.get_opts(at, options).await
    }

    fn delete_stream(&self, paths: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        match self.lives() {
            Ok(()) => self.store.delete_stream(paths),
            Err(error) => stream::once(async { Err(error) }).boxed(),
        }
    }

    fn list(&self, folder: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        match self.lives() {
            Ok(()) => self.store.list(folder),
            Err(error) => stream::once(async { Err(error) }).boxed(),
        }
    }

    async fn list_with_delimiter(&self, folder: Option<&Path>) -> Result<ListResult> {
        self.lives()?;
        self.store.list_with_delimiter(folder).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        self.lives()?;
        self.store.copy_opts(from, to, options).await
    }
}

const FILES: [&str; 3] = ["north/users.csv", "north/deep/enrols.csv", "groups.csv"];

/// Does something with a server that dies after each number of requests, then looks with one that lives. Each time the
/// files are there before, with their names as bytes.
fn killed_anywhere(does: impl Fn(&Keeper) -> bool, looks: impl Fn(&Keeper)) {
    for requests in 0.. {
        let folder = tempfile::tempdir().unwrap();
        let store = Arc::new(InMemory::new());
        let living = in_memory(Arc::clone(&store) as _, folder.path());
        let area = Area::kept_by(living.clone());
        for name in FILES {
            area.put_new(name, &mut name.as_bytes()).unwrap();
        }
        let dying = Dying {
            store,
            left: AtomicI64::new(requests),
        };
        let done = does(&in_memory(Arc::new(dying), folder.path()));
        looks(&living);
        if done {
            assert!(requests > 2);
            return;
        }
    }
}

/// All files of the store, by the last part of their names; whoever is there twice is there as the same.
fn all_are_whole(keeper: &Keeper) {
    let mut found = keeper.list_any("area", true, None).unwrap();
    for of in &mut found {
        of.name = format!("area/{}", of.name);
    }
    let binned = keeper.list_any("bin", true, None).unwrap();
    found.extend(binned.into_iter().map(|mut of| {
        of.name = format!("bin/{}", of.name);
        of
    }));
    found.retain(|found| !found.about.is_folder);
    for name in FILES {
        let base = name.rsplit('/').next().unwrap();
        let mut its = found.iter().filter(|found| found.name.ends_with(base)).peekable();
        assert!(its.peek().is_some(), "{name} is lost");
        for its in its {
            let bytes = std::fs::read(keeper.local(&its.name).unwrap()).unwrap();
            assert_eq!(bytes, name.as_bytes(), "{}", its.name);
        }
    }
}

#[test]
fn a_rename_that_is_cut_off_loses_nothing() {
    let rename = |from: &'static str, to: &'static str| {
        move |keeper: &Keeper| Area::kept_by(keeper.clone()).rename(from, to).is_ok()
    };
    killed_anywhere(rename("north", "south"), all_are_whole);
    killed_anywhere(rename("groups.csv", "north/groups.csv"), |keeper| {
        all_are_whole(keeper);
        // Doing it again ends the same.
        let area = Area::kept_by(keeper.clone());
        if area.has("groups.csv") {
            area.rename("groups.csv", "north/groups.csv").unwrap();
        }
        assert!(!area.has("groups.csv") && area.has("north/groups.csv"));
    });
}

#[test]
fn what_is_thrown_away_when_the_server_dies_is_in_the_area_or_in_the_bin() {
    let throw = |keeper: &Keeper| {
        let names = ["north".to_owned(), "groups.csv".to_owned()];
        Bin::kept_by(keeper.clone())
            .take(&Area::kept_by(keeper.clone()), &names)
            .is_ok()
    };
    killed_anywhere(throw, all_are_whole);
}

#[test]
fn what_is_taken_back_when_the_server_dies_is_in_the_area_or_in_the_bin() {
    let throws_and_takes_back = |keeper: &Keeper| {
        let (area, bin) = (Area::kept_by(keeper.clone()), Bin::kept_by(keeper.clone()));
        let word = bin.take(&area, &["north".to_owned()]);
        word.and_then(|word| bin.give_back(&area, &word)).is_ok()
    };
    killed_anywhere(throws_and_takes_back, all_are_whole);
}

#[test]
fn a_file_from_the_drop_folder_is_never_nowhere() {
    killed_anywhere(
        |keeper| {
            let folder = tempfile::tempdir().unwrap();
            let from = folder.path().join("staff.csv");
            std::fs::write(&from, b"staff").unwrap();
            let done = Area::kept_by(keeper.clone()).adopt_new(&from, "deep/staff.csv");
            assert!(done.is_ok() != from.exists());
            done.is_ok()
        },
        all_are_whole,
    );
}
