//! Files on this machine's disk. Links in the folders are never followed: they could lead anywhere.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use tempfile::TempPath;

use super::super::write::{copy_atomic, copy_new, sync_folder};
use super::{About, Found, Local};

/// A data folder.
#[derive(Debug, Clone)]
pub(super) struct Disk {
    root: PathBuf,
}

impl Disk {
    pub fn new(data_dir: &Path) -> Self {
        Self {
            root: data_dir.to_owned(),
        }
    }

    /// Where a key is, whatever is on the way.
    #[cfg(test)]
    pub fn at(&self, key: &str) -> PathBuf {
        self.root.join(key)
    }

    /// Where a key is. The outermost folder may be a link, to another disk: whoever has set the server up has made it.
    fn path(&self, key: &str) -> io::Result<PathBuf> {
        let mut on_the_way = self.root.clone();
        for (depth, part) in key.split('/').enumerate() {
            on_the_way.push(part);
            if depth > 0 && fs::symlink_metadata(&on_the_way).is_ok_and(|found| found.is_symlink()) {
                return Err(io::ErrorKind::NotFound.into());
            }
        }
        Ok(on_the_way)
    }

    pub fn about(&self, key: &str) -> io::Result<Option<About>> {
        match self.path(key).and_then(fs::symlink_metadata) {
            Ok(found) => Ok(Some(of(&found))),
            Err(error) if is_nothing(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub fn local(&self, key: &str) -> io::Result<Local> {
        match self.about(key)? {
            Some(about) if !about.is_folder => Ok(self.path(key)?.into()),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    pub fn put(&self, key: &str, from: &mut dyn Read) -> io::Result<()> {
        let path = self.path(key)?;
        if path.is_dir() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        copy_atomic(&path, from)
    }

    pub fn put_new(&self, key: &str, from: &mut dyn Read) -> io::Result<()> {
        copy_new(&self.path(key)?, from)
    }

    pub fn adopt(&self, from: &Path, key: &str) -> io::Result<()> {
        let (to, folder) = self.room_for(key)?;
        fs::rename(from, to)?;
        sync_folder(&folder)
    }

    pub fn adopt_new(&self, from: &Path, key: &str) -> io::Result<()> {
        let (to, folder) = self.room_for(key)?;
        if let Err(refused) = TempPath::try_from_path(from)?.persist_noclobber(to) {
            // It would go with its handle.
            let _ = refused.path.keep();
            return Err(refused.error);
        }
        sync_folder(&folder)
    }

    /// Where a key is, and the folder that it is in, which is made.
    fn room_for(&self, key: &str) -> io::Result<(PathBuf, PathBuf)> {
        let path = self.path(key)?;
        let folder = path
            .parent()
            .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?
            .to_owned();
        fs::create_dir_all(&folder)?;
        Ok((path, folder))
    }

    pub fn make_folder(&self, key: &str) -> io::Result<()> {
        let path = self.path(key)?;
        if fs::symlink_metadata(&path).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        fs::create_dir_all(&path)
    }

    pub fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let from = self.path(from)?;
        fs::symlink_metadata(&from)?;
        let (to, folder) = self.room_for(to)?;
        fs::rename(&from, &to)?;
        sync_folder(&folder)?;
        from.parent().map_or(Ok(()), sync_folder)
    }

    pub fn remove(&self, key: &str) -> io::Result<()> {
        gone(self.path(key).and_then(fs::remove_file))
    }

    pub fn remove_folder(&self, key: &str) -> io::Result<()> {
        gone(self.path(key).and_then(fs::remove_dir_all))
    }

    pub fn list(&self, folder: &str, deep: bool, skips: Option<fn(&str) -> bool>) -> io::Result<Vec<Found>> {
        let mut found = Vec::new();
        walk(&self.path(folder)?, "", deep, skips, &mut found)?;
        Ok(found)
    }
}

fn walk(
    path: &Path,
    prefix: &str,
    deep: bool,
    skips: Option<fn(&str) -> bool>,
    found: &mut Vec<Found>,
) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let Ok(base) = entry.file_name().into_string() else {
            continue;
        };
        if base.starts_with('.') {
            continue;
        }
        // It may be gone by now.
        let Ok(about) = entry.metadata() else { continue };
        let name = format!("{prefix}{base}");
        if about.is_file() {
            found.push(Found {
                name,
                about: of(&about),
            });
        } else if about.is_dir() && !skips.is_some_and(|skips| skips(&name)) {
            let inside = fs::read_dir(entry.path()).map_or(0, |entries| entries.flatten().count());
            let about = About {
                size: inside as u64,
                ..of(&about)
            };
            let below = format!("{name}/");
            found.push(Found { name, about });
            if deep {
                walk(&entry.path(), &below, deep, None, found)?;
            }
        }
    }
    Ok(())
}

fn of(found: &fs::Metadata) -> About {
    let changed = found.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    About {
        is_folder: found.is_dir(),
        size: found.len(),
        changed: changed.map_or(0, |since| i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)),
    }
}

fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
