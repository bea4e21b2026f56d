//! Who keeps the files: the disk, or an object store that several servers share.
//!
//! A key is a path below the data folder, such as `area/archives/20240305-060000_u.csv`: the same for both, so that any
//! tool that copies folders moves files from one to the other. The names are [`super::Area`]'s business.
//!
//! To add a keeper: its file here, its arm in each function below, its case in [`testing::keepers`].

mod cache;
mod courier;
mod disk;
mod found;
mod objects;
mod probe;
mod upload;
mod url;

#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use object_store::ObjectStore;

pub use self::cache::FOLDER as CACHE;
use self::disk::Disk;
pub use self::found::{About, Found, Local};
use self::objects::Objects;
pub use self::probe::Trouble;
pub use self::url::{FilesAt, FilesUrlError};
use crate::store::SecretKey;

/// Who keeps the files. Clones are the same one.
///
/// Everything waits: for the disk, or for the network. Errors have the kinds of files: `NotFound`, `AlreadyExists` where a
/// name is taken (by a folder, too, or where a file is on the way).
#[derive(Debug, Clone)]
pub struct Keeper(Kind);

#[derive(Debug, Clone)]
enum Kind {
    Disk(Disk),
    Objects(Arc<Objects>),
}

impl Keeper {
    /// The disk, with this data folder.
    #[must_use]
    pub fn disk(data_dir: &Path) -> Self {
        Self(Kind::Disk(Disk::new(data_dir)))
    }

    /// The disk, or the object store where one is named; that is tried.
    ///
    /// # Errors
    ///
    /// The store can't be reached, or doesn't do what is asked of it.
    pub fn open(data_dir: &Path, at: Option<&FilesAt>) -> Result<Self, Trouble> {
        match at {
            None => Ok(Self::disk(data_dir)),
            Some(at) => {
                let keeper = Self::objects(at.store()?, at, data_dir)?;
                keeper.probe()?;
                Ok(keeper)
            }
        }
    }

    /// A part of a store.
    fn objects(store: Arc<dyn ObjectStore>, at: &FilesAt, data_dir: &Path) -> Result<Self, Trouble> {
        let objects = Objects::new(store, at, data_dir).map_err(Trouble::Here)?;
        Ok(Self(Kind::Objects(Arc::new(objects))))
    }

    /// Tries all that is asked of an object store, with one object. Of the disk nothing is asked that others don't.
    ///
    /// # Errors
    ///
    /// What doesn't work.
    pub fn probe(&self) -> Result<(), Trouble> {
        match &self.0 {
            Kind::Disk(_) => Ok(()),
            Kind::Objects(objects) => objects.probe(),
        }
    }

    /// Makes sure that all servers that keep files here have the same key: sealed passwords couldn't be opened else. A
    /// disk has one key, beside its files.
    ///
    /// # Errors
    ///
    /// They don't, or the store fails.
    pub fn agree(&self, key: &SecretKey) -> Result<(), Trouble> {
        let mark = || {
            key.mark("files", "object store")
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
        };
        match &self.0 {
            Kind::Disk(_) => Ok(()),
            Kind::Objects(objects) => objects.agree(&mark()),
        }
    }

