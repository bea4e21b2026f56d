//! Files as objects of a store that several servers share. Folders are what keys have in common; one that was made as such
//! holds an object that is never shown.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::Path as Folder;
use std::sync::Arc;

use futures_util::{StreamExt, TryStreamExt, stream};
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{Error, GetOptions, GetResult, ObjectMeta, ObjectStore, ObjectStoreExt};
use tempfile::NamedTempFile;

use super::cache::Cache;
use super::courier::Courier;
use super::upload::{self, Name};
use super::url::{FilesAt, told};
use super::{About, Found, Local};
use crate::fault;

/// What a folder holds that was made as one.
const MARKER: &str = ".folder";
/// So many requests for one deed are on their way at once.
const AT_ONCE: usize = 8;

/// A part of an object store.
#[derive(Debug)]
pub(super) struct Objects {
    pub(super) store: Arc<dyn ObjectStore>,
    pub(super) courier: Courier,
    cache: Cache,
    address: String,
}

impl Objects {
    /// What is at this address; copies that are read lie in the data folder.
    pub fn new(store: Arc<dyn ObjectStore>, at: &FilesAt, data_dir: &Folder) -> io::Result<Self> {
        Ok(Self {
            store: Arc::new(PrefixStore::new(store, at.prefix().clone())),
            courier: Courier::new()?,
            cache: Cache::new(data_dir),
            address: at.to_string(),
        })
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn about(&self, key: &str) -> io::Result<Option<About>> {
        let path = path(key)?;
        // Folders first: stores that lie on a disk themselves fail when one is asked for as a file.
        let (store, folder) = (Arc::clone(&self.store), path.clone());
        let below = async move { store.list(Some(&folder)).try_next().await };
        if let Some(meta) = self.courier.ask(below)? {
            return Ok(Some(About {
                is_folder: true,
                ..of(&meta)
            }));
        }
        Ok(self.head(&path)?.map(|meta| of(&meta)))
    }

    pub fn local(&self, key: &str) -> io::Result<Local> {
        let path = path(key)?;
        let known = self.cache.get(key);
        let options = GetOptions {
            if_none_match: known.as_ref().map(|(mark, _)| mark.clone()),
            ..GetOptions::default()
        };
        let store = Arc::clone(&self.store);
        let asked = self.courier.send(async move { store.get_opts(&path, options).await });
        let found = match (asked.wait()?, known) {
            (Err(Error::NotModified { .. }), Some((_, copy))) => return Ok(copy),
            // Not every store heeds the condition.
            (Ok(found), Some((mark, copy))) if found.meta.e_tag.as_ref() == Some(&mark) => return Ok(copy),
            (Err(error), _) => {
                if matches!(error, Error::NotFound { .. }) {
                    self.cache.forget(key);
                }
                return Err(told(error));
            }
            (Ok(found), _) => found,
        };
        let (meta, file) = (found.meta.clone(), self.cache.file()?);
        let file = self.courier.send(fetched(found, file)).wait()??;
        Ok(match &meta.e_tag {
            Some(mark) => self.cache.keep(key, mark.clone(), file, meta.size),
            // Without a mark nobody knows whether it is still the same.
            None => Local::copy(Arc::new(file.into_temp_path())),
        })
    }

    pub fn put(&self, key: &str, from: &mut dyn Read) -> io::Result<()> {
        upload::put(&self.courier, &self.store, &path(key)?, from, Name::Any)
    }

    pub fn put_new(&self, key: &str, from: &mut dyn Read) -> io::Result<()> {
        upload::put(&self.courier, &self.store, &path(key)?, from, Name::New)
    }

    pub fn make_folder(&self, key: &str) -> io::Result<()> {
        if self.about(key)?.is_some() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.put_new(&format!("{key}/{MARKER}"), &mut io::empty())
    }

    pub fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let (from, to) = (path(from)?, path(to)?);
        let below = self.below(&from)?;
        let is_folder = !below.is_empty();
        let moved: Vec<(Path, Path)> = if is_folder {
            if self.about(to.as_ref())?.is_some() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            let other = |meta: ObjectMeta| {
                let rest = relative(&from, &meta.location)?;
                Some((meta.location, path(&format!("{to}/{rest}")).ok()?))
            };
            below.into_iter().filter_map(other).collect()
        } else {
            vec![(from, to)]
        };
        let store = Arc::clone(&self.store);
        let wanted = moved.clone();
        let copied = self.courier.ask(async move {
            let copies = stream::iter(wanted).map(|(from, to)| {
                let store = Arc::clone(&store);
                async move { store.copy(&from, &to).await }
            });
            copies.buffer_unordered(AT_ONCE).try_collect::<()>().await
        });
        let (old, new) = moved.into_iter().unzip();
        if let Err(error) = copied {
            // Nothing had the name of the folder: half a copy of it is of no use.
            if is_folder && let Err(error) = self.delete(new) {
                tracing::warn!("a folder that can't be renamed is there in part under its new name, too: {error}");
            }
            return Err(error);
        }
        fault::point("object-copied");
        self.delete(old)
    }