    /// Where an object store is: `s3://bucket/folder`. `None` for the disk.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        match &self.0 {
            Kind::Disk(_) => None,
            Kind::Objects(objects) => Some(objects.address()),
        }
    }

    /// Whether other servers may keep files with it: then a file may come or go at any moment, and what is read is a copy.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        matches!(self.0, Kind::Objects(_))
    }

    /// What is known of a file or folder; `None` where nothing has the name. A link is nothing.
    ///
    /// # Errors
    ///
    /// The keeper fails.
    pub fn about(&self, key: &str) -> io::Result<Option<About>> {
        match &self.0 {
            Kind::Disk(disk) => disk.about(key),
            Kind::Objects(objects) => objects.about(key),
        }
    }

    /// A file, to be read here.
    ///
    /// # Errors
    ///
    /// There is none, or the keeper fails.
    pub fn local(&self, key: &str) -> io::Result<Local> {
        match &self.0 {
            Kind::Disk(disk) => disk.local(key),
            Kind::Objects(objects) => objects.local(key),
        }
    }

    /// Opens a file.
    ///
    /// # Errors
    ///
    /// There is none, or the keeper fails.
    pub fn open_file(&self, key: &str) -> io::Result<File> {
        File::open(self.local(key)?)
    }

    /// Writes a file, whole or not at all, in place of one of its name.
    ///
    /// # Errors
    ///
    /// `from` or the keeper fails; then what was there before is there still.
    pub fn put(&self, key: &str, from: &mut dyn Read) -> io::Result<()> {
        match &self.0 {
            Kind::Disk(disk) => disk.put(key, from),
            Kind::Objects(objects) => objects.put(key, from),
        }
    }

    /// Writes a file whose name nothing has; of two who do so at once, one is told.
    ///
    /// # Errors
    ///
    /// `AlreadyExists`, or `from` or the keeper fails.
    pub fn put_new(&self, key: &str, from: &mut dyn Read) -> io::Result<()> {
        match &self.0 {
            Kind::Disk(disk) => disk.put_new(key, from),
            Kind::Objects(objects) => objects.put_new(key, from),
        }
    }

    /// Takes over a file of this machine's disk, which has to be that of the data folder, in place of one of its name. It
    /// is gone from where it was; cut off in between, it may still be there, too.
    ///
    /// # Errors
    ///
    /// The keeper fails; then it is where it was.
    pub fn adopt(&self, from: &Path, key: &str) -> io::Result<()> {
        match &self.0 {
            Kind::Disk(disk) => disk.adopt(from, key),
            Kind::Objects(objects) => {
                objects.put(key, &mut File::open(from)?)?;
                std::fs::remove_file(from)
            }
        }
    }

    /// The same under a name that nothing has.
    ///
    /// # Errors
    ///
    /// `AlreadyExists`, or the keeper fails; then it is where it was.
    pub fn adopt_new(&self, from: &Path, key: &str) -> io::Result<()> {
        match &self.0 {
            Kind::Disk(disk) => disk.adopt_new(from, key),
            Kind::Objects(objects) => {
                objects.put_new(key, &mut File::open(from)?)?;
                std::fs::remove_file(from)
            }
        }
    }

    /// Makes a folder.
    ///
    /// # Errors
    ///
    /// `AlreadyExists`, or the keeper fails.
    pub fn make_folder(&self, key: &str) -> io::Result<()> {
        match &self.0 {
            Kind::Disk(disk) => disk.make_folder(key),
            Kind::Objects(objects) => objects.make_folder(key),
        }
    }

    /// Gives a file or folder another name; a file takes the place of one that has it, a folder of nothing. A store copies
    /// before it removes: cut off in between, files are there twice. Of a file, doing it again ends the same.
    ///
    /// # Errors
    ///
    /// There is none, or the keeper fails.
    pub fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        match &self.0 {
            Kind::Disk(disk) => disk.rename(from, to),
            Kind::Objects(objects) => objects.rename(from, to),
        }
    }

    /// Removes a file; one that is gone is no error.
    ///
    /// # Errors
    ///
    /// The keeper fails.
    pub fn remove(&self, key: &str) -> io::Result<()> {
        match &self.0 {
            Kind::Disk(disk) => disk.remove(key),
            Kind::Objects(objects) => objects.remove(key),
        }
    }

    /// Removes a folder with all that is in it; one that is gone is no error.
    ///
    /// # Errors
    ///
    /// The keeper fails; what was removed until then is gone.
    pub fn remove_folder(&self, key: &str) -> io::Result<()> {
        match &self.0 {
            Kind::Disk(disk) => disk.remove_folder(key),
            Kind::Objects(objects) => objects.remove_folder(key),
        }
    }

    /// Files and folders of a folder, in no order; with `deep`, also what is in folders below, each after its folder.
    /// Folders right in it whose names `skips` are left out with all that is in them, as are links, names that aren't
    /// text, and what begins with a dot: it is being written.
    ///
    /// # Errors
    ///
    /// `NotFound`, or the keeper fails.
    pub fn list(&self, folder: &str, deep: bool, skips: Option<fn(&str) -> bool>) -> io::Result<Vec<Found>> {
        match &self.0 {
            Kind::Disk(disk) => disk.list(folder, deep, skips),
            Kind::Objects(objects) => objects.list(folder, deep, skips),
        }
    }

    /// The same, of a folder that may never have been made: then nothing is in it.
    ///
    /// # Errors
    ///
    /// The keeper fails.
    pub fn list_any(&self, folder: &str, deep: bool, skips: Option<fn(&str) -> bool>) -> io::Result<Vec<Found>> {
        match self.list(folder, deep, skips) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            listed => listed,
        }
    }

    /// Whether it answers. The disk is asked elsewhere: by what is written to it for a moment.
    ///
    /// # Errors
    ///
    /// What is wrong.
    pub fn is_ready(&self) -> Result<(), Trouble> {
        match &self.0 {
            Kind::Disk(_) => Ok(()),
            Kind::Objects(objects) => objects.answers(),
        }
    }
}

#[cfg(test)]
impl Keeper {
    /// Where a key is, on the disk.
    pub fn on_disk(&self, key: &str) -> Option<std::path::PathBuf> {
        match &self.0 {
            Kind::Disk(disk) => Some(disk.at(key)),
            Kind::Objects(_) => None,
        }
    }
}