    pub fn remove(&self, key: &str) -> io::Result<()> {
        self.cache.forget(key);
        self.delete(vec![path(key)?])
    }

    pub fn remove_folder(&self, key: &str) -> io::Result<()> {
        let below = self.below(&path(key)?)?;
        self.delete(below.into_iter().map(|meta| meta.location).collect())
    }

    pub fn list(&self, folder: &str, deep: bool, skips: Option<fn(&str) -> bool>) -> io::Result<Vec<Found>> {
        let root = path(folder)?;
        let mut all = Vec::new();
        if let Some(skips) = skips {
            let (store, asked) = (Arc::clone(&self.store), root.clone());
            let top = self
                .courier
                .ask(async move { store.list_with_delimiter(Some(&asked)).await })?;
            all.extend(top.objects);
            for prefix in top.common_prefixes {
                if !relative(&root, &prefix).is_some_and(|name| skips(&name)) {
                    all.extend(self.below(&prefix)?);
                }
            }
        } else {
            all = self.below(&root)?;
        }
        if all.is_empty() {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(tree(&root, &all, deep))
    }

    fn head(&self, path: &Path) -> io::Result<Option<ObjectMeta>> {
        let (store, path) = (Arc::clone(&self.store), path.clone());
        match self.courier.ask(async move { store.head(&path).await }) {
            Ok(meta) => Ok(Some(meta)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// All objects of a folder, with those of folders below.
    pub(super) fn below(&self, folder: &Path) -> io::Result<Vec<ObjectMeta>> {
        let (store, folder) = (Arc::clone(&self.store), folder.clone());
        self.courier
            .ask(async move { store.list(Some(&folder)).try_collect().await })
    }

    /// Removes objects; those that are gone are no error.
    pub(super) fn delete(&self, paths: Vec<Path>) -> io::Result<()> {
        let store = Arc::clone(&self.store);
        self.courier.ask(async move {
            let removed = stream::iter(paths).map(|path| {
                let store = Arc::clone(&store);
                async move {
                    match store.delete(&path).await {
                        Err(Error::NotFound { .. }) => Ok(()),
                        removed => removed,
                    }
                }
            });
            removed.buffer_unordered(AT_ONCE).try_collect::<()>().await
        })
    }
}

/// A key as the store writes it: as it is.
pub(super) fn path(key: &str) -> io::Result<Path> {
    Path::parse(key).map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))
}

/// Writes what comes into a file, all of it.
async fn fetched(found: GetResult, mut file: NamedTempFile) -> io::Result<NamedTempFile> {
    let (size, mut come) = (found.meta.size, 0);
    let mut pieces = found.into_stream();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(told)?;
        come += piece.len() as u64;
        file.write_all(&piece)?;
    }
    file.flush()?;
    if come == size {
        Ok(file)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

fn of(meta: &ObjectMeta) -> About {
    About {
        is_folder: false,
        size: meta.size,
        changed: meta.last_modified.timestamp_nanos_opt().unwrap_or_default(),
    }
}

/// A name from a folder on.
fn relative(folder: &Path, path: &Path) -> Option<String> {
    let parts: Vec<_> = path.prefix_match(folder)?.collect();
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    Some(parts.join("/")).filter(|name| !name.is_empty())
}

/// Keys as files and folders, folders first.
fn tree(root: &Path, all: &[ObjectMeta], deep: bool) -> Vec<Found> {
    let mut folders: BTreeMap<String, About> = BTreeMap::new();
    let mut files = Vec::new();
    for meta in all {
        let Some(name) = relative(root, &meta.location) else {
            continue;
        };
        let about = of(meta);
        let mut parent: Option<&str> = None;
        for (at, _) in name.match_indices('/') {
            let folder = name.get(..at).unwrap_or_default();
            if !folders.contains_key(folder) {
                inside(&mut folders, parent);
            }
            let known = folders.entry(folder.to_owned()).or_insert(About {
                is_folder: true,
                size: 0,
                changed: 0,
            });
            known.changed = known.changed.max(about.changed);
            parent = Some(folder);
        }
        let base = name.rsplit('/').next().unwrap_or(&name);
        if !base.starts_with('.') {
            inside(&mut folders, parent);
            files.push(Found { name, about });
        }
    }
    let folders = folders.into_iter().map(|(name, about)| Found { name, about });
    let all = folders.chain(files);
    let is_shown = |found: &Found| {
        let is_hidden = found.name.split('/').any(|part| part.starts_with('.'));
        !is_hidden && (deep || !found.name.contains('/'))
    };
    all.filter(is_shown).collect()
}

/// One more is in it.
fn inside(folders: &mut BTreeMap<String, About>, folder: Option<&str>) {
    if let Some(about) = folder.and_then(|folder| folders.get_mut(folder)) {
        about.size += 1;
    }
}
